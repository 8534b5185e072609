/**
 * A small network beside the trees: it reads a block's features together with those of its neighbours, one and two away. It
 * errs elsewhere than the trees do, so that both together are right more often. How it is made: training/README.md.
 */
import type { Features } from '../features/index.ts'
import { fromBase64 } from '../model.ts'
import { openWorkshop, type Workshop } from './gemm.ts'

/** What training writes: training/context.py. */
export interface NetworkFile {
  /** Names of the columns that are read, in their order. */
  readonly features: readonly string[]
  /** For each feature how many knots it has; their values, and what the network sees at each (between two, in proportion), follow one another, as the upper halves of float32. */
  readonly counts: readonly number[]
  readonly knots: string
  readonly seen: string
  /** How far away are the neighbours that each layer after the first hears. */
  readonly distances: readonly number[]
  /** Networks that differ by chance alone: the mean of their log odds counts. */
  readonly members: readonly MemberFile[]
  /** What the network's log odds weigh beside the trees', from 0 to 1. */
  readonly share: number
  /** It is asked of pages of so many blocks and more, whose confidence by the trees alone is below. */
  readonly fewest: number
  readonly below: number
  /** And there of blocks whose chance is neither below this nor as near to 1. */
  readonly doubt: number
  /** How far the expected F1 of both together can be believed: see confidence.ts. */
  readonly confidence: readonly number[]
}

export interface MemberFile {
  /** int8: the first layer, feature after feature; of each more what hears the blocks before, at and after; the last. A weight is its int8 times the scale of its layer's column. */
  readonly weights: string
  /** float32: the scales of all columns of all layers, and what is added to each. */
  readonly scales: string
  readonly offsets: string
}

interface Network {
  readonly columns: Int32Array
  /** Where each feature's knots begin, and one more for the end. */
  readonly starts: Int32Array
  readonly knots: Float32Array
  readonly seen: Float32Array
  readonly distances: readonly number[]
  readonly members: readonly Member[]
  readonly workshop: Workshop
  /** Numbers at the beginning of its memory that are weights. */
  readonly weights: number
}

interface Member {
  /** Where its weights begin in the workshop's memory, but for the last layer's. */
  readonly at: number
  readonly offsets: Float32Array
  readonly last: Float32Array
}

/** Rows that the first layer takes at once, a multiple of 4. */
const AT_ONCE = 64
/** Of longer pages the trees alone judge: memory has a bound. */
const MOST_BLOCKS = 8192
const LEAST = 1e-9

const decoded = new WeakMap<NetworkFile, Network>()

/** Chances by the trees → chances by both. `names` are those of the features' columns. */
export function hearContext(file: NetworkFile, names: readonly string[], { values, width }: Features, alone: Float64Array): Float64Array {
  if (alone.length > MOST_BLOCKS) return alone
  const doubtful = [...alone.keys()].filter(i => alone[i]! > file.doubt && alone[i]! < 1 - file.doubt)
  if (doubtful.length === 0) return alone
  let network = decoded.get(file)
  if (!network) { network = decodeNetwork(file, names); decoded.set(file, network) }
  const asked = withNeighbours(doubtful, alone.length, network.distances)
  const odds = run(network, values, width, asked)
  const place = new Map([...asked].map((row, i) => [row, i]))
  const both = alone.slice()
  for (const row of doubtful) both[row] = chance((1 - file.share) * logit(alone[row]!) + file.share * odds[place.get(row)!]!)
  return both
}

const logit = (chance: number): number => { const sure = Math.min(1 - LEAST, Math.max(LEAST, chance)); return Math.log(sure / (1 - sure)) }
const chance = (odds: number): number => 1 / (1 + Math.exp(-odds))

/** Rows, and all that they hear of, in order. Side by side these are neighbours as they are on the page, so that no other rows are needed. */
function withNeighbours(rows: readonly number[], all: number, distances: readonly number[]): Int32Array {
  const reach = distances.reduce((sum, distance) => sum + distance, 0)
  const near = new Uint8Array(all)
  for (const row of rows) near.fill(1, Math.max(0, row - reach), row + reach + 1)
  return Int32Array.from([...near.keys()].filter(row => near[row] === 1))
}

