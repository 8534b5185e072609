/** Text of printed pages: what runs along the sheets goes, what goes on from one to the next stays whole, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutSheets } from '../src/inputs/sheets.ts'

const sheets = (...texts: string[]): string => texts.join('\f')

describe('text of printed pages', () => {
  test.each<[string, string, string]>([
    ['numbers go', sheets('The mill was built of oak.\n\n1\n', 'It burned in 1804.\n\n2\n'), 'The mill was built of oak.\n\nIt burned in 1804.'],
    ['so do names with numbers, left and right', sheets('THE MILL   101\n\nIt was built of oak.', '102   ANN LEE\n\nIt burned.', 'THE MILL   103\n\nIt stands again.'), 'It was built of oak.\n\nIt burned.\n\nIt stands again.'],
    ['what runs along is the title of the first', sheets('The mill\n\nIt was built of oak.', 'The mill\n\nIt burned.'), 'The mill\n\nIt was built of oak.\n\nIt burned.'],
    ['a paragraph goes on', sheets('It was built of oak that had been\n\nPage 1 of 2\n', 'felled by the miller.\n\nPage 2 of 2\n'), 'It was built of oak that had been\nfelled by the miller.'],
    ['a year that ends a line is no number of a sheet', sheets('The mill burned in 1804', 'It was built again in 1805'), 'The mill burned in 1804\nIt was built again in 1805'],
    ['what a viewer copied counts its pages in lines', 'The mill\nPage 1 of 2\n\nIt was built of oak that had been\n\nThe mill\nPage 2 of 2\n\nfelled by the miller.', 'The mill\n\nIt was built of oak that had been\nfelled by the miller.'],
    ['or below them', 'It was built\nof oak.\n\nIt burned.\nSeite 7\nIt stands\nagain,\nof stone.\nSeite 8', 'It was built\nof oak.\n\nIt burned.\n\nIt stands\nagain,\nof stone.'],
    ['pages that do not follow each other are spoken of', 'Page 4\n\nThe mill.\n\nPage 9', 'Page 4\n\nThe mill.\n\nPage 9'],
    ['one sheet has nothing that runs along', 'The mill\n\n1\n\f', 'The mill\n\n1\n\f'],
  ])('%s', (_name, text, wanted) => expect(withoutSheets(text)).toBe(wanted))

  test('text without form feeds is left alone', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { if (!text.includes('\f')) expect(withoutSheets(text)).toBe(text) })))
  test('lines that stay are as they were, and in their order', () => fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('The mill', 'is old.', '1', '2', '', 'Ann Lee 3'), { maxLength: 6 }), { maxLength: 5 }), pages => {
    const given: readonly string[] = pages.flat(), left = withoutSheets(pages.map(lines => lines.join('\n')).join('\f')).split(/[\n\f]/)
    let at = 0
    for (const line of left.filter(line => line !== '')) { at = given.indexOf(line, at) + 1; expect(at).toBeGreaterThan(0) }
  })))
})
