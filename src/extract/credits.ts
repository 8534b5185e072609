/** Whose a picture or a figure is, in a line of its own or at the end of one that says what is to be seen: a caption, wherever the page has it. */
import type { PhraseMatcher } from '../languages/index.ts'
import type { ElementNode } from '../model/document.ts'
import { wordsOf, type Candidate, type Verdict } from './candidate.ts'
import { isCaption, isInCaption } from './captions.ts'

/** Longer ones are text that names its sources, as is what is as likely. */
const MOST_WORDS = 40, SURE = 0.95
/** Of the words kept: where there are more, pictures are what the page shows. */
const MOST = 0.25
/** What parts whose it is from what it shows: "A seal on the pier (Photo: …)", "… | Photo by …". */
const PARTS = /[([|©•–—]|(?<= )\/(?= )/g
const MOST_CREDIT = 90

/** The same verdicts without them. What the page calls a caption is told with its picture. */
export function withoutCredits(candidates: readonly Candidate[], verdicts: readonly Verdict[], phrase: PhraseMatcher): readonly Verdict[] {
  const isOne = (text: string): boolean => phrase(text)?.category === 'credit'
  const kept = candidates.filter((_, i) => verdicts[i]!.keep)
  const credits = new Set(kept.filter(({ index, text, words, element }) => words <= MOST_WORDS && verdicts[index]!.score < SURE && (isOne(text) || isOne(endOf(text))) && !isTold(element)))
  if (credits.size === 0 || wordsOf([...credits]) > MOST * wordsOf(kept)) return verdicts
  return verdicts.map((verdict, i) => (credits.has(candidates[i]!) ? { ...verdict, keep: false, reasons: [{ feature: 'credit', text: 'it says whose a picture is', weight: -1 }] } : verdict))
}

const isTold = (element: ElementNode): boolean => isInCaption(element) || isCaption(element) || (element.parent !== null && isCaption(element.parent))

/** What stands behind the last sign that parts, without a bracket at its end; empty where there is none near the end. */
function endOf(text: string): string {
  const near = text.slice(-MOST_CREDIT)
  let at = -1
  for (const { index } of near.matchAll(PARTS)) at = index
  return at < 0 ? '' : near.slice(at + 1).replace(/[)\]]?\.?$/, '').trim()
}
