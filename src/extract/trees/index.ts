/**
 * Rows → what a model's trees say of them, sixteen at a time by a few hundred bytes of WebAssembly (trees.wat), which takes a third of the
 * time: it asks every split of a tree, with no way down to wait for and four rows in one look.
 */
import { belowOf, columnOf, fromBase64, isLeaf, next, type Model } from '../model.ts'
import { chanceOf } from '../odds.ts'
import assembled from './trees.json' with { type: 'json' }

/** Rows at a time: with one tree, they stay in the processor's cache. */
const AT_ONCE = 256
/**
 * Most blocks of a page are surely none of the article's, and the first trees know it: a row whose sum is below
 * `SURELY_NOT` after `FIRST_TREES` is not asked of the others. By then its sum has gone 1/`GROWS` of its way, on average.
 */
const FIRST_TREES = 40, SURELY_NOT = -2.4, GROWS = 1.6

/** Probability from 0 to 1 that each row's block belongs to the article. `values` holds rows of `width` numbers. */
export function scoreRows(model: Model, values: Float32Array, width: number): Float64Array {
  const trees = model.roots.length, first = Math.min(FIRST_TREES, trees)
  const rows = width === 0 ? 0 : values.length / width
  const sums = new Float64Array(rows).fill(model.bias)
  const asked = new Uint32Array(AT_ONCE), add = adderOf(model)
  for (let from = 0; from < rows; from += AT_ONCE) {
    let count = 0
    for (let i = from; i < rows && count < AT_ONCE; i++) asked[count++] = i
    add(0, first, values, asked, count, sums)
    if (first === trees) continue
    let open = 0
    for (let k = 0; k < count; k++) {
      const i = asked[k]!
      if (sums[i]! < SURELY_NOT) sums[i]! *= GROWS
      else asked[open++] = i
    }
    add(first, trees, values, asked, open, sums)
  }
  for (let i = 0; i < rows; i++) sums[i] = chanceOf(sums[i]!)
  return sums
}

/** The log odds of `scoreRows` as all trees have them, for whoever holds rows against one another. */
export function oddsOfRows(model: Model, values: Float32Array, width: number): Float64Array {
  const rows = values.length / width
  const sums = new Float64Array(rows).fill(model.bias)
  adderOf(model)(0, model.roots.length, values, Uint32Array.from(sums.keys()), rows, sums)
  return sums
}

/** Adds what trees `first` to `end` say of the first `count` rows of `asked`. */
type Add = (first: number, end: number, values: Float32Array, asked: Uint32Array, count: number, sums: Float64Array) => void

const adders = new WeakMap<Model, Add>()

function adderOf(model: Model): Add {
  let add = adders.get(model)
  if (!add) adders.set(model, add = assembledAdder(model) ?? plainAdder(model))
  return add
}

/** Four rows at a time go down a tree, of which none waits for another. */
export const plainAdder = (model: Model): Add => (first, end, values, asked, count, sums) => {
  const { value, roots, width } = model, last = count - 1
  for (let t = first; t < end; t++) for (let k = 0; k < count; k += 4) {
    // Of the last rows one may be asked again; it is added once.
    const i0 = asked[k]!, i1 = asked[Math.min(k + 1, last)]!, i2 = asked[Math.min(k + 2, last)]!, i3 = asked[Math.min(k + 3, last)]!
    const s0 = i0 * width, s1 = i1 * width, s2 = i2 * width, s3 = i3 * width
    let a0 = roots[t]!, a1 = a0, a2 = a0, a3 = a0
    for (;;) {
      const b0 = next(model, values, s0, a0), b1 = next(model, values, s1, a1), b2 = next(model, values, s2, a2), b3 = next(model, values, s3, a3)
      if (((a0 ^ b0) | (a1 ^ b1) | (a2 ^ b2) | (a3 ^ b3)) === 0) break
      a0 = b0; a1 = b1; a2 = b2; a3 = b3
    }
    sums[i0]! += value[a0]!
    if (k < last) sums[i1]! += value[a1]!
    if (k + 1 < last) sums[i2]! += value[a2]!
    if (k + 2 < last) sums[i3]! += value[a3]!
  }
}

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly add: (rows: number, width: number, columns: number, splits: number, trees: number, count: number, sums: number) => void
}

