/** Where the prose of a raw text is: the one run of lines that reads most like it, and the clusters it stands in. */
import type { Line } from './vocabulary.ts'

/** First and last line of the run; `end` is -1 where there is no prose. */
export interface Run { readonly start: number; readonly end: number }

/** A line that is no prose costs the run this, and some of its words. */
const BREAK_COST = 5
const MOST_OF_A_LINE = 80

export function findRun(lines: readonly Line[], isProse: Uint8Array, block: Uint8Array): Run {
  let sum = 0, from = 0, best = 0, start = 0, end = -1
  for (let i = 0; i < lines.length; i++) {
    const { size } = lines[i]!
    const heading = block[i]! > 0 && block[i]! < 7
    if (sum <= 0) { sum = 0; from = i }
    sum += isProse[i] ? Math.min(size, MOST_OF_A_LINE) : heading ? -1 : -BREAK_COST - Math.min(size, 40) * 0.3
    if (sum > best) { best = sum; start = from; end = i }
  }
  return { start, end }
}

export const NO_PROSE = -1

/** Prose lines with no more than a few other lines between them. */
export interface Clusters {
  /** By line: the cluster it is in or nearest to, -1 where there is none. */
  readonly of: Int32Array
  readonly proseBefore: Int32Array
  readonly proseAfter: Int32Array
  /** By cluster: words of its prose, clusters with more words. */
  readonly words: readonly number[]
  readonly rank: readonly number[]
}

/** More lines than these between two lines of prose part them. */
const GAP = 4

export function clustersOf(lines: readonly Line[], isProse: Uint8Array): Clusters {
  const n = lines.length
  const of = new Int32Array(n), proseBefore = new Int32Array(n), proseAfter = new Int32Array(n)
  const words: number[] = [], first: number[] = [], last: number[] = []
  let at = NO_PROSE
  for (let i = 0; i < n; i++) {
    proseBefore[i] = at
    if (!isProse[i]) continue
    if (at === NO_PROSE || i - at > GAP + 1) { words.push(0); first.push(i); last.push(i) }
    words[words.length - 1]! += lines[i]!.size
    last[last.length - 1] = i
    at = i
  }
  at = NO_PROSE
  for (let i = n - 1; i >= 0; i--) { proseAfter[i] = at; if (isProse[i]) at = i }
  let c = 0
  for (let i = 0; i < n; i++) {
    while (c + 1 < words.length && Math.abs(first[c + 1]! - i) < i - last[c]!) c++
    of[i] = words.length === 0 ? -1 : c
  }
  const sorted = words.toSorted((a, b) => b - a)
  const places = new Map<number, number>()
  sorted.forEach((value, place) => { if (!places.has(value)) places.set(value, place) })
  return { of, proseBefore, proseAfter, words, rank: words.map(value => places.get(value)!) }
}
