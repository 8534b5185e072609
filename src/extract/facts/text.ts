/** The text of one small element as its readers see it: lines where it breaks, nothing hidden, no readings above its signs. */
import { after, attribute, isInside, type ElementNode, type TreeNode } from '../../model/document.ts'
import { ANCHOR, isBlock, isHidden, isHiddenByName, isSkipped, isUnseen } from '../elements.ts'

/** Of a last character: of a whole text it would be sought in all of it. */
const SPACED = /\s/
/** Other than single spaces, which most texts have alone. */
const UNEVEN = /\s{2}|[^\S ]/

/** Null where it is longer than `limit` characters. Lines are parted by a bar, as bylines part what they hold; `partedBy` says what else stands before an element inside. */
export function seenText(
  element: ElementNode,
  limit: number,
  joint = ' | ',
  without?: (child: ElementNode) => boolean,
  partedBy?: (text: string, child: ElementNode) => string,
): string | null {
  const read = (isUnread: (node: ElementNode) => boolean): string | null =>
    textIn(element, limit, joint, node => isUnread(node) || without?.(node) === true, partedBy)
  const amid = read(isHiddenAmid)
  const text = amid === '' ? read(isNeverShown) : amid
  return text === null || text === '' || text.length > limit ? null : text
}

/** Amid other words; where there are none, a script shows what it hides. */
const isHiddenAmid = (node: ElementNode): boolean => isUnseen(node) || isHiddenByName(node)
const isNeverShown = (node: ElementNode): boolean => !isHidden(node) && isHiddenAmid(node)

function textIn(
  element: ElementNode,
  limit: number,
  joint: string,
  isUnread: (node: ElementNode) => boolean,
  partedBy?: (text: string, child: ElementNode) => string,
): string | null {
  let text = ''
  let broken = false
  let parted = false
  const hidden: ElementNode[] = []
  const seen = (node: TreeNode): boolean => {
    while (hidden.length > 0 && !isInside(node, hidden.at(-1)!)) hidden.pop()
    return hidden.length === 0
  }
  for (let node = element.first; node; node = after(node, element)) {
    if (!seen(node)) continue
    if (node.kind === 'element') {
      if (node.tag === 'br' || isBlock(node)) broken = true
      else if (text !== '' && !broken) {
        const joint = partedBy?.(text, node) ?? ''
        if (joint !== '') text = text.trimEnd() + joint
        else if (!SPACED.test(text.slice(-1))) broken = startsNewWord(text, node)
      }
      if (joint === ' ' && isColon(node)) parted = true
      if (isSkipped(node.tag) || node.tag === 'rt' || node.tag === 'rp' || isUnread(node) || isPermalink(node)) hidden.push(node)
      continue
    }
    // What follows a block stands on a line of its own.
    if (!broken && node.previous?.kind === 'element' && isBlock(node.previous)) broken = true
    const value = node.value
    if (value.trim() === '') {
      if (text !== '' && !broken && !SPACED.test(text.slice(-1))) text += ' '
      continue
    }
    if (parted && ENDS_WORD.test(text.slice(-2))) text = `${text.trimEnd()}: `
    if (broken && text !== '') text = `${text.trimEnd()}\n`
    broken = parted = false
    text += UNEVEN.test(value) ? value.replace(/\s+/g, ' ') : value
    if (text.length > limit * 2 + 200) return null
  }
  return UNEVEN.test(text)
    ? text
        .replace(/ {2,}/g, ' ')
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '')
        .join(joint)
    : text.trim()
}

/** Whoever sees the page has a colour or a line of its own in its place; it parts what is one line, as a title is, where that has no sign of its own and goes on. */
const isColon = (node: ElementNode): boolean =>
  node.first?.kind === 'text' && node.first === node.last && node.first.value.trim() === ':' && (isUnseen(node) || isHiddenByName(node))

const ENDS_WORD = /[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}"'] ?$/u

/** The link of a heading to itself, that documentation tools put beside it. */
const isPermalink = (node: ElementNode): boolean =>
  node.tag === 'a'
  && node.first?.kind === 'text'
  && node.first === node.last
  && ANCHOR.test(node.first.value)
  && (attribute(node, 'href')?.includes('#') ?? false)

/** Inline elements side by side without a space: "By<a>Ann Lee</a>", "Ann Lee<span>Editor</span>". */
function startsNewWord(text: string, element: ElementNode): boolean {
  let first: TreeNode | null = element
  while (first && first.kind === 'element') first = first.first
  return first !== null && /[\p{Ll}\p{N}:.!?]$/u.test(text.slice(-2)) && /^\p{Lu}\p{Ll}/u.test(first.value)
}
