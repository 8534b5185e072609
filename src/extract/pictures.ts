/** Which pictures and players an element shows, each once: no copy for readers without scripts, no second size of one file, no sign to enlarge or play by. */
import { after, attribute, closest, descendants, firstBelow, isInside, lineage, past, textOf, type ElementNode } from '../model/document.ts'
import { IMAGE_FILE, isCaption, isFigure } from './captions.ts'
import { isSkipped, isUnseen } from './elements.ts'
import { imageIn, imageOf, isPicture, sizeOf, type Picture } from './images.ts'
import { isPlayer } from './players.ts'
import { PERSON, plain } from './names/looks.ts'
import { fileOf, sizeIn } from './picture-files.ts'

const isShown = (element: ElementNode): boolean => isPicture(element.tag) || isFigure(element)

/** More than a gallery shows. */
const MOST_MEDIA = 100

/** By its tag: each box of a picture holds such a one. */
const shows = ({ tag }: ElementNode): boolean => isPicture(tag) || tag === 'figure' || isPlayer(tag)

/** Whether an element is a picture or player, or holds one: most that hold no text do not. */
export const mayShow = (element: ElementNode): boolean => shows(element) || firstBelow(element, shows) !== null

/** The pictures and players below an element, outermost ones, without spacers and without what noscript repeats. One after another: who asks has often seen enough at the second. */
export function* mediaIn(element: ElementNode, base: string | null): Generator<ElementNode> {
  const urls = new Set<string>()
  let shown = false, found = 0
  for (let node = element.first; node && found < MOST_MEDIA;) {
    if (node.kind === 'text' || !shows(node)) { node = after(node, element); continue }
    const one = boxAround(node, element)
    node = past(one, element)
    const repeats = lineage(one.parent, element).some(({ tag }) => tag === 'noscript')
    // Lazy loaders put a picture before or behind its copy for readers without scripts.
    if (repeats && shown) { shown = false; continue }
    const picture = isPicture(one.tag) ? imageOf(one, base) : null
    if (picture ? urls.has(picture.url) : isPicture(one.tag)) continue
    if (picture) urls.add(picture.url)
    shown = !repeats
    found++
    yield one
  }
}

/** The outermost box of a picture below `top`, or the picture by itself. */
function boxAround(picture: ElementNode, top: ElementNode): ElementNode {
  return lineage(picture.parent, top).findLast(isFigure) ?? picture
}

/** It shows no text but captions of figures. */
export function isWordless(element: ElementNode): boolean {
  for (let node = element.first; node; node = node.next) {
    if (node.kind === 'text' ? node.value.trim() !== '' : !isCaption(node) && !isSkipped(node.tag) && !isUnseen(node) && !isWordless(node)) return false
  }
  return true
}

/** Several pictures are a gallery where the page calls them one figure, or none leads elsewhere, as signs to share by and teasers do. */
export function isGallery(media: readonly ElementNode[], top: ElementNode): boolean {
  return media.every(isShown) && (top.tag === 'figure' || !leadsElsewhere(top, null))
}

/** A button or a link around a picture, or a caption that is a link as a whole. */
function leadsElsewhere(element: ElementNode, link: ElementNode | null): boolean {
  for (let node = element.first; node; node = node.next) {
    if (node.kind !== 'element') continue
    const own = node.tag === 'button' || (node.tag === 'a' && !IMAGE_FILE.test(attribute(node, 'href') ?? '')) ? node : link
    if (own && ((node.tag !== 'picture' && isPicture(node.tag)) || (own !== link && isAllOfCaption(own)))) return true
    if (leadsElsewhere(node, own)) return true
  }
  return false
}

function isAllOfCaption(link: ElementNode): boolean {
  const caption = closest(link.parent, isCaption)
  return caption !== null && textOf(caption).trim() === textOf(link).trim()
}

/** A picture and the element that shows it. `copies`: the one that it repeats for readers without scripts. */
interface Shown { picture: Picture; readonly at: ElementNode; readonly copies: Shown | null }

/** The pictures of one figure, in its order, each with the first element that shows it. */
export function picturesIn(figure: ElementNode, base: string | null): readonly Shown[] {
  const all = shownIn(figure, base)
  if (all.length < 2) return all
  const real = all.filter(({ picture }) => !picture.url.startsWith('data:'))
  const own = real.filter(({ at }) => !isSign(at, figure))
  const found: Shown[] = []
  for (const one of own.length > 0 ? own : real.slice(0, 1)) {
    const same = found.find(other => one.copies === other || isSame(one, other))
    if (!same) found.push(one)
    // The page's largest is told, in the place of the first.
    else if (sizeIn(one.picture.url) > sizeIn(same.picture.url)) same.picture = { url: one.picture.url, alt: same.picture.alt || one.picture.alt }
  }
  return found.length > 0 ? found : all.slice(0, 1)
}

