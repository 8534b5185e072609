/** Pictures with their captions, be it in figures or in boxes in which the page calls a line a caption. No card: that has a heading, or leads elsewhere by its words. */
import { after, attribute, closest, lineage, past, type ElementNode, type TreeNode } from '../model/document.ts'
import { isSkipped, isUnseen } from './elements.ts'
import { imageIn, isPicture, sizeOf } from './images.ts'
import { isPlayer } from './players.ts'
import { readableNames, remembered } from './remembered.ts'

const NAME = /caption(?![a-z]*(?:ed|s|ing)(?![a-z]))|cutline|bildunterschrift|bildtext|onderschrift|didascalia/i, namesCaption = remembered(name => NAME.test(name))
const CREDIT_CLASS = /credit|copyright|source|byline|attribution/i, namesCredit = remembered(name => CREDIT_CLASS.test(name))
/** A longer line is the article's, in a box that was never closed, or that frames a part of it. */
export const CAPTION_CHARS = 600
/** Signs to enlarge by are smaller, in pixels. */
const SMALLEST = 100
export const IMAGE_FILE = /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i
/** How far above a line its caption, and above a box a link around it, may stand. */
const NEAR = 4

export const isCredit = (element: ElementNode): boolean => isCalled(element, namesCredit)

function isCalled(element: ElementNode, so: (name: string) => boolean): boolean {
  const name = attribute(element, 'class')
  return name !== null && so(readableNames(name))
}

/** By its tag or by its class. What holds a picture is the box of one. */
export function isCaption(element: ElementNode): boolean {
  return element.tag === 'figcaption' || (isCalled(element, namesCaption) && isLine(element))
}

function isLine(element: ElementNode): boolean {
  const { pictures, chars } = heldBy(element)
  return pictures === 0 && chars <= CAPTION_CHARS
}

/** One without a heading, as cards have in theirs. */
export const isPlainCaption = (element: ElementNode): boolean => isCaption(element) && !heldBy(element).isMore && !leadsElsewhere(element)

/** Who made the picture, in a line of its own. */
export function isCreditLine(element: ElementNode): boolean {
  return isCredit(element) && heldBy(element).chars > 0 && isLine(element)
}

export const isFigure = (element: ElementNode): boolean => element.tag === 'figure' || isBox(element)

/** A caption of code is none of a picture. */
export function isInCaption(element: ElementNode): boolean {
  let isTold = false
  for (let at: ElementNode | null = element, steps = 0; at && steps < NEAR; at = at.parent, steps++) {
    if (at.tag === 'figcaption' || (isTold && isFigure(at))) return true
    isTold ||= isCaption(at)
  }
  return false
}

/** One picture and one caption, and no other word. */
function isBox(element: ElementNode): boolean {
  if (isPicture(element.tag) || !mayBeBox(element)) return false
  const { pictures, captions, loose, isMore } = heldBy(element)
  return pictures === 1 && captions === 1 && loose === 0 && !isMore && !leadsElsewhere(element)
}

/** A cheap look before: most elements have a word of their own right at their start, and a box is small. */
function mayBeBox(element: ElementNode): boolean {
  let isShown = false, nodes = 0
  for (let node = element.first as TreeNode | null; node;) {
    if (++nodes > MOST_NODES) return false
    if (node.kind === 'text') {
      if (WORD.test(node.value) && !isAside(node, element)) return false
      node = after(node, element)
    } else {
      const isOne = isPicture(node.tag)
      isShown ||= isOne
      node = isOne || isSkipped(node.tag) || node.tag === 'noscript' ? past(node, element) : after(node, element)
    }
  }
  return isShown
}
const MOST_NODES = 60, WORD = /\S/
const isNamed = (element: ElementNode): boolean => element.tag === 'figcaption' || isCalled(element, namesCaption)

/** In a caption, a credit, or what nobody sees. */
const isAside = (text: TreeNode, top: ElementNode): boolean => lineage(text.parent, top).some(up => isNamed(up) || isCredit(up) || isUnseen(up))

const leadsElsewhere = (element: ElementNode): boolean => closest(element, isLinkElsewhere, NEAR) !== null

const isLinkElsewhere = (element: ElementNode): boolean =>
  element.tag === 'a' && (attribute(element, 'href') ?? '') !== '' && !IMAGE_FILE.test(attribute(element, 'href')!)

/** `chars` are all characters, `linked` those in links to elsewhere, `loose` those outside of captions. `isMore`: it holds what no box does. */
interface Held { pictures: number; captions: number; chars: number; linked: number; loose: number; isMore: boolean }

/** Each element is gone through once. */
const known = new WeakMap<ElementNode, Held>()

function heldBy(element: ElementNode): Held {
  const found = known.get(element)
  if (found) return found
  const held: Held = { pictures: 0, captions: 0, chars: 0, linked: 0, loose: 0, isMore: false }
  known.set(element, held)
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text') { const { length } = node.value.trim(); held.chars += length; held.loose += length; continue }
    // For readers without scripts a picture stands there again.
    if (isSkipped(node.tag) || node.tag === 'noscript' || isUnseen(node)) continue
    if (isPicture(node.tag)) { if (!(sizeOf(imageIn(node) ?? node, 'width') < SMALLEST)) held.pictures++; continue }
    const below = heldBy(node), isTold = below.chars > 0 && below.pictures === 0
    held.chars += below.chars
    held.linked += isLinkElsewhere(node) ? below.chars : below.linked
    held.pictures += below.pictures
    held.isMore ||= below.isMore || OTHER.test(node.tag) || isPlayer(node.tag)
    if (isTold && isCaption(node)) { held.captions++; held.isMore ||= below.chars > CAPTION_CHARS || below.linked >= below.chars }
    else if (!isTold || !isCredit(node)) { held.captions += below.captions; held.loose += below.loose }
  }
  return held
}
const OTHER = /^(?:figure|button|h[1-6]|pre|blockquote)$/
