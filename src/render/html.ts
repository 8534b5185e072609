/**
 * Body → HTML: only the elements and attributes written here can stand in it, all text is escaped,
 * and no address of a scheme that runs code gets through. The fragment, the reading page and the
 * chapters of a book are all written here; what differs between them is in the context.
 */
import type { Article, Block, Definitions, Footnote, Handlers, Inline, List, ListItem, Table, TableCell } from '../model/article.ts'
import { inlineText } from '../model/plain.ts'
import { imageAddress, linkAddress } from './address.ts'
import { escapeHtml } from './escape.ts'
import { directionOf, turned } from './locale.ts'
import { mathsIn, type MathsWriter } from './maths.ts'
import { opensWithTitle } from './title.ts'
import { eachBlock, eachInline, openingOf } from '../model/walk.ts'

export interface HtmlContext {
  /** Every element closed, no element that books forbid. */
  readonly xml: boolean
  /** Where a link leads; null: its words stand without one. */
  readonly link: (url: string) => string | null
  /** The picture's element; empty: there is none. `url` is safe already. */
  readonly image: (url: string, alt: string, context: HtmlContext) => string
  readonly maths: MathsWriter
  /** The way that the text runs: words that run the other way say so. */
  readonly direction: 'ltr' | 'rtl' | 'auto'
  /** Label of a footnote → its number in the document. */
  readonly notes: ReadonlyMap<string, number>
  /** Labels of footnotes that a mark leads to. */
  readonly called: ReadonlySet<string>
  /** Ids that are written: each stands once, whatever the page did. */
  readonly ids: Set<string>
  /** Inside a link there can be no other. */
  readonly inLink: boolean
  /** The number of the next heading, where headings are to be found by a table of contents; null elsewhere. */
  readonly headings: { next: number } | null
  /** Before ids, so that several articles can stand in one document. */
  readonly prefix: string
}

export const numberNotes = (blocks: readonly Block[]): Map<string, number> => {
  const notes = new Map<string, number>()
  eachBlock(blocks, block => { if (block.type === 'footnote' && !notes.has(block.label)) notes.set(block.label, notes.size + 1) })
  return notes
}

function calledNotes(blocks: readonly Block[]): Set<string> {
  const called = new Set<string>()
  eachInline(blocks, node => { if (node.type === 'footnoteReference') called.add(node.label) })
  return called
}

export async function contextFor(blocks: readonly Block[], options: Partial<HtmlContext> = {}): Promise<HtmlContext> {
  return {
    xml: false,
    link: linkAddress,
    image: plainImage,
    maths: await mathsIn(blocks),
    direction: 'auto',
    notes: numberNotes(blocks),
    called: calledNotes(blocks),
    ids: new Set(),
    inLink: false,
    headings: null,
    prefix: '',
    ...options,
  }
}

const close = (context: HtmlContext): string => (context.xml ? '/>' : '>')
const plainImage = (url: string, alt: string, context: HtmlContext): string => `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}"${close(context)}`

function image(url: string | null, alt: string, context: HtmlContext): string {
  const safe = url === null ? null : imageAddress(url)
  return safe === null ? '' : context.image(safe, alt, context)
}

/** Nothing where it stands already. */
function id(name: string, { prefix, ids }: HtmlContext): string {
  if (ids.has(name)) return ''
  ids.add(name)
  return ` id="${prefix}${name}"`
}

function dir(words: readonly Inline[], { direction }: HtmlContext): string {
  const other = turned(inlineText(words), direction)
  return other === null ? '' : ` dir="${other}"`
}

/** So many characters say which way all of it runs: what holds others is asked anew at each of their levels. */
const ENOUGH = 1000

/** What holds blocks says it for all of them, so that its bullets, bars and columns stand on that side; what runs the other way in it says so again. */
function turn(nodes: readonly Block[], context: HtmlContext): readonly [dir: string, inner: HtmlContext] {
  const other = context.direction === 'auto' ? null : turned(openingOf(nodes, ENOUGH), context.direction)
  return other === null ? ['', context] : [` dir="${other}"`, { ...context, direction: other }]
}

const tagged =
  (tag: string) =>
  (node: { readonly children: readonly Inline[] }, context: HtmlContext): string =>
    `<${tag}>${inlines(node.children, context)}</${tag}>`

