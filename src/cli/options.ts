/**
 * Every option, once: parsing, help and the README's table are read from here. A row says what
 * the option means; what follows from several together is settings.ts. Refuses nothing itself
 * but a value that can't be read.
 */
import { ARCHIVE_ALIASES, ARCHIVES } from '../archives/index.ts'
import type { ArchiveName } from '../archives/index.ts'
import { DOCUMENT_FORMATS, ENGINES, IMAGES, LINKS, PREFERENCES } from '../model/contracts.ts'
import { parseUrl } from '../model/url.ts'
import { wayTo } from './theirs.ts'
import { choice, integer, language, names, number, selector, slice, text, UsageError } from './values.ts'
import type { Parser } from './values.ts'

export const GROUPS = ['Input', 'Article', 'Output', 'Run'] as const
type Group = (typeof GROUPS)[number]

export interface OptionRow {
  readonly flag: `--${string}`
  readonly short: `-${string}` | null
  /** `<name>` as help shows it; null for a switch. */
  readonly argument: string | null
  readonly group: Group
  /** One short line, for help and README. */
  readonly summary: string
  /** For people: what holds when it isn't given. Null where that needs no word. */
  readonly standard: string | null
  readonly parse: Parser | null
  /** May be given several times, each adding a value. */
  readonly repeatable: boolean
}

const row = (
  flag: OptionRow['flag'],
  short: OptionRow['short'],
  argument: string | null,
  group: Group,
  summary: string,
  standard: string | null,
  parse: Parser | null,
  repeatable = false,
): OptionRow => ({ flag, short, argument, group, summary, standard, parse, repeatable })

/** `urls` is a list of addresses, one a line: nothing is fetched because of what a file holds. */
export const INPUT_FORMATS = [
  'auto',
  ...DOCUMENT_FORMATS,
  'urls',
  ...(Object.keys(ARCHIVES) as ArchiveName[]),
  ...(Object.keys(ARCHIVE_ALIASES) as (keyof typeof ARCHIVE_ALIASES)[]),
] as const
const DEDUPES = ['exact', 'near'] as const
const SUMMARIES = ['text', 'json'] as const
const PAGERS = ['auto', 'always', 'never'] as const
const COLORS = ['auto', 'always', 'never'] as const

