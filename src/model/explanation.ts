/** Why a document came out as it did: every block in order with its verdict, and the page that they stand on, as plain data. */
import type { Article, Kind, Metadata, Provenance, Reason } from './article.ts'
import type { Source } from './document.ts'
import type { Failure } from './outcome.ts'

/** A block of the page or line of the text. */
export interface ExplainedBlock {
  /** Place in the page, from 1. */
  readonly number: number
  readonly kept: boolean
  /** Probability from 0 to 1 that it belongs to the article; null where no judge was asked, as with selectors. */
  readonly score: number | null
  readonly text: string
  /** Hidden on the page. */
  readonly hidden: boolean
  /** What weighed most, first first; at most three. */
  readonly reasons: readonly Reason[]
  /** Its element's place in `elements`. */
  readonly element: number
}

/** An element that holds blocks. */
export interface ExplainedElement {
  readonly tag: string
  /** Place of the element around it; -1 for the outermost. */
  readonly parent: number
  /** A CSS selector by its names, that matches it and few others; the same as `path` where its names tell too little. */
  readonly selector: string
  /** Places of the other elements that hold blocks and that `selector` matches too. */
  readonly also: readonly number[]
  /** A CSS selector that matches it alone. */
  readonly path: string
}

/** The page as a tree of what is to be seen: text, elements, and around each block's inline nodes a branch with its number. */
export type PageNode = string | PageBranch
export interface PageBranch {
  readonly tag: string
  /** Number of the block that its children are; null for an element. */
  readonly block: number | null
  /** What stands for it where it isn't shown: a picture's alternative text. */
  readonly label: string | null
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly PageNode[]
}

export interface Explanation {
  readonly source: Source
  readonly kind: Kind
  /** From 0 to 1. */
  readonly confidence: number
  /** Null where the document gives no article: then `failure` says why. */
  readonly article: Article | null
  readonly failure: Failure | null
  readonly metadata: Metadata | null
  readonly provenance: readonly Provenance[]
  /** Host of the page's address, without `www.`; null where that is not known. */
  readonly host: string | null
  readonly blocks: readonly ExplainedBlock[]
  readonly elements: readonly ExplainedElement[]
  readonly page: PageBranch
}

export const EXPLAIN_FORMATS = ['terminal', 'json', 'html'] as const
export type ExplainFormat = (typeof EXPLAIN_FORMATS)[number]

/** How the caller wants it. */
export interface ExplainView {
  readonly format: ExplainFormat
  readonly show: 'all' | 'kept' | 'dropped'
  /** Blocks that hold this text, whatever its case; null: all. */
  readonly grep: string | null
  readonly color: boolean
  /** Columns. */
  readonly width: number
}
export const EXPLAIN_DEFAULTS: ExplainView = { format: 'json', show: 'all', grep: null, color: false, width: 80 }
