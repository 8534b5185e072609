/**
 * Inputs as named → the documents of a run. Directories are walked before anything is done, so that
 * order, output names and what must not be written over are known from the start. An input that
 * isn't there becomes a job that fails in its turn.
 */
import { realpath, stat } from 'node:fs/promises'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Source } from '../model/document.ts'
import type { Failure } from '../model/outcome.ts'
import type { Job } from './job.ts'
import { NO_SOURCE } from './job.ts'
import { readFailure, readStream } from './read.ts'
import { records } from './records.ts'
import { walk } from './walk.ts'

export interface Request {
  /** Paths, and `-` for standard input. */
  readonly inputs: readonly string[]
  /** The inputs are JSON Lines, one document a line. */
  readonly records: boolean
  readonly url: string | null
  /** A directory that is not walked into; null: none. */
  readonly exclude: string | null
}

export interface Gathered {
  /** Exactly one document by the call itself: neither a directory nor a second input nor records. */
  readonly single: boolean
  /** Number of documents; null where records are still to be read. */
  readonly count: number | null
  /** Real paths of all input files. */
  readonly files: () => Promise<ReadonlySet<string>>
  /** Files in directories that were passed over by their kind. */
  readonly skipped: number
  readonly jobs: (stdin: () => Readable) => AsyncGenerator<Job>
}

type Entry = { readonly path: string; readonly walked: boolean } | { readonly path: string; readonly failure: Failure }

export async function gather({ inputs, records: asRecords, url, exclude }: Request): Promise<Gathered> {
  const entries: Entry[] = []
  let single = inputs.length === 1 && !asRecords
  let skipped = 0
  for (const input of inputs) {
    const about = input === '-' ? null : await stat(input).catch(() => null)
    if (!about?.isDirectory()) {
      entries.push({ path: input, walked: false })
      continue
    }
    single = false
    const walked = await walk(input, exclude, asRecords)
    if (!walked.ok) {
      entries.push({ path: input, failure: walked.failure })
      continue
    }
    const { files, unreadable } = walked.value
    skipped += walked.value.skipped
    for (const path of files) entries.push({ path, walked: true })
    for (const entry of unreadable) entries.push(entry)
    if (files.length === 0 && unreadable.length === 0) entries.push({ path: input, failure: { kind: 'unreadable', detail: 'the directory holds no documents' } })
  }
  const files = async (): Promise<ReadonlySet<string>> => {
    const paths = new Set<string>()
    for (const { path } of entries) if (path !== '-') paths.add(await realpath(path).then(pathKey, () => ''))
    return paths
  }
  const jobs = async function* (stdin: () => Readable): AsyncGenerator<Job> {
    for (const entry of entries) {
      if ('failure' in entry) yield failedJob(entry.path, entry.failure)
      else if (asRecords) yield* recordJobs(entry.path, url, stdin)
      else if (entry.path === '-') yield await stdinJob(stdin(), url)
      else yield { content: { kind: 'file', path: entry.path }, source: sourceOf(entry.path, url), label: entry.path, walked: entry.walked }
    }
  }
  return { single, count: asRecords ? null : entries.length, files, skipped, jobs }
}

/** Equal for two paths that any file system takes for the same. */
export const pathKey = (path: string): string => path.normalize('NFKC').toLowerCase()

const sourceOf = (path: string | null, url: string | null): Source => ({ ...NO_SOURCE, path, url })

const failedJob = (path: string, failure: Failure): Job => ({ content: { kind: 'failed', failure }, source: sourceOf(path, null), label: path, walked: false })

async function stdinJob(stdin: Readable, url: string | null): Promise<Job> {
  const bytes = await readStream(stdin)
  const content: Job['content'] = bytes.ok ? { kind: 'bytes', bytes: bytes.value, name: '' } : { kind: 'failed', failure: bytes.failure }
  return { content, source: sourceOf(null, url), label: '<stdin>', walked: false }
}

async function* recordJobs(path: string, url: string | null, stdin: () => Readable): AsyncGenerator<Job> {
  const stream = path === '-' ? stdin() : createReadStream(path)
  const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  let first: IteratorResult<Uint8Array>
  try {
    first = await pieces.next()
  } catch (error) {
    yield failedJob(path, readFailure(error))
    return
  }
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    for (let piece = first; !piece.done; piece = await pieces.next()) yield piece.value
  }
  const packed = !first.done && first.value[0] === 0x1f && first.value[1] === 0x8b
  yield* records(packed ? unzipped(whole()) : whole(), path === '-' ? null : path, url)
}

/** Errors of the source reach the reader too, which `pipe` alone would swallow. */
function unzipped(pieces: AsyncIterable<Uint8Array>): Readable {
  const source = Readable.from(pieces)
  const gunzip = createGunzip()
  source.on('error', error => gunzip.destroy(error))
  gunzip.on('close', () => source.destroy())
  return source.pipe(gunzip)
}
