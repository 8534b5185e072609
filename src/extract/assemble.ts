/**
 * Kept candidates → the article's body: the page's own structure around what was kept, as headings,
 * paragraphs, lists, quotations, code, tables and figures, in the page's order. It changes no word.
 */
import type { Block, Embed, Figure, Heading, Inline } from '../model/article.ts'
import { after, past, type ElementNode, type TreeNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import type { Candidate } from './candidate.ts'
import { calloutOf, captionedTable, definitionsOf, detailsOf } from './boxes.ts'
import { codeOf, isLineBox } from './code.ts'
import { isPostList, isPostText } from './items.ts'
import { listsOf } from './lists.ts'
import { joinTo } from './split-lists.ts'
import { codeTableOf, declarationOf } from './code-tables.ts'
import { isHeading, isPreformatted, isSkipped } from './elements.ts'
import { CAPTION_CHARS, isCaption, isCredit, isCreditLine, isFigure, isInCaption } from './captions.ts'
import { addressEmbed, captioned, captionedBelow, figureOf, figureWith, isTold, linkAround, partImages, withCaption } from './figures.ts'
import { notesOf, withoutBacklinks } from './footnotes.ts'
import { levelOf, withoutAnchor } from './headings.ts'
import { inlineLines, inlinesOf, type Surroundings } from './inlines.ts'
import { rendersTex } from './maths.ts'
import { imageOf, isPicture } from './images.ts'
import { embedOf, isPlayer } from './players.ts'
import { isGallery, isHeads, isPortrait, isWordless, mayShow, mediaIn } from './pictures.ts'
import { isSign } from './signs.ts'
import { isDataTable, onlyCellOf, tableOf } from './tables.ts'

/** `kept` are the candidates to build from, in order. `root` is the document's. Posts in a list are the items of `replies`, and the text of a body. */
export function assembleBody(root: ElementNode, kept: readonly Candidate[], base: string | null, part: 'body' | 'replies' = 'body'): Block[] {
  const body = new Assembly(root, kept, base, part).blocks(root)
  while (body.at(-1)?.type === 'divider') body.pop()
  return body
}

/** How far above a picture an element that holds kept text may stand, for the picture to be the article's. */
const NEAR = 3
/** Levels that each cell of a table stands in, and that say nothing of how far away it is. */
const ROWS = new Set(['tr', 'tbody'])

class Assembly {
  /** First node of each kept run. */
  private readonly runs = new Map<TreeNode, Candidate>()
  /** The other elements of kept runs, which are written with the first node. */
  private readonly written = new Set<ElementNode>()
  /** Elements with kept text below. */
  private readonly holding = new Set<ElementNode>()

  /** Some of the kept text is written. */
  private begun = false

  /** Where a page tells nothing but captions of pictures, they are its text; one `figcaption` by itself is not. */
  private readonly hasText: boolean
  readonly around: Surroundings

  constructor(root: ElementNode, kept: readonly Candidate[], base: string | null, private readonly part: 'body' | 'replies') {
    for (const candidate of kept) {
      this.runs.set(candidate.nodes[0]!, candidate)
      for (let i = 1; i < candidate.nodes.length; i++) { const node = candidate.nodes[i]!; if (node.kind === 'element') this.written.add(node) }
      for (let at: ElementNode | null = candidate.element; at && !this.holding.has(at); at = at.parent) this.holding.add(at)
    }
    const told = kept.filter(({ element }) => !isHeading(element.tag))
    this.hasText = told.some(({ element }) => !isInCaption(element)) || (told.length === 1 && told[0]!.element.tag === 'figcaption')
    this.around = { base, tex: rendersTex(root), notes: notesOf(root, kept, base, element => this.holding.has(element)) }
  }

  holds(element: ElementNode): boolean { return this.holding.has(element) }

  isInRun(node: TreeNode): boolean { return this.runs.has(node) || (node.kind === 'element' && this.written.has(node)) }

  /** Blocks of everything below an element. */
  blocks(element: ElementNode): Block[] {
    const out: Block[] = []
    for (let node = element.first; node; node = node.next) this.child(node, out)
    return out
  }

  child(node: TreeNode, out: Block[]): void {
    const run = this.runs.get(node)
    if (run) this.run(run, out)
    else if (node.kind === 'element' && !this.written.has(node)) this.element(node, out)
  }

  private run(candidate: Candidate, out: Block[]): void {
    this.begun = true
    const children = inlinesOf(candidate.nodes, this.around)
    if (children.length === 0) return
    // A picture with its line of text stands as a figure before the paragraph.
    const [pictures, rest] = partImages(children)
    for (const picture of pictures) out.push(figureWith(picture))
    if (rest.length > 0) out.push({ type: 'paragraph', children: rest })
    for (const node of candidate.nodes) {
      const note = node.kind === 'element' ? this.around.notes.beside.get(node) : undefined
      if (note) out.push({ type: 'footnote', ...note, children: [{ type: 'paragraph', children: inlineLines(node as ElementNode, this.around) }] })
    }
  }

  private element(element: ElementNode, out: Block[]): void {
    const { tag } = element
    if (isSkipped(tag)) return
    if (!this.holding.has(element)) { this.aside(element, out); return }
    if (isPreformatted(tag) || isLineBox(element)) { const code = codeOf(element, this.runs); if (code) out.push(code); return }
    const note = this.around.notes.texts.get(element)
    if (note) {
      const children = withoutBacklinks(this.blocks(element), note, this.around.notes.calls, this.around.base)
      if (children.length > 0) out.push({ type: 'footnote', ...note, children })
      return
    }
    if (this.hasText && isFigure(element) && this.figure(element, out)) return
    // Above the text it may as well be a lead.
    const pictured = this.hasText && this.begun ? captionedBelow(element, out.at(-1), this.around) : null
    if (pictured) { out[out.length - 1] = pictured; return }
    const level = levelOf(element)
    if (level !== null) { this.heading(element, level, out); return }
    switch (tag) {
      case 'dt':
        for (const block of this.blocks(element)) {
          if (block.type !== 'paragraph') { out.push(block); continue }
          const children = withoutAnchor(block.children, this.around.base, element)
          if (children.length > 0) out.push({ type: 'paragraph', children })
        }
        return
      case 'ul': case 'ol': case 'menu': case 'dir':
        if (this.part === 'body' && isPostList(element)) break
        joinTo(out, listsOf(element, this), element)
        return
      case 'blockquote': {
        if (isPostText(element)) break
        const children = this.blocks(element)
        if (children.length > 0) out.push({ type: 'quote', children })
        return
      }
      case 'dl': joinTo(out, definitionsOf(element, this), element); return
      case 'details': out.push(...detailsOf(element, this)); return
      case 'div': case 'section': case 'aside': { const callout = calloutOf(element, this); if (callout) { out.push(...callout); return } break }
      case 'figure': { const table = captionedTable(element, this); if (table) { out.push(...table); return } break }
      case 'table': {
        const code = codeTableOf(element, this.runs, this)
        if (code) { out.push(...code); return }
        const declared = declarationOf(element)
        if (declared !== null) { out.push({ type: 'code', language: null, value: declared }); return }
        if (!isDataTable(element)) break
        const table = tableOf(element, this)
        if (table) { out.push(...onlyCellOf(table) ?? [table]); return }
        break
      }
      default: break
    }
    // What stands in a player is for browsers that have none; what of it was kept stands behind it.
    if (isPlayer(tag)) this.player(element, out)
    for (const block of this.blocks(element)) out.push(block)
  }

  private heading(element: ElementNode, level: Heading['level'], out: Block[]): void {
    for (const block of this.blocks(element)) {
      const children = block.type === 'paragraph' ? withoutAnchor(block.children, this.around.base, element) : []
      if (block.type !== 'paragraph') out.push(block)
      else if (isText(children)) out.push({ type: 'paragraph', children })
      else if (children.length > 0) out.push({ type: 'heading', level, children: unmarked(children) })
    }
  }

  /** An element without kept text: its pictures, players and rules belong to the article where kept text is near. */
  private aside(element: ElementNode, out: Block[], near = this.nearKept(element)): void {
    if (!near) return
    if (element.tag === 'hr') { if (out.length > 0 && out.at(-1)!.type !== 'divider') out.push({ type: 'divider' }); return }
    if (!mayShow(element)) return
    const isShown = isPicture(element.tag)
    if (isShown || isFigure(element)) {
      if (isPortrait(element, element) || (isShown && isSign(element, this.around.base, !this.begun)) || this.figure(element, out) || isShown) return
    }
    if (isPlayer(element.tag)) { this.player(element, out); return }
    if (element.tag === 'nav' || element.tag === 'aside' || element.tag === 'footer' || element.tag === 'form') return
    // A wrapper around one picture or player, or a gallery. One that says more than captions may be a teaser: there depth tells.
    const media: ElementNode[] = []
    let bare = false
    for (const one of mediaIn(element, this.around.base)) {
      if (isPortrait(one, element)) continue
      if (media.push(one) === 1) bare = isWordless(element)
      else if (!bare) return
    }
    if (media.length === 1 || (bare && isGallery(media, element)))
      for (const one of media) this.aside(one, out, bare || this.nearKept(one) || isHeads(one, element, this.around.base))
  }

  private nearKept(element: ElementNode): boolean {
    for (let at = element.parent, steps = 0; at && steps < NEAR; at = at.parent) {
      if (this.holding.has(at)) return at.tag !== 'body' && at.tag !== 'html'
      if (!ROWS.has(at.tag)) steps++
    }
    return false
  }

  private player(element: ElementNode, out: Block[]): void {
    const embed = embedOf(element, this.around.base)
    if (embed) out.push({ type: 'embed', ...embed })
  }

  private figure(element: ElementNode, out: Block[]): boolean {
    const { base } = this.around
    if (isPicture(element.tag)) {
      const picture = imageOf(element, base)
      if (picture) tell(figureWith(picture, linkAround(element, base)), out)
      return picture !== null
    }
    const shown = figureOf(element, this.around)
    if (!shown) return false
    const embed = shown.media.length > 0 ? null : addressEmbed(element, this.around)
    if (embed) { out.push(embed); return true }
    if (shown.media.length === 0) return false
    const media = captioned(shown)
    // What the judge kept of the figure, its caption, stands in the figure and not in the text.
    for (const { element: home, line } of this.beside(element)) {
      if (inlineText(line).length > CAPTION_CHARS) return false
      const last = media.pop()!, credits = (last.credit ?? null) === null && isCredit(home)
      media.push(withCaption(last, credits ? { caption: [], credit: inlineText(line).trim() } : { caption: line, credit: null }))
    }
    for (const one of media) if (one.url !== null || isTold(one)) tell(one, out)
    return true
  }

  /** Kept lines of a figure that stand in no figcaption: not every page names its captions. */
  private *beside(figure: ElementNode): Generator<{ readonly element: ElementNode; readonly line: Inline[] }> {
    if (figure.tag !== 'figure' || !this.holding.has(figure)) return
    for (let node = figure.first; node;) {
      const run = this.runs.get(node)
      const line = run ? inlinesOf(run.nodes, this.around).filter(child => child.type !== 'image') : []
      if (run && inlineText(line).trim() !== '') yield { element: run.element, line }
      const isDone = run || (node.kind === 'element' && (isCaption(node) || isCreditLine(node) || isPlayer(node.tag) || !this.holding.has(node)))
      node = isDone ? past(node, figure) : after(node, figure)
    }
  }
}

/** No heading is as long and ends as a sentence does: some pages set a lead or a testimonial as one for its looks. */
const HEADING_CHARS = 200

function isText(children: readonly Inline[]): boolean {
  const text = inlineText(children).trim()
  return text.length > HEADING_CHARS && /[.!?…。]["»”’)]?$/u.test(text)
}

/** A heading is bold already. */
function unmarked(children: readonly Inline[]): readonly Inline[] {
  const [only] = children
  return children.length === 1 && only?.type === 'strong' ? unmarked(only.children) : children
}

/** The pictures and players among the first blocks of a list, so that no list is gone through for each of its own. */
const shownIn = new WeakMap<readonly Block[], { upTo: number; readonly names: Set<string> }>()

/** Adds what is not there yet. */
function tell(media: Figure | Embed, out: Block[]): void {
  const shown = shownIn.get(out) ?? { upTo: 0, names: new Set<string>() }
  shownIn.set(out, shown)
  for (const block of out.slice(shown.upTo)) if (block.type === 'figure' || block.type === 'embed') shown.names.add(`${block.type} ${block.url}`)
  shown.upTo = out.length
  if (media.url === null || !shown.names.has(`${media.type} ${media.url}`)) out.push(media)
}
