/** A line as plain text tells it, by signs of its own: powers raised (10⁶), marks of notes apart from the words before them. */
import type { Inline } from './article.ts'
import { raisedNodes } from './scripts.ts'

export const told = (nodes: readonly Inline[]): string => behind('', nodes)

/** A script is told by what stands before it. */
function behind(said: string, nodes: readonly Inline[]): string {
  for (const node of nodes) {
    switch (node.type) {
      case 'text': case 'inlineCode': said += node.value; break
      case 'break': said += '\n'; break
      case 'maths': said += node.tex; break
      case 'footnoteReference': said += noteMark(node.mark); break
      case 'image': break
      case 'subscript': case 'superscript': said = behind(said, raisedNodes(node.children, node.type, said)); break
      case 'emphasis': case 'strong': case 'strike': case 'link': said = behind(said, node.children); break
    }
  }
  return said
}

/** A number or letter straight behind a word would be read as part of it. */
export const noteMark = (mark: string): string => (/^[\p{L}\p{N}]+$/u.test(mark) ? `[${mark}]` : mark)
