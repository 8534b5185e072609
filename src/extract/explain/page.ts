/** The page as it is to be looked at: its own tree without what is never seen, each block's nodes under its number. */
import { attribute, type ElementNode, type TreeNode } from '../../model/document.ts'
import type { PageBranch, PageNode } from '../../model/explanation.ts'
import { isSkipped } from '../elements.ts'
import { texScript } from '../maths.ts'
import type { Segments } from '../segment.ts'

/** Attributes that shape what is read. */
const SHAPING = ['lang', 'dir', 'colspan', 'rowspan', 'start', 'value', 'reversed']
const PICTURES = new Set(['img', 'svg', 'canvas', 'video', 'audio', 'iframe', 'object', 'embed'])

export function pageOf(root: ElementNode, { candidates }: Segments): PageBranch {
  const starts = new Map<TreeNode, number>()
  for (const { index, nodes } of candidates) starts.set(nodes[0]!, index)
  const branch = (tag: string, children: readonly PageNode[], more: Partial<PageBranch> = {}): PageBranch => ({
    tag,
    block: null,
    label: null,
    attributes: {},
    children,
    ...more,
  })
  const child = (node: TreeNode): PageNode | null => {
    if (node.kind === 'text') return node.value
    if (PICTURES.has(node.tag) && node.first === null) return branch(node.tag, [], { label: attribute(node, 'alt') ?? attribute(node, 'title') ?? '' })
    if (isSkipped(node.tag)) return texScript(node)?.tex ?? null
    const children = inside(node)
    // Without a block in it, it says what is said anyway: see segment.ts.
    return (node.tag === 'noscript' || node.tag === 'template') && !children.some(holdsBlock) ? null : branch(node.tag, children, { attributes: shaping(node) })
  }
  const inside = (element: ElementNode): PageNode[] => {
    const out: PageNode[] = []
    for (let node = element.first; node; node = node.next) {
      const block = starts.get(node)
      if (block === undefined) { const one = child(node); if (one !== null && one !== '') out.push(one); continue }
      const { nodes } = candidates[block]!
      out.push(branch('', nodes.map(child).filter(one => one !== null), { block: block + 1 }))
      node = nodes.at(-1)!
    }
    return out
  }
  return branch('', inside(root))
}

const holdsBlock = (node: PageNode): boolean => typeof node !== 'string' && (node.block !== null || node.children.some(holdsBlock))

function shaping(element: ElementNode): Record<string, string> {
  const out: Record<string, string> = {}
  for (const name of SHAPING) { const value = attribute(element, name); if (value !== null) out[name] = value }
  return out
}
