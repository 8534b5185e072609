/** Notices of the publisher's below the text: the same on page after page, in whole sentences, and read by the judge as such. What an author says of rights stands amid the text. */
import type { NoticeMatcher } from '../../languages/index.ts'
import { wordsOf, type Candidate } from '../candidate.ts'

/** Less above it is no text, and the notice may be all there is. */
const LEAST_ABOVE = 15
/** How it is reached and who answers for it, said below a notice and in fewer words. */
const MOST_BELOW = 60
/** So many words with a colon announce it, and it is shown; "Notice:" heads it. */
const ANNOUNCING = 5

/** Changes `keep`: a notice that closes the text goes, and the little that is kept below it. A text that has one elsewhere is about such things. */
export function dropNotices(candidates: readonly Candidate[], keep: Uint8Array, isNotice: NoticeMatcher): void {
  const kept = candidates.filter((_, i) => keep[i] === 1)
  let from = kept.length, below = 0
  for (let at = kept.length - 1; at >= 0; at--) {
    const { text, words } = kept[at]!
    if (isNotice(text)) {
      if (below > words) break
      from = at
      below = 0
    } else if ((below += words) > MOST_BELOW) break
  }
  const above = kept.slice(0, from)
  const last = above.at(-1)
  if (
    from === kept.length
    || wordsOf(above) < LEAST_ABOVE
    || (last && last.words >= ANNOUNCING && /[:：]$/.test(last.text))
    || above.some(({ text }) => isNotice(text))
  )
    return
  for (const { index } of kept.slice(from)) keep[index] = 0
}
