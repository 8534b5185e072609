/**
 * A run: documents in, each result to its place, in order, and the exit status at the end. Ends
 * early, with all finished work kept, when interrupted or when no one reads on.
 */
import { realpath, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { gather, pathKey } from '../batch/gather.ts'
import type { Gathered } from '../batch/gather.ts'
import type { Result } from '../batch/job.ts'
import { processJobs } from '../batch/process.ts'
import { describe } from '../model/outcome.ts'
import { BOOKS, FORMAT_ALIASES, OUTPUTS } from '../render/index.ts'
import { finisher, type Finisher } from './finish.ts'
import type { Io } from './io.ts'
import type { Settings } from './settings.ts'
import { pagerStream } from './pager.ts'
import { bookSink, ClosedPipe, directorySink, fileStream, outputStream, streamSink, WriteError } from './sinks.ts'
import type { Frame, Sink } from './sinks.ts'
import { talkOn } from './talk.ts'

/** 0 all gave their article, 1 some did not, 2 wrong call, 3 nothing read or written, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

type Target = { readonly kind: 'stdout' } | { readonly kind: 'file' | 'directory'; readonly path: string } | { readonly kind: 'wrong'; readonly message: string }

export async function run(settings: Settings, io: Io): Promise<ExitCode> {
  const talk = talkOn(io.stderr, settings.talk)
  const { inputs, records, url, output } = settings
  const exclude = output === null ? null : await realpath(output).catch(() => null)
  const gathered = await gather({ inputs, records, url, exclude })
  const target = await targetOf(settings, gathered)
  if (target.kind === 'wrong') {
    talk.wrong(target.message)
    return 2
  }
  if (gathered.skipped > 0) talk.note(`${many(gathered.skipped, 'file')} passed over: styles, scripts, data`)
  // Several articles in one page stand in it without a page of their own each.
  const framed = settings.work.to === 'html' && !settings.work.render.fragment && target.kind !== 'directory' && !gathered.single
  const work = { ...settings.work, render: { ...settings.work.render, framed } }
  const finish = finisher(work, { download: settings.download, alone: target.kind === 'directory' }, talk)
  const tally = { articles: 0, failures: 0, skipped: 0, unread: 0 }
  let interrupted = false
  let interrupt: () => void = () => {}
  const stopped = new Promise<null>(resolve => { interrupt = () => { interrupted = true; resolve(null) } })
  const forget = io.onInterrupt(interrupt)
  const documents = processJobs(gathered.jobs(() => io.stdin), work, { threads: settings.jobs ?? availableParallelism(), seconds: settings.seconds, count: gathered.count })
  try {
    const sink = await sinkFor(target, settings, gathered, io, finish)
    for (;;) {
      const next = await Promise.race([stopped, documents.results.next()])
      if (next === null || next.done) break
      await take(next.value, sink)
    }
    await sink.finish()
  } catch (error) {
    if (error instanceof ClosedPipe) return 0
    if (!(error instanceof WriteError)) throw error
    talk.fatal(error.message)
    return 3
  } finally {
    forget()
    await documents.close()
    if (inputs.includes('-')) io.stdin.destroy()
  }
  if (tally.articles + tally.failures + tally.skipped > 1) talk.note(`${many(tally.articles, 'article')}, ${many(tally.failures, 'failure')}, ${many(tally.skipped, 'binary file')} skipped`)
  if (interrupted) return 130
  if (tally.articles === 0 && tally.failures === 0 && tally.skipped > 0) talk.fatal(`${inputs.join(', ')}: nothing but binary files`)
  if (tally.failures === 0 && (tally.articles > 0 || gathered.count === null)) return 0
  return tally.unread > 0 && tally.unread === tally.failures && tally.articles === 0 ? 3 : 1

  async function take(result: Result, sink: Sink): Promise<void> {
    const { outcome, job, read } = result
    if (outcome.ok) {
      const rendered = await finish.article(outcome.value, job.label)
      talk.article(result, rendered, await sink.article(result, rendered))
      tally.articles++
    } else if (job.walked && outcome.failure.kind === 'binary') {
      talk.note(`${job.label}: skipped, it is binary`)
      tally.skipped++
    } else {
      talk.failure(job.label, outcome.failure)
      tally.failures++
      if (!read) tally.unread++
      await sink.failure(result)
    }
  }
}

/** A directory where one is there, a slash says so, or there are several documents, unless the name is a file's of the format. */
async function targetOf({ output, records, url, work: { to } }: Settings, { single, files }: Gathered): Promise<Target> {
  if (url !== null && !single && !records) return { kind: 'wrong', message: '--url is the address of one page, and the input is a directory' }
  if (output === null) return { kind: 'stdout' }
  const about = await stat(output).catch(() => null)
  if (about?.isDirectory() || /[/\\]$/.test(output)) return { kind: 'directory', path: output }
  const asFile = single || extname(output).toLowerCase() === `.${formatOf(to).extension}` || (about !== null && !about.isFile())
  if (!asFile && about) return { kind: 'wrong', message: `--output: ${output} is a file, and several documents need a directory` }
  if (!asFile) return { kind: 'directory', path: output }
  if (about?.isFile() && (await files()).has(pathKey(await realpath(output)))) return { kind: 'wrong', message: `--output: ${output} is an input, and inputs are never written over` }
  return { kind: 'file', path: output }
}

async function sinkFor(target: Exclude<Target, { kind: 'wrong' }>, { work: { to, render }, pager }: Settings, gathered: Gathered, io: Io, finish: Finisher): Promise<Sink> {
  if (target.kind === 'directory') return directorySink(target.path, formatOf(to).extension, await gathered.files())
  const stream = target.kind === 'file' ? await fileStream(target.path) : to === 'terminal' ? pagerStream(io, pager) : outputStream(io.stdout)
  if (Object.hasOwn(BOOKS, to)) return bookSink(stream, finish.bind)
  return streamSink(stream, frameOf(to, render.fragment, gathered), target.kind === 'file' ? target.path : null)
}

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

function formatOf(name: string): { readonly extension: string; readonly open: string; readonly between: string; readonly close: string } {
  if (Object.hasOwn(BOOKS, name)) return { ...BOOKS[name as keyof typeof BOOKS], open: '', between: '', close: '' }
  return OUTPUTS[(Object.hasOwn(FORMAT_ALIASES, name) ? FORMAT_ALIASES[name as keyof typeof FORMAT_ALIASES] : name) as keyof typeof OUTPUTS]
}

/** Records have a place for failures wherever they come as a stream: JSON Lines, or an array. */
function frameOf(to: string, fragment: boolean, { single }: Gathered): Frame {
  // Fragments are for a page that someone else has.
  const { open, between, close } = fragment ? { open: '', between: '\n', close: '' } : formatOf(to)
  const indent = to === 'jsonl' ? undefined : 2
  const failure = ({ source, outcome }: Result): string => `${JSON.stringify({ source, error: outcome.ok ? null : { kind: outcome.failure.kind, message: describe(outcome.failure) } }, null, indent)}\n`
  return { open: single ? '' : open, between, close: single ? '' : close, failure: to === 'jsonl' || (to === 'json' && !single) ? failure : null }
}
