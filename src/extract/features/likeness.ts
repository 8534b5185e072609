/** Features of likeness: to the title, to other blocks of the page, and to what the page's own data say of the article. */
import { hashWords } from '../words.ts'
import { Counter } from './counter.ts'
import { runsIn, type Page } from './page.ts'

export const LIKENESS_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['title-overlap', 'share of the title\'s words that it holds'],
  ['title-share', 'share of its words that are the title\'s'],
  ['is-title', 'it says the title and nothing else'],
  ['description-share', 'share of its word runs that stand in the page\'s description'],
  ['names-author', 'it holds the name of an author'],
  ['article-body', 'share of its word runs in the JSON-LD article body, -1 where there is none'],
  ['same-text', 'other blocks with the same text'],
  ['said-before', 'blocks before it with the same text'],
  ['said-back', 'blocks back to the last of those, 99 for none'],
  ['runs-elsewhere', 'share of its word runs that stand in other blocks too'],
  ['path-blocks', 'blocks with the same last three tags and classes above them'],
  ['path-words', 'mean words of those'],
  ['path-density', 'link density of those'],
  ['path-good', 'share of good words among those'],
  ['look-good', 'share of the page\'s good words in blocks of the same tag and class'],
  ['look-blocks', 'blocks of the same tag and class'],
]

interface Tally { blocks: number; words: number; link: number; good: number }
interface Likeness {
  readonly titles: readonly ReadonlySet<number>[]
  /** The words of all titles. */
  readonly titleWords: ReadonlySet<number>
  readonly description: Counter | null
  readonly authors: readonly string[]
  /** By candidate: itself and others with the same text, together in one object. */
  readonly texts: readonly { readonly count: number }[]
  /** By candidate: how many before it have the same text, and how many blocks back the last of them stands. */
  readonly saidBefore: Int32Array
  readonly saidBack: Int32Array
  /** By candidate: its runs of words that stand in other blocks too. */
  readonly elsewhere: Int32Array
  readonly paths: readonly Tally[]
  readonly looks: readonly Tally[]
  /** First block that says the title, -1 for none. */
  readonly titleLine: number
}

const LONG_ENOUGH = 4
/** Characters of a class that tell a look. */
const CLASS = 100
const NEVER = 99
/** Of a line that may say the title: words, at least and at most, and the least share of the title. */
const LEAST_TITLE = 3, TITLE_WORDS = 40, PART_OF_TITLE = 0.3

export function findLikeness(page: Page): Likeness {
  const { candidates, home, containers } = page.segments
  const byText = new Map<string, { count: number; last: number }>()
  const texts: { count: number }[] = []
  const saidBefore = new Int32Array(candidates.length), saidBack = new Int32Array(candidates.length).fill(NEVER)
  const { runs, runStarts } = page, runCounts = new Counter(runs.length), places = new Int32Array(runs.length), elsewhere = new Int32Array(candidates.length)
  const alike = page.looks.by(name => name?.slice(0, CLASS) ?? ''), lookOf = (container: number): number => alike[page.looks.of[container]!]!
  const byPath = new Map<number, Map<number, Tally>>(), byLook = new Map<number, Tally>()
  const paths: Tally[] = [], looks: Tally[] = []
  const titles = page.evidence.headlines.slice(0, 3).map(title => new Set(hashWords(title)))
  let titleLine = -1
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!
    let same = byText.get(c.text)
    if (!same) { same = { count: 0, last: i }; byText.set(c.text, same) }
    else saidBack[i] = Math.min(NEVER, i - same.last)
    saidBefore[i] = same.count++
    same.last = i
    texts.push(same)
    if (c.words >= LONG_ENOUGH) for (let r = runStarts[i]!; r < runStarts[i + 1]!; r++) places[r] = runCounts.add(runs[r]!, i)
    const at = home[i]!
    const up = Math.max(0, containers[at]!.parent), upper = Math.max(0, containers[up]!.parent)
    const look = lookOf(at), above = lookOf(upper) * (containers.length + 1) + lookOf(up)
    let under = byPath.get(above)
    if (!under) { under = new Map(); byPath.set(above, under) }
    paths.push(tally(under, look, page, i))
    looks.push(tally(byLook, look, page, i))
    if (titleLine < 0 && page.heading[i] && titles.some(title => sameWords(wordsOf(page, i), title))) titleLine = i
  }
  for (let i = 0; i < candidates.length; i++) {
    if (candidates[i]!.words >= LONG_ENOUGH) for (let r = runStarts[i]!; r < runStarts[i + 1]!; r++) if (runCounts.at(places[r]!) > 1) elsewhere[i]!++
  }
  if (titleLine < 0) titleLine = titleLineIn(page)
  const description = (page.evidence.description ?? '').slice(0, 2000)
  return {
    titles, titleWords: new Set(titles.flatMap(title => [...title])), titleLine, texts, saidBefore, saidBack, elsewhere, paths, looks,
    description: description === '' ? null : runsIn(description),
    authors: page.evidence.authors.slice(0, 8).map(name => name.toLowerCase()).filter(name => name.length > 3),
  }
}

