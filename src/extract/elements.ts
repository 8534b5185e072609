/** What each element is to the segmenter, as tables. The walk names only what it does something of its own with: a break, a link, a frame, what stands there without scripts. */
import { after, attribute, firstBelow, past, pastSpace, type ElementNode, type TreeNode } from '../model/document.ts'
import { isPlayer } from './players.ts'
import { readableNames, remembered } from './remembered.ts'

/** Elements that start and end a block of text. */
const BLOCKS = new Set(`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table caption
thead tbody tfoot tr td th ul listing plaintext xmp video audio iframe object noscript template optgroup option`.split(/\s+/))

/** Elements whose text no reader sees as text of the page. */
const SKIPPED = new Set(`head script style title meta link svg canvas select datalist input textarea map area param source track
frameset frame noframes noembed embed applet progress meter rp base basefont bgsound col colgroup`.split(/\s+/))

/** What works by itself, but for where text stands on both sides of it: "Press Save and wait." */
const CONTROLS = new Set(['button', 'label'])

const isCustom = (tag: string): boolean => tag.includes('-')

/** Custom elements are part of a line where text of it stands on either side, as browsers have it. Whether it holds blocks is not asked. */
export function isBlock(element: ElementNode): boolean {
  const { tag } = element
  if (BLOCKS.has(tag)) return true
  if (CONTROLS.has(tag)) return !isBesideText(element, 'previous') || !isBesideText(element, 'next')
  return isCustom(tag) && (isPlayer(tag) || !(isBesideText(element, 'previous') || isBesideText(element, 'next')))
}

/** The next thing on that side is text of the same line. Another element of the kind ends the search, so that nothing is passed more than twice. */
function isBesideText(element: ElementNode, side: 'previous' | 'next'): boolean {
  for (let at: TreeNode = element, inert = 0; ;) {
    const near: TreeNode | null = at[side]
    if (!near) {
      if (!at.parent || BLOCKS.has(at.parent.tag)) return false
      at = at.parent
      continue
    }
    at = near
    if (at.kind === 'element' && isInert(at) && inert++ < MOST_INERT) continue
    while (at.kind === 'element' && !isSkipped(at.tag)) {
      if (at.tag === 'br' || BLOCKS.has(at.tag) || CONTROLS.has(at.tag) || isCustom(at.tag)) return false
      const inner: TreeNode | null = side === 'next' ? at.first : at.last
      if (!inner) break
      at = inner
    }
    if (at.kind === 'text' && at.value.trim() !== '') return true
  }
}

/** So many that show nothing are passed. */
const MOST_INERT = 8

/** An inline element that holds blocks or double breaks is walked like a block. Depth is bounded by the tree. */
export function holdsBlocks(element: ElementNode): boolean {
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text' || isSkipped(node.tag)) continue
    if (node.tag === 'br' ? followedByBreak(node) : isBlock(node) || holdsBlocks(node)) return true
  }
  return false
}

/** The next sibling but white space is a line break too, or text that is indented by hand: a paragraph ends here. */
export function followedByBreak(br: ElementNode): boolean {
  const node = pastSpace(br.next, 'next')
  return node?.kind === 'element' ? node.tag === 'br' : node?.kind === 'text' && node.value.length >= SENTENCE && INDENTED.test(node.value)
}
/** As paragraphs were before there were styles. Lines of poems are shorter. */
const INDENTED = /^[ \t\r\n]*(?:\u00a0 ?\u00a0|\u3000)/, SENTENCE = 60
/** `h1` to `h6`. Steps ask it of every block, and expressions take four times as long. */
export const isHeading = (tag: string): boolean => tag.length === 2 && tag >= 'h1' && tag <= 'h6'

export const isSkipped = (tag: string): boolean => SKIPPED.has(tag)

/** Elements whose white space is the author's. */
export const isPreformatted = (tag: string): boolean => tag === 'pre' || tag === 'listing' || tag === 'xmp' || tag === 'plaintext'

/** What the link of a heading to itself says. */
export const ANCHOR = /^[#¶§◆🔗⚓\s\ufe0f\u200b]*$/u
/** The same in words, of the few tools that write them, in whatever language the page is: "Permalink", "Direct link to Tea", "Lien vers cette section". */
export const ANCHOR_WORDS = /^anchor$|\blink\b|perma(?:nent-?)?link|permalien|\blien\b|enlace|ссылк|链接|連結|リンク|링크/i

const isHiddenByStyle = (style: string): boolean => /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)

/** The page hides it from everybody, until a script shows it. */
export function isHidden({ attributes }: ElementNode): boolean {
  for (const { name, value } of attributes) if (name === 'hidden' || (name === 'style' && isHiddenByStyle(value))) return true
  return false
}

/** A template that a script copies from, and no browser shows. */
export const isInert = (element: ElementNode): boolean => element.tag === 'template' && attribute(element, 'shadowrootmode') === null

/** Such a one amid text of its line, which it does not part. */
export const isInertAmid = (element: ElementNode): boolean => isInert(element) && isBesideText(element, 'previous') && isBesideText(element, 'next')

/** Classes of words for people who hear the page. */
const FOR_EARS = /(?:^|\s)(?:(?:\w+-)?(?:sr-only|visually-?hidden)|screen-?reader(?:-text|-only)?|assistive-text|element-invisible)(?:\s|$)/i
const saysForEars = remembered(name => FOR_EARS.test(name))
export function isForEars(element: ElementNode): boolean {
  const name = attribute(element, 'class')
  return name !== null && saysForEars(readableNames(name))
}

/** Hidden by its class, unless another shows it on some screens: "hidden md:inline". On dark ground or paper few see it, below a pointer nobody who reads. */
const HIDDEN = /(?:^|\s)(?:u-)?hidden(?:\s|$)/, SHOWN = /(?:^|\s)(?!dark:|print:|hover:|focus:|active:|open:|group-|peer-)[@\w[\]-]{1,30}:!?(?:block|inline|inline-block|flex|inline-flex|grid|inline-grid|table|contents|flow-root|list-item|line-clamp-\d)!?(?:\s|$)/
const hidesByName = remembered(name => HIDDEN.test(name) && !SHOWN.test(name))
/** Of a claim: in the text it is often the article that a script shows. */
export function isHiddenByName(element: ElementNode): boolean {
  const name = attribute(element, 'class')
  return name !== null && hidesByName(readableNames(name))
}

/** Words that are not seen amid the words around them. A formula's form for ears is its source. */
export const isUnseen = (element: ElementNode): boolean =>
  (isHidden(element) || attribute(element, 'role') === 'tooltip' || isForEars(element)) && !firstBelow(element, ({ tag }) => tag === 'math')

/** The text of an element that a reader sees of it, without scripts, hidden words and the like; a break is a line's end. */
export function shownText(element: ElementNode): string {
  let text = ''
  for (let node = element.first; node;) {
    if (node.kind === 'element' && (isSkipped(node.tag) || isUnseen(node))) { node = past(node, element); continue }
    if (node.kind === 'text') text += node.value
    else if (node.tag === 'br') text += '\n'
    node = after(node, element)
  }
  return text
}
