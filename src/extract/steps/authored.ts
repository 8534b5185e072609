/**
 * A text that its author marked up, and that has no lines of a site, is no page with an article in it: it is the
 * author's own file, and stays whole. What was made Markdown from a page has such lines, and is judged.
 */
import type { Candidate } from '../candidate.ts'

/** "Related", "Contents" and "More" head parts of authors' files too. */
const HEADS = /^(?:h[1-6]|summary)$/

/** One such line may have been copied with the text. */
const MOST_SITES = 1

/** What such a file is expected to be at least, however little its lines look like text: nothing was chosen. */
export const OWN_FILE = 0.5

/** Changes `keep`, and says whether it is such a file. */
export function keepAuthored(candidates: readonly Candidate[], keep: Uint8Array, isSiteLine: (i: number) => boolean): boolean {
  const sites = new Set(candidates.flatMap(({ element }, i) => (isSiteLine(i) && !HEADS.test(element.tag) ? [i] : [])))
  if (sites.size > MOST_SITES) return false
  candidates.forEach(({ hidden }, i) => { if (!hidden && !sites.has(i)) keep[i] = 1 })
  return true
}
