/**
 * The text of printed pages, with form feeds between them, as one text: without the lines that run along the edges
 * of the sheets, and with the paragraphs whole that go on from one to the next. What viewers copy has no form feeds: there
 * lines that count the pages tell. Text without either is left alone.
 */
import { endsSentence } from './paragraphs.ts'
import { columns } from './wrapping.ts'

interface Sheets { readonly text: string; /** The lines that ran along the sheets, as they stood. */ readonly running: readonly string[] }

/** Lines at either edge of a sheet that may run along all of them. */
const EDGE = 3
/** On so many sheets, and on such a share of them, a line runs along: left and right ones may differ. */
const FEWEST = 2, SHARE = 1 / 3
/** At the foot letters are signed and songs have refrains: there a line without a number does on so many, and on such a share. */
const FEWEST_AT_FOOT = 3, SHARE_AT_FOOT = 1 / 2
/** No line that runs along with its number is longer, spaces between included. */
const RUNNING = 120
/** A line so wide, beside the widest, is a full one. */
const FULL = 0.75

/** "Page 3", "Seite 3 von 12", "第3页": all of a line. */
const PAGE = /^[ \t]*(?:(?:page|seite|pagina|página|strona|strana|stránka|stranica|sida|side|sivu|oldal|sayfa|halaman|trang|страница|стр\.|сторінка|σελίδα|صفحة|صفحه|עמוד|पृष्ठ|ページ|페이지|หน้า)[ \t]{1,4}|第[ \t]?)(\d{1,4})(?:[ \t]{0,4}[页頁]|[ \t]{0,4}(?:\/|\p{L}{1,4})[ \t]{0,4}\d{1,4})?[ \t]*$/iu
/** "3", "- 3 -", where so many of them count. */
const BARE = /^[ \t]*(?:[-–—][ \t]?)?(\d{1,3})(?:[ \t]?[-–—])?[ \t]*$/, FEWEST_BARE = 3
/** No such line is longer, the spaces that center it included. */
const COUNT = 100

export function withoutSheets(whole: string): Sheets {
  const text = whole.includes('\f') ? whole : withFeeds(whole)
  const sheets = text.includes('\f') ? text.split('\f').map(sheet => trimmed(sheet.split(/\r\n|[\n\r]/))).filter(lines => lines.length > 0) : []
  if (sheets.length < FEWEST) return { text, running: [] }
  const first = firstNumber(sheets)
  const top = new Edge(sheets, first), bottom = new Edge(sheets.map(lines => lines.toReversed()), first)
  const running: string[] = []
  const bare = sheets.map((lines, i) => {
    const above = top.runningAt(i, 'head'), below = new Set([...bottom.runningAt(i, 'foot')].map(at => lines.length - 1 - at))
    const isRunning = (at: number): boolean => above.has(at) || below.has(at)
    running.push(...lines.filter((_, at) => isRunning(at)))
    return trimmed(lines.filter((_, at) => !isRunning(at)))
  }).filter(lines => lines.length > 0)
  const widest = bare.flat().reduce((most, line) => Math.max(most, columns(line)), 0)
  let out = ''
  let last: string | null = null
  for (const lines of bare) {
    if (last !== null) out += goesOn(last, lines[0]!, widest) ? '\n' : '\n\n'
    out += lines.join('\n')
    last = lines.at(-1)!
  }
  return { text: out, running }
}

/**
 * Form feeds where lines far from each other count the pages from one to the next: behind them, or above them and what stands over the first, where that
 * heads its page. Numbers alone also count chapters: those of pages end the text, or the same line stands below each.
 */
function withFeeds(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/)
  // Few lines have a number.
  const numbered = lines.flatMap((line, at) => (line.length <= COUNT && /\d/.test(line) ? [at] : []))
  const countsBy = (pattern: RegExp): readonly Count[] =>
    numbered.flatMap(at => {
      const page = pattern.exec(lines[at]!)?.[1]
      return page === undefined ? [] : [{ at, page: Number(page) }]
    })
  const named = countsBy(PAGE), counts = named.length > 0 ? named : countsBy(BARE)
  const first = counts[0]?.at ?? 0
  if (
    counts.length < (named.length > 0 ? FEWEST : FEWEST_BARE)
    || counts.some(({ at, page }, i) => page !== counts[0]!.page + i || (i > 0 && at - counts[i - 1]!.at <= EDGE))
  )
    return text
  const isBelow = lines.slice(0, first).filter(line => line.trim() !== '').length >= EDGE
  if (named.length === 0) {
    const next = new Set(counts.map(({ at }) => lines.slice(at + 1, at + 1 + EDGE).find(line => line.trim() !== '')))
    if (!isBelow || !(next.has(undefined) || next.size === 1)) return text
  }
  if (isBelow) for (const { at } of counts) lines[at] += '\f'
  else for (const { at } of counts.slice(1)) {
    let up = 0
    while (up < first && lines[at - up - 1] === lines[first - up - 1]) up++
    lines[at - up] = `\f${lines[at - up]}`
  }
  return lines.join('\n')
}

