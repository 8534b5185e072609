/** Parts of a page that are about something else, by what its authors call them: comments, teasers, what the site shows over all of its pages. */
import { after, attribute, closest, descendants, type ElementNode, type TreeNode } from '../../model/document.ts'
import { isBlock, isHeading } from '../elements.ts'
import { isPersonLink } from '../facts/marks.ts'
import { seenText } from '../facts/text.ts'
import { PROFILE } from '../signs.ts'
import { countWords } from '../words.ts'
import { COMMENT, groupsOf, GROUPS, THREAD } from '../features/groups.ts'

/** Of an element and what is around it, up to what holds the article too. */
type Asked<T> = (element: ElementNode | null) => T | null

/** `says` undefined: whatever is around the element says it. */
function upwards<T>(article: readonly TreeNode[], says: (element: ElementNode) => T | null | undefined): Asked<T> {
  const around = holding(article)
  const known = new Map<ElementNode, T | null>()
  const ask: Asked<T> = element => {
    if (element === null || around.has(element)) return null
    let answer = known.get(element)
    if (answer !== undefined) return answer
    answer = says(element)
    if (answer === undefined) answer = ask(element.parent)
    known.set(element, answer)
    return answer
  }
  return ask
}

function holding(article: readonly TreeNode[]): ReadonlySet<TreeNode> {
  const around = new Set<TreeNode>()
  for (const node of article) for (let up: TreeNode | null = node; up && !around.has(up); up = up.parent) around.add(up)
  return around
}

export const commentsBeside = (article: readonly TreeNode[]): Asked<true> =>
  upwards(article, element => groupsOf(element).some(group => group === COMMENT || group === THREAD) || POST.test(nameOf(element)) || undefined)
/** vBulletin's. */
const POST = /(?:^|\s)postbit/

/** `teaser`: on other pages by its name; `article`: another article's; `caption`: a picture's; `aside`: in what stands beside the text. A box on whoever wrote is none, and one that leads to nothing but people. */
export type Other = 'teaser' | 'article' | 'caption' | 'card' | 'aside'
export const othersBeside = (article: readonly TreeNode[]): Asked<Other> => upwards(article, element => {
  if (element.tag === 'figcaption') return 'caption'
  // What is in a line or is a heading is no part of the page.
  if (!isBlock(element) || isHeading(element.tag)) return undefined
  if ((element.tag === 'nav' || isTeasers(nameOf(element))) && leadsAway(element)) return 'teaser'
  if (element.tag === 'article') return 'article'
  const groups = groupsOf(element)
  if (groups.includes(AUTHOR)) return null
  return CARD.test(nameOf(element)) && leadsAway(element) ? 'card' : groups.includes(SIDEBAR) || element.tag === 'aside' ? 'aside' : undefined
})
const [AUTHOR, SIDEBAR] = ['author', 'sidebar'].map(name => GROUPS.findIndex(([group]) => group === name)) as [number, number]
const TEASERS: ReadonlySet<string> = new Set(('related recommended recommendation recommendations recirc recirculation similar teaser teasers trending popular promo promoted mostread readmore readnext upnext morestories morenews morearticles moreposts morefrom '
  + 'verwandt verwandte passend passende relacionado relacionada relacionados relacionadas correlati zobacz podobne').split(' '))
/** One word or two written as one. */
const isTeasers = (name: string): boolean =>
  name
    .toLowerCase()
    .split(/[\s_-]+/)
    .some((word, i, all) => TEASERS.has(word) || TEASERS.has(word + (all[i + 1] ?? '')))
const CARD = /(?:^|[\s_-])cards?(?:$|\s)/i

