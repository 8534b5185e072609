/**
 * The headline and the section stand in fields of their own and are not told again at the top of the body. Below the
 * first long block nothing is looked at: there the same words are a heading of the text.
 */
import type { Metadata } from '../model/article.ts'
import type { ElementNode } from '../model/document.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { fold } from './fold.ts'
import { isDay } from './metadata/headlines.ts'
import { isDataTable } from './tables.ts'

const FIRST = 4
/** A longer block opens the text. */
const LINE = 160
/** What is a part of a table or list is none without the rest, where the table is not there for the layout. */
const PART = /^(?:t[dh]|caption|li|d[td]|figcaption)$/
function isPart(element: ElementNode): boolean {
  let table = element.tag === 'td' ? element.parent : null
  while (table && table.tag !== 'table') table = table.parent
  return PART.test(element.tag) && (table === null || isDataTable(table))
}

/** The same verdicts where nothing is told twice. Spellings differ, the section may stand before the headline and the site's name behind it. On other pages than articles, and in raw text, the first lines may be the text's: there headings of the first level alone are looked at. */
export function withoutTold(candidates: readonly Candidate[], verdicts: readonly Verdict[], isArticle: boolean, { title, authors, site, section }: Pick<Metadata, 'title' | 'authors' | 'site' | 'section'>): readonly Verdict[] {
  if (title === null) return verdicts
  const [headline, name, kicker] = [fold(title), fold(site ?? ''), fold(section ?? '')]
  const said = new Set([headline, headline + name, kicker + headline, kicker])
  const names = authors.map(fold)
  const isHead = (lines: readonly string[]): boolean => lines.some(line => fold(line) === headline) && lines.every(line => said.has(fold(line)) || isDay(line) || names.some(author => fold(line).includes(author)))
  const told = new Map<number, 'title' | 'section'>()
  let seen = 0
  for (const { text, element, index } of candidates) {
    if (!verdicts[index]!.keep) continue
    if (seen++ >= FIRST || text.length > LINE) break
    if ((!isArticle && element.tag !== 'h1') || isPart(element)) continue
    const key = fold(text)
    if (key !== '' && said.has(key)) told.set(index, key === kicker ? 'section' : 'title')
    // Lines that single breaks part: the day above it, who wrote it below.
    else if (text.includes('\n') && isHead(text.split('\n'))) told.set(index, 'title')
  }
  if (told.size === 0) return verdicts
  return verdicts.map((verdict, i) => {
    const feature = told.get(i)
    return feature ? { ...verdict, keep: false, reasons: [{ feature, text: `it is the ${feature}`, weight: -1 }] } : verdict
  })
}
