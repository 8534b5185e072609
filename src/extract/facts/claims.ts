/** The book that claims are written into: cleaned, bounded, each with its place in the page. It refuses nothing but emptiness and excess. */
import type { Claim, Field, OriginKind } from '../../model/article.ts'
import type { TreeNode } from '../../model/document.ts'
import { clean } from './clean.ts'

/** A claim with what the choice needs beyond the record. An engine's claim has none of it. */
export interface Fact extends Claim {
  /** Name of a row of the tables in metadata/precedence.ts: `ld`, `h1`, `byline` … */
  readonly slot?: string
  /** The node that makes it; null for what stands in no visible place: JSON-LD. */
  readonly node?: TreeNode | null
  /** It stands in a comment, a teaser, a menu, a footer. */
  readonly away?: boolean
  /** What stands around it in raw text. */
  readonly marks?: readonly string[]
}

/** Who says what language a page is in, best first. */
export const LANGUAGE_ORIGINS: readonly OriginKind[] = ['lang-attribute', 'meta', 'open-graph', 'json-ld', 'dublin-core', 'microdata']

const MOST_CLAIMS = 4000
/** Of one slot: five hundred authors are some, and a list of links with dates is none. */
const MOST_OF_A_SLOT = 120, MOST_AWAY = 40

const SEEN: ReadonlySet<OriginKind> = new Set(['heading', 'byline', 'date-line', 'text'])

export class Claims {
  readonly facts: Fact[] = []
  private readonly counts = new Map<string, number>()

  /** `value` of any type: what is no text or number is no claim. */
  say(field: Field, slot: string, value: unknown, kind: OriginKind, path: string, node: TreeNode | null = null, away = false): void {
    if (this.facts.length >= MOST_CLAIMS) return
    const key = field + slot + (away ? '~' : '')
    const count = this.counts.get(key) ?? 0
    if (count >= (away ? MOST_AWAY : MOST_OF_A_SLOT)) return
    const text = clean(value, SEEN.has(kind))
    if (text === null) return
    this.counts.set(key, count + 1)
    this.facts.push({ field, value: text, origin: { kind, path }, slot, node, away })
  }
}
