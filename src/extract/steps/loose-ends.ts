/**
 * Blocks of an article that the judge is of two minds about and that go with nothing: a short line after the text ("Was
 * this useful?"), a count without a word, a label whose content is dropped, a known site line ("Advertisement"), a block far from all that is kept. Next to the text they cost little to
 * keep, so that the choice by expected F1 keeps them; on pages nobody has seen more are the site's than the author's.
 */
import { closest, type ElementNode } from '../../model/document.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import type { Segments } from '../segment.ts'
import { standTogether, wrappersOf } from '../wrappers.ts'
import { isDataTable } from '../tables.ts'
import type { Asked } from './draft.ts'

/** What scores as much is kept wherever it stands. */
const SURE = 0.7
const SURE_OF_COUNT = 0.65
const LAST_WORDS = 12
/** Scripts without spaces have few words in a long line. */
const LAST_LENGTH = 72
const LABEL_WORDS = 3
/** A block that has no kept one among so many on either side stands by itself. */
const NEAR = 3
const SURE_ALONE = 0.6
/** Of the words kept: more is likely all the article there is. */
const MOST_ALONE = 0.25
/** Of blocks whose wrappers are like its own, so many more that are kept than dropped. */
const ALIKE = 3
const COUNT_WORDS = 2
const LETTER = /\p{L}/u
/** "14:05", "1953": when it was that the text below tells of. */
const WHEN = /^(?:\d{1,2}[:.h]\d\d|1\d\d\d|20\d\d)$/
const LABEL = /[:：]$/
/** What asks is the site's more often than the author's. */
const TOLD = /[.!…。！]["'“”’»)」』]?$/

const isDoubtful = ({ words }: Candidate, score: number, sure: number, most: number): boolean => score < sure && words <= most

/** A cell of a table of data, where a number is told by its row and column. */
function isDatum(element: ElementNode): boolean {
  if (element.tag !== 'td' && element.tag !== 'th') return false
  const table = closest(element, ({ tag }) => tag === 'table')
  return table !== null && isDataTable(table)
}

/** Changes `keep`: counts without a word, labels whose content is dropped, and lines of the site's. */
export function dropLabels(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const isTextAt = (i: number): boolean => keep[i] === 1 && candidates[i]!.linkChars <= candidates[i]!.text.length / 2
  const isToldAt = (i: number): boolean => isTextAt(i) && candidates[i]!.words > LAST_WORDS
  // A sentence of a paragraph between others is somebody's answer ("I agree.").
  const answers = (i: number): boolean =>
    TOLD.test(candidates[i]!.text)
    && [i - 1, i + 1].every(at => keep[at] === 1 && candidates[at]!.element.parent === candidates[i]!.element.parent && candidates[at]!.element.tag === 'p')
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i]!, { text, element } = candidate, score = scores[i]!
    if (keep[i] !== 1 || isDatum(element)) continue
    if (isDoubtful(candidate, score, SURE_OF_COUNT, COUNT_WORDS) && !LETTER.test(text)) {
      if (!WHEN.test(text) || !isToldAt(i + 1)) keep[i] = 0
    } else if (
      isDoubtful(candidate, score, SURE, LABEL_WORDS)
      && ((LABEL.test(text) && keep[i + 1] !== 1) || (isSiteLine(i) && !(isHeading(element.tag) && isTextAt(i + 1)) && !answers(i)))
    )
      keep[i] = 0
  }
}

/** Whether a block is of one run with a kept one before `before`: with the last, or with one of its tag in its own element, between which lists, tables and boxes may stand. */
function standsWith({ element }: Candidate, candidates: readonly Candidate[], keep: Uint8Array, before: number): boolean {
  const last = keep.lastIndexOf(1, before - 1)
  if (before <= 0 || last < 0) return false
  return (
    standTogether(candidates[last]!.element, element)
    || candidates.some((other, i) => i < before && keep[i] === 1 && other.element.parent === element.parent && other.element.tag === element.tag)
  )
}

/** Changes `keep`: a short line that ends the text, unless it is a sentence that stands with it. */
export function dropLastLine(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const last = keep.lastIndexOf(1)
  const before = keep.lastIndexOf(1, last - 1)
  if (last <= 0 || before < 0) return
  const candidate = candidates[last]!, { text, words } = candidate
  // With nothing below it that is kept a label is one of nothing; a sentence that stands with the text closes it.
  if (
    isDoubtful(candidate, scores[last]!, SURE, LAST_WORDS) && text.length <= LAST_LENGTH
      ? !TOLD.test(text) || !standsWith(candidate, candidates, keep, last)
      : words <= LABEL_WORDS && LABEL.test(text)
  )
    keep[last] = 0
}