interface Count { readonly at: number; readonly page: number }

/** Blank lines off both ends. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(line => line.trim() !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1)
}

/** Where the first lines stand that say something. */
function edgeOf(lines: readonly string[]): readonly number[] {
  const edge: number[] = []
  for (let at = 0; at < lines.length && edge.length < EDGE; at++) if (lines[at]!.trim() !== '') edge.push(at)
  return edge
}

/** Years end lines of the text; sheets have fewer digits. */
const NUMBER = /(?<!\d)\d{1,3}(?!\d)/g
const numbersIn = (line: string): readonly RegExpExecArray[] => (line.length > RUNNING ? [] : [...line.matchAll(NUMBER)])

/** The number of the first sheet, as most of them count; NaN where they don't. */
function firstNumber(sheets: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>()
  sheets.forEach((lines, i) => {
    const edge = [...edgeOf(lines).map(at => lines[at]!), ...edgeOf(lines.toReversed()).map(at => lines.at(-1 - at)!)]
    for (const first of new Set(edge.flatMap(numbersIn).map(([number]) => Number(number) - i))) counts.set(first, (counts.get(first) ?? 0) + 1)
  })
  const [first, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [NaN, 0])
  return count >= FEWEST && count * 2 > sheets.length ? first : NaN
}

const foldedOf = (line: string): string => line.trim().toLowerCase().replace(/\s+/g, ' ')
/** The line with the number of its sheet left open, if it has it: the first that may be it, and the last. */
function openOf(line: string, number: number): readonly string[] {
  const folded = foldedOf(line), own = numbersIn(folded).filter(([found]) => Number(found) === number)
  return [...new Set([own[0], own.at(-1)])].flatMap(found => (found ? [`${folded.slice(0, found.index)}#${folded.slice(found.index + found[0].length)}`] : []))
}
/** A number that is set apart from what else stands in its line, as a table's are too: there letters must be beside it, and no such line above or below. */
const APART = /^\s*\d{1,3}(?:\t|\s{2})|(?:\t|\s{2})\d{1,3}\s*$/

/** One edge of all sheets, each read from there. */
class Edge {
  /** What stands there, and on how many sheets. */
  private readonly counts = new Map<string, number>()
  constructor(private readonly sheets: readonly (readonly string[])[], private readonly first: number) {
    sheets.forEach((lines, i) => {
      for (const key of new Set(edgeOf(lines).flatMap(at => [foldedOf(lines[at]!), ...openOf(lines[at]!, first + i)])))
        this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
    })
  }

  private runs(key: string, fewest: number, share: number): boolean {
    const count = this.counts.get(key) ?? 0
    return count >= fewest && count >= this.sheets.length * share
  }

  /** Does the line count the sheets? A section's number may be its sheet's by chance. */
  private isCount(lines: readonly string[], at: number, number: number): boolean {
    const isApart = (): boolean => APART.test(lines[at]!) && ![at - 1, at + 1].some(beside => APART.test(lines[beside] ?? ''))
    return openOf(lines[at]!, number).some(open => !/[\p{L}\p{N}]/u.test(open) || (/\p{L}/u.test(open) && (this.runs(open, FEWEST, SHARE) || isApart())))
  }

  /** Where the lines stand that run along the sheets: one that counts them, and those that say the same on others. */
  runningAt(sheet: number, side: 'head' | 'foot'): ReadonlySet<number> {
    const lines = this.sheets[sheet]!, edge = edgeOf(lines)
    const count = edge.find(at => this.isCount(lines, at, this.first + sheet)) ?? NaN
    const running = new Set<number>()
    for (const [n, at] of edge.entries()) {
      // What runs along the others may be the title on the first.
      if (at === count || (!(side === 'head' && sheet === 0) && this.isSame(lines, edge, n, count, side))) running.add(at)
      else if (side === 'foot' || sheet > 0) break
    }
    return running
  }

  private isSame(lines: readonly string[], edge: readonly number[], n: number, count: number, side: 'head' | 'foot'): boolean {
    const at = edge[n]!, line = lines[at]!, key = foldedOf(line)
    if (!this.runs(key, FEWEST, SHARE) || /\d/.test(key) && !/\p{L}/u.test(key)) return false
    if (Math.abs(at - count) === 1) return true
    // "Dear Ann," opens a page of its own.
    if (side === 'head') return /\p{L}/u.test(key) && !endsSentence(key)
    const above = lines[edge[n + 1] ?? at + 2] ?? ''
    return lines[at + 1]?.trim() === '' && !/[,،、，]\s*$/.test(above) && this.runs(key, FEWEST_AT_FOOT, SHARE_AT_FOOT)
  }
}

/** Does the paragraph go on? A line that ends no sentence does where it is full, or the next one begins small. */
const goesOn = (line: string, next: string, widest: number): boolean =>
  !endsSentence(line.trimEnd()) && (/^\s*\p{Ll}/u.test(next) || columns(line) >= widest * FULL)
