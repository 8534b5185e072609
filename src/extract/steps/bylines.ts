/** Kept lines that are a byline and nothing else are no text of the article: name and day have fields of their own. */
import type { Candidate } from '../candidate.ts'
import { isByline, isFact } from '../metadata/bylines.ts'

/** So many kept lines at either end of the body may be one. */
const FIRST = 3, LAST = 2

/** Changes `keep`. */
export function dropBylines(candidates: readonly Candidate[], keep: Uint8Array): void {
  const kept = candidates.map((_, i) => i).filter(i => keep[i] === 1)
  // What names are read with is kept as long as this set is: no longer than here.
  const sites: ReadonlySet<string> = new Set()
  const bylines = [...new Set([...kept.slice(0, FIRST), ...kept.slice(-LAST)])].filter(
    i => isByline(candidates[i]!.text, sites) && !isFact(candidates[i]!.text, candidates[i + 1]?.text),
  )
  // What is nothing but bylines is a list of them.
  if (bylines.length < kept.length) for (const i of bylines) keep[i] = 0
}
