/** Sums over the page that features are made from: one pass over the candidates, one over the containers. */
import { attribute } from '../../model/document.ts'
import type { PhraseHit } from '../../languages/index.ts'
import type { Segments } from '../segment.ts'
import { hashRuns, hashWords } from '../words.ts'
import { elementGroupsOf, ELEMENT_GROUPS, GROUPS, groupsOf } from './groups.ts'

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
}

/** A distance that stands for "not at all". */
export const FAR = 30
export const GROUP_COUNT = GROUPS.length
export const ELEMENT_COUNT = ELEMENT_GROUPS.length

export interface Page {
  readonly segments: Segments
  readonly evidence: Evidence
  /** By candidate. */
  readonly words: Float32Array
  readonly linkDensity: Float32Array
  readonly good: Uint8Array
  readonly wordHashes: readonly Int32Array[]
  readonly runs: readonly Int32Array[]
  readonly hits: readonly (PhraseHit | null)[]
  /** By candidate: it is short and looks like a date or a time of day. */
  readonly dated: Uint8Array
  /** By candidate: its heading level, 0 for none. */
  readonly heading: Uint8Array
  /** By container: sums of all candidates in it. */
  readonly sums: ContainerSums
  /** By container and group: levels up to the nearest element of the group. */
  readonly groupDistance: Uint8Array
  readonly elementDistance: Uint8Array
  readonly articleRuns: ReadonlySet<number> | null
  readonly total: { readonly words: number; readonly good: number; readonly link: number }
}

export interface ContainerSums {
  readonly words: Float64Array
  readonly goodWords: Float64Array
  readonly linkWords: Float64Array
  readonly blocks: Float64Array
  readonly goodBlocks: Float64Array
  /** First and last candidate in the container. */
  readonly first: Int32Array
  readonly last: Int32Array
}

const GOOD_WORDS = 10
const DATE_WORDS = 12
export const DATE = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\d年|\d月/
const GOOD_DENSITY = 0.35
const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 }

export function readPage(segments: Segments, evidence: Evidence): Page {
  const { candidates, containers, home } = segments
  const n = candidates.length
  const words = new Float32Array(n)
  const linkDensity = new Float32Array(n)
  const good = new Uint8Array(n)
  const heading = new Uint8Array(n)
  const dated = new Uint8Array(n)
  const wordHashes: Int32Array[] = []
  const runs: Int32Array[] = []
  const hits: (PhraseHit | null)[] = []
  const total = { words: 0, good: 0, link: 0 }
  const sums = emptySums(containers.length)
  for (let i = 0; i < n; i++) {
    const c = candidates[i]!
    words[i] = c.words
    linkDensity[i] = c.text.length > 0 ? c.linkChars / c.text.length : 0
    heading[i] = headingLevel(segments, i)
    good[i] = c.words >= GOOD_WORDS && linkDensity[i]! < GOOD_DENSITY && heading[i] === 0 && !c.hidden ? 1 : 0
    const hashes = hashWords(c.text)
    wordHashes.push(hashes)
    runs.push(hashRuns(hashes))
    hits.push(evidence.phrase(c.text))
    dated[i] = c.words <= DATE_WORDS && DATE.test(c.text) ? 1 : 0
    const link = c.words * linkDensity[i]!
    total.words += c.words
    total.link += link
    if (good[i]) total.good += c.words
    const at = home[i]!
    sums.words[at]! += c.words
    sums.linkWords[at]! += link
    sums.blocks[at]! += 1
    if (good[i]) { sums.goodWords[at]! += c.words; sums.goodBlocks[at]! += 1 }
    if (sums.first[at] === -1) sums.first[at] = i
    sums.last[at] = i
  }
  addUp(segments, sums)
  const articleRuns = evidence.articleBody ? new Set(hashRuns(hashWords(evidence.articleBody.slice(0, 200_000)))) : null
  return { segments, evidence, words, linkDensity, good, wordHashes, runs, hits, dated, heading, sums, total, articleRuns, ...distances(segments) }
}

function emptySums(count: number): ContainerSums {
  const zeros = (): Float64Array => new Float64Array(count)
  return { words: zeros(), goodWords: zeros(), linkWords: zeros(), blocks: zeros(), goodBlocks: zeros(), first: new Int32Array(count).fill(-1), last: new Int32Array(count).fill(-1) }
}

function addUp({ containers }: Segments, sums: ContainerSums): void {
  for (let c = containers.length - 1; c > 0; c--) {
    const parent = containers[c]!.parent
    for (const key of ['words', 'goodWords', 'linkWords', 'blocks', 'goodBlocks'] as const) sums[key][parent]! += sums[key][c]!
    if (sums.first[c] === -1) continue
    if (sums.first[parent] === -1 || sums.first[c]! < sums.first[parent]!) sums.first[parent] = sums.first[c]!
    if (sums.last[c]! > sums.last[parent]!) sums.last[parent] = sums.last[c]!
  }
}

function headingLevel({ containers, home }: Segments, index: number): number {
  let at = home[index]!
  for (let up = 0; up < 3 && at > 0; up++, at = containers[at]!.parent) {
    const element = containers[at]!.element
    const level = HEADINGS[element.tag]
    if (level !== undefined) return level
    if (attribute(element, 'role') === 'heading') return 3
  }
  return 0
}

function distances({ containers }: Segments): { groupDistance: Uint8Array; elementDistance: Uint8Array } {
  const groupDistance = new Uint8Array(containers.length * GROUP_COUNT).fill(FAR)
  const elementDistance = new Uint8Array(containers.length * ELEMENT_COUNT).fill(FAR)
  const cache = new Map<string, readonly number[]>()
  for (const { index, parent, element } of containers) {
    inherit(groupDistance, parent, index, GROUP_COUNT)
    inherit(elementDistance, parent, index, ELEMENT_COUNT)
    // body and html wear classes of the whole page, which say nothing of a block.
    if (element.tag === 'body' || element.tag === 'html') continue
    for (const group of groupsOf(element, cache)) groupDistance[index * GROUP_COUNT + group] = 0
    for (const group of elementGroupsOf(element)) elementDistance[index * ELEMENT_COUNT + group] = 0
  }
  return { groupDistance, elementDistance }
}

function inherit(table: Uint8Array, parent: number, index: number, width: number): void {
  if (parent < 0) return
  for (let g = 0; g < width; g++) {
    const above = table[parent * width + g]!
    table[index * width + g] = above < FAR ? above + 1 : FAR
  }
}
