/**
 * Blocks of an article that the judge is of two minds about and that go with nothing: a short line after the text ("Was
 * this useful?"), a count without a word, a label whose content is dropped, a known site line ("Advertisement"), a block far from all that is kept. Next to the text they cost little to
 * keep, so that the choice by expected F1 keeps them; on pages nobody has seen more are the site's than the author's.
 */
import { attribute, type ElementNode, type TreeNode } from '../../model/document.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { insideOf } from '../inside.ts'
import { standTogether, wrappersOf } from '../wrappers.ts'
import type { Asked } from './draft.ts'

/** What scores as much is kept wherever it stands. */
const SURE = 0.7
const SURE_OF_COUNT = 0.65
const LAST_WORDS = 12
/** Scripts without spaces have few words in a long line. */
const LAST_LENGTH = 72
const LABEL_WORDS = 3
/** A block that has no kept one among so many on either side stands by itself. */
const NEAR = 3
const SURE_ALONE = 0.6
/** Of the words kept: more is likely all the article there is. */
const MOST_ALONE = 0.25
/** Of blocks whose wrappers are like its own, so many more that are kept than dropped. */
const ALIKE = 3
const COUNT_WORDS = 2
const HEADING = /^h[1-6]$/
const LETTER = /\p{L}/u
const LABEL = /[:：]$/
/** What asks is the site's more often than the author's. */
const TOLD = /[.!…。！]["'“”’»)」』]?$/

const isDoubtful = ({ words }: Candidate, score: number, sure: number, most: number): boolean => score < sure && words <= most

/** Changes `keep`: counts without a word, labels whose content is dropped, and lines of the site's. */
export function dropLabels(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const isTextAt = (i: number): boolean => keep[i] === 1 && candidates[i]!.linkChars <= candidates[i]!.text.length / 2
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i]!, { text, element } = candidate, score = scores[i]!
    if (keep[i] !== 1) continue
    if (isDoubtful(candidate, score, SURE_OF_COUNT, COUNT_WORDS) && !LETTER.test(text)) keep[i] = 0
    else if (isDoubtful(candidate, score, SURE, LABEL_WORDS) && (LABEL.test(text) && keep[i + 1] !== 1 || isSiteLine(i) && !(HEADING.test(element.tag) && isTextAt(i + 1)))) keep[i] = 0
  }
}

/** Changes `keep`: a short line that ends the text, unless it is a sentence that stands with it. */
export function dropLastLine(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const last = keep.lastIndexOf(1)
  const before = keep.lastIndexOf(1, last - 1)
  if (last <= 0 || before < 0) return
  const candidate = candidates[last]!, { text, words } = candidate
  // With nothing below it that is kept a label is one of nothing; a sentence that stands with the text closes it.
  if (isDoubtful(candidate, scores[last]!, SURE, LAST_WORDS) && text.length <= LAST_LENGTH ? !TOLD.test(text) || !standTogether(candidates[before]!.element, candidate.element) : words <= LABEL_WORDS && LABEL.test(text)) keep[last] = 0
}

/** What scores less and is as short, behind a site's line below the text, is the site's: what a subscription costs. */
const SURE_BEHIND = 0.75, MOST_BEHIND = 30

/** Changes `keep`. */
export function dropBehindGate(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: (i: number) => boolean): void {
  let words = 0, gate = -1
  for (let i = candidates.length - 1; i >= 0; i--) {
    if (keep[i] !== 1) { if (words > 0 && isSiteLine(i)) gate = i; continue }
    const { words: own, text } = candidates[i]!
    words += own
    if (scores[i]! >= SURE_BEHIND || words > MOST_BEHIND || text.length > LAST_LENGTH) break
  }
  if (gate >= 0) keep.fill(0, gate)
}

/** What stands apart from most of what is kept: so many blocks off, of the words kept no more, and on the mean of its words so doubtful; where the page is so likely an article. */
interface Apart { readonly off: number; readonly most: number; readonly doubt: number; readonly article: number }
/** Lines of a raw text, the farther off the likelier they have to be; and parts of a product's page: marks, other products, what the shop says of itself. */
export const APART: Readonly<Record<'lines' | 'parts', readonly Apart[]>> = {
  lines: [{ off: 2, most: MOST_ALONE, doubt: 0.3, article: 0.7 }, { off: 5, most: MOST_ALONE, doubt: 0.4, article: 0.8 }],
  parts: [{ off: 14, most: 0.1, doubt: 0.5, article: 0 }],
}

