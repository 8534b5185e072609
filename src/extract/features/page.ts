/** Sums over the page that features are made from: one pass over the candidates, one over the containers. */
import type { Jargon } from '../../model/contracts.ts'
import { attribute, type ElementNode } from '../../model/document.ts'
import type { NoticeMatcher, PhraseHit } from '../../languages/index.ts'
import type { Segments } from '../segment.ts'
import { hashRuns, hashWords, runsAmong } from '../words.ts'
import { Counter } from './counter.ts'
import { elementGroupsOf, ELEMENT_GROUPS, GROUPS, groupsOf } from './groups.ts'
import { Looks } from './looks.ts'

/** What the page says of itself, as far as it helps to judge its blocks. */
export interface Evidence {
  /** Best first: title, og:title, h1 … */
  readonly headlines: readonly string[]
  readonly description: string | null
  /** The text of the article as JSON-LD has it. */
  readonly articleBody: string | null
  readonly authors: readonly string[]
  /** Schema.org and Open Graph types, lower case. */
  readonly types: readonly string[]
  readonly phrase: (line: string) => PhraseHit | null
  readonly byline: (line: string) => boolean
  readonly jargon: Jargon
  readonly notice: NoticeMatcher
}

/** A distance that stands for "not at all". */
export const FAR = 30
const ELEMENT_COUNT = ELEMENT_GROUPS.length
/** What a container's row of `nearest` holds: a column an element, then a column a group of names. */
export const NEAREST = ELEMENT_COUNT + GROUPS.length

export interface Page {
  readonly segments: Segments
  readonly evidence: Evidence
  /** By candidate. */
  readonly words: Float32Array
  readonly linkDensity: Float32Array
  readonly good: Uint8Array
  /** Hashes of all runs of four words of the candidates, one after another. */
  readonly runs: Int32Array
  /** By candidate: where its own words and runs begin; one more at the end. */
  readonly wordStarts: Int32Array
  readonly runStarts: Int32Array
  readonly hits: readonly (PhraseHit | null)[]
  /** By candidate: it looks like a date or a time of day. 1 in a longer line, 2 in a short one. */
  readonly dated: Uint8Array
  /** By candidate: it names a price. */
  readonly priced: Uint8Array
  /** By candidate: its heading level, 0 for none. */
  readonly heading: Uint8Array
  /** By container: sums of all candidates in it. */
  readonly sums: ContainerSums
  /** Of the containers. */
  readonly looks: Looks
  /** By container and column: depth of the nearest element of the group at or above it; see `levelsTo`. */
  readonly nearest: Int16Array
  readonly articleRuns: Counter | null
  readonly total: { readonly words: number; readonly good: number; readonly link: number }
}

interface ContainerSums {
  readonly words: Float64Array
  readonly goodWords: Float64Array
  readonly linkWords: Float64Array
  readonly blocks: Float64Array
  /** First and last candidate in the container. */
  readonly first: Int32Array
  readonly last: Int32Array
}

const GOOD_WORDS = 10
const DATE_WORDS = 12
const DATE_LINE_WORDS = 29
/** What looks like a day, a year or a time. */
export const DATE = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\d年|\d月/
const PRICE_WORDS = 30
/** A number with a currency beside it. */
export const PRICE = /[$€£¥₹₽₺₩₫฿]\s?\d|\d\s?(?:[€£¥₽₺₫฿]|zł\b|kr\b|Kč|Ft\b|лв|руб|грн|лей|USD|EUR|GBP|CHF|円|元)/
/** Neither is without one. */
const DIGIT = /\d/
const GOOD_DENSITY = 0.35
/** A heading that holds more blocks than this is one that the page never closes. */
const HEADING_BLOCKS = 6
const HEADINGS: ReadonlyMap<string, number> = new Map([['h1', 1], ['h2', 2], ['h3', 3], ['h4', 4], ['h5', 5], ['h6', 6]])

