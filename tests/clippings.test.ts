/** What a reader marked in books, as e-readers write it into one file. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'

const clipping = (book: string, place: string, text: string): string => `${book}\r\n${place}\r\n\r\n${text}\r\n==========\r\n`
const WATER = 'The water is my road and my bread, and it asks for nothing but to be looked at.', GOOSE = 'A goose that is not asked will not come; a goose that is asked will not come either.'
const PLACES = ['- Your Highlight on page 12 | Location 178-180 | Added on Sunday, March 3, 2024 10:15:42 AM', '- Your Note on page 13 | Location 190 | Added on Sunday, March 3, 2024 10:20:01 AM', '- Ihre Markierung bei Position 44-45 | Hinzugefügt am Dienstag, 5. März 2024 20:01:13', '- 您在位置 #144-145的书签 | 添加于 2024年3月5日星期二 下午8:21:13']
const BOOKS = ['The Keeper of the Tarn (Ann Lee)', 'Geese and Their Uses (Hill, Tom)']
const FILE = `\ufeff${clipping(BOOKS[0]!, PLACES[0]!, WATER)}\ufeff${clipping(BOOKS[0]!, PLACES[1]!, 'ask mother')}${clipping(BOOKS[1]!, PLACES[2]!, GOOSE)}${clipping(BOOKS[1]!, PLACES[3]!, '')}`

describe('clippings', async () => {
  const outcome = await extract(FILE, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const { body, metadata, removed } = outcome.value
  test('are quotations, each with its book', async () => {
    expect(paragraphs(body)).toEqual([WATER, BOOKS[0], 'ask mother', BOOKS[0], GOOSE, BOOKS[1]])
    expect(await render(outcome.value, 'markdown')).toContain(`> ${WATER}\n>\n> ${BOOKS[0]}`.replaceAll('(', '(').replaceAll(')', ')'))
  })
  test('have no title, author or day', () => expect(metadata).toMatchObject({ title: null, authors: [], published: null, language: 'en' }))
  test('lose nothing silently', () => expect(removed.map(({ text }) => text)).toEqual([...PLACES.slice(0, 3), `${BOOKS[1]}\n${PLACES[3]}`]))
})

test('a text with drawn lines has none', async () => {
  const outcome = await extract(`The ferry in the spring\n==========\n\n${WATER} ${GOOSE}\n\nThe geese\n==========\n\n${GOOSE} ${WATER}\n`, { format: 'text' })
  expect(outcome.ok && outcome.value.metadata.title).toBe('The ferry in the spring')
})

test.each([
  ['what changed from one release to the next', ['2.1', '2.0', '1.9'].map(release => `Release ${release}\n- ${release} | 2024-03-01\n${WATER}\n==========\n`).join('')],
  ['quotations with who said them and where', `A form for quotes\n- who said it | where it was said\n${WATER}\n==========\nAnother\n- who | where\n${GOOSE}\n==========\n`],
])('%s are no clippings', async (_, text) => {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  expect(await render(outcome.value, 'markdown')).not.toMatch(/^>/m)
})
test('of books in Japanese', async () => {
  const outcome = await extract(clipping('湖の本 (李 安)', '- 12ページ|位置No. 178-180のハイライト |作成日: 2024年3月1日金曜日 10:00:00', '湖の水は私の道であり、私のパンであり、見られること以外には何も求めない。') + clipping('湖の本 (李 安)', '- 14ページ|位置No. 200-201のハイライト |作成日: 2024年3月1日金曜日 10:05:00', '鐘は八時に鳴り、誰も綱を引かない。それは千三百四年からのことである。'))
  expect(outcome.ok && await render(outcome.value, 'markdown')).toMatch(/^> 湖の水は.*\n>\n> 湖の本 \(李 安\)/m)
})
test.each([
  ['on pages with small numbers', '- Your Highlight on page xi | Added on Sunday, March 3, 2024 10:15:42 AM\n\n'],
  ['with no hour', '- Highlight Loc. 178-80 | Added on Sunday, March 03, 2024\n\n'],
  ['with no blank line', '- Your Highlight on page 12 | Location 178-180 | Added on Sunday, March 3, 2024 10:15:42 AM\n'],
])('%s', async (_, place) => {
  const outcome = await extract([WATER, GOOSE].map(text => `${BOOKS[0]}\n${place}${text}\n==========\n`).join(''), { format: 'text' })
  expect(outcome.ok && paragraphs(outcome.value.body)).toEqual([WATER, BOOKS[0], GOOSE, BOOKS[0]])
})
