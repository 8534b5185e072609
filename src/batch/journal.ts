/**
 * The record of a run, in the directory that it writes to: a line for every document, after its
 * output stands there under its name. A run that ended anywhere goes on from here: what was
 * journaled is done, what was not is done again and gets the same name. After a power cut a file may
 * be missing or empty though its line is there: then its document is done again too.
 */
import { lstat, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FailureKind } from '../model/outcome.ts'
import { describe } from '../model/outcome.ts'
import { contentOf } from './content.ts'
import { take } from './lock.ts'
import { makeDirectories, synced } from './write.ts'
import type { Job, Result } from './job.ts'

const STATE = '.cleancopy'
/** Lines reach the disk itself at least so often, in milliseconds, and at the end. */
const SYNC = 1000

export interface Line {
  readonly source: string | null
  readonly member: string | null
  readonly offset: number | null
  readonly record: number | null
  readonly url: string | null
  readonly id: string | null
  /** SHA-256 of the document as it lay there. */
  readonly digest: string | null
  readonly status: 'done' | 'failed' | 'skipped' | 'duplicate'
  readonly reason: FailureKind | null
  readonly message: string | null
  readonly milliseconds: number
  readonly confidence: number | null
  readonly words: number | null
  /** File name in the directory. */
  readonly output: string | null
  /** Of a duplicate: output of the document that stands for it. */
  readonly duplicateOf: string | null
  readonly fingerprint: { readonly exact: string; readonly near: string } | null
}

export interface JournalOptions {
  /** What is journaled already is not done again; failures are, where `retry` says so. */
  readonly resume: boolean
  /** Only what failed is done, and with `resume` also what was never done. */
  readonly retry: boolean
  /** What an earlier run left here is another's, or this one's before: its outputs go. */
  readonly replace: boolean
  /** What the documents are made with: outputs of another call do not go with these. */
  readonly settings: string
}

/** The directory was written by another kind of call. */
export class OtherSettings extends Error {
  constructor(directory: string) { super(`${directory}: was written with other options than these; give those, or another directory`) }
}
/** The state is a link, and what it leads to is not ours to write. */
export class Linked extends Error {}

export class Journal {
  /** Lines of earlier runs that are still true, in their order. */
  readonly before = new Map<string, Line>()
  /** Counts of earlier runs' documents that this run left alone. */
  readonly left = { done: 0, failed: 0 }
  readonly #directory: string
  readonly #options: JournalOptions
  readonly #seen = new Map<string, number>()
  #file: FileHandle | null = null
  #synced = 0
  #leave: (() => Promise<void>) | null = null

  private constructor(directory: string, options: JournalOptions) {
    this.#directory = directory
    this.#options = options
  }

  /** Makes the directory's state, or takes it up. Throws what the file system throws, OtherSettings, Linked and Busy. */
  static async open(directory: string, options: JournalOptions): Promise<Journal> {
    const journal = new Journal(directory, options)
    const state = join(directory, STATE)
    await makeDirectories(state)
    for (const path of [state, join(state, 'journal.jsonl')]) if ((await lstat(path).catch(() => null))?.isSymbolicLink()) throw new Linked(path)
    const leave = await take(state, directory)
    try {
      await journal.#begin(state)
    } catch (error) {
      await leave()
      throw error
    }
    journal.#leave = leave
    return journal
  }

  async #begin(state: string): Promise<void> {
    const { resume, retry, replace, settings: own } = this.#options
    // What a run that was killed had begun to write.
    for (const name of await readdir(state)) if (name.endsWith('.tmp')) await rm(join(state, name), { force: true })
    const path = join(state, 'journal.jsonl')
    const settings = join(state, 'settings')
    if (resume || retry) {
      const said = await readFile(settings, 'utf8').catch(() => null)
      if (said !== null && said !== own) throw new OtherSettings(this.#directory)
      await this.#takeUp(path)
    } else {
      if (replace) await this.#forget(path)
      await rm(path, { force: true })
    }
    const fresh = join(state, 'settings.tmp')
    await writeFile(fresh, own)
    await rename(fresh, settings)
    this.#file = await open(path, 'a')
  }

