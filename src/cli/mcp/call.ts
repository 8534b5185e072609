/**
 * A tool's arguments → documents: as a call of the command line, so that options, fetching, bounds
 * and refusals are the same. What a client can't give is a path to write to.
 */
import { Readable } from 'node:stream'
import { availableParallelism } from 'node:os'
import { gather } from '../../batch/gather.ts'
import type { Result } from '../../batch/job.ts'
import { processJobs } from '../../batch/process.ts'
import type { ExplainView } from '../../model/explanation.ts'
import type { Failure } from '../../model/outcome.ts'
import { describe } from '../../model/outcome.ts'
import { adviceOn } from '../advice.ts'
import type { Io } from '../io.ts'
import { readCall } from '../settings.ts'
import { OPTIONS } from '../table.ts'

/** Exactly one of path, url, html and text says what to read. */
export interface Arguments {
  readonly path?: string
  readonly url?: string
  readonly html?: string
  readonly text?: string
  /** Address of what was given as html or text, for its links and dates. */
  readonly base_url?: string
  readonly prefer?: string
  readonly select?: readonly string[]
  readonly remove?: readonly string[]
  readonly format?: string
  /** Of an explanation. */
  readonly show?: ExplainView['show']
  readonly grep?: string
  readonly max_documents?: number
  readonly max_characters?: number
  readonly offset?: number
}

/** What goes back to the client: the failure is named, and what to do about it. */
export class ToolError extends Error {}

interface Document { readonly label: string; readonly text: string }
export interface Documents { readonly documents: readonly Document[]; readonly failures: readonly string[]; readonly more: boolean }

const MOST_DOCUMENTS = 10

/** Options of the command line as a client has them: what is said of one is said of the other. */
const ARGUMENTS: Readonly<Record<string, string>> = { '--select': 'select', '--remove': 'remove', '--prefer': 'prefer', '--url': 'base_url' }
const here = (message: string): string => message.replace(/--[a-z-]+/g, option => ARGUMENTS[option] ?? option)
const ADVICE: Readonly<Partial<Record<Failure['kind'], string>>> = { 'no-article': 'Try prefer recall, or select with the element that holds it' }

/** `wanted` are options of the call, `--to` among them; `explain`: not the article is wanted, but why it is what it is. Throws ToolError where nothing comes of it. */
export async function documentsOf(given: Arguments, wanted: readonly string[], io: Io, explain?: ExplainView): Promise<Documents> {
  const { input, from, stdin } = inputOf(given)
  const selectors = [...(given.select ?? []).flatMap(css => ['--select', css]), ...(given.remove ?? []).flatMap(css => ['--remove', css])]
  const argv = [
    ...wanted,
    ...selectors,
    ...(given.prefer === undefined ? [] : ['--prefer', given.prefer]),
    ...(given.base_url === undefined ? [] : ['--url', given.base_url]),
    ...(from === null ? [] : ['--from', from]),
    '--',
    input,
  ]
  const call = await readCall(argv, OPTIONS, { ...io, stdin })
  if (call.kind === 'wrong') throw new ToolError(`wrong call: ${here(call.message)}`)
  if (call.kind !== 'run') throw new ToolError(`wrong call: got ${call.kind}`)
  const { inputs, open, lists, fetching, url, work, seconds, jobs } = call.settings
  const gathered = await gather({ inputs, open, lists, fetching, url, exclude: [], stdin: () => stdin })
  const run = processJobs(
    gathered.jobs(() => {}),
    explain ? { ...work, explain } : work,
    { threads: Math.min(jobs ?? availableParallelism(), 4), seconds, count: gathered.count },
  )
  try {
    return await taken(run.results, given.max_documents ?? MOST_DOCUMENTS, input === '-' ? given.html === undefined ? 'text' : 'html' : null)
  } finally {
    await run.close()
  }
}

/** `name`: what the client calls what it gave itself. */
async function taken(results: AsyncIterable<Result>, most: number, name: string | null): Promise<Documents> {
  const documents: Document[] = []
  const failures: string[] = []
  let more = false
  let read = 0
  for await (const { outcome, job } of results) {
    if (read++ === most) { more = true; break }
    const label = name ?? job.label
    const failure = outcome.ok ? outcome.value.failure : outcome.failure
    if (outcome.ok) documents.push({ label, text: String(outcome.value.text) })
    if (failure && !(job.walked && failure.kind === 'binary')) failures.push(told(label, failure))
  }
  if (documents.length === 0) throw new ToolError(failures.length > 0 ? failures.join('\n') : 'no-article: the input holds no documents')
  return { documents, failures, more }
}

/** With what to do about it, where a client can do it. */
function told(label: string, failure: Failure): string {
  const advice = ADVICE[failure.kind] ?? adviceOn(failure)
  return `${failure.kind}: ${label}: ${describe(failure)}${advice === null || /--[a-z]/.test(advice) ? '' : `. ${advice}`}`
}

function inputOf({ path, url, html, text }: Arguments): { input: string; from: string | null; stdin: Readable } {
  const given = Object.entries({ path, url, html, text }).filter(([, value]) => value !== undefined)
  if (given.length !== 1) throw new ToolError(`wrong call: got ${given.length === 0 ? 'none' : given.map(([name]) => name).join(' and ')} of path, url, html and text, expected exactly one`)
  const none = Readable.from([])
  // Standard input is the client's own line to this process, and nothing to read pages from.
  if (path !== undefined) return { input: path === '-' || /^https?:/i.test(path) ? `./${path}` : path, from: null, stdin: none }
  if (url === undefined) return { input: '-', from: html === undefined ? 'text' : 'html', stdin: Readable.from([Buffer.from(html ?? text ?? '')]) }
  if (!/^https?:\/\//i.test(url)) throw new ToolError(`wrong call: url: got '${url}', expected an http or https address`)
  return { input: url, from: null, stdin: none }
}
