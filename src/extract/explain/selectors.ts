/**
 * Elements → CSS selectors that a rule can use: by the names that the page's authors gave, as long as
 * few others bear them; else by place. One walk of the tree, then a few look-ups for each element.
 */
import { after, attribute, writtenTag, type ElementNode, type TreeNode } from '../../model/document.ts'
import { addTo } from '../../model/groups.ts'

/** Elements beside its own that a selector by names may match. */
const FEW = 4
const MOST_CLASSES = 8
const LEVELS = 12
/** In a path by place. Pages of people have fewer; all steps of deep nests, for each of their elements, would be many times the page. */
const MOST_STEPS = 32
/** Names that people gave. What tools make up (css-1k2j3, post-48213) is another name tomorrow. */
const GIVEN = /^(?!(?:css|sc|jsx|svelte)-)[A-Za-z_][A-Za-z_-]{1,39}\d{0,2}$/
const TAG = /^[a-z][a-z0-9-]*$/

interface Found { readonly selector: string; readonly matches: readonly ElementNode[] }

export class Selectors {
  private readonly elements: ElementNode[] = []
  private readonly place = new Map<ElementNode, number>()
  /** Place of the last element below. */
  private readonly last: number[] = []
  /** Number among the siblings of its tag, from 1. */
  private readonly nth: number[] = []
  /** Places of the elements that a simple selector matches, rising. */
  private readonly matches = new Map<string, number[]>()

  constructor(root: ElementNode) {
    const open: number[] = []
    const siblings = new Map<ElementNode | null, Map<string, number>>()
    for (let node: TreeNode | null = root.first; node; node = after(node, root)) {
      if (node.kind !== 'element') continue
      const at = this.elements.push(node) - 1
      this.place.set(node, at)
      while (open.length > 0 && this.elements[open.at(-1)!] !== node.parent) this.last[open.pop()!] = at - 1
      open.push(at)
      let tags = siblings.get(node.parent)
      if (!tags) { tags = new Map(); siblings.set(node.parent, tags) }
      const tag = writtenTag(node), nth = (tags.get(tag) ?? 0) + 1
      tags.set(tag, nth)
      this.nth.push(nth)
      for (const key of keysOf(node)) {
        addTo(this.matches, key, at)
      }
    }
    for (const at of open) this.last[at] = this.elements.length - 1
  }

  /** Of a rule's use: the names of the element, or of one around it and its own. */
  byName(element: ElementNode): Found | null {
    const own = this.rarest(element)
    if (!own) return null
    if (own.count <= FEW + 1 && own.key !== writtenTag(element)) return this.found(own.key, own.key, 0, Infinity)
    for (let up = element.parent, level = 1; up && level <= LEVELS && up.tag !== 'body' && up.tag !== 'html'; up = up.parent, level++) {
      const scope = this.rarest(up)
      if (!scope || scope.count > 1 || scope.key === writtenTag(up)) continue
      const from = this.place.get(up)! + 1, to = this.last[from - 1]!
      // Of names as rare in there, the one that says most.
      const inner = keysOf(element).map(key => ({ key, count: countIn(this.matches.get(key)!, from, to) })).sort((a, b) => a.count - b.count)[0]
      if (inner && inner.count <= FEW + 1 && (inner.count === 1 || inner.key !== writtenTag(element)))
        return this.found(`${scope.key} ${inner.key}`, inner.key, from, to)
    }
    return own.count === 1 ? this.found(own.key, own.key, 0, Infinity) : null
  }

  /** It alone: steps down from the nearest element whose name no other bears. From too deep below it only the last ones, which others may share. */
  byPlace(element: ElementNode): string {
    const steps: string[] = []
    for (let at: ElementNode | null = element; at && steps.length < MOST_STEPS && this.place.has(at); at = at.parent) {
      const own = this.rarest(at)
      if (own?.count === 1) return [own.key, ...steps].join(' > ')
      const tag = writtenTag(at)
      steps.unshift(TAG.test(tag) ? `${tag}:nth-of-type(${this.nth[this.place.get(at)!]})` : '*')
    }
    return steps.join(' > ')
  }

  private rarest(element: ElementNode): { key: string; count: number } | null {
    let best: { key: string; count: number } | null = null
    for (const key of keysOf(element)) {
      const count = this.matches.get(key)?.length ?? 0
      if (count > 0 && (!best || count < best.count)) best = { key, count }
    }
    return best
  }

  private found(selector: string, key: string, from: number, to: number): Found {
    return { selector, matches: this.matches.get(key)!.filter(at => at >= from && at <= to).map(at => this.elements[at]!) }
  }
}

/** Simple selectors of an element, what says most of it first. */
function keysOf(element: ElementNode): string[] {
  const own = writtenTag(element), tag = TAG.test(own) ? own : ''
  const keys: string[] = []
  const id = attribute(element, 'id')
  if (id !== null && GIVEN.test(id)) keys.push(`#${id}`)
  for (const name of (attribute(element, 'class') ?? '').slice(0, 400).split(/\s+/).slice(0, MOST_CLASSES)) if (GIVEN.test(name)) keys.push(`${tag}.${name}`)
  if (tag !== '') keys.push(tag)
  return keys
}

/** How many of rising numbers lie from `from` to `to`. */
function countIn(sorted: readonly number[], from: number, to: number): number {
  return lowest(sorted, to + 1) - lowest(sorted, from)
}

function lowest(sorted: readonly number[], value: number): number {
  let low = 0, high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
