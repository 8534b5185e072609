/** The network beside the trees: its product of matrices, and what it says of rows, against the plain sum of both. */
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { decodeNetwork, hearContext, run, type NetworkFile } from '../src/extract/context/index.ts'
import { openWorkshop, plainWorkshop } from '../src/extract/context/gemm.ts'
import product from '../src/extract/context/gemm.json' with { type: 'json' }
import { assembled } from '../training/gemm.js'

const number = fc.float({ min: -4, max: 4, noNaN: true })
const list = (length: number): fc.Arbitrary<number[]> => fc.array(number, { minLength: length, maxLength: length })

describe('the product of matrices', () => {
  test('is what gemm.wat says', async () => {
    expect(product).toEqual(await assembled('context/gemm'))
  })

  const sizes = fc.record({ rows: fc.constantFrom(4, 8, 12), inner: fc.integer({ min: 1, max: 9 }), columns: fc.constantFrom(8, 16) })
  test('is the same to the bit where WebAssembly is turned off', () => {
    const fast = openWorkshop(), plain = plainWorkshop()
    fc.assert(fc.property(sizes.chain(size => fc.record({ size: fc.constant(size), a: list(size.rows * size.inner), b: list(size.inner * size.columns), c: list(size.rows * size.columns) })), ({ size: { rows, inner, columns }, a, b, c }) => {
      const products = [fast, plain].map(({ gemm, memory }) => {
        const all = memory(a.length + b.length + c.length)
        all.set([...a, ...b, ...c])
        gemm(0, a.length, a.length + b.length, rows, inner, columns)
        return all.slice(a.length + b.length, a.length + b.length + c.length)
      })
      expect(products[0]).toEqual(products[1])
    }))
  })

  describe('where the machine or the page allows less', () => {
    afterEach(() => { vi.unstubAllGlobals() })

    test.each([
      ['no memory for WebAssembly, as under a limit of addresses', () => { vi.stubGlobal('WebAssembly', { ...WebAssembly, Module: WebAssembly.Module, Instance: function () { throw new RangeError('Out of memory: Cannot allocate Wasm memory for new instance') } }) }],
      ['no WebAssembly by the policy of a page', () => { vi.stubGlobal('WebAssembly', { Module: function () { throw new Error('Refused to compile or instantiate WebAssembly module') } }) }],
      ['no Buffer, as in browsers', () => { vi.stubGlobal('Buffer', undefined) }],
    ])('%s', (_, lessen) => {
      lessen()
      const { gemm, memory } = openWorkshop()
      const all = memory(4 + 8 + 32)
      all.fill(2, 0, 12)
      gemm(0, 4, 12, 4, 1, 8)
      expect([...all.subarray(12, 44)]).toEqual(Array.from({ length: 32 }, () => 4))
    })
  })

  test('has the memory that is asked for, and keeps what stands in it', () => {
    for (const { memory } of [openWorkshop(), plainWorkshop()]) {
      memory(10).set([1, 2, 3])
      const more = memory(1_000_000)
      expect(more.length).toBeGreaterThanOrEqual(1_000_000)
      expect([...more.subarray(0, 3)]).toEqual([1, 2, 3])
    }
  })
})

const WIDTH = 8, DISTANCES = [1, 2], COLUMNS = ['words', 'links', 'depth'], READ = ['depth', 'words']
const KNOTS = [[0, 1, 4], [-1, 2]], SEEN = [[-1, 0.5, 2], [-0.5, 1]]
const base64 = (view: ArrayBufferView): string => Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64')
const halves = (values: readonly number[]): string => base64(Uint16Array.from(new Uint32Array(Float32Array.from(values).buffer), bits => bits >>> 16))
const halfBytes = (numbers: readonly number[]): string => base64(Uint8Array.from({ length: Math.ceil(numbers.length / 2) }, (_, i) => numbers[2 * i]! + 8 | (numbers[2 * i + 1] ?? 0) + 8 << 4))
const WEIGHTS = READ.length * WIDTH + DISTANCES.length * 3 * WIDTH * WIDTH + WIDTH, COLUMNS_OF_ALL = WIDTH * (1 + DISTANCES.length) + 1

