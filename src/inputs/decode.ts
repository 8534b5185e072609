/**
 * Bytes → text. In the order of trust: byte order mark, the caller's word, valid UTF-8, what the
 * page declares, statistics over its first part.
 */
import type { Decoded } from './legacy.ts'

/** A text with so many well-formed characters of UTF-8 for each bad sequence is in no other encoding: those give one for three and more. */
const GOOD_FOR_BAD = 2

/** `charset` is the caller's or the transport's word, null for none. An unknown name counts as none. */
export async function decode(bytes: Uint8Array, charset: string | null): Promise<Decoded> {
  const marked = byteOrderMark(bytes)
  if (marked) return decodeAs(bytes, marked)
  if (charset !== null) {
    try { return await decodeAs(bytes, charset) } catch { /* An unknown label: go on as if nothing was said. */ }
  }
  const wide = wideWithoutMark(bytes)
  if (wide) return decodeAs(bytes, wide)
  const whole = utf8(bytes)
  if (whole !== null) return whole.includes(JIS) ? decodeAs(bytes, 'iso-2022-jp') : { text: whole, encoding: 'utf-8' }
  const { declaredIn, guess } = await import('./legacy.ts')
  const declared = declaredIn(bytes)
  if (declared !== null && declared !== 'utf-8') return decodeAs(bytes, declared)
  // A few broken characters, or a cut at the end, in a page that otherwise is UTF-8.
  const text = new TextDecoder('utf-8').decode(bytes)
  if (manyByte(text) > countBad(text, bytes) * GOOD_FOR_BAD) return { text, encoding: 'utf-8' }
  return decodeAs(bytes, guess(bytes) ?? 'windows-1252')
}

/** What shifts to kanji, in bytes that all are ASCII. */
const JIS = '\u001b$B'

/** Throws where nobody knows the label. */
async function decodeAs(bytes: Uint8Array, label: string): Promise<Decoded> {
  const whole = /^utf-?8$/i.test(label) ? utf8(bytes) : null
  return whole === null ? (await import('./legacy.ts')).decodeAs(bytes, label) : { text: whole, encoding: 'utf-8' }
}

/** Node's own, where this is Node: asked for and not imported, so that the rest is the same in a browser. */
const native = globalThis.process?.getBuiltinModule?.('node:buffer')

/** UTF-8 → text; null where not all of it is UTF-8. On Node by way of UTF-16: V8 itself reads UTF-8 a byte at a time, which takes three times as long. */
function utf8(bytes: Uint8Array): string | null {
  if (!native) try { return new TextDecoder('utf-8', { fatal: true }).decode(bytes) } catch { return null }
  if (!native.isUtf8(bytes)) return null
  return native.isAscii(bytes)
    ? native.Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
    : native.transcode(bytes, 'utf8', 'utf16le').toString('utf16le')
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
