/**
 * Markdown → the tree that pages give. markdown-it makes it HTML, which it may hold anywhere anyway, and our
 * own reader makes that a tree: what an author marked up is an article, and its metadata are the head of a page.
 */
import { append, newElement, type Document, type Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { child, parseHtml } from './html.ts'
import { readFrontMatter } from './markdown/front-matter.ts'

/** Never fails: every text is some Markdown. The packages that read it are loaded here, since few inputs need them. */
export async function parseMarkdown(text: string, source: Source): Promise<Outcome<Document>> {
  const { toHtml } = await import('./markdown/reader.ts')
  const { metas, rest } = await readFrontMatter(text.includes('\0') ? text.replaceAll('\0', '') : text)
  const page = parseHtml(`<!doctype html><body><article>${toHtml(rest)}</article>`, { ...source, format: 'markdown' })
  if (!page.ok) return page
  const html = child(page.value.root, 'html'), head = html && child(html, 'head')
  if (head) for (const { name, content } of metas) append(head, newElement('meta', [{ name: 'name', value: name }, { name: 'content', value: content }]))
  return ok({ ...page.value, format: 'text', isMarkedUp: true })
}
