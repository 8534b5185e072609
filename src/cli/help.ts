/** The help page, from the table of options: one screen of 80 columns, with examples that work. */
import type { Command, CommandRow } from './commands.ts'
import { GROUPS } from './options.ts'
import type { OptionRow } from './options.ts'

const COLUMNS = 80
const LEFT = 26

const OPENING = `Usage: cleancopy [options] [input...]

The article of a web page or raw text, clean: title, byline, body, no more.
An input is a file, an archive, a directory (walked, sorted), an address or
- for standard input; .gz, .br, .zst, .bz2 and .xz around a file are opened.
`

const CLOSING = `Examples:
  cleancopy page.html                       read it here
  cleancopy https://example.org/story       read it from the web
  cleancopy crawl.warc.gz -o articles/      an archive, one file a document
  cleancopy pages/ -o articles/             a folder of Markdown files
  cleancopy -t jsonl pages/ | jq .title     records for other programs

Exit status: 0 every input gave its article, 1 some did not, 2 wrong call,
3 nothing could be read or written, 130 interrupted.
`

export const SHORT_HELP = `cleancopy: nothing to read: give a file, a directory, or pipe a page in
Try: cleancopy page.html, or cleancopy --help
`

export function helpPage(table: readonly OptionRow[]): string {
  const groups = GROUPS.map(group => `${group}:\n${table.filter(row => row.group === group).map(line).join('')}`)
  return `${OPENING}\n${groups.join('')}\n${CLOSING}`
}

export function commandPage({ name, usage, summary }: CommandRow, { options, about }: Command): string {
  return `Usage: cleancopy ${name} ${usage}\n\n${summary}.\n${options.length === 0 ? '' : `\nOptions:\n${options.map(line).join('')}`}\n${about}`
}

function line({ flag, short, argument, summary, standard }: OptionRow): string {
  const left = `  ${short ? `${short}, ` : '    '}${flag}${argument ? ` ${argument}` : ''}`
  const lines = wrap(standard === null ? summary : `${summary} (default: ${standard})`, COLUMNS - LEFT)
  return lines.map((text, at) => `${(at === 0 ? left : '').padEnd(LEFT)}${text}\n`).join('')
}

function wrap(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
