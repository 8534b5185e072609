/** Lines that are a byline and nothing else. */
import { withoutDates } from '../dates/dates.ts'
import { labelOf } from '../mail-heads.ts'
import { namesIn } from '../names/names.ts'
import { isWeak, mayOpen } from '../names/openers.ts'

const LONGEST = 120
/** Letters that may stand beside names and day: the opener, "Uhr", "p.m.". */
const BESIDE = 16

/** "From: the harbour", and "To: the mill" below it: a walk's, a ferry's. */
export const isFact = (text: string, next = ''): boolean => isWeak(labelOf(text) ?? '') && labelOf(next) !== undefined

/** A byline, with its day or without, and nothing else. */
export function isByline(text: string, sites: ReadonlySet<string>): boolean {
  if (text.length > LONGEST || !mayOpen(text)) return false
  const { names, opened } = namesIn(text, sites, 'line')
  if (opened !== 'word' && opened !== 'colon') return false
  // "From Ann Lee" and the like open sentences too: of a byline nothing else is left.
  if (!names.every(name => name.includes(' ') || /[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/.test(name))) return false
  let rest = withoutDates(text)
  for (const name of names) rest = rest.replace(name, '')
  return (rest.match(/[\p{L}\p{M}\d]/gu)?.length ?? 0) <= BESIDE && !/[.!?]\s*\p{L}/u.test(rest)
}
