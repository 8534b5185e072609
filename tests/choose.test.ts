/** The set of blocks with the best expected F1: on a collection whose cards are all doubtful, more of them. */
import { expect, test } from 'vitest'
import { chooseOn } from '../src/extract/choose.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'
import type { Kind } from '../src/model/article.ts'

/** How many lines are kept of twelve cards, each a name, a wood and a price, by what the judge says of each. */
function kept(kind: Kind, name: number, wood: number, price: number, article = 0): number {
  const cards = Array.from({ length: 12 }, (_, i) => `<div><p>Harbour stool ${i}</p><p>Limed oak, waxed</p><p>${i}40 pounds</p></div>`).join('')
  const document = parseHtml(`<body><nav><p>New in</p></nav>${cards}<footer><p>Terms of the long shed</p></footer></body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const scores = Float64Array.from(candidates, ({ text }) => (text.startsWith('Harbour') ? name : text.startsWith('Limed') ? wood : text.endsWith('pounds') ? price : 0.02))
  return chooseOn(kind, candidates, scores, 1, article).keep.reduce((sum, keep) => sum + keep, 0)
}

test('of cards that are doubtful in all their parts a collection keeps more', () => {
  expect(kept('service', 0.6, 0.3, 0.26)).toBe(24)
  expect(kept('collection', 0.6, 0.3, 0.26)).toBe(36)
})
test('what is surely the site’s goes all the same', () => expect(kept('collection', 0.6, 0.3, 0.05)).toBe(24))
test('a collection of which the judge is sure is as any other page', () => expect(kept('collection', 0.95, 0.9, 0.3)).toBe(kept('service', 0.95, 0.9, 0.3)))
test('of what is taken for an article and may be none more is kept too', () => {
  expect(kept('article', 0.6, 0.3, 0.26, 0.55)).toBe(36)
  expect(kept('article', 0.6, 0.3, 0.26, 0.65)).toBeLessThan(36)
})
