/** What stands above a Markdown text between two lines of dashes (YAML) or of plus signs (TOML) → the meta elements of a page's head. */

import { append, newElement, type ElementNode } from '../../model/document.ts'

export interface Meta { readonly name: string; readonly content: string }

export function appendMetas(head: ElementNode, metas: readonly Meta[]): void {
  for (const { name, content } of metas) append(head, newElement('meta', [{ name: 'name', value: name }, { name: 'content', value: content }]))
}

/** Key → the name of the meta element that says the same: facts/meta.ts. */
const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({
  title: 'front-matter:title', subtitle: 'front-matter:subtitle', author: 'front-matter:author', authors: 'front-matter:author', date: 'front-matter:date', published: 'front-matter:date', publishdate: 'front-matter:date', pubdate: 'front-matter:date',
  lastmod: 'front-matter:modified', updated: 'front-matter:modified', modified: 'front-matter:modified', last_modified_at: 'front-matter:modified', description: 'description', summary: 'description', excerpt: 'description',
  tags: 'keywords', keywords: 'keywords', category: 'article:section', categories: 'article:section', section: 'article:section', lang: 'language', language: 'language',
  site: 'og:site_name', url: 'og:url', canonical: 'og:url', canonical_url: 'og:url', canonicalurl: 'og:url', image: 'og:image', cover: 'og:image', cover_image: 'og:image', license: 'dcterms.license', publisher: 'publisher',
}))
/** A block of more characters is none. */
const LONGEST = 16_384
/** Of a list of authors or tags. */
const MOST_VALUES = 40
const FENCES: readonly (readonly [pattern: RegExp, syntax: 'yaml' | 'toml'])[] = [[/^---[ \t]*\r?\n([^]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, 'yaml'], [/^\+\+\+[ \t]*\r?\n([^]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/, 'toml']]
const KEY = /^["']?[\w-]{1,40}["']?[ \t]*[:=]/m

/** The block as it stands at the start of a text, and its syntax; null where there is none. */
export function frontMatterOf(text: string): { readonly block: string; readonly inner: string; readonly syntax: 'yaml' | 'toml' } | null {
  if (!text.startsWith('---') && !text.startsWith('+++')) return null
  const start = text.slice(0, LONGEST)
  for (const [fence, syntax] of FENCES) {
    const found = fence.exec(start)
    if (found && KEY.test(found[1]!)) return { block: found[0], inner: found[1]!, syntax }
  }
  return null
}

/** Whether its keys are facts of an article: its title, or two of the others. */
export const namesFacts = (inner: string): boolean =>
  inner.includes('title') || [...inner.matchAll(/^["']?([\w-]{1,40})["']?[ \t]*[:=]/gm)].filter(([, key]) => NAMES.has(key!.toLowerCase())).length >= 2

/** Text without such a block is its own rest. */
export async function readFrontMatter(text: string): Promise<{ readonly metas: readonly Meta[]; readonly rest: string }> {
  const found = frontMatterOf(text)
  if (!found) return { metas: [], rest: text }
  const metas: Meta[] = []
  for (const [key, value] of Object.entries(await keysOf(found.inner, found.syntax))) {
    const name = NAMES.get(key.toLowerCase())
    if (name !== undefined) for (const content of valuesOf(value)) metas.push({ name, content })
  }
  return { metas, rest: text.slice(found.block.length) }
}

async function keysOf(text: string, syntax: 'yaml' | 'toml'): Promise<Readonly<Record<string, unknown>>> {
  try {
    const read: unknown = syntax === 'toml' ? (await import('smol-toml')).parse(text) : (await import('yaml')).parse(text)
    if (typeof read === 'object' && read !== null) return read as Record<string, unknown>
  } catch { /* Many a title has a colon and no quotes: read line by line below. */ }
  return Object.fromEntries([...text.matchAll(/^([\w-]{1,40})[ \t]*[:=][ \t]*(\S.*)$/gm)].map(([, key, value]) => [key, value!.trim().replace(/^(["'])(.*)\1$/, '$2')]))
}

/** Texts of a value: of each of a list, of a person's name, of a picture's address. */
function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, MOST_VALUES).flatMap(one => (Array.isArray(one) ? [] : valuesOf(one)))
  if (value instanceof Date) return [value.toISOString()]
  if (typeof value === 'object' && value !== null) {
    const { name, url, src, image } = value as Record<string, unknown>
    return [name, url, src, image].filter(text => typeof text === 'string').slice(0, 1)
  }
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? [String(value).trim()] : []
}
