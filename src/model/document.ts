/**
 * What goes in: a source, its bytes, and the document read from them, an element tree of our own,
 * small enough to walk fast. Raw text becomes the same tree (see inputs/text.ts), so that one
 * judge reads both.
 */

/** Where a document came from. Every key is always there: it is the record's `source`. */
export interface Source {
  readonly path: string | null
  /** Name inside an archive. */
  readonly member: string | null
  readonly url: string | null
  readonly id: string | null
  /** Input format as found: `html`, `markdown` or `text`. */
  readonly format: string | null
  /** WHATWG name of the encoding the bytes were in; null when the input was text already. */
  readonly encoding: string | null
}

/** Siblings are linked, children are not in an array: the parser moves nodes at constant cost. */
export interface ElementNode {
  readonly kind: 'element'
  /** Lower-case local name. */
  readonly tag: string
  /** What the page has it as, where it is read as another: that is what selectors mean. */
  readonly written?: string
  /** As the page wrote them, names in lower case, first of a name wins. */
  readonly attributes: readonly Attribute[]
  parent: ElementNode | null
  previous: TreeNode | null
  next: TreeNode | null
  first: TreeNode | null
  last: TreeNode | null
  /** From the root, 0, to MAX_DEPTH: deeper elements stand as siblings of their parents, as in browsers. */
  depth: number
}
export interface TextNode {
  readonly kind: 'text'
  value: string
  parent: ElementNode | null
  previous: TreeNode | null
  next: TreeNode | null
}
export type TreeNode = ElementNode | TextNode
export interface Attribute { readonly name: string; readonly value: string }

/** Lines that run along the sheets that a text was printed on; those of its signature in cipher; where in a book a passage was marked, and when; templates, notes and pictures of a wiki. */
export interface Aside { readonly text: string; readonly as: 'running' | 'armour' | 'place' | 'marks' }

/** A page or text as read. `root` holds `html`. Comments and doctype are not in the tree. */
export interface Document {
  readonly source: Source
  readonly format: 'html' | 'text'
  readonly root: ElementNode
  /** The address that links are relative to, if known: base element, else the source's. */
  readonly base: string | null
  /** Raw text that its author marked up: Markdown, reStructuredText; or subtitles. */
  readonly isMarkedUp?: boolean
  /** Its text was drawn from the page's data: no reader sees these lines so. */
  readonly isDrawn?: boolean
  /** Settings, rows, values: nothing of it is in a language. */
  readonly isData?: boolean
  /** What its reader took off. */
  readonly aside?: readonly Aside[]
  /** The body that the data for the page's scripts hold, of a page that shows next to nothing. */
  readonly island?: { readonly root: ElementNode; readonly isThread: boolean; readonly isOwn: boolean }
}

export const MAX_DEPTH = 400

/** Value of an attribute, or null where it is absent. */
export function attribute(element: ElementNode, name: string): string | null {
  for (const a of element.attributes) if (a.name === name) return a.value
  return null
}

export const writtenTag = ({ tag, written }: ElementNode): string => written ?? tag

export function newElement(tag: string, attributes: readonly Attribute[] = []): ElementNode {
  return { kind: 'element', tag, attributes, parent: null, previous: null, next: null, first: null, last: null, depth: 0 }
}

export function newText(value: string): TextNode {
  return { kind: 'text', value, parent: null, previous: null, next: null }
}

/** The root of a page, `html` and `body` in it, and nothing in these. */
export function newPage(): { readonly root: ElementNode; readonly html: ElementNode; readonly body: ElementNode } {
  const root = newElement('#document'), html = newElement('html'), body = newElement('body')
  append(root, html)
  append(html, body)
  return { root, html, body }
}

/** Adds a node that stands nowhere yet as the last child. */
export function append(parent: ElementNode, node: TreeNode): void {
  let home = parent
  if (node.kind === 'element') {
    while (home.depth >= MAX_DEPTH && home.parent) home = home.parent
    node.depth = home.depth + 1
  }
  node.parent = home
  node.previous = home.last
  node.next = null
  if (home.last) home.last.next = node
  else home.first = node
  home.last = node
}

