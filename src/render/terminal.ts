/** Article → what a terminal shows: colour where wanted, every line within the width, nothing of the page that could drive the terminal. */
import { Chalk, type ChalkInstance } from 'chalk'
import type { Article, Block, Handlers, Inline, List, Table } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import { inlineText, paragraphs } from '../model/plain.ts'
import { visible } from './sanitize.ts'
import { displayWidth, wrap, type Span } from './wrap.ts'

interface Context {
  readonly paint: ChalkInstance
  readonly width: number
  readonly hyperlinks: boolean
  /** Addresses that are listed at the end, where links can't be clicked. */
  readonly references: string[]
}

const NARROWEST = 20
/** Deeper lists and quotations stand no further right. */
const MOST_INDENT = 40

export function terminal(article: Article, options: RenderOptions): string {
  const context: Context = { paint: new Chalk({ level: options.color ? 1 : 0 }), width: Math.max(NARROWEST, options.width), hyperlinks: options.hyperlinks, references: [] }
  const { paint } = context
  const { title, subtitle, authors, site, published } = article.metadata
  const parts: string[] = []
  if (title !== null) parts.push(plainLines(title, context, text => paint.bold(text)))
  if (subtitle !== null) parts.push(plainLines(subtitle, context, text => paint.italic(text)))
  const facts = [authors.join(', '), site ?? '', published?.slice(0, 10) ?? '', `${article.readingMinutes} min`].filter(fact => fact !== '').join(' · ')
  parts.push(plainLines(facts, context, text => paint.dim(text)))
  parts.push(...blocks(article.body, context))
  if (context.references.length > 0) parts.push(context.references.map((url, i) => paint.dim(`[${i + 1}] ${visible(url)}`)).join('\n'))
  return parts.join('\n\n') + '\n'
}

const plainLines = (text: string, context: Context, paint: (text: string) => string): string => wrap([{ text: visible(text.replace(/\s*\n\s*/g, ' ')), paint }], context.width).join('\n')

const blocks = (nodes: readonly Block[], context: Context): string[] => nodes.map(node => (BLOCK[node.type] as (node: Block, context: Context) => string)(node, context)).filter(part => part !== '')

const paragraph = (nodes: readonly Inline[], context: Context, paint: (text: string) => string = text => text): string => wrap(spans(nodes, context, paint), context.width).join('\n')

const BLOCK: Handlers<Block, string, Context> = {
  paragraph: (node, context) => paragraph(node.children, context),
  heading: (node, context) => paragraph(node.children, context, text => (node.level <= 2 ? context.paint.bold.underline(text) : context.paint.bold(text))),
  list,
  quote: (node, context) => { const bar = context.paint.dim('│ '); return blocks(node.children, narrower(context, 2)).join('\n\n').split('\n').map(line => bar + line).join('\n') },
  code: (node, context) => visible(node.value.replace(/\t/g, '    ')).split('\n').map(line => '    ' + context.paint.cyan(line)).join('\n'),
  table,
  figure: (node, context) => {
    const words = [spanText(node.caption), node.credit ?? ''].filter(part => part !== '').join(' — ') || node.alt
    return words === '' ? '' : wrap([{ text: `▣ ${visible(words)}`, paint: text => context.paint.dim(text) }], context.width).join('\n')
  },
  embed: (node, context) => paragraph([{ type: 'link', url: node.url, title: null, children: [{ type: 'text', value: `▶ ${node.title ?? node.url}` }] }], context),
  divider: (_, context) => context.paint.dim('─'.repeat(Math.min(context.width, 20))),
}

const narrower = (context: Context, by: number): Context => ({ ...context, width: Math.max(NARROWEST, context.width - by) })

/** Items hang under their own first word. */
function list(node: List, context: Context): string {
  const last = (node.start ?? 0) + node.items.length - 1
  return node.items.map((item, i) => {
    const box = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] '
    const mark = (node.start === null ? '• ' : `${String(node.start + i).padStart(String(last).length)}. `) + box
    const indent = context.width - mark.length < NARROWEST || mark.length > MOST_INDENT ? 0 : mark.length
    const inner = blocks(item.children, narrower(context, indent))
    const tight = item.children.every(child => child.type === 'paragraph' || child.type === 'list')
    const lines = inner.join(tight ? '\n' : '\n\n').split('\n')
    return context.paint.dim(mark) + lines.map((line, k) => (k === 0 || line === '' ? line : ' '.repeat(indent) + line)).join('\n')
  }).join('\n')
}

