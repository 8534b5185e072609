/** Dates as pages write them → ISO 8601, exactly as precise as the page is. What is no plausible date is none. */
import { LANGUAGES, light, monthNames, termsOf } from '../../languages/index.ts'
import { clockBefore, clockBehind, HALVES, zoneOf } from './clocks.ts'
import { ERA, fromPersian, gregorian, isPersianYear, numbersOf, OTHER_DIGITS, persianMonth, withDigits, WRITTEN_OUT, yearOfEra } from './calendars.ts'

/** Years that a page may speak of as its own; the choice among claims is stricter. */
const EARLIEST = 1900, LATEST = 2100
const MAX_TEXT = 400
const MOST_DATES = 6

type Order = 'day-first' | 'month-first'

export interface DateFound {
  /** `2021-09-02`, or with time and zone where they stand beside it. */
  readonly iso: string
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
  /** Month and day could be meant the other way round: 3/4/2021. */
  readonly otherwise?: string | undefined
  /** Which of the two it was taken for. */
  readonly order?: Order | undefined
}

const DATA_CLOCK = /(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*((?:UTC|GMT)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}(?::?\d{2})?(?!\d)|Z|UTC|GMT)?(?![:\d])/
/** "2024-03-03 02:30 PM" is no data's. */
const ISO = new RegExp(`(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)(?:${DATA_CLOCK.source}(?!\\s?(?:${HALVES})))?`, 'giu')
const YEAR_FIRST = /(?<!\d)(\d{4})(?:\s?[년年]\s?|[./])\s?(\d{1,2})(?:\s?[月월]\s?|[./])\s?(\d{1,2})(?!\d)/g
/** "3 tháng 3, 2024", "ngày 3 tháng 3 năm 2024". */
const VIETNAMESE = /(?<!\d)(\d{1,2})\s(?:tháng|thg)\s?(\d{1,2})(?:,|\snăm)?\s(\d{4})(?!\d)/giu
/** "3/3 2024", "3/3-2024", as Danes and Swedes write. */
const DAY_SLASH_MONTH = /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?:\s|\s?-\s?)((?:19|20)\d\d)(?![\d/])/g
const YEAR_LAST = /(?<![\d.-]|(?<!:\d\d)\/)(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/]|[.-]\d)/g
const COMPACT = /^\s*(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{4})?Z?)?\s*$/
const STAMP = /^\s*(\d{10})(?:\d{3})?\s*$/
/** No date is without a year, or three numbers. */
const MAYBE = /\d{4}|\d[./-]\s?\d{1,2}[./-]|年\s?[\d(（一二三四五六七八九十]|[\u0e01-\u0e4e]\.?\s?[4-9]\d/
/** Of our count, the Persians' or the Buddha's, which Thais shorten. */
const YEAR = /(?:1[349]|2[04-6])\d\d|[\u0e01-\u0e4e]\.?\s?[4-9]\d/
/** "3 sty 12 06:15", "Nov 27th 11": two figures of a year, with nothing behind them but a clock or the end. */
const SHORT_YEAR = /\d\d(?=\s*$|\s*[|·•)\]]|,?\s\d{1,2}:\d\d)(?<=\p{L}\.?(?:[\s-]|\s\d{1,2}(?:\p{L}{2})?,?\s)['’]?\d\d)/u
/** A cheap look before the thorough one, and the cheapest before it: most lines have no digit. */
export const mayHoldDate = (text: string): boolean => DIGIT.test(text) && (MAYBE.test(text) || SHORT_YEAR.test(text) || OTHER_DIGITS.test(text))
const DIGIT = new RegExp(`\\d|年|${OTHER_DIGITS.source}`)

/** `language` decides what 3/4/2021 means and whose months are known beside those of the packs. */
export function findDates(raw: string, language: string | null): readonly DateFound[] {
  if (!DIGIT.test(raw)) return NO_DATES
  if (last === null || last.raw !== raw || last.language !== language) last = { raw, language, found: datesIn(raw, language) }
  return last.found
}
/** A line is asked several times in a row: whether it holds a day, what stands before it, what stands behind. */
const NO_DATES: readonly DateFound[] = []
let last: { readonly raw: string; readonly language: string | null; readonly found: readonly DateFound[] } | null = null

function datesIn(raw: string, language: string | null): DateFound[] {
  const text = withDigits(raw.slice(0, MAX_TEXT))
  if (!MAYBE.test(text) && !SHORT_YEAR.test(text)) return []
  const compact = COMPACT.exec(text)
  if (compact) {
    const iso = build(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6], compact[7])
    return iso ? [{ iso, start: 0, end: text.length }] : []
  }
  const stamp = STAMP.exec(text)
  if (stamp) {
    const date = new Date(Number(stamp[1]) * 1000)
    return valid(date.getUTCFullYear()) ? [{ iso: date.toISOString().replace('.000', ''), start: 0, end: text.length }] : []
  }
  const found: DateFound[] = []
  // A cheap look before each: most dates are written in words.
  if (text.includes('-'))
    for (const m of text.matchAll(ISO)) add(found, build(m[1], m[2], m[3], m[4], m[5], m[6], m[7]), m.index, m[0].length, m[4] === undefined ? text : undefined)
  // As data say it: nothing stands beside the date.
  if (found[0]?.end === text.length && found[0].start === 0) return found
  const isPersian = language?.startsWith('fa') === true || PERSIAN.test(raw)
  if (/[년年./]/.test(text))
    for (const m of text.matchAll(YEAR_FIRST))
      add(found, build(m[1], m[2], m[3]) ?? (isPersian ? fromPersian(Number(m[1]), Number(m[2]), Number(m[3])) : null), m.index, m[0].length, text)
  if (text.includes('年')) for (const m of text.matchAll(WRITTEN_OUT)) add(found, build(...numbersOf(m)), m.index, m[0].length, text)
  if (text.includes('年')) for (const m of text.matchAll(ERA)) add(found, build(String(yearOfEra(m[1]!, m[2]!)), m[3], m[4]), m.index, m[0].length, text)
  if (/\d[./-]\s?\d/.test(text)) for (const m of text.matchAll(YEAR_LAST)) {
    if (isNumbering(text, m)) continue
    const iso = yearLast(m[1]!, m[2]!, m[3]!, m[4]!, language)
    const otherwise =
      iso === null || m[1] === m[3] || Number(m[1]) > 12 || Number(m[3]) > 12 ? undefined : `${iso.slice(0, 4)}-${iso.slice(8, 10)}-${iso.slice(5, 7)}`
    add(found, iso, m.index, m[0].length, text, otherwise, Number(iso?.slice(5, 7)) === Number(m[1]) ? 'month-first' : 'day-first')
  }
  if (text.includes('/') && language?.startsWith('en') !== true)
    for (const m of text.matchAll(DAY_SLASH_MONTH)) add(found, build(m[3], m[2], m[1]), m.index, m[0].length, text)
  if (/tháng|thg/i.test(text)) for (const m of text.matchAll(VIETNAMESE)) add(found, build(m[3], m[2], m[1]), m.index, m[0].length, text)
  if (YEAR.test(text) || SHORT_YEAR.test(text)) worded(text, language, found)
  return found.sort((a, b) => a.start - b.start).slice(0, MOST_DATES)
}

/** Or a letter that Arabic has not. */
const PERSIAN = /[\u06f0-\u06f9پچژگیک]/

/** The first date of a text. */
export const isoDate = (raw: string, language: string | null = null): string | null => findDates(raw, language)[0]?.iso ?? null

/** What a text says beside its days and their clocks. */
export const withoutDates = (text: string): string =>
  findDates(text, null).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)

