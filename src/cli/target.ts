/** Where a run's documents go, and that it is no place where they would do harm. */
import { realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { pathKey } from '../batch/gather.ts'
import type { Gathered } from '../batch/gather.ts'
import type { Result } from '../batch/job.ts'
import { Journal, Linked, OtherSettings } from '../batch/journal.ts'
import { Busy } from '../batch/lock.ts'
import { reason } from '../batch/read.ts'
import type { RenderOptions } from '../index.ts'
import { shardName } from '../batch/shard.ts'
import { describe } from '../model/outcome.ts'
import { BOOKS, formatNamed } from '../render/index.ts'
import { plainJson } from '../render/sanitize.ts'
import { NO_ROOM_THERE, waitFor } from './advice.ts'
import { directorySink, makeDirectory } from './directory.ts'
import { endingOf } from './endings.ts'
import type { Finisher } from './finish.ts'
import { heldBack } from './held.ts'
import type { Io } from './io.ts'
import { pagerStream } from './pager.ts'
import type { Settings } from './settings.ts'
import { bookSink, fileStream, outputStream, shownStream, streamSink, WriteError } from './sinks.ts'
import type { Frame, Sink } from './sinks.ts'

/** A shard's place is its own: what an earlier run of it left there is replaced, and a file is there even if it is empty. */
type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file' | 'directory'; readonly path: string; readonly shard?: true }
  | { readonly kind: 'wrong'; readonly message: string }

/** A directory where one is there, a slash says so, or there are several documents, unless the name is a file's of the format. */
export async function targetOf(settings: Settings, { single, files }: Gathered): Promise<Target> {
  const { inputs, output, rejects, url, open, lists, wantsFront, work: { to } } = settings
  if (url !== null && !single && open.from !== 'jsonl') return { kind: 'wrong', message: lists ? '--url is the address of one page, and the input is a list: leave it out' : '--url is the address of one page, and the input is a directory or holds several: leave it out' }
  const place = await placeOf(output, to, single, files)
  const target = open.range && place.kind === 'directory' ? shardIn(place.path, shardName(inputs[0] ?? '', open.range), to) : place
  if ((settings.resume || settings.retry) && target.kind !== 'directory' && target.kind !== 'wrong') {
    const flag = settings.resume ? '--resume' : '--retry-failed'
    return { kind: 'wrong', message: target.kind === 'file' && target.shard ? `${flag}: records of a range are one file, which is there whole or not, and there is nothing to take up: leave it out` : `${flag} needs the journal of a directory: give --output ${target.kind === 'file' ? target.path : 'DIR'}/` }
  }
  if (wantsFront && target.kind !== 'directory' && !single) return { kind: 'wrong', message: '--front-matter opens a file, and several articles are to stand in one: give --output DIR/ for a file each' }
  if (rejects !== null && target.kind === 'directory' && (await realOf(rejects)) === (await realOf(target.path)))
    return { kind: 'wrong', message: `--rejects: ${rejects} is where the articles go, and these are to be kept apart: give another` }
  return target
}

/** What is not there yet has the place that it will have. */
const realOf = async (path: string): Promise<string> => pathKey(await realpath(path).catch(() => resolve(path)))

/** Records of a shard are one file, in any other format it has a directory. */
const shardIn = (directory: string, name: string, to: string): Target =>
  (to === 'jsonl' ? { kind: 'file', path: join(directory, `${name}.jsonl`), shard: true } : { kind: 'directory', path: join(directory, name), shard: true })

async function placeOf(output: string | null, to: string, single: boolean, files: Gathered['files']): Promise<Target> {
  if (output === null) return { kind: 'stdout' }
  const about = await stat(output).catch(() => null)
  if (about?.isDirectory() || /[/\\]$/.test(output)) return { kind: 'directory', path: output }
  const asFile = single || endingOf(output) === formatOf(to).extension || (about !== null && !about.isFile())
  if (!asFile && about) return { kind: 'wrong', message: `--output: ${output} is a file, and several documents need a directory: give one` }
  if (!asFile) return { kind: 'directory', path: output }
  const message = await overInput(output, files)
  return message === null ? { kind: 'file', path: output } : { kind: 'wrong', message }
}

/** Why a file is not written: it is one of those that are read. Null where it is none of them. */
export async function overInput(output: string, files: Gathered['files']): Promise<string | null> {
  if (!(await stat(output).catch(() => null))?.isFile() || !(await files()).has(pathKey(await realpath(output)))) return null
  return `--output: ${output} is an input, and inputs are never written over: give another path`
}

/** Throws WriteError. */
export async function placeForShard(target: Target): Promise<void> {
  if (target.kind === 'wrong' || target.kind === 'stdout' || !target.shard) return
  await makeDirectory(dirname(target.path))
}

/** `replace`: what the directory's journal names goes first. Throws WriteError, and OtherSettings where the journal does not go with these settings. */
export async function journalIn(directory: string, replace: boolean, { work, dedupe, learn, resume, retry, open }: Settings): Promise<Journal> {
  await makeDirectory(directory)
  const { color: _, width: __, hyperlinks: ___, ...render } = work.render
  // What was written yesterday can be taken up today.
  const { today: ____, ...extract } = work.extract
  const settings = (await import('../batch/digest.ts')).digestOf(JSON.stringify([{ ...work, extract, render }, dedupe, learn, open]))
  return Journal.open(directory, { resume, retry, replace, settings }).catch((error: unknown) => {
    throw error instanceof OtherSettings
      ? error
      : error instanceof Busy
        ? new WriteError(error.message, waitFor(error.path))
        : new WriteError(
            error instanceof Linked ? `${error.message} can't be written: it is a symbolic link` : `${directory} can't be written: ${reason(error)}`,
            NO_ROOM_THERE,
          )
  })
}

export async function sinkFor(
  target: Exclude<Target, { kind: 'wrong' }>,
  { work: { to, render }, dedupe, pager }: Settings,
  gathered: Gathered,
  journal: Journal | null,
  io: Io,
  finish: Finisher,
): Promise<Sink> {
  if (target.kind === 'directory' && journal) return directorySink(target.path, formatOf(to).extension, await gathered.files(), journal)
  const stream =
    target.kind === 'file'
      ? await fileStream(target.path)
      : to === 'terminal'
        ? pagerStream(io, pager)
        : io.stdout.isTTY === true && !Object.hasOwn(BOOKS, to)
          ? shownStream(io.stdout)
          : outputStream(io.stdout)
  const sink = Object.hasOwn(BOOKS, to)
    ? bookSink(stream, finish.bind)
    : streamSink(stream, frameOf(to, render, gathered), target.kind === 'file' ? target : null)
  return dedupe === null ? sink : heldBack(sink)
}

export function formatOf(name: string): { readonly extension: string; readonly open: string; readonly between: string; readonly close: string } {
  if (Object.hasOwn(BOOKS, name)) return { ...BOOKS[name as keyof typeof BOOKS], open: '', between: '', close: '' }
  return formatNamed(name)!
}

/** Records have a place for failures wherever they come as a stream: JSON Lines, or an array. */
function frameOf(to: string, { fragment, fields }: RenderOptions, { single }: Gathered): Frame {
  // Fragments are for a page that someone else has; values of fields are lines, with nothing between.
  const { open, between, close } = fragment
    ? { open: '', between: '\n', close: '' }
    : to === 'text' && fields !== null
      ? { open: '', between: '', close: '' }
      : formatOf(to)
  const indent = to === 'jsonl' ? undefined : 2
  const failure = ({ source, outcome, job: { offset } }: Result): string => {
    const error = outcome.ok ? null : { kind: outcome.failure.kind, message: describe(outcome.failure), ...(offset === null ? {} : { offset }) }
    return `${plainJson(JSON.stringify({ source, error }, null, indent))}\n`
  }
  return { open: single ? '' : open, between, close: single ? '' : close, failure: to === 'jsonl' || (to === 'json' && !single) ? failure : null }
}
