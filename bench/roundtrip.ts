/**
 * Markdown's proof: what an article says as HTML, and what its Markdown says once a reader of GFM
 * (micromark) has made HTML of it, as one canonical tree of text, structure, links, code and images.
 * Only what Markdown has no form for is told the way the renderer tells it: see TOLD.
 */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { math } from 'micromark-extension-math'
import { constructTree } from '../src/inputs/html/construct.ts'
import type { Block } from '../src/model/article.ts'
import { append, attribute, textOf, type ElementNode, type TreeNode } from '../src/model/document.ts'
import { formOf, raised } from '../src/model/scripts.ts'
import { htmlOf } from '../src/render/html.ts'
import { bodyMarkdown } from '../src/render/markdown.ts'
import { atEdges, pipesApart, type Run } from './edges.ts'

/** Told otherwise, by both sides alike: sub and sup as raised figures where there are such and behind ^ or _ where a number would be read on, definitions as items with bold terms,
 *  details as a bold line, callouts as GitHub's alerts, captions in italics, cells in one line, spans of cells as empty ones, punctuation between a mark and a letter
 *  outside of the mark, a pipe in a cell's code that readers would take a backslash from outside of the code, numbers below zero or of more than nine digits from one. */
export const TOLD = ['sub', 'sup', 'dl', 'details', 'callout', 'figcaption', 'cell', 'span', 'punctuation', 'pipe', 'number'] as const

type Tree = readonly unknown[]

export interface Trip { readonly same: boolean; readonly expected: string; readonly found: string; readonly markdown: string }

export async function roundTrip(body: readonly Block[], markdown: string = bodyMarkdown(body)): Promise<Trip> {
  const expected = canonical(await htmlOf(body))
  const found = canonical(readMarkdown(markdown, expected.includes('["math"')))
  return { same: expected === found, expected, found, markdown }
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
export function readMarkdown(markdown: string, holdsMaths: boolean): string {
  const takeTex = {
    enter: { mathText(this: { buffer(): void }) { this.buffer() }, mathTextData() {} },
    exit: {
      mathTextData(this: { raw(text: string): void; sliceSerialize(token: unknown): string }, token: unknown) { this.raw(escape(this.sliceSerialize(token))) },
      mathText(this: { resume(): string; raw(text: string): void }) { const tex = this.resume(); this.raw(`<math><annotation encoding="application/x-tex">${tex}</annotation></math>`) },
    },
  }
  return micromark(markdown, { allowDangerousProtocol: true, extensions: [gfm(), ...(holdsMaths ? [math()] : [])], htmlExtensions: [gfmHtml(), ...(holdsMaths ? [takeTex as unknown as ReturnType<typeof gfmHtml>] : [])] })
}

interface Page { readonly notes: Map<string, ElementNode>; readonly calls: string[] }

export function canonical(html: string): string {
  const page: Page = { notes: new Map(), calls: [] }
  const tree = blocksOf(constructTree(`<body>${html}`, true), page)
  // In the order in which they are called, from the text first and then from each other.
  const notes: Tree[] = []
  const seen = new Set<string>()
  for (let i = 0; i < page.calls.length; i++) {
    const id = page.calls[i]!
    const note = page.notes.get(id)
    if (seen.has(id)) continue
    seen.add(id)
    notes.push(['note', note ? blocksOf(note, page) : null])
  }
  return [...tree, ...notes].map(block => JSON.stringify(block)).join('\n')
}

const INLINE = new Set(['a', 'em', 'strong', 'del', 'code', 'br', 'img', 'sub', 'sup', 'small', 'math', 'input', 'span', 's', 'i', 'b'])
const HIDDEN = new Set(['head', 'script', 'style'])

function blocksOf(element: ElementNode, page: Page): Tree[] {
  const out: Tree[] = []
  let loose: TreeNode[] = []
  const flush = (): void => {
    const runs = runsOf(loose, page)
    loose = []
    if (runs.length > 0) out.push(['p', runs])
  }
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text' || INLINE.has(node.tag)) { loose.push(node); continue }
    flush()
    if (!HIDDEN.has(node.tag)) out.push(...block(node, page))
  }
  flush()
  return out
}

const children = (element: ElementNode): TreeNode[] => { const out: TreeNode[] = []; for (let node = element.first; node; node = node.next) out.push(node); return out }
const elements = (element: ElementNode): ElementNode[] => children(element).filter((node): node is ElementNode => node.kind === 'element')
const classOf = (element: ElementNode): string => attribute(element, 'class') ?? ''

