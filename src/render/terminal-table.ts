/** A table in columns of a terminal: they share the width by what they hold; one that can't be squeezed is told row by row. */
import type { Align, Table, TableCell } from '../model/article.ts'
import { alignsOf, cellLine, columnsOf, filledGridOf } from './cells.ts'
import { spansOf, type InlineContext } from './terminal-inlines.ts'
import { displayWidth, wordWidths, wrap, type Span } from './wrap.ts'

/** Below this many columns of text a cell can't be read. */
const NARROWEST_CELL = 4
/** Rows of more cells than this are told one by one: their columns are sized by none. */
const MOST_COLUMNS = 60

export function tableLines(node: Table, context: InlineContext, width: number): string[] {
  const { paint } = context
  const grid = filledGridOf(node)
  const columns = columnsOf(grid)
  const rows = grid.map(row => row.map(cell => spansIn(cell, context)))
  const room = width - 3 * (columns - 1)
  if (columns > MOST_COLUMNS || room < columns * NARROWEST_CELL) return rows.flatMap(row => oneByOne(row, width))
  const sizes = rows.map(row => row.map(cell => displayWidth(wrap(cell, Infinity)[0]!)))
  const natural = Array.from({ length: columns }, (_, c) => sizes.reduce((most, row) => Math.max(most, row[c] ?? 0), 1))
  const widths = fit(natural, room)
  if (isTorn(rows, widths)) return rows.flatMap(row => oneByOne(row, width))
  const aligns = alignsOf(grid)
  const bar = paint.dim(' │ ')
  const hasHead = grid.length > 1 && node.rows[0]!.cells.every(cell => cell.header)
  // Rows of several lines run into each other without a rule.
  const ruled = sizes.some(row => row.some((size, c) => size > widths[c]!))
  return rows.flatMap((row, r) => {
    const cells = widths.map((size, c) => wrap(row[c] ?? [], size))
    const height = Math.max(1, ...cells.map(cell => cell.length))
    const lines = Array.from({ length: height }, (_, line) => cells.map((cell, c) => padded(cell[line] ?? '', widths[c]!, aligns[c]!)).join(bar).trimEnd())
    const rule = paint.dim(widths.map(size => (r === 0 && hasHead ? '─' : '┈').repeat(size)).join(r === 0 && hasHead ? '─┼─' : '┈┼┈'))
    return (r === 0 && hasHead) || (ruled && r + 1 < rows.length) ? [...lines, rule] : lines
  })
}

/** Of four words one is wider than its column, and would be read in pieces. */
function isTorn(rows: readonly (readonly Span[][])[], widths: readonly number[]): boolean {
  let words = 0, torn = 0
  for (const row of rows) row.forEach((cell, c) => {
    for (const width of wordWidths(cell)) {
      words++
      if (width > widths[c]!) torn++
    }
  })
  return torn * 4 > words
}

/** Cells that hold nothing keep their places, by which the others are known; those at the end of a row are told by it. */
function oneByOne(row: readonly Span[][], width: number): string[] {
  const cells = row.slice(0, row.findLastIndex(cell => cell.length > 0) + 1)
  return cells.length === 0 ? [] : wrap(cells.flatMap((cell, i) => (i === 0 ? cell : [BAR, ...cell])), width)
}

const BAR: Span = { text: ' | ', paint: text => text }

/** In one line; none for a cell that shows nothing. */
function spansIn(cell: TableCell | null, context: InlineContext): Span[] {
  if (cell === null) return []
  const spans = spansOf(cellLine(cell.children), context, cell.header ? context.paint.bold : undefined)
  return spans.every(({ text }) => text.trim() === '') ? [] : spans.map(({ text, paint }) => ({ text: text.replace(/\n/g, ' '), paint }))
}

/** The widest columns give way first. */
function fit(natural: readonly number[], room: number): number[] {
  let cap = Math.max(...natural)
  const total = (limit: number): number => natural.reduce((sum, width) => sum + Math.min(width, limit), 0)
  let low = 1
  while (low < cap) { const middle = Math.ceil((low + cap) / 2); if (total(middle) <= room) low = middle; else cap = middle - 1 }
  return natural.map(width => Math.min(width, low))
}

function padded(line: string, width: number, align: Align): string {
  const space = Math.max(0, width - displayWidth(line))
  const before = align === 'right' ? space : align === 'center' ? Math.floor(space / 2) : 0
  return ' '.repeat(before) + line + ' '.repeat(space - before)
}