export function decodeNetwork(file: NetworkFile, names: readonly string[], workshop: Workshop = openWorkshop()): Network {
  const columns = Int32Array.from(file.features, name => names.indexOf(name))
  const unknown = file.features.filter((_, i) => columns[i]! < 0)
  if (unknown.length > 0) throw new Error(`the network wants features ${unknown.join(', ')} that nobody measures: train it anew`)
  const starts = new Int32Array(columns.length + 1)
  file.counts.forEach((count, i) => { starts[i + 1] = starts[i]! + count })
  let weights = 0
  const members = file.members.map((member): Member => {
    const bytes = new Int8Array(fromBase64(member.weights).buffer), scales = floats(member.scales), offsets = floats(member.offsets)
    const width = widthOf(offsets, file.distances), first = columns.length * width, more = 3 * width * width, own = first + file.distances.length * more
    const at = weights, memory = workshop.memory(weights += own)
    for (let i = 0; i < own; i++) memory[at + i] = bytes[i]! * scales[(i < first ? 0 : 1 + Math.floor((i - first) / more)) * width + i % width]!
    return { at, offsets, last: Float32Array.from(bytes.subarray(own), byte => byte * scales.at(-1)!) }
  })
  return { columns, starts, knots: halves(file.knots), seen: halves(file.seen), distances: file.distances, members, workshop, weights }
}

/** Numbers that each hidden layer gives: the last gives one, the others as many as each other. */
const widthOf = (offsets: Float32Array, distances: readonly number[]): number => (offsets.length - 1) / (1 + distances.length)

/** Log odds of the rows `asked` of `values`, taken to be neighbours. */
export function run(network: Network, values: Float32Array, stride: number, asked: Int32Array): Float64Array {
  const { members } = network
  const odds = new Float64Array(asked.length)
  for (const member of members) ask(network, member, values, stride, asked, odds)
  return odds.map(sum => sum / members.length)
}

/** Adds one member's log odds of the rows to `odds`. */
function ask(network: Network, { at, offsets, last }: Member, values: Float32Array, stride: number, asked: Int32Array, odds: Float64Array): void {
  const { columns: { length: inputs }, distances, workshop: { gemm, memory } } = network
  const width = widthOf(offsets, distances), rows = asked.length, whole = (rows + 3) & ~3
  // Rows of nothing stand before and after the page's, where its first and last hear none.
  const edge = Math.max(...distances) * width, layer = whole * width + 2 * edge
  const x = network.weights, h = x + AT_ONCE * inputs + edge, g = h + layer, end = h + rows * width
  const all = memory(g + layer)
  all.fill(0, h - edge, g)
  const begin = (to: number, number: number): void => { for (let i = 0; i < whole; i++) all.set(offsets.subarray(number * width, (number + 1) * width), to + i * width) }
  begin(h, 0)
  for (let from = 0; from < rows; from += AT_ONCE) {
    see(network, values, stride, asked.subarray(from, from + AT_ONCE), all, x)
    gemm(x, at, h + from * width, Math.min(AT_ONCE, whole - from), inputs, width)
  }
  for (let i = h; i < end; i++) if (all[i]! < 0) all[i] = 0
  all.fill(0, end, h + whole * width)
  let weights = at + inputs * width
  distances.forEach((distance, i) => {
    begin(g, 1 + i)
    for (const step of [-distance, 0, distance]) { gemm(h + step * width, weights, g, whole, width, width); weights += width * width }
    for (let to = h, from = g; to < end; to++, from++) if (all[from]! > 0) all[to]! += all[from]!
  })
  for (let i = 0, from = h; i < rows; i++) {
    let sum = offsets.at(-1)!
    for (let n = 0; n < width; n++, from++) sum += all[from]! * last[n]!
    odds[i]! += sum
  }
}

/** Writes what the network sees of the rows to `to` and on. */
function see({ columns, starts, knots, seen }: Network, values: Float32Array, stride: number, rows: Int32Array, all: Float32Array, to: number): void {
  for (const row of rows) for (let c = 0; c < columns.length; c++) {
    const value = values[row * stride + columns[c]!]!, last = starts[c + 1]! - 1
    let k = starts[c]!
    while (k < last && value > knots[k + 1]!) k++
    const part = k === last ? 0 : (value - knots[k]!) / (knots[k + 1]! - knots[k]!)
    all[to++] = part <= 0 ? seen[k]! : seen[k]! + part * (seen[k + 1]! - seen[k]!)
  }
}

function floats(base64: string): Float32Array {
  const bytes = fromBase64(base64)
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}

/** Numbers of which the lower half is cut off. */
function halves(base64: string): Float32Array {
  const bytes = fromBase64(base64), bits = new Uint32Array(bytes.length / 2)
  for (let i = 0; i < bits.length; i++) bits[i] = (bytes[2 * i]! | (bytes[2 * i + 1]! << 8)) << 16
  return new Float32Array(bits.buffer)
}
