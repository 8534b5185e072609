/**
 * Blocks → lines of CommonMark and GFM. What stands in front of a line (quote marks, the indent of
 * items) is carried along, so that nothing is ever indented twice.
 */
import type { Block, Definitions, Footnote, Handlers, Inline, List, ListItem, Table, TableCell } from '../model/article.ts'
import { inlineText, numberOf } from '../model/plain.ts'
import { linkAddress } from './address.ts'
import { alignsOf, captionOf, cellLine, filledGridOf, pictureOf } from './cells.ts'
import { fit } from './escape.ts'
import { fence } from './markdown-escape.ts'
import { inlineMarkdown, type InlineContext } from './markdown-inlines.ts'

/** What stands before a line is at its longest this and one mark more: else a line of code a few hundred quotations deep would be hundreds of times as long. */
const MOST_PREFIX = 100

export class MarkdownWriter {
  readonly lines: string[] = []
  private prefix = ''
  /** Before the next line only: the mark of an item. */
  private opening: string | null = null
  private depth = 0
  /** The list that was written last, where nothing stands behind it yet. */
  private last: { readonly ordered: boolean; readonly mark: number } | null = null

  constructor(private readonly context: InlineContext) {}

  blocks(blocks: readonly Block[]): void {
    const nodes = blocks.some(block => block.type === 'list' && block.reversed) ? blocks.flatMap(countedUp) : blocks
    nodes.forEach((node, i) => {
      const ordered = node.type === 'list' ? node.start !== null : node.type === 'definitions' ? false : null
      const start = this.lines.length
      if (i > 0 && start > 0 && this.opening === null) this.line('')
      const first = this.lines.length
      // A list straight after another of its kind would be read as more of it.
      const mark = ordered !== null && this.last?.ordered === ordered ? 1 - this.last.mark : 0
      if (node.type === 'list') this.list(node, mark)
      else if (node.type === 'definitions') this.definitions(node, mark)
      else (BLOCK[node.type] as (node: Block, writer: MarkdownWriter) => void)(node, this)
      if (this.lines.length === first) this.lines.length = start
      else if (ordered !== null) this.last = { ordered, mark }
    })
  }

  line(text: string): void {
    const before = this.opening ?? this.prefix
    this.opening = null
    if (text !== '') this.last = null
    this.lines.push(text === '' ? before.trimEnd() : before + text)
  }

  text(nodes: readonly Inline[], oneLine = false): string { return inlineMarkdown(nodes, oneLine ? { ...this.context, oneLine } : this.context) }

  paragraph(nodes: readonly Inline[]): void {
    const text = this.text(nodes)
    if (text !== '') for (const line of text.split('\n')) this.line(line)
  }

  /** What `body` writes stands behind `mark` on its first line, and `rest` on the others, but no deeper than anyone reads. */
  within(mark: string, rest: string, body: () => void): void {
    const { prefix } = this
    if (prefix.length > MOST_PREFIX) { body(); return }
    this.opening = (this.opening ?? prefix) + mark
    this.prefix = prefix + rest
    const before = this.lines.length
    this.depth++
    this.last = null
    body()
    this.last = null
    this.depth--
    if (this.lines.length === before) this.opening = null
    this.prefix = prefix
  }

  /** No list is opened by three stars or hyphens of a rule in it. */
  divider(): void { this.line(this.depth > 0 ? '___' : '---') }

  private list(node: List, mark: number): void {
    const tight = this.prefix.length <= MOST_PREFIX && node.items.every(isTight)
    // Where it can't count so it counts from one.
    const start = node.start !== null && node.start >= 0 && node.start <= LARGEST ? node.start : 1
    node.items.forEach((item, i) => {
      if (i > 0 && !tight) this.line('')
      const bullet = node.start === null ? '-*'[mark]! : `${Math.min(start + i, LARGEST)}${'.)'[mark]!}`
      this.within(`${bullet} `, ' '.repeat(bullet.length + 1), () => this.item(item, tight))
    })
  }

