/**
 * What the page's authors call things: class and id words in groups, and the elements that say what
 * they hold. Language-independent, since the web's class names are.
 */
import { attribute, type ElementNode } from '../../model/document.ts'
import { remembered } from '../remembered.ts'
import { table } from '../../model/table.ts'

/** A word stands for every class or id part that starts with it, parts being split at hyphens, underscores and capitals. */
export const GROUPS: readonly (readonly [name: string, words: string])[] = [
  ['article', 'article story post entry blogpost'],
  ['body', 'body content text copy prose richtext rte markdown wysiwyg'],
  ['comment', 'comment reply replies discuss disqus respond koment komentar komentarz komentarze opinie opinia kommentar kommentare leserkommentar commentaire comentario comentarios commento commenti comentari reactie reacties yorum pinglun'],
  ['navigation', 'nav menu breadcrumb crumb navbar sitemap'],
  ['sidebar', 'sidebar aside rail widget secondary'],
  ['footer', 'footer foot bottom colophon'],
  ['header', 'header masthead top banner hero'],
  ['related', 'related recommend recommended recommendation more also suggest trending popular latest recirc readmore recent further similar verwandt passend relacionad relacionados correlati zobacz podobne teaser promoted upnext'],
  ['share', 'share sharing social follow facebook twitter addthis sns'],
  ['advertising', 'ad ads advert advertisement sponsor sponsored promo promotion outbrain taboola dfp gpt adsense'],
  ['author', 'author bio contributor profile avatar vcard about'],
  ['byline', 'byline writer credits source'],
  ['date', 'date time published timestamp updated meta metadata info infos postmeta'],
  ['caption', 'caption legend figcaption credit copyright photo image img media gallery figure picture slideshow carousel slider'],
  ['newsletter', 'newsletter subscribe subscription signup cta email mailing donate donation support'],
  ['tags', 'tag tags category categories cat topic topics keyword keywords label'],
  ['title', 'title headline heading'],
  ['summary', 'summary lead lede intro dek excerpt teaser standfirst abstract subtitle subhead deck kicker chapo description'],
  ['card', 'card item list grid tile feed listing results result'],
  ['overlay', 'popup modal overlay cookie consent gdpr dialog lightbox toast tooltip popover hovercard'],
  ['paging', 'pagination pager paging next prev previous page-numbers'],
  ['hidden', 'hidden hide sr visually collapse invisible screen offscreen'],
  ['quote', 'quote pullquote blockquote pull cite'],
  ['product', 'product price shop cart buy sku offer deal'],
  ['review', 'review rating testimonial stars'],
  ['thread', 'thread forum message topicpost postbody bbcode cooked'],
  ['account', 'login account user register signin member paywall premium subscriber'],
  ['search', 'search filter sort facet'],
  ['main', 'main primary page wrapper container site'],
  ['contents', 'toc contents index'],
  ['legal', 'legal terms privacy disclaimer copyright imprint'],
  ['video', 'video player audio embed podcast youtube'],
  ['panel', 'faq accordion tab panel toggle collapse'],
  ['detail', 'details detail spec specs feature features specification'],
  ['code', 'code highlight pre codehilite'],
  ['notice', 'notice alert warning note callout infobox box'],
  ['signature', 'signature sig userinfo postprofile poster'],
  ['inline-box', 'inline embedded insert inset module block'],
]

export const COMMENT = GROUPS.findIndex(([name]) => name === 'comment')
export const THREAD = GROUPS.findIndex(([name]) => name === 'thread')
export const QUOTE = GROUPS.findIndex(([name]) => name === 'quote')
export const REVIEW = GROUPS.findIndex(([name]) => name === 'review')

/** Elements that say what they hold, and roles that stand for them. */
export const ELEMENT_GROUPS: readonly string[] = ['article', 'main', 'aside', 'nav', 'footer', 'header', 'section', 'form', 'ul', 'ol', 'table', 'blockquote', 'figure', 'dl', 'button', 'p', 'td', 'div']
const ROLES: Readonly<Record<string, string>> = table({
  main: 'main',
  navigation: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  article: 'article',
  form: 'form',
  search: 'form',
})

const BY_WORD = new Map<string, number[]>()
GROUPS.forEach(([, words], group) => { for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), group]) })
// In the plural too, where that is no word of its own.
new Map(BY_WORD).forEach((groups, word) => { if (!BY_WORD.has(`${word}s`)) BY_WORD.set(`${word}s`, groups) })
const LONGEST = Math.max(...[...BY_WORD.keys()].map(word => word.length))
const BY_ELEMENT = new Map(ELEMENT_GROUPS.map((tag, index) => [tag, index]))
const ALONE = ELEMENT_GROUPS.map((_, index) => [index])

const NONE: readonly number[] = []
/** Attributes that hold names of the page's authors. */
const NAMES: ReadonlySet<string> = new Set(['class', 'id', 'data-component', 'data-testid', 'itemprop'])
const MAX_NAME = 400

/** Indexes into GROUPS of the words in a name. */
const groupsIn = remembered((name: string): readonly number[] => {
  const found: number[] = []
  let start = -1, small = false
  for (let i = 0; i <= name.length; i++) {
    const code = i < name.length ? name.charCodeAt(i) : 0
    const lower = code >= 97 && code <= 122, upper = code >= 65 && code <= 90
    if (start >= 0 && (!(lower || upper) || (upper && small))) {
      if (i - start <= LONGEST) found.push(...BY_WORD.get(name.slice(start, i).toLowerCase()) ?? [])
      start = -1
    }
    if (start < 0 && (lower || upper)) start = i
    small = lower
  }
  return found
})

/** Indexes into GROUPS of the words in an element's class and other names. */
export function groupsOf(element: ElementNode, names = NAMES): readonly number[] {
  let all = NONE
  let room = MAX_NAME
  for (const { name, value } of element.attributes) {
    if (!names.has(name) || room <= 1) continue
    const text = value.length < room ? value : value.slice(0, room - 1)
    room -= text.length + 1
    const groups = groupsIn(text)
    all = all.length === 0 ? groups : groups.length === 0 ? all : [...all, ...groups]
  }
  return all
}

/** Indexes into ELEMENT_GROUPS: the element's own tag and its role's. */
export function elementGroupsOf(element: ElementNode): readonly number[] {
  const own = BY_ELEMENT.get(element.tag)
  const role = attribute(element, 'role')
  const second = role === null ? undefined : BY_ELEMENT.get(ROLES[role] ?? '')
  if (own === undefined) return second === undefined ? NONE : [second]
  return second === undefined || second === own ? ALONE[own]! : [own, second]
}
