/**
 * The headline stands in a field of its own and is not told again at the top of the body. Below the
 * first long block nothing is looked at: there the same words are a heading of the text.
 */
import type { Metadata } from '../model/article.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { fold } from './fold.ts'

const FIRST = 4
/** A longer block opens the text. */
const LINE = 160

/** The same verdicts where nothing is told twice. Spellings differ, the site's name stands behind, a kicker before. */
export function withoutTold(candidates: readonly Candidate[], verdicts: readonly Verdict[], { title, site, section }: Metadata): readonly Verdict[] {
  if (title === null) return verdicts
  const [headline, name, kicker] = [title, site ?? '', section ?? ''].map(fold) as [string, string, string]
  const said = new Set([headline, headline + name, kicker + headline])
  let seen = 0
  for (const { text, index } of candidates) {
    if (!verdicts[index]!.keep) continue
    if (seen++ >= FIRST || text.length > LINE) break
    if (said.has(fold(text))) return verdicts.map((verdict, i) => (i === index ? { ...verdict, keep: false, reasons: [{ feature: 'title', text: 'it is the title', weight: -1 }] } : verdict))
  }
  return verdicts
}
