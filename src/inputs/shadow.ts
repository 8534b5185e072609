/**
 * Declarative shadow roots as browsers show them: what stands in the host goes where the shadow tree has the slot for it, in whose
 * place its own text stands only where nothing does; what has no slot is not shown, and kept as what is hidden.
 */
import { after, append, attribute, detach, lineage, moveTo, newElement, past, type ElementNode, type TreeNode } from '../model/document.ts'
import { addTo } from '../model/groups.ts'

/** Hosts in hosts, and levels from a host to its slot: so far the tree grows no deeper than walks of it bear. */
const MOST_NESTED = 8, MOST_LEVELS = 24

/** Changes the tree of these roots, which stand in the page's order; the first of a host is its only one. */
export function fillSlots(shadows: readonly ElementNode[]): void {
  const hosts = new Set<ElementNode>()
  for (const shadow of shadows) {
    const host = shadow.parent
    // Gone with the own text of a slot that was filled.
    if (host === null || hosts.has(host) || lineage(host.parent).filter(at => hosts.has(at)).length >= MOST_NESTED) continue
    hosts.add(host)
    fill(host, shadow)
  }
}

export const isShadow = (node: TreeNode): boolean => node.kind === 'element' && node.tag === 'template' && attribute(node, 'shadowrootmode') !== null

function fill(host: ElementNode, shadow: ElementNode): void {
  const light = new Map<string, TreeNode[]>()
  for (let node = host.first; node; node = node.next) {
    if (node === shadow) continue
    const name = node.kind === 'element' ? attribute(node, 'slot') ?? '' : ''
    addTo(light, name, node)
  }
  for (const slot of slotsIn(shadow)) {
    const name = attribute(slot, 'name') ?? '', nodes = light.get(name)
    if (!nodes?.some(isTold)) continue
    light.delete(name)
    while (slot.first) detach(slot.first)
    for (const node of nodes) moveTo(node, slot)
  }
  const rest = [...light.values()].flat()
  if (!rest.some(isTold)) return
  const hidden = newElement('div', [{ name: 'hidden', value: '' }])
  append(host, hidden)
  for (const node of rest) moveTo(node, hidden)
}

const isTold = (node: TreeNode): boolean => node.kind === 'element' || node.value.trim() !== ''

/** Those of a host in it are that host's. */
function slotsIn(shadow: ElementNode): ElementNode[] {
  const slots: ElementNode[] = []
  for (let node = shadow.first; node; node = isShadow(node) ? past(node, shadow) : after(node, shadow)) {
    if (node.kind === 'element' && node.tag === 'slot' && lineage(node.parent, shadow).length <= MOST_LEVELS) slots.push(node)
  }
  return slots
}
