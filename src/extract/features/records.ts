/**
 * Features of repetition: siblings that look alike are records of something (teasers, comments,
 * posts, products), and a block inside one is judged by what its like hold together.
 */
import { FAR, type Page } from './page.ts'

export const RECORD_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['record-count', 'records that look like the one it stands in, 0 for none'],
  ['record-words', 'mean words of those'],
  ['record-share', 'share of the page\'s words in those'],
  ['record-good', 'share of good words in those'],
  ['record-density', 'link density of those'],
  ['record-own', 'words of its own record for each word of the mean one'],
  ['record-most', 'share of their words that the longest has'],
  ['record-dates', 'share of those with a line that looks like a date'],
  ['record-linked', 'share of those with a heading or line that is all link'],
  ['record-place', 'share of those before its own'],
  ['record-levels', 'levels up to its record'],
  ['record-title', 'blocks from the title line to the first of them, -99 where it stands inside or there is none'],
  ['date-before', 'blocks back to the last short line that looks like a date'],
  ['date-lines', 'short lines that look like a date, on the page'],
  ['heading-density', 'link density of the nearest heading before it, -1 for none'],
  ['heading-run', 'share of the page\'s headings that are all link'],
  ['record-prices', 'share of its like records with a price'],
  ['record-blocks', 'mean blocks of those'],
  ['record-index', 'blocks of its own record before it, -1 where it stands in none'],
  ['price-lines', 'blocks with a price on the page'],
  ['price-before', 'blocks back to the last one with a price'],
  ['picture-before', 'blocks since the last picture or player, 0 where one stands right before it'],
  ['picture-levels', 'levels up to what holds that picture too'],
  ['picture-words', 'other words in there'],
]

interface Records {
  /** By container: the record it stands in, -1 for none. */
  readonly record: Int32Array
  /** By container: what its like hold together; null where it has too few. */
  readonly groups: readonly (Group | null)[]
  readonly place: Int32Array
  readonly dateBefore: Int32Array
  readonly dates: number
  readonly headingBefore: Int32Array
  readonly headingRun: number
  readonly priceBefore: Int32Array
  readonly prices: number
}
interface Group {
  count: number
  blocks: number
  prices: number
  words: number
  good: number
  link: number
  most: number
  dates: number
  linked: number
  first: number
  last: number
}

const FEWEST = 3
const FAR_BACK = 99
/** Blocks after a picture that are looked at. */
const FEW_BLOCKS = 5
/** These are blocks by themselves: many of them side by side are a text and no records. */
const PLAIN = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'dt', 'dd', 'figure', 'ul', 'ol', 'table', 'tbody', 'thead', 'form', 'br', 'hr', 'td', 'th', 'label', 'button'])
const ALL_LINK = 0.9
/** The first columns of a block that stands in no record. */
const NO_RECORD = [0, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, -99]

