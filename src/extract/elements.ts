/** What each element is to the segmenter: a table, so that the walk itself knows no tag by name. */
import { after, past, type ElementNode } from '../model/document.ts'

/** Elements that start and end a block of text. Custom elements (a hyphen in the name) do so too. */
const BLOCKS = new Set(`address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table caption
thead tbody tfoot tr td th ul button label listing plaintext xmp video audio iframe object noscript template optgroup option`.split(/\s+/))

/** Elements whose text no reader sees as text of the page. */
const SKIPPED = new Set(`head script style title meta link svg canvas select datalist input textarea map area param source track
frameset frame noframes noembed embed applet progress meter rp base basefont bgsound col colgroup`.split(/\s+/))

export const isBlock = (tag: string): boolean => BLOCKS.has(tag) || tag.includes('-')
export const isSkipped = (tag: string): boolean => SKIPPED.has(tag)

/** Elements whose white space is the author's. */
export const isPreformatted = (tag: string): boolean => tag === 'pre' || tag === 'listing' || tag === 'xmp' || tag === 'plaintext'

/** What the link of a heading to itself says. */
export const ANCHOR = /^[#¶§◆🔗⚓\s\ufe0f\u200b]*$/u

/** The text of an element that a reader sees of it, without scripts and the like; a break is a line's end. */
export function shownText(element: ElementNode): string {
  let text = ''
  for (let node = element.first; node;) {
    if (node.kind === 'element' && isSkipped(node.tag)) { node = past(node, element); continue }
    if (node.kind === 'text') text += node.value
    else if (node.tag === 'br') text += '\n'
    node = after(node, element)
  }
  return text
}
