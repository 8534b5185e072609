/** Items and quotations that are so by their tags alone: boards put each post into an item and its text into a quotation, and tools write an item's mark as a line of its own. */
import type { Block } from '../model/article.ts'
import { attribute, type ElementNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { COMMENT, groupsOf, THREAD } from './features/groups.ts'

/** What boards call a post's text, letter for letter: elsewhere "message-text" is a message that somebody quotes. */
const POST_TEXT = /(?:^|\s)(?:postcontent|messageText)(?:\s|$)/
const POST_ID = /^post[-_]?\d/i

export const isPostText = (quotation: ElementNode): boolean => POST_TEXT.test(attribute(quotation, 'class') ?? '')

/** Each of its items is a post by its name. */
export function isPostList(list: ElementNode): boolean {
  let posts = 0
  for (let node = list.first; node; node = node.next) {
    if (node.kind === 'text') continue
    if (node.tag !== 'li' || !isPost(node)) return false
    posts++
  }
  return posts > 0
}

const isPost = (item: ElementNode): boolean => POST_ID.test(attribute(item, 'id') ?? '') || groupsOf(item).some(group => group === COMMENT || group === THREAD)

const BULLET = /^[•◦▪‣●○■–—*-]$/u, NUMBER = /^\(?(\d{1,4})[.)]?$/

/** The item's blocks without a first line that only says its bullet, or the number that it has in a list to which the page gives none. */
export function withoutMark(blocks: Block[], item: ElementNode, number: number | null): Block[] {
  const [first] = blocks
  if (blocks.length < 2 || first?.type !== 'paragraph') return blocks
  const text = inlineText(first.children).trim()
  return BULLET.test(text) || (number !== null && /list-style(?:-type)?:\s*none/.test(attribute(item, 'style') ?? '') && Number(NUMBER.exec(text)?.[1]) === number) ? blocks.slice(1) : blocks
}