export function findRecords(page: Page): Records {
  const { containers, candidates, home } = page.segments
  const n = candidates.length
  const dateBefore = new Int32Array(n), headingBefore = new Int32Array(n)
  const datedIn = new Uint8Array(containers.length)
  const linkedIn = new Uint8Array(containers.length)
  const pricedIn = new Uint8Array(containers.length)
  const priceBefore = new Int32Array(n)
  let prices = 0, sincePrice = FAR_BACK, dates = 0, headings = 0, linkedHeadings = 0, since = FAR_BACK, heading = -1
  for (let i = 0; i < n; i++) {
    dateBefore[i] = since
    headingBefore[i] = heading
    since = page.dated[i] === 2 ? 0 : Math.min(FAR_BACK, since + 1)
    if (page.dated[i] === 2) { dates++; datedIn[home[i]!] = 1 }
    priceBefore[i] = sincePrice
    sincePrice = page.priced[i] ? 0 : Math.min(FAR_BACK, sincePrice + 1)
    if (page.priced[i]) { prices++; pricedIn[home[i]!] = 1 }
    const linked = page.linkDensity[i]! >= ALL_LINK && page.words[i]! >= 2
    if (linked) linkedIn[home[i]!] = 1
    if (page.heading[i]) { heading = i; headings++; if (linked) linkedHeadings++ }
  }
  for (let c = containers.length - 1; c > 0; c--) {
    const up = containers[c]!.parent
    if (datedIn[c]) datedIn[up] = 1
    if (linkedIn[c]) linkedIn[up] = 1
    if (pricedIn[c]) pricedIn[up] = 1
  }
  const groups: (Group | null)[] = [null]
  const alike = page.looks.by(firstName)
  const byLook = new Map<number, Group>()
  const place = new Int32Array(containers.length)
  for (let c = 1; c < containers.length; c++) {
    const { element, parent } = containers[c]!
    if (PLAIN.has(element.tag) || page.sums.first[c]! < 0) { groups.push(null); continue }
    const key = parent * containers.length + alike[page.looks.of[c]!]!
    let group = byLook.get(key)
    if (!group) {
      group = { count: 0, blocks: 0, prices: 0, words: 0, good: 0, link: 0, most: 0, dates: 0, linked: 0, first: page.sums.first[c]!, last: 0 }
      byLook.set(key, group)
    }
    place[c] = group.count++
    group.blocks += page.sums.blocks[c]!
    group.prices += pricedIn[c]!
    group.words += page.sums.words[c]!
    group.good += page.sums.goodWords[c]!
    group.link += page.sums.linkWords[c]!
    group.most = Math.max(group.most, page.sums.words[c]!)
    group.dates += datedIn[c]!
    group.linked += linkedIn[c]!
    group.last = page.sums.last[c]!
    groups.push(group)
  }
  // Of records inside records the ones of the larger group: posts, not the lines in one.
  const record = new Int32Array(containers.length).fill(-1)
  for (let c = 1; c < containers.length; c++) {
    const above = record[containers[c]!.parent]!
    const own = groups[c]
    record[c] = own && own.count >= FEWEST && (above < 0 || own.words > groups[above]!.words * 0.8) ? c : above
  }
  return { record, groups, place, dateBefore, dates, headingBefore, headingRun: linkedHeadings / Math.max(1, headings), priceBefore, prices }
}

/** The first class without numbers, odd and even; none is another than one of numbers alone. */
const firstName = (className: string | null): string => className === null ? ' ' : /^\s*([^\s\d]{0,40})/.exec(className)![1]!

export function fillRecords(page: Page, records: Records, titleLine: number, i: number, row: Float32Array, at: number): void {
  const { containers, home } = page.segments
  const c = home[i]!
  const r = records.record[c]!
  const group = r < 0 ? null : records.groups[r]!
  let k = at
  if (group) {
    const words = Math.max(1, group.words)
    row[k++] = group.count
    row[k++] = group.words / group.count
    row[k++] = group.words / Math.max(1, page.total.words)
    row[k++] = group.good / words
    row[k++] = group.link / words
    row[k++] = page.sums.words[r]! * group.count / words
    row[k++] = group.most / words
    row[k++] = group.dates / group.count
    row[k++] = group.linked / group.count
    row[k++] = records.place[r]! / group.count
    row[k++] = containers[c]!.depth - containers[r]!.depth
    row[k++] = titleLine < 0 || (titleLine >= group.first && titleLine <= group.last) ? -99 : Math.max(-98, Math.min(99, group.first - titleLine))
  } else for (const value of NO_RECORD) row[k++] = value
  row[k++] = records.dateBefore[i]!
  row[k++] = records.dates
  const heading = records.headingBefore[i]!
  row[k++] = heading < 0 ? -1 : page.linkDensity[heading]!
  row[k++] = records.headingRun
  row[k++] = group ? group.prices / group.count : -1
  row[k++] = group ? group.blocks / group.count : -1
  row[k++] = r < 0 ? -1 : Math.min(FAR_BACK, i - page.sums.first[r]!)
  row[k++] = records.prices
  row[k++] = records.priceBefore[i]!
  fillPicture(page, i, row, k)
}

/** Captions share a small container with their picture, and with nothing else. */
function fillPicture(page: Page, i: number, row: Float32Array, at: number): void {
  const { containers, home, pictures } = page.segments
  const picture = pictures[i]
  row[at] = picture ? Math.min(FAR_BACK, i - picture.before) : FAR_BACK
  row[at + 1] = FAR
  row[at + 2] = page.total.words
  if (!picture || i - picture.before > FEW_BLOCKS) return
  let own = home[i]!, other = picture.home, levels = 0
  while (own !== other) {
    if (own > other) { own = containers[own]!.parent; levels++ } else other = containers[other]!.parent
  }
  row[at + 1] = Math.min(FAR, levels)
  row[at + 2] = page.sums.words[own]! - page.words[i]!
}
