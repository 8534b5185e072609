/** The head of a mail, of a post or of a press database's record, above raw text: lines with a label before each, which are about the text and none of it. With it goes what mail programs and lists add below. */
import { termsOf } from '../../languages/index.ts'
import type { Candidate } from '../candidate.ts'
import { isFarewell, isSalutation } from '../letters.ts'
import type { Asked } from './draft.ts'
import { HEAD, MAIL, type Why } from './why.ts'

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

/** What opens a signature, or a list's own lines, so near the end of a mail: above text it only parts it. */
const FOOT = /^(?:--|_{30,})$/, FOOT_REACH = 12
const isProse = (text = ''): boolean => text.length > PROSE

/** Of a text without a mail's head such lines are a signature where it is a letter, or they say where its writer is found: no more of them, none so long. */
const MOST_SIGNED = 6, CONTACT = /\S@\S|https?:|www\.|\d[\d /().-]{5,}\d/
const isSignature = (lines: readonly Candidate[], above: readonly Candidate[]): boolean => lines.length <= MOST_SIGNED && !lines.some(({ text }) => isProse(text)) && (lines.some(({ text }) => CONTACT.test(text)) || above.some(({ text }) => isSalutation(text) || isFarewell(text)))

/** What a mail's own lines score at least, however little they look like text; those that were likely and went say again what stands above. */
const LEAST_OWN = 0.3, LIKELY = 0.5

/** In small letters. */
export const labelOf = (text: string): string | undefined => (text.length > LINE || !COLON.test(text) ? undefined : LABELLED.exec(text)?.[1]?.toLowerCase())

/** `own`: lines of heads above the text. `quoted`: where that of another's mail opens, which stands below it; -1 where none does. */
export function headsIn(candidates: readonly Candidate[], isKept: Asked): { readonly own: readonly number[]; readonly prose: number; readonly quoted: number } {
  const prose = candidates.findIndex(({ text }, i) => isKept(i) && isProse(text))
  const labels = candidates.map(({ text }, i) => (i === prose ? undefined : labelOf(text))), own: number[] = []
  let told = 0
  for (let from = 0, to = 0; from < labels.length; from = to + 1) {
    for (to = from; labels[to] !== undefined; to++);
    const isBelow = (prose >= 0 && from > prose) || told > MOST_ABOVE
    if (to < labels.length && isKept(to)) told += candidates[to]!.words
    if (to === from) continue
    // Who speaks in turn has a label too, and the same again: those of a head come once, or nearly so.
    const said = [...new Set(labels.slice(from, to).map(label => label!))], telling = said.filter(label => TELLING.has(label)).length, known = said.filter(label => KNOWN.has(label)).length
    if (telling === 0 || to - from >= said.length * SPEAKERS || telling + known < FEWEST) continue
    if (isBelow && known >= FEWEST_QUOTED) return { own, prose, quoted: from }
    if (!isBelow) for (let i = from; i < to; i++) own.push(i)
  }
  return { own, prose, quoted: -1 }
}

/** Changes `keep`. */
export function dropHeads(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): Why {
  const why: Why = (i, isTurned) => (isTurned ? keep[i] === 1 ? MAIL : HEAD : null)
  const { own, prose } = headsIn(candidates, i => keep[i] === 1)
  const heads = new Set(own)
  // A text that is nothing else is a list of them.
  if (heads.size > 0 && keep.every((kept, i) => kept === 0 || heads.has(i))) return why
  const foot = candidates.findIndex(({ text }, i) => i >= candidates.length - FOOT_REACH && i > prose && FOOT.test(text) && !isProse(candidates[i + 1]?.text))
  if (foot > 0 && (heads.size > 0 || isSignature(candidates.slice(foot + 1), candidates.slice(0, foot)))) for (let i = foot; i < candidates.length; i++) heads.add(i)
  // Below the head that opens it a mail has no menus.
  const last = heads.has(0) ? keep.findLastIndex((kept, i) => kept === 1 && !heads.has(i)) : -1
  for (let i = 0; i < keep.length; i++) {
    if (heads.has(i)) keep[i] = 0
    else if (i < last && scores[i]! >= LEAST_OWN && scores[i]! < LIKELY) keep[i] = 1
  }
  return why
}
