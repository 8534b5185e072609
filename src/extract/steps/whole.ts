/**
 * Lists, definitions, tables of data, quoted posts, code and long runs of paragraphs are the author's as a whole: a table without
 * half of its cells says nothing, nor does a post without its signature. Where most of one is kept, or its blocks together are likely enough, its rest is kept
 * too, unless the judge is sure that it is no part of the article.
 */
import { attribute, elementsOf, isInside, type ElementNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { isLineBox } from '../code.ts'
import { codeRows, declarationOf } from '../code-tables.ts'
import { isDataTable } from '../tables.ts'

const LISTS = new Set(['ul', 'ol', 'dl'])
const LEVELS = 6
/** Between a post and its neighbours stand advertisements and teasers. */
const REACH = 20
/** How networks mark a post that others quote, where its last line is a signature. */
const POST = /(?:^|\s)(?:twitter-tweet|twitter-video|bluesky-embed|mastodon-embed|tiktok-embed|text-post-media|reddit-(?:embed-bq|card))(?:\s|$)/
/** Of the words of one, that must be kept already. */
const MOST = 0.5
/** Score that code must have, and a table in the mean of its words. */
const LIKELY = 0.3
/** On what is no article a table is no aside to a text, but what the page tells. */
const LIKELY_ROWS = 0.25
const MOST_LABELS = 2
const LABEL_WORDS = 3
const LETTER = /\p{L}/u
/** A list by one of these names tells in short what the text tells, wherever it stands. */
const KEY_POINTS = /(?:^|[\s_-])(?:summary|standfirst|subtitle|dek|(?:key|bullet)-?points|highlights|takeaways)(?:$|[\s_-])/i
/** What scores less is no part of it: a "read more" among the items. */
const LEAST_SCORE = 0.1

/** So many paragraphs of one element, kept one after another, are a book: training knows none as long, and doubts where they end. */
const LONG_RUN = 100

/** Changes `keep`. What stands right below a declaration tells what it does. `isThread`: of a list whose items are posts each goes by itself. */
export function completeWholes(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isThread: boolean, isProse: boolean): void {
  const all = candidates.reduce((sum, { words, index }) => sum + (keep[index] === 1 ? words : 0), 0)
  const known = new Map<ElementNode, boolean>()
  const homes = candidates.map(({ element }) => wholeAround(element, known))
  const sums = new Map<
    ElementNode,
    { words: number; kept: number; expected: number; blocks: number; readonly items: number; readonly first: number; last: number }
  >()
  homes.forEach((home, i) => {
    if (!home) return
    const sum = sums.get(home) ?? {
      words: 0,
      kept: 0,
      expected: 0,
      blocks: 0,
      items: isThread && LISTS.has(home.tag) ? elementsOf(home).length : Infinity,
      first: i,
      last: i,
    }
    sum.last = i
    sum.blocks++
    const { words } = candidates[i]!
    sum.words += words
    sum.expected += words * scores[i]!
    if (keep[i]) sum.kept += words
    sums.set(home, sum)
  })
  quotedPosts(candidates, homes, keep)
  // Between code and its text stand labels: its language, "Copy". A heading that is none of the text heads what is none of it either.
  const leadsToKept = (i: number, step: number): boolean => {
    let at = i + step
    for (let labels = 0; labels < MOST_LABELS && keep[at] === 0 && candidates[at]!.words <= LABEL_WORDS && !isHeading(candidates[at]!.element.tag); labels++)
      at += step
    return keep[at] === 1
  }
  homes.forEach((home, i) => {
    if (keep[i] || (scores[i]! < LEAST_SCORE && !(home && isOnlyPart(home, candidates[i]!)))) return
    if (isCode(candidates[i]!) && scores[i]! >= LIKELY && (leadsToKept(i, -1) || leadsToKept(i, 1))) keep[i] = 1
    const above = homes[i - 1] ?? null
    if (!isProse && scores[i]! >= LIKELY && above !== home && above?.tag === 'table' && sums.get(above)!.kept > 0 && declarationOf(above) !== null) keep[i] = 1
    if (!home) return
    const { words, kept, expected, blocks, items, first, last } = sums.get(home)!
    if (blocks > items * MOST_BLOCKS) return
    const isTold =
      home.tag === 'table'
        ? !isProse || kept > 0 || words > all || isAmid(candidates, keep, home, first, last)
        : isCodeBox(home)
          ? leadsToKept(first, -1) || leadsToKept(last, 1)
          : isKeyPoints(home)
    if (kept >= words * MOST || (expected >= words * (home.tag === 'table' && !isProse ? LIKELY_ROWS : LIKELY) && isTold)) keep[i] = 1
  })
}

/** Changes `keep`: what goes on in a long run of paragraphs is the text's. */
export function keepLongRuns(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  for (let i = 1, run = 0; i < candidates.length; i++) {
    const own = candidates[i]!.element, before = candidates[i - 1]!.element
    run = own.parent === before.parent && own.tag === 'p' && before.tag === 'p' && keep[i - 1] === 1 ? run + 1 : 0
    if (run >= LONG_RUN && scores[i]! >= LEAST_SCORE) keep[i] = 1
  }
}

/** Items of more blocks than these are posts, each with lines of the site's. */
const MOST_BLOCKS = 3

/** A post belongs to the text where its neighbours on both sides in the same element do. One block alone says that the post is gone. */
function quotedPosts(candidates: readonly Candidate[], homes: readonly (ElementNode | null)[], keep: Uint8Array): void {
  for (let i = 0; i < homes.length; i++) {
    const home = homes[i] ?? null
    if (home?.tag !== 'blockquote') continue
    let end = i
    while (end < homes.length && homes[end] === home) end++
    const beside = (from: number, step: number): boolean => {
      for (let at = from, seen = 0; at >= 0 && at < candidates.length && seen < REACH; at += step, seen++)
        if (candidates[at]!.element.parent === home.parent) return keep[at] === 1
      return false
    }
    if (end - i > 1 && (keep.subarray(i, end).includes(1) || (beside(i - 1, -1) && beside(end, 1)))) keep.fill(1, i, end)
    i = end - 1
  }
}

/** What one item, quotation or description says around a table. */
const PARTS = new Set(['li', 'blockquote', 'dd'])

/** The blocks right before it and right behind it are kept, and stand in one part with it. */
function isAmid(candidates: readonly Candidate[], keep: Uint8Array, table: ElementNode, first: number, last: number): boolean {
  let part: ElementNode | null = table
  for (let levels = 0; part && !PARTS.has(part.tag); levels++) part = levels < LEVELS ? part.parent : null
  return part !== null && [first - 1, last + 1].every(i => keep[i] === 1 && isInside(candidates[i]!.element, part))
}

/** Code beside kept text is what that text speaks of. */
const isCode = ({ element }: Candidate): boolean => element.tag === 'pre' || element.parent?.tag === 'pre'

/** A bracket in a line of code, a currency in a cell, a term or an item of one word ("News") look like nothing or like the site's by themselves, and say something where they stand. */
const isOnlyPart = (home: ElementNode, { element, linkChars, text }: Candidate): boolean =>
  isCodeBox(home) || (linkChars === 0 && text.trim() !== '' && (home.tag === 'table' || element.tag === 'dt' || (element.tag === 'li' && LETTER.test(text))))
const isCodeBox = ({ tag }: ElementNode): boolean => tag === 'pre' || tag === 'div'

const isKeyPoints = (list: ElementNode): boolean =>
  LISTS.has(list.tag) && [list, list.parent].some(element => element !== null && KEY_POINTS.test(attribute(element, 'class') ?? ''))

/** The nearest list, quoted post, table of data or box of code around an element, null for none within reach. */
function wholeAround(element: ElementNode, known: Map<ElementNode, boolean>): ElementNode | null {
  for (let up: ElementNode | null = element, levels = 0; up && levels < LEVELS; up = up.parent, levels++) {
    if (LISTS.has(up.tag) || up.tag === 'pre' || (up.tag === 'blockquote' && POST.test(attribute(up, 'class') ?? ''))) return up
    if (up.tag !== 'table' && up.tag !== 'div') continue
    let whole = known.get(up)
    if (whole === undefined) {
      whole = up.tag === 'div' ? isLineBox(up) : isDataTable(up) || codeRows(up) !== null || declarationOf(up) !== null
      known.set(up, whole)
    }
    if (whole) return up
    if (up.tag === 'table') return null
  }
  return null
}
