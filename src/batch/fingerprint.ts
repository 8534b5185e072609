/**
 * What articles are compared by: a digest of their words, and a MinHash of their runs of three
 * words, whose equal places tell what share of its runs one article has in common with another.
 */
import xxhash from 'xxhash-wasm'
import { PLACES } from './dedupe.ts'
import { digestOf } from './digest.ts'

const RUN = 3
/** A Chinese, Japanese or Thai character stands for a word. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu

/** Odd factors and offsets of the hash functions, from a fixed sequence: the same in every run. */
const FACTORS = new Uint32Array(PLACES)
const OFFSETS = new Uint32Array(PLACES)
for (let i = 0, state = 0x9e3779b9; i < PLACES; i++) {
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5
  FACTORS[i] = state | 1
  state = Math.imul(state ^ (state >>> 13), 0x297a2d39) + 0x6d2b79f5
  OFFSETS[i] = state
}

let hasher: Promise<(text: string) => number> | null = null

export async function fingerprintOf(paragraphs: readonly string[]): Promise<{ exact: string; near: string }> {
  hasher ??= xxhash().then(({ h32 }) => text => h32(text))
  const hash = await hasher
  const words = paragraphs.join('\n').toLowerCase().normalize('NFKC').match(WORD) ?? []
  const least = new Uint32Array(PLACES).fill(0xffffffff)
  for (let at = 0; at + Math.min(RUN, words.length) <= words.length && at < Math.max(1, words.length - RUN + 1); at++) {
    const run = hash(words.slice(at, at + RUN).join(' '))
    for (let i = 0; i < PLACES; i++) {
      let value = (Math.imul(run, FACTORS[i]!) + OFFSETS[i]!) >>> 0
      value = (value ^ (value >>> 16)) >>> 0
      if (value < least[i]!) least[i] = value
    }
  }
  // A byte of each place is enough: two that differ are equal in one of 256.
  return { exact: digestOf(words.join(' ')), near: Buffer.from(Uint8Array.from(least, value => Math.imul(value, 0x9e3779b1) >>> 24)).toString('base64') }
}
