/**
 * Raw text → the same element tree that pages give: paragraphs, headings, lists, quotations, tables
 * and code as the text shows them, every word in its place. It finds blocks; what is boilerplate
 * among them is for the judge to say.
 */
import { append, insertBefore, newElement, newPage, type Aside, type Document, type ElementNode, type Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { withoutArmour } from './armour.ts'
import { appendClippings, clippingsOf } from './clippings.ts'
import { readDump } from './dumps.ts'
import { parseMarkdown } from './markdown.ts'
import { appendMetas, type Meta } from './markdown/front-matter.ts'
import { looksLikeMarkdown } from './markdown/looks.ts'
import { readMarksOfOthers } from './marks-of-others.ts'
import { Builder, groupsOf, isAnswer, voicesOf } from './paragraphs.ts'
import { isData } from './records.ts'
import { looksLikeRst, Rst } from './rst.ts'
import { appendMarked } from './rst/marks.ts'
import { stretchesOf } from './set-off.ts'
import { withoutSheets } from './sheets.ts'
import { withoutCues } from './subtitles.ts'
import { isNarrow, widthOfVerse } from './verse.ts'
import { looksLikeWikitext, parseWikitext } from './wikitext.ts'
import { columns, findWrapping } from './wrapping.ts'

/** Never fails: every text is some paragraphs. */
export async function parseText(whole: string, source: Source): Promise<Outcome<Document>> {
  const { text, armour } = withoutArmour(whole)
  const read = await parseUnsigned(text, source)
  return read.ok ? withAside(isData(text) ? { ...read.value, isData: true } : read.value, armour, 'armour') : read
}

const withAside = (document: Document, lines: readonly string[], as: Aside['as']): Outcome<Document> =>
  ok(lines.length > 0 ? { ...document, aside: [...(document.aside ?? []), ...lines.map(text => ({ text, as }))] } : document)

function parseUnsigned(whole: string, source: Source): Outcome<Document> | Promise<Outcome<Document>> {
  const clippings = clippingsOf(whole)
  if (clippings) return parseClippings(clippings, source)
  if (looksLikeWikitext(whole)) {
    const { page, aside } = parseWikitext(whole, source)
    return page.ok ? withAside(page.value, aside, 'marks') : page
  }
  const text = withoutCues(whole)
  const dump = readDump(text)
  if (dump) return parsePlain(dump.text, source, false, dump.write)
  if (looksLikeRst(text)) return parsePlain(text, source, true, appendMarked)
  // Of what was said nothing is a site's, as nothing is of what an author marked up.
  if (looksLikeMarkdown(text)) return parseMarkdown(text, source)
  const { metas = [], rest = text } = readMarksOfOthers(text) ?? {}
  const { text: plain, running } = withoutSheets(rest)
  const read = parsePlain(plain, source, false, undefined, text !== whole || metas.length > 0, metas)
  return read.ok ? withAside(read.value, running, 'running') : read
}

function parseClippings(clippings: NonNullable<ReturnType<typeof clippingsOf>>, source: Source): Outcome<Document> {
  const { root, body } = newPage(), home = newElement('article')
  append(body, home)
  const places = appendClippings(home, clippings)
  return withAside({ source, format: 'text', isMarkedUp: true, root, base: source.url }, places, 'place')
}

/** What writes a line's text may read its marks. */
function parsePlain(
  text: string,
  source: Source,
  isRst: boolean,
  write?: (element: ElementNode, text: string) => void,
  isMarkedUp = isRst,
  metas: readonly Meta[] = [],
): Outcome<Document> {
  const { root, body } = newPage()
  const head = newElement('head')
  if (isRst || metas.length > 0) insertBefore(head, body)
  appendMetas(head, metas)
  // What the author marked up is an article: its pictures and rules belong to it.
  const home = isRst ? newElement('article') : body
  if (isRst) append(body, home)
  const lines = text.split(LINE_END).map(line => (line.includes('\0') ? line.replaceAll('\0', '') : line).trimEnd())
  // What has marks of its own says where its code is.
  const pieces = (write ? [{ isSetOff: false, lines }] : stretchesOf(lines)).flatMap(({ isSetOff, lines: own }) =>
    (isSetOff ? [own] : groupsOf(own)).map(group => ({ isSetOff, group })),
  )
  const groups = pieces.flatMap(({ isSetOff, group }) => (isSetOff ? [] : [group]))
  const answers = isAnswer(groups)
  // Where no blank line parts anything, as in the text of a whole page, short lines side by side are no verse.
  const isParted = groups.length >= FEWEST_GROUPS
  const sung = isParted ? widthOfVerse(groups) : 0
  const builder = new Builder(
    home,
    sung > 0 && isNarrow(groups) ? null : findWrapping(answers ? groups.flatMap(group => voicesOf(group)) : groups),
    text,
    pieces.reduce((sum, { group }) => sum + group.length, 0) >= WHOLE_PAGE,
    write,
  )
  const rst = isRst ? new Rst(home, builder, head) : null
  const isLongAt = (i: number): boolean => pieces[i] !== undefined && !pieces[i].isSetOff && isLong(pieces[i].group)
  pieces.forEach(({ isSetOff, group }, i) => {
    if (rst) rst.group(group)
    else if (isSetOff) builder.setOff(group)
    else if (!(answers && builder.quote(group)) && !(isParted && builder.verse(group, sung)) && !builder.code(group))
      builder.lines(group, i === 0 && pieces.slice(1, TITLE_REACH).some((_, n) => isLongAt(n + 1)), group.length <= 3 && isLongAt(i + 1))
  })
  rst?.finish()
  return ok({ source, format: 'text', isMarkedUp, root, base: source.url })
}

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029\u0085]/

const FEWEST_GROUPS = 3
/** Lines of a text that may be that of a whole page. */
const WHOLE_PAGE = 60

/** Between a title and the first paragraph stand byline, date, place of publication, marks to share it. */
const TITLE_REACH = 8
const LONG = 100

function isLong(group: readonly string[]): boolean {
  let sum = 0
  return group.some(line => (sum += line.length > LONG ? line.length : columns(line)) > LONG)
}
