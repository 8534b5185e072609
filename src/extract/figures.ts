/** Pictures and their captions: what belongs to a figure, and what of a line of text is a picture. */
import type { Embed, Inline } from '../model/article.ts'
import { attribute, descendants, textOf, type ElementNode, type TreeNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { inlinesOf, type Surroundings } from './inlines.ts'
import { isPlayer, safeUrl } from './media.ts'

function isInside(element: ElementNode, top: ElementNode): boolean {
  for (let at: ElementNode | null = element; at; at = at.parent) if (at === top) return true
  return false
}

const PICTURES = new Set(['figure', 'img', 'picture'])

/** The pictures and players below an element, outermost ones; at most two, since more than one is no figure. */
export function mediaIn(element: ElementNode): ElementNode[] {
  const found: ElementNode[] = []
  let inside: ElementNode | null = null
  for (const node of descendants(element)) {
    if (node.kind !== 'element' || (inside && isInside(node, inside))) continue
    if (PICTURES.has(node.tag) || isPlayer(node.tag)) { found.push(node); inside = node }
    if (found.length > 1) break
  }
  return found
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

export function captionOf(element: ElementNode, around: Surroundings): { caption: Inline[]; credit: string | null } {
  let credit: string | null = null
  let creditElement: ElementNode | null = null
  for (const node of descendants(element)) {
    if (node.kind === 'element' && CREDIT_CLASS.test(attribute(node, 'class') ?? '')) {
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
