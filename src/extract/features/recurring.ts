/**
 * Lines that recur in raw text, and what stands between them: "Reply", "#12", "Add to cart", "3 days ago" part posts,
 * products and cards, which have no containers there. Numbers are taken for one another.
 */
import { addTo } from '../../model/groups.ts'
import type { Candidate } from '../candidate.ts'
import { column } from './column.ts'
import { PRICE } from './page.ts'
import type { Line } from './vocabulary.ts'

/** A mark that parts records has no more words, and stands so often. */
const MOST_WORDS = 8
const FEWEST = 3
const PRICED_WORDS = 30
const NEAR = 20
const MOST_SAID = 30
const FAR = 99

export const RECURRING_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['said-before', 'how often the same line stands before it'],
  ['said-back', 'lines back to the last time'],
  ['mark-count', 'how often the recurring line at or before it stands in the text'],
  ['mark-on', 'lines on to the nearest recurring line'],
  ['mark-share', 'share of the lines that recur'],
  ['record-words', 'words from that recurring line to its next time, -1 for no next time'],
  ['record-prose', 'share of those words that stand in prose'],
  ['text-prices', 'share of the lines that name a price'],
  ['prices-before', `share of the ${NEAR} lines before that name a price`],
  ['prices-after', `share of the ${NEAR} lines after that name a price`],
]

/** By column, then by line. */
type Recurring = readonly Float32Array[]

interface Known {
  readonly candidates: readonly Candidate[]
  readonly lines: readonly Line[]
  /** Words before each line, and words of prose; one more at the end. */
  readonly size: Float64Array
  readonly proseSize: Float64Array
}

export function recurringOf({ candidates, lines, size, proseSize }: Known): Recurring {
  const n = lines.length
  const saidBefore = new Float32Array(n), saidBack = new Float32Array(n).fill(FAR)
  const said = new Map<number, { count: number; last: number }>()
  const places = new Map<number, number[]>(), lengths = new Map<number, number>()
  for (const { text: { length } } of candidates) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  for (let i = 0; i < n; i++) {
    const { text } = candidates[i]!
    // What is as long as no other line is said once, and most text stands in such lines.
    if (lines[i]!.size > MOST_WORDS && lengths.get(text.length) === 1) continue
    const key = spelling(text, false), before = said.get(key)
    if (before) {
      saidBefore[i] = Math.min(MOST_SAID, before.count++)
      saidBack[i] = Math.min(FAR, i - before.last)
      before.last = i
    } else said.set(key, { count: 1, last: i })
    if (lines[i]!.size > MOST_WORDS) continue
    addTo(places, DIGIT.test(text) ? spelling(text, true) : key, i)
  }
  const count = new Int32Array(n), next = new Int32Array(n).fill(-1)
  let recurring = 0
  for (const at of places.values()) {
    if (at.length < FEWEST) continue
    recurring += at.length
    at.forEach((i, k) => { count[i] = at.length; next[i] = at[k + 1] ?? -1 })
  }
  const markAt = new Int32Array(n), markOn = new Float32Array(n)
  for (let i = 0, mark = -1; i < n; i++) { if (count[i]! > 0) mark = i; markAt[i] = mark }
  for (let i = n - 1, away = FAR; i >= 0; i--) { markOn[i] = away; away = count[i]! > 0 ? 1 : Math.min(FAR, away + 1) }
  /** Something of the record that the line stands in, from one mark to the next of its kind. */
  const record = (of: (from: number, to: number) => number): Float32Array => column(n, i => {
    const from = markAt[i]!, to = from < 0 ? -1 : next[from]!
    return to > i ? of(from, to) : -1
  })
  const prices = new Int32Array(n + 1)
  for (let i = 0; i < n; i++)
    prices[i + 1] = prices[i]! + (lines[i]!.size < PRICED_WORDS && DIGIT.test(candidates[i]!.text) && PRICE.test(candidates[i]!.text) ? 1 : 0)
  const priced = (from: number, to: number): number => (to > from ? (prices[to]! - prices[from]!) / (to - from) : 0)
  return [
    saidBefore, saidBack,
    column(n, i => (markAt[i]! < 0 ? 0 : Math.min(FAR, count[markAt[i]!]!))),
    markOn,
    column(n, () => recurring / n),
    record((from, to) => size[to]! - size[from]!),
    record((from, to) => (proseSize[to]! - proseSize[from]!) / Math.max(1, size[to]! - size[from]!)),
    column(n, () => priced(0, n)),
    column(n, i => priced(Math.max(0, i - NEAR), i)),
    column(n, i => priced(i + 1, Math.min(n, i + 1 + NEAR))),
  ]
}

const DIGIT = /\d/
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A hash of what the line says, without regard to the case of Latin letters; with `anyNumber` one number is as good as another. */
function spelling(text: string, anyNumber: boolean): number {
  let hash = 7
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (anyNumber && isDigit(code)) {
      if (i === 0 || !isDigit(text.charCodeAt(i - 1))) hash = Math.imul(hash, 31) + 48 | 0
      continue
    }
    hash = Math.imul(hash, 31) + (code >= 65 && code <= 90 ? code + 32 : code) | 0
  }
  return hash
}
