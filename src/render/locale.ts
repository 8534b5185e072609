/** What a language means for a page: the direction of its script, and how it writes a day. */

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'yi', 'ps', 'sd', 'ug', 'dv', 'ckb', 'syr', 'arc', 'iw'])
const RTL_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo'])

/** Unknown languages leave it to the text itself. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto'
  const [tag = '', ...rest] = language.split('-')
  const script = rest.find(part => part.length === 4)
  if (script) return RTL_SCRIPTS.has(script) ? 'rtl' : 'ltr'
  return RIGHT_TO_LEFT.has(tag.toLowerCase()) ? 'rtl' : 'ltr'
}

const RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g, LEFT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/gu
const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0

/**
 * The direction of words most of whose letters run against the page's; null for all others, which may name something in another
 * script. Names in Latin letters fill many a line that runs from the right, so that one from the left begins with such a letter too.
 */
export function turned(text: string, direction: 'ltr' | 'rtl' | 'auto'): 'ltr' | 'rtl' | null {
  if (direction === 'auto') return null
  const other = direction === 'ltr' ? RIGHT : LEFT
  const first = text.search(other)
  if (first < 0) return null
  if (direction === 'rtl' && text.slice(0, first).search(RIGHT) >= 0) return null
  return count(text, other) > count(text, direction === 'ltr' ? LEFT : RIGHT) ? (direction === 'ltr' ? 'rtl' : 'ltr') : null
}

/** The day as the page had it, in its language; what is no whole date stays as written. */
export function dateIn(iso: string, language: string | null): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso) ?? []
  if (year === undefined) return iso
  try {
    return new Intl.DateTimeFormat(language ?? 'en', { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' }).format(
      new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))),
    )
  } catch {
    return iso.slice(0, 10)
  }
}
