/** What training takes for the article: the labels of a page's blocks, from the truth. */
import { expect, test } from 'vitest'
import { label } from '../training/labels.ts'

const told = (texts: readonly string[], truth: string): string[] => {
  const labels = label(texts, truth)
  return texts.filter((_, i) => labels[i]! >= 0.5)
}

const menu = ['Home', 'Kettles', 'Lamps', 'About us']
const cards = ['Kettles (4)', 'Lamps (12)', 'Red kettle', '€ 12', 'Blue lamp', '€ 30']

test('cards of a few words each are told by the run of words that they make', () => {
  const page = [...menu, ...cards, 'Lamps (12)', 'Log in']
  expect(told(page, cards.join('\n'))).toEqual(cards)
})

test('a run of the truth is given away once, to the longest run of the page', () => {
  const page = ['Red kettle', '€ 12', 'Blue lamp', 'Log in', ...cards]
  const labels = label(page, cards.join('\n'))
  expect([...labels]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1])
})

test('a block that only shares some words with the truth is none of it', () => {
  expect(told(['The kettle is red, and it whistles when it boils, which is often.', 'Buy the kettle in our shop today'], 'The kettle is red, and it whistles when it boils, which is often.')).toEqual(['The kettle is red, and it whistles when it boils, which is often.'])
})
