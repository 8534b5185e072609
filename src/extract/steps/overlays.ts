/** What works a page, lies over it or stands in for what is seen, and tells nothing of what it is about: choices of a form (filters, colours, fields), buttons, dialogs, words for those who hear it, what stands beside a product, more of the same, calls to buy or to join amid an article. */
import { attribute, descendants, type ElementNode, type TreeNode } from '../../model/document.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { isForEars, isHeading } from '../elements.ts'
import { insideOf } from '../inside.ts'

/** How far above its words a label or a class may stand. */
const LEVELS = 3
const DIALOG = /^(?:alert)?dialog$/
const QUESTION = /[?？؟]$/
/** What a button says of itself that opens a panel: its words head what stands there. */
const OPENS = /^(?:aria-(?:expanded|controls|selected)|data-(?:bs-)?(?:toggle|target))$/
/** Words of a button's label. */
const MOST_LABEL = 15
/** Of the words kept: what makes more of them is what the page has. */
const MOST = 0.5

/** What pages call a call to action. */
const CALL = /(?:^|[\s_-])(?:cta|CTA)(?:$|[\s_-])|[a-z]C(?:ta|TA)(?:$|[\sA-Z_-])|[Cc]all-?[Tt]o-?[Aa]ction/
/** So many words and no more, none of them sure to be the text's: longer ones hold a part of it. What calls more of its words, or is less likely an article, offers something, and the calls say what. */
const MOST_CALLING = 80, SURE = 0.85
export const MOST_CALLED = 0.2
/** A link that has a box of its own, in so few words and no surer, is a button amid a text: "Book a demo". */
const MOST_BUTTON = 8, SURE_BUTTON = 0.8, BOX = /^(?:div|span|section|center)$/, LISTED = /^(?:li|dt|dd|t[dh]|nav)$/

/** What leads to more of the same, on what is no article. */
const RELATED = /related|recommend|cross-?sell|up-?sell/i
/** What shops call what stands beside a product: marks ("New"), prices, offers, the basket and what opens over it. */
const BESIDE = /badge|buy-?box|\bcart\b|discount|info-?tip|offer|pop-?over|price|promo|tool-?tip|^(?:alert|status)$/i
/** Where the judge is as sure it is told all the same. */
const SURE_BESIDE = 0.7, SURE_LINK = 0.6
/** Of the words kept, and how far above them the name may stand. */
const RELATED_LEVELS = 8
export const MOST_RELATED = 0.3
/** Code to show the page elsewhere by. */
const EMBEDS = /embed-?code|code-?embed/i
/** Lines there that lead elsewhere, while they make no more of the words. */
export const MOST_LINKS = 0.1

type Sign = (candidate: Candidate) => boolean

/** Changes `keep`: all that has the sign goes, while it makes no more than `most` of the words kept. */
export function dropSigned(candidates: readonly Candidate[], keep: Uint8Array, sign: Sign, most = MOST): void {
  const kept = candidates.filter(({ index }) => keep[index] === 1), said = kept.filter(sign)
  if (wordsOf(said) <= most * wordsOf(kept)) for (const { index } of said) keep[index] = 0
}

export function inDialog(): Sign {
  const isInside = insideOf(element => DIALOG.test(element.tag) || DIALOG.test(attribute(element, 'role') ?? ''))
  return ({ element }) => isInside(element)
}

/** Is it for those who hear the page, and no heading? */
export const isHeard: Sign = ({ element }) => nearest(element, isForEars) !== null && nearest(element, isHeadingElement) === null

/** Parts of a manual have ids made from their own headings: "Recommended settings". */
export const isRelated = (isManual: boolean): Sign => {
  const isOne = isNamed(RELATED, isManual ? CLASSES : NAMES)
  return ({ element }) => nearest(element, isOne, RELATED_LEVELS) !== null
}

export const isEmbedding: Sign = ({ element }) => nearest(element, namesEmbeds) !== null

export const isBeside = (scores: Float64Array): Sign => ({ element, index }) => scores[index]! < SURE_BESIDE && nearest(element, namesBeside) !== null

export const isDoubtfulLink = (scores: Float64Array): Sign => ({ index, text, linkChars }) => scores[index]! < SURE_LINK && linkChars >= text.length

