/**
 * Options as typed → options as meant, once: nothing below sees a flag. What several options
 * together can't mean is refused here; a single bad value was refused by values.ts.
 */
import { extname } from 'node:path'
import { ARCHIVE_ALIASES } from '../archives/index.ts'
import type { OpenOptions } from '../archives/index.ts'
import { PACKED } from '../batch/compress.ts'
import type { Dedupe } from '../batch/dedupe.ts'
import { isAddress } from '../batch/gather.ts'
import type { Work } from '../batch/job.ts'
import type { Fetching } from '../batch/web.ts'
import type { ExtractOptions } from '../index.ts'
import { OUTPUTS } from '../render/index.ts'
import type { Io } from './io.ts'
import type { INPUT_FORMATS, OptionRow } from './options.ts'
import { parseArguments } from './parse.ts'
import { readPhrases } from './phrases.ts'
import { NO_RULES, ruleSets } from './rules.ts'
import type { ColorChoice } from './terminal.ts'
import { opensLinks, wantsColor, widthFor } from './terminal.ts'
import { UsageError } from './values.ts'

export interface Settings {
  /** Paths, patterns, addresses, and `-` for standard input; at least one. */
  readonly inputs: readonly string[]
  readonly open: OpenOptions
  /** The inputs are lists of addresses. */
  readonly lists: boolean
  readonly fetching: Fetching
  readonly url: string | null
  readonly work: Work
  /** A file or directory; null: standard output. */
  readonly output: string | null
  /** A directory for uncertain articles; null: they are named and no more. */
  readonly rejects: string | null
  /** Null: as many as there are cores. */
  readonly jobs: number | null
  readonly seconds: number
  readonly dedupe: Dedupe | null
  readonly learn: boolean
  readonly resume: boolean
  readonly retry: boolean
  readonly summary: 'text' | 'json' | null
  readonly talk: 'quiet' | 'normal' | 'verbose'
  /** Pictures are fetched and put beside or into the output. */
  readonly download: boolean
  readonly pager: 'auto' | 'always' | 'never'
}

export type Call =
  | { readonly kind: 'run'; readonly settings: Settings }
  | { readonly kind: 'help' | 'version' | 'no-input' }
  | { readonly kind: 'wrong'; readonly message: string }

export interface Typed {
  readonly from?: (typeof INPUT_FORMATS)[number]
  readonly htmlField?: string
  readonly textField?: string
  readonly userAgent?: string
  readonly allowPrivate?: true
  readonly dedupe?: Dedupe
  readonly learn?: true
  readonly minConfidence?: number
  readonly rejects?: string
  readonly resume?: true
  readonly retryFailed?: true
  readonly summary?: 'text' | 'json'
  readonly url?: string
  readonly charset?: string
  readonly engine?: ExtractOptions['engine']
  readonly prefer?: ExtractOptions['prefer']
  readonly select?: readonly string[]
  readonly remove?: readonly string[]
  readonly comments?: true
  readonly phrases?: string
  readonly rules?: readonly string[]
  readonly language?: string
  readonly to?: string
  readonly output?: string
  readonly fields?: readonly string[]
  readonly frontMatter?: true
  readonly fragment?: true
  readonly links?: 'inline' | 'reference' | 'none'
  readonly images?: 'keep' | 'none' | 'download'
  readonly pager?: 'auto' | 'always' | 'never'
  readonly width?: number
  readonly color?: ColorChoice
  readonly jobs?: number
  readonly timeout?: number
  readonly quiet?: true
  readonly verbose?: true
  readonly help?: true
  readonly version?: true
}

/** Formats that hold links and pictures. */
const FORMATTED: ReadonlySet<string> = new Set(['terminal', 'markdown', 'html', 'epub'])

/** Never throws for a wrong call: that is a `wrong` with its message. */
export async function readCall(argv: readonly string[], table: readonly OptionRow[], io: Io): Promise<Call> {
  try {
    const { typed, inputs } = parseArguments<Typed>('cleancopy', argv, table)
    if (typed.help) return { kind: 'help' }
    if (typed.version) return { kind: 'version' }
    if (inputs.length === 0 && io.stdin.isTTY === true) return { kind: 'no-input' }
    return { kind: 'run', settings: await meant(typed, inputs.length === 0 ? ['-'] : inputs, io) }
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'wrong', message: error.message }
    throw error
  }
}

