/** Phrases of the packs as one fast look-up: which lines are a site's and not the author's. */
import type { PhraseCategory, StandIn } from '../model/contracts.ts'
import { addTo } from '../model/groups.ts'
import { LANGUAGES, oncePerPacks } from './packs.ts'

interface Hit<Category> {
  readonly category: Category
  /** As the pack has it. */
  readonly phrase: string
  readonly tag: string
  /** The phrase is all of the line: it heads a part of the page rather than naming one thing. */
  readonly whole: boolean
}
export type PhraseHit = Hit<PhraseCategory>
type Matcher<Category> = (line: string) => Hit<Category> | null
export type PhraseMatcher = Matcher<PhraseCategory>

/** Longer lines are sentences, which no phrase may judge. */
const MOST_CHARS = 160
const MOST_WORDS = 16
/** The same for scripts without spaces between words. */
const MOST_DENSE = 60
/** Characters in which the first or last word of a line stands. */
const EDGE = 40
/** "Unsubscribe [https://tarn.example/u/88]": where a link led before it was text. */
const ADDRESS_BEHIND = /[ \t]?[[(<](?:https?:\/\/|mailto:)[^\s<>[\]()]{1,500}[\])>]$/
const ENDS_ADDRESS: ReadonlySet<number> = new Set([...'])>'].map(mark => mark.charCodeAt(0)))

interface Words<Category extends string> { readonly tag: string; readonly phrases: Readonly<Partial<Record<Category, readonly string[]>>> }
interface Entry<Category> { readonly start: string; /** What stands between, in this order. */ readonly middles: readonly string[]; readonly end: string; readonly hit: Hit<Category> }
interface Table<Category> {
  readonly whole: Map<string, Hit<Category>>
  readonly starts: Map<string, Entry<Category>[]>
  readonly ends: Map<string, Entry<Category>[]>
  /** By `hashOf` a word: START where some phrase with more behind it begins so, END where one ends so; OPENS and CLOSES of those that are all of a line. */
  readonly edges: Uint8Array
}
const START = 1, END = 2, OPENS = 4, CLOSES = 8, HASHES = 0x4000

export const phraseMatcher = oncePerPacks((packs): PhraseMatcher => matcherOf(packs, true))

const MOST_BYLINE = 80

/** Whether a line opens as bylines do and goes on with what may be a name. */
export const bylineMatcher = oncePerPacks(packs => {
  const openers = new Set(packs.flatMap(pack => pack.bylineOpeners.map(opener => light(opener).replace(/[:：／/=]$/, ''))))
  const longest = Math.max(...[...openers].map(opener => opener.length))
  return (line: string): boolean => {
    if (line.length > MOST_BYLINE || /[.!?…。！？।]$/.test(line)) return false
    const start = light(line.slice(0, longest + 3))
    for (let at = 1; at <= start.length && at <= longest; at++) {
      if (at < start.length && !isBoundary(start, at)) continue
      if (openers.has(start.slice(0, at)) && /^[\s:：／/=]*[\p{Lu}\p{Lo}]/u.test(line.slice(at))) return true
    }
    return false
  }
})

/** A user's own phrases: theirs to say, so that no line is too long for them. */
export function ownMatcher(phrases: readonly string[]): PhraseMatcher {
  return matcherOf([{ tag: 'own', phrases: { related: phrases } }], false)
}

let standIns: Matcher<StandIn> | null = null

/** What pages say that stand in an article's place, in any language: too little of it stands there to tell which. */
export const standIn: Matcher<StandIn> = line =>
  (standIns ??= matcherOf(
    Object.values(LANGUAGES).map(({ tag, standIns: phrases }) => ({ tag, phrases })),
    false,
  ))(line)

function matcherOf<Category extends string>(packs: readonly Words<Category>[], bounded: boolean): Matcher<Category> {
  let table: Table<Category> | null = null
  return line => {
    const said = ENDS_ADDRESS.has(line.charCodeAt(line.length - 1)) ? line.replace(ADDRESS_BEHIND, '') : line
    if (bounded && said.length > MOST_CHARS) return null
    table ??= build(packs)
    return find(table, said, bounded)
  }
}