/** Changes `keep`: where much is doubtful the choice by expected F1 keeps teasers with the text. The stretch with most of the article stays, and stretches that are likely or long. */
export function dropApart(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, apart: readonly Apart[], article: number): void {
  for (const kind of apart) if (article >= kind.article) dropStretches(candidates, scores, keep, kind)
}

function dropStretches(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, { off, most, doubt }: Apart): void {
  const stretches: { readonly from: number; to: number; words: number; expected: number }[] = []
  let all = 0
  for (const [i, { words }] of candidates.entries()) {
    if (keep[i] !== 1) continue
    let last = stretches.at(-1)
    if (!last || i - last.to > off) stretches.push(last = { from: i, to: i, words: 0, expected: 0 })
    last.to = i
    last.words += words
    last.expected += words * scores[i]!
    all += words
  }
  const main = Math.max(...stretches.map(({ expected }) => expected))
  for (const { from, to, words, expected } of stretches) if (expected < main && words < most * all && expected < doubt * words) keep.fill(0, from, to + 1)
}

/** Of the words kept, and how many, that stand above what heads a part of the site's. */
const LEAST_ABOVE = 0.3, WORDS_ABOVE = 60, MUCH_LIKELIER = 1.3

/** Changes `keep`: readers' comments and teasers of a raw text that stand below a line that heads them, and score less than `sure` on the mean of their words. */
export function dropBelowHead(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, sure: number, isHead: (i: number) => boolean): void {
  const all = candidates.reduce((sum, { words }, i) => sum + words * keep[i]!, 0), least = Math.max(WORDS_ABOVE, LEAST_ABOVE * all)
  let above = 0, told = 0
  const head = candidates.findIndex(({ words }, i) => { above += words * keep[i]!; told += words * keep[i]! * scores[i]!; return above >= least && keep[i] !== 1 && isHead(i) })
  if (head < 0 || above === all) return
  const likely = candidates.reduce((sum, { words }, i) => sum + (i > head ? words * keep[i]! * scores[i]! : 0), 0) / (all - above)
  // Where it is much the likelier part, the text stands there, and teasers above.
  if (likely < Math.min(sure, MUCH_LIKELIER * told / above)) keep.fill(0, head)
}

/** Changes `keep`: a block far from all that is kept. Its neighbours in the page may be pictures and advertisements: what shares its element with other kept blocks, or has wrappers like theirs, is not alone. */
export function dropAlone(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array): void {
  const before = keep.slice()
  const likes = likesOf(candidates, before)
  const siblings = new Map<ElementNode | null, number>()
  let words = 0
  for (const [i, { element, words: own }] of candidates.entries()) {
    if (before[i] !== 1) continue
    words += own
    siblings.set(element.parent, (siblings.get(element.parent) ?? 0) + 1)
  }
  for (const [i, { element, words: own }] of candidates.entries()) {
    if (before[i] !== 1 || scores[i]! >= SURE_ALONE || own > MOST_ALONE * words || siblings.get(element.parent)! > 1) continue
    if (!before.subarray(Math.max(0, i - NEAR), i).includes(1) && !before.subarray(i + 1, i + 1 + NEAR).includes(1) && likes(element) <= ALIKE) keep[i] = 0
  }
}

/** Of blocks in the wrappers of another, how many more are kept than dropped. Few are asked for on a page, and on most none. */
function likesOf(candidates: readonly Candidate[], keep: Uint8Array): (element: ElementNode) => number {
  const counts = new Map<string | null, number>()
  return element => {
    if (counts.size === 0) for (const [i, { element: other }] of candidates.entries()) {
      const wrappers = wrappersOf(other)
      if (wrappers !== null) counts.set(wrappers, (counts.get(wrappers) ?? 0) + (keep[i] === 1 ? 1 : -1))
    }
    return counts.get(wrappersOf(element)) ?? 0
  }
}

/** Of the words in and around a line, that are of privacy, consent and terms; what is less likely amid so many is a form's, however long. */
const MOST_LEGAL = 0.12, SURE_OF_TERMS = 0.4

/** Changes `keep`: forms of consent are the only long lines of some pages. */
export function dropTerms(scores: Float64Array, keep: Uint8Array, legal: (i: number) => number): void {
  for (let i = 0; i < keep.length; i++) if (keep[i] === 1 && scores[i]! < SURE_OF_TERMS && legal(i) >= MOST_LEGAL) keep[i] = 0
}

