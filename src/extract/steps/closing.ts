/** What closes a text by naming the site, which the text does not, or an address to write to: a call to read on, to subscribe, to get in touch. Whoever writes of the site names it before the end. */
import type { Candidate } from '../candidate.ts'
import { nameOfSite } from '../../model/host.ts'
import { isHeading } from '../elements.ts'
import { fold } from '../../model/fold.ts'

/** More words, or what is as likely, are a part of the text. */
const MOST_WORDS = 60, SURE = 0.9
/** A shorter name may stand in any word. */
const LEAST_NAME = 5
const MAIL = /\w@[\w-]{1,63}\.\w/

/** Changes `keep`. */
export function dropClosing(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, host: string | null): void {
  const name = fold(nameOfSite(host ?? '')), kept = candidates.filter((_, i) => keep[i] === 1)
  const isOf = ({ text }: Candidate): boolean => name.length >= LEAST_NAME && fold(text).includes(name)
  const isAddress = ({ text }: Candidate): boolean => MAIL.test(text)
  const startOf = (is: (candidate: Candidate) => boolean): number => {
    let end = kept.length
    for (let words = 0; end > 1; end--) {
      const last = kept[end - 1]!
      words += last.words
      if (words > MOST_WORDS || scores[last.index]! >= SURE || isHeading(last.element.tag) || !is(last)) break
    }
    return end
  }
  const start = startOf(candidate => (isOf(candidate) && isWritten(candidate.text, name)) || isAddress(candidate))
  if (start === kept.length) return
  for (const { index } of kept.slice(kept.slice(0, start).some(isOf) ? startOf(isAddress) : start)) keep[index] = 0
}

/** "The Herald", "herald.co.uk", "@herald": as names are written. "People" and "nature" are words of many texts. */
function isWritten(text: string, name: string): boolean {
  for (let from = 0; from < text.length; from++) {
    const to = endOfName(text, from, name)
    if (to < 0 || /\w/.test(text.charAt(from - 1))) continue
    const own = text.slice(from, to)
    if (own !== own.toLowerCase() || /[@#]/.test(text.charAt(from - 1)) || /^\.[a-z]/i.test(text.slice(to, to + 2))) return true
  }
  return false
}

/** "HERALD & POST", "Tarn-Post": so many signs stand between two letters of a name. */
const MOST_SIGNS = 2, LETTER = /[\p{L}\p{N}]/u

/** The place behind a name that begins at another, -1 where none does. An expression for it takes longer to make than half a page to read. */
function endOfName(text: string, from: number, name: string): number {
  let at = from
  for (let letters = 0, signs = 0; letters < name.length; at++) {
    const sign = text.charAt(at)
    if (sign !== '' && sign.toLowerCase() === name[letters]) { letters++; signs = 0 }
    else if (letters === 0 || sign === '' || ++signs > MOST_SIGNS || LETTER.test(sign)) return -1
  }
  return at
}
