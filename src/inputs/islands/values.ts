/**
 * The data that a page carries for its own scripts: JSON in scripts of their own, in statements that give it a name, in
 * attributes, and as text within such JSON. Nothing is run: what is no JSON is no data.
 */
import { after, attribute, type ElementNode } from '../../model/document.ts'
import { piecesOf, rowsOf } from './flight.ts'
import { isThing } from './rich.ts'

/** Of all data of a page, in characters. */
const MAX_TEXT = 8_000_000
/** Shorter data hold no article. */
const LEAST = 300
const MOST_STATEMENTS = 20
/** Of an array whose items name one another by their places, as Nuxt writes it: so many are put together. */
const MOST_ITEMS = 200_000
const MAX_DEPTH = 40

/** In the order of the page. */
export function dataOf(root: ElementNode): unknown[] {
  const values: unknown[] = []
  let room = MAX_TEXT, flight = ''
  const take = (text: string, read: (text: string) => unknown[]): void => {
    if (text.length < LEAST || text.length > room) return
    room -= text.length
    for (const value of read(text)) values.push(value)
  }
  for (let node = root.first; node; node = after(node, root)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'script' && node.first?.kind === 'text') {
      const type = (attribute(node, 'type') ?? '').toLowerCase()
      // What JSON-LD says of the page is read where its claims are.
      if (!type.includes('ld+json') && node.first.value.includes('__next_f.push(')) flight += piecesOf(node.first.value, endOf, parse)
      else if (!type.includes('ld+json')) take(node.first.value, type.includes('json') ? one : attribute(node, 'src') === null ? statements : () => [])
    }
    for (const { name, value } of node.attributes) if (name.startsWith('data-') && /^\s*[{[]/.test(value.slice(0, 100))) take(value, one)
  }
  take(flight, rowsOf)
  return values
}

function one(text: string): unknown[] {
  const value = parse(text)
  return value === undefined ? [] : [isPlaced(value) ? placed(value) : value]
}

/** A value that text holds, where it is JSON. */
export function parse(text: string): unknown {
  try { return JSON.parse(text) as unknown } catch { return undefined }
}

/** `window.__STATE__ = {…};`, `var state = JSON.parse("…")`: what stands behind the sign. */
const STATEMENT = /=\s{0,4}(?:JSON\.parse\(\s{0,4}(?=")|(?=[{[]))/g

function statements(text: string): unknown[] {
  const out: unknown[] = []
  let from = 0, count = 0
  for (const { index, 0: head } of text.matchAll(STATEMENT)) {
    const start = index + head.length
    if (start < from) continue
    const end = endOf(text, start)
    if (end < 0) break
    from = end
    if (end - start < LEAST) continue
    if (count++ >= MOST_STATEMENTS) break
    const source = text.slice(start, end)
    const value = parse(source) ?? (source.includes('undefined') ? parse(withoutUndefined(source)) : undefined)
    if (value !== undefined) out.push(typeof value === 'string' ? parse(value) : value)
  }
  return out
}

/** What scripts write and JSON has none of; texts are left as they are. */
function withoutUndefined(source: string): string {
  const parts: string[] = []
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('"', at), close = open < 0 ? source.length : endOf(source, open)
    parts.push(source.slice(at, open < 0 ? source.length : open).replace(/\bundefined\b/g, 'null'))
    if (close < 0) break
    if (open >= 0) parts.push(source.slice(open, close))
    at = close
  }
  return parts.join('')
}

/** Behind the string or the bracket that opens at a place; -1 where none closes it. */
function endOf(text: string, start: number): number {
  let depth = 0, isText = false
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isText && code === BACKSLASH) at++
    else if (code === QUOTE) { isText = !isText; if (!isText && depth === 0) return at + 1 }
    else if (!isText && (code === OPEN || code === OPEN_LIST)) depth++
    else if (!isText && (code === CLOSE || code === CLOSE_LIST) && --depth <= 0) return at + 1
  }
  return -1
}
const BACKSLASH = 0x5c, QUOTE = 0x22, OPEN = 0x7b, CLOSE = 0x7d, OPEN_LIST = 0x5b, CLOSE_LIST = 0x5d

/** A list whose things hold nothing but places in it. */
function isPlaced(value: unknown): value is unknown[] {
  if (!Array.isArray(value) || value.length < 3) return false
  const things = value.filter(isThing)
  return things.length > 0 && things.every(thing => Object.values(thing).every(place => Number.isInteger(place)))
}

function placed(list: readonly unknown[]): unknown {
  let items = 0
  const at = (place: unknown, depth: number): unknown => {
    if (typeof place !== 'number' || depth > MAX_DEPTH || items++ > MOST_ITEMS) return null
    const value = list[place]
    if (isThing(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, at(inner, depth + 1)]))
    if (!Array.isArray(value)) return value
    // ["Reactive", 1]: what a script made of it.
    return typeof value[0] === 'string' ? at(value[1], depth + 1) : value.map(inner => at(inner, depth + 1))
  }
  return at(0, 0)
}
