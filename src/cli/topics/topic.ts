/** A page of help on one subject: prose and examples as data, lists made from the tables that the program itself goes by. */
import type { OptionRow } from '../options.ts'

export interface Topic {
  readonly name: string
  /** What people also try. */
  readonly aliases: readonly string[]
  /** One short line, for lists. */
  readonly summary: string
  /** The options that it explains: a wrong value of one of these leads here. */
  readonly options: readonly OptionRow['flag'][]
  /** Lines of at most 80 columns. One that begins with `  $ ` is a command that works in a folder with page.html, pages/ and crawl.warc.gz. */
  readonly text: string
}

/** Two columns, as help shows them. */
export function listed(entries: readonly (readonly [name: string, meaning: string])[]): string {
  const left = Math.max(...entries.map(([name]) => name.length)) + 2
  return entries.map(([name, meaning]) => `  ${name.padEnd(left)}${wrapped(meaning, 78 - left).join(`\n${' '.repeat(left + 2)}`)}\n`).join('')
}

export function wrapped(text: string, width: number): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
