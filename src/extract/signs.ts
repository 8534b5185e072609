/** Signs: pictures that say whose site it is, or what may be done with the page, and nothing of what the article is about. */
import { attribute, type ElementNode } from '../model/document.ts'
import type { PhraseCategory } from '../model/contracts.ts'
import { hostOf, nameOfSite } from '../model/host.ts'
import { packsFor, phraseMatcher } from '../languages/index.ts'
import { imageIn, imageOf, sizeOf } from './images.ts'
import { NETWORK } from './names/words.ts'
import { countWords } from './words.ts'

/** How far above a picture the link or button around it may stand. */
const NEAR = 4
/** No picture that is to be looked at is as small, in pixels of either side. */
const LARGEST_SIGN = 32
/** Where sharing, sending, printing and scripts are done. */
const TOOL = /^(?:mailto|javascript):|(?:[?&=.]|(?<!\/)\/)(?:share(?:r|article)?|intent|print(?:er|able|erfriendly|mail|friendly)?|bookmark|submit)(?:\.php)?(?:[/?&=.]|$)|\/pin\/create\/|whatsapp\.com\/send|\/wa\.me\//i
/** Of those where the page itself is sent or shared, by its address in the link's. */
const SENT = /^mailto:\?|\/pin\/create\/|whatsapp\.com\/send\?|\/wa\.me\/\?/i
const SHARER = /[/.](?:sharer?|share(?:article|dialog)|intent)(?:\.php|\/[\w-]{1,20})?\/?\?/i, ADDRESSED = /[?&](?:u|url|href|link|text|title|body|status|p\[url\])=/i
/** A larger copy of the picture itself. */
const FILE = /^[^?#]+\.(?:jpe?g|png|gif|webp|avif|svg)$/i
/** Pages of a site's own on the networks, but no film and no post there. */
export const PROFILE = /^(?:https?:)?\/\/(?:www\.|m\.)?(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|t)\.(?:com|me)\/(?!watch|playlist|photo|story|permalink)(?:(?:company|in|channel|c|user|groups|pages)\/)?[\w.@-]{1,60}\/?(?:$|\?)/i
/** Where programs and podcasts are got, and where licences stand. */
const STORE = /^(?:https?:)?\/\/(?:play\.google|(?:apps|itunes|podcasts|music)\.apple|open\.spotify|apps\.microsoft|f-droid|appgallery\.huawei|(?:www\.)?creativecommons)\.(?:com|org)\//i
/** What signs of licences are called. */
const LICENSE = /\/\/(?:i\.creativecommons\.org|(?:www\.)?licensebuttons\.net)\/|\/cc[-_](?:by|zero)[-_.]|\/88x31\.png/i
/** What photographs are not, and what only drawings are. */
const DRAWN = /\.(?:gif|png|svg)(?:$|[?#])/i, VECTOR = /\.svg(?:$|[?#])/i
/** What drawings are called that a page has no words for, by their folder or their file. */
const ORNAMENT = /(?<![a-z])(?:icons?|chevron|arrow|angle|caret|check(?:mark)?|stars?|plus|minus|quote|bullet|close|tick)(?![a-z])/i
/** "logo.png", "logo-mobile-retina.png": whose is not said, since there is one of them. */
const NAMELESS = /^(?:[\da-z]?\d?|logo(?:s|type)?|print(?:er|erfriendly|version)?|mobile|desktop|retina|white|black|dark|light|small|large|header|head|top|main|site|default|new|footer|full|color|rgb|web|\d{1,4}x\d{1,4}|@?\dx|v\d)$/
const MOST_NAME = 80
/** What signs say is short: more words tell what is to be seen. */
const MOST_LABEL = 3

/** `leads`: nothing of the article stands before it. */
export function isSign(element: ElementNode, base: string | null, leads: boolean): boolean {
  const image = imageIn(element)
  if (!image) return false
  if (sizeOf(image, 'width') <= LARGEST_SIGN && sizeOf(image, 'height') <= LARGEST_SIGN) return true
  const source = imageOf(element, base)?.url.replace(/^data:[^]*/, '') ?? ''
  const { link, pressed } = around(element)
  const drawn = DRAWN.test(source)
  const alt = attribute(image, 'alt')?.trim(), isTold = countWords(alt ?? '') > MOST_LABEL
  if (link !== null && (leads || (drawn && !isTold)) && leadsHome(link, base)) return true
  if (link !== null && drawn && !FILE.test(link) && (TOOL.test(link) || PROFILE.test(link) || STORE.test(link))) return true
  if (drawn && LICENSE.test(source)) return true
  if (VECTOR.test(source) && ((pressed && !isTold) || (alt === '' && ORNAMENT.test(source.split('/').slice(-2).join('/'))))) return true
  return isOwnLogo(fileName(source), base, leads) || isOwnLogo(alt ?? '', base, leads) || isOffer(alt ?? '', drawn)
}

/** "Print", "Menu": by whom a picture is, and a network's name, is said of other ones too. A photograph with such a name is one of it. */
function isOffer(alt: string, drawn: boolean): boolean {
  const hit = alt === '' || NETWORK.test(alt) ? null : phraseMatcher(packsFor(null))(alt)
  return hit !== null && hit.whole && (drawn ? OFFERED.has(hit.category) : hit.category === 'advertisement')
}
const OFFERED: ReadonlySet<PhraseCategory> = new Set(['version', 'share', 'subscribe', 'sign-in', 'related', 'comments', 'consent', 'advertisement', 'navigation'])

/** A link that does something with the page, or asks its reader to: it leads nowhere that the picture is of. */
export function isAsking(link: string): boolean {
  if (SENT.test(link) || (SHARER.test(link) && ADDRESSED.test(link))) return true
  const hit = phraseMatcher(packsFor(null))(fileName(link).slice(0, MOST_NAME).replace(/[-_+]/g, ' '))
  return hit !== null && hit.whole && ASKED.has(hit.category)
}
const ASKED: ReadonlySet<PhraseCategory> = new Set(['share', 'subscribe', 'sign-in'])

/** The link and the button that it stands in. */
function around(element: ElementNode): { readonly link: string | null; readonly pressed: boolean } {
  let link: string | null = null, pressed = false
  for (let at = element.parent, steps = 0; at && steps < NEAR; at = at.parent, steps++) {
    if (at.tag === 'a') link ??= attribute(at, 'href')?.trim() ?? null
    if (at.tag === 'button') pressed = true
  }
  return { link, pressed }
}

/** To the site's first page, but from that page itself. */
function leadsHome(link: string, base: string | null): boolean {
  if (base === null || !link.startsWith('http')) return HOME.test(link) && (base === null || !isHome(base))
  return hostOf(link) === hostOf(base) && isHome(link) && !isHome(base)
}
const HOME = /^\/(?:index\.(?:html?|php))?$/
const isHome = (address: string): boolean => /^https?:\/\/[^/?#]+\/?(?:index\.(?:html?|php))?$/.test(address)

const fileName = (address: string): string => address.split(/[?#]/, 1)[0]!.split('/').at(-1)!.replace(/\.\w{2,4}$/, '')

/** The file or the words of a logo that bears the name of the page's host, or, above the text, nobody's. */
function isOwnLogo(said: string, base: string | null, leads: boolean): boolean {
  const name = said.slice(0, MOST_NAME).toLowerCase()
  if (!name.includes('logo')) return false
  const host = nameOfSite(hostOf(base) ?? '')
  const bare = host.length > 2 ? name.replace(host, '-') : name, words = bare.split(/[^\p{L}\d@]+/u).filter(word => word !== '')
  return (leads || bare !== name) && words.includes('logo') && words.every(word => NAMELESS.test(word))
}
