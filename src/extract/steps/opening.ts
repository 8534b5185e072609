/**
 * What stands between an article's title and its first paragraph and has a field of its own: byline, day, excerpt,
 * reading time; and how many comments there are, there or right below the text. The judge keeps some such lines
 * because they read like text; here they go by what they say.
 */
import { attribute, closest, descendants, isInside, type ElementNode, type TreeNode } from '../../model/document.ts'
import { addTo } from '../../model/groups.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { fold } from '../../model/fold.ts'
import type { Evidence } from '../features/index.ts'
import { isFact } from '../metadata/bylines.ts'
import { isoDate, mayHoldDate } from '../dates/dates.ts'
import { isExcerpt } from '../metadata/subtitle.ts'
import { isLabel } from '../names/openers.ts'
import { isDataTable } from '../tables.ts'

/** The first kept block of this length is text, and nothing behind it is looked at. */
const TEXT_WORDS = 25
const LINE_WORDS = 14
const DAY_WORDS = 8, DAY_CHARS = 60
/** More dated lines are a chronicle, which is the text. */
const MOST_DAYS = 2
const LEAST_NAME = 4
/** Of a line, that names may leave over: "Written by", "and". */
const MOST_ELSE = 0.6
/** A day of a year, in the numbers of any language. */
const DAY = /\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:19|20)\d\d-\d\d-\d\d\b|\b\d{1,2}(?!\d|:)\D{1,16}\b(?:19|20)\d\d\b|\d月\d/
/** Of a script whose digits or years are others. */
const OTHER_COUNT = /[\u0660-\u1fff]/
/** Of Thai and its kin each letter is counted as a word: about so many make one. */
const LETTERWISE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]/, LETTERS = 3
const LABELS = /[:：]$/
const SENTENCE = /[.!?…。]["”»’)]?$/
/** "12 comments", "12 条评论": how many there are, in front of what they are called. */
export const COUNT_BEFORE = /^\p{N}[\p{N}.,]{0,8} ?(?:件の|[条條個个则則])? ?(?=\p{L})/u
const FIELDS: ReadonlySet<string> = new Set(['reading-time', 'updated'])

/** Changes `keep`. `isUntitled`: where no heading says where the text begins, only short ones that no sentence stands above: its first words may look like a byline. */
export function dropOpening(candidates: readonly Candidate[], keep: Uint8Array, { authors, byline, phrase }: Evidence, isUntitled: boolean): void {
  const names = authors.map(fold).filter(name => name.length >= LEAST_NAME)
  const others = excerptOf(candidates, keep), days: number[] = []
  const isCount = (text: string): boolean => {
    const hit = COUNT_BEFORE.test(text) ? phrase(text.replace(COUNT_BEFORE, '')) : null
    return hit !== null && hit.whole && hit.category === 'comments'
  }
  const last = keep.lastIndexOf(1), kept = candidates.filter((_, i) => keep[i] === 1)
  if (last >= 0 && isCount(candidates[last]!.text)) others.push(last)
  const most = isUntitled ? DAY_WORDS : LINE_WORDS
  for (let i = 0; i < candidates.length; i++) {
    if (keep[i] !== 1) continue
    const { text, element, nodes } = candidates[i]!
    const words = LETTERWISE.test(text) ? Math.ceil(candidates[i]!.words / LETTERS) : candidates[i]!.words
    if (words >= TEXT_WORDS || (isUntitled && words > most && SENTENCE.test(text))) break
    // "On Monday Ann Lee wrote:" is of the quotation below it.
    if (LABELS.test(text) && isQuoted(candidates[i + 1])) continue
    if (words > LINE_WORDS || isHeading(element.tag) || isHeading(element.parent?.tag ?? '')) continue
    if (isOfRow(element, kept)) continue
    const line = fold(text)
    const rest = names.reduce((left, name) => left.replace(name, ''), line)
    if (
      words <= most
      && ((byline(text) && !isFact(text, candidates[i + 1]?.text))
        || (rest.length < line.length && rest.length <= line.length * MOST_ELSE)
        || isCount(text)
        || FIELDS.has(phrase(text)?.category ?? '')
        || (DAY.test(text) && nodes.some(node => linksAuthor(node))))
    )
      others.push(i)
    // "Delivered on:" above it stays, and says which day it is.
    else if (
      words <= DAY_WORDS
      && !(keep[i - 1] === 1 && LABELS.test(candidates[i - 1]!.text) && !others.includes(i - 1))
      && (DAY.test(text) || (text.length <= DAY_CHARS && OTHER_COUNT.test(text) && isoDate(text) !== null))
      && (!SENTENCE.test(text) || /\d(?: ?น)?\.$/.test(text))
    )
      days.push(i)
  }
  for (const i of wholly(new Set(days.length > MOST_DAYS ? others : [...others, ...days]), candidates, keep)) keep[i] = 0
}

const isQuoted = (below: Candidate | undefined): boolean => below !== undefined && around(below.element, /^blockquote$/) !== null

/** The first line that is kept, where the next is no excerpt too, as on a page of several texts, and tells more. */
function excerptOf(candidates: readonly Candidate[], keep: Uint8Array): number[] {
  const kept = candidates.filter((_, i) => keep[i] === 1), [first, next] = kept
  if (!first || !next || isExcerpt(next.element) || first.words * 2 > wordsOf(kept)) return []
  const { element, index } = first
  return isExcerpt(element) || (isExcerpt(element.parent) && !isInside(next.element, element.parent!)) ? [index] : []
}

/** Entries of a list of texts have their days and names in lines that the page calls the same. */
export function isOfRow(element: ElementNode, kept: readonly Candidate[]): boolean {
  const name = attribute(element, 'class')
  return (
    name !== null
    && kept.some(
      other =>
        other.element !== element
        && attribute(other.element, 'class') === name
        && other.words <= LINE_WORDS
        && !SENTENCE.test(other.text)
        && mayHoldDate(other.text),
    )
  )
}

/** Of a list of terms or a table of them, "Author: … Date: …", all go or none: a term without what it says would be the next one's. */
function wholly(lines: Set<number>, candidates: readonly Candidate[], keep: Uint8Array): ReadonlySet<number> {
  if (lines.size === 0) return lines
  const lists = new Map<ElementNode, number[]>()
  candidates.forEach(({ element }, i) => {
    const list = keep[i] === 1 ? listAround(element) : null
    if (list) addTo(lists, list, i)
  })
  for (const members of lists.values()) {
    if (!members.some(i => lines.has(i))) continue
    let ofAuthors = false
    const isTold = members.every((i, n) => {
      const { element, text, words } = candidates[i]!
      if (!isTerm(around(element, TERM))) return lines.has(i) || (ofAuthors && words <= LINE_WORDS)
      ofAuthors = isLabel(text)
      return n + 1 < members.length
    })
    for (const i of members) if (isTold) lines.add(i)
    else lines.delete(i)
  }
  return lines
}

/** The nearest element of these names, none where it is far. */
const around = (element: ElementNode, tags: RegExp): ElementNode | null => closest(element, ({ tag }) => tags.test(tag), LEVELS)
const LEVELS = 5, LIST = /^(?:dl|table)$/, TERM = /^(?:dt|dd|th|td)$/

function listAround(element: ElementNode): ElementNode | null {
  const list = around(element, LIST)
  return list?.tag !== 'table' || isDataTable(list) ? list : null
}

/** Of a table what opens a row. */
function isTerm(cell: ElementNode | null): boolean {
  if (cell === null || cell.tag === 'dd') return false
  if (cell.tag !== 'td') return true
  let before = cell.previous
  while (before && before.kind !== 'element') before = before.previous
  return before === null
}

/** A link that the page calls its author's. */
const linksAuthor = (top: TreeNode): boolean =>
  top.kind === 'element'
  && [top, ...descendants(top)].some(node => node.kind === 'element' && node.tag === 'a' && attribute(node, 'rel')?.split(/\s+/).includes('author') === true)
