/**
 * Inputs as named → the documents of a run. Directories are walked and patterns opened out before
 * anything is done, so that order, output names and what must not be written over are known from
 * the start; archives are opened in their turn. What isn't there becomes a job that fails in its turn.
 */
import { realpath, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { basename, dirname } from 'node:path'
import { openFile, openStream } from '../archives/index.ts'
import type { Opened, OpenOptions } from '../archives/index.ts'
import { noDocument } from '../archives/kinds.ts'
import type { Failure } from '../model/outcome.ts'
import { failedJob, foundJobs, NOTHING_IN_IT, plainJob } from './found.ts'
import type { Job } from './job.ts'
import { NO_SOURCE } from './job.ts'
import { outputsIn } from './journal.ts'
import { readFailure } from './read.ts'
import { isPattern, matching, walk } from './walk.ts'
import type { PageFetching } from './web.ts'

interface Request {
  /** Paths, patterns, http(s) addresses, and `-` for standard input. */
  readonly inputs: readonly string[]
  readonly open: OpenOptions
  /** The inputs are lists of addresses, one a line. */
  readonly lists: boolean
  readonly fetching: PageFetching
  readonly url: string | null
  /** Real paths of directories that are written to: not walked into, and of one that is an input itself what an earlier run wrote there is left out. */
  readonly exclude: readonly string[]
  readonly stdin: () => Readable
}

/** How far the reading of inputs is; kept up to date while jobs are taken. */
export interface Reading { bytes: number; readonly total: number | null; current: string }

export interface Gathered {
  /** Exactly one document by the call itself: neither a directory nor a second input nor an archive. */
  readonly single: boolean
  /** Number of documents; null where archives are still to be opened. */
  readonly count: number | null
  /** Real paths of all input files. */
  readonly files: () => Promise<ReadonlySet<string>>
  readonly reading: Reading
  /** What can't hold an article is told to `skipped` by its kind, one by one. */
  readonly jobs: (skipped: (what: string) => void) => AsyncGenerator<Job>
}

type Entry =
  /** `by`: what it was found by; null where it is named itself. `once`: a pipe or device, whose bytes come one time only. */
  | { readonly kind: 'file'; readonly path: string; readonly by: Finder | null; readonly once?: true }
  | { readonly kind: 'stdin' | 'address'; readonly path: string }
  | { readonly kind: 'failure'; readonly path: string; readonly failure: Failure }

/** A directory or pattern, how many files it has, and what is said where all of them are passed over. */
interface Finder { readonly path: string; readonly files: number; readonly empty: Failure }

const nothingIn = (what: string): Failure => ({ kind: 'unreadable', detail: `${what} holds no documents`, next: NOTHING_IN_IT })

/** So many inputs are looked into before the run, to know how many documents there are. */
const LOOK_AHEAD = 16

export async function gather(request: Request): Promise<Gathered> {
  const { inputs, open, lists, exclude } = request
  const asRecords = open.from === 'jsonl'
  const entries: Entry[] = []
  const passed: string[] = []
  let single = inputs.length === 1 && !asRecords && !lists
  const addTree = async (path: string): Promise<void> => {
    single = false
    const walked = await walk(path, exclude, asRecords)
    if (!walked.ok) { entries.push({ kind: 'failure', path, failure: walked.failure }); return }
    const { unreadable, skipped } = walked.value
    passed.push(...skipped)
    const files = await withoutOutputs(walked.value.files, exclude, passed)
    const by = { path, files: files.length + unreadable.length, empty: nothingIn('the directory') }
    for (const file of files) entries.push({ kind: 'file', path: file, by })
    for (const entry of unreadable) entries.push({ kind: 'failure', ...entry })
    if (by.files === 0) entries.push({ kind: 'failure', path, failure: by.empty })
  }
  for (const input of inputs) {
    if (input === '-') { entries.push({ kind: 'stdin', path: input }); continue }
    if (isAddress(input)) { entries.push({ kind: 'address', path: input }); continue }
    const about = await stat(input).catch(() => null)
    if (about?.isDirectory()) await addTree(input)
    else if (about === null && isPattern(input)) {
      single = false
      const found = await matching(input)
      if (found.length === 0) entries.push({ kind: 'failure', path: input, failure: { kind: 'unreadable', detail: 'no file matches this pattern', next: 'See that the pattern is right, from this directory.' } })
      const files = await withoutOutputs(found, exclude, passed)
      const by = { path: input, files: files.length, empty: nothingIn('what matches this pattern') }
      if (found.length > 0 && files.length === 0) entries.push({ kind: 'failure', path: input, failure: by.empty })
      for (const path of files) entries.push({ kind: 'file', path, by })
    } else entries.push({ kind: 'file', path: input, by: null, ...(about === null || about.isFile() ? {} : { once: true }) })
  }
  // A few inputs are opened at once, for what they hold decides how the output is framed.
  const opened = new Map<Entry, Opened | Failure>()
  let archives = asRecords || lists
  if (entries.length <= LOOK_AHEAD && !archives) {
    for (const entry of entries) {
      if (entry.kind !== 'file' && entry.kind !== 'stdin') continue
      const looked = await openEntry(entry, request)
      if ('kind' in looked || looked.container !== null || entry.kind === 'stdin' || (entry.kind === 'file' && entry.once)) opened.set(entry, looked)
      else looked.close()
      if (!('kind' in looked) && looked.container !== null) archives = true
    }
  }
  // The answer of a host may be an archive too.
  const [first] = entries
  const answer =
    first?.kind === 'address' && entries.length === 1 && !lists
      ? await ahead((await import('./web.ts')).fetched([first.path], false, request.fetching, open, what => passed.push(what)))
      : null
  if (archives || answer?.single === false) single = false
  const reading: Reading = { bytes: 0, total: lists ? null : await totalOf(entries), current: '' }
  const files = async (): Promise<ReadonlySet<string>> => {
    const paths = new Set<string>()
    for (const entry of entries) if (entry.kind === 'file') paths.add(await realpath(entry.path).then(pathKey, () => ''))
    return paths
  }
  const spent = new Set<Entry>()
  const jobs = async function* (skipped: (what: string) => void): AsyncGenerator<Job> {
    let told = 0
    const passedOver = new Map<Finder, number>()
    const tell = (): void => { while (told < passed.length) skipped(passed[told++]!) }
    tell()
    for (const entry of entries) {
      reading.current = entry.path
      // Who asks for the jobs a second time gets no more of what comes only once.
      if (spent.has(entry)) continue
      if (entry.kind === 'failure') yield failedJob(entry.path, entry.failure)
      else if (answer) yield* answer.jobs
      else if (entry.kind === 'address') yield* (await import('./web.ts')).fetched([entry.path], lists, request.fetching, open, skipped)
      else if (lists) yield* listJobs(entry, request, skipped)
      else {
        const before = opened.get(entry)
        opened.delete(entry)
        const by = yield* jobsOf(entry, before, request, skipped)
        if (by) passedOver.set(by, (passedOver.get(by) ?? 0) + 1)
        if (by && passedOver.get(by) === by.files) yield failedJob(by.path, by.empty)
      }
      if (entry.kind === 'stdin' || (entry.kind === 'file' && entry.once)) spent.add(entry)
      if (entry.kind === 'file') reading.bytes += (await stat(entry.path).catch(() => null))?.size ?? 0
    }
    tell()
  }
  const known = !archives && answer?.single !== false && (entries.length <= LOOK_AHEAD || entries.every(entry => entry.kind !== 'file'))
  return { single, count: known ? entries.length : null, files, reading, jobs }
}

/** Of files that were found and not named, those that are no outputs of a run into the same directory. */
async function withoutOutputs(files: readonly string[], exclude: readonly string[], passed: string[]): Promise<string[]> {
  const written = new Map<string, ReadonlySet<string>>()
  const kept: string[] = []
  for (const file of files) {
    const folder = dirname(file)
    if (!written.has(folder)) {
      const real = await realpath(folder).catch(() => folder)
      written.set(folder, exclude.includes(real) ? await outputsIn(real) : new Set())
    }
    if (written.get(folder)?.has(basename(file))) passed.push('outputs of an earlier run')
    else kept.push(file)
  }
  return kept
}

/** The same jobs, with the second looked at already: whether there is just one. */
async function ahead(jobs: AsyncGenerator<Job>): Promise<{ readonly single: boolean; readonly jobs: AsyncGenerator<Job> }> {
  const looked = [await jobs.next(), await jobs.next()]
  const all = async function* (): AsyncGenerator<Job> {
    for (const next of looked) if (!next.done) yield next.value
    yield* jobs
  }
  return { single: looked[1]?.done === true, jobs: all() }
}

/** Equal for two paths that any file system takes for the same. */
export const pathKey = (path: string): string => path.normalize('NFKC').toLowerCase()

export const isAddress = (input: string): boolean => /^https?:\/\//i.test(input)

async function totalOf(entries: readonly Entry[]): Promise<number | null> {
  let total = 0
  for (const entry of entries) {
    if (entry.kind === 'stdin' || entry.kind === 'address') return null
    if (entry.kind === 'file') total += (await stat(entry.path).catch(() => null))?.size ?? 0
  }
  return total
}

async function openEntry(entry: Entry, { open, stdin }: Request): Promise<Opened | Failure> {
  try {
    return entry.kind === 'stdin' ? await openStream(stdin(), '', open) : await openFile(entry.path, open)
  } catch (error) {
    return readFailure(error)
  }
}

/** Gives at its end what the file was found by, where it is passed over for its kind. */
async function* jobsOf(
  entry: Exclude<Entry, { kind: 'failure' }>,
  before: Opened | Failure | undefined,
  request: Request,
  skipped: (what: string) => void,
): AsyncGenerator<Job, Finder | null> {
  const { url } = request
  const opened = before ?? (await openEntry(entry, request))
  const path = entry.kind === 'stdin' ? null : entry.path
  const by = entry.kind === 'file' ? entry.by : null
  const walked = by !== null
  if ('kind' in opened) {
    yield failedJob(path ?? '<stdin>', opened)
    return null
  }
  if (opened.container === null && entry.kind === 'file' && !entry.once) {
    opened.close()
    const what = walked ? noDocument(entry.path) : null
    if (what === 'styles, scripts and data' && /\.json$/i.test(entry.path)) {
      skipped(what)
      return by
    }
    yield { ...plainJob(entry.path, walked), content: { kind: 'file', path: entry.path }, source: { ...NO_SOURCE, path, url } }
    return null
  }
  yield* foundJobs(opened, path, url, skipped, walked)
  return null
}

async function* listJobs(entry: Exclude<Entry, { kind: 'failure' }>, request: Request, skipped: (what: string) => void): AsyncGenerator<Job> {
  const path = entry.kind === 'stdin' ? null : entry.path
  const opened = await openEntry(entry, { ...request, open: { ...request.open, from: 'text' } })
  if ('kind' in opened) yield failedJob(path ?? '<stdin>', opened)
  else yield* (await import('./lists.ts')).listed(opened, path, request.fetching, request.open, skipped)
}
