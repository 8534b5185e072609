/**
 * Texts with structure, Markdown and reStructuredText, group of lines by group: headings, fenced
 * and literal code, quotations, lists, tables, rules. What has no mark of theirs is prose.
 */
import { append, newElement, newText, type ElementNode } from '../model/document.ts'
import { BULLET, type Builder } from './paragraphs.ts'
import { join } from './wrapping.ts'

/** Lines that these languages mean, and prose seldom has. Two of them make a text structured. */
const SIGNS: readonly RegExp[] = [
  /^#{1,6} \S/m, /^(?:```|~~~)/m, /\]\(https?:\/\/[^)\s]{1,2000}\)/, /^(?:\*\*|__)\S/m, /^> \S/m, /^(?:={3,}|-{3,}|~{3,}|\^{3,})$/m, /^\|[^|\r\n\u2028\u2029]+\|.*\|$/m,
  /^\.\. [\w-]{2,40}::/m, /^\.\. _[^\n:]{1,80}:/m, /``[^`\n]{1,200}``/, /`[^`<\n]{1,200}<https?:\/\/[^>\s]{1,500}>`_/,
]
const LOOK = 100_000

export const isStructured = (text: string): boolean => { const start = text.slice(0, LOOK); return SIGNS.filter(sign => sign.test(start)).length >= 2 }

const FENCE = /^[ \t]{0,3}(?:```+(?!`)|~~~+(?!~))[ \t]*(?![ \t])([\w+#.-]*)(?![\w+#.-])[^`]*$/
const ATX = /^(#{1,6})[ \t]+(\S.*)$/
/** An underline, and how high the title over it stands. */
const UNDERLINE = /^([=\-~^"*+#])\1{2,}$/
const LEVELS: Readonly<Record<string, number>> = { '=': 1, '-': 2, '~': 3, '^': 4, '"': 4, '*': 4, '+': 5, '#': 5 }
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const DIRECTIVE = /^\.\. (?:([\w-]{2,40})::[ \t]*(.*)|_[^\n]*:|\S.*)$/
const CODE_DIRECTIVE = /^(?:code|code-block|sourcecode|highlight)$/
const DELIMITER_ROW = /^\|?[ \t]*:?-{1,}:?[ \t]*(?:\|[ \t]*:?-{1,}:?[ \t]*)*\|?$/
const FRONT_KEYS: Readonly<Record<string, string>> = { title: 'og:title', author: 'author', authors: 'author', date: 'date', description: 'description', summary: 'description', tags: 'keywords', lang: 'language', language: 'language' }
const MOST_FRONT_LINES = 60

/** Keys above the text, between two lines of dashes, as meta elements of a head. Gives the lines that they take. */
export function readFrontMatter(lines: readonly string[], html: ElementNode): number {
  if (lines[0]?.trimEnd() !== '---') return 0
  const end = lines.slice(1, MOST_FRONT_LINES).findIndex(line => /^(?:---|\.\.\.)\s*$/.test(line)) + 1
  if (end === 0 || !lines.slice(1, end).some(line => /^[\w-]+:/.test(line))) return 0
  const head = newElement('head')
  append(html, head)
  for (const line of lines.slice(1, end)) {
    const [, key = '', value = ''] = /^([\w-]{1,40}):(.*)$/.exec(line) ?? []
    const name = FRONT_KEYS[key.toLowerCase()]
    const content = value.trim().replace(/^(["'])(.*)\1$/, '$2').replace(/^\[(.*)\]$/, '$1')
    if (name !== undefined && content !== '') append(head, newElement('meta', [{ name: 'name', value: name }, { name: 'content', value: content }]))
  }
  return end + 1
}

export class Markup {
  private fence: { readonly language: string; readonly mark: string; readonly lines: string[] } | null = null
  /** A directive or a paragraph ending in two colons said that indented code follows. */
  private literal: string | null = null
  constructor(private readonly body: ElementNode, private readonly builder: Builder) {}

  group(group: readonly string[]): void {
    if (this.fence) this.fence.lines.push('')
    const rest: string[] = []
    for (const [i, line] of group.entries()) {
      const fence = FENCE.exec(line)
      const mark = line.trimStart().slice(0, 3)
      if (this.fence) { if (fence && mark === this.fence.mark && fence[1] === '') this.closeFence(); else this.fence.lines.push(line); continue }
      if (fence) { this.rest(rest); this.fence = { language: fence[1] ?? '', mark, lines: [] }; continue }
      const atx = ATX.exec(line)
      if (atx) { this.rest(rest); this.heading(atx[1]!.length, atx[2]!.replace(/(?<![ \t])[ \t]+#{1,6}$/, '')); continue }
      const under = UNDERLINE.exec(line)
      if (under && rest.length === 1 && !BULLET.test(rest[0]!) && line.length >= Math.min(rest[0]!.length, 3)) { this.heading(LEVELS[under[1]!]!, rest.pop()!.trim()); continue }
      // reStructuredText draws a line over titles too.
      if (under && rest.length === 0 && group[i + 2] === line) continue
      if (rest.length === 0 && RULE.test(line)) { append(this.body, newElement('hr')); continue }
      rest.push(line)
    }
    this.rest(rest)
  }

  /** An unclosed fence runs to the end, as in CommonMark. */
  finish(): void { if (this.fence) this.closeFence() }

  private heading(level: number, text: string): void {
    this.builder.add(`h${level}`, text)
    this.builder.proseSeen = true
  }

  private rest(rest: string[]): void {
    if (rest.length === 0) return
    const lines = rest.splice(0)
    if (this.literal !== null && /^[ \t]/.test(lines[0]!)) { this.code(dedent(lines), this.literal); return }
    this.literal = null
    const directive = DIRECTIVE.exec(lines[0]!)
    if (directive) { this.directive(directive[1] ?? '', directive[2] ?? '', lines.slice(1)); return }
    if (lines.every(line => /^[ \t]*>/.test(line))) { this.quote(lines.map(line => line.replace(/^[ \t]*>[ \t]?/, ''))); return }
    if (lines.length >= 2 && lines[0]!.includes('|') && DELIMITER_ROW.test(lines[1]!.trim())) { this.table(lines); return }
    if (this.builder.code(lines) || this.builder.list(lines)) return
    if (lines.at(-1)!.endsWith('::')) { this.literal = ''; lines[lines.length - 1] = lines.at(-1)!.slice(0, -1) }
    if (lines.join('').trim() !== ':') this.builder.prose(lines, false, false)
  }

  /** Code is kept; what a directive holds else, notes and warnings, is text; its options are not. */
  private directive(name: string, argument: string, lines: readonly string[]): void {
    const inner = dedent(lines.filter(line => !/^[ \t]+:[\w-]+:/.test(line)))
    if (CODE_DIRECTIVE.test(name)) { this.literal = argument; if (inner.length > 0) this.code(inner, argument); return }
    if (/^(?:image|figure|contents|toctree|include|raw|index|only|meta)$/.test(name) || name === '') return
    const text = [argument, ...inner].filter(line => line.trim() !== '')
    if (text.length > 0) this.builder.add('p', join(text, this.builder.words))
  }

  private code(lines: readonly string[], language: string): void {
    const pre = newElement('pre')
    const code = newElement('code', language ? [{ name: 'class', value: `language-${language}` }] : [])
    append(this.body, pre)
    append(pre, code)
    append(code, newText(lines.join('\n')))
  }

  private closeFence(): void {
    const { language, lines } = this.fence!
    this.fence = null
    this.code(lines, language)
  }

  private quote(lines: readonly string[]): void {
    const quote = newElement('blockquote')
    append(this.body, quote)
    let paragraph: string[] = []
    for (const line of [...lines, '']) {
      if (line.trim() !== '') { paragraph.push(line.trim()); continue }
      if (paragraph.length > 0) this.builder.add('p', join(paragraph, this.builder.words), quote)
      paragraph = []
    }
  }

  private table(lines: readonly string[]): void {
    const table = newElement('table')
    append(this.body, table)
    lines.forEach((line, i) => {
      if (i === 1) return
      const row = newElement('tr')
      append(table, row)
      for (const cell of line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/)) this.builder.add(i === 0 ? 'th' : 'td', cell.trim(), row)
    })
  }
}

function dedent(lines: readonly string[]): string[] {
  const indent = Math.min(...lines.map(line => /^[ \t]*/.exec(line)![0].length))
  return lines.map(line => line.slice(indent))
}
