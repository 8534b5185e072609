/** Pictures and their captions: what belongs to a figure, and what of a line of text is a picture. */
import type { Embed, Figure, Inline } from '../model/article.ts'
import { attribute, descendants, textOf, type ElementNode, type TreeNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { inlinesOf, type Surroundings } from './inlines.ts'
import { safeUrl, type Picture } from './media.ts'
import { isInside, picturesIn } from './pictures.ts'

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

export interface Caption { readonly caption: readonly Inline[]; readonly credit: string | null }

/** What a figure shows, in its order. `after`: how many of its pictures stand before a caption. */
interface Shown { readonly pictures: readonly Picture[]; readonly captions: readonly (Caption & { readonly after: number })[] }

/** What makes of a figure a frame around a part of the article. */
const PARTS = new Set(['table', 'pre', 'blockquote'])

/** Null for a figure that frames figures, each with a picture and caption of its own, or a part of the article. */
export function figureOf(figure: ElementNode, around: Surroundings): Shown | null {
  const pictures = picturesIn(figure, around.base)
  const places = new Set(pictures.map(({ at }) => at))
  const captions: (Caption & { readonly after: number })[] = []
  let after = 0, figures = 0
  for (const node of descendants(figure)) {
    if (node.kind !== 'element') continue
    if (PARTS.has(node.tag) || (node.tag === 'figure' && ++figures > 1)) return null
    if (places.has(node)) after++
    if (node.tag !== 'figcaption') continue
    const told = captionOf(node, around)
    if (told.caption.length > 0 || told.credit !== null) captions.push({ ...told, after })
  }
  return { pictures: pictures.map(({ picture }) => picture), captions }
}

/** Each picture with its captions: one for several pictures stands below the last, as where it stands above them. */
export function captioned({ pictures, captions }: Shown): Figure[] {
  const figures = pictures.map(({ url, alt }): Figure => ({ type: 'figure', url, alt, caption: [], credit: null }))
  const above = captions[0]?.after === 0 ? 1 : 0
  for (const { after, caption, credit } of captions) {
    const at = captions.length === 1 ? figures.length - 1 : Math.min(Math.max(after - 1 + above, 0), figures.length - 1)
    const figure = figures[at]!
    figures[at] = { ...figure, caption: figure.caption.length > 0 && caption.length > 0 ? [...figure.caption, { type: 'break' }, ...caption] : [...figure.caption, ...caption], credit: [figure.credit, credit].filter(part => part !== null).join(' ') || null }
  }
  return figures
}

function captionOf(element: ElementNode, around: Surroundings): Caption {
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
