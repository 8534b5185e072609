/**
 * Wikitext → HTML, as far as an article needs it: headings, bold and italics, links, lists. Templates and tables that fill lines of their own, notes, pictures
 * and categories are no text, and are told as left out. What is no such mark stays as it is typed.
 */
import type { Document, Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { child, isHtmlTag, parseHtml } from './html.ts'
import { appendMetas } from './markdown/front-matter.ts'

/** What a text of this kind has; links and two others are needed, since texts in other languages of marks have links like them. */
const LINK = /\[\[[^\s[\]|][^[\]\n|]{0,200}(?:\|[^[\]\n]{1,200})?\]\]/, SIGNS: readonly RegExp[] = [/^={2,5} ?[^=\s][^=\n]{0,100}={2,5}[ \t]*$/m, /'''[^'\n]{1,200}'''/, /^\{\{\S[^\n]/m, /<ref[ >]/]
const FEWEST = 2, LOOK = 100_000
/** Longer texts, and those that hold code, whose marks are its own, stay as they are. */
const LONGEST = 1_000_000, CODE = /<(?:pre|nowiki|source|syntaxhighlight)[\s>]/i

export function looksLikeWikitext(text: string): boolean {
  const start = text.slice(0, LOOK)
  return text.length <= LONGEST && start.includes('[[') && !CODE.test(text) && LINK.test(start) && SIGNS.filter(sign => sign.test(start)).length >= FEWEST
}

/** `aside`: what was taken off. */
export function parseWikitext(text: string, source: Source): { readonly page: Outcome<Document>; readonly aside: readonly string[] } {
  const aside: string[] = []
  const lines = linesOf(withoutNotes(text.replaceAll('\0', '').replace(/\r\n?/g, '\n'), aside), aside)
  const page = parseHtml(`<!doctype html><body><article>${htmlOf(lines)}</article>`, source)
  if (!page.ok) return { page, aside }
  const html = child(page.value.root, 'html'), head = html && child(html, 'head'), [, name] = NAMED.exec(lines.find(line => line.trim() !== '') ?? '') ?? []
  if (head && name !== undefined) appendMetas(head, [{ name: 'front-matter:title', content: name }])
  return { page: ok({ ...page.value, format: 'text', isMarkedUp: true }), aside }
}

/** The page's name opens its text, in bold. */
const NAMED = /^(?:\p{L}{1,5} )?'''([^'\n]{1,100})'''/u

/** Characters of a note, lines of a template or table. */
const NOTE = 4000, MOST_LINES = 400

/** What stands between the marks of notes and of comments; an end that is far is another's. */
function withoutNotes(text: string, aside: string[]): string {
  let out = '', from = 0
  for (const { index } of text.matchAll(/<ref[\s>/]|<!--/g)) {
    if (index < from) continue
    const reach = text.slice(index, index + NOTE), tag = reach.indexOf('>'), isComment = reach.startsWith('<!--'), isEmpty = !isComment && reach[tag - 1] === '/'
    const mark = isEmpty ? '>' : isComment ? '-->' : '</ref>', end = reach.indexOf(mark)
    if (end < 0) continue
    out += text.slice(from, index)
    from = index + end + mark.length
    if (!isEmpty) aside.push(text.slice(index, from))
  }
  return out + text.slice(from)
}

/** A picture or category, a word for the program: alone in their line. */
const ALONE = /^(?:\[\[[\p{L}\p{M} ]{1,30}:.{1,2000}\]\]|__[\p{Lu}]{1,30}__)$/u

/** The lines without templates, tables and what stands like them. */
function linesOf(text: string, aside: string[]): readonly string[] {
  const lines = text.split('\n'), out: string[] = []
  for (let at = 0; at < lines.length;) {
    const end = /^\s*:*(?:\{\{|\{\|)/.test(lines[at]!) ? blockEnd(lines, at) : ALONE.test(lines[at]!.trim()) ? at + 1 : at
    if (end === at) out.push(lines[at++]!)
    else { aside.push(lines.slice(at, end).join('\n')); at = end }
  }
  return out
}

/** Behind the template or table that opens here and fills its lines; here where it does not. */
function blockEnd(lines: readonly string[], from: number): number {
  let depth = 0
  for (let at = from; at < lines.length && at < from + MOST_LINES; at++) {
    for (const [mark] of lines[at]!.matchAll(/\{\{|\}\}|^\s*:*\{\||^\s*\|\}/g)) depth += mark.includes('{') ? 1 : -1
    if (depth <= 0) return /(?:\}\}|\|\})\s*$/.test(lines[at]!) ? at + 1 : from
  }
  return from
}

const ITEM = /^([*#]{1,10})\s*(\S.*)$/, RULE = /^-{4,}\s*$/, PUT = /^[:;]{1,10}\s*(\S.*)$/

/** A wiki shows what opens like a tag and names none: "vector<int>", "<ann@example.org>". */
const TAG = /<(?!\/?[a-z]|!--)|<\/?([a-z][^\s/>]{0,40})/gi
const withoutOthers = (line: string): string => line.replace(TAG, (opening, name?: string) => (name !== undefined && isHtmlTag(name.toLowerCase()) ? opening : `&lt;${opening.slice(1)}`))

function htmlOf(given: readonly string[]): string {
  const lines = given.map(withoutOthers)
  const out: string[] = []
  let open = '', paragraph: string[] = []
  const close = (): void => { if (paragraph.length > 0) out.push(`<p>${marked(paragraph.join('\n'))}</p>`); paragraph = [] }
  const level = (marks: string): void => {
    let same = 0
    while (same < open.length && open[same] === marks[same]) same++
    for (let at = open.length - 1; at >= same; at--) out.push(`</li></${tagOf(open[at]!)}>`)
    if (marks !== '' && marks.length === same) out.push('</li><li>')
    for (const mark of marks.slice(same)) out.push(`<${tagOf(mark)}><li>`)
    open = marks
  }
  for (const line of lines) {
    const heading = headingOf(line), item = ITEM.exec(line), put = PUT.exec(line)
    if (heading || item || put || line.trim() === '' || RULE.test(line)) close()
    level(item?.[1] ?? '')
    if (heading) out.push(`<h${heading.level}>${marked(heading.text)}</h${heading.level}>`)
    else if (item) out.push(marked(item[2]!))
    else if (put) out.push(`<p>${marked(put[1]!)}</p>`)
    else if (RULE.test(line)) out.push('<hr>')
    else if (line.trim() !== '') paragraph.push(line)
  }
  close()
  level('')
  return out.join('\n')
}
/** "== History ==": as many signs on both sides as it is deep. */
function headingOf(line: string): { readonly level: number; readonly text: string } | null {
  const [marks = ''] = /^={1,6}/.exec(line) ?? [], whole = line.trimEnd()
  const text = marks !== '' && whole.length > marks.length * 2 && whole.endsWith(marks) ? whole.slice(marks.length, -marks.length).trim() : ''
  return text === '' || text.startsWith('=') ? null : { level: marks.length, text }
}

const tagOf = (mark: string): string => (mark === '*' ? 'ul' : 'ol')

/** A page's name has no address but beside the text's own. */
const address = (page: string): string => (page.startsWith('#') ? '' : './') + page.trim().replaceAll(' ', '_').replaceAll('"', '%22')

const marked = (text: string): string => text
  .replace(/\[\[([^[\]\n|]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g, (_, page: string, shown = page) => `<a href="${address(page)}">${shown}</a>`)
  .replace(/\[(https?:\/\/[^\s[\]<>"]{1,500})(?: ([^[\]\n]{1,300}))?\]/g, (_, url: string, shown = url) => `<a href="${url}">${shown}</a>`)
  .replace(/'''([^'\n](?:[^'\n]|'(?!''))*)'''/g, '<b>$1</b>')
  .replace(/''([^'\n](?:[^'\n]|'(?!'))*)''/g, '<i>$1</i>')
