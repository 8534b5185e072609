/** Lines between an article's headline and its text that tell who wrote it and when, and tell no more. */
import { termsOf } from '../../languages/index.ts'
import { withoutDates } from '../dates/dates.ts'
import { LAST_CHANGED, PUBLISHED, UPDATED, WEEKDAYS } from '../dates/words.ts'
import { isJoiner } from '../names/lists.ts'
import { NO_SITES } from '../names/names.ts'
import { isOpener } from '../names/openers.ts'
import { roleOf } from '../names/parts.ts'
import { reportersOf } from '../names/reporters.ts'
import { isByline, isFact } from './bylines.ts'

/** Names of authors and days, and beside them nothing but what introduces them: "Von unserem Redakteur Ann Lee", "3 March 2024, 14:30", "来源：…". */
export function tellsNoMore(text: string, authors: readonly string[]): boolean {
  const beside = authors.reduce((left, name) => left.replace(name, ' '), withoutDates(text))
  if (beside === text || isFact(text) || TALK.test(text)) return false
  return isByline(text, NO_SITES) || reportersOf(text).length > 0 || isSource(beside) || (beside.replace(ASIDE, ' ').match(WORD) ?? []).every(introduces)
}
/** Whom somebody talked to is no author, though she may be taken for one. */
const TALK = /interview|gespräch|entretien|entrevist|intervist|rozmow/i
/** Clocks, zones, addresses, and that the day is that of the last change. */
const ASIDE = new RegExp(`\\d{1,2}[:.]\\d{2} ?h?|(?:GMT|UTC) ?[+-]\\d{1,2}|[^\\s@]{1,40}@[^\\s@]{1,60}|${LAST_CHANGED.source}`, 'giu')
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
/** Behind the moment: where it is from. */
const isSource = (beside: string): boolean => beside.length <= LONGEST_SOURCE && /^[\s|]*(?:文章)?[来來]源/.test(beside)
const LONGEST_SOURCE = 24
const introduces = (word: string): boolean => {
  const small = word.toLowerCase()
  const isKnown = SAID.has(small) || WEEKDAYS.has(small) || roleOf(word) || isOpener(small) || isJoiner(small)
  return isKnown || SHORT.test(word) || UPDATED.test(small) || PUBLISHED.test(small)
}
const SHORT = /^\p{L}{1,2}$/u
const SAID: ReadonlySet<string> = new Set((['ours', 'clock', 'hour', 'morning', 'afternoon', 'dated'] as const).flatMap(term => termsOf(term)))
