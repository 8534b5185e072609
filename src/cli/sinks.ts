/**
 * Where results go: standard output or one file; see directory.ts for one file a document. Each
 * keeps back-pressure: it is done with a result when the system has taken it.
 */
import { lstat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Writable } from 'node:stream'
import { packed } from '../batch/compress.ts'
import type { Rendered, Result, SideFile } from '../batch/job.ts'
import { codeOf, reason } from '../batch/read.ts'
import { makeDirectories, pendingFile, writeWhole } from '../batch/write.ts'
import { visible } from '../render/sanitize.ts'
import { NO_ROOM } from './advice.ts'

/** The output can't be written: exit status 3. */
export class WriteError extends Error {
  constructor(message: string, readonly advice: string = NO_ROOM) { super(message) }
}
/** Whoever read standard output has closed it: success, and nothing more to do. */
export class ClosedPipe extends Error {}

export interface Sink {
  /** Gives the name that the document is known by here. Throws WriteError or ClosedPipe, as all of these do. */
  readonly article: (result: Result, rendered: Rendered) => Promise<string>
  /** A document that failed or, being binary, was skipped; many sinks have no place for it. */
  readonly failure: (result: Result, skipped: boolean) => Promise<void>
  /** One that is left out for another of that name. */
  readonly duplicate: (result: Result, of: string) => Promise<void>
  /** Takes back one that was given before, for a better one. */
  readonly drop: (name: string, better: string) => Promise<void>
  /** For a word on stderr; null when it goes without saying. */
  readonly place: (name: string) => string | null
  readonly finish: () => Promise<void>
}

/** Somewhere that text runs into, in order. */
export interface Stream {
  readonly write: (text: string | Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  /** Ends it with nothing of it left where that can be. */
  readonly discard: () => Promise<void>
}

export function outputStream(stdout: Writable): Stream {
  let broken: Error | null = null
  stdout.on('error', (error: Error) => { broken ??= error })
  const translate = (error: Error): Error =>
    codeOf(error) === 'EPIPE' || codeOf(error) === 'ERR_STREAM_DESTROYED'
      ? new ClosedPipe()
      : new WriteError(`standard output can't be written: ${reason(error)}`)
  return {
    write: text => new Promise((resolve, reject) => {
      if (broken) return reject(translate(broken))
      stdout.write(text, error => (error ? reject(translate(error)) : resolve()))
    }),
    finish: async () => { if (broken) throw translate(broken) },
    discard: async () => {},
  }
}

/** Text that people see on a terminal, in whatever format: what would drive it is made visible. */
export function shownStream(stdout: Writable): Stream {
  const stream = outputStream(stdout)
  return { ...stream, write: text => stream.write(typeof text === 'string' ? visible(text) : text) }
}

export async function fileStream(path: string): Promise<Stream> {
  const cannot = (error: unknown): WriteError =>
    codeOf(error) === 'ENOENT'
      ? new WriteError(`${path} can't be written: there is no directory ${dirname(path)}`, 'Make it first, or give another --output.')
      : new WriteError(`${path} can't be written: ${reason(error)}`, codeOf(error) === 'EACCES' ? 'Make it writable, or give another --output.' : NO_ROOM)
  const file = await pendingFile(path, { follow: true }).then(pending => packed(pending, path)).catch((error: unknown) => { throw cannot(error) })
  return {
    write: async text => {
      try {
        await file.write(text)
      } catch (error) {
        await file.discard()
        throw codeOf(error) === 'EPIPE' ? new ClosedPipe() : cannot(error)
      }
    },
    finish: () => file.finish().catch((error: unknown) => { throw cannot(error) }),
    discard: file.discard,
  }
}

export interface Frame {
  readonly open: string
  readonly between: string
  readonly close: string
  /** A failed document's own piece; null where the format has no place for one. */
  readonly failure: ((result: Result) => string) | null
}

/** Documents one after another in one stream. */
/** `file` is what the stream runs into; null: standard output. */
export function streamSink(stream: Stream, frame: Frame, file: { readonly path: string; readonly shard?: true } | null): Sink {
  let opened = false
  const put = async (text: string | Uint8Array): Promise<void> => {
    const before = opened ? frame.between : frame.open
    if (before !== '') await stream.write(before)
    await stream.write(text)
    opened = true
  }
  return {
    article: async (_, { text, files }) => {
      if (file !== null) await writeBeside(dirname(file.path), files)
      await put(text)
      return ''
    },
    failure: async (result, skipped) => { if (frame.failure && !skipped) await put(frame.failure(result)) },
    duplicate: async () => {},
    // Only what is held back can be taken back: see held.ts.
    drop: async () => {},
    place: () => null,
    finish: async () => {
      const end = (opened ? '' : frame.open) + frame.close
      if (end !== '') await stream.write(end)
      // A file for an article that there isn't would look like success; a shard without documents is one.
      await (opened || end !== '' || file?.shard ? stream.finish() : stream.discard())
    },
  }
}

/** All articles in one file, bound when the last one is there. */
export function bookSink(stream: Stream, bind: (articles: readonly Rendered[]) => Promise<Uint8Array>): Sink {
  const articles: Rendered[] = []
  return {
    article: async (_, rendered) => { articles.push(rendered); return '' },
    failure: async () => {},
    duplicate: async () => {},
    drop: async () => {},
    place: () => null,
    finish: async () => {
      if (articles.length === 0) { await stream.discard(); return }
      await stream.write(await bind(articles))
      await stream.finish()
    },
  }
}

/** Pictures are named by what is in them: one that is there already is the same. */
export async function writeBeside(directory: string, files: readonly SideFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    const place = join(directory, path)
    try {
      await makeDirectories(dirname(place))
      if ((await lstat(dirname(place))).isSymbolicLink()) throw new Error(`${dirname(path)} is a symbolic link`)
      await writeWhole(place, bytes)
    } catch (error) {
      throw new WriteError(`${place} can't be written: ${reason(error)}`)
    }
  }
}
