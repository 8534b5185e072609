/**
 * Posts of a thread: who wrote each and when stands before its text, where the page shows it there. The
 * judge keeps texts and drops such lines one by one, since on most other pages they are nobody's.
 */
import { attribute, descendants, type ElementNode, type TreeNode } from '../model/document.ts'
import { GROUPS, groupsOf } from './features/groups.ts'
import { DATE } from './features/page.ts'
import type { Segments } from './segment.ts'

const FEWEST_POSTS = 2
const HEAD_WORDS = 8
const NAME_WORDS = 4
/** A letter by itself stands where there is no portrait. */
const SHORTEST_NAME = 2
/** These are blocks of a text, many of them side by side. */
const PLAIN = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'dt', 'dd', 'figure', 'ul', 'ol', 'tbody', 'thead', 'br', 'hr', 'td', 'th'])
const numbered = (...names: string[]): ReadonlySet<number> => new Set(names.map(name => GROUPS.findIndex(([group]) => group === name)))
const AUTHOR = numbered('author', 'account', 'signature', 'byline')
const NOBODY = numbered('advertising', 'navigation', 'share')

interface Group { posts: number; words: number }

/** Changes `keep`. */
export function keepPostHeads({ candidates, containers, home }: Segments, keep: Uint8Array): void {
  const words = new Float64Array(containers.length)
  candidates.forEach((candidate, i) => { if (keep[i]) words[home[i]!]! += candidate.words })
  for (let c = containers.length - 1; c > 0; c--) words[containers[c]!.parent]! += words[c]!
  const groups = new Map<string, Group>()
  const own = containers.map(({ element, parent }, c) => {
    if (c === 0 || words[c] === 0 || PLAIN.has(element.tag)) return null
    const key = `${parent} ${element.tag} ${/^\s*([^\s\d]{0,40})/.exec(attribute(element, 'class') ?? '')![1]!}`
    const group = groups.get(key) ?? { posts: 0, words: 0 }
    group.posts++
    group.words += words[c]!
    groups.set(key, group)
    return group
  })
  // Of groups inside groups the one that holds most of the text: posts, not the parts of one.
  const post = new Int32Array(containers.length).fill(-1)
  for (let c = 1; c < containers.length; c++) {
    const above = post[containers[c]!.parent]!
    const group = own[c]
    post[c] = group && group.posts >= FEWEST_POSTS && (above < 0 || group.words > own[above]!.words * 0.8) ? c : above
  }
  const begun = new Set<number>()
  let name = -1, date = -1, of = -1
  candidates.forEach(({ element, nodes, text, words, hidden }, i) => {
    const at = post[home[i]!]!
    if (at < 0 || begun.has(at)) return
    if (at !== of) { name = date = -1; of = at }
    // What the judge kept of a head is no text yet: its day may stand below its name.
    const isHead = words <= HEAD_WORDS
    if (isHead && (DATE.test(text) || nodes.some(holdsTime) || element.tag === 'time')) date = i
    else if (isHead && name < 0 && words <= NAME_WORDS && text.length >= SHORTEST_NAME && isAuthor(element, containers[at]!.element)) name = i
    else if (keep[i]) {
      begun.add(at)
      // In the thread for those without scripts all is hidden, text and head.
      const isShown = (head: number): boolean => head >= 0 && (hidden || !candidates[head]!.hidden)
      if (isShown(date)) { keep[date] = 1; if (isShown(name)) keep[name] = 1 }
    }
  })
}

const holdsTime = (node: TreeNode): boolean => node.kind === 'element' && (node.tag === 'time' || [...descendants(node)].some(below => below.kind === 'element' && below.tag === 'time'))

/** It or what it stands in, up to its post, is called an author's. */
function isAuthor(element: ElementNode, post: ElementNode): boolean {
  let found = false
  for (let up: ElementNode | null = element; up && up !== post; up = up.parent) for (const group of groupsOf(up)) {
    if (NOBODY.has(group)) return false
    if (AUTHOR.has(group)) found = true
  }
  return found
}
