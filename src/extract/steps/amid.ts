/** Doubtful blocks of a page that belong to the text they stand in: whatever has kept blocks on both sides, or goes on with them. */
import { isInside, type ElementNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { isInCaption, isPlainCaption } from '../captions.ts'
import { standTogether } from '../wrappers.ts'
import type { Asked } from './draft.ts'

/** Of its characters, that may be a link. */
const MOST_LINKED = 0.5
/** What scores less amid kept text was put there by the site. */
const LEAST_AMID = 0.2
/** So many blocks on either side. */
const NEAR = 3

/** A first or last paragraph has kept text on one side alone: so long and so likely, and of one element with it, it is no line of the site's. */
const LEAST_BESIDE = 0.4
const WORDS_BESIDE = 20
/** Teasers and advertisements may stand between the paragraphs of one element: so many blocks are looked through. */
const REACH = 12

/** Changes `keep`. A block is kept amid those that are, a paragraph beside them, and so that one does not lead to the next, of those that were. */
export function keepAmid(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const before = keep.slice()
  // A caption stands in its figure and needs no keeping.
  const isText: Asked = i => before[i] === 1 || !isInCaption(candidates[i]!.element)
  const kept = (i: number, step: number, is: Asked): boolean => {
    let found = 0
    for (let at = i + step, passed = 0; at >= 0 && at < before.length && found < NEAR && passed < REACH; at += step, passed++)
      if (is(at)) {
        if (before[at] !== 1) return false
        found++
      }
    return found === NEAR
  }
  for (const [i, { words, element }] of candidates.entries()) {
    if (
      before[i] === 1
      || scores[i]! < LEAST_AMID
      || isSiteLine(i)
      || candidates[i]!.linkChars > candidates[i]!.text.length * MOST_LINKED
      || isInCaption(element)
    )
      continue
    const isSibling: Asked = j => standTogether(candidates[j]!.element, element)
    if (kept(i, -1, isText) && kept(i, 1, isText)) keep[i] = 1
    else if (scores[i]! >= LEAST_BESIDE && words >= WORDS_BESIDE && (kept(i, -1, isSibling) || kept(i, 1, isSibling))) keep[i] = 1
  }
}

/** Changes `keep`: the caption of a picture that the page makes no figure of stands right between two blocks that are kept. */
export function keepCaptions(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  candidates.forEach(({ element }, i) => {
    if (keep[i] === 0 && scores[i]! >= LEAST_AMID && keep[i - 1] === 1 && keep[i + 1] === 1 && isPlainCaption(element)) keep[i] = 1
  })
}

/** A list's items, on the mean: what scores less is the site's, unless it is all that a heading has above the next text, or the paragraph above says that it comes. */
const LEAST_ITEMS = 0.3, LEAST_HEADED = 0.2, LEAST_LISTED = 0.15
/** Pairs of terms and descriptions may stand in boxes of their own. */
const listOf = ({ parent }: ElementNode): ElementNode | null => (parent?.tag === 'div' && parent.parent?.tag === 'dl' ? parent.parent : parent)
const LIST = /^[uod]l$/, OPENS_LIST = /[:：]$/

/** Changes `keep`: a list right below a paragraph that is kept, in one element with it, goes on with the text where nothing in it is a link and the paragraph announces it or is one of several there, or where it is announced and text stands below. */
export function keepLists(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const paragraphs = new Map<ElementNode, number>()
  candidates.forEach(({ element: { tag, parent } }, i) => {
    if (parent && tag === 'p' && keep[i] === 1) paragraphs.set(parent, (paragraphs.get(parent) ?? 0) + 1)
  })
  for (let i = 1; i < candidates.length; i++) {
    const list = listOf(candidates[i]!.element)
    if (keep[i - 1] !== 1 || !list || !LIST.test(list.tag) || candidates[i - 1]!.element.parent !== list.parent) continue
    let end = i, score = 0, isTold = true, hasLinks = false
    for (; end < candidates.length && listOf(candidates[end]!.element) === list; end++) {
      score += scores[end]!
      hasLinks ||= candidates[end]!.linkChars > 0
      isTold &&= !isSiteLine(end)
    }
    const isAnnounced = OPENS_LIST.test(candidates[i - 1]!.text) && !isSiteLine(i - 1)
    const least =
      isAnnounced && keep[end] === 1
        ? LEAST_LISTED
        : hasLinks
          ? Infinity
          : isHeading(candidates[i - 1]!.element.tag) && keep[end] === 1
            ? LEAST_HEADED
            : LEAST_ITEMS
    const isAmid = (isAnnounced && !hasLinks) || (list.parent !== null && (paragraphs.get(list.parent) ?? 0) >= NEAR)
    // A term without its description says nothing.
    const next = candidates[end]
    const isWhole = list.tag !== 'dl' || !next || !isInside(next.element, list)
    if (isTold && isAmid && isWhole && score >= least * (end - i)) keep.fill(1, i, end)
    i = end - 1
  }
}

/** Changes `keep`: several lines that come again beside kept text are a refrain. */
export function keepRefrains(candidates: readonly Candidate[], keep: Uint8Array): void {
  const sung = new Set<string>()
  candidates.forEach(({ text }, i) => { if (keep[i] === 1 && text.includes('\n')) sung.add(text) })
  if (sung.size > 0) candidates.forEach(({ text }, i) => { if (sung.has(text) && (keep[i - 1] === 1 || keep[i + 1] === 1)) keep[i] = 1 })
}