const INLINE: Handlers<Inline, string, HtmlContext> = {
  text: node => escapeHtml(node.value),
  emphasis: tagged('em'), strong: tagged('strong'), strike: tagged('del'), subscript: tagged('sub'), superscript: tagged('sup'),
  inlineCode: node => `<code>${escapeHtml(node.value)}</code>`,
  link: (node, context) => {
    const url = linkAddress(node.url)
    const target = url === null ? null : context.link(url)
    return target === null
      ? inlines(node.children, context)
      : `<a href="${escapeHtml(target)}"${node.title === null ? '' : ` title="${escapeHtml(node.title)}"`}>${inlines(node.children, { ...context, inLink: true })}</a>`
  },
  image: (node, context) => image(node.url, node.alt, context) || escapeHtml(node.alt),
  break: (_, context) => `<br${close(context)}`,
  maths: (node, context) => context.maths(node.tex, node.display),
  footnoteReference: (node, context) => {
    const number = context.notes.get(node.label)
    if (number === undefined) return `<sup>${escapeHtml(node.mark)}</sup>`
    return context.inLink
      ? `<sup>${escapeHtml(node.mark)}</sup>`
      : `<sup><a href="#${context.prefix}fn-${number}"${id(`fnref-${number}`, context)}${context.xml ? ' epub:type="noteref"' : ''} role="doc-noteref">${escapeHtml(node.mark)}</a></sup>`
  },
}

export const inlines = (nodes: readonly Inline[], context: HtmlContext): string =>
  nodes.map(node => (INLINE[node.type] as (node: Inline, context: HtmlContext) => string)(node, context)).join('')

const BLOCK: Handlers<Block, string, HtmlContext> = {
  paragraph: (node, context) => `<p${dir(node.children, context)}>${inlines(node.children, context)}</p>`,
  heading: (node, context) => `<h${node.level}${context.headings ? ` id="${context.prefix}s-${context.headings.next++}"` : ''}${dir(node.children, context)}>${inlines(node.children, context)}</h${node.level}>`,
  list,
  quote: (node, around) => { const [way, context] = turn([node], around); return `<blockquote${way}>\n${blocks(node.children, context)}\n</blockquote>` },
  code: node => `<pre><code${node.language === null ? '' : ` class="language-${escapeHtml(node.language)}"`}>${escapeHtml(node.value)}\n</code></pre>`,
  table,
  figure: (node, context) => {
    const url = node.link === undefined ? null : linkAddress(node.link)
    const target = url === null ? null : context.link(url)
    const shown = image(node.url, node.alt, target === null ? context : { ...context, inLink: true })
    const picture = shown === '' || target === null ? shown : `<a href="${escapeHtml(target)}">${shown}</a>`
    // Words in a picture's place are no paragraph of the text.
    const caption = captionOf(node.caption, node.credit, context) || (picture === '' ? captionOf([{ type: 'text', value: node.alt }], null, context) : '')
    if (picture === '' && caption === '') return ''
    return `<figure>${picture}${caption}</figure>`
  },
  embed: (node, context) => {
    const url = linkAddress(node.url)
    const target = url === null ? null : context.link(url)
    const caption = captionOf(node.caption, node.credit, context)
    if (target === null && caption === '') return ''
    return `<figure class="embed">${target === null ? '' : `<a href="${escapeHtml(target)}">${escapeHtml(node.title ?? node.url)}</a>`}${caption}</figure>`
  },
  divider: (_, context) => `<hr${close(context)}`,
  definitions,
  details: (node, around) => { const [way, context] = turn([node], around); return `<details open${context.xml ? '="open"' : ''}${way}>\n<summary>${inlines(node.summary, context)}</summary>\n${blocks(node.children, context)}\n</details>` },
  callout: (node, around) => { const [way, context] = turn([node], around); return `<div class="callout callout-${node.kind}"${way}>\n${node.title.length > 0 ? `<p class="callout-title">${inlines(node.title, context)}</p>\n` : ''}${blocks(node.children, context)}\n</div>` },
  footnote: (node, context) => footnote(node, context),
}

function captionOf(caption: readonly Inline[] = [], credit: string | null = null, context: HtmlContext): string {
  const told = [inlines(caption, context), credit === null ? '' : `<small class="credit">${escapeHtml(credit)}</small>`].filter(part => part !== '').join(' ')
  return told === '' ? '' : `<figcaption${dir(caption, context)}>${told}</figcaption>`
}

function list(node: List, around: HtmlContext): string {
  const [way, context] = turn([node], around)
  const tag = node.start === null ? 'ul' : 'ol'
  const reversed = node.reversed ? (context.xml ? ' reversed="reversed"' : ' reversed') : ''
  return `<${tag}${reversed}${node.start !== null && node.start !== (node.reversed ? node.items.length : 1) ? ` start="${node.start}"` : ''}${way}>\n${node.items.map(one => item(one, context)).join('\n')}\n</${tag}>`
}

