/** In the text of a whole page prose stands in runs: a long line's probability leans on those of the lines around it. */
import type { Candidate } from './candidate.ts'
import { chanceOf, logOdds } from './odds.ts'

/** A line of this many words is prose, and prose stands in runs; shorter ones may be a site's between two paragraphs. */
const LONG_LINE = 12
/** Texts with fewer lines are articles that were saved, with site lines right beside the prose; with more, whole pages. */
export const WHOLE_PAGE = 40
/** What the lines one and two away weigh in the log odds of a long line. Fitted by cross-validation, as the trees are. */
const NEXT = 0.4
const SECOND = 0.2
const SHRINK = 1 + (NEXT + SECOND) * 0.6

export function amongNeighbours(candidates: readonly Candidate[], scores: Float64Array): Float64Array {
  const n = scores.length
  if (n < WHOLE_PAGE) return scores
  const odds = scores.map(logOdds)
  const at = (i: number): number => odds[Math.max(0, Math.min(n - 1, i))]!
  return scores.map((score, i) =>
    candidates[i]!.words < LONG_LINE ? score : chanceOf((at(i) + (NEXT * (at(i - 1) + at(i + 1))) / 2 + (SECOND * (at(i - 2) + at(i + 2))) / 2) / SHRINK),
  )
}
