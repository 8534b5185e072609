/** What is done a fast way gives what the plain way gives. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeModel, type ModelFile } from '../src/extract/model.ts'
import { assembledAdder, oddsOfRows, plainAdder, scoreRows } from '../src/extract/trees/index.ts'
import addition from '../src/extract/trees/trees.json' with { type: 'json' }
import { assembled } from '../training/gemm.js'
import { matching } from '../src/extract/select.ts'
import { foldSpaces } from '../src/extract/spaces.ts'
import { safeUrl } from '../src/extract/safe-url.ts'
import { decode } from '../src/inputs/decode.ts'
import { readDocument } from '../src/inputs/index.ts'
import { plainJson, visible } from '../src/render/sanitize.ts'

const BASES = ['https://www.a.example.org/b/c?d#e', 'http://a.example', 'https://a.example.org:8080/', 'https://user:pw@a.example.org/x', 'https://xn--mnchen-3ya.example/', 'https://127.0.0.1/', 'file:///tmp/a', null]
const plain = (raw: string, base: string | null): string | null => {
  try { return new URL(raw, base ?? undefined).href } catch { return null }
}
/** Pieces that addresses are made of, and that the standard writes otherwise. */
const PIECES = ['/', '//', '.', '..', '/./', '/../', '/.a', 'a.', 'a', 'B', '-', '~', '%', '%2e', '%2E', '%2e%2e', '%41', '?', '#', '&', '=', '+', '(', ')', '\'', '"', '<', '|', '\\', '^', '`', '{', ' ', '\t', '\n', '@', ':', ';', ',', '!', '*', '$', '[', 'é', '漢', '\u00a0', '😀', 'x.html']
const STARTS = ['', '/', '//', 'https://', 'http://', 'HTTP://', 'https:/', 'https://a.example.org', 'https://a.example.org/', 'https://A.example.org/', 'https://a.1/', 'https://1.2.3.4/', 'https://0x7f.1/', 'https://a..org/', 'https://xn--a.org/', 'https://-a-.b--c.org/', 'https://a_b.org/', 'https://a.org:443/', 'https://a.org./', 'https://a@b.org/', 'mailto:', 'tel:']

describe('addresses', () => {
  const address = fc.tuple(fc.constantFrom(...STARTS), fc.array(fc.constantFrom(...PIECES), { maxLength: 8 })).map(([start, pieces]) => start + pieces.join(''))
  test('are spelt as the standard spells them', () => fc.assert(fc.property(address, fc.constantFrom(...BASES), (raw, base) => {
    const url = safeUrl(raw, base), whole = plain(raw.trim(), base)
    if (whole === null && /^https?:/i.test(raw.trim())) expect(url).toBeNull()
    // Without a base, or of another scheme, they are not the standard's business.
    if (whole === null || raw.trim() === '' || !/^(?:https?|mailto|tel):/.test(whole)) return
    expect(url).toBe(whole)
  }), { numRuns: 20_000 }))
  test('of plain links', () => {
    for (const base of BASES) for (const raw of ['/a/b-c_d.html', '/a?b=c&d=e#f', '/a/.well-known', '/a/../b', 'https://b.example.com/a/b.', 'https://b.example.com/a/%2e./b', 'https://b.example.com']) {
      const whole = plain(raw, base)
      if (whole !== null && /^https?:/.test(whole)) expect(safeUrl(raw, base), `${raw} at ${base}`).toBe(whole)
    }
  })
})

describe('white space', () => {
  const text = fc.array(fc.constantFrom(' ', '\n', '\t', '\r', '\f', '\u00a0', '\u2003', 'a', 'bc', '.'), { maxLength: 20 }).map(parts => parts.join(''))
  test('is folded as browsers fold it', () => fc.assert(fc.property(text, raw => { expect(foldSpaces(raw)).toBe(raw.replace(/[ \t\n\r\f]+/g, ' ')) }), { numRuns: 5_000 }))
})

describe('UTF-8', () => {
  const utf8 = (bytes: Uint8Array): string | null => { try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return null } }
  test('of any text', () => fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async text => {
    const bytes = new TextEncoder().encode(`<p>${text}`)
    expect(await decode(bytes, null)).toEqual({ text: utf8(bytes), encoding: 'utf-8' })
  })))
  test('a piece of a larger buffer', async () => {
    const bytes = new TextEncoder().encode('before naïve 漢字 😀 after')
    for (const [from, to] of [[7, 30], [7, 11], [0, 6]] as const) expect((await decode(bytes.subarray(from, to), null)).text).toBe(utf8(bytes.subarray(from, to)))
  })
  test('bytes that are none are not taken for it', () => fc.assert(fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 40 }), async tail => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('<p>text '), ...tail])
    const text = utf8(bytes)
    if (text !== null && !tail.includes(0)) expect((await decode(bytes, null)).text).toBe(text)
  })))
})

