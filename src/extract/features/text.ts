/** Features of the block's own text: its shape, not its meaning, so that they hold in every language. */
import { PHRASE_CATEGORIES } from '../../model/contracts.ts'
import type { TreeNode } from '../../model/document.ts'
import { FAR, type Page } from './page.ts'

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
  ['price', 'it names a price'],
  ['cut-short', 'it ends in dots'],
]

const CATEGORY = new Map(PHRASE_CATEGORIES.map((name, index) => [name as string, index + 1]))
const SCAN = 2000
/** Of a text that ends with a full stop or its like. */
const CUT_SHORT = /(?:…|\.\.\.)[\])"”»]?$/

export function fillText(page: Page, i: number, row: Float32Array, at: number): void {
  const c = page.segments.candidates[i]!
  const { text, element: { tag, parent } } = c
  const s = scan(text)
  const inside = inlines(c.nodes)
  const words = Math.max(1, s.wordCount)
  let k = at
  row[k++] = c.words
  row[k++] = text.length
  row[k++] = page.linkDensity[i]!
  row[k++] = s.ends
  row[k++] = s.endMark
  row[k++] = s.commas / Math.max(1, c.words)
  row[k++] = s.digits / s.length
  row[k++] = s.capitalWords / words
  row[k++] = s.capitals / s.length
  row[k++] = s.letters / words
  row[k++] = s.startsLower
  row[k++] = s.startsMark
  row[k++] = s.separators
  row[k++] = s.addresses
  row[k++] = s.quotation
  row[k++] = s.endMark === 3 && text.endsWith('?') ? 1 : 0
  row[k++] = s.copyright
  row[k++] = page.dated[i] ? 1 : 0
  row[k++] = s.lines
  row[k++] = page.heading[i]!
  row[k++] = tag === 'pre' ? 1 : 0
  row[k++] = tag === 'li' || parent?.tag === 'li' ? 1 : 0
  row[k++] = c.hidden ? 1 : 0
  row[k++] = hitNumber(page, i)
  row[k++] = inside.endsInLink
  row[k++] = inside.startsWithLink
  row[k++] = inside.allBold
  row[k++] = inside.images
  row[k++] = inside.links
  row[k++] = inside.time
  row[k++] = s.colonEarly
  row[k++] = page.priced[i]!
  row[k] = s.endMark === 3 && CUT_SHORT.test(text.slice(-8)) ? 1 : 0
}

export function hitNumber({ hits }: Page, i: number): number {
  const hit = hits[i]
  return hit ? CATEGORY.get(hit.category) ?? 0 : 0
}

const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map(mark => mark.charCodeAt(0)))
const ENDS = codes('.!?…。！？।؟۔։')
const SEPARATORS = codes('|•·»›→/▸►')
const CLOSERS = codes('"”»’\')]」』）')
const COMMAS = codes(',，、،;；')
const OPENERS = codes('"“«„‘「『')
const MARKS = codes('•·-–—*→›»▸►■●')

const WORD = 1, UPPER = 2, DIGIT = 4, END = 8, COMMA = 16, SEPARATOR = 32, CLOSER = 64, KNOWN = 128
/** What a character is, by code unit: flags, found when it is first met. */
const KIND = new Uint8Array(65536)

function learn(code: number): number {
  const lower = code >= 97 && code <= 122
  const upper = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x391 && code <= 0x3a9) || (code >= 0x410 && code <= 0x42f)
  const digit = code >= 48 && code <= 57
  const word = lower || upper || digit || (code > 191 && !ENDS.has(code) && !COMMAS.has(code) && (code < 0x2000 || code > 0x303f))
  return (KIND[code] =
    KNOWN
    | (word ? WORD : 0)
    | (upper ? UPPER : 0)
    | (digit ? DIGIT : 0)
    | (ENDS.has(code) ? END : 0)
    | (COMMAS.has(code) ? COMMA : 0)
    | (SEPARATORS.has(code) ? SEPARATOR : 0)
    | (CLOSERS.has(code) ? CLOSER : 0))
}