/** Rows that are asked together, and leaves that a tree may have, as trees.wat has it; numbers of a split and of a tree there. */
const ROWS = 16, MOST_LEAVES = 32, SPLIT = 3, TREE = 1 + MOST_LEAVES
const PAGE = 65_536, BYTES = 4

/** Null where WebAssembly or its memory is turned off or refused (see context/gemm.ts), and for trees with more leaves than a number has bits. */
export function assembledAdder(model: Model): Add | null {
  const laid = layOut(model)
  if (laid === null || typeof WebAssembly === 'undefined') return null
  const { splits, starts, trees } = laid, { width } = model
  const rowsAt = ROWS * 2 * BYTES
  const columnsAt = rowsAt + ROWS * width * BYTES
  const splitsAt = columnsAt + ROWS * (width + 1) * BYTES
  const treesAt = splitsAt + splits.byteLength
  let exports: Exports
  try {
    exports = new WebAssembly.Instance(new WebAssembly.Module(fromBase64(assembled.wasm) as Uint8Array<ArrayBuffer>)).exports as unknown as Exports
    exports.memory.grow(Math.ceil((treesAt + trees.byteLength) / PAGE))
  } catch { return null }
  const { memory, add } = exports
  new Int32Array(memory.buffer, splitsAt).set(splits)
  new Int32Array(memory.buffer, treesAt).set(trees)
  const own = new Float64Array(memory.buffer, 0, ROWS), rows = new Float32Array(memory.buffer, rowsAt, ROWS * width)
  return (first, end, values, asked, count, sums) => {
    for (let from = 0; from < count; from += ROWS) {
      const several = Math.min(ROWS, count - from)
      for (let k = 0; k < several; k++) {
        const i = asked[from + k]!
        rows.set(values.subarray(i * width, (i + 1) * width), k * width)
        own[k] = sums[i]!
      }
      add(rowsAt, width, columnsAt, splitsAt + starts[first]! * SPLIT * BYTES, treesAt + first * TREE * BYTES, end - first, 0)
      for (let k = 0; k < several; k++) sums[asked[from + k]!] = own[k]!
    }
  }
}

/** Splits and trees as trees.wat has them, and where each tree's splits begin; null where it can't have them. */
function layOut(model: Model): { readonly splits: Int32Array; readonly starts: Int32Array; readonly trees: Int32Array } | null {
  const { roots, threshold, value } = model, most = (value.length + roots.length) / 2
  const splits = new Int32Array(most * SPLIT)
  const thresholds = new Float32Array(splits.buffer)
  const starts = new Int32Array(roots.length + 1)
  const trees = new Int32Array(roots.length * TREE)
  const leaves = new Float32Array(trees.buffer)
  let split = 0, leaf = 0
  const read = (at: number, tree: number): void => {
    if (isLeaf(model, at)) { leaves[tree * TREE + 1 + leaf++ % MOST_LEAVES] = value[at]!; return }
    const place = split++ * SPLIT, from = leaf, below = belowOf(model, at)
    splits[place] = columnOf(model, at) * ROWS * BYTES
    thresholds[place + 1] = threshold[at]!
    read(below, tree)
    splits[place + 2] = 2 ** leaf - 2 ** from
    read(below + 1, tree)
  }
  for (let tree = 0; tree < roots.length; tree++, leaf = 0) {
    read(roots[tree]!, tree)
    if (leaf > MOST_LEAVES) return null
    // One of a single leaf has a split that closes none.
    if (leaf === 1) split++
    starts[tree + 1] = split
    trees[tree * TREE] = split - starts[tree]!
  }
  return roots.length === 0 ? null : { splits, starts, trees }
}
