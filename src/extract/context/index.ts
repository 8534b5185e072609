/**
 * A small network beside the trees: it reads a block's features together with those of its neighbours, one and two away. It
 * errs elsewhere than the trees do, so that both together are right more often. How it is made: training/README.md.
 */
import type { Features } from '../features/index.ts'
import { fromBase64, halves } from '../model.ts'
import { chanceOf, logOdds } from '../odds.ts'
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

interface MemberFile {
  /** Half a byte each (see `halfBytes`): the first layer, feature after feature; of each more what hears the blocks before, at and after; the last. A weight is its number times the scale of its layer's column. */
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
  /** Numbers that each hidden layer gives. */
  readonly width: number
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

const decoded = new WeakMap<NetworkFile, Network>()

/** Chances by the trees → chances by both. `names` are those of the features' columns. */
export function hearContext(file: NetworkFile, names: readonly string[], { values, width }: Features, alone: Float64Array): Float64Array {
  if (alone.length > MOST_BLOCKS) return alone
  const isDoubtful = (chance: number): boolean => chance > file.doubt && chance < 1 - file.doubt
  let network = decoded.get(file)
  if (!network) { network = decodeNetwork(file, names); decoded.set(file, network) }
  const asked = withNeighbours(alone, isDoubtful, network.distances)
  if (asked.length === 0) return alone
  const odds = run(network, values, width, asked)
  const both = alone.slice()
  asked.forEach((row, i) => { if (isDoubtful(alone[row]!)) both[row] = chanceOf((1 - file.share) * logOdds(alone[row]!) + file.share * odds[i]!) })
  return both
}

/** Doubtful rows and all that they hear of, in order. Side by side these are neighbours as they are on the page, so that no other rows are needed. */
function withNeighbours(alone: Float64Array, isDoubtful: (chance: number) => boolean, distances: readonly number[]): Int32Array {
  const reach = distances.reduce((sum, distance) => sum + distance, 0)
  const asked = new Int32Array(alone.length)
  let count = 0, next = 0
  for (let i = 0; i < alone.length; i++) if (isDoubtful(alone[i]!)) {
    for (next = Math.max(next, i - reach); next <= i + reach && next < alone.length; next++) asked[count++] = next
  }
  return asked.subarray(0, count)
}

export function decodeNetwork(file: NetworkFile, names: readonly string[], workshop: Workshop = openWorkshop()): Network {
  const columns = Int32Array.from(file.features, name => names.indexOf(name))
  const unknown = file.features.filter((_, i) => columns[i]! < 0)
  if (unknown.length > 0) throw new Error(`the network wants features ${unknown.join(', ')} that nobody measures: train it anew`)
  const starts = new Int32Array(columns.length + 1)
  file.counts.forEach((count, i) => { starts[i + 1] = starts[i]! + count })
  // Each layer but the last, which gives one, gives as many as each other.
  const width = (floats(file.members[0]!.offsets).length - 1) / (1 + file.distances.length)
  let weights = 0
  const members = file.members.map((member): Member => {
    const numbers = halfBytes(member.weights), scales = floats(member.scales), offsets = floats(member.offsets)
    const first = columns.length * width, more = 3 * width * width, own = first + file.distances.length * more
    const at = weights, memory = workshop.memory(weights += own)
    for (let i = 0; i < own; i++) memory[at + i] = numbers[i]! * scales[(i < first ? 0 : 1 + Math.floor((i - first) / more)) * width + i % width]!
    return { at, offsets, last: Float32Array.from(numbers.subarray(own, own + width), number => number * scales.at(-1)!) }
  })
  return { columns, starts, knots: halves(file.knots), seen: halves(file.seen), distances: file.distances, members, width, workshop, weights }
}

/** Log odds of the rows `asked` of `values`, taken to be neighbours. */
export function run(network: Network, values: Float32Array, stride: number, asked: Int32Array): Float64Array {
  const { columns: { length: inputs }, distances, members, width, workshop: { gemm, memory }, weights } = network
  const rows = asked.length, whole = (rows + 3) & ~3
  // Rows of nothing stand before and after the page's, where its first and last hear none.
  const edge = Math.max(...distances) * width, layer = whole * width + 2 * edge
  const x = weights, g = x + AT_ONCE * inputs, first = g + whole * width + edge
  const end = first - edge + members.length * layer, all = memory(end)
  all.fill(0, first - edge, end)
  members.forEach(({ offsets }, m) => { begin(all, first + m * layer, offsets.subarray(0, width), whole) })
  for (let from = 0; from < rows; from += AT_ONCE) {
    see(network, values, stride, asked.subarray(from, from + AT_ONCE), all, x)
    members.forEach(({ at }, m) => { gemm(x, at, first + m * layer + from * width, Math.min(AT_ONCE, whole - from), inputs, width) })
  }
  const odds = new Float64Array(rows)
  members.forEach(({ at, offsets, last }, m) => {
    const h = first + m * layer, stop = h + rows * width
    dropNegative(all, h, stop)
    all.fill(0, stop, h + whole * width)
    let own = at + inputs * width
    distances.forEach((distance, i) => {
      begin(all, g, offsets.subarray((1 + i) * width, (2 + i) * width), whole)
      for (const step of [-distance, 0, distance]) { gemm(h + step * width, own, g, whole, width, width); own += width * width }
      addPositive(all, h, stop, g)
    })
    for (let i = 0, from = h; i < rows; i++, from += width) odds[i]! += weighed(all, from, last, offsets.at(-1)!) / members.length
  })
  return odds
}

function dropNegative(all: Float32Array, from: number, end: number): void {
  for (let i = from; i < end; i++) if (all[i]! < 0) all[i] = 0
}

function addPositive(all: Float32Array, to: number, end: number, from: number): void {
  for (; to < end; to++, from++) if (all[from]! > 0) all[to]! += all[from]!
}

function weighed(all: Float32Array, from: number, weights: Float32Array, sum: number): number {
  for (let n = 0; n < weights.length; n++, from++) sum += all[from]! * weights[n]!
  return sum
}

/** Writes the same row `rows` times. */
function begin(all: Float32Array, to: number, row: Float32Array, rows: number): void {
  const end = to + rows * row.length
  all.set(row, to)
  for (let done = row.length; to + done < end; done *= 2) all.copyWithin(to + done, to, Math.min(to + done, end - done))
}

/** Writes what the network sees of the rows to `to` and on, column after column: rows that stand together mostly have the same there. */
function see({ columns, starts, knots, seen }: Network, values: Float32Array, stride: number, rows: Int32Array, all: Float32Array, to: number): void {
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]!, first = starts[c]!, last = starts[c + 1]! - 1
    let before = NaN, same = 0, k = first
    for (let i = 0, at = to + c; i < rows.length; i++, at += columns.length) {
      const value = values[rows[i]! * stride + column]!
      if (value !== before) {
        // From where the row before was: most are near it.
        while (k > first && value <= knots[k]!) k--
        while (k < last && value > knots[k + 1]!) k++
        const part = k === last ? 0 : (value - knots[k]!) / (knots[k + 1]! - knots[k]!)
        same = part <= 0 ? seen[k]! : seen[k]! + part * (seen[k + 1]! - seen[k]!)
        before = value
      }
      all[at] = same
    }
  }
}

/** Whole numbers from −7 to 7, each eight more than it is: two in a byte, the first in its lower half. */
function halfBytes(base64: string): Int8Array {
  const bytes = fromBase64(base64), numbers = new Int8Array(2 * bytes.length)
  bytes.forEach((byte, i) => { numbers[2 * i] = (byte & 15) - 8; numbers[2 * i + 1] = (byte >> 4) - 8 })
  return numbers
}

function floats(base64: string): Float32Array {
  const bytes = fromBase64(base64)
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}
