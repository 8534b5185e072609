/** Probabilities → the set of blocks that is the article, and how good it may be expected to be. */
import type { Kind } from '../model/article.ts'
import type { Candidate } from './candidate.ts'

const DRAWS = 24

/** Where so much is doubtful together that leaving all of it out loses more than keeping it, recall counts LEAN times as much: on a page of that kind, by no more than that chance an article, the best set of which is expected to be no better. */
interface Doubt { readonly kind: Kind; readonly article: number; readonly expected: number }
const DOUBTS: readonly Doubt[] = [
  // Its cards are alike, and doubtful together.
  { kind: 'collection', article: 1, expected: 0.8 },
  // It may be something else, of which more is wanted than of an article.
  { kind: 'article', article: 0.6, expected: 0.85 },
]
const LEAN = 2

export interface Choice { readonly keep: Uint8Array; readonly expected: number }

/** The set for a page of that kind, by `choose`. */
export function chooseOn(kind: Kind, candidates: readonly Candidate[], scores: Float64Array, beta: number, article: number): Choice {
  const choice = choose(candidates, scores, beta, article)
  const isDoubtful = DOUBTS.some(doubt => kind === doubt.kind && article < doubt.article && choice.expected < doubt.expected)
  return isDoubtful ? choose(candidates, scores, beta * LEAN, article) : choice
}

/**
 * Blocks by falling probability: the prefix with the best expected F-beta in words. Doubtful blocks of
 * an article (comments, teasers) are in or out together, so there the truth is taken to be one of the
 * prefixes; elsewhere each block stands for itself. `article` is the chance that the page is one.
 */
export function choose(candidates: readonly Candidate[], scores: Float64Array, beta: number, article: number): Choice {
  const keep = new Uint8Array(candidates.length)
  const order = candidates.map((_, i) => i).sort((a, b) => (scores[b]! > scores[a]! ? 1 : scores[b]! < scores[a]! ? -1 : a - b))
  let expected = 0
  for (let i = 0; i < candidates.length; i++) expected += scores[i]! * candidates[i]!.words
  const truths = truthsOf(order, candidates, scores)
  let gain = 0, size = 0, best = 0, length = 0, likely = 0
  for (let k = 0; k < order.length; k++) {
    const { words } = candidates[order[k]!]!
    gain += scores[order[k]!]! * words
    size += words
    const value = mixed(article, fBeta(gain, size, expected, beta), () => together(size, truths, beta))
    if (value <= best) continue
    best = value
    length = k + 1
    likely = beta === 1 ? value : mixed(article, fBeta(gain, size, expected, 1), () => together(size, truths, 1))
  }
  for (let k = 0; k < length; k++) keep[order[k]!] = 1
  return { keep, expected: Math.min(1, likely) }
}

const fBeta = (hits: number, size: number, truth: number, beta: number): number => (1 + beta) * hits / Math.max(1e-9, size + beta * truth)
const mixed = (article: number, alone: number, others: () => number): number => (article === 0 ? alone : (1 - article) * alone + article * others())

/** Draws of the truth as a prefix: words of the blocks whose score is above each of evenly spread levels. */
function truthsOf(order: readonly number[], candidates: readonly Candidate[], scores: Float64Array): Float64Array {
  const truths = new Float64Array(DRAWS)
  for (const i of order) for (let d = 0; d < DRAWS && (d + 0.5) / DRAWS < scores[i]!; d++) truths[d]! += candidates[i]!.words
  return truths
}

/** Expected F-beta of a prefix of `size` words where the truth is a prefix too. */
function together(size: number, truths: Float64Array, beta: number): number {
  let sum = 0
  for (let d = 0; d < DRAWS; d++) sum += fBeta(Math.min(size, truths[d]!), size, truths[d]!, beta)
  return sum / DRAWS
}