export function readPage(segments: Segments, evidence: Evidence): Page {
  const { candidates, containers, home, wordHashes } = segments
  const n = candidates.length
  const words = new Float32Array(n)
  const linkDensity = new Float32Array(n)
  const good = new Uint8Array(n)
  const heading = new Uint8Array(n)
  const dated = new Uint8Array(n)
  const priced = new Uint8Array(n)
  const wordStarts = new Int32Array(n + 1), runStarts = new Int32Array(n + 1)
  const hits: (PhraseHit | null)[] = []
  const total = { words: 0, good: 0, link: 0 }
  const sums = emptySums(containers.length)
  const levels = headingLevels(segments)
  for (let i = 0; i < n; i++) {
    wordStarts[i + 1] = wordStarts[i]! + candidates[i]!.words
    runStarts[i + 1] = runStarts[i]! + runsAmong(candidates[i]!.words)
  }
  const runs = new Int32Array(runStarts[n]!)
  for (let i = 0; i < n; i++) {
    const c = candidates[i]!
    words[i] = c.words
    linkDensity[i] = c.text.length > 0 ? c.linkChars / c.text.length : 0
    heading[i] = headingAt(segments, levels, home[i]!)
    good[i] = c.words >= GOOD_WORDS && linkDensity[i]! < GOOD_DENSITY && heading[i] === 0 && !c.hidden ? 1 : 0
    hashRuns(wordHashes, wordStarts[i]!, wordStarts[i + 1]!, runs, runStarts[i]!)
    hits.push(evidence.phrase(c.text))
    if (c.words <= PRICE_WORDS && DIGIT.test(c.text)) {
      dated[i] = c.words <= DATE_LINE_WORDS && DATE.test(c.text) ? c.words <= DATE_WORDS ? 2 : 1 : 0
      priced[i] = PRICE.test(c.text) ? 1 : 0
    }
    const link = c.words * linkDensity[i]!
    total.words += c.words
    total.link += link
    if (good[i]) total.good += c.words
    const at = home[i]!
    sums.words[at]! += c.words
    sums.linkWords[at]! += link
    sums.blocks[at]! += 1
    if (good[i]) sums.goodWords[at]! += c.words
    if (sums.first[at] === -1) sums.first[at] = i
    sums.last[at] = i
  }
  addUp(segments, sums)
  const articleRuns = evidence.articleBody ? runsIn(evidence.articleBody.slice(0, 200_000)) : null
  return {
    segments,
    evidence,
    words,
    linkDensity,
    good,
    wordStarts,
    runs,
    runStarts,
    hits,
    dated,
    priced,
    heading,
    sums,
    total,
    articleRuns,
    looks: new Looks(segments, sums.first),
    nearest: nearestOf(segments, sums),
  }
}

/** The text's runs of words, as keys that count once. */
export function runsIn(text: string): Counter {
  const words = hashWords(text), runs = new Int32Array(runsAmong(words.length)), counter = new Counter(runs.length)
  hashRuns(words, 0, words.length, runs, 0)
  for (const run of runs) counter.add(run, 0)
  return counter
}

function emptySums(count: number): ContainerSums {
  const zeros = (): Float64Array => new Float64Array(count)
  return {
    words: zeros(),
    goodWords: zeros(),
    linkWords: zeros(),
    blocks: zeros(),
    first: new Int32Array(count).fill(-1),
    last: new Int32Array(count).fill(-1),
  }
}

function addUp({ containers }: Segments, sums: ContainerSums): void {
  for (let c = containers.length - 1; c > 0; c--) {
    const parent = containers[c]!.parent
    if (sums.first[c] === -1) continue
    sums.words[parent]! += sums.words[c]!
    sums.goodWords[parent]! += sums.goodWords[c]!
    sums.linkWords[parent]! += sums.linkWords[c]!
    sums.blocks[parent]! += sums.blocks[c]!
    if (sums.first[parent] === -1 || sums.first[c]! < sums.first[parent]!) sums.first[parent] = sums.first[c]!
    if (sums.last[c]! > sums.last[parent]!) sums.last[parent] = sums.last[c]!
  }
}

function headingAt({ containers }: Segments, levels: Uint8Array, home: number): number {
  for (let up = 0, at = home; up < 3 && at > 0; up++, at = containers[at]!.parent) if (levels[at] !== 0) return levels[at]!
  return 0
}

/** By container: its level where it is a heading, 0 for none. */
function headingLevels({ containers, home }: Segments): Uint8Array {
  const levels = new Uint8Array(containers.length)
  let any = 0
  for (const { index, element } of containers) any |= levels[index] = headingLevel(element)
  if (any === 0) return levels
  const blocks = new Uint32Array(containers.length)
  for (const c of home) blocks[c]!++
  for (let c = containers.length - 1; c > 0; c--) {
    if (levels[c] !== 0 && blocks[c]! > HEADING_BLOCKS) levels[c] = 0
    blocks[containers[c]!.parent]! += blocks[c]!
  }
  return levels
}

function headingLevel(element: ElementNode): number {
  return HEADINGS.get(element.tag) ?? (attribute(element, 'role') === 'heading' ? 3 : 0)
}

/** Where no element of the group stands above. */
const NOWHERE = -1000

function nearestOf({ containers }: Segments, { first }: ContainerSums): Int16Array {
  const nearest = new Int16Array(containers.length * NEAREST).fill(NOWHERE)
  for (const { index, parent, element, depth } of containers) {
    // Who holds no candidate is never asked.
    if (first[index] === -1) continue
    const at = index * NEAREST
    if (parent >= 0) nearest.copyWithin(at, parent * NEAREST, (parent + 1) * NEAREST)
    // body and html wear classes of the whole page, which say nothing of a block.
    if (element.tag === 'body' || element.tag === 'html') continue
    for (const group of elementGroupsOf(element)) nearest[at + group] = depth
    for (const group of groupsOf(element)) nearest[at + ELEMENT_COUNT + group] = depth
  }
  return nearest
}

/** Levels from a container up to the nearest element of a class group, FAR for none. */
export function levelsTo({ nearest, segments }: Page, container: number, group: number): number {
  return Math.min(FAR, segments.containers[container]!.depth - nearest[container * NEAREST + ELEMENT_COUNT + group]!)
}
