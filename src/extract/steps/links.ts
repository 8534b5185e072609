/** Links that lead elsewhere, or to places on the page, and are told as if they were its text. */
import { attribute, type ElementNode, type TreeNode } from '../../model/document.ts'
import { addTo } from '../../model/groups.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { insideOf } from '../inside.ts'


/** Fewer words than these that are links all of them are a menu, and no list of anything. */
const FEWEST_LINKED = 10

/** Changes `keep`: a page of which only a few links are kept has no article. */
export function dropBareLinks(candidates: readonly Candidate[], keep: Uint8Array): void {
  let words = 0
  for (const [i, candidate] of candidates.entries()) {
    if (keep[i] !== 1) continue
    words += candidate.words
    if (words >= FEWEST_LINKED || candidate.linkChars < candidate.text.length) return
  }
  keep.fill(0)
}

/** What opens an article is the site's where most of it is a link and it scores less; more of its words are what the page has. */
const SURE_OPENING = 0.75, MOST_OPENING = 0.1

/** Changes `keep`: links above the text, but for headings that are one. */
export function dropLinkedOpening(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const isOpening = ({ index, element, text, linkChars }: Candidate): boolean =>
    scores[index]! < SURE_OPENING && linkChars * 2 > text.length && !isHeading(element.tag) && !isHeading(element.parent?.tag ?? '')
  const kept = candidates.filter((_, i) => keep[i] === 1), end = kept.findIndex(candidate => !isOpening(candidate)), opening = kept.slice(0, Math.max(0, end))
  if (wordsOf(opening) <= MOST_OPENING * wordsOf(kept)) for (const { index } of opening) keep[index] = 0
}

/** What scores less on the mean of its entries is as a rule no part of the text; where the page calls it a menu, more is needed. What opens answers between its entries is no table of contents. */
const LEAST_CONTENTS = 0.6, LEAST_MENU = 0.8

/** Changes `keep`: a table of contents, a list of links to places on the page, is told as a whole or not at all. */
export function dropPartContents(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const lists = new Map<ElementNode, number[]>()
  candidates.forEach(({ element, nodes, text, linkChars }, i) => {
    const list = linkChars * 2 > text.length && nodes.some(leadsToPlace) ? listAround(element) : null
    if (list) addTo(lists, list, i)
  })
  const isInMenu = insideOf(({ tag }) => tag === 'nav')
  for (const [list, entries] of lists) {
    const least = entries.length > 1 && entries.at(-1)! - entries[0]! < entries.length ? isInMenu(list) ? LEAST_MENU : LEAST_CONTENTS : 0
    if (entries.filter(i => keep[i] === 1).length * 2 < entries.length || entries.reduce((sum, i) => sum + scores[i]!, 0) < least * entries.length)
      for (const i of entries) keep[i] = 0
  }
}

const leadsToPlace = (node: TreeNode): boolean =>
  node.kind === 'element' && (attribute(node, 'href')?.startsWith('#') === true || (node.tag !== 'a' && node.first !== null && leadsToPlace(node.first)))

/** The outermost of lists in lists. */
function listAround(element: ElementNode): ElementNode | null {
  let found: ElementNode | null = null
  for (let up: ElementNode | null = element; up && (IN_LIST.has(up.tag) || up.tag === 'a'); up = up.parent) if (up.tag === 'ul' || up.tag === 'ol') found = up
  return found
}
const IN_LIST = new Set(['li', 'ul', 'ol', 'p', 'div', 'span'])
