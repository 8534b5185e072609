/**
 * The second engine: Firefox Reader View's own judgement, Mozilla's Readability on jsdom. The only
 * importer of both, and only when asked for. It judges the page; body and metadata are then made
 * as for any article. Runs no script of the page and loads nothing. Comments are not in our tree, so
 * a page that splits its text with them may come out a little different from Reader View.
 */
import type { Claim, Field } from '../model/article.ts'
import { append, elementAt, newElement, newPage, newText, type Document as Page, type ElementNode, type TreeNode } from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import type { Candidate } from './candidate.ts'
import { collectFacts } from './facts/index.ts'
import { allKept, type Judged } from './article.ts'
import type { ExtractOptions } from './options.ts'
import { segment, wholeOf } from './segment.ts'
import { prune } from './select.ts'
import { parseUrl } from '../model/url.ts'

export interface Reading {
  /** A tree of its own: what Readability kept, and nothing else. */
  readonly root: ElementNode
  readonly candidates: readonly Candidate[]
  /** What it says of the page, with origin `engine`: goes before every claim of the page itself. */
  readonly claims: readonly Claim[]
}

/** Readability has no measure of how sure it is. */
const CONFIDENCE = 0.5

/** Failures: those of `readWithReadability`, and `unsupported` for a selector that does not parse. */
export async function judgedByReadability(page: Page, options: ExtractOptions): Promise<Outcome<Judged>> {
  const facts = collectFacts(page)
  const pruned = await prune(page, options)
  if (!pruned.ok) return pruned
  const reading = await readWithReadability(page)
  if (!reading.ok) return reading
  const { root, candidates, claims } = reading.value
  return ok({
    document: { ...page, root },
    facts: { ...facts, claims: [...claims, ...facts.claims] },
    candidates,
    judgement: allKept(candidates, 'article', CONFIDENCE),
    isOurs: false,
  })
}

/** Above this jsdom needs more than a gigabyte: real pages stay far below. */
const MAX_NODES = 250_000

/** Failures: `no-article`; `too-large`; `unsupported` where the two packages, which are optional, are not installed. */
export async function readWithReadability(page: Page): Promise<Outcome<Reading>> {
  const libraries = await load()
  if (!libraries) return fail({ kind: 'unsupported', detail: 'the engine readability needs the packages jsdom and @mozilla/readability' })
  const { JSDOM, VirtualConsole, Readability } = libraries
  // A console without listeners is silent; jsdom would report the page's broken style sheets there.
  const dom = new JSDOM('', { virtualConsole: new VirtualConsole(), ...(isWeb(page.source.url) ? { url: page.source.url } : {}) })
  try {
    if (!copyInto(dom.window.document, page.root)) return fail({ kind: 'no-article', detail: `more than ${MAX_NODES} nodes, too many for Readability` })
    const found = new Readability<globalThis.Node>(dom.window.document, { serializer: node => node }).parse()
    if (!found?.content) return fail({ kind: 'no-article', detail: 'Readability finds none' })
    const { root, body } = newPage()
    copyBack(found.content, body)
    const whole = wholeOf(segment({ root }))
    if (!whole.ok) return whole
    const { candidates } = whole.value
    if (candidates.length === 0) return fail({ kind: 'no-article', detail: 'Readability finds no text' })
    return ok({
      root,
      candidates,
      claims: claimsOf({ title: found.title, authors: found.byline, site: found.siteName, published: found.publishedTime, description: found.excerpt }),
    })
  } finally {
    dom.window.close()
  }
}

/** Each with its own `catch`, by which bundlers know that it may be missing. For browsers package.json says that it is, and gives empty modules. */
async function load() {
  const [dom, reader] = await Promise.all([import('jsdom').catch(absent), import('@mozilla/readability').catch(absent)])
  if (!dom?.JSDOM || !reader?.Readability) return null
  return { JSDOM: dom.JSDOM, VirtualConsole: dom.VirtualConsole, Readability: reader.Readability }
}

/** Not found by Node, by Node's `require`, by a browser; what is found and fails is told. */
function absent(error: unknown): null {
  if (error instanceof TypeError || (error instanceof Error && 'code' in error && (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND')))
    return null
  throw error
}

const isWeb = (url: string | null): url is string => url !== null && parseUrl(url) !== null && /^https?:/i.test(url)

function claimsOf(found: Partial<Record<Field, string | null | undefined>>): Claim[] {
  return (Object.entries(found) as [Field, string | null | undefined][]).flatMap(([field, value]) => {
    const text = value?.trim() ?? ''
    return text === '' ? [] : [{ field, value: text, origin: { kind: 'engine', path: 'readability' } } as const]
  })
}

/**
 * Our tree → jsdom's, node by node: HTML that is written out and parsed again is not always the same
 * tree. False where the tree is too large.
 */
function copyInto(target: Document, root: ElementNode): boolean {
  while (target.firstChild) target.firstChild.remove()
  let count = 0
  // Work still to do, last first; children are filled in before their parent's next sibling.
  const open: { readonly node: TreeNode; readonly home: ParentNode & globalThis.Node }[] = []
  const push = (element: ElementNode, home: ParentNode & globalThis.Node): void => {
    for (let node = element.last; node; node = node.previous) open.push({ node, home })
  }
  const html = root.tag === '#document' ? elementAt(root.first, 'next') : root
  if (!html) return true
  const top = copyElement(target, html)
  push(html, top)
  for (let work = open.pop(); work; work = open.pop()) {
    if (++count > MAX_NODES) return false
    const { node, home } = work
    if (node.kind === 'text') { home.appendChild(target.createTextNode(node.value)); continue }
    const copy = copyElement(target, node)
    home.appendChild(copy)
    push(node, 'content' in copy && node.tag === 'template' ? (copy as HTMLTemplateElement).content : copy)
  }
  target.appendChild(top)
  return true
}

/** Parsers take names that the DOM's own methods refuse; such an element is a span, such an attribute is left out. */
function copyElement(target: Document, element: ElementNode): HTMLElement {
  let copy: HTMLElement
  try { copy = target.createElement(element.tag) } catch { copy = target.createElement('span') }
  for (const { name, value } of element.attributes) {
    try { copy.setAttribute(name, value) } catch { /* See above. */ }
  }
  return copy
}

/** What Readability kept → our tree, below `home`. */
function copyBack(top: globalThis.Node, home: ElementNode): void {
  const open: { readonly node: globalThis.Node; readonly home: ElementNode }[] = [{ node: top, home }]
  for (let work = open.pop(); work; work = open.pop()) {
    const { node } = work
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? ''
      if (value !== '') append(work.home, newText(value))
      continue
    }
    if (node.nodeType !== 1) continue
    const { localName, attributes } = node as Element
    const copy = newElement(localName.toLowerCase(), Array.from(attributes, ({ name, value }) => ({ name, value })))
    append(work.home, copy)
    for (let child = node.lastChild; child; child = child.previousSibling) open.push({ node: child, home: copy })
  }
}
