/** What closes a text by naming the site, which the text does not: a call to read on, to write, to subscribe. Whoever writes of the site names it before the end. */
import type { Candidate, Verdict } from './candidate.ts'
import { fold } from './fold.ts'

/** More words, or what is as likely, are a part of the text. */
const MOST_WORDS = 60, SURE = 0.8
/** A shorter name may stand in any word. */
const LEAST_NAME = 5
/** What stands before a country's name in place of a site's: "co.uk". */
const SECOND = /^(?:com?|org|net|gov|edu|ac)$/
const HEADING = /^h[1-6]$/

/** The same verdicts without it. */
export function withoutClosing(candidates: readonly Candidate[], verdicts: readonly Verdict[], host: string | null): readonly Verdict[] {
  const name = nameOf(host)
  if (name.length < LEAST_NAME) return verdicts
  const kept = candidates.filter((_, i) => verdicts[i]!.keep), isNaming = ({ text }: Candidate): boolean => fold(text).includes(name)
  let end = kept.length, words = 0
  for (; end > 1; end--) {
    const last = kept[end - 1]!
    words += last.words
    if (words > MOST_WORDS || verdicts[last.index]!.score >= SURE || HEADING.test(last.element.tag) || !isNaming(last)) break
  }
  if (end === kept.length || kept.slice(0, end).some(isNaming)) return verdicts
  const closing = new Set(kept.slice(end))
  return verdicts.map((verdict, i) => (closing.has(candidates[i]!) ? { ...verdict, keep: false, reasons: [{ feature: 'closing', text: 'it names the site, below a text that does not', weight: -1 }] } : verdict))
}

/** "herald" of "news.herald.co.uk"; empty where there is none. */
function nameOf(host: string | null): string {
  const parts = (host ?? '').split('.')
  return fold(parts.at(parts.length > 2 && SECOND.test(parts.at(-2)!) ? -3 : -2) ?? '')
}
