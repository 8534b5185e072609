/** The caller's selectors on the page: keep just these elements, drop those. It loads css-select when the first is asked for, as few pages do. */
import type { Options } from 'css-select'
import {
  after,
  append,
  attribute,
  childrenOf,
  descendants,
  detach,
  elementsOf,
  isInside,
  textOf,
  writtenTag,
  type Document,
  type ElementNode,
  type TreeNode,
} from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import type { ExtractOptions } from './options.ts'

type Adapter = NonNullable<Options<TreeNode, ElementNode>['adapter']>

const adapter: Adapter = {
  isTag: (node): node is ElementNode => node.kind === 'element',
  getAttributeValue: (element, name) => attribute(element, name) ?? undefined,
  getChildren: node => (node.kind === 'element' ? childrenOf(node) : []),
  getName: writtenTag,
  getParent: node => (node.parent?.tag === '#document' ? null : node.parent),
  getSiblings: node => (node.parent ? childrenOf(node.parent) : [node]),
  getText: textOf,
  hasAttrib: (element, name) => attribute(element, name) !== null,
  removeSubsets: nodes => nodes.filter((node, i) => nodes.indexOf(node) === i && !nodes.some(other => other !== node && other.kind === 'element' && isInside(node, other))),
}

/** Changes the document's tree. A selector that does not parse is `unsupported`; one that matches nothing to keep is `no-article`. */
export async function prune(document: Document, { select, remove }: ExtractOptions): Promise<Outcome<null>> {
  for (const selector of remove) {
    const found = await matching(document, selector)
    if (!found.ok) return found
    for (const element of found.value) detach(element)
  }
  const kept = new Set<ElementNode>()
  for (const selector of select) {
    const found = await matching(document, selector)
    if (!found.ok) return found
    for (const element of found.value) kept.add(element)
  }
  if (select.length === 0) return ok(null)
  if (kept.size === 0) return fail({ kind: 'no-article', detail: `nothing matches ${select.map(s => JSON.stringify(s)).join(', ')}` })
  keepOnly(document.root, kept)
  return ok(null)
}

type Test = (element: ElementNode) => boolean
/** Rules are asked of page after page: what their selectors mean is found out once. */
const tests = new Map<string, Test>()
const MOST_TESTS = 5000

/** `html#id` and `body.class` are asked of one element, `head > meta[name=…]` of a few: no walk of the page for what most pages don't have. */
const NEAR = /^(?:(?:html|body)(?![\w-])|(head\s*>\s*)[\w-]+(?![\w-]))[^\s>+~,]*$/

/** The page's `html`, `head` and `body`. */
const upper = ({ root }: Document): ElementNode[] => elementsOf(root).flatMap(html => [html, ...elementsOf(html)])

const NAMED = /^([a-z][a-z0-9]*)?((?:[#.][A-Za-z_][\w-]*)+)$/
/** `script#cart`, `body.forum`: what the shipped rules ask of every page needs no library. Null for what is more. */
function named(selector: string): Test | null {
  const [, tag, names] = NAMED.exec(selector) ?? []
  if (names === undefined) return null
  const tests = names.match(/[#.][^#.]+/g)!.map((part): Test => {
    const name = part.slice(1)
    if (part.startsWith('#')) return element => attribute(element, 'id') === name
    return element => { const own = attribute(element, 'class'); return own !== null && own.includes(name) && own.split(/[ \t\n\f\r]+/).includes(name) }
  })
  const [first] = tests
  return tag === undefined && tests.length === 1 ? first! : element => (tag === undefined || writtenTag(element) === tag) && tests.every(test => test(element))
}

/** What a selector matches, in page order. One that does not parse is `unsupported`. */
export async function matching(document: Document, selector: string): Promise<Outcome<ElementNode[]>> {
  try {
    const near = NEAR.exec(selector)
    let test = tests.get(selector)
    if (!test) {
      if (tests.size >= MOST_TESTS) tests.clear()
      tests.set(
        selector,
        (test =
          named(near?.[1] === undefined ? selector : selector.slice(near[1].length))
          ?? (await import('css-select')).compile<TreeNode, ElementNode>(selector, { adapter })),
      )
    }
    if (near) return ok((near[1] === undefined ? upper(document) : upper(document).filter(({ tag }) => tag === 'head').flatMap(elementsOf)).filter(test))
    const found: ElementNode[] = []
    for (let node = document.root.first; node; node = after(node, document.root)) if (node.kind === 'element' && test(node)) found.push(node)
    return ok(found)
  } catch (error) {
    return fail({ kind: 'unsupported', detail: `the selector ${JSON.stringify(selector)} (${error instanceof Error ? error.message : String(error)})` })
  }
}

/** The kept elements, outermost ones in page order, under one body. */
function keepOnly(root: ElementNode, kept: ReadonlySet<ElementNode>): void {
  let body = root
  const outer: ElementNode[] = []
  // What stands in a kept element comes with it.
  let within: ElementNode | null = null
  for (const node of descendants(root)) {
    if (node.kind !== 'element') continue
    if (body === root && node.tag === 'body') body = node
    if (within && isInside(node, within)) continue
    within = kept.has(node) ? node : null
    if (within) outer.push(within)
  }
  // All of the page is kept.
  if (outer.some(element => isInside(body, element))) return
  for (const element of outer) detach(element)
  while (body.first) detach(body.first)
  for (const element of outer) append(body, element)
}
