/**
 * A byline's element → what it says, read by its parts: a name that an element has for itself ends there, whatever the page shows
 * beside it, and a list of people is all of them without what stands beside each. It judges nothing by its place.
 */
import { after, attribute, closest, elementsOf, pastSpace, type ElementNode } from '../../model/document.ts'
import { isBlock } from '../elements.ts'
import { isCalled, opensWithGivenName } from '../names/given-names.ts'
import { PERSON } from '../names/looks.ts'
import { isJoiner } from '../names/lists.ts'
import { namesIn, NO_SITES } from '../names/names.ts'
import { isOpener, withoutOpener, WRITTEN } from '../names/openers.ts'
import { roleOf } from '../names/parts.ts'
import { reportersOf } from '../names/reporters.ts'
import { PUBLISHED, UPDATED } from '../dates/words.ts'
import { PARTICLES } from '../names/words.ts'
import { isPersonLink, markOf } from './marks.ts'
import { seenText } from './text.ts'

/** Of one person and of a list of them, in characters. */
const NAME = 60, SHORTEST = 4, MOST_LISTED = 40
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol'])

/** Null where it is longer than `limit` characters, as lists may be. */
export const bylineOf = (element: ElementNode, limit: number): string | null => listed(element) ?? seenText(element, limit, ' | ', isNote, partedBy)

