/** Article → what a terminal shows: colour where wanted, every line within the width, nothing of the page that could drive the terminal. */
import { Chalk } from 'chalk'
import type { Article, Block, CalloutKind, Footnote, Handlers, Inline, List } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import { inlineText, numberOf } from '../model/plain.ts'
import { highlighterFor, type Highlighter } from './highlight.ts'
import { captionOf } from './cells.ts'
import { visible } from './sanitize.ts'
import { noteMark, spansOf, type InlineContext } from './terminal-inlines.ts'
import { tableLines } from './terminal-table.ts'
import { displayWidth, wrap } from './wrap.ts'

interface Context extends InlineContext {
  readonly width: number
  readonly highlight: Highlighter
}

type Paint = (text: string) => string

/** `LEAST` is for text behind marks that stand one behind the other. */
const NARROWEST = 20, LEAST = 12
/** Deeper lists and quotations stand no further right. */
const MOST_INDENT = 40

export async function terminal(article: Article, options: RenderOptions): Promise<string> {
  const paint = new Chalk({ level: options.color ? 1 : 0 })
  const context: Context = {
    paint,
    width: Math.max(NARROWEST, options.width),
    hyperlinks: options.hyperlinks && options.links !== 'reference',
    references: new Map(),
    highlight: await highlighterFor(article.body, paint),
  }
  const { title, subtitle, authors, site, published } = article.metadata
  const parts: string[] = []
  if (title !== null) parts.push(line(title, context, paint.bold))
  if (subtitle !== null) parts.push(line(subtitle, context, paint.italic))
  const facts = [authors.join(', '), site ?? '', published?.slice(0, 10) ?? '', `${article.readingMinutes} min`].filter(fact => fact !== '').join(' · ')
  parts.push(line(facts, context, paint.dim))
  parts.push(...blocks(article.body, context))
  if (context.references.size > 0) parts.push(Array.from(context.references, ([url, number]) => paint.dim(`[${number}] ${url}`)).join('\n'))
  return parts.join('\n\n') + '\n'
}

const line = (text: string, context: Context, paint: Paint): string => wrap([{ text: visible(text.replace(/\s+/g, ' ')), paint }], context.width).join('\n')

const blocks = (nodes: readonly Block[], context: Context): string[] =>
  nodes.map(node => (BLOCK[node.type] as (node: Block, context: Context) => string)(node, context)).filter(part => part !== '')

const paragraph = (nodes: readonly Inline[], context: Context, paint?: Paint): string => wrap(spansOf(nodes, context, paint), context.width).join('\n')

/** `first` before the first line, `rest` before the others that hold something; where that leaves no room for text, marks alone, and no bars. */
function inset(context: Context, first: string, rest: string, write: (inner: Context) => string): string {
  const width = displayWidth(rest)
  if (context.width - width < NARROWEST || width > MOST_INDENT)
    return first === rest ? write(context) : first + write({ ...context, width: Math.max(LEAST, context.width - displayWidth(first)) })
  return write({ ...context, width: context.width - width })
    .split('\n')
    .map((one, i) => (i === 0 ? first + one : one === '' && rest.trim() === '' ? '' : rest + one))
    .join('\n')
}

const CALLOUT_MARKS: Readonly<Record<CalloutKind, { readonly mark: string; readonly color: 'blue' | 'green' | 'magenta' | 'yellow' | 'red' }>> = {
  note: { mark: 'ℹ', color: 'blue' },
  tip: { mark: '✓', color: 'green' },
  important: { mark: '!', color: 'magenta' },
  warning: { mark: '!', color: 'yellow' },
  caution: { mark: '✕', color: 'red' },
}

const BLOCK: Handlers<Block, string, Context> = {
  paragraph: (node, context) => paragraph(node.children, context),
  heading: (node, context) => paragraph(node.children, context, node.level <= 2 ? text => context.paint.bold.underline(text) : context.paint.bold),
  list,
  quote: (node, context) => { const bar = context.paint.dim('│ '); return inset(context, bar, bar, inner => blocks(node.children, inner).join('\n\n')) },
  // Code is never wrapped: what is copied from here must be what the author wrote.
  code: (node, context) => context.highlight(visible(node.value.replace(/\t/g, '    ')), node.language).map(one => (one === '' ? '' : `    ${node.language === null ? context.paint.cyan(one) : one}`)).join('\n'),
  table: (node, context) => [...(node.caption.length > 0 ? [paragraph(node.caption, context, context.paint.dim)] : []), ...tableLines(node, context, context.width)].join('\n'),
  figure: (node, context) => {
    const caption = captionOf(node.caption, node.credit)
    const words: readonly Inline[] = inlineText(caption).trim() === '' ? [{ type: 'text', value: node.alt }] : caption
    return inlineText(words).trim() === '' ? '' : inset(context, context.paint.dim('▣ '), '  ', inner => paragraph(words, inner, context.paint.dim))
  },
  embed: (node, context) => {
    const caption = captionOf(node.caption, node.credit)
    const link: Inline = { type: 'link', url: node.url, title: null, children: [{ type: 'text', value: node.title ?? node.url }] }
    return inset(context, '▶ ', '  ', inner =>
      [paragraph([link], inner), ...(inlineText(caption).trim() === '' ? [] : [paragraph(caption, inner, context.paint.dim)])].join('\n'),
    )
  },
  divider: (_, context) => context.paint.dim('─'.repeat(Math.min(context.width, 20))),
  definitions: (node, context) => node.items.map(item => [...item.terms.map(term => paragraph(term, context, context.paint.bold)), ...item.descriptions.map(one => inset(context, '    ', '    ', inner => blocks(one, inner).join('\n\n')))].join('\n')).join('\n\n'),
  details: (node, context) => inset(context, '▾ ', '  ', inner => [paragraph(node.summary, inner, context.paint.bold), ...blocks(node.children, inner)].join('\n\n')),
  callout: (node, context) => {
    const { mark, color } = CALLOUT_MARKS[node.kind]
    const bar = context.paint[color]('┃ ')
    const title: readonly Inline[] = node.title.length > 0 ? node.title : [{ type: 'text', value: node.kind[0]!.toUpperCase() + node.kind.slice(1) }]
    return inset(context, bar, bar, inner =>
      [paragraph([{ type: 'text', value: `${mark} ` }, ...title], inner, context.paint[color]), ...blocks(node.children, inner)].join('\n\n'),
    )
  },
  footnote,
}

/** Items hang under their own first word. */
function list(node: List, context: Context): string {
  const digits = Math.max(String(numberOf(node, 0)).length, String(numberOf(node, node.items.length - 1)).length)
  const tight = node.items.every(item => item.children.every((child, i) => (i === 0 ? child.type === 'paragraph' : child.type === 'list')))
  return node.items.map((item, i) => {
    const box = item.checked === null ? '' : item.checked ? '☑ ' : '☐ '
    const mark = (node.start === null ? '• ' : `${String(numberOf(node, i)).padStart(digits)}. `) + box
    return inset(context, context.paint.dim(mark), ' '.repeat(displayWidth(mark)), inner => blocks(item.children, inner).join(tight ? '\n' : '\n\n'))
  }).join(tight ? '\n' : '\n\n')
}

function footnote(node: Footnote, context: Context): string {
  const mark = `${noteMark(node.mark)} `
  return inset(context, context.paint.dim(mark), ' '.repeat(displayWidth(mark)), inner => blocks(node.children, inner).join('\n\n'))
}
