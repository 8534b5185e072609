/** Tables that are written with other elements and the roles of a table's parts, as applications draw them → the elements that they stand for. */
import { after, attribute, detach, insertBefore, newElement, type ElementNode } from '../model/document.ts'

const PARTS: ReadonlyMap<string, string> = new Map([['rowgroup', 'tbody'], ['row', 'tr'], ['cell', 'td'], ['gridcell', 'td'], ['columnheader', 'th'], ['rowheader', 'th']])
/** Elements that mean nothing by themselves. */
const isPlain = ({ tag }: ElementNode): boolean => tag === 'div' || tag === 'span' || tag === 'section' || tag.includes('-')

/** Changes the tree. A part without a table is none. */
export function nameTables(root: ElementNode): void {
  const found: [element: ElementNode, tag: string][] = []
  let table: ElementNode | null = null
  for (let node = root.first; node; node = after(node, root)) {
    if (node.kind !== 'element') continue
    if (table && node.depth <= table.depth) table = null
    const role = isPlain(node) ? attribute(node, 'role') : null
    const tag = role === 'table' ? role : table && role !== null ? PARTS.get(role) : undefined
    if (tag !== undefined) found.push([node, tag])
    if (role === 'table') table ??= node
  }
  for (const [element, tag] of found) rename(element, tag)
}

function rename(element: ElementNode, tag: string): void {
  const named = newElement(tag, element.attributes)
  insertBefore(named, element)
  named.first = element.first
  named.last = element.last
  for (let node = named.first; node; node = node.next) node.parent = named
  element.first = element.last = null
  detach(element)
}