function block(element: ElementNode, page: Page): Tree[] {
  const { tag } = element
  const runs = (nodes: readonly TreeNode[] = children(element), oneLine = false): Run[] => runsOf(nodes, page, oneLine)
  if (/^h[1-6]$/.test(tag)) {
    const found = runs(children(element), true)
    return found.length > 0 && attribute(element, 'id') !== 'footnote-label' ? [[tag, found]] : []
  }
  switch (tag) {
    case 'p': { const found = runs(); return found.length > 0 ? [['p', found]] : [] }
    case 'ul': return [['ul', itemsOf(element, page)]]
    // One that counts down is a list for each item.
    case 'ol': return isReversed(element) ? elements(element).flatMap(item => { const [found] = itemsOf(element, page, [item]); return found ? [['ol', numberOf(item, element), [found]]] : [] }) : [['ol', startOf(element), itemsOf(element, page)]]
    case 'blockquote': return [['quote', blocksOf(element, page)]]
    case 'pre': { const code = elements(element)[0] ?? element; return [['code', /language-(\S+)/.exec(classOf(code))?.[1] ?? null, textOf(code).replace(/\r\n?/g, '\n').replace(/\n$/, '')]] }
    case 'hr': return [['hr']]
    case 'table': return tableOf(element, page)
    case 'figure': {
      const caption = elements(element).find(node => node.tag === 'figcaption')
      const picture = runs(children(element).filter(node => node !== caption))
      const words = caption ? withMark(runs(children(caption)), 'em') : []
      return [...(picture.length > 0 ? [['p', picture]] : []), ...(words.length > 0 ? [['p', words]] : [])]
    }
    case 'dl': return [['ul', definitionsOf(element, page)]]
    case 'details': {
      const [summary, ...rest] = elements(element)
      const line = withMark(runsOf(summary ? children(summary) : [], page), 'strong')
      return [...(line.length > 0 ? [['p', line]] : []), ...rest.flatMap(node => block(node, page))]
    }
    case 'div': case 'section': {
      if (attribute(element, 'data-footnotes') !== null) { for (const item of elements(element).flatMap(node => (node.tag === 'ol' ? elements(node) : []))) page.notes.set((attribute(item, 'id') ?? '').replace('user-content-', ''), item); return [] }
      if (classOf(element) === 'footnote') { page.notes.set(attribute(element, 'id') ?? '', element); return [] }
      if (classOf(element).startsWith('callout ')) return [['quote', calloutOf(element, page)]]
      return blocksOf(element, page)
    }
    default: return blocksOf(element, page)
  }
}

const isReversed = (list: ElementNode): boolean => attribute(list, 'reversed') !== null
const startOf = (list: ElementNode): number => { const start = Number(attribute(list, 'start') ?? '1'); return start >= 0 && start <= 999_999_999 ? start : 1 }

function numberOf(item: ElementNode, list: ElementNode): number {
  const items = elements(list), at = items.indexOf(item), start = attribute(list, 'start')
  return isReversed(list) ? Number(start ?? items.length) - at : Number(start ?? 1) + at
}

/** An item with nothing in it is none. */
const itemsOf = (list: ElementNode, page: Page, items: readonly ElementNode[] = elements(list)): Tree[] => items.map(item => itemOf(item, page)).filter(([, found]) => (found as Tree).length > 0)

function itemOf(item: ElementNode, page: Page): Tree {
  const box = elements(item).flatMap(node => (node.tag === 'input' ? [node] : node.tag === 'p' ? elements(node).filter(inner => inner.tag === 'input') : []))[0]
  const found = blocksOf(item, page)
  // A box before anything but text is not told.
  const first = elements(item).find(node => node.tag !== 'input' && node.tag !== 'br' && !(node.tag === 'p' && runsOf(children(node), { notes: new Map(), calls: [] }).length === 0))
  return [found[0]?.[0] === 'p' && (!first || first.tag === 'p' || INLINE.has(first.tag)) && box ? attribute(box, 'checked') !== null : null, found]
}

function definitionsOf(list: ElementNode, page: Page): Tree[] {
  const items: Tree[][] = []
  let open = false
  for (const node of elements(list)) {
    if (node.tag === 'dt') { if (!open) items.push([]); open = true; const term = withMark(runsOf(children(node), page), 'strong'); if (term.length > 0) items.at(-1)!.push(['p', term]) } else { open = false; items.at(-1)?.push(...blocksOf(node, page)) }
  }
  return items.map(item => [null, item])
}

