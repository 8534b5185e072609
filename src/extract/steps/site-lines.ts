/** What a raw text still has of its site: what stands below a head of the site's, forms of consent, and menus. */
import type { Candidate } from '../candidate.ts'
import type { Asked } from './draft.ts'

/** Of the words kept, and how many, that stand above what heads a part of the site's. */
const LEAST_ABOVE = 0.3, WORDS_ABOVE = 60, MUCH_LIKELIER = 1.3

/** Changes `keep`: readers' comments and teasers of a raw text that stand below a line that heads them, and score less than `sure` on the mean of their words. */
export function dropBelowHead(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, sure: number, isHead: Asked): void {
  const all = candidates.reduce((sum, { words }, i) => sum + words * keep[i]!, 0), least = Math.max(WORDS_ABOVE, LEAST_ABOVE * all)
  let above = 0, told = 0
  const head = candidates.findIndex(({ words }, i) => {
    above += words * keep[i]!
    told += words * keep[i]! * scores[i]!
    return above >= least && keep[i] !== 1 && isHead(i)
  })
  if (head < 0 || above === all) return
  const likely = candidates.reduce((sum, { words }, i) => sum + (i > head ? words * keep[i]! * scores[i]! : 0), 0) / (all - above)
  // Where it is much the likelier part, the text stands there, and teasers above.
  if (likely < Math.min(sure, MUCH_LIKELIER * told / above)) keep.fill(0, head)
}

/** Of the words in and around a line, that are of privacy, consent and terms; what is less likely amid so many is a form's, however long. */
const MOST_LEGAL = 0.12, SURE_OF_TERMS = 0.4

/** Changes `keep`: forms of consent are the only long lines of some pages. */
export function dropTerms(scores: Float64Array, keep: Uint8Array, legal: (i: number) => number): void {
  for (let i = 0; i < keep.length; i++) if (keep[i] === 1 && scores[i]! < SURE_OF_TERMS && legal(i) >= MOST_LEGAL) keep[i] = 0
}

/** A label has no more words, and no end. */
const LABEL_WORDS = 3, TOLD = /[.!…。！]["'“”’»)」』]?$/

/** Changes `keep`: a raw text of which only labels are kept is a menu. */
export function dropMenu(candidates: readonly Candidate[], keep: Uint8Array): void {
  if (candidates.every(({ words, text }, i) => keep[i] !== 1 || (words <= LABEL_WORDS && !TOLD.test(text)))) keep.fill(0)
}
