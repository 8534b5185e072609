/** A list → its items, each with the number that the page shows before it: where the numbers leap, or a note stands among the items, one list is several. */
import type { Block, ListItem } from '../model/article.ts'
import { attribute, childrenOf, elementAt, type ElementNode, type TreeNode } from '../model/document.ts'
import { shownText } from './elements.ts'
import type { Holder } from './holder.ts'
import { checkOf, valueOf, withoutMark } from './items.ts'

/** The lists in their order, and between them the notes. */
export function listsOf(list: ElementNode, holder: Holder): Block[] {
  const out: Block[] = []
  let items: ListItem[] = []
  const isNumbered = list.tag === 'ol' || isStyledAsNumbers(list)
  const isReversed = list.tag === 'ol' && attribute(list, 'reversed') !== null
  const step = isReversed ? -1 : 1
  let start = isNumbered ? startOf(list, isReversed) : null
  const close = (): void => {
    if (items.length > 0) out.push(isReversed ? { type: 'list', start, reversed: true, items } : { type: 'list', start, items })
    if (start !== null) start += step * items.length
    items = []
  }
  for (let node = list.first; node; node = node.next) {
    const children: Block[] = []
    let checked: boolean | null = null
    const element = node.kind === 'element' && !holder.isInRun(node) ? node : null
    // A note among items stands where the page has it, and what is behind it counts on.
    if (element && holder.around.notes.texts.has(element)) { close(); holder.child(element, out); if (start !== null) start += step; continue }
    const number = element && start !== null ? valueOf(element) : null
    if (number !== null && number !== start! + step * items.length) { close(); start = number }
    if (element?.tag === 'li') {
      children.push(...withoutMark(holder.blocks(element), element, start === null ? null : start + step * items.length))
      checked = checkOf(element)
    } else holder.child(node, children)
    if (children.length === 0) {
      // The items that were left out are counted from the end.
      if (isReversed && isShownItem(node)) { close(); start! -= 1 }
      continue
    }
    // A list straight in a list belongs to the item before it.
    const before = items.at(-1)
    if (node.kind === 'element' && node.tag !== 'li' && before && children.every(block => block.type === 'list'))
      items[items.length - 1] = { ...before, children: [...before.children, ...children] }
    else items.push({ type: 'item', checked, children })
  }
  close()
  return out
}

/** As far as browsers count, above zero and below. */
const LARGEST_START = 2_147_483_647

function startOf(list: ElementNode, isReversed: boolean): number {
  const start = Number.parseInt(attribute(list, 'start') ?? '', 10)
  if (Math.abs(start) <= LARGEST_START) return start
  return isReversed ? childrenOf(list).filter(isShownItem).length : 1
}

/** Items that a style alone counts, as writers of recipes have their steps. */
function isStyledAsNumbers(list: ElementNode): boolean {
  const first = elementAt(list.first, 'next')
  return first !== null && /list-style(?:-type)?:\s*decimal/.test(attribute(first, 'style') ?? '')
}

const isShownItem = (node: TreeNode): boolean => node.kind === 'element' && node.tag === 'li' && shownText(node).trim() !== ''
