/**
 * Features of raw text's lines: their shape, their neighbours, the runs and clusters of prose that
 * they stand in or apart from, and the words that they share with the rest. Raw text has no
 * containers or classes, and comes in great files, so it has columns of its own, cheap to fill.
 */
import { PHRASE_CATEGORIES, type PhraseCategory } from '../../model/contracts.ts'
import type { Segments } from '../segment.ts'
import type { Evidence } from './page.ts'
import { HEADLINE_FEATURES, headlinesOf } from './headlines.ts'
import { JARGON_FEATURES, jargonOf } from './jargon.ts'
import { clustersOf, findRun, NO_PROSE, type Clusters, type Run } from './prose.ts'
import { overlapsOf, type Overlaps } from './overlaps.ts'
import { patternsOf } from './patterns.ts'
import { RECURRING_FEATURES, recurringOf } from './recurring.ts'
import { fillStretch, STRETCH_FEATURES, stretchesOf, type Stretches } from './stretches.ts'
import { TALK_FEATURES, talkOf } from './talk.ts'
import { readVocabulary, type Line } from './vocabulary.ts'
import type { Worths } from './worths.ts'
import { table } from '../../model/table.ts'

const WINDOWS = [1, 3, 8, 20] as const
const NEAR = [-2, -1, 1, 2] as const
/** Site lines that open parts of a page which are not its article. */
const OPENERS: readonly (readonly [name: string, categories: readonly PhraseCategory[]])[] = [
  ['comments', ['comments']], ['related', ['related', 'tags']], ['calls', ['share', 'subscribe', 'sign-in']],
]
const beside = (d: number): string => (d < 0 ? `${-d === 1 ? '' : `${-d} `}before` : `${d === 1 ? '' : `${d} `}after`)

export const LINE_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['size', 'words that the line amounts to'],
  ['word-length', 'mean letters of a word'],
  ['sentence-ends', 'sentence ends in it'],
  ['end-mark', 'what it ends with: 4 an ellipsis, 3 a full stop or its like, 2 a colon, 1 a comma or semicolon'],
  ['commas', 'commas for each word'],
  ['digits', 'share of digits'],
  ['capitals', 'share of words that start with a capital'],
  ['shouting', 'share of capital letters'],
  ['separators', 'bars, bullets, arrows and slashes'],
  ['addresses', 'at signs, web addresses'],
  ['quotation', 'starts with a quotation mark'],
  ['copyright', 'holds a copyright sign'],
  ['date-like', 'short, with a year or a time of day in it'],
  ['block', 'what the text shows it as: 1 to 6 a heading, 7 a list item, 8 code, 9 a quotation, 0 a paragraph'],
  ['phrase', 'known site line of the language packs: number of its category, 0 for none'],
  ['phrase-whole', 'that phrase is all of it'],
  ['colon-early', 'a colon stands within its first five words'],
  ['common-words', 'share of its words that are among the most frequent of the prose'],
  ['topic', 'share of its telling words that stand in the prose of other lines, -1 for no such words'],
  ['topic-around', 'mean of that over it and the two lines on each side'],
  ['topic-run', 'share of its telling words that stand in the main run'],
  ['seen-before', 'share of its telling words that stand in lines before'],
  ['seen-after', 'share of its telling words that stand in lines after'],
  ['same-text', 'other lines that say the same'],
  ['runs-elsewhere', 'share of its runs of four words that stand in other lines too'],
  ['same-start', 'other lines that begin with the same two words'],
  ['same-end', 'other lines that end with the same two words'],
  ...NEAR.flatMap(d => [[`size-${beside(d)}`, `words of the line ${beside(d)}`] as const, [`end-${beside(d)}`, `what the line ${beside(d)} ends with`] as const]),
  ['phrase-before', 'site-line category of the line before'],
  ['phrase-after', 'site-line category of the line after'],
  ['date-before', 'the line before has a date'],
  ['date-after', 'the line after has a date'],
  ...WINDOWS.flatMap(w => [
    [`window-${w}-size`, `mean words of the lines up to ${w} before and after`] as const,
    [`window-${w}-prose`, `share of the words of those lines that stand in prose`] as const,
    [`window-${w}-lines`, `share of those lines that are prose`] as const,
  ]),
  ['dates-around', 'dates in the four lines before and after'],
  ['phrases-around', 'site lines among the five lines before and after'],
  ['short-before', 'lines before it without a break that are short and end as no sentence does'],
  ['short-after', 'the same of lines after'],
  ['pattern', 'how often a line of its shape stands between two of its neighbours\' shapes, prose apart'],
  ['prose-before', 'lines back to the nearest prose'],
  ['prose-after', 'lines on to the nearest prose'],
  ['prose-size-before', 'words of that line before'],
  ['prose-size-after', 'words of that line after'],
  ['words-from-prose', 'words between it and the prose before'],
  ['words-to-prose', 'words between it and the prose after'],
  ['cluster-words', 'words of prose in the nearest cluster of prose lines'],
  ['cluster-share', 'share of the prose in that cluster'],
  ['cluster-rank', 'how many clusters are larger than that'],
  ['clusters', 'clusters of prose'],
  ['run-distance', 'lines to the main run, below zero before it, 0 in it'],
  ['run-gap', 'words between it and the main run'],
  ['run-share', 'share of the prose in the main run'],
  ['run-words', 'words of the main run'],
  ['run-place', 'share of the main run that stands before it'],
  ['prose-share-before', 'share of the prose that stands before it'],
  ['words-before', 'share of the words that stand before it'],
  ['position', 'share of the lines that stand before it'],
  ['index', 'lines before it'],
  ['from-end', 'lines after it'],
  ['heading-distance', 'lines back to the nearest heading'],
  ['heading-phrase', 'site-line category of that heading'],
  ...OPENERS.map(([name]) => [`after-${name}`, `lines since the last line that heads a part about ${name}`] as const),
  ['site-lines-before', 'share of the site lines that stand before it'],
  ['text-words', 'words of the text'],
  ['text-lines', 'lines of the text'],
  ['text-prose', 'share of its words that stand in prose'],
  ['text-long', 'lines of 20 words and more'],
  ['text-short', 'share of lines of up to four words'],
  ['text-sentences', 'share of lines that end as sentences do'],
  ['text-site-lines', 'share of lines that are site lines'],
  ['text-headings', 'headings in it'],
  ['text-script', 'what it is written in: 0 Latin, 1 another script with spaces, 2 Chinese, Japanese or Korean'],
  ...STRETCH_FEATURES,
  ...HEADLINE_FEATURES,
  ...RECURRING_FEATURES,
  ...JARGON_FEATURES,
  ...TALK_FEATURES,
]

