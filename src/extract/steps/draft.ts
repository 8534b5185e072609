/** The article in the making: a page, what the judge thinks of its blocks, and which of them are kept so far. Steps change `keep`, and what is known of it as a whole. */
import type { Kind } from '../../model/article.ts'
import type { Document } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import type { Facts } from '../facts/index.ts'
import { COLUMNS, type Evidence, type Features } from '../features/index.ts'
import type { ExtractOptions } from '../options.ts'
import type { Said } from '../rules.ts'
import type { Segments } from '../segment.ts'

export interface Draft {
  readonly document: Document
  readonly facts: Facts
  readonly evidence: Evidence
  readonly options: ExtractOptions
  /** What the rule for the page's site says of it. */
  readonly said: Said
  readonly segments: Segments
  readonly candidates: readonly Candidate[]
  /** By candidate: the probability that it belongs to the article. */
  readonly scores: Float64Array
  /** By candidate: 1 where it is kept. */
  readonly keep: Uint8Array
  readonly kind: Kind
  /** Chances that the page is an article, and a thread. */
  readonly article: number
  readonly forum: number
  /** Expected word F1 of what is kept. */
  expected: number
  /** So many posts have their heads. */
  headed: number
  /** A feature by name: its value, by candidate. */
  readonly feature: (name: string) => (i: number) => number
  /** Is it one of the packs' phrases, or has one? */
  readonly isSiteLine: Asked
}

/** Asked of a candidate by its index. */
export type Asked = (i: number) => boolean

/** `features` are those of the format's columns. Throws where a step asks for one that the format has not. */
export function draftOf(made: Omit<Draft, 'candidates' | 'feature' | 'isSiteLine' | 'headed'>, { values, width }: Features): Draft {
  const names = COLUMNS[made.document.format]
  const feature = (name: string): ((i: number) => number) => {
    const column = names.indexOf(name)
    if (column < 0) throw new Error(`no feature ${name}`)
    return i => values[i * width + column]!
  }
  const phrase = feature('phrase')
  return { ...made, headed: 0, candidates: made.segments.candidates, feature, isSiteLine: i => phrase(i) > 0 }
}
