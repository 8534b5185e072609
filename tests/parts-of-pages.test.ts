/** What a line of the site opens is more of the same; what only reads like one is the article's: teasers, headings in a row, captions. */
import { expect, test } from 'vitest'
import { phraseMatcher, packsFor } from '../src/languages/index.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'
import { keepCaptions } from '../src/extract/steps/amid.ts'
import { isAmongProse, isOfRow } from '../src/extract/steps/headings.ts'
import { dropMore } from '../src/extract/steps/more.ts'
import type { Candidate } from '../src/extract/candidate.ts'

function blocksOf(html: string): readonly Candidate[] {
  const document = parseHtml(`<body><main>${html}</main></body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  return segment(document.value).candidates
}

const TEXT = '<div class="text"><p>The ferry had been late all summer, and nobody in the harbour office could say why it was.</p><p>Then somebody looked at the clock on the quay.</p></div>'
const CARDS = '<div><h3>A bell for the weir</h3><p>It was cast in the north, and came by boat.</p></div><div><h3>The dry well</h3><p>Nobody has drawn from it since the war.</p></div>'

/** What stays where all was kept, at one score but for the text's own. */
function staying(html: string, score: number): readonly string[] {
  const candidates = blocksOf(html), keep = new Uint8Array(candidates.length).fill(1)
  const phrase = phraseMatcher(packsFor('en'))
  dropMore(candidates, Float64Array.from(candidates, ({ text }) => (TEXT.includes(text) ? 0.9 : score)), keep, i => phrase(candidates[i]!.text)?.category === 'related', phrase)
  return candidates.filter((_, i) => keep[i] === 1).map(({ text }) => text)
}

test('teasers go with the line that opens their part, below a text', () => {
  for (const head of ['<h2>More from the Harbour Sheet</h2>', '<h2>Related articles</h2>', '<div>Related articles</div>']) expect(staying(`${TEXT}<section>${head}${CARDS}</section>`, 0.5), head).toHaveLength(2)
})
test('what the judge is sure of stays, whatever heads it', () => expect(staying(`${TEXT}<section><h2>Related articles</h2>${CARDS}</section>`, 0.8)).toHaveLength(7))
test('above the text nothing goes', () => expect(staying(`<section><h2>Related articles</h2>${CARDS}</section>${TEXT}`, 0.5)).toHaveLength(7))
test('a line amid a part opens none', () => expect(staying(`${TEXT}<section><p>Two more of them.</p><h2>Related articles</h2>${CARDS}</section>`, 0.5)).toHaveLength(8))
test('nor does one of the page’s own', () => expect(staying(`${TEXT}<section><h2>Bells of the valley</h2>${CARDS}</section>`, 0.5)).toHaveLength(7))

test('a heading that a site might say is of a row where those before and behind it are kept', () => {
  const part = (heading: string): string => `<section><h2>${heading}</h2><p>It begins with a hash sign.</p></section>`
  const candidates = blocksOf(`${part('Literals')}${part('Comments')}${part('Operators')}`)
  const keep = Uint8Array.of(1, 1, 0, 1, 1, 1), scores = new Float64Array(6).fill(0.3)
  expect(isOfRow(candidates, scores, keep, 2)).toBe(true)
  expect(isOfRow(candidates, scores.map(() => 0.1), keep, 2)).toBe(false)
  expect(isOfRow(candidates, scores, Uint8Array.of(1, 1, 0, 1, 0, 1), 2)).toBe(false)
  expect(isOfRow(candidates.slice(0, 4), scores, keep, 2)).toBe(false)
})

test('a heading that a site might say heads a section where paragraphs of its element stand right before and behind it', () => {
  const line = '<p>The ferry of Sarn carries goats and letters over the water, and on Sundays the choir.</p>'
  const asked = (body: string, score = 0.3): boolean => { const candidates = blocksOf(body); return isAmongProse(candidates, new Float64Array(candidates.length).fill(score), Uint8Array.from(candidates, (_, i) => Number(i !== 1)), 1) }
  expect(asked(`${line}<h2>Share</h2>${line}`)).toBe(true)
  expect(asked(`${line}<h2>Share</h2>${line}`, 0.1)).toBe(false)
  expect(asked(`${line}<p>Share</p>${line}`)).toBe(false)
  expect(asked(`${line}<h2>Share</h2><p>By mail</p>`)).toBe(false)
  expect(asked(`${line}<section><h2>Share</h2>${line}</section>`)).toBe(false)
})

test('a caption of a picture that is in no figure stays right between two blocks that do', () => {
  const candidates = blocksOf('<p>One of them.</p><img src="wheel.jpg" width="600" height="400"><div class="media-caption">The wheel that nobody oils</div><p>Two of them.</p>')
  const kept = (score: number, ...keep: number[]): number[] => { const own = Uint8Array.from(keep); keepCaptions(candidates, new Float64Array(3).fill(score), own); return [...own] }
  expect(candidates).toHaveLength(3)
  expect(kept(0.3, 1, 0, 1)).toEqual([1, 1, 1])
  expect(kept(0.1, 1, 0, 1)).toEqual([1, 0, 1])
  expect(kept(0.3, 1, 0, 0)).toEqual([1, 0, 0])
})
