/**
 * Footnotes of a page: which short links are marks of notes, and which elements hold the notes that
 * they lead to. A note whose text was not kept is none: its mark stays the link that it was.
 */
import { after, attribute, closest, descendants, elementsOf, isInside, lineage, textOf, type ElementNode, type TreeNode } from '../model/document.ts'
import type { Block, Inline } from '../model/article.ts'
import { inlineText } from '../model/plain.ts'
import { unescapedUrl } from '../model/url.ts'
import type { Candidate } from './candidate.ts'
import { isBlock, shownText } from './elements.ts'

interface Note { readonly label: string; readonly mark: string }
export interface Notes {
  /** By the link that is the mark. */
  readonly marks: ReadonlyMap<ElementNode, Note>
  /** By the element that holds the note's text. */
  readonly texts: ReadonlyMap<ElementNode, Note>
  /** By the element amid a line that holds the note itself, and that a style sets into the margin. */
  readonly beside: ReadonlyMap<ElementNode, Note>
  /** Names of the places where marks stand, which links back lead to. */
  readonly calls: ReadonlySet<string>
}

const MARK = /^[[(]?\s*([\p{L}\p{N}]{1,4}|[*†‡§¶]{1,3})\s*[\])]?\.?$/u
const REFERENCE = /footnote|noteref|(?:^|[\s_-])fn(?:ref)?(?:[\s_-]|$)|cite[_-]?ref/i
/** The mark without its brackets. */
const bare = (mark: string): string => MARK.exec(mark)?.[1] ?? mark

/** A note of more than this is a part of the article that the link leads to. */
const NOTE_CHARS = 4000
const HOLDERS = new Set(['li', 'p', 'div', 'dd', 'aside', 'td'])

/** `holds` says whether an element has kept text below. */
export function notesOf(root: ElementNode, kept: readonly Candidate[], base: string | null, holds: (element: ElementNode) => boolean): Notes {
  const labels = new Set<string>()
  const beside = notesBeside(kept, labels)
  const wanted = new Map<string, { readonly link: ElementNode; readonly mark: string }[]>()
  for (const { nodes, linkChars, element } of kept) {
    if (linkChars === 0) continue
    for (const top of nodes) {
      if (top.kind !== 'element') continue
      for (let link: TreeNode | null = top; link; link = link === top ? top.first : after(link, top)) {
        if (link.kind !== 'element' || link.tag !== 'a') continue
        const id = localTarget(attribute(link, 'href'), base)
        if (!id) continue
        const mark = shownText(link).trim()
        if (!MARK.test(mark) || !(isReference(link, element) || isOfWord(link, id))) continue
        wanted.set(id, [...(wanted.get(id) ?? []), { link, mark }])
      }
    }
  }
  const marks = new Map<ElementNode, Note>(), texts = new Map<ElementNode, Note>()
  if (wanted.size === 0) return { marks, texts, beside, calls: new Set() }
  const passed = new Set<ElementNode>()
  for (let node = root.first; node; node = after(node, root)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'a') passed.add(node)
    const id = attribute(node, 'id') ?? (node.tag === 'a' ? attribute(node, 'name') : null)
    const links = id === null ? undefined : wanted.get(id)
    // The first element of an id is the one that browsers go to. A link that leads back up is the way from a note to its mark.
    if (id === null || !links || !wanted.delete(id) || !passed.has(links[0]!.link)) continue
    const holder = holderOf(node, id)
    if (!holder || texts.has(holder) || !holds(holder) || links.some(({ link }) => isInside(link, holder)) || textOf(holder).length > NOTE_CHARS) continue
    const { mark } = links[0]!
    const note: Note = { label: unique(bare(mark), labels), mark }
    texts.set(holder, note)
    for (const { link } of links) marks.set(link, note)
  }
  return { marks, texts, beside, calls: callsOf(marks.keys()) }
}

/** Notes in the margin by the names that Tufte CSS gives them, and what stands there for narrow screens to show them by. */
const BESIDE = /(?:^|\s)(?:(sidenote)|marginnote)(?:\s|$)/, TOGGLE = /(?:^|\s)margin-toggle(?:\s|$)/
/** A note that has no number is shown by this. */
const UNNUMBERED = '⊕'
const LINES = new Set(['p', 'div', 'li', 'dd', 'blockquote', 'section', 'article'])

export const isToggle = (element: ElementNode): boolean => element.tag === 'label' && TOGGLE.test(attribute(element, 'class') ?? '')

/** Their numbers, which a style sheet counts, are those of their places. One that stands alone is a paragraph. */
function notesBeside(kept: readonly Candidate[], labels: Set<string>): ReadonlyMap<ElementNode, Note> {
  const found = new Map<ElementNode, Note>()
  let number = 0
  for (const { nodes, element } of kept) {
    if (!LINES.has(element.tag) || nodes.filter(node => node.kind === 'element' || node.value.trim() !== '').length === 1) continue
    for (const node of nodes) {
      const name = node.kind === 'element' && node.tag === 'span' ? BESIDE.exec(attribute(node, 'class') ?? '') : null
      if (!name || shownText(node as ElementNode).trim() === '' || isInCell(element)) continue
      const mark = name[1] ? String(++number) : UNNUMBERED
      found.set(node as ElementNode, { label: unique(mark, labels), mark })
    }
  }
  return found
}

/** Behind a cell's text there is no room for one. */
const isInCell = (element: ElementNode): boolean => closest(element, ({ tag }) => tag === 'td' || tag === 'th') !== null

