/** Is a text Markdown? By the marks that prose has none of, and by how its lines stand. */
import { frontMatterOf } from './front-matter.ts'

/** So often a mark alone is enough; two different marks are always. Infinity: it never is alone. */
type Sign = readonly [mark: RegExp, enough: number]

const SIGNS: readonly Sign[] = [
  // Headings stand apart. "# comment" is also a shell's: as a heading it opens the text.
  [/(?<=^|\n[ \t]*\n)#{2,6}[ \t]+[^\s#][^\n]*(?=\n[ \t]*(?:\n|$)|$)/g, 2],
  [/^\s*#[ \t]+[^\s#]/g, Infinity],
  [/(?<=\n[ \t]*\n|^)[^\s\n][^\n]{0,100}\n(?:={3,}|-{3,})(?=[ \t]*\n|$)/g, 2],
  [/^(?:```|~~~)/gm, 4],
  [/\]\((?:https?:\/\/|mailto:|[#./\w])[^()\s]{0,500}\)/g, 3],
  [/!\[[^[\]\n]{0,200}\]\(/g, 2],
  [/^ {0,3}\[[^[\]\r\n]{1,100}\]: ?\S/gm, 3],
  [/^[ \t]*[-*+] \[[ xX]\] \S/gm, 2],
  [/(?<=^|[\s(])(\*\*|__)[^\s*_][^\n*_]{0,200}\1(?=[\s.,;:!?)]|$)/gm, Infinity],
  [/(?<=^|[\s(])`[^`\s][^`\n]{0,100}`(?=[\s.,;:!?)]|$)/gm, Infinity],
  [/^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?$/gm, 1],
  [/(?<=^|\n[ \t]*\n)> \S/g, Infinity],
]
const LOOK = 100_000
/** More characters than this are read as they stand. */
const LONGEST = 8_000_000
/** A line of more columns was not broken by a writer's hand: below another it is a paragraph of its own, and Markdown would make them one. */
const UNBROKEN = 200, MOST_UNBROKEN = 2

export function looksLikeMarkdown(text: string): boolean {
  if (text.length > LONGEST) return false
  const start = text.slice(0, LOOK).replace(/\r\n?/g, '\n')
  const kinds = SIGNS.filter(([mark]) => new RegExp(mark.source, mark.flags.replace('g', '')).test(start))
  const marked = kinds.length >= 2 || kinds.some(([mark, enough]) => enough !== Infinity && (start.match(mark)?.length ?? 0) >= enough)
  return (marked || (kinds.length > 0 && frontMatterOf(start) !== null) || frontMatterOf(start)?.inner.includes('title') === true) && !standsUnbroken(start)
}

function standsUnbroken(text: string): boolean {
  let count = 0, before = false
  for (const line of text.split('\n')) {
    const isLong = line.length > UNBROKEN && !/^[ \t]*(?:[|>*+-]|\d{1,9}[.)])/.test(line)
    if (isLong && before && ++count >= MOST_UNBROKEN) return true
    before = isLong
  }
  return false
}
