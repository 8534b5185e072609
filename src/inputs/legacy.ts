/**
 * Bytes that are no UTF-8 → text: what the page declares, statistics over its first part, and the decoders of all other
 * encodings. Most pages need none of it, so that it is loaded for those that do. Decoding is by the WHATWG's tables and not
 * the platform's, which gets windows-1252 wrong on Node 20.
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

/** Throws where nobody knows the label. */
export function decodeAs(bytes: Uint8Array, label: string): Decoded {
  const decoder = new Decoder(label)
  const text = decoder.decode(bytes)
  return decoder.encoding === 'iso-8859-2' && AMID_LETTERS.test(text) ? decodeAs(bytes, 'windows-1250') : { text, encoding: decoder.encoding }
}
/** Where Windows has its own š and ž, ISO 8859-2 has control characters, which stand in no word: a page that says so means the other. */
const AMID_LETTERS = /\p{L}[\x8a\x8c-\x8f\x9a\x9c-\x9f]|[\x8a\x8c-\x8f\x9a\x9c-\x9f]\p{Ll}/u

/** What meta elements or the XML declaration say; null where they say nothing. */
export function declaredIn(bytes: Uint8Array): string | null {
  const none = 'x-user-defined'
  const found = getEncoding(bytes, { defaultEncoding: none, maxBytes: 4096 }).toLowerCase()
  return found === none ? null : found
}

/** What the bytes look like, null for nothing that browsers know. */
export function guess(bytes: Uint8Array): string | null {
  for (const { name, confidence } of analyse(bytes.subarray(0, SAMPLE))) {
    if (confidence < 20) break
    try { return new Decoder(name).encoding } catch { /* A name that browsers do not know: the next guess. */ }
  }
  return null
}
