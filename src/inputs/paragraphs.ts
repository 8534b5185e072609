/** Groups of lines → paragraphs, headings, quotations, verse and code in a body, and lists by way of lists.ts: what raw text shows by its shape alone. */
import { append, newElement, newText, type ElementNode } from '../model/document.ts'
import { appendList, partsOf, SPEECH } from './lists.ts'
import { openingOf } from './sections.ts'
import { isCouplet, isMenu, isNarrower, PART, VERSE } from './verse.ts'
import { BULLET, goesOn, isRow, isWiderThan, join, wordsIn, type Wrapping } from './wrapping.ts'

const ENDS = new Set('.!?…。！？:：;,।۔؟')
const CLOSERS = new Set('"”»’\')]」』）')
/** Two words, or some characters of a script without spaces. */
const TITLE = /\S\s+\S|[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]{4}/
const INDENT = /^(?: {4}|\t)/
/** Of two lines the second alone opens with spaces, as paragraphs of books do. */
const isIndented = (next: string, line: string): boolean => /^[ \t\u3000]+\S/.test(next) && !/^[ \t\u3000]/.test(line)

/** Columns that a sentence of prose has and a title has not; those that a title has at most. */
const PROSE = 100, TITLE_AT_MOST = 200, HEADING_AT_MOST = 90

