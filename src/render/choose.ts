/** What the reader does not want of an article, taken out of its tree: one place for all formats. */
import type { Article, Block, Inline } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import { mapTree } from '../model/walk.ts'

export function chosen(article: Article, { links, images }: RenderOptions): Article {
  if (links !== 'none' && images !== 'none') return article
  const unlinked = (node: Block): Block => { if (node.type !== 'figure' || links !== 'none') return node; const { link: _, ...figure } = node; return figure }
  const block = (node: Block): Block[] =>
    images !== 'none' ? [unlinked(node)] : node.type === 'figure' ? [] : node.type === 'paragraph' && node.children.length === 0 ? [] : [node]
  const inline = (node: Inline): readonly Inline[] =>
    images === 'none' && node.type === 'image' ? [] : links === 'none' && node.type === 'link' ? node.children : [node]
  return { ...article, body: mapTree(article.body, block, inline), comments: mapTree(article.comments, block, inline) }
}