/** The kind, then the words, in one paragraph where they begin with one. */
function calloutOf(element: ElementNode, page: Page): Tree[] {
  const kind = classOf(element).split('callout-')[1]!
  const body = elements(element).filter(node => classOf(node) !== 'callout-title' || textOf(node).trim().toLowerCase() !== kind)
  const found = body.flatMap(node => {
    if (classOf(node) !== 'callout-title') return block(node, page)
    return [['p', withMark(runsOf(children(node), page), 'strong')] as Tree]
  })
  const mark: Run = ['text', `[!${kind.toUpperCase()}]`, []]
  const [first, ...rest] = found
  return first?.[0] === 'p' && body[0]?.tag === 'p' ? [['p', merged([mark, ['text', ' ', []], ...(first[1] as Run[])])], ...rest] : [['p', [mark]], ...found]
}

function tableOf(table: ElementNode, page: Page): Tree[] {
  const caption = elements(table).find(node => node.tag === 'caption')
  const rows = elements(table).flatMap(node => (node.tag === 'tr' ? [node] : elements(node).filter(inner => inner.tag === 'tr')))
  let reach: number[] = []
  const aligns: (string | null)[] = []
  const grid = rows.map(row => {
    const out: Run[][] = []
    const next: number[] = []
    const skip = (): void => { while ((reach[out.length] ?? 0) > 0) { next[out.length] = reach[out.length]! - 1; out.push([]) } }
    for (const cell of elements(row)) {
      skip()
      const align = attribute(cell, 'align') ?? /text-align:\s*(\w+)/.exec(attribute(cell, 'style') ?? '')?.[1]
      if (align) aligns[out.length] ??= align
      const colSpan = Number(attribute(cell, 'colspan') ?? '1'), rowSpan = Number(attribute(cell, 'rowspan') ?? '1')
      for (let c = 0; c < colSpan; c++) { next[out.length] = rowSpan - 1; out.push(c === 0 ? folded(runsOf(children(cell), page, true).flatMap(pipesApart)) : []) }
    }
    skip()
    reach = next
    return out
  })
  const width = Math.max(...grid.map(row => row.length))
  const isHead = rows.length > 0 && elements(rows[0]!).length > 0 && elements(rows[0]!).every(cell => cell.tag === 'th')
  const isEmpty = (row: readonly Run[][]): boolean => row.every(cell => cell.length === 0)
  // A table without a head gets an empty one, for Markdown has none other.
  const body = isHead && isEmpty(grid[0]!) ? grid.slice(1) : grid
  const out: Tree = ['table', isHead && body === grid, Array.from({ length: width }, (_, c) => aligns[c] ?? null), body.map(row => Array.from({ length: width }, (_, c) => row[c] ?? []))]
  return [...(caption ? block({ ...caption, tag: 'p' }, page) : []), out]
}

/** All of it marked, from the start: what shows nothing stays unmarked. */
function withMark(runs: readonly Run[], mark: string): Run[] {
  const out: Run[] = []
  for (const [kind, text, marks] of runs) {
    if (kind === 'text') push(text, [...new Set([...marks, mark])].sort(), out)
    else out.push([kind, text, marks])
  }
  return merged(out)
}

const MARKS: Readonly<Record<string, string>> = { em: 'em', i: 'em', strong: 'strong', b: 'strong', del: 'del', s: 'del', code: 'code' }

