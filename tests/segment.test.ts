/** What the judge is told of a page's blocks before it judges them: which text is in links, which are headings, where pictures stand. */
import { describe, expect, test } from 'vitest'
import { describe as describeFailure, explain, extract, paragraphs } from '../src/index.ts'
import { FEATURES, measure } from '../src/extract/features/index.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'

const EVIDENCE = { headlines: [], description: null, articleBody: null, authors: [], types: [], phrase: () => null, byline: () => false, jargon: { legal: [], shop: [] }, notice: () => false }

function read(html: string): { links: number[]; texts: string[]; feature: (name: string) => number[] } {
  const document = parseHtml(`<!doctype html><body>${html}`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('not read')
  const segments = segment(document.value)
  const { values, width } = measure('html', segments, EVIDENCE)
  return {
    links: segments.candidates.map(({ linkChars }) => linkChars), texts: segments.candidates.map(({ text }) => text),
    feature: name => { const column = FEATURES.html.findIndex(([own]) => own === name); expect(column).toBeGreaterThanOrEqual(0); return segments.candidates.map((_, i) => values[i * width + column]!) },
  }
}

test('a link without an end makes no links of the blocks after it, nor of its own', () => {
  expect(read('<p>One <a href=/x>two three.</p><p>Four five.</p><p>Six <a href=/y>seven</a>.</p>').links).toEqual([0, 0, 5])
  expect(read('<ul><li><a href=/x>One<li><a href=/y>Two</a><li>Three</ul>').links).toEqual([3, 3, 0])
})

test('a link around a card is one', () => {
  expect(read('<a href=/x><div>One</div><div>Two</div></a><p>Three</p>').links).toEqual([3, 3, 0])
})

test('a heading that never closes is none to the blocks in it', () => {
  const text = '<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p><p>Five.</p><p>Six.</p>'
  expect(read(`<h2>Head${text}`).feature('heading-level')).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect(read(`<h2>Head</h2>${text}`).feature('heading-level')).toEqual([2, 0, 0, 0, 0, 0, 0])
})

test('what stands in a frame is shown by no browser', () => {
  expect(read('<p>One.</p><iframe src=/map><p>Your browser has no frames.</p></iframe>').texts).toEqual(['One.'])
})

test('nor what stands in a template amid a line, which it does not part', () => {
  expect(read('<p>One <template>two</template><template>and</template> three.</p><template><p>Four.</p></template>').texts).toEqual(['One three.', 'Four.'])
})

test('a caption stands alone with its picture, a paragraph does not', () => {
  const page = read('<div><p>One.</p><div><img src=a.png><div>Two three.</div></div><p>Four.</p></div>')
  expect(page.feature('picture-before')).toEqual([99, 0, 1])
  expect(page.feature('picture-levels')).toEqual([30, 1, 1])
  expect(page.feature('picture-words')).toEqual([4, 0, 3])
})

test('prices, lines cut short, and lines said before', () => {
  const page = read('<ul><li>Tea<li>£ 3.20<li>12 kr<li>Tea<li>More of …</ul>')
  expect(page.feature('price')).toEqual([0, 1, 1, 0, 0])
  expect(page.feature('price-before')).toEqual([99, 99, 0, 0, 1])
  expect(page.feature('said-before')).toEqual([0, 0, 0, 1, 0])
  expect(page.feature('said-back')).toEqual([99, 99, 99, 3, 99])
  expect(page.feature('cut-short')).toEqual([0, 0, 0, 0, 1])
})

describe('more blocks than a page may have are a named failure, none is left out of an article', () => {
  const entry = (i: number): string => `Entry ${i}: high water was read at noon, and low water at six in the evening.`
  const entries = (count: number, write: (i: number) => string): string => Array.from({ length: count }, (_, i) => write(i)).join('')
  const html = (count: number): string => `<title>Log</title><article>${entries(count, i => `<p>${entry(i)}</p>`)}</article>`
  const text = (count: number): string => entries(count, i => `${entry(i)}\n\n`)
  test.each([['a page', html], ['raw text', text]])('%s', { timeout: 60_000 }, async (_, write) => {
    const outcome = await extract(write(60_010))
    expect(outcome).toEqual({ ok: false, failure: { kind: 'too-large', blocks: 60_010, limit: 60_000 } })
    expect(outcome.ok ? '' : describeFailure(outcome.failure)).toBe('is too large: 60010 blocks of text, the limit is 60000')
  })
  test('what is selected counts, and the last block within the bound is there', { timeout: 60_000 }, async () => {
    const page = `${entries(59_000, i => `<p>${entry(i)}</p>`)}<article>${entries(1010, i => `<p>${entry(i)}</p>`)}</article>`
    const outcome = await extract(page, { select: ['article'] })
    expect(outcome.ok && paragraphs(outcome.value.body).at(-1)).toBe(entry(1009))
    expect(await explain(page, { select: ['article'] })).toMatchObject({ ok: false, failure: { kind: 'too-large', blocks: 60_010 } })
  })
})
