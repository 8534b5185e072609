/**
 * The headline, the section, the authors and the day stand in fields of their own. They are not told again at the top of the body: below the
 * first long block nothing is looked at, there the same words are a heading of the text. Who the authors are is not told at its end.
 */
import type { Metadata, Provenance } from '../model/article.ts'
import { closest, type ElementNode } from '../model/document.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { findDates } from './dates/dates.ts'
import { isHeading } from './elements.ts'
import { fold } from '../model/fold.ts'
import { bareHeadings } from './steps/loose-ends.ts'
import { isOfRow } from './steps/opening.ts'
import { AUTHOR, BARE_HEADING, BYLINE } from './steps/why.ts'
import { tellsNoMore } from './metadata/heads.ts'
import { isDay } from './metadata/headlines.ts'
import { isDataTable } from './tables.ts'

const FIRST = 4, BESIDE = 4
/** A longer block opens the text. */
const LINE = 160
/** What is a part of a table or list is none without the rest, where the table is not there for the layout. */
const PART = /^(?:t[dh]|caption|li|d[td]|figcaption)$/
function isPart(element: ElementNode): boolean {
  const table = element.tag === 'td' ? closest(element, ({ tag }) => tag === 'table') : null
  return PART.test(element.tag) && (table === null || isDataTable(table))
}

/** The same verdicts where nothing is told twice. Spellings differ, the section may stand before the headline and the site's name behind it. On other pages than articles, and in raw text, the first lines may be the text's: there headings of the first level alone are looked at, unless another line was taken for a raw text's heading and left out: "PRESS RELEASE" above it. */
export function withoutTold(
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
  of: Of,
  { metadata, provenance }: { readonly metadata: Told; readonly provenance: readonly Provenance[] },
): readonly Verdict[] {
  const untitled = withoutTitle(candidates, verdicts, of, metadata, provenance)
  return of === 'article' ? withoutAuthors(candidates, withoutByline(candidates, untitled, metadata.authors, provenance), metadata.authors) : untitled
}
type Of = 'article' | 'raw text' | 'other'
type Told = Pick<Metadata, 'title' | 'authors' | 'site' | 'section'>

