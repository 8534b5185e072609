/**
 * A run: documents in, each result to its place, in order, and the exit status at the end. Ends
 * early, with all finished work kept, when interrupted or when no one reads on.
 */
import { setMaxListeners } from 'node:events'
import { realpath } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Standings } from '../batch/dedupe.ts'
import { gather } from '../batch/gather.ts'
import type { Gathered } from '../batch/gather.ts'
import type { Job, Rendered, Result } from '../batch/job.ts'
import { keyed, OtherSettings } from '../batch/journal.ts'
import type { Journal } from '../batch/journal.ts'
import { learnFrom, processJobs } from '../batch/process.ts'
import { finisher } from './finish.ts'
import type { Finisher } from './finish.ts'
import type { Io } from './io.ts'
import { NO_PROGRESS, progressOn } from './progress.ts'
import { rejectsIn } from './rejects.ts'
import type { Rejects } from './rejects.ts'
import type { Settings } from './settings.ts'
import { ClosedPipe, WriteError } from './sinks.ts'
import type { Sink } from './sinks.ts'
import { many, Summary } from './summary.ts'
import { talkOn } from './talk.ts'
import type { Talk } from './talk.ts'
import { journalIn, placeForShard, sinkFor, targetOf } from './target.ts'

/** 0 all gave their article, 1 some did not, 2 wrong call, 3 nothing read or written, 130 interrupted. */
export type ExitCode = 0 | 1 | 2 | 3 | 130

export async function run(settings: Settings, io: Io): Promise<ExitCode> {
  const { inputs, url, output, rejects, open, lists } = settings
  const stop = new AbortController()
  // Each pause between two pages of a host listens.
  setMaxListeners(0, stop.signal)
  const fetching = { ...settings.fetching, stop: stop.signal }
  const exclude = await Promise.all([output, rejects].filter(path => path !== null).map(path => realpath(path).catch(() => path)))
  const gathered = await gather({ inputs, open, lists, fetching, url, exclude, stdin: () => io.stdin })
  const progress =
    gathered.single || settings.talk === 'quiet' || (io.stderr.isTTY === true && output === null && io.stdout.isTTY === true)
      ? NO_PROGRESS
      : progressOn(io.stderr, gathered.reading)
  const talk = talkOn(io.stderr, settings.talk, progress)
  const target = await targetOf(settings, gathered)
  const wrong = (message: string): ExitCode => {
    progress.end()
    talk.wrong(message)
    return 2
  }
  if (target.kind === 'wrong') return wrong(target.message)
  // Several articles in one stream stand in it without a page of their own each, and with labels of their own.
  const framed = (settings.work.to === 'html' || settings.work.to === 'markdown') && target.kind !== 'directory' && !gathered.single
  const work = { ...settings.work, digest: target.kind === 'directory' || rejects !== null, render: { ...settings.work.render, framed } }
  const download = settings.download ? settings.fetching : null
  const finish = finisher(work, { download, alone: target.kind === 'directory' }, talk)
  const finishAside = finisher(work, { download, alone: true }, talk)
  const summary = new Summary()
  let interrupted = false
  let wake: (end: null) => void = () => {}
  const forget = io.onInterrupt(() => { interrupted = true; stop.abort(); wake(null) })
  // Not a race with one promise of the whole run, which would hold every result until its end.
  const orInterrupt = <T>(next: Promise<T>): Promise<T | null> => (interrupted ? Promise.resolve(null) : new Promise((resolve, reject) => {
    wake = resolve
    next.then(resolve, reject)
  }))
  const bounds = { threads: settings.jobs ?? availableParallelism(), seconds: settings.seconds, count: gathered.count }
  let close: () => Promise<void> = async () => {}
  let journal: Journal | null = null
  let aside: Rejects | null = null
  try {
    await placeForShard(target)
    journal = target.kind === 'directory' ? await journalIn(target.path, target.shard === true, settings) : null
    aside = rejects === null ? null : await rejectsIn(rejects, settings, gathered, finishAside)
    const sink = await sinkFor(target, settings, gathered, journal, io, finish)
    const jobs = await jobsFor(gathered, settings, talk, bounds, stop.signal)
    const taker = new Taker(sink, aside, finish, summary, talk, settings, journal)
    await taker.takeUp()
    const takeAll = async (pending: AsyncIterable<Job>): Promise<void> => {
      gathered.reading.bytes = 0
      const documents = processJobs(pending, work, bounds)
      close = documents.close
      for (;;) {
        const next = await orInterrupt(documents.results.next())
        if (next === null || next.done) return
        await taker.take(next.value)
        progress.step(next.value.job.label, !next.value.outcome.ok)
      }
    }
    const all = jobs(what => summary.pass(what))
    const record = journal ?? aside?.journal
    await takeAll(record ? record.pending(all) : framed ? keyed(all) : all)
    if (journal && journal.duplicates.orphans.size > 0 && !interrupted) {
      await close()
      await takeAll(journal.orphaned(jobs(() => {}), () => summary.uncount('duplicate')))
    }
    await sink.finish()
  } catch (error) {
    if (error instanceof ClosedPipe) return 0
    if (error instanceof OtherSettings) return wrong(error.message)
    if (!(error instanceof WriteError)) throw error
    talk.fatal(error.message, error.advice)
    return 3
  } finally {
    forget()
    progress.end()
    await close()
    await finish.close()
    await finishAside.close()
    // Where they were not closed yet the run has failed already, and that is told.
    await journal?.close().catch(() => {})
    await aside?.journal.close().catch(() => {})
    if (inputs.includes('-')) io.stdin.destroy()
  }
  conclude(summary, settings, gathered, journal, talk, io)
  return interrupted ? 130 : statusOf(summary, inputs, journal, gathered, talk)
}