/**
 * Where no heading says the title: the line that is the longest part of one (a title element names
 * the site too); of equal ones the one that prose follows soonest.
 */
function titleLineIn(page: Page): number {
  const titles = page.evidence.headlines.slice(0, 4).map(title => hashWords(title))
  let best = -1, most = 0, soonest = 0
  let gap = 99
  for (let i = page.words.length - 1; i >= 0; i--) {
    if (page.good[i] && page.words[i]! > TITLE_WORDS) gap = 0
    else gap++
    const { words, hidden } = page.segments.candidates[i]!
    if (words < LEAST_TITLE || words > TITLE_WORDS || hidden) continue
    const line = wordsOf(page, i)
    for (const title of titles) {
      if (line.length < title.length * PART_OF_TITLE || line.length < most || !isPart(line, title)) continue
      if (line.length > most || gap < soonest) { best = i; most = line.length; soonest = gap }
    }
  }
  return best
}

const wordsOf = ({ segments: { wordHashes }, wordStarts }: Page, i: number): Int32Array => wordHashes.subarray(wordStarts[i], wordStarts[i + 1])

/** The words of `line` stand in `text` one after another. */
function isPart(line: Int32Array, text: Int32Array): boolean {
  for (let from = 0; from + line.length <= text.length; from++) {
    let k = 0
    while (k < line.length && text[from + k] === line[k]) k++
    if (k === line.length) return true
  }
  return false
}

function tally(table: Map<number, Tally>, key: number, page: Page, i: number): Tally {
  let entry = table.get(key)
  if (!entry) { entry = { blocks: 0, words: 0, link: 0, good: 0 }; table.set(key, entry) }
  entry.blocks++
  entry.words += page.words[i]!
  entry.link += page.words[i]! * page.linkDensity[i]!
  if (page.good[i]) entry.good += page.words[i]!
  return entry
}

/** The words are the title's, or nearly. */
function sameWords(words: Int32Array, title: ReadonlySet<number>): boolean {
  if (words.length === 0 || words.length > title.size * 1.3 + 1 || title.size === 0) return false
  const own = [...new Set(words)]
  return shared(own, title) >= Math.max(own.length, title.size * 0.7)
}

/** Of a few words, for which a set would take longer. */
function distinct(words: Int32Array): number[] {
  const found: number[] = []
  for (const word of words) if (!found.includes(word)) found.push(word)
  return found
}

function shared(a: readonly number[], b: ReadonlySet<number>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both
}

function holdsAny({ segments: { wordHashes }, wordStarts }: Page, i: number, of: ReadonlySet<number>): boolean {
  for (let w = wordStarts[i]!; w < wordStarts[i + 1]!; w++) if (of.has(wordHashes[w]!)) return true
  return false
}

export function fillLikeness(page: Page, likeness: Likeness, i: number, row: Float32Array, at: number): void {
  const c = page.segments.candidates[i]!
  const from = page.runStarts[i]!, to = page.runStarts[i + 1]!
  let overlap = 0, share = 0, exact = 0
  // Most short lines have no word of any title, and need no set of their own.
  if (c.words <= 60 && holdsAny(page, i, likeness.titleWords)) {
    const words = wordsOf(page, i), own = distinct(words)
    for (const title of likeness.titles) {
      const both = shared(own, title)
      overlap = Math.max(overlap, both / Math.max(1, title.size))
      share = Math.max(share, both / own.length)
      if (both >= own.length && sameWords(words, title)) exact = 1
    }
  }
  const lower = likeness.authors.length > 0 && c.words <= 60 ? c.text.toLowerCase() : ''
  const path = likeness.paths[i]!, looks = likeness.looks[i]!
  let k = at
  row[k++] = overlap
  row[k++] = share
  row[k++] = exact
  row[k++] = likeness.description ? covered(page.runs, from, to, likeness.description) : 0
  row[k++] = lower !== '' && likeness.authors.some(name => lower.includes(name)) ? 1 : 0
  row[k++] = page.articleRuns ? covered(page.runs, from, to, page.articleRuns) : -1
  row[k++] = likeness.texts[i]!.count - 1
  row[k++] = likeness.saidBefore[i]!
  row[k++] = likeness.saidBack[i]!
  row[k++] = likeness.elsewhere[i]! / Math.max(1, to - from)
  row[k++] = path.blocks
  row[k++] = path.words / path.blocks
  row[k++] = path.link / Math.max(1, path.words)
  row[k++] = path.good / Math.max(1, path.words)
  row[k++] = looks.good / Math.max(1, page.total.good)
  row[k] = looks.blocks
}

function covered(runs: Int32Array, from: number, to: number, by: Counter): number {
  if (from === to) return 0
  let both = 0
  for (let r = from; r < to; r++) if (by.of(runs[r]!) > 0) both++
  return both / (to - from)
}