/** "Ann Lee<sup>1,2</sup>": the mark of a note; "3<sup>rd</sup>" is none. */
const isNote = (child: ElementNode): boolean => child.tag === 'sup' && NOTE.test(ownText(child))
const NOTE = /^(?:[\s,;\d*†‡§¶#∗✉]|(?<!\p{L})\p{Ll}(?!\p{L})){1,16}$/u

/** What parts an element from the text before it: a line where one that is a whole name ends or a role begins, a comma between two names. */
function partedBy(text: string, child: ElementNode): string {
  const own = ownText(child), before = elementBefore(child)
  if (own === '' || own.length > NAME || isJoiner(own.toLowerCase()) || !LETTER.test(own) || goesOn(own) || isJoinedBehind(child)) return ''
  if (before !== null && isName(ownText(before), before))
    return isName(own, child) && !isGiven(before)
      ? ', '
      : (isGiven(before) && SURNAMES.test(own) && !isRole(own)) || (before.tag !== 'a' && isSurname(own))
        ? ''
        : '\n'
  return isRole(own) && endsWithName(text) ? '\n' : ''
}
const LETTER = /\p{L}/u
/** "Ann Lee <span>and Tom Hill</span>", "Jean Paul <span>van der Berg</span>", "Ann Lee <i>Jr.</i>": more of the names, and no end of one. */
function goesOn(own: string): boolean {
  const first = own.split(' ', 1)[0]!.toLowerCase()
  return /^[,;&]/.test(own) || isJoiner(first) || PARTICLES.has(first) || /^(?:al-|in |st\. |[js]r\.?$)/i.test(own)
}
/** "<b>Ann Lee</b> <i>London</i> and <b>Tom Hill</b>": the list goes on. */
function isJoinedBehind({ next }: ElementNode): boolean {
  const text = next?.kind === 'text' ? next.value.slice(0, NAME).trim() : ''
  return /^[,;&]/.test(text) || isJoiner(text.split(/\s/, 1)[0]!.toLowerCase())
}
/** "<span>Ann Maria</span> <span>Lee</span>", but not "Follow". */
const isSurname = (text: string): boolean => ONE_NAME.test(text) && !roleOf(text) && namesIn(text, NO_SITES, 'stated').names.length > 0
const SURNAMES = /^\p{Lu}[\p{L}\p{M}'’-]+ \p{Lu}[\p{L}\p{M}'’-]+$/u
const ONE_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u
/** "… and Tom Hill" */
const endsWithName = (text: string): boolean => {
  const words = text.trimEnd().split(' ').slice(-2)
  return words.length === 2 && words.every(word => CAPITAL.test(word))
}
const CAPITAL = /^\p{Lu}/u

/** Empty where it is longer than a name: what is around a page is not read for each element on the way to it. */
function ownText(element: ElementNode): string {
  let text = ''
  for (let at = element.first, n = 0; at; at = after(at, element), n++) {
    if (n > MOST_NODES || text.length > MOST_TEXT) return ''
    if (at.kind === 'text') text += at.value
  }
  return text.length > MOST_TEXT ? '' : text.replace(/\s+/g, ' ').trim()
}
const MOST_NODES = 40, MOST_TEXT = 400

/** The element that stands next before it, with nothing but space between. */
function elementBefore(element: ElementNode): ElementNode | null {
  const before = pastSpace(element.previous, 'previous')
  return before?.kind === 'element' ? before : null
}

/** One who is called as people are, or signs as reporters do; what a link says by itself may be any name. */
function isName(text: string, element: ElementNode): boolean {
  if (text.length > NAME) return false
  const name = withoutOpener(text, false).rest
  return !isRole(name) && (isCalled(name) || isPersonal(element) && WORDS.test(name) && PERSON.test(name)) || reportersOf(text).length > 0
}
const WORDS = /^\S+ \S+(?: \S+)?$/
const isPersonal = (link: ElementNode): boolean =>
  link.tag === 'a' && (/\bauthor\b/i.test(attribute(link, 'rel') ?? '') || isPersonLink(attribute(link, 'href') ?? ''))
/** "Juan Carlos": a surname is still to come. A link has all of a name. */
const isGiven = (element: ElementNode): boolean => element.tag !== 'a' && ownText(element).split(' ').every(word => opensWithGivenName(word))
/** "Energy correspondent", "Energy correspondent, Tarn Post" */
const isRole = (text: string): boolean => { const words = text.split(',', 1)[0]!.split(' '); return words.length <= 5 && roleOf(words.at(-1)!) }

/** People in items of a list, or in elements of one name that each hold one: their names alone. Null where one of them is none. */
function listed(element: ElementNode): string | null {
  const items = itemsOf(element)
  if (items.length < 2 || items.length > MOST_LISTED) return null
  const names = items.map(nameIn)
  return names.every(name => name !== null) && names.some(name => isCalled(name)) ? [...new Set(names)].join(', ') : null
}

function itemsOf(element: ElementNode): ElementNode[] {
  const children = elementsOf(element)
  if (LISTS.has(element.tag)) return children.filter(({ tag }) => tag === 'li')
  // "and" may have an element too.
  const items = children.filter(child => marked(child)?.byline === true && (child.first?.kind === 'element' || ownText(child).length > SHORTEST))
  return items.every(item => attribute(item, 'class') === attribute(items[0]!, 'class')) ? items : []
}

const marked = (element: ElementNode): ReturnType<typeof markOf> => { const name = attribute(element, 'class'); return name === null ? null : markOf(name) }

/** What an element inside of it is said to be the name, else its link, else its first line. */
function nameIn(item: ElementNode): string | null {
  let link: ElementNode | null = null
  for (let inner = item.first, n = 0; inner && n < MOST_NODES; inner = after(inner, item), n++) {
    if (inner.kind !== 'element') continue
    if (marked(inner)?.name === true || PERSONS.test(attribute(inner, 'class') ?? '')) return personIn(inner)
    if (inner.tag === 'a') link ??= inner
  }
  return (link && personIn(link)) ?? personIn(item)
}
const PERSONS = /(?:^|[\s_-])personname(?:$|\s)/

function personIn(element: ElementNode): string | null {
  const { names } = namesIn(seenText(element, NAME * 4, ' | ', isNote) ?? '', NO_SITES, 'line')
  return names.length === 1 && PERSON.test(names[0]!) ? names[0]! : null
}

/** "Last modified by <a>Tom Hill</a>": who changed it, and not who wrote it. */
export function isEditor(element: ElementNode): boolean {
  let at: ElementNode | null = element
  for (let n = 0; at && !at.previous && n < MOST_LEVELS; n++) at = isBlock(at) ? null : at.parent
  const opener = at?.previous ? CHANGED_BY.exec((at.previous.kind === 'text' ? at.previous.value : ownText(at.previous)).slice(-BEFORE)) : null
  return opener !== null && isOpener(opener[1]!) && !WRITTEN.test(opener.input) && !PUBLISHED.test(opener.input)
}
const MOST_LEVELS = 4, BEFORE = 60
const CHANGED_BY = new RegExp(`(?:${UPDATED.source})[\\p{L}\\p{M} ]{0,20}?\\s(\\p{L}{2,8})\\s*:?\\s*$`, 'iu')

/** `fn` is the full name of a card, and a function in documentation: the card says so itself, or what is around it. A `signature` there is a declaration. */
export function isFunction(node: ElementNode, name: string): boolean {
  // Of a town, a bird: its facts.
  if (/infobox/i.test(name)) return true
  if (/signature/i.test(name)) return CODE.test(seenText(node, LINE) ?? '')
  if (!/(?:^|\s)fn(?:\s|$)/.test(name) || /card|\burl\b|\bn\b|author|name/i.test(name)) return false
  const card = closest(node.parent, up => markOf(attribute(up, 'class') ?? '')?.byline === true, CARD_LEVELS)
  return card === null || /infobox/i.test(attribute(card, 'class')!)
}
const CARD_LEVELS = 4, LINE = 200
const CODE = /[()[\]{}<>=→]|(?:^|\s)(?:abstract|class|def|extends|final|fn|function|implements|interface|object|private|public|static|trait|type|val|var|void) /
