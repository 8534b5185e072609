/**
 * Two captures of one article → what changed: paragraphs added, removed, changed word by word, moved;
 * metadata. Sees articles only, so that what stands around them on a page counts for nothing.
 */
import type { Article, Metadata } from '../model/article.ts'
import { paragraphsBy } from '../model/plain.ts'
import { told } from '../model/told.ts'
import { aligned } from './align.ts'
import { piecesOf } from './words.ts'
import type { Piece } from './words.ts'

export type { Piece } from './words.ts'

/** `from` and `to` are places in the `paragraphs` of the two records, from 0. */
export type Change =
  | { readonly kind: 'added'; readonly to: number; readonly text: string }
  | { readonly kind: 'removed'; readonly from: number; readonly text: string }
  | { readonly kind: 'changed'; readonly from: number; readonly to: number; readonly pieces: readonly Piece[] }
  | { readonly kind: 'moved'; readonly from: number; readonly to: number; readonly text: string }

export interface FieldChange { readonly field: keyof Metadata; readonly from: Metadata[keyof Metadata]; readonly to: Metadata[keyof Metadata] }

export interface Difference {
  readonly same: boolean
  readonly metadata: readonly FieldChange[]
  /** In the order of the second article; what was removed stands where it was. */
  readonly changes: readonly Change[]
  /** Paragraphs that both have, unmoved. */
  readonly kept: number
}

/** Of a page's two addresses nothing follows for its article. */
const PLACES: ReadonlySet<keyof Metadata> = new Set(['url'])

export function compare(a: Article, b: Article): Difference {
  const before = paragraphsBy(told, a.body), after = paragraphsBy(told, b.body)
  const language = b.metadata.language ?? a.metadata.language
  const metadata = (Object.keys(a.metadata) as (keyof Metadata)[])
    .filter(field => !PLACES.has(field) && folded(a.metadata[field]) !== folded(b.metadata[field]))
    .map(field => ({ field, from: a.metadata[field], to: b.metadata[field] }))
  const { pairs, kept } = aligned(before, after)
  const changes = pairs.map(({ kind, from, to }): Change => {
    switch (kind) {
      case 'added': return { kind, to, text: after[to]! }
      case 'removed': return { kind, from, text: before[from]! }
      case 'moved': return { kind, from, to, text: after[to]! }
      case 'changed': return { kind, from, to, pieces: piecesOf(before[from]!, after[to]!, language) }
    }
  })
  return { same: changes.length === 0 && metadata.length === 0, metadata, changes, kept }
}

const folded = (value: Metadata[keyof Metadata]): string => JSON.stringify(value).normalize('NFC').replace(/\s+/g, ' ')
