/**
 * What tree construction holds between two tokens (13.2.4): the stack of open elements, the
 * insertion mode, and where the next node goes. It knows how nodes are inserted, not when: the
 * rules are the modes'. All walks are bounded by the depth of the stack, which is bounded.
 */
import { append, detach, insertBefore, moveTo, newElement, newText, type Attribute, type ElementNode, type TreeNode } from '../../model/document.ts'
import { HTML, IS, isKnown, known, TAGS, type Rule, type Tag } from './tags.ts'

/** Takes the tokens of one insertion mode. */
export interface Mode {
  readonly start: (p: State, tag: Tag) => void
  readonly end: (p: State, tag: Tag) => void
  readonly text: (p: State, value: string) => void
  /** "Anything else" of the modes before the body: makes what is implied and moves on. The end of the page does so too. */
  readonly otherwise?: (p: State) => void
}

export const MODES = ['initial', 'beforeHtml', 'beforeHead', 'inHead', 'inHeadNoscript', 'afterHead', 'inBody', 'text', 'inTable', 'inCaption', 'inColumnGroup', 'inTableBody', 'inRow', 'inCell', 'inSelect', 'inSelectInTable', 'inTemplate', 'afterBody', 'inFrameset', 'afterFrameset', 'afterAfterBody', 'afterAfterFrameset'] as const
export type ModeName = (typeof MODES)[number]
export type Modes = Readonly<Record<ModeName, Mode>>

/** How the tokenizer goes on after a start tag (13.2.5): to the tag's own end tag, if at all. */
export type Content = 'data' | 'rcdata' | 'rawtext' | 'script' | 'plaintext'

/** A formatting element that misnesting may open anew; null is a marker (13.2.4.3). */
export interface Formatting { readonly node: ElementNode; readonly tag: Tag }

/**
 * Open elements, at most. Browsers bound them too (at 512): deeper ones stand beside one another.
 * Far above real pages, and it keeps every walk of the stack constant in the size of the page.
 */
const MAX_OPEN = 1000
/** Attributes of an element that takes those of others. */
const MOST_ADOPTED = 200
const NONE: readonly Attribute[] = []
const HTML_TAG = known('html'), P = known('p'), TABLE = known('table'), TEMPLATE = known('template')

const isPlayer = ({ tag }: ElementNode): boolean => tag === 'video' || tag === 'audio'
const isPart = (node: TreeNode): boolean => node.kind === 'element' && isKnown(node.tag) && PARTS.has(known(node.tag).start)
const PARTS: ReadonlySet<Rule> = new Set(['block', 'heading', 'pre', 'table'])

/** What ends with the element around it has lost its own end, and most of what is in it stands behind it: of a player, what begins with a part of the page. */
export function unframe(node: ElementNode): void {
  if (isPlayer(node)) {
    let part = node.first
    while (part && !isPart(part)) part = part.next
    if (!part) return
    const player = newElement(node.tag, node.attributes)
    while (node.first && node.first !== part) moveTo(node.first, player)
    insertBefore(player, part)
    ;(node as { attributes: readonly Attribute[] }).attributes = NONE
  }
  (node as { tag: string }).tag = 'div'
}

export class State {
  readonly root = newElement('#document')
  readonly nodes: ElementNode[] = []
  readonly tags: Tag[] = []
  /** For each open element, whether a p is in button scope from there. */
  private readonly paragraphs: boolean[] = []
  /** Open elements by tag id: what is not open needs no walk. */
  private readonly counts = new Int32Array(TAGS)
  /** Open elements of MathML and SVG. */
  foreign = 0
  readonly formatting: (Formatting | null)[] = []
  readonly templateModes: Mode[] = []
  mode: Mode
  original: Mode
  content: Content = 'data'
  /** Of the start tag in hand. */
  attributes: readonly Attribute[] = NONE
  selfClosing = false
  head: ElementNode | null = null
  form: ElementNode | null = null
  framesetOk = true
  fostering = false
  quirks = false
  skipNewline = false
  /** Those that the standard leaves out of a select, as many as have not ended. */
  divsInSelect = 0
  /** The page holds NUL characters, which the rules drop or replace. */
  hasNul = false
  /** Elements were moved: their depths need another look. */
  moved = false
  /** Formatting elements opened anew, which hostile pages can make grow with the square of their size. */
  reopened = 0

  constructor(readonly modes: Modes, readonly forgiving: boolean) {
    this.mode = this.original = modes.initial
  }

  get node(): ElementNode { return this.nodes[this.nodes.length - 1] ?? this.root }
  get tag(): Tag { return this.tags[this.tags.length - 1] ?? HTML_TAG }
  isOpen(tag: Tag): boolean { return this.counts[tag.id]! > 0 }

  push(node: ElementNode, tag: Tag): void {
    const at = this.nodes.length
    if (at >= MAX_OPEN) this.pop()
    this.nodes.push(node)
    this.tags.push(tag)
    this.counts[tag.id]!++
    if (tag.space !== HTML) this.foreign++
    this.paragraphs.push(tag === P || ((tag.is & (IS.scope | IS.buttonScope)) === 0 && at > 0 && this.paragraphs[this.paragraphs.length - 1]!))
  }