function shownIn(figure: ElementNode, base: string | null): Shown[] {
  const found: Shown[] = []
  let inside: ElementNode | null = null, noscript: ElementNode | null = null, last: Shown | null = null
  for (const node of descendants(figure)) {
    if (node.kind !== 'element' || (inside && isInside(node, inside))) continue
    if (node.tag === 'noscript') noscript = node
    if (isPlayer(node.tag)) inside = node
    const picture = isPicture(node.tag) ? imageOf(node, base) : null
    if (!picture) continue
    inside = node
    const repeats = noscript !== null && isInside(node, noscript)
    const shown: Shown = { picture, at: node, copies: repeats ? last : null }
    last = repeats ? null : shown
    if (found.push(shown) === MOST_MEDIA) break
  }
  return found
}

/** For one width of screen, one medium or one of two looks. */
const ONE_OF_TWO = /(?<![^\s_-])(?:mobile|desktop|tablet|phone|portrait|landscape|print|screen|dark|light|hidden|visible)(?![^\s_-])/i

function isSame(one: Shown, other: Shown): boolean {
  if (fileOf(one.picture.url) === fileOf(other.picture.url)) return true
  if (one.picture.alt !== other.picture.alt) return false
  const is = onlyFor(one.at), was = onlyFor(other.at)
  return one.picture.alt === '' ? is !== null && was !== null && is !== was : is !== null || was !== null
}

function onlyFor(element: ElementNode): string | null {
  for (const at of [element, imageIn(element), element.parent]) {
    const word = ONE_OF_TWO.exec((at && attribute(at, 'class')) ?? '')
    if (word) return word[0].toLowerCase()
  }
  return null
}

const SIGN = /(?<![^\s_-])(?:icons?|logo|watermark|award|badge|spinner|loader|zoom|expand|enlarge|play|share|button|btn)(?![^\s_-])/i
const SMALLEST = 100

/** Signs to enlarge, play or share by, marks upon a picture, and pictures amid the caption. */
function isSign(element: ElementNode, figure: ElementNode): boolean {
  const image = imageIn(element)
  if (image && (sizeOf(image, 'width') < SMALLEST || sizeOf(image, 'height') < SMALLEST)) return true
  if ([element, image, element.parent].some(at => at !== null && at !== figure && SIGN.test(attribute(at, 'class') ?? ''))) return true
  return lineage(element.parent, figure).some(at => isCaption(at) || at.tag === 'button')
}

const OF_A_PERSON = /(?<![^\s_-])(?:authors?|avatar|gravatar|byline|bio|biography|profile|contributors?)(?![^\s_-])/i
/** What stands beside each post of a thread, however large. */
const OF_A_POSTER = /(?:user|member|sender|poster)[_-]?(?:photo|picture|pic|image|avatar)|gravatar|sticker/i
/** As wide as portraits beside a name are. */
const PORTRAIT = 160
/** Wider for its height, a large one is a member's picture of something. */
const OBLONG = 1.25

/** A portrait with words that were left out, or as small as it is beside a name: of who wrote the text, and none of its pictures. `top` holds no kept text. */
export function isPortrait(element: ElementNode, top: ElementNode): boolean {
  const image = isPicture(element.tag) ? imageIn(element) : null
  if (!image) return false
  const isSmall = sizeOf(image, 'width') <= PORTRAIT
  if (!isSmall && sizeOf(image, 'width') > sizeOf(image, 'height') * OBLONG && isWordless(top)) return false
  const names = isSmall || !isWordless(top) ? OF_A_PERSON : OF_A_POSTER
  return [...lineage(image, top), top].some(at => names.test(attribute(at, 'class') ?? ''))
}

/** Wider than who wrote it is shown there, in pixels. */
const LEAST_HEADS = 300

/** What holds the main heading is the article's head, whose one large picture is the article's however deep it stands: no link's, and nobody's portrait. */
export function isHeads(one: ElementNode, head: ElementNode, base: string | null): boolean {
  const at = isPicture(one.tag) ? one : picturesIn(one, base)[0]?.at ?? one
  const picture = imageOf(at, base)
  if (
    picture
    && (sizeOf(imageIn(at) ?? at, 'width') < LEAST_HEADS || sizeIn(picture.url) < LEAST_HEADS || DRAWN.test(picture.url) || PERSON.test(plain(picture.alt)))
  )
    return false
  if (lineage(one.parent, head).some(({ tag }) => tag === 'a')) return false
  return firstBelow(head, ({ tag }) => tag === 'h1') !== null
}
const DRAWN = /^data:|\.(?:svg|gif)(?:$|[?#])/i
