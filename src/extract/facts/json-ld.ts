/** JSON-LD → claims: all its forms, broken ones repaired, bounded in size and depth. */
import { jsonrepair } from 'jsonrepair'
import { clean } from './clean.ts'
import type { Claims } from './claims.ts'

type Thing = Readonly<Record<string, unknown>>

const MAX_TEXT = 2_000_000
const MAX_REPAIR = 200_000
const MAX_THINGS = 300
const MAX_DEPTH = 8
const ARTICLE = /article|posting|report|review|recipe|howto|qapage|discussion|webpage|creativework|newsitem|story|liveblog|interview|opinion/i
const STRONG = /article|posting|report|liveblog|newsitem|recipe|discussion/i

/** Returns the article's own text, where a thing has it. */
export function readJsonLd(texts: readonly string[], base: string | null, say: Claims, types: string[]): string | null {
  const things: Thing[] = []
  for (const text of texts) gather(parse(text), things, 0)
  const articles = things.filter(thing => typesOf(thing).some(type => ARTICLE.test(type)))
  articles.sort((a, b) => rank(b, base) - rank(a, base))
  for (const thing of things) types.push(...typesOf(thing).map(type => type.toLowerCase()))
  let body: string | null = null
  articles.slice(0, 6).forEach((thing, n) => {
    const strong = typesOf(thing).some(type => STRONG.test(type))
    const path = `${typesOf(thing)[0] ?? 'Thing'}[${n + 1}]`
    claimsOf(thing, things, strong, path, say)
    if (strong && body === null && typeof thing['articleBody'] === 'string' && thing['articleBody'].length > 200) body = thing['articleBody'].slice(0, 400_000)
  })
  for (const thing of things) if (typesOf(thing).some(type => type === 'WebSite')) say('site', clean(thing['name']), 'json-ld', 'WebSite.name')
  return body
}

function claimsOf(thing: Thing, things: readonly Thing[], strong: boolean, path: string, say: Claims): void {
  if (strong) say('title', clean(thing['headline']) ?? clean(thing['name']), 'json-ld', `${path}.headline`)
  else say('title', clean(thing['headline']), 'json-ld', `${path}.headline`)
  for (const name of names(thing['author'] ?? thing['creator'], things)) say('authors', name, 'json-ld', `${path}.author`)
  if (strong || thing['headline'] !== undefined) {
    say('published', clean(thing['datePublished'] ?? thing['dateCreated']), 'json-ld', `${path}.datePublished`)
    say('modified', clean(thing['dateModified']), 'json-ld', `${path}.dateModified`)
  } else {
    say('published', clean(thing['datePublished']), 'meta', `${path}.datePublished`)
    say('modified', clean(thing['dateModified']), 'meta', `${path}.dateModified`)
  }
  for (const name of names(thing['publisher'], things)) say('publisher', name, 'json-ld', `${path}.publisher`)
  say('description', clean(thing['description']), 'json-ld', `${path}.description`)
  say('subtitle', clean(thing['alternativeHeadline']), 'json-ld', `${path}.alternativeHeadline`)
  for (const section of list(thing['articleSection']).slice(0, 3)) say('section', clean(section), 'json-ld', `${path}.articleSection`)
  for (const tag of list(thing['keywords']).slice(0, 40)) say('tags', clean(tag), 'json-ld', `${path}.keywords`)
  say('language', clean(typeof thing['inLanguage'] === 'object' && thing['inLanguage'] !== null ? (thing['inLanguage'] as Thing)['alternateName'] : thing['inLanguage']), 'json-ld', `${path}.inLanguage`)
  say('license', clean(thing['license']), 'json-ld', `${path}.license`)
  for (const image of list(thing['image']).slice(0, 3)) say('image', clean(typeof image === 'object' && image !== null ? (image as Thing)['url'] ?? (image as Thing)['contentUrl'] : image), 'json-ld', `${path}.image`)
}

function parse(text: string): unknown {
  if (text.length > MAX_TEXT) return null
  const bare = text.trim().replace(/^(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[|\/\/<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>)$/, '').trim().replace(/;$/, '')
  if (bare === '') return null
  try { return JSON.parse(bare) } catch { /* Most often a raw line end or a comma too many. */ }
  if (bare.length > MAX_REPAIR) return null
  try { return JSON.parse(jsonrepair(bare)) } catch { return null }
}

function gather(value: unknown, things: Thing[], depth: number): void {
  if (depth > MAX_DEPTH || things.length >= MAX_THINGS || typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) { for (const item of value.slice(0, MAX_THINGS)) gather(item, things, depth + 1); return }
  const thing = value as Thing
  things.push(thing)
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemReviewed', 'review', 'subjectOf']) gather(thing[key], things, depth + 1)
}

function typesOf(thing: Thing): string[] {
  return list(thing['@type']).filter((type): type is string => typeof type === 'string').map(type => type.replace(/^https?:\/\/schema\.org\//, '').slice(0, 60))
}

/** The article this page is about: strong types first, then one whose address is the page's. */
function rank(thing: Thing, base: string | null): number {
  let value = typesOf(thing).some(type => STRONG.test(type)) ? 4 : 0
  if (thing['headline'] !== undefined) value += 2
  const main = thing['mainEntityOfPage']
  const address = clean(thing['url']) ?? clean(typeof main === 'object' && main !== null ? (main as Thing)['@id'] : main)
  if (address !== null && base !== null && address.replace(/[#?].*$/, '').replace(/\/$/, '') === base.replace(/[#?].*$/, '').replace(/\/$/, '')) value += 3
  return value
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])

/** Names of people and organisations: strings, objects, or references to things elsewhere in the graph. */
function names(value: unknown, things: readonly Thing[]): string[] {
  const out: string[] = []
  for (const item of list(value).slice(0, 30)) {
    if (typeof item === 'string') { const name = clean(item); if (name !== null && !/^https?:/.test(name)) out.push(name); continue }
    if (typeof item !== 'object' || item === null) continue
    const thing = item as Thing
    const own = thing['name'] ?? (typeof thing['@id'] === 'string' ? things.find(other => other['@id'] === thing['@id'] && other['name'] !== undefined)?.['name'] : undefined)
    for (const name of list(own)) { const text = clean(name); if (text !== null) out.push(text) }
  }
  return out
}