/** The table for these output formats and record fields, which the renderers know. */
export function optionTable(formats: readonly string[], aliases: Readonly<Record<string, string>>, fields: readonly string[]): readonly OptionRow[] {
  const shown = formats.map(name => [name, ...Object.keys(aliases).filter(a => aliases[a] === name).map(a => `(${a})`)].join(' ')).join(', ')
  return [
    row('--from', '-f', '<format>', 'Input', 'html, markdown, text, urls, warc …', 'auto', choice('input format', INPUT_FORMATS)),
    row('--url', null, '<url>', 'Input', "the page's address, for links and dates", null, address),
    row('--charset', null, '<label>', 'Input', 'its encoding, where detection is wrong', null, text),
    row('--html-field', null, '<key>', 'Input', "key of a JSON record's page", 'html', text),
    row('--text-field', null, '<key>', 'Input', "key of a JSON record's raw text", 'text', text),
    row('--range', null, '<bytes>', 'Input', 'just a part of one file: 0-134217728, or 3/16', null, slice),
    row('--user-agent', null, '<text>', 'Input', 'the name that hosts are told', 'cleancopy', text),
    row('--allow-private', null, null, 'Input', 'fetch from private addresses too', null, null),
    row('--engine', null, '<name>', 'Article', 'cleancopy or readability', 'cleancopy', choice('engine', ENGINES)),
    row('--prefer', null, '<what>', 'Article', 'balanced, precision or recall', 'balanced', choice('preference', PREFERENCES)),
    row('--select', null, '<css>', 'Article', 'keep just these elements; repeatable', null, selector, true),
    row('--remove', null, '<css>', 'Article', 'drop these elements first; repeatable', null, selector, true),
    row('--comments', null, null, 'Article', "give readers' comments too", null, null),
    row('--phrases', null, '<file>', 'Article', 'more site lines to leave out, one a line: `read also*`', null, text),
    row('--rules', null, '<file>', 'Article', "sites' rules of this file, or none; repeatable", null, text, true),
    row('--language', null, '<tag>', 'Article', 'skip documents in other languages', 'any', language),
    row('--dedupe', null, '<how>', 'Article', 'exact or near: of articles alike keep the best', null, choice('way to compare', DEDUPES)),
    row('--min-confidence', null, '<n>', 'Article', 'from 0 to 1: what is less sure fails as uncertain', null, number(0, 1)),
    row('--learn', null, null, 'Article', 'read all twice, drop what repeats over a site', null, null),
    row('--to', '-t', '<format>', 'Output', shown, 'terminal, in a pipe markdown', choice('output format', formats, aliases, wayTo)),
    row('--output', '-o', '<path>', 'Output', 'a file, or a directory of files', 'stdout', text),
    row('--rejects', null, '<dir>', 'Output', 'where to keep what --min-confidence refuses', null, text),
    row('--fields', null, '<names>', 'Output', 'keys for json, jsonl and text, in this order: a,b,c', null, names('field', fields)),
    row('--front-matter', null, null, 'Output', 'metadata as YAML above the markdown', null, null),
    row('--links', null, '<how>', 'Output', 'inline, reference or none', 'inline', choice('form of links', LINKS)),
    row('--images', null, '<what>', 'Output', 'keep, none or download', 'keep', choice('word for images', [...IMAGES, 'download'])),
    row('--fragment', null, null, 'Output', 'html without the page around the article', null, null),
    row('--width', null, '<n>', 'Output', 'columns', "the terminal's, at most 80", integer(20, 1000)),
    row('--color', null, '<when>', 'Output', 'auto, always or never', 'auto', choice('colour', COLORS)),
    row('--pager', null, '<when>', 'Output', 'auto, always or never', 'auto', choice('word for the pager', PAGERS)),
    row('--jobs', '-j', '<n>', 'Run', 'worker threads', 'number of cores', integer(1, 256)),
    row('--timeout', null, '<seconds>', 'Run', "for a document, or a host's answer", '10 or 30', number(0.01, 86400)),
    row('--resume', null, null, 'Run', 'with -o DIR: do only what is not done yet', null, null),
    row('--retry-failed', null, null, 'Run', 'with -o DIR: do what failed once more', null, null),
    row('--summary', null, '<format>', 'Run', 'text or json: counts at the end, on stderr', null, choice('summary format', SUMMARIES)),
    row('--config', null, '<file>', 'Run', 'options from this file, not from those found', null, text),
    row('--no-config', null, null, 'Run', 'options from no file and no CLEANCOPY_ variable', null, null),
    row('--quiet', '-q', null, 'Run', 'name no failures on stderr', null, null),
    row('--verbose', '-v', null, 'Run', 'every document and where its facts stand, on stderr', null, null),
    row('--help', '-h', null, 'Run', 'this page; cleancopy help tells more', null, null),
    row('--version', '-V', null, 'Run', 'the version', null, null),
  ]
}

function address(value: string): string {
  if (/^https?:$/.test(parseUrl(value)?.protocol ?? '')) return value
  throw new UsageError(`--url: got '${value}', expected an http or https address`)
}

/** The README's table of options. */
export function markdownTable(rows: readonly OptionRow[]): string {
  const lines = rows.map(
    r =>
      `| ${[r.short, r.flag]
        .filter(f => f !== null)
        .map(f => `\`${f}${f === r.flag && r.argument ? ` ${r.argument}` : ''}\``)
        .join(', ')} | ${r.summary.replaceAll('|', '\\|')} | ${r.standard ?? ''} |`,
  )
  return ['| option | meaning | default |', '|---|---|---|', ...lines].join('\n') + '\n'
}