/** Names of the links themselves and of what stands around them in their line. */
function callsOf(links: Iterable<ElementNode>): ReadonlySet<string> {
  const calls = new Set<string>()
  const add = (element: ElementNode): void => {
    for (const { name, value } of element.attributes) if ((name === 'id' || name === 'name') && value !== '') calls.add(value)
  }
  for (const link of links) {
    for (const node of descendants(link)) if (node.kind === 'element') add(node)
    for (let at: ElementNode | null = link; at; at = at.parent) {
      add(at)
      if (isBlock(at)) break
    }
  }
  return calls
}

/** The name of the place in this page that a link leads to; empty for the page's top. */
export function localTarget(href: string | null, base: string | null): string | null {
  if (href === null) return null
  const at = href.indexOf('#')
  if (at < 0 || (at > 0 && href.slice(0, at) !== base?.split('#')[0])) return null
  return unescapedUrl(href.slice(at + 1))
}

const saysReference = (element: ElementNode): boolean =>
  element.tag === 'sup'
  || attribute(element, 'role') === 'doc-noteref'
  || REFERENCE.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'rel') ?? ''} ${attribute(element, 'epub:type') ?? ''}`)

const isReference = (link: ElementNode, block: ElementNode): boolean =>
  lineage(link, block).some(saysReference) || elementsOf(link).some(({ tag }) => tag === 'sup')

/** Word names each mark and each note by a number of its own, and puts no other sign on them. */
const OF_WORD = /^_?(?:ftn|edn)(?:ref)?\d/i
const isOfWord = (link: ElementNode, target: string): boolean => OF_WORD.test(target) || OF_WORD.test(attribute(link, 'name') ?? attribute(link, 'id') ?? '')

function holderOf(element: ElementNode, name: string): ElementNode | null {
  let at = closest(element, isBlock)
  // Around the paragraphs of a note Word puts an element of nearly its name.
  if (at && at.tag === 'p' && (at.parent?.tag === 'li' || (at.parent && `_${attribute(at.parent, 'id')}` === name))) at = at.parent
  return at && HOLDERS.has(at.tag) ? at : null
}

function unique(mark: string, labels: Set<string>): string {
  let label = mark
  for (let n = 1; labels.has(label.toLowerCase()); n++) label = String(n)
  labels.add(label.toLowerCase())
  return label
}

const BACK = /^[\ufe0e\ufe0f\s[\]().,^↩↑⤴⏎⇧↵←*†‡§¶\p{L}\p{N}]{0,6}$/u

/** The note's text without the links back to its marks, which no other format needs. */
export function withoutBacklinks(blocks: readonly Block[], { mark }: Note, calls: ReadonlySet<string>, base: string | null): Block[] {
  const isBack: IsBack = node => isBacklink(node, calls, base)
  const out: Block[] = []
  blocks.forEach((block, i) => {
    if (block.type !== 'paragraph') { out.push(block); return }
    const children = trimmed(withoutLinksBack(block.children, isBack), i === 0 ? bare(mark) : null)
    if (children.length > 0) out.push({ type: 'paragraph', children })
  })
  return out
}

const OPENING = /[[(]\s*$/
const CLOSING = /^\s*[\])]/
const SEPARATOR = /^[\s,;]*$/

/** Brackets around links back, and commas between them, go with the links: `[1]`, `(a, b)`. */
function withoutLinksBack(children: readonly Inline[], isBack: IsBack): Inline[] {
  const out: Inline[] = []
  let gone = false
  children.forEach((node, i) => {
    if (isBack(node)) { gone = true; return }
    const next = children[i + 1]
    if (gone && node.type === 'text' && SEPARATOR.test(node.value) && next && isBack(next)) return
    const before = out.at(-1)
    if (gone && node.type === 'text' && before?.type === 'text' && OPENING.test(before.value) && CLOSING.test(node.value)) {
      out.pop()
      const value = before.value.replace(OPENING, '') + node.value.replace(CLOSING, '')
      if (value !== '') out.push({ type: 'text', value })
    } else out.push(node)
    gone = false
  })
  return out
}

type IsBack = (node: Inline) => boolean

/** A sign or a letter leads back where it leads into this page; a word does where a mark stands there. */
function isBacklink(node: Inline, calls: ReadonlySet<string>, base: string | null): boolean {
  if (node.type === 'superscript' || node.type === 'strong' || node.type === 'emphasis')
    return node.children.length > 0 && node.children.every(child => isBacklink(child, calls, base))
  if (node.type !== 'link') return false
  const target = localTarget(node.url, base)
  const text = inlineText(node.children)
  return Boolean(target) && BACK.test(text) && (calls.has(target!) || !/\p{L}{2}/u.test(text))
}

/** Without what stood around the links: spaces at the end, and the mark or an arrow at the start. */
function trimmed(children: Inline[], mark: string | null): Inline[] {
  const out = [...children]
  const last = out.at(-1)
  if (last?.type === 'text') { const value = last.value.trimEnd(); if (value === '') out.pop(); else out[out.length - 1] = { type: 'text', value } }
  const head = out[0]
  if (mark !== null && out.length > 1 && head?.type === 'superscript' && bare(inlineText(head.children).trim()) === mark) out.shift()
  const first = out[0]
  if (mark !== null && first?.type === 'text') {
    let value = first.value.trimStart().replace(/^[\^↑]\s*/, '')
    const numbered = MARK.exec(value.split(/\s/, 1)[0] ?? '')
    if (numbered?.[1] === mark && /[\]).]$/.test(numbered[0])) value = value.slice(numbered[0].length).trimStart()
    // A letter or number may be the text's first word, a sign is not.
    else if (/^[*†‡§¶]/.test(mark) && value.startsWith(mark) && value[mark.length] !== mark[0]) value = value.slice(mark.length).trimStart()
    if (value === '') out.shift()
    else out[0] = { type: 'text', value }
  }
  return out
}
