/** Pictures and their captions: what belongs to a figure, and what of a line of text is a picture. */
import type { Embed, Inline } from '../model/article.ts'
import { attribute, descendants, textOf, type ElementNode, type TreeNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { isSkipped } from './elements.ts'
import { inlinesOf, type Surroundings } from './inlines.ts'
import { imageOf, isPlayer, safeUrl } from './media.ts'

function isInside(element: ElementNode, top: ElementNode): boolean {
  for (let at: ElementNode | null = element; at; at = at.parent) if (at === top) return true
  return false
}

const PICTURES = new Set(['figure', 'img', 'picture'])

/** More than a gallery shows. */
const MOST_MEDIA = 100

/** The pictures and players below an element, outermost ones, without spacers and without what noscript repeats. */
export function mediaIn(element: ElementNode, base: string | null): ElementNode[] {
  const found: ElementNode[] = []
  const urls = new Set<string>()
  let inside: ElementNode | null = null, noscript: ElementNode | null = null, shown = false
  for (const node of descendants(element)) {
    if (node.kind !== 'element' || (inside && isInside(node, inside))) continue
    if (node.tag === 'noscript') noscript = node
    if (!PICTURES.has(node.tag) && !isPlayer(node.tag)) continue
    inside = node
    const repeats = noscript !== null && isInside(node, noscript)
    // Lazy loaders put a picture before or behind its copy for readers without scripts.
    if (repeats && shown) { shown = false; continue }
    const picture = node.tag === 'figure' || isPlayer(node.tag) ? null : imageOf(node, base)
    if (picture ? urls.has(picture.url) : node.tag === 'img' || node.tag === 'picture') continue
    if (picture) urls.add(picture.url)
    shown = !repeats
    if (found.push(node) === MOST_MEDIA) break
  }
  return found
}

/** It shows no text but captions of figures. */
export function isWordless(element: ElementNode): boolean {
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text' ? node.value.trim() !== '' : node.tag !== 'figcaption' && !isSkipped(node.tag) && !isWordless(node)) return false
  }
  return true
}

const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i

/** Several pictures are a gallery where the page calls them one figure, or none leads elsewhere, as signs to share by and teasers do. */
export function isGallery(media: readonly ElementNode[], top: ElementNode): boolean {
  return media.every(element => PICTURES.has(element.tag)) && (top.tag === 'figure' || !leadsElsewhere(top, null))
}

/** A button or a link around a picture, or a caption that is a link as a whole. */
function leadsElsewhere(element: ElementNode, link: ElementNode | null): boolean {
  for (let node = element.first; node; node = node.next) {
    if (node.kind !== 'element') continue
    const own = node.tag === 'button' || (node.tag === 'a' && !IMAGE_FILE.test(attribute(node, 'href') ?? '')) ? node : link
    if (own && (node.tag === 'img' || (own !== link && isCaption(own)))) return true
    if (leadsElsewhere(node, own)) return true
  }
  return false
}

function isCaption(link: ElementNode): boolean {
  for (let at = link.parent; at; at = at.parent) if (at.tag === 'figcaption') return textOf(at).trim() === textOf(link).trim()
  return false
}

/** Pictures straight in the run, apart from its text. Images inside links go with their link's text. */
export function partImages(children: readonly Inline[]): [readonly { url: string; alt: string }[], Inline[]] {
  const pictures: { url: string; alt: string }[] = []
  const rest: Inline[] = []
  const hasText = inlineText(children).trim() !== ''
  for (const child of children) {
    if (child.type === 'image' && (!hasText || child === children[0])) pictures.push(child)
    else rest.push(child)
  }
  while (rest[0]?.type === 'break' || (rest[0]?.type === 'text' && rest[0].value.trim() === '' && !rest[0].value.includes('\u00a0'))) rest.shift()
  return [pictures, rest]
}

const CREDIT_CLASS = /credit|copyright|source|byline|attribution/i

export const isCredit = (element: ElementNode): boolean => CREDIT_CLASS.test(attribute(element, 'class') ?? '')

export function captionOf(element: ElementNode, around: Surroundings): { caption: Inline[]; credit: string | null } {
  let credit: string | null = null
  let creditElement: ElementNode | null = null
  for (const node of descendants(element)) {
    if (node.kind === 'element' && isCredit(node)) {
      credit = inlineText(inlinesOf([...children(node)], around)).trim() || null
      creditElement = node
      break
    }
  }
  const parts = [...children(element)].filter(node => !(creditElement && node.kind === 'element' && isInside(creditElement, node)))
  return { caption: inlinesOf(parts, around), credit }
}

function* children(element: ElementNode): Generator<TreeNode> {
  for (let node = element.first; node; node = node.next) yield node
}

const EMBED_CLASS = /(?:^|\s)(?:wp-block-)?embed(?:\s|$)/

/** A figure that is nothing but the address of a player or post, for want of the player itself. */
export function addressEmbed(figure: ElementNode, base: string | null): Embed | null {
  if (figure.tag !== 'figure' || !EMBED_CLASS.test(attribute(figure, 'class') ?? '')) return null
  const words = textOf(figure).trim()
  let link: ElementNode | null = null
  for (const node of descendants(figure)) if (node.kind === 'element' && node.tag === 'a') link ??= node
  if (link ? textOf(link).trim() !== words : !/^https?:\/\/\S+$/.test(words)) return null
  const url = safeUrl((link && attribute(link, 'href')) ?? words, base)
  return url === null || words === '' ? null : { type: 'embed', url, title: words === url || words === (link && attribute(link, 'href')) || !link ? null : words }
}
