/** Tables for formats whose cells hold one line: which column a cell stands in, and what it holds in a line. */
import type { Align, Block, Figure, Inline, List, Table, TableCell } from '../model/article.ts'
import { numberOf } from '../model/plain.ts'
import { imageAddress, linkAddress } from './address.ts'

type Grid = readonly (readonly (TableCell | null)[])[]

/** Places for each cell of a table, on average: spans that reach over more are made to fill a machine. */
const MOST_PLACES = 10

const boundOf = ({ rows }: Table): number => MOST_PLACES * rows.reduce((sum, { cells }) => sum + cells.length, 0)
export const columnsOf = (grid: Grid): number => grid.reduce((most, row) => Math.max(most, row.length), 1)
const fits = (grid: Grid, most: number): boolean => grid.length * columnsOf(grid) <= most

/** Each column of each row: a cell that spans several stands in its first one, the others are empty. Beyond the bound each stands in one alone. */
export function gridOf(table: Table): Grid {
  const most = boundOf(table)
  const grid = spread(table, most)
  return grid !== null && fits(grid, most) ? grid : table.rows.map(({ cells }) => cells)
}

/** Each row as long as the longest, within the same bound. */
export function filledGridOf(table: Table): Grid {
  const grid = gridOf(table)
  const columns = columnsOf(grid)
  return fits(grid, boundOf(table)) ? grid.map(row => Array.from({ length: columns }, (_, c) => row[c] ?? null)) : grid
}

/** Null where it takes more places than that. */
function spread({ rows }: Table, most: number): Grid | null {
  /** Rows that a cell above still reaches into, by column. */
  let reach: number[] = []
  let places = 0
  const grid: Grid[number][] = []
  for (const { cells } of rows) {
    const out: (TableCell | null)[] = []
    const next: number[] = []
    const skip = (): void => { while ((reach[out.length] ?? 0) > 0) { next[out.length] = reach[out.length]! - 1; out.push(null) } }
    for (const cell of cells) {
      skip()
      if (places + out.length + cell.colSpan > most) return null
      for (let c = 0; c < cell.colSpan; c++) { next[out.length] = cell.rowSpan - 1; out.push(c === 0 ? cell : null) }
    }
    skip()
    reach = next
    places += out.length
    grid.push(out)
  }
  return grid
}

/** Of each column, by the first of its cells that says one. */
export function alignsOf(grid: Grid): Align[] {
  const aligns = Array.from({ length: columnsOf(grid) }, (): Align => null)
  for (const row of grid) row.forEach((cell, c) => { aligns[c] ??= cell?.align ?? null })
  return aligns
}

const SPACE: Inline = { type: 'text', value: ' ' }

/** The blocks of a cell in one line: paragraphs one after another, items behind a bullet, their number or their box. */
export function cellLine(blocks: readonly Block[]): Inline[] {
  const parts = blocks.map((block): Inline[] => {
    switch (block.type) {
      case 'paragraph':
      case 'heading':
        return [...block.children]
      case 'list':
        return joined(block.items.map((item, i): Inline[] => [{ type: 'text', value: markOf(block, i) }, ...cellLine(item.children)]))
      case 'code':
        return block.value.split('\n').length > 1
          ? joined(block.value.split('\n').map((value): Inline[] => (value.trim() === '' ? [] : [{ type: 'inlineCode', value: value.trim() }])))
          : [{ type: 'inlineCode', value: block.value.trim() }]
      case 'quote':
      case 'footnote':
        return cellLine(block.children)
      case 'details':
        return joined([[...block.summary], cellLine(block.children)])
      case 'callout':
        return joined([[...block.title], cellLine(block.children)])
      case 'definitions':
        return joined(
          block.items.flatMap(item => [...item.terms.map((children): Inline[] => [{ type: 'strong', children }]), ...item.descriptions.map(cellLine)]),
        )
      case 'figure': {
        const caption = captionOf(block.caption, block.credit)
        const picture = pictureOf(block)
        return joined([picture.length === 0 && caption.length === 0 ? [{ type: 'text', value: block.alt }] : picture, caption])
      }
      case 'embed':
        return joined([
          linkAddress(block.url) === null ? [] : [{ type: 'link', url: block.url, title: null, children: [{ type: 'text', value: block.title ?? block.url }] }],
          captionOf(block.caption, block.credit),
        ])
      case 'table':
        return joined(block.rows.flatMap(row => row.cells.map(cell => cellLine(cell.children))))
      case 'divider':
        return []
    }
  })
  return joined(parts)
}

function markOf(list: List, item: number): string {
  const { checked } = list.items[item]!
  const box = checked === null ? '' : checked ? '☑ ' : '☐ '
  return list.start === null ? box || '• ' : `${numberOf(list, item)}. ${box}`
}

const joined = (parts: readonly Inline[][]): Inline[] => parts.filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : [SPACE, ...part]))

/** A figure's picture, and the link that it is; nothing where it can't be shown. */
export function pictureOf({ url, alt, link }: Figure): Inline[] {
  const address = url === null ? null : imageAddress(url)
  if (address === null) return []
  const picture: Inline = { type: 'image', url: address, alt }
  return link === undefined || linkAddress(link) === null ? [picture] : [{ type: 'link', url: link, title: null, children: [picture] }]
}

export const captionOf = (caption: readonly Inline[] = [], credit: string | null = null): Inline[] =>
  joined([[...caption], credit === null ? [] : [{ type: 'text', value: credit }]])
