/** Two trees of one page, compared: its text in order, and the elements around it. */
import { textOf, type ElementNode } from '../src/model/document.ts'

export interface Likeness { readonly text: boolean; readonly structure: boolean; readonly attributes: boolean }

export function compareTrees(ours: ElementNode, theirs: ElementNode): Likeness {
  const structure = outline(ours, false) === outline(theirs, false)
  return { text: textOf(ours) === textOf(theirs), structure, attributes: structure && outline(ours, true) === outline(theirs, true) }
}

/** A line for each element and text, indented; foreign names in lower case, as our tree has them. */
export function outline(root: ElementNode, withAttributes: boolean): string {
  const lines: string[] = []
  const walk = (element: ElementNode, indent: string, foreign: boolean): void => {
    for (let node = element.first; node; node = node.next) {
      if (node.kind === 'text') { lines.push(`${indent}${JSON.stringify(node.value)}`); continue }
      const inside = foreign || node.tag === 'svg' || node.tag === 'math'
      const attributes = withAttributes && !inside ? node.attributes.map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`).join('') : ''
      lines.push(`${indent}<${node.tag.toLowerCase()}${attributes}>`)
      walk(node, `${indent} `, inside)
    }
  }
  walk(root, '', false)
  return lines.join('\n')
}

/** Optional end tags left out, as many pages do. */
export const withoutOptionalEnds = (html: string): string => html.replace(/<\/(?:p|li|dt|dd|option|tr|td|th|thead|tbody|tfoot|body|html|head)\s*>/gi, '')

/** Every nth end tag left out, as broken pages do. */
export const withoutSomeEnds = (html: string, n = 40): string => withoutEvery(n, /<\/[a-z][^>]*>/gi, html)

/** Every nth end left out of what browsers show nothing of, and which by the standard goes on without it. */
export const withoutHiddenEnds = (html: string, n = 10): string => withoutEvery(n, /<\/(?:script|style|title|template|select|iframe|textarea|noscript)\s*>|-->/gi, html)

function withoutEvery(n: number, what: RegExp, html: string): string {
  let count = 0
  return html.replace(what, found => (++count % n === 0 ? '' : found))
}
