/**
 * reStructuredText, group of lines by group: titles, literal code, directives, quotations, lists, tables
 * and transitions. What has no mark of them is prose.
 */
import { append, newElement, newText, type ElementNode } from '../model/document.ts'
import { dedent, type Builder } from './paragraphs.ts'
import { BULLET, join } from './wrapping.ts'

/** Lines that this language alone has: one is enough. */
const OWN: readonly RegExp[] = [/^\.\. [\w-]{2,40}::/m, /^\.\. _[^\n:]{1,80}:/m, /`[^`<\n]{1,200}<https?:\/\/[^>\s]{1,500}>`_/]
const ROLE = /(?<=\s):[a-z]{2,12}:`\w/
/** Titles and code as others have them too: both are needed. */
const TITLE = /\n([=\-~^"*+#])\1{2,}[ \t]*\n/, CODE = /``[^`\n]{1,200}``|::[ \t]*\n[ \t]*\n[ \t]+\S/
const LOOK = 100_000

export function looksLikeRst(text: string): boolean {
  const start = text.slice(0, LOOK)
  return OWN.some(sign => sign.test(start)) || (start.includes(':`') && ROLE.test(start)) || (TITLE.test(start) && CODE.test(start))
}

const UNDERLINE = /^([=\-~^"*+#'`.:_])\1{2,}$/
const DIRECTIVE = /^\.\. ([\w-]{2,40}(?::[\w-]{2,40})?)::(.*)$/
const CODE_DIRECTIVE = /^(?:code|code-block|sourcecode|highlight|parsed-literal|literalinclude)$/
/** What they hold is no text of the article. */
const SILENT = /^(?:image|contents|toctree|include|raw|index|only|meta|module|currentmodule|highlight-language|default-domain|role|replace|unicode|date|title|header|footer|sectnum)$/
/** The borders of a simple table: columns' widths in equal signs. */
const BORDER = /^={2,}(?:[ ]+={2,})+$/
/** In all tables together. More come of short lines under a border of many columns, and are no table. */
const MOST_CELLS = 100_000
const GRID = /^\+(?:[-=]+\+)+$/
const OPTION = /^[ \t]+:[\w-]+:/
const FIELD = /^:([\w -]{1,40}):[ \t]+(\S.*)$/
const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries({ author: 'author', authors: 'author', date: 'date', copyright: 'dcterms.rights', keywords: 'keywords', abstract: 'description' }),
)

/** Of a table, each of its lines cut into cells. */
interface Row { readonly lines: string[][]; head: boolean }

export class Rst {
  /** A directive or a paragraph ending in two colons said that indented code follows, blank lines among it. */
  private literal: { readonly language: string; readonly lines: string[] } | null = null
  /** How high a title stands is told by when its line was first drawn. */
  private readonly levels: string[] = []
  private isFirst = true
  private cells = 0
  constructor(private readonly body: ElementNode, private readonly builder: Builder, private readonly head: ElementNode) {}

  group(group: readonly string[]): void {
    if (this.literal && /^[ \t]/.test(group[0]!)) { this.literal.lines.push(''); for (const line of group) this.literal.lines.push(line); return }
    this.finish()
    if (this.simpleTable(group) || this.gridTable(group)) return
    let rest: string[] = []
    for (const [i, line] of group.entries()) {
      const under = UNDERLINE.exec(line)?.[1]
      const title = rest[0]?.trim() ?? ''
      if (under !== undefined && rest.length === 1 && !BULLET.test(rest[0]!) && line.length >= Math.min(title.length, 3)) {
        this.title(`${group[i - 2] === line ? 'over ' : ''}${under}`, title)
        rest = []
        continue
      }
      // A line over a title, too.
      if (under !== undefined && rest.length === 0 && group[i + 2] === line) continue
      if (under !== undefined && group.length === 1 && line.length >= 4) { append(this.body, newElement('hr')); continue }
      rest.push(line)
    }
    if (rest.length > 0) this.lines(rest)
    this.isFirst = false
  }

  /** Code that is open ends here. */
  finish(): void {
    const { language = '', lines = [] } = this.literal ?? {}
    this.literal = null
    const text = dedent(lines).join('\n').replace(/^\n+/, '')
    if (text === '') return
    const pre = newElement('pre')
    const code = newElement('code', language ? [{ name: 'class', value: `language-${language}` }] : [])
    append(this.body, pre)
    append(pre, code)
    append(code, newText(text))
  }

  private title(drawn: string, text: string): void {
    if (!this.levels.includes(drawn)) this.levels.push(drawn)
    this.builder.add(`h${Math.min(6, this.levels.indexOf(drawn) + 1)}`, text)
    this.builder.proseSeen = true
  }

  private lines(lines: string[]): void {
    if (lines[0]!.startsWith('.. ')) {
      const [, name = '', argument = ''] = DIRECTIVE.exec(lines[0]!) ?? []
      this.directive(name, argument.trim(), lines.slice(1))
      return
    }
    if ((this.isFirst || this.levels.length < 2) && lines.every(line => FIELD.test(line))) { this.fields(lines); return }
    if (this.builder.code(lines) || this.builder.list(lines)) return
    if (lines.at(-1)!.endsWith('::')) {
      this.literal = { language: '', lines: [] }
      lines[lines.length - 1] = lines.at(-1)!.slice(0, -1)
      if (lines.at(-1)!.endsWith(' :')) lines[lines.length - 1] = lines.at(-1)!.slice(0, -1).trimEnd()
    }
    if (lines.join('').trim() !== ':' && lines.join('').trim() !== '') this.builder.prose(lines, false, false)
  }

  /** What is said of the text in a list of fields at its top. */
  private fields(lines: readonly string[]): void {
    for (const line of lines) {
      const [, key = '', value = ''] = FIELD.exec(line)!
      const name = FIELDS.get(key.toLowerCase())
      if (name !== undefined) append(this.head, newElement('meta', [{ name: 'name', value: name }, { name: 'content', value }]))
    }
  }

  /** Code is kept; what a directive holds else, notes and warnings, is text; its options are not. */
  private directive(name: string, argument: string, lines: readonly string[]): void {
    const inner = lines.filter(line => !OPTION.test(line))
    if (CODE_DIRECTIVE.test(name)) { this.literal = { language: argument, lines: inner }; return }
    if (SILENT.test(name) || name === '') return
    const text = [name === 'figure' ? '' : argument, ...inner].filter(line => line.trim() !== '')
    if (text.length > 0) this.builder.add('p', join(text, this.builder.words))
  }

  private simpleTable(group: readonly string[]): boolean {
    if (!BORDER.test(group[0]!) || !BORDER.test(group.at(-1)!) || group.length < 3) return false
    const starts = [...group[0]!.matchAll(/=+/g)].map(({ index }) => index)
    if (!this.hasRoom(starts.length * group.length)) return false
    const borders = group.flatMap((line, i) => (BORDER.test(line) ? [i] : []))
    const rows: Row[] = []
    for (const [i, line] of group.entries()) {
      if (BORDER.test(line) || /^-{2,}(?:[ ]+-{2,})*$/.test(line)) continue
      const cells = starts.map((start, c) => line.slice(start, starts[c + 1]).trim())
      // A row whose first cell is empty goes on with the row before it.
      const before = rows.at(-1)
      if (cells[0] === '' && before) before.lines.push(cells)
      else rows.push({ lines: [cells], head: borders.length > 2 && i < borders[1]! })
    }
    this.table(rows)
    return true
  }

  private gridTable(group: readonly string[]): boolean {
    if (!GRID.test(group[0]!) || !GRID.test(group.at(-1)!) || group.length < 3) return false
    const cut = group.map(line => (GRID.test(line) ? null : line.replace(/^\||\|$/g, '').split('|').map(cell => cell.trim())))
    if (!this.hasRoom(cut.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0) * group.length)) return false
    const rows: Row[] = []
    let open = false, heads = 0
    for (const [i, cells] of cut.entries()) {
      if (cells && open) rows.at(-1)!.lines.push(cells)
      else if (cells) rows.push({ lines: [cells], head: false })
      else if (group[i]!.includes('=')) for (; heads < rows.length; heads++) rows[heads]!.head = true
      open = cells !== null
    }
    this.table(rows)
    return true
  }

  private hasRoom(cells: number): boolean {
    if (this.cells + cells > MOST_CELLS) return false
    this.cells += cells
    return true
  }

  /** A cell's lines are joined here, once: of one that grew line by line each would copy all before it. */
  private table(rows: readonly Row[]): void {
    const table = newElement('table')
    append(this.body, table)
    for (const { lines, head } of rows) {
      const row = newElement('tr')
      append(table, row)
      for (const c of lines[0]!.keys()) this.builder.add(head ? 'th' : 'td', lines.map(cells => cells[c] ?? '').filter(piece => piece !== '').join(' '), row)
    }
  }
}
