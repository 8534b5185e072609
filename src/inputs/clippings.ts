/** What a reader of books marked in them, as e-readers write it into a file: each passage with its book below it. Where in the book it stands and when it was marked is taken off and told so. */
import { append, newElement, newText, type ElementNode } from '../model/document.ts'

const RULE = /^={10}[ \t]*(?:\r?\n|$)/m
/** "- Your Highlight on page 12 | Location 178-180 | Added on Sunday, March 3, 2024 10:15:42 AM", in any language: words, and at last the hour. */
const LONGEST = 400, WORD = /\p{L}/u, NUMBER = /\d/, HOUR = /\d[:：]\d\d/, YEAR = /\d{4}/
/** Where nothing but a day is told, a blank line stands below it. */
function isPlace(line: string, isParted: boolean): boolean {
  const bar = line.lastIndexOf('|'), where = line.slice(0, Math.max(0, bar)), when = line.slice(bar)
  return (
    line.startsWith('- ')
    && line.length <= LONGEST
    && WORD.test(where)
    && (HOUR.test(when) || (isParted && NUMBER.test(where) && WORD.test(when) && YEAR.test(when)))
  )
}
/** So many at least; of a file that was cut off or mended by hand some are none. */
const FEWEST = 2, SHARE = 0.8

interface Clipping { readonly book: string; readonly place: string; readonly text: readonly string[] }

/** Null where the text is no such file. */
export function clippingsOf(text: string): readonly Clipping[] | null {
  if (text.search(RULE) < 0) return null
  const records = text
    .split(RULE_ALL)
    .map(record =>
      record
        .replaceAll('\ufeff', '')
        .split(/\r\n|[\n\r]/)
        .map(line => line.trim()),
    )
    .map(all => ({ lines: all.filter(line => line !== ''), isParted: isParted(all) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, isParted }) => ({ lines, isPlaced: isPlace(lines[1] ?? '', isParted) }))
  const found = records.filter(({ isPlaced }) => isPlaced)
  if (found.length < FEWEST || found.length < records.length * SHARE) return null
  return records.map(({ lines: [book = '', place = '', ...rest], isPlaced }) =>
    isPlaced ? { book, place, text: rest } : { book: '', place: '', text: [book, place, ...rest].filter(line => line !== '') },
  )
}
/** A blank line stands below the place, the second of its lines. */
function isParted(lines: readonly string[]): boolean {
  const first = lines.findIndex(line => line !== '')
  return (lines[first + 2] ?? '') === ''
}
const RULE_ALL = new RegExp(RULE, 'gm')

/** Writes them; what was taken off. A place in a book that nothing was marked at is a bookmark. */
export function appendClippings(home: ElementNode, clippings: readonly Clipping[]): string[] {
  for (const { book, text } of clippings) {
    if (text.length === 0) continue
    const quotation = newElement('blockquote')
    append(home, quotation)
    for (const [tag, lines] of [['p', text], ['footer', book === '' ? [] : [book]]] as const) for (const line of lines) {
      const element = newElement(tag)
      append(quotation, element)
      append(element, newText(line))
    }
  }
  return clippings.flatMap(({ book, place, text }) => (place === '' ? [] : text.length > 0 ? [place] : [`${book}\n${place}`]))
}