function runsOf(nodes: readonly TreeNode[], page: Page, oneLine = false): Run[] {
  const out: Run[] = []
  const walk = (node: TreeNode, marks: readonly string[]): void => {
    if (node.kind === 'text') { push(node.value.replace(/[ \t\r\n\f]+/g, ' '), marks, out); return }
    const { tag } = node, own = MARKS[tag]
    const inner = own === undefined || marks.includes(own) ? marks : [...marks, own].sort()
    if (tag === 'br') { if (oneLine) push(' ', [], out); else out.push(['br', '', []]) }
    else if (tag === 'img') out.push(['img', (attribute(node, 'alt') ?? '').replace(/\s+/g, ' ').trim(), [address(attribute(node, 'src') ?? ''), ...marks.filter(mark => mark.startsWith('link:'))]])
    else if (tag === 'math') out.push(['math', (/^[\s\S]*$/.exec(textOf(annotationIn(node)))?.[0] ?? '').replace(/\s+/g, ' ').trim(), []])
    else if (tag === 'input') { if (oneLine) push(attribute(node, 'checked') === null ? '☐' : '☑', [], out) }
    else if (tag === 'a') {
      const href = attribute(node, 'href') ?? ''
      if (isCall(node)) { const id = href.replace(/^#(?:user-content-)?/, ''); page.calls.push(id); out.push(['note', '', []]); return }
      if (attribute(node, 'data-footnote-backref') !== null || attribute(node, 'role') === 'doc-backlink') return
      const link = [...marks, `link:${address(href)} ${(attribute(node, 'title') ?? '').replace(/\s+/g, ' ').trim()}`].sort()
      for (const child of children(node)) walk(child, link)
    } else if (tag === 'sup' || tag === 'sub') {
      const type = tag === 'sup' ? 'superscript' : 'subscript'
      const text = isCall(elements(node)[0]) ? '' : textOf(node).replace(/[ \t\r\n\f]+/g, ' '), last = out.at(-1)
      const { open, close } = formOf(text, type, last?.[0] === 'text' ? last[1] : '', children(node).some(holdsScript))
      push(open, marks, out)
      for (const child of children(node)) walk(open === '' && raised(text, type) !== text ? raisedTree(child, type) : child, inner)
      push(close, marks, out)
    } else if (oneLine && tag === 'pre') { for (const line of textOf(node).split('\n')) { push(' ', [], out); push(line.trim(), [...new Set([...marks, 'code'])].sort(), out) } push(' ', [], out) }
    else if (oneLine && !INLINE.has(tag)) {
      push(' ', [], out)
      if (tag === 'li') push(node.parent?.tag === 'ol' ? `${numberOf(node, node.parent)}. ` : elements(node)[0]?.tag === 'input' ? '' : '• ', [], out)
      const bold = tag === 'dt' ? [...new Set([...inner, 'strong'])].sort() : inner
      for (const child of children(node)) walk(child, bold)
      push(' ', [], out)
    } else for (const child of children(node)) walk(child, inner)
  }
  for (const node of nodes) walk(node, [])
  return merged(out)
}

/** The mark of a note in the text. */
const isCall = (node: ElementNode | undefined): boolean => node !== undefined && (attribute(node, 'data-footnote-ref') !== null || attribute(node, 'role') === 'doc-noteref')

const holdsScript = (node: TreeNode): boolean => node.kind === 'element' && (node.tag === 'sup' || node.tag === 'sub' || children(node).some(holdsScript))

/** As far down as the renderer goes. */
function raisedTree(node: TreeNode, type: 'superscript' | 'subscript'): TreeNode {
  if (node.kind === 'text') return { ...node, value: raised(node.value.replace(/[ \t\r\n\f]+/g, ' '), type) }
  if (!['a', 'em', 'strong'].includes(node.tag) || isCall(node)) return node
  const copy: ElementNode = { ...node, first: null, last: null }
  for (const child of children(node)) append(copy, raisedTree(child, type))
  return copy
}

function annotationIn(math: ElementNode): ElementNode {
  const find = (element: ElementNode): ElementNode | null => { for (const child of elements(element)) { const found = child.tag === 'annotation' ? child : find(child); if (found) return found } return null }
  return find(math) ?? math
}

/** Marks on white space show nothing. */
function push(text: string, marks: readonly string[], out: Run[]): void {
  if (marks.includes('code')) { out.push(['text', text, marks]); return }
  for (const part of text.split(/([\s\u00a0]+)/u)) if (part !== '') out.push(['text', part, part.trim() === '' ? [] : marks])
}

/** Runs of equal marks as one, white space folded over their edges, none at the ends or at a break. */
function merged(runs: readonly Run[]): Run[] { return folded(atEdges(folded(runs))) }

function folded(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const [kind, text, marks] of runs) {
    const last = out.at(-1)
    const before = last?.[0] === 'text' ? last[1] : last?.[0] === 'br' || !last ? ' ' : ''
    const value = kind === 'text' && before.endsWith(' ') ? text.replace(/^ +/, '') : text
    if (kind === 'text' && value === '') continue
    if (kind === 'br') trimEnd(out)
    const same = out.at(-1)
    if (kind === 'text' && same?.[0] === 'text' && JSON.stringify(same[2]) === JSON.stringify(marks)) same[1] += value
    else out.push([kind, value, marks])
  }
  while (out.length > 0) { const size = out.length; trimEnd(out); if (out.at(-1)?.[0] === 'br') out.pop(); if (out.length === size) break }
  while (out[0]?.[0] === 'br') out.shift()
  return out
}

function trimEnd(out: Run[]): void {
  for (let last = out.at(-1); last?.[0] === 'text'; last = out.at(-1)) {
    if (last[2].includes('code')) return
    last[1] = last[1].replace(/ +$/, '')
    if (last[1] !== '') return
    out.pop()
  }
}

function address(url: string): string {
  let text = url
  try { text = new URL(url, 'https://page.example/').href } catch { /* As written. */ }
  try { return decodeURI(text) } catch { return text }
}
