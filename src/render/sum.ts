/** Names for telling apart, not for safety. */
import type { Article } from '../model/article.ts'
import { paragraphs } from '../model/plain.ts'

/** A short name made of a text, the same from run to run: its 32-bit FNV-1a sum, in eight hexadecimal digits. */
export function sumOf(text: string, start = 0x811c9dc5): string {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** What keeps an article's ids and labels apart from those of the others in one stream: where it is from, and its text, as a page may be there in two states. Empty where it stands alone. */
export function prefixOf({ source, metadata, body }: Article, framed: boolean | string): string {
  if (framed === false) return ''
  return `a${sumOf([framed, source.path, source.member, source.url, source.id, metadata.title, ...paragraphs(body)].join('\n'))}-`
}
