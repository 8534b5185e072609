/**
 * Bytes that are no UTF-8 → text: what the page declares, statistics over its first part, and the decoders of all other
 * encodings. Most pages need none of it, so that it is loaded for those that do. Decoding is by the WHATWG's tables and not
 * the platform's, which gets windows-1252 wrong on Node 20.
 */
import { labelToName, TextDecoder as Decoder } from '@exodus/bytes/encoding.js'
import { analyse } from 'chardet'
import { getEncoding } from 'encoding-sniffer/sniffer'

export interface Decoded {
  readonly text: string
  /** WHATWG name. */
  readonly encoding: string
}

/** Statistics need no more than this; more costs time and changes nothing. */
const SAMPLE = 65_536

/** Whether browsers know an encoding by that name. */
export const isLabel = (label: string): boolean => labelToName(label) !== null

/** What is not all ASCII, which markup is: statistics take it for English, however little of the page is text. */
function foreign(bytes: Uint8Array, isWithin: (byte: number) => boolean): Uint8Array {
  const out = new Uint8Array(Math.min(bytes.length, SAMPLE))
  let length = 0, start = 0, isForeign = false
  for (let at = 0; at <= bytes.length && length < out.length; at++) {
    const byte = bytes[at] ?? LINE_END
    if (isWithin(byte)) { isForeign ||= byte >= ASCII; continue }
    if (isForeign) {
      const piece = bytes.subarray(start, Math.min(at, start + out.length - length))
      out.set(piece, length)
      length += piece.length
      if (length < out.length) out[length++] = SPACE
    }
    start = at + 1
    isForeign = false
  }
  return out.subarray(0, length)
}
const SPACE = 0x20, LINE_END = 0x0a, LOWEST_SECOND = 0x40, ASCII = 0x80
/** Second bytes of two are no lower. */
const inWord = (byte: number): boolean => byte >= LOWEST_SECOND
/** Of text: what tells one language from another is as often in words of ASCII. */
const inLine = (byte: number): boolean => byte !== LINE_END && byte !== 0x3c && byte !== 0x3e

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
  // What editors write where nobody chose.
  return found === none || found === 'windows-1252' && isElsewhere(bytes) ? null : found
}

/** Most words that are not all ASCII have several letters beyond it and few of its own: no language of Western Europe is written so. */
function isElsewhere(bytes: Uint8Array): boolean {
  let beyond = 0, all = 0
  for (const word of Array.from(foreign(bytes, inWord), byte => String.fromCharCode(byte)).join('').split(' ')) {
    all += word.length
    // Rows of bullets and of spaces are of one sign.
    if (new Set(word.match(/[\x80-\xff]/g)).size >= SEVERAL && SEVERAL * word.replace(/[\x80-\xff]+/g, '').length <= word.length) beyond += word.length
  }
  return beyond >= FEWEST_BEYOND && beyond * 2 > all
}
const SEVERAL = 3, FEWEST_BEYOND = 60

/** What the bytes look like, null for nothing that browsers know. */
export function guess(bytes: Uint8Array): string | null {
  for (const { name, confidence } of analyse(foreign(bytes, inLine))) {
    if (confidence < SURE && isThai(foreign(bytes, inWord))) return 'windows-874'
    if (confidence < 20) break
    try { return new Decoder(name).encoding } catch { /* A name that browsers do not know: the next guess. */ }
  }
  return null
}
const SURE = 50

/** Thai, of which the statistics are never sure: its vowels above and below, and its tones, stand behind a consonant. */
function isThai(words: Uint8Array): boolean {
  const text = new Decoder('windows-874').decode(words)
  const marks = text.match(MARK)?.length ?? 0
  return marks >= FEWEST_MARKS && marks * MOST_BETWEEN >= text.length && (text.match(STRAY)?.length ?? 0) * MOST_BETWEEN <= marks
}
const MARK = /\p{Mn}/gu, STRAY = /(?<![\u0e01-\u0e2e\p{Mn}])\p{Mn}/gu
const FEWEST_MARKS = 10, MOST_BETWEEN = 20
