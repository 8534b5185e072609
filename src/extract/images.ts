/** The pictures of a page: where each is to be had, and no pixel that only counts readers. */
import { attribute, descendants, firstBelow, type ElementNode } from '../model/document.ts'
import { sizeIn } from './picture-files.ts'
import { MAX_URL, safeUrl } from './safe-url.ts'

export interface Picture { readonly url: string; readonly alt: string }

/** Where lazy loaders keep the real address, best first. */
const SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-lazy', 'data-url', 'data-hi-res-src', 'data-full-src', 'data-interchange', 'src'] as const
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'] as const
const IMAGE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);/i
const MAX_NAME = 200

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
const byScreen = (value: string): string[] =>
  value === '' ? [] : value.startsWith('[') ? [...value.matchAll(/\[([^\s[\]]{1,4096}),[\s(]/g)].map(([, address]) => address!).reverse() : [value]

/** What a picture element would show on a wide screen, best first, and then what it keeps for want of that. */
function addressesOf(image: ElementNode | null, sources: readonly ElementNode[]): string[] {
  const own = image ? SOURCES.flatMap(name => byScreen(attribute(image, name) ?? '')) : []
  if (image && sources.length === 0) return [...setsOf(image), ...own]
  const wide = sources.filter(source => screenOf(source) > 0).toSorted((a, b) => screenOf(b) - screenOf(a))
  const forAll = sources.filter(source => screenOf(source) === 0)
  const [newForms = [], plain = []] = [true, false].map(isNew =>
    forAll.filter(source => NEW_FORM.test(attribute(source, 'type') ?? '') === isNew).flatMap(setsOf),
  )
  const [address = ''] = own
  const isStandIn = newForms.some(form => sizeIn(form) > sizeIn(address))
  return [
    ...wide.flatMap(setsOf),
    ...(image ? setsOf(image) : []),
    ...plain,
    ...(isStandIn ? newForms : []),
    ...own,
    ...newForms,
    ...sources.filter(source => screenOf(source) < 0).flatMap(setsOf),
  ]
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
  attributes
    .filter(({ name, value }) => name.startsWith('data-') && value.length <= MAX_URL && ADDRESS.test(value) && IMAGE_FILE.test(value))
    .map(({ value }) => value)

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
