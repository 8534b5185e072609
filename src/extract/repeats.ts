/**
 * Blocks that stand on page after page of a site are the site's and not the author's. Which those
 * are is counted elsewhere, over many pages; here a block gets the number it is counted by, and
 * the judge's verdicts are held against those numbers.
 */
import type { Document } from '../model/document.ts'
import type { Candidate } from './candidate.ts'
import { collectFacts } from './facts/index.ts'
import { hostOfPage } from './host.ts'
import { segment } from './segment.ts'
import type { Why } from './steps/why.ts'

export interface PageBlocks {
  /** Host of the page's address, as the source or the page itself gives it; null where none does. */
  readonly host: string | null
  /** Each block once. */
  readonly hashes: Float64Array
}

/** What repeats on a site: hashes of blocks, rising, and on how many of its pages each stands. */
export interface Repeats { readonly hashes: Float64Array; readonly pages: Uint32Array }

/** Shorter blocks repeat honestly: labels, names, "Yes." */
const LEAST_WORDS = 4
/** Headings and cells do too: "Ingredients", "References", a figure. */
const HONEST = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'td', 'th', 'dt', 'pre', 'figcaption'])

const counts = ({ words, element }: Candidate): boolean => words >= LEAST_WORDS && !HONEST.has(element.tag)

export function pageBlocks(document: Document): PageBlocks {
  const hashes = new Set<number>()
  for (const candidate of segment(document).candidates) if (counts(candidate)) hashes.add(blockHash(candidate.text))
  return { host: hostOfPage(document, () => collectFacts(document).claims), hashes: Float64Array.from(hashes) }
}

/** 53 bits, as many as a number holds. */
function blockHash(text: string): number {
  let a = 0x811c9dc5
  let b = 0x9747b28c
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15)
  }
  return (a >>> 0) * 0x200000 + ((b ^ (b >>> 13)) >>> 11)
}

/** Changes `keep`, and says why of each. Where most of what is kept repeats, the pages are copies of one another, and nothing is learned from them. */
export function dropRepeated(candidates: readonly Candidate[], keep: Uint8Array, { hashes, pages }: Repeats): Why {
  let kept = 0
  let lost = 0
  // How many pages of the site have the block; 0 for one that stays.
  const on = candidates.map((candidate, i) => {
    if (keep[i] !== 1) return 0
    kept += candidate.words
    const at = counts(candidate) ? placeOf(hashes, blockHash(candidate.text)) : -1
    if (at >= 0) lost += candidate.words
    return at < 0 ? 0 : pages[at]!
  })
  if (lost <= kept / 2) on.forEach((count, i) => { if (count > 0) keep[i] = 0 })
  return (i, isTurned) => (isTurned ? { feature: 'site', text: `repeats on ${on[i]} pages of this site`, weight: -1 } : null)
}

/** -1 where it isn't there. */
function placeOf(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return sorted[low] === value ? low : -1
}