function build<Category extends string>(packs: readonly Words<Category>[]): Table<Category> {
  const table: Table<Category> = { whole: new Map(), starts: new Map(), ends: new Map(), edges: new Uint8Array(HASHES) }
  const marked: readonly (readonly [edge: number, words: Set<string>])[] = [START, END, OPENS, CLOSES].map(edge => [edge, new Set()])
  const [starts, ends, opens, closes] = marked.map(([, words]) => words) as [Set<string>, Set<string>, Set<string>, Set<string>]
  for (const { tag, phrases: all } of packs) for (const category of Object.keys(all) as Category[]) for (const phrase of all[category] ?? []) {
    const hit: Hit<Category> = { category, phrase, tag, whole: !phrase.includes('*') }
    if (hit.whole) {
      // Nearly all of thousands: of those that are looked for by all of their text alone nothing else is kept.
      const start = fold(phrase), word = WORD_BEFORE_SPACE.exec(start)?.[0] ?? opening(start), behind = start.slice(start.lastIndexOf(' ') + 1)
      opens.add(word)
      closes.add(WORD.test(behind) ? behind : closing(start))
      if (!table.whole.has(start)) table.whole.set(start, hit)
      if (category === COUNTED) { starts.add(word); addTo(table.starts, word, { start, middles: [], end: '', hit }) }
      continue
    }
    const parts = phrase.split('*').map(fold)
    const start = parts[0]!, end = parts.at(-1)!, middles = parts.slice(1, -1)
    const first = opening(start), last = closing(end), entry = { start, middles, end, hit }
    if (start !== '') { starts.add(first); addTo(table.starts, first, entry) }
    else if (end !== '') { ends.add(last); addTo(table.ends, last, entry) }
  }
  for (const [edge, words] of marked) for (const word of words) table.edges[hashOf(word)]! |= edge
  return table
}

/** As `opening` has it, of letters that all are parts of words: no code that runs but once is as fast. */
const WORD_BEFORE_SPACE = /^[a-z0-9\u00df-\u02bb\u0370-\u0dff]+(?= |$)/, WORD = /^[a-z0-9\u00df-\u02bb\u0370-\u0dff]+$/

function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = hashWith(hash, text.charCodeAt(at))
  return rowOf(hash)
}
const hashWith = (hash: number, code: number): number => (hash * 31 + code) & 0xffffff
const rowOf = (hash: number): number => (hash ^ (hash >> 12)) & (HASHES - 1)

/** Whether a phrase may begin and end with these words, as `edges` has them: one that is all of the line has to do both. */
const mayBe = (first: number, last: number): boolean => ((first & START) | (last & END) | ((first & OPENS) << 1 & last)) !== 0

/** A cheap look before, which makes no strings: false where the line's first and last word are those of no phrase. */
function mayHit(edges: Uint8Array, line: string): boolean {
  let from = 0, end = line.length, letter = MARK, first = 0, last = 0
  while (from < end && (letter = letterAt(line, from)) === MARK) from++
  let to = from
  if (isDense(letter)) { first = hashWith(first, letter); to++ }
  else for (; to < end && (letter = letterAt(line, to)) > MARK && !isDense(letter); to++) first = hashWith(first, letter)
  if (to === from || to >= EDGE || to < end && letterAt(line, to) === HARD) return true
  while ((letter = letterAt(line, end - 1)) === MARK) end--
  let begin = end - 1
  if (!isDense(letter)) while (begin > 0 && letter > MARK && (letter = letterAt(line, begin - 1)) > MARK && !isDense(letter)) begin--
  if (letter === HARD || line.length - begin >= EDGE) return true
  for (let at = begin; at < end; at++) last = hashWith(last, letters[line.charCodeAt(at)]!)
  return mayBe(edges[rowOf(first)]!, edges[rowOf(last)]!)
}

