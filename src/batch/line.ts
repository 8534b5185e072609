/** A line of the journal: what came of one document. */
import type { FailureKind } from '../model/outcome.ts'

export interface Line {
  readonly source: string | null
  readonly member: string | null
  readonly offset: number | null
  readonly record: number | null
  readonly url: string | null
  readonly id: string | null
  /** SHA-256 of the document as it lay there. */
  readonly digest: string | null
  readonly status: 'done' | 'failed' | 'skipped' | 'duplicate'
  readonly reason: FailureKind | null
  readonly message: string | null
  readonly milliseconds: number
  readonly confidence: number | null
  readonly words: number | null
  /** File name in the directory. */
  readonly output: string | null
  /** Of a duplicate: output of the document that stands for it. */
  readonly duplicateOf: string | null
  readonly fingerprint: { readonly exact: string; readonly near: string } | null
}
