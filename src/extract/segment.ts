/**
 * Document → candidates: one walk of the tree cuts it into blocks of text at block-level elements
 * and double line breaks, and notes the containers that they stand in. It judges nothing.
 */
import { attribute, textOf, type Document, type ElementNode, type TreeNode } from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import type { Candidate } from './candidate.ts'
import { markOf } from './facts/marks.ts'
import { followedByBreak, holdsBlocks, isBlock, isHidden, isInert, isInertAmid, isPreformatted, isSkipped, isUnseen } from './elements.ts'
import { isDrawn, texScript } from './maths.ts'
import { foldSpaces, isBlank } from './spaces.ts'
import { countWords, WordHashes } from './words.ts'

/** An element that holds candidates, itself or below. Containers are in document order, so a parent's index is lower. */
interface Container {
  readonly index: number
  readonly element: ElementNode
  /** Index of the container around it; -1 for the root. */
  readonly parent: number
  readonly depth: number
  readonly hidden: boolean
}

export interface Segments {
  readonly containers: readonly Container[]
  readonly candidates: readonly Candidate[]
  /** For each candidate the index of its container. */
  readonly home: readonly number[]
  /** For each candidate the last picture or player that stands before it; null for none. */
  readonly pictures: readonly (Picture | null)[]
  /** Hashes of all words of a page's candidates, one after another. None of raw text, whose lines are compared otherwise. */
  readonly wordHashes: Int32Array
  /** A `pre` or a table is among the containers: nothing else holds code of several lines. */
  readonly mayHoldCode: boolean
  /** Blocks beyond the bound, that are no candidates. */
  readonly beyond: number
}

/** Where a picture stands: its container, and the candidate that it stands before or in. */
interface Picture { readonly home: number; readonly before: number }

/** Noscript below this many words repeats an image or asks for scripts; above, forums keep whole threads there. */
const NOSCRIPT_WORDS = 40
/** Far above real pages. One with more blocks is cut there, and what is left of it is not to be told as the whole (see `wholeOf`). */
const MAX_CANDIDATES = 60_000

/** Words are hashed of what its format says to be a page: who looks for blocks alone need not tell it. */
export function segment(document: Pick<Document, 'root'> & Partial<Document>): Segments {
  const walk = new Walk(document.format === 'html')
  walk.block(document.root, walk.container(document.root, -1, false), false, false)
  walk.settleLinks()
  return {
    containers: walk.containers,
    candidates: walk.candidates,
    home: walk.home,
    pictures: walk.pictures,
    wordHashes: walk.hashes?.found ?? NO_HASHES,
    mayHoldCode: walk.mayHoldCode,
    beyond: walk.beyond,
  }
}

/** The same, where nothing is cut off. Failures: `too-large`. */
export function wholeOf(segments: Segments): Outcome<Segments> {
  const { candidates, beyond } = segments
  return beyond === 0 ? ok(segments) : fail({ kind: 'too-large', blocks: candidates.length + beyond, limit: MAX_CANDIDATES })
}

const NO_HASHES = new Int32Array(0)

class Walk {
  readonly containers: Container[] = []
  readonly candidates: Candidate[] = []
  readonly home: number[] = []
  readonly pictures: (Picture | null)[] = []
  mayHoldCode = false
  beyond = 0
  /** The nodes of the run in hand are its first ones: most runs are white space between blocks, and no list is made of it. */
  private readonly run: TreeNode[] = []
  private inRun = 0
  private picture: Picture | null = null
  private readonly links = new Links()
  readonly hashes: WordHashes | null

  constructor(isPage: boolean) { this.hashes = isPage ? new WordHashes() : null }

  container(element: ElementNode, parent: number, hidden: boolean): number {
    const index = this.containers.length
    this.mayHoldCode ||= element.tag === 'pre' || element.tag === 'table'
    this.containers.push({ index, element, parent, depth: parent < 0 ? 0 : this.containers[parent]!.depth + 1, hidden })
    return index
  }

  settleLinks(): void {
    for (const [index, chars] of this.links.undone) {
      const candidate = this.candidates[index]
      if (candidate) this.candidates[index] = { ...candidate, linkChars: Math.max(0, candidate.linkChars - chars) }
    }
  }

