/** A page → Document, with what its data alone hold where it shows next to nothing: read as what it is, HTML or text. */
import type { Document, Source } from '../model/document.ts'
import type { Outcome } from '../model/outcome.ts'
import { parseHtml } from './html.ts'
import { islandOf } from './islands/index.ts'
import { parseText } from './text.ts'

/** Never fails, see `parseHtml`. */
export function parsePage(text: string, source: Source): Outcome<Document> | Promise<Outcome<Document>> {
  const page = parseHtml(text, source)
  const island = page.ok ? islandOf(page.value.root) : null
  if (!island || !page.ok) return page
  const { value: document } = page
  const parsed = island.format === 'html' ? parseHtml(`<!doctype html><body>${island.value}`, source) : parseText(island.value, source)
  const whole = (read: Outcome<Document>): Outcome<Document> =>
    read.ok ? { ok: true, value: { ...document, island: { root: read.value.root, isThread: island.isThread, isOwn: island.isOwn } } } : page
  return parsed instanceof Promise ? parsed.then(whole) : whole(parsed)
}
