/** What a page calls an excerpt and sets above its text is its subtitle, and none of the text. */
import { expect, test } from 'vitest'
import type { Candidate } from '../src/extract/candidate.ts'
import type { Evidence } from '../src/extract/features/index.ts'
import { dropOpening } from '../src/extract/steps/opening.ts'
import { extract } from '../src/index.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'

const EVIDENCE = { authors: [], byline: () => false, phrase: () => null } as unknown as Evidence
const LEAD = 'A kettle of copper boils sooner than one of iron, and is dented sooner.'
const TEXT = '<p>Three kettles stood on the stove at Garth for a week, and each was filled with the same water every morning before six.</p>'.repeat(2)

function goingFrom(candidates: readonly Candidate[], evidence: Evidence, isUntitled: boolean): string[] {
  const keep = new Uint8Array(candidates.length).fill(1)
  dropOpening(candidates, keep, evidence, isUntitled)
  return candidates.filter((_, i) => keep[i] === 0).map(({ text }) => text)
}

/** Lines that go where all are kept. */
function going(body: string): string[] {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  return goingFrom(candidates, EVIDENCE, false)
}

test.each([
  ['in a paragraph called so', `<div><p class="article_excerpt">${LEAD}</p>${TEXT}</div>`],
  ['in a box called so', `<div class="wp-block-post-excerpt"><p>${LEAD}</p></div><div>${TEXT}</div>`],
])('an excerpt above the text goes, %s', (_, body) => { expect(going(body)).toEqual([LEAD]) })

test.each([
  ['where all of the text stands in it', `<div class="entry-excerpt"><p>${LEAD}</p>${TEXT}</div>`],
  ['where another follows, as on a page of several texts', `<p class="excerpt">${LEAD}</p><p class="excerpt">Iron holds the heat for longer, and is heavy.</p>${TEXT}`],
  ['where there is little else', `<p class="excerpt">${LEAD}</p><p>Read by Ann.</p>`],
  ['amid the text', `${TEXT}<p class="excerpt">${LEAD}</p>${TEXT}`],
  ['by a name that only holds the word', `<p class="excerpted">${LEAD}</p>${TEXT}`],
])('it stays %s', (_, body) => { expect(going(body)).toEqual([]) })

test.each([
  ['in a paragraph', `<p class="excerpt">${LEAD}</p>`],
  ['in a quotation', `<blockquote class="excerpt"><p>${LEAD}</p></blockquote>`],
  ['in few words', '<p class="excerpt">“Copper, said the smith, is quick.”</p>'],
])('what goes is told as the subtitle, %s', async (_, lead) => {
  const paragraphs = ['Three kettles stood on the stove at Garth for a week, and each was filled with the same water every morning before six.', 'The one of copper sang first on all of the seven days, and by Friday nobody laid a bet on the others any more.', 'The smith who had made it came by on Saturday, looked at the dents, and offered to buy it back for half of what it had cost.', 'Iron keeps its heat until noon, as the cook likes to say, and what she says of kettles is believed in all of the valley.']
  const outcome = await extract(`<!doctype html><html lang="en"><head><title>Kettles at Garth</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>Kettles at Garth</h1>${lead}${paragraphs.map(text => `<p>${text}</p>`).join('')}</article></main><footer><p>Contact us</p></footer></body></html>`)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const said = lead.replace(/<[^>]+>/g, '')
  expect([outcome.value.metadata.subtitle, JSON.stringify(outcome.value.body).includes(said)]).toEqual([said, false])
})

test.each([
  ['a day above it goes', ['12 May 2021', TEXT], ['12 May 2021']],
  ['a day below its first words stays', ['From Tarn to the weir it took an hour, as it had of old.', '12 May 2021', TEXT], []],
  ['a short byline goes', ['From Tarn', TEXT], ['From Tarn']],
])('where no heading says where a text begins, %s', (_, lines, go) => {
  const document = parseHtml(lines.map(line => (line === TEXT ? TEXT : `<p>${line}</p>`)).join(''), { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  expect(goingFrom(candidates, { ...EVIDENCE, byline: (text: string) => text.startsWith('From') }, true)).toEqual(go)
})
