/**
 * Markdown → the tree that pages give. markdown-it makes it HTML, which it may hold anywhere anyway, and our
 * own reader makes that a tree: what an author marked up is an article, and its metadata are the head of a page.
 */
import type { Document, Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { child, parseHtml } from './html.ts'
import { appendMetas, readFrontMatter } from './markdown/front-matter.ts'

/** Never fails: every text is some Markdown. The packages that read it are loaded here, since few inputs need them. */
export async function parseMarkdown(text: string, source: Source): Promise<Outcome<Document>> {
  const { toHtml } = await import('./markdown/reader.ts')
  const { metas, rest } = await readFrontMatter(text.includes('\0') ? text.replaceAll('\0', '') : text)
  const page = parseHtml(`<!doctype html><body><article>${toHtml(rest)}</article>`, { ...source, format: 'markdown' })
  if (!page.ok) return page
  const html = child(page.value.root, 'html'), head = html && child(html, 'head')
  if (head) appendMetas(head, metas)
  return ok({ ...page.value, format: 'text', isMarkedUp: true })
}
