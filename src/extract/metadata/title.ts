/** The title as a reader would say it: the headline without the site's name. */
import type { Claim } from '../../model/article.ts'
import type { Facts } from '../facts/index.ts'
import type { MetadataContext } from './context.ts'
import { fold } from './names.ts'

/** What parts a headline from the site's name in a title element. */
const SEPARATOR = /\s+[|•·»«›‹/\\–—:-]+\s+|\s*[|»›]\s*|:\s+/
/** Origins in the order in which their words are the headline's. */
const ORDER = ['engine', 'json-ld', 'open-graph', 'heading', 'twitter', 'meta', 'dublin-core', 'microdata', 'title-element'] as const

export function titleOf(facts: Facts, context: MetadataContext, siteNames: readonly string[]): Claim | null {
  if (context.document.format === 'text') return fromText(context)
  const sites = new Set(siteNames.map(fold).filter(name => name.length > 1))
  const claims = facts.claims.filter(claim => claim.field === 'title' && !sites.has(fold(claim.value)))
  const headings = claims.filter(claim => claim.origin.kind === 'heading')
  const others = claims.filter(claim => claim.origin.kind !== 'heading')
  // The heading that other claims agree with is the one that readers see.
  for (const heading of headings) {
    const folded = fold(heading.value)
    if (folded.length > 3 && others.some(claim => { const other = fold(claim.value); return other === folded || (other.startsWith(folded) || folded.startsWith(other)) && Math.min(other.length, folded.length) > 8 })) return heading
  }
  for (const kind of ORDER) for (const claim of claims) {
    if (claim.origin.kind !== kind) continue
    if (kind === 'heading' && headings.length > 1 && others.length > 0) continue
    const value = withoutSite(claim.value, sites)
    if (value !== '') return value === claim.value ? claim : { ...claim, value }
  }
  return claims[0] ?? null
}

/** Takes off the parts, first or last, that name the site. */
function withoutSite(title: string, sites: ReadonlySet<string>): string {
  const parts = title.split(SEPARATOR)
  if (parts.length < 2) return title
  const last = fold(parts.at(-1)!), first = fold(parts[0]!)
  const isSite = (part: string): boolean => part !== '' && [...sites].some(site => site === part || (part.length > 3 && (site.includes(part) || part.includes(site)) && site.length > 3))
  if (isSite(last)) return title.slice(0, title.lastIndexOf(parts.at(-1)!)).replace(/[\s|•·»«›‹/\\–—:-]+$/, '')
  if (isSite(first)) return title.slice(parts[0]!.length).replace(/^[\s|•·»«›‹/\\–—:-]+/, '')
  return title
}

/** Raw text: its first heading, else a short first line. */
function fromText(context: MetadataContext): Claim | null {
  const heading = context.blocks.find(({ candidate }) => candidate.element.tag === 'h1') ?? null
  if (!heading) return null
  return { field: 'title', value: heading.candidate.text.replace(/\n/g, ' '), origin: { kind: 'text', path: `line ${heading.candidate.index + 1}` } }
}
