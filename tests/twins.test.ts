/** A line that a card has twice, beside its picture and below it, is told once; so is a page that is told twice. */
import { expect, test } from 'vitest'
import { segment } from '../src/extract/segment.ts'
import { dropRepeats, dropTwins } from '../src/extract/told-twice.ts'
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

/** How many blocks stay of a page all of whose blocks are kept. */
function once(body: string, kind: Kind): number {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const keep = new Uint8Array(candidates.length).fill(1)
  dropRepeats(candidates, keep, false, kind)
  return keep.reduce((sum, kept) => sum + kept, 0)
}
const MEMBERS = ['fill', 'drain', 'rinse', 'heat', 'pour', 'steep', 'strain'].map((name, i) => `<section><h3>${name}(kettle)</h3><p>Has the kettle ${name} what is in it, step ${i} of seven, and waits until no drop moves any more.</p>${i % 3 ? '' : '<p>Fails where the lid is open, as it is after every cleaning, and says so twice.</p>'}</section>`).join('')

test('a manual says the same of one member as of another, and is told once where all of it stands there twice', () => {
  expect(once(MEMBERS, 'documentation')).toBe(17)
  expect(once(MEMBERS, 'service')).toBe(15)
  expect(once(`<div>${MEMBERS}</div><div class="print">${MEMBERS}</div>`, 'documentation')).toBe(22)
})
