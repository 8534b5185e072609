/** Inline nodes of the page → inlines of the article: emphasis, links, code and images kept, white space folded as browsers fold it. */
import type { Inline } from '../model/article.ts'
import { attribute, closest, isInside, type ElementNode, type TreeNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { holdsBlocks, isBlock, isSkipped, isUnseen, shownText } from './elements.ts'
import { isToggle, type Notes } from './footnotes.ts'
import { formulaOf, isDrawn, splitTex, texScript } from './maths.ts'
import { imageOf, isPicture } from './images.ts'
import { safeUrl } from './safe-url.ts'
import { quotesOf } from './quotes.ts'
import { foldSpaces } from './spaces.ts'
import { table } from '../model/table.ts'

/** What the whole page says of its inline nodes. */
export interface Surroundings {
  /** The address that links are relative to. */
  readonly base: string | null
  /** Scripts of the page turn TeX between delimiters into formulas. */
  readonly tex: boolean
  readonly notes: Notes
}

type Wrapper = 'emphasis' | 'strong' | 'strike' | 'subscript' | 'superscript'
const WRAPPERS: Readonly<Record<string, Wrapper>> = table({
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  dfn: 'emphasis',
  b: 'strong',
  strong: 'strong',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sub: 'subscript',
  sup: 'superscript',
})
const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var'])

/** The run of nodes that one candidate is made of, with the inline elements around it up to its block. */
export function inlinesOf(nodes: readonly TreeNode[], { base, tex, notes }: Surroundings): Inline[] {
  // Each by its name: what is spread has a shape of its own every time, and takes many times as long to read.
  const state: State = { base, tex, notes, space: true, tellsUnseen: false }
  let out = telling(state, out => { for (const node of nodes) convert(node, state, out) })
  for (let up = nodes[0]?.parent ?? null, steps = 0; up && steps < 12; up = up.parent, steps++) {
    if (up.tag === 'a') { out = wrap(up, out, state); break }
    if (!isBlock(up)) out = wrap(up, out, state)
  }
  trimEnd(out)
  return out.filter(node => !isEmpty(node))
}

/** What an element says, each block below it on a line of its own, without one of its elements. */
export function inlineLines(element: ElementNode, around: Surroundings, without: ElementNode | null = null): Inline[] {
  const lines: TreeNode[][] = [[]]
  const collect = (parent: ElementNode): void => {
    for (let node = parent.first; node; node = node.next) {
      if (node === without) continue
      const isOwn = node.kind === 'element' && isBlock(node)
      if (isOwn) lines.push([])
      if (node.kind === 'element' && (isOwn || holdsBlocks(node) || (without && isInside(without, node)))) collect(node)
      else lines.at(-1)!.push(node)
      if (isOwn) lines.push([])
    }
  }
  collect(element)
  const out: Inline[] = []
  for (const nodes of lines) {
    const line = inlinesOf(nodes, around)
    if (line.length > 0) out.push(...(out.length > 0 ? [{ type: 'break' } as const] : []), ...line)
  }
  return out
}

interface State extends Surroundings {
  /** Words that are not seen are told: where nothing else is. */
  tellsUnseen: boolean
  /** What was last written ends in a space, or nothing was written yet. */
  space: boolean
}

/** What was written, and that with what is not seen where there was no word. */
function telling(state: State, write: (out: Inline[]) => void): Inline[] {
  const { space, tellsUnseen } = state
  const seen: Inline[] = []
  write(seen)
  if (tellsUnseen || inlineText(seen).trim() !== '') return seen
  const all: Inline[] = []
  state.space = space
  state.tellsUnseen = true
  write(all)
  state.tellsUnseen = false
  return all
}

function convert(node: TreeNode, state: State, out: Inline[]): void {
  if (node.kind === 'text') {
    let value = foldSpaces(node.value)
    if (state.space && value.startsWith(' ')) value = value.slice(1)
    if (value === '') return
    state.space = value.endsWith(' ')
    if (state.tex && /\$\$|\\[[(]/.test(value)) {
      for (const piece of splitTex(value)) out.push(typeof piece === 'string' ? { type: 'text', value: piece } : { type: 'maths', ...piece })
      return
    }
    pushText(value, out)
    return
  }
  const { tag } = node
  if (tag === 'rp' ? !rubyAround(node).hasReading : (isSkipped(tag) && !texScript(node)) || (!state.tellsUnseen && isUnseen(node)) || isDrawn(node)) return
  if (tag === 'br') { trimEnd(out); out.push({ type: 'break' }); state.space = true; return }
  const { marks, beside } = state.notes
  if (beside.size > 0 && isToggle(node)) return
  const note = tag === 'a' ? marks.get(node) : tag === 'span' ? beside.get(node) : undefined
  if (note) { out.push({ type: 'footnoteReference', ...note }); state.space = false; return }
  const formula = formulaOf(node)
  if (formula) { out.push({ type: 'maths', ...formula }); state.space = false; return }
  if (isPicture(tag)) {
    const emoji = emojiOf(node)
    const image = emoji === null ? imageOf(node, state.base) : null
    if (emoji !== null) { pushText(emoji, out); state.space = false }
    if (image) { out.push({ type: 'image', url: image.url, alt: image.alt }); state.space = false }
    return
  }
  if (CODE.has(tag)) {
    const raw = shownText(node).replace(/[\n\r\t\f]+/g, ' ')
    if (raw.trim() === '') { convertChildren(node, state, out); return }
    if (raw.startsWith(' ') && !state.space) pushSpace(out)
    const code: Inline = { type: 'inlineCode', value: raw.trim() }
    const link = soleLink(node, state.base)
    out.push(link === null ? code : { type: 'link', ...link, children: [code] })
    state.space = false
    if (raw.endsWith(' ')) { pushSpace(out); state.space = true }
    return
  }
  const before = state.space
  const write = (out: Inline[]): void => convertChildren(node, state, out)
  const children = tag === 'a' ? telling(state, write) : []
  if (tag !== 'a') write(children)
  if (children.length === 0) { state.space = before; return }
  const [open, close] = marksAround(node)
  if (open !== '') pushText(open, out)
  for (const inline of wrap(node, children, state)) {
    if (inline.type === 'text') pushText(inline.value, out)
    else out.push(inline)
  }
  if (close !== '') { pushText(close, out); state.space = false }
}

const NONE = ['', ''] as const
const BRACKETS = ['(', ')'] as const

/** What browsers show around an element and no text of the page says: quotation marks, and that a reading stands above its signs. */
function marksAround(element: ElementNode): readonly [open: string, close: string] {
  if (element.tag === 'rt') return rubyAround(element).hasBrackets ? NONE : BRACKETS
  if (element.tag !== 'q') return NONE
  // Some authors type the marks and have none drawn.
  const before = element.previous
  return before?.kind === 'text' && /["\p{Pi}\p{Ps}]/u.test(before.value.slice(-1)) ? NONE : quotesOf(element)
}

const isNamed = (node: TreeNode | null, tag: string): node is ElementNode => node?.kind === 'element' && node.tag === tag

/** What a ruby's own children are: looked at once, for each of many asks. */
interface Ruby { readonly hasBrackets: boolean; /** One that says something: around an empty one no brackets stand. */ readonly hasReading: boolean }
const rubies = new WeakMap<ElementNode, Ruby>()

function rubyAround({ parent }: ElementNode): Ruby {
  if (parent === null) return { hasBrackets: false, hasReading: false }
  let ruby = rubies.get(parent)
  if (ruby) return ruby
  let hasBrackets = false, hasReading = false
  for (let node = parent.first; node; node = node.next) {
    if (isNamed(node, 'rp')) hasBrackets = true
    else if (!hasReading && isNamed(node, 'rt')) hasReading = shownText(node).trim() !== ''
  }
  rubies.set(parent, ruby = { hasBrackets, hasReading })
  return ruby
}

const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Emoji_Component}]+$/u
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3]/u
const MOST_EMOJI = 20

/** The characters that a picture was put in the place of, for systems without a font of them. */
function emojiOf(image: ElementNode): string | null {
  const alt = attribute(image, 'alt')?.trim() ?? ''
  return alt.length <= MOST_EMOJI && EMOJI.test(alt) && PICTOGRAPH.test(alt) ? alt : null
}

/** The link that all of an element's text stands in. */
function soleLink(element: ElementNode, base: string | null): { readonly url: string; readonly title: string | null } | null {
  let link: ElementNode | null = null
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text' ? node.value.trim() !== '' : link) return null
    if (node.kind === 'element') link = node
  }
  const href = link?.tag === 'a' && !insideLink(element) ? attribute(link, 'href') : null
  const url = href === null ? null : safeUrl(href, base)
  return url === null ? null : { url, title: attribute(link!, 'title') }
}

