/**
 * Headlines in raw text: short lines whose words the prose right after them takes up. A teaser stands under
 * no headline or one of its own, and shares no words with the article next to it; what stands before the line
 * that heads the text best is seldom the article's.
 */
import { column } from './column.ts'
import type { Line, Vocabulary } from './vocabulary.ts'

/** Prose that a line is held against: so many lines of it, and none further away. */
const LINES_OF_PROSE = 3
const REACH = 15
const FEWEST_WORDS = 3
const MOST_WORDS = 25
/** A longer one that ends as a sentence does is no headline. */
const MOST_OF_A_SENTENCE = 14
const FEWEST_SHARED = 2
/** Words of prose after it that make it one for certain. */
const ENOUGH_PROSE = 60
const LEAST_SCORE = 0.3
const FAR = 99

export const HEADLINE_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['ahead', 'share of its telling words that stand in the next three lines of prose, -1 for no such words or lines'],
  ['behind', 'share of its telling words that stand in the three lines of prose before'],
  ['headline-distance', 'lines from the line that heads the text best, below zero before it, -100 for no such line'],
  ['headline-score', 'how well that line heads it: share and number of its words that the prose after it takes up'],
  ['headline-share', 'share of its telling words that stand in that line'],
  ['headline-back', 'lines back to the nearest line that heads prose'],
  ['headline-on', 'lines on to the nearest such line'],
  ['headlines', 'such lines in the text'],
  ['date-back', 'lines back to the nearest date'],
  ['date-on', 'lines on to the nearest date'],
]

/** By column, then by line. */
export type Headlines = readonly Float32Array[]

export interface Known {
  readonly vocabulary: Vocabulary
  readonly isProse: Uint8Array
  readonly hits: Uint8Array
  /** Words of prose before each line; one more at the end. */
  readonly proseSize: Float64Array
  readonly isDate: (line: Line) => boolean
}

export function headlinesOf({ vocabulary, isProse, hits, proseSize, isDate }: Known): Headlines {
  const { lines } = vocabulary
  const n = lines.length
  const words = new MarkedWords(vocabulary)
  const prose = placesOf(isProse)
  const ahead = new Float32Array(n), behind = new Float32Array(n), taken = new Int32Array(n)
  for (let i = 0, p = 0; i < n; i++) {
    while (p < prose.length && prose[p]! <= i) p++
    let to = p
    while (to < prose.length && to < p + LINES_OF_PROSE && prose[to]! - i <= REACH) to++
    ahead[i] = words.mark(prose, p, to) ? words.share(i) : -1
    taken[i] = ahead[i]! > 0 ? words.shared : 0
  }
  for (let i = 0, p = 0; i < n; i++) {
    while (p < prose.length && prose[p]! < i) p++
    let from = p
    while (from > 0 && from > p - LINES_OF_PROSE && i - prose[from - 1]! <= REACH) from--
    behind[i] = words.mark(prose, from, p) ? words.share(i) : -1
  }
  const scores = column(n, i => {
    const { size, endMark } = lines[i]!
    const isShort = size >= FEWEST_WORDS && size <= (endMark >= 3 ? MOST_OF_A_SENTENCE : MOST_WORDS)
    if (!isShort || taken[i]! < FEWEST_SHARED || isProse[i] || hits[i] || isDate(lines[i]!)) return 0
    const following = proseSize[Math.min(n, i + REACH + 1)]! - proseSize[i + 1]!
    return ahead[i]! * taken[i]! / (taken[i]! + FEWEST_SHARED) * Math.min(1, following / ENOUGH_PROSE)
  })
  const best = scores.reduce((at, score, i) => (score > (scores[at] ?? 0) ? i : at), -1)
  words.mark(Int32Array.of(best), 0, best < 0 ? 0 : 1)
  const heads = (i: number): boolean => scores[i]! >= LEAST_SCORE
  const dated = (i: number): boolean => isDate(lines[i]!)
  const all = scores.filter((_, i) => heads(i)).length
  return [
    ahead, behind,
    column(n, i => (best < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - best)))),
    column(n, () => scores[best] ?? 0),
    column(n, i => (best < 0 ? -1 : words.share(i))),
    linesTo(heads, n, -1), linesTo(heads, n, 1),
    column(n, () => all),
    linesTo(dated, n, -1), linesTo(dated, n, 1),
  ]
}

/** Where prose stands. */
function placesOf(isProse: Uint8Array): Int32Array {
  const places = new Int32Array(isProse.length)
  let count = 0
  for (let i = 0; i < isProse.length; i++) if (isProse[i] === 1) places[count++] = i
  return places.subarray(0, count)
}

/** By line: how many lines before (-1) or after it (1) the nearest of a sort stands. */
function linesTo(is: (i: number) => boolean, n: number, side: -1 | 1): Float32Array {
  const out = new Float32Array(n)
  for (let k = 0, away = FAR; k < n; k++) {
    const i = side < 0 ? k : n - 1 - k
    out[i] = away
    away = is(i) ? 1 : Math.min(FAR, away + 1)
  }
  return out
}

/** The telling words of some lines, against which others are held. */
class MarkedWords {
  /** How many of the last line's telling words were among them. */
  shared = 0
  private readonly marks: Int32Array
  private stamp = 0
  /** First line of the last ones marked, and how many. */
  private first = -1
  private count = 0
  constructor(private readonly vocabulary: Vocabulary) { this.marks = new Int32Array(vocabulary.size) }

  /** Those of `lines` from one place to another; false where there are none. */
  mark(lines: Int32Array, from: number, to: number): boolean {
    if (from >= to) return false
    const { ids, starts } = this.vocabulary
    // Lines between the same two lines of prose are held against the same words.
    if (lines[from] === this.first && to - from === this.count) return true
    this.first = lines[from]!
    this.count = to - from
    this.stamp++
    for (let k = from; k < to; k++) for (let w = starts[lines[k]!]!; w < starts[lines[k]! + 1]!; w++) this.marks[ids[w]!] = this.stamp
    return true
  }

  share(i: number): number {
    const { ids, starts, telling } = this.vocabulary
    let all = 0
    this.shared = 0
    for (let w = starts[i]!; w < starts[i + 1]!; w++) {
      const id = ids[w]!
      if (!telling[id]) continue
      all++
      if (this.marks[id] === this.stamp) this.shared++
    }
    return all === 0 ? -1 : this.shared / all
  }
}
