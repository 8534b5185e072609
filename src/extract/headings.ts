/** What is a heading, and what it or a term says, without the links that tools put beside its words. */
import type { Heading, Inline } from '../model/article.ts'
import { attribute, descendants, firstBelow, type ElementNode } from '../model/document.ts'
import { inlineText } from '../model/plain.ts'
import { ANCHOR, ANCHOR_WORDS, holdsBlocks, isHeading } from './elements.ts'
import { localTarget } from './footnotes.ts'
import { takeEdge, trimEnd } from './inlines.ts'

/** The level of one by its tag, or of a line by its role, which says 2 where it says none; null for what is no heading. */
export function levelOf(element: ElementNode): Heading['level'] | null {
  const { tag } = element
  if (isHeading(tag)) return Number(tag[1]) as Heading['level']
  if (attribute(element, 'role') !== 'heading' || holdsBlocks(element)) return null
  const level = Number(attribute(element, 'aria-level') ?? '2')
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 6) as Heading['level'] : 2
}

/** A heading or term without what tools put beside it: the link to itself, be it a sign, in words, or around its own, and links to its source and to edit it. */
export function withoutAnchor(children: readonly Inline[], base: string | null, element: ElementNode): Inline[] {
  const names = namesOf(element)
  const target = (node: Inline): string | null => (node.type === 'link' ? localTarget(node.url, base) : null)
  const isSign = (node: Inline): boolean => target(node) !== null && ANCHOR.test(inlineText([node]))
  const isSelf = (node: Inline): boolean => names.has(target(node) ?? '')
  const isWords = (node: Inline): boolean => isSelf(node) && ANCHOR_WORDS.test(inlineText([node]))
  const hasText = children.some(node => !isSign(node) && !isWords(node) && inlineText([node]).trim() !== '')
  const told = children.filter(node => !isSign(node) && !(hasText && isWords(node)))
  const own = joined(told.flatMap(node => (node.type === 'link' && isSelf(node) ? node.children : [node])))
  if (told.length < children.length) takeEdge(own, 'start')
  trimEnd(own)
  const out = withoutEdit(own, told.length < children.length, element)
  trimEnd(out)
  return out.some(node => inlineText([node]).trim() !== '') ? out : own
}

/** Texts side by side as one. */
function joined(children: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const node of children) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text') out[out.length - 1] = { type: 'text', value: last.value + node.value }
    else out.push(node)
  }
  return out
}

/** Where wikis have a section edited. */
const EDITS = /[?&](?:ve)?action=edit(?:&|$)|\/edit(?:[/?#]|$)/
const IN_BRACKETS = /^\[\p{L}[^[\]]*\]$/u

const holdsEdit = (element: ElementNode): boolean => firstBelow(element, node => node.tag === 'a' && EDITS.test(attribute(node, 'href') ?? '')) !== null

/** Without links in brackets at its end that have the section edited ("History [edit | edit source]"), or stand where a tool puts those to the source ("pour() [source] ¶"). */
function withoutEdit(children: readonly Inline[], isTools: boolean, element: ElementNode): Inline[] {
  const last = children.at(-1)
  // A link that shows but a drawing leaves its brackets.
  if (last?.type === 'text' && last.value.endsWith('[]') && holdsEdit(element))
    return [...children.slice(0, -1), { type: 'text', value: last.value.slice(0, -2) }]
  if (last?.type === 'link' && (isTools || EDITS.test(last.url)) && IN_BRACKETS.test(inlineText([last]))) return children.slice(0, -1)
  if (last?.type !== 'text' || last.value.trim() !== ']') return [...children]
  let at = children.length - 2
  for (; at >= 0; at--) {
    const node = children[at]!
    if (node.type === 'link' ? !EDITS.test(node.url) : node.type !== 'text' || node.value.trim() !== '|') break
  }
  const before = children[at]
  if (at === children.length - 2 || before?.type !== 'text' || !before.value.trimEnd().endsWith('[')) return [...children]
  return [...children.slice(0, at), { type: 'text', value: before.value.trimEnd().slice(0, -1) }]
}

/** Names that an address may lead to: of the heading, of what is in it and of the section that it opens. */
function namesOf(heading: ElementNode): ReadonlySet<string> {
  const names = new Set<string>()
  const section = heading.parent?.first === heading ? [heading.parent] : []
  for (const node of [...section, heading, ...descendants(heading)]) {
    if (node.kind !== 'element') continue
    for (const { name, value } of node.attributes) if ((name === 'id' || name === 'name') && value !== '') names.add(value)
  }
  return names
}
