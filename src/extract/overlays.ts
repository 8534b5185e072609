/** What works a page, lies over it or stands in for what is seen, and tells nothing of what it is about: choices of a form (filters, colours, fields), buttons, dialogs, words for those who hear it, what stands beside a product, more of the same, calls to buy or to join amid an article. */
import type { Kind } from '../model/article.ts'
import { attribute, descendants, type ElementNode, type TreeNode } from '../model/document.ts'
import { wordsOf, type Candidate } from './candidate.ts'
import { isForEars } from './elements.ts'
import { insideOf } from './inside.ts'

/** How far above its words a label or a class may stand. */
const LEVELS = 3
const CELL = /^t[dh]$/, HEADING = /^h[1-6]$/, DIALOG = /^(?:alert)?dialog$/
const QUESTION = /[?？؟]$/
/** What a button says of itself that opens a panel: its words head what stands there. */
const OPENS = /^(?:aria-(?:expanded|controls|selected)|data-(?:bs-)?(?:toggle|target))$/
/** Words of a button's label. */
const MOST_LABEL = 15
/** Of the words kept: what makes more of them is what the page has. */
const MOST = 0.5
/** A manual has its tabs of code, a product what it may be had in. */
const TOLD: ReadonlySet<Kind> = new Set(['documentation', 'product'])

/** What pages call a call to action. */
const CALL = /(?:^|[\s_-])(?:cta|CTA)(?:$|[\s_-])|[a-z]C(?:ta|TA)(?:$|[\sA-Z_-])|[Cc]all-?[Tt]o-?[Aa]ction/
/** So many words and no more, none of them sure to be the text's: longer ones hold a part of it. What calls more of its words, or is less likely an article, offers something, and the calls say what. */
const MOST_CALLING = 80, SURE = 0.85, MOST_CALLED = 0.2, LEAST_ARTICLE = 0.8
/** A link that has a box of its own, in so few words and no surer, is a button amid a text: "Book a demo". */
const MOST_BUTTON = 8, SURE_BUTTON = 0.8, BOX = /^(?:div|span|section|center)$/, LISTED = /^(?:li|dt|dd|t[dh]|nav)$/

/** What leads to more of the same, on what is no article. */
const RELATED = /related|recommend|cross-?sell|up-?sell/i
/** What shops call what stands beside a product: marks ("New"), prices, offers, the basket and what opens over it. */
const BESIDE = /badge|buy-?box|\bcart\b|discount|info-?tip|offer|pop-?over|price|promo|tool-?tip|^(?:alert|status)$/i
/** Where the judge is as sure it is told all the same. */
const SURE_BESIDE = 0.7, SURE_LINK = 0.6
/** Of the words kept, and how far above them the name may stand. */
const MOST_RELATED = 0.3, RELATED_LEVELS = 8
/** Lines there that lead elsewhere, while they make no more of the words. */
const MOST_LINKS = 0.1

/** Changes `keep`. `article` is the chance that the page is one. */
export function dropOverlays(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, kind: Kind, article: number): void {
  const inDialog = insideOf(element => DIALOG.test(element.tag) || DIALOG.test(attribute(element, 'role') ?? ''))
  const signs: readonly (readonly [sign: (candidate: Candidate) => boolean, most?: number])[] = [
    ...(TOLD.has(kind) ? [] : [[choiceAmong(candidates, kind)] as const]),
    [buttonAmong(candidates)],
    [({ element }) => inDialog(element)],
    [({ element }) => { const up = around(element); return up.some(isForEars) && !up.some(({ tag }) => HEADING.test(tag)) }],
    ...(kind === 'article' ? [] : [[({ element }: Candidate) => around(element, RELATED_LEVELS).some(isNamed(RELATED, kind === 'documentation' ? CLASSES : NAMES)), MOST_RELATED] as const]),
    ...(kind === 'product' ? [
      [({ element, index }: Candidate) => scores[index]! < SURE_BESIDE && around(element).some(isNamed(BESIDE))],
      [({ index, text, linkChars }: Candidate) => scores[index]! < SURE_LINK && linkChars >= text.length, MOST_LINKS],
    ] as const : []),
    ...(kind === 'article' && article >= LEAST_ARTICLE ? [[callAmong(candidates, scores, keep), MOST_CALLED] as const, [linkAlone(scores), MOST_CALLED] as const] : []),
  ]
  for (const [sign, most = MOST] of signs) {
    const kept = candidates.filter(({ index }) => keep[index] === 1), said = kept.filter(sign)
    if (wordsOf(said) <= most * wordsOf(kept)) for (const { index } of said) keep[index] = 0
  }
}

