/** What the choice knows of a page beside its claims. */
import type { Document } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'

export interface MetadataContext {
  readonly document: Document
  readonly blocks: readonly { readonly candidate: Candidate; readonly keep: boolean; readonly score: number }[]
  /** The body's plain text. */
  readonly text: string
}
