/** What stands around a raw text that marks where it begins and ends itself, as e-books do with their licence: none of it is the text. */
import type { Candidate, Verdict } from './candidate.ts'

/** "*** START OF THE PROJECT GUTENBERG EBOOK THE KEEPER ***" */
const MARK = /^\*{3} ?(START|END) OF\b.*\*{3}$/i, LONGEST = 400
/** Where less of the words that are kept stands between them, the text only speaks of such marks. */
const LEAST_BETWEEN = 0.25

export function withoutFrames(candidates: readonly Candidate[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const marks = candidates.map(({ text }) => (text.length > LONGEST ? undefined : MARK.exec(text)?.[1]?.toUpperCase()))
  const from = marks.indexOf('START'), end = marks.lastIndexOf('END')
  if (from < 0) return verdicts
  const to = end < from ? candidates.length : end
  const isOutside = (i: number): boolean => i <= from || i >= to
  let all = 0, between = 0
  candidates.forEach(({ words }, i) => { if (verdicts[i]!.keep) { all += words; if (!isOutside(i)) between += words } })
  if (between < all * LEAST_BETWEEN) return verdicts
  return verdicts.map((verdict, i) => (verdict.keep && isOutside(i) ? { ...verdict, keep: false, reasons: [{ feature: 'frame', text: 'it stands outside of the marks between which the text says that it is', weight: -1 }] } : verdict))
}
