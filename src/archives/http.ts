/**
 * An HTTP response as archives keep it → a member: chunks joined, content encodings undone, the
 * charset of its header kept. Writers differ: some keep the headers of a body that they have
 * decoded already, so a body that does not follow its header is taken as it is.
 */
import type { Input, Member, MemberContent } from '../model/contracts.ts'
import { Broken, TooMuch } from './broken.ts'
import { iterate } from './compression.ts'
import { GZIP, GzipMembers } from './gzip.ts'
import { indexOf, latin1, MAX_BYTES, joined, readAll, startsWith } from './reader.ts'
import { table } from '../model/table.ts'
import { parseUrl } from '../model/url.ts'

type About = Pick<Member, 'offset' | 'url' | 'id'>

/** Names in lower case; of several of a name the first; folded lines are joined. */
export function parseHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>()
  let last: string | null = null
  for (const line of lines) {
    if (/^[ \t]/.test(line) && last !== null) { headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`); continue }
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    last = headers.has(name) ? null : name
    if (last !== null) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

export const charsetOf = (type: string): string | null => /;\s*charset\s*=\s*["']?([^\s"';]{1,40})/i.exec(type)?.[1] ?? null

/** What of the media types can hold an article; the rest is counted by its kind. */
export function kindOfMedia(type: string): 'html' | 'text' | 'unknown' | 'other' {
  const name = type.split(';')[0]!.trim().toLowerCase()
  if (name === 'text/html' || name === 'application/xhtml+xml' || name === 'application/vnd.wap.xhtml+xml') return 'html'
  if (name === 'text/plain' || name === 'text/markdown') return 'text'
  return name === '' || name === 'application/octet-stream' || name === 'unknown/unknown' ? 'unknown' : 'other'
}

const memberWith = (content: MemberContent, about: About, charset: string | null = null): Member => ({
  ...about,
  content,
  name: null,
  charset,
  format: 'auto',
  hints: null,
  nests: false,
})

/** A body with its media type: a document, or something to pass over. */
export function mediaMember(body: Uint8Array, type: string, about: About): Member {
  const kind = kindOfMedia(type)
  const path = about.url === null ? '' : pathOf(about.url)
  if (kind === 'other') return memberWith({ kind: 'skipped', what: type.split(';')[0]!.trim().toLowerCase() }, about)
  if (path === '/robots.txt') return memberWith({ kind: 'skipped', what: 'robots.txt' }, about)
  if (kind === 'unknown' && !startsWith(trimmed(body), '<')) return memberWith({ kind: 'skipped', what: 'of no known type' }, about)
  return memberWith({ kind: 'bytes', bytes: body }, about, charsetOf(type))
}

const pathOf = (url: string): string => parseUrl(url)?.pathname ?? ''
const trimmed = (bytes: Uint8Array): Uint8Array => { let at = 0; while (at < 64 && (bytes[at] ?? 33) <= 32) at++; return bytes.subarray(at) }

/**
 * Status line, headers and body. `unpacked` is told how much comes out of its encodings. A body that is cut off is a failure, but where the
 * crawl says that it kept no more (`isPart`): then what there is of it is the record.
 */
export async function httpMember(block: Uint8Array, about: About, unpacked: Input['unpacked'], isPart = false): Promise<Member> {
  const head = headEnd(block)
  if (head === null || !startsWith(block, 'HTTP/')) return memberWith({ kind: 'failed', failure: { kind: 'bad-record', detail: 'it holds no HTTP response' } }, about)
  const [status = '', ...lines] = latin1(block.subarray(0, head.end)).split(/\r?\n/)
  const code = /^HTTP\/\S+\s+(\d{3})/.exec(status)?.[1] ?? ''
  if (!code.startsWith('2')) return memberWith({ kind: 'skipped', what: `HTTP status ${code || 'unknown'}` }, about)
  const headers = parseHeaders(lines)
  const type = headers.get('content-type') ?? ''
  if (kindOfMedia(type) === 'other') return mediaMember(new Uint8Array(0), type, about)
  let body = block.subarray(head.body)
  try {
    body = bodyOf(body, headers, isPart)
    const whole = await decoded(body, headers.get('content-encoding') ?? '')
    if (whole !== body) unpacked(whole.length)
    body = whole
  } catch (error) {
    if (error instanceof Broken && !(error instanceof TooMuch)) return memberWith({ kind: 'failed', failure: error.failure }, about)
    throw error
  }
  return mediaMember(body, type, about)
}

function headEnd(block: Uint8Array): { end: number; body: number } | null {
  const crlf = indexOf(block, '\r\n\r\n')
  const lf = indexOf(block, '\n\n')
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { end: crlf, body: crlf + 4 }
  return lf >= 0 ? { end: lf, body: lf + 2 } : null
}

/** The body by its length or in its chunks. Throws Broken: it is cut off. What is encoded tells so itself, and a writer may have decoded it. */
function bodyOf(sent: Uint8Array, headers: ReadonlyMap<string, string>, isPart: boolean): Uint8Array {
  const chunks = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? unchunked(sent) : null
  const bytes = chunks?.bytes ?? sent, length = Number(headers.get('content-length') ?? 0)
  const isCut = chunks ? !chunks.isWhole : bytes.length > 0 && bytes.length < length
  if (!isCut || isPart || headers.has('content-encoding') || hasEnd(bytes)) return bytes
  throw new Broken({ kind: 'bad-record', detail: `its page is cut off: ${chunks ? `of its chunks ${bytes.length}` : `${bytes.length} of ${length}`} bytes are there` })
}

/** Whether a page has its end: then it is whole, whatever should follow. So many of the last bytes are looked at. */
export const hasEnd = (page: Uint8Array): boolean => /<\/html/i.test(latin1(page.subarray(-LAST)))
const LAST = 1 << 12

/** What there is, and whether that is all; null where it is not in chunks. */
function unchunked(body: Uint8Array): { bytes: Uint8Array; isWhole: boolean } | null {
  const pieces: Uint8Array[] = []
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(0x0a, at)
    const size = end < 0 || end - at > 200 ? null : /^\s*([0-9a-f]{1,8})\s*(?:;.*)?$/i.exec(latin1(body.subarray(at, end)).trimEnd())?.[1]
    if (size === null || size === undefined) {
      if (pieces.length === 0) return null
      pieces.push(body.subarray(at))
      break
    }
    const length = parseInt(size, 16)
    if (length === 0) return { bytes: joined(pieces), isWhole: true }
    pieces.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    if (body[at] === 0x0d) at++
    if (body[at] === 0x0a) at++
  }
  return { bytes: joined(pieces), isWhole: pieces.length === 0 }
}

/** Undoes content encodings, last one first. Throws Broken: broken data, or more of them than `limit` in any step. */
export async function decoded(body: Uint8Array, encodings: string, limit: number = MAX_BYTES): Promise<Uint8Array> {
  let bytes = body
  for (const name of encodings.toLowerCase().split(',').map(part => part.trim()).reverse().slice(0, 4)) {
    const open = DECODERS[name]
    if (!open || bytes.length === 0) continue
    const out = await open(bytes, limit)
    if (typeof out === 'number') throw new Broken({ kind: 'too-large', bytes: out, limit })
    bytes = out
  }
  return bytes
}

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes }

/** Each leaves alone what is not in its encoding, where that can be seen. */
const DECODERS: Readonly<Record<string, (bytes: Uint8Array, limit: number) => Promise<Uint8Array | number>>> = table({
  gzip: async (bytes, limit) => (startsWith(bytes, GZIP) ? readAll(iterate(new GzipMembers(once(bytes)).pull), limit) : bytes),
  'x-gzip': (bytes, limit) => DECODERS['gzip']!(bytes, limit),
  deflate: (bytes, limit) => sync(bytes, limit, async most => {
    const { inflateSync, inflateRawSync } = await import('node:zlib')
    return ((bytes[0] ?? 0) & 0x0f) === 8 && ((bytes[0]! << 8) + (bytes[1] ?? 0)) % 31 === 0 ? inflateSync(bytes, most) : inflateRawSync(bytes, most)
  }),
  br: (bytes, limit) => sync(bytes, limit, async most => (await import('node:zlib')).brotliDecompressSync(bytes, most)),
  zstd: async (bytes, limit) => {
    const { wrapperOf } = await import('./compression.ts')
    const wrapper = wrapperOf(bytes, '')
    return wrapper?.name === 'Zstandard' ? readAll(wrapper.open(once(bytes)), limit) : bytes
  },
})

async function sync(bytes: Uint8Array, limit: number, open: (most: { maxOutputLength: number }) => Promise<Uint8Array>): Promise<Uint8Array | number> {
  try {
    return await open({ maxOutputLength: limit })
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') return limit + 1
    if (startsWith(trimmed(bytes), '<')) return bytes
    throw new Broken({ kind: 'unreadable', detail: `its encoded body is broken (${(error as Error).message})` })
  }
}
