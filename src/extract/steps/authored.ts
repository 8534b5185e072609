/**
 * A text that its author marked up, and that has no line of any site, is no page with an article in it: it is the
 * author's own file, and stays whole. What was made Markdown from a page has such lines, and is judged.
 */
import type { Candidate } from '../candidate.ts'

/** "Related", "Contents" and "More" head parts of authors' files too. */
const HEADS = /^(?:h[1-6]|summary)$/

/** What such a file is expected to be at least, however little its lines look like text: nothing was chosen. */
export const OWN_FILE = 0.5

/** Changes `keep`, and says whether it is such a file. */
export function keepAuthored(candidates: readonly Candidate[], keep: Uint8Array, isSiteLine: (i: number) => boolean): boolean {
  if (candidates.some(({ element }, i) => isSiteLine(i) && !HEADS.test(element.tag))) return false
  candidates.forEach(({ hidden }, i) => { if (!hidden) keep[i] = 1 })
  return true
}
