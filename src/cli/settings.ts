/**
 * Options as typed → options as meant, once: nothing below sees a flag. What several options
 * together can't mean is refused here; a single bad value was refused by values.ts.
 */
import { statSync } from 'node:fs'
import { ARCHIVE_ALIASES } from '../archives/index.ts'
import type { OpenOptions, Slice } from '../archives/index.ts'
import type { Dedupe } from '../batch/dedupe.ts'
import { isAddress } from '../batch/gather.ts'
import type { Work } from '../batch/job.ts'
import type { PageFetching } from '../batch/web.ts'
import type { ExtractOptions, RenderOptions } from '../index.ts'
import { isDocumentFormat } from '../model/contracts.ts'
import type { Io } from './io.ts'
import type { INPUT_FORMATS, OptionRow } from './options.ts'
import { configuration } from './config.ts'
import { formatNamed, notWritten } from './endings.ts'
import { parseArguments } from './parse.ts'
import { readPhrases } from './phrases.ts'
import { NO_RULES, ruleSets } from './rules.ts'
import type { ColorChoice } from './terminal.ts'
import { opensLinks, wantsColor, widthFor } from './terminal.ts'
import { ANY, UsageError } from './values.ts'
import { parseUrl } from '../model/url.ts'

export interface Settings {
  /** Paths, patterns, addresses, and `-` for standard input; at least one. */
  readonly inputs: readonly string[]
  readonly open: OpenOptions
  /** The inputs are lists of addresses. */
  readonly lists: boolean
  readonly fetching: PageFetching
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
  /** Front matter was asked for in this call; configured for all, it is left out where it has no place. */
  readonly wantsFront: boolean
}

type Call =
  /** `notes` are words on the configuration, to be said. */
  | { readonly kind: 'run'; readonly settings: Settings; readonly notes: readonly string[] }
  | { readonly kind: 'help' | 'version' | 'no-input' }
  /** `flag`: the option that it is about, where it is about one. */
  | { readonly kind: 'wrong'; readonly message: string; readonly flag: string | null }

export interface Typed {
  readonly from?: (typeof INPUT_FORMATS)[number]
  readonly htmlField?: string
  readonly textField?: string
  readonly range?: Slice
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
  /** A file, or the phrases themselves. */
  readonly phrases?: string | readonly string[]
  readonly rules?: readonly string[]
  readonly language?: string
  readonly to?: string
  readonly output?: string
  readonly fields?: readonly string[]
  readonly frontMatter?: true
  readonly fragment?: true
  readonly links?: RenderOptions['links']
  readonly images?: RenderOptions['images'] | 'download'
  readonly pager?: 'auto' | 'always' | 'never'
  readonly width?: number
  readonly color?: ColorChoice
  readonly jobs?: number
  readonly timeout?: number
  readonly config?: string | false
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
    const { typed: flags, inputs } = parseArguments<Typed>('cleancopy', argv, table)
    if (flags.help) return { kind: 'help' }
    if (flags.version) return { kind: 'version' }
    if (inputs.length === 0 && io.stdin.isTTY === true) return { kind: 'no-input' }
    const { values, notes } = await configuration(table, io, flags.config)
    return { kind: 'run', notes, settings: await meant(flags, inputs.length === 0 ? ['-'] : inputs, io, values) }
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'wrong', message: error.message, flag: error.flag }
    throw error
  }
}

/**
 * What the values of the table's options mean together; for subcommands that extract too. What was typed is
 * refused where it does not fit; what is configured for all calls is left out of one that it does not fit.
 * Throws `UsageError`.
 */
