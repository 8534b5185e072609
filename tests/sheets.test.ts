/** Text of printed pages: what runs along the sheets goes, what goes on from one to the next stays whole, and nothing else changes. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.ts'
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
    ['rows of a table stay', sheets('The boats\n\n1901   137   51.70\n1902   174   53.40', '1903   211   55.10\n1904   248   56.80\n\nAll were counted.'), 'The boats\n\n1901   137   51.70\n1902   174   53.40\n1903   211   55.10\n1904   248   56.80\n\nAll were counted.'],
    ['rows with names do so, too', sheets('Old   1\nNew   31\nOak   40', 'Ash   2\nElm   17\nFir   21'), 'Old   1\nNew   31\nOak   40\nAsh   2\nElm   17\nFir   21'],
    ['sections have the numbers of their sheets by chance', sheets('1\n\n1 Oak\n\nIt was built.', '2\n\n2 Fire\n\nIt burned.', '3\n\n3 Stone\n\nIt stands.'), '1 Oak\n\nIt was built.\n\n2 Fire\n\nIt burned.\n\n3 Stone\n\nIt stands.'],
    ['so do sections where nothing counts the sheets', sheets('1 Oak\n\nIt was built.', '2 Fire\n\nIt burned.', '3 Stone\n\nIt stands.'), '1 Oak\n\nIt was built.\n\n2 Fire\n\nIt burned.\n\n3 Stone\n\nIt stands.'],
    ['letters are signed', sheets('Dear Ann,\n\nit burned.\n\nYour friend,\nAgnes', 'Dear Ann,\n\nit stands.\n\nYour friend,\nAgnes'), 'Dear Ann,\n\nit burned.\n\nYour friend,\nAgnes\n\nDear Ann,\n\nit stands.\n\nYour friend,\nAgnes'],
    ['songs have refrains', sheets('The mill is cold,\nit turns and turns', 'The night is cold,\nit turns and turns', 'The mouse is cold,\nit turns and turns').replaceAll(',\n', ',\nit turns,\n'), 'The mill is cold,\nit turns,\nit turns and turns\nThe night is cold,\nit turns,\nit turns and turns\nThe mouse is cold,\nit turns,\nit turns and turns'],
    ['what is the same at the foot goes where it stands apart', sheets('It was built.\n\nThe mill', 'It burned.\n\nThe mill', 'It stands.\n\nThe mill'), 'It was built.\n\nIt burned.\n\nIt stands.'],
    ['numbers alone count pages that they end', 'The mill\nwas built\nof oak.\n\n1\n\nIt burned\nin 1804.\n\n2\n\nIt stands\nagain.\n\n3\n', 'The mill\nwas built\nof oak.\n\nIt burned\nin 1804.\n\nIt stands\nagain.'],
    ['numbers alone head chapters', 'The mill\nby Ann Lee\nof Selm\n\n1\n\nIt was built\nof oak.\n\n2\n\nIt burned\nin 1804.\n\n3\n\nIt stands.', 'The mill\nby Ann Lee\nof Selm\n\n1\n\nIt was built\nof oak.\n\n2\n\nIt burned\nin 1804.\n\n3\n\nIt stands.'],
    ['one sheet has nothing that runs along', 'The mill\n\n1\n\f', 'The mill\n\n1\n\f'],
  ])('%s', (_name, text, wanted) => expect(withoutSheets(text).text).toBe(wanted))

  test('what ran along is told', async () => {
    const prose = 'The mill of Selm was built of oak by two brothers who had never seen one, and it burned in the first autumn.'
    const article = await extract(sheets(`Mills of Orlen   1\n\n${prose}`, `Mills of Orlen   2\n\n${prose.replace('oak', 'stone')}`), { format: 'text' })
    expect(article.ok && article.value.removed.map(({ text }) => text)).toEqual(['Mills of Orlen   1', 'Mills of Orlen   2'])
  })
  test('text without form feeds is left alone', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), text => { if (!text.includes('\f')) expect(withoutSheets(text).text).toBe(text) })))
  test('lines that stay are as they were, and in their order', () => fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('The mill', 'is old.', '1', '2', '', 'Ann Lee 3'), { maxLength: 6 }), { maxLength: 5 }), pages => {
    const given: readonly string[] = pages.flat(), left = withoutSheets(pages.map(lines => lines.join('\n')).join('\f')).text.split(/[\n\f]/)
    let at = 0
    for (const line of left.filter(line => line !== '')) { at = given.indexOf(line, at) + 1; expect(at).toBeGreaterThan(0) }
  })))
})