/** Adds a date that overlaps none; with `text`, and the time behind it. */
function add(found: DateFound[], iso: string | null, start: number, length: number, text?: string, otherwise?: string, order?: Order): void {
  if (iso === null || found.length >= MOST_DATES || found.some(other => start < other.end && other.start < start + length)) return
  const behind = text === undefined ? null : clockBehind(text.slice(start + length))
  const clock = behind?.iso ?? (text === undefined ? '' : clockBefore(text.slice(0, start)) ?? '')
  found.push({ iso: iso + clock, start, end: start + length + (behind?.length ?? 0), ...(otherwise === undefined ? {} : { otherwise, order: order! }) })
}

/** "3.1.10. Which one do I run?", "^4.17.21", "Available in 2.2.15 and later": the numbers of sections and versions, that read like days without their zeros. */
function isNumbering(text: string, { index, 0: { length }, 1: first, 2: mark, 3: second, 4: year }: RegExpExecArray): boolean {
  if (mark !== '.' || year!.length !== 2) return false
  const before = text.slice(0, index).trimEnd(), after = text.slice(index + length)
  if (NUMBERED.test(before) || /[~^@=<>]$/.test(before)) return true
  if (first!.length === 2 && second!.length === 2) return false
  // "Reference: 2.2.38 Drums", but "Datum: 2.2.21".
  if (/[:–—-]$/.test(before) && !BEFORE_DAY.test(before.replace(/\s?[:–—-]$/, ''))) return /^\.?\s+(?:\p{Lu}|\p{Ll}+[_-]\p{L})/u.test(after)
  return before === '' ? /^\.?\s+\p{L}/u.test(after) : /\p{L}$/u.test(before) && !BEFORE_DAY.test(before)
}
/** What versions and parts of a text are called. */
const NUMBERED = /(?:^|[\s(])(?:v|ver|version|release|rev|revision|build|firmware|update|section|chapter|table|figure|fig|kapitel|abschnitt|tabelle|abb|abbildung|chapitre|tableau|sección|capítulo|tabla|sezione|capitolo|rozdział|раздел|глава|§)\.?$/iu
/** What opens a day in a sentence or behind a label. */
const BEFORE_DAY = new RegExp(`(?:^|[\\s(])(?:am|vom|zum|den|dem|der|bis|seit|ab|on|from|since|until|till|to|of|dated|du|le|au|dès|del|el|al|dal|il|de|do|em|op|van|tot|per|den|dne|od|z|dnia|от|с|до|на|за|pe|la|din|fra|til|i|stand|datum|date|data|fecha|dato|päivitetty|tarih)$|(?:${[...termsOf('published'), ...termsOf('updated')].join('|')})\\p{L}{0,5}$`, 'iu')

/** How the texts of one page write days, where one that can't be misread says so and none says otherwise: 21/7/2024, and in English "16 February 2026", as no American writes. */
export function orderOf(texts: ReadonlySet<string>, language: string | null): Order | null {
  const seen = new Set<Order>()
  for (const text of texts) for (const [, first, mark, second] of text.slice(0, MAX_TEXT).matchAll(YEAR_LAST)) {
    if (mark !== '/') continue
    if (Number(first) > 12 && Number(second) <= 12) seen.add('day-first')
    else if (Number(second) > 12 && Number(first) <= 12) seen.add('month-first')
  }
  if (seen.size > 0 || language?.startsWith('en') !== true) return seen.size === 1 ? [...seen][0]! : null
  let isWorded = false
  for (const text of texts) for (const [, day, before, behind] of text.slice(0, MAX_TEXT).matchAll(WORDED)) {
    if (!isMonth((before ?? behind)!)) continue
    if (day === undefined) return null
    isWorded = true
  }
  return isWorded ? 'day-first' : null
}
/** "16 February 2026", "February 16, 2026". */
const WORDED = /(?<![\p{L}\p{N}])(?:(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})|(\p{L}{3,9})\.? \d{1,2}(?:st|nd|rd|th)?),? \d{4}(?!\d)/gu

