/** Plain text of blocks and inlines: the record's `paragraphs`, and every count of words. */
import type { Block, Inline, List } from './article.ts'

export function inlineText(nodes: readonly Inline[]): string {
  let text = ''
  for (const node of nodes) {
    switch (node.type) {
      case 'text': case 'inlineCode': text += node.value; break
      case 'break': text += '\n'; break
      case 'maths': text += node.tex; break
      case 'footnoteReference': text += node.mark; break
      case 'image': break
      case 'emphasis': case 'strong': case 'strike': case 'subscript': case 'superscript': case 'link': text += inlineText(node.children); break
    }
  }
  return text
}

/** What stands before an item of a list with numbers. */
export const numberOf = ({ start, reversed }: List, item: number): number => (start ?? 1) + (reversed ? -item : item)

/**
 * One string for each paragraph, heading, list item, term, description, summary, title of a callout, table row and code
 * block, in order, wherever it stands: in quotations, callouts and footnotes too. Captions, embeds and dividers give none: they have fields of their own.
 */
export function paragraphs(blocks: readonly Block[]): string[] { return paragraphsBy(inlineText, blocks) }

/** The same places, their lines told by `tell`. */
export function paragraphsBy(tell: (line: readonly Inline[]) => string, blocks: readonly Block[]): string[] {
  const out: string[] = []
  collect(blocks, tell, out)
  return out.filter(text => text.trim() !== '')
}

function collect(blocks: readonly Block[], tell: (line: readonly Inline[]) => string, out: string[]): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph': case 'heading': out.push(tell(block.children).trim()); break
      case 'code': out.push(block.value); break
      case 'quote': collect(block.children, tell, out); break
      case 'list': for (const item of block.items) collect(item.children, tell, out); break
      case 'table':
        for (const row of block.rows) out.push(row.cells.map(cell => paragraphsBy(tell, cell.children).join('\n')).filter(t => t !== '').join(' | '))
        break
      case 'definitions':
        for (const { terms, descriptions } of block.items) {
          for (const term of terms) out.push(tell(term).trim())
          for (const description of descriptions) collect(description, tell, out)
        }
        break
      case 'details': out.push(tell(block.summary).trim()); collect(block.children, tell, out); break
      case 'callout': out.push(tell(block.title).trim()); collect(block.children, tell, out); break
      case 'footnote': collect(block.children, tell, out); break
      case 'figure': case 'embed': case 'divider': break
    }
  }
}
