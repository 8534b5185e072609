/** What the choice knows of a page beside its claims. */
import type { Kind } from '../../model/article.ts'
import type { Document } from '../../model/document.ts'
import type { Block, Zones } from './zones.ts'

export interface MetadataContext {
  readonly document: Document
  readonly blocks: readonly Block[]
  readonly kind: Kind
  /** What the kept blocks say, one behind the other. */
  readonly text: string
  /** ISO day after which no page can have come out; null where no one knows what day it is. */
  readonly today: string | null
}

/** The context with what was found out first. */
export interface Ground extends MetadataContext {
  /** The page's own, or the one that it says its links are relative to. */
  readonly address: string | null
  readonly zones: Zones
  /** BCP 47. */
  readonly language: string | null
  /** Names of the site, folded. */
  readonly sites: ReadonlySet<string>
  /** What its host is called without its top-level domain, folded; empty where it isn't known. */
  readonly host: string
}

/** Text without marks of its author's: its lines are all that speaks. */
export const isRaw = ({ format, isMarkedUp }: Document): boolean => format === 'text' && isMarkedUp !== true