/** Month first as Americans write; day first with dots, and everywhere else. */
function yearLast(first: string, mark: string, second: string, year: string, language: string | null): string | null {
  const thai = gregorian(Number(year)) !== Number(year) && (mark === '/' || language === 'th')
  const full = year.length === 2 ? String(2000 + Number(year)) : thai ? String(gregorian(Number(year))) : year
  const american = mark === '/' && !thai && (language === null || language === 'en' || language === 'en-US')
  const swap = american ? Number(first) <= 12 : Number(second) > 12
  return swap ? build(full, first, second) : build(full, second, first)
}

/** "2 septembre 2021", "September 2nd, 2021", "2. září 2021", "Thu, 02 Sep 2021 10:00:00 GMT", "Mon Aug 03 12:45:00 EDT 2015". */
function worded(text: string, language: string | null, found: DateFound[]): void {
  const tokens = text.match(TOKENS) ?? []
  const foreign = language === null || Object.hasOwn(LANGUAGES, language.split('-')[0]!) ? null : intlMonths(language)
  let starts: readonly number[] | null = null
  tokens.forEach((word, i) => {
    const month =
      word < ':' ? 0 : monthOf(word, foreign) || (NUMBER.test(tokens[i - 1] ?? '') && NUMBER.test(tokens[i + 1] ?? '') ? ROMAN.indexOf(word) + 1 : 0)
    const persian = month === 0 ? persianMonth(word) : 0
    if (month === 0 && persian === 0) return
    // Few texts with a year in them name a month.
    const places = starts ??= startsOf(tokens, text)
    const at = (k: number): Numeral | null => {
      const token = tokens[i + k]
      return token !== undefined && token < ':' && token.length <= 4 ? { value: Number(token), length: token.length, start: places[i + k]! } : null
    }
    // "coreutils 8.32 September 2020": a part of another number is none.
    const isDay = (n: Numeral | null): boolean =>
      n !== null && n.length <= 2 && n.value >= 1 && n.value <= 31 && !PART_OF_NUMBER.test(text.slice(Math.max(0, n.start - 2), n.start + n.length + 2))
    const isYear = (n: Numeral | null): boolean => n !== null && n.length === 4 && (persian > 0 ? isPersianYear(n.value) : valid(gregorian(n.value)))
    // A day stands beside its month, but for "2 de mayo", "2nd of May", "May the 2nd": in "Нов бряг, 12 март" it is beside another.
    const across = (k: number): Numeral | null => (monthOf(tokens[i + k * 1.5] ?? '', foreign) === 0 ? at(k) : null)
    // "mar. 8 nov. 2022" is a Tuesday in November.
    const isWeekday = monthOf(tokens[i + 2] ?? '', foreign) > 0 && isYear(at(3))
    const day = [at(-1), isWeekday ? null : at(1), across(-2), across(2)].find(isDay)
    const year =
      [at(1), at(2), at(-1), at(3), at(-2), at(4), at(5), at(6), at(-3)].find(n => isYear(n) && n !== day)
      ?? shortThaiYear(word, at(-1), at(1))
      ?? shortYear(
        day && BESIDE.test(text.slice(day.start + day.length, places[i]!))
          ? at(1)
          : HOUR_BEHIND.test(text.slice(places[i]!, places[i]! + 40))
            ? (at(2) ?? at(3))
            : null,
        text,
      )
    if (!day || !year) return
    const start = Math.min(places[i]!, day.start, year.start)
    const end = Math.max(places[i]! + word.length, day.start + day.length, year.start + year.length)
    // "Mon Aug 03 12:45:00 EDT 2015", "Mon Aug 03 12:45:00 +0000 2015": the time stands inside.
    const inside = /(\d{2}):(\d{2}):(\d{2})(?: (UTC|GMT|[+-]\d{4}) )?/.exec(text.slice(start, end))
    const [y, m, d] =
      persian > 0 ? (fromPersian(year.value, persian, day.value)?.split('-') ?? []) : [String(gregorian(year.value)), String(month), String(day.value)]
    const iso = inside ? build(y, m, d, inside[1], inside[2], inside[3], inside[4]) : build(y, m, d)
    add(found, iso, start, end - start, inside ? undefined : text)
  })
}

