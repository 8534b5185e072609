/** A part of a byline without the day beside the name, and the words around it. */
import { termsOf } from '../../languages/index.ts'
import { findDates, isMonth } from '../dates/dates.ts'
import { PUBLISHED, UPDATED } from '../dates/words.ts'
import { isCalled } from './given-names.ts'

/** "3 days ago", "4 min read", "59 Comments" */
const AGES = /(?<!\S)\d{1,9}\s(?:min|minutes?|minuten|hours?|days?|weeks?|months?|years?|mins|words|comments?|kommentare?|views?|replies|stunden?|tage?|wochen?|monate?|jahre?|jours?|heures?|mots)\b[^]*/iu
/** The day of the week and the small words around it are no longer. */
const LONGEST_DAY = 40
/** "Stand: 3. Mai 2020", "d. 3. maj 2020" */
const DATED = new RegExp(`[\\s,(]+(?:${termsOf('dated').join('|')})[.:：]?\\s*$`, 'iu')
const WEEKDAY = /[\s,(]+(?:on|am|le|el|il|op|den|vom|at|um|der|dne|the|in|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|do|di|mi|fr|sa|so|mo)\.?[\s,]*$/giu

/** A word for an update or a publication. */
const DONE = new RegExp(`${UPDATED.source}|${PUBLISHED.source}`, 'iu')
/** "Ann LeeUpdated": what a template put beside the name without a space. */
const GLUED_WORD = /(?<=[\p{Ll}\p{Lo}\p{M}])\p{Lu}\p{Ll}{3,}$/u
/** What stands before the date, and before the word for an update. */
export function withoutDate(segment: string): string {
  const date = findDates(segment, null)[0]
  // "3 May 2020 Ann Lee, Tom Hill", "3 May 2020 17:47, Ann Lee"
  const behind = date?.start === 0 ? segment.slice(date.end).replace(/^[\s,;–-]+/u, '') : ''
  let text = isCalled(behind.split(',', 1)[0]!) ? behind : date ? segment.slice(0, date.start) : segment
  // "Ann Lee22 Dec": a day without its year.
  const day = /\d/.test(text) ? /\s?\d{1,2}(?:st|nd|rd|th|\.)?\s?(\p{L}{3,10})\b/u.exec(text) : null
  if (day && day.index > 1 && isMonth(day[1]!)) text = text.slice(0, day.index)
  if (DONE.test(text)) for (const match of text.matchAll(/(?:^|[\s,(])([\p{L}\p{M}]{4,})/gu)) if (DONE.test(match[1]!)) {
    const glued = GLUED_WORD.exec(match[0])
    text = text.slice(0, match.index + (glued && DONE.test(glued[0]) ? glued.index : 0)).replace(/\s(?:last|page|zuletzt)$/iu, '')
    break
  }
  const end = Math.max(0, text.length - LONGEST_DAY)
  const tail = text.slice(end).replace(WEEKDAY, '')
  text = text.slice(0, end) + (date ? tail.replace(DATED, '').trimEnd().replace(/ ?\/$/u, '') : tail)
  return /\d/.test(text) ? text.replace(AGES, '') : text
}