/** On Usenet no space stands behind the mark; a line that opens so and is short may be a link in a text that answers nothing, and before a number it is more than that. */
const QUOTED = /^[ \t]?>(?: |(?=>|$)|(?=[\p{L}\p{N}"“«(]))/u, ANSWERED = /^[ \t]?>(?: |(?=>|$)|(?=[\p{L}"“«(].{30}))/u
const MOST_QUOTES = 8
/** Columns of a line by itself at most; lines of a stanza at least; the share of them that ends with a mark. */
const LONE = 40, FEWEST_VERSES = 3, VERSE_SHARE = 0.4
/** "From: Ann Lee": where every line of a group has such a label none goes on with the one before. */
const LABELLED = /^[^\s:：]{1,24}[ \u00a0]?[:：](?:\s|$)/
const GOES_ON = new Set(',;—–،、，；')

/** Does the text answer others line by line, as mail does? One line alone may open with such a mark for another reason. */
export const isAnswer = (groups: readonly (readonly string[])[]): boolean =>
  groups.some(group => group.some((line, i) => ANSWERED.test(line) && ANSWERED.test(group[i + 1] ?? '')))

/** Quoted lines without one level of their marks, in groups as blank ones part them. */
function unquoted(lines: readonly string[]): string[][] {
  const groups: string[][] = [[]]
  for (const line of lines.map(quoted => quoted.replace(QUOTED, ''))) if (line.trim() === '') groups.push([]); else groups.at(-1)!.push(line)
  return groups.filter(group => group.length > 0)
}

/** What opens the writer's signature, or what a list adds: it is not wrapped as the text is. */
const FOOT = /^(?:--|[-_]{30,})$/

/** The lines of a group as each of those wrapped them who wrote them: the writer's, and on each level those that are quoted. */
export function voicesOf(group: readonly string[], depth = 0): string[][] {
  const voices: string[][] = []
  for (let from = 0, to = 0; from < group.length && !FOOT.test(group[from]!); from = to) {
    const isQuoted = QUOTED.test(group[from]!)
    for (to = from + 1; to < group.length && QUOTED.test(group[to]!) === isQuoted && !FOOT.test(group[to]!);) to++
    const run = group.slice(from, to)
    for (const voice of isQuoted && depth < MOST_QUOTES ? unquoted(run).flatMap(inner => voicesOf(inner, depth + 1)) : [run]) voices.push(voice)
  }
  return voices
}

/** What ends a sentence or a part of one, closing marks after it or not. */
export function endsSentence(text: string): boolean {
  let end = text.length - 1
  while (end >= 0 && CLOSERS.has(text[end]!)) end--
  return end >= 0 && ENDS.has(text[end]!)
}

/** Runs of lines without a blank one between. */
export function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = []
  let group: string[] = []
  for (const line of lines) {
    if (line !== '') { group.push(line); continue }
    if (group.length > 0) groups.push(group)
    group = []
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** A song has no more stanzas, and a text no more sections that may be its first. */
const MOST_SUNG = 100, MOST_COUNTS = 20

/** "Ann Lee", "The Parish Clerk" */
const SIGNER = /^\p{Lu}[^\s,]*(?: \p{Lu}[^\s,]*){0,3}$/u

/** Lines without the spaces that all of them open with. */
export function dedent(lines: readonly string[]): string[] {
  let indent = Infinity
  for (const line of lines) if (line !== '') indent = Math.min(indent, line.length - line.trimStart().length)
  return lines.map(line => line.slice(indent))
}

/** Puts paragraphs and lists into the body. What writes a line's text may read its marks. */
export class Builder {
  private known: ReadonlySet<string> | null = null
  proseSeen = false
  /** Nothing stands above what comes next. */
  isFirst = true
  private readonly sung: (readonly string[])[] = []
  private readonly counts = new Map<string, boolean>()
  /** "Yours sincerely," stands above: who signs is no heading of what is added below. */
  private isSigned = false
  constructor(
    readonly body: ElementNode,
    private readonly wrapping: Wrapping | null,
    private readonly text: string,
    /** The text of a whole page, where numbers and dashes stand in menus too. */
    private readonly isLong: boolean,
    private readonly write: (element: ElementNode, text: string) => void = (element, text) => append(element, newText(text)),
  ) {}

  /** Lines as paragraphs; wrapped ones joined where the wrapping says that they go on. */
  prose(group: readonly string[], opensProse: boolean, beforeProse: boolean): void {
    const paragraphs: string[] = []
    let lines: string[] = []
    const inTable = this.rowsOf(group)
    const wrapping = group.every(line => LABELLED.test(line)) ? null : this.wrapping
    for (let i = 0; i < group.length; i++) {
      const line = group[i]!.trimEnd()
      lines.push(lines.length === 0 ? line.trimStart() : line)
      const next = group[i + 1]
      // What a page shows below a paragraph stands right below its last line in some dumps, and is short: "Advertisement".
      const isLone =
        next !== undefined && i + 2 === group.length && !isWiderThan(next, LONE) && endsSentence(line) && !endsSentence(next) && !/^\s*\p{Ll}/u.test(next)
      if (next !== undefined && wrapping && !isLone && !isIndented(next, group[i]!) && !inTable(i) && !inTable(i + 1) && goesOn(line, next.trim(), wrapping))
        continue
      paragraphs.push(join(lines, this.words))
      lines = []
    }
    paragraphs.forEach((paragraph, i) => {
      const ended = endsSentence(paragraph)
      const nextLong = i + 1 < paragraphs.length ? isWiderThan(paragraphs[i + 1]!, PROSE) : beforeProse
      const short = !ended && !isWiderThan(paragraph, TITLE_AT_MOST)
      const title =
        i === 0
        && short
        && this.isFirst
        && TITLE.test(paragraph)
        && (opensProse || (nextLong && paragraphs.length > 1) || paragraphs.slice(1, 8).some(other => isWiderThan(other, PROSE) && endsSentence(other)))
        && !this.opensCount(paragraph)
      this.isFirst = false
      const heading =
        !title
        && short
        && !(this.isSigned && SIGNER.test(paragraph))
        && nextLong
        && paragraphs.length === 1
        && (this.proseSeen || this.opensCount(paragraph))
        && !isWiderThan(paragraph, HEADING_AT_MOST)
        && /^[\p{Lu}\p{Lo}\p{N}«“"¿¡]/u.test(paragraph)
      if (ended && !this.proseSeen && isWiderThan(paragraph, PROSE)) this.proseSeen = true
      this.add(title ? 'h1' : heading ? 'h2' : 'p', paragraph)
      this.isSigned = paragraph.endsWith(',') && !isWiderThan(paragraph, LONE)
    })
  }

  private opensCount(line: string): boolean {
    const opened = openingOf(line), { counts } = this
    if (!opened) return false
    // All of the text is looked through for each.
    if (!counts.has(opened.whole) && counts.size < MOST_COUNTS)
      counts.set(opened.whole, opened.others.every(other => this.text.includes(`\n${other}`)))
    return counts.get(opened.whole) ?? false
  }

  /** Does the line stand in a table? One row alone is prose in which someone typed two spaces. */
  private rowsOf(group: readonly string[]): (line: number) => boolean {
    const { wrapping } = this
    const rows = wrapping ? group.map(line => isRow(line, wrapping)) : []
    return i => rows[i] === true && (rows[i - 1] === true || rows[i + 1] === true)
  }

  /** Prose, a list, or both: a list may stand right below the line that opens it. */
  lines(group: readonly string[], opensProse: boolean, beforeProse: boolean): void {
    const parts = this.wrapping || !this.isLong ? partsOf(group, this.wrapping) : [group]
    parts.forEach((part, i) => { if (!this.list(part)) this.prose(part, opensProse && i === 0, beforeProse && i === parts.length - 1) })
  }

  list(group: readonly string[]): boolean {
    return appendList(group, this.body, (item, lines) => this.write(item, join(lines, this.words)))
  }

  /** Lines of mail that answer others: each level of ">" is a quotation in the one before. Lines before and behind them are the writer's. */
  quote(group: readonly string[], depth = 0): boolean {
    if (depth >= MOST_QUOTES || !group.some(line => QUOTED.test(line))) return false
    for (let from = 0; from < group.length;) {
      const isQuoted = QUOTED.test(group[from]!)
      let to = from + 1
      while (to < group.length && QUOTED.test(group[to]!) === isQuoted) to++
      const lines = group.slice(from, to)
      from = to
      if (!isQuoted) { this.lines(lines, false, false); continue }
      const quotation = newElement('blockquote')
      append(this.body, quotation)
      const inner = new Builder(quotation, this.wrapping, this.text, this.isLong, this.write)
      inner.isFirst = false
      for (const own of unquoted(lines)) if (!inner.quote(own, depth + 1)) inner.lines(own, false, false)
    }
    return true
  }

  /** A stanza, or an address: short lines broken where their author meant it, most of them before the sentence ends. `width`: of a line, where all of the text is verse, which needs no marks; what opens it in two lines is its title and who wrote it. */
  verse(group: readonly string[], width: number): boolean {
    const isSung = width > 0
    // A stanza begins below its song's title at the name of a part, and one that was sung before ends where it did, above what the page adds.
    const label = isSung ? group.findIndex(line => PART.test(line)) : -1
    const opens = (stanza: readonly string[]): boolean => stanza.length < group.length && stanza.every((line, i) => line === group[i])
    const again = isSung ? this.sung.find(stanza => opens(stanza) && isNarrower(group.slice(stanza.length), width)) : undefined
    if (label > 0) {
      this.lines(group.slice(0, label), this.isFirst, false)
      if (!this.verse(group.slice(label), width)) this.lines(group.slice(label), false, false)
      return true
    }
    if (again && this.verse(again, width)) { this.lines(group.slice(again.length), false, false); return true }
    if (
      (group.length < FEWEST_VERSES && !(isSung && !this.isFirst && isCouplet(group, width)))
      || this.wrapping
      || (isSung && isMenu(group))
      || group.some(line => (BULLET.test(line) && !SPEECH.test(line)) || isWiderThan(line, isSung ? PROSE : VERSE))
    )
      return false
    const commas = group.filter(line => GOES_ON.has(line.at(-1)!)).length
    if (!isSung && (commas < 1 || group.filter(line => GOES_ON.has(line.at(-1)!) || endsSentence(line)).length < group.length * VERSE_SHARE)) return false
    const stanza = newElement('p')
    append(this.body, stanza)
    this.isFirst = false
    if (isSung && this.sung.length < MOST_SUNG) this.sung.push(group)
    group.forEach((line, i) => {
      if (i > 0) { append(stanza, newText('\n')); append(stanza, newElement('br')) }
      this.write(stanza, line.trim())
    })
    return true
  }

  /** Lines that stay as they stand, without what all of them are indented by. */
  setOff(lines: readonly string[]): void {
    this.add('pre', dedent(lines).join('\n').replace(/^\n+/, '').trimEnd())
  }

  /** A group in which every line is indented, in a text whose prose is not. */
  code(group: readonly string[]): boolean {
    if (group.length < 2 || !this.proseSeen || !group.every(line => INDENT.test(line)) || !group.some(line => /[{};=()<>]|^\s+[$#>]|\+[-=+]{3}/.test(line)))
      return false
    this.add('pre', group.map(line => line.replace(INDENT, '')).join('\n'))
    return true
  }

  /** `code` is written as it stands. */
  add(tag: string, value: string, parent: ElementNode = this.body): void {
    const element = newElement(tag)
    append(parent, element)
    if (tag === 'pre') append(element, newText(value))
    else this.write(element, value)
  }

  /** Words of the text, lower case: made only where a hyphen at a line's end asks for them. */
  readonly words = (): ReadonlySet<string> => (this.known ??= wordsIn(this.text))
}
