/** Labels of the buttons that copy, run or unfold a block of code stand right before or after it, and are none of its author's words. */
import { attribute, type ElementNode } from '../model/document.ts'
import type { Segments } from './segment.ts'

const LABEL_WORDS = 4
/** A button holds a picture and its label, seldom in more levels than these. */
const LEVELS = 3
const COPIES = /(?:^|[\s_-])(?:clipboard|copy-?(?:btn|button|code)|(?:btn|button)-copy)(?:$|[\s_-])/i

/** Changes `keep`. */
export function dropCodeLabels({ candidates, containers, home }: Segments, keep: Uint8Array): void {
  const isCode = (i: number): boolean => candidates[i]?.element.tag === 'pre'
  for (const [i, { words, nodes }] of candidates.entries()) {
    if (keep[i] !== 1 || words > LABEL_WORDS || isCode(i) || !isCode(i - 1) && !isCode(i + 1)) continue
    let isLabel = nodes.every(node => node.kind === 'element' && isButton(node))
    for (let at = home[i]!, level = 0; !isLabel && at > 0 && level < LEVELS; at = containers[at]!.parent, level++) isLabel = isButton(containers[at]!.element)
    if (isLabel) keep[i] = 0
  }
}

function isButton(element: ElementNode): boolean {
  return element.tag === 'button' || attribute(element, 'role') === 'button' || COPIES.test(attribute(element, 'class') ?? '')
}
