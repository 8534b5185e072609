/** A doubtful heading goes with the text right behind it; one of a teaser, of a menu, or of what is dropped does not. */
import { expect, test } from 'vitest'
import { keepHeadings } from '../src/extract/headings.ts'
import { segment } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'

const DOUBT = 0.3

/** Headings of the page that stay, where all other blocks but those of class `out` are kept. */
function staying(body: string, score = DOUBT, siteLine = ''): string[] {
  const document = readDocument(`<body>${body}</body>`, {}, { format: 'html', charset: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const isHeading = (i: number): boolean => /^h[1-6]$/.test(candidates[i]!.element.tag)
  const keep = Uint8Array.from(candidates, ({ element }, i) => (isHeading(i) || element.attributes.some(({ value }) => value === 'out') ? 0 : 1))
  keepHeadings(candidates, new Float64Array(candidates.length).fill(score), keep, isHeading, i => candidates[i]!.text === siteLine)
  return candidates.filter((_, i) => isHeading(i) && keep[i] === 1).map(({ text }) => text)
}

const HEAD = '<p>The lamp had burnt for a week when somebody asked who filled it.</p>'
const TEXT = '<p>Nobody would say. The oil was bought in Sarn, on a Friday, by a man in a hat.</p>'

test('over kept text it stays', () => { expect(staying(`${HEAD}<h2>The oil</h2>${TEXT}`)).toEqual(['The oil']) })

test.each([
  ['before anything that is kept', `<h2>The oil</h2>${TEXT}`],
  ['over what is dropped', `${HEAD}<h2>The oil</h2><p class="out">Buy lamp oil here.</p>${TEXT}`],
  ['over another heading', `${HEAD}<h2>The oil</h2><h3>Its price</h3>`],
  ['that is a link', `${HEAD}<h2><a href="/oil">The oil</a></h2>${TEXT}`],
])('one %s does not', (_, body) => { expect(staying(body)).toEqual([]) })

test('nor does one that the judge is sure of, or a known site line', () => {
  expect(staying(`${HEAD}<h2>The oil</h2>${TEXT}`, 0.05)).toEqual([])
  expect(staying(`${HEAD}<h2>Read also</h2>${TEXT}`, DOUBT, 'Read also')).toEqual([])
})
