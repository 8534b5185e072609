/** Tables: which hold data and which only lay out a page, and the data ones as rows and cells. */
import type { Align, Block, Inline, Table, TableCell, TableRow } from '../model/article.ts'
import { attribute, descendants, textOf, type ElementNode } from '../model/document.ts'
import { shownText } from './elements.ts'
import { inlineLines, type Surroundings } from './inlines.ts'

interface Holder {
  readonly around: Surroundings
  blocks(element: ElementNode): Block[]
}

/** A cell with more than this is a column of a page, not a datum, unless the table names its columns. */
const CELL_CHARS = 400

/** Elements with one of these roles lay out. */
const LAYOUT_ROLES = new Set(['presentation', 'none'])

export function isDataTable(table: ElementNode): boolean {
  if (LAYOUT_ROLES.has(attribute(table, 'role') ?? '')) return false
  let rows = 0, wide = 0, cells = 0, filled = 0, headers = 0, chars = 0, columns = 0
  for (const node of descendants(table)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'table') return false
    if (node.tag === 'tr') { rows++; if (cellsOf(node).length >= 2) wide++ }
    if (node.tag === 'th') headers++
    if (node.tag === 'td') {
      const text = textOf(node)
      cells++
      chars = Math.max(chars, text.length)
      if (text.trim() !== '') filled++
      if (isColumn(node)) columns++
    }
  }
  if (rows === 0 || wide === 0) return false
  return headers > 0 || (columns * 2 < Math.max(1, filled) && rows >= 2 && wide * 2 >= rows && cells >= 4 && chars <= CELL_CHARS)
}

/** What a page's text is made of, where a datum is at most one of them. */
const TEXTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'blockquote', 'pre'])

/** Boxes around all of a cell's content are looked into. */
function isColumn(cell: ElementNode): boolean {
  const blocks = childrenOf(innermost(cell)).filter((node): node is ElementNode => node.kind === 'element' && TEXTS.has(node.tag) && shownText(node).trim() !== '')
  return blocks.length > 1
}

function innermost(cell: ElementNode): ElementNode {
  for (let box = cell; ;) {
    const held = childrenOf(box).filter(node => node.kind === 'element' || (node.kind === 'text' && node.value.trim() !== ''))
    if (held.length !== 1 || held[0]!.kind !== 'element' || held[0]!.tag !== 'div') return box
    box = held[0]!
  }
}

/** Null where no cell holds kept text. Rows without any are left out. */
export function tableOf(table: ElementNode, holder: Holder): Table | null {
  const rows: TableRow[] = []
  let caption: Inline[] = []
  for (const node of descendants(table)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'caption') caption = inlineLines(node, holder.around)
    if (node.tag !== 'tr') continue
    const cells = cellsOf(node).map((cell): TableCell => ({
      type: 'cell', header: cell.tag === 'th', align: alignOf(cell), colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan'), children: holder.blocks(cell),
    }))
    if (cells.some(cell => cell.children.length > 0)) rows.push({ type: 'row', cells })
  }
  return rows.length > 0 ? { type: 'table', caption, rows } : null
}

export function cellsOf(row: ElementNode): ElementNode[] {
  return childrenOf(row).filter((node): node is ElementNode => node.kind === 'element' && (node.tag === 'td' || node.tag === 'th'))
}

function childrenOf(element: ElementNode): (ElementNode | NonNullable<ElementNode['first']>)[] {
  const out = []
  for (let node = element.first; node; node = node.next) out.push(node)
  return out
}

function alignOf(cell: ElementNode): Align {
  const value = attribute(cell, 'align') ?? /text-align\s*:\s*(\w+)/i.exec(attribute(cell, 'style') ?? '')?.[1] ?? ''
  return value === 'left' || value === 'center' || value === 'right' ? value : null
}

function spanOf(cell: ElementNode, name: string): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return Number.isSafeInteger(span) && span >= 1 && span <= 100 ? span : 1
}
