/**
 * How much of what a raw text's lines say is what sites say around their articles: words, pairs of words, whole short lines, their
 * first and last words, as they have been said on other sites. Of a short text, and of one whose language has too few known words, nothing is told.
 */
import { WHOLE_PAGE } from '../neighbours.ts'
import { column } from './column.ts'
import type { Vocabulary } from './vocabulary.ts'
import { LEAST, mix, STEP, Worths } from './worths.ts'
import table from '../model-words.json' with { type: 'json' }

export const TALK_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['talk-words', 'mean worth of its words that sites say around articles, in log odds beside those of a usual share'],
  ['talk-least', 'the least worth of one of them'],
  ['talk-known', 'share of its words that are such'],
  ['talk-pairs', 'mean worth of its pairs of words that are such'],
  ['talk-least-pair', 'the least worth of one of them'],
  ['talk-line', 'worth of the line as a whole'],
  ['talk-opening', 'worth of its first words'],
  ['talk-closing', 'worth of its last words'],
  ['talk-3', 'mean worth of words and pairs in the lines up to 3 before and after'],
  ['talk-10', 'the same of 10 lines'],
]

/** What a column has where nothing is told. */
const UNTOLD = 1
/** Of the words of a text so many are known in its language, however little they are worth. */
const LEAST_KNOWN = 0.3
/** Words of a line whose words, pairs of words and whole are looked at. */
const MOST_WORDS = 60, MOST_PAIRED = 40, MOST_WHOLE = 8
/** The highest worth is that of words which are known and say nothing. */
export const FAMILIAR = LEAST + 15

/** What of a line is looked up; each sort has hashes of its own, so that a line of one word is not the word, and an opening no closing. */
export const WORD = 0, PAIR = 1, WHOLE = 2, OPENING = 3, CLOSING = 4
/** Words of an opening and of a closing, the longest first. */
const OPENINGS = [3, 2, 1], CLOSINGS = [3, 2]

export function talkIn({ ids, starts, hashes }: Vocabulary, line: number, visit: (sort: number, hash: number) => void): void {
  const from = starts[line]!, to = starts[line + 1]!, count = to - from
  const run = (sort: number, first: number, length: number): void => {
    let hash = sort
    for (let n = first; n < first + length; n++) hash = mix(hash, hashes[ids[n]!]!)
    visit(sort, hash)
  }
  if (count <= MOST_WORDS) for (let n = from; n < to; n++) visit(WORD, hashes[ids[n]!]!)
  if (count <= MOST_PAIRED) for (let n = from; n + 1 < to; n++) run(PAIR, n, 2)
  if (count > 0 && count <= MOST_WHOLE) run(WHOLE, from, count)
  for (const length of OPENINGS) if (count >= length) run(OPENING, from, length)
  for (const length of CLOSINGS) if (count >= length) run(CLOSING, to - length, length)
}

let shipped: Worths | null = null

/** By column, then by line. `given`: worths other than those that ship, which a short text does not decode. */
export function talkOf(vocabulary: Vocabulary, given?: Worths): readonly Float32Array[] {
  const n = vocabulary.lines.length, worths = n < WHOLE_PAGE ? null : given ?? (shipped ??= new Worths(table))
  if (worths === null || !isKnown(vocabulary, worths)) return TALK_FEATURES.map(() => new Float32Array(n).fill(UNTOLD))
  const [words, least, known, pairs, leastPair, whole, opening, closing] = Array.from({ length: 8 }, () => new Float32Array(n)) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const counts = new Int32Array(CLOSING + 1), worth = new Float64Array(CLOSING + 1), lowest = new Float64Array(CLOSING + 1)
  const sums = new Float64Array(n + 1)
  const look = (sort: number, hash: number): void => {
    const steps = sort > PAIR && counts[sort] !== 0 ? null : worths.stepsOf(hash)
    if (steps === null || steps === FAMILIAR) return
    const own = steps * STEP
    counts[sort]!++
    worth[sort]! += own
    if (own < lowest[sort]!) lowest[sort] = own
  }
  for (let i = 0; i < n; i++) {
    counts.fill(0)
    worth.fill(0)
    lowest.fill(0)
    talkIn(vocabulary, i, look)
    words[i] = worth[WORD]! / Math.max(1, counts[WORD]!)
    least[i] = lowest[WORD]!
    known[i] = counts[WORD]! / Math.max(1, vocabulary.starts[i + 1]! - vocabulary.starts[i]!)
    pairs[i] = worth[PAIR]! / Math.max(1, counts[PAIR]!)
    leastPair[i] = lowest[PAIR]!
    whole[i] = worth[WHOLE]!
    opening[i] = worth[OPENING]!
    closing[i] = worth[CLOSING]!
    sums[i + 1] = sums[i]! + words[i]! + pairs[i]!
  }
  const around = (within: number): Float32Array =>
    column(n, i => {
      const from = Math.max(0, i - within)
      const to = Math.min(n, i + within + 1)
      return (sums[to]! - sums[from]!) / (to - from)
    })
  return [words, least, known, pairs, leastPair, whole, opening, closing, around(3), around(10)]
}

/** Enough of the text's words are known. */
function isKnown({ ids, starts, hashes }: Vocabulary, worths: Worths): boolean {
  const all = starts.at(-1)!
  let known = 0
  for (let n = 0; n < all; n++) if (worths.stepsOf(hashes[ids[n]!]!) !== null) known++
  return known >= all * LEAST_KNOWN
}
