/** What steps ask of blocks by the names of their features. */
import { PHRASE_CATEGORIES, type PhraseCategory } from '../../model/contracts.ts'
import type { Asked, Draft } from './draft.ts'
import { isAmongProse, isOfRow, openersOf } from './headings.ts'

export const has = ({ feature }: Draft, name: string): Asked => { const value = feature(name); return i => value(i) > 0 }
/** Up to so many levels above, what is called a newsletter's is; further up it may be all of the page. */
const MOST_LEVELS = 2
export const isSites = (draft: Draft): Asked => {
  const newsletter = draft.feature('class-newsletter')
  return i => draft.isSiteLine(i) || newsletter(i) <= MOST_LEVELS
}
/** A line of the site's of one of these kinds. */
export const says = (draft: Draft, ...categories: readonly PhraseCategory[]): Asked => {
  const phrase = draft.feature('phrase')
  const numbers = new Set(categories.map(category => PHRASE_CATEGORIES.indexOf(category) + 1))
  return i => numbers.has(phrase(i))
}
/** What heads a part of a page that is none of its article, and nothing else. */
export const heads = (draft: Draft, ...categories: readonly PhraseCategory[]): Asked => {
  const isWhole = has(draft, 'phrase-whole'), isSaid = says(draft, ...categories)
  return i => isWhole(i) && isSaid(i)
}
export const headings = (draft: Draft): Asked => {
  const isHeading = has(draft, 'heading-level')
  const isOpener = openersOf(draft.candidates, has(draft, 'all-bold'))
  return i => isHeading(i) || isOpener(i)
}
/** A line of the site's that heads nothing of the text: neither one of its chapters, nor a section amid its paragraphs. */
export const headsSites = (draft: Draft): Asked => {
  const { candidates, scores, keep } = draft, leadsAway = says(draft, 'related', 'navigation')
  return i => draft.isSiteLine(i) && !isOfRow(candidates, scores, keep, i) && (leadsAway(i) || !isAmongProse(candidates, scores, keep, i))
}
export const plainHeadings = (draft: Draft): Asked => {
  const isHeading = has(draft, 'heading-level')
  const isTitled = has(draft, 'title-overlap')
  return i => isHeading(i) && !isTitled(i) && !draft.isSiteLine(i)
}