const CATEGORY = new Map(PHRASE_CATEGORIES.map((name, index) => [name as string, index + 1]))
const BLOCKS: Readonly<Record<string, number>> = table({ h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6, li: 7, pre: 8, code: 8, blockquote: 9 })
const FAR = 99, CUT_SHORT = 4

/** One row a line, in the columns of LINE_FEATURES. */
export function measureLines(segments: Segments, evidence: Evidence, worths?: Worths): { values: Float32Array; width: number } {
  const text = readText(segments, evidence, worths)
  const width = LINE_FEATURES.length
  const n = text.lines.length
  const values = new Float32Array(n * width)
  for (let i = 0; i < n; i++) fillLine(text, i, values, fillShape(text, i, values, i * width))
  return { values, width }
}

interface RawText {
  readonly lines: readonly Line[]
  readonly overlaps: Overlaps
  readonly run: Run
  readonly clusters: Clusters
  readonly stretches: Stretches
  readonly block: Uint8Array
  readonly hits: Uint8Array
  readonly heads: Uint8Array
  /** Sums over the lines before: of words, of words in prose, of prose lines, of site lines, of dates. */
  readonly size: Float64Array
  readonly proseSize: Float64Array
  readonly prose: Int32Array
  readonly sites: Int32Array
  readonly dates: Int32Array
  readonly shortBefore: Int32Array
  readonly shortAfter: Int32Array
  readonly heading: Int32Array
  readonly pattern: Float32Array
  readonly since: readonly Int32Array[]
  readonly whole: readonly number[]
  /** Headlines, what recurs, words of sites: by column, then by line. */
  readonly columns: readonly Float32Array[]
}

const isDate = (line: Line): boolean => line.year && line.size < 30

