/**
 * The record of a run, in the directory that it writes to: a line for every document, after its
 * output stands there under its name. A run that ended anywhere goes on from here: what was
 * journaled is done, what was not is done again and gets the same name. After a power cut a file may
 * be missing or empty though its line is there: then its document is done again too, and so is what was left out for it.
 */
import { lstat, open, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { describe } from '../model/outcome.ts'
import { contentOf } from './content.ts'
import { Duplicates } from './duplicates.ts'
import { failedJob } from './found.ts'
import type { Line } from './line.ts'
import { take } from './lock.ts'
import { makeDirectories, synced } from './write.ts'
import type { Job, Result } from './job.ts'

const STATE = '.cleancopy', JOURNAL = 'journal.jsonl'
/** What runs before the journal's own left standing, a name a line: theirs of another format are not written over, and no one's inputs. */
const FORMER = 'former'
/** Lines reach the disk itself at least so often, in milliseconds, and at the end. */
const SYNC = 1000

interface JournalOptions {
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
  readonly duplicates = new Duplicates()
  readonly #directory: string
  readonly #options: JournalOptions
  /** Documents with a line that are done in this run all the same. */
  readonly #again = new Set<string>()
  /** Duplicates that count among what was left alone. */
  readonly #spared = new Set<string>()
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
    for (const path of [state, join(state, JOURNAL)]) if ((await lstat(path).catch(() => null))?.isSymbolicLink()) throw new Linked(path)
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
    const path = join(state, JOURNAL)
    const settings = join(state, 'settings')
    if (resume || retry) {
      const said = await readFile(settings, 'utf8').catch(() => null)
      if (said !== null && said !== own) throw new OtherSettings(this.#directory)
      await this.#takeUp(path)
    } else {
      if (replace) await this.#forget(path)
      const written = await outputsIn(this.#directory)
      const former = (await readdir(this.#directory)).filter(name => written.has(name))
      if (former.length > 0) await replaceBy(join(state, FORMER), `${former.join('\n')}\n`)
      await rm(path, { force: true })
    }
    await replaceBy(settings, own)
    this.#file = await open(path, 'a')
  }

  /** Removes the outputs that the directory's journal names. */
  async #forget(path: string): Promise<void> {
    for await (const [key, line] of linesIn(path)) this.before.set(key, line)
    for (const { output } of this.before.values()) if (output !== null && output === basename(output)) await rm(join(this.#directory, output), { force: true })
    this.before.clear()
  }

  get state(): string { return join(this.#directory, STATE) }

  async #takeUp(path: string): Promise<void> {
    for await (const [key, line] of linesIn(path)) {
      this.duplicates.note(key, line)
      this.before.delete(key)
      this.before.set(key, line)
    }
  }

  /** The jobs that are to be done. */
  async* pending(jobs: AsyncIterable<Job>): AsyncGenerator<Job> {
    for await (const job of keyed(jobs)) {
      const line = this.before.get(job.key)
      if (await this.#isSettled(job, job.key, line)) continue
      if (line) this.#again.add(job.key)
      yield job
    }
  }

  /** Of the same jobs, when all that were pending are done, those that were left out for what has changed since. `uncount` is told of each that counts as a duplicate of this run. */
  async* orphaned(jobs: AsyncIterable<Job>, uncount: () => void): AsyncGenerator<Job> {
    const orphans = new Map(this.duplicates.orphans)
    for (const key of orphans.keys()) {
      if (this.#spared.has(key)) this.left.done--
      else if (!this.before.has(key) || this.#again.has(key)) uncount()
    }
    for await (const job of keyed(jobs)) {
      if (orphans.delete(job.key)) yield job
      if (orphans.size === 0) return
    }
    for (const [key, line] of orphans) yield { ...lostJob(line), key }
  }

  async #isSettled(job: Job, key: string, line: Line | undefined): Promise<boolean> {
    const { resume, retry } = this.#options
    if (!resume && !retry) return false
    if (line === undefined) return !resume
    if ((line.status === 'failed' && retry) || this.duplicates.orphans.has(key)) return false
    const place = this.duplicates.placeOf(key)
    // What it was left out for is being made anew, and may come out as something else.
    if (place && this.#again.has(place.owner) && this.before.get(place.owner)?.output === place.output) return !resume
    const output = place?.output ?? line.output
    if (output !== null && !await this.stands(output)) return !resume
    if (job.content.kind !== 'failed' && line.digest !== null) {
      const content = await contentOf(job.content)
      if (content.ok && (await import('./digest.ts')).digestOf(content.value) !== line.digest) return !resume
    } else if (job.content.kind !== 'failed' && line.digest === null && resume) {
      // It could not be read before, and now it can.
      return false
    }
    this.left[line.status === 'failed' ? 'failed' : 'done']++
    if (place) this.#spared.add(key)
    return true
  }

  /** No article makes an empty file. */
  async stands(output: string): Promise<boolean> {
    const about = await stat(join(this.#directory, output)).catch(() => null)
    return about !== null && about.size > 0
  }

  /** Called once for each result, when its output stands. Throws what the file system throws. */
  async write(result: Result, status: Line['status'], output: string | null, duplicateOf: string | null = null): Promise<void> {
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
  }

  async add(key: string, line: Line): Promise<void> {
    this.duplicates.note(key, line)
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

/** Whole or not at all. */
async function replaceBy(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text)
  await rename(`${path}.tmp`, path)
}

/** Names of the files that were written into a directory, by its last run or before. Another run may be at it: nothing is changed. */
export async function outputsIn(directory: string): Promise<ReadonlySet<string>> {
  const outputs = new Set((await bytesOf(join(directory, STATE, FORMER))).toString('utf8').split('\n'))
  for (const [, { output }] of linesOf(await bytesOf(join(directory, STATE, JOURNAL)))) if (output !== null) outputs.add(output)
  return outputs
}

const bytesOf = (path: string): Promise<Buffer> => readFile(path).catch(() => Buffer.alloc(0))

/** The whole lines of a file, those of one key in their order. One that was being written when the run ended is taken off. */
async function* linesIn(path: string): AsyncGenerator<[key: string, line: Line]> {
  const bytes = await bytesOf(path)
  const end = bytes.lastIndexOf(0x0a) + 1
  if (end < bytes.length) await truncate(path, end)
  yield* linesOf(bytes)
}

/** What has no line end was being written, and says nothing. */
function* linesOf(bytes: Buffer): Generator<[key: string, line: Line]> {
  const end = bytes.lastIndexOf(0x0a) + 1
  for (const text of bytes.subarray(0, end).toString('utf8').split('\n')) {
    let line: (Line & { readonly key: string }) | null = null
    try { line = text === '' ? null : JSON.parse(text) as Line & { readonly key: string } } catch { /* Damaged: its document is done again. */ }
    if (line !== null && typeof line.key === 'string') yield [line.key, line]
  }
}

/** Of a document that is in no output and was not found again. */
function lostJob({ source: path, member, record, offset, url, id }: Line): Job {
  const label = `${path ?? url ?? '<stdin>'}${member === null ? '' : `/${member}`}${record === null ? '' : `:${record}`}`
  const job = failedJob(label, { kind: 'unreadable', detail: 'what stood for it has changed, and it comes only once or is not in this call', next: 'Give it once more, with --resume.' })
  return { ...job, offset, record, source: { ...job.source, path, member, url, id } }
}

/** Each is known by its place, and the second at one place by its turn. */
export async function* keyed(jobs: AsyncIterable<Job>): AsyncGenerator<Job & { readonly key: string }> {
  const seen = new Map<string, number>()
  for await (const job of jobs) {
    const place = placeOf(job)
    const turn = (seen.get(place) ?? 0) + 1
    seen.set(place, turn)
    yield { ...job, key: turn === 1 ? place : `${place}#${turn}` }
  }
}

/** Where a document is found: never by what came of it. */
function placeOf({ source: { path, member, id, url }, offset, record }: Job): string {
  const found = offset ?? record
  return JSON.stringify([path, member, found, path === null || found !== null ? null : id, path === null ? url : null])
}
