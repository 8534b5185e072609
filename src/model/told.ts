/** A line as plain text tells it, by signs of its own: powers raised (10⁶), marks of notes apart from the words before them. */
import type { Inline } from './article.ts'
import { raisedNodes } from './scripts.ts'

export function told(nodes: readonly Inline[]): string {
  const said: string[] = []
  tell(nodes, said)
  return said.join('')
}

/** A script is told by what stands before it. */
function tell(nodes: readonly Inline[], said: string[]): void {
  const say = (text: string): void => { if (text !== '') said.push(text) }
  for (const node of nodes) {
    switch (node.type) {
      case 'text': case 'inlineCode': say(node.value); break
      case 'break': say('\n'); break
      case 'maths': say(node.tex); break
      case 'footnoteReference': say(noteMark(node.mark)); break
      case 'image': break
      case 'subscript': case 'superscript': tell(raisedNodes(node.children, node.type, said.at(-1) ?? ''), said); break
      case 'emphasis': case 'strong': case 'strike': case 'link': tell(node.children, said); break
    }
  }
}

/** A number or letter straight behind a word would be read as part of it. */
export const noteMark = (mark: string): string => (/^[\p{L}\p{N}]+$/u.test(mark) ? `[${mark}]` : mark)
