/**
 * `cleancopy explain INPUT`: one document read as the plain call reads it, and in the place of its article
 * every block with its verdict and reasons, here, as JSON or as a page. Refuses inputs of several documents.
 */
import { realpath } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { gather, isAddress } from '../../batch/gather.ts'
import type { Job, Result } from '../../batch/job.ts'
import { learnFrom, processJobs } from '../../batch/process.ts'
import { EXPLAIN_FORMATS, type ExplainFormat } from '../../model/explanation.ts'
import { endingOf, notWritten } from '../endings.ts'
import type { Io } from '../io.ts'
import { optionTable, type OptionRow } from '../options.ts'
import { pagerStream } from '../pager.ts'
import type { ExitCode } from '../run.ts'
import { meant, type Typed } from '../settings.ts'
import { ClosedPipe, fileStream, outputStream, shownStream, WriteError } from '../sinks.ts'
import { talkOn, type Talk } from '../talk.ts'
import { overInput } from '../target.ts'
import { choice, text, UsageError } from '../values.ts'

interface Asked extends Omit<Typed, 'to'> {
  readonly to?: ExplainFormat
  readonly dropped?: true
  readonly kept?: true
  readonly grep?: string
  readonly site?: readonly string[]
}

/** Rows of the plain call that mean the same here. */
const SHARED: ReadonlySet<string> = new Set(['--from', '--url', '--charset', '--user-agent', '--allow-private', '--prefer', '--select', '--remove', '--phrases', '--rules', '--output', '--width', '--color', '--pager', '--timeout', '--quiet'])
const own = (
  flag: OptionRow['flag'],
  short: OptionRow['short'],
  argument: string | null,
  summary: string,
  standard: string | null,
  parse: OptionRow['parse'],
): OptionRow => ({ flag, short, argument, group: 'Output', summary, standard, parse, repeatable: false })

const OPTIONS: readonly OptionRow[] = [
  own('--dropped', null, null, 'only blocks that were dropped', null, null),
  own('--kept', null, null, 'only blocks that were kept', null, null),
  own('--grep', null, '<text>', 'only blocks that hold this text, whatever its case', null, text),
  { ...own('--site', null, '<path>', 'other pages of its site, to see what repeats; repeatable', null, text), repeatable: true },
  own('--to', '-t', '<format>', EXPLAIN_FORMATS.join(', '), 'terminal', choice('form of an explanation', EXPLAIN_FORMATS)),
  ...optionTable([], {}, []).filter(({ flag }) => SHARED.has(flag)).map(row => (row.flag === '--output' ? { ...row, summary: 'a file' } : row)),
]

const ABOUT = `The input is one file, address or -. Each block of the page, or line of the
text, stands there with its number, + for kept or - for dropped, the probability
that it belongs to the article, and what weighed most for or against it.

Examples:
  cleancopy explain page.html                      read it here
  cleancopy explain page.html --dropped            what was left out
  cleancopy explain page.html --grep 'read also'   why this line
  cleancopy explain page.html -t html -o why.html  beside the page itself

Exit status: 0 the document gives its article, 1 it gives none, 2 wrong call,
3 nothing could be read or written. More: docs/explain.md in the package.
`

/** A `Command` of the table in commands.ts, which checks that it is one. */
export const explain = {
  options: OPTIONS,
  about: ABOUT,
  answer: (typed: Readonly<Record<string, unknown>>, inputs: readonly string[], io: Io): Promise<ExitCode> => answer(typed, inputs, io),
}