/** Takes the node out of its place and makes it the last child of another, with the depths of all that is below it. */
export function moveTo(node: TreeNode, home: ElementNode): void {
  detach(node)
  append(home, node)
  if (node.kind === 'element') for (const below of descendants(node)) if (below.kind === 'element') below.depth = below.parent!.depth + 1
}

export function detach(node: TreeNode): void {
  const { parent, previous, next } = node
  if (!parent) return
  if (previous) previous.next = next
  else parent.first = next
  if (next) next.previous = previous
  else parent.last = previous
  node.parent = node.previous = node.next = null
}

export function insertBefore(node: TreeNode, reference: TreeNode): void {
  const parent = reference.parent
  if (!parent) return
  if (node.kind === 'element') node.depth = Math.min(parent.depth + 1, MAX_DEPTH)
  node.parent = parent
  node.previous = reference.previous
  node.next = reference
  if (reference.previous) reference.previous.next = node
  else parent.first = node
  reference.previous = node
}

/** The node after this one in document order, below `top`; null at the end. A walk by it allocates nothing: `for (let n = top.first; n; n = after(n, top))`. */
export function after(node: TreeNode, top: ElementNode): TreeNode | null {
  if (node.kind === 'element' && node.first) return node.first
  let at: TreeNode = node
  while (!at.next) {
    if (!at.parent || at.parent === top) return null
    at = at.parent
  }
  return at.next
}

/** The node after this one and all that is in it, below `top`; null at the end. */
export function past(node: TreeNode, top: ElementNode): TreeNode | null {
  for (let at: TreeNode | null = node; at && at !== top; at = at.parent) if (at.next) return at.next
  return null
}

/** The element, or the nearest around it, that is so; null where none of so many levels is. */
export function closest(element: ElementNode | null, is: (element: ElementNode) => boolean, levels = Infinity): ElementNode | null {
  for (let at = element, level = 0; at && level < levels; at = at.parent, level++) if (is(at)) return at
  return null
}

/** The element and all around it, the innermost first, up to `top`, which is not among them. */
export function lineage(element: ElementNode | null, top: ElementNode | null = null): ElementNode[] {
  const line: ElementNode[] = []
  for (let at = element; at && at !== top; at = at.parent) line.push(at)
  return line
}

/** The node, or the next on the way from it that is more than white space. */
export function pastSpace(node: TreeNode | null, way: 'previous' | 'next'): TreeNode | null {
  while (node?.kind === 'text' && node.value.trim() === '') node = node[way]
  return node
}

/** The node, or the first element on the way from it. */
export function elementAt(node: TreeNode | null, way: 'previous' | 'next'): ElementNode | null {
  while (node?.kind === 'text') node = node[way]
  return node
}

/** The element itself is inside it too. */
export function isInside(node: TreeNode, top: ElementNode): boolean {
  for (let at: TreeNode | null = node; at; at = at.parent) if (at === top) return true
  return false
}

/** What stands straight in it. */
export function childrenOf(element: ElementNode): TreeNode[] {
  const children: TreeNode[] = []
  for (let node = element.first; node; node = node.next) children.push(node)
  return children
}

/** The elements among these. */
export const elementsOf = (element: ElementNode): ElementNode[] => childrenOf(element).filter(node => node.kind === 'element')

/** Every node below `top` in document order, `top` not among them. */
export function* descendants(top: ElementNode): Generator<TreeNode> {
  for (let node = top.first; node; node = after(node, top)) yield node
}

/** The first element below `top` that is so; null where none is. */
export function firstBelow(top: ElementNode, is: (element: ElementNode) => boolean): ElementNode | null {
  for (let node = top.first; node; node = after(node, top)) if (node.kind === 'element' && is(node)) return node
  return null
}

/** All text below a node, as it stands in the page. */
export function textOf(node: TreeNode): string {
  if (node.kind === 'text') return node.value
  let text = ''
  for (let at = node.first; at; at = after(at, node)) if (at.kind === 'text') text += at.value
  return text
}