/** As `light` has it, where that can be said of a letter without its neighbours; MARK for what is no part of a word. By code, filled as they are met. */
const letters = new Uint16Array(0x10000), HARD = 1, MARK = 2
const letterAt = (line: string, at: number): number => letters[line.charCodeAt(at)] || (letters[line.charCodeAt(at)] = letterOf(line.charAt(at)))
/** What may become one with the sign before it. */
const JOINS = /[\p{M}\p{Cs}\u1100-\u11ff]/u
function letterOf(sign: string): number {
  const one = light(sign)
  if (one === '' || JOINS.test(sign + one)) return HARD
  return one.length === 1 && isPart(one.charCodeAt(0)) ? one.charCodeAt(0) : [...one].some(part => isPart(part.charCodeAt(0))) ? HARD : MARK
}

function find<Category extends string>(table: Table<Category>, line: string, bounded: boolean): Hit<Category> | null {
  // Most lines open and close with no word of any phrase, and need no folding.
  if (!mayHit(table.edges, line)) return null
  const short = line.length <= EDGE ? light(line) : null
  const first = opening(short ?? light(line.slice(0, EDGE))), last = closing(short ?? light(line.slice(-EDGE)))
  if (!mayBe(table.edges[hashOf(first)]!, table.edges[hashOf(last)]!)) return null
  const text = foldLight(short ?? light(line))
  if (text === '') return null
  const whole = table.whole.get(text)
  if (whole) return whole
  if (bounded && text.length > MOST_DENSE && (isDense(text.charCodeAt(0)) || text.split(' ', MOST_WORDS + 1).length > MOST_WORDS)) return null
  for (const { start, middles, end, hit } of table.starts.get(first) ?? []) {
    // Of phrases that are all of a line only those of counts stand here (see build).
    if (hit.whole && text.startsWith(start) && COUNT.test(text.slice(start.length))) return hit
    if (hit.whole || !text.startsWith(start) || !isBoundary(text, start.length) || !holdsInOrder(text, middles, start.length, end)) continue
    // "Published" opens sentences too: what tells of a time has a number.
    if (hit.category === 'updated' && text.length > start.length && !/\p{N}/u.test(text)) continue
    if (text.length <= start.length + 2) return { ...hit, whole: true }
    if (text.endsWith(end)) return hit
  }
  for (const { middles, end, hit } of table.ends.get(last) ?? [])
    if (text.endsWith(end) && holdsInOrder(text, middles, 0, end) && isBoundary(text, text.length - end.length)) return hit
  return null
}

/** "Comments (12)": of these sites say how many there are. */
const COUNTED: PhraseCategory = 'comments'
const COUNT = /^ \p{N}[\p{N}.,]{0,8}$/u

/** Between where the start ends and the end begins. */
function holdsInOrder(text: string, middles: readonly string[], from: number, end: string): boolean {
  for (const middle of middles) {
    const at = text.indexOf(middle, from)
    if (at < 0) return false
    from = at + middle.length
  }
  return from <= text.length - end.length
}

