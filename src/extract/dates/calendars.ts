/** Digits, years and days of other counts → ours: the Buddha's years, Japan's and Taiwan's eras, the Persian sun year. It finds nothing in a text. */
import { light } from '../../languages/index.ts'
import { NOUGHTS } from '../words.ts'

export const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/
const EACH = new RegExp(OTHER_DIGITS, 'g')
/** As long as the text was. */
export const withDigits = (text: string): string => (OTHER_DIGITS.test(text) ? text.replace(EACH, digit => String(digit.charCodeAt(0) - NOUGHTS.findLast(nought => nought <= digit.charCodeAt(0))!)) : text)

const BUDDHA = 543
/** Thai pages count from the Buddha's death. */
export const gregorian = (year: number): number => (year >= 2400 && year < 2700 ? year - BUDDHA : year)

/** Name → its first year. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 昭和: 1926, 民國: 1912, 民国: 1912 }
/** "令和6年3月3日", "令和元年(2019年)5月1日", "民國113年3月3日": era, year, month, day. */
export const ERA = /(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年\s?(?:[(（]\d{4}年?[)）])?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g
export const yearOfEra = (era: string, year: string): number => ERAS[era]! + (year === '元' ? 1 : Number(year)) - 1

const PERSIAN_MONTHS: ReadonlyMap<string, number> = new Map(['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'].map((name, i) => [light(name), i + 1]))
/** 0 for what is none. */
export const persianMonth = (word: string): number => (word >= '\u0600' && word < '\u0700' ? PERSIAN_MONTHS.get(light(word)) ?? 0 : 0)
export const isPersianYear = (year: number): boolean => year >= 1300 && year < 1500

/** Null for a day that the year doesn't have. */
export function fromPersian(year: number, month: number, day: number): string | null {
  if (!isPersianYear(year) || month < 1 || month > 12 || day < 1) return null
  const found = persianDay(year, month, day)
  return found < (month < 12 ? persianDay(year, month + 1, 1) : persianDay(year + 1, 1, 1)) ? new Date(found * 86_400_000).toISOString().slice(0, 10) : null
}

/** Days since 1970. Eight years in 33 are leap years: for these years the sun says the same. */
function persianDay(year: number, month: number, day: number): number {
  const past = year + 1595
  return 365 * past + 8 * Math.floor(past / 33) + Math.floor((past % 33 + 3) / 4) + (month < 7 ? 31 * (month - 1) : 30 * (month - 7) + 186) + day - 1_075_196
}
