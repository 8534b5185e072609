/**
 * The author's characters → Markdown that reads back as those characters, escaped by where they
 * stand: a row of the table says which character, where, and why. What means nothing where it
 * stands is left as it is, so that the text stays readable.
 */

export interface Place {
  /** In the text of a link or image, where a bracket would end it. */
  readonly inLink: boolean
  /** The document holds formulas, and its reader knows `$`. */
  readonly maths: boolean
}

const WORD = /[\p{L}\p{N}]/u
const SPACE = /\s/
const PUNCTUATION = /[!-/:-@[-`{-~]/

interface Rule { readonly needed: (text: string, at: number, place: Place) => boolean }
const always: Rule = { needed: () => true }

/** By the character; a backslash goes before it where the rule says so. */
const RULES: Readonly<Record<string, Rule>> = {
  '\\': { needed: (text, at) => at + 1 === text.length || PUNCTUATION.test(text[at + 1]!) || SPACE.test(text[at + 1]!) },
  '`': always,
  '~': always,
  '[': always,
  ']': { needed: (_t, _at, place) => place.inLink },
  '$': { needed: (_t, _at, place) => place.maths },
  // Between words and spaces a star opens nothing; inside a word an underscore doesn't.
  '*': { needed: (text, at) => !(WORD.test(text[at - 2] ?? '') && SPACE.test(text[at - 1] ?? '') && SPACE.test(text[at + 1] ?? '') && WORD.test(text[at + 2] ?? '')) },
  '_': { needed: (text, at) => at === 0 || at + 1 === text.length || !WORD.test(text[at - 1]!) || !WORD.test(text[at + 1]!) },
  '<': { needed: (text, at) => at + 1 === text.length || /[a-z/!?]/i.test(text[at + 1]!) },
  '&': { needed: (text, at) => text[at + 1] !== ' ' && (ENTITY.test(text.slice(at + 1, at + 36)) || at + 1 === text.length) },
  // Addresses that readers of GFM would make links of, though the author did not.
  ':': { needed: (text, at, place) => !place.inLink && text.startsWith('//', at + 1) && /https?$/i.test(text.slice(Math.max(0, at - 5), at)) },
  '.': { needed: (text, at, place) => at >= 3 && (text.charCodeAt(at - 1) | 32) === 119 && !place.inLink && /www$/i.test(text.slice(Math.max(0, at - 3), at)) },
  '@': { needed: (text, at, place) => !place.inLink && at > 0 && /[\w.+-]/.test(text[at - 1]!) && /[\w-]/.test(text[at + 1] ?? '') },
}

const ENTITY = /^#?\w{1,31};/
const MARKED = /[\\`~[\]$*_<&:.@]/g

export function escapeText(text: string, place: Place): string {
  return text.replace(MARKED, (char, at: number) => (RULES[char]!.needed(text, at, place) ? `\\${char}` : char))
}

/** What would open a block where it starts a line. `later`: the line is not the paragraph's first. */
export function escapeLineStart(line: string, later: boolean): string {
  const bare = line.replace(/^[ \t]+/, '')
  const first = bare[0]
  if (first === undefined) return bare
  if (first === '>' || (first === '#' && /^#{1,6}(?:[ \t]|$)/.test(bare))) return `\\${bare}`
  if ((first === '-' || first === '+' || first === '*') && /^[-+*](?:[ \t]|$)/.test(bare)) return `\\${bare}`
  if (first === '-' && /^[-\s|:]+$/.test(bare)) return `\\${bare}`
  if ((first === ':' || first === '|') && later && /^[-\s|:]+$/.test(bare)) return `\\${bare}`
  if (first === '=' && later && /^=+\s*$/.test(bare)) return `\\${bare}`
  const number = /^(\d{1,9})([.)])(?=[ \t]|$)/.exec(bare)
  if (number) return `${number[1]}\\${bare.slice(number[1]!.length)}`
  // A mark of a footnote with a colon behind it would be the footnote itself.
  const mark = /^\[\^[^\]]+\](?=:)/.exec(bare)
  return mark ? `${mark[0]}\\${bare.slice(mark[0].length)}` : bare
}

/** An address between the parentheses of a link. */
export function destination(url: string): string {
  // eslint-disable-next-line no-control-regex
  const bare = url.replace(/[\u0000-\u001f\u007f]+/g, '').replace(/[\s<>]/gu, encodeURIComponent)
  if (bare === '') return '<>'
  const escaped = !/[\\&]/.test(bare) ? bare : bare.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\').replace(/&(?=#?\w{1,31};)/g, '&amp;')
  return /^[^()]*(?:\([^()]*\)[^()]*)*$/.test(escaped) ? escaped : escaped.replace(/[()]/g, '\\$&')
}

export const linkTitle = (title: string | null): string =>
  title === null || title.trim() === ''
    ? ''
    : ` "${title
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/["\\]/g, '\\$&')
        .replace(/&(?=#?\w{1,31};)/g, '\\&')}"`

/** As many backticks around it as it takes, and spaces where its own would be read as part of them. */
export function codeSpan(value: string): string {
  const text = value.replace(/(?<!\s)\s*[\r\n]+\s*/g, ' ')
  const runs = new Set((text.match(/`+/g) ?? []).map(run => run.length))
  let size = 1
  while (runs.has(size)) size++
  const space = text.startsWith('`') || text.endsWith('`') || (text.startsWith(' ') && text.endsWith(' ') && /[^ ]/.test(text)) ? ' ' : ''
  return '`'.repeat(size) + space + text + space + '`'.repeat(size)
}

/** Behind an odd number of backslashes. */
export const ODD_PIPE = /\|(?<=(?<!\\)\\(?:\\\\)*\|)/
/** Readers take the backslash before a pipe in a cell for its escape, in code too, and none is left of an odd number: such a pipe stands between two pieces of code. */
export const cellCode = (value: string): string => value.split(ODD_PIPE).map(piece => (piece === '' ? '' : codeSpan(piece))).join('|')

export function fence(value: string): string {
  let longest = 2
  for (const run of value.match(/`{3,}/g) ?? []) longest = Math.max(longest, run.length)
  return '`'.repeat(longest + 1)
}
