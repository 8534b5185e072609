import fc from 'fast-check'
import { expect, test } from 'vitest'
import { COLUMNS, measure } from '../src/extract/features/index.ts'
import { namesIn } from '../src/extract/features/names.ts'
import { LEAST, numberOf, STEP, Worths } from '../src/extract/features/worths.ts'
import { evidenceOf } from '../src/extract/index.ts'
import { collectFacts } from '../src/extract/facts/index.ts'
import { segment } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import { write } from '../training/tally.ts'

const spelled = (text: string): string[] => { const found: string[] = []; namesIn(text, (_, from, to) => found.push(text.slice(from, to))); return found }
const hashesOf = (text: string): number[] => { const found: number[] = []; namesIn(text, hash => found.push(hash)); return found }

test('an attribute holds names, their parts, and parts side by side', () => {
  expect(spelled('entry-content')).toEqual(['entry', 'content', 'entry-content', 'entry-content'])
  expect(spelled('mainText HTMLBody')).toEqual(['main', 'Text', 'mainText', 'mainText', 'HTML', 'Body', 'HTMLBody', 'HTMLBody'])
  expect(spelled(' a1 ')).toEqual(['a1'])
})

test('numbers and capitals make no other name', () => {
  expect(hashesOf('post-12345')).toEqual(hashesOf('post-7'))
  expect(hashesOf('Post-7')).toEqual(hashesOf('post-7'))
  expect(hashesOf('post-x')).not.toEqual(hashesOf('post-7'))
  // Signs between parts make another name, of the same parts.
  expect(hashesOf('post_body').slice(0, 3)).toEqual(hashesOf('post-body').slice(0, 3))
  expect(hashesOf('post_body')[3]).not.toEqual(hashesOf('post-body')[3])
})

test('whatever stands in an attribute, names are parts of it, and few', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), text => {
    const found = spelled(text)
    expect(found.length).toBeLessThanOrEqual(300)
    for (const name of found) expect(name).not.toBe('')
    for (const hash of hashesOf(text)) expect(numberOf(hash)).toSatisfy((n: number) => n >= 0 && n < 2 ** 23)
  }))
})

test('a table is read as it was written', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.record({ hash: fc.integer(), worth: fc.integer({ min: LEAST, max: LEAST + 15 }) }), { selector: ({ hash }) => numberOf(hash), maxLength: 300 }), known => {
    const worths = new Worths(write(known.map(({ hash, worth }) => ({ hash, worth: worth * STEP, sites: 5 }))))
    for (const { hash, worth } of known) expect(worths.stepsOf(hash)).toBe(worth)
  }))
})

test('of two names with one number the table has that of more sites', () => {
  const byNumber = new Map<number, number>()
  let hash = 0
  for (; !byNumber.has(numberOf(hash)); hash = (Math.imul(hash, 1103515245) + 12345) | 0) byNumber.set(numberOf(hash), hash)
  const first = hash, second = byNumber.get(numberOf(hash))!
  const rows = [{ hash: first, worth: 3 * STEP, sites: 9 }, { hash: second, worth: -3 * STEP, sites: 8 }]
  expect(new Worths(write(rows)).stepsOf(first)).toBe(3)
  expect(new Worths(write(rows.toReversed())).stepsOf(first)).toBe(3)
})

/** By block: the columns that names have. */
async function rowsOf(html: string, worths: Worths): Promise<Record<string, number>[]> {
  const document = await readDocument(html, {}, { format: 'html', charset: null })
  if (!document.ok) throw new Error(document.failure.kind)
  const segments = segment(document.value)
  const { values, width } = measure('html', segments, await evidenceOf(collectFacts(document.value), segments), worths)
  const names = COLUMNS.html.filter(name => name.startsWith('name-'))
  return segments.candidates.map((_, i) => Object.fromEntries(names.map(name => [name, Math.round(values[i * width + COLUMNS.html.indexOf(name)]! * 100) / 100])))
}

test('a block is told what the names above it are worth, and how far up they stand', async () => {
  const known = (name: string, worth: number): { hash: number; worth: number; sites: number } => ({ hash: hashesOf(name)[0]!, worth: worth * STEP, sites: 5 })
  const worths = new Worths(write([known('good', 3), known('bad', -5)]))
  const [first, second, third] = await rowsOf('<body class="good"><div class="bad"><section id="good"><p>One of them.</p><p class="bad">Two of them.</p></section></div><p>Three of them.</p></body>', worths)
  expect(first).toEqual({ 'name-near': 1.8, 'name-near-levels': 1, 'name-sum': -1.2, 'name-best': 1.8, 'name-best-levels': 1, 'name-worst': -3, 'name-worst-levels': 2 })
  expect(second).toEqual({ 'name-near': -3, 'name-near-levels': 0, 'name-sum': -4.2, 'name-best': 1.8, 'name-best-levels': 1, 'name-worst': -3, 'name-worst-levels': 2 })
  // The body's names are all the page's.
  expect(third).toEqual({ 'name-near': 0, 'name-near-levels': 30, 'name-sum': 0, 'name-best': 0, 'name-best-levels': 30, 'name-worst': 0, 'name-worst-levels': 30 })
})
