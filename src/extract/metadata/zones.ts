/** Where a claim stands: by the headline, in the body, at its end, or far from all of it. Measured in characters of visible text. */
import { packsFor, phraseMatcher } from '../../languages/index.ts'
import type { ElementNode, TreeNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { isByline } from './bylines.ts'
import { NO_SITES } from '../names/names.ts'
import { isSkipped } from '../elements.ts'
import type { Fact } from '../facts/index.ts'
import { commentsBeside, mastheadOver, othersBeside, rowsBeside, type Other } from './others.ts'

/** `head`: around headline and the start of the body. `tail`: just behind the body. `none`: no visible place. */
type Zone = 'head' | 'body' | 'tail' | 'before' | 'after' | 'none'

export interface Block { readonly candidate: Candidate; readonly keep: boolean; readonly score: number }

const ABOVE = 400, BELOW = 350, BEHIND = 1500
/** A body whose first block is further from the headline than this begins elsewhere. */
const FAR = 4000

export interface Zones {
  /** Of a node, in characters from the top; null where it has no place. */
  readonly at: (node: TreeNode | null | undefined) => number | null
  readonly of: (node: TreeNode | null | undefined) => Zone
  /** Of the main heading, or of the body where there is none; null for a page without either. */
  readonly headline: number | null
  /** Behind the last of the body, in what the page calls comments: readers sign and date theirs as authors do. */
  readonly inComment: (node: TreeNode | null | undefined) => boolean
  /** In what is about other pages, or stands beside the text: behind the body; before and in it only what is called so. */
  readonly inOther: (node: TreeNode | null | undefined) => Other | null
  /** Above the headline, in what the site shows over all of its pages: today's day, and the weather. */
  readonly inMasthead: (node: TreeNode | null | undefined) => boolean
  /** In a row of links to other pages, each with its day. */
  readonly inRow: (node: TreeNode | null | undefined) => boolean
}

/** `facts` and `blocks` are those whose places will be asked for. */
export function findZones(root: ElementNode, facts: readonly Fact[], blocks: readonly Block[]): Zones {
  const offsets = offsetsOf(root, facts, blocks)
  const first = blocks.find(block => block.keep)?.candidate, last = blocks.findLast(block => block.keep)?.candidate
  const at = (node: TreeNode | null | undefined): number | null => (node ? offsets.get(node) ?? null : null)
  const start = at(first?.nodes[0])
  const end = start === null || !last ? null : Math.max(start, (at(last.nodes[0]) ?? start) + last.text.length)
  const headline = headlineOf(facts, at, start), heading = at(headline)
  const from = heading ?? start
  const zoneAt = (place: number): Zone => {
    if (from === null) return 'none'
    const bodyStart = start ?? from, bodyEnd = end ?? from
    const low = Math.min(from, bodyStart), high = Math.abs(bodyStart - from) > FAR ? from + BEHIND : Math.max(from, bodyStart)
    if (place >= low - ABOVE && place <= Math.min(high + BELOW, Math.max(high, bodyEnd))) return 'head'
    if (place < low) return 'before'
    if (place <= bodyEnd - 100) return 'body'
    return place <= bodyEnd + BEHIND ? 'tail' : 'after'
  }
  const of = (node: TreeNode | null | undefined): Zone => { const place = at(node); return place === null ? 'none' : zoneAt(place) }
  const article = [headline, first?.element, last?.element].flatMap(node => node ?? [])
  const headings = facts.flatMap(({ field, slot, node }) => (field === 'title' && slot === 'h1' && node ? [node] : []))
  const isComment = commentsBeside(article)
  const isRow = rowsBeside(article)
  const otherOf = othersBeside(article)
  const isMasthead = mastheadOver(headings.length > 0 ? headings : article, () => signedAbove(from, blocks, at))
  const lastPlace = at(last?.nodes[0]) ?? Infinity
  return {
    at, headline: from, of,
    inComment: node => { const place = at(node); return place !== null && place >= lastPlace && isComment(node!.parent) !== null },
    inOther: node => {
      const place = at(node), other = place === null ? null : otherOf(node!.parent)
      // A template may call the head of the article itself a teaser.
      return other === 'caption' || place! >= lastPlace || other === 'teaser' && (place! < (from ?? 0) || zoneAt(place!) === 'body') ? other : null
    },
    inMasthead: node => { const place = at(node); return place !== null && from !== null && place < from && isMasthead(node!) },
    inRow: node => at(node) !== null && isRow(node!),
  }
}

/** Bylines above `from`: where one stands the day is the article's. */
function signedAbove(from: number | null, blocks: readonly Block[], at: Zones['at']): TreeNode[] {
  if (from === null) return []
  return blocks.flatMap(({ candidate: { text, nodes: [node] } }) => (node && (at(node) ?? from) < from && isByline(text, NO_SITES) ? [node] : []))
}

/** The first line behind the text that says that other pages follow; sought no further than `until`, the place of the last that it is asked for. */
export function teasersAfter(blocks: readonly Block[], at: Zones['at'], until: number): number | null {
  const matcher = phraseMatcher(packsFor(null))
  for (let i = blocks.findLastIndex(({ keep, candidate }) => keep && candidate.text.length >= PROSE) + 1; i > 0 && i < blocks.length; i++) {
    const { text, nodes } = blocks[i]!.candidate
    const place = at(nodes[0])
    if (place !== null && place > until) return null
    if (text.length <= HEADING && matcher(text)?.category === 'related') return place
  }
  return null
}
const PROSE = 100, HEADING = 40

/** One walk of the tree that counts visible characters. */
function offsetsOf(root: ElementNode, facts: readonly Fact[], blocks: readonly Block[]): ReadonlyMap<TreeNode, number | null> {
  const offsets = new Map<TreeNode, number | null>()
  for (const { node } of facts) if (node) offsets.set(node, null)
  for (const { candidate } of blocks) if (candidate.nodes[0]) offsets.set(candidate.nodes[0], null)
  let offset = 0
  let node: TreeNode | null = root.first
  while (node) {
    if (offsets.has(node)) offsets.set(node, offset)
    if (node.kind === 'text') offset += trimmedLength(node.value)
    else if (node.first && !isSkipped(node.tag)) { node = node.first; continue }
    while (node && node !== root && !node.next) node = node.parent
    node = node === root || !node ? null : node.next
  }
  return offsets
}

/** Without making a string of each text of the page. */
function trimmedLength(text: string): number {
  let from = 0, to = text.length
  while (from < to && isBlank(text.charCodeAt(from))) from++
  while (from < to && isBlank(text.charCodeAt(to - 1))) to--
  // Beyond ASCII there are more spaces.
  return from === to || text.charCodeAt(from) < 128 && text.charCodeAt(to - 1) < 128 ? to - from : text.slice(from, to).trim().length
}
const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

/** What raw text calls itself, else the last main heading above the body's first lines, else the first one of the page; one that a teaser's class makes doubtful where there is no other. */
function headlineOf(facts: readonly Fact[], at: Zones['at'], start: number | null): TreeNode | null {
  const text = facts.find(fact => fact.field === 'title' && fact.slot?.startsWith('text.'))
  if (text) return text.node ?? null
  // … or, where there is none, of what looks like one.
  const all = ['h1', 'shown'].map(slot => facts.filter(fact => fact.field === 'title' && fact.slot === slot)).find(found => found.length > 0) ?? []
  for (const away of [false, true]) {
    const headings = all.filter(fact => (fact.away ?? false) === away && at(fact.node) !== null).map(fact => fact.node!)
    const found = start === null ? headings[0] : headings.findLast(node => { const place = at(node)!; return place <= start + BELOW && place > start - FAR })
    if (found !== undefined) return found
  }
  return null
}

/** Marks of a claim that has a place: its slot there, and each by itself, so that rare pairs borrow from both. `~`: in a comment, teaser or menu. */
export function placed(slot: string, zone: Zone, away: boolean): readonly string[] {
  const place = (away ? AWAY : NEAR)[zone]
  let marks = place.marks.get(slot)
  if (!marks) place.marks.set(slot, marks = [slot + place.name, slot, place.name])
  return marks
}
interface Place { readonly name: string; /** By slot: there are few, and many claims of each. */ readonly marks: Map<string, readonly string[]> }
const places = (suffix: string): Readonly<Record<Zone, Place>> => ({
  head: named('head', suffix),
  body: named('body', suffix),
  tail: named('tail', suffix),
  before: named('before', suffix),
  after: named('after', suffix),
  none: named('none', suffix),
})
const named = (zone: Zone, suffix: string): Place => ({ name: `@${zone}${suffix}`, marks: new Map() })
const NEAR = places(''), AWAY = places('~')
