/** The caller's selectors on the page: keep just these elements, drop those. The only importer of css-select. */
import { compile, type Options } from 'css-select'
import { attribute, descendants, detach, textOf, append, type Document, type ElementNode, type TreeNode } from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import type { ExtractOptions } from './options.ts'

type Adapter = NonNullable<Options<TreeNode, ElementNode>['adapter']>

const adapter: Adapter = {
  isTag: (node): node is ElementNode => node.kind === 'element',
  getAttributeValue: (element, name) => attribute(element, name) ?? undefined,
  getChildren: node => (node.kind === 'element' ? children(node) : []),
  getName: element => element.tag,
  getParent: node => (node.parent?.tag === '#document' ? null : node.parent),
  getSiblings: node => (node.parent ? children(node.parent) : [node]),
  getText: textOf,
  hasAttrib: (element, name) => attribute(element, name) !== null,
  removeSubsets: nodes => nodes.filter((node, i) => nodes.indexOf(node) === i && !nodes.some(other => other !== node && contains(other, node))),
}

function children(element: ElementNode): TreeNode[] {
  const out: TreeNode[] = []
  for (let node = element.first; node; node = node.next) out.push(node)
  return out
}

function contains(top: TreeNode, node: TreeNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === top) return true
  return false
}

/** Changes the document's tree. A selector that does not parse is `unsupported`; one that matches nothing to keep is `no-article`. */
export function prune(document: Document, { select, remove }: ExtractOptions): Outcome<null> {
  if (select.length === 0 && remove.length === 0) return ok(null)
  for (const selector of remove) {
    const found = matching(document, selector)
    if (!found.ok) return found
    for (const element of found.value) detach(element)
  }
  const kept: ElementNode[] = []
  for (const selector of select) {
    const found = matching(document, selector)
    if (!found.ok) return found
    kept.push(...found.value)
  }
  if (select.length === 0) return ok(null)
  if (kept.length === 0) return fail({ kind: 'no-article', detail: `nothing matches ${select.map(s => JSON.stringify(s)).join(', ')}` })
  keepOnly(document.root, new Set(kept))
  return ok(null)
}

function matching(document: Document, selector: string): Outcome<ElementNode[]> {
  try {
    const test = compile<TreeNode, ElementNode>(selector, { adapter })
    return ok([...descendants(document.root)].filter((node): node is ElementNode => node.kind === 'element' && test(node)))
  } catch (error) {
    return fail({ kind: 'unsupported', detail: `the selector ${JSON.stringify(selector)} (${error instanceof Error ? error.message : String(error)})` })
  }
}

/** The kept elements, outermost ones in page order, under one body. */
function keepOnly(root: ElementNode, kept: ReadonlySet<ElementNode>): void {
  const outer = [...descendants(root)].filter((node): node is ElementNode => node.kind === 'element' && kept.has(node) && ![...kept].some(other => other !== node && contains(other, node)))
  const body = [...descendants(root)].find((node): node is ElementNode => node.kind === 'element' && node.tag === 'body') ?? root
  for (const element of outer) detach(element)
  while (body.first) detach(body.first)
  for (const element of outer) append(body, element)
}
