/**
 * The stretch of lines without prose that a line stands in, and what stands on either side of it: menus
 * and link lists are long and full of capitals and site lines, a list of an article's own is neither.
 */
import type { Line } from './vocabulary.ts'

const CAPITALS_WITHIN = [3, 8, 20] as const
const WITHIN = [8, 20] as const
/** A line of more words weighs no more in a mean. */
const MOST_OF_A_LINE = 80
const MOST_REPEATS = 5
const LONGEST = 999

const sides = (within: number): readonly (readonly [side: 'before' | 'after', within: number])[] => [['before', within], ['after', within]]

export const STRETCH_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['stretch-lines', 'lines of the stretch without prose that it stands in, 0 for prose'],
  ['stretch-size', 'mean words of those lines, -1 for prose, as with all that follow'],
  ['stretch-site-lines', 'share of those lines that are site lines'],
  ['stretch-capitals', 'mean share of their words that start with a capital'],
  ['stretch-topic', 'mean share of their telling words that stand in prose'],
  ['stretch-dates', 'share of those lines with a date'],
  ['stretch-repeats', 'how often those lines stand elsewhere, on average'],
  ...CAPITALS_WITHIN.flatMap(sides).map(([side, w]) => [`capitals-${w} ${side}`, `mean share of words with a capital in the ${w} lines ${side}, -1 for no such lines`] as const),
  ...WITHIN.flatMap(sides).flatMap(([side, w]) => [
    [`words-${w} ${side}`, `mean words of the ${w} lines ${side}`] as const,
    [`site-lines-${w} ${side}`, `share of those lines that are site lines`] as const,
    [`topic-${w} ${side}`, `mean share of their telling words that stand in prose`] as const,
  ]),
]

export interface Stretches {
  readonly isProse: Uint8Array
  /** By line: the first line of its stretch, and the one after its last. */
  readonly from: Int32Array
  readonly to: Int32Array
  /** Sums over the lines before. */
  readonly sums: Readonly<Record<'size' | 'sites' | 'capitals' | 'topic' | 'dates' | 'repeats', Float64Array>>
}

interface Told {
  readonly lines: readonly Line[]
  readonly isProse: Uint8Array
  readonly hits: Uint8Array
  /** By line: share of its telling words that stand in prose, below 0 for none; other lines that say the same. */
  readonly topic: Float32Array
  readonly sameText: Float32Array
  readonly isDate: (line: Line) => boolean
}

export function stretchesOf({ lines, isProse, hits, topic, sameText, isDate }: Told): Stretches {
  const n = lines.length
  const sum = (of: (line: Line, i: number) => number): Float64Array => {
    const sums = new Float64Array(n + 1)
    for (let i = 0; i < n; i++) sums[i + 1] = sums[i]! + of(lines[i]!, i)
    return sums
  }
  const from = new Int32Array(n), to = new Int32Array(n)
  for (let i = 0; i < n; i++) from[i] = i > 0 && isProse[i] === isProse[i - 1] ? from[i - 1]! : i
  for (let i = n - 1; i >= 0; i--) to[i] = i + 1 < n && isProse[i] === isProse[i + 1] ? to[i + 1]! : i + 1
  return {
    isProse, from, to,
    sums: {
      size: sum(line => Math.min(MOST_OF_A_LINE, line.size)),
      sites: sum((_, i) => (hits[i]! > 0 ? 1 : 0)),
      capitals: sum(line => line.capitalWords / Math.max(1, line.words)),
      topic: sum((_, i) => Math.max(0, topic[i]!)),
      dates: sum(line => (isDate(line) ? 1 : 0)),
      repeats: sum((_, i) => Math.min(MOST_REPEATS, sameText[i]!)),
    },
  }
}

/** Gives where the next column is. */
export function fillStretch({ isProse, from, to, sums }: Stretches, i: number, row: Float32Array, at: number): number {
  const n = isProse.length
  const { size, sites, capitals, topic, dates, repeats } = sums
  let k = at
  const first = from[i]!, end = to[i]!
  row[k++] = isProse[i] ? 0 : Math.min(LONGEST, end - first)
  for (const sum of [size, sites, capitals, topic, dates, repeats]) row[k++] = isProse[i] ? -1 : mean(sum, first, end)
  for (const w of CAPITALS_WITHIN) {
    row[k++] = mean(capitals, Math.max(0, i - w), i)
    row[k++] = mean(capitals, i + 1, Math.min(n, i + 1 + w))
  }
  for (const w of WITHIN) {
    for (const sum of [size, sites, topic]) row[k++] = mean(sum, Math.max(0, i - w), i)
    for (const sum of [size, sites, topic]) row[k++] = mean(sum, i + 1, Math.min(n, i + 1 + w))
  }
  return k
}

const mean = (sums: Float64Array, from: number, to: number): number => (to > from ? (sums[to]! - sums[from]!) / (to - from) : -1)