/** Changes `keep`: a raw text of which only labels are kept is a menu. */
export function dropMenu(candidates: readonly Candidate[], keep: Uint8Array): void {
  if (candidates.every(({ words, text }, i) => keep[i] !== 1 || (words <= LABEL_WORDS && !TOLD.test(text)))) keep.fill(0)
}

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

/** Of a page that is so likely an article, what opens it is the site's where most of it is a link and it scores less; more of its words are what the page has. */
const OPENS_ARTICLE = 0.8, SURE_OPENING = 0.75, MOST_OPENING = 0.1

/** Changes `keep`: links above the text, but for headings that are one. */
export function dropLinkedOpening(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, article: number): void {
  if (article < OPENS_ARTICLE) return
  const isOpening = ({ index, element, text, linkChars }: Candidate): boolean => scores[index]! < SURE_OPENING && linkChars * 2 > text.length && !HEADING.test(element.tag) && !HEADING.test(element.parent?.tag ?? '')
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
    const entries = list && lists.get(list)
    if (entries) entries.push(i)
    else if (list) lists.set(list, [i])
  })
  const isInMenu = insideOf(({ tag }) => tag === 'nav')
  for (const [list, entries] of lists) {
    const least = entries.length > 1 && entries.at(-1)! - entries[0]! < entries.length ? isInMenu(list) ? LEAST_MENU : LEAST_CONTENTS : 0
    if (entries.filter(i => keep[i] === 1).length * 2 < entries.length || entries.reduce((sum, i) => sum + scores[i]!, 0) < least * entries.length) for (const i of entries) keep[i] = 0
  }
}

const leadsToPlace = (node: TreeNode): boolean => node.kind === 'element' && (attribute(node, 'href')?.startsWith('#') === true || node.tag !== 'a' && node.first !== null && leadsToPlace(node.first))

/** The outermost of lists in lists. */
function listAround(element: ElementNode): ElementNode | null {
  let found: ElementNode | null = null
  for (let up: ElementNode | null = element; up && (IN_LIST.has(up.tag) || up.tag === 'a'); up = up.parent) if (up.tag === 'ul' || up.tag === 'ol') found = up
  return found
}
const IN_LIST = new Set(['li', 'ul', 'ol', 'p', 'div', 'span'])

/** "{{ message }}": what a script puts something in the place of, as it stands in the page's source. A manual has it as code. */
const HOLE = /^\{\{[^{}]{1,200}\}\}$/
/** What a script reads of it, unless the text announces it. */
const DATA = /^\{\s?"[\w-]{1,60}"\s?:[^]*\}$/, ANNOUNCES = /[:：]$/
/** A line in a player is for browsers that have none. */
const PLAYER = /^(?:video|audio)$/
const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var', 'pre'])

const isCode = ({ element, nodes }: Candidate): boolean => CODE.has(element.tag) || nodes.some(node => node.kind === 'element' && CODE.has(node.tag))

/** Changes `keep`. */
export function dropHoles(candidates: readonly Candidate[], keep: Uint8Array, isArticle: boolean): void {
  for (const [i, candidate] of candidates.entries()) {
    if (keep[i] !== 1) continue
    const { text, words, element } = candidate
    if (PLAYER.test(element.tag) ? words <= LAST_WORDS : (HOLE.test(text) || (isArticle && DATA.test(text) && !ANNOUNCES.test(candidates[i - 1]?.text ?? ''))) && !isCode(candidate)) keep[i] = 0
  }
}

/** More headings at the end are a list of what they name. */
const MOST_BARE = 3

/** Headings at the end of the text below which nothing was kept; of what is no article, those that ask what buttons answer. None of a page of headings alone. */
export function bareHeadings(candidates: readonly Candidate[], isKept: Asked, isArticle: boolean): readonly Candidate[] {
  const kept = candidates.filter((_, i) => isKept(i))
  const last = kept.findLast(candidate => !isBareHeading(candidate))?.index ?? -1
  const bare = kept.filter(({ index }) => index > last && (isArticle || candidates[index + 1]?.element.tag === 'button'))
  return bare.length > MOST_BARE || wordsOf(bare) > MOST_ALONE * wordsOf(kept) ? [] : bare
}

/** Some pages set sentences and items of lists as headings for their looks. */
const isBareHeading = ({ element: { tag, parent }, text, words }: Candidate): boolean => words <= LAST_WORDS && !TOLD.test(text) && (HEADING.test(tag) ? parent?.tag !== 'li' : HEADING.test(parent?.tag ?? ''))
