/**
 * Lines that open with bullets or numbers → lists, each within the one that it stands further in than, their items by the numbers of
 * their author. Speech that opens with dashes is no list, nor are numbers that do not count on.
 */
import { append, newElement, type Attribute, type ElementNode } from '../model/document.ts'
import { BULLET, goesOn, type Wrapping } from './wrapping.ts'

/** An item, or a line that goes on under one. */
const isOfList = (line: string): boolean => BULLET.test(line) || /^(?:\t|[ \t]{2})[ \t]*\S/.test(line)

/** A dash that opens speech, as it does items. */
export const SPEECH = /^[ \t]*[–—]/
/** Two or more lines that all open like items, or go on under one. A dash opens speech in French, Spanish and Polish prose: sentences with dashes are no list. */
const isList = (group: readonly string[]): boolean =>
  group.length >= 2
  && BULLET.test(group[0]!)
  && group.every(isOfList)
  && group.filter(line => BULLET.test(line)).length >= 2
  && !group.every(line => SPEECH.test(line))

const NUMBER = /^[ \t]*(\d{1,3})[.)]/
const numberOf = (line: string): number => Number(NUMBER.exec(line)?.[1] ?? NaN)
/** Numbers of items count on by one, or are one; days do not, nor do numbers of sources. What begins with a later one goes on with what stands above it. */
function counts(run: readonly string[], above: readonly string[]): boolean {
  const numbers = run.filter(line => /^\S/.test(line)).map(numberOf).filter(number => !Number.isNaN(number)), [first = NaN] = numbers
  return numbers.every((number, i) => number === first || number === first + i) && !(first > 1 && above.some(line => numberOf(line) < first))
}

/** The lists in a group, and what stands between them. */
export function partsOf(group: readonly string[], wrapping: Wrapping | null): (readonly string[])[] {
  const parts: (readonly string[])[] = []
  let done = 0
  for (let from = 0, to = 0; from < group.length; from = Math.max(to, from + 1)) {
    if (!BULLET.test(group[from]!)) continue
    for (to = from + 1; to < group.length && isOfList(group[to]!);) to++
    const run = group.slice(from, to)
    if (!isList(run)) continue
    // An item that goes on at the margin is none of a list that can be told.
    if (wrapping ? to < group.length && goesOn(group[to - 1]!, group[to]!, wrapping) : !counts(run, group.slice(0, from))) continue
    if (from > done) parts.push(group.slice(done, from))
    parts.push(run)
    done = to
  }
  if (done < group.length) parts.push(group.slice(done))
  return parts
}

interface Item { /** In columns. */ readonly indent: number; /** NaN: it has none. */ readonly number: number; readonly lines: string[] }
/** Columns that a list within a list stands further in, at least; those of a tab. */
const DEEPER = 2, TAB = 4
const columnsBefore = (line: string): number => /^[ \t]*/.exec(line)![0].replaceAll('\t', ' '.repeat(TAB)).length

type Write = (item: ElementNode, lines: readonly string[]) => void

/** Nothing is put into the parent where the group is no list. */
export function appendList(group: readonly string[], parent: ElementNode, write: Write): boolean {
  if (!isList(group)) return false
  const items: Item[] = []
  for (const line of group) {
    if (BULLET.test(line)) items.push({ indent: columnsBefore(line), number: numberOf(line), lines: [line.replace(BULLET, '').trim()] })
    else items.at(-1)!.lines.push(line.trimEnd())
  }
  appendItems(items, parent, write)
  return true
}

/** What stands further in than the first item is a list of the item above it. */
function appendItems(all: readonly Item[], parent: ElementNode, write: Write): void {
  const own = all.flatMap((item, i) => (item.indent < all[0]!.indent + DEEPER ? [i] : []))
  const { ofList, ofItem } = numbering(own.map(i => all[i]!.number))
  const list = newElement(Number.isNaN(all[0]!.number) ? 'ul' : 'ol', ofList)
  append(parent, list)
  own.forEach((at, n) => {
    const item = newElement('li', ofItem(n)), inner = all.slice(at + 1, own[n + 1])
    append(list, item)
    write(item, all[at]!.lines)
    if (inner.length > 0) appendItems(inner, item, write)
  })
}

interface Numbering { readonly ofList: readonly Attribute[]; readonly ofItem: (item: number) => readonly Attribute[] }

/** What a list and its items have to say so that each keeps its author's number; NaN: it has none. */
function numbering(numbers: readonly number[]): Numbering {
  const [first = NaN] = numbers
  // One number before all items is how some write a list that others are to count.
  if (Number.isNaN(first) || numbers.every(number => number === first))
    return { ofList: first >= 0 && first !== 1 ? [{ name: 'start', value: String(first) }] : [], ofItem: () => [] }
  const isReversed = numbers.every((number, i) => number === first - i)
  const step = isReversed ? -1 : 1
  return {
    ofList: [...(isReversed ? [{ name: 'reversed', value: '' }] : []), ...(isReversed || first !== 1 ? [{ name: 'start', value: String(first) }] : [])],
    ofItem: i => (i === 0 || Number.isNaN(numbers[i]) || numbers[i] === numbers[i - 1]! + step ? [] : [{ name: 'value', value: String(numbers[i]) }]),
  }
}