/** Is it the label of a button that does something (fills a basket, turns a page), in no heading? One that says more has lost its end, and holds what follows. */
export function buttonAmong(candidates: readonly Candidate[]): Sign {
  const buttons = candidates.map(({ element }) => {
    const button = nearest(element, isButton)
    return button && nearest(element, isHeadingElement) ? null : button
  })
  const words = new Map<ElementNode, number>()
  buttons.forEach((button, i) => { if (button) words.set(button, (words.get(button) ?? 0) + candidates[i]!.words) })
  return ({ index, text }) => { const button = buttons[index]!; return button !== null && words.get(button)! <= MOST_LABEL && !QUESTION.test(text) }
}

const isHeadingElement = ({ tag }: ElementNode): boolean => isHeading(tag)

const isButton = (element: ElementNode): boolean =>
  element.tag === 'button' && attribute(element, 'role') !== 'tab' && !element.attributes.some(({ name }) => OPENS.test(name))

const isNamed =
  (names: RegExp, told = NAMES) =>
  ({ tag, attributes }: ElementNode): boolean =>
    names.test(tag) || attributes.some(({ name, value }) => told.has(name) && names.test(value))
const CLASSES: ReadonlySet<string> = new Set(['class', 'role']), NAMES: ReadonlySet<string> = new Set([...CLASSES, 'id'])
const namesEmbeds = isNamed(EMBEDS), namesBeside = isNamed(BESIDE)

/** Is it what may be chosen? A label by itself opens a panel of text; several are choices, and one in each card is a tool. */
export function choiceAmong(candidates: readonly Candidate[], isArticle: boolean): Sign {
  // An article has its ingredients to tick off.
  const isTold = isArticle ? insideOf(({ tag }) => tag === 'li') : () => false
  const labels = candidates.map(({ element }) => nearest(element, ({ tag }) => tag === 'label'))
  const times = new Map<string, number>()
  candidates.forEach(({ text }, i) => { if (labels[i]) times.set(text, (times.get(text) ?? 0) + 1) })
  return ({ index, text }) =>
    labels[index] !== null
    && !isTold(labels[index]!)
    && (times.get(text)! > 1 || [index - 1, index + 1].some(beside => labels[beside] && labels[beside] !== labels[index]))
}

/** Is it in a box that is called a call to action, of few words, none of them sure? */
export function callAmong(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): Sign {
  const boxes = candidates.map(({ element, index }) =>
    keep[index] === 1 ? around(element).findLast(up => CALL.test(attribute(up, 'class') ?? '')) : undefined,
  )
  const words = new Map<ElementNode, number>()
  boxes.forEach((box, i) => { if (box) words.set(box, (words.get(box) ?? 0) + (scores[i]! < SURE ? candidates[i]!.words : Infinity)) })
  return ({ index }) => { const box = boxes[index]; return box !== undefined && words.get(box)! <= MOST_CALLING }
}

/** Is it nothing but a link to another page, in no list, table or heading? What leads to a place on this one, or opens it, heads what stands there. */
export function linkAlone(scores: Float64Array): Sign {
  const isListed = insideOf(({ tag }) => LISTED.test(tag))
  return ({ index, element, nodes, text, words, linkChars }) => {
    if (words > MOST_BUTTON || scores[index]! >= SURE_BUTTON || linkChars < text.length || !BOX.test(element.tag) || isListed(element)) return false
    return (
      nearest(element, isHeadingElement) === null
      && [...around(element), ...nodes.flatMap(node => (node.kind === 'text' ? [] : [node, ...descendants(node)]))].some(leadsAway)
    )
  }
}

function leadsAway(node: TreeNode): boolean {
  if (node.kind === 'text') return false
  const to = node.tag === 'a' ? attribute(node, 'href') : null
  return to !== null && to !== '' && !to.startsWith('#') && !node.attributes.some(({ name }) => OPENS.test(name))
}

/** The element, or the nearest around it, that is so; none in a table's cell: what a mark or a box there stands for is told by nothing else. */
function nearest(element: ElementNode, is: (element: ElementNode) => boolean, levels = LEVELS): ElementNode | null {
  let found: ElementNode | null = null
  for (let up: ElementNode | null = element, level = 0; up && level < levels; up = up.parent, level++) {
    if (isCell(up)) return null
    if (!found && is(up)) found = up
  }
  return found
}

const isCell = ({ tag }: ElementNode): boolean => tag === 'td' || tag === 'th'

/** All of these. */
function around(element: ElementNode): readonly ElementNode[] {
  const found: ElementNode[] = []
  for (let up: ElementNode | null = element; up && found.length < LEVELS; up = up.parent) {
    if (isCell(up)) return []
    found.push(up)
  }
  return found
}