const NUMBER = /^\d{1,2}$|^\d{4}$/
/** "3 III 2024", as Poles and Hungarians write. */
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']
const PART_OF_NUMBER = /^\d\.\d|\d\.\d$/

interface Numeral { readonly value: number; readonly length: number; readonly start: number }

/** "3 sty 12 06:15": of this century, where nothing goes on behind it. */
function shortYear(numeral: Numeral | null, text: string): Numeral | undefined {
  const isShort =
    numeral !== null
    && numeral.value < FURTHEST
    && SHORT_YEAR.exec(text.slice(Math.max(0, numeral.start - BEFORE_YEAR), numeral.start + AFTER_YEAR))?.index === Math.min(numeral.start, BEFORE_YEAR)
  return isShort ? { ...numeral, value: 2000 + numeral.value } : undefined
}
/** "Nov 27th 11 17:46": behind a day that ends in a year, and not in the hour. */
const HOUR_BEHIND = /^\p{L}+\.? \d{1,2}(?:\p{L}{2})?,? \d\d,? \d{1,2}:\d\d/u
/** Between a day and its month; in "#5 · Mar 12 15:30" the day is behind the month, and of no year. */
const BESIDE = /^[.\s-]{1,2}$/
const FURTHEST = 50, BEFORE_YEAR = 12, AFTER_YEAR = 12