/** A word ends there; scripts without spaces have no such places. */
function isBoundary(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  const before = text.charCodeAt(at - 1), after = text.charCodeAt(at)
  return isDense(before) || isDense(after) || !isLetter(before) || !isLetter(after)
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code > 0xbf
/** Thai, and Chinese and Japanese: words follow one another without spaces. */
const isDense = (code: number): boolean => (code >= 0xe00 && code <= 0xeff) || (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)
const isPart = (code: number): boolean =>
  code === 0xa9
  || code === 0x24d2
  || (code >= 97 && code <= 122)
  || (code >= 48 && code <= 57)
  || (code > 0xbf && code !== 0x2bc && !(code >= 0x2000 && code <= 0x303f) && !(code >= 0xff00 && code <= 0xff20))

/** The first word, or its first character where words are not parted; a mark where there is neither. */
function opening(text: string): string {
  let from = 0
  while (from < text.length && !isPart(text.charCodeAt(from))) from++
  if (from === text.length) return text.charAt(0)
  if (isDense(text.charCodeAt(from))) return text.charAt(from)
  let to = from
  while (to < text.length && isPart(text.charCodeAt(to)) && !isDense(text.charCodeAt(to))) to++
  return text.slice(from, to)
}

function closing(text: string): string {
  let to = text.length
  while (to > 0 && !isPart(text.charCodeAt(to - 1))) to--
  if (to === 0) return text.charAt(text.length - 1)
  if (isDense(text.charCodeAt(to - 1))) return text.charAt(to - 1)
  let from = to
  while (from > 0 && isPart(text.charCodeAt(from - 1)) && !isDense(text.charCodeAt(from - 1))) from--
  return text.slice(from, to)
}

/** Letters that are written in several ways: without accents in Greek capitals, with and without dots in Turkish ones, and the like. */
const LETTERS: Readonly<Record<string, string>> = {
  ά: 'α', έ: 'ε', ή: 'η', ί: 'ι', ό: 'ο', ύ: 'υ', ώ: 'ω', ς: 'σ', ı: 'i', '\u0307': '', 'ß': 'ss', 'ё': 'е', 'ţ': 'ț', 'ş': 'ș',
  'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ـ': '', 'ً': '', 'ٌ': '', 'ٍ': '', 'َ': '', 'ُ': '', 'ِ': '', 'ّ': '', 'ْ': '',
  '\u00ad': '', '\u200b': '', '\u200c': ' ', '\u200d': '', '\u200e': '', '\u200f': '', '״': '"', '׳': '\'',
}
const ODD = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g')
/** Small letters, signs and marks that are written in one way, and are normal as they stand. */
const PLAIN = /^[\x20-\x7e\u00a9\u00ab\u00ae\u00b7\u00bb\u00e0-\u0130\u0141-\u0148\u014a-\u015e\u0160-\u0162\u0164-\u017e\u0430-\u0450\u0452-\u045f\u2012-\u2016\u2018-\u201f\u2022\u203a\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fff]*$/

/** Letters alone, so that its words are those of the fold. */
export function light(text: string): string {
  const small = text.toLowerCase()
  return PLAIN.test(small) ? small : small.normalize('NFKC').replace(ODD, letter => LETTERS[letter]!)
}

/** One spelling for all: small letters, plain apostrophes, no marks at the ends, single spaces. */
const fold = (text: string): string => foldLight(light(text))

/** Letters, digits and single spaces are folded already, as most short lines and nearly all phrases are. */
const FOLDED = /^[a-z0-9\u00df-\u02bb\u0370-\u167f\u3041-\u3094\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]+(?: [a-z0-9\u00df-\u02bb\u0370-\u167f\u3041-\u3094\u30a1-\u30fa\u3400-\u9fff\uac00-\ud7a3]+)*$/

function foldLight(text: string): string {
  if (FOLDED.test(text)) return text
  const even = UNEVEN.test(text) ? text.replace(/[’‘ʼ`´]/g, '\'').replace(/[“”„«»"|•·›→←▸►▶>*…#()[\]【】（）「」–—-]+/g, ' ').replace(/：/g, ':').replace(/\s+/g, ' ').replace(/ ?([:?!])/g, ' $1') : text
  return endedPlainly(even).trim()
}
/** What none of these would find is as it was. */
const UNEVEN = /[’‘ʼ`´“”„«»"|•·›→←▸►▶>*…#()[\]【】（）「」–—：:?!-]|\s\s|[^\S ]/

/** Marks at the end are none, but that something is asked or follows. */
function endedPlainly(text: string): string {
  let end = text.length
  for (;;) {
    if (/[.,;。]/.test(text[end - 1] ?? '')) end--
    else if (text[end - 2] === ' ' && /[:?!]/.test(text[end - 1] ?? '')) end -= 2
    else break
  }
  const asked = text.indexOf('?', end) >= 0, followed = text.indexOf(':', end) >= 0
  return text.slice(0, end) + (asked ? ' ?' : followed ? ' :' : '')
}
