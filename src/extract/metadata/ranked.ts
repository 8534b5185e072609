/** Fields where the order of origins decides: the first claim that is plausible wins, agreement of others makes it surer. */
import type { Alternate, Claim, Field, OriginKind } from '../../model/article.ts'
import type { Fact } from '../facts/index.ts'
import { safeUrl } from '../safe-url.ts'
import type { Ground } from './context.ts'
import { fold } from '../../model/fold.ts'
import type { Said } from './said.ts'
import type { Winner } from './vote.ts'

/** Best first. What isn't named here never wins the field. */
const ORDER: Readonly<Partial<Record<Field, readonly OriginKind[]>>> = {
  site: ['engine', 'open-graph', 'json-ld', 'meta'], publisher: ['json-ld', 'microdata', 'rdfa', 'meta', 'dublin-core'], url: ['link', 'open-graph', 'meta'],
  description: ['open-graph', 'meta', 'json-ld', 'twitter', 'dublin-core', 'microdata'], image: ['open-graph', 'json-ld', 'twitter', 'meta', 'link', 'microdata'],
  section: ['open-graph', 'json-ld', 'meta', 'microdata', 'text', 'link'], tags: ['open-graph', 'json-ld', 'meta', 'link', 'microdata'], license: ['link', 'json-ld', 'dublin-core', 'microdata', 'rdfa'], place: ['text'],
  isAccessibleForFree: ['json-ld', 'microdata', 'rdfa', 'open-graph'], generator: ['meta'], logo: ['json-ld'], imageWidth: ['open-graph', 'json-ld'], alternates: ['link'],
}
const SHOWN: ReadonlySet<string> = new Set(['home', 'logo', 'feed']), SHORTEST_SITE = 3
/** "© Tarn Post (" */
const AROUND = /^[©\s]{1,3}|[\s([{,:|–—-]{1,3}$/gu
const TAG = 60, MOST_TAGS = 40, NAME = 120, SECTION = 30

export class Ranked {
  constructor(private readonly facts: Said, private readonly ground: Ground) {}

  private claims(field: Field): Fact[] {
    const order = ORDER[field] ?? []
    return this.facts
      .of(field)
      .filter(fact => order.includes(fact.origin.kind) && !this.elsewhere(fact))
      .sort((a, b) => order.indexOf(a.origin.kind) - order.indexOf(b.origin.kind))
  }

  /** In a teaser, a comment, a menu; an article's own tags often stand in its footer. */
  private elsewhere({ field, away, node }: Fact): boolean {
    if (!away) return false
    const zone = this.ground.zones.of(node)
    return field !== 'tags' || (zone !== 'head' && zone !== 'body' && zone !== 'tail')
  }

  /** A few words without a label: "Politics", but not "Filed under: Cheese | Tea". */
  section(): Winner<string> | null {
    return this.first(
      'section',
      ({ value, origin, node }) => origin.kind !== 'text' || (value.length <= SECTION && !/[|:：,\d]/.test(value) && this.ground.zones.of(node) === 'head'),
    )
  }

  /** Confidence rises with every origin of another kind that says the same. */
  private win<T>(value: T, chosen: readonly Fact[], all: readonly Fact[]): Winner<T> {
    const same = new Set(chosen.map(({ origin }) => origin.kind))
    const others = all.filter(({ origin }) => !same.has(origin.kind))
    const values = new Set(others.length > 0 ? chosen.map(({ value }) => fold(value)) : [])
    for (const { value, origin } of others) if (values.has(fold(value))) same.add(origin.kind)
    return { value, claims: chosen.map(({ field, value, origin }) => ({ field, value, origin })), confidence: Math.round((1 - 0.5 ** same.size) * 1000) / 1000 }
  }

  first(field: Field, plausible: (fact: Fact) => boolean = () => true): Winner<string> | null {
    const all = this.claims(field)
    const claim = all.find(plausible)
    return claim ? this.win(claim.value, [claim], all) : null
  }

  publisher(): Winner<string> | null { return this.first('publisher', isNameLike) }
  site(): Winner<string> | null {
    const own = this.first('site', isNameLike)
    if (own) return own
    const publisher = this.publisher()
    return publisher ? { ...publisher, claims: publisher.claims.map(claim => ({ ...claim, field: 'site' as const })) } : this.shownSite()
  }

  /** What readers see of its name: the heading or picture that leads home, the feed's, whose the rights are. The document's title holds it too, beside the article's. */
  private shownSite(): Winner<string> | null {
    const titles = this.facts.of('title').filter(({ slot }) => slot === 'doc').map(({ value }) => value)
    // "The Go Blog" opens with "The Go", and is another name.
    const opens = (title: string, { value }: Fact): boolean =>
      title.toLowerCase().startsWith(value.toLowerCase()) && !/^\s?[\p{L}\p{N}]/u.test(title.slice(value.length))
    const all = [
      ...this.facts.of('site').filter(({ slot }) => SHOWN.has(slot ?? '')),
      ...this.facts
        .of('authors')
        .filter(({ slot }) => slot === 'copyright')
        .map((fact): Fact => ({ ...fact, field: 'site' })),
    ].map(fact => ({ ...fact, value: fact.value.replace(AROUND, '') }))
    const claim = all.find(fact => {
      const name = fold(fact.value)
      return (
        name.length >= SHORTEST_SITE && isNameLike(fact) && titles.some(title => fold(title) !== name && (fold(title).endsWith(name) || opens(title, fact)))
      )
    })
    return claim ? this.win(claim.value, [claim], all) : null
  }

  /** Absolute where the page's address is known. */
  address(field: 'url' | 'image' | 'logo'): Winner<string> | null {
    const all = this.claims(field)
    const { base } = this.ground.document
    for (const claim of all) {
      if (field === 'url' && (claim.slot === 'shortlink' || claim.slot === 'amphtml')) continue
      const address = safeUrl(claim.value, base)
      if (address !== null && /^https?:/.test(address)) return this.win(address, [claim], all)
    }
    return null
  }

  /** Schema.org's true and false, and the tiers of content that Facebook names. */
  isFree(): Winner<boolean> | null {
    const winner = this.first('isAccessibleForFree', ({ value }) => FREE.test(value) || LOCKED.test(value))
    return winner && { ...winner, value: FREE.test(winner.value) }
  }

  /** Of the image that was chosen, where the same origin names it. */
  imageWidth(image: Winner<string> | null): Winner<number> | null {
    const winner = this.first('imageWidth', ({ value, origin }) => image?.claims[0]?.origin.kind === origin.kind && /^[1-9]\d{0,4}(?:px)?$/.test(value))
    return winner && { ...winner, value: Number.parseInt(winner.value, 10) }
  }

  alternates(): Winner<readonly Alternate[]> | null {
    const all = this.claims('alternates')
    const found = new Map<string, Alternate>()
    for (const { value } of all) {
      const [language = '', address = ''] = value.split(' ', 2)
      const url = safeUrl(address, this.ground.document.base)
      if (/^[a-z]{1,8}(?:-[a-z\d]{1,8}){0,4}$/i.test(language) && url !== null && /^https?:/.test(url) && !found.has(language.toLowerCase()))
        found.set(language.toLowerCase(), { language, url })
    }
    return found.size > 0 ? this.win([...found.values()], all, all) : null
  }

  /** All of the best origin. */
  tags(): Winner<readonly string[]> | null {
    const all = this.claims('tags')
    const kind = all[0]?.origin.kind
    const chosen = all.filter(claim => claim.origin.kind === kind)
    const tags = [
      ...new Set(
        chosen
          .flatMap(claim => claim.value.split(/[,;，、]/))
          .map(tag => tag.trim())
          .filter(tag => tag !== '' && tag.length <= TAG),
      ),
    ].slice(0, MOST_TAGS)
    return tags.length > 0 ? this.win(tags, chosen, all) : null
  }
}

const FREE = /^(?:true|yes|1|free)$/i, LOCKED = /^(?:false|no|0|metered|locked)$/i
const isNameLike = ({ value }: Claim): boolean => value.length <= NAME && !/^(?:https?:)?\/\//.test(value)
