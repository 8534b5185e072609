/**
 * Words, names and white space as the referee of the corpora counts them. Its classes are those of
 * Python's regular expressions, which differ from JavaScript's: spelt out here, so that both
 * scorers split every page alike.
 */
const CJK = '\\u3040-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7af'
/** A word, or one Chinese, Japanese or Korean character. */
const WORD = new RegExp(`[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}_])+`, 'gu')
const NOT_WORD = /[^\p{L}\p{N}_]+/gu
/** What Python's `\s` and `strip` mean; JavaScript's has the BOM beside, and lacks five controls. */
const SPACE = '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'
const SPACES = new RegExp(`[${SPACE}]+`, 'gu')
const NAME_BREAK = new RegExp(`[;,|/&]|[${SPACE}](?:and|und|et|y|e)[${SPACE}]`, 'u')

export const words = (text: string): string[] => text.toLowerCase().match(WORD) ?? []

/** Lower case, without punctuation: what two titles or names are compared by. */
export const plainName = (text: string): string => text.normalize('NFKC').toLowerCase().replace(NOT_WORD, ' ').trim()

/** Snippets are looked for in this form. */
export const folded = (text: string): string => text.normalize('NFKC').replace(SPACES, ' ').toLowerCase()

export const isBlank = (text: string): boolean => text.replace(SPACES, '') === ''

/** Several names in one string are split; a list is taken as it is. */
export function nameSet(authors: string | readonly string[]): ReadonlySet<string> {
  const parts = typeof authors === 'string' ? authors.split(NAME_BREAK) : authors
  return new Set(parts.map(plainName).filter(name => name !== ''))
}

/** Counts of runs of `size` words; a text shorter than that is one run. */
export function shingles(list: readonly string[], size = 4): Map<string, number> {
  const counts = new Map<string, number>()
  if (list.length === 0) return counts
  for (let i = 0; i < Math.max(1, list.length - size + 1); i++) {
    const key = list.slice(i, i + size).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

export function counted(list: readonly string[]): Map<string, number> {
  return shingles(list, 1)
}

/** How much two multisets share. */
export function shared(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [key, count] of a) sum += Math.min(count, b.get(key) ?? 0)
  return sum
}
