/**
 * Raw text → the same element tree that pages give: paragraphs, headings, lists, quotations and
 * code as the text shows them, every word in its place. It finds blocks; what is boilerplate among
 * them is for the judge to say.
 */
import { append, newElement, newText, type Document, type ElementNode, type Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { findWrapping, goesOn, join, type Wrapping } from './wrapping.ts'

const BULLET = /^[ \t]{0,8}(?:[-*•·‣◦▪–—][ \t\u00a0]+|\d{1,3}[.)][ \t]+)(?=\S)/
const FENCE = /^[ \t]{0,3}(?:```|~~~)[ \t]*([\w+#.-]*)[ \t]*$/
const ATX = /^(#{1,6})[ \t]+(\S.*)$/
const SENTENCE_END = /[.!?…。！？:：;,]["”»’')\]]*$/
const INDENT = /^(?: {4}|\t)/
/** A line that Markdown means, and prose seldom has. */
const MARKDOWN_SIGNS: readonly RegExp[] = [/^#{1,6} \S/m, /^```/m, /\]\(https?:\/\/[^)\s]{1,2000}\)/, /^(?:\*\*|__)\S/m, /^> \S/m, /^(?:=|-){3,}$/m]

/** Never fails: every text is some paragraphs. */
export function parseText(text: string, source: Source): Outcome<Document> {
  const groups = groupsOf(text)
  const markdown = MARKDOWN_SIGNS.filter(sign => sign.test(text.slice(0, 200_000))).length >= 2
  const body = newElement('body')
  const builder = new Builder(body, findWrapping(groups.map(group => group.map(line => line.trimEnd()))), text)
  for (let i = 0; i < groups.length; i++) {
    const group = groups[i]!
    if (markdown ? builder.structured(group) : builder.code(group) || builder.list(group)) continue
    builder.prose(group, i === 0, longNext(groups[i + 1], group))
  }
  builder.finish()
  const root = newElement('#document')
  const html = newElement('html')
  append(root, html)
  append(html, body)
  return ok({ source, format: 'text', root, base: source.url })
}

