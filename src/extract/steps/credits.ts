/** Whose a picture or a figure is, in a line of its own or at the end of one that says what is to be seen: a caption, wherever the page has it. */
import type { PhraseMatcher } from '../../languages/index.ts'
import type { ElementNode } from '../../model/document.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { isCaption, isInCaption } from '../captions.ts'
import type { Asked } from './draft.ts'

/** Longer ones are text that names its sources, as is what is as likely. */
const MOST_WORDS = 40, SURE = 0.95
/** Of the words kept: where there are more, pictures are what the page shows. */
const MOST = 0.25
/** What parts whose it is from what it shows: "A seal on the pier (Photo: …)", "… | Photo by …". */
const LAST_PART = /^.*(?:[([|©•–—]|(?<= )\/(?= ))(.*)$/s
const MOST_CREDIT = 90

/** Changes `keep`. What the page calls a caption is told with its picture. `isCredit`: it says so of a whole block. */
export function dropCredits(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isCredit: Asked, phrase: PhraseMatcher): void {
  const endsIn = (text: string): boolean => { const end = endOf(text); return end !== '' && phrase(end)?.category === 'credit' }
  const kept = candidates.filter((_, i) => keep[i] === 1)
  const credits = kept.filter(
    ({ index, text, words, element }) => words <= MOST_WORDS && scores[index]! < SURE && (isCredit(index) || endsIn(text)) && !isTold(element),
  )
  if (wordsOf(credits) <= MOST * wordsOf(kept)) for (const { index } of credits) keep[index] = 0
}

const isTold = (element: ElementNode): boolean => isInCaption(element) || isCaption(element) || (element.parent !== null && isCaption(element.parent))

/** What stands behind the last sign that parts, without a bracket at its end; empty where there is none near the end. */
function endOf(text: string): string {
  return LAST_PART.exec(text.slice(-MOST_CREDIT))?.[1]!.replace(/[)\]]?\.?$/, '').trim() ?? ''
}
