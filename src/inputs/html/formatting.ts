/** Formatting elements that are not well nested: they are opened anew, or moved, as browsers do (13.2.4.3 and the adoption agency, 13.2.6.4.7). */
import { append, detach, newElement, type Attribute, type ElementNode } from '../../model/document.ts'
import { IS, type Tag } from './tags.ts'
import type { Formatting, State } from './state.ts'

/** Like elements that are remembered after a marker. */
const LIKE = 3
/** Remembered in all: pages have a few, hostile ones a million. */
const MOST = 200
/** Opened anew in all. */
const MOST_REOPENED = 100_000
const ROUNDS = 8
const KEPT = 3

export function remember(p: State, node: ElementNode, tag: Tag): void {
  const list = p.formatting
  let like = 0, earliest = -1
  for (let i = list.length - 1; i >= 0 && list[i] !== null; i--) {
    if (list[i]!.tag === tag && sameAttributes(list[i]!.node.attributes, node.attributes)) { like++; earliest = i }
  }
  if (like >= LIKE) list.splice(earliest, 1)
  if (list.length >= MOST) list.shift()
  list.push({ node, tag })
}

function sameAttributes(a: readonly Attribute[], b: readonly Attribute[]): boolean {
  return a.length === b.length && a.every(({ name, value }) => b.some(other => other.name === name && other.value === value))
}

export function reconstruct(p: State): void {
  const list = p.formatting
  // Asked for each text, and mostly of none: to look for what stands at -1 takes long.
  if (list.length === 0) return
  let at = list.length - 1
  const last = list[at]
  if (!last || last.node === p.node || p.nodes.lastIndexOf(last.node) >= 0) return
  while (at > 0 && list[at - 1] !== null && p.nodes.lastIndexOf(list[at - 1]!.node) < 0) at--
  for (; at < list.length; at++) {
    if (p.reopened++ > MOST_REOPENED) { list.length = 0; return }
    const { tag, node } = list[at]!
    list[at] = { node: p.insert(tag, node.attributes), tag }
  }
}

/** The last one of this tag after the last marker. */
export function remembered({ formatting }: State, tag: Tag): Formatting | null {
  for (let i = formatting.length - 1; i >= 0; i--) {
    const entry = formatting[i]!
    if (entry === null || entry.tag === tag) return entry
  }
  return null
}

export function forget(p: State, node: ElementNode): void {
  const at = p.formatting.findIndex(entry => entry?.node === node)
  if (at >= 0) p.formatting.splice(at, 1)
}

/** The end tag of a formatting element. `otherwise` is how end tags of other elements are taken. */
export function endFormatting(p: State, tag: Tag, otherwise: (p: State, tag: Tag) => void): void {
  if (p.tag === tag) {
    // What is well nested, as most is, was the last to be remembered.
    if (p.formatting.at(-1)?.node === p.node) { p.formatting.pop(); p.pop(); return }
    if (!p.formatting.some(entry => entry?.node === p.node)) { p.pop(); return }
  }
  for (let round = 0; round < ROUNDS; round++) {
    const entry = remembered(p, tag)
    if (!entry) { otherwise(p, tag); return }
    if (!adopted(p, entry)) return
  }
}

/** One round of the adoption agency; false when there is no more to do. */
function adopted(p: State, entry: Formatting): boolean {
  const at = p.nodes.lastIndexOf(entry.node)
  if (at < 0) { forget(p, entry.node); return false }
  if (!p.inScope(entry.tag)) return false
  const furthest = p.tags.findIndex((tag, i) => i > at && (tag.is & IS.special) !== 0)
  if (furthest < 0) {
    p.popTo(at)
    forget(p, entry.node)
    return false
  }
  p.moved = true
  const block = p.nodes[furthest]!
  const { last, bookmark } = climb(p, entry, block, furthest)
  const ancestor = p.nodes[at - 1]!
  detach(last)
  p.place(last, ancestor, p.tags[at - 1]!, true)
  const copy = newElement(entry.tag.name, entry.node.attributes)
  for (let child = block.first; child; child = block.first) { detach(child); append(copy, child) }
  append(block, copy)
  const old = p.formatting.indexOf(entry)
  p.formatting.splice(bookmark, 0, { node: copy, tag: entry.tag })
  p.formatting.splice(old < bookmark ? old : old + 1, 1)
  p.removeOpen(entry.node)
  p.insertOpen(p.nodes.lastIndexOf(block) + 1, copy, entry.tag)
  return true
}

/** Copies the formatting elements between the block and the one that ends, and hangs what stood in them under the copies. */
function climb(p: State, entry: Formatting, block: ElementNode, furthest: number): { last: ElementNode; bookmark: number } {
  let last = block
  let bookmark = p.formatting.indexOf(entry)
  for (let i = furthest - 1, inner = 1; p.nodes[i] !== entry.node; i--, inner++) {
    const node = p.nodes[i]!, tag = p.tags[i]!
    let listed = p.formatting.findIndex(other => other?.node === node)
    if (listed >= 0 && inner > KEPT) {
      p.formatting.splice(listed, 1)
      if (listed < bookmark) bookmark--
      listed = -1
    }
    if (listed < 0) { p.removeOpen(node); continue }
    const copy = newElement(tag.name, node.attributes)
    p.formatting[listed] = { node: copy, tag }
    p.replaceOpen(i, copy)
    if (last === block) bookmark = listed + 1
    detach(last)
    append(copy, last)
    last = copy
  }
  return { last, bookmark }
}
