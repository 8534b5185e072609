/**
 * The learned model: boosted trees over named features, as one compact string, and the few lines
 * that score a row by it. How it is made: training/README.md.
 */

/** What training writes. `thresholds` and `trees` are base64; see `decodeModel` for their layout. */
export interface ModelFile {
  /** Names of the features used, in the order of their codes. */
  readonly features: readonly string[]
  /** For each feature how many thresholds it has; the thresholds themselves follow one another, as the upper halves of float32. */
  readonly counts: readonly number[]
  readonly thresholds: string
  readonly trees: string
  /** A leaf's value is its int16 times this. */
  readonly scale: number
  readonly bias: number
  /** How far expected F1 can be believed: see confidence.ts. */
  readonly confidence?: readonly number[]
}

export interface Model {
  readonly names: readonly string[]
  /** By node: column of the feature, or -1 for a leaf. */
  readonly column: Int16Array
  readonly threshold: Float32Array
  /** By node: where the row goes on when its value is above the threshold; else it is the next node. */
  readonly right: Int32Array
  /** By node: the leaf's value, or for a split the mean of what is below. */
  readonly value: Float32Array
  readonly roots: Int32Array
  readonly bias: number
}

/**
 * Trees stand one after another, each node before its children and left before right: a byte 0 and
 * an int16 for a leaf, or a byte 1 + feature code and a byte for the threshold's number.
 * `columns` are the names of the rows' columns; a model that asks for another is a mistake in the build.
 */
export function decodeModel(file: ModelFile, columns: readonly string[]): Model {
  const tables = thresholdTables(file)
  const bytes = fromBase64(file.trees)
  const column: number[] = [], threshold: number[] = [], right: number[] = [], value: number[] = [], roots: number[] = []
  const indexes = file.features.map(name => {
    const index = columns.indexOf(name)
    if (index < 0) throw new Error(`the model wants a feature ${name} that nobody measures: train it anew`)
    return index
  })
  let at = 0
  const node = (): number => {
    const index = column.length
    const code = bytes[at++]!
    column.push(-1); threshold.push(0); right.push(0); value.push(0)
    if (code === 0) {
      value[index] = (((bytes[at]! | (bytes[at + 1]! << 8)) << 16) >> 16) * file.scale
      at += 2
      return index
    }
    column[index] = indexes[code - 1]!
    threshold[index] = tables[code - 1]![bytes[at++]!]!
    const left = node()
    const other = node()
    right[index] = other
    value[index] = (value[left]! + value[other]!) / 2
    return index
  }
  while (at < bytes.length) roots.push(node())
  return { names: columns, column: Int16Array.from(column), threshold: Float32Array.from(threshold), right: Int32Array.from(right), value: Float32Array.from(value), roots: Int32Array.from(roots), bias: file.bias }
}

const decoded = new WeakMap<ModelFile, Model>()

/** The model of a file, decoded once: a page is judged by it, and the next one too. */
export function modelOf(file: ModelFile, columns: readonly string[]): Model {
  let model = decoded.get(file)
  if (!model) { model = decodeModel(file, columns); decoded.set(file, model) }
  return model
}

function thresholdTables(file: ModelFile): Float32Array[] {
  const raw = fromBase64(file.thresholds)
  const bits = new Uint32Array(1)
  const float = new Float32Array(bits.buffer)
  let at = 0
  return file.counts.map(count => Float32Array.from({ length: count }, () => {
    bits[0] = (raw[at]! | (raw[at + 1]! << 8)) << 16
    at += 2
    return float[0]!
  }))
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** Rows at a time: with one tree, they stay in the processor's cache. */
const AT_ONCE = 256
/**
 * Most blocks of a page are surely none of the article's, and the first trees know it: a row whose sum is below
 * `SURELY_NOT` after `FIRST_TREES` is not asked of the others. By then its sum has gone 1/`GROWS` of its way, on average.
 */
const FIRST_TREES = 40, SURELY_NOT = -2.4, GROWS = 1.6

/** Probability from 0 to 1 that each row's block belongs to the article. `values` holds rows of `width` numbers. */
export function scoreRows(model: Model, values: Float32Array, width: number): Float64Array {
  const { roots } = model
  const rows = width === 0 ? 0 : values.length / width
  const sums = new Float64Array(rows).fill(model.bias)
  const asked = new Uint32Array(AT_ONCE)
  for (let from = 0; from < rows; from += AT_ONCE) {
    let count = 0
    for (let i = from; i < rows && count < AT_ONCE; i++) asked[count++] = i
    const first = Math.min(FIRST_TREES, roots.length)
    addTrees(model, 0, first, values, width, asked, count, sums)
    if (first === roots.length) continue
    let open = 0
    for (let k = 0; k < count; k++) {
      const i = asked[k]!
      if (sums[i]! < SURELY_NOT) sums[i]! *= GROWS
      else asked[open++] = i
    }
    addTrees(model, first, roots.length, values, width, asked, open, sums)
  }
  for (let i = 0; i < rows; i++) sums[i] = 1 / (1 + Math.exp(-sums[i]!))
  return sums
}

/** The log odds of `scoreRows` as all trees have them, for whoever holds rows against one another. */
export function oddsOfRows(model: Model, values: Float32Array, width: number): Float64Array {
  const rows = values.length / width
  const sums = new Float64Array(rows).fill(model.bias)
  addTrees(model, 0, model.roots.length, values, width, Uint32Array.from(sums.keys()), rows, sums)
  return sums
}

/** Adds what trees `first` to `end` say of the first `count` rows of `asked`. */
function addTrees({ column, threshold, right, value, roots }: Model, first: number, end: number, values: Float32Array, width: number, asked: Uint32Array, count: number, sums: Float64Array): void {
  for (let t = first; t < end; t++) for (let k = 0; k < count; k++) {
    const i = asked[k]!
    const start = i * width
    let at = roots[t]!
    for (let c = column[at]!; c >= 0; c = column[at]!) at = values[start + c]! <= threshold[at]! ? at + 1 : right[at]!
    sums[i]! += value[at]!
  }
}

/** For a model of several classes, whose trees take turns: the sum of each class. */
export function sums(model: Model, row: Float32Array, classes: number): number[] {
  const { column, threshold, right, value, roots } = model
  const out = Array.from({ length: classes }, () => 0)
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t]!
    for (let c = column[at]!; c >= 0; c = column[at]!) at = row[c]! <= threshold[at]! ? at + 1 : right[at]!
    out[t % classes]! += value[at]!
  }
  return out
}
