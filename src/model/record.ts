/** The JSON record of `-t json` and `jsonl`: what schema/article.schema.json is made from. */
import type { Alternate, Block, Kind, Provenance, Removal } from './article.ts'
import type { Source } from './document.ts'

/** A picture of the article, or a video or player with a caption, which stands here by its own address. */
export interface FigureRecord {
  readonly url: string | null
  readonly alt: string
  readonly caption: string | null
  readonly credit: string | null
}

/** Keys are always there in the record of the contract, null or empty where nothing is known; `--fields` chooses among all of these. */
export interface ArticleRecord {
  readonly source?: Source
  readonly title?: string | null
  readonly subtitle?: string | null
  readonly authors?: readonly string[]
  /** ISO 8601, as precise as the page. */
  readonly published?: string | null
  /** ISO 8601, as precise as the page. */
  readonly modified?: string | null
  readonly site?: string | null
  readonly url?: string | null
  /** BCP 47. */
  readonly language?: string | null
  readonly description?: string | null
  readonly image?: string | null
  readonly section?: string | null
  readonly tags?: readonly string[]
  readonly license?: string | null
  readonly kind?: Kind
  /** @asType integer */
  readonly wordCount?: number
  /** @asType integer */
  readonly readingMinutes?: number
  /**
   * How sure, from 0 to 1.
   * @minimum 0
   * @maximum 1
   */
  readonly confidence?: number
  readonly figures?: readonly FigureRecord[]
  /** One plain string for each paragraph, heading, list item, term, description, summary, title of a callout, table row and code block, wherever it stands: in quotations, callouts and footnotes too. */
  readonly paragraphs?: readonly string[]
  /** The paragraphs as one text, a blank line between. */
  readonly text?: string
  readonly markdown?: string
  readonly html?: string
  /** The tree of the article, node by node. */
  readonly body?: readonly Block[]
  /** Where each fact was found, and what it was chosen over. */
  readonly provenance?: readonly Provenance[]
  /** What was left out of the page, and why. */
  readonly removed?: readonly Removal[]
  readonly comments?: readonly string[]
  readonly publisher?: string | null
  readonly place?: string | null
  /** False: behind a paywall, by the page's own word. */
  readonly isAccessibleForFree?: boolean | null
  readonly generator?: string | null
  /** The publisher's. */
  readonly logo?: string | null
  /** In pixels. */
  readonly imageWidth?: number | null
  /** The page in other languages. */
  readonly alternates?: readonly Alternate[]
}
