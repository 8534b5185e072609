/**
 * Features of where a block stands: levels to elements and class groups above it, and to the
 * containers that hold most of the page's good text. Our own container scoring is one of them:
 * the best of rules is a feature to the learned judge.
 */
import { ELEMENT_GROUPS, GROUPS } from './groups.ts'
import { FAR, levelsTo, NEAREST, type Page } from './page.ts'

/** Ways to name the container that holds the article. */
const TOPS = ['scored', 'weighed', 'half', 'three-quarters', 'nine-tenths', 'dense', 'title', 'opening', 'longest'] as const

export const CONTAINER_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ...ELEMENT_GROUPS.map(tag => [`in-${tag}`, `levels up to the nearest ${tag} or its role`] as const),
  ...GROUPS.map(([name]) => [`class-${name}`, `levels up to the nearest element with a class or id of the group ${name}`] as const),
  ...TOPS.flatMap(top => [
    [`${top}-up`, `levels up to the common ancestor with the ${top} container`] as const,
    [`${top}-down`, `levels from that ancestor down to the ${top} container`] as const,
  ]),
  ['scored-score', 'share of the best container score that the block\'s own parent has'],
  ['scored-share', 'share of the page\'s good words in the scored container'],
  ['scored-words', 'good words in the scored container'],
  ['scored-density', 'link density of the scored container'],
  ['branch-words', 'words in the branch of the common ancestor with the scored container that holds the block'],
  ['branch-density', 'link density of that branch'],
  ['branch-good', 'share of good words in that branch'],
  ['branch-like', 'share of good words in siblings of the branch that wear the same tag and class'],
  ['parent-words', 'words in the block\'s parent container'],
  ['parent-density', 'link density there'],
  ['parent-good', 'share of good words there'],
  ['parent-blocks', 'blocks there'],
  ['grand-words', 'words in the container two levels up'],
  ['grand-density', 'link density there'],
  ['grand-good', 'share of good words there'],
  ['grand-blocks', 'blocks there'],
  ['depth', 'levels from the root'],
  ['siblings', 'blocks with the same parent container'],
]

interface Tops {
  readonly marks: readonly Marks[]
  readonly score: Float64Array
  readonly best: number
  readonly branch: Int32Array
  readonly branchLike: Float64Array
}
interface Marks { readonly up: Uint8Array; readonly down: Uint8Array }