  /** Walks the children of a block (or of an inline element that holds blocks). */
  block(element: ElementNode, home: number, inLink: boolean, inPre: boolean): void {
    const keepSpace = inPre || isPreformatted(element.tag)
    for (let node = element.first; node; node = node.next) {
      if (node.kind === 'text') { this.run[this.inRun++] = node; continue }
      const tag = node.tag
      if (isSkipped(tag)) { if (texScript(node)) this.run[this.inRun++] = node; continue }
      if (isDrawn(node) || isInertAmid(node)) continue
      if (tag === 'br' && !keepSpace && followedByBreak(node)) { this.flush(element, home, inLink, keepSpace); continue }
      if (!isBlock(node) && !holdsBlocks(node)) {
        const isDay = isDayBeforeText(node) && !this.run.slice(0, this.inRun).some(hasWords)
        if (isDay) this.flush(element, home, inLink, keepSpace)
        this.run[this.inRun++] = node
        if (isDay) this.flush(element, home, inLink, keepSpace)
        continue
      }
      this.flush(element, home, inLink, keepSpace)
      if (PLAYERS.has(tag)) this.picture = { home, before: this.candidates.length }
      // No browser shows what stands in a frame's element.
      if (tag === 'iframe') continue
      if (tag === 'noscript' && countWords(textOf(node)) < NOSCRIPT_WORDS) continue
      const hidden = this.containers[home]!.hidden || isVeiled(node)
      this.block(node, this.container(node, home, hidden), inLink || (tag === 'a' && this.links.open(node, -1) !== null), keepSpace)
      this.flush(element, home, inLink, keepSpace)
    }
    this.flush(element, home, inLink, keepSpace)
  }

  /** Ends the run of inline nodes that stand in `element`, as a candidate where it holds text. */
  private flush(element: ElementNode, home: number, inLink: boolean, keepSpace: boolean): void {
    const count = this.inRun
    this.inRun = 0
    if (this.isBlank(count)) return
    const nodes = this.run.slice(0, count)
    const index = this.candidates.length
    const read = new Reading(keepSpace, inLink, this.links, index)
    const text = read.all(nodes)
    if (text !== '' && index >= MAX_CANDIDATES) this.beyond++
    if (text === '' || index >= MAX_CANDIDATES) { if (read.pictures > 0) this.picture = { home, before: index }; return }
    this.candidates.push({
      index,
      element,
      nodes,
      text,
      words: this.hashes?.add(text) ?? countWords(text),
      linkChars: Math.min(read.linkChars, text.length),
      hidden: this.containers[home]!.hidden,
    })
    this.home.push(home)
    this.pictures.push(this.picture)
    if (read.pictures > 0) this.picture = { home, before: index + 1 }
  }

  private isBlank(count: number): boolean {
    for (let i = 0; i < count; i++) { const node = this.run[i]!; if (node.kind === 'element' || !isBlank(node.value)) return false }
    return true
  }
}

/** "<span class="news-date">24.04.2024</span> A tram …": a line of its own, though no style says so here. */
function isDayBeforeText(node: ElementNode): boolean {
  const name = attribute(node, 'class'), next = node.next
  return name !== null && next?.kind === 'text' && next.value.trim().length >= SENTENCE && markOf(name)?.date === true && DAY.test(textOf(node))
}
const SENTENCE = 40
const DAY = /^\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:,? \d{1,2}:\d\d)?\s*$/
const hasWords = (node: TreeNode): boolean => (node.kind === 'text' ? node.value : textOf(node)).trim() !== ''

const PLAYERS = new Set(['video', 'iframe'])
const PICTURES = new Set(['img', 'picture'])

interface Link { readonly node: ElementNode; readonly candidate: number; chars: number }

/**
 * A link without an end tag is opened anew in each block that follows, as browsers do, and the parser gives
 * each of these the attributes of the first. Where the author's link ends is not known then: none of it counts.
 */
class Links {
  private readonly met = new Map<ElementNode['attributes'], Link>()
  /** By candidate: characters that were taken for a link before it was seen to have no end. */
  readonly undone = new Map<number, number>()

