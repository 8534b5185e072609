/** Readers' comments below the text: what stands under a line that says so, and what the page's own names call a comment and the judge doubts. */
import type { PhraseMatcher } from '../../languages/index.ts'
import { elementAt, isInside, type ElementNode, type TreeNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { COMMENT, groupsOf, REVIEW, THREAD } from '../features/groups.ts'
import { inGroup, openedBy } from '../inside.ts'
import { COUNT_BEFORE } from './opening.ts'

/** What heads comments is no sentence. */
const LONGEST = 60

/** Changes `keep`: what stands in an element of comments below a line that says so goes, where text stands above that is no post of a thread. */
export function dropReplies(candidates: readonly Candidate[], keep: Uint8Array, phrase: PhraseMatcher): void {
  const isAmong = inGroup(COMMENT)
  let end: ElementNode | null = null, begun = false, isThread: boolean | null = null, kept: ReadonlySet<TreeNode> | null = null
  for (const [i, { text, element }] of candidates.entries()) {
    if (end && !isInside(element, end)) end = null
    const hit = begun && !end && text.length <= LONGEST && isAmong(element.parent) ? phrase(text.replace(COUNT_BEFORE, '')) : null
    if (hit?.whole && hit.category === 'comments') {
      const isPost = inGroup(THREAD)
      isThread ??= candidates.slice(0, i).some((post, k) => keep[k] === 1 && isPost(post.element))
      kept ??= new Set(candidates.filter((_, k) => keep[k] === 1).map(post => post.element))
      if (!isThread) end = opensComments(element, candidates[i - 1]!.element, kept)
    }
    begun ||= keep[i] === 1
    if (end) keep[i] = 0
  }
}

/** A comment that scores as much, or all of them on the mean of their words, is the text of a page that has no other. */
const SUREST = 0.8, SURE = 0.7
/** A text above them has one paragraph at least of so many words. */
const TEXT_WORDS = 20

/** Changes `keep`: what the page's own names call a comment and the judge is not sure of anywhere, below a text that it is sure of. Reviews are as often what a page is about. */
export function dropDoubtfulComments(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const isAmong = inGroup(COMMENT), isReview = inGroup(REVIEW)
  const comments: number[] = []
  let expected = 0, all = 0
  let hasText = false
  for (const [i, { element, words }] of candidates.entries()) {
    if (keep[i] !== 1) continue
    if (!isAmong(element)) hasText ||= scores[i]! >= SURE && words >= TEXT_WORDS
    else if (!hasText || scores[i]! >= SUREST || isReview(element)) return
    else {
      comments.push(i)
      expected += scores[i]! * words
      all += words
    }
  }
  if (expected >= SURE * all) return
  for (const i of comments) keep[i] = 0
}

/** The outermost element of comments that the line opens. */
function opensComments(line: ElementNode, before: ElementNode, kept: ReadonlySet<TreeNode>): ElementNode | null {
  return openedBy(line, before).findLast(up => groupsOf(up).includes(COMMENT) && !isChapter(up, line, kept)) ?? null
}

/** Manuals name each section by its heading: one on comments stands beside another with such a heading, and has no class that says so. */
function isChapter(section: ElementNode, { tag }: ElementNode, kept: ReadonlySet<TreeNode>): boolean {
  if (!isHeading(tag) || groupsOf(section, CLASS).includes(COMMENT)) return false
  return [elementAt(section.previous, 'previous'), elementAt(section.next, 'next')].some(beside => {
    const head = beside?.tag === section.tag ? elementAt(beside.first, 'next') : null
    return head?.tag === tag && kept.has(head)
  })
}
const CLASS: ReadonlySet<string> = new Set(['class'])
