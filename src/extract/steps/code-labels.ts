/**
 * What highlighters put right before or after a block of code is none of its author's words: labels of the
 * buttons that copy, run or unfold it, the name of its language and the numbers of its lines.
 */
import { attribute, closest, isInside, lineage, type ElementNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { isPlainCaption } from '../captions.ts'
import { countsUp } from '../code.ts'
import { languageOf } from '../code-languages.ts'
import { codeAround, countsLines } from '../code-tables.ts'
import type { Segments } from '../segment.ts'
import type { Asked } from './draft.ts'

const LABEL_WORDS = 4
/** A button holds a picture and its label, seldom in more levels than these. */
const LEVELS = 3
const COPIES = /(?:^|[\s_-])(?:clipboard|copy-?(?:btn|button|code)|(?:btn|button)-copy)(?:$|[\s_-])/i

/** Between a label or the numbers and the box that they share with the code are no more levels than these. */
const BOX_LEVELS = 2
const SOURCE_LEVELS = 6
const SOURCE_WORDS = 12
const SOURCE_LINKED = 0.4

/** Changes `keep`. */
export function dropCodeLabels({ candidates, containers, home, mayHoldCode }: Segments, keep: Uint8Array): void {
  if (!mayHoldCode) return
  const codes = candidates.map(({ element }) => codeOf(element))
  const isOfButton = (i: number): boolean => {
    const candidate = candidates[i]
    if (!candidate || candidate.words > LABEL_WORDS) return false
    let isLabel = candidate.nodes.every(node => node.kind === 'element' && isButton(node))
    for (let at = home[i]!, level = 0; !isLabel && at > 0 && level < LEVELS; at = containers[at]!.parent, level++) isLabel = isButton(containers[at]!.element)
    return isLabel
  }
  candidates.forEach((candidate, i) => {
    if (keep[i] !== 1) return
    if (/^[\d\s]+$/.test(candidate.text) && countsLines(candidate.element)) { keep[i] = 0; return }
    if (codes[i] || !(codes[i - 1] || codes[i + 1] || codes[i + 2])) return
    const beside = [codes[i - 1], codes[i + 1], isOfButton(i + 1) ? codes[i + 2] : null].filter(pre => pre !== null && pre !== undefined)
    if (beside.some(pre => isLanguage(candidate, pre) || isCount(candidate, pre) || isSource(candidate, pre)) || (beside.length > 0 && isOfButton(i)))
      keep[i] = 0
  })
}

/** Changes `keep`: what the figure or box of a block of code that is kept calls its caption: "Listing 2: …". */
export function keepCodeCaptions({ candidates, mayHoldCode }: Segments, keep: Uint8Array, isSiteLine: Asked): void {
  if (!mayHoldCode) return
  candidates.forEach(({ element }, i) => {
    const caption = keep[i] === 1 || isSiteLine(i) ? undefined : [element, element.parent].find(at => at && isPlainCaption(at))
    const box = caption?.parent
    if (
      box
      && [i - 1, i + 1].some(j => {
        const code = keep[j] === 1 ? codeOf(candidates[j]!.element) : null
        return code !== null && isInside(code, box) && isBoxOf(box)
      })
    )
      keep[i] = 1
  })
}
/** It is no part of the page. */
const isBoxOf = ({ tag }: ElementNode): boolean => tag === 'figure' || tag === 'div'

/** The block of code that the element is a line of, and no button in it. */
function codeOf(element: ElementNode): ElementNode | null {
  const code = codeAround(element)
  return code && lineage(element, code).some(isButton) ? null : code
}

/** Elements in which authors write: what they say above their code is theirs, the name of a language too. */
const WRITTEN = /^(?:p|li|d[td]|t[dh]|h[1-6]|blockquote|figcaption|summary)$/

/** The language that the code's class names, in the box around it. */
function isLanguage({ element, text, words }: Candidate, pre: ElementNode): boolean {
  return words <= 2 && !WRITTEN.test(element.tag) && text.toLowerCase() === languageOf(pre) && sharesBox(element, pre)
}

/** "view raw · pour.py hosted by …": below a file that another site shows. */
function isSource({ element, text, linkChars, words }: Candidate, code: ElementNode): boolean {
  return words <= SOURCE_WORDS && linkChars >= text.length * SOURCE_LINKED && !WRITTEN.test(element.tag) && sharesBox(element, code, SOURCE_LEVELS)
}

function isCount({ element, text }: Candidate, pre: ElementNode): boolean {
  return !WRITTEN.test(element.tag) && /\s/.test(text) && countsUp(text) && sharesBox(element, pre)
}

/** One element holds both and no other block of code or heading: its box, not the page's text. */
function sharesBox(element: ElementNode, pre: ElementNode, levels = BOX_LEVELS): boolean {
  for (let box = pre.parent, level = 0; box && level < levels; box = box.parent, level++) {
    if (box.tag === 'body' || box.tag === 'article' || box.tag === 'main' || box.tag === 'section') return false
    if (closest(element, at => at === box, levels + 1)) return isCodeBox(box, pre)
  }
  return false
}

function isCodeBox(box: ElementNode, pre: ElementNode): boolean {
  for (let node = box.first; node; node = node.next) {
    if (node === pre || node.kind === 'text') continue
    if (WRITTEN.test(node.tag) || node.tag === 'pre' || !isCodeBox(node, pre)) return false
  }
  return true
}

function isButton(element: ElementNode): boolean {
  return element.tag === 'button' || attribute(element, 'role') === 'button' || COPIES.test(attribute(element, 'class') ?? '')
}
