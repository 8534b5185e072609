/** Readers' comments: what the article left out and the page's own names call a comment, in order; and what of its text stands below a line that says so. */
import type { Block } from '../model/article.ts'
import type { PhraseMatcher } from '../languages/index.ts'
import { isInside, type Document, type ElementNode, type TreeNode } from '../model/document.ts'
import { assembleBody } from './assemble.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { COMMENT, groupsOf, REVIEW, THREAD } from './features/groups.ts'
import { insideOf } from './inside.ts'
import { COUNT_BEFORE } from './opening.ts'

/** What readers are to fill in or press is nobody's comment. */
const CONTROLS = new Set(['form', 'button', 'label', 'nav', 'select', 'fieldset'])
const MOSTLY_LINK = 0.6

export function commentsOf(document: Document, candidates: readonly Candidate[], verdicts: readonly Verdict[]): readonly Block[] {
  const isAmong = inside(COMMENT)
  const found = candidates.filter((candidate, i) => !verdicts[i]!.keep && !candidate.hidden && candidate.linkChars < candidate.text.length * MOSTLY_LINK && isAmong(candidate.element) && !inControls(candidate.element))
  return found.length === 0 ? [] : assembleBody(document.root, found, document.base, 'replies')
}

/** What heads comments is no sentence. */
const LONGEST = 60

/** The same verdicts without what stands in an element of comments below a line that says so, where text stands above that is no post of a thread. */
export function withoutReplies(candidates: readonly Candidate[], verdicts: readonly Verdict[], phrase: PhraseMatcher): readonly Verdict[] {
  const kept = new Set<TreeNode>(candidates.filter((_, i) => verdicts[i]!.keep).map(({ element }) => element))
  const isAmong = inside(COMMENT)
  let end: ElementNode | null = null, begun = false, isThread: boolean | null = null
  return candidates.map(({ text, element }, i) => {
    const verdict = verdicts[i]!
    if (end && !isInside(element, end)) end = null
    const hit = begun && !end && text.length <= LONGEST && isAmong(element.parent) ? phrase(text.replace(COUNT_BEFORE, '')) : null
    if (hit?.whole && hit.category === 'comments') {
      const isPost = inside(THREAD)
      isThread ??= candidates.some((post, k) => k < i && verdicts[k]!.keep && isPost(post.element))
      if (!isThread) end = opensComments(element, candidates[i - 1]!.element, kept)
    }
    begun ||= verdict.keep
    return end && verdict.keep ? { ...verdict, keep: false, reasons: [{ feature: 'comments', text: 'readers\' comments below the text', weight: -1 }] } : verdict
  })
}

/** A comment that scores as much, or all of them on the mean of their words, is the text of a page that has no other. */
const SUREST = 0.8, SURE = 0.7
/** A text above them has one paragraph at least of so many words. */
const TEXT_WORDS = 20

/** Changes `keep`: what the page's own names call a comment and the judge is not sure of anywhere, below a text that it is sure of. Reviews are as often what a page is about. */
export function dropDoubtfulComments(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const isAmong = inside(COMMENT), isReview = inside(REVIEW)
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

const inside = (group: number): ((element: ElementNode | null) => boolean) => insideOf(element => groupsOf(element).includes(group))

/** The outermost element of comments that the line opens. */
function opensComments(line: ElementNode, before: ElementNode, kept: ReadonlySet<TreeNode>): ElementNode | null {
  const above = new Set<ElementNode>()
  for (let up: ElementNode | null = before; up; up = up.parent) above.add(up)
  let found: ElementNode | null = null
  for (let up = line.parent; up && !above.has(up); up = up.parent) if (groupsOf(up).includes(COMMENT) && !isChapter(up, line, kept)) found = up
  return found
}

/** Manuals name each section by its heading: one on comments stands beside another with such a heading, and has no class that says so. */
function isChapter(section: ElementNode, { tag }: ElementNode, kept: ReadonlySet<TreeNode>): boolean {
  if (!/^h[1-6]$/.test(tag) || groupsOf(section, CLASS).includes(COMMENT)) return false
  return [elementAt(section.previous, 'previous'), elementAt(section.next, 'next')].some(beside => {
    const head = beside?.tag === section.tag ? elementAt(beside.first, 'next') : null
    return head?.tag === tag && kept.has(head)
  })
}
const CLASS: ReadonlySet<string> = new Set(['class'])

/** The node, or the first element on the way from it. */
function elementAt(node: TreeNode | null, way: 'previous' | 'next'): ElementNode | null {
  while (node?.kind === 'text') node = node[way]
  return node
}

function inControls(element: ElementNode): boolean {
  for (let up: ElementNode | null = element; up; up = up.parent) if (CONTROLS.has(up.tag)) return true
  return false
}
