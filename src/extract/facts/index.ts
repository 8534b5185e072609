/** Document → facts: every claim the page makes about itself, each with where it stands. It chooses nothing. */
import type { Claim, Field, OriginKind } from '../../model/article.ts'
import { attribute, descendants, textOf, type Document, type ElementNode } from '../../model/document.ts'
import type { Claims } from './claims.ts'
import { clean } from './clean.ts'
import { readJsonLd } from './json-ld.ts'
import { META } from './meta.ts'

export interface Facts {
  readonly claims: readonly Claim[]
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

const MOST_CLAIMS = 2000
const MOST_OF_A_FIELD = 60

/** Never throws: what a page says wrongly is no claim. */
export function collectFacts(document: Document): Facts {
  const claims: Claim[] = []
  const counts = new Map<string, number>()
  const types: string[] = []
  const say: Claims = (field, value, kind, path) => {
    const text = clean(value)
    if (text === null || claims.length >= MOST_CLAIMS) return
    const count = counts.get(field) ?? 0
    if (count >= MOST_OF_A_FIELD) return
    counts.set(field, count + 1)
    claims.push({ field, value: text, origin: { kind, path } })
  }
  const scripts: ElementNode[] = []
  walk(document.root, say, types, scripts)
  const articleBody = readJsonLd(scripts.map(textOf), document.base, say, types)
  return {
    claims, articleBody, types: [...new Set(types)].slice(0, 50),
    headlines: ranked(claims, 'title', ['json-ld', 'open-graph', 'heading', 'twitter', 'title-element', 'meta']).slice(0, 4),
    description: ranked(claims, 'description', ['open-graph', 'meta', 'json-ld'])[0] ?? null,
    authorNames: ranked(claims, 'authors', ['json-ld', 'meta', 'microdata', 'byline']),
    declaredLanguage: ranked(claims, 'language', ['lang-attribute', 'meta', 'open-graph', 'json-ld'])[0] ?? null,
  }
}

function ranked(claims: readonly Claim[], field: Field, order: readonly OriginKind[]): string[] {
  const found = claims.filter(claim => claim.field === field && order.includes(claim.origin.kind))
  found.sort((a, b) => order.indexOf(a.origin.kind) - order.indexOf(b.origin.kind))
  return [...new Set(found.map(claim => claim.value))]
}

const MICRODATA: Readonly<Record<string, Field>> = { headline: 'title', author: 'authors', creator: 'authors', datePublished: 'published', dateModified: 'modified', publisher: 'publisher', description: 'description', articleSection: 'section', keywords: 'tags', inLanguage: 'language', license: 'license', image: 'image' }
const BYLINE_CLASS = /(?:^|[\s_-])(?:byline|author|authors|writer|contributor|autor|auteur|redakteur)(?:$|[\s_-]|name)|author-?name|^by$/i
const DATE_CLASS = /(?:^|[\s_-])(?:date|dateline|published|pubdate|timestamp|post-?date|entry-?date|datum|time)(?:$|[\s_-])/i
const SUBTITLE_CLASS = /(?:^|[\s_-])(?:subtitle|sub-?headline|subheading|standfirst|dek|deck|chapo|lead-?in|kicker-?sub|article-?(?:summary|intro|lead))(?:$|[\s_-])/i
const NOT_IN = /comment|related|sidebar|footer|widget|recommend|teaser|card|promo/i
const SHORT = 300

function walk(root: ElementNode, say: Claims, types: string[], scripts: ElementNode[]): void {
  let headings = 0
  for (const node of descendants(root)) {
    if (node.kind !== 'element') continue
    const { tag } = node
    switch (tag) {
      case 'html': say('language', attribute(node, 'lang') ?? attribute(node, 'xml:lang'), 'lang-attribute', 'html[lang]'); break
      case 'title': if (node.parent?.tag === 'head') say('title', textOf(node), 'title-element', 'title'); break
      case 'meta': meta(node, say, types); break
      case 'link': link(node, say); break
      case 'script': if ((attribute(node, 'type') ?? '').toLowerCase().includes('ld+json')) scripts.push(node); break
      case 'h1': if (headings++ < 5) say('title', textOf(node), 'heading', `h1[${headings}]`); break
      case 'time': say(/updat|modif/i.test(near(node, 'class') + (attribute(node, 'itemprop') ?? '')) ? 'modified' : 'published', attribute(node, 'datetime') ?? short(node), 'time-element', 'time'); break
      case 'a': if (/(?:^|\s)author(?:\s|$)/.test(attribute(node, 'rel') ?? '')) say('authors', short(node), 'byline', 'a[rel=author]')
        if (/(?:^|\s)tag(?:\s|$)/.test(attribute(node, 'rel') ?? '')) say('tags', short(node), 'link', 'a[rel=tag]')
        if (/(?:^|\s)license(?:\s|$)/.test(attribute(node, 'rel') ?? '')) say('license', attribute(node, 'href'), 'link', 'a[rel=license]')
        break
      default: break
    }
    marked(node, say)
  }
}

/** Microdata, and class names that say what an element holds. */
function marked(node: ElementNode, say: Claims): void {
  const prop = attribute(node, 'itemprop')
  if (prop !== null) {
    const field = MICRODATA[prop]
    if (field) say(field, attribute(node, 'content') ?? attribute(node, 'datetime') ?? nameIn(node) ?? short(node), 'microdata', `[itemprop=${prop}]`)
  }
  const name = attribute(node, 'class')
  if (name === null || name.length > SHORT) return
  if (BYLINE_CLASS.test(name) && !NOT_IN.test(near(node, 'class'))) say('authors', short(node), 'byline', `.${name.trim().split(/\s+/)[0]}`)
  if (DATE_CLASS.test(name) && node.tag !== 'time' && !NOT_IN.test(near(node, 'class'))) say('published', short(node), 'date-line', `.${name.trim().split(/\s+/)[0]}`)
  if (SUBTITLE_CLASS.test(name) && !NOT_IN.test(near(node, 'class'))) say('subtitle', textOf(node).length < 1000 ? textOf(node) : null, 'text', `.${name.trim().split(/\s+/)[0]}`)
}

function nameIn(node: ElementNode): string | null {
  for (const inner of descendants(node)) if (inner.kind === 'element' && attribute(inner, 'itemprop') === 'name') return attribute(inner, 'content') ?? textOf(inner)
  return null
}

/** The element's text where it is no more than a line. */
function short(node: ElementNode): string | null {
  const text = textOf(node)
  return text.length <= SHORT ? text : null
}

/** An attribute of the element and of the two around it. */
function near(node: ElementNode, name: string): string {
  return `${attribute(node, name) ?? ''} ${node.parent ? attribute(node.parent, name) ?? '' : ''} ${node.parent?.parent ? attribute(node.parent.parent, name) ?? '' : ''}`
}

function meta(node: ElementNode, say: Claims, types: string[]): void {
  const key = (attribute(node, 'property') ?? attribute(node, 'name') ?? attribute(node, 'itemprop') ?? attribute(node, 'http-equiv') ?? '').toLowerCase().trim()
  const content = attribute(node, 'content') ?? attribute(node, 'value')
  if (content === null) return
  if (key === 'og:type') types.push(content.toLowerCase().slice(0, 60))
  const row = META[key]
  if (row) say(row[0], content, row[1], `meta[${key}]`)
}

function link(node: ElementNode, say: Claims): void {
  const rel = (attribute(node, 'rel') ?? '').toLowerCase()
  const href = attribute(node, 'href')
  if (rel === 'canonical') say('url', href, 'link', 'link[rel=canonical]')
  if (rel === 'license') say('license', href, 'link', 'link[rel=license]')
  if (rel === 'image_src') say('image', href, 'link', 'link[rel=image_src]')
}
