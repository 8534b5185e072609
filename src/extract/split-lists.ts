/** Lists of one item each that stand one behind the other are one list, as some editors write it. Lists of several items stay what they are. */
import type { Block, Definition, ListItem } from '../model/article.ts'
import { attribute, pastSpace, type ElementNode } from '../model/document.ts'

/** Adds a list's blocks to those before it, to the last list's items where the page goes on with these. */
export function joinTo(out: Block[], blocks: readonly Block[], element: ElementNode): void {
  const last = out.at(-1), [first] = blocks
  if (last && first && blocks.length === 1 && goesOn(element)) {
    // Added in place, as thousands of such lists would be copied once for each.
    if (last.type === 'definitions' && first.type === 'definitions') { (last.items as Definition[]).push(...first.items); return }
    if (
      last.type === 'list'
      && first.type === 'list'
      && !last.reversed
      && !first.reversed
      && first.start === (last.start === null ? null : last.start + last.items.length)
    ) {
      ;(last.items as ListItem[]).push(...first.items)
      return
    }
  }
  for (const block of blocks) out.push(block)
}

/** The list before it, of the same kind and name, has one item, as it has itself. */
function goesOn(list: ElementNode): boolean {
  const before = pastSpace(list.previous, 'previous')
  return before?.kind === 'element' && before.tag === list.tag && attribute(before, 'class') === attribute(list, 'class') && isSingle(before) && isSingle(list)
}

function isSingle(list: ElementNode): boolean {
  let items = 0
  for (let node = list.first; node && items < 2; node = node.next) {
    if (node.kind === 'text') continue
    if (node.tag === 'li' || node.tag === 'dt') items++
    else if (node.tag !== 'dd') return false
  }
  return items === 1
}
