/**
 * Documents kept back until the run is over, in a temporary file, because a later one may turn out
 * to be better than its like before it. Then they go where they were meant to, in their order.
 */
import type { FileHandle } from 'node:fs/promises'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rendered, Result } from '../batch/job.ts'
import { reason } from '../batch/read.ts'
import type { Sink } from './sinks.ts'
import { WriteError } from './sinks.ts'

interface Kept {
  readonly result: Result
  readonly rendered: Omit<Rendered, 'text'> | null
  readonly at: number
  readonly length: number
  readonly binary: boolean
}

/** It has no name once it is open, so that nothing is left of it however the run ends. */
async function nameless(): Promise<FileHandle> {
  const directory = await mkdtemp(join(tmpdir(), 'cleancopy-'))
  const file = await open(join(directory, 'held'), 'w+')
  await rm(directory, { recursive: true, force: true })
  return file
}

const cannot = (error: unknown): never => { throw new WriteError(`the temporary file can't be written: ${reason(error)}`) }

export async function heldBack(sink: Sink): Promise<Sink> {
  const file = await nameless().catch(cannot)
  const kept = new Map<string, Kept>()
  let end = 0
  let count = 0
  return {
    article: async (result, rendered) => {
      const bytes = Buffer.from(rendered.text as Uint8Array)
      const { text: _, ...rest } = rendered
      await file.write(bytes, 0, bytes.length, end).catch(cannot)
      const name = String(count++)
      kept.set(name, { result, rendered: rest, at: end, length: bytes.length, binary: typeof rendered.text !== 'string' })
      end += bytes.length
      return name
    },
    failure: async (result, skipped) => {
      if (!skipped) kept.set(String(count++), { result, rendered: null, at: 0, length: 0, binary: false })
    },
    duplicate: async () => {},
    drop: async name => { kept.delete(name) },
    place: () => null,
    finish: async () => {
      try {
        for (const { result, rendered, at, length, binary } of kept.values()) {
          if (rendered === null) { await sink.failure(result, false); continue }
          const bytes = Buffer.alloc(length)
          await file.read(bytes, 0, length, at)
          await sink.article(result, { ...rendered, text: binary ? bytes : bytes.toString('utf8') })
        }
      } finally {
        await file.close()
      }
      await sink.finish()
    },
  }
}
