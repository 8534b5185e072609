/** Lines of a text that count on from one to the next, in the numbers of any language: steps, weeks, and the sections of contracts, terms and standards. */
import { tensOf, withDigits } from './dates/calendars.ts'

/** What opens such a line, up to its number, the number, and what marks it: "§ 3 Fees", "4. Simmer", "Week 2", "1 Scope", "IV. The end", "第三条 料金", "三、料金". */
const FORMS: readonly (readonly [form: RegExp, value: (number: string) => number])[] = [
  [/^([\p{L}\p{M}]{0,12}\.? ?[§#(]? ?)(\d{1,3})([.):：](?!\d)|[条條章节節조장](?!\p{L})|(?= )|$)/u, Number],
  [/^((?:[\p{L}\p{M}]{2,12}\.? )?)([IVX]{1,6})([.):]|(?= [–—-] ))/u, roman],
  [/^(第?)([一二三四五六七八九十]{1,3})([、．.)）]|[条條章节節](?![\p{L}]))/u, tensOf],
]
/** Sections at least; characters of a line that heads one; the share of them that has text below. */
const FEWEST = 3, LONGEST = 120, HEADED = 0.7, LETTER = /\p{L}/u, POST = '#'

interface Series { readonly lines: readonly number[]; /** What opens its lines beside the number; empty where that and a space open them, as they open others. */ readonly key: string }
interface Count extends Series { readonly lines: number[]; readonly first: number; last: number; step: number }

/** Those that count from one, or down to it. */
export function seriesIn(texts: readonly string[]): readonly Series[] {
  const open = new Map<string, Count>(), all: Count[] = []
  texts.forEach((text, i) => {
    const found = countOf(text)
    if (!found) return
    const { key, number } = found, own = open.get(key)
    if (own && (number === own.last + own.step || (own.lines.length === 1 && number === own.last - 1))) {
      own.step = number - own.last
      own.last = number
      own.lines.push(i)
      return
    }
    const begun: Count = { lines: [i], key, first: number, last: number, step: 1 }
    open.set(key, begun)
    all.push(begun)
  })
  return all.filter(({ lines, first, last }) => lines.length >= FEWEST && Math.min(first, last) === 1)
}

/** Those of the series that head sections: right below most of them stands text. Of numbers alone, as posts have them, none does. */
export function sectionsIn(series: readonly Series[], texts: readonly string[], isText: (i: number) => boolean): readonly (readonly number[])[] {
  return series.filter(({ key }) => key !== POST).map(({ lines }) => lines).filter(lines => {
    const own = new Set(lines)
    return (
      lines.every(i => texts[i]!.length <= LONGEST && LETTER.test(texts[i]!))
      && lines.filter(i => !own.has(i + 1) && isText(i + 1)).length >= lines.length * HEADED
    )
  })
}

function countOf(text: string): { readonly key: string; readonly number: number } | null {
  if (!MAY_COUNT.test(text.slice(0, OPENING))) return null
  const start = withDigits(text.slice(0, OPENING + NUMBER))
  for (const [f, [form, value]] of FORMS.entries()) {
    const [, opening = '', number, mark = ''] = form.exec(start) ?? []
    if (number !== undefined) return { key: `${opening.trim().toLowerCase()}${mark}${f > 0 ? f : ''}`, number: value(number) }
  }
  return null
}
/** In code units: behind more no number begins, and behind it no more of it and its marks. A cheap look before, since most lines of Latin letters have none. */
const OPENING = 29, NUMBER = 11, MAY_COUNT = /[\dIVX\u0660-\uffff]/

function roman(text: string): number {
  const values = [...text].map(sign => ({ I: 1, V: 5, X: 10 })[sign]!)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}
