/** Headings of what is kept, by whatever name: the judge alone is often of two minds about lines so short. */
import { attribute, closest, pastSpace, type ElementNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { isInCaption } from '../captions.ts'
import { isoDate } from '../dates/dates.ts'
import { wrappersOf } from '../wrappers.ts'
import type { Asked } from './draft.ts'

/** What scores less is the heading of something else that happens to stand before the text, and a line that is less plainly one the site's. */
const LEAST_HEADING = 0.1, LEAST_LIKE = 0.2
/** Between a heading and its text: "edit". */
const LINK_WORDS = 2, MOST_BETWEEN = 2
/** Of a heading's characters, that may be a link: teasers' headings are links, an article's hold one now and then; those that are one have no more words. */
const MOST_LINKED = 0.5, LINKED_WORDS = 12
/** So many blocks are looked through for the heading of the part before or behind. */
const REACH = 50
/** Levels between a manual's first text and the element that has its heading. */
const NEAR = 3

/** Changes `keep`. A heading is kept straight before a kept block that is none, after any that is kept. `isHeading` and `isSiteLine` tell of a block by its index. */
export function keepHeadings(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isHeading: Asked, isSiteLine: Asked): void {
  const first = keep.indexOf(1)
  if (first === -1) return
  for (let i = candidates.length - 2; i > first; i--) {
    const { text, linkChars } = candidates[i]!
    if (keep[i] === 1 || scores[i]! < LEAST_HEADING) continue
    let next = i + 1
    // A caption is no text, and needs no keeping.
    for (; next <= i + MOST_BETWEEN && keep[next] === 0 && (isToolOf(candidates[i]!, candidates[next]!) || isInCaption(candidates[next]!.element)); next++);
    if (keep[next] !== 1 || (linkChars > text.length * MOST_LINKED && !parts(candidates, scores, keep, i))) continue
    if (isHeading(i) && !isHeading(next) && !isSiteLine(i)) keep[i] = 1
  }
}

/** A chapter on comments stands between others: what heads those, by the same tag and at the same place, is kept before and behind it. */
export function isOfRow(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, i: number): boolean {
  const { tag, parent } = candidates[i]!.element
  const isKept = (step: number): boolean => {
    for (let at = i + step, passed = 0; at >= 0 && at < candidates.length && passed < REACH; at += step, passed++) {
      const { element } = candidates[at]!
      if (element.tag === tag && element.parent?.parent === parent?.parent) return keep[at] === 1
    }
    return false
  }
  return isHeading(tag) && scores[i]! >= LEAST_LIKE && isKept(-1) && isKept(1)
}

/** What a site might say heads a section of the text all the same ("Share", of a stock) where paragraphs of its element stand right before it and right behind it. */
export function isAmongProse(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, i: number): boolean {
  const { tag, parent } = candidates[i]!.element
  const isProse = (at: number): boolean =>
    keep[at] === 1 && candidates[at]!.element.parent === parent && candidates[at]!.element.tag === 'p' && candidates[at]!.words >= PROSE_WORDS
  return isHeading(tag) && scores[i]! >= LEAST_LIKE && isProse(i - 1) && isProse(i + 1)
}
const PROSE_WORDS = 12

/** A heading that leads to itself, or to what it names, parts a text like any other: blocks of its element stand right before it and right behind it. */
function parts(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, i: number): boolean {
  const { words, element: { parent } } = candidates[i]!
  return (
    scores[i]! >= LEAST_LIKE
    && words <= LINKED_WORDS
    && keep[i - 1] === 1
    && keep[i + 1] === 1
    && candidates[i - 1]!.element.parent === parent
    && candidates[i + 1]!.element.parent === parent
  )
}

/** Changes `keep`: of a manual or an article, what heads the first text that is kept, right above it, is its own ("Overview"), and no day, which has a field; elsewhere it may be the site's. */
export function keepFirstHeading(candidates: readonly Candidate[], keep: Uint8Array, isHeading: Asked): void {
  const first = keep.indexOf(1), i = first - 1
  if (i < 0 || !isHeading(i) || isHeading(first) || isoDate(candidates[i]!.text) !== null) return
  const heading = candidates[i]!.element
  const beside = closest(candidates[first]!.element, ({ parent }) => parent === heading.parent, NEAR)
  if (beside && pastSpace(beside.previous, 'previous') === heading) keep[i] = 1
}

/** A link in one box with the heading, behind it. */
const isToolOf = (heading: Candidate, { element, text, words, linkChars }: Candidate): boolean =>
  element === heading.element.parent && words <= LINK_WORDS && linkChars >= text.length

const QUESTION = /[?？؟]["'”’»)]?$/
const isExpander = (element: ElementNode | null): boolean => element !== null && attribute(element, 'aria-expanded') !== null
const opens = (element: ElementNode): boolean => element.tag === 'summary' || element.tag === 'dt' || isExpander(element) || isExpander(element.parent)

/** What heads the text below and is no heading by its tag: a term, a summary, a button that opens a panel, a bold question. Those that say the same again ("More", "Price") are labels. */
export function openersOf(candidates: readonly Candidate[], isBold: Asked): Asked {
  const isOpener: Asked = i => opens(candidates[i]!.element) || (isBold(i) && QUESTION.test(candidates[i]!.text))
  // Counted where there is one to ask of.
  let said: Map<string, number> | null = null
  const count = (): Map<string, number> => {
    const times = new Map<string, number>()
    candidates.forEach(({ text }, i) => { if (isOpener(i)) times.set(text, (times.get(text) ?? 0) + 1) })
    return times
  }
  return i => isOpener(i) && (said ??= count()).get(candidates[i]!.text) === 1
}

/** So many words of a line that heads a list. */
const HEADING_WORDS = 12
const levelOf = ({ element: { tag } }: Candidate): number => (isHeading(tag) ? Number(tag[1]) : 0)

/** Changes `keep`: right below kept text, a heading of one that is kept and lower, and a short paragraph above the items of a list. */
export function keepHeads(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  for (let i = candidates.length - 2; i > 0; i--) {
    const own = candidates[i]!, next = candidates[i + 1]!, level = levelOf(own)
    if (
      keep[i] === 1
      || keep[i - 1] !== 1
      || keep[i + 1] !== 1
      || isSiteLine(i)
      || own.linkChars > own.text.length * MOST_LINKED
      || scores[i]! < (level > 0 ? LEAST_HEADING : LEAST_LIKE)
    )
      continue
    if (
      level > 0
        ? levelOf(next) > level
        : own.element.tag === 'p' && own.linkChars === 0 && own.words > 0 && own.words <= HEADING_WORDS && next.element.tag === 'li'
    )
      keep[i] = 1
  }
}

/** So many lines of so few words, as likely on the mean; links are as often what leads away from each of many texts. */
const FEWEST_ALIKE = 4, ALIKE_WORDS = 6, LEAST_ALIKE = 0.25, LEAST_LINKED = 0.35

/** Changes `keep`: lines alike of which each stands right above kept text head its parts, all of them or none: who speaks, a year, the time of an entry. */
export function keepHeadsAlike(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const isShort = ({ words }: Candidate): boolean => words > 0 && words <= ALIKE_WORDS
  const above = candidates.filter((candidate, i) => keep[i + 1] === 1 && isShort(candidate))
  if (above.length < FEWEST_ALIKE || above.every(({ index }) => keep[index] === 1)) return
  const rows = new Map<string, number[]>()
  for (const [i, candidate] of candidates.entries()) {
    const { element } = candidate
    const wrappers = isShort(candidate) && !isSiteLine(i) ? wrappersOf(element) : null
    if (wrappers === null) continue
    const row = rows.get(wrappers)
    if (row) row.push(i)
    else rows.set(wrappers, [i])
  }
  for (const row of rows.values()) {
    if (row.length < FEWEST_ALIKE || !row.every((i, n) => keep[i + 1] === 1 && row[n + 1] !== i + 1)) continue
    const lines = row.map(i => candidates[i]!)
    if (new Set(lines.map(({ text }) => text)).size * 2 < lines.length) continue
    const least = lines.some(({ text, linkChars }) => linkChars > text.length * MOST_LINKED) ? LEAST_LINKED : LEAST_ALIKE
    if (lines.reduce((sum, { index }) => sum + scores[index]!, 0) >= least * lines.length) for (const { index } of lines) keep[index] = 1
  }
}
