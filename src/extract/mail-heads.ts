/** The head of a mail, of a post or of a press database's record, above raw text: lines with a label before each, which are about the text and none of it. */
import { termsOf } from '../languages/index.ts'
import type { Candidate } from './candidate.ts'

/** So many known labels among lines that all have one are a head; no line of one is longer, and the text's first line is. In characters. */
const FEWEST = 3, LINE = 160, PROSE = 100
/** Of those that are no subject's: a record of the press has them below its text too, but one. */
const FEWEST_QUOTED = 2
/** Lines for each different label, from where on they are speakers'. */
const SPEAKERS = 2
const LABELLED = /^(\p{L}[\p{L}\p{M}\p{N}-]{0,24}(?: \p{L}[\p{L}-]{0,24})?) ?[:：](?:\s|$)/u, COLON = /[:：](?:\s|$)/
/** So many words that are kept above one are a text, which shows another's mail. */
const MOST_ABOVE = 40
/** What few but heads say, and what the facts of a film, a walk or a meeting say too. */
const TELLING: ReadonlySet<string> = new Set(termsOf('subject')), KNOWN: ReadonlySet<string> = new Set(termsOf('address'))

export const isProse = (text = ''): boolean => text.length > PROSE

/** In small letters. */
export const labelOf = (text: string): string | undefined => (text.length > LINE || !COLON.test(text) ? undefined : LABELLED.exec(text)?.[1]?.toLowerCase())

/** `own`: lines of heads above the text. `quoted`: where that of another's mail opens, which stands below it; -1 where none does. */
export function headsIn(
  candidates: readonly Candidate[],
  isKept: (i: number) => boolean,
): { readonly own: readonly number[]; readonly prose: number; readonly quoted: number } {
  const prose = candidates.findIndex(({ text }, i) => isKept(i) && isProse(text))
  const labels = candidates.map(({ text }, i) => (i === prose ? undefined : labelOf(text)))
  const own: number[] = []
  let told = 0
  for (let from = 0, to = 0; from < labels.length; from = to + 1) {
    for (to = from; labels[to] !== undefined; to++);
    const isBelow = (prose >= 0 && from > prose) || told > MOST_ABOVE
    if (to < labels.length && isKept(to)) told += candidates[to]!.words
    if (to === from) continue
    // Who speaks in turn has a label too, and the same again: those of a head come once, or nearly so.
    const said = [...new Set(labels.slice(from, to).map(label => label!))]
    const telling = said.filter(label => TELLING.has(label)).length
    const known = said.filter(label => KNOWN.has(label)).length
    if (telling === 0 || to - from >= said.length * SPEAKERS || telling + known < FEWEST) continue
    if (isBelow && known >= FEWEST_QUOTED) return { own, prose, quoted: from }
    if (!isBelow) for (let i = from; i < to; i++) own.push(i)
  }
  return { own, prose, quoted: -1 }
}