/** What the values of the table's options mean together; for subcommands that extract too. Throws a UsageError. */
export async function meant(typed: Typed, inputs: readonly string[], io: Io): Promise<Settings> {
  for (const input of inputs) {
    if (input === '') throw new UsageError('an input is empty, expected a file, a directory, an address or -')
    if (isAddress(input) && !URL.canParse(input)) throw new UsageError(`'${input}' is no address that can be fetched`)
  }
  if (inputs.filter(input => input === '-').length > 1) throw new UsageError("'-' stands there twice, and standard input can be read once")
  if (typed.quiet && typed.verbose) throw new UsageError('--quiet and --verbose exclude each other')
  const from = typed.from ?? 'auto'
  const records = from === 'jsonl'
  if (typed.learn && inputs.some(input => input === '-' || isAddress(input)) || (typed.learn && from === 'urls')) throw new UsageError('--learn reads its inputs twice, and what comes through a pipe or the network comes once')
  const output = typed.output === undefined || typed.output === '-' ? null : typed.output
  const to = typed.to ?? formatNamed(output) ?? (records ? 'jsonl' : typed.frontMatter || output !== null || io.stdout.isTTY !== true ? 'markdown' : 'terminal')
  if (typed.fields && to !== 'json' && to !== 'jsonl') throw new UsageError(`--fields is for --to json and jsonl, not ${to}`)
  if (typed.frontMatter && to !== 'markdown') throw new UsageError(`--front-matter is for --to markdown, not ${to}`)
  if (typed.fragment && to !== 'html') throw new UsageError(`--fragment is for --to html, not ${to}`)
  if (typed.links && !FORMATTED.has(to)) throw new UsageError(`--links is for --to ${[...FORMATTED].join(', ')}, not ${to}`)
  if (typed.links === 'reference' && to !== 'markdown' && to !== 'terminal') throw new UsageError(`--links reference is for --to markdown and terminal, not ${to}`)
  if (typed.images && (to === 'terminal' || !FORMATTED.has(to))) throw new UsageError(`--images is for --to markdown, html, epub, not ${to}`)
  if (typed.images === 'download' && output === null) throw new UsageError('--images download puts them beside the output: it needs --output')
  if (to === 'epub' && output === null && io.stdout.isTTY === true) throw new UsageError('--to epub gives a file of bytes: it needs --output, or a pipe')
  if (typed.rejects !== undefined && typed.minConfidence === undefined) throw new UsageError('--rejects keeps what --min-confidence refuses: give that too')
  if (typed.url !== undefined && inputs.length > 1) throw new UsageError('--url is the address of one page, and there are several inputs')
  if (typed.engine === 'readability' && typed.rules && !typed.rules.includes(NO_RULES)) throw new UsageError('--rules is for the engine cleancopy: readability follows no site\'s rule')
  await readSelectors([...(typed.select ?? []).map(css => ['--select', css] as const), ...(typed.remove ?? []).map(css => ['--remove', css] as const)])
  const rules = await ruleSets(typed.rules ?? [], io.env)
  const charset = typed.charset === undefined ? null : await knownCharset(typed.charset)
  return {
    inputs, output, rejects: typed.rejects ?? null, lists: from === 'urls', open: { from: from === 'urls' ? 'auto' : containerOf(from), fields: { html: typed.htmlField ?? 'html', text: typed.textField ?? 'text' } },
    fetching: { userAgent: typed.userAgent ?? USER_AGENT, allowPrivate: typed.allowPrivate === true, seconds: FETCH_SECONDS, rules },
    dedupe: typed.dedupe ?? null, learn: typed.learn === true, resume: typed.resume === true, retry: typed.retryFailed === true, summary: typed.summary ?? null,
    url: typed.url ?? null, jobs: typed.jobs ?? null, seconds: typed.timeout ?? 10,
    download: typed.images === 'download', pager: typed.pager ?? 'auto',
    talk: typed.quiet ? 'quiet' : typed.verbose ? 'verbose' : 'normal',
    work: {
      format: from === 'html' || from === 'text' ? from : 'auto',
      charset, to, keepArticle: to === 'epub' || typed.images === 'download', fingerprint: typed.dedupe !== undefined, minConfidence: typed.minConfidence ?? 0, keepRejects: typed.rejects !== undefined,
      extract: {
        engine: typed.engine ?? 'cleancopy', prefer: typed.prefer ?? 'balanced', comments: typed.comments === true || typed.fields?.includes('comments') === true,
        phrases: typed.phrases === undefined ? [] : await readPhrases(typed.phrases),
        select: typed.select ?? [], remove: typed.remove ?? [], language: typed.language ?? null,
        explain: typed.fields?.includes('removed') === true,
        // East of here it is tomorrow already.
        today: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
        repeated: null, rules,
      },
      render: {
        color: wantsColor(typed.color ?? 'auto', output === null && io.stdout.isTTY === true, io.env),
        width: typed.width ?? widthFor(io), hyperlinks: output === null && opensLinks(io),
        frontMatter: typed.frontMatter === true, links: typed.links ?? 'inline', images: typed.images === 'none' ? 'none' : 'keep', fragment: typed.fragment === true, framed: false, fields: typed.fields ?? null,
      },
    },
  }
}

const USER_AGENT = 'cleancopy'
/** For one page to come, redirects and all. */
const FETCH_SECONDS = 30

const containerOf = (from: Exclude<NonNullable<Typed['from']>, 'urls'>): OpenOptions['from'] => (Object.hasOwn(ARCHIVE_ALIASES, from) ? ARCHIVE_ALIASES[from as keyof typeof ARCHIVE_ALIASES] : from as OpenOptions['from'])

/** The format that an output's name speaks of, whatever packs it. */
function formatNamed(output: string | null): string | null {
  const extension = extname((output ?? '').replace(PACKED, '')).slice(1).toLowerCase()
  return extension === '' ? null : Object.values(OUTPUTS).find(format => format.extension === extension && format.name !== 'terminal')?.name ?? null
}

async function readSelectors(selectors: readonly (readonly [string, string])[]): Promise<void> {
  if (selectors.length === 0) return
  const { compile } = await import('css-select')
  for (const [flag, css] of selectors) {
    try {
      compile(css)
    } catch (error) {
      throw new UsageError(`${flag}: '${css}' is no CSS selector (${error instanceof Error ? error.message : String(error)})`)
    }
  }
}

async function knownCharset(label: string): Promise<string> {
  const { labelToName } = await import('@exodus/bytes/encoding.js')
  if (labelToName(label) !== null) return label
  throw new UsageError(`--charset: unknown encoding '${label}', expected a label such as utf-8, windows-1252 or shift_jis`)
}
