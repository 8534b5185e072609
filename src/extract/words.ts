/** What a word is, for every count: as the field's scorers say it, runs of letters and digits, and each letter of scripts without spaces between words by itself: Chinese, Japanese, Korean, and those from Thai to Khmer. */

/** 1 = part of a word, 2 = a word by itself, 3 = between words, 4 = goes with the letter before it; 0 = nobody has asked yet. By UTF-16 code unit. */
const KIND = new Uint8Array(65536)

function learn(code: number): number { return KIND[code] = kindOf(code) }

function kindOf(code: number): number {
  if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) return 2
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 ? 1 : 3
  // High surrogates open a letter or ideograph of the astral planes more often than an emoji; low ones go on with it.
  if (code >= 0xd800 && code <= 0xdfff) return code < 0xd83c ? 1 : 3
  const sign = String.fromCharCode(code)
  if (isUnspaced(code) && !/\p{N}/u.test(sign)) return /\p{L}/u.test(sign) ? 2 : /\p{M}/u.test(sign) ? 4 : 3
  return /[\p{L}\p{N}\p{M}]/u.test(sign) ? 1 : 3
}

/** Thai, Lao, Burmese and Khmer, whose words are of several letters. */
export const isUnspaced = (code: number): boolean =>
  (code >= 0xe00 && code <= 0xeff) || (code >= 0x1000 && code <= 0x109f) || (code >= 0x1780 && code <= 0x17ff)

/** 1 part of a word, 2 a word by itself, 3 between words: of a UTF-16 code unit. Words of Thai and its kin are of several letters, for who has a better measure of them. */
export function wordKind(code: number): number {
  const kind = KIND[code]! || learn(code)
  return (kind === 2 || kind === 4) && isUnspaced(code) ? 1 : kind
}

/** The noughts of those who write digits: Latin, Arabic, Persian, Hindi, Bengali, Thai pages, and wide ones. */
export const NOUGHTS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

export function countWords(text: string): number {
  let words = 0
  let inside = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const kind = KIND[code]! || learn(code)
    if (kind === 1) { if (!inside) { words++; inside = true } }
    else if (kind !== 4) { inside = false; if (kind === 2) words++ }
  }
  return words
}

/** Hashes of the words, case folded: for comparing texts without keeping their words. */
export function hashWords(text: string): Int32Array {
  const hashes = new WordHashes(text.length)
  hashes.add(text)
  return hashes.found
}

/** The same of one text after another, which are counted by the way. */
export class WordHashes {
  private all: Int32Array
  private length = 0
  constructor(room = 4096) { this.all = new Int32Array(room) }

  get found(): Int32Array { return this.all.subarray(0, this.length) }

  /** How many words the text has. */
  add(text: string): number {
    const from = this.length, most = from + text.length
    if (most > this.all.length) { const more = new Int32Array(2 * most); more.set(this.all); this.all = more }
    this.length = writeHashes(text.toLowerCase(), this.all, from)
    return this.length - from
  }
}

/** From `at` on. The place behind the last. */
function writeHashes(lower: string, out: Int32Array, at: number): number {
  let hash = 0
  let inside = false
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    const kind = KIND[code]! || learn(code)
    if (kind === 1) { hash = inside ? (Math.imul(hash, 31) + code) | 0 : code; inside = true; continue }
    if (kind === 4) continue
    if (inside) { out[at++] = hash; inside = false }
    if (kind === 2) out[at++] = code
  }
  if (inside) out[at++] = hash
  return at
}

/** Runs of four words among so many, or the one run of all where they are fewer. */
export const runsAmong = (words: number): number => (words < RUN ? Math.min(words, 1) : words - RUN + 1)
const RUN = 4

/** Hashes of all runs of four words, or of the whole where it is shorter, of the words `from` to `to`: written to `out` from `at` on. */
export function hashRuns(words: Int32Array, from: number, to: number, out: Int32Array, at: number): void {
  if (to - from >= RUN) for (let i = from; i + RUN <= to; i++) out[at++] = mix(mix(mix(mix(17, words[i]!), words[i + 1]!), words[i + 2]!), words[i + 3]!)
  else if (to > from) {
    let hash = 17
    for (let i = from; i < to; i++) hash = mix(hash, words[i]!)
    out[at] = hash
  }
}

const mix = (hash: number, word: number): number => Math.imul(hash, 1000003) ^ word
