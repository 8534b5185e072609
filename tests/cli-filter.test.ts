/** The filter that engines pipe records through: a line out for each line in, in order, whatever is in them and however long it runs. */
import { createInterface } from 'node:readline'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { soak } from '../bench/soak.ts'
import { cleancopy, ended, page, start } from './cli-process.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '')
const line = (id: number, html = page(`Page ${id}`)): string => `${JSON.stringify({ id, html })}\n`
interface Answer { readonly source: { readonly id: string | null }; readonly title?: string; readonly error?: { readonly kind: string } }
const answersIn = (text: string): Answer[] => text.trim().split('\n').map(one => JSON.parse(one) as Answer)
/** It takes longer than a second to do. */
const ENDLESS = `<p>${'and <b>so</b> on</p><p>'.repeat(1_200_000)}`
const pause = (milliseconds: number): Promise<void> => new Promise(resolve => { setTimeout(resolve, milliseconds) })

test('some two thousand records with every kind of fault among them: nothing lost, nothing twice, in order', async () => {
  // From here on the endless and the huge record are among the first thousand.
  const { wrong, answers, code } = await soak(ROOT, { records: 1800, jobs: 2, from: 100_000 })
  expect({ wrong, answers, code }).toEqual({ wrong: [], answers: 1800, code: 1 })
}, 180_000)

test('an endless record costs its time and itself: its thread is replaced, those behind it are answered in their order', async () => {
  for (const jobs of ['1', '3']) {
    const input = [1, 2, 3, 4, 5, 6].map(id => line(id, id === 2 || id === 3 ? ENDLESS : undefined)).join('')
    const { code, stdout } = await cleancopy(['-f', 'jsonl', '-q', '-j', jobs, '--timeout', '1'], { input })
    expect(code).toBe(1)
    expect(answersIn(stdout).map(({ source, title, error }) => [source.id, error?.kind ?? title])).toEqual([['1', 'Page 1'], ['2', 'timed-out'], ['3', 'timed-out'], ['4', 'Page 4'], ['5', 'Page 5'], ['6', 'Page 6']])
  }
}, 120_000)

const canSee = process.platform === 'linux'
test.skipIf(!canSee)(`no more is taken in than is read from it, and slow readers cost no document${canSee ? '' : ' (skipped: this system does not show what memory a process has)'}`, async () => {
  const child = start(['-f', 'jsonl', '-q', '-j', '2', '--timeout', '2'])
  const end = new Promise(resolve => { child.on('close', resolve) })
  const count = 1000
  const padded = page('Padded', `<!--${' '.repeat(60_000)}-->`)
  let given = 0
  const feeding = (async () => {
    for (; given < count; given++) if (!child.stdin.write(line(given, padded))) await new Promise(resolve => { child.stdin.once('drain', resolve) })
    child.stdin.end()
  })()
  await pause(1500)
  // Until nothing more is taken: then a reader that is slower than any time limit.
  for (let before = -1; before !== given;) { before = given; await pause(1500) }
  expect(given).toBeLessThan(count / 2)
  expect(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024).toBeLessThan(600)
  await pause(2500)
  const ids: (string | null)[] = []
  for await (const text of createInterface({ input: child.stdout })) {
    const { source, error } = JSON.parse(text) as Answer
    expect(error).toBeUndefined()
    ids.push(source.id)
  }
  await Promise.all([feeding, end])
  expect(ids).toEqual(Array.from({ length: count }, (_, id) => String(id)))
}, 120_000)

test('answers leave as they are ready, while the input goes on', async () => {
  const child = start(['-f', 'jsonl', '-j', '2'])
  const end = ended(child)
  let seen = 0
  child.stdout.on('data', (data: Buffer) => { seen += data.toString().split('\n').length - 1 })
  for (let id = 0; id < 20; id++) child.stdin.write(line(id))
  for (let waited = 0; seen < 20 && waited < 20_000; waited += 20) await pause(20)
  expect(seen).toBe(20)
  child.stdin.end('{"id": 20, "html": "<p>the last line has no end')
  expect(answersIn((await end).stdout).at(-1)).toMatchObject({ error: { kind: 'bad-record' } })
})

test('a writer that goes away in the middle of a line ends the run with all that came before', async () => {
  const child = start(['-f', 'jsonl', '-q'])
  const end = ended(child)
  child.stdin.end(line(1) + line(2) + line(3).slice(0, 200))
  const { code, stdout } = await end
  expect(code).toBe(1)
  expect(answersIn(stdout).map(({ source, error }) => error?.kind ?? source.id)).toEqual(['1', '2', 'bad-record'])
})
