/** A table in columns of a terminal: they share the width by what they hold; one that can't be squeezed is told row by row. */
import type { ChalkInstance } from 'chalk'
import type { Table, TableCell } from '../model/article.ts'
import { cellLine, gridOf } from './cells.ts'
import { inlineText } from '../model/plain.ts'
import { visible } from './sanitize.ts'
import { displayWidth, wrap } from './wrap.ts'

/** Below this many columns of text a cell can't be read. */
const NARROWEST_CELL = 4
/** Rows of more cells than this are told one by one: their columns are sized by none. */
const MOST_COLUMNS = 60

export function tableLines(node: Table, paint: ChalkInstance, width: number): string[] {
  const grid = gridOf(node)
  const columns = Math.max(...grid.map(row => row.length))
  const texts = grid.map(row => Array.from({ length: columns }, (_, c) => textIn(row[c] ?? null)))
  const room = width - 3 * (columns - 1)
  if (columns > MOST_COLUMNS || room < columns * NARROWEST_CELL) return texts.flatMap(row => wrap([{ text: row.filter(cell => cell !== '').join(' | '), paint: text => text }], width))
  const natural = Array.from({ length: columns }, (_, c) => texts.reduce((most, row) => Math.max(most, displayWidth(row[c]!)), 1))
  const widths = fit(natural, room)
  const bar = paint.dim(' │ ')
  const hasHead = grid.length > 1 && node.rows[0]!.cells.every(cell => cell.header)
  // Rows of several lines run into each other without a rule.
  const ruled = texts.some(row => row.some((text, c) => displayWidth(text) > widths[c]!))
  return texts.flatMap((row, r) => {
    const cells = widths.map((size, c) => wrap([{ text: row[c]!, paint: text => (grid[r]![c]?.header ? paint.bold(text) : text) }], size))
    const height = Math.max(1, ...cells.map(cell => cell.length))
    const lines = Array.from({ length: height }, (_, line) => cells.map((cell, c) => padded(cell[line] ?? '', widths[c]!, columnAlign(grid, c))).join(bar).trimEnd())
    const rule = paint.dim(widths.map(size => (r === 0 && hasHead ? '─' : '┈').repeat(size)).join(r === 0 && hasHead ? '─┼─' : '┈┼┈'))
    return (r === 0 && hasHead) || (ruled && r + 1 < texts.length) ? [...lines, rule] : lines
  })
}

const textIn = (cell: TableCell | null): string => (cell === null ? '' : visible(inlineText(cellLine(cell.children))).replace(/\s+/g, ' ').trim())

const columnAlign = (grid: readonly (readonly (TableCell | null)[])[], c: number): TableCell['align'] => grid.find(row => row[c]?.align)?.[c]?.align ?? null

/** The widest columns give way first. */
function fit(natural: readonly number[], room: number): number[] {
  let cap = Math.max(...natural)
  const total = (limit: number): number => natural.reduce((sum, width) => sum + Math.min(width, limit), 0)
  let low = 1
  while (low < cap) { const middle = Math.ceil((low + cap) / 2); if (total(middle) <= room) low = middle; else cap = middle - 1 }
  return natural.map(width => Math.min(width, low))
}

function padded(line: string, width: number, align: TableCell['align']): string {
  const space = Math.max(0, width - displayWidth(line))
  const before = align === 'right' ? space : align === 'center' ? Math.floor(space / 2) : 0
  return ' '.repeat(before) + line + ' '.repeat(space - before)
}