const kindOf = (code: number): number => KIND[code]! || learn(code)

interface Scan {
  length: number
  ends: number
  endMark: number
  commas: number
  digits: number
  capitals: number
  capitalWords: number
  wordCount: number
  letters: number
  startsLower: number
  startsMark: number
  separators: number
  addresses: number
  quotation: number
  copyright: number
  lines: number
  colonEarly: number
}

function scan(text: string): Scan {
  const n = Math.min(text.length, SCAN)
  let ends = 0
  let commas = 0
  let digits = 0
  let capitals = 0
  let capitalWords = 0
  let wordCount = 0
  let letters = 0
  let separators = 0
  let addresses = 0
  let copyright = 0
  let lines = 0
  let colonEarly = 0
  let inWord = 0
  for (let i = 0; i < n; i++) {
    const code = text.charCodeAt(i)
    const kind = KIND[code]! || learn(code)
    const word = kind & WORD
    if (word !== 0) {
      // Arithmetic on the flags: a word's first letter is the one after none.
      const capital = (kind & UPPER) >> 1, first = 1 - inWord
      letters++
      capitals += capital
      digits += (kind & DIGIT) >> 2
      wordCount += first
      capitalWords += first & capital
      inWord = 1
      continue
    }
    inWord = 0
    if (code === 32) continue
    if ((kind & END) !== 0) {
      const next = text.charCodeAt(i + 1)
      if (i + 1 >= text.length || next === 32 || next === 10 || next === 160 || code > 0x2fff || (kindOf(next) & CLOSER) !== 0) ends++
    } else if ((kind & COMMA) !== 0) commas++
    else if (code === 10) lines++
    else if (code === 64) addresses++
    else if (code === 0xa9) copyright = 1
    else if (code === 58) {
      if (text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47) addresses++
      else if (wordCount <= 5) colonEarly = 1
    } else if (code === 0xff1a && i < 12) colonEarly = 1
    if ((kind & SEPARATOR) !== 0) separators++
  }
  const first = text.charCodeAt(0)
  let end = text.length - 1
  while (end > 0 && end > text.length - 4 && (kindOf(text.charCodeAt(end)) & CLOSER) !== 0) end--
  const last = text.charCodeAt(end)
  const lastKind = kindOf(last)
  return {
    length: Math.max(1, n), ends, commas, digits, capitals, capitalWords, wordCount, letters, separators, addresses, copyright, lines, colonEarly,
    startsLower: first >= 97 && first <= 122 ? 1 : 0, startsMark: MARKS.has(first) ? 1 : 0, quotation: OPENERS.has(first) ? 1 : 0,
    endMark: (lastKind & END) !== 0 ? 3 : last === 58 || last === 0xff1a ? 2 : (lastKind & COMMA) !== 0 ? 1 : 0,
  }
}

interface Inlines { endsInLink: number; startsWithLink: number; allBold: number; images: number; links: number; time: number }
const BOLD = new Set(['b', 'strong', 'em', 'i'])
const SOLID = /\S/
const NOTHING: Inlines = { endsInLink: 0, startsWithLink: 0, allBold: 0, images: 0, links: 0, time: 0 }

function inlines(nodes: readonly TreeNode[]): Readonly<Inlines> {
  if (nodes.length === 1 && nodes[0]!.kind === 'text') return NOTHING
  const found = { ...NOTHING }
  let first: TreeNode | null = null, last: TreeNode | null = null, bold = true
  for (const node of nodes) {
    if (node.kind === 'element' ? node.tag === 'br' : !SOLID.test(node.value)) continue
    first ??= node
    last = node
    bold &&= node.kind === 'element' && BOLD.has(node.tag)
  }
  if (first?.kind === 'element' && first.tag === 'a') found.startsWithLink = 1
  if (last?.kind === 'element' && last.tag === 'a') found.endsInLink = 1
  found.allBold = first !== null && bold ? 1 : 0
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
