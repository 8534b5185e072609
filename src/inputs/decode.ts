/**
 * Bytes → text. In the order of trust: byte order mark, the caller's word, valid UTF-8, what the
 * page declares, statistics over its first part. Decoding is by the WHATWG's tables and not the
 * platform's, which gets windows-1252 wrong on Node 20.
 */
import { TextDecoder as Decoder } from '@exodus/bytes/encoding.js'
import { analyse } from 'chardet'
import { getEncoding } from 'encoding-sniffer/sniffer'

export interface Decoded {
  readonly text: string
  /** WHATWG name. */
  readonly encoding: string
}

/** Statistics need no more than this; more costs time and changes nothing. */
const SAMPLE = 65_536
/** A text with so many well-formed characters of UTF-8 for each bad sequence is in no other encoding: those give one for three and more. */
const GOOD_FOR_BAD = 2

/** `charset` is the caller's or the transport's word, null for none. An unknown name counts as none. */
export function decode(bytes: Uint8Array, charset: string | null): Decoded {
  const marked = byteOrderMark(bytes)
  if (marked) return decoded(bytes, marked)
  if (charset !== null) {
    try { return decoded(bytes, charset) } catch { /* An unknown label: go on as if nothing was said. */ }
  }
  const wide = wideWithoutMark(bytes)
  if (wide) return decoded(bytes, wide)
  const whole = utf8(bytes)
  if (whole !== null) return { text: whole, encoding: 'utf-8' }
  const declared = declaredIn(bytes)
  if (declared !== null && declared !== 'utf-8') return decoded(bytes, declared)
  // A few broken characters, or a cut at the end, in a page that otherwise is UTF-8.
  const text = new TextDecoder('utf-8').decode(bytes)
  if (manyByte(text) > countBad(text, bytes) * GOOD_FOR_BAD) return { text, encoding: 'utf-8' }
  const guessed = guess(bytes)
  if (guessed !== null) return decoded(bytes, guessed)
  return decoded(bytes, 'windows-1252')
}

/** Node's own, where this is Node: asked for and not imported, so that the rest is the same in a browser. */
const native = globalThis.process?.getBuiltinModule?.('node:buffer')

/** UTF-8 → text; null where not all of it is UTF-8. On Node by way of UTF-16: V8 itself reads UTF-8 a byte at a time, which takes three times as long. */
function utf8(bytes: Uint8Array): string | null {
  if (!native) try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return null }
  if (!native.isUtf8(bytes)) return null
  return native.isAscii(bytes) ? native.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1') : native.transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
}

function decoded(bytes: Uint8Array, label: string): Decoded {
  const decoder = new Decoder(label)
  return { text: decoder.decode(bytes), encoding: decoder.encoding }
}

function byteOrderMark(b: Uint8Array): string | null {
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return 'utf-8'
  if (b[0] === 0xff && b[1] === 0xfe) return 'utf-16le'
  if (b[0] === 0xfe && b[1] === 0xff) return 'utf-16be'
  return null
}

/** UTF-16 of mostly Latin text has a zero in every other byte. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const n = Math.min(bytes.length & ~1, 1024)
  let even = 0, odd = 0
  for (let i = 0; i < n; i += 2) { if (bytes[i] === 0) even++; if (bytes[i + 1] === 0) odd++ }
  if (n >= 8 && odd > n / 2 * 0.7 && even < odd / 10) return 'utf-16le'
  if (n >= 8 && even > n / 2 * 0.7 && odd < even / 10) return 'utf-16be'
  return null
}

/** Replacement characters that the decoder made; the ones that the page itself holds don't count. */
function countBad(text: string, bytes: Uint8Array): number {
  let bad = 0
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) bad++
  if (bad === 0) return 0
  let own = 0
  for (let i = 0; i + 2 < bytes.length; i++) if (bytes[i] === 0xef && bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) own++
  return Math.max(0, bad - own)
}

/** Characters that took more than one byte and came out well. */
function manyByte(text: string): number {
  let many = 0
  for (let i = 0; i < text.length; i++) { const code = text.charCodeAt(i); if (code > 127 && code !== 0xfffd) many++ }
  return many
}

/** What meta elements or the XML declaration say; null where they say nothing. */
function declaredIn(bytes: Uint8Array): string | null {
  const none = 'x-user-defined'
  const found = getEncoding(bytes, { defaultEncoding: none, maxBytes: 4096 }).toLowerCase()
  return found === none ? null : found
}

function guess(bytes: Uint8Array): string | null {
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE))) {
    if (confidence < 20) break
    try { return new Decoder(name).encoding } catch { /* A name that browsers do not know: the next guess. */ }
  }
  return null
}
