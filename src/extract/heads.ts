/** The head of a mail, of a post or of a press database's record, above raw text: lines with a label before each, which are about the text and none of it. */
import type { Candidate, Verdict } from './candidate.ts'

/** So many known labels among lines that all have one are a head; no line of one is longer, and the text's first line is. In characters. */
const FEWEST = 3, LINE = 160, PROSE = 100
const LABELLED = /^(\p{L}[\p{L}\p{M}\p{N}-]{0,24}(?: \p{L}[\p{L}-]{0,24})?) ?[:：](?:\s|$)/u
/** What few but heads say, and what the facts of a film, a walk or a meeting say too. */
const TELLING: ReadonlySet<string> = new Set(`subject re sent newsgroups message-id in-reply-to byline headline load-date publication-type
betreff gesendet objet envoyé asunto enviado oggetto inviato assunto onderwerp verzonden temat wysłano ämne skickat emne`.split(/\s/))
const KNOWN: ReadonlySet<string> = new Set(`from to cc bcc date title reply-to organization references path lines mime-version content-type section length body source language dateline
von an datum titel à de date titre fecha para título data a titolo aan do tytuł till til`.split(/\s/))

export function withoutHeads(candidates: readonly Candidate[], verdicts: readonly Verdict[]): readonly Verdict[] {
  const prose = candidates.findIndex(({ text }, i) => verdicts[i]!.keep && text.length > PROSE)
  const above = prose < 0 ? candidates : candidates.slice(0, prose)
  const labels = above.map(({ text }) => (text.length > LINE ? undefined : LABELLED.exec(text)?.[1]?.toLowerCase()))
  const heads = new Set<number>()
  for (let from = 0, to = 0; from < labels.length; from = to + 1) {
    for (to = from; labels[to] !== undefined; to++);
    // Who speaks in turn has a label too, and the same again.
    const own = [...new Set(labels.slice(from, to).map(label => label!))], telling = own.filter(label => TELLING.has(label)).length
    if (telling > 0 && telling + own.filter(label => KNOWN.has(label)).length >= FEWEST) for (let i = from; i < to; i++) heads.add(i)
  }
  // A text that is nothing else is a list of them.
  if (heads.size === 0 || verdicts.every(({ keep }, i) => !keep || heads.has(i))) return verdicts
  return verdicts.map((verdict, i) => (heads.has(i) && verdict.keep ? { ...verdict, keep: false, reasons: [{ feature: 'head', text: 'it is a line of a head: a label and what it says', weight: -1 }] } : verdict))
}
