/** Is a text verse? Line by line stanzas without marks look like menus and lists, and wrapped narrowly prose looks like them: here all of a text is looked at. */
import { BULLET, columns, isParted, isWide, isWiderThan, NARROWEST } from './wrapping.ts'

/** Columns of a line of verse at most. */
export const VERSE = 64
/** "[Chorus]" */
export const PART = /^\[[^\][]{1,40}\]$/
/** Stanzas at least, lines of one, and the share of a text's lines that they have. */
const FEWEST = 2, LINES = 3, SHARE = 0.6
/** A line of no more words is a label, a name, an item of a menu; so many of them at most, as shares of all. In scripts without spaces three signs are as good as a word. */
const FEW_WORDS = 2, MOST_FEW = 0.25, SIGNS = 3
/** Of the words behind each line's first, that open with a capital, at most: others are names and titles. */
const MOST_CAPITALS = 0.5
/** What verse has little of, and the share of its lines that may have it. */
const FOREIGN: readonly (readonly [sign: RegExp, most: number])[] = [
  // Labels, facts, items.
  [/[:：](?:\s|$)/, 0.2], [/\p{N}/u, 0.2], [BULLET, 0.1],
  // Addresses, cells, code.
  [/@|https?:|www\.|[|=<>{}\t]/, 0.1],
  // Sentences that end amid a line are wrapped.
  [/\p{L}[.!?؟۔।。！？]["”»]?(?: \S|[\u3040-\u9fff])/u, 0.15],
]

/** Columns of print part words at their lines' ends, as verse does in few of its stanzas; of scripts without hyphens they fill all lines but a paragraph's last, so many and so wide at least. */
const SIGN = 2, FEWEST_FILLED = 3, NARROWEST_FILLED = 24
const areFilled = (stanzas: readonly (readonly string[])[]): boolean =>
  [parts, isFilled].some(sign => stanzas.filter(sign).length > stanzas.length / 2)
const parts = (stanza: readonly string[]): boolean => stanza.some((line, i) => isParted(line) && /^\s*\p{Ll}/u.test(stanza[i + 1] ?? ''))
function isFilled(stanza: readonly string[]): boolean {
  const widths = stanza.map(line => columns(line)), full = widths.slice(0, -1), width = Math.max(...full)
  return (
    isWide(stanza[0]!.trim().charCodeAt(0))
    && full.length >= FEWEST_FILLED
    && width >= NARROWEST_FILLED
    && widths.at(-1)! < width - SIGN
    && full.every(own => own >= width - SIGN)
  )
}

/** Columns of its lines on the mean; 0 where it is none. `groups` are runs of lines without a blank one between. */
export function widthOfVerse(groups: readonly (readonly string[])[]): number {
  const stanzas = groups.filter(group => group.length >= LINES)
  const sizeOf = (some: readonly (readonly string[])[]): number => some.reduce((sum, group) => sum + group.length, 0)
  // Numbers and names of parts stand between stanzas.
  const all = sizeOf(groups) - Math.min(stanzas.length + 1, groups.filter(([line = '', next]) => next === undefined && wordsOf(line) <= FEW_WORDS).length)
  if (stanzas.length < FEWEST || sizeOf(stanzas) < all * SHARE) return 0
  if (areFilled(stanzas)) return 0
  const lines = stanzas.flat().filter(line => !PART.test(line))
  if (lines.filter(line => isWiderThan(line, VERSE)).length > all * (1 - SHARE) / 2) return 0
  if (lines.filter(line => wordsOf(line) <= FEW_WORDS).length > lines.length * MOST_FEW) return 0
  const later = lines.flatMap(line => line.trim().split(/\s+/).slice(1)), capitals = later.filter(word => /^\P{L}*\p{Lu}/u.test(word)).length
  const isOther = capitals > later.length * MOST_CAPITALS || FOREIGN.some(([sign, most]) => lines.filter(line => sign.test(line)).length > lines.length * most)
  return isOther ? 0 : meanOf(lines)
}

/** Most of its lines are labels, each another; a part of a song may be as short. */
export const isMenu = (lines: readonly string[]): boolean =>
  !PART.test(lines[0] ?? '') && [...new Set(lines)].filter(line => wordsOf(line) <= FEW_WORDS).length > lines.length / 2

const COUPLET = 0.6
const meanOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + columns(line), 0) / lines.length

/** So much narrower than those of stanzas no lines are that go on with one: "Share this song". */
export const isNarrower = (lines: readonly string[], width: number): boolean => meanOf(lines) < width * COUPLET
/** Two lines side by side among stanzas are one. */
export const isCouplet = (lines: readonly string[], width: number): boolean => lines.length === 2 && !isNarrower(lines, width)

/** So narrow are lines of verse in letters of two bytes, which fill a line as counted in bytes. */
export const isNarrow = (groups: readonly (readonly string[])[]): boolean => !groups.some(group => group.some(line => isWiderThan(line, NARROWEST)))

function wordsOf(line: string): number {
  const text = line.trim()
  return isWide(text.charCodeAt(0)) || DENSE.test(text) ? text.length / SIGNS : text.split(/\s+/).length
}
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/
