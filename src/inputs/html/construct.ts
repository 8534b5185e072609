/** HTML text → element tree, by the HTML standard's rules of tree construction. Never fails: every text is some HTML. */
import { append, detach, insertBefore, MAX_DEPTH, type Attribute, type ElementNode, type TreeNode } from '../../model/document.ts'
import { inBody } from './body.ts'
import { endTemplate, OUTER_MODES } from './head.ts'
import { foreignEnd, foreignStart, foreignText, takesEnd, takesStart, takesText } from './foreign.ts'
import { beforeEnd, beforeStart } from './recover.ts'
import { Signs } from './signs.ts'
import { State, unframe, type Content, type Modes } from './state.ts'
import { TABLE_MODES } from './table.ts'
import { IS, known, type Tag } from './tags.ts'
import { Tokenizer, type Sink } from './tokenizer.ts'

const MODES: Modes = { ...OUTER_MODES, ...TABLE_MODES, inBody }
const TEMPLATE = known('template'), SELECT = known('select')

/** Tokens → the rules of foreign content where those hold, else the insertion mode's (13.2.6). */
class Construction implements Sink {
  readonly state: State
  constructor(forgiving: boolean, private readonly signs: Signs) { this.state = new State(MODES, forgiving) }
  get inForeign(): boolean { return takesEnd(this.state) }

  /** Something is open that would swallow the page without its end tag. */
  private get mayLose(): boolean {
    const p = this.state
    return p.forgiving && (p.foreign > 0 || p.isOpen(SELECT) || p.isOpen(TEMPLATE))
  }

  start(tag: Tag, attributes: readonly Attribute[], selfClosing: boolean): Content {
    const p = this.state
    p.attributes = attributes
    this.signs.read(tag, attributes)
    p.selfClosing = selfClosing
    p.skipNewline = false
    p.content = 'data'
    if (this.mayLose) beforeStart(p, tag)
    if (p.foreign > 0 && takesStart(p, tag)) foreignStart(p, tag)
    else p.mode.start(p, tag)
    return p.content
  }

  end(tag: Tag): void {
    const p = this.state
    p.skipNewline = false
    if (this.mayLose) beforeEnd(p, tag)
    if (p.foreign > 0 && takesEnd(p)) foreignEnd(p, tag)
    else p.mode.end(p, tag)
  }

  text(value: string): void {
    const p = this.state
    const text = p.skipNewline && value.startsWith('\n') ? value.slice(1) : value
    p.skipNewline = false
    if (text === '') return
    if (p.foreign > 0 && takesText(p)) foreignText(p, text)
    else p.mode.text(p, text)
  }

  comment(): void { this.state.skipNewline = false }

  doctype(quirks: boolean): void {
    const p = this.state
    p.skipNewline = false
    if (p.mode !== p.modes.initial) return
    p.quirks = quirks
    p.mode = p.modes.beforeHtml
  }

  /** The page ends: templates do, and what it implies is made. */
  finish(): ElementNode {
    const p = this.state
    if (p.mode === p.modes.text) p.mode.end(p, p.tag)
    while (p.templateModes.length > 0 && p.isOpen(TEMPLATE)) endTemplate(p)
    for (; p.mode.otherwise; p.mode.otherwise(p));
    if (p.forgiving) for (const [i, tag] of p.tags.entries()) if ((tag.is & IS.frame) !== 0) unframe(p.nodes[i]!)
    if (p.moved) boundDepth(p.root)
    return p.root
  }
}

/** `forgiving` reads on where an element that would swallow the page has lost its end tag; the standard, and browsers, do not. `signs` are noted on the way. */
export function constructTree(text: string, forgiving = false, signs = new Signs()): ElementNode {
  const construction = new Construction(forgiving, signs)
  // An expression looks through text of two bytes a character in half the time.
  const hasNul = /\0/.test(text)
  construction.state.hasNul = hasNul
  new Tokenizer(text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text, hasNul, construction, forgiving).run()
  return construction.finish()
}

/** Depths as they are after elements were moved; what stands too deep moves up. */
function boundDepth(root: ElementNode): void {
  let node: TreeNode | null = root.first
  while (node) {
    if (node.kind === 'element' && node.parent) {
      const parent: ElementNode = node.parent
      if (parent.depth >= MAX_DEPTH) {
        hoist(node, parent)
        continue
      }
      node.depth = parent.depth + 1
    }
    if (node.kind === 'element' && node.first) { node = node.first; continue }
    while (node && !node.next) node = node.parent
    node = node?.next ?? null
  }
}

/** The node and all after it in its parent come to stand after the parent. */
function hoist(node: TreeNode, parent: ElementNode): void {
  const home = parent.parent!, after = parent.next
  for (let next: TreeNode | null = node; next;) {
    const following: TreeNode | null = next.next
    detach(next)
    if (after) insertBefore(next, after)
    else append(home, next)
    next = following
  }
}
