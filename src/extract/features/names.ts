/**
 * What the names of a page's elements have been worth on other sites: themes, page builders and plug-ins call their parts the same
 * on thousands of them.
 */
import type { Attribute, ElementNode } from '../../model/document.ts'
import { remembered } from '../remembered.ts'
import { FAR, type Page } from './page.ts'
import { mix, STEP, Worths } from './worths.ts'
import table from '../model-names.json' with { type: 'json' }

/** Worths are log odds beside those of a usual share: above 0 where more than that of what bears a name is wanted elsewhere. */
export const NAME_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ['name-near', 'mean worth of the known names of the nearest element above that has such, 0 where none has'],
  ['name-near-levels', 'levels up to that'],
  ['name-sum', 'sum of these means of all elements above'],
  ['name-best', 'the best worth of a name above, 0 where none speaks for the article'],
  ['name-best-levels', 'levels up to that'],
  ['name-worst', 'the worst worth of a name above, 0 where none speaks against it'],
  ['name-worst-levels', 'levels up to that'],
]

const NAMED: ReadonlySet<string> = new Set(['class', 'id', 'data-component', 'data-testid', 'itemprop', 'role'])
/** Characters of an attribute, and of one name in it, that are looked at; longer names are nobody else's. */
const MOST_READ = 200, MOST_NAME = 60, MOST_PART = 20, LEAST_PART = 2
const START = 5381, BETWEEN = 7

/**
 * The names in an attribute, each as a hash: every name whole, all runs of digits being one, its parts (split at signs, digits and capitals) and every two
 * parts side by side. `from` and `to` are where it stands.
 */
export function namesIn(text: string, visit: (hash: number, from: number, to: number) => void): void {
  const end = Math.min(text.length, MOST_READ)
  for (let at = 0; at < end;) {
    if (isSpace(text.charCodeAt(at))) { at++; continue }
    const start = at
    while (at < end && !isSpace(text.charCodeAt(at))) at++
    if (at - start <= MOST_NAME) namesOfOne(text, start, at, visit)
  }
}

const isSpace = (code: number): boolean => code === 32 || (code > 8 && code < 14)
const isSmall = (code: number): boolean => code > 96 && code < 123
const isCapital = (code: number): boolean => code > 64 && code < 91
const isDigit = (code: number): boolean => code > 47 && code < 58
function namesOfOne(text: string, start: number, end: number, visit: (hash: number, from: number, to: number) => void): void {
  let whole = START + 1, part = 0, from = -1, before = 0, beforeFrom = -1
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 45
    const small = isSmall(code), capital = isCapital(code)
    if (at < end && !(isDigit(code) && at > start && isDigit(text.charCodeAt(at - 1)))) whole = mix(whole, isDigit(code) ? 48 : capital ? code + 32 : code)
    // "mainText", "HTMLBody": a capital begins a part behind a small letter, or before one.
    const isBorder =
      capital && from >= 0 && (isSmall(text.charCodeAt(at - 1)) || (isCapital(text.charCodeAt(at - 1)) && at + 1 < end && isSmall(text.charCodeAt(at + 1))))
    if (from >= 0 && (isBorder || !(small || capital))) {
      if (at - from >= LEAST_PART && at - from <= MOST_PART) {
        visit(part, from, at)
        if (beforeFrom >= 0) visit(mix(mix(before, BETWEEN), part), beforeFrom, at)
        before = part
        beforeFrom = from
      }
      from = -1
    }
    if (!(small || capital)) continue
    if (from < 0) { from = at; part = START }
    part = mix(part, capital ? code + 32 : code)
  }
  visit(whole, start, end)
}

/** How many names of an attribute are known, their sum of worths, the best and the worst. */
interface Sum { readonly known: number; readonly sum: number; readonly best: number; readonly worst: number }
const NOTHING: Sum = { known: 0, sum: 0, best: 0, worst: 0 }

function sumOf(text: string, worths: Worths): Sum {
  let known = 0, sum = 0, best = -Infinity, worst = Infinity
  namesIn(text, hash => {
    const steps = worths.stepsOf(hash)
    if (steps === null) return
    const worth = steps * STEP
    known++
    sum += worth
    if (worth > best) best = worth
    if (worth < worst) worst = worth
  })
  return known === 0 ? NOTHING : { known, sum, best, worst }
}

let shipped: Worths | null = null
const sumOfShipped = remembered(text => sumOf(text, shipped ??= new Worths(table)))

/** What an attribute that holds names says; null for others. */
const namesOf = ({ name, value }: Attribute): string | null => !NAMED.has(name) ? null : value.length > MOST_READ ? value.slice(0, MOST_READ) : value

/** What an element's attributes that hold names say. */
export const namedBy = ({ attributes }: ElementNode): readonly string[] => attributes.map(namesOf).filter(names => names !== null)

/** By container: depths are those of elements. */
export interface Names {
  readonly near: Float32Array
  readonly nearAt: Int16Array
  readonly sum: Float32Array
  readonly best: Float32Array
  readonly bestAt: Int16Array
  readonly worst: Float32Array
  readonly worstAt: Int16Array
}
/** The depth of what there is none of: further up than any. */
const NOWHERE = -1000

/** `worths`: others than those that ship, since training counts without the sites that it judges by them. */
export function readElementNames({ segments: { containers }, sums }: Page, worths?: Worths): Names {
  const n = containers.length, sumIn = worths ? (text: string) => sumOf(text, worths) : sumOfShipped
  const worth = (): Float32Array => new Float32Array(n), depths = (): Int16Array => new Int16Array(n).fill(NOWHERE)
  const names: Names = { near: worth(), nearAt: depths(), sum: worth(), best: worth(), bestAt: depths(), worst: worth(), worstAt: depths() }
  const handedDown = [names.near, names.sum, names.best, names.worst], depthsHandedDown = [names.nearAt, names.bestAt, names.worstAt]
  for (const { index, parent, element, depth } of containers) {
    if (sums.first[index] === -1) continue
    if (parent >= 0) {
      for (const column of handedDown) column[index] = column[parent]!
      for (const column of depthsHandedDown) column[index] = column[parent]!
    }
    // body and html wear names of the whole page, which say nothing of a block.
    if (element.tag === 'body' || element.tag === 'html') continue
    let known = 0, sum = 0
    for (const attribute of element.attributes) {
      const text = namesOf(attribute), told = text === null ? NOTHING : sumIn(text)
      if (told.known === 0) continue
      known += told.known
      sum += told.sum
      if (told.best > names.best[index]!) { names.best[index] = told.best; names.bestAt[index] = depth }
      if (told.worst < names.worst[index]!) { names.worst[index] = told.worst; names.worstAt[index] = depth }
    }
    if (known === 0) continue
    names.near[index] = sum / known
    names.nearAt[index] = depth
    names.sum[index]! += sum / known
  }
  return names
}

export function fillNames({ segments: { home, containers } }: Page, names: Names, i: number, row: Float32Array, at: number): void {
  const own = home[i]!, { depth } = containers[own]!
  let k = at
  row[k++] = names.near[own]!
  row[k++] = Math.min(FAR, depth - names.nearAt[own]!)
  row[k++] = names.sum[own]!
  row[k++] = names.best[own]!
  row[k++] = Math.min(FAR, depth - names.bestAt[own]!)
  row[k++] = names.worst[own]!
  row[k] = Math.min(FAR, depth - names.worstAt[own]!)
}
