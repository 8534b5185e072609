/** What closes a text by naming the site, which the text does not, or an address to write to: a call to read on, to subscribe, to get in touch. Whoever writes of the site names it before the end. */
import type { Candidate } from '../candidate.ts'
import { nameOfSite } from '../../model/host.ts'
import { fold } from '../fold.ts'

/** More words, or what is as likely, are a part of the text. */
const MOST_WORDS = 60, SURE = 0.9
/** A shorter name may stand in any word. */
const LEAST_NAME = 5
const HEADING = /^h[1-6]$/
const MAIL = /\w@[\w-]{1,63}\.\w/

/** Changes `keep`. */
export function dropClosing(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, host: string | null): void {
  const name = fold(nameOfSite(host ?? '')), kept = candidates.filter((_, i) => keep[i] === 1)
  const isOf = ({ text }: Candidate): boolean => name.length >= LEAST_NAME && fold(text).includes(name)
  // An expression that few pages need.
  let written: RegExp | null = null
  const isWritten = ({ text }: Candidate): boolean => [...text.matchAll(written ??= writtenAs(name))].some(([all, own]) => all !== own || own !== own.toLowerCase())
  const isAddress = ({ text }: Candidate): boolean => MAIL.test(text)
  const startOf = (is: (candidate: Candidate) => boolean): number => {
    let end = kept.length
    for (let words = 0; end > 1; end--) {
      const last = kept[end - 1]!
      words += last.words
      if (words > MOST_WORDS || scores[last.index]! >= SURE || HEADING.test(last.element.tag) || !is(last)) break
    }
    return end
  }
  const start = startOf(candidate => (isOf(candidate) && isWritten(candidate)) || isAddress(candidate))
  if (start === kept.length) return
  for (const { index } of kept.slice(kept.slice(0, start).some(isOf) ? startOf(isAddress) : start)) keep[index] = 0
}

/** "The Herald", "herald.co.uk", "@herald": as names are written. "People" and "nature" are words of many texts. */
const writtenAs = (name: string): RegExp => new RegExp(`[@#]?\\b(${[...name].join('[^\\p{L}\\p{N}]{0,2}')})(?:\\.[a-z])?`, 'giu')