function withoutTitle(
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
  of: Of,
  { title, authors, site, section }: Told,
  provenance: readonly Provenance[],
): readonly Verdict[] {
  if (title === null) return verdicts
  const [headline, name, kicker] = [fold(title), fold(site ?? ''), fold(section ?? '')]
  const said = new Set([headline, headline + name, kicker + headline, kicker])
  const names = authors.map(fold)
  const isHead = (lines: readonly string[]): boolean =>
    lines.some(line => fold(line) === headline) && lines.every(line => said.has(fold(line)) || isDay(line) || names.some(author => fold(line).includes(author)))
  const told = new Map<number, 'title' | 'section'>()
  const everyLine =
    of === 'article' || (of === 'raw text' && candidates.some(({ element, text }, i) => element.tag === 'h1' && !verdicts[i]!.keep && fold(text) !== headline))
  // The first that is kept, where a line above that was left out says it too, and a paragraph stands below: no verse.
  const isAgain = (index: number): boolean =>
    of === 'raw text'
    && seen === told.size + 1
    && candidates
      .slice(Math.max(0, index - BESIDE), index)
      .some(({ text, index: at }) => !verdicts[at]!.keep && text.length <= LINE && fold(text).startsWith(headline))
    && candidates.slice(index + 1, index + 1 + BESIDE).some(({ words, index: at }) => verdicts[at]!.keep && words > LINE_WORDS)
  // What nothing else calls the title heads a part, where it is one of several below the first level.
  const isUnsaid = of === 'article' && provenance.some(({ field, chosen }) => field === 'title' && chosen.every(({ origin: { kind } }) => kind === 'heading'))
  const headsPart = ({ element: { tag }, index }: Candidate): boolean =>
    isUnsaid && isHeading(tag) && tag !== 'h1' && candidates.some(other => other.index !== index && verdicts[other.index]!.keep && other.element.tag === tag)
  let seen = 0
  for (const candidate of candidates) {
    const { text, element, index } = candidate
    if (!verdicts[index]!.keep) continue
    if (seen++ >= FIRST || text.length > LINE) break
    if ((!everyLine && element.tag !== 'h1' && !isAgain(index)) || isPart(element) || headsPart(candidate)) continue
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

/** More lines that told the authors and the day are a chronicle. */
const MOST_LINES = 3
/** Where a line opens with its day, in characters. */
const OPENS = 12

/** The same verdicts without the lines between the headline and the text that told who wrote it and when, and tell no more. */
function withoutByline(
  candidates: readonly Candidate[],
  verdicts: readonly Verdict[],
  authors: readonly string[],
  provenance: readonly Provenance[],
): readonly Verdict[] {
  const read = new Set(
    provenance
      .filter(({ field }) => field === 'authors' || field === 'published' || field === 'modified')
      .flatMap(({ chosen }) => chosen.filter(({ origin: { kind } }) => kind === 'byline' || kind === 'date-line').map(({ origin }) => origin.path)),
  )
  if (read.size === 0) return verdicts
  const told = new Set<number>()
  const kept = candidates.filter((_, i) => verdicts[i]!.keep)
  const isRead = ({ index }: Candidate): boolean => read.has(`line ${index + 1}`)
  // The day of one entry is followed by that of the next.
  const opensDay = (line: Candidate | undefined): boolean => line !== undefined && !isRead(line) && (findDates(line.text, null)[0]?.start ?? OPENS) < OPENS
  for (const [n, line] of kept.entries()) {
    const { index, text, element } = line
    if (n >= FIRST || text.length > LINE || (n > 0 && isHeading(element.tag))) break
    if (!isRead(line) || !tellsNoMore(text, authors)) continue
    // "Delivered on:" above it stays, and says which day it is.
    if (!isPart(element) && !isOfRow(element, kept) && !/[:：]$/.test(kept[n - 1]?.text ?? '') && !opensDay(kept[n + 1])) told.add(index)
  }
  if (told.size === 0 || told.size > MOST_LINES || told.size === kept.length) return verdicts
  return verdicts.map((verdict, i) => (told.has(i) ? { ...verdict, keep: false, reasons: [BYLINE] } : verdict))
}

/** A shorter name may begin a sentence by chance. */
const LEAST_NAME = 4
/** So long a paragraph is text; a line that names the author may be a byline, and a shorter one is signed. */
const TEXT_WORDS = 25, LINE_WORDS = 14, SIGNED_WORDS = 9
/** No author is told of in more paragraphs. */
const MOST_PARAGRAPHS = 8
const SENTENCE = /[.!?。！？]["'”’»)]?(?:\s|$)/

/** The same verdicts without paragraphs at the end that open with an author's name, which the text above doesn't hold, and without their heading. */
function withoutAuthors(candidates: readonly Candidate[], verdicts: readonly Verdict[], authors: readonly string[]): readonly Verdict[] {
  const kept = candidates.filter((_, i) => verdicts[i]!.keep)
  let end = kept.length
  while (
    end > 0
    && kept.length - end < MOST_PARAGRAPHS
    && kept[end - 1]!.words > SIGNED_WORDS
    && tellsOfAuthor(kept[end - 1]!.text, kept.slice(0, end - 1), authors)
  )
    end--
  if (end === kept.length) return verdicts
  const told = new Set(kept.slice(end))
  const bare = new Set(bareHeadings(candidates, i => verdicts[i]!.keep && !told.has(candidates[i]!), true))
  return verdicts.map((verdict, i) =>
    told.has(candidates[i]!)
      ? { ...verdict, keep: false, reasons: [AUTHOR] }
      : bare.has(candidates[i]!)
        ? { ...verdict, keep: false, reasons: [BARE_HEADING] }
        : verdict,
  )
}

function tellsOfAuthor(text: string, above: readonly Candidate[], authors: readonly string[]): boolean {
  const line = text.replace(/^\P{L}+/u, '')
  const author = authors.find(
    name => name.length >= LEAST_NAME && line.length > name.length * 2 && line.startsWith(name) && !/^\p{L}/u.test(line.slice(name.length)),
  )
  // Whoever signs a letter tells an office, and no sentence.
  if (author === undefined || !SENTENCE.test(line)) return false
  const name = fold(author), surname = author.slice(author.lastIndexOf(' ') + 1)
  return (
    above.some(({ words }) => words >= TEXT_WORDS)
    && !above.some(({ text: said, words }) => words > LINE_WORDS && (said.includes(surname) || fold(said).includes(name)))
  )
}
