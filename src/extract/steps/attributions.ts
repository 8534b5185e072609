/** Whose words a quotation is: its short foot, which by its tag looks like a part of the site. It is no foot of a page, and no quotation that is not kept. */
import { isInside, type ElementNode } from '../../model/document.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import type { Asked } from './draft.ts'

const MOST_WORDS = 30
/** How far above a line its foot may stand, and above that the quotation. */
const LEVELS = 3

/** Changes `keep`: a foot right below what is kept of its quotation, with no line of the site's. */
export function keepAttributions(candidates: readonly Candidate[], keep: Uint8Array, isSiteLine: Asked): void {
  for (let i = 1; i < candidates.length; i++) {
    const foot = above(candidates[i]!.element, 'footer')
    const quotation = foot && above(foot, 'blockquote')
    if (!quotation) continue
    let end = i
    while (end < candidates.length && isInside(candidates[end]!.element, foot)) end++
    const isSites = candidates.slice(i, end).some(({ index }) => isSiteLine(index))
    if (!isSites && keep[i - 1] === 1 && isInside(candidates[i - 1]!.element, quotation) && wordsOf(candidates.slice(i, end)) <= MOST_WORDS)
      keep.fill(1, i, end)
    i = end - 1
  }
}

function above(element: ElementNode, tag: string): ElementNode | null {
  let at: ElementNode | null = element
  for (let level = 0; at && at.tag !== tag; level++) at = level < LEVELS ? at.parent : null
  return at
}
