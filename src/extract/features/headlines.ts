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

interface Known {
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
  const { share: ahead, shared: taken } = sharesWith(vocabulary, isProse, 1), { share: behind } = sharesWith(vocabulary, isProse, -1)
  const scores = column(n, i => {
    const { size, endMark } = lines[i]!
    const isShort = size >= FEWEST_WORDS && size <= (endMark >= 3 ? MOST_OF_A_SENTENCE : MOST_WORDS)
    if (!isShort || taken[i]! < FEWEST_SHARED || isProse[i] || hits[i] || isDate(lines[i]!)) return 0
    const following = proseSize[Math.min(n, i + REACH + 1)]! - proseSize[i + 1]!
    return ahead[i]! * taken[i]! / (taken[i]! + FEWEST_SHARED) * Math.min(1, following / ENOUGH_PROSE)
  })
  const best = scores.reduce((at, score, i) => (score > (scores[at] ?? 0) ? i : at), -1)
  const likeBest = best < 0 ? new Float32Array(n).fill(-1) : sharesOf(vocabulary, best)
  const heads = (i: number): boolean => scores[i]! >= LEAST_SCORE
  const dated = (i: number): boolean => isDate(lines[i]!)
  const all = scores.filter((_, i) => heads(i)).length
  return [
    ahead, behind,
    column(n, i => (best < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, i - best)))),
    column(n, () => scores[best] ?? 0),
    likeBest,
    linesTo(heads, n, -1), linesTo(heads, n, 1),
    column(n, () => all),
    linesTo(dated, n, -1), linesTo(dated, n, 1),
  ]
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

/** By line: how many of its telling words are also in the nearest lines of prose before (-1) or after it (1), and their share; -1 where there are none. */
function sharesWith(
  { ids, starts, size, telling }: Vocabulary,
  isProse: Uint8Array,
  side: -1 | 1,
): { readonly share: Float32Array; readonly shared: Int32Array } {
  const n = isProse.length
  const share = new Float32Array(n).fill(-1)
  const shared = new Int32Array(n)
  /** By word, the nearest line of prose so far that has it; counted from the side that is read first, from 1. */
  const seen = new Int32Array(size)
  /** The last lines of prose, counted likewise. */
  const prose: number[] = []
  for (let k = 0; k < n; k++) {
    const i = side < 0 ? k : n - 1 - k
    const from = starts[i]!
    const to = starts[i + 1]!
    while (prose.length > LINES_OF_PROSE || (prose.length > 0 && k + 1 - prose[0]! > REACH)) prose.shift()
    const far = prose[0]
    let all = 0
    let both = 0
    if (far !== undefined)
      for (let w = from; w < to; w++)
        if (telling[ids[w]!]) {
          all++
          if (seen[ids[w]!]! >= far) both++
        }
    if (all > 0) {
      share[i] = both / all
      shared[i] = both
    }
    if (isProse[i] !== 1) continue
    prose.push(k + 1)
    for (let w = from; w < to; w++) seen[ids[w]!] = k + 1
  }
  return { share, shared }
}

/** By line: the share of its telling words that a line has. */
function sharesOf({ ids, starts, size, telling }: Vocabulary, line: number): Float32Array {
  const has = new Uint8Array(size)
  for (let w = starts[line]!; w < starts[line + 1]!; w++) has[ids[w]!] = 1
  return column(starts.length - 1, i => {
    let all = 0, both = 0
    for (let w = starts[i]!; w < starts[i + 1]!; w++) if (telling[ids[w]!]) { all++; both += has[ids[w]!]! }
    return all === 0 ? -1 : both / all
  })
}
