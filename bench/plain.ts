/** A peer's HTML → plain text with a blank line between blocks, so that no peer loses words by gluing them. */
import { parseHtml } from '../src/inputs/html.ts'
import type { ElementNode } from '../src/model/document.ts'

const NO_TEXT = new Set(['script', 'style', 'template', 'noscript', 'figcaption'])
const INLINE = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'])

export function blockText(html: string): string {
  const parsed = parseHtml(html, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!parsed.ok) return ''
  const parts: string[] = []
  walk(parsed.value.root, parts)
  return parts.join('').split(/\n{2,}/).map(block => block.replace(/[ \t\n\r\f]+/g, ' ').trim()).filter(block => block !== '').join('\n\n')
}

function walk(element: ElementNode, parts: string[]): void {
  if (NO_TEXT.has(element.tag)) return
  const block = !INLINE.has(element.tag)
  if (block) parts.push('\n\n')
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text') parts.push(node.value.replace(/\n+/g, '\n'))
    else walk(node, parts)
  }
  if (block) parts.push('\n\n')
}