  pop(): Tag {
    this.nodes.pop()
    const tag = this.tags.pop() ?? HTML_TAG
    this.paragraphs.pop()
    this.counts[tag.id]!--
    if (tag.space !== HTML) this.foreign--
    return tag
  }

  /** Replaces the open elements from `at` on, where the rules reach into the middle of the stack. */
  private rebuild(at: number, rest: readonly (readonly [ElementNode, Tag])[]): void {
    while (this.nodes.length > at) this.pop()
    for (const [node, tag] of rest) this.push(node, tag)
  }

  private above(at: number): (readonly [ElementNode, Tag])[] {
    return this.nodes.slice(at).map((node, i) => [node, this.tags[at + i]!] as const)
  }

  insertOpen(at: number, node: ElementNode, tag: Tag): void { this.rebuild(at, [[node, tag], ...this.above(at)]) }

  removeOpen(node: ElementNode): void {
    const at = this.nodes.lastIndexOf(node)
    if (at >= 0) this.rebuild(at, this.above(at + 1))
  }

  replaceOpen(at: number, node: ElementNode): void { this.nodes[at] = node }

  popTo(length: number): void { while (this.nodes.length > length) this.pop() }

  popUntil(tag: Tag): void {
    if (!this.isOpen(tag)) return
    for (;;) {
      const { node } = this
      const popped = this.pop()
      if (popped === tag) return
      if (this.forgiving && (popped.is & IS.frame) !== 0) unframe(node)
    }
  }

  /** Back to where the current element is one of these. */
  popToAny(is: number): void { while (this.nodes.length > 1 && (this.tag.is & is) === 0) this.pop() }

  inScope(tag: Tag, boundaries: number = IS.scope): boolean {
    if (!this.isOpen(tag)) return false
    for (let i = this.tags.length - 1; i >= 0; i--) {
      const open = this.tags[i]!
      if (open === tag) return true
      if ((open.is & boundaries) !== 0) return false
    }
    return false
  }

  endImplied(but: Tag | null = null, is: number = IS.implied): void { while ((this.tag.is & is) !== 0 && this.tag !== but) this.pop() }

  /** Ends what is open up to the element, if it is in scope. */
  close(tag: Tag, boundaries: number = IS.scope): boolean {
    if (!this.inScope(tag, boundaries)) return false
    this.endImplied(tag)
    this.popUntil(tag)
    return true
  }

  get inParagraph(): boolean { return this.paragraphs[this.paragraphs.length - 1] ?? false }

  closeParagraph(): void {
    if (!this.inParagraph) return
    this.endImplied(P)
    this.popUntil(P)
  }

  /** 13.2.6.1: the appropriate place for a node, which in a table is before the table. */
  place(node: TreeNode, parent: ElementNode = this.node, tag: Tag = this.tag, fostering = this.fostering): void {
    if (fostering && (tag.is & IS.table) !== 0) this.foster(node)
    else append(parent, node)
  }

  private foster(node: TreeNode): void {
    const table = this.tags.lastIndexOf(TABLE), template = this.tags.lastIndexOf(TEMPLATE)
    this.moved = true
    if (template > table) { append(this.nodes[template]!, node); return }
    const element = this.nodes[table]
    if (!element) append(this.nodes[0]!, node)
    else if (element.parent) insertBefore(node, element)
    else append(this.nodes[table - 1]!, node)
  }

  insert(tag: Tag, attributes: readonly Attribute[] = this.attributes): ElementNode {
    const element = newElement(tag.name, attributes)
    this.place(element)
    this.push(element, tag)
    return element
  }

  insertVoid(tag: Tag): void { this.place(newElement(tag.name, this.attributes)) }

  /** Text goes to text that stands there already. */
  insertText(value: string): void {
    if (this.fostering && (this.tag.is & IS.table) !== 0) { this.fosterText(value); return }
    const parent = this.node
    const last = parent.last
    if (last?.kind === 'text') last.value += value
    else append(parent, newText(value))
  }

  private fosterText(value: string): void {
    const node = newText(value)
    this.foster(node)
    if (node.previous?.kind !== 'text') return
    node.previous.value += value
    detach(node)
  }

  /** An element whose content the tokenizer reads as text up to its end tag. */
  insertRaw(tag: Tag, content: Content): void {
    this.insert(tag)
    this.content = content
    this.original = this.mode
    this.mode = this.modes.text
  }

  /** Attributes of a second html or body go to the first. */
  adopt(element: ElementNode): void {
    const own = element.attributes
    if (own.length > MOST_ADOPTED) return
    const names = new Set(own.map(a => a.name))
    const more = this.attributes.filter(a => !names.has(a.name))
    if (more.length > 0) (element as { attributes: readonly Attribute[] }).attributes = [...own, ...more]
  }

  /** Without NUL characters, as HTML content drops them. */
  withoutNul(value: string): string { return this.hasNul && value.includes('\0') ? value.replaceAll('\0', '') : value }

  clearToMarker(): void { while (this.formatting.length > 0 && this.formatting.pop() !== null) { /* The marker goes too. */ } }
}
