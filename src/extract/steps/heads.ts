/** The head of a mail, a post or a record is none of the text that stands below it. With it goes what mail programs and lists add below. */
import type { Candidate } from '../candidate.ts'
import { isFarewell, isSalutation } from '../letters.ts'
import { headsIn, isProse } from '../mail-heads.ts'
import { HEAD, MAIL, type Why } from './why.ts'

/** What opens a signature, or a list's own lines, so near the end of a mail: above text it only parts it. */
const FOOT = /^(?:--|_{30,})$/, FOOT_REACH = 12

/** Of a text without a mail's head such lines are a signature where it is a letter, or they say where its writer is found: no more of them, opened by a name, and no sentence but another's. */
const MOST_SIGNED = 6, CONTACT = /\S@\S|https?:|www\.|\d[\d /().-]{5,}\d/
const SIGNER = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|d[aei]|v[ao]n)){0,4}|[\p{Lo}\p{M}·]{2,12}(?: [\p{Lo}\p{M}·]{1,12}){0,3})\s?(?:$|[,،，<|(–—/-])/u
const TOLD = /^[^"“„«「『].*[.!?…।؟]["”»’)]*$|[。！？]$/, TOLD_WORDS = 4
const isSignature = (lines: readonly Candidate[], above: readonly Candidate[]): boolean =>
  lines.length > 0
  && lines.length <= MOST_SIGNED
  && SIGNER.test(lines[0]!.text)
  && !lines.some(({ text, words }) => isProse(text) || (words >= TOLD_WORDS && TOLD.test(text)))
  && (lines.some(({ text }) => CONTACT.test(text)) || above.some(({ text }) => isSalutation(text) || isFarewell(text)))

/** What a mail's own lines score at least, however little they look like text; those that were likely and went say again what stands above. */
const LEAST_OWN = 0.3, LIKELY = 0.5

/** Changes `keep`. */
export function dropHeads(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): Why {
  const why: Why = (i, isTurned) => (isTurned ? keep[i] === 1 ? MAIL : HEAD : null)
  const { own, prose } = headsIn(candidates, i => keep[i] === 1)
  const heads = new Set(own)
  // A text that is nothing else is a list of them.
  if (heads.size > 0 && keep.every((kept, i) => kept === 0 || heads.has(i))) return why
  const foot = candidates.findIndex(({ text }, i) => i >= candidates.length - FOOT_REACH && i > prose && FOOT.test(text) && !isProse(candidates[i + 1]?.text))
  if (foot > 0 && (heads.size > 0 || isSignature(candidates.slice(foot + 1), candidates.slice(0, foot))))
    for (let i = foot; i < candidates.length; i++) heads.add(i)
  // Below the head that opens it a mail has no menus.
  const last = heads.has(0) ? keep.findLastIndex((kept, i) => kept === 1 && !heads.has(i)) : -1
  for (let i = 0; i < keep.length; i++) {
    if (heads.has(i)) keep[i] = 0
    else if (i < last && scores[i]! >= LEAST_OWN && scores[i]! < LIKELY) keep[i] = 1
  }
  return why
}
