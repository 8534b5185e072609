/**
 * A short raw text in which no line was found to be the title: the first line above what is kept would be told nowhere, and
 * stays in the text. Lines of the site, bylines, days, addresses and drawn lines do not.
 */
import { packsFor, phraseMatcher } from '../languages/index.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { isByline } from './metadata/bylines.ts'
import { ADDRESS, isDay, LEADS, TITLE } from './metadata/headlines.ts'
import { WHOLE_PAGE } from './neighbours.ts'
import { AMID } from './steps/why.ts'

/** More lines above the text are a menu. */
const MOST_ABOVE = 3
const WORD = /\p{L}{2}|[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/u

export function withFirstLine(candidates: readonly Candidate[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const first = verdicts.findIndex(({ keep }) => keep)
  if (candidates.length >= WHOLE_PAGE || first < 1 || first > MOST_ABOVE) return verdicts
  const phrase = phraseMatcher(packsFor(null)), sites: ReadonlySet<string> = new Set()
  const isOwn = ({ text }: Candidate): boolean =>
    text.length <= TITLE && WORD.test(text) && phrase(text) === null && !isByline(text, sites) && !isDay(text) && !ADDRESS.test(text) && !LEADS.test(text)
  const own = candidates.slice(0, first).findIndex(isOwn)
  return own < 0 ? verdicts : verdicts.map((verdict, i) => (i === own ? { ...verdict, keep: true, reasons: [AMID] } : verdict))
}
