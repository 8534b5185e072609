/** Features of likeness: to the title, to other blocks of the page, and to what the page's own data say of the article. */
import type { ElementNode } from '../../model/document.ts'
import { hashRuns, hashWords } from '../words.ts'
import type { Page } from './page.ts'

export const LIKENESS_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['title-overlap', 'share of the title\'s words that it holds'],
  ['title-share', 'share of its words that are the title\'s'],
  ['is-title', 'it says the title and nothing else'],
  ['description-share', 'share of its word runs that stand in the page\'s description'],
  ['names-author', 'it holds the name of an author'],
  ['article-body', 'share of its word runs in the JSON-LD article body, -1 where there is none'],
  ['same-text', 'other blocks with the same text'],
  ['runs-elsewhere', 'share of its word runs that stand in other blocks too'],
  ['path-blocks', 'blocks with the same last three tags and classes above them'],
  ['path-words', 'mean words of those'],
  ['path-density', 'link density of those'],
  ['path-good', 'share of good words among those'],
  ['look-good', 'share of the page\'s good words in blocks of the same tag and class'],
  ['look-blocks', 'blocks of the same tag and class'],
]

interface Tally { blocks: number; words: number; link: number; good: number }
export interface Likeness {
  readonly titles: readonly ReadonlySet<number>[]
  readonly description: ReadonlySet<number>
  readonly authors: readonly string[]
  readonly texts: ReadonlyMap<string, number>
  readonly runCounts: ReadonlyMap<number, number>
  readonly paths: readonly Tally[]
  readonly looks: readonly Tally[]
  /** First block that says the title, -1 for none. */
  readonly titleLine: number
}

const LONG_ENOUGH = 4
/** Of a line that may say the title: words, at least and at most, and the least share of the title. */
const LEAST_TITLE = 3, TITLE_WORDS = 40, PART_OF_TITLE = 0.3

export function findLikeness(page: Page): Likeness {
  const { candidates, home, containers } = page.segments
  const texts = new Map<string, number>()
  const runCounts = new Map<number, number>()
  const names: string[] = []
  for (const { element, parent, index } of containers) names[index] = parent < 0 ? '' : look(element)
  const byPath = new Map<string, Tally>(), byLook = new Map<string, Tally>()
  const paths: Tally[] = [], looks: Tally[] = []
  const titles = page.evidence.headlines.slice(0, 3).map(title => new Set(hashWords(title)))
  let titleLine = -1
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!
    texts.set(c.text, (texts.get(c.text) ?? 0) + 1)
    if (c.words >= LONG_ENOUGH) for (const run of new Set(page.runs[i]!)) runCounts.set(run, (runCounts.get(run) ?? 0) + 1)
    const at = home[i]!
    const up = Math.max(0, containers[at]!.parent), upper = Math.max(0, containers[up]!.parent)
    paths.push(tally(byPath, `${names[upper]}>${names[up]}>${names[at]}`, page, i))
    looks.push(tally(byLook, names[at]!, page, i))
    if (titleLine < 0 && page.heading[i] && titles.some(title => sameWords(page.wordHashes[i]!, title))) titleLine = i
  }
  if (titleLine < 0) titleLine = titleLineIn(page)
  return {
    titles, titleLine, texts, runCounts, paths, looks,
    description: new Set(hashRuns(hashWords((page.evidence.description ?? '').slice(0, 2000)))),
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
    const line = page.wordHashes[i]!
    if (line.length < LEAST_TITLE || line.length > TITLE_WORDS || page.segments.candidates[i]!.hidden) continue
    for (const title of titles) {
      if (line.length < title.length * PART_OF_TITLE || line.length < most || !isPart(line, title)) continue
      if (line.length > most || gap < soonest) { best = i; most = line.length; soonest = gap }
    }
  }
  return best
}

/** The words of `line` stand in `text` one after another. */
function isPart(line: Int32Array, text: Int32Array): boolean {
  for (let from = 0; from + line.length <= text.length; from++) {
    let k = 0
    while (k < line.length && text[from + k] === line[k]) k++
    if (k === line.length) return true
  }
  return false
}

const look = (element: ElementNode): string => `${element.tag}.${element.attributes.find(a => a.name === 'class')?.value.slice(0, 100) ?? ''}`

function tally(table: Map<string, Tally>, key: string, page: Page, i: number): Tally {
  let entry = table.get(key)
  if (!entry) { entry = { blocks: 0, words: 0, link: 0, good: 0 }; table.set(key, entry) }
  entry.blocks++
  entry.words += page.words[i]!
  entry.link += page.words[i]! * page.linkDensity[i]!
  if (page.good[i]) entry.good += page.words[i]!
  return entry
}

function sameWords(words: Int32Array, title: ReadonlySet<number>): boolean {
  if (words.length === 0 || words.length > title.size * 1.3 + 1 || title.size === 0) return false
  const own = new Set(words)
  return shared(own, title) >= Math.max(own.size, title.size * 0.7)
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return both
}

export function fillLikeness(page: Page, likeness: Likeness, i: number, row: Float32Array, at: number): void {
  const c = page.segments.candidates[i]!
  const runs = page.runs[i]!
  const own = c.words <= 60 ? new Set(page.wordHashes[i]!) : null
  let overlap = 0, share = 0, exact = 0
  if (own) for (const title of likeness.titles) {
    const both = shared(own, title)
    overlap = Math.max(overlap, both / Math.max(1, title.size))
    share = Math.max(share, both / Math.max(1, own.size))
    if (sameWords(page.wordHashes[i]!, title)) exact = 1
  }
  let elsewhere = 0
  if (c.words >= LONG_ENOUGH) for (const run of runs) if (likeness.runCounts.get(run)! > 1) elsewhere++
  const lower = likeness.authors.length > 0 && c.words <= 60 ? c.text.toLowerCase() : ''
  const path = likeness.paths[i]!, looks = likeness.looks[i]!
  row.set([
    overlap, share, exact, covered(runs, likeness.description), lower !== '' && likeness.authors.some(name => lower.includes(name)) ? 1 : 0,
    page.articleRuns ? covered(runs, page.articleRuns) : -1, likeness.texts.get(c.text)! - 1, elsewhere / Math.max(1, runs.length),
    path.blocks, path.words / path.blocks, path.link / Math.max(1, path.words), path.good / Math.max(1, path.words),
    looks.good / Math.max(1, page.total.good), looks.blocks,
  ], at)
}

function covered(runs: Int32Array, by: ReadonlySet<number>): number {
  if (by.size === 0 || runs.length === 0) return 0
  let both = 0
  for (const run of runs) if (by.has(run)) both++
  return both / runs.length
}
