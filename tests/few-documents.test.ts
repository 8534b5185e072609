/** A run of a few small documents, which are done without threads. */
import { setTimeout } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { aboutOf, NO_SOURCE, type Job, type Result, type Work } from '../src/batch/job.ts'
import { processJobs } from '../src/batch/process.ts'

let running = 0, most = 0
vi.mock('../src/batch/document.ts', () => ({
  processDocument: async (job: Job): Promise<Result> => {
    most = Math.max(most, ++running)
    await setTimeout(5)
    running--
    return { job: aboutOf(job), source: job.source, outcome: { ok: false, failure: { kind: 'empty' } }, reject: null, read: true, digest: null, milliseconds: 5 }
  },
}))

async function* jobs(count: number): AsyncGenerator<Job> {
  for (let i = 0; i < count; i++) yield { label: String(i), walked: false, offset: null, record: null, key: null, content: { kind: 'bytes', bytes: Buffer.from('<p>Late.') }, source: NO_SOURCE, charset: null, format: 'auto', hints: null, repeated: null }
}

test('one goes after another: of two at once each would be charged with the time of the other', async () => {
  const run = processJobs(jobs(4), { extract: { engine: 'cleancopy' } } as Work, { threads: 4, seconds: 2, count: 4 })
  const labels: string[] = []
  for await (const { job } of run.results) labels.push(job.label)
  await run.close()
  expect(labels).toEqual(['0', '1', '2', '3'])
  expect(most).toBe(1)
})