/** Is it the label of a button that does something (fills a basket, turns a page), in no heading? One that says more has lost its end, and holds what follows. */
function buttonAmong(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const buttons = candidates.map(({ element }) => { const up = around(element); return up.some(({ tag }) => HEADING.test(tag)) ? undefined : up.find(isButton) })
  const words = new Map<ElementNode, number>()
  buttons.forEach((button, i) => { if (button) words.set(button, (words.get(button) ?? 0) + candidates[i]!.words) })
  return ({ index, text }) => { const button = buttons[index]; return button !== undefined && words.get(button)! <= MOST_LABEL && !QUESTION.test(text) }
}

const isButton = (element: ElementNode): boolean => element.tag === 'button' && attribute(element, 'role') !== 'tab' && !element.attributes.some(({ name }) => OPENS.test(name))

const isNamed = (names: RegExp, told = NAMES) => ({ tag, attributes }: ElementNode): boolean => names.test(tag) || attributes.some(({ name, value }) => told.has(name) && names.test(value))
/** Parts of a manual have ids made from their own headings: "Recommended settings". */
const CLASSES: ReadonlySet<string> = new Set(['class', 'role']), NAMES: ReadonlySet<string> = new Set([...CLASSES, 'id'])

/** Is it what may be chosen? A label by itself opens a panel of text; several are choices, and one in each card is a tool. */
function choiceAmong(candidates: readonly Candidate[], kind: Kind): (candidate: Candidate) => boolean {
  // An article has its ingredients to tick off.
  const isTold = kind === 'article' ? insideOf(({ tag }) => tag === 'li') : () => false
  const labels = candidates.map(({ element }) => around(element).find(({ tag }) => tag === 'label'))
  const times = new Map<string, number>()
  candidates.forEach(({ text }, i) => { if (labels[i]) times.set(text, (times.get(text) ?? 0) + 1) })
  return ({ index, text }) => labels[index] !== undefined && !isTold(labels[index]) && (times.get(text)! > 1 || [index - 1, index + 1].some(beside => labels[beside] !== undefined && labels[beside] !== labels[index]))
}

function callAmong(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): (candidate: Candidate) => boolean {
  const boxes = candidates.map(({ element, index }) => (keep[index] === 1 ? around(element).findLast(up => CALL.test(attribute(up, 'class') ?? '')) : undefined))
  const words = new Map<ElementNode, number>()
  boxes.forEach((box, i) => { if (box) words.set(box, (words.get(box) ?? 0) + (scores[i]! < SURE ? candidates[i]!.words : Infinity)) })
  return ({ index }) => { const box = boxes[index]; return box !== undefined && words.get(box)! <= MOST_CALLING }
}

/** Is it nothing but a link to another page, in no list, table or heading? What leads to a place on this one, or opens it, heads what stands there. */
function linkAlone(scores: Float64Array): (candidate: Candidate) => boolean {
  const isListed = insideOf(({ tag }) => LISTED.test(tag))
  return ({ index, element, nodes, text, words, linkChars }) => {
    if (words > MOST_BUTTON || scores[index]! >= SURE_BUTTON || linkChars < text.length || !BOX.test(element.tag) || isListed(element)) return false
    const up = around(element)
    return !up.some(({ tag }) => HEADING.test(tag)) && [...up, ...nodes.flatMap(node => (node.kind === 'text' ? [] : [node, ...descendants(node)]))].some(leadsAway)
  }
}

function leadsAway(node: TreeNode): boolean {
  if (node.kind === 'text') return false
  const to = node.tag === 'a' ? attribute(node, 'href') : null
  return to !== null && to !== '' && !to.startsWith('#') && !node.attributes.some(({ name }) => OPENS.test(name))
}

/** The element and what stands around it, none in a table's cell: what a mark or a box there stands for is told by nothing else. */
function around(element: ElementNode, levels = LEVELS): readonly ElementNode[] {
  const found: ElementNode[] = []
  for (let up: ElementNode | null = element; up && found.length < levels; up = up.parent) {
    if (CELL.test(up.tag)) return []
    found.push(up)
  }
  return found
}
