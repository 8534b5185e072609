/** A table goes with the text around it; where the page is no text, or less of one than the table is long, it is what the page tells. */
import { expect, test } from 'vitest'
import { segment } from '../src/extract/segment.ts'
import { completeWholes, keepLongRuns } from '../src/extract/steps/whole.ts'
import { parseHtml } from '../src/inputs/html.ts'

const TABLE = `<table><tr><th>Crew</th><th>Lantern</th></tr>${'<tr><td>Ada Fenn</td><td>green glass</td></tr>'.repeat(6)}</table>`
const TEXT = '<p>The race is rowed on the night of the first frost, from the weir to the customs house.</p>'

/** Cells that stay of a table whose cells are doubtful, below text that is kept. */
function cells(text: string, score: number, isProse: boolean, table = TABLE): number {
  const document = parseHtml(`<body>${text}${table}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const isCell = (i: number): boolean => /^t[dh]$/.test(candidates[i]!.element.tag)
  const keep = Uint8Array.from(candidates, (_, i) => (isCell(i) ? 0 : 1))
  completeWholes(candidates, new Float64Array(candidates.length).fill(score), keep, false, isProse)
  return candidates.filter((_, i) => isCell(i) && keep[i] === 1).length
}

test('a doubtful table amid a longer text is none of it', () => expect(cells(TEXT.repeat(3), 0.35, true)).toBe(0))
test('one that is longer than all that is kept is what the page is about', () => {
  expect(cells(TEXT, 0.35, true)).toBe(14)
  expect(cells(TEXT, 0.25, true)).toBe(0)
})
test('one that stands in an item amid what is kept of it goes with that', () => {
  const item = (above: string, below: string): string => `<ol><li>${above}${TABLE}${below}</li><li>The others row for nothing.</li></ol>`
  expect(cells(TEXT.repeat(3), 0.35, true, item('The fees are these:', 'They are due in June.'))).toBe(14)
  expect(cells(TEXT.repeat(3), 0.25, true, item('The fees are these:', 'They are due in June.'))).toBe(0)
  expect(cells(TEXT.repeat(3), 0.35, true, item('The fees are these:', ''))).toBe(0)
})
test('on a page that is no article a table is told for itself, and sooner', () => {
  expect(cells(TEXT.repeat(3), 0.28, false)).toBe(14)
  expect(cells(TEXT.repeat(3), 0.22, false)).toBe(0)
  expect(cells(TEXT, 0.28, false, TABLE.replace('<table>', '<table role="presentation">'))).toBe(0)
})

test.each([
  ['a currency in a cell', '<table><tr><th>Crew</th><th></th><th>Paid</th></tr><tr><td>Ada Fenn</td><td>$</td><td>forty</td></tr></table>', '$', true],
  ['a term that menus have', '<dl><dt>Home</dt><dd>The key that goes to the start of the line.</dd></dl>', 'Home', true],
  ['an item of one word', '<ul><li>News</li><li>Letters to the editor</li></ul>', 'News', true],
  ['an item that leads elsewhere', '<ul><li><a href="/more">More</a></li><li>Letters to the editor of the paper</li></ul>', 'More', false],
  ['an item without a letter', '<ul><li>×</li><li>Letters to the editor</li></ul>', '×', false],
])('of a whole that is kept: %s', (_, whole, text, stays) => {
  const document = parseHtml(`<body>${TEXT}${whole}`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const at = candidates.findIndex(candidate => candidate.text.trim() === text), keep = Uint8Array.from(candidates, (_, i) => Number(i !== at))
  expect(at).toBeGreaterThan(0)
  completeWholes(candidates, Float64Array.from(candidates, (_, i) => (i === at ? 0.05 : 0.9)), keep, false, true)
  expect(keep[at] === 1).toBe(stays)
})

test.each([
  ['of many', 140, '', 140],
  ['of fewer', 90, '', 80],
  ['behind other elements', 140, '<hr><div>', 130],
])('the last paragraphs of a long run, %s', (_, count, between, stay) => {
  const line = '<p>The ferry of Sarn carries goats and letters over the water.</p>', last = 10
  const document = parseHtml(`<body>${line.repeat(count - last)}${between}${line.repeat(last)}`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const keep = Uint8Array.from(candidates, (_, i) => Number(i < count - last))
  keepLongRuns(candidates, new Float64Array(candidates.length).fill(0.2), keep)
  expect(keep.filter(Boolean)).toHaveLength(stay)
})