  private item(item: ListItem, tight: boolean): void {
    let text = ''
    const from = item.children.findIndex(child => child.type !== 'paragraph' || (text = this.text(child.children)) !== '')
    const [first, ...after] = from < 0 ? [] : item.children.slice(from)
    const rest = after.filter(child => child.type !== 'paragraph' || this.text(child.children) !== '')
    if (first?.type === 'paragraph') {
      const box = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] '
      for (const line of `${box}${text}`.split('\n')) this.line(line)
      if (rest.length > 0 && !tight) this.line('')
      this.blocks(rest)
    } else if (first) this.blocks([first, ...rest])
  }

  /** Markdown has no lists of definitions: each is an item with its terms in bold. */
  private definitions(node: Definitions, mark: number): void {
    node.items.forEach((item, i) => {
      if (i > 0) this.line('')
      this.within(`${'-*'[mark]!} `, '  ', () => {
        const terms: Block[] = item.terms.map(children => ({ type: 'paragraph', children: [{ type: 'strong', children }] }))
        this.blocks([...terms, ...item.descriptions.flat()])
      })
    })
  }

  footnote(node: Footnote): void { this.within(`[^${this.context.prefix}${node.label}]: `, '    ', () => this.blocks(node.children)) }

  /** One line for each row; what a cell holds is told in one line. */
  table(node: Table): void {
    if (node.caption.length > 0) { this.paragraph(node.caption); this.line('') }
    const rows = filledGridOf(node)
    const hasHead = (node.rows[0]?.cells.length ?? 0) > 0 && node.rows[0]!.cells.every(cell => cell.header)
    const aligns = alignsOf(rows)
    const write = (cells: readonly string[]): void => this.line(`| ${cells.join(' | ')} |`)
    const [head = [], ...body] = hasHead ? rows : [[], ...rows]
    write(aligns.map((_, c) => this.cell(head[c] ?? null)))
    write(aligns.map(align => (align === 'center' ? ':-:' : align === 'right' ? '--:' : align === 'left' ? ':--' : '---')))
    for (const row of body) write(row.map(cell => this.cell(cell)))
  }

  private cell(cell: TableCell | null): string {
    return cell === null
      ? ''
      : inlineMarkdown(cellLine(cell.children), { ...this.context, oneLine: true, inCell: true }).replace(/(?<!\\)((?:\\\\)*)\|/g, '$1\\|')
  }
}

/** The largest number that an item of Markdown may have. */
const LARGEST = 999_999_999

/** Markdown counts up from a list's first number: one that counts down is a list for each item. */
const countedUp = (block: Block): Block[] =>
  block.type === 'list' && block.reversed ? block.items.map((item, i) => ({ type: 'list', start: Math.max(0, numberOf(block, i)), items: [item] })) : [block]

/** A list without blank lines: nothing in its items needs one. */
function isTight(item: ListItem): boolean {
  const [first, ...rest] = item.children
  return (
    first?.type === 'paragraph'
    && rest.length <= 1
    && rest.every(block => block.type === 'list' && !block.reversed && (block.start === null || block.start === 1) && block.items.every(isTight))
  )
}

const captionBlocks = (caption: readonly Inline[]): Block[] =>
  caption.length > 0 ? [{ type: 'paragraph', children: [{ type: 'emphasis', children: caption }] }] : []

const BLOCK: Handlers<Exclude<Block, { type: 'list' | 'definitions' }>, void, MarkdownWriter> = {
  paragraph: (node, writer) => writer.paragraph(node.children),
  heading: (node, writer) => { const text = writer.text(node.children, true); if (text !== '') writer.line(`${'#'.repeat(node.level)} ${text.replace(/(?<!#)(#+)$/, end => (text.length === end.length || text.at(-end.length - 1) === ' ' ? `\\${end}` : end))}`) },
  quote: (node, writer) => writer.within('> ', '> ', () => writer.blocks(node.children)),
  code: (node, writer) => { const value = fit(node.value.replace(/\r\n?/g, '\n')), marks = fence(value); writer.line(marks + (node.language ?? '')); for (const line of value.split('\n')) writer.line(line); writer.line(marks) },
  table: (node, writer) => writer.table(node),
  figure: (node, writer) => {
    const caption = captionOf(node.caption, node.credit)
    const picture = pictureOf(node)
    const parts: Block[] = picture.length === 0 ? [] : [{ type: 'paragraph', children: picture }]
    parts.push(...captionBlocks(caption))
    writer.blocks(parts.length > 0 || node.alt === '' ? parts : [{ type: 'paragraph', children: [{ type: 'text', value: node.alt }] }])
  },
  embed: (node, writer) => {
    const parts: Block[] =
      linkAddress(node.url) === null
        ? []
        : [{ type: 'paragraph', children: [{ type: 'link', url: node.url, title: null, children: [{ type: 'text', value: node.title ?? node.url }] }] }]
    writer.blocks([...parts, ...captionBlocks(captionOf(node.caption, node.credit))])
  },
  divider: (_, writer) => writer.divider(),
  details: (node, writer) => writer.blocks([{ type: 'paragraph', children: [{ type: 'strong', children: node.summary }] }, ...node.children]),
  callout: (node, writer) => writer.within('> ', '> ', () => {
    writer.line(`[!${node.kind.toUpperCase()}]`)
    // The mark says its kind; a title that says the same would stand there twice.
    const rest: readonly Block[] = [
      ...(node.title.length === 0 || inlineText(node.title).trim().toLowerCase() === node.kind
        ? []
        : [{ type: 'paragraph', children: [{ type: 'strong', children: node.title }] } as const]),
      ...node.children,
    ]
    if (rest.length > 0 && rest[0]!.type !== 'paragraph') writer.line('')
    writer.blocks(rest)
  }),
  footnote: (node, writer) => writer.footnote(node),
}
