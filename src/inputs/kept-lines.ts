/**
 * Text whose line ends the page keeps by a style on the element (plain mails, poems, posts of networks): the ends become
 * line breaks, as browsers show them, an empty line a paragraph's end. Code that is pasted from an editor is put into a `pre`. Style
 * sheets and classes are not read.
 */
import { append, attribute, detach, insertBefore, newElement, newText, type ElementNode, type TextNode, type TreeNode } from '../model/document.ts'

const DECLARATION = /(?:^|[;\s])white-space(?:-collapse)?\s*:([^;]{1,40})/gi
const KEEPS = /\b(?:pre|pre-wrap|pre-line|break-spaces|preserve|preserve-breaks)\b/i

/** What most pages never say of an element, so that most are not looked through for what it keeps. */
export const mayKeepLines = (element: ElementNode): boolean => saysSpaces(attribute(element, 'style'))
const saysSpaces = (style: string | null): style is string => style !== null && /white-space/i.test(style)

/** Elements that keep their lines as they are, or show none; code in a line stays in its line. */
const OWN = new Set(['pre', 'listing', 'xmp', 'plaintext', 'textarea', 'script', 'style', 'svg', 'code', 'kbd', 'samp', 'tt', 'var', 'select'])
/** Between parts of these stands no text. */
const PARTS = new Set(['ul', 'ol', 'menu', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'picture', 'video', 'audio', 'object'])
const INLINE = new Set('a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var br wbr'.split(' '))

/** `keeps` is what the element inherits. Depth is bounded by the tree. */
export function breakKeptLines(element: ElementNode, keeps = false): void {
  if (OWN.has(element.tag)) return
  if (isPasted(element)) {
    const pre = newElement('pre')
    insertBefore(pre, element)
    detach(element)
    append(pre, element)
    return
  }
  const kept = styleOf(element) ?? keeps
  for (let node: TreeNode | null = element.first; node;) {
    const next: TreeNode | null = node.next
    if (node.kind === 'element') breakKeptLines(node, kept)
    else if (kept && !PARTS.has(element.tag) && node.value.includes('\n')) breakLines(node)
    node = next
  }
}

/** Null where the element says nothing of it. */
function styleOf(element: ElementNode): boolean | null {
  const style = attribute(element, 'style')
  if (!saysSpaces(style)) return null
  let kept: boolean | null = null
  for (const [, value] of style.matchAll(DECLARATION)) kept = KEEPS.test(value!)
  return kept
}

const CODE_STYLE = /white-space\s*:\s*pre\s*(?:;|$)/i
const EVEN_LETTERS = /monospace/i

/** Editors copy code as a box of even letters with an element for each line of nothing but text, and a break for an empty one. */
function isPasted(element: ElementNode): boolean {
  const style = element.tag === 'div' ? attribute(element, 'style') : null
  if (style === null || !CODE_STYLE.test(style) || !EVEN_LETTERS.test(style)) return false
  let lines = 0
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text' ? node.value.trim() !== '' : node.tag !== 'div' && node.tag !== 'br') return false
    if (node.kind === 'text' || node.tag === 'br') continue
    for (let part = node.first; part; part = part.next) if (!isInline(part) || isPicture(part)) return false
    lines++
  }
  return lines > 0
}

const isPicture = (node: TreeNode): boolean => node.kind === 'element' && node.tag === 'img'
const isInline = (node: TreeNode | null): boolean => node !== null && (node.kind === 'text' || INLINE.has(node.tag))

function breakLines(text: TextNode): void {
  const before = isInline(text.previous), behind = isInline(text.next)
  let { value } = text
  // Line ends beside a block are how the page's source is written.
  if (!before && !isInline(text.parent)) value = value.replace(/^\s+/, '')
  if (!behind && !isInline(text.parent)) value = value.trimEnd()
  if (value === '') return
  const lines = value.split('\n')
  text.value = lines.pop()!
  for (const line of lines) {
    if (line !== '') insertBefore(newText(line), text)
    insertBefore(newElement('br'), text)
  }
}
