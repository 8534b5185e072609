/** Teasers below a text: what stands in a part of the page that a line opens which says so ("More from the Gazette", "Related articles"). */
import type { PhraseMatcher } from '../../languages/index.ts'
import { isInside, type ElementNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'

/** What scores as much on the mean of its words is the text, whatever heads it. */
const SURE = 0.7
/** What heads a part is no sentence. */
const LONGEST = 60
/** So many words have been kept above: a part of the page can be below its text then. */
const WORDS_ABOVE = 20

/** Changes `keep`: what a line heads, in an element of its own, and the judge is not sure of. */
export function dropMore(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, phrase: PhraseMatcher): void {
  let above = 0
  candidates.forEach(({ element, text, words }, i) => {
    const part = above >= WORDS_ABOVE && text.length <= LONGEST && isHead(phrase(text), element) ? opensPart(element, candidates[i - 1]!.element) : null
    if (part) {
      const below: number[] = []
      for (let at = i; at < candidates.length && isInside(candidates[at]!.element, part); at++) if (keep[at] === 1) below.push(at)
      const all = below.reduce((sum, at) => sum + candidates[at]!.words, 0), expected = below.reduce((sum, at) => sum + candidates[at]!.words * scores[at]!, 0)
      if (expected < SURE * all) for (const at of below) keep[at] = 0
    }
    if (keep[i] === 1) above += words
  })
}

const HEADING = /^h[1-6]$/
const isHead = (hit: ReturnType<PhraseMatcher>, { tag }: ElementNode): boolean => hit !== null && hit.category === 'related' && (hit.whole || HEADING.test(tag))

/** The outermost element that begins with the line; null where that is no more than the line. */
function opensPart(line: ElementNode, before: ElementNode): ElementNode | null {
  const above = new Set<ElementNode>()
  for (let up: ElementNode | null = before; up; up = up.parent) above.add(up)
  let part: ElementNode | null = null
  for (let up = line.parent; up && !above.has(up); up = up.parent) part = up
  return part
}