function readText(segments: Segments, evidence: Evidence, worths: Worths | undefined): RawText {
  const { candidates } = segments
  const n = candidates.length
  const vocabulary = readVocabulary(segments)
  const { lines } = vocabulary
  const block = new Uint8Array(n), hits = new Uint8Array(n), heads = new Uint8Array(n), isProse = new Uint8Array(n)
  const size = new Float64Array(n + 1), proseSize = new Float64Array(n + 1)
  const prose = new Int32Array(n + 1), sites = new Int32Array(n + 1), dates = new Int32Array(n + 1)
  const shortBefore = new Int32Array(n), shortAfter = new Int32Array(n), heading = new Int32Array(n)
  const since = OPENERS.map(() => new Int32Array(n))
  const numbers = OPENERS.map(([, categories]) => categories.map(name => CATEGORY.get(name)!))
  const ago = OPENERS.map(() => FAR), scripts = [0, 0, 0]
  let long = 0, short = 0, sentences = 0, headings = 0, lastHeading = -1, shorts = 0
  for (let i = 0; i < n; i++) {
    const line = lines[i]!
    const { element, text } = candidates[i]!
    const kind = BLOCKS[element.tag] ?? (element.parent?.tag === 'blockquote' ? 9 : 0)
    block[i] = kind
    const hit = evidence.phrase(text)
    hits[i] = hit ? CATEGORY.get(hit.category)! : 0
    heads[i] = hit?.whole ? 1 : 0
    const ends = line.endMark >= 3 && line.ends > 0
    const isHeading = kind > 0 && kind < 7
    isProse[i] = !isHeading && kind !== 8 && hits[i] === 0 && line.endMark !== CUT_SHORT && ((ends && line.size >= 9) || line.size >= 28) ? 1 : 0
    size[i + 1] = size[i]! + line.size
    proseSize[i + 1] = proseSize[i]! + (isProse[i] ? line.size : 0)
    prose[i + 1] = prose[i]! + isProse[i]!
    sites[i + 1] = sites[i]! + (hits[i] ? 1 : 0)
    dates[i + 1] = dates[i]! + (isDate(line) ? 1 : 0)
    shortBefore[i] = shorts
    shorts = line.size <= 12 && !ends ? Math.min(FAR, shorts + 1) : 0
    heading[i] = lastHeading
    if (isHeading) { headings++; lastHeading = i }
    if (line.size >= 20) long++
    if (line.size <= 4) short++
    if (ends) sentences++
    scripts[line.script]! += line.letters
    for (let k = 0; k < since.length; k++) { since[k]![i] = ago[k]!; ago[k] = heads[i] && numbers[k]!.includes(hits[i]!) ? 1 : Math.min(FAR, ago[k]! + 1) }
  }
  shorts = 0
  for (let i = n - 1; i >= 0; i--) { shortAfter[i] = shorts; shorts = lines[i]!.size <= 12 && lines[i]!.endMark < 3 ? Math.min(FAR, shorts + 1) : 0 }
  const script = scripts.indexOf(Math.max(...scripts))
  const run = findRun(lines, isProse, block)
  const overlaps = overlapsOf(vocabulary, isProse, run)
  return {
    lines, overlaps, run, stretches: stretchesOf({ lines, isProse, hits, topic: overlaps.topic, sameText: overlaps.repeats.sameText, isDate }), clusters: clustersOf(lines, isProse), block, hits, heads, size, proseSize, prose, sites, dates, shortBefore, shortAfter, heading, since,
    pattern: patternsOf(lines, isProse, hits),
    columns: [...headlinesOf({ vocabulary, isProse, hits, proseSize, isDate }), ...recurringOf({ candidates, lines, size, proseSize }), ...jargonOf(vocabulary, evidence.jargon), ...talkOf(vocabulary, worths)],
    whole: [size[n]!, n, proseSize[n]! / Math.max(1, size[n]!), long, short / n, sentences / n, sites[n]! / n, headings, script],
  }
}

/** Columns of the line's own text and words. Gives where the next column is. */
function fillShape({ lines, block, hits, heads, overlaps }: RawText, i: number, row: Float32Array, at: number): number {
  const s = lines[i]!
  const letters = Math.max(1, s.letters), words = Math.max(1, s.words)
  let k = at
  row[k++] = s.size
  row[k++] = letters / words
  row[k++] = s.ends
  row[k++] = s.endMark
  row[k++] = s.commas / Math.max(1, s.size)
  row[k++] = s.digits / letters
  row[k++] = s.capitalWords / words
  row[k++] = s.capitals / letters
  row[k++] = s.separators
  row[k++] = s.addresses
  row[k++] = s.quotation ? 1 : 0
  row[k++] = s.copyright ? 1 : 0
  row[k++] = isDate(s) ? 1 : 0
  row[k++] = block[i]!
  row[k++] = hits[i]!
  row[k++] = heads[i]!
  row[k++] = s.colonEarly ? 1 : 0
  row[k++] = overlaps.common[i]!
  row[k++] = overlaps.topic[i]!
  let sum = 0, count = 0
  for (let j = Math.max(0, i - 2); j <= Math.min(lines.length - 1, i + 2); j++) if (overlaps.topic[j]! >= 0) { sum += overlaps.topic[j]!; count++ }
  row[k++] = count === 0 ? -1 : sum / count
  row[k++] = overlaps.inRun[i]!
  row[k++] = overlaps.before[i]!
  row[k++] = overlaps.after[i]!
  const { sameText, runs, sameStart, sameEnd } = overlaps.repeats
  row[k++] = sameText[i]!
  row[k++] = runs[i]!
  row[k++] = sameStart[i]!
  row[k++] = sameEnd[i]!
  return k
}

