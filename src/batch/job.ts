/**
 * The words of the batch room: a job is one document still to be done, a result what came of it.
 * Plain data, so that both cross worker threads; knows nothing of flags or streams.
 */
import type { Article, ExplainView, ExtractOptions, Repeats } from '../index.ts'
import type { Field, Origin } from '../model/article.ts'
import type { DocumentFormat, Hints, RenderOptions } from '../model/contracts.ts'
import type { Source } from '../model/document.ts'
import type { Failure, Outcome } from '../model/outcome.ts'

export { MAX_BYTES } from '../archives/index.ts'

/** Where the document's bytes are: still in a file, already in hand, or nowhere. */
export type Content =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string; readonly format: 'auto' | DocumentFormat }
  | { readonly kind: 'failed'; readonly failure: Failure }

/** What is told of a document, and known of it before and after it is done. */
interface About {
  /** What messages call it. May hold hostile characters: escape it before a terminal sees it. */
  readonly label: string
  /** Found in a directory or archive, not named by the caller: then a binary file is skipped, not a failure. */
  readonly walked: boolean
  /** Where it begins in its container; null where it is in none or that is not known. */
  readonly offset: number | null
  /** Its number among a container's records, from 1; null where they have names. */
  readonly record: number | null
  /** Under what the journal and the others of its stream know it; null where there are none. */
  readonly key: string | null
}

export interface Job extends About {
  readonly content: Content
  readonly source: Source
  /** Of the transport; null: none was given. */
  readonly charset: string | null
  readonly format: 'auto' | DocumentFormat
  readonly hints: Hints | null
  /** What repeats on its site (see learn.ts); null: nothing was learned. */
  readonly repeated: Repeats | null
  /** The pages that go on with its article, where a site's rule led to them. */
  readonly more?: NextPages
}

/** `missed`: the next one, that could not be had or was too many, and why; null where the last one was reached. */
export interface NextPages { readonly pages: readonly { readonly url: string; readonly bytes: Uint8Array }[]; readonly missed: string | null }

/** What is asked of every document of a run. */
export interface Work {
  readonly format: 'auto' | DocumentFormat
  /** Label of an encoding that overrules detection; null: detect. */
  readonly charset: string | null
  readonly extract: ExtractOptions
  /** Articles of less confidence fail as `uncertain`; from 0 to 1. */
  readonly minConfidence: number
  /** They are rendered all the same, to be kept aside. */
  readonly keepRejects: boolean
  /** Name of an output format. */
  readonly to: string
  readonly render: RenderOptions
  /** The article itself is wanted beside its text, or, for a book, in its place. */
  readonly keepArticle: boolean
  /** Not the article is wanted, but why it is what it is. */
  readonly explain?: ExplainView
  /** A journal wants to know whether an input has changed since. */
  readonly digest?: boolean
  /** Whether articles are to be compared with one another. */
  readonly fingerprint: boolean
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
  readonly site: string | null
  readonly words: number
  /** From 0 to 1. */
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  /** What the reader should know of how it came about. `own`: it concerns a rule of the caller's. */
  readonly notes: readonly { readonly text: string; readonly own: boolean }[]
  /** Of an explanation: what the document itself fails by, though it was explained. */
  readonly failure?: Failure | null
  /** Where it was asked for: SHA-256 of the article's words, and its MinHash in base64. */
  readonly fingerprint: { readonly exact: string; readonly near: string } | null
}

/** Where a field of the metadata was found, for people: the best of the claims that were chosen, how many others agree, how many lost. */
export interface Evidence {
  readonly field: Field
  readonly value: string
  readonly origin: Origin
  readonly confidence: number
  readonly agree: number
  readonly lost: number
}

export interface Result {
  readonly job: About
  readonly source: Source
  readonly outcome: Outcome<Rendered>
  /** The article that failed as `uncertain`, where the work keeps those. */
  readonly reject: Rendered | null
  /** Its bytes were got at, whatever came of them. */
  readonly read: boolean
  /** SHA-256 of the document's bytes as they lie there; null where there are none. */
  readonly digest: string | null
  readonly milliseconds: number
}

export const NO_SOURCE: Source = { path: null, member: null, url: null, id: null, format: null, encoding: null }

export const aboutOf = ({ label, walked, offset, record, key }: About): About => ({ label, walked, offset, record, key })
