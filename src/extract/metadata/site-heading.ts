/**
 * Main headings that name the site, without a link that would say so: the document's title is the heading and, beside it, what stands
 * over the text in a part of the page that the heading is not in. "Nine sheep: a bell" may have both, one below the other, and is left.
 */
import { closest, isInside, lineage, type ElementNode } from '../../model/document.ts'
import type { Fact } from '../facts/index.ts'
import { fold } from '../../model/fold.ts'
import type { Block } from './zones.ts'

/** A line by the headline that is short enough for one. */
export interface Line { readonly block: Block; /** Its text, folded. */ readonly key: string }

/** Each such heading and what stands beside it, folded. `halves`: the document's title at each of its breaks. */
export function siteHeadings(
  facts: readonly Fact[],
  halves: readonly (readonly [before: string, after: string])[],
  lines: readonly Line[],
  blocks: readonly Block[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const headings = halves.length === 0 ? [] : facts.filter(({ slot, node }) => slot === 'h1' && node)
  if (headings.length === 0) return found
  const folded = halves.map(half => half.map(fold) as [string, string])
  for (const { value, node } of headings) {
    const key = fold(value)
    for (const [before, after] of folded) {
      const other = key === before ? after : key === after ? before : ''
      if (other === '' || other === key) continue
      const around = holderOf(lines.find(line => line.key === other)?.block, blocks)
      if (around !== null && !isInside(node!, around)) found.set(key, other)
    }
  }
  return found
}

/** What holds the line, and the text's first one behind it. */
function holderOf(line: Block | undefined, blocks: readonly Block[]): ElementNode | null {
  const at = line === undefined ? -1 : blocks.indexOf(line)
  const first = at < 0 ? undefined : blocks.find(({ keep }, i) => keep && i > at)
  if (!first) return null
  const over = new Set(lineage(line!.candidate.element))
  return closest(first.candidate.element, up => over.has(up))
}
