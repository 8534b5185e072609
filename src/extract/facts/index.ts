/** Document → facts: every claim the page makes about itself, each with where it stands. It chooses nothing. */
import type { Field, OriginKind } from '../../model/article.ts'
import type { Document } from '../../model/document.ts'
import { fold } from '../../model/fold.ts'
import { LANGUAGE_ORIGINS, type Fact } from './claims.ts'
import { readJsonLd } from './json-ld.ts'
import { Walk } from './walk.ts'

export type { Fact } from './claims.ts'

export interface Facts {
  readonly claims: readonly Fact[]
  /** Best first: what the page calls its article. */
  readonly headlines: readonly string[]
  readonly description: string | null
  readonly authorNames: readonly string[]
  /** Schema.org and Open Graph types, lower case. */
  readonly types: readonly string[]
  /** The article's text as JSON-LD has it. */
  readonly articleBody: string | null
  readonly declaredLanguage: string | null
}

/** Never throws: what a page says wrongly is no claim. */
export function collectFacts(document: Document): Facts {
  const walk = new Walk(document.base)
  walk.run(document.root)
  const { claims } = walk
  const about = new Set(walk.scripts.length === 0 ? [] : claims.facts.filter(fact => fact.field === 'title').map(fact => fold(fact.value)))
  const { articleBody, types } = readJsonLd(walk.scripts, document.base, about, claims)
  const facts = claims.facts
  return {
    claims: facts, articleBody, types: [...new Set([...walk.types, ...types])].slice(0, 50),
    headlines: ranked(facts, 'title', ['json-ld', 'open-graph', 'heading', 'twitter', 'title-element', 'meta']).slice(0, 4),
    description: ranked(facts, 'description', ['open-graph', 'meta', 'json-ld'])[0] ?? null,
    authorNames: ranked(facts, 'authors', ['json-ld', 'meta', 'microdata', 'byline']),
    declaredLanguage: ranked(facts, 'language', LANGUAGE_ORIGINS)[0] ?? null,
  }
}

/** Readings of a claim for the choice alone: parts of headings, names of things, links to people. */
const PARTIAL: Readonly<Partial<Record<Field, RegExp>>> = { title: /^(?:h1\.|h2|marked|shown)|\.name$/, authors: /^(?:person|portrait|profile)/ }

function ranked(facts: readonly Fact[], field: Field, order: readonly OriginKind[]): string[] {
  const found = facts.filter(fact => fact.field === field && !fact.away && order.includes(fact.origin.kind) && !PARTIAL[field]?.test(fact.slot ?? ''))
  found.sort((a, b) => order.indexOf(a.origin.kind) - order.indexOf(b.origin.kind))
  return [...new Set(found.map(fact => fact.value))]
}
