/**
 * Words of sites and shops in raw text: consent texts, privacy policies, shipping and payment read like prose, and stand
 * together. One such word says nothing, a hundred lines of them do.
 */
import type { Jargon } from '../../model/contracts.ts'
import { column } from './column.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Lines before and after over which a share is taken; null for the whole text. */
const SHARES: readonly (readonly [name: string, of: keyof Jargon, within: number | null, meaning: string])[] = [
  ['legal-3', 'legal', 3, 'share of words of privacy, consent and terms among those of the lines up to 3 before and after'],
  ['legal-15', 'legal', 15, 'the same of 15 lines'],
  ['shop-15', 'shop', 15, 'share of words of ordering, paying and shipping among those of the lines up to 15 before and after'],
  ['text-legal', 'legal', null, 'share of words of privacy, consent and terms in the text'],
  ['text-shop', 'shop', null, 'share of words of ordering, paying and shipping in the text'],
]

export const JARGON_FEATURES: readonly (readonly [name: string, meaning: string])[] = SHARES.map(([name, , , meaning]) => [name, meaning])

/** By column, then by line. */
export function jargonOf({ lines, ids, starts, size, idOf }: Vocabulary, jargon: Jargon): readonly Float32Array[] {
  const n = lines.length
  const count = (words: readonly string[]): Int32Array => {
    const is = new Uint8Array(size), sums = new Int32Array(n + 1)
    for (const word of words) is[idOf(word)] = 1
    is[0] = 0
    for (let i = 0; i < n; i++) { sums[i + 1] = sums[i]!; for (let w = starts[i]!; w < starts[i + 1]!; w++) sums[i + 1]! += is[ids[w]!]! }
    return sums
  }
  const sums = { legal: count(jargon.legal), shop: count(jargon.shop) }
  return SHARES.map(([, of, within]) => column(n, i => {
    const from = within === null ? 0 : Math.max(0, i - within), to = within === null ? n : Math.min(n, i + within + 1)
    return (sums[of][to]! - sums[of][from]!) / Math.max(1, starts[to]! - starts[from]!)
  }))
}
