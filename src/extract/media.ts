/** Images, players and addresses of a page, made safe: nothing that runs code, no pixel that only counts readers. */
import { attribute, descendants, firstBelow, type ElementNode } from '../model/document.ts'
import { table } from '../model/table.ts'
import { unescapedUrl } from '../model/url.ts'
import { sizeIn } from './picture-files.ts'

export interface Picture { readonly url: string; readonly alt: string }

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:'])
/** Where lazy loaders keep the real address, best first. */
const SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-hi-res-src', 'data-full-src', 'data-interchange', 'src'] as const
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'] as const
const IMAGE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);/i
const MAX_URL = 4096
const MAX_NAME = 200

/** Most links: a plain host and nothing behind it that would be written otherwise. No URL has to be made of them to know its spelling. */
const HOST = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,63}$/
const PATH = /^\/(?![/.])(?:[\w~!$&()*+,;=:@.-]|\/(?!\.)|%(?!2e))*(?:\?[\w~!$&()*+,;=:@/?.%-]*)?(?:#[\w~!$&()*+,;=:@/?.%-]*)?$/i

/** The same as `new URL(href, base).href` where that is sure to be so at sight, else null. */
function plainUrl(href: string, base: string | null): string | null {
  const isAbsolute = href.charCodeAt(0) !== SLASH
  const host = isAbsolute ? hostEnd(href) : base === null ? 0 : hostEnd(base)
  if (host === 0) return null
  const path = isAbsolute ? href.slice(host) : href
  return PATH.test(path) ? isAbsolute ? href : base!.slice(0, host) + path : null
}
const UNFILLED = /\{\{[^{}]*\}\}/
const SLASH = 47
/** A colon before any path: without one an address has no scheme, and is none by itself. */
const SCHEME = /^[^/?#]*:/

/** Where the path of an address begins, 0 where its host is none of the plain ones. */
function hostEnd(address: string): number {
  const end = address.indexOf('/', 8)
  return end > 0 && HOST.test(address.slice(0, end)) ? end : 0
}

/** Absolute where a base is known, else as written; null for schemes that run code and for what is no address. */
export function safeUrl(raw: string, base: string | null): string | null {
  const href = raw.trim()
  if (href === '' || href.length > MAX_URL) return null
  const plain = plainUrl(href, base)
  if (plain !== null) return plain
  // A place that a script fills: "/list/{{id}}".
  if (UNFILLED.test(href)) return null
  // What is thrown below costs more than all else that is asked of a picture.
  if (base === null && !SCHEME.test(href)) return href
  try {
    const url = new URL(href, base ?? undefined)
    return SCHEMES.has(url.protocol) ? url.href : null
  } catch {
    // A relative address without a base: kept, unless it smuggles a scheme.
    return /^[\s\u0000-\u001f]*[a-z][a-z0-9+.\-\s]*:/i.test(href) ? null : href
  }
}

/** Elements that are a picture of themselves. */
const IMAGES = new Set(['img', 'amp-img', 'amp-anim'])
/** Every element that shows one picture. */
export const isPicture = (tag: string): boolean => tag === 'picture' || IMAGES.has(tag)

/** Servers that put a notice for sale in the place of a picture. */
const AD_SERVER = /^\s{0,9}(?:https?:)?\/\/(?:(?:[\w-]{1,40}\.){0,4}(?:doubleclick\.net|2mdn\.net|googlesyndication\.com|adnxs\.com|amazon-adsystem\.com)\/|(?:ads?|adserv(?:er|ing)?|advertising)\d?\.[\w-]{1,40}\.\w|[^/?#]{1,100}\/(?:[\w-]{1,40}\/){0,3}(?:adserve|adserver|please\/showit|www\/delivery)\/)/i
/** What is asked for to count readers. */
const COUNTER = /^\s{0,9}(?:https?:)?\/\/(?:[\w-]{1,40}\.){0,2}(?:pixel|counter|tracker|tracking|matomo|piwik|hit)\.|\/(?:logger|track|tracking|counter|pixel)[/?]|\/(?:matomo|piwik)\.php|\/(?:[a-z]|pixel|count|counter|tracker)\.gif\?/i
/** Nobody counts by such a file. */
const SEEN = /\.(?:(?:jpe?g|webp|avif)(?:\?|$)|png$)/i
const IMAGE_FILE = /\.(?:jpe?g|png|webp|avif)(?:\?|$)/i
const ADDRESS = /^[^\s{}"]+$/
/** What is shown until the picture is there, by its file's name. */
const WAITING = /(?:^|[/_-])(?:placeholder|blank|spacer|lazy|transparent|pixel|1x1|preload(?:er|ing)?|loading|loader|spinner)(?:[_-]\w{1,20})?\.gif(?:\?|$)|\/(?:placeholder|blank|spacer|lazy|transparent|pixel|1x1|preloader|loading|loader|spinner)\.(?:svg|png)(?:\?|$)/i

/** A sign beside words that say the same, by its file's name, where the page has no words for it. */
const ICON = /(?<![a-z])icons?(?![a-z])/i
/** No sign can be seen through in such a file: "icon-of-st-brendan.jpg" is a photograph of one. */
const PHOTOGRAPH = /\.jpe?g(?:\?|$)/i
const isIcon = (name: string): boolean => ICON.test(name) && !PHOTOGRAPH.test(name)

/** Screens that a source of a picture is for, by the width that they have at least: 0 for all, -1 for narrow ones and other media. */
function screenOf(source: ElementNode): number {
  const media = attribute(source, 'media')?.trim() ?? ''
  const [, width, unit] = /^(?:\(|(?:only )?screen and \()min-width\s*:\s*(\d{1,5})(?:\.\d{1,4})?(px|r?em)\)$/i.exec(media) ?? []
  return width === undefined ? (media === '' ? 0 : -1) : Number(width) * (unit === 'px' ? 1 : EM)
}
const EM = 16
/** Forms that pages keep beside one for every browser. */
const NEW_FORM = /^image\/(?:webp|avif|jxl)$/i

/** One address, or Foundation's "[small.jpg, (default)], [large.jpg, (large)]", whose last is the largest. */
const byScreen = (value: string): string[] => value === '' ? [] : value.startsWith('[') ? [...value.matchAll(/\[([^\s[\]]{1,4096}),[\s(]/g)].map(([, address]) => address!).reverse() : [value]

/** What a picture element would show on a wide screen, best first, and then what it keeps for want of that. */
function addressesOf(image: ElementNode | null, sources: readonly ElementNode[]): string[] {
  const own = image ? SOURCES.flatMap(name => byScreen(attribute(image, name) ?? '')) : []
  if (image && sources.length === 0) return [...setsOf(image), ...own]
  const wide = sources.filter(source => screenOf(source) > 0).toSorted((a, b) => screenOf(b) - screenOf(a))
  const forAll = sources.filter(source => screenOf(source) === 0)
  const [newForms = [], plain = []] = [true, false].map(isNew => forAll.filter(source => NEW_FORM.test(attribute(source, 'type') ?? '') === isNew).flatMap(setsOf))
  const [address = ''] = own
  const isStandIn = newForms.some(form => sizeIn(form) > sizeIn(address))
  return [...wide.flatMap(setsOf), ...(image ? setsOf(image) : []), ...plain, ...(isStandIn ? newForms : []), ...own, ...newForms, ...sources.filter(source => screenOf(source) < 0).flatMap(setsOf)]
}

/** The second copy of a drawing, for those who read on dark ground, by its class or the end of its address. */
const FOR_DARK = /(?:^|[\s_-])(?:only-dark|dark-only|dark-mode-only|hide-on-light)(?:[\s_-]|$)|(?:^|\s)themedComponent--dark/
const FOR_DARK_ONLY = /#(?:only-dark|gh-dark-mode-only)$/
const isForDark = (names: string): boolean => FOR_DARK.test(names) || (/(?:^|\s)hidden(?:\s|$)/.test(names) && /(?:^|\s)dark:(?:block|inline|inline-block|flex|grid)(?:\s|$)/.test(names))

/** The picture that an img or picture element shows; null for spacers, trackers and placeholders, and for a copy in dark. */
export function imageOf(element: ElementNode, base: string | null): Picture | null {
  let image: ElementNode | null = IMAGES.has(element.tag) ? element : null
  const sources: ElementNode[] = []
  if (element.tag === 'picture') for (const node of descendants(element)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'img') image ??= node
    if (node.tag === 'source') sources.push(node)
  }
  if (image && isSpacer(image)) return null
  const candidates = addressesOf(image, sources)
  if (image && (isForDark(attribute(image, 'class') ?? '') || candidates.some(raw => FOR_DARK_ONLY.test(raw)))) return null
  const alt = (image ? attribute(image, 'alt') : null)?.replace(/\s+/g, ' ').trim() ?? ''
  // A loader of the page's own keeps the address under a name of its own.
  const url = shownAt(candidates, alt, base) ?? (image ? shownAt(otherAddresses(image), alt, base) : null)
  if (url !== null) return { url, alt }
  const inline = candidates.find(raw => IMAGE_DATA.test(raw.trim()) && raw.length > 400)
  return inline ? { url: inline.trim(), alt } : null
}

const otherAddresses = ({ attributes }: ElementNode): readonly string[] =>
  attributes.filter(({ name, value }) => name.startsWith('data-') && value.length <= MAX_URL && ADDRESS.test(value) && IMAGE_FILE.test(value)).map(({ value }) => value)

/** The first of these addresses at which a picture is to be seen. */
function shownAt(addresses: readonly string[], alt: string, base: string | null): string | null {
  for (const raw of addresses) {
    if (raw.trim().startsWith('data:') || AD_SERVER.test(raw) || WAITING.test(raw.slice(-MAX_NAME))) continue
    if (alt === '' && (isIcon(raw.slice(raw.lastIndexOf('/') + 1).slice(0, MAX_NAME)) || (COUNTER.test(raw) && !SEEN.test(raw)))) continue
    const url = safeUrl(raw, base)
    if (url !== null) return url
  }
  return null
}

/** It shows nothing but a sign until a script puts in the picture, whose address the page does not tell. */
export function isWaiting(element: ElementNode): boolean {
  if (!IMAGES.has(element.tag) || isSpacer(element)) return false
  const source = (attribute(element, 'src') ?? '').trim()
  return source === '' || source.startsWith('data:') || WAITING.test(source.slice(-MAX_NAME))
}

/** The image that a picture element is for. */
export const imageIn = (element: ElementNode): ElementNode | null => (element.tag === 'picture' ? firstBelow(element, ({ tag }) => tag === 'img') : element)

function isSpacer(image: ElementNode): boolean {
  return sizeOf(image, 'width') <= 2 || sizeOf(image, 'height') <= 2
}

/** In pixels, as the element states it; NaN where it states none. */
export function sizeOf(image: ElementNode, side: 'width' | 'height'): number {
  const stated = attribute(image, side)?.trim() ?? ''
  return stated === '' ? NaN : Number(stated)
}

/** The widest picture of each srcset. */
function setsOf(element: ElementNode): string[] {
  const out: string[] = []
  for (const name of SETS) {
    const value = attribute(element, name)
    if (!value || value.length > 20_000) continue
    let best = '', size = -1
    for (const part of value.replace(/(\s[\d.]{1,9}[wxh]),/g, '$1, ').split(/,\s+|,(?=https?:)/)) {
      const [url = '', descriptor = '1x'] = part.trim().split(/\s+/)
      const number = Number.parseFloat(descriptor) || 0
      if (url !== '' && number > size) { best = url; size = number }
    }
    if (best !== '') out.push(best)
  }
  return out
}

/** Players and posts that an iframe or its like shows, by their own page's address. */
const PLAYERS: readonly (readonly [pattern: RegExp, page: (id: string) => string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/((?!videoseries)[\w-]{5,20})/, id => `https://www.youtube.com/watch?v=${id}`],
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/[^#]*[?&]list=([\w-]+)/, id => `https://www.youtube.com/playlist?list=${id}`],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, id => `https://vimeo.com/${id}`],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/, id => `https://www.dailymotion.com/video/${id}`],
  [/^https?:\/\/platform\.twitter\.com\/embed\/[^#]*[?&]id=(\d+)/, id => `https://x.com/i/status/${id}`],
  [/^https?:\/\/(?:www\.)?tiktok\.com\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/, id => `https://www.tiktok.com/embed/v2/${id}`],
  [/^https?:\/\/(?:www\.)?instagram\.com\/((?:p|reel)\/[\w-]+)\/embed/, id => `https://www.instagram.com/${id}/`],
  [/^https?:\/\/embed\.bsky\.app\/embed\/([\w:./-]+)/, id => `https://bsky.app/profile/${id.replace('/app.bsky.feed.post/', '/post/')}`],
  [/^https?:\/\/(?:www\.)?ted\.com\/talks\/(\w+)/, id => `https://www.ted.com/talks/${id}`],
  [/^https?:\/\/embed\.ted\.com\/talks\/(\w+)/, id => `https://www.ted.com/talks/${id}`],
  [/^https?:\/\/player\.twitch\.tv\/\?[^#]*video=(\w+)/, id => `https://www.twitch.tv/videos/${id}`],
  [/^https?:\/\/open\.spotify\.com\/embed\/([\w/]+)/, id => `https://open.spotify.com/${id}`],
  [/^https?:\/\/(?:www\.)?(?:w\.soundcloud\.com\/player\/\?url=)([^&]+)/, unescapedUrl],
]

/** Elements that stand for a player, each with where it keeps its address. */
const PLAYER_SOURCES: Readonly<Record<string, (element: ElementNode) => string | null>> = table({
  iframe: sourceOf, embed: sourceOf, video: mediaSource, audio: mediaSource,
  'amp-youtube': e => youtube(attribute(e, 'data-videoid')), 'lite-youtube': e => youtube(attribute(e, 'videoid')), 'youtube-video': sourceOf,
  'amp-vimeo': e => { const id = attribute(e, 'data-videoid'); return id === null ? null : `https://player.vimeo.com/video/${id}` },
  'amp-iframe': sourceOf, 'amp-video': mediaSource, 'amp-audio': mediaSource,
})

const PLAYER_TAGS: ReadonlySet<string> = new Set(Object.keys(PLAYER_SOURCES))
export const isPlayer = (tag: string): boolean => PLAYER_TAGS.has(tag)

function sourceOf(element: ElementNode): string | null {
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data-url']) { const value = attribute(element, name); if (value && !value.startsWith('about:')) return value }
  return null
}

function mediaSource(element: ElementNode): string | null {
  const source = firstBelow(element, ({ tag }) => tag === 'source')
  return sourceOf(element) ?? (source && sourceOf(source))
}

const youtube = (id: string | null): string | null => (id === null ? null : `https://www.youtube.com/embed/${id}`)

/** The page that a player shows, by its own address; null for frames that are no player that readers know. */
export function embedOf(element: ElementNode, base: string | null): { url: string; title: string | null } | null {
  const raw = PLAYER_SOURCES[element.tag]?.(element) ?? null
  const url = raw === null ? null : safeUrl(raw, base)
  if (url === null) return null
  for (const [pattern, page] of PLAYERS) {
    // Without a base an address may have no scheme of its own.
    const id = pattern.exec(url.startsWith('//') ? `https:${url}` : url)?.[1]
    if (id !== undefined) { const address = safeUrl(page(id), null); return address === null ? null : { url: address, title: titleOf(element) } }
  }
  return FILE_TAGS.has(element.tag) ? { url, title: titleOf(element) } : null
}

const FILE_TAGS = new Set(['video', 'audio', 'amp-video', 'amp-audio'])

const titleOf = (element: ElementNode): string | null => {
  for (const name of ['title', 'aria-label', 'playlabel', 'data-title']) { const value = attribute(element, name)?.replace(/\s+/g, ' ').trim(); if (value) return value }
  return null
}
