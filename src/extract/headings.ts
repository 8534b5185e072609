/** A heading over text that is kept belongs to it: short as it is, the judge alone is often of two minds about it. */
import type { Candidate } from './candidate.ts'

/** What scores less is the heading of something else that happens to stand before the text. */
const LEAST_SCORE = 0.1
/** Of a heading's characters, that may be a link: teasers' headings are links, an article's hold one now and then. */
const MOST_LINKED = 0.5

/** Changes `keep`. A heading is kept straight before a kept block that is none, after any that is kept. `isHeading` and `isSiteLine` tell of a block by its index. */
export function keepHeadings(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isHeading: (i: number) => boolean, isSiteLine: (i: number) => boolean): void {
  const first = keep.indexOf(1)
  if (first === -1) return
  for (let i = candidates.length - 2; i > first; i--) {
    const { text, linkChars } = candidates[i]!
    if (keep[i] === 1 || keep[i + 1] !== 1 || scores[i]! < LEAST_SCORE || linkChars > text.length * MOST_LINKED) continue
    if (isHeading(i) && !isHeading(i + 1) && !isSiteLine(i)) keep[i] = 1
  }
}
