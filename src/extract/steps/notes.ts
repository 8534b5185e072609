/** Footnotes: a note that the kept text calls by a mark is the author's, however little it looks like prose. */
import { attribute, descendants, type ElementNode, type TreeNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { shownText } from '../elements.ts'

/** What calls a note: a number, a letter, an asterisk or dagger, in brackets or not. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})[\])]?$/i
const LEVELS = 4
/** More are a list of references, for the judge to say: encyclopedias and papers have hundreds. */
const MOST_NOTES = 12

/** Changes `keep`. */
export function keepNotes(candidates: readonly Candidate[], keep: Uint8Array): void {
  const called = new Set<string>()
  candidates.forEach(({ nodes, linkChars }, i) => {
    if (!keep[i] || linkChars === 0) return
    for (const node of nodes) if (node.kind === 'element') for (const target of targets(node)) called.add(target)
  })
  if (called.size === 0 || called.size > MOST_NOTES) return
  candidates.forEach(({ element, nodes }, i) => { if (!keep[i] && isCalled(element, nodes, called)) keep[i] = 1 })
}

function* targets(top: ElementNode): Generator<string> {
  for (const node of [top, ...descendants(top)]) {
    if (node.kind !== 'element' || node.tag !== 'a') continue
    const href = attribute(node, 'href')
    if (href?.startsWith('#') && href.length > 1 && MARK.test(shownText(node).trim())) yield href.slice(1)
  }
}

/** It, what it stands in, or an anchor at its start or before it has a name that was called. */
function isCalled(element: ElementNode, nodes: readonly TreeNode[], called: ReadonlySet<string>): boolean {
  const first = nodes.find((node): node is ElementNode => node.kind === 'element')
  if (first && named(first, called)) return true
  for (let up: ElementNode | null = element, level = 0; up && level < LEVELS && up.tag !== 'body'; up = up.parent, level++) {
    const before = up.previous
    if (named(up, called) || (before?.kind === 'element' && before.tag === 'a' && named(before, called))) return true
  }
  return false
}

function named(element: ElementNode, called: ReadonlySet<string>): boolean {
  for (const { name, value } of element.attributes) if ((name === 'id' || name === 'name') && called.has(value)) return true
  return false
}