/** Counted no further: what is larger is no box. */
const MOST_NODES = 300
/** To a page that is no person's; teasers may be links as a whole. */
function leadsAway(element: ElementNode): boolean {
  if (closest(element, isLink)) return true
  let nodes = 0
  for (const node of descendants(element)) if (isLink(node) || ++nodes > MOST_NODES) return true
  return false
}
const isLink = (node: TreeNode): boolean => node.kind === 'element' && node.tag === 'a' && isElsewhere(attribute(node, 'href'))
const isElsewhere = (href: string | null): boolean => href !== null && !/^(?:#|mailto:|javascript:)/i.test(href) && !PROFILE.test(href) && !isPersonLink(href)

/** One of several in a row that each lead to another page and say when that came out: a ticker, teasers. None of them holds what the article is told in. */
export function rowsBeside(article: readonly TreeNode[]): (node: TreeNode) => boolean {
  const around = holding(article)
  const known = new Map<ElementNode, boolean>()
  const isTeaser = (item: ElementNode): boolean => {
    let is = known.get(item)
    if (is === undefined) known.set(item, is = (isDatedLike(item.previous, item) || isDatedLike(item.next, item)) && leadsTo(item))
    return is
  }
  return node => {
    for (let up = node.parent; up && !around.has(up); up = up.parent) if (isTeaser(up)) return true
    return false
  }
}
/** The next element beside it is one of the same sort, with a day and a link of its own. */
function isDatedLike(beside: TreeNode | null, item: ElementNode): boolean {
  if (beside?.kind === 'text') beside = beside === item.previous ? beside.previous : beside.next
  if (beside?.kind !== 'element' || beside.tag !== item.tag || attribute(beside, 'class')?.split(' ', 1)[0] !== attribute(item, 'class')?.split(' ', 1)[0])
    return false
  let nodes = 0
  for (const node of descendants(beside)) {
    if (node.kind === 'element' && node.tag === 'time') return leadsTo(beside)
    if (++nodes > MOST_NODES) return false
  }
  return false
}
/** It is or holds a link to another page, and says what that is called: in the link or a heading. A day's archive, a rubric or "Save" is no such page. */
function leadsTo(element: ElementNode): boolean {
  let isLinked = false, isHeaded = false, nodes = 0
  for (let node: TreeNode | null = element; node; node = after(node, element)) {
    if (++nodes > MOST_NODES) return false
    if (node.kind !== 'element') continue
    if (isHeading(node.tag)) isHeaded = true
    else if (isLink(node)) {
      isLinked = true
      if (countWords(seenText(node, LONGEST_TITLE, ' ', ({ tag }) => tag === 'time') ?? '') >= LEAST_WORDS) return true
    }
    if (isLinked && isHeaded) return true
  }
  return false
}
const LONGEST_TITLE = 400, LEAST_WORDS = 4

/** A header or menu of the site: in none of the article that a headline is in, and around no byline, which are sought where one is to be known. */
export function mastheadOver(headlines: readonly TreeNode[], bylines: () => readonly TreeNode[]): (node: TreeNode) => boolean {
  const around = holding(headlines)
  let signed: ReadonlySet<TreeNode> | null = null
  return node => {
    let isSites = false, up: TreeNode | null = node
    for (; up && !around.has(up); up = up.parent)
      if (!isSites && up.kind === 'element')
        isSites =
          (SITES_OWN.has(up.tag) || STRIP.test(`${nameOf(up)} ${attribute(up, 'id') ?? ''}`))
          && !POSTS.test(nameOf(up))
          && !(signed ??= holding(bylines())).has(up)
    for (; isSites && up; up = up.parent) if (up.kind === 'element' && ARTICLES.has(up.tag)) return false
    return isSites
  }
}
const SITES_OWN: ReadonlySet<string> = new Set(['header', 'nav']), ARTICLES: ReadonlySet<string> = new Set(['article', 'main'])
const POSTS = /(?:^|[\s_-])(?:article|entry|post|story)[_-]{1,2}(?:header?|meta|info)(?:$|\s)/i
const STRIP = /(?:^|[\s_-])(?:masthead|top-?bar|topline|today|current-?(?:date|day|time)|date-?(?:strip|bar)|(?:site|page|main|global)-?header|weather|wetter|meteo)(?:$|[\s_-])/i

const nameOf = (element: ElementNode): string => attribute(element, 'class') ?? ''
