/**
 * Kept candidates → the article's body: the page's own structure around what was kept, as headings,
 * paragraphs, lists, quotations, code, tables and figures, in the page's order. It changes no word.
 */
import type { Block, Figure, Inline, ListItem } from '../model/article.ts'
import { attribute, descendants, type ElementNode, type TreeNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import type { Candidate } from './candidate.ts'
import { isPreformatted, isSkipped } from './elements.ts'
import { inlinesOf } from './inlines.ts'
import { embedOf, imageOf } from './media.ts'
import { isDataTable, tableOf } from './tables.ts'

/** `kept` are the candidates to build from, in order. `root` is the document's. */
export function assembleBody(root: ElementNode, kept: readonly Candidate[], base: string | null): Block[] {
  const body = new Assembly(kept, base).blocks(root)
  while (body.at(-1)?.type === 'divider') body.pop()
  return body
}

/** How far above a picture an element that holds kept text may stand, for the picture to be the article's. */
const NEAR = 3

export class Assembly {
  /** First node of each kept run. */
  private readonly runs = new Map<TreeNode, Candidate>()
  /** Elements with kept text below, each with how much of it. */
  private readonly holding = new Set<ElementNode>()

  constructor(kept: readonly Candidate[], readonly base: string | null) {
    for (const candidate of kept) {
      this.runs.set(candidate.nodes[0]!, candidate)
      for (let at: ElementNode | null = candidate.element; at && !this.holding.has(at); at = at.parent) this.holding.add(at)
    }
  }

  holds(element: ElementNode): boolean { return this.holding.has(element) }

  /** Blocks of everything below an element. */
  blocks(element: ElementNode): Block[] {
    const out: Block[] = []
    for (let node = element.first; node; node = node.next) {
      const run = this.runs.get(node)
      if (run) { this.run(run, out); continue }
      if (node.kind === 'element') this.element(node, out)
    }
    return out
  }

  private run(candidate: Candidate, out: Block[]): void {
    const children = inlinesOf(candidate.nodes, this.base)
    if (children.length === 0) return
    // A picture with its line of text stands as a figure before the paragraph.
    const [pictures, rest] = partImages(children)
    for (const { url, alt } of pictures) out.push({ type: 'figure', url, alt, caption: [], credit: null })
    if (rest.length > 0) out.push({ type: 'paragraph', children: rest })
  }

  private element(element: ElementNode, out: Block[]): void {
    const { tag } = element
    if (isSkipped(tag)) return
    if (!this.holding.has(element)) { this.aside(element, out); return }
    if (isPreformatted(tag)) { this.code(element, out); return }
    switch (tag) {
      case 'h1': case 'h2': case 'h3': case 'h4': case 'h5': case 'h6': {
        const level = Number(tag[1]) as 1 | 2 | 3 | 4 | 5 | 6
        for (const block of this.blocks(element)) out.push(block.type === 'paragraph' ? { type: 'heading', level, children: block.children } : block)
        return
      }
      case 'ul': case 'ol': case 'menu': case 'dir': this.list(element, out); return
      case 'blockquote': { const children = this.blocks(element); if (children.length > 0) out.push({ type: 'quote', children }); return }
      case 'table': {
        if (!isDataTable(element)) break
        const table = tableOf(element, this)
        if (table) { out.push(table); return }
        break
      }
      case 'figure': if (this.figure(element, out)) return; break
      default: break
    }
    for (const block of this.blocks(element)) out.push(block)
  }

  /** An element without kept text: its pictures, players and rules belong to the article where kept text is near. */
  private aside(element: ElementNode, out: Block[]): void {
    if (!this.nearKept(element)) return
    if (element.tag === 'hr') { if (out.length > 0 && out.at(-1)!.type !== 'divider') out.push({ type: 'divider' }); return }
    if (element.tag === 'figure' || element.tag === 'img' || element.tag === 'picture') { this.figure(element, out); return }
    if (element.tag === 'iframe') { const embed = embedOf(element, this.base); if (embed) out.push({ type: 'embed', ...embed }); return }
    if (element.tag === 'nav' || element.tag === 'aside' || element.tag === 'footer' || element.tag === 'form') return
    // A wrapper around one picture or player, with a caption at the most.
    const media = mediaIn(element)
    if (media.length === 1) this.aside(media[0]!, out)
  }

  private nearKept(element: ElementNode): boolean {
    for (let at = element.parent, steps = 0; at && steps < NEAR; at = at.parent, steps++) {
      if (this.holding.has(at)) return at.tag !== 'body' && at.tag !== 'html'
    }
    return false
  }

  private figure(element: ElementNode, out: Block[]): boolean {
    let picture = element.tag === 'img' || element.tag === 'picture' ? imageOf(element, this.base) : null
    let caption: Inline[] = []
    let credit: string | null = null
    if (element.tag === 'figure') for (const node of descendants(element)) {
      if (node.kind !== 'element') continue
      if (!picture && (node.tag === 'img' || node.tag === 'picture')) picture = imageOf(node, this.base)
      if (node.tag === 'table' || node.tag === 'pre' || node.tag === 'blockquote') return false
      if (node.tag === 'figcaption' && caption.length === 0) ({ caption, credit } = captionOf(node, this.base))
    }
    if (!picture) return false
    // What the judge kept of the figure, its caption, stands in the figure and not in the text.
    const figure: Figure = { type: 'figure', url: picture.url, alt: picture.alt, caption, credit }
    if (!out.some(block => block.type === 'figure' && block.url === figure.url)) out.push(figure)
    return true
  }

  private list(element: ElementNode, out: Block[]): void {
    const items: ListItem[] = []
    for (let node = element.first; node; node = node.next) {
      const run = this.runs.get(node)
      const children: Block[] = []
      let checked: boolean | null = null
      if (run) this.run(run, children)
      else if (node.kind === 'element') {
        if (node.tag === 'li') { children.push(...this.blocks(node)); checked = checkOf(node) }
        else this.element(node, children)
      }
      if (children.length === 0) continue
      // A list straight in a list belongs to the item before it.
      const before = items.at(-1)
      if (node.kind === 'element' && node.tag !== 'li' && before && children.every(block => block.type === 'list')) items[items.length - 1] = { ...before, children: [...before.children, ...children] }
      else items.push({ type: 'item', checked, children })
    }
    if (items.length === 0) return
    const start = Number.parseInt(attribute(element, 'start') ?? '1', 10)
    out.push({ type: 'list', start: element.tag === 'ol' ? (Number.isSafeInteger(start) && start >= 0 ? start : 1) : null, items })
  }

  private code(element: ElementNode, out: Block[]): void {
    const lines: string[] = []
    const collect = (top: ElementNode): void => {
      for (let node = top.first; node; node = node.next) {
        const run = this.runs.get(node)
        if (run) lines.push(run.text)
        else if (node.kind === 'element') collect(node)
      }
    }
    collect(element)
    if (lines.length > 0) out.push({ type: 'code', language: languageOf(element), value: lines.join('\n') })
  }
}

function isInside(element: ElementNode, top: ElementNode): boolean {
  for (let at: ElementNode | null = element; at; at = at.parent) if (at === top) return true
  return false
}

function mediaIn(element: ElementNode): ElementNode[] {
  const found: ElementNode[] = []
  let inside: ElementNode | null = null
  for (const node of descendants(element)) {
    if (node.kind !== 'element' || (inside && isInside(node, inside))) continue
    if (node.tag === 'figure' || node.tag === 'img' || node.tag === 'picture' || node.tag === 'iframe') { found.push(node); inside = node }
    if (found.length > 1) break
  }
  return found
}

/** Pictures straight in the run, apart from its text. Images inside links go with their link's text. */
function partImages(children: readonly Inline[]): [readonly { url: string; alt: string }[], Inline[]] {
  const pictures: { url: string; alt: string }[] = []
  const rest: Inline[] = []
  const hasText = inlineText(children).trim() !== ''
  for (const child of children) {
    if (child.type === 'image' && (!hasText || child === children[0])) pictures.push(child)
    else rest.push(child)
  }
  while (rest[0]?.type === 'break' || (rest[0]?.type === 'text' && rest[0].value.trim() === '' && !rest[0].value.includes('\u00a0'))) rest.shift()
  return [pictures, rest]
}

const CREDIT_CLASS = /credit|copyright|source|byline|attribution/i

function captionOf(element: ElementNode, base: string | null): { caption: Inline[]; credit: string | null } {
  let credit: string | null = null
  let creditElement: ElementNode | null = null
  for (const node of descendants(element)) {
    if (node.kind === 'element' && CREDIT_CLASS.test(attribute(node, 'class') ?? '')) {
      credit = inlineText(inlinesOf([...children(node)], base)).trim() || null
      creditElement = node
      break
    }
  }
  const parts = [...children(element)].filter(node => !(creditElement && node.kind === 'element' && isInside(creditElement, node)))
  return { caption: inlinesOf(parts, base), credit }
}

function* children(element: ElementNode): Generator<TreeNode> {
  for (let node = element.first; node; node = node.next) yield node
}

function checkOf(item: ElementNode): boolean | null {
  for (const node of descendants(item)) if (node.kind === 'element' && node.tag === 'input') return attribute(node, 'type') === 'checkbox' ? attribute(node, 'checked') !== null : null
  return null
}

const LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|sourceCode\s+)([\w+#.-]+)/

/** From the class names that highlighters write, on the element, its code or what is around it. */
function languageOf(pre: ElementNode): string | null {
  const near: ElementNode[] = [pre]
  for (const node of descendants(pre)) if (node.kind === 'element' && node.tag === 'code') { near.push(node); break }
  if (pre.parent) near.push(pre.parent)
  if (pre.parent?.parent) near.push(pre.parent.parent)
  for (const element of near) {
    const named = attribute(element, 'data-lang') ?? attribute(element, 'data-language') ?? LANGUAGE.exec(attribute(element, 'class') ?? '')?.[1]
    if (named && /^[\w+#.-]{1,30}$/.test(named) && named !== 'none' && named !== 'text' && named !== 'default') return named.toLowerCase()
  }
  return null
}
