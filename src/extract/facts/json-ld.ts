/** JSON-LD → claims: all its forms, broken ones repaired, bounded in size and depth. It finds the article that the page is about. */
import { packsFor, phraseMatcher } from '../../languages/index.ts'
import { fold } from '../../model/fold.ts'
import { jsonrepair } from 'jsonrepair'
import type { Claims } from './claims.ts'
import { clean } from './clean.ts'
import { dataText } from './data-text.ts'

type Thing = Readonly<Record<string, unknown>>

const MAX_TEXT = 2_000_000
const MAX_ALL_TEXT = 6_000_000
/** Of all texts that are repaired: the time that it takes grows faster than a text. */
const MAX_REPAIR = 50_000
const MAX_THINGS = 400
const MAX_DEPTH = 8
const MAX_NAMES = 120
const MOST_ARTICLES = 8
/** Of a moment, in characters. */
const DAY = 10
const ARTICLE = /article|posting|report|review|recipe|howto|qapage|question|discussion|webpage|creativework|newsitem|story|liveblog|interview|opinion|book|dataset|videoobject|podcastepisode|event|course/i
const STRONG = /article|posting|report|liveblog|newsitem|recipe|discussion|opinion|interview/i
const SHOWN = /book|videoobject|event|course/i

interface JsonLd {
  /** The text of what the page is about, where a thing has it. */
  readonly articleBody: string | null
  readonly types: readonly string[]
}

/** `about` is what the page calls its article: its titles, folded. */
export function readJsonLd(texts: readonly string[], base: string | null, about: ReadonlySet<string>, claims: Claims): JsonLd {
  const graph: Thing[] = [], listed = new Set<Thing>(), entities = new Set<Thing>()
  const room = { repair: MAX_REPAIR }
  let size = 0
  for (const text of texts) if ((size += text.length) <= MAX_ALL_TEXT) gather(parse(text, room), { things: graph, listed, entities }, 0, false)
  if (graph.length === 0) return { articleBody: null, types: [] }
  const ids = new Map<string, Thing>()
  for (const thing of graph) {
    const id = thing['@id']
    if (typeof id === 'string' && (thing['name'] !== undefined || !ids.has(id))) ids.set(id, thing)
  }
  const known = graph.filter(thing => typesOf(thing).some(type => ARTICLE.test(type)))
  // Where the data speak of nothing else the page is about the film.
  const isAlone = known.every(thing => listed.has(thing) || isShown(thing))
  const isBeside = (thing: Thing): boolean => (listed.has(thing) || isShown(thing) && !isAlone && !entities.has(thing)) && !isPages(thing, base, about)
  const ranked = known
    .map((thing, place) => ({ thing, place, rank: rank(thing, base, about) })).sort((a, b) => b.rank - a.rank || a.place - b.place).map(({ thing }) => thing)
  const articles = [...ranked.slice(0, MOST_ARTICLES), ...ranked.slice(MOST_ARTICLES).filter(thing => !isBeside(thing)).slice(0, MOST_ARTICLES)]
  const best = articles.find(thing => !isBeside(thing))
  // Another page's article says nothing against what is said of this one.
  const main = best && isStrong(best) && (isPages(best, base, about) || !known.some(thing => isPages(thing, base, about))) ? best : null
  articles.forEach((thing, n) =>
    claimsOf(
      thing,
      `${typesOf(thing)[0] ?? 'Thing'}[${n + 1}]`,
      isBeside(thing) ? 'ld.beside' : !isStrong(thing) ? 'ld.page' : thing === best ? 'ld' : 'ld.other',
      main,
      ids,
      claims,
    ),
  )
  for (const thing of graph) {
    const types = typesOf(thing)
    if (types.includes('WebSite')) claims.say('site', 'ld', thing['name'], 'json-ld', 'WebSite.name')
    if (types.includes('BreadcrumbList')) crumbs(thing, base, about, claims)
  }
  return { articleBody: dataText(articles, graph, typesOf), types: graph.flatMap(typesOf).map(type => type.toLowerCase()) }
}

