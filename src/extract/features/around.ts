/** Features of a block's neighbourhood: windows of blocks, the heading above, the place in the page, and the page as a whole. */
import { FAR, type Page } from './page.ts'
import { hitNumber } from './text.ts'

const WINDOWS = [1, 3, 8, 20] as const

export const AROUND_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ...WINDOWS.flatMap(w => [
    [`window-${w}-density`, `link density of the blocks up to ${w} before and after`] as const,
    [`window-${w}-words`, `mean words of those blocks`] as const,
    [`window-${w}-good`, `share of good blocks among those`] as const,
  ]),
  ['before-words', 'words of the block before'],
  ['before-density', 'link density of the block before'],
  ['after-words', 'words of the block after'],
  ['after-density', 'link density of the block after'],
  ['good-before', 'blocks back to the nearest good one'],
  ['good-after', 'blocks on to the nearest good one'],
  ['good-words-before', 'share of the page\'s good words that stand before it'],
  ['words-before', 'share of the page\'s words that stand before it'],
  ['position', 'share of the page\'s blocks that stand before it'],
  ['index', 'blocks before it'],
  ['heading-above', 'level of the nearest heading before it'],
  ['heading-distance', 'blocks back to that heading'],
  ['heading-words', 'words from that heading to here'],
  ['heading-phrase', 'site-line category of that heading'],
  ['phrases-around', 'site lines among the five blocks before and after'],
  ['from-main-heading', 'blocks from the first h1 or title line to here, below zero before it'],
  ['after-last-good', 'blocks since the last long paragraph of the page, 0 before it'],
  ['words-after-last-good', 'words since then'],
  ['page-words', 'words of the page'],
  ['page-density', 'link density of the page'],
  ['page-good', 'share of good words on the page'],
  ['page-blocks', 'blocks of the page'],
  ['page-long', 'paragraphs of 20 words and more'],
  ['page-articles', 'article elements on the page'],
  ['page-headings', 'headings on the page'],
  ['page-type', 'what the page says it is: 1 article, 2 product, 3 forum, 4 list, 5 web page, 0 nothing'],
]

interface Around {
  readonly density: Float64Array
  readonly words: Float64Array
  readonly good: Float64Array
  readonly goodWords: Float64Array
  readonly phrases: Float64Array
  readonly lastGood: number
  readonly mainHeading: number
  readonly long: number
  readonly articles: number
  readonly headings: number
  readonly type: number
  readonly previousGood: Int32Array
  readonly nextGood: Int32Array
  readonly previousHeading: Int32Array
}

/** The judge's few kinds of page, from schema.org and Open Graph names. */
const TYPES: readonly (readonly [type: number, pattern: RegExp])[] = [
  [2, /product|offer|book\b|movie|recipe/], [3, /discussionforum|qapage|question|forum/], [4, /collection|itemlist|searchresults|blog$/],
  [1, /article|posting|news|report|review/], [5, /webpage|website|organization/],
]

export function lookAround(page: Page, titleLine: number): Around {
  const n = page.words.length
  // Prefix sums: a window's mean is one subtraction.
  const density = new Float64Array(n + 1)
  const words = new Float64Array(n + 1)
  const good = new Float64Array(n + 1)
  const goodWords = new Float64Array(n + 1)
  const phrases = new Float64Array(n + 1)
  const previousGood = new Int32Array(n), nextGood = new Int32Array(n), previousHeading = new Int32Array(n)
  let lastGood = -1, long = 0, headings = 0, mainHeading = -1, at = -1, heading = -1
  for (let i = 0; i < n; i++) {
    density[i + 1] = density[i]! + page.linkDensity[i]! * page.words[i]!
    words[i + 1] = words[i]! + page.words[i]!
    good[i + 1] = good[i]! + page.good[i]!
    goodWords[i + 1] = goodWords[i]! + (page.good[i] ? page.words[i]! : 0)
    phrases[i + 1] = phrases[i]! + (page.hits[i] ? 1 : 0)
    previousGood[i] = at
    previousHeading[i] = heading
    if (page.good[i]) { at = i; if (page.words[i]! >= 20) { lastGood = i; long++ } }
    if (page.heading[i]) { headings++; heading = i; if (page.heading[i] === 1 && mainHeading < 0) mainHeading = i }
  }
  at = n + FAR
  for (let i = n - 1; i >= 0; i--) { nextGood[i] = at; if (page.good[i]) at = i }
  let articles = 0
  for (const { element } of page.segments.containers) if (element.tag === 'article') articles++
  let type = 0
  for (const [number, pattern] of TYPES) if (page.evidence.types.some(name => pattern.test(name))) { type = number; break }
  return {
    density,
    words,
    good,
    goodWords,
    phrases,
    lastGood,
    mainHeading: titleLine >= 0 ? titleLine : mainHeading,
    long,
    articles,
    headings,
    type,
    previousGood,
    nextGood,
    previousHeading,
  }
}

export function fillAround(page: Page, around: Around, i: number, row: Float32Array, at: number): void {
  const n = page.words.length
  let k = at
  for (const w of WINDOWS) {
    const from = Math.max(0, i - w), to = Math.min(n, i + w + 1)
    const sum = around.words[to]! - around.words[from]!
    row[k++] = (around.density[to]! - around.density[from]!) / Math.max(1, sum)
    row[k++] = sum / (to - from)
    row[k++] = (around.good[to]! - around.good[from]!) / (to - from)
  }
  row[k++] = i > 0 ? page.words[i - 1]! : -1
  row[k++] = i > 0 ? page.linkDensity[i - 1]! : -1
  row[k++] = i + 1 < n ? page.words[i + 1]! : -1
  row[k++] = i + 1 < n ? page.linkDensity[i + 1]! : -1
  row[k++] = around.previousGood[i]! < 0 ? FAR : Math.min(FAR, i - around.previousGood[i]!)
  row[k++] = Math.min(FAR, around.nextGood[i]! - i)
  row[k++] = around.goodWords[i]! / Math.max(1, page.total.good)
  row[k++] = around.words[i]! / Math.max(1, page.total.words)
  row[k++] = i / n
  row[k++] = i
  const heading = around.previousHeading[i]!
  row[k++] = heading < 0 ? 0 : page.heading[heading]!
  row[k++] = heading < 0 ? 99 : Math.min(99, i - heading)
  row[k++] = heading < 0 ? -1 : around.words[i]! - around.words[heading]!
  row[k++] = heading < 0 ? 0 : hitNumber(page, heading)
  row[k++] = around.phrases[Math.min(n, i + 6)]! - around.phrases[Math.max(0, i - 5)]!
  row[k++] = around.mainHeading < 0 ? -999 : Math.max(-200, Math.min(200, i - around.mainHeading))
  row[k++] = around.lastGood < 0 || i <= around.lastGood ? 0 : Math.min(99, i - around.lastGood)
  row[k++] = around.lastGood < 0 || i <= around.lastGood ? 0 : around.words[i]! - around.words[around.lastGood + 1]!
  row[k++] = page.total.words
  row[k++] = page.total.link / Math.max(1, page.total.words)
  row[k++] = page.total.good / Math.max(1, page.total.words)
  row[k++] = n
  row[k++] = around.long
  row[k++] = around.articles
  row[k++] = around.headings
  row[k++] = around.type
}