function definitions(node: Definitions, around: HtmlContext): string {
  const [way, context] = turn([node], around)
  const lines = node.items.flatMap(item => [
    ...item.terms.map(term => `<dt${dir(term, context)}>${inlines(term, context)}</dt>`),
    ...(item.descriptions.length > 0 ? item.descriptions : [[]]).map(one => {
      const [own, within] = turn(one, context)
      return `<dd${own}>${inner(one, within)}</dd>`
    }),
  ])
  return `<dl${way}>\n${lines.join('\n')}\n</dl>`
}

/** One paragraph alone in an item or cell needs no element of its own. */
function inner(children: readonly Block[], context: HtmlContext): string {
  const [first, ...rest] = children
  if (first?.type !== 'paragraph' || !rest.every(block => block.type === 'list')) return blocks(children, context)
  return [inlines(first.children, context), ...(rest.length > 0 ? [blocks(rest, context)] : [])].join('\n')
}

function item(node: ListItem, context: HtmlContext): string {
  const [first] = node.children
  const box = node.checked === null ? '' : context.xml ? (node.checked ? '☑ ' : '☐ ') : `<input type="checkbox" disabled${node.checked ? ' checked' : ''}> `
  return `<li${first?.type === 'paragraph' ? dir(first.children, context) : ''}>${box}${inner(node.children, context)}</li>`
}

const isHead = (cells: readonly TableCell[]): boolean => cells.length > 0 && cells.every(one => one.header)

function table(node: Table, around: HtmlContext): string {
  const [way, context] = turn([node], around)
  const caption = node.caption.length > 0 ? `\n<caption${dir(node.caption, context)}>${inlines(node.caption, context)}</caption>` : ''
  return `<table${way}>${caption}\n${node.rows.map(row => `<tr>${row.cells.map(one => cell(one, isHead(row.cells), context)).join('')}</tr>`).join('\n')}\n</table>`
}

function cell(node: TableCell, inHead: boolean, around: HtmlContext): string {
  const [way, context] = turn(node.children, around)
  const tag = node.header ? 'th' : 'td'
  const attributes = [
    node.colSpan > 1 ? ` colspan="${node.colSpan}"` : '',
    node.rowSpan > 1 ? ` rowspan="${node.rowSpan}"` : '',
    node.header ? ` scope="${inHead ? 'col' : 'row'}"` : '',
    node.align === null ? '' : ` style="text-align:${node.align}"`,
    way,
  ]
  return `<${tag}${attributes.join('')}>${inner(node.children, context)}</${tag}>`
}

/** The mark leads back to where it stands in the text. */
function footnote(node: Footnote, context: HtmlContext): string {
  const number = context.notes.get(node.label) ?? 0
  const mark = `<a href="#${context.prefix}fnref-${number}" role="doc-backlink">${escapeHtml(node.mark)}</a>`
  const [first, ...rest] = node.children
  // A note that no mark leads to would link to nowhere.
  const back = context.called.has(node.label) ? mark : escapeHtml(node.mark)
  const opening =
    first?.type === 'paragraph'
      ? `<p${dir(first.children, context)}>${back} ${inlines(first.children, context)}</p>`
      : `<p>${back}</p>${first ? `\n${blocks([first], context)}` : ''}`
  const tag = context.xml ? 'aside' : 'div'
  return `<${tag} class="footnote"${id(`fn-${number}`, context)}${context.xml ? ' epub:type="footnote"' : ''} role="doc-footnote">\n${[opening, ...(rest.length > 0 ? [blocks(rest, context)] : [])].join('\n')}\n</${tag}>`
}

export const blocks = (nodes: readonly Block[], context: HtmlContext): string =>
  nodes
    .map(block => (BLOCK[block.type] as (node: Block, context: HtmlContext) => string)(block, context))
    .filter(part => part !== '')
    .join('\n')

export const htmlOf = async (body: readonly Block[], language: string | null = null): Promise<string> =>
  blocks(body, await contextFor(body, { direction: directionOf(language) }))

/** What says the language of an article, and the way that it runs. */
export const languageOf = (language: string | null): string => (language === null ? '' : ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`)

/** The article as a fragment, its title first. */
export async function fragment(article: Article, prefix: string): Promise<string> {
  const { metadata: { title, language }, body } = article
  const text = blocks(body, await contextFor(body, { direction: directionOf(language), prefix }))
  return `<article${languageOf(language)}>\n${title === null || opensWithTitle(article) ? '' : `<h1>${escapeHtml(title)}</h1>\n`}${text}\n</article>\n`
}
