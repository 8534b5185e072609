/** One page through our own reading, cutting and measuring: what the judge sees, for training and nothing else. */
import { measure } from '../src/extract/features/index.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'
import { getEncoding } from 'encoding-sniffer'
import { attribute, descendants, textOf } from '../src/model/document.ts'

export async function rowsOf(bytes: Uint8Array, url: string | null, format: 'html' | 'text'): Promise<{ texts: string[]; values: Float32Array } | null> {
  let enc = 'utf-8'
  try { new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { enc = getEncoding(bytes) as string }
  const text = new TextDecoder(enc).decode(bytes, { stream: true })
  const d = parseHtml(text, { path: null, member: null, url, id: null, format, encoding: enc })
  if (!d.ok) return null
  let title = '', og = '', h1 = '', desc: string | null = null, author = '', type = ''
  for (const n of descendants(d.value.root)) {
    if (n.kind !== 'element') continue
    if (n.tag === 'title' && !title) title = textOf(n).trim()
    if (n.tag === 'h1' && !h1) h1 = textOf(n).trim()
    if (n.tag === 'meta') {
      const p = attribute(n, 'property') ?? attribute(n, 'name'), c = attribute(n, 'content') ?? ''
      if (p === 'og:title') og = c
      if (p === 'og:description' || p === 'description') desc = c
      if (p === 'author') author = c
      if (p === 'og:type') type = c
    }
  }
  const s = segment(d.value)
  const f = measure(s, { headlines: [og, h1, title].filter(x => x), description: desc, articleBody: null, authors: author ? [author] : [], types: type ? [type.toLowerCase()] : [], phrase: () => null })
  return { texts: s.candidates.map(c => c.text), values: f.values }
}
