/** Dates as pages write them → ISO 8601, exactly as precise as the page is. What is no plausible date is null. */
import { LANGUAGES } from '../../languages/index.ts'

const EARLIEST = 1990
/** Extraction reads no clock: what lies after this year is a mistake. */
const LATEST = 2100

const ISO = /(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?$/
const RFC = /(\d{1,2})\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{4})?)?/
const EAST = /(\d{4})\s?[年년./-]\s?(\d{1,2})\s?[月월./-]\s?(\d{1,2})\s?[日일]?/
const NUMERIC = /(?:^|[^\d])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/

let months: Map<string, number> | null = null

/** `monthFirst` is how the page's language writes 3/4/2021. */
export function isoDate(raw: string, monthFirst = false): string | null {
  const text = raw.slice(0, 300)
  const compact = COMPACT.exec(text.trim())
  if (compact) return build(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6], undefined)
  const iso = ISO.exec(text)
  if (iso) return build(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6], iso[7])
  if (/^\d{10}(?:\d{3})?$/.test(text.trim())) { const ms = Number(text.trim().padEnd(13, '0')); return valid(new Date(ms).getUTCFullYear()) ? new Date(ms).toISOString().replace('.000', '') : null }
  const east = EAST.exec(text)
  if (east) return build(east[1], east[2], east[3])
  const worded = wordedDate(text)
  if (worded) return worded
  const numeric = NUMERIC.exec(text)
  if (!numeric) return null
  const [first, second] = [Number(numeric[1]), Number(numeric[3])]
  const swap = numeric[2] === '/' ? (monthFirst ? second <= 31 && first <= 12 : second > 12) : second > 12
  return swap ? build(numeric[4], numeric[1], numeric[3]) : build(numeric[4], numeric[3], numeric[1])
}

/** "2 septembre 2021", "September 2, 2021", "2. září 2021", "Thu, 02 Sep 2021 10:00:00 GMT". */
function wordedDate(text: string): string | null {
  const rfc = RFC.exec(text)
  if (rfc) { const month = monthOf(rfc[2]!); if (month > 0) return build(rfc[3], String(month), rfc[1], rfc[4], rfc[5], rfc[6], rfc[7]) }
  const parts = text.toLowerCase().match(/\p{L}+|\d+/gu) ?? []
  for (let i = 0; i < parts.length; i++) {
    const month = monthOf(parts[i]!)
    if (month === 0) continue
    const around = [parts[i - 2], parts[i - 1], parts[i + 1], parts[i + 2], parts[i + 3]].map(part => part ?? '')
    const numbers = around.map((part, k) => ({ k, value: /^\d{1,4}/.test(part) ? Number.parseInt(part, 10) : NaN, length: /^\d*/.exec(part)![0].length }))
    const year = numbers.find(n => n.length === 4 && valid(n.value) && n.k >= 2) ?? numbers.find(n => n.length === 4 && valid(n.value))
    const day = [numbers[1]!, numbers[2]!, numbers[0]!].find(n => n.length >= 1 && n.length <= 2 && n.value >= 1 && n.value <= 31)
    if (year && day) return build(String(year.value), String(month), String(day.value))
  }
  return null
}

function monthOf(word: string): number {
  if (!months) {
    months = new Map()
    for (const pack of Object.values(LANGUAGES)) pack.months.forEach((forms, index) => { for (const form of forms) if (!months!.has(form)) months!.set(form.replace(/\.$/, ''), index + 1) })
  }
  return months.get(word.toLowerCase()) ?? 0
}

const valid = (year: number): boolean => year >= EARLIEST && year < LATEST

function build(y = '', m = '', d = '', hour?: string, minute?: string, second?: string, zone?: string): string | null {
  const year = Number(y), month = Number(m), day = Number(d)
  if (!valid(year) || month < 1 || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const date = `${y.padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  if (hour === undefined || minute === undefined || Number(hour) > 23 || Number(minute) > 59) return date
  const time = `T${hour.padStart(2, '0')}:${minute}${second !== undefined ? `:${second}` : ''}`
  if (zone === undefined) return date + time
  return date + time + (/^(?:Z|UTC|GMT)$/.test(zone) ? 'Z' : zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`)
}

/** The day that an address names: /2021/09/02/. */
export function dateInUrl(url: string): string | null {
  const found = /[/_-]((?:19|20)\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/.exec(url) ?? /\/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|\d{0,6}\/)/.exec(url)
  return found ? build(found[1], found[2], found[3]) : null
}
