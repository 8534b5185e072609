/**
 * The text of printed pages, with form feeds between them, as one text: without the lines that run along the edges
 * of the sheets, and with the paragraphs whole that go on from one to the next. What viewers copy has no form feeds: there
 * lines that count the pages tell. Text without either is left alone.
 */
import { endsSentence } from './paragraphs.ts'
import { columns } from './wrapping.ts'

/** Lines at either edge of a sheet that may run along all of them. */
const EDGE = 3
/** On so many sheets, and on such a share of them, a line runs along: left and right ones may differ. */
const FEWEST = 2, SHARE = 1 / 3
/** No line that runs along with its number is longer, spaces between included. */
const RUNNING = 120
/** A line so wide, beside the widest, is a full one. */
const FULL = 0.75

/** "Page 3", "Seite 3 von 12", "第3页": all of a line. */
const PAGE = /^[ \t]*(?:(?:page|seite|pagina|página|strona|strana|stránka|stranica|sida|side|sivu|oldal|sayfa|halaman|trang|страница|стр\.|сторінка|σελίδα|صفحة|صفحه|עמוד|पृष्ठ|ページ|페이지|หน้า)[ \t]{1,4}|第[ \t]?)(\d{1,4})(?:[ \t]{0,4}[页頁]|[ \t]{0,4}(?:\/|\p{L}{1,4})[ \t]{0,4}\d{1,4})?[ \t]*$/iu
/** No such line is longer, the spaces that center it included. */
const COUNT = 100

export function withoutSheets(whole: string): string {
  const text = whole.includes('\f') ? whole : withFeeds(whole)
  if (!text.includes('\f')) return text
  const sheets = text.split('\f').map(sheet => trimmed(sheet.split(/\r\n|[\n\r]/))).filter(lines => lines.length > 0)
  if (sheets.length < FEWEST) return text
  const first = firstNumber(sheets)
  const keysOf = (lines: readonly string[], i: number): readonly string[] => edgeOf(lines).map(line => keyOf(line, first + i))
  const top = running(sheets.map(keysOf)), bottom = running(sheets.map((lines, i) => keysOf(lines.toReversed(), i)))
  const bare = sheets.map((lines, i) => {
    const isAbove = (line: string): boolean => top.has(keyOf(line, first + i))
    // What runs along the others may be the title on the first: there only what counts the sheets goes.
    const below = i > 0 ? stripped(lines, isAbove) : lines.filter(line => !(isAbove(line) && keyOf(line, first).includes('#') && edgeOf(lines).includes(line)))
    return stripped(below.toReversed(), line => bottom.has(keyOf(line, first + i))).toReversed()
  }).filter(lines => lines.length > 0)
  const widest = bare.flat().reduce((most, line) => Math.max(most, columns(line)), 0)
  let out = ''
  let last: string | null = null
  for (const lines of bare) {
    if (last !== null) out += goesOn(last, lines[0]!, widest) ? '\n' : '\n\n'
    out += lines.join('\n')
    last = lines.at(-1)!
  }
  return out
}

/** Form feeds where lines far from each other count the pages from one to the next: behind them, or above them and what stands over the first, where that heads its page. */
function withFeeds(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/)
  const counts: { readonly at: number; readonly page: number }[] = []
  lines.forEach((line, at) => {
    // Few lines have a number.
    const page = line.length > COUNT || !/\d/.test(line) ? undefined : PAGE.exec(line)?.[1]
    if (page !== undefined) counts.push({ at, page: Number(page) })
  })
  const first = counts[0]?.at ?? 0
  if (counts.length < FEWEST || counts.some(({ at, page }, i) => page !== counts[0]!.page + i || (i > 0 && at - counts[i - 1]!.at <= EDGE))) return text
  if (lines.slice(0, first).filter(line => line.trim() !== '').length >= EDGE) for (const { at } of counts) lines[at] += '\f'
  else for (const { at } of counts.slice(1)) {
    let up = 0
    while (up < first && lines[at - up - 1] === lines[first - up - 1]) up++
    lines[at - up] = `\f${lines[at - up]}`
  }
  return lines.join('\n')
}

/** Blank lines off both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line.trim() !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
}

/** The first lines that say something. */
const edgeOf = (lines: readonly string[]): readonly string[] => lines.filter(line => line.trim() !== '').slice(0, EDGE)

/** What is the same on all sheets: a line that begins or ends with its sheet's number is, whatever else it says. */
function keyOf(line: string, number: number): string {
  return numbersOf(line).includes(number) ? '#' : line.trim().toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')
}
/** Years end lines of the text; sheets have fewer digits. */
const numbersOf = (line: string): number[] => (line.length > RUNNING ? [] : [/^\d{1,3}(?!\S)/.exec(line.trim()), /(?<!\S)\d{1,3}$/.exec(line.trim())].flatMap(found => (found ? [Number(found[0])] : [])))

/** The number of the first sheet, as most of them count; NaN where they don't. */
function firstNumber(sheets: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  sheets.forEach((lines, i) => { for (const first of new Set([...edgeOf(lines), ...edgeOf(lines.toReversed())].flatMap(numbersOf).map(number => number - i))) counts.set(first, (counts.get(first) ?? 0) + 1) })
  const [first, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [NaN, 0])
  return count >= FEWEST && count * 2 > sheets.length ? first : NaN
}

function running(edges: readonly (readonly string[])[]): ReadonlySet<string> {
  const sheets = new Map<string, number>()
  for (const keys of edges) for (const key of new Set(keys)) sheets.set(key, (sheets.get(key) ?? 0) + 1)
  return new Set([...sheets].filter(([, count]) => count >= FEWEST && count >= edges.length * SHARE).map(([key]) => key))
}

/** Without what runs along its beginning. */
function stripped(lines: readonly string[], runs: (line: string) => boolean): readonly string[] {
  let rest = trimmed(lines)
  for (let n = 0; n < EDGE && rest.length > 0 && runs(rest[0]!); n++) rest = trimmed(rest.slice(1))
  return rest
}

/** Does the paragraph go on? A line that ends no sentence does where it is full, or the next one begins small. */
const goesOn = (line: string, next: string, widest: number): boolean => !endsSentence(line.trimEnd()) && (/^\s*\p{Ll}/u.test(next) || columns(line) >= widest * FULL)