interface Own { readonly weights: readonly number[]; readonly scales: readonly number[]; readonly offsets: readonly number[] }
const fileOf = (members: readonly Own[], more: Partial<NetworkFile> = {}): NetworkFile => ({
  features: READ, counts: KNOTS.map(({ length }) => length), knots: halves(KNOTS.flat()), seen: halves(SEEN.flat()), distances: DISTANCES,
  members: members.map(({ weights, scales, offsets }) => ({ weights: halfBytes(weights), scales: base64(Float32Array.from(scales)), offsets: base64(Float32Array.from(offsets)) })),
  share: 0.25, fewest: 0, below: 1, doubt: 0.05, confidence: [0, 0, 0], ...more,
})
const members = fc.array(fc.record({
  weights: fc.array(fc.integer({ min: -7, max: 7 }), { minLength: WEIGHTS, maxLength: WEIGHTS }),
  scales: fc.array(fc.float({ min: Math.fround(0.002), max: Math.fround(0.2), noNaN: true }), { minLength: COLUMNS_OF_ALL, maxLength: COLUMNS_OF_ALL }),
  offsets: list(COLUMNS_OF_ALL),
}), { minLength: 1, maxLength: 2 })
const pages = fc.array(fc.tuple(number, number, fc.integer({ min: -3, max: 6 })), { minLength: 1, maxLength: 150 })
const oddsOf = (own: readonly Own[], rows: readonly (readonly number[])[]): number[] => rows.map((_, i) => own.reduce((sum, member) => sum + plainly(member, rows)[i]!, 0) / own.length)
const near = (got: number, want: number): void => { expect(Math.abs(got - want)).toBeLessThan(1e-3 * Math.max(1, Math.abs(want))) }
const logit = (chance: number): number => Math.log(chance / (1 - chance))

/** Layer by layer, as training/context.py has it. */
function plainly({ weights, scales, offsets }: Own, rows: readonly (readonly number[])[]): number[] {
  const see = (f: number, value: number): number => {
    const k = KNOTS[f]!, seen = SEEN[f]!, i = k.findLastIndex(knot => knot <= value)
    return i < 0 ? seen[0]! : i === k.length - 1 ? seen[i]! : seen[i]! + (value - k[i]!) / (k[i + 1]! - k[i]!) * (seen[i + 1]! - seen[i]!)
  }
  let from = 0
  const dense = (layer: number, inputs: readonly number[], columns: number): number[] => {
    const out = Array.from({ length: columns }, (_, n) => inputs.reduce((sum, input, k) => sum + input * weights[from + k * columns + n]! * scales[layer * WIDTH + n]!, offsets[layer * WIDTH + n]!))
    return out
  }
  let h = rows.map(row => dense(0, READ.map((name, f) => see(f, row[COLUMNS.indexOf(name)]!)), WIDTH).map(v => Math.max(0, v)))
  from += READ.length * WIDTH
  DISTANCES.forEach((distance, i) => {
    const nothing = Array.from({ length: WIDTH }, () => 0)
    h = h.map((own, r) => dense(1 + i, [...(h[r - distance] ?? nothing), ...own, ...(h[r + distance] ?? nothing)], WIDTH).map((v, n) => own[n]! + Math.max(0, v)))
    from += 3 * WIDTH * WIDTH
  })
  return h.map(own => dense(1 + DISTANCES.length, own, 1)[0]!)
}

describe('the network', () => {
  test('says of rows what its layers say one after another', () => {
    fc.assert(fc.property(members, fc.array(pages, { minLength: 1, maxLength: 3 }), (own, several) => {
      const network = decodeNetwork(fileOf(own), COLUMNS)
      // One page after another: none finds what an earlier one left in memory.
      for (const rows of several) {
        const odds = run(network, Float32Array.from(rows.flat()), COLUMNS.length, Int32Array.from(rows.keys()))
        oddsOf(own, rows).forEach((want, i) => near(odds[i]!, want))
      }
    }), { numRuns: 20 })
  })

  test('is heard for its share of doubtful blocks, with their neighbours, and of no others', () => {
    const chances = fc.constantFrom(0.001, 0.01, 0.3, 0.5, 0.9, 0.99)
    fc.assert(fc.property(members, pages.chain(rows => fc.tuple(fc.constant(rows), fc.array(chances, { minLength: rows.length, maxLength: rows.length }))), (own, [rows, alone]) => {
      const both = hearContext(fileOf(own), COLUMNS, { values: Float32Array.from(rows.flat()), width: COLUMNS.length }, Float64Array.from(alone))
      const odds = oddsOf(own, rows)
      alone.forEach((chance, i) => {
        if (chance < 0.05 || chance > 0.95) expect(both[i]).toBe(chance)
        else near(logit(both[i]!), 0.75 * logit(chance) + 0.25 * odds[i]!)
      })
    }), { numRuns: 20 })
  })

  test('leaves very long pages to the trees', () => {
    const own = { weights: Array.from({ length: WEIGHTS }, () => 7), scales: Array.from({ length: COLUMNS_OF_ALL }, () => 0.15), offsets: Array.from({ length: COLUMNS_OF_ALL }, () => 1) }
    const heard = (length: number): number => hearContext(fileOf([own]), COLUMNS, { values: new Float32Array(length * COLUMNS.length), width: COLUMNS.length }, new Float64Array(length).fill(0.5))[0]!
    expect(heard(8192)).not.toBe(0.5)
    expect(heard(8193)).toBe(0.5)
  })

  test('names features that nobody measures', () => {
    expect(() => decodeNetwork(fileOf([]), ['words'])).toThrow('depth')
  })
})
