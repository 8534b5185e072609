/** A line that says where and when, as letters and speeches have it above their text: "Tarn, 3 May 2022". */
import { findDates } from '../dates/dates.ts'
import { PUBLISHED, UPDATED, WEEKDAYS } from '../dates/words.ts'
import { fold } from '../../model/fold.ts'
import { opensWithGivenName } from '../names/given-names.ts'
import { AGENCIES, DESK } from '../names/words.ts'

/** "Vannes, le 3 mai 2022" */
const DATED = /^\p{Lu}[\p{L}'’-]{2,40}, (?:le|den|lì) \d/u, TOWN = /^\p{Lu}[\p{L}'’-]{1,40}(?: \p{Lu}[\p{L}'’-]{1,40})?$/u
const LONGEST = 80

/** The town; null for any other line. Desks, agencies and people by their first names sign so too. */
export function placedIn(text: string, sites: ReadonlySet<string>): string | null {
  const comma = text.length <= LONGEST ? text.indexOf(', ') : -1, town = text.slice(0, Math.max(0, comma))
  if (
    !TOWN.test(town)
    || AGENCIES.has(town.toLowerCase())
    || DESK.test(town)
    || sites.has(fold(town))
    || opensWithGivenName(town)
    || WEEKDAYS.has(town.toLowerCase())
    || UPDATED.test(town)
    || PUBLISHED.test(town)
  )
    return null
  if (DATED.test(text)) return town
  const [date] = town.includes(' ') ? [] : findDates(text, null)
  return date !== undefined && date.start <= comma + 2 && text.length - date.end <= 1 ? town : null
}
