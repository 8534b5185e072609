/** Is a text Markdown? By the marks that prose has none of, and by how its lines stand. */
import { isMarkedOtherwise } from '../marks-of-others.ts'
import { frontMatterOf, namesFacts } from './front-matter.ts'

interface Sign {
  /** Where none of these stands, the mark need not be looked for. */
  readonly hints: readonly string[]
  readonly mark: RegExp
  /** So often it is enough alone; two different marks are always. Infinity: it never is alone. */
  readonly enough: number
}

const SIGNS: readonly Sign[] = [
  // Headings stand apart. "# comment" is also a shell's: as a heading it opens the text.
  { hints: ['## '], mark: /(?<=^|\n[ \t]*\n)#{2,6}[ \t]+[^\s#][^\n]*(?=\n[ \t]*(?:\n|$)|$)/g, enough: 2 },
  { hints: ['# '], mark: /^\s*#[ \t]+[^\s#]/g, enough: Infinity },
  { hints: ['\n===', '\n---'], mark: /(?<=\n[ \t]*\n|^)[^\s\n][^\n]{0,100}\n(?:={3,}|-{3,})(?=[ \t]*\n|$)/g, enough: 2 },
  { hints: ['```', '~~~'], mark: /^(?:```|~~~)/gm, enough: 4 },
  { hints: [']('], mark: /\]\((?:https?:\/\/|mailto:|[#./\w])[^()\s]{0,500}\)/g, enough: 3 },
  { hints: ['!['], mark: /!\[[^[\]\n]{0,200}\]\(/g, enough: 2 },
  { hints: [']:'], mark: /^ {0,3}\[[^[\]\r\n]{1,100}\]: ?\S/gm, enough: 3 },
  { hints: [' ['], mark: /^[ \t]*[-*+] \[[ xX]\] \S/gm, enough: 2 },
  { hints: ['**', '__'], mark: /(?<=^|[\s(])(\*\*|__)[^\s*_][^\n*_]{0,200}\1(?=[\s.,;:!?)]|$)/gm, enough: Infinity },
  { hints: ['`'], mark: /(?<=^|[\s(])`[^`\s][^`\n]{0,100}`(?=[\s.,;:)]|$)/gm, enough: Infinity },
  { hints: ['--'], mark: /^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?$/gm, enough: 1 },
  { hints: ['> '], mark: /(?<=^|\n[ \t]*\n)> \S/g, enough: Infinity },
]
/** "# Title", a blank line, and prose: no shell's comments stand so. */
const TITLED = /^\s*# [^\s#][^\n]*\n[ \t]*\n(?:[ \t]*\n)?[\p{L}"“«*_[][^\n={}$<>|\\]{40}/u
const LOOK = 100_000
/** More characters than this are read as they stand. */
const LONGEST = 8_000_000
/** A line of more columns was not broken by a writer's hand: below another it is a paragraph of its own, and Markdown would make them one. */
const UNBROKEN = 200, MOST_UNBROKEN = 2

export function looksLikeMarkdown(text: string): boolean {
  if (text.length > LONGEST) return false
  const start = text.slice(0, LOOK).replace(/\r\n?/g, '\n')
  const kinds = SIGNS.filter(({ hints, mark }) => hints.some(hint => start.includes(hint)) && start.search(mark) >= 0)
  const front = frontMatterOf(start)
  const isMarked =
    TITLED.test(start)
    || kinds.length >= 2
    || kinds.some(({ mark, enough }) => enough !== Infinity && (start.match(mark)?.length ?? 0) >= enough)
    || (front !== null && (kinds.length > 0 || namesFacts(front.inner)))
  return isMarked && !isMarkedOtherwise(start) && !standsUnbroken(start)
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
