/** A title → its parts at what stands between a headline and the site's name, and which of them are the site's. It decides of none that it is the title. */
import { packsFor, phraseMatcher } from '../../languages/index.ts'
import { fold } from '../../model/fold.ts'

/**
 * What parts a headline from the site's name; the long dash of Chinese, "——", is a headline's own, and so is what joins "snake_case":
 * an underscore parts where a space or a sign of Chinese, Japanese or Korean stands beside it.
 */
const SEPARATOR = /\s+[|•·»«›‹⋅/\\–—:‖┃│-]+\s+|\s*[|»›｜〉＞]\s*|(?:\s+[_＿]\s*|[_＿]\s+|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef])[_＿]|[_＿](?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]))(?=[^_]+$)|(?<=[^\s\d—\p{Script=Latin}])(?:-{1,2}|—|_{1,3})(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|:\s+/gu
/** What does so in few titles, and stands in others: only beside a name that the page states. */
const ORNAMENT = /\s(?:[~>→⋆*:]|\p{So}\uFE0F?|::|\/\/)\s|:\s|—|_|\s[([]/gu
const MOST_PARTS = 8

export interface Short {
  readonly value: string
  /** Where it was cut off: `last` and `end` leave what stands before a break, `first` and `start` what stands behind it. */
  readonly cut: string
  /** What was cut off is the site's. */
  readonly site: boolean
  /** "Title: Site: Section": the site's name stands before it, and something else before that. */
  readonly behind: boolean
}

/** The title without its last parts, and without its first. */
export function shortened(title: string, sites: ReadonlySet<string>): Short[] {
  const out: Short[] = []
  const breaks = breaksOf(title)
  let from = 0, opens = false
  breaks.forEach((match, i) => {
    const [before, after] = cutAt(title, match)
    if (before === '' || after === '') return
    const colon = match[0].trim() === ':' ? ':' : ''
    const isNamed = isHouse(title.slice(from, match.index), sites)
    from = match.index + match[0].length
    if (i === 0) opens = isNamed
    out.push({ value: before, cut: `${i === breaks.length - 1 ? 'last' : 'end'}${colon}`, site: isHouse(after, sites), behind: false })
    out.push({ value: after, cut: `${i === 0 ? 'first' : 'start'}${colon}`, site: isNamed, behind: isNamed && !opens })
  })
  return out
}

/** A cheap look before: most of what a title is cut into has no mark that parts it further. */
const MAY_PART = /[|•·»«›‹⋅/\\–—:‖┃│｜〉＞_＿-]/
const breaksOf = (title: string): readonly RegExpExecArray[] => (MAY_PART.test(title) ? [...title.matchAll(SEPARATOR)].slice(0, MOST_PARTS) : [])
const cutAt = (title: string, { index, 0: { length } }: RegExpExecArray): readonly [before: string, after: string] => [
  title.slice(0, index).trim(),
  title.slice(index + length).trim(),
]

/** What stands before each break, and what behind it. */
export const cutsOf = (title: string): readonly (readonly [before: string, after: string])[] => breaksOf(title).map(match => cutAt(title, match))

/** What stands between the breaks. */
export const piecesOf = (title: string): readonly string[] => (MAY_PART.test(title) ? title.split(SEPARATOR) : [])

/** … without a name that the page states, behind its last ornament or before its first: where no heading says what the title is. */
export function withoutSite(title: string, sites: ReadonlySet<string>): Short[] {
  const ornaments = [...title.matchAll(ORNAMENT)]
  const first = ornaments[0], last = ornaments.at(-1)
  if (!first || !last) return []
  const [name, behind] = cutAt(title, first), [before, site] = cutAt(title, last)
  if (sites.has(fold(site))) return [{ value: before, cut: 'last', site: true, behind: false }]
  return sites.has(fold(name)) ? [{ value: behind, cut: 'first', site: true, behind: false }] : []
}

/** The name of the site, or one that is much like it. */
export function isSite(part: string, sites: ReadonlySet<string>): boolean {
  const folded = fold(part)
  if (sites.has(folded)) return true
  if (folded.length < 4) return false
  for (const site of sites)
    if (site.length >= 4 && (site.startsWith(folded) || folded.startsWith(site) || (site.length >= 6 && folded.includes(site)))) return true
  return false
}

/** … or one of its tools: "Printer-friendly version". */
const isHouse = (part: string, sites: ReadonlySet<string>): boolean => isSite(part, sites) || phraseMatcher(packsFor(null))(part)?.category === 'version'
