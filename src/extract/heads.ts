/** The head of a mail, a post or a press database's record above, and the foot below raw text: lines with a label before each are about the text, and none of it. */
import type { Candidate, Verdict } from './candidate.ts'
import { termsOf } from '../languages/index.ts'

/** So many lines with labels one behind the other, so many of them known, are a head. No label and no such line is longer, in characters. */
const FEWEST = 3, FEWEST_KNOWN = 2, LINE = 160
const LABELLED = /^(\p{L}[\p{L}\p{M}\p{N}-]{0,24}(?: \p{L}[\p{L}-]{0,24})?) ?[:：](?:\s|$)/u
/** What heads say beside the title. */
const KNOWN: ReadonlySet<string> = new Set([...termsOf('title'), ...`from to cc bcc date sent reply-to newsgroups organization message-id references in-reply-to path lines mime-version content-type x-newsreader
byline section length body source language load-date publication-type dateline
von an datum gesendet de à date envoyé para fecha enviado data inviato da aan verzonden od do wysłano fra til från till skickat`.split(/\s/)])

export function withoutHeads(candidates: readonly Candidate[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const labels = candidates.map(({ text }) => (text.length > LINE ? undefined : LABELLED.exec(text)?.[1]?.toLowerCase()))
  const heads = new Set<number>()
  for (let from = 0, to = 0; from < labels.length; from = to + 1) {
    for (to = from; labels[to] !== undefined; to++);
    if (to - from >= FEWEST && labels.slice(from, to).filter(label => KNOWN.has(label!)).length >= FEWEST_KNOWN) for (let i = from; i < to; i++) heads.add(i)
  }
  // A text that is nothing else is a list of them.
  if (heads.size === 0 || verdicts.every(({ keep }, i) => !keep || heads.has(i))) return verdicts
  return verdicts.map((verdict, i) => (heads.has(i) && verdict.keep ? { ...verdict, keep: false, reasons: [{ feature: 'head', text: 'it is a line of a head: a label and what it says', weight: -1 }] } : verdict))
}
