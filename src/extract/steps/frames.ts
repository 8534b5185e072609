/** What stands around a raw text that marks where it begins and ends itself, as e-books do with their licence: none of it is the text. */
import type { Candidate } from '../candidate.ts'

/** "*** START OF THE PROJECT GUTENBERG EBOOK THE KEEPER ***" */
const MARK = /^\*{3} ?(START|END) OF\b.*\*{3}$/i, LONGEST = 400
/** Where less of the words that are kept stands between them, the text only speaks of such marks. */
const LEAST_BETWEEN = 0.25

/** Changes `keep`. */
export function dropFrames(candidates: readonly Candidate[], keep: Uint8Array): void {
  const marks = candidates.map(({ text }) => (text.length > LONGEST ? undefined : MARK.exec(text)?.[1]?.toUpperCase()))
  const from = marks.indexOf('START'), end = marks.lastIndexOf('END')
  if (from < 0) return
  const to = end < from ? candidates.length : end
  const isOutside = (i: number): boolean => i <= from || i >= to
  let all = 0, between = 0
  candidates.forEach(({ words }, i) => { if (keep[i] === 1) { all += words; if (!isOutside(i)) between += words } })
  if (between < all * LEAST_BETWEEN) return
  for (let i = 0; i < keep.length; i++) if (isOutside(i)) keep[i] = 0
}
