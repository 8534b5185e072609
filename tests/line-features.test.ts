/** What the judge is told of raw text's lines: what heads the prose, what recurs, prices, words of sites and shops. */
import { expect, test } from 'vitest'
import { FEATURES, measure } from '../src/extract/features/index.ts'
import { segment } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import { jargonOf, packsFor } from '../src/languages/index.ts'

async function read(lines: readonly string[]): Promise<(name: string) => number[]> {
  const document = await readDocument(lines.join('\n'), {}, { format: 'text', charset: null })
  if (!document.ok) throw new Error('not read')
  const segments = segment(document.value)
  expect(segments.candidates.map(({ text }) => text)).toEqual(lines)
  const { values, width } = measure('text', segments, { headlines: [], description: null, articleBody: null, authors: [], types: [], phrase: () => null, byline: () => false, jargon: jargonOf(packsFor('en')), notice: () => false })
  return name => { const column = FEATURES.text.findIndex(([own]) => own === name); expect(column).toBeGreaterThanOrEqual(0); return segments.candidates.map((_, i) => Math.round(values[i * width + column]! * 100) / 100) }
}

test('a headline is a short line whose words the prose after it takes up', async () => {
  const feature = await read(['Harbour', 'A baker from Fallowby has made the longest plait of bread in the county...', 'Ferry stays in harbour until Thursday', '24 November 2026', 'The ferry to Skerrin Island stays in harbour until Thursday, since a crack was found in its ramp on Monday.', 'Those who have to cross may take the mail boat at seven, which has room for nine of them.', 'Most read'])
  expect(feature('headline-distance')).toEqual([-2, -1, 0, 1, 2, 3, 4])
  expect(feature('ahead').slice(0, 3)).toEqual([1, 0, 1])
  expect(feature('headline-share')[4]).toBeGreaterThan(0.3)
  expect(feature('date-on')[2]).toBe(1)
  expect(feature('date-back').slice(3, 5)).toEqual([99, 1])
})

test('nothing heads a text without prose', async () => {
  const feature = await read(['Front page', 'Region', 'Sport'])
  expect(feature('headline-distance')).toEqual([-100, -100, -100])
  expect(feature('ahead')).toEqual([-1, -1, -1])
})

test('lines that recur part records, one number as good as another', async () => {
  const feature = await read(['Replies', '#1', 'Has anyone seen the tall gull?', '#2', 'Twice this week.', '#13', 'Not I.', 'Not I.'])
  expect(feature('mark-count')).toEqual([0, 3, 3, 3, 3, 3, 3, 3])
  expect(feature('record-words')).toEqual([-1, 7, 7, 4, 4, -1, -1, -1])
  expect(feature('mark-on')).toEqual([1, 2, 1, 2, 1, 99, 99, 99])
  expect(feature('said-before')).toEqual([0, 0, 0, 0, 0, 0, 0, 1])
  expect(feature('said-back').at(-1)).toBe(1)
})

test('prices, and words of sites', async () => {
  const feature = await read(['Oilskin coat', '€ 129', 'Free delivery on orders over € 50', 'This website uses cookies with your consent.'])
  expect(feature('text-prices')[0]).toBe(0.5)
  expect(feature('prices-before').at(-1)).toBe(0.67)
  expect(feature('prices-after')[0]).toBe(0.67)
  expect(feature('text-shop')[0]).toBeGreaterThan(0.1)
  expect(feature('legal-3')[3]).toBeGreaterThan(0.15)
})
