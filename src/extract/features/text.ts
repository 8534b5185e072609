/** Features of the block's own text: its shape, not its meaning, so that they hold in every language. */
import { PHRASE_CATEGORIES } from '../../model/contracts.ts'
import type { TreeNode } from '../../model/document.ts'
import { DATE, FAR, type Page } from './page.ts'

export const TEXT_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['words', 'words in the block'],
  ['characters', 'characters in the block'],
  ['link-density', 'share of its characters in links'],
  ['sentence-ends', 'sentence ends in it'],
  ['end-mark', 'what it ends with: 3 a full stop or its like, 2 a colon, 1 a comma or semicolon'],
  ['commas', 'commas for each word'],
  ['digits', 'share of digits'],
  ['capitals', 'share of words that start with a capital'],
  ['shouting', 'share of capital letters'],
  ['word-length', 'mean length of a word'],
  ['starts-lower', 'starts with a small letter'],
  ['starts-mark', 'starts with a bullet, dash or arrow'],
  ['separators', 'bars, bullets, arrows and slashes'],
  ['address-marks', 'at signs, web addresses'],
  ['quotation', 'starts with a quotation mark'],
  ['question', 'ends with a question mark'],
  ['copyright', 'holds a copyright sign'],
  ['date-like', 'numbers that look like a date or a time of day'],
  ['lines', 'line breaks in it'],
  ['heading-level', 'level of the heading it is, 0 for none'],
  ['preformatted', 'stands in pre'],
  ['list-item', 'is a list item or stands straight in one'],
  ['hidden', 'is hidden, or stands in noscript or template'],
  ['phrase', 'known site line of the language packs: number of its category, 0 for none'],
  ['ends-in-link', 'a link stands at its end'],
  ['starts-with-link', 'a link stands at its start'],
  ['all-bold', 'all of it is bold or italic'],
  ['images', 'it holds images'],
  ['links', 'links in it'],
  ['time-element', 'it holds a time element'],
  ['colon-early', 'a colon stands within its first five words'],
]

const CATEGORY = new Map(PHRASE_CATEGORIES.map((name, index) => [name as string, index + 1]))
const SCAN = 2000

export function fillText(page: Page, i: number, row: Float32Array, at: number): void {
  const c = page.segments.candidates[i]!
  const s = scan(c.text)
  const length = c.text.length
  const inside = inlines(c.nodes)
  const tag = c.element.tag
  const values = [
    c.words, length, page.linkDensity[i]!, s.ends, s.endMark, s.commas / Math.max(1, c.words), s.digits / s.length,
    s.capitalWords / Math.max(1, s.wordCount), s.capitals / s.length, s.letters / Math.max(1, s.wordCount),
    s.startsLower, s.startsMark, s.separators, s.addresses, s.quotation, s.endMark === 3 && c.text.endsWith('?') ? 1 : 0,
    s.copyright, c.words < 30 && DATE.test(c.text) ? 1 : 0, s.lines, page.heading[i]!, tag === 'pre' ? 1 : 0,
    tag === 'li' || c.element.parent?.tag === 'li' ? 1 : 0, c.hidden ? 1 : 0, hitNumber(page, i),
    inside.endsInLink, inside.startsWithLink, inside.allBold, inside.images, inside.links, inside.time, s.colonEarly,
  ]
  row.set(values, at)
}

export const hitNumber = (page: Page, i: number): number => CATEGORY.get(page.hits[i]?.category ?? '') ?? 0

const ENDS = new Set('.!?…。！？।؟۔։'.split('').map(c => c.charCodeAt(0)))
const SEPARATORS = new Set('|•·»›→/▸►'.split('').map(c => c.charCodeAt(0)))
const CLOSERS = new Set('"”»’\')]」』）'.split('').map(c => c.charCodeAt(0)))
const COMMAS = new Set(',，、،;；'.split('').map(c => c.charCodeAt(0)))
const OPENERS = new Set('"“«„‘「『'.split('').map(c => c.charCodeAt(0)))
const MARKS = new Set('•·-–—*→›»▸►■●'.split('').map(c => c.charCodeAt(0)))

