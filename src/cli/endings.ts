/** What the ending of an output's name says: a format that is written here, or one that is not and is refused. Refuses nothing itself. */
import { extname } from 'node:path'
import { noDocument } from '../archives/kinds.ts'
import { PACKED } from '../batch/compress.ts'
import { BOOKS, OUTPUTS } from '../render/index.ts'
import { wayTo } from './theirs.ts'

/** Other endings of what is written here → ours. */
const ALIASES: Readonly<Record<string, string>> = { htm: 'html', markdown: 'md', ndjson: 'jsonl', text: 'txt' }

/** As the formats are called by their endings, without what packs the file; empty where the name has none. */
export function endingOf(output: string): string {
  const ending = extname(output.replace(PACKED, '')).slice(1).toLowerCase()
  return Object.hasOwn(ALIASES, ending) ? ALIASES[ending]! : ending
}

/** The format that an output's name speaks of. What is for a terminal is in no file. */
export function formatNamed(output: string): string | null {
  const ending = endingOf(output)
  return [...Object.values(OUTPUTS), ...Object.values(BOOKS)].find(({ name, extension }) => extension === ending && name !== 'terminal')?.name ?? null
}

/** Why no file of this name is written, with what to do instead; null where nothing speaks against it. */
export function notWritten(output: string): string | null {
  if (formatNamed(output) !== null) return null
  const way = wayTo(endingOf(output))
  if (way !== null) return way
  const what = noDocument(output.replace(PACKED, ''))
  return what === null ? null : `${output} is a name for ${what}, which are not written here: give another, -t with it, or a slash behind it for a directory`
}
