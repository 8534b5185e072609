/** Tables: which hold data and which only lay out a page, and the data ones as rows and cells. */
import type { Align, Block, Inline, Table, TableCell, TableRow } from '../model/article.ts'
import { attribute, childrenOf, descendants, elementsOf, textOf, type ElementNode } from '../model/document.ts'
import { shownText } from './elements.ts'
import type { Holder } from './holder.ts'
import { inlineLines } from './inlines.ts'

/** A cell with more than this is a column of a page, not a datum, unless the table names its columns. */
const CELL_CHARS = 400

/** Elements with one of these roles lay out. */
const LAYOUT_ROLES = new Set(['presentation', 'none'])

/** By table, as one is asked of for each block in it, and by several steps. */
const known = new WeakMap<ElementNode, boolean>()

export function isDataTable(table: ElementNode): boolean {
  let isData = known.get(table)
  if (isData === undefined) known.set(table, isData = holdsData(table))
  return isData
}

function holdsData(table: ElementNode): boolean {
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
  const blocks = elementsOf(innermost(cell)).filter(node => TEXTS.has(node.tag) && shownText(node).trim() !== '')
  return blocks.length > 1
}

function innermost(cell: ElementNode): ElementNode {
  for (let box = cell; ;) {
    const held = childrenOf(box).filter(node => node.kind === 'element' || (node.kind === 'text' && node.value.trim() !== ''))
    if (held.length !== 1 || held[0]!.kind !== 'element' || held[0]!.tag !== 'div') return box
    box = held[0]!
  }
}

/** Null where no cell holds kept text. Rows without any are left out, but for one that a cell reaches out of: what is below it would stand in other columns. */
export function tableOf(table: ElementNode, holder: Holder): Table | null {
  const rows: Row[] = []
  let caption: Inline[] = []
  for (const node of descendants(table)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'caption') caption = inlineLines(node, holder.around)
    if (node.tag !== 'tr') continue
    rows.push({
      part: node.parent,
      cells: cellsOf(node).map((cell): TableCell => ({
        type: 'cell',
        header: cell.tag === 'th',
        align: alignOf(cell),
        colSpan: spanOf(cell, 'colspan'),
        rowSpan: spanOf(cell, 'rowspan'),
        children: holder.blocks(cell),
      })),
    })
  }
  const kept = keptOf(rows)
  return kept.length > 0 ? { type: 'table', caption, rows: kept } : null
}

/** What the one cell holds that is left of a table: it only laid out a page. Null where there are more, or it heads something. */
export function onlyCellOf({ caption, rows }: Table): readonly Block[] | null {
  const filled = rows.flatMap(({ cells }) => cells.filter(({ children }) => children.length > 0))
  return filled.length === 1 && caption.length === 0 && !filled[0]!.header ? filled[0]!.children : null
}

/** `part`: the head, body or foot that it stands in, and that no cell reaches out of. */
interface Row { readonly part: ElementNode | null; readonly cells: readonly TableCell[] }

/** From the last row up, so that it is known of how many rows below each are kept. */
function keptOf(rows: readonly Row[]): TableRow[] {
  const out: TableRow[] = []
  /** By row of the part in hand, the last first: how many of it and those below it are kept. */
  let counts: number[] = []
  for (let r = rows.length - 1; r >= 0; r--) {
    const { part, cells } = rows[r]!
    if (rows[r + 1]?.part !== part) counts = []
    const below = counts.at(-1) ?? 0
    // Beyond the part's end is nothing to reach into; a span of 0 means to there.
    const reach = (span: number): number => below - (counts[counts.length - span] ?? 0)
    const isKept = cells.some(({ rowSpan, children }) => children.length > 0 || reach(rowSpan) > 0)
    if (isKept) out.push({ type: 'row', cells: cells.map(cell => ({ ...cell, rowSpan: 1 + reach(cell.rowSpan) })) })
    counts.push(below + (isKept ? 1 : 0))
  }
  return out.reverse()
}

export const cellsOf = (row: ElementNode): ElementNode[] => elementsOf(row).filter(({ tag }) => tag === 'td' || tag === 'th')

function alignOf(cell: ElementNode): Align {
  const value = attribute(cell, 'align') ?? /text-align\s*:\s*(\w+)/i.exec(attribute(cell, 'style') ?? '')?.[1] ?? ''
  return value === 'left' || value === 'center' || value === 'right' ? value : null
}

/** More columns than a table of data has are told to fill a machine. Rows end with their part of the table. */
const MOST_COLUMNS = 100

/** Of rows it may be 0: to the end of the part. */
function spanOf(cell: ElementNode, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10)
  return Number.isSafeInteger(span) && (name === 'rowspan' ? span >= 0 : span >= 1 && span <= MOST_COLUMNS) ? span : 1
}
