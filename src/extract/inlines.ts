/** Inline nodes of the page → inlines of the article: emphasis, links, code and images kept, white space folded as browsers fold it. */
import type { Inline } from '../model/article.ts'
import { attribute, type ElementNode, type TreeNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { ANCHOR, isBlock, isSkipped, shownText } from './elements.ts'
import type { Notes } from './footnotes.ts'
import { formulaOf, splitTex } from './maths.ts'
import { imageOf, safeUrl } from './media.ts'

/** What the whole page says of its inline nodes. */
export interface Surroundings {
  /** The address that links are relative to. */
  readonly base: string | null
  /** Scripts of the page turn TeX between delimiters into formulas. */
  readonly tex: boolean
  readonly notes: Notes
}

type Wrapper = 'emphasis' | 'strong' | 'strike' | 'subscript' | 'superscript'
const WRAPPERS: Readonly<Record<string, Wrapper>> = { em: 'emphasis', i: 'emphasis', cite: 'emphasis', dfn: 'emphasis', b: 'strong', strong: 'strong', s: 'strike', del: 'strike', strike: 'strike', sub: 'subscript', sup: 'superscript' }
const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var'])

/** The run of nodes that one candidate is made of, with the inline elements around it up to its block. */
export function inlinesOf(nodes: readonly TreeNode[], around: Surroundings): Inline[] {
  const state: State = { ...around, space: true }
  let out: Inline[] = []
  for (const node of nodes) convert(node, state, out)
  for (let up = nodes[0]?.parent ?? null, steps = 0; up && steps < 12; up = up.parent, steps++) {
    if (up.tag === 'a') { out = wrap(up, out, state); break }
    if (!isBlock(up.tag)) out = wrap(up, out, state)
  }
  trimEnd(out)
  return out.filter(node => !isEmpty(node))
}

interface State extends Surroundings {
  /** What was last written ends in a space, or nothing was written yet. */
  space: boolean
}

const SPACES = /[ \t\n\r\f]+/g

function convert(node: TreeNode, state: State, out: Inline[]): void {
  if (node.kind === 'text') {
    let value = node.value.replace(SPACES, ' ')
    if (state.space && value.startsWith(' ')) value = value.slice(1)
    if (value === '') return
    state.space = value.endsWith(' ')
    if (state.tex && /\$\$|\\[[(]/.test(value)) {
      for (const piece of splitTex(value)) out.push(typeof piece === 'string' ? { type: 'text', value: piece } : { type: 'maths', ...piece })
      return
    }
    const last = out.at(-1)
    if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + value }
    else out.push({ type: 'text', value })
    return
  }
  const { tag } = node
  if (isSkipped(tag)) return
  if (tag === 'br') { trimEnd(out); out.push({ type: 'break' }); state.space = true; return }
  const note = tag === 'a' ? state.notes.marks.get(node) : undefined
  if (note) { out.push({ type: 'footnoteReference', ...note }); state.space = false; return }
  const formula = formulaOf(node)
  if (formula) { out.push({ type: 'maths', ...formula }); state.space = false; return }
  if (tag === 'img' || tag === 'picture') {
    const image = imageOf(node, state.base)
    if (image) { out.push({ type: 'image', url: image.url, alt: image.alt }); state.space = false }
    return
  }
  if (CODE.has(tag)) {
    const raw = shownText(node).replace(/[\n\r\t\f]+/g, ' ')
    if (raw.trim() === '') { convertChildren(node, state, out); return }
    if (raw.startsWith(' ') && !state.space) pushSpace(out)
    out.push({ type: 'inlineCode', value: raw.trim() })
    state.space = false
    if (raw.endsWith(' ')) { pushSpace(out); state.space = true }
    return
  }
  const before = state.space
  const children: Inline[] = []
  convertChildren(node, state, children)
  if (children.length === 0) { state.space = before; return }
  for (const inline of wrap(node, children, state)) {
    const last = out.at(-1)
    if (last?.type === 'text' && inline.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + inline.value }
    else out.push(inline)
  }
}

function convertChildren(element: ElementNode, state: State, out: Inline[]): void {
  for (let child = element.first; child; child = child.next) convert(child, state, out)
}

function pushSpace(out: Inline[]): void {
  const last = out.at(-1)
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + ' ' }
  else out.push({ type: 'text', value: ' ' })
}

/** The element's meaning around its children; none for span and its like. Spaces at the edges stay outside, where every format can show them. */
function wrap(element: ElementNode, children: Inline[], state: State): Inline[] {
  const type = WRAPPERS[element.tag]
  const href = element.tag === 'a' ? attribute(element, 'href') : null
  const url = href === null ? null : safeUrl(href, state.base)
  if (!type && url === null) return children
  const before = takeEdge(children, 'start'), after = takeEdge(children, 'end')
  // A footnote's mark is raised in every format of its own accord.
  if (children.every(isEmpty) || (type === 'superscript' && children.every(child => child.type === 'footnoteReference'))) return [...before, ...children, ...after]
  const node: Inline = url !== null ? { type: 'link', url, title: attribute(element, 'title'), children } : { type: type!, children }
  return [...before, node, ...after]
}

function takeEdge(children: Inline[], edge: 'start' | 'end'): Inline[] {
  const at = edge === 'start' ? 0 : children.length - 1
  const node = children[at]
  if (node?.type !== 'text') return []
  const value = edge === 'start' ? node.value.replace(/^ +/, '') : trimSpaces(node.value)
  if (value.length === node.value.length) return []
  if (value === '') children.splice(at, 1)
  else children[at] = { type: 'text', value }
  return [{ type: 'text', value: ' ' }]
}

function trimSpaces(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--
  return text.slice(0, end)
}

function trimEnd(out: Inline[]): void {
  for (let last = out.at(-1); last; last = out.at(-1)) {
    if (last.type === 'break') { out.pop(); continue }
    if (last.type !== 'text') return
    const value = trimSpaces(last.value)
    if (value === last.value) return
    out.pop()
    if (value !== '') { out.push({ type: 'text', value }); return }
  }
}

function isEmpty(node: Inline): boolean {
  switch (node.type) {
    case 'text': case 'inlineCode': return node.value === ''
    case 'break': case 'image': case 'maths': case 'footnoteReference': return false
    case 'emphasis': case 'strong': case 'strike': case 'subscript': case 'superscript': case 'link': return node.children.every(isEmpty)
  }
}

/** A heading without the link to itself that documentation tools put beside it. */
export function withoutAnchor(children: readonly Inline[], base: string | null): Inline[] {
  const page = base?.split('#')[0] ?? ''
  const isAnchor = (node: Inline): boolean => node.type === 'link' && (node.url.startsWith('#') || (page !== '' && node.url.startsWith(`${page}#`))) && ANCHOR.test(inlineText(node.children))
  if (!children.some(isAnchor)) return [...children]
  const out = children.filter(node => !isAnchor(node))
  trimEnd(out)
  return out
}
