/**
 * Wikitext → HTML, as far as an article needs it: headings, bold and italics, links, lists, lines kept as they stand. Templates and tables that fill lines of
 * their own, notes, pictures and categories are no text, and are told as left out. What is no such mark stays as it is typed.
 */
import type { Document, Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { child, parseHtml } from './html.ts'
import { appendMetas } from './markdown/front-matter.ts'
import { looksLikeMarkdown } from './markdown/looks.ts'

/** The page's name opens its text, in bold; before a colon it is a label. */
const NAMED = /^["“„«]?(?:\p{L}{1,5} )?'''(?:'')?([^'\n:：]{1,100})'''(?! ?[:：])/u
/** A picture or a category; a page whose name holds a colon has a space behind it, as has a category alone in its line. */
const PLACED = new RegExp([
  /^\[\[[\p{L}\p{M}]{1,30}(?:[ _]\p{L}{1,20})?:(?:[^\s\]]|\s[^[\]|\n]{1,200}\.\w{3,4}(?:\||\]\]))/u,
  /^\[\[\p{L}{1,30}: [^[\]|\n]{1,200}\]\][ \t]*$/u,
].map(({ source }) => source).join('|'), 'u')

const LINK = /\[\[[^\s[\]|][^[\]\n|]{0,200}(?:\|[^[\]\n]{1,200})?\]\]/
/** What a text of this kind has; a link and two others are needed, since texts in other languages of marks have links like them. */
const SIGNS: readonly RegExp[] = [
  /^(={2,5})(?!=) ?[^=\s][^=\n]{0,100}\1[ \t]*$/m,
  // Behind a word or within quotes only in the line that opens the text.
  /(?:^|\n)'''(?:'')?[^'\n:：]{1,100}'''(?! ?[:：])|^(?:[{|}[* \r][^\n]*\n|\n)*["“„«]?(?:\p{L}{1,5} )?'''(?:'')?[^'\n:：]{1,100}'''(?! ?[:：])/u,
  new RegExp(PLACED, 'mu'),
  /^\{\{(?:\p{L}[^{}|\n]{0,60}(?:\||$)|\p{Lu}{4,20}:)/mu,
  /<ref[ >]/,
]
/** What such a text has none of: code of several lines, whose marks are its own; fences, templates and pictures of Markdown's builders, of Creole, Trac, Moin, DokuWiki and Vimwiki. */
const OTHERS: readonly RegExp[] = [
  /<(?:pre|nowiki|source|syntaxhighlight)[\s>]/i, /^<code[\s>]|<code(?: [^<>\n]{0,100})?>[^<\n]{0,400}$/im,
  /^(?:```|~~~|<<)/m, /\{\{[<%]/, /\{\{\{[^{}\n]*$/m, /^={6} /m, /\{\{ ?:?[^{}|\s]{1,100}\.(?:png|jpe?g|gif|svg|webp)/i, /^\s*# [^\n]*\n[ \t]*\n/,
]
/** Lists and bold of those: one may be a slip, and templates have theirs. */
const SLIPS: readonly RegExp[] = [/^[ \t]+[*-] \S/gm, /(?:^|\s)(\*\*|\/\/)\w[^*/\n]{0,200}\1(?=[\s.,;:!?)]|$)/gm], MOST_SLIPS = 1
const FEWEST = 2, LOOK = 100_000
/** Longer texts stay as they are. */
const LONGEST = 1_000_000

export function looksLikeWikitext(text: string): boolean {
  const start = text.slice(0, LOOK)
  return (
    text.length <= LONGEST
    && start.includes('[[')
    && LINK.test(start)
    && SIGNS.filter(sign => sign.test(start)).length >= FEWEST
    && !OTHERS.some(sign => sign.test(text))
    && !looksLikeMarkdown(start)
    && slipsIn(linesOf(text, []).join('\n')) <= MOST_SLIPS
  )
}
const slipsIn = (text: string): number => SLIPS.reduce((sum, sign) => sum + (text.match(sign)?.length ?? 0), 0)

/** `aside`: what was taken off. */
export function parseWikitext(text: string, source: Source): { readonly page: Outcome<Document>; readonly aside: readonly string[] } {
  const aside: string[] = []
  const lines = linesOf(withoutNotes(text.replaceAll('\0', '').replace(/\r\n?/g, '\n'), aside), aside)
  const page = parseHtml(`<!doctype html><body><article>${htmlOf(lines)}</article>`, source)
  if (!page.ok) return { page, aside }
  const html = child(page.value.root, 'html'), head = html && child(html, 'head')
  const [, name] = NAMED.exec(lines.find(line => line.trim() !== '' && !line.startsWith(QUOTE)) ?? '') ?? []
  if (head && name !== undefined) appendMetas(head, [{ name: 'front-matter:title', content: name }])
  return { page: ok({ ...page.value, format: 'text', isMarkedUp: true }), aside }
}

/** Characters of a note, lines of a template or table. */
const NOTE = 4000, MOST_LINES = 400
/** Another note or a blank line stands in none. */
const NO_NOTE = /<ref[\s>/]|\n[ \t]*\n/

/** What stands between the marks of notes and of comments; an end that is far is another's. What is said to the program of sections goes with them. */
function withoutNotes(text: string, aside: string[]): string {
  let out = '', from = 0
  for (const { index } of text.matchAll(/<ref[\s>/]|<\/?references[\s>/]|<section (?:begin|end)=|<!--/g)) {
    if (index < from) continue
    const reach = text.slice(index, index + NOTE)
    const tag = reach.indexOf('>')
    const isComment = reach.startsWith('<!--')
    const isEmpty = !isComment && (reach[tag - 1] === '/' || /^<(?:\/?references|section)/.test(reach))
    const mark = isEmpty ? '>' : isComment ? '-->' : '</ref>', end = reach.indexOf(mark)
    if (end < 0 || (!isComment && NO_NOTE.test(reach.slice(1, end)))) continue
    out += text.slice(from, index)
    from = index + end + mark.length
    if (!isEmpty) aside.push(text.slice(index, from))
  }
  return out + text.slice(from)
}

/** Where what opens ends, by where it opens: templates, tables, links. Each mark is looked at once. */
function endsOf(text: string): ReadonlyMap<number, number> {
  const open: Record<string, number[]> = { '}}': [], '|}': [], ']]': [] }, ends = new Map<number, number>()
  for (const { index, 0: whole } of text.matchAll(/\{\{|\}\}|\[\[|\]\]|^[\t :]{0,40}\{\||^[\t ]{0,40}\|\}(?!\})/gm)) {
    const mark = whole.slice(-2), closes = ENDS[mark]
    if (closes) open[closes]!.push(index + whole.length - 2)
    else { const from = open[mark]!.pop(); if (from !== undefined) ends.set(from, index + whole.length) }
  }
  return ends
}
const ENDS: Readonly<Record<string, string>> = { '{{': '}}', '{|': '|}', '[[': ']]' }

/** A word for the program, alone in its line. */
const WORD = /^__[\p{Lu}]{1,30}__\s*$/u
/** What opens a line that may be no text. */
const OPENS = /^[\t :]{0,40}(?=\{\{(?!\{)|\{\||\[\[)/

/** The lines without templates, tables and what stands like them. What stands behind one of several lines is text, behind one within a line both are. */
function linesOf(text: string, aside: string[]): readonly string[] {
  const ends = endsOf(text), out: string[] = []
  for (let at = 0; at <= text.length;) {
    const stop = text.indexOf('\n', at), lineEnd = stop < 0 ? text.length : stop, line = text.slice(at, lineEnd)
    let end = at
    for (let mark = OPENS.exec(line); mark; mark = OPENS.exec(text.slice(end, lineEnd))) {
      const from = end + mark[0].length, to = ends.get(from)
      if (to === undefined || (text[from] === '[' && !PLACED.test(text.slice(from, lineEnd)))) break
      end = to
      if (end > lineEnd) break
    }
    const behind = text.indexOf('\n', end)
    const rest = text.slice(end, behind < 0 ? text.length : behind)
    const isBlock = end > at && (rest.trim() === '' || end > lineEnd)
    if (isBlock && text.slice(at, end).split('\n', MOST_LINES + 1).length <= MOST_LINES) {
      const block = text.slice(at, end), said = quoteOf(block)
      if (said) out.push('', said, '')
      else aside.push(block)
      at = rest.trim() === '' ? end + rest.length + 1 : end + rest.length - rest.trimStart().length
    } else {
      if (WORD.test(line)) aside.push(line); else out.push(line)
      at = lineEnd + 1
    }
  }
  return out
}

/** Sentences that a template for quotations is given to show are text: "{{Quote|We are exact.|The clerk}}"; and as such a line for `htmlOf`. */
function quoteOf(block: string): string | null {
  const [, name = '', inner = ''] = block.length <= NOTE ? /^\s*:*\{\{([^{}|]{1,60})\|([^{}]+)\}\}\s*$/.exec(block) ?? [] : []
  if (!QUOTING.has(name.trim().toLowerCase())) return null
  const parts = inner.split(/\|(?![^[\]|]{0,200}\]\])/).filter(part => !LOOKS.test(part))
  const [said = '', ...rest] = parts.map(part => part.replace(/^\s*\w{1,20}\s*=/, '').trim().replaceAll('\n', ' '))
  return said.length >= SAID && /[.!?…。！？।]["'”’»」]*$/.test(said) ? `${QUOTE}${[said, ...rest.filter(part => part !== '')].join(QUOTE)}` : null
}
/** What wikis call templates for them; a box beside the text has what stands in it. */
const QUOTING = new Set([
  'quote', 'cquote', 'bquote', 'rquote', 'blockquote', 'quotation', 'zitat', 'citation', 'citation bloc', 'cita', 'citazione', 'citação', 'cytat', 'citaat',
  'citat', 'citace', 'citát', 'citate', 'sitat', 'sitaatti', 'idézet', 'alıntı', 'цитата', 'цитат', 'اقتباس', 'ציטוט', '引用', '인용문',
])
/** What is said of how it looks. */
const LOOKS = /^\s*(?:width|align|float|style|class|size|fontsize|color|bgcolor|lang|quoted|salign|qalign)\s*=/i
const SAID = 30, QUOTE = '\0'

const ITEM = /^([*#]{1,10})\s*(\S.*)$/, RULE = /^-{4,}\s*$/, PUT = /^[:;]{1,10}\s*(\S.*)$/

/** Elements that wikis know. */
const KNOWN = new Set('abbr b bdi bdo big blockquote br caption center cite code data dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins kbd li mark math ol p q rb rp rt rtc ruby s samp small span strike strong sub sup table td th time tr tt u ul var wbr'.split(' '))
/** All else that opens like a tag a wiki shows: "vector<int>", "<ann@example.org>", "<script>", and a comment without an end. */
const TAG = /<(?!\/?[a-z])|<\/?([a-z][^\s/>]{0,40})/gi
const withoutOthers = (line: string): string =>
  line.replace(TAG, (opening, name?: string) => (name !== undefined && KNOWN.has(name.toLowerCase()) ? opening : `&lt;${opening.slice(1)}`))

function htmlOf(given: readonly string[]): string {
  const lines = given.map(withoutOthers)
  const out: string[] = []
  let open = '', paragraph: string[] = [], isKept = false
  const close = (): void => {
    if (paragraph.length > 0) out.push(isKept ? `<pre>\n${marked(paragraph.join('\n'))}</pre>` : `<p>${marked(paragraph.join('\n'))}</p>`)
    paragraph = []
  }
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
    const opensKept = line.startsWith(' ')
    if (heading || item || put || line.trim() === '' || RULE.test(line) || line.startsWith(QUOTE) || opensKept !== isKept) close()
    isKept = opensKept
    level(item?.[1] ?? '')
    if (line.startsWith(QUOTE)) {
      const [said = '', ...by] = line.slice(1).split(QUOTE)
      out.push(`<blockquote><p>${marked(said)}</p>${by.map(part => `<footer>${marked(part)}</footer>`).join('')}</blockquote>`)
    } else if (heading) out.push(`<h${heading.level}>${marked(heading.text)}</h${heading.level}>`)
    else if (item) out.push(marked(item[2]!))
    else if (put) out.push(`<p>${marked(put[1]!)}</p>`)
    else if (RULE.test(line)) out.push('<hr>')
    else if (line.trim() !== '') paragraph.push(isKept ? line.slice(1) : line)
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
