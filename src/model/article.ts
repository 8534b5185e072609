/**
 * The article: what every engine gives and every renderer takes. Plain readonly data, so that it
 * crosses worker threads, prints as JSON and compares in a test.
 */
import type { Source } from './document.ts'

export interface Text { readonly type: 'text'; readonly value: string }
export interface Emphasis { readonly type: 'emphasis'; readonly children: readonly Inline[] }
export interface Strong { readonly type: 'strong'; readonly children: readonly Inline[] }
export interface Strike { readonly type: 'strike'; readonly children: readonly Inline[] }
export interface Subscript { readonly type: 'subscript'; readonly children: readonly Inline[] }
export interface Superscript { readonly type: 'superscript'; readonly children: readonly Inline[] }
export interface InlineCode { readonly type: 'inlineCode'; readonly value: string }
/** `url` is absolute where the page's address is known, and never of a scheme that runs code. */
export interface Link { readonly type: 'link'; readonly url: string; readonly title: string | null; readonly children: readonly Inline[] }
export interface InlineImage { readonly type: 'image'; readonly url: string; readonly alt: string }
export interface Break { readonly type: 'break' }
/** A formula as TeX, without delimiters. `display`: it stands on a line of its own. */
export interface Maths { readonly type: 'maths'; readonly tex: string; readonly display: boolean }
/** `label` names the footnote and is unique in the article; `mark` is what the page shows: 1, a, *. */
export interface FootnoteReference { readonly type: 'footnoteReference'; readonly label: string; readonly mark: string }
export type Inline = Text | Emphasis | Strong | Strike | Subscript | Superscript | InlineCode | Link | InlineImage | Break | Maths | FootnoteReference

export interface Paragraph { readonly type: 'paragraph'; readonly children: readonly Inline[] }
export interface Heading { readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4 | 5 | 6; readonly children: readonly Inline[] }
export interface ListItem { readonly type: 'item'; readonly checked: boolean | null; readonly children: readonly Block[] }
/** `start` is the number of the first item; null for a list without numbers. `reversed`: it counts down from there. */
export interface List { readonly type: 'list'; readonly start: number | null; readonly reversed?: true; readonly items: readonly ListItem[] }
export interface Quote { readonly type: 'quote'; readonly children: readonly Block[] }
/** `value` keeps the author's spaces and line ends, without a final one. */
export interface Code { readonly type: 'code'; readonly language: string | null; readonly value: string }
export type Align = 'left' | 'center' | 'right' | null
export interface TableCell {
  readonly type: 'cell'
  readonly header: boolean
  readonly align: Align
  readonly colSpan: number
  readonly rowSpan: number
  readonly children: readonly Block[]
}
export interface TableRow { readonly type: 'row'; readonly cells: readonly TableCell[] }
export interface Table { readonly type: 'table'; readonly caption: readonly Inline[]; readonly rows: readonly TableRow[] }
/** `link`: where the picture leads, other than to a larger one. */
export interface Figure {
  readonly type: 'figure'
  readonly url: string | null
  readonly alt: string
  readonly link?: string
  readonly caption: readonly Inline[]
  readonly credit: string | null
}
/** A video, post or player of another site, by its address. It has the keys of a caption only where the page gives it one. */
export interface Embed {
  readonly type: 'embed'
  readonly url: string
  readonly title: string | null
  readonly caption?: readonly Inline[]
  readonly credit?: string
}
export interface Divider { readonly type: 'divider' }
/** Terms that share their descriptions, as in a glossary. */
export interface Definition {
  readonly type: 'definition'
  readonly terms: readonly (readonly Inline[])[]
  readonly descriptions: readonly (readonly Block[])[]
}
export interface Definitions { readonly type: 'definitions'; readonly items: readonly Definition[] }
/** What a page folds away below a line. */
export interface Details { readonly type: 'details'; readonly summary: readonly Inline[]; readonly children: readonly Block[] }
export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const
export type CalloutKind = (typeof CALLOUT_KINDS)[number]
/** A box set apart in the text. `title` is empty where the page shows none. */
export interface Callout { readonly type: 'callout'; readonly kind: CalloutKind; readonly title: readonly Inline[]; readonly children: readonly Block[] }
/** The text of a footnote; stands where the page has it, mostly at the end. */
export interface Footnote { readonly type: 'footnote'; readonly label: string; readonly mark: string; readonly children: readonly Block[] }
export type Block = Paragraph | Heading | List | Quote | Code | Table | Figure | Embed | Divider | Definitions | Details | Callout | Footnote

