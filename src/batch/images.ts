/**
 * Pictures of an article, fetched by the same rules as pages (see client.ts): each within its time and
 * size, and only what its first bytes show to be a picture.
 */
import { createHash } from 'node:crypto'
import type { Asset } from '../index.ts'
import { describe } from '../model/outcome.ts'
import type { Client } from './client.ts'

export type Fetched = (Asset & { readonly ok: true; readonly name: string }) | { readonly ok: false; readonly url: string; readonly why: string }

/** For one picture, redirects and all. */
export const PICTURE_SECONDS = 15
const PICTURE = { accept: 'image/*', limit: 16 * 1024 * 1024 }
/** Of one article; the rest keep their addresses. */
const MOST = 200
const AT_ONCE = 6

export async function fetchPictures(urls: readonly string[], client: Client): Promise<Fetched[]> {
  const out: Fetched[] = urls.slice(MOST).map(url => ({ ok: false, url, why: `an article's first ${MOST} pictures are fetched, and no more` }))
  const wanted = urls.slice(0, MOST)
  const found: Fetched[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    for (let at = next++; at < wanted.length; at = next++) found[at] = await fetchOne(wanted[at]!, client)
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, wanted.length) }, lane))
  return [...found, ...out]
}

async function fetchOne(url: string, client: Client): Promise<Fetched> {
  try {
    const bytes = /^data:/i.test(url) ? fromData(url) : await load(url, client)
    const kind = kindOf(bytes)
    if (!kind) return { ok: false, url, why: 'it is no PNG, JPEG, GIF, WebP or AVIF picture' }
    return { ok: true, url, mediaType: kind.mediaType, bytes, name: `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${kind.extension}` }
  } catch (error) {
    return { ok: false, url, why: error instanceof Error ? error.message : String(error) }
  }
}

function fromData(url: string): Uint8Array {
  const comma = url.indexOf(',')
  const data = url.slice(comma + 1)
  return /;base64$/i.test(url.slice(0, comma)) ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data), 'latin1')
}

async function load(url: string, client: Client): Promise<Uint8Array> {
  if (!/^https?:\/\//i.test(url)) throw new Error('its address is no http or https one')
  const answer = await client.get(url, PICTURE)
  if ('failure' in answer) throw new Error(answer.failure.kind === 'unreadable' ? answer.failure.detail : describe(answer.failure))
  return answer.bytes
}

const KINDS: readonly (readonly [mediaType: string, extension: string, test: (bytes: Uint8Array, head: string) => boolean])[] = [
  ['image/png', 'png', (_, head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/jpeg', 'jpg', (_, head) => head.startsWith('\xff\xd8\xff')],
  ['image/gif', 'gif', (_, head) => /^GIF8[79]a/.test(head)],
  ['image/webp', 'webp', (_, head) => head.startsWith('RIFF') && head.startsWith('WEBP', 8)],
  ['image/avif', 'avif', (_, head) => head.startsWith('ftypavi', 4)],
]

function kindOf(bytes: Uint8Array): { mediaType: string; extension: string } | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const found = KINDS.find(([, , test]) => test(bytes, head))
  return found ? { mediaType: found[0], extension: found[1] } : null
}