  /** Removes the outputs that the directory's journal names. */
  async #forget(path: string): Promise<void> {
    await this.#takeUp(path)
    for (const { output } of this.before.values()) if (output !== null && output === basename(output)) await rm(join(this.#directory, output), { force: true })
    this.before.clear()
  }

  get state(): string { return join(this.#directory, STATE) }

  async #takeUp(path: string): Promise<void> {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0))
    const end = bytes.lastIndexOf(0x0a) + 1
    // A line that was being written when the run ended says nothing.
    if (end < bytes.length) await truncate(path, end)
    for (const text of bytes.subarray(0, end).toString('utf8').split('\n')) {
      let line: (Line & { readonly key: string }) | null = null
      try { line = text === '' ? null : JSON.parse(text) as Line & { readonly key: string } } catch { /* Damaged: its document is done again. */ }
      if (line === null || typeof line.key !== 'string') continue
      this.before.delete(line.key)
      this.before.set(line.key, line)
    }
  }

  /** The jobs that are to be done. Each is known by its place, and the second at one place by its turn. */
  async* pending(jobs: AsyncIterable<Job>): AsyncGenerator<Job> {
    for await (const job of jobs) {
      const place = placeOf(job)
      const turn = (this.#seen.get(place) ?? 0) + 1
      this.#seen.set(place, turn)
      const key = turn === 1 ? place : `${place}#${turn}`
      if (await this.#isSettled(job, this.before.get(key))) continue
      yield { ...job, key }
    }
  }

  async #isSettled(job: Job, line: Line | undefined): Promise<boolean> {
    const { resume, retry } = this.#options
    if (!resume && !retry) return false
    if (line === undefined) return !resume
    if (line.status === 'failed' && retry) return false
    if (line.status === 'done' && line.output !== null && !await this.#stands(line.output)) return !resume
    if (job.content.kind !== 'failed' && line.digest !== null) {
      const content = await contentOf(job.content)
      if (content.ok && (await import('./digest.ts')).digestOf(content.value) !== line.digest) return !resume
    } else if (job.content.kind !== 'failed' && line.digest === null && resume) {
      // It could not be read before, and now it can.
      return false
    }
    this.left[line.status === 'failed' ? 'failed' : 'done']++
    return true
  }

  /** No article makes an empty file. */
  async #stands(output: string): Promise<boolean> {
    const about = await stat(join(this.#directory, output)).catch(() => null)
    return about !== null && about.size > 0
  }

  /** Called once for each result, when its output stands. Throws what the file system throws. */
  async write(result: Result, status: Line['status'], output: string | null, duplicateOf: string | null = null): Promise<Line> {
    const { source, outcome, reject, digest, milliseconds, job: { key, offset, record } } = result
    const failure = outcome.ok ? null : outcome.failure
    const article = outcome.ok ? outcome.value : null
    const sure = article?.confidence ?? reject?.confidence ?? (failure?.kind === 'uncertain' ? failure.confidence : null)
    const line: Line = {
      source: source.path, member: source.member, offset, record, url: source.url, id: source.id, digest, status,
      reason: failure?.kind ?? null, message: failure ? describe(failure) : null, milliseconds,
      confidence: sure, words: article?.words ?? null, output, duplicateOf, fingerprint: article?.fingerprint ?? null,
    }
    await this.add(key ?? '', line)
    return line
  }

  async add(key: string, line: Line): Promise<void> {
    await this.#file?.appendFile(`${JSON.stringify({ key, ...line })}\n`)
    const now = performance.now()
    if (this.#file === null || now - this.#synced < SYNC) return
    this.#synced = now
    await synced(this.#file)
  }

  async close(): Promise<void> {
    const file = this.#file
    this.#file = null
    try {
      if (file) await synced(file)
    } finally {
      await file?.close()
      await this.#leave?.()
    }
  }
}

/** Where a document is found: never by what came of it. */
function placeOf({ source: { path, member, id, url }, offset, record }: Job): string {
  const found = offset ?? record
  return JSON.stringify([path, member, found, path === null || found !== null ? null : id, path === null ? url : null])
}