export async function meant(flags: Typed, inputs: readonly string[], io: Io, configured: Readonly<Record<string, unknown>> = {}): Promise<Settings> {
  const typed: { -readonly [K in keyof Typed]: Typed[K] } = { ...configured, ...flags }
  const refuse = (name: keyof Typed, message: string): void => {
    if (name in flags) throw Object.assign(new UsageError(message), { flag: `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}` })
    delete typed[name]
  }
  for (const input of inputs) {
    if (input === '') throw new UsageError('an input is empty, expected a file, a directory, an address or -')
    if (SCHEME.test(input) && !(isAddress(input) && parseUrl(input) !== null)) throw new UsageError(`'${input}' is no address that can be fetched, expected one such as https://example.org/story, or the path of a file`)
  }
  if (inputs.filter(input => input === '-').length > 1) throw new UsageError("'-' stands there twice, and standard input can be read once: give it once")
  if (flags.quiet && flags.verbose) throw new UsageError('--quiet and --verbose exclude each other: give one of them')
  if (flags.verbose || (typed.verbose && !flags.quiet)) delete typed.quiet
  const from = typed.from ?? 'auto'
  const records = from === 'jsonl'
  if (typed.learn && (from === 'urls' || inputs.some(input => input === '-' || isAddress(input) || isPipe(input))))
    refuse('learn', '--learn reads its inputs twice, and what comes through a pipe or the network comes once: give files or directories')
  const output = typed.output === undefined || typed.output === '-' ? null : typed.output
  // The name of a file that was typed says more than a format that holds for all calls.
  const named = output === null ? null : formatNamed(output)
  const to =
    flags.to
    ?? (flags.output === undefined ? null : named)
    ?? typed.to
    ?? named
    ?? (records ? 'jsonl' : flags.frontMatter || output !== null || io.stdout.isTTY !== true ? 'markdown' : 'terminal')
  const foreign = flags.to === undefined && output !== null && !/[/\\]$/.test(output) && !isFolder(output) ? notWritten(output) : null
  if (foreign !== null) throw Object.assign(new UsageError(`--output: ${foreign}`), { flag: '--output' })
  if (typed.fields && to !== 'json' && to !== 'jsonl' && to !== 'text') refuse('fields', `--fields is for --to json, jsonl and text, not ${to}: leave one of them out`)
  if (typed.frontMatter && to !== 'markdown') refuse('frontMatter', `--front-matter is for --to markdown, not ${to}: leave one of them out`)
  if (typed.fragment && to !== 'html') refuse('fragment', `--fragment is for --to html, not ${to}: leave one of them out`)
  if (typed.links && !FORMATTED.has(to)) refuse('links', `--links is for --to ${[...FORMATTED].join(', ')}, not ${to}: leave one of them out`)
  if (typed.links === 'reference' && to !== 'markdown' && to !== 'terminal') refuse('links', `--links reference is for --to markdown and terminal, not ${to}: leave one of them out`)
  if (typed.images && !FORMATTED.has(to)) refuse('images', `--images is for --to ${[...FORMATTED].join(', ')}, not ${to}: leave one of them out`)
  if (typed.images === 'download' && to === 'terminal') refuse('images', '--images download is for --to markdown, html, epub, not terminal: leave one of them out')
  if (typed.images === 'download' && output === null && (to === 'markdown' || typed.fragment)) refuse('images', '--images download puts them beside the text: it needs --output, or --to html or epub, which hold them')
  if (to === 'epub' && output === null && io.stdout.isTTY === true) throw new UsageError('--to epub gives a file of bytes: it needs --output, or a pipe')
  if (typed.rejects !== undefined && typed.minConfidence === undefined) refuse('rejects', '--rejects keeps what --min-confidence refuses: give that too')
  if (typed.url !== undefined && inputs.length > 1) throw new UsageError('--url is the address of one page, and there are several inputs: leave it out, or give one')
  if (typed.engine === 'readability' && typed.rules && !typed.rules.includes(NO_RULES)) refuse('rules', '--rules is for the engine cleancopy, and readability follows no site\'s rule: leave one of them out')
  if (typed.range && typed.rejects !== undefined) refuse('rejects', '--rejects has one journal for all of a run, and --range is a part of one: leave one of them out')
  if (typed.range && (inputs.length > 1 || inputs.some(input => input === '-' || isAddress(input) || isFolder(input)) || from === 'urls'))
    refuse('range', '--range is a part of one file, and the input is something else: give one WARC, JSON Lines or ZIP file')
  await readSelectors([...(typed.select ?? []).map(css => ['--select', css] as const), ...(typed.remove ?? []).map(css => ['--remove', css] as const)])
  const rules = await ruleSets(typed.rules ?? [], io.env)
  const charset = typed.charset === undefined ? null : await knownCharset(typed.charset)
  return {
    inputs,
    output,
    rejects: typed.rejects ?? null,
    lists: from === 'urls',
    open: {
      from: from === 'urls' ? 'auto' : containerOf(from),
      fields: { html: typed.htmlField ?? 'html', text: typed.textField ?? 'text' },
      range: typed.range ?? null,
    },
    fetching: { userAgent: typed.userAgent ?? USER_AGENT, allowPrivate: typed.allowPrivate === true, seconds: typed.timeout ?? FETCH_SECONDS, rules },
    dedupe: typed.dedupe ?? null,
    learn: typed.learn === true,
    resume: typed.resume === true,
    retry: typed.retryFailed === true,
    summary: typed.summary ?? null,
    url: typed.url ?? null,
    jobs: typed.jobs ?? null,
    seconds: typed.timeout ?? 10,
    download: typed.images === 'download',
    pager: typed.pager ?? 'auto',
    wantsFront: flags.frontMatter === true,
    talk: typed.quiet ? 'quiet' : typed.verbose ? 'verbose' : 'normal',
    work: {
      format: isDocumentFormat(from) ? from : 'auto',
      charset,
      to,
      keepArticle: to === 'epub' || typed.images === 'download',
      fingerprint: typed.dedupe !== undefined,
      minConfidence: typed.minConfidence ?? 0,
      keepRejects: typed.rejects !== undefined,
      extract: {
        engine: typed.engine ?? 'cleancopy',
        prefer: typed.prefer ?? 'balanced',
        comments: typed.comments === true || typed.fields?.includes('comments') === true,
        phrases: typeof typed.phrases === 'string' ? await readPhrases(typed.phrases) : (typed.phrases ?? []),
        select: typed.select ?? [],
        remove: typed.remove ?? [],
        language: typed.language === undefined || typed.language === ANY ? null : typed.language,
        explain: typed.fields?.includes('removed') === true,
        // East of here it is tomorrow already.
        today: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
        repeated: null,
        rules,
      },
      render: {
        color: wantsColor(typed.color ?? 'auto', output === null && io.stdout.isTTY === true, io.env),
        width: typed.width ?? widthFor(io),
        hyperlinks: output === null && opensLinks(io),
        frontMatter: typed.frontMatter === true,
        links: typed.links ?? 'inline',
        images: typed.images === 'none' ? 'none' : 'keep',
        fragment: typed.fragment === true,
        framed: false,
        fields: typed.fields ?? null,
      },
    },
  }
}

