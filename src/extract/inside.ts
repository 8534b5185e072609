/** What an element stands in: each is asked once, however many blocks are below it. */
import { lineage, type ElementNode } from '../model/document.ts'
import { groupsOf } from './features/groups.ts'

/** Whether an element is so, or one around it. `body` may wear any name. */
export function insideOf(is: (element: ElementNode) => boolean): (element: ElementNode | null) => boolean {
  const known = new Map<ElementNode, boolean>()
  const ask = (element: ElementNode | null): boolean => {
    if (element === null || element.tag === 'body') return false
    let answer = known.get(element)
    if (answer === undefined) known.set(element, answer = is(element) || ask(element.parent))
    return answer
  }
  return ask
}

/** Whether it, or one around it, has a name of that group. */
export const inGroup = (group: number): ((element: ElementNode | null) => boolean) => insideOf(element => groupsOf(element).includes(group))

/** The elements that begin with a line, the innermost first: those around it that don't stand around the block before it too. */
export function openedBy(line: ElementNode, before: ElementNode): readonly ElementNode[] {
  const above = new Set(lineage(before))
  return lineage(line.parent).filter(up => !above.has(up))
}
