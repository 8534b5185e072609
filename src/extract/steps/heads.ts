/** The head of a mail, a post or a record is none of the text that stands below it. With it goes what mail programs and lists add below. */
import type { Candidate } from '../candidate.ts'
import { isFarewell, isSalutation } from '../letters.ts'
import { headsIn, isProse } from '../mail-heads.ts'
import { isCalled } from '../names/given-names.ts'
import { HEAD, MAIL, type Why } from './why.ts'

/** What opens a signature, or a list's own lines, so near the end of a mail: above text it only parts it. */
const FOOT = /^(?:--|_{30,})$/, FOOT_REACH = 12

/** Of a text without a mail's head such lines are a signature where it is a letter, or they say where its writer is found: no more lines there, opened by a name. */
const MOST_SIGNED = 6, CONTACT = /\S@\S|https?:|www\.|\d[\d /().-]{5,}\d/
const SIGNER = /^(?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?: (?:\p{Lu}[\p{L}\p{M}.'’-]{0,30}|d[aeiou]|de[lnr]|la|v[ao]n|te[nr]|zu[mr]?)){0,4}|[\p{Lo}\p{M}·]{2,12}(?: [\p{Lo}\p{M}·]{1,12}){0,3})\s?(?:$|[,،，<|(–—/-])/u
/** A sentence that is no other's. */
const TOLD = /^[^"“„«「『].*[.!?…।؟]["”»’)]*$|[。！？]$/, TOLD_WORDS = 4
const isTold = ({ text, words }: Candidate): boolean => isProse(text) || (words >= TOLD_WORDS && TOLD.test(text))
const isContact = (line: Candidate): boolean => CONTACT.test(line.text) && !isTold(line)
/** How many of the lines sign: what is told below where its writer is found goes with it, what is told below a person's name alone stays. */
function signedOf(all: readonly Candidate[], above: readonly Candidate[]): number {
  const told = all.findIndex((line, i) => isTold(line) && (isProse(line.text) || !all.slice(0, i).some(isContact)))
  const lines = told < 0 ? all : all.slice(0, told), [signer] = lines
  const isSigned =
    signer !== undefined
    && all.length <= MOST_SIGNED
    && SIGNER.test(signer.text)
    && (told < 0 || isCalled(signer.text))
    && (lines.some(isContact) || above.some(({ text }) => isSalutation(text) || isFarewell(text)))
  return isSigned ? lines.length : 0
}

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
  const isMail = heads.size > 0, signed = foot > 0 && !isMail ? signedOf(candidates.slice(foot + 1), candidates.slice(0, foot)) : 0
  if (foot > 0 && (isMail || signed > 0)) for (let i = foot; i < (isMail ? candidates.length : foot + 1 + signed); i++) heads.add(i)
  // Below the head that opens it a mail has no menus.
  const last = heads.has(0) ? keep.findLastIndex((kept, i) => kept === 1 && !heads.has(i)) : -1
  for (let i = 0; i < keep.length; i++) {
    if (heads.has(i)) keep[i] = 0
    else if (i < last && scores[i]! >= LEAST_OWN && scores[i]! < LIKELY) keep[i] = 1
  }
  return why
}
