/**
 * Posts of a thread: they are in or out together, and who wrote each and when stands before its text, where the page shows
 * it there. The judge keeps texts and drops such lines one by one, since on most other pages they are nobody's.
 */
import { attribute, firstBelow, lineage, textOf, type ElementNode, type TreeNode } from '../../model/document.ts'
import { addTo } from '../../model/groups.ts'
import type { Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { isoDate } from '../dates/dates.ts'
import { MOMENT } from '../facts/marks.ts'
import { GROUPS, groupsOf } from '../features/groups.ts'
import { DATE } from '../features/page.ts'
import type { Segments } from '../segment.ts'
import { countWords } from '../words.ts'
import { wrappersOf } from '../wrappers.ts'

export const FEWEST_POSTS = 2
const HEAD_WORDS = 12
const NAME_WORDS = 4
/** A letter by itself stands where there is no portrait. */
const SHORTEST_NAME = 2
/** "@oskar@tide.example", beside a name. */
const HANDLE = /@\S{1,80}/g
/** The day of a post has its time, that on which its author joined has none. */
const TIME = /\b\d{1,2}:\d\d\b/
/** "9:11 a.m.", below its day. */
const CLOCK = /^\d{1,2}[:.]\d\d.{0,8}$/
/** A moment in the words of a language, as the title of a shorter one. */
const LONGEST_MOMENT = 40
const LETTER = /\p{L}/u, SENTENCE = /[.!?。]$/, LABEL = /[:：]$/, DIGIT = /\d/
/** These are blocks of a text, many of them side by side. */
const PLAIN = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'dt', 'dd', 'figure', 'ul', 'ol', 'tbody', 'thead', 'br', 'hr', 'td', 'th'])
/** "Reputation", in a poster's profile. */
const TERMS = new Set(['dt', 'dd'])
/** Of these the tag alone says that they are side by side: the opening post has a class of its own. */
const ALIKE = new Set(['li', 'article'])
const numbered = (...names: string[]): ReadonlySet<number> => new Set(names.map(name => GROUPS.findIndex(([group]) => group === name)))
const AUTHOR = numbered('author', 'account', 'signature', 'byline')
/** Words of their own in no group. */
const USER = /user-?name|(?:^|\s)(?:(?:display|full|nick|real|screen)[_-]?)?names?(?:\s|$)/i
const NOBODY = numbered('advertising', 'navigation', 'share'), ENTERS = /log-?in|sign-?(?:in|up)|regist/i
/** What says when in words that are no day: "5 hours ago". */
const CALLED_TIME = /(?:^|[\s_-])(?:date|datetime|moment|time|timeago|timestamp)(?:$|[\s_-])/i

interface Group { posts: number; words: number }

/** What a block stands in: the post, the name that it has in common with those beside it, and the post that it answers where it stands in that. */
interface Post { readonly element: ElementNode; readonly name: string; readonly answers: Post | null }

/** For each candidate its post; null for none. */
function postsOf({ candidates, containers, home }: Segments, keep: Uint8Array): readonly (Post | null)[] {
  const words = new Float64Array(containers.length)
  candidates.forEach((candidate, i) => { if (keep[i]) words[home[i]!]! += candidate.words })
  for (let c = containers.length - 1; c > 0; c--) words[containers[c]!.parent]! += words[c]!
  const groups = new Map<string, Group>()
  const names = containers.map(({ element, parent }, c) => {
    if (c === 0 || words[c] === 0 || PLAIN.has(element.tag)) return null
    const name = `${parent} ${ALIKE.has(element.tag) ? element.tag : shapeOf(element)}`
    const group = groups.get(name) ?? { posts: 0, words: 0 }
    group.posts++
    group.words += words[c]!
    groups.set(name, group)
    return name
  })
  // Of groups inside groups the one that holds most of the text: posts, not the parts of one; and an answer in the post that it answers.
  const posts: (Post | null)[] = [null]
  for (let c = 1; c < containers.length; c++) {
    const { element, parent } = containers[c]!
    const answers = posts[parent]!, name = names[c]!, group = name === null ? null : groups.get(name)!
    if (group && group.posts >= FEWEST_POSTS && (answers === null || group.words > groups.get(answers.name)!.words * 0.8))
      posts.push({ element, name: name!, answers })
    else posts.push(group && answers && isAnswer(element, answers) ? { element, name: answers.name, answers } : answers)
  }
  // The opening post often stands apart: beside what holds the others.
  const first = posts.findIndex(post => post !== null), around = new Set<number>()
  for (let c = first; c > 0;) around.add(c = containers[c]!.parent)
  for (let c = 1; c < first; c++) {
    const { element, parent } = containers[c]!
    posts[c] = posts[parent] ?? (around.has(parent) && !around.has(c) && names[c] !== null ? { element, name: names[c]!, answers: null } : null)
  }
  return home.map(at => posts[at]!)
}

const shapeOf = (element: ElementNode): string => `${element.tag} ${/^\s*([^\s\d]{0,40})/.exec(attribute(element, 'class') ?? '')![1]!}`

/** It is named as the post around it is. */
function isAnswer(element: ElementNode, { element: post }: Post): boolean {
  const shape = shapeOf(element)
  return (element.tag.includes('-') || !shape.endsWith(' ')) && shape === shapeOf(post)
}

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
    addTo(alike, wrappers, i)
  }
  for (const group of alike.values()) {
    if (group.length < FEWEST_ALIKE || group.filter(i => keep[i] === 1).length < group.length * MOST_ALIKE) continue
    for (const i of group) if (scores[i]! >= LEAST_ALIKE && candidates[i]!.linkChars <= candidates[i]!.text.length / 2 && !isSiteLine(i)) keep[i] = 1
  }
}