describe('what hides', () => {
  test('is found whatever it is', () => {
    for (let code = 0; code < 0x10000; code++) {
      const text = `a${String.fromCharCode(code)}b`
      // The long way is forced by a character that is always one of them.
      const forced = `\u202e${text}`
      expect(visible(text), code.toString(16)).toBe(visible(forced))
      expect(`\\u202e${plainJson(text)}`, code.toString(16)).toBe(plainJson(forced))
    }
  })
})

describe('selectors of names', () => {
  const PAGE = '<html class="ready wide" id="top"><head><script id="cart-features"></script><meta id="a"></head><body class="forum  dark\tview-1" id="board"><p class="a b">One<p class="A b" id="x">Two<div class="ab">Three</div><p class="">Four'
  test('find what a library finds', async () => {
    const document = await readDocument(PAGE, {}, { format: 'html', charset: null })
    if (!document.ok) throw new Error('no page')
    for (const selector of ['html.ready', 'html.wide#top', 'body.forum', 'body.dark.view-1', 'body#board', 'body.light', 'head > script#cart-features', 'head>script#other', '.a', '.a.b', 'p.b', 'div.b', '#x', 'p#x.A', '.B', 'head > meta#a']) {
      const [own, theirs] = await Promise.all([selector, `${selector}:not(nothing)`].map(css => matching(document.value, css)))
      expect(own, selector).toEqual(theirs)
    }
  })
})

describe('trees', () => {
  const COLUMNS = ['a', 'b', 'c']
  interface Split { readonly feature: number; readonly threshold: number; readonly low: Tree; readonly high: Tree }
  type Tree = number | Split
  /** Numbers whose lower half as a float is empty, as thresholds are kept. */
  const THRESHOLDS = [-2, -0.5, 0, 0.25, 1, 3]
  const { tree } = fc.letrec<{ tree: Tree }>(tie => ({
    tree: fc.oneof({ maxDepth: 6, withCrossShrink: true }, fc.integer({ min: -32768, max: 32767 }), fc.record({ feature: fc.nat(2), threshold: fc.nat(THRESHOLDS.length - 1), low: tie('tree'), high: tie('tree') })),
  }))
  const base64 = (bytes: readonly number[]): string => Buffer.from(bytes).toString('base64')
  const bytesOf = (node: Tree): number[] => typeof node === 'number' ? [0, node & 255, (node >> 8) & 255] : [1 + node.feature, node.threshold, ...bytesOf(node.low), ...bytesOf(node.high)]
  const halves = new Uint8Array(Float32Array.from(THRESHOLDS).buffer)
  const thresholds = base64(COLUMNS.flatMap(() => THRESHOLDS.flatMap((_, i) => [halves[4 * i + 2]!, halves[4 * i + 3]!])))
  const leavesOf = (node: Tree): number => typeof node === 'number' ? 1 : leavesOf(node.low) + leavesOf(node.high)
  const walk = (node: Tree, row: readonly number[]): number => typeof node === 'number' ? node : walk(row[node.feature]! <= THRESHOLDS[node.threshold]! ? node.low : node.high, row)
  test('say of many rows at once what they say of each', () => fc.assert(fc.property(fc.array(tree, { minLength: 1, maxLength: 30 }), fc.array(fc.tuple(...COLUMNS.map(() => fc.constantFrom(...THRESHOLDS, 0.1, 100))), { maxLength: 40 }), (trees, rows) => {
    const file: ModelFile = { features: COLUMNS, counts: COLUMNS.map(() => THRESHOLDS.length), thresholds, trees: base64(trees.flatMap(bytesOf)), scale: 1 / 65536, bias: 0.5 }
    const model = decodeModel(file, COLUMNS), values = Float32Array.from(rows.flat())
    const want = rows.map(row => trees.reduce<number>((sum, tree) => sum + walk(tree, row) / 65536, 0.5))
    const odds = oddsOfRows(model, values, 3), chances = scoreRows(model, values, 3)
    rows.forEach((_, i) => { expect(odds[i]).toBeCloseTo(want[i]!, 4); expect(chances[i]).toBeCloseTo(1 / (1 + Math.exp(-want[i]!)), 4) })
    // Without WebAssembly the same to the bit.
    const asked = Uint32Array.from(rows.keys()), [fast, plain] = [assembledAdder, plainAdder].map(adderOf => { const sums = new Float64Array(rows.length).fill(0.5); adderOf(model)?.(0, trees.length, values, asked, rows.length, sums); return sums }) as [Float64Array, Float64Array]
    if (trees.every(tree => leavesOf(tree) <= 32)) expect(fast).toEqual(plain)
    else expect(assembledAdder(model)).toBeNull()
  })))
  test('are asked by what trees.wat says', async () => { expect(addition).toEqual(await assembled('trees/trees')) })
})
