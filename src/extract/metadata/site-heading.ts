/**
 * Main headings that name the site, without a link that would say so: the document's title is the heading and, beside it, what stands
 * over the text in a part of the page that the heading is not in. "Nine sheep: a bell" may have both, one below the other, and is left.
 */
import { isInside, type ElementNode, type TreeNode } from '../../model/document.ts'
import type { Fact } from '../facts/index.ts'
import { fold } from '../fold.ts'
import type { Block, Zones } from './zones.ts'

/** Longer lines are no title. */
const LONGEST = 220

/** Each such heading and what stands beside it, folded. `halves`: the document's title at each of its breaks. */
export function siteHeadings(facts: readonly Fact[], halves: readonly (readonly [before: string, after: string])[], blocks: readonly Block[], zones: Zones): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const headings = facts.filter(({ slot, node }) => slot === 'h1' && node)
  if (headings.length === 0) return found
  for (const { value, node } of headings) for (const [before, after] of halves) {
    const key = fold(value), other = key === fold(before) ? fold(after) : key === fold(after) ? fold(before) : ''
    if (other === '' || other === key) continue
    const around = holderOf(other, blocks, zones)
    if (around !== null && !isInside(node!, around)) found.set(key, other)
  }
  return found
}

/** What holds the line that says `title` over the text, and the text's first line. */
function holderOf(title: string, blocks: readonly Block[], zones: Zones): ElementNode | null {
  const line = blocks.findIndex(({ candidate: { text, hidden, nodes } }) => !hidden && text.length <= LONGEST && zones.of(nodes[0]) === 'head' && fold(text) === title)
  const first = line < 0 ? undefined : blocks.find(({ keep }, i) => keep && i > line)
  if (!first) return null
  const over = new Set<TreeNode>()
  for (let up: ElementNode | null = blocks[line]!.candidate.element; up; up = up.parent) over.add(up)
  let holder: ElementNode | null = first.candidate.element
  while (holder && !over.has(holder)) holder = holder.parent
  return holder
}
