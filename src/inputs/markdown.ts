/**
 * Markdown → the tree that pages give. markdown-it makes it HTML, which it may hold anywhere anyway, and our
 * own reader makes that a tree: what an author marked up is an article, and its metadata are the head of a page.
 */
import { append, newElement, type Document, type ElementNode, type Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { parseHtml } from './html.ts'
import { readFrontMatter } from './markdown/front-matter.ts'

/** Never fails: every text is some Markdown. The packages that read it are loaded here, since few inputs need them. */
export async function parseMarkdown(text: string, source: Source): Promise<Outcome<Document>> {
  const { toHtml } = await import('./markdown/reader.ts')
  const { metas, rest } = await readFrontMatter(text.includes('\0') ? text.replaceAll('\0', '') : text)
  const page = parseHtml(`<!doctype html><body><article>${toHtml(rest)}</article>`, { ...source, format: 'markdown' })
  const head = page.ok ? headOf(page.value.root) : null
  if (head) for (const { name, content } of metas) append(head, newElement('meta', [{ name: 'name', value: name }, { name: 'content', value: content }]))
  return page.ok ? ok({ ...page.value, format: 'text', isMarkedUp: true }) : page
}

function headOf(root: ElementNode): ElementNode | null {
  for (let node = root.first; node; node = node.next) {
    if (node.kind !== 'element' || node.tag !== 'html') continue
    return node.first?.kind === 'element' && node.first.tag === 'head' ? node.first : null
  }
  return null
}