type Bounds = Parameters<typeof processJobs>[2]

/** What gives all jobs, each with what was learned of its site. */
async function jobsFor(
  gathered: Gathered,
  settings: Settings,
  talk: Talk,
  bounds: Bounds,
  stop: AbortSignal,
): Promise<(skipped: (what: string) => void) => AsyncIterable<Job>> {
  if (!settings.learn) return gathered.jobs
  const learned = await learnFrom(
    gathered.jobs(() => {}),
    settings.work,
    bounds,
    stop,
  )
  const { sites, blocks } = learned.found
  talk.note(`learned ${many(blocks, 'block')} that repeat on ${many(sites, 'site')}`)
  return skipped => learned.apply(gathered.jobs(skipped))
}

/** Takes results in their order: counts, names failures, and keeps the best of articles that are alike. */
class Taker {
  readonly #standings: Standings | null
  readonly #sink: Sink
  readonly #rejects: Rejects | null
  readonly #finish: Finisher
  readonly #summary: Summary
  readonly #talk: Talk
  readonly #journal: Journal | null
  /** Names of what earlier runs wrote, which is in none of this run's counts. */
  readonly #earlier = new Set<string>()

  constructor(sink: Sink, rejects: Rejects | null, finish: Finisher, summary: Summary, talk: Talk, { dedupe }: Settings, journal: Journal | null) {
    this.#standings = dedupe === null ? null : new Standings(dedupe)
    this.#sink = sink
    this.#rejects = rejects
    this.#finish = finish
    this.#summary = summary
    this.#talk = talk
    this.#journal = journal
  }

  /** Articles of an earlier run stand already, where their files do; a choice that it was killed in is made now. */
  async takeUp(): Promise<void> {
    if (!this.#standings || !this.#journal) return
    for (const { output, confidence, words, fingerprint } of this.#journal.before.values()) {
      if (output === null || confidence === null || words === null || !(await this.#journal.stands(output))) continue
      this.#earlier.add(output)
      const article = { confidence, words, fingerprint }
      const verdict = this.#standings.offer(article)
      if (verdict.kind === 'duplicate') await this.#sink.drop(output, verdict.of)
      else await this.#keep(output, article, verdict)
    }
  }

  async #keep(
    name: string,
    article: Pick<Rendered, 'confidence' | 'words' | 'fingerprint'>,
    verdict: { kind: 'new' } | { kind: 'better'; than: string },
  ): Promise<void> {
    if (verdict.kind === 'better') {
      this.#standings?.drop(verdict.than)
      await this.#sink.drop(verdict.than, name)
    }
    this.#standings?.keep(name, article)
  }

  async take(result: Result): Promise<void> {
    const { outcome, job } = result
    // First there, then named as failed: a run that ends in between has lost nothing.
    await this.#rejects?.take(result)
    // What an earlier run wrote of this document goes, and is no reason to leave this out.
    const old = this.#journal?.before.get(job.key ?? '')?.output ?? null
    if (old !== null) {
      this.#standings?.drop(old)
      this.#earlier.delete(old)
    }
    if (outcome.ok) {
      const verdict = this.#standings?.offer(outcome.value) ?? { kind: 'new' as const }
      if (verdict.kind === 'duplicate') {
        await this.#sink.duplicate(result, verdict.of)
        this.#summary.take(result, 'duplicate')
        this.#talk.note(`${job.label}: says the same as another document, which is kept`)
        return
      }
      const rendered = await this.#finish.article(outcome.value, job.label)
      const name = await this.#sink.article(result, rendered)
      await this.#keep(name, outcome.value, verdict)
      this.#summary.take(result, 'article')
      if (verdict.kind === 'better' && !this.#earlier.has(verdict.than)) this.#summary.replaced()
      this.#talk.article(result, rendered, this.#sink.place(name))
    } else {
      const skipped = job.walked && outcome.failure.kind === 'binary'
      if (skipped) this.#talk.note(`${job.label}: skipped, it is binary`)
      else this.#talk.failure(job.label, outcome.failure)
      this.#summary.take(result, skipped ? 'skipped' : 'failure')
      await this.#sink.failure({ ...result, reject: null }, skipped)
    }
  }
}

function conclude(summary: Summary, { summary: form, talk: volume }: Settings, { single }: Gathered, journal: Journal | null, talk: Talk, io: Io): void {
  const left = journal?.left ?? null
  // Else the call ends with 1 and says nothing of why.
  if (left && left.failed > 0 && summary.counts.failure === 0 && volume !== 'quiet' && form !== 'json')
    talk.said(`${many(left.failed, 'document')} failed before: --retry-failed does ${left.failed === 1 ? 'it' : 'them'} once more`)
  if (form === 'json') io.stderr.write(`${summary.json(left)}\n`)
  else if (form === 'text' || (volume !== 'quiet' && (volume === 'verbose' || io.stderr.isTTY === true) && !single && summary.documents > 1))
    for (const line of summary.lines(left)) talk.said(line)
}

function statusOf(
  { counts: { article, failure, duplicate, skipped }, unread }: Summary,
  inputs: readonly string[],
  journal: Journal | null,
  gathered: Gathered,
  talk: Talk,
): ExitCode {
  const before = journal?.left ?? { done: 0, failed: 0 }
  const good = article + duplicate + before.done
  if (good === 0 && failure === 0 && before.failed === 0 && skipped > 0)
    talk.fatal(`${inputs.join(', ')}: nothing but binary files`, 'Give HTML, text or an archive of them: cleancopy help archives.')
  if (failure + before.failed === 0 && (good > 0 || gathered.count === null)) return skipped > 0 && good === 0 ? 1 : 0
  return unread > 0 && unread === failure && good === 0 && skipped === 0 ? 3 : 1
}
