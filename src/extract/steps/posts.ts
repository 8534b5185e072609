/**
 * Posts of a thread: they are in or out together, and who wrote each and when stands before its text, where the page shows
 * it there. The judge keeps texts and drops such lines one by one, since on most other pages they are nobody's.
 */
import { attribute, descendants, textOf, type ElementNode, type TreeNode } from '../../model/document.ts'
import type { Candidate } from '../candidate.ts'
import { MOMENT } from '../facts/marks.ts'
import { GROUPS, groupsOf } from '../features/groups.ts'
import { DATE } from '../features/page.ts'
import type { Segments } from '../segment.ts'
import { wrappersOf } from '../wrappers.ts'

const FEWEST_POSTS = 2
const HEAD_WORDS = 12
const NAME_WORDS = 4
/** A letter by itself stands where there is no portrait. */
const SHORTEST_NAME = 2
/** The day of a post has its time, that on which its author joined has none. */
const TIME = /\b\d{1,2}:\d\d\b/
const LETTER = /\p{L}/u
/** These are blocks of a text, many of them side by side. */
const PLAIN = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'dt', 'dd', 'figure', 'ul', 'ol', 'tbody', 'thead', 'br', 'hr', 'td', 'th'])
const numbered = (...names: string[]): ReadonlySet<number> => new Set(names.map(name => GROUPS.findIndex(([group]) => group === name)))
const AUTHOR = numbered('author', 'account', 'signature', 'byline')
/** A word of its own in no group. */
const USER = /user-?name/i
const NOBODY = numbered('advertising', 'navigation', 'share')

interface Group { posts: number; words: number }

/** What a block stands in: the post, and the name that it has in common with those beside it. */
interface Post { readonly element: ElementNode; readonly name: string }

/** For each candidate its post; null for none. */
function postsOf({ candidates, containers, home }: Segments, keep: Uint8Array): readonly (Post | null)[] {
  const words = new Float64Array(containers.length)
  candidates.forEach((candidate, i) => { if (keep[i]) words[home[i]!]! += candidate.words })
  for (let c = containers.length - 1; c > 0; c--) words[containers[c]!.parent]! += words[c]!
  const groups = new Map<string, Group>()
  const names = containers.map(({ element, parent }, c) => {
    if (c === 0 || words[c] === 0 || PLAIN.has(element.tag)) return null
    const name = `${parent} ${nameOf(element)}`
    const group = groups.get(name) ?? { posts: 0, words: 0 }
    group.posts++
    group.words += words[c]!
    groups.set(name, group)
    return name
  })
  // Of groups inside groups the one that holds most of the text: posts, not the parts of one.
  const posts: (Post | null)[] = [null]
  for (let c = 1; c < containers.length; c++) {
    const above = posts[containers[c]!.parent]!
    const name = names[c]!
    const group = name === null ? null : groups.get(name)!
    posts.push(group && group.posts >= FEWEST_POSTS && (above === null || group.words > groups.get(above.name)!.words * 0.8) ? { element: containers[c]!.element, name: name! } : above)
  }
  return home.map(at => posts[at]!)
}

const nameOf = (element: ElementNode): string => `${element.tag} ${/^\s*([^\s\d]{0,40})/.exec(attribute(element, 'class') ?? '')![1]!}`

/** What scores less is no post, whatever it stands in. */
const LEAST_ALIKE = 0.3
const FEWEST_ALIKE = 3
/** Of the blocks in such wrappers, that are kept. */
const MOST_ALIKE = 2 / 3

/** Changes `keep`: a post that the judge doubts, for its length or its words, is one where most of what stands in the same wrappers is. */
export function keepPostsAlike(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: (i: number) => boolean): void {
  const alike = new Map<string, number[]>()
  for (const [i, { element }] of candidates.entries()) {
    const wrappers = wrappersOf(element)
    if (wrappers === null) continue
    const others = alike.get(wrappers)
    if (others) others.push(i)
    else alike.set(wrappers, [i])
  }
  for (const group of alike.values()) {
    if (group.length < FEWEST_ALIKE || group.filter(i => keep[i] === 1).length < group.length * MOST_ALIKE) continue
    for (const i of group) if (scores[i]! >= LEAST_ALIKE && candidates[i]!.linkChars <= candidates[i]!.text.length / 2 && !isSiteLine(i)) keep[i] = 1
  }
}

/** Changes `keep`. */
export function keepPostHeads(segments: Segments, keep: Uint8Array): void {
  const { candidates } = segments
  const posts = postsOf(segments, keep)
  const begun = new Set<Post>()
  let of: Post | null = null
  let name = -1, date = -1, isExact = false, isStated = false
  candidates.forEach(({ element, nodes, text, words, hidden }, i) => {
    const post = posts[i]!
    if (post === null || begun.has(post)) return
    if (post !== of) { name = date = -1; isExact = isStated = false; of = post }
    // What the judge kept of a head is no text yet: its day may stand below its name.
    const isHead = words <= HEAD_WORDS
    const isTimed = isHead && (TIME.test(text) || nodes.some(holdsTime) || isTime(element))
    if (isTimed || (isHead && DATE.test(text))) { if (isTimed || !isExact) date = i; isExact ||= isTimed }
    else if (isHead && name < 0 && words <= NAME_WORDS && text.length >= SHORTEST_NAME && ((isStated = nodes.some(statesAuthor)) || isAuthor(element, post.element))) name = i
    // "#3" only counts the posts.
    else if (keep[i] && LETTER.test(text)) {
      begun.add(post)
      // In the thread for those without scripts all is hidden, text and head.
      const isShown = (head: number): boolean => head >= 0 && (hidden || !candidates[head]!.hidden)
      if (isShown(date)) keep[date] = 1
      if ((isShown(date) || isStated) && isShown(name)) keep[name] = 1
    }
  })
}

/** One that a script fills shows no day. */
const isTime = (element: ElementNode): boolean => (element.tag === 'time' || MOMENT.test(attribute(element, 'title') ?? '')) && textOf(element).trim() !== ''

/** The data in the page say so. */
const statesAuthor = (node: TreeNode): boolean => node.kind === 'element' && [node, ...descendants(node)].some(below => below.kind === 'element' && attribute(below, 'itemprop') === 'author')

const holdsTime = (node: TreeNode): boolean => node.kind === 'element' && (isTime(node) || [...descendants(node)].some(below => below.kind === 'element' && isTime(below)))

/** It or what it stands in, up to its post, is called an author's. */
function isAuthor(element: ElementNode, post: ElementNode): boolean {
  let found = false
  for (let up: ElementNode | null = element; up && up !== post; up = up.parent) {
    found ||= USER.test(attribute(up, 'class') ?? '')
    for (const group of groupsOf(up)) {
      if (NOBODY.has(group)) return false
      if (AUTHOR.has(group)) found = true
    }
  }
  return found
}
