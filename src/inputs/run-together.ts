/**
 * Words of neighbouring elements between which nothing stands: a name and a role, tags, a price and its button, which a style
 * sheet shows apart. A space is put between them, so that they are not read as one word. Parts of a word have elements too (a first
 * letter, what a word processor marks): what is set apart here either begins anew with a capital or a number, or has another class,
 * and neither styles that are only numbered nor the parts of an address tell words apart.
 */
import { after, attribute, insertBefore, newText, past, type ElementNode, type TreeNode } from '../model/document.ts'

const INLINE = new Set('a abbr b cite em font i mark small span strong time u'.split(' '))
/** Code, formulas and what is no text keep what they have. */
const OWN = new Set('pre listing xmp plaintext textarea script style svg math code kbd samp tt var head template'.split(' '))

/** Of words whose letters are large or small; in others nothing tells a part from a word. */
const WORD = /^[\p{Lu}\p{Ll}\p{Nd}]+$/u
const CAPITALS = /^\p{Lu}+$/u
const ANEW = /^[\p{Lu}\p{Nd}]/u
const NUMBERS = /^\p{Nd}+$/u

/** "c12", "T3": what word processors and readers of print call styles. Who wrote there put the spaces. */
const STYLE = /^[a-z]{1,5}\d{1,4}$/i
/** Networks show an address shortened, its parts in elements of their own. */
const ADDRESS = /^https?:\/\//

/** Changes the tree. */
export function setApart(root: ElementNode): void {
  for (let node: TreeNode | null = root.first; node; node = node.kind === 'element' && isOwn(node) ? past(node, root) : after(node, root)) {
    if (node.kind !== 'element' || node.previous?.kind !== 'element' || !INLINE.has(node.tag) || !INLINE.has(node.previous.tag)) continue
    if (areApart(node.previous, node)) insertBefore(newText(' '), node)
  }
}

const isOwn = (element: ElementNode): boolean => OWN.has(element.tag) || (element.tag === 'a' && ADDRESS.test(edge(element, 'first')))
const isStyled = (element: ElementNode): boolean => classOf(element).split(/\s+/).every(name => STYLE.test(name))
const classOf = (element: ElementNode): string => attribute(element, 'class')?.trim() ?? ''

function areApart(left: ElementNode, right: ElementNode): boolean {
  const last = edge(left, 'last').slice(-2), first = edge(right, 'first').slice(0, 2)
  if (last.trim().length < 2 || first === '' || !WORD.test(last[1]! + first[0]!) || NUMBERS.test(last[1]! + first[0]!)) return false
  if (isStyled(left) && isStyled(right)) return false
  if (ANEW.test(first)) return !CAPITALS.test(last + first.trimEnd()) && !isOneName(left, right)
  const classes = [left, right].map(classOf)
  return WORD.test(last) && classes[0] !== '' && classes[1] !== '' && classes[0] !== classes[1]
}

/** "on <span>You</span><b>Tube</b> since June": one word each amid a sentence, of elements that are nothing but themselves. */
function isOneName(left: ElementNode, right: ElementNode): boolean {
  if (![left, right].every(part => part.attributes.length === 0 && part.first === part.last && part.first?.kind === 'text' && PART.test(part.first.value))) return false
  return left.previous?.kind === 'text' && AMID.test(left.previous.value.slice(-2)) && right.next?.kind === 'text' && GOES_ON.test(right.next.value.slice(0, 2))
}
const PART = /^[\p{L}\p{Nd}]+$/u, AMID = /[\p{Ll},]\s$/u, GOES_ON = /^\s[\p{Ll}\p{Nd}]/u

/** The text at an element's end or beginning, empty where something else stands there. */
function edge(element: ElementNode, side: 'first' | 'last'): string {
  let at: TreeNode | null = element
  while (at?.kind === 'element') at = INLINE.has(at.tag) ? at[side] : null
  return at?.value ?? ''
}