/** The best article's claims go by `ld`, those of a mere page by `ld.page`, those of any other by `ld.other`, of a teaser, a review, a film beside the text by `ld.beside`. */
function claimsOf(thing: Thing, path: string, slot: Slot, main: Thing | null, ids: ReadonlyMap<string, Thing>, claims: Claims): void {
  // Another day than the article's own is that of the film, the book or the template beside it.
  const dated = (day: unknown, key: 'datePublished' | 'dateModified'): string => {
    const own = main === thing ? null : clean(list(main?.[key])[0])
    return own === null || own.slice(0, DAY) === clean(day)?.slice(0, DAY) || slot === 'ld.beside' ? slot : 'ld.other'
  }
  const say = (field: Parameters<Claims['say']>[0], slot: string, key: string, value: unknown): void =>
    claims.say(field, slot, value, 'json-ld', `${path}.${key}`)
  say('title', slot, 'headline', thing['headline'])
  if (thing['name'] !== thing['headline']) say('title', `${slot}.name`, 'name', thing['name'])
  for (const { name, organisation } of names(thing['author'] ?? thing['creator'], ids)) say('authors', organisation ? `${slot}.organisation` : slot, 'author', name)
  for (const { name } of names(thing['contributor'], ids).slice(0, 10)) say('authors', 'ld.contributor', 'contributor', name)
  // An offer of work is posted.
  for (const key of ['datePublished', 'datePosted'])
    for (const published of list(thing[key]).slice(0, 2)) say('published', dated(published, 'datePublished'), key, published)
  // When it takes place, and not when the page came out.
  if (main === null && slot !== 'ld.beside') for (const key of ['startDate', 'endDate']) say('published', 'ld.event', key, list(thing[key])[0])
  const created = list(thing['dateCreated'] ?? thing['uploadDate'])[0]
  say('published', `${dated(created, 'datePublished')}.created`, 'dateCreated', created)
  for (const modified of list(thing['dateModified']).slice(0, 2)) say('modified', dated(modified, 'dateModified'), 'dateModified', modified)
  if (slot === 'ld.other' || slot === 'ld.beside') return
  for (const { name } of names(thing['publisher'], ids)) say('publisher', slot, 'publisher', name)
  const house = referred(list(thing['publisher'])[0], ids)
  if (house) say('logo', slot, 'publisher.logo', addressOf(list(house['logo'])[0], ids))
  const free = thing['isAccessibleForFree']
  say('isAccessibleForFree', slot, 'isAccessibleForFree', typeof free === 'boolean' ? String(free) : free)
  say('description', slot, 'description', thing['description'])
  say('subtitle', slot, 'alternativeHeadline', thing['alternativeHeadline'])
  for (const section of list(thing['articleSection']).slice(0, 3)) say('section', slot, 'articleSection', section)
  for (const tag of list(thing['keywords']).slice(0, 40)) say('tags', slot, 'keywords', isThing(tag) ? tag['name'] : tag)
  const language = list(thing['inLanguage'])[0]
  say('language', slot, 'inLanguage', isThing(language) ? language['alternateName'] ?? language['name'] : language)
  say('license', slot, 'license', isThing(thing['license']) ? thing['license']['url'] ?? thing['license']['@id'] : thing['license'])
  for (const image of list(thing['image']).slice(0, 3)) {
    say('image', slot, 'image', addressOf(image, ids))
    say('imageWidth', slot, 'image.width', referred(image, ids)?.['width'])
  }
}

/** Crumbs name the sections above the page, but for the site's first page and the page itself. */
function crumbs(thing: Thing, base: string | null, about: ReadonlySet<string>, claims: Claims): void {
  const items = list(thing['itemListElement']).filter(isThing).slice(0, 10).map(item => {
    const inner = isThing(item['item']) ? item['item'] : null
    return { name: clean(item['name'] ?? inner?.['name']), address: clean(inner ? inner['@id'] ?? inner['url'] : item['item']) }
  })
  const first = items[0], last = items.at(-1)
  const isRoot = first?.address
    ? ROOT.test(bare(first.address))
    : items.length > 2 || phraseMatcher(packsFor(null))(first?.name ?? '')?.category === 'navigation'
  const isPage = !last?.address || (base !== null && bare(last.address) === bare(base)) || [...about].some(title => title.startsWith(fold(last.name ?? '')))
  for (const { name } of items.slice(isRoot ? 1 : 0, isPage ? -1 : undefined)) claims.say('section', 'breadcrumb', name, 'json-ld', 'BreadcrumbList.itemListElement')
}
/** "tarn.example", "tarn.example/en". */
const ROOT = /^\/?$|^[^/]+(?:\/[a-z]{2}(?:-[a-z]{2})?)?$/i

function parse(text: string, room: { repair: number }): unknown {
  if (text.length > MAX_TEXT) return null
  const bare = text.trim().replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)$/, '').trim().replace(/;$/, '')
  if (bare === '') return null
  try { return JSON.parse(bare) } catch { /* Most often a raw line end or a comma too many. */ }
  if (bare.length > room.repair) return null
  room.repair -= bare.length
  try { return JSON.parse(jsonrepair(bare)) } catch { return null }
}

const INSIDE = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed', 'review', 'subjectOf', 'author', 'publisher', 'isPartOf', 'breadcrumb', 'itemListElement', 'item'] as const

/** Under them stand teasers, and what customers say of a thing, or guests of a recipe; the one review of what nobody else rates is the page's. */
const isList = (key: string, thing: Thing): boolean =>
  key === 'itemListElement' || (key === 'review' && (Array.isArray(thing[key]) || thing['aggregateRating'] !== undefined || isStrong(thing)))

type Slot = 'ld' | 'ld.page' | 'ld.other' | 'ld.beside'
interface Gathered { readonly things: Thing[]; readonly listed: Set<Thing>; /** What their pages are about. */ readonly entities: Set<Thing> }

