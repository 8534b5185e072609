/** The help page, from the table of options: one screen of 80 columns, with examples that work. */
import type { Command, CommandRow } from './command.ts'
import { GROUPS } from './options.ts'
import type { OptionRow } from './options.ts'
import { listed, wrapped } from './topics/topic.ts'

const COLUMNS = 80
const LEFT = 26

const OPENING = `Usage: cleancopy [options] [input...]    cleancopy SUBCOMMAND ...

The article of a web page or raw text, clean: title, byline, body, no more.
An input is a file, an archive, a directory (walked, sorted), an address or
- for standard input; .gz, .br, .zst, .bz2 and .xz around a file are opened.
`

const CLOSING = `Examples:
  cleancopy page.html                       read it here
  cleancopy https://example.org/story       read it from the web
  cleancopy crawl.warc.gz -o articles/      an archive, one file a document
  cleancopy -t jsonl pages/ | jq .title     records for other programs
`

export const SHORT_HELP = `cleancopy: nothing to read: give a file, a directory, or pipe a page in
Try: cleancopy page.html, or cleancopy --help
`

export function helpPage(table: readonly OptionRow[], commands: readonly CommandRow[]): string {
  const groups = GROUPS.map(group => `${group}:\n${table.filter(row => row.group === group).map(line).join('')}`)
  return `${OPENING}\n${groups.join('')}\nSubcommands, each with --help:\n${listed(commands.map(({ name, summary }) => [name, summary]))}\n${CLOSING}`
}

export function commandPage({ name, usage, summary }: CommandRow, { options, about }: Command): string {
  return `Usage: ${`cleancopy ${name} ${usage}`.trimEnd()}\n\n${summary}.\n${options.length === 0 ? '' : `\nOptions:\n${options.map(line).join('')}`}\n${about}`
}

function line({ flag, short, argument, summary, standard }: OptionRow): string {
  const left = `  ${short ? `${short}, ` : '    '}${flag}${argument ? ` ${argument}` : ''}`
  const lines = wrapped(standard === null ? summary : `${summary} (default: ${standard})`, COLUMNS - LEFT)
  const first = left.length < LEFT ? left : `${left} `
  return lines.map((text, at) => `${(at === 0 ? first : '').padEnd(LEFT)}${text}\n`).join('')
}