/** Who wrote a post and when: above its text, or right below it. By index, -1 for none. */
interface Head { name: number; dates: readonly number[]; isExact: boolean; isStated: boolean; hasBegun: boolean; below: readonly number[]; isClosed: boolean }

/** Changes `keep`, and says of how many posts the head is kept. */
export function keepPostHeads(segments: Segments, keep: Uint8Array): number {
  const { candidates } = segments, headed = new Set<Head>()
  const posts = postsOf(segments, keep), heads = new Map<Post, Head>()
  candidates.forEach((candidate, i) => {
    const { element, nodes, text, words, hidden } = candidate, post = posts[i]!
    if (post === null) return
    let head = heads.get(post)
    if (!head) {
      // What stands in a post above its text is no answer.
      const around = post.answers && heads.get(post.answers)
      heads.set(
        post,
        (head = around && !around.hasBegun ? around : { name: -1, dates: [], isExact: false, isStated: false, hasBegun: false, below: [], isClosed: false }),
      )
    }
    // What the judge kept of a head is no text yet: its day may stand below its name.
    const isHead = words <= HEAD_WORDS
    const isTimed = isHead && (TIME.test(text) || isTime(element) || nodes.some(node => isOrHolds(node, isTime)))
    const isName = (): boolean =>
      isHead
      && text.length >= SHORTEST_NAME
      && !LABEL.test(text)
      && countWords(text.replace(HANDLE, '')) <= NAME_WORDS
      && ((!TERMS.has(element.tag) && isAuthor(element, post.element)) || nodes.some(node => isOrHolds(node, isCalledAuthor)))
    if (head.hasBegun) {
      const [day] = head.below
      if (head.dates.length > 0 || (keep[i] && day === undefined)) return
      // Who changed it and when stands before who wrote it.
      if (isTimed && !keep[i] && (day === undefined || shapeOf(candidates[day]!.element) === shapeOf(element))) head.below = head.isClosed ? head.below : [i]
      else if (day === i - 1 && isName() && !SENTENCE.test(text)) head.below = [day, i]
      head.isClosed ||= keep[i] === 1
    } else if (isTimed || (isHead && (DATE.test(text) || (DIGIT.test(text) && nodes.some(node => isOrHolds(node, isCalledTime)))))) {
      const [day = -1] = head.dates
      if (isTimed || !head.isExact) head.dates = day === i - 1 && CLOCK.test(text) && isoDate(candidates[day]!.text) !== null ? [day, i] : [i]
      head.isExact ||= isTimed
    } else if (head.name < 0 && isName()) {
      head.name = i
      head.isStated = nodes.some(node => isOrHolds(node, statesAuthor))
    // "#3" only counts the posts.
    } else if (keep[i] && LETTER.test(text) && !(isHead && isHeading(element.tag))) {
      head.hasBegun = true
      // In the thread for those without scripts all is hidden, text and head.
      const isShown = (at: number): boolean => at >= 0 && (hidden || !candidates[at]!.hidden)
      const dates = head.dates.filter(isShown)
      for (const date of dates) keep[date] = 1
      if (dates.length > 0) headed.add(head)
      if ((dates.length > 0 || head.isStated) && isShown(head.name)) { keep[head.name] = 1; headed.add(head) }
    }
  })
  const all = [...new Set(heads.values())], told = all.filter(({ below }) => below.length > 0)
  if (told.length >= FEWEST_POSTS && told.length > all.filter(({ dates }) => dates.length > 0).length)
    for (const head of told) {
      headed.add(head)
      for (const i of head.below) keep[i] = 1
    }
  return headed.size
}

const isOrHolds = (node: TreeNode, is: (element: ElementNode) => boolean): boolean => node.kind === 'element' && (is(node) || firstBelow(node, is) !== null)

/** One that a script fills shows no day. */
const isTime = (element: ElementNode): boolean => (element.tag === 'time' || isMoment(attribute(element, 'title') ?? '')) && isWritten(element)

const isMoment = (title: string): boolean => MOMENT.test(title) || (title.length <= LONGEST_MOMENT && TIME.test(title) && isoDate(title) !== null)

const isWritten = (element: ElementNode): boolean => textOf(element).trim() !== ''

const isCalledTime = (element: ElementNode): boolean => CALLED_TIME.test(attribute(element, 'class') ?? '') && DIGIT.test(textOf(element))

/** The data in the page say so. */
const statesAuthor = (element: ElementNode): boolean => attribute(element, 'itemprop') === 'author'

const isUser = (element: ElementNode): boolean => USER.test(attribute(element, 'class') ?? '') || groupsOf(element).some(group => AUTHOR.has(group))
const isNobody = (element: ElementNode): boolean => ENTERS.test(attribute(element, 'class') ?? '') || groupsOf(element).some(group => NOBODY.has(group))

const isCalledAuthor = (element: ElementNode): boolean => isUser(element) && isWritten(element) && !isNobody(element)

/** It or what it stands in, up to its post, is called an author's. */
function isAuthor(element: ElementNode, post: ElementNode): boolean {
  const around = lineage(element, post)
  return around.some(isUser) && !around.some(isNobody)
}