/** Columns share the width by what they hold; a table that can't be squeezed is told row by row. */
function table(node: Table, context: Context): string {
  const rows = node.rows.map(row => row.cells.flatMap(cell => [spanTexts(cell.children), ...Array.from({ length: cell.colSpan - 1 }, () => '')]))
  const columns = Math.max(...rows.map(row => row.length))
  const natural = Array.from({ length: columns }, (_, c) => Math.max(1, ...rows.map(row => Math.max(0, ...(row[c] ?? '').split('\n').map(displayWidth)))))
  const room = context.width - 3 * (columns - 1)
  const caption = node.caption.length > 0 ? [paragraph(node.caption, context, text => context.paint.dim(text))] : []
  if (room < columns * 4) return [...caption, ...rows.map(row => wrap([{ text: row.filter(cell => cell !== '').join(' | ').replace(/\n/g, ' '), paint: text => text }], context.width).join('\n'))].join('\n')
  const widths = fit(natural, room)
  const bar = context.paint.dim(' │ ')
  const lines = rows.flatMap((row, r) => {
    const cells = widths.map((width, c) => (row[c] ?? '').split('\n').flatMap(line => wrap([{ text: line, paint: text => (node.rows[r]!.cells[c]?.header ? context.paint.bold(text) : text) }], width)))
    const height = Math.max(1, ...cells.map(cell => cell.length))
    const out = Array.from({ length: height }, (_, line) => cells.map((cell, c) => padded(cell[line] ?? '', widths[c]!, node.rows[r]!.cells[c]?.align === 'right')).join(bar).trimEnd())
    const isHead = r === 0 && rows.length > 1 && node.rows[0]!.cells.every(cell => cell.header)
    return isHead ? [...out, context.paint.dim(widths.map(width => '─'.repeat(width)).join('─┼─'))] : out
  })
  return [...caption, ...lines].join('\n')
}

/** The widest columns give way first. */
function fit(natural: readonly number[], room: number): number[] {
  let cap = Math.max(...natural)
  const total = (limit: number): number => natural.reduce((sum, width) => sum + Math.min(width, limit), 0)
  let low = 1
  while (low < cap) { const middle = Math.ceil((low + cap) / 2); if (total(middle) <= room) low = middle; else cap = middle - 1 }
  return natural.map(width => Math.min(width, low))
}

function padded(line: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(line)))
  return right ? space + line : line + space
}

const spanTexts = (nodes: readonly Block[]): string => visible(paragraphs(nodes).join('\n'))
const spanText = (nodes: readonly Inline[]): string => inlineText(nodes).trim()

/** Inline nodes as runs of text with the paint of all that is around them. */
function spans(nodes: readonly Inline[], context: Context, paint: (text: string) => string, out: Span[] = []): Span[] {
  for (const node of nodes) {
    switch (node.type) {
      case 'text': out.push({ text: visible(node.value), paint }); break
      case 'break': out.push({ text: '\n', paint }); break
      case 'inlineCode': out.push({ text: visible(node.value), paint: text => paint(context.paint.cyan(text)) }); break
      case 'image': if (node.alt !== '') out.push({ text: `[${visible(node.alt)}]`, paint: text => paint(context.paint.dim(text)) }); break
      case 'emphasis': spans(node.children, context, text => paint(context.paint.italic(text)), out); break
      case 'strong': spans(node.children, context, text => paint(context.paint.bold(text)), out); break
      case 'strike': spans(node.children, context, text => paint(context.paint.strikethrough(text)), out); break
      case 'subscript': case 'superscript': spans(node.children, context, paint, out); break
      case 'link': link(node.url, node.children, context, paint, out); break
    }
  }
  return out
}

function link(url: string, children: readonly Inline[], context: Context, paint: (text: string) => string, out: Span[]): void {
  const safe = visible(url).replace(/\s/g, '%20')
  const underlined = (text: string): string => paint(context.paint.underline(text))
  if (context.hyperlinks) { spans(children, context, text => `\u001b]8;;${safe}\u001b\\${underlined(text)}\u001b]8;;\u001b\\`, out); return }
  spans(children, context, underlined, out)
  // A link inside the page, or one that is its own text, needs no number.
  if (safe.startsWith('#') || spanText(children) === url) return
  let number = context.references.indexOf(safe) + 1
  if (number === 0) number = context.references.push(safe)
  out.push({ text: `\u00a0[${number}]`, paint: text => paint(context.paint.dim(text)) })
}