/** "3 มี.ค. 67": of 2567, where day, month and year stand side by side. */
function shortThaiYear(month: string, before: Numeral | null, after: Numeral | null): Numeral | undefined {
  const isShort = month >= '\u0e01' && month < '\u0e4f' && before !== null && before.length <= 2 && after !== null && after.length === 2 && after.value > 43
  return isShort ? { ...after, value: 2500 + after.value } : undefined
}

const ONE_TOKEN = /[\u0e01-\u0e4e]{1,3}\.[\u0e01-\u0e2e](?![\u0e01-\u0e4e])|[\p{L}\p{M}]+|(?:19|20)\d\d(?=\d{1,2}(?!\d))|\d{1,2}(?=(?:19|20)\d\d(?!\d))|\d+/u
/** "Feb 182009", "28. Juli 201928. Juli 2019": a day and a year that stand in elements of their own are two. Short months of Thai have a dot inside, "มี.ค.", and some of the Levant's are two words. */
const TOKENS = new RegExp(`${monthNames().flat(2).filter(name => name.includes(' ')).join('|')}|${ONE_TOKEN.source}`, 'giu')

/** No letter or digit stands between one and the next. */
function startsOf(tokens: readonly string[], text: string): number[] {
  let end = 0
  return tokens.map(token => { const start = text.indexOf(token, end); end = start + token.length; return start })
}

const months = new Map<string, number>()
const fromIntl = new Map<string, ReadonlyMap<string, number>>()

/** `foreign` are those of a language without a pack. Hebrew writes "in" as a part of the word: "במרץ". */
function monthOf(word: string, foreign: ReadonlyMap<string, number> | null): number {
  if (months.size === 0)
    for (const names of monthNames())
      names.forEach((forms, index) => {
        for (const form of forms.map(light)) if (!months.has(form)) months.set(form, index + 1)
      })
  const small = light(word)
  return months.get(small) ?? foreign?.get(small) ?? (small.startsWith('ב') ? months.get(small.slice(1)) : undefined) ?? 0
}

/** Of any language of the packs, in full or shortened. */
export const isMonth = (word: string): boolean => monthOf(word.replace(/[.,]$/, ''), null) > 0

/** Languages without a pack: what the runtime calls their months. Of "de març" and "d’octubre" the longest word; one that stands in several months' names is none's. */
function intlMonths(language: string): ReadonlyMap<string, number> {
  const known = fromIntl.get(language)
  if (known) return known
  const names = new Map<string, number>(), shared = new Set<string>()
  try {
    for (const style of ['long', 'short'] as const) for (const withDay of [true, false]) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { month: style, timeZone: 'UTC', ...(withDay ? { day: 'numeric' } : {}) })
      for (let month = 1; month <= 12; month++) {
        const said = format.formatToParts(Date.UTC(2021, month - 1, 15)).find(part => part.type === 'month')?.value ?? ''
        const name = light(said).match(/[\p{L}\p{M}]+/gu)?.reduce((longest, word) => (word.length > longest.length ? word : longest))
        if (name === undefined) continue
        if ((names.get(name) ?? month) !== month) shared.add(name)
        names.set(name, month)
      }
    }
  } catch { /* No such language here. */ }
  for (const name of shared) names.delete(name)
  if (fromIntl.size < 50) fromIntl.set(language, names)
  return names
}

const valid = (year: number): boolean => year >= EARLIEST && year < LATEST

function build(y = '', m = '', d = '', hour?: string, minute?: string, second?: string, zone?: string): string | null {
  const year = Number(y), month = Number(m), day = Number(d)
  if (!valid(year) || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const date = `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  return `${date}T${hour.padStart(2, '0')}:${minute}${second !== undefined && Number(second) < 60 ? `:${second}` : ''}${zoneOf(zone)}`
}

/** The day that an address names: /2021/09/02/, or /29-10-2021, which can't be read the other way round. */
export function dateInUrl(url: string): string | null {
  const found = /[/_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(url) ?? /[/_-]((?:19|20)\d\d)([01]\d)([0-3]\d)(?=[/_.-])/.exec(url)
  if (found) return build(found[1], found[2], found[3])
  const turned = /[/_-](1[3-9]|2\d|3[01])-(\d{1,2})-((?:19|20)\d\d)(?=[/_.?-]|$)/.exec(url)
  return turned ? build(turned[3], turned[2], turned[1]) : null
}
