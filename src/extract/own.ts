/** Our own pages, known by their mark: what they say is an article's already, and is taken whole. A page that only claims to be one has its `.body` selected, which any caller might ask for. */
import { after, attribute, type Document } from '../model/document.ts'
import type { ExtractOptions } from './options.ts'

/** What of such a page is the article's body. */
const OWN_BODY = 'article > .body'

/** What the page's head says it was made by, in its order. */
export function generatorsOf({ root }: Document): readonly string[] {
  const found: string[] = []
  for (let node = root.first; node; node = after(node, root)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'body') break
    if (node.tag === 'meta' && attribute(node, 'name')?.toLowerCase() === 'generator') found.push(attribute(node, 'content') ?? '')
  }
  return found
}

export const isOwn = (document: Document): boolean => generatorsOf(document)[0] === 'cleancopy'

/** How such a page is asked for: by its body and no rule of its site. */
export const askedOf = (document: Document, asked: ExtractOptions): ExtractOptions =>
  (asked.engine === 'cleancopy' && asked.select.length === 0 && isOwn(document) ? { ...asked, select: [OWN_BODY], rules: null } : asked)
