/** Items and quotations that are so by their tags alone: boards put each post into an item and its text into a quotation, and tools write an item's mark as a line of its own. */
import type { Block } from '../model/article.ts'
import { attribute, descendants, elementsOf, type ElementNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { COMMENT, groupsOf, THREAD } from './features/groups.ts'

/** What boards call a post's text, letter for letter: elsewhere "message-text" is a message that somebody quotes. */
const POST_TEXT = /(?:^|\s)(?:postcontent|messageText)(?:\s|$)/
const POST_ID = /^post[-_]?\d/i

export const isPostText = (quotation: ElementNode): boolean => POST_TEXT.test(attribute(quotation, 'class') ?? '')

/** Each of its items is a post by its name. */
export function isPostList(list: ElementNode): boolean {
  const items = elementsOf(list)
  return items.length > 0 && items.every(item => item.tag === 'li' && isPost(item))
}

const isPost = (item: ElementNode): boolean => POST_ID.test(attribute(item, 'id') ?? '') || groupsOf(item).some(group => group === COMMENT || group === THREAD)

const BULLET = /^[•◦▪‣●○■–—*-]$/u, NUMBER = /^\(?(\d{1,4})[.)]?$/

/** The item's blocks without a first line that only says its bullet, or the number that it has in a list to which the page gives none. */
export function withoutMark(blocks: Block[], item: ElementNode, number: number | null): Block[] {
  const [first] = blocks
  if (blocks.length < 2 || first?.type !== 'paragraph') return blocks
  const text = inlineText(first.children).trim()
  return BULLET.test(text)
    || (number !== null && /list-style(?:-type)?:\s*none/.test(attribute(item, 'style') ?? '') && Number(NUMBER.exec(text)?.[1]) === number)
    ? blocks.slice(1)
    : blocks
}

/** The number that an item says it has; null where it counts on. */
export function valueOf(item: ElementNode): number | null {
  const value = attribute(item, 'value') ?? ''
  return item.tag === 'li' && /^\d{1,9}$/.test(value) ? Number(value) : null
}

/** Of the item itself: boxes in a list below are that list's. */
export function checkOf(item: ElementNode): boolean | null {
  for (const node of descendants(item)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'ul' || node.tag === 'ol') return null
    if (node.tag === 'input') return attribute(node, 'type')?.toLowerCase() === 'checkbox' ? attribute(node, 'checked') !== null : null
  }
  return null
}
