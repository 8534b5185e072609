/** What the caller, or the rule for a site, calls a site's line is none of the article's, whatever the judge says. */
import { ownMatcher } from '../../languages/index.ts'
import type { Candidate } from '../candidate.ts'
import type { Why } from './why.ts'

/** Changes `keep`. `whose` phrases they are. */
export function dropPhrases(candidates: readonly Candidate[], keep: Uint8Array, phrases: readonly string[], whose: string): Why {
  const own = ownMatcher(phrases)
  const hits = candidates.map(({ text }) => own(text))
  hits.forEach((hit, i) => { if (hit) keep[i] = 0 })
  return i => { const hit = hits[i]; return hit ? { feature: 'phrase', text: `${whose}: ${hit.phrase}`, weight: -1 } : null }
}