/** The parser leaves a link in a link only with a block between them. */
const insideLink = (element: ElementNode): boolean => closest(element.parent, ({ tag }) => tag === 'a') !== null

function convertChildren(element: ElementNode, state: State, out: Inline[]): void {
  for (let child = element.first; child; child = child.next) convert(child, state, out)
}

function pushSpace(out: Inline[]): void { pushText(' ', out) }

function pushText(value: string, out: Inline[]): void {
  const last = out.at(-1)
  if (last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + value }
  else out.push({ type: 'text', value })
}

/** The element's meaning around its children; none for span and its like. Spaces at the edges stay outside, where every format can show them. */
function wrap(element: ElementNode, children: Inline[], state: State): Inline[] {
  const type = WRAPPERS[element.tag]
  const href = element.tag === 'a' ? attribute(element, 'href') : null
  const url = href === null ? null : safeUrl(href, state.base)
  if (!type && url === null) return children
  // A link ends with its line: what breaks at its edges is the text around.
  const before = [...takeBreaks(children, 'start'), ...takeEdge(children, 'start')]
  const breaks = takeBreaks(children, 'end')
  const after = [...takeEdge(children, 'end'), ...breaks]
  const [only] = children
  // A picture with a link to itself is one, as those who write pages without their pictures have it.
  if (url !== null && children.length === 1 && only?.type === 'image' && only.url === url) return [...before, only, ...after]
  // A footnote's mark is raised in every format of its own accord.
  if (children.every(isEmpty) || (type === 'superscript' && children.every(child => child.type === 'footnoteReference')))
    return [...before, ...children, ...after]
  const node: Inline = url !== null ? { type: 'link', url, title: attribute(element, 'title'), children } : { type: type!, children }
  return [...before, node, ...after]
}

