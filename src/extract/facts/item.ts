/** Microdata and RDFa → claims: what properties say, and whose: the article's own or those of a comment, an image, a product inside it. */
import type { Field } from '../../model/article.ts'
import { attribute, descendants, type ElementNode, type TreeNode } from '../../model/document.ts'
import type { Claims } from './claims.ts'
import { seenText } from './text.ts'
import { table } from '../../model/table.ts'

const PROPERTIES: Readonly<Record<string, Field>> = table({
  headline: 'title', author: 'authors', creator: 'authors', datepublished: 'published', dateposted: 'published', datecreated: 'published', uploaddate: 'published', datemodified: 'modified',
  publisher: 'publisher', description: 'description', articlesection: 'section', keywords: 'tags', inlanguage: 'language', license: 'license', image: 'image', isaccessibleforfree: 'isAccessibleForFree', alternativeheadline: 'subtitle',
  title: 'title', date: 'published', created: 'published', issued: 'published', modified: 'modified', subject: 'tags',
})
/** Things whose author or date is not the article's. */
const OTHERS = /comment|answer|review|person|imageobject|videoobject|product|offer|rating|organization|breadcrumb|wpsidebar|wpfooter|wpheader|sitenavigation|question$/i
const MAX_UP = 40
const MAX_LINE = 300

/** `property` as written, of an element that is no meta element of the head. */
export function readItem(element: ElementNode, property: string, kind: 'microdata' | 'rdfa', away: boolean, claims: Claims): void {
  for (const raw of property.slice(0, 200).split(/\s+/)) {
    const name = raw.slice(raw.lastIndexOf(':') + 1).slice(raw.lastIndexOf('/') + 1).toLowerCase()
    const field = PROPERTIES[name]
    if (!field) continue
    const slot = `item.${isOthers(element) ? 'other' : name === 'datecreated' || name === 'created' ? 'created' : 'own'}`
    const path = `[${kind === 'microdata' ? 'itemprop' : 'property'}=${raw}]`
    claims.say(field, slot, valueOf(element, field), kind, path, element, away)
    // What the reader sees may be in another time zone than what the attribute says.
    if ((field === 'published' || field === 'modified') && element.tag !== 'meta' && element.first)
      claims.say(field, `${slot}.text`, seenText(element, 120), kind, path, element, away)
  }
}

function valueOf(element: ElementNode, field: Field): string | null {
  const stated = attribute(element, 'content') ?? (field === 'published' || field === 'modified' ? attribute(element, 'datetime') : null)
  if (stated !== null && stated.trim() !== '') return stated
  if (field === 'image') return attribute(element, 'src') ?? attribute(element, 'href')
  if (field === 'license') return attribute(element, 'href') ?? seenText(element, MAX_LINE)
  return named(element) ?? seenText(element, field === 'description' ? 2000 : MAX_LINE)
}

/** Names of the thing inside, several joined as a line. */
function named(element: ElementNode): string | null {
  const names: string[] = []
  for (const inner of descendants(element)) {
    if (inner.kind !== 'element') continue
    const property = attribute(inner, 'itemprop') ?? attribute(inner, 'property')
    if (property === null || !/(?:^|[\s:])name$/.test(property.trim())) continue
    const name = attribute(inner, 'content') ?? seenText(inner, MAX_LINE)
    if (name && names.length < 100) names.push(name)
  }
  return names.length > 0 ? [...new Set(names)].join(' | ') : null
}

const isOthers = (element: ElementNode): boolean => OTHERS.test(typeAround(element))

/** The type of the thing that the node says something of, as the page writes it; empty where it is of none. */
export function typeAround(node: TreeNode): string {
  let up = node.parent
  for (let i = 0; up && i < MAX_UP; i++, up = up.parent) {
    const type = attribute(up, 'itemtype') ?? attribute(up, 'typeof')
    if (type !== null && (attribute(up, 'itemscope') !== null || attribute(up, 'typeof') !== null)) return type.slice(0, 200).replace(/(?<!\/)\/+$/, '')
  }
  return ''
}
