/** Teasers below a text: what stands in a part of the page that a line opens which says so ("More from the Gazette", "Related articles"). */
import type { PhraseMatcher } from '../../languages/index.ts'
import { isInside } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { openedBy } from '../inside.ts'
import type { Asked } from './draft.ts'

/** What scores as much on the mean of its words is the text, whatever heads it. */
const SURE = 0.7
/** What heads a part is no sentence. */
const LONGEST = 60
/** So many words have been kept above: a part of the page can be below its text then. */
const WORDS_ABOVE = 20

/** Changes `keep`: what a line heads, in an element of its own, and the judge is not sure of. `isMore`: it says that there is more, of whatever. */
export function dropMore(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isMore: Asked, phrase: PhraseMatcher): void {
  let above = 0
  candidates.forEach(({ element, text, words }, i) => {
    const part =
      above >= WORDS_ABOVE && text.length <= LONGEST && isMore(i) && (isHeading(element.tag) || phrase(text)?.whole === true)
        ? openedBy(element, candidates[i - 1]!.element).at(-1)
        : null
    if (part) {
      const below: number[] = []
      for (let at = i; at < candidates.length && isInside(candidates[at]!.element, part); at++) if (keep[at] === 1) below.push(at)
      const all = below.reduce((sum, at) => sum + candidates[at]!.words, 0), expected = below.reduce((sum, at) => sum + candidates[at]!.words * scores[at]!, 0)
      if (expected < SURE * all) for (const at of below) keep[at] = 0
    }
    if (keep[i] === 1) above += words
  })
}