async function answer({ dropped, kept, grep, site, to, ...typed }: Asked, inputs: readonly string[], io: Io): Promise<ExitCode> {
  if (inputs.length > 1) throw new UsageError(`explain shows one document, and there are ${inputs.length} inputs`)
  if (inputs.length === 0 && io.stdin.isTTY === true) throw new UsageError('nothing to explain: give a file or an address, or pipe a page in')
  if (dropped && kept) throw new UsageError('--dropped and --kept exclude each other')
  const settings = await meant({ ...typed, to: 'markdown' }, inputs.length === 0 ? ['-'] : inputs, io)
  const { output, open, lists, fetching, url, work, seconds } = settings
  const format = to ?? formatNamed(output)
  const foreign = to === undefined && output !== null ? notWritten(output) : null
  if (foreign !== null) throw new UsageError(`--output: ${foreign}`)
  if (format === 'html' && (dropped || kept || grep !== undefined)) throw new UsageError('--dropped, --kept and --grep are for terminal and json: the page has a search of its own')
  if (site && (settings.inputs[0] === '-' || isAddress(settings.inputs[0]!))) throw new UsageError('--site reads the page twice, and what comes through a pipe or the network comes once')
  const ask = (paths: readonly string[]): ReturnType<typeof gather> => gather({ inputs: paths, open, lists, fetching, url, exclude: [], stdin: () => io.stdin })
  const gathered = await ask(settings.inputs)
  const among = site ? await ask([...settings.inputs, ...site]) : gathered
  const harm = output === null ? null : await overInput(output, among.files)
  if (harm !== null) throw new UsageError(harm)
  const talk = talkOn(io.stderr, settings.talk)
  const view = {
    format,
    show: dropped ? ('dropped' as const) : kept ? ('kept' as const) : ('all' as const),
    grep: grep ?? null,
    color: work.render.color,
    width: work.render.width,
  }
  const jobs = gathered.jobs(() => {})
  const learned = site
    ? await learnFrom(
        onceEach(
          among.jobs(() => {}),
          talk,
        ),
        work,
        { threads: settings.jobs ?? availableParallelism(), seconds, count: null },
      )
    : null
  const run = processJobs(learned ? learned.apply(jobs) : jobs, { ...work, explain: view }, { threads: 1, seconds, count: gathered.count })
  try {
    const first = await run.results.next()
    if (first.done) throw new UsageError(`${settings.inputs[0]} holds no document`)
    const second = gathered.single ? null : await run.results.next()
    if (second && !second.done) throw new UsageError(`explain shows one document, and ${settings.inputs[0]} holds several`)
    return await tell(first.value, format, settings, io, talk)
  } catch (error) {
    if (error instanceof ClosedPipe) return 0
    if (!(error instanceof WriteError)) throw error
    talk.fatal(error.message)
    return 3
  } finally {
    await run.close()
    if (settings.inputs.includes('-')) io.stdin.destroy()
  }
}

/** The page itself may lie among those of its site. It comes first, and what is wrong with it is told where it is explained. */
async function* onceEach(jobs: AsyncIterable<Job>, talk: Talk): AsyncGenerator<Job> {
  const seen = new Set<string>()
  for await (const job of jobs) {
    const { path, member } = job.source
    if (job.content.kind === 'failed' && seen.size > 0) talk.failure(`--site: ${job.label}`, job.content.failure)
    const key = `${path === null ? '' : await realpath(path).catch(() => path)}\n${member ?? job.record ?? ''}`
    if (seen.has(key)) continue
    seen.add(key)
    yield job
  }
}

async function tell(
  { job, outcome, read }: Result,
  format: ExplainFormat,
  { output, pager }: Awaited<ReturnType<typeof meant>>,
  io: Io,
  talk: Talk,
): Promise<ExitCode> {
  if (!outcome.ok) {
    talk.failure(job.label, outcome.failure)
    return read ? 1 : 3
  }
  const stream =
    output !== null
      ? await fileStream(output)
      : format === 'terminal'
        ? pagerStream(io, pager)
        : io.stdout.isTTY === true
          ? shownStream(io.stdout)
          : outputStream(io.stdout)
  await stream.write(outcome.value.text)
  await stream.finish()
  const { failure } = outcome.value
  if (!failure) return 0
  talk.failure(job.label, failure)
  return 1
}

/** The form that an output's name speaks of. */
const formatNamed = (output: string | null): ExplainFormat => EXPLAIN_FORMATS.find(format => format === endingOf(output ?? '')) ?? 'terminal'
