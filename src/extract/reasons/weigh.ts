/**
 * What each topic weighs in a block's verdict: the block is held against a few of its own page that were
 * judged otherwise, and the two trade the topic's features. How far its log odds move, in the mean of
 * taking and giving (a Shapley value of two orders), is the weight: signed, above zero for keeping.
 */
import type { Features } from '../features/index.ts'
import { columnOf, next, type Model } from '../model.ts'
import { oddsOfRows } from '../trees/index.ts'

/** Rows that may be scored for a page. A page of so many blocks that it would need more asks of fewer topics. */
const MOST_ROWS = 200_000
const MOST_OTHERS = 3
const FEWEST_TOPICS = 3
/** Rows that are scored at once. */
const BATCH = 512

export interface Weighing {
  /** Weight by topic. */
  readonly topics: Float64Array
  /** By column: how much it added on its row's paths through the trees. */
  readonly paths: Float32Array
  /** By column: the others have another value there. Empty where there are no others. */
  readonly differs: Uint8Array
}

/** `topicOf` gives each column's topic, -1 for none. Calls `take` for every row in its order. */
export function weigh(
  model: Model,
  { values, width }: Features,
  keep: readonly boolean[],
  alone: Float64Array,
  topicOf: Int32Array,
  take: (row: number, weighing: Weighing) => void,
): void {
  const rows = keep.length
  const topics = Math.max(...topicOf) + 1
  const columns = Array.from({ length: topics }, (_, topic) => [...topicOf.keys()].filter(c => topicOf[c] === topic))
  const rowOf = (i: number): Float32Array => values.subarray(i * width, (i + 1) * width)
  const others = [false, true].map(kept => typical(keep, alone, kept))
  const room = MOST_ROWS / Math.max(1, rows) / 2
  const few = Math.max(1, Math.min(MOST_OTHERS, Math.floor(room / topics)))
  const asked = Math.min(topics, Math.max(FEWEST_TOPICS, Math.floor(room / few)))
  const own = oddsOfRows(model, values, width)
  const batch = new Float32Array(BATCH * width)
  const signs: { into: Float64Array; topic: number; sign: number; by: number }[] = []
  let waiting: (readonly [number, Weighing])[] = []
  const score = (): void => {
    const mixed = oddsOfRows(model, batch.subarray(0, signs.length * width), width)
    signs.forEach(({ into, topic, sign, by }, i) => {
      into[topic]! += sign * mixed[i]! * by
    })
    signs.length = 0
  }
  const finish = (): void => {
    score()
    for (const [row, weighing] of waiting) take(row, weighing)
    waiting = []
  }
  for (let i = 0; i < rows; i++) {
    const row = rowOf(i)
    const against = others[keep[i] ? 0 : 1]!.slice(0, few)
    const paths = contributions(model, row)
    const differs = new Uint8Array(against.length === 0 ? 0 : width)
    for (const other of against) for (let c = 0; c < differs.length; c++) if (isOther(row[c]!, values[other * width + c]!)) differs[c] = 1
    const byPath = new Float64Array(topics)
    for (let c = 0; c < width; c++) if (topicOf[c]! >= 0) byPath[topicOf[c]!]! += against.length === 0 ? paths[c]! : Math.abs(paths[c]!) * differs[c]!
    const weights = against.length === 0 ? byPath : new Float64Array(topics)
    const heavy = [...byPath.keys()]
      .filter(topic => byPath[topic] !== 0)
      .sort((a, b) => Math.abs(byPath[b]!) - Math.abs(byPath[a]!))
      .slice(0, asked)
    for (const other of against)
      for (const topic of heavy) {
        if (signs.length + 2 > BATCH) score()
        const by = 0.5 / against.length
        weights[topic]! += (own[i]! - own[other]!) * by
        for (const [from, into, sign] of [
          [i, other, -1],
          [other, i, 1],
        ] as const) {
          // From the first with the topic of the second.
          const at = signs.length * width
          batch.set(rowOf(from), at)
          for (const c of columns[topic]!) batch[at + c] = values[into * width + c]!
          signs.push({ into: weights, topic, sign, by })
        }
      }
    waiting.push([i, { topics: weights, paths, differs }])
    if (waiting.length >= BATCH) finish()
  }
  finish()
}

/** A tenth apart. */
const isOther = (a: number, b: number): boolean => Math.abs(a - b) > Math.max(Math.abs(a), Math.abs(b)) * 0.1

/** A few rows of the surer half of those that were kept, or dropped, spread over the page. */
function typical(keep: readonly boolean[], alone: Float64Array, kept: boolean): number[] {
  const rows = [...keep.keys()].filter(i => keep[i] === kept).sort((a, b) => (alone[b]! - alone[a]!) * (kept ? 1 : -1) || a - b)
  const sure = rows.slice(0, Math.max(1, Math.ceil(rows.length / 2))).sort((a, b) => a - b)
  const found = Array.from({ length: MOST_OTHERS }, (_, k) => sure[Math.floor(sure.length * (2 * k + 1) / (2 * MOST_OTHERS))])
  return [...new Set(found)].filter(row => row !== undefined)
}

/** What each feature added to the score on the row's paths through the trees: signed, by column. */
function contributions(model: Model, row: Float32Array): Float32Array {
  const { value, roots } = model
  const out = new Float32Array(row.length)
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t]!
    for (let then = next(model, row, 0, at); then !== at; then = next(model, row, 0, at)) {
      out[columnOf(model, at)]! += value[then]! - value[at]!
      at = then
    }
  }
  return out
}
