/** The clock beside a day, with its zone, in ISO 8601: "15:00 Uhr", "at 6:47 p.m.", "à 18h30", "下午3:05". What day it is, is asked elsewhere. */
import { termsOf } from '../../languages/index.ts'
import type { Term } from '../../model/contracts.ts'

interface Clock {
  /** `T15:00`, with its zone where one stands there. */
  readonly iso: string
  /** From the day to its end. */
  readonly length: number
}

/** Two letters may have dots behind each: "p. m.", "μ.μ." */
const any = (term: Term): string =>
  [...termsOf(term)]
    .sort((a, b) => b.length - a.length)
    .map(word => (word.length === 2 ? `${word[0]}\\.?\\s?${word[1]}` : word))
    .join('|')
const WORD_ENDS = '(?![\\p{L}\\p{M}])'

/** Hours from Greenwich. */
const FURTHEST_ZONE = 14
/** Zones that one place alone calls so, in hours. */
const ZONES: Readonly<Record<string, number>> = {
  BST: 1,
  CET: 1,
  CEST: 2,
  MEZ: 1,
  MESZ: 2,
  EST: -5,
  EDT: -4,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
  AEST: 10,
  AEDT: 11,
  NZST: 12,
  NZDT: 13,
  MSK: 3,
  МСК: 3,
  WIB: 7,
  WITA: 8,
  HKT: 8,
  JST: 9,
  KST: 9,
}
const NAMED = `(?:Z|${Object.keys(ZONES).join('|')})${WORD_ENDS}|UTC|GMT`
const ZONE = `(?:UTC|GMT)\\s?[+-]\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|${NAMED}`
const MORNING = `(?:${any('morning')})${WORD_ENDS}\\.?`, AFTERNOON = `(?:${any('afternoon')})${WORD_ENDS}\\.?`
/** Behind a clock. */
export const HALVES = `${MORNING}|${AFTERNOON}`
const HALF = `(?:(${MORNING})|(${AFTERNOON}))`, HALF_BEFORE = `(?:(${any('morning')})|(${any('afternoon')}))`

/** The day of the week between a day and its clock: "3 May 2024, Friday, 15:00", "2024年5月3日（金）15時05分". */
const DAY_OF_WEEK = new RegExp(`^[\\s.,日일(（]{0,4}(?:${termsOf('weekday').filter(word => word.length > 3).join('|')}|(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日)?(?=[)）])|[월화수목금토일](?:요일|(?=\\))))[)）]?${WORD_ENDS}`, 'iu')
/** What stands between: "3. ožujka 2024. u 14:30", "2024/03/03 [14:30]". */
const BETWEEN = new RegExp(`^(?:[\\s.,|@([·•–-]|日|일|(?:${any('clock')})${WORD_ENDS})*`, 'iu')
const TIME = new RegExp(`^${HALF_BEFORE}?\\s*(\\d{1,2})(?::\\s?(\\d{2})(?::(\\d{2}))?|\\s?[h時时点點시]\\s?(\\d{2})(?!\\d)[分분]?|\\.(\\d{2})(?![\\d.%]))?(?!\\d)(?:\\s?${HALF})?(\\s?(?:${any('hour')})${WORD_ENDS}\\.?)?[\\s,]*[(（]?(${ZONE})?`, 'iu')
/** "12 december 2021, 07.15" at the end of its line; "at 14.30". */
const DOTTED = /^,\s$/, SPOKEN = new RegExp(`(?:^|[\\s.,])(?:${any('clock')})\\.?\\s$`, 'iu'), NOTHING_MORE = /^\s*(?:$|[|·•)\]–—])/u

/** The clock that stands before a day: "07.15 GMT, 3 December 2012", "1:15 PM PDT · June 12, 2022", "14:30 03/03/2024" at the start of the line. */
const TIME_BEFORE = new RegExp(`(?<![\\d.:–-])(\\d{1,2})([.:])(\\d{2})\\s?(?:${HALF}\\s?)?(?:(${NAMED})|[ECMP]T)?\\s?([,·|•–-]?)\\s(?:on\\s)?(?:(?:${termsOf('weekday').join('|')})${WORD_ENDS}[.,]?\\s)?$`, 'iu')
const LONGEST_BEFORE = 40, LONGEST_BEHIND = 48

/** `text` begins where the day ends. */
export function clockBehind(text: string): Clock | null {
  const rest = text.slice(0, LONGEST_BEHIND)
  const weekday = DAY_OF_WEEK.exec(rest)?.[0].length ?? 0
  const between = BETWEEN.exec(rest.slice(weekday))![0]
  const time = TIME.exec(rest.slice(weekday + between.length))
  if (!time) return null
  const [whole, morningBefore, afternoonBefore, hour, minute, second, after, dotted, morning, afternoon, unit, zone] = time
  const length = weekday + between.length + whole.length
  const half = morning ?? morningBefore ? 'a' : afternoon ?? afternoonBefore ? 'p' : null
  const isSure = half !== null || unit !== undefined || SPOKEN.test(between)
  // "3 May 2020. 12.50" may be a price, "3 May 2020, 5" anything.
  if (dotted !== undefined && !isSure && zone === undefined && !(DOTTED.test(between) && NOTHING_MORE.test(rest.slice(length)))) return null
  const isWhole = (minute ?? after ?? dotted) === undefined
  if (isWhole && half === null && (unit === undefined || !SPOKEN.test(between) && !DOTTED.test(between))) return null
  const iso = timeOf(Number(hour), isWhole ? '00' : minute ?? after ?? dotted, second, half, zone)
  return iso === null ? null : { iso, length: length + (whole.includes('(') && /^[)）]/.test(rest.slice(length)) ? 1 : 0) }
}

/** `text` ends where the day begins. Without a zone or a half of the day it may be anything, but at the start of a line. */
export function clockBefore(text: string): string | null {
  const time = TIME_BEFORE.exec(text.slice(-LONGEST_BEFORE))
  if (!time) return null
  const [whole, hour, mark, minute, morning, afternoon, zone, parted] = time
  const half = morning === undefined ? afternoon === undefined ? null : 'p' : 'a'
  const isFirst = whole.length === text.length && mark === ':' && hour!.length === 2 && (parted === '' || parted === ',')
  return half === null && zone === undefined && !isFirst ? null : timeOf(Number(hour), minute, undefined, half, zone)
}

function timeOf(written: number, minute: string | undefined, second: string | undefined, half: 'a' | 'p' | null, zone: string | undefined): string | null {
  // "14:30 PM" is said twice.
  if (half === 'a' && written > 12) return null
  const hour = half === null || written > 12 ? written : written % 12 + (half === 'p' ? 12 : 0)
  if (minute === undefined || hour > 23 || Number(minute) > 59) return null
  return `T${String(hour).padStart(2, '0')}:${minute}${second !== undefined ? `:${second}` : ''}${zoneOf(zone)}`
}

/** "GMT-5", "+0530", "+01" (PostgreSQL), "Z". An hour that no zone has is the end of an event: "14:00-16:00". */
export function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  const named = ZONES[zone.toUpperCase()]
  if (named !== undefined) return `${named < 0 ? '-' : '+'}${String(Math.abs(named)).padStart(2, '0')}:00`
  const offset = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone)
  if (!offset) return 'Z'
  return Number(offset[2]) > FURTHEST_ZONE ? '' : `${offset[1]}${offset[2]!.padStart(2, '0')}:${offset[3] ?? '00'}`
}