  /** The link that the element is, null where it is one that was opened anew. */
  open(node: ElementNode, candidate: number): Link | null {
    const first = this.met.get(node.attributes)
    if (!first || node.attributes.length === 0) {
      const link = { node, candidate, chars: 0 }
      this.met.set(node.attributes, link)
      return link
    }
    if (first.node === node) return first
    if (first.chars > 0) this.undone.set(first.candidate, (this.undone.get(first.candidate) ?? 0) + first.chars)
    first.chars = 0
    return null
  }
}

/** Reads the visible text of inline nodes, folding white space as a browser does. */
class Reading {
  linkChars = 0
  pictures = 0
  private parts = ''
  /** Pieces that `parts` is made of: one alone has its spaces folded. */
  private pieces = 0
  private breaks = 0
  /** Texts with a word in them: `parts` is made of pieces, which are not to be joined before the end. */
  private worded = 0
  /** Words that are not seen are told where nothing else is. */
  private tellsUnseen = false
  constructor(private readonly keepSpace: boolean, private readonly inLink: boolean, private readonly links: Links, private readonly candidate: number) {}

  all(nodes: readonly TreeNode[]): string {
    this.runOf(nodes)
    if (this.worded === 0) {
      this.parts = ''
      this.linkChars = this.pictures = 0
      this.tellsUnseen = true
      this.runOf(nodes)
    }
    return this.text()
  }

  private runOf(nodes: readonly TreeNode[]): void {
    for (const node of nodes) this.node(node, this.inLink)
  }

  private below(element: ElementNode, link: boolean): void {
    for (let child = element.first; child; child = child.next) this.node(child, link)
  }

  /** What is in a link, and once more with what is not seen where that gave no word. */
  private link(element: ElementNode, link: boolean): void {
    const { parts, linkChars, pictures, worded, tellsUnseen } = this
    this.below(element, link)
    if (tellsUnseen || this.worded > worded) return
    this.parts = parts
    this.linkChars = linkChars
    this.pictures = pictures
    this.tellsUnseen = true
    this.below(element, link)
    this.tellsUnseen = false
  }

  private node(node: TreeNode, link: boolean): void {
    if (node.kind === 'text') {
      const value = this.keepSpace ? node.value : foldSpaces(node.value)
      this.parts += value
      this.pieces++
      if (isSolid(value.charCodeAt(0)) || value.trim() !== '') this.worded++
      if (link) this.linkChars += value.length
      return
    }
    if (PICTURES.has(node.tag)) this.pictures++
    if (isSkipped(node.tag)) { const formula = texScript(node); if (formula) { this.parts += formula.tex; this.pieces++; this.worded++ } return }
    if ((!this.tellsUnseen && isUnseen(node)) || isDrawn(node)) return
    if (node.tag === 'br') { this.parts += '\n'; this.breaks++; return }
    const own = node.tag === 'a' && !link ? this.links.open(node, this.candidate) : null
    const before = this.linkChars
    if (node.tag === 'a') this.link(node, link || own !== null)
    else this.below(node, link)
    if (own) own.chars = this.linkChars - before
  }

  private text(): string {
    const text = this.parts
    let start = 0
    if (this.keepSpace) {
      while (text.charCodeAt(start) === 10) start++
      return text.slice(start).trimEnd()
    }
    let end = text.length
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    let inner = text.slice(start, end)
    if (isTurn(inner.charCodeAt(0))) inner = inner.replace(TURNED, '$1')
    if (this.pieces > 1 && inner.includes('  ')) inner = inner.replace(/ {2,}/g, ' ')
    return this.breaks > 0 ? inner.replace(/ ?\n ?/g, '\n') : inner
  }
}

/** White space, and marks of a line's direction: who reads the line sees neither. */
const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 0x200e || code === 0x200f
/** No white space of any sort, as most texts begin. */
const isSolid = (code: number): boolean => code > 32 && code < 127
/** Such marks of a beginning and its end, around all of a line. */
const TURNED = /^[\u202a\u202b\u202d\u202e\u2066-\u2068]([^\u202a-\u202e\u2066-\u2069]*)[\u202c\u2069]?$/
const isTurn = (code: number): boolean => code >= 0x202a && code <= 0x2068

/** So that a judge may doubt it: what a script unhides is often the article. */
function isVeiled(element: ElementNode): boolean {
  if (element.tag === 'noscript' || isInert(element)) return true
  return isHidden(element) || attribute(element, 'aria-hidden') === 'true'
}
