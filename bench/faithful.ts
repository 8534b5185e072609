/**
 * Whether an article's words are the page's own: each piece of its text between spaces stands in the
 * visible text of the page, letter for letter, marks and all, and in the page's order. Spaces are compared
 * apart from no-break ones, which are part of what an author wrote.
 */
import { paragraphs } from '../src/index.ts'
import type { Article, Block } from '../src/index.ts'
import type { Document, ElementNode } from '../src/model/document.ts'
import { collectFacts } from '../src/extract/facts/index.ts'
import { after } from '../src/model/document.ts'
import { mapTree } from '../src/render/walk.ts'

/** White space that a browser folds; no-break spaces stay. */
const FOLDED = /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/u
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'rp'])
/** Elements whose text a page shows otherwise than by their text nodes. */
const SHOWN: Readonly<Record<string, readonly string[]>> = { img: ['alt'], math: ['alttext'] }

/** All text of the page without its spaces; what stands in scripts and styles is no text of it. */
function visibleText({ root }: Pick<Document, 'root'>): string {
  let text = ''
  for (let node = root.first; node;) {
    if (node.kind === 'element' && HIDDEN.has(node.tag)) { node = past(node, root); continue }
    if (node.kind === 'text') text += node.value
    else for (const name of SHOWN[node.tag] ?? []) text += ` ${node.attributes.find(attribute => attribute.name === name)?.value ?? ''} `
    node = after(node, root)
  }
  return text.split(FOLDED).join('')
}

/** The node after an element and all in it. */
function past(node: ElementNode, top: ElementNode): ReturnType<typeof after> {
  for (let at: ElementNode | null = node; at && at !== top; at = at.parent) if (at.next) return at.next
  return null
}

/** What the record puts between cells is no one's word. */
const cellByCell = (block: Block): readonly Block[] => (block.type === 'table' ? [{ type: 'paragraph', children: block.caption }, ...block.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children))] : [block])

/** Pieces of an article's text that its page has not, or not there, at most `most`. A page that shows nothing gives what its data hold, and is compared with that. */
export function strangers(article: Pick<Article, 'body'>, document: Document, most = 20): readonly string[] {
  const found = missing(article, visibleText(document), most)
  const data = found.length === 0 || document.format === 'text' ? null : collectFacts(document).articleBody
  return data !== null && missing(article, data.replace(/<[^<>]{1,400}>/g, ' ').split(FOLDED).join(''), most).length === 0 ? [] : found
}

function missing(article: Pick<Article, 'body'>, visible: string, most: number): string[] {
  const found: string[] = []
  let at = 0
  for (const paragraph of paragraphs(mapTree(article.body, cellByCell, node => [node]))) {
    for (const piece of paragraph.split(FOLDED)) {
      if (piece === '') continue
      const next = visible.indexOf(piece, at)
      if (next >= 0) at = next + piece.length
      else if (found.push(piece) >= most) return found
    }
  }
  return found
}
