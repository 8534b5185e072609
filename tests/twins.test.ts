/** A line that a card has twice, beside its picture and below it, is told once; so are what announces a part of an article, and a page that is told twice. */
import { expect, test } from 'vitest'
import type { Candidate } from '../src/extract/candidate.ts'
import { segment } from '../src/extract/segment.ts'
import { dropRepeats, dropTwins } from '../src/extract/steps/told-twice.ts'
import { parseHtml } from '../src/inputs/html.ts'
import type { Kind } from '../src/model/article.ts'

/** Tags of the blocks that stay of a page all of whose blocks are kept. */
function staying(body: string, kind: Kind = 'collection'): string[] {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const keep = new Uint8Array(candidates.length).fill(1)
  dropTwins(candidates, keep, kind)
  return candidates.filter((_, i) => keep[i] === 1).map(({ element }) => element.tag)
}
const two = (first: string, second: string, text = 'Marlow corner shelf'): string => `<div><${first}>${text}</${first}></div><section><${second}>${text}</${second}></section>`

test('the heading stays, or the first', () => {
  expect(staying(two('p', 'h3'))).toEqual(['h3'])
  expect(staying(two('h3', 'p'))).toEqual(['h3'])
  expect(staying(two('p', 'figure'))).toEqual(['p'])
})
test('a price, lines of one element, items, and what stands further off are said again', () => {
  expect(staying(two('p', 'p', '£ 40'))).toHaveLength(2)
  expect(staying('<div><p>Marlow corner shelf</p><p>Marlow corner shelf</p></div>')).toHaveLength(2)
  expect(staying(two('p', 'li'))).toHaveLength(2)
  expect(staying(`<div><p>Marlow corner shelf</p></div><p>£ 40</p><div><p>Marlow corner shelf</p></div>`)).toHaveLength(3)
})
test.each(['article', 'forum', 'documentation'] as const)('of a page that is a %s nothing goes', kind => expect(staying(two('p', 'h3'), kind)).toHaveLength(2))

/** What stays of a page all of whose blocks are kept. */
function once(body: string, kind: Kind): readonly Candidate[] {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const keep = new Uint8Array(candidates.length).fill(1)
  dropRepeats(candidates, keep, false, kind)
  return candidates.filter((_, i) => keep[i] === 1)
}
/** The blocks that stay of an article, each by its element and a letter. */
const told = (body: string): string => once(body, 'article').map(({ element, text }) => `${element.tag} ${text.charAt(0)}`).join(', ')
const line = (letter: string): string => `${letter} ferry that crosses at noon waits for nobody, not even for the ferryman’s own sister from ${letter}`
const [a, b, c, d, e, f] = [...'ABCDEF'].map(line)

test('a summary that is a paragraph of the text goes, and the paragraph stays where it is', () => {
  expect(told(`<div><h1>Noon</h1></div><div>${c}</div><section><p>${a}</p><p>${b}</p><p>${d}</p><p>${e}</p><p>${c}</p></section>`)).toBe('h1 N, p A, p B, p D, p E, p C')
})
test('of an entry in a table of contents and its heading the heading stays', () => {
  expect(told(`<ul><li>${a}</li><li>Short</li></ul><div><h2>${a}</h2><p>${b}</p><p>${c}</p><p>${d}</p><p>${e}</p><p>${f}</p></div>`)).toBe('li S, h2 A, p B, p C, p D, p E, p F')
})
test('of two tellings the first stays, whatever stands around it', () => {
  expect(told(`<div>${a}</div><div>${b}</div><section><p>${a}</p><p>${b}</p></section>`)).toBe('div A, div B')
})

const MEMBERS = ['fill', 'drain', 'rinse', 'heat', 'pour', 'steep', 'strain'].map((name, i) => `<section><h3>${name}(kettle)</h3><p>Has the kettle ${name} what is in it, step ${i} of seven, and waits until no drop moves any more.</p>${i % 3 ? '' : '<p>Fails where the lid is open, as it is after every cleaning, and says so twice.</p>'}</section>`).join('')

test('a manual says the same of one member as of another, and is told once where all of it stands there twice', () => {
  expect(once(MEMBERS, 'documentation')).toHaveLength(17)
  expect(once(MEMBERS, 'service')).toHaveLength(15)
  expect(once(`<div>${MEMBERS}</div><div class="print">${MEMBERS}</div>`, 'documentation')).toHaveLength(22)
})
