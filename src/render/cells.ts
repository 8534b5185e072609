/** Tables for formats whose cells hold one line: which column a cell stands in, and what it holds in a line. */
import type { Block, Inline, Table, TableCell } from '../model/article.ts'
import { numberOf } from '../model/plain.ts'
import { imageAddress, linkAddress } from './address.ts'

/** Each column of each row: a cell that spans several stands in its first one, the others are empty. */
export function gridOf({ rows }: Table): (TableCell | null)[][] {
  /** Rows that a cell above still reaches into, by column. */
  let reach: number[] = []
  return rows.map(({ cells }) => {
    const out: (TableCell | null)[] = []
    const next: number[] = []
    const skip = (): void => { while ((reach[out.length] ?? 0) > 0) { next[out.length] = reach[out.length]! - 1; out.push(null) } }
    for (const cell of cells) {
      skip()
      for (let c = 0; c < cell.colSpan; c++) { next[out.length] = cell.rowSpan - 1; out.push(c === 0 ? cell : null) }
    }
    skip()
    reach = next
    return out
  })
}

const SPACE: Inline = { type: 'text', value: ' ' }

/** The blocks of a cell in one line: paragraphs one after another, items behind a bullet or their number. */
export function cellLine(blocks: readonly Block[]): Inline[] {
  const parts = blocks.map((block): Inline[] => {
    switch (block.type) {
      case 'paragraph': case 'heading': return [...block.children]
      case 'list': return joined(block.items.map((item, i): Inline[] => [{ type: 'text', value: block.start === null ? '• ' : `${numberOf(block, i)}. ` }, ...cellLine(item.children)]))
      case 'code': return block.value.split('\n').length > 1 ? joined(block.value.split('\n').map((value): Inline[] => (value.trim() === '' ? [] : [{ type: 'inlineCode', value: value.trim() }]))) : [{ type: 'inlineCode', value: block.value.trim() }]
      case 'quote': case 'footnote': return cellLine(block.children)
      case 'details': return joined([[...block.summary], cellLine(block.children)])
      case 'callout': return joined([[...block.title], cellLine(block.children)])
      case 'definitions': return joined(block.items.flatMap(item => [...item.terms.map((children): Inline[] => [{ type: 'strong', children }]), ...item.descriptions.map(cellLine)]))
      case 'figure': {
        const caption = captionOf(block.caption, block.credit)
        const picture = block.url === null ? null : imageAddress(block.url)
        return joined([picture === null ? (caption.length === 0 ? [{ type: 'text', value: block.alt }] : []) : [{ type: 'image', url: picture, alt: block.alt }], caption])
      }
      case 'embed': return joined([linkAddress(block.url) === null ? [] : [{ type: 'link', url: block.url, title: null, children: [{ type: 'text', value: block.title ?? block.url }] }], captionOf(block.caption, block.credit)])
      case 'table': return joined(block.rows.flatMap(row => row.cells.map(cell => cellLine(cell.children))))
      case 'divider': return []
    }
  })
  return joined(parts)
}

const joined = (parts: readonly Inline[][]): Inline[] => parts.filter(part => part.length > 0).flatMap((part, i) => (i === 0 ? part : [SPACE, ...part]))

export const captionOf = (caption: readonly Inline[] = [], credit: string | null = null): Inline[] => joined([[...caption], credit === null ? [] : [{ type: 'text', value: credit }]])
