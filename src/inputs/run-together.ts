/**
 * Words of neighbouring elements between which nothing stands: a name and a role, tags, a price and its button, which a style
 * sheet shows apart. A space is put between them, so that they are not read as one word. Parts of a word have elements too (a first
 * letter, what a word processor marks): what is set apart here either begins anew with a capital or a number, or has another class,
 * and neither styles that are only numbered nor the parts of an address tell words apart. What its own style sets in a line or a
 * box of its own is so: a style is read where the element bears it, sheets are not.
 */
import { after, attribute, insertBefore, newElement, newText, past, type ElementNode, type TreeNode } from '../model/document.ts'

const INLINE = new Set('a abbr b button cite em font i mark small span strong time u'.split(' '))
/** Code, formulas and what is no text keep what they have. */
const OWN = new Set('pre listing xmp plaintext textarea script style svg math code kbd samp tt var head template'.split(' '))

/** Of words whose letters are large or small; in others nothing tells a part from a word. */
const WORD = /^[\p{Lu}\p{Ll}\p{Nd}]+$/u
const CAPITALS = /^\p{Lu}+$/u
const ANEW = /^[\p{Lu}\p{Nd}]/u
const NUMBERS = /^\p{Nd}+$/u, UNIT = /\S \p{L}$/u

/** "c12", "T3": what word processors and readers of print call styles. Who wrote there put the spaces. */
const STYLE = /^[a-z]{1,5}\d{1,4}$/i
/** Networks show an address shortened, its parts in elements of their own. */
const ADDRESS = /^https?:\/\//

/** Changes the tree. */
export function setApart(root: ElementNode): void {
  for (let node: TreeNode | null = root.first; node; node = node.kind === 'element' && isOwn(node) ? past(node, root) : after(node, root)) {
    const before = node.previous
    if (!before || (!isInline(node) && !isInline(before))) continue
    if (isLine(node) || isLine(before)) breakBefore(node, before)
    else if (areBeside(before, node) && areApart(before, node)) insertBefore(newText(' '), node)
  }
}

const isInline = (node: TreeNode): node is ElementNode => node.kind === 'element' && INLINE.has(node.tag)
/** Two elements; of a button and text each is one, as a button has a frame. */
const areBeside = (left: TreeNode, right: TreeNode): boolean =>
  isInline(left) ? isInline(right) || (isButton(left) && right.kind === 'text') : isButton(right) && left.kind === 'text'
/** Where its word stands no reader sees it. */
const isTip = (node: TreeNode): boolean => node.kind === 'element' && attribute(node, 'role') === 'tooltip'
const isButton = (node: TreeNode): boolean => node.kind === 'element' && node.tag === 'button'

/** How the element's own style shows it; null where it says nothing, or sets it beside the line: a large first letter. */
function displayOf(node: TreeNode | null): string | null {
  const style = node?.kind === 'element' ? attribute(node, 'style') : null
  return style === null || FLOATS.test(style) ? null : DISPLAY.exec(style)?.[1]!.toLowerCase() ?? null
}
const FLOATS = /(?:^|[;\s])float\s*:\s*(?:left|right|inline-start|inline-end)\b/i
const DISPLAY = /(?:^|[;\s])display\s*:\s*([a-z-]{1,20})/i
const LINES = new Set(['block', 'flex', 'grid', 'table', 'list-item', 'flow-root']), BOXES = new Set(['inline-block', 'inline-flex', 'inline-grid', 'inline-table', 'table-cell']), ROWS = new Set(['flex', 'inline-flex', 'grid', 'inline-grid'])
const isLine = (node: TreeNode): boolean => isInline(node) && LINES.has(displayOf(node) ?? '') && !ROWS.has(displayOf(node.parent) ?? '')
const areBoxes = (left: ElementNode, right: ElementNode): boolean =>
  ROWS.has(displayOf(left.parent) ?? '') || [left, right].every(node => BOXES.has(displayOf(node) ?? ''))

/** Between the text of a line and the next, where both are of one block. */
function breakBefore(node: TreeNode, before: TreeNode): void {
  const isText = (part: TreeNode): boolean => part.kind === 'text' ? part.value.trim() !== '' : isInline(part)
  const left = before.kind === 'text' && before.value.trim() === '' ? before.previous : before
  if (left && isText(left) && isText(node)) insertBefore(newElement('br'), node)
}

const isOwn = (element: ElementNode): boolean => OWN.has(element.tag) || (element.tag === 'a' && ADDRESS.test(edge(element, 'first')))
const isStyled = (element: ElementNode): boolean => classOf(element).split(/\s+/).every(name => STYLE.test(name))
const classOf = (element: ElementNode): string => attribute(element, 'class')?.trim() ?? ''

function areApart(left: TreeNode, right: TreeNode): boolean {
  const last = edge(left, 'last').slice(-2), first = edge(right, 'first').slice(0, 2)
  if (last.trim() === '' || last.length < 2 || first === '' || !WORD.test(last[1]! + first[0]!)) return false
  if (isTip(left) || isTip(right)) return false
  const areElements = left.kind === 'element' && right.kind === 'element'
  if (areElements && areBoxes(left, right)) return true
  if (areElements && isStyled(left) && isStyled(right)) return false
  const classes = areElements ? [left, right].map(classOf) : []
  const differ = classes.length > 0 && classes.every(name => name !== '') && classes[0] !== classes[1]
  // The parts of a number, and of a word in capitals, are told apart by what each is called; a letter by itself is the first of a word, or a unit behind its number.
  if (NUMBERS.test(last[1]! + first[0]!)) return differ && !NUMBERS.test(edge(left, 'last').trim() + edge(right, 'first').trim())
  if (last.startsWith(' ')) return differ && UNIT.test(edge(left, 'last'))
  if (ANEW.test(first)) return differ || (!CAPITALS.test(last + first.trimEnd()) && !(areElements && isOneName(left, right)))
  return differ && WORD.test(last)
}

/** "on <span>You</span><b>Tube</b> since June": one word each amid a sentence, of elements that are nothing but themselves. */
function isOneName(left: ElementNode, right: ElementNode): boolean {
  if (![left, right].every(part => part.attributes.length === 0 && part.first === part.last && part.first?.kind === 'text' && PART.test(part.first.value)))
    return false
  return left.previous?.kind === 'text' && AMID.test(left.previous.value.slice(-2)) && right.next?.kind === 'text' && GOES_ON.test(right.next.value.slice(0, 2))
}
const PART = /^[\p{L}\p{Nd}]+$/u, AMID = /[\p{Ll},]\s$/u, GOES_ON = /^\s[\p{Ll}\p{Nd}]/u

/** The text at an element's end or beginning, empty where something else stands there. */
function edge(node: TreeNode, side: 'first' | 'last'): string {
  let at: TreeNode | null = node
  while (at?.kind === 'element') at = INLINE.has(at.tag) ? at[side] : null
  return at?.value ?? ''
}
