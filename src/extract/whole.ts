/**
 * Lists, definitions and tables are the author's as a whole: where most of one is kept, its short
 * rest is kept too, unless the judge is sure that it is no part of the article.
 */
import type { ElementNode } from '../model/document.ts'
import type { Candidate } from './candidate.ts'

const WHOLES = new Set(['ul', 'ol', 'dl', 'table'])
/** Of the words of one, that must be kept already. */
const MOST = 0.5
/** What scores less is no part of it: a "read more" among the items. */
const LEAST_SCORE = 0.1

/** Changes `keep`. */
export function completeWholes(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const homes = candidates.map(candidate => wholeAround(candidate.element))
  const sums = new Map<ElementNode, { words: number; kept: number }>()
  homes.forEach((home, i) => {
    if (!home) return
    const sum = sums.get(home) ?? { words: 0, kept: 0 }
    sum.words += candidates[i]!.words
    if (keep[i]) sum.kept += candidates[i]!.words
    sums.set(home, sum)
  })
  homes.forEach((home, i) => {
    if (keep[i] || !home || scores[i]! < LEAST_SCORE) return
    const { words, kept } = sums.get(home)!
    if (kept >= words * MOST) keep[i] = 1
  })
}

function wholeAround(element: ElementNode): ElementNode | null {
  for (let up: ElementNode | null = element, levels = 0; up && levels < 6; up = up.parent, levels++) if (WHOLES.has(up.tag)) return up
  return null
}