/** Containers that a paragraph's own element makes: the score goes to what is around them. */
const LEAVES = new Set(['p', 'pre', 'li', 'td', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dd', 'dt'])
/** Class groups that speak against or for a container, by name, as votes on its score. */
const [AGAINST, FOR] = [['comment', 'navigation', 'sidebar', 'footer', 'related', 'share', 'advertising', 'newsletter', 'overlay', 'legal', 'author'], ['article', 'body', 'main']]
  .map(names => names.map(name => GROUPS.findIndex(([group]) => group === name))) as [number[], number[]]

/** `titleLine` is the candidate that says the title, -1 where none does. */
export function findTops(page: Page, titleLine: number): Tops {
  const { containers, candidates, home } = page.segments
  const score = new Float64Array(containers.length)
  for (let i = 0; i < candidates.length; i++) {
    if (!page.good[i]) continue
    const density = 1 - page.linkDensity[i]!
    const { text } = candidates[i]!
    const value = (1 + commasIn(text) + Math.min(text.length / 100, 3)) * density
    let at = home[i]!
    const alone = page.sums.blocks[at] === 1
    if (alone || LEAVES.has(containers[at]!.element.tag)) at = Math.max(0, containers[at]!.parent)
    for (let up = 0; up < 5 && at >= 0; up++, at = containers[at]!.parent) score[at]! += value / (up === 0 ? 1 : up === 1 ? 2 : up * 3)
  }
  const weighed = new Float64Array(containers.length)
  const dense = new Float64Array(containers.length)
  for (let c = 0; c < containers.length; c++) {
    const linkDensity = page.sums.words[c]! > 0 ? page.sums.linkWords[c]! / page.sums.words[c]! : 1
    score[c]! *= 1 - linkDensity
    const good = page.sums.goodWords[c]!
    dense[c] = good * good / Math.max(1, page.sums.words[c]!)
    if (score[c] === 0) continue
    let weight = 1
    for (const g of AGAINST) if (levelsTo(page, c, g) < 3) weight *= 0.6
    for (const g of FOR) if (levelsTo(page, c, g) === 0) weight *= 1.3
    weighed[c] = score[c]! * weight
  }
  const best = largest(score)
  const tops = [
    best,
    largest(weighed),
    holding(page, 0.5),
    holding(page, 0.75),
    holding(page, 0.9),
    deepest(page, dense),
    around(page, titleLine),
    around(page, opening(page, titleLine)),
    around(page, longest(page)),
  ]
  const marks = tops.map(top => mark(page, top))
  const { branch, branchLike } = branches(page, best)
  return { marks, score, best, branch, branchLike }
}

const COMMAS = [',', '，', '、', '،']
const ENOUGH = 20

function commasIn(text: string): number {
  let commas = 0
  for (const comma of COMMAS) for (let at = text.indexOf(comma); at >= 0 && commas < ENOUGH; at = text.indexOf(comma, at + 1)) commas++
  return commas
}

function largest(values: Float64Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i
  return best
}

/** The container around a candidate's own block: the root for none. */
function around(page: Page, candidate: number): number {
  return candidate < 0 ? 0 : Math.max(0, page.segments.containers[page.segments.home[candidate]!]!.parent)
}

/** The first good block after the title. */
function opening(page: Page, titleLine: number): number {
  for (let i = titleLine + 1; i < page.good.length; i++) if (page.good[i]) return i
  return -1
}

function longest(page: Page): number {
  let best = -1
  for (let i = 0; i < page.good.length; i++) if (page.good[i] && (best < 0 || page.words[i]! > page.words[best]!)) best = i
  return best
}

/** Of equal values the deepest: later in document order and inside the earlier ones. */
function deepest(page: Page, values: Float64Array): number {
  let best = 0
  for (let i = 1; i < values.length; i++) if (values[i]! >= values[best]! && page.sums.goodWords[i]! > 0) best = i
  return best
}

/** The deepest container that holds this share of the page's good words. */
function holding(page: Page, share: number): number {
  const need = page.total.good * share
  let best = 0
  const { containers } = page.segments
  for (let c = 1; c < containers.length; c++) if (page.sums.goodWords[c]! >= need && need > 0 && containers[c]!.depth > containers[best]!.depth) best = c
  return best
}

/** For every container the levels up to its common ancestor with `top`, and from there down to `top`. */
function mark(page: Page, top: number): Marks {
  const { containers } = page.segments
  const up = new Uint8Array(containers.length).fill(FAR)
  const down = new Uint8Array(containers.length).fill(FAR)
  for (let at = top, steps = 0; at >= 0; at = containers[at]!.parent, steps++) { up[at] = 0; down[at] = Math.min(steps, FAR) }
  for (let c = 1; c < containers.length; c++) {
    // Who holds no candidate is never asked.
    if (up[c] === 0 || page.sums.first[c] === -1) continue
    const parent = containers[c]!.parent
    // Everything inside the top container counts as in it.
    if (parent === top || (up[parent] === 0 && down[parent] === 0)) { up[c] = 0; down[c] = 0; continue }
    up[c] = Math.min(FAR, up[parent]! + 1)
    down[c] = down[parent]!
  }
  return { up, down }
}

/** For every container the child of its common ancestor with `top` that holds it; and how good the branch's look-alikes are. */
function branches(page: Page, top: number): { branch: Int32Array; branchLike: Float64Array } {
  const { containers } = page.segments
  const branch = new Int32Array(containers.length)
  const path = new Uint8Array(containers.length)
  for (let at = top; at >= 0; at = containers[at]!.parent) path[at] = 1
  const branchLike = new Float64Array(containers.length)
  const alikeBy = page.looks.by(name => name ?? '')
  const alike = new Map<number, { good: number; words: number }>()
  const keys = new Float64Array(containers.length).fill(-1)
  for (let c = 1; c < containers.length; c++) {
    if (page.sums.first[c] === -1) continue
    const parent = containers[c]!.parent
    if (!path[parent] || path[c]) { branch[c] = path[c] ? c : branch[parent]!; continue }
    branch[c] = c
    const key = parent * containers.length + alikeBy[page.looks.of[c]!]!
    keys[c] = key
    let group = alike.get(key)
    if (!group) { group = { good: 0, words: 0 }; alike.set(key, group) }
    group.good += page.sums.goodWords[c]!
    group.words += page.sums.words[c]!
  }
  for (let c = 1; c < containers.length; c++) {
    const group = keys[c]! < 0 ? undefined : alike.get(keys[c]!)
    branchLike[c] = group && group.words > 0 ? group.good / group.words : 0
  }
  return { branch, branchLike }
}

export function fillContainers(page: Page, tops: Tops, i: number, row: Float32Array, at: number): void {
  const { containers, home } = page.segments
  const c = home[i]!
  let k = at
  const { depth } = containers[c]!
  for (let from = c * NEAREST, g = 0; g < NEAREST; g++) row[k++] = Math.min(FAR, depth - page.nearest[from + g]!)
  for (const { up, down } of tops.marks) { row[k++] = up[c]!; row[k++] = down[c]! }
  const parent = Math.max(0, containers[c]!.parent)
  const grand = Math.max(0, containers[parent]!.parent)
  const { sums } = page
  const own = tops.score[c]! > 0 ? c : parent
  row[k++] = tops.score[tops.best]! > 0 ? tops.score[own]! / tops.score[tops.best]! : 0
  row[k++] = sums.goodWords[tops.best]! / Math.max(1, page.total.good)
  row[k++] = sums.goodWords[tops.best]!
  row[k++] = density(page, tops.best)
  const branch = tops.branch[c]!
  row[k++] = sums.words[branch]!
  row[k++] = density(page, branch)
  row[k++] = sums.goodWords[branch]! / Math.max(1, sums.words[branch]!)
  row[k++] = tops.branchLike[branch]!
  for (const container of [parent, grand]) {
    row[k++] = sums.words[container]!
    row[k++] = density(page, container)
    row[k++] = sums.goodWords[container]! / Math.max(1, sums.words[container]!)
    row[k++] = sums.blocks[container]!
  }
  row[k++] = depth
  row[k++] = sums.blocks[c]!
}

const density = (page: Page, c: number): number => page.sums.linkWords[c]! / Math.max(1, page.sums.words[c]!)