/** One letter is a drive. */
const SCHEME = /^[a-z][a-z\d+.-]{1,20}:\/\//i

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Of the shell, or named. */
function isPipe(path: string): boolean {
  try {
    const about = statSync(path)
    return !about.isFile() && !about.isDirectory()
  } catch {
    return false
  }
}

const USER_AGENT = 'cleancopy'
/** For one page to come, redirects and all, where no --timeout says otherwise. */
const FETCH_SECONDS = 30

const containerOf = (from: Exclude<NonNullable<Typed['from']>, 'urls'>): OpenOptions['from'] =>
  Object.hasOwn(ARCHIVE_ALIASES, from) ? ARCHIVE_ALIASES[from as keyof typeof ARCHIVE_ALIASES] : (from as OpenOptions['from'])

async function readSelectors(selectors: readonly (readonly [string, string])[]): Promise<void> {
  if (selectors.length === 0) return
  const { compile } = await import('css-select')
  for (const [flag, css] of selectors) {
    try {
      compile(css)
    } catch (error) {
      throw new UsageError(`${flag}: '${css}' is no CSS selector, expected one such as 'article .body' (${error instanceof Error ? error.message : String(error)})`)
    }
  }
}

async function knownCharset(label: string): Promise<string> {
  if ((await import('../inputs/legacy.ts')).isLabel(label)) return label
  throw new UsageError(`--charset: unknown encoding '${label}', expected a label such as utf-8, windows-1252 or shift_jis`)
}