/** Runs of lines without a blank one between. Byte order marks, form feeds and NULs are no text. */
function groupsOf(text: string): string[][] {
  const groups: string[][] = []
  let group: string[] = []
  for (const raw of text.split(/\r\n|[\n\r\f\v\u2028\u2029\u0085]/)) {
    const line = raw.includes('\0') ? raw.replaceAll('\0', '') : raw
    if (line.trim() !== '') { group.push(line); continue }
    if (group.length > 0) groups.push(group)
    group = []
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** What follows is prose, so that a short line before it may be a heading. */
const longNext = (next: readonly string[] | undefined, group: readonly string[]): boolean => group.length <= 3 && next !== undefined && next.reduce((sum, line) => sum + line.length, 0) > 100

class Builder {
  private known: Set<string> | null = null
  private proseSeen = false
  constructor(private readonly body: ElementNode, private readonly wrapping: Wrapping | null, private readonly text: string) {}

  /** Lines as paragraphs; wrapped ones joined where the wrapping says that they go on. */
  prose(group: readonly string[], first: boolean, beforeProse: boolean): void {
    const paragraphs: string[] = []
    let lines: string[] = []
    for (let i = 0; i < group.length; i++) {
      const line = group[i]!.trimEnd()
      lines.push(lines.length === 0 ? line.trimStart() : line)
      const next = group[i + 1]
      const indented = next !== undefined && /^(?:[ \t\u3000]+)\S/.test(next) && !/^[ \t\u3000]/.test(group[i]!)
      if (next !== undefined && this.wrapping && !indented && goesOn(line, next.trim(), this.wrapping)) continue
      paragraphs.push(join(lines, lines.length > 1 ? this.words() : NO_WORDS))
      lines = []
    }
    paragraphs.forEach((paragraph, i) => {
      const nextLong = i + 1 < paragraphs.length ? paragraphs[i + 1]!.length > 100 : beforeProse
      const short = paragraph.length <= 200 && !SENTENCE_END.test(paragraph)
      const title = first && i === 0 && short && nextLong
      const heading = !title && short && nextLong && this.proseSeen && paragraph.length <= 90 && paragraphs.length === 1 && /^[\p{Lu}\p{Lo}\p{N}«“"¿¡]/u.test(paragraph)
      if (SENTENCE_END.test(paragraph) && paragraph.length > 100) this.proseSeen = true
      this.add(title ? 'h1' : heading ? 'h2' : 'p', paragraph)
    })
  }

  /** Two or more lines that all open like items, or go on under one. */
  list(group: readonly string[]): boolean {
    const items = group.filter(line => BULLET.test(line)).length
    if (items < 2 || !BULLET.test(group[0]!) || group.some(line => !BULLET.test(line) && !/^[ \t]{2,}\S/.test(line))) return false
    // A dash opens speech in French, Spanish and Polish prose: sentences with dashes are no list.
    if (group.every(line => /^[ \t]*[–—]/.test(line))) return false
    const ordered = /^[ \t]*(\d{1,3})[.)]/.exec(group[0]!)
    const list = newElement(ordered ? 'ol' : 'ul', ordered && ordered[1] !== '1' ? [{ name: 'start', value: String(Number(ordered[1])) }] : [])
    append(this.body, list)
    let lines: string[] = []
    const flush = (): void => { if (lines.length > 0) { const item = newElement('li'); append(list, item); append(item, newText(join(lines, this.words()))) } }
    for (const line of group) {
      if (!BULLET.test(line)) { lines.push(line.trimEnd()); continue }
      flush()
      lines = [line.replace(BULLET, '').trim()]
    }
    flush()
    return true
  }

  /** A group in which every line is indented, in a text whose prose is not. */
  code(group: readonly string[]): boolean {
    if (group.length < 2 || !this.proseSeen || !group.every(line => INDENT.test(line)) || !group.some(line => /[{};=()<>]|^\s+[$#>]/.test(line))) return false
    this.add('pre', group.map(line => line.replace(INDENT, '')).join('\n'))
    return true
  }

  private fence: { language: string; lines: string[] } | null = null

  /** Markdown's blocks. Its inline marks stay as the author typed them. False: it is prose. */
  structured(group: readonly string[]): boolean {
    const rest: string[] = []
    for (const line of group) {
      const fence = FENCE.exec(line)
      if (this.fence && !fence) { this.fence.lines.push(line); continue }
      if (this.fence) { this.closeFence(); continue }
      if (fence) { this.flushRest(rest); this.fence = { language: fence[1] ?? '', lines: [] }; continue }
      const atx = ATX.exec(line.trim())
      if (atx) { this.flushRest(rest); this.add(`h${atx[1]!.length}`, atx[2]!.replace(/[ \t]+#{1,6}$/, '')); this.proseSeen = true; continue }
      if (/^(?:={3,}|-{3,})$/.test(line.trim()) && rest.length === 1) { this.add(line.trim().startsWith('=') ? 'h1' : 'h2', rest.pop()!.trim()); continue }
      rest.push(line)
    }
    if (this.fence) { this.fence.lines.push(''); return true }
    this.flushRest(rest)
    return true
  }

  private flushRest(rest: string[]): void {
    if (rest.length === 0) return
    const lines = rest.splice(0)
    if (lines.every(line => /^[ \t]*>/.test(line))) {
      const quote = newElement('blockquote')
      append(this.body, quote)
      const paragraph = newElement('p')
      append(quote, paragraph)
      append(paragraph, newText(join(lines.map(line => line.replace(/^[ \t]*>[ \t]?/, '').trim()), NO_WORDS)))
      return
    }
    if (!this.list(lines)) this.prose(lines, false, false)
  }

  private closeFence(): void {
    const { language, lines } = this.fence!
    this.fence = null
    const pre = newElement('pre')
    const code = newElement('code', language ? [{ name: 'class', value: `language-${language}` }] : [])
    append(this.body, pre)
    append(pre, code)
    append(code, newText(lines.join('\n')))
  }

  /** An unclosed fence runs to the end, as in CommonMark. */
  finish(): void { if (this.fence) this.closeFence() }

  private add(tag: string, value: string): void {
    const element = newElement(tag)
    append(this.body, element)
    append(element, newText(value))
  }

  /** Words of the text, lower case: made only where a hyphen at a line's end asks for them. */
  private words(): ReadonlySet<string> {
    this.known ??= new Set(this.text.toLowerCase().match(/\p{L}+/gu) ?? [])
    return this.known
  }
}

const NO_WORDS: ReadonlySet<string> = new Set()
