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
  const out = {
    common: new Float32Array(n),
    topic: new Float32Array(n),
    inRun: new Float32Array(n),
    before: new Float32Array(n),
    after: new Float32Array(n),
    repeats: repeatsOf(ids, starts),
  }
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
  const texts = new Counter(n), openings = new Counter(n), closings = new Counter(n)
  const whole = (i: number): number => { let hash = 7; for (let w = starts[i]!; w < starts[i + 1]!; w++) hash = mix(hash, ids[w]!); return hash }
  const opening = (i: number): number => mix(mix(5, ids[starts[i]!]!), ids[starts[i]! + 1]!)
  const closing = (i: number): number => mix(mix(3, ids[starts[i + 1]! - 2]!), ids[starts[i + 1]! - 1]!)
  const textAt = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    textAt[i] = texts.add(whole(i), i)
    if (starts[i + 1]! - starts[i]! >= 2) { openings.add(opening(i), i); closings.add(closing(i), i) }
  }
  const out = { sameText: new Float32Array(n), runs: runsOf(ids, starts), sameStart: new Float32Array(n), sameEnd: new Float32Array(n) }
  for (let i = 0; i < n; i++) {
    out.sameText[i] = Math.min(MOST, texts.at(textAt[i]!) - 1)
    if (starts[i + 1]! - starts[i]! >= 2) {
      out.sameStart[i] = Math.min(MOST, openings.of(opening(i)) - 1)
      out.sameEnd[i] = Math.min(MOST, closings.of(closing(i)) - 1)
    }
  }
  return out
}

/** By line: the share of its runs of four words that another line has too. Few have one, and only what may be told again is counted: a bit for each hash is near where a count is far. */
function runsOf(ids: Int32Array, starts: Int32Array): Float32Array {
  const n = starts.length - 1, out = new Float32Array(n)
  let bits = 1024
  while (bits < ids.length * 16) bits *= 2
  const once = new Int32Array(bits / 32), again = new Int32Array(bits / 32), hashes = new Int32Array(ids.length)
  let many = 0
  for (let i = 0; i < n; i++) for (let w = starts[i]!; w + RUN <= starts[i + 1]!; w++) {
    const hash = hashes[w] = mix(mix(mix(mix(17, ids[w]!), ids[w + 1]!), ids[w + 2]!), ids[w + 3]!)
    const at = Math.imul(hash, 0x9e3779b1) >>> 7 & bits - 1, bit = 1 << at
    if ((once[at >> 5]! & bit) === 0) once[at >> 5]! |= bit
    else { again[at >> 5]! |= bit; many += 2 }
  }
  const mayRecur = (hash: number): boolean => { const at = Math.imul(hash, 0x9e3779b1) >>> 7 & bits - 1; return (again[at >> 5]! & 1 << at) !== 0 }
  const counts = new Counter(many)
  for (let i = 0; i < n; i++) for (let w = starts[i]!; w + RUN <= starts[i + 1]!; w++) if (mayRecur(hashes[w]!)) counts.add(hashes[w]!, i)
  for (let i = 0; i < n; i++) {
    const from = starts[i]!, to = starts[i + 1]! - RUN + 1
    let both = 0
    for (let w = from; w < to; w++) if (mayRecur(hashes[w]!) && counts.of(hashes[w]!) > 1) both++
    out[i] = to > from ? both / (to - from) : 0
  }
  return out
}