/** Columns of its place among the others. */
function fillLine(text: RawText, i: number, row: Float32Array, at: number): void {
  const { lines, hits, size, proseSize, prose, sites, dates, run, clusters } = text
  const n = lines.length
  let k = at
  for (const d of NEAR) { const other = lines[i + d]; row[k++] = other ? other.size : -1; row[k++] = other ? other.endMark : -1 }
  row[k++] = i > 0 ? hits[i - 1]! : 0
  row[k++] = i + 1 < n ? hits[i + 1]! : 0
  row[k++] = i > 0 && isDate(lines[i - 1]!) ? 1 : 0
  row[k++] = i + 1 < n && isDate(lines[i + 1]!) ? 1 : 0
  for (const w of WINDOWS) {
    const from = Math.max(0, i - w), to = Math.min(n, i + w + 1)
    row[k++] = (size[to]! - size[from]!) / (to - from)
    row[k++] = (proseSize[to]! - proseSize[from]!) / Math.max(1, size[to]! - size[from]!)
    row[k++] = (prose[to]! - prose[from]!) / (to - from)
  }
  row[k++] = dates[Math.min(n, i + 5)]! - dates[Math.max(0, i - 4)]!
  row[k++] = sites[Math.min(n, i + 6)]! - sites[Math.max(0, i - 5)]!
  row[k++] = text.shortBefore[i]!
  row[k++] = text.shortAfter[i]!
  row[k++] = text.pattern[i]!
  const back = clusters.proseBefore[i]!, on = clusters.proseAfter[i]!
  row[k++] = back === NO_PROSE ? FAR : Math.min(FAR, i - back)
  row[k++] = on === NO_PROSE ? FAR : Math.min(FAR, on - i)
  row[k++] = back === NO_PROSE ? -1 : lines[back]!.size
  row[k++] = on === NO_PROSE ? -1 : lines[on]!.size
  row[k++] = back === NO_PROSE ? -1 : size[i]! - size[back + 1]!
  row[k++] = on === NO_PROSE ? -1 : size[on]! - size[i + 1]!
  const cluster = clusters.of[i]!
  row[k++] = cluster < 0 ? 0 : clusters.words[cluster]!
  row[k++] = cluster < 0 ? 0 : clusters.words[cluster]! / Math.max(1, proseSize[n]!)
  row[k++] = cluster < 0 ? FAR : clusters.rank[cluster]!
  row[k++] = clusters.words.length
  const { start, end } = run
  row[k++] = end < 0 ? -FAR : Math.max(-FAR, Math.min(FAR, i < start ? i - start : i > end ? i - end : 0))
  row[k++] = end < 0 ? -1 : i < start ? size[start]! - size[i + 1]! : i > end ? size[i]! - size[end + 1]! : 0
  const runProse = end < 0 ? 0 : proseSize[end + 1]! - proseSize[start]!
  row[k++] = runProse / Math.max(1, proseSize[n]!)
  row[k++] = end < 0 ? 0 : size[end + 1]! - size[start]!
  row[k++] = end < 0 ? 0 : Math.max(0, Math.min(1, (proseSize[i]! - proseSize[start]!) / Math.max(1, runProse)))
  row[k++] = proseSize[i]! / Math.max(1, proseSize[n]!)
  row[k++] = size[i]! / Math.max(1, size[n]!)
  row[k++] = i / n
  row[k++] = i
  row[k++] = n - 1 - i
  const heading = text.heading[i]!
  row[k++] = heading < 0 ? FAR : Math.min(FAR, i - heading)
  row[k++] = heading < 0 ? 0 : hits[heading]!
  for (const since of text.since) row[k++] = since[i]!
  row[k++] = sites[i]! / Math.max(1, sites[n]!)
  for (const value of text.whole) row[k++] = value
  k = fillStretch(text.stretches, i, row, k)
  for (const column of text.columns) row[k++] = column[i]!
}
