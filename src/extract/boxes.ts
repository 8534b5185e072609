/** Parts of a page with an inner order of their own: definition lists, folded details, callouts. Built from the same blocks as the rest. */
import type { Block, CalloutKind, Definition, Inline } from '../model/article.ts'
import { attribute, elementsOf, firstBelow, type ElementNode } from '../model/document.ts'
import { withoutAnchor } from './headings.ts'
import type { Holder } from './holder.ts'

/** The same blocks as ever where they are no terms and descriptions. */
export function definitionsOf(list: ElementNode, holder: Holder): Block[] {
  const items: { terms: Inline[][]; descriptions: Block[][] }[] = []
  const strays: Block[] = []
  const describe = (blocks: Block[]): void => {
    if (blocks.length === 0) return
    const last = items.at(-1)
    if (last) last.descriptions.push(blocks)
    else strays.push(...blocks)
  }
  const collect = (parent: ElementNode): void => {
    for (let node = parent.first; node; node = node.next) {
      if (node.kind === 'element' && node.tag === 'div') { collect(node); continue }
      const blocks: Block[] = []
      holder.child(node, blocks)
      const term = node.kind === 'element' && node.tag === 'dt' ? lineOf(blocks) : null
      if (!term || term.length === 0) { describe(blocks); continue }
      const last = items.at(-1)
      if (last && last.descriptions.length === 0) last.terms.push(term)
      else items.push({ terms: [term], descriptions: [] })
    }
  }
  collect(list)
  return items.length === 0 ? strays : [...strays, { type: 'definitions', items: items.map((item): Definition => ({ type: 'definition', ...item })) }]
}

/** The blocks as one line, where they are nothing but text. */
function lineOf(blocks: readonly Block[]): Inline[] | null {
  const out: Inline[] = []
  for (const block of blocks) {
    if (block.type !== 'paragraph' && block.type !== 'heading') return null
    if (out.length > 0) out.push({ type: 'break' })
    out.push(...block.children)
  }
  return out
}

/** rustdoc's, shown where all is folded: it opens the text and heads nothing. */
const CONTROL = /(?:^|\s)hideme(?:\s|$)/

/** Each child is built once: boxes in boxes would double the work at each level. Browsers show the first summary above all, wherever it stands. */
export function detailsOf(element: ElementNode, holder: Holder): Block[] {
  let head: ElementNode | null = null
  let summary: Inline[] | null = null
  const children: Block[] = []
  for (let node = element.first; node; node = node.next) {
    const blocks: Block[] = []
    holder.child(node, blocks)
    if (!head && node.kind === 'element' && node.tag === 'summary') {
      head = node
      summary = lineOf(blocks)
      if (summary && CONTROL.test(attribute(node, 'class') ?? '')) { summary = null; continue }
      if (summary) { summary = withoutAnchor(summary, holder.around.base, node); continue }
    }
    children.push(...blocks)
  }
  return summary && summary.length > 0 ? [{ type: 'details', summary, children }] : children
}

/** A figure around a table: its caption is the table's. Null for any other. */
export function captionedTable(figure: ElementNode, holder: Holder): Block[] | null {
  if (!firstBelow(figure, ({ tag }) => tag === 'table')) return null
  const blocks: Block[] = []
  let caption: Inline[] | null = null, place = 0
  for (let node = figure.first; node; node = node.next) {
    const own: Block[] = []
    holder.child(node, own)
    const line: Inline[] | null = !caption && node.kind === 'element' && node.tag === 'figcaption' ? lineOf(own) : null
    if (!line || line.length === 0) { blocks.push(...own); continue }
    caption = line
    place = blocks.length
  }
  const [table] = blocks
  if (!caption) return blocks
  if (blocks.length === 1 && table?.type === 'table' && table.caption.length === 0) return [{ ...table, caption }]
  return blocks.toSpliced(place, 0, { type: 'paragraph', children: caption })
}

/** Class names of boxes, as documentation tools and editors write them → what they say. */
const CALLOUT = /(?:^|\s)(?:admonition|confluence-information-macro|callout|markdown-alert|alert|hint|notice|custom-block|theme-admonition|directive)(?=\s|-|_|$)/
const KINDS: Readonly<Record<string, CalloutKind>> = {
  note: 'note',
  info: 'note',
  information: 'note',
  seealso: 'note',
  abstract: 'note',
  primary: 'note',
  secondary: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  check: 'tip',
  important: 'important',
  attention: 'important',
  warning: 'warning',
  warn: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
  bug: 'caution',
}
const TITLE = /(?:^|\s|-|_)(?:title|heading|header|label)(?:\s|$|-|_)|admonition-?heading/i

/** Null for what is no callout. One that holds nothing is no block: its children are not asked again, for boxes in boxes would double the work at each level. */
export function calloutOf(element: ElementNode, holder: Holder): Block[] | null {
  const classes = attribute(element, 'class') ?? ''
  const kind = attribute(element, 'data-callout') ?? (CALLOUT.test(classes) ? kindIn(classes) : null)
  if (kind === null) return null
  const found = Object.hasOwn(KINDS, kind.toLowerCase()) ? KINDS[kind.toLowerCase()]! : 'note'
  const children = holder.blocks(element)
  const [first, ...rest] = children
  if (!first) return []
  const head = firstHeld(element, holder)
  const titled = head !== null && TITLE.test(attribute(head, 'class') ?? '') && rest.length > 0 && (first.type === 'paragraph' || first.type === 'heading')
  if (titled) return [{ type: 'callout', kind: found, title: first.children, children: rest }]
  return [{ type: 'callout', kind: found, title: [], children }]
}

/** The kind that the class names say beside the box's own; null where none does: a class `alert` alone is any banner. `hint` is a box's name too, where another says the kind. */
function kindIn(classes: string): string | null {
  const kinds = classes.toLowerCase().split(/\s+/).map(name => name.split(/[-_]+/).at(-1)!).filter(word => Object.hasOwn(KINDS, word))
  return kinds.find(word => word !== 'hint') ?? kinds[0] ?? (/(?:^|\s)(?:admonition|markdown-alert|theme-admonition)(?:\s|$)/.test(classes) ? 'note' : null)
}

const firstHeld = (element: ElementNode, holder: Holder): ElementNode | null => elementsOf(element).find(node => holder.holds(node)) ?? null
