/** Facts → metadata: the claims of each field meet its table of precedence; what lost stands beside what won. */
import type { Field, Metadata, Provenance } from '../../model/article.ts'
import type { Facts } from '../facts/index.ts'
import { authors } from './authors.ts'
import type { Ground, MetadataContext } from './context.ts'
import { languageOf } from './language.ts'
import { readLines } from './lines.ts'
import { dates } from './published.ts'
import { Ranked } from './ranked.ts'
import { Said } from './said.ts'
import { hostName, siteNames } from './sites.ts'
import { subtitle } from './subtitle.ts'
import { textTitle } from './text-title.ts'
import { slugOf, titles } from './title.ts'
import { provenanceOf, type Ballot, type Winner } from './vote.ts'
import { findZones } from './zones.ts'

interface Chosen { readonly metadata: Metadata; readonly provenance: readonly Provenance[] }

/** All claims of the page, those of its lines included, and what is known of it. */
export async function survey(facts: Facts, context: MetadataContext): Promise<{ facts: Said; ground: Ground; language: Winner<string> | null }> {
  const { document, blocks, kind, text, today } = context
  const address = document.source.url ?? document.base
  const sites = siteNames(facts.claims, address)
  const isText = document.format === 'text', isMarkedUp = document.isMarkedUp === true
  // Headings of plain text were guessed from its shape, which says less than its lines do.
  const stated = isText && !isMarkedUp ? facts.claims.filter(({ field, slot }) => field !== 'title' || !/^h[12]/.test(slot ?? '')) : facts.claims
  const claims = isText ? [...stated, ...textTitle(blocks, sites, isMarkedUp, slugOf(address ?? document.source.member ?? document.source.path))] : stated
  const zones = findZones(document.root, claims, blocks)
  const all = new Said([...claims, ...readLines(context, zones, sites)])
  const language = await languageOf(all.of('language'), context)
  return {
    facts: all,
    ground: { document, blocks, kind, text, today, address, zones, sites, host: hostName(address), language: language?.value ?? null },
    language,
  }
}

export async function chooseMetadata(page: Facts, context: MetadataContext): Promise<Chosen> {
  const { facts, ground, language } = await survey(page, context)
  const provenance: Provenance[] = []
  const note = <T>(field: Field, winner: Winner<T> | null): T | null => {
    if (winner) provenance.push(provenanceOf(field, winner.claims, winner.confidence, facts.of(field)))
    return winner?.value ?? null
  }
  const elect = <T>(field: Field, ballot: Ballot<T>): T | null => note(field, ballot.winner())
  const ranked = new Ranked(facts, ground)
  const title = elect('title', titles(facts, ground))
  const under = note('subtitle', subtitle(facts, ground, title))
  const names = elect('authors', authors(facts, ground)) ?? []
  const { published, modified } = dates(facts, ground)
  const day = elect('published', published)
  const change = modified.winner()
  const later = change !== null && (day === null || change.value.slice(0, 10) >= day.slice(0, 10)) ? change : null
  const image = ranked.address('image')
  const metadata: Metadata = {
    title, subtitle: under, authors: names, published: day, modified: note('modified', later),
    site: note('site', ranked.site()), publisher: note('publisher', ranked.publisher()), url: note('url', ranked.address('url')) ?? context.document.source.url, language: note('language', language),
    description: note('description', ranked.first('description')), image: note('image', image), imageWidth: note('imageWidth', ranked.imageWidth(image)), logo: note('logo', ranked.address('logo')),
    section: note('section', ranked.section()), tags: note('tags', ranked.tags()) ?? [], license: note('license', ranked.first('license')), place: note('place', ranked.first('place')),
    isAccessibleForFree: note('isAccessibleForFree', ranked.isFree()), generator: note('generator', ranked.first('generator')), alternates: note('alternates', ranked.alternates()) ?? [],
  }
  return { metadata, provenance }
}
