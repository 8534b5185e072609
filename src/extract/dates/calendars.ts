/** Digits, years and days of other counts → ours: the Buddha's years, Japan's and Taiwan's eras, the Persian sun year. It finds nothing in a text. */
import { light } from '../../languages/index.ts'
import { NOUGHTS } from '../words.ts'

export const OTHER_DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/
const EACH = new RegExp(OTHER_DIGITS, 'g')
/** As long as the text was. */
export const withDigits = (text: string): string =>
  OTHER_DIGITS.test(text) ? text.replace(EACH, digit => String(digit.charCodeAt(0) - NOUGHTS.findLast(nought => nought <= digit.charCodeAt(0))!)) : text

const BUDDHA = 543
/** Thai pages count from the Buddha's death. */
export const gregorian = (year: number): number => (year >= 2400 && year < 2700 ? year - BUDDHA : year)

/** Name → its first year. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2019, 平成: 1989, 昭和: 1926, 民國: 1912, 民国: 1912 }
/** "令和6年3月3日", "令和元年(2019年)5月1日", "民國113年3月3日": era, year, month, day. */
export const ERA = /(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年\s?(?:[(（]\d{4}年?[)）])?\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g
export const yearOfEra = (era: string, year: string): number => ERAS[era]! + (year === '元' ? 1 : Number(year)) - 1

/** "二〇二四年三月三日", "令和六年三月三日": era or none, year, month, day. */
export const WRITTEN_OUT = /(令和|平成|昭和|民國|民国)?([〇零一二三四五六七八九]{4}|[元一二三四五六七八九十百]{1,5})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日號号]/g
export function numbersOf([, era, year, month, day]: RegExpExecArray): [year: string, month: string, day: string] {
  return [
    era === undefined ? [...year!].map(sign => signOf(sign)).join('') : String(yearOfEra(era, year === '元' ? year : String(tensOf(year!)))),
    String(tensOf(month!)),
    String(tensOf(day!)),
  ]
}
const signOf = (sign: string): number => (sign === '零' ? 0 : '〇一二三四五六七八九'.indexOf(sign))
/** "十二", "三十一", "一百一十三" */
export function tensOf(text: string): number {
  const [hundreds, tens] = text.includes('百') ? text.split('百') as [string, string] : ['', text], at = tens.indexOf('十')
  const part = (signs: string, none: number): number => (signs === '' ? none : signOf(signs))
  return (
    (text.includes('百') ? 100 * part(hundreds, 1) : 0)
    + (at < 0 ? part(tens.replace('零', ''), 0) : 10 * part(tens.slice(0, at), 1) + part(tens.slice(at + 1), 0))
  )
}

const PERSIAN_MONTHS: ReadonlyMap<string, number> = new Map(
  ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'].map((name, i) => [light(name), i + 1]),
)
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
