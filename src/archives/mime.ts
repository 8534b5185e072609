/** Messages of MIME parts (mail, saved pages) → their text parts as bytes with charset, transfer encodings undone. Other parts are counted. */
import { Readable } from 'node:stream'
import type { MimeNode } from 'mailsplit'
import { broken, Broken } from './broken.ts'
import { joined, latin1, MAX_BYTES } from './reader.ts'

export interface Part {
  /** Lower case: `text/html`. */
  readonly type: string
  readonly charset: string | null
  readonly attached: boolean
  /** The line that ends it is there, where it is one of several. */
  readonly whole: boolean
  /** Of the part, by name in lower case; the first of a name, unfolded. */
  readonly header: (name: string) => string | null
  readonly bytes: Uint8Array
}
export interface Message {
  /** Of the whole message. */
  readonly header: (name: string) => string | null
  readonly parts: readonly Part[]
  /** Parts that are no text. */
  readonly others: number
}

const MAX_PARTS = 10_000
const MAX_HEAD = 1 << 20

/** Throws Broken: more or larger parts than a message has. */
export async function readMessage(bytes: AsyncIterable<Uint8Array>): Promise<Message> {
  const { Splitter } = await import('mailsplit')
  const splitter = new Splitter({ maxHeadSize: MAX_HEAD, maxChildNodes: 2 * MAX_PARTS })
  const source = Readable.from(bytes)
  source.on('error', error => splitter.destroy(error))
  source.pipe(splitter)
  let root: MimeNode | null = null
  let node: MimeNode | null = null
  let body: Uint8Array[] = []
  let size = 0
  let others = 0
  /** What came last is a line between parts. */
  let ends = false
  const parts: Part[] = []
  const close = async (whole: boolean): Promise<void> => {
    if (!node || node.multipart) return
    const type = (node.contentType || 'text/plain').toLowerCase()
    if (type === 'text/html' || type === 'text/plain' || type === 'application/xhtml+xml') {
      const { headers, charset, disposition } = node
      parts.push({
        type,
        charset: charset || null,
        attached: disposition === 'attachment',
        whole,
        header: name => headers.getFirst(name) || null,
        bytes: await decoded(node, joined(body)),
      })
    } else {
      others++
    }
    if (parts.length + others > MAX_PARTS) throw new Broken({ kind: 'too-large', bytes: parts.length + others, limit: MAX_PARTS })
  }
  try {
    for await (const item of splitter) {
      ends = item.type === 'data'
      if (item.type === 'node') {
        await close(true)
        node = item
        root ??= item
        body = []
        size = 0
      } else if (item.type === 'body' && node && !(node.contentType || 'text/').startsWith('image/')) {
        size += item.value.length
        if (size > 2 * MAX_BYTES) throw new Broken({ kind: 'too-large', bytes: size, limit: 2 * MAX_BYTES })
        body.push(item.value)
      }
    }
    await close(ends || node === root)
  } catch (error) {
    // The splitter has bounds of its own, and its errors are none of ours: they would end the mailbox.
    throw broken('mail', error)
  } finally {
    source.destroy()
  }
  const top = root as MimeNode | null
  return { header: name => top?.headers.getFirst(name) || null, parts, others }
}

async function decoded(node: MimeNode, body: Uint8Array): Promise<Uint8Array> {
  const encoding = (node.encoding || '').toLowerCase()
  if (encoding === 'quoted-printable') return quotedPrintable(body)
  if (encoding !== 'base64') return body
  const decoder = node.getDecoder()
  decoder.end(body)
  const pieces: Uint8Array[] = []
  for await (const piece of decoder) pieces.push(piece)
  return joined(pieces)
}

/** RFC 2045, 6.7. mailsplit's own decoder takes the square of the time for a long run of spaces. */
export function quotedPrintable(body: Uint8Array): Uint8Array {
  const out = new Uint8Array(body.length)
  let end = 0
  /** Spaces before the end of a line are no part of it, unless they are written in hexadecimal. */
  let solid = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    if (byte === EQUALS) {
      const code = parseHex(body[at + 1]) * 16 + parseHex(body[at + 2])
      if (!Number.isNaN(code)) { out[end++] = code; solid = end; at += 2; continue }
      let next = at + 1
      while (isBlank(body[next])) next++
      if (body[next] === CR && body[next + 1] === LF) next++
      if (next >= body.length || body[next] === LF || body[next] === CR) { solid = end; at = next; continue }
    }
    if (byte === LF || byte === CR) end = solid
    out[end++] = byte
    if (!isBlank(byte)) solid = end
  }
  return out.subarray(0, solid)
}

const EQUALS = 0x3d, CR = 0x0d, LF = 0x0a
const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x09
const parseHex = (byte: number | undefined): number => {
  if (byte === undefined) return NaN
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : NaN
}

/** The header lines that bytes begin with: names in lower case and their lines; none where they begin with something else. */
export function openingHeaders(start: Uint8Array): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  let last = ''
  for (const line of latin1(start).split(/\r?\n/)) {
    const name = /^([A-Za-z][A-Za-z0-9-]{1,60}):/.exec(line)?.[1]?.toLowerCase()
    if (name !== undefined) { headers.set(name, line); last = name }
    else if (/^[ \t]/.test(line) && last !== '') headers.set(last, headers.get(last)! + line)
    else break
  }
  return headers
}
