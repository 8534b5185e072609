/**
 * Lists that editors write flat, their levels in class names: Google Docs a list for each run of a level, Quill one list for all, of
 * which each item says its level and its kind → lists within items, as they are shown.
 */
import { attribute, childrenOf, detach, elementsOf, insertBefore, moveTo, newElement, pastSpace, type ElementNode } from '../model/document.ts'

const MOST_LEVELS = 10
const RUN = /(?:^|\s)lst-([\w-]{1,80})-(\d)(?:\s|$)/
const INDENT = /(?:^|\s)ql-indent-(\d)(?:\s|$)/

export const isList = ({ tag }: ElementNode): boolean => tag === 'ul' || tag === 'ol'

/** Changes the tree of these lists, which stand in the page's order. */
export function nestLists(lists: readonly ElementNode[]): void {
  let before: Run | null = null
  for (const list of lists) {
    if (!holdsItemsAlone(list)) { before = null; continue }
    before = joinRun(list, before)
    if (itemsOf(list).some(item => attribute(item, 'data-list') !== null || INDENT.test(attribute(item, 'class') ?? ''))) byItem(list)
  }
}

/** `open`: the list of each level to which the next run may belong; `last`: the element behind which that has to stand. */
interface Run { readonly name: string; readonly open: ElementNode[]; readonly last: ElementNode }

/** A run of a deeper level stands in the last item of the one above it; one of a level that is open goes on with its list. */
function joinRun(list: ElementNode, before: Run | null): Run | null {
  const [, name, digit] = RUN.exec(attribute(list, 'class') ?? '') ?? []
  if (name === undefined) return null
  const level = Number(digit)
  if (before === null || before.name !== name || pastSpace(list.previous, 'previous') !== before.last || level > before.open.length)
    return level === 0 ? { name, open: [list], last: list } : null
  const open = before.open.slice(0, level + 1), same = open[level], home = open[level - 1]
  if (same && same.tag === list.tag) {
    for (const item of itemsOf(list)) moveTo(item, same)
    detach(list)
    return { name, open, last: before.last }
  }
  const item = home && lastItem(home)
  if (!item) return level === 0 ? { name, open: [list], last: list } : null
  moveTo(list, item)
  return { name, open: [...open.slice(0, level), list], last: before.last }
}

function byItem(list: ElementNode): void {
  const open: ElementNode[] = []
  for (const item of itemsOf(list)) {
    const kind = attribute(item, 'data-list'), level = Math.min(Number(INDENT.exec(attribute(item, 'class') ?? '')?.[1] ?? 0), MOST_LEVELS)
    const tag = kind === null ? open[level]?.tag ?? list.tag : kind === 'ordered' ? 'ol' : 'ul'
    open.length = Math.min(open.length, level + 1)
    if (open.length === level + 1 && open[level]!.tag !== tag) open.pop()
    while (open.length <= level) {
      const next = newElement(open.length === level ? tag : list.tag, open.length === 0 ? list.attributes : [])
      const home = open.length === 0 ? null : lastItem(open.at(-1)!) ?? open.at(-1)!
      if (home) moveTo(next, home)
      else insertBefore(next, list)
      open.push(next)
    }
    moveTo(item, open[level]!)
  }
  detach(list)
}

const itemsOf = (list: ElementNode): ElementNode[] => elementsOf(list).filter(({ tag }) => tag === 'li')

/** What else stands in a list has no level. */
const holdsItemsAlone = (list: ElementNode): boolean => childrenOf(list).every(node => (node.kind === 'text' ? node.value.trim() === '' : node.tag === 'li'))

function lastItem(list: ElementNode): ElementNode | null {
  for (let node = list.last; node; node = node.previous) if (node.kind === 'element' && node.tag === 'li') return node
  return null
}
