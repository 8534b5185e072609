/** Copies of pages that training makes: what is put into them is labelled as what it is, and they come out the same each time. */
import { expect, test } from 'vitest'
import { LANGUAGES } from '../src/languages/index.ts'
import { bare, withSiteLines } from '../training/copies.ts'

const lines = ['The kettle whistled at seven.', 'Nobody had put it on.', 'By eight the kitchen was full of steam.']
const labels = [1, 0.9, 1]
const others = ['Five lamps that mend themselves', 'Home']
const { phrases } = LANGUAGES['en']!
const copies = Array.from({ length: 60 }, (_, i) => withSiteLines(lines, labels, others, phrases, `page ${i}`))

test('an article keeps its lines, order and labels among the site lines that are put in', () => {
  for (const copy of copies) {
    const own = copy.lines.map((line, i) => ({ line, label: copy.labels[i]! })).filter(({ line }) => lines.includes(line))
    expect(own).toEqual(lines.map((line, i) => ({ line, label: labels[i] })))
    expect(copy.labels.filter((_, i) => !lines.includes(copy.lines[i]!)).every(label => label === 0)).toBe(true)
  }
})

test('some announce a line of the page, and a copy is the same each time', () => {
  expect(copies.some(copy => copy.lines.some(line => line.endsWith(': Five lamps that mend themselves')))).toBe(true)
  expect(copies.some(copy => copy.lines.length === lines.length)).toBe(true)
  expect(withSiteLines(lines, labels, others, phrases, 'page 7')).toEqual(copies[7])
})

test('a bare copy keeps what is not its own and what is short, loses six to ten tenths of its own long blocks, and is the same each time', () => {
  const long = Array.from({ length: 40 }, (_, i) => `Row ${i} of a table that goes on for more than ten words altogether`)
  const texts = ['Home', ...long, 'Price', 'Please accept what we put on your machine, or leave by the door you came in']
  const own = [0, ...long.map(() => 1), 1, 0]
  for (let page = 0; page < 20; page++) {
    const kept = bare(texts, own, `page ${page}`)
    expect(kept).toEqual(bare(texts, own, `page ${page}`))
    expect(kept).toEqual(expect.arrayContaining([0, 41, 42]))
    const stayed = (kept.length - 3) / long.length
    expect(stayed).toBeLessThan(0.65)
  }
  expect(bare(texts, own, 'page 1')).not.toEqual(bare(texts, own, 'page 2'))
})