/** What scores less and is as short, behind a line of the site's below the text, is the site's. Behind an advertisement the text goes on in its element, behind a call to subscribe stands what that costs. */
const SURE_BEHIND = 0.75, MOST_BEHIND = 30

/** Changes `keep`. */
export function dropBehindGate(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked, isCall: Asked): void {
  let words = 0, line = -1, call = -1
  for (let i = candidates.length - 1; i >= 0; i--) {
    if (keep[i] !== 1) {
      if (words === 0 || !isSiteLine(i)) continue
      line = i
      if (isCall(i)) call = i
      continue
    }
    const { words: own, text } = candidates[i]!
    words += own
    if (scores[i]! >= SURE_BEHIND || words > MOST_BEHIND || text.length > LAST_LENGTH) break
  }
  if (line < 0) return
  const goesOn = candidates.some((candidate, i) => i > line && keep[i] === 1 && standsWith(candidate, candidates, keep, line))
  const gate = goesOn ? call : line
  if (gate >= 0) keep.fill(0, gate)
}

/** Changes `keep`: a block far from all that is kept. Its neighbours in the page may be pictures and advertisements: what shares its element with other kept blocks, or has wrappers like theirs, is not alone. */
export function dropAlone(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const before = keep.slice()
  const likes = likesOf(candidates, before)
  const siblings = new Map<ElementNode | null, number>()
  let words = 0
  for (const [i, { element, words: own }] of candidates.entries()) {
    if (before[i] !== 1) continue
    words += own
    siblings.set(element.parent, (siblings.get(element.parent) ?? 0) + 1)
  }
  for (const [i, { element, words: own }] of candidates.entries()) {
    if (before[i] !== 1 || scores[i]! >= SURE_ALONE || own > MOST_ALONE * words || siblings.get(element.parent)! > 1) continue
    if (!before.subarray(Math.max(0, i - NEAR), i).includes(1) && !before.subarray(i + 1, i + 1 + NEAR).includes(1) && likes(element) <= ALIKE) keep[i] = 0
  }
}

/** Of blocks in the wrappers of another, how many more are kept than dropped. Few are asked for on a page, and on most none. */
function likesOf(candidates: readonly Candidate[], keep: Uint8Array): (element: ElementNode) => number {
  const counts = new Map<string | null, number>()
  return element => {
    if (counts.size === 0) for (const [i, { element: other }] of candidates.entries()) {
      const wrappers = wrappersOf(other)
      if (wrappers !== null) counts.set(wrappers, (counts.get(wrappers) ?? 0) + (keep[i] === 1 ? 1 : -1))
    }
    return counts.get(wrappersOf(element)) ?? 0
  }
}

/** So many words below a heading that are not kept, and nothing that is, before a heading as high. */
const LEAST_LOST = 3

/** Changes `keep`: what heads nothing that is kept would head the next text; outside of articles, what heads nothing but links (a table of contents). Pictures are not known to be told or not. */
export function dropEmptyHeadings({ candidates, pictures }: Segments, scores: Float64Array, keep: Uint8Array, isArticle: boolean): void {
  for (const [i, candidate] of candidates.entries()) {
    const { tag } = candidate.element
    if (keep[i] !== 1 || !isHeading(tag) || scores[i]! >= SURE || !isBareHeading(candidate)) continue
    let lost = 0, at = i + 1, isLinks = true
    for (; at < candidates.length && keep[at] !== 1 && !isHeading(candidates[at]!.element.tag); at++) {
      const { words, linkChars, text } = candidates[at]!
      lost += words
      isLinks &&= linkChars >= text.length
    }
    const next = candidates[at]
    if (next && (isArticle || isLinks) && isHeading(next.element.tag) && next.element.tag <= tag && lost >= LEAST_LOST && pictures[at] === pictures[i])
      keep[i] = 0
  }
}

/** More headings at the end are a list of what they name. */
const MOST_BARE = 3

/** Headings at the end of the text below which nothing was kept; of what is no article, those that ask what buttons answer. None of a page of headings alone. */
export function bareHeadings(candidates: readonly Candidate[], isKept: Asked, isArticle: boolean): readonly Candidate[] {
  const kept = candidates.filter((_, i) => isKept(i))
  const last = kept.findLast(candidate => !isBareHeading(candidate))?.index ?? -1
  const bare = kept.filter(({ index }) => index > last && (isArticle || candidates[index + 1]?.element.tag === 'button'))
  return bare.length > MOST_BARE || wordsOf(bare) > MOST_ALONE * wordsOf(kept) ? [] : bare
}

/** Some pages set sentences and items of lists as headings for their looks. */
const isBareHeading = ({ element: { tag, parent }, text, words }: Candidate): boolean =>
  words <= LAST_WORDS && !TOLD.test(text) && (isHeading(tag) ? parent?.tag !== 'li' : isHeading(parent?.tag ?? ''))