export type Node = Block | Inline
/** One handler for each node kind: a renderer that misses one does not compile. */
export type Handlers<N extends { readonly type: string }, R, C> = { readonly [T in N['type']]: (node: Extract<N, { readonly type: T }>, context: C) => R }

export const KINDS = ['article', 'forum', 'product', 'listing', 'collection', 'documentation', 'service'] as const
export type Kind = (typeof KINDS)[number]

/** Where a claim about a field stands: a meta element, JSON-LD, a line of the text … */
export interface Origin { readonly kind: OriginKind; readonly path: string }
export type OriginKind = 'json-ld' | 'microdata' | 'rdfa' | 'open-graph' | 'meta' | 'twitter' | 'dublin-core' | 'title-element' | 'heading' | 'byline' | 'time-element' | 'date-line' | 'url' | 'link' | 'lang-attribute' | 'text' | 'source' | 'engine' | 'rule'
export type Field = 'title' | 'subtitle' | 'authors' | 'published' | 'modified' | 'site' | 'publisher' | 'url' | 'language' | 'description' | 'image' | 'section' | 'tags' | 'license' | 'place' | 'isAccessibleForFree' | 'generator' | 'logo' | 'imageWidth' | 'alternates'
/** One thing the page says of itself. Lists (authors, tags) are one claim for each value. */
export interface Claim { readonly field: Field; readonly value: string; readonly origin: Origin }
/** Why a field holds what it holds: what was chosen, from where, how sure, and what lost. `confidence` is from 0 to 1. */
export interface Provenance { readonly field: Field; readonly chosen: readonly Claim[]; readonly confidence: number; readonly lost: readonly Claim[] }

/** The page in another language: `language` is a BCP 47 tag, or `x-default`. */
export interface Alternate { readonly language: string; readonly url: string }

export interface Metadata {
  readonly title: string | null
  readonly subtitle: string | null
  readonly authors: readonly string[]
  /** ISO 8601, as precise as the page: `2021-09-02`, or with time and zone. */
  readonly published: string | null
  readonly modified: string | null
  readonly site: string | null
  readonly publisher: string | null
  readonly url: string | null
  /** BCP 47. */
  readonly language: string | null
  readonly description: string | null
  readonly image: string | null
  readonly section: string | null
  readonly tags: readonly string[]
  readonly license: string | null
  /** Of a dateline: "PARIS, 12 mars (AFP) –". */
  readonly place: string | null
  /** False where the page says that it is behind a paywall, true where it says that it is not; schema.org's term. */
  readonly isAccessibleForFree: boolean | null
  /** What made the page, by its own word: "WordPress 6.5". */
  readonly generator: string | null
  /** The publisher's, an address. */
  readonly logo: string | null
  /** Of the image, in pixels. */
  readonly imageWidth: number | null
  readonly alternates: readonly Alternate[]
}

/** One thing that weighed in a verdict. `weight` is signed: above zero it spoke for keeping. */
export interface Reason { readonly feature: string; readonly text: string; readonly weight: number }
/** A block of the page or line of the text that was left out, and why. */
export interface Removal { readonly text: string; readonly score: number; readonly reasons: readonly Reason[] }

export interface Article {
  readonly source: Source
  readonly kind: Kind
  readonly metadata: Metadata
  readonly provenance: readonly Provenance[]
  readonly body: readonly Block[]
  readonly comments: readonly Block[]
  readonly removed: readonly Removal[]
  readonly wordCount: number
  readonly readingMinutes: number
  /** Chance from 0 to 1 that nine tenths of its words are right (word F1 ≥ 0.9). */
  readonly confidence: number
  /** The site's rule that steered it, where one did. */
  readonly rule?: RuleUse
}

/** `own`: it is a caller's and not a shipped one. `idle`: its selectors that matched nothing, with where each stands. */
export interface RuleUse { readonly name: string; readonly own: boolean; readonly idle: readonly string[] }
