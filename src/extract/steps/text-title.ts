/** The first heading of a raw text, or the one that opens a text with marks, is its title, which has a field of its own, as have bylines and days below it. */
import { fold } from '../../model/fold.ts'
import type { Draft } from './draft.ts'

/** Its place among the candidates; `none` of a text without marks that has none, `elsewhere` where it stands above a file's text, whose headings are the text's. */
export function textTitle({ document, candidates, facts }: Pick<Draft, 'document' | 'candidates' | 'facts'>): number | 'none' | 'elsewhere' {
  const highest = candidates.findIndex(({ element }) => element.tag === 'h1')
  const title = highest < 0 && document.isMarkedUp && /^h[2-6]$/.test(candidates[0]!.element.tag) ? 0 : highest
  if (title < 0) return document.isMarkedUp ? 'elsewhere' : 'none'
  const named = facts.claims.find(({ field, slot }) => field === 'title' && slot === 'front-matter')
  return named && fold(named.value) !== fold(candidates[title]!.text) ? 'elsewhere' : title
}