interface Scan { length: number; ends: number; endMark: number; commas: number; digits: number; capitals: number; capitalWords: number; wordCount: number; letters: number; startsLower: number; startsMark: number; separators: number; addresses: number; quotation: number; copyright: number; lines: number; colonEarly: number }

function scan(text: string): Scan {
  const n = Math.min(text.length, SCAN)
  const s: Scan = { length: Math.max(1, n), ends: 0, endMark: 0, commas: 0, digits: 0, capitals: 0, capitalWords: 0, wordCount: 0, letters: 0, startsLower: 0, startsMark: 0, separators: 0, addresses: 0, quotation: 0, copyright: 0, lines: 0, colonEarly: 0 }
  let inWord = false
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i)
    const lower = code >= 97 && code <= 122
    const upper = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f)
    const digit = code >= 48 && code <= 57
    if (lower || upper || digit || (code > 191 && !ENDS.has(code) && !COMMAS.has(code) && (code < 0x2000 || code > 0x303f))) {
      s.letters++
      if (upper) s.capitals++
      if (digit) s.digits++
      if (!inWord) { inWord = true; s.wordCount++; if (upper) s.capitalWords++ }
      continue
    }
    inWord = false
    if (ENDS.has(code)) { const next = text.charCodeAt(i + 1); if (i + 1 >= text.length || next === 32 || next === 10 || next === 160 || code > 0x2fff || CLOSERS.has(next)) s.ends++ }
    else if (COMMAS.has(code)) s.commas++
    else if (code === 10) s.lines++
    else if (code === 64) s.addresses++
    else if (code === 0xa9) s.copyright = 1
    else if (code === 58) { if (text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47) s.addresses++; else if (s.wordCount <= 5) s.colonEarly = 1 }
    else if (code === 0xff1a && i < 12) s.colonEarly = 1
    if (SEPARATORS.has(code)) s.separators++
  }
  const first = text.charCodeAt(0)
  s.startsLower = first >= 97 && first <= 122 ? 1 : 0
  s.startsMark = MARKS.has(first) ? 1 : 0
  s.quotation = OPENERS.has(first) ? 1 : 0
  let end = text.length - 1
  while (end > 0 && end > text.length - 4 && CLOSERS.has(text.charCodeAt(end))) end--
  const last = text.charCodeAt(end)
  s.endMark = ENDS.has(last) ? 3 : last === 58 || last === 0xff1a ? 2 : COMMAS.has(last) ? 1 : 0
  return s
}

interface Inlines { endsInLink: number; startsWithLink: number; allBold: number; images: number; links: number; time: number }
const BOLD = new Set(['b', 'strong', 'em', 'i'])

function inlines(nodes: readonly TreeNode[]): Inlines {
  const found: Inlines = { endsInLink: 0, startsWithLink: 0, allBold: 0, images: 0, links: 0, time: 0 }
  const solid = nodes.filter(node => node.kind === 'element' ? node.tag !== 'br' : node.value.trim() !== '')
  const first = solid[0]
  const last = solid.at(-1)
  if (first?.kind === 'element' && first.tag === 'a') found.startsWithLink = 1
  if (last?.kind === 'element' && last.tag === 'a') found.endsInLink = 1
  found.allBold = solid.length > 0 && solid.every(node => node.kind === 'element' && BOLD.has(node.tag)) ? 1 : 0
  for (const node of nodes) countIn(node, found)
  found.links = Math.min(found.links, FAR)
  return found
}

function countIn(node: TreeNode, found: Inlines): void {
  if (node.kind === 'text') return
  if (node.tag === 'a') found.links++
  else if (node.tag === 'img' || node.tag === 'picture') found.images++
  else if (node.tag === 'time') found.time = 1
  for (let child = node.first; child; child = child.next) countIn(child, found)
}
