/** Words that lines of a raw text share: with its prose, its main run, with what stands before and after, line for line. */
import { Counter } from './counter.ts'
import type { Run } from './prose.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Each by line. Shares are from 0 to 1, or -1 for a line without telling words. */
export interface Overlaps {
  readonly common: Float32Array
  readonly topic: Float32Array
  readonly inRun: Float32Array
  readonly before: Float32Array
  readonly after: Float32Array
  readonly repeats: Repeats
}

/** What other lines say too. */
interface Repeats {
  readonly sameText: Float32Array
  readonly runs: Float32Array
  readonly sameStart: Float32Array
  readonly sameEnd: Float32Array
}

/** So many of the most frequent words stand for the language's small words. */
const COMMON = 40
const SEVERAL = -2
const MOST = 30

export function overlapsOf({ ids, starts, size, telling }: Vocabulary, isProse: Uint8Array, run: Run): Overlaps {
  const n = starts.length - 1
  const counts = new Int32Array(size)
  /** The prose line that has the word, SEVERAL for more than one; the same within the run; first and last line of all. */
  const owner = new Int32Array(size).fill(-1), runOwner = new Int32Array(size).fill(-1), first = new Int32Array(size).fill(-1), last = new Int32Array(size)
  for (let i = 0; i < n; i++) {
    const inRun = i >= run.start && i <= run.end
    for (let w = starts[i]!; w < starts[i + 1]!; w++) {
      const id = ids[w]!
      last[id] = i
      if (first[id]! < 0) first[id] = i
      if (!isProse[i]) continue
      counts[id]!++
      if (owner[id] !== i) owner[id] = owner[id] === -1 ? i : SEVERAL
      if (inRun && runOwner[id] !== i) runOwner[id] = runOwner[id] === -1 ? i : SEVERAL
    }
  }
  const least = nth(counts, COMMON)
  const out = { common: new Float32Array(n), topic: new Float32Array(n), inRun: new Float32Array(n), before: new Float32Array(n), after: new Float32Array(n), repeats: repeatsOf(ids, starts) }
  for (let i = 0; i < n; i++) {
    let all = 0, common = 0, topic = 0, inRun = 0, before = 0, after = 0
    for (let w = starts[i]!; w < starts[i + 1]!; w++) {
      const id = ids[w]!
      if (counts[id]! >= least) common++
      if (!telling[id]) continue
      all++
      if (owner[id] !== -1 && owner[id] !== i) topic++
      if (runOwner[id] !== -1 && runOwner[id] !== i) inRun++
      if (first[id]! < i) before++
      if (last[id]! > i) after++
    }
    out.common[i] = common / Math.max(1, starts[i + 1]! - starts[i]!)
    out.topic[i] = all === 0 ? -1 : topic / all
    out.inRun[i] = all === 0 ? -1 : inRun / all
    out.before[i] = all === 0 ? -1 : before / all
    out.after[i] = all === 0 ? -1 : after / all
  }
  return out
}

/** How often the word of that rank occurs, at least 2. */
function nth(counts: Int32Array, rank: number): number {
  const sorted = counts.filter(count => count > 1).sort()
  return Math.max(2, sorted[Math.max(0, sorted.length - rank)] ?? 2)
}

const mix = (hash: number, id: number): number => (Math.imul(hash, 1000003) ^ id) | 0
const RUN = 4

function repeatsOf(ids: Int32Array, starts: Int32Array): Repeats {
  const n = starts.length - 1
  const texts = new Counter(n), openings = new Counter(n), closings = new Counter(n), fours = new Counter(ids.length)
  const whole = (i: number): number => { let hash = 7; for (let w = starts[i]!; w < starts[i + 1]!; w++) hash = mix(hash, ids[w]!); return hash }
  const four = (w: number): number => mix(mix(mix(mix(17, ids[w]!), ids[w + 1]!), ids[w + 2]!), ids[w + 3]!)
  const opening = (i: number): number => mix(mix(5, ids[starts[i]!]!), ids[starts[i]! + 1]!)
  const closing = (i: number): number => mix(mix(3, ids[starts[i + 1]! - 2]!), ids[starts[i + 1]! - 1]!)
  const textAt = new Int32Array(n), fourAt = new Int32Array(ids.length)
  for (let i = 0; i < n; i++) {
    textAt[i] = texts.add(whole(i), i)
    if (starts[i + 1]! - starts[i]! >= 2) { openings.add(opening(i), i); closings.add(closing(i), i) }
    for (let w = starts[i]!; w + RUN <= starts[i + 1]!; w++) fourAt[w] = fours.add(four(w), i)
  }
  const out = { sameText: new Float32Array(n), runs: new Float32Array(n), sameStart: new Float32Array(n), sameEnd: new Float32Array(n) }
  for (let i = 0; i < n; i++) {
    out.sameText[i] = Math.min(MOST, texts.at(textAt[i]!) - 1)
    if (starts[i + 1]! - starts[i]! >= 2) {
      out.sameStart[i] = Math.min(MOST, openings.of(opening(i)) - 1)
      out.sameEnd[i] = Math.min(MOST, closings.of(closing(i)) - 1)
    }
    let both = 0, all = 0
    for (let w = starts[i]!; w + RUN <= starts[i + 1]!; w++) { all++; if (fours.at(fourAt[w]!) > 1) both++ }
    out.runs[i] = all === 0 ? 0 : both / all
  }
  return out
}
