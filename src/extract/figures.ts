/** Pictures and their captions: what belongs to a figure, and what of a line of text is a picture. */
import type { Block, Embed, Figure, Inline } from '../model/article.ts'
import { attribute, childrenOf, closest, descendants, firstBelow, isInside, textOf, type ElementNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { IMAGE_FILE, isCaption, isCredit, isCreditLine, isPlainCaption } from './captions.ts'
import { isHeading, isUnseen } from './elements.ts'
import { inlineLines, type Surroundings } from './inlines.ts'
import { isWaiting, type Picture } from './images.ts'
import { embedOf, isPlayer } from './players.ts'
import { safeUrl } from './safe-url.ts'
import { picturesIn } from './pictures.ts'
import { isAsking } from './signs.ts'

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

interface Caption { readonly caption: readonly Inline[]; readonly credit: string | null }

type Media = Figure | Embed

/** What a figure shows, in its order. `after`: how much of it stands before a caption. */
interface Shown { readonly media: readonly Media[]; readonly captions: readonly (Caption & { readonly after: number })[] }

/** What makes of a figure a frame around a part of the article. */
const PARTS = new Set(['table', 'pre', 'blockquote'])
/** A heading makes a card of it, with a text of its own; one that is a link makes a teaser. */
const isCardHeading = (node: ElementNode): boolean => isHeading(node.tag) && node.parent?.tag !== 'a' && !firstBelow(node, ({ tag }) => tag === 'a')

/** Null for a figure that frames figures, each with a picture and caption of its own, or a part of the article. */
export function figureOf(figure: ElementNode, around: Surroundings): Shown | null {
  const pictures = new Map(picturesIn(figure, around.base).map(({ at, picture }) => [at, picture]))
  const media: Media[] = []
  const captions: (Caption & { readonly after: number })[] = []
  let figures = 0, inside: ElementNode | null = null
  for (const node of descendants(figure)) {
    if (node.kind !== 'element') continue
    if (PARTS.has(node.tag) || isCardHeading(node) || (node.tag === 'figure' && ++figures > 1)) return null
    if (inside && isInside(node, inside)) continue
    const picture = pictures.get(node)
    const embed = isPlayer(node.tag) ? embedOf(node, around.base) : null
    if (picture) media.push(figureWith(picture, linkAround(node, around.base)))
    else if (embed) media.push({ type: 'embed', ...embed })
    if ((!isCaption(node) && !isCreditLine(node)) || (node.tag !== 'figcaption' && isUnseen(node))) continue
    inside = node
    const told = isCaption(node) ? captionOf(node, around) : { caption: [], credit: lineOf(node, around) }
    const last = captions.at(-1)
    // Some pages write it once for each width of screen.
    if (last && (last.after === media.length || media.length < 2) && last.credit === told.credit && inlineText(last.caption) === inlineText(told.caption))
      continue
    if (told.caption.length > 0 || told.credit !== null) captions.push({ ...told, after: media.length })
  }
  const waiting = media.length === 0 ? firstBelow(figure, isWaiting) : null
  // What is told of it is a caption all the same.
  if (waiting) media.push(figureWith({ url: null, alt: (attribute(waiting, 'alt') ?? '').trim() }))
  // Of a picture that was taken out its caption is left.
  if (media.length === 0 && captions.length > 0 && childrenOf(figure).every(node => (node.kind === 'text' ? node.value.trim() === '' : isCaption(node))))
    media.push(figureWith({ url: null, alt: '' }))
  return { media, captions }
}

export const figureWith = ({ url, alt }: Omit<Picture, 'url'> & Pick<Figure, 'url'>, link: string | null = null): Figure => ({
  type: 'figure',
  url,
  alt,
  ...(link === null ? {} : { link }),
  caption: [],
  credit: null,
})

/** From a picture up to its link. */
const LINK_LEVELS = 5
const FIRST_PAGE = /^(?:https?:\/\/[^/?#]+)?\/?(?:[?#]|$)/i
/** Where the link leads that a picture is: null for none, or one to this page, a picture or the first page, where templates lead, or to what may be done with the page. */
export function linkAround(picture: ElementNode, base: string | null): string | null {
  const link = closest(picture, ({ tag }) => tag === 'a', LINK_LEVELS)
  const href = link && attribute(link, 'href')
  if (href === null || href.trim().startsWith('#') || IMAGE_FILE.test(href)) return null
  const url = safeUrl(href, base)
  return url !== null && !FIRST_PAGE.test(url) && !isAsking(url) && (base === null || url.split('#')[0] !== base.split('#')[0]) ? url : null
}

/** Each with its captions: one for all of them stands below the last, as where it stands above them. */
export function captioned({ media, captions }: Shown): Media[] {
  const out = [...media]
  const above = captions[0]?.after === 0 ? 1 : 0
  for (const { after, ...told } of captions) {
    const at = captions.length === 1 ? out.length - 1 : Math.min(Math.max(after - 1 + above, 0), out.length - 1)
    out[at] = withCaption(out[at]!, told)
  }
  return out
}

/** What it is told of already stands before it. */
export function withCaption(media: Media, told: Caption): Media {
  const before = media.caption ?? []
  const caption: readonly Inline[] =
    before.length > 0 && told.caption.length > 0 ? [...before, { type: 'break' }, ...told.caption] : [...before, ...told.caption]
  const credit = [media.credit ?? null, told.credit].filter(part => part !== null).join(' ') || null
  if (media.type === 'figure') return { ...media, caption, credit }
  return { ...media, ...(caption.length > 0 ? { caption } : {}), ...(credit === null ? {} : { credit }) }
}

export const isTold = (media: Media): boolean => (media.caption ?? []).length > 0 || (media.credit ?? null) !== null

/** What a class calls a caption, right below a picture that has none, is that picture's; a gallery's own `figcaption` is of all of them. */
export function captionedBelow(element: ElementNode, before: Block | undefined, around: Surroundings): Media | null {
  return before?.type === 'figure' && !isTold(before) && element.tag !== 'figcaption' && isPlainCaption(element)
    ? withCaption(before, captionOf(element, around))
    : null
}

function captionOf(element: ElementNode, around: Surroundings): Caption {
  const credit = firstBelow(element, isCredit)
  return { caption: inlineLines(element, around, credit), credit: credit && lineOf(credit, around) }
}

const lineOf = (element: ElementNode, around: Surroundings): string | null => inlineText(inlineLines(element, around)).replaceAll('\n', ' ').trim() || null

const EMBED_CLASS = /(?:^|\s)(?:wp-block-)?embed(?:\s|$)/

/** A figure that is nothing but the address of a player or post, for want of the player itself, and its caption. */
export function addressEmbed(figure: ElementNode, around: Surroundings): Embed | null {
  if (figure.tag !== 'figure' || !EMBED_CLASS.test(attribute(figure, 'class') ?? '')) return null
  let link: ElementNode | null = null, caption: ElementNode | null = null, words = ''
  for (const node of descendants(figure)) {
    if (node.kind === 'element' && node.tag === 'figcaption') caption ??= node
    else if (caption && isInside(node, caption)) continue
    else if (node.kind === 'text') words += node.value
    else if (node.tag === 'a') link ??= node
  }
  words = words.trim()
  if (link ? textOf(link).trim() !== words : !/^https?:\/\/\S+$/.test(words)) return null
  const url = safeUrl((link && attribute(link, 'href')) ?? words, around.base)
  if (url === null || words === '') return null
  const embed: Embed = { type: 'embed', url, title: words === url || words === (link && attribute(link, 'href')) || !link ? null : words }
  return caption ? withCaption(embed, captionOf(caption, around)) as Embed : embed
}

