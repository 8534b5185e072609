/** Our own pages, known by their mark: what they say is an article's already, and is taken whole. A page that only claims to be one has its `.body` selected, which any caller might ask for. */
import { attribute, descendants, type Document } from '../model/document.ts'

/** What of such a page is the article's body. */
export const OWN_BODY = 'article > .body'

/** What the page's head says it was made by, in its order. */
export function generatorsOf({ root }: Document): readonly string[] {
  const found: string[] = []
  for (const node of descendants(root)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'body') break
    if (node.tag === 'meta' && attribute(node, 'name')?.toLowerCase() === 'generator') found.push(attribute(node, 'content') ?? '')
  }
  return found
}

export const isOwn = (generators: readonly string[]): boolean => generators[0] === 'cleancopy'
