/** Our own pages, known by their mark: what they say is an article's already, and is taken whole. A page that only claims to be one has its `.body` selected, which any caller might ask for. */
import { attribute, descendants, type Document } from '../model/document.ts'

/** What of such a page is the article's body. */
export const OWN_BODY = 'article > .body'

export function isOwn({ root }: Document): boolean {
  for (const node of descendants(root)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'body') return false
    if (node.tag === 'meta' && attribute(node, 'name') === 'generator') return attribute(node, 'content') === 'cleancopy'
  }
  return false
}
