/** Facts → metadata: one table of precedence for each field, and the claims that lost beside the one that won. */
import type { Claim, Field, Metadata, OriginKind, Provenance } from '../../model/article.ts'
import { identifyLanguage, languageTag } from '../../languages/index.ts'
import type { Facts } from '../facts/index.ts'
import { safeUrl } from '../media.ts'
import type { MetadataContext } from './context.ts'
import { dateInUrl, isoDate } from './dates.ts'
import { fold, namesIn } from './names.ts'
import { titleOf } from './title.ts'

export interface Chosen { readonly metadata: Metadata; readonly provenance: readonly Provenance[] }

/** Best first. What isn't named here never wins the field. */
const PRECEDENCE: Readonly<Record<Field, readonly OriginKind[]>> = {
  title: ['engine', 'heading', 'json-ld', 'open-graph', 'twitter', 'title-element', 'meta', 'dublin-core', 'text'],
  subtitle: ['json-ld', 'microdata', 'text'],
  authors: ['engine', 'json-ld', 'meta', 'microdata', 'rdfa', 'open-graph', 'dublin-core', 'byline', 'text'],
  published: ['engine', 'json-ld', 'open-graph', 'microdata', 'meta', 'dublin-core', 'time-element', 'url', 'date-line', 'text'],
  modified: ['json-ld', 'open-graph', 'microdata', 'meta', 'dublin-core', 'time-element'],
  site: ['engine', 'open-graph', 'json-ld', 'meta'], publisher: ['json-ld', 'microdata', 'meta', 'dublin-core'],
  url: ['link', 'open-graph', 'meta'], language: ['text', 'lang-attribute', 'meta', 'open-graph', 'json-ld', 'dublin-core'],
  description: ['open-graph', 'meta', 'json-ld', 'twitter', 'dublin-core', 'microdata'], image: ['open-graph', 'json-ld', 'twitter', 'meta', 'link', 'microdata'],
  section: ['open-graph', 'json-ld', 'meta', 'microdata'], tags: ['open-graph', 'json-ld', 'meta', 'link', 'microdata'], license: ['link', 'json-ld', 'dublin-core', 'microdata'], place: ['text'],
}
/** Below this many words a text does not overrule what the page declares. */
const LANGUAGE_WORDS = 40
const LANGUAGE_SAMPLE = 4000

export async function chooseMetadata(facts: Facts, context: MetadataContext): Promise<Chosen> {
  const choice = new Choice(facts)
  const { url } = context.document.source
  const site = choice.first('site') ?? choice.first('publisher')
  const siteNames = [...facts.claims.filter(c => c.field === 'site' || c.field === 'publisher').map(c => c.value), ...(url ? [hostName(url)] : [])]
  const language = await languageOf(facts, context, choice)
  const title = titleOf(facts, context, siteNames)
  if (title) choice.note('title', [title])
  const monthFirst = language === null || language === 'en' || language === 'en-US'
  const published = choice.date('published', monthFirst) ?? choice.made('published', url ? dateInUrl(url) : null, 'url', url ?? '')
  const modified = choice.date('modified', monthFirst)
  const address = choice.url('url', context.document.base) ?? url
  const metadata: Metadata = {
    title: title?.value ?? null, subtitle: choice.first('subtitle'), authors: choice.authors(siteNames),
    published, modified: modified !== null && published !== null && modified.slice(0, 10) < published.slice(0, 10) ? null : modified,
    site: site ?? null, publisher: choice.first('publisher'), url: address, language, description: choice.first('description'), image: choice.url('image', context.document.base),
    section: choice.first('section'), tags: choice.tags(), license: choice.first('license'), place: null,
  }
  return { metadata, provenance: choice.provenance }
}

class Choice {
  readonly provenance: Provenance[] = []
  constructor(private readonly facts: Facts) {}

  private ranked(field: Field): Claim[] {
    const order = PRECEDENCE[field]
    return this.facts.claims.filter(claim => claim.field === field && order.includes(claim.origin.kind))
      .sort((a, b) => order.indexOf(a.origin.kind) - order.indexOf(b.origin.kind))
  }

  /** Confidence rises with every origin of another kind that says the same. */
  note(field: Field, chosen: readonly Claim[]): void {
    const ranked = this.ranked(field)
    const same = new Set(ranked.filter(claim => chosen.some(c => fold(c.value) === fold(claim.value))).map(claim => claim.origin.kind))
    this.provenance.push({ field, chosen, confidence: Math.round((1 - 0.5 ** Math.max(1, same.size)) * 1000) / 1000, lost: ranked.filter(claim => !chosen.includes(claim)) })
  }

  first(field: Field): string | null {
    const claim = this.ranked(field)[0]
    if (!claim) return null
    if (!this.provenance.some(p => p.field === field)) this.note(field, [claim])
    return claim.value
  }

  made(field: Field, value: string | null, kind: OriginKind, path: string): string | null {
    if (value !== null) this.note(field, [{ field, value, origin: { kind, path } }])
    return value
  }

  date(field: 'published' | 'modified', monthFirst: boolean): string | null {
    for (const claim of this.ranked(field)) {
      const date = isoDate(claim.value, monthFirst)
      if (date !== null) { this.note(field, [claim]); return date }
    }
    return null
  }

  url(field: Field, base: string | null): string | null {
    for (const claim of this.ranked(field)) {
      const address = safeUrl(claim.value, base)
      if (address !== null && /^https?:/.test(address)) { this.note(field, [claim]); return address }
    }
    return null
  }

  /** The first kind of origin that gives names gives them all. */
  authors(siteNames: readonly string[]): string[] {
    const chosen: Claim[] = []
    const names: string[] = []
    for (const claim of this.ranked('authors')) {
      if (chosen.length > 0 && claim.origin.kind !== chosen[0]!.origin.kind) break
      const found = namesIn(claim.value, siteNames).filter(name => !names.some(other => fold(other) === fold(name)))
      if (found.length > 0) { names.push(...found); chosen.push(claim) }
    }
    if (chosen.length > 0) this.note('authors', chosen)
    return names.slice(0, 12)
  }

  tags(): string[] {
    const ranked = this.ranked('tags')
    const kind = ranked[0]?.origin.kind
    const chosen = ranked.filter(claim => claim.origin.kind === kind)
    if (chosen.length > 0) this.note('tags', chosen)
    return [...new Set(chosen.flatMap(claim => claim.value.split(/\s*[,;，、]\s*/)).filter(tag => tag !== '' && tag.length <= 60))].slice(0, 40)
  }
}

const hostName = (url: string): string => { try { return new URL(url).hostname.replace(/^www\./, '').replace(/\.[a-z.]{2,6}$/, '') } catch { return '' } }

/** What the page declares, unless its text is plainly in another language. */
async function languageOf(facts: Facts, context: MetadataContext, choice: Choice): Promise<string | null> {
  const declared = languageTag(facts.declaredLanguage)
  const words = context.text.split(/\s+/, LANGUAGE_WORDS + 1).length
  const found = declared === null || words > LANGUAGE_WORDS ? await identifyLanguage(context.text.slice(0, LANGUAGE_SAMPLE)) : null
  const base = (tag: string): string => tag.split('-')[0]!
  const value = found === null || (declared !== null && base(found) === base(declared)) ? declared : found
  if (value !== null) choice.note('language', [{ field: 'language', value, origin: value === declared ? { kind: 'lang-attribute', path: 'html[lang]' } : { kind: 'text', path: 'body' } }])
  return value
}
