/**
 * Truth text → a label for each candidate: the share of its words that the truth holds, in a place
 * of its own. A run of the truth is given away once, so that a teaser that repeats a sentence of
 * the article is no article; long blocks choose first, short ones must fit between their neighbours,
 * or make a run of the truth together.
 */
import { hashWords } from '../src/extract/words.ts'
import { sharedRuns } from './runs.ts'

const RUN = 4
const LONG = 8
const MOST_PLACES = 60

interface Match { readonly start: number; readonly cover: number }

/** Short blocks are told by the run of words that they make with those beside them. */
export function label(texts: readonly string[], truth: string): Float32Array {
  const target = hashWords(truth)
  const places = new Map<number, number[]>()
  for (let n = 1; n <= RUN; n++) for (let i = 0; i + n <= target.length; i++) {
    const key = hash(target, i, n)
    const list = places.get(key)
    if (!list) places.set(key, [i])
    else if (list.length < MOST_PLACES) list.push(i)
  }
  const blocks = texts.map(text => hashWords(text))
  const labels = new Float32Array(blocks.length)
  const taken = new Uint8Array(target.length)
  const at = new Int32Array(blocks.length).fill(-1)
  const order = blocks.map((_, i) => i).sort((a, b) => blocks[b]!.length - blocks[a]!.length || a - b)
  // First the long blocks wherever they stand, then whatever fits its neighbours, then what is left.
  for (const pass of ['long', 'fitting', 'runs', 'fitting', 'rest', 'fitting'] as const) {
    if (pass === 'runs') { placeRuns(blocks, target, at, taken, labels); continue }
    for (const i of order) {
      const block = blocks[i]!
      if (at[i] !== -1 || block.length === 0 || (pass === 'long' && block.length < LONG) || (pass === 'rest' && block.length < RUN)) continue
      const [from, to] = pass === 'fitting' ? gap(at, blocks, i, target.length) : [0, target.length]
      const match = find(block, places, taken, from, to, pass === 'long' ? nearestPlace(at, i) : from)
      if (!match || match.cover < 0.5) continue
      at[i] = match.start
      labels[i] = match.cover
      for (let k = Math.max(0, match.start); k < Math.min(target.length, match.start + block.length); k++) taken[k] = 1
    }
  }
  return labels
}

/** Blocks without a place yet, read as one text. */
function placeRuns(blocks: readonly Int32Array[], target: Int32Array, at: Int32Array, taken: Uint8Array, labels: Float32Array): void {
  const free = Uint8Array.from(blocks.flatMap((block, i) => Array.from(block, () => (at[i] === -1 ? 1 : 0))))
  const places = sharedRuns(Int32Array.from(blocks.flatMap(block => [...block])), free, target, taken.map(t => 1 - t))
  let from = 0
  for (const [i, block] of blocks.entries()) {
    const own = places.subarray(from, from += block.length)
    const cover = own.filter(place => place >= 0).length / Math.max(1, block.length)
    if (at[i] !== -1 || cover < 0.5) continue
    const first = own.findIndex(place => place >= 0)
    at[i] = Math.max(0, own[first]! - first)
    labels[i] = cover
    for (const place of own) if (place >= 0) taken[place] = 1
  }
}

function hash(words: Int32Array, from: number, n: number): number {
  let h = n
  for (let i = from; i < from + n; i++) h = (Math.imul(h, 1000003) ^ words[i]!) | 0
  return h
}

/** Where in the truth the nearest placed blocks before and after leave room. */
function gap(at: Int32Array, blocks: readonly Int32Array[], i: number, end: number): [number, number] {
  let from = 0, to = end
  for (let b = i - 1; b >= 0 && b > i - 40; b--) if (at[b]! >= 0) { from = at[b]! + blocks[b]!.length - 2; break }
  for (let b = i + 1; b < blocks.length && b < i + 40; b++) if (at[b]! >= 0) { to = at[b]! + 2; break }
  const nearBefore = from > 0, nearAfter = to < end
  if (!nearBefore && !nearAfter) return [0, 0]
  // A block far before the first or after the last placed one belongs to neither side.
  if (!nearBefore) from = Math.max(0, to - 60)
  if (!nearAfter) to = Math.min(end, from + 60)
  return [Math.max(0, from), to]
}

function nearestPlace(at: Int32Array, i: number): number {
  for (let d = 1; d < 6; d++) for (const b of [i - d, i + d]) if (at[b] !== undefined && at[b]! >= 0) return at[b]!
  return -1
}

/** The diagonal of the truth on which most of the block's runs stand. */
function find(block: Int32Array, places: ReadonlyMap<number, number[]>, taken: Uint8Array, from: number, to: number, near: number): Match | null {
  const n = Math.min(RUN, block.length)
  const votes = new Map<number, number>()
  const covered = new Uint8Array(block.length)
  for (let j = 0; j + n <= block.length; j++) {
    let some = false
    for (const place of places.get(hash(block, j, n)) ?? []) {
      if (place < from || place + n > to || taken[place] || taken[place + n - 1]) continue
      some = true
      votes.set(place - j, (votes.get(place - j) ?? 0) + 1)
    }
    if (some) for (let k = j; k < j + n; k++) covered[k] = 1
  }
  let best: Match | null = null, most = 0
  const cover = covered.reduce((sum, c) => sum + c, 0) / block.length
  for (const [start, count] of votes) {
    if (count > most || (count === most && best && near >= 0 && Math.abs(start - near) < Math.abs(best.start - near))) { most = count; best = { start, cover } }
  }
  return best
}
