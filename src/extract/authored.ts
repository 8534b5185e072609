/**
 * A text that its author marked up, and that has no line of any site, is no page with an article in it: it is the
 * author's own file, and stays whole. What was made Markdown from a page has such lines, and is judged.
 */
import type { Candidate } from './candidate.ts'

/** Of less than this, in words, that is kept the judge thinks too little: a list of links, a log. */
const LEAST = 0.5

/** Changes `keep`. */
export function keepAuthored(candidates: readonly Candidate[], keep: Uint8Array, isSiteLine: (i: number) => boolean): void {
  let kept = 0, all = 0
  for (let i = 0; i < candidates.length; i++) {
    if (isSiteLine(i)) return
    all += candidates[i]!.words
    if (keep[i] === 1) kept += candidates[i]!.words
  }
  if (kept >= all * LEAST) candidates.forEach(({ hidden }, i) => { if (!hidden) keep[i] = 1 })
}
