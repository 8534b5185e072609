/** Pull quotes: what an article sets large amid its text and says there as well. A quotation that stands nowhere else is the text's. */
import type { ElementNode } from '../../model/document.ts'
import { addTo } from '../../model/groups.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { groupsOf, QUOTE } from '../features/groups.ts'
import { fold } from '../../model/fold.ts'

/** Fewer words may stand in a text twice by chance; in a quotation they are its speaker's name. */
const LEAST_WORDS = 6
/** More of them are what a page is made of, longer ones what it quotes; and each is looked for in all of the text. */
const MOST = 24, MOST_WORDS = 80
/** Before a text of so many words a quotation opens it, and is set amid nothing. */
const BEGUN_WORDS = 20
/** How far above its words a quotation may stand. */
const LEVELS = 3
/** What was left out between two sentences is not missed. */
const SENTENCES = /(?<=[.!?…。！？]["'”’»]?)\s+/

/** Changes `keep`. */
export function dropPullQuotes(candidates: readonly Candidate[], keep: Uint8Array): void {
  const quotes = new Map<ElementNode, Candidate[]>()
  const rest: Candidate[] = []
  let begun = false
  for (const candidate of candidates) {
    if (keep[candidate.index] !== 1) continue
    const quote = begun ? quoteAround(candidate.element) : null
    if (quote) addTo(quotes, quote, candidate)
    else { rest.push(candidate); begun ||= candidate.words >= BEGUN_WORDS }
  }
  if (quotes.size === 0 || quotes.size > MOST) return
  const text = rest.map(candidate => fold(candidate.text)).join('\n')
  for (const parts of quotes.values()) {
    const said = parts.filter(({ words }) => words >= LEAST_WORDS)
    if (said.length > 0 && wordsOf(parts) <= MOST_WORDS && said.every(part => part.text.split(SENTENCES).every(sentence => text.includes(fold(sentence)))))
      for (const { index } of parts) keep[index] = 0
  }
}

function quoteAround(element: ElementNode): ElementNode | null {
  let found: ElementNode | null = null
  for (let up: ElementNode | null = element, level = 0; up && level < LEVELS; up = up.parent, level++)
    if (up.tag === 'blockquote' || groupsOf(up).includes(QUOTE)) found = up
  return found
}