/** Spaces that a mark can neither open nor close beside; a no-break space stays one. */
const EDGE = /^[ \u00a0]+/

export function takeEdge(children: Inline[], edge: 'start' | 'end'): Inline[] {
  const at = edge === 'start' ? 0 : children.length - 1
  const node = children[at]
  if (node?.type !== 'text') return []
  const space = edge === 'start' ? EDGE.exec(node.value)?.[0] ?? '' : node.value.slice(endOf(node.value))
  if (space === '') return []
  const value = edge === 'start' ? node.value.slice(space.length) : node.value.slice(0, node.value.length - space.length)
  if (value === '') children.splice(at, 1)
  else children[at] = { type: 'text', value }
  return [{ type: 'text', value: space.includes('\u00a0') ? space : ' ' }]
}

function takeBreaks(children: Inline[], edge: 'start' | 'end'): Inline[] {
  let count = 0
  while (children.at(edge === 'start' ? count : -1 - count)?.type === 'break') count++
  return count === 0 ? [] : edge === 'start' ? children.splice(0, count) : children.splice(children.length - count)
}

function endOf(text: string): number {
  let end = text.length
  while (end > 0 && (text.charCodeAt(end - 1) === 32 || text.charCodeAt(end - 1) === 160)) end--
  return end
}

function trimSpaces(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--
  return text.slice(0, end)
}

/** Without the spaces and breaks at its end. */
export function trimEnd(out: Inline[]): void {
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
