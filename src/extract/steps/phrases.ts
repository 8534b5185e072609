/** What the caller, or the rule for a site, calls a site's line is none of the article's, whatever the judge says. */
import { ownMatcher } from '../../languages/index.ts'
import type { Candidate } from '../candidate.ts'
import type { Why } from './draft.ts'

/** Changes `keep`. `whose` phrases they are. */
export function dropPhrases(candidates: readonly Candidate[], keep: Uint8Array, phrases: readonly string[], whose: string): Why {
  const own = ownMatcher(phrases)
  const hits = candidates.map(({ text }, i) => (keep[i] === 1 ? own(text) : null))
  hits.forEach((hit, i) => { if (hit) keep[i] = 0 })
  return i => ({ feature: 'phrase', text: `${whose}: ${hits[i]!.phrase}`, weight: -1 })
}
