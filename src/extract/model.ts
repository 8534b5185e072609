/**
 * The learned model: boosted trees over named features, as one compact string, and the few lines
 * that take a row down a tree; what all trees say of many rows: trees/. How it is made: training/README.md.
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
  /** Columns of its rows. */
  readonly width: number
  /** By node: in the upper half the column of the feature, in the lower where a row goes on whose value is not above the threshold; else it is the node behind that one. A leaf leads to itself. */
  readonly nodes: Int32Array
  readonly threshold: Float32Array
  /** By node: the leaf's value, or for a split the mean of what is below. */
  readonly value: Float32Array
  readonly roots: Int32Array
  readonly bias: number
}

const HALF = 16, LOWER = 0xffff

/**
 * Trees stand one after another, each node before its children and left before right: a byte 0 and
 * an int16 for a leaf, or a byte 1 + feature code and a byte for the threshold's number.
 * `columns` are the names of the rows' columns; a model that asks for another is a mistake in the build.
 */
export function decodeModel(file: ModelFile, columns: readonly string[]): Model {
  const tables = thresholdTables(file)
  const bytes = fromBase64(file.trees)
  // No node takes less than two bytes.
  const most = bytes.length >> 1
  const nodes = new Int32Array(most), threshold = new Float32Array(most).fill(Infinity), value = new Float32Array(most)
  const roots: number[] = []
  const indexes = file.features.map(name => {
    const index = columns.indexOf(name)
    if (index < 0) throw new Error(`the model wants a feature ${name} that nobody measures: train it anew`)
    return index
  })
  for (let i = 0; i < most; i++) nodes[i] = i
  let at = 0, count = 0
  const read = (index: number): void => {
    const code = bytes[at++]!
    if (code === 0) {
      value[index] = (((bytes[at]! | (bytes[at + 1]! << 8)) << 16) >> 16) * file.scale
      at += 2
      return
    }
    threshold[index] = tables[code - 1]![bytes[at++]!]!
    const child = count
    count += 2
    nodes[index] = (indexes[code - 1]! << HALF) | child
    read(child)
    read(child + 1)
    value[index] = (value[child]! + value[child + 1]!) / 2
  }
  while (at < bytes.length) { roots.push(count++); read(roots.at(-1)!) }
  if (count > LOWER) throw new Error(`the model has ${count} nodes, of which ${LOWER} can be told apart`)
  return {
    width: columns.length,
    nodes: nodes.slice(0, count),
    threshold: threshold.slice(0, count),
    value: value.slice(0, count),
    roots: Int32Array.from(roots),
    bias: file.bias,
  }
}

/** The column that a node asks for. */
export const columnOf = ({ nodes }: Model, at: number): number => nodes[at]! >> HALF

/** Where a row goes on whose value is not above the node's threshold. */
export const belowOf = ({ nodes }: Model, at: number): number => nodes[at]! & LOWER
export const isLeaf = ({ threshold }: Model, at: number): boolean => threshold[at] === Infinity

/** The node where the row that begins at `start` goes on: a leaf's own. Reckoned without a branch, since no processor could foresee the way. */
export function next({ nodes, threshold }: Model, values: Float32Array, start: number, at: number): number {
  const node = nodes[at]!
  return (node & LOWER) + +(values[start + (node >> HALF)]! > threshold[at]!)
}

const decoded = new WeakMap<ModelFile, Model>()

/** The model of a file, decoded once: a page is judged by it, and the next one too. */
export function modelOf(file: ModelFile, columns: readonly string[]): Model {
  let model = decoded.get(file)
  if (!model) { model = decodeModel(file, columns); decoded.set(file, model) }
  return model
}

function thresholdTables({ counts, thresholds }: ModelFile): Float32Array[] {
  const all = halves(thresholds)
  let at = 0
  return counts.map(count => all.subarray(at, at += count))
}

/** Numbers of float32 of which the lower half is cut off. */
export function halves(base64: string): Float32Array {
  const bytes = fromBase64(base64), bits = new Uint32Array(bytes.length / 2)
  for (let i = 0; i < bits.length; i++) bits[i] = (bytes[2 * i]! | (bytes[2 * i + 1]! << 8)) << 16
  return new Float32Array(bits.buffer)
}

export function fromBase64(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}

/** For a model of several classes, whose trees take turns: the sum of each class. */
export function sums(model: Model, row: Float32Array, classes: number): number[] {
  const { value, roots } = model
  const out = Array.from({ length: classes }, () => 0)
  for (let t = 0; t < roots.length; t++) {
    let at = roots[t]!
    for (let then = next(model, row, 0, at); then !== at; then = next(model, row, 0, at)) at = then
    out[t % classes]! += value[at]!
  }
  return out
}