function gather(value: unknown, found: Gathered, depth: number, isListed: boolean): void {
  if (depth > MAX_DEPTH || found.things.length >= MAX_THINGS || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) { for (const item of value.slice(0, MAX_THINGS)) gather(item, found, depth + 1, isListed); return }
  if (!isThing(value)) return
  found.things.push(value)
  if (isListed) found.listed.add(value)
  if (isThing(value['mainEntity'])) found.entities.add(value['mainEntity'])
  for (const key of INSIDE) if (typeof value[key] === 'object') gather(value[key], found, depth + 1, isListed || isList(key, value))
}

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)
/** One value or many, in lists of lists too, without what only says that it is a list or a value of a type. */
function list(value: unknown, depth = 0): readonly unknown[] {
  if (value === undefined || value === null || depth > MAX_DEPTH) return []
  if (Array.isArray(value)) return value.flatMap(item => list(item, depth + 1))
  if (!isThing(value)) return [value]
  const inside = value['@list'] ?? value['@set'] ?? value['@value']
  return inside === undefined ? [value] : list(inside, depth + 1)
}

function typesOf(thing: Thing): string[] {
  return list(thing['@type'])
    .filter((type): type is string => typeof type === 'string')
    .map(type => type.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '').slice(0, 60))
}

/** The article that this page is about: strong types first, then whose address or headline is the page's. */
function rank(thing: Thing, base: string | null, about: ReadonlySet<string>): number {
  let value = isStrong(thing) ? 4 : typesOf(thing).some(type => /page$/i.test(type)) ? 1 : 0
  if (thing['headline'] !== undefined) value += 2
  if (thing['datePublished'] !== undefined) value += 1
  if (isCalled(thing, about)) value += 3
  if (isAt(thing, base)) value += 3
  return value
}

const isStrong = (thing: Thing): boolean => typesOf(thing).some(type => STRONG.test(type))
/** What a page may be about, or show beside its text. */
const isShown = (thing: Thing): boolean => !isStrong(thing) && typesOf(thing).some(type => SHOWN.test(type))
const isPages = (thing: Thing, base: string | null, about: ReadonlySet<string>): boolean => isCalled(thing, about) || isAt(thing, base)

function isCalled(thing: Thing, about: ReadonlySet<string>): boolean {
  const headline = clean(thing['headline']) ?? clean(thing['name'])
  return headline !== null && about.has(fold(headline))
}

function isAt(thing: Thing, base: string | null): boolean {
  const main = thing['mainEntityOfPage']
  const address = clean(thing['url']) ?? clean(isThing(main) ? main['@id'] : main)
  return address !== null && base !== null && bare(address) === bare(base)
}

const bare = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[#?].*$/s, '').replace(/\/$/, '')

/** The thing itself, or what stands under its name elsewhere in the graph. */
function referred(value: unknown, ids: ReadonlyMap<string, Thing>): Thing | null {
  if (!isThing(value)) return null
  const id = value['@id']
  return typeof id === 'string' && Object.keys(value).every(key => key === '@id' || key === '@type') ? ids.get(id) ?? null : value
}

function addressOf(value: unknown, ids: ReadonlyMap<string, Thing>): unknown {
  if (!isThing(value)) return value
  const own = value['url'] ?? value['contentUrl']
  const id = value['@id']
  return own ?? (typeof id === 'string' ? ids.get(id)?.['url'] ?? ids.get(id)?.['contentUrl'] : null)
}

interface Named { readonly name: string; readonly organisation: boolean }

/** Names of people and organisations: strings, objects, or references to things elsewhere in the graph. */
function names(value: unknown, ids: ReadonlyMap<string, Thing>, depth = 0): Named[] {
  const out: Named[] = []
  const add = (raw: unknown, organisation: boolean): void => {
    const name = clean(raw)
    if (name !== null && !/^https?:/.test(name) && out.length < MAX_NAMES) out.push({ name, organisation })
  }
  for (const item of list(value).slice(0, MAX_NAMES)) {
    if (!isThing(item)) { add(item, false); continue }
    const id = item['@id']
    const thing = item['name'] === undefined && typeof id === 'string' ? ids.get(id) ?? item : item
    // A role holds who has it under the name of the property that it stands for.
    const holder = typesOf(thing).some(type => type.endsWith('Role')) ? thing['author'] ?? thing['creator'] : undefined
    if (holder !== undefined && depth < MAX_DEPTH) { out.push(...names(holder, ids, depth + 1)); continue }
    const organisation = typesOf(thing).some(type => /organi[sz]ation|corporation|website|brand/i.test(type))
    if (thing['name'] === undefined && (thing['givenName'] !== undefined || thing['familyName'] !== undefined))
      add([clean(thing['givenName']), clean(thing['familyName'])].filter(part => part !== null).join(' '), false)
    else for (const name of list(thing['name']).slice(0, MAX_NAMES)) add(name, organisation)
  }
  return out
}
