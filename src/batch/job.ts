/**
 * The words of the batch room: a job is one document still to be done, a result what came of it.
 * Plain data, so that both cross worker threads; knows nothing of flags or streams.
 */
import type { Article, ExtractOptions } from '../index.ts'
import type { Field, Origin } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import type { Source } from '../model/document.ts'
import type { Failure, Outcome } from '../model/outcome.ts'

/** No document is larger, neither as it lies there nor once unpacked: 64 MiB. */
export const MAX_BYTES = 64 * 1024 * 1024

/** Where the document's bytes are: still in a file, already in hand, or nowhere. */
export type Content =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly format: 'html' | 'text' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface Job {
  readonly content: Content
  readonly source: Source
  /** What messages call it. May hold hostile characters: escape it before a terminal sees it. */
  readonly label: string
  /** Found by walking a directory, not named by the caller: then a binary file is skipped, not a failure. */
  readonly walked: boolean
}

/** What is asked of every document of a run. */
export interface Work {
  readonly format: 'auto' | 'html' | 'text'
  /** Label of an encoding that overrules detection; null: detect. */
  readonly charset: string | null
  readonly extract: ExtractOptions
  /** Name of an output format. */
  readonly to: string
  readonly render: RenderOptions
  /** The article itself is wanted beside its text, or, for a book, in its place. */
  readonly keepArticle: boolean
}

export interface SideFile { readonly path: string; readonly bytes: Uint8Array }

/** An article as it is written out, with what naming and reporting need of it. */
export interface Rendered {
  /** Bytes for a format that is no text. */
  readonly text: string | Uint8Array
  /** Where the work asked to keep it. */
  readonly article: Article | null
  /** What stands beside the text, by its path from there. */
  readonly files: readonly SideFile[]
  readonly title: string | null
  readonly published: string | null
  readonly language: string | null
  readonly words: number
  /** From 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
}

/** Where a field of the metadata was found, for people: the best of the claims that were chosen, how many others agree, how many lost. */
export interface Evidence { readonly field: Field; readonly value: string; readonly origin: Origin; readonly confidence: number; readonly agree: number; readonly lost: number }

export interface Result {
  readonly job: Pick<Job, 'label' | 'walked'>
  readonly source: Source
  readonly outcome: Outcome<Rendered>
  /** Its bytes were got at, whatever came of them. */
  readonly read: boolean
}

export const NO_SOURCE: Source = { path: null, member: null, url: null, id: null, format: null, encoding: null }
