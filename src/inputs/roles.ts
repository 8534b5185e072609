/** Tables that are written with other elements and the roles of a table's parts, as applications draw them → the elements that they stand for. */
import { after, attribute, detach, insertBefore, isInside, newElement, type ElementNode } from '../model/document.ts'

const PARTS: ReadonlyMap<string, string> = new Map([['rowgroup', 'tbody'], ['row', 'tr'], ['cell', 'td'], ['gridcell', 'td'], ['columnheader', 'th'], ['rowheader', 'th']])
/** Elements that mean nothing by themselves. */
const isPlain = ({ tag }: ElementNode): boolean => tag === 'div' || tag === 'span' || tag === 'section' || tag.includes('-')

export const isNamedTable = (element: ElementNode): boolean => isPlain(element) && attribute(element, 'role') === 'table'

/** Changes the tree of these tables, which stand in the page's order. A part without a table is none. */
export function nameTables(tables: readonly ElementNode[]): void {
  let outer: ElementNode | null = null
  for (const table of tables) {
    if (outer && isInside(table, outer)) continue
    outer = table
    const found: [element: ElementNode, tag: string][] = [[table, 'table']]
    for (let node = table.first; node; node = after(node, table)) {
      const role = node.kind === 'element' && isPlain(node) ? attribute(node, 'role') : null
      const tag = role === 'table' ? role : role === null ? undefined : PARTS.get(role)
      if (tag !== undefined) found.push([node as ElementNode, tag])
    }
    outer = found.map(([element, tag]) => rename(element, tag))[0]!
  }
}

function rename(element: ElementNode, tag: string): ElementNode {
  const named = newElement(tag, element.attributes)
  insertBefore(named, element)
  named.first = element.first
  named.last = element.last
  for (let node = named.first; node; node = node.next) node.parent = named
  element.first = element.last = null
  detach(element)
  return named
}
