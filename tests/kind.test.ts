/** What kind of page it is, by its blocks and by where it stands: a front page, or one called by a single word, is seldom an article. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { chancesAt, chancesBy } from '../src/extract/kind.ts'
import { extract } from '../src/index.ts'
import { KINDS } from '../src/model/article.ts'

const ARTICLE = KINDS.indexOf('article'), FORUM = KINDS.indexOf('forum'), LISTING = KINDS.indexOf('listing')
/** As likely an article as anything else. */
const EVEN = KINDS.map((_, kind) => (kind === ARTICLE ? 0.5 : 0.5 / (KINDS.length - 1)))
const at = (url: string | null): number => chancesAt(url, EVEN)[ARTICLE]!

test('least at a front page, little at a single word', () => {
  expect(at('https://yard.example/')).toBeCloseTo(1 / 11)
  expect(at('https://yard.example')).toBeCloseTo(1 / 11)
  expect(at('https://yard.example/topics')).toBeCloseTo(1 / 6)
  expect(at('https://yard.example/docs/install/')).toBeCloseTo(1 / 6)
})
test.each([null, 'no address', 'https://yard.example/the-door-that-would-not-hang', 'https://yard.example/2025/door', 'https://yard.example/?p=12', 'https://yard.example/story?of=doors', 'https://yard.example/door.html', 'https://yard.example/%D0%B4%D0%B2%D0%B5%D1%80%D1%8C'])('what says nothing changes nothing: %s', url => expect(chancesAt(url, EVEN)).toBe(EVEN))
test('the others share what it loses, as they stand to one another', () => {
  const chances = chancesAt('https://yard.example/', EVEN)
  expect(chances.reduce((sum, chance) => sum + chance)).toBeCloseTo(1)
  expect(chances[LISTING]).toBeCloseTo(10 / 11 / (KINDS.length - 1))
})

test('what a page calls itself, and what made it, takes from an article and gives to that kind', () => {
  for (const [generators, types] of [[[], ['webpage', 'qapage']], [['Discourse 3.2'], []]] as const) {
    const chances = chancesBy(generators, types, EVEN)
    expect(chances[ARTICLE]).toBeCloseTo(0.1)
    expect(chances[FORUM]).toBeCloseTo(EVEN[FORUM]! + 0.4)
  }
  expect(chancesBy([], ['article', 'qapage'], EVEN)[ARTICLE]).toBeCloseTo(0.1)
  for (const types of [['newsarticle', 'faqpage'], ['newsarticle', 'qapage'], ['blogposting', 'discussionforumposting']]) expect(chancesBy([], types, EVEN)).toBe(EVEN)
  const shop = KINDS.map(kind => (kind === 'product' ? 1 : 0))
  expect(chancesBy([], ['qapage'], shop)).toBe(shop)
})

test('the same page: notes at a front page, one of them at an address of its own', async () => {
  const source = readFileSync(new URL('../fixtures/pages/front-page/source.html', import.meta.url))
  const kindAt = async (url: string): Promise<string> => { const outcome = await extract(source, { source: { url } }); return outcome.ok ? outcome.value.kind : outcome.failure.kind }
  expect(await kindAt('https://tenonlane.example/')).toBe('listing')
  expect(await kindAt('https://tenonlane.example/2025/03/the-door-that-would-not-hang')).toBe('article')
})
