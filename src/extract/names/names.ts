/** Author claims → names: bylines opened and split, roles and addresses off, what is no name refused. */
import { LANGUAGES } from '../../languages/index.ts'
import { fold } from '../../model/fold.ts'
import { isCalled } from './given-names.ts'
import type { PhraseCategory } from '../../model/contracts.ts'
import { findDates, isMonth } from '../dates/dates.ts'
import { isOfSite, PERSON } from './looks.ts'
import { type How, type Opened, isContact, isOpener, openedWithin, opensAsContact, withoutOpener } from './openers.ts'
import { isInstitution, isLabel, isRole, isStaff, isWhole, type Part, roleOf, trimmed } from './parts.ts'
import { maySign, reportersOf } from './reporters.ts'
import { turnedIn } from './turned.ts'
import { withoutDate } from './undated.ts'
import { isUnspacedSentence, mayBeUnspacedName, opensClause } from './unspaced.ts'
import { PUBLISHED, UPDATED, WEEKDAYS } from '../dates/words.ts'
import { AGENCIES, BRANDS, DEPARTMENT, DESK, NETWORK, PARTICLES, TOWN } from './words.ts'

/** Collaborations of physicists: more are counted, not read. */
const MOST = 100
const MOST_WORDS = 6, MOST_CHARS = 60
const MAX_TEXT = 2000
const LETTER = /\p{L}/u
const NAME = /^[\p{L}\p{M}\d«“"„'‘’(][\p{L}\p{M}\d'‘’ʼ`´".“”„«»\u200c\-‐‑–·・&+!_®()*/\u00a0 ]*$/u
/** What parts a byline from what stands beside it. */
const BARS = /\s*(?:[|｜•●‖⋅¦╱]|·(?![\u3040-\u9fff\uac00-\ud7af])|(?<![\u3040-\u9fff\uac00-\ud7af])·|\/\/|::|\s[–—-]{1,2}\s|—(?=\d)|^[–—-]{1,4}\s|\s[–—-]$|\n)\s*/u
/** A cheap look before: most lines hold neither. */
const LOOSE = /[\t\u00a0]| {2}/
/** Letters below are normal as they stand. */
const MAY_COMBINE = /[\u0300-\uffff]/
const MAY_PART = /[|｜•●·‖⋅¦╱–—\n:/-]/, MAY_LIST = /[,;，、；／/&+]/
const PARTS = /\s*(?:[,;，、；／]|(?<=[\p{L}.)])\s*\/\s*(?=\p{L})|\s&\s|\s\+\s)\s*/u
const EMAIL = /<?[^\s<>@]{1,80}@[\w-]{1,80}\.[\w.]{1,80}>?/g
interface Byline {
  readonly names: readonly string[]
  /** How it opens as bylines do: "By", "Von", "作者："; null where it does not. */
  readonly opened: How | null
  /** A date stands in the same line. */
  readonly dated: boolean
}
export type Shape = 'stated' | 'library' | 'line'

interface Words { readonly joiners: ReadonlySet<string>; readonly longestJoiner: number; readonly not: ReadonlySet<string> }
let words: Words | null = null

function packs(): Words {
  if (words) return words
  const all = Object.values(LANGUAGES)
  // Patterns among the phrases, with their `*`, are equal to no name.
  const joiners = new Set(all.flatMap(pack => pack.nameJoiners))
  return words = { joiners, longestJoiner: Math.max(...[...joiners].map(word => word.length)), not: new Set(BRANDS.concat(...all.flatMap(pack => [pack.notNames, ...OFFERS.map(category => pack.phrases[category])]))) }
}

/** "and", in any language of the packs. */
export const isJoiner = (word: string): boolean => packs().joiners.has(word)

/** "Ann (Quill) Lee": what she is called besides. */
const BORN = /^\s\(\p{Lu}\p{Ll}{1,15}\)\s/u
/** "page.head.author": what a template left unfilled. */
const UNFILLED = /^(?:\p{Ll}+\.)+(?:author|byline|name)$/u
/** No name ends so: "Pillars of". */
const UNENDED = /^(?:of|the|and|de|da|do|das|dos|del|della|von|van|der|und|et|y|e|für|for|du|des)$/
/** "12.09 Uhr", "18:30": when it was written. */
const CLOCK = /^\d{1,2}[.:]\d{2}(?!\d)/
const HOUR = /^\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s?(?:Uhr|[ap]m|h))?[\s,]+(?=\p{L})/iu
/** "Mehr von Ann Lee", "View all posts by Ann Lee": a link to her other pages. */
const MORE_FROM = /^(?:(?:mehr|weitere\s\p{L}+|alle\s\p{L}+)\svon|(?:more|(?:view |see )?all(?: \p{L}+)?)\s(?:from|by)|(?:más|plus|mais) (?:de|par|por))\s(?=\p{L})/iu
const MAY_BE_FROM = /\s(?:von|from|by|de|par|por)\s/i, MAY_PAIR = /[\u0590-\u05ff\u0e01-\u0e4e\u2e80-\u9fff\uf900-\ufaff\ud800-\udfff]/
/** "来源：晚报 作者：李安安", "文・佐藤花子 写真・山田太郎": a label behind what another one says. */
const NEXT_LABEL = /(?<=\S)[ \u3000](?=[\u0e01-\u0e4e\u3040-\u9fff]{2,6}[:：]|\p{Script=Han}{2,4}[・＝])/gu
/** "记者 李文华 通讯员 王小梅", "יעל אברהם ורון לוי": what stands between two people and is no word by itself. */
const NEXT_PERSON = /(?<=\S)[ \u3000](?=(?:通讯员|通訊員|实习生|實習生)[ \u3000]?\p{Script=Han})/gu, HEBREW_AND = /^([\u05d0-\u05ea]{2,20} [\u05d0-\u05ea]{2,20}) ו(?=[\u05d0-\u05ea]{2,20} )/u
/** What a page offers its readers is no name, in whatever language: "Log out", "Share". */
const OFFERS: readonly PhraseCategory[] = ['version', 'share', 'subscribe', 'sign-in', 'related', 'comments', 'consent', 'advertisement', 'tags', 'navigation', 'credit']
const NOBODY: Byline = { names: [], opened: null, dated: false }

/**
 * `stated` is a value that holds names and nothing else, if its page is right; `library` one name
 * turned round ("Lee, Ann"); `line` text of the page. `site` are names of the site, folded.
 */
export function namesIn(raw: string, site: ReadonlySet<string>, shape: Shape): Byline {
  if (site === NO_SITES) return parse(raw, site, shape)
  let page = read.get(site)
  if (!page) read.set(site, page = { stated: new Map(), library: new Map(), line: new Map() })
  const before = page[shape].get(raw)
  if (before) return before
  const byline = parse(raw, site, shape)
  page[shape].set(raw, byline)
  return byline
}

/** Where the site is not known yet. What is read with it is not kept: it would be for good. */
export const NO_SITES: ReadonlySet<string> = new Set()

/** A page says the same byline in an element, in the one around it and in a link: each is read once. */
const read = new WeakMap<ReadonlySet<string>, Readonly<Record<Shape, Map<string, Byline>>>>()

function parse(raw: string, site: ReadonlySet<string>, shape: Shape): Byline {
  let text = raw.slice(0, MAX_TEXT).trim()
  if (MAY_COMBINE.test(text)) text = text.normalize('NFC').trim()
  if (!LETTER.test(text) || /^(?:https?:)?\/\/|^www\./i.test(text) || isOffer(text)) return NOBODY
  // Few lines have any of these, and all are asked.
  if (text.includes('@')) text = text.replace(EMAIL, ' ').replace(/^@(\w+)$/, '$1').replace(/(^|[\s(])@(?=\w)/g, '$1')
  const reporters = shape === 'line' ? signedBy(text) : []
  if (reporters.length > 0) return { names: reporters, opened: 'word', dated: false }
  // "水沢順（2003年7月25日）"
  if (text.includes('（')) text = text.replace(/（([^（）]{6,40})）/gu, (paren, inner: string) => (findDates(inner, null).length > 0 ? `\n${inner}` : paren))
  if (text.includes('://')) text = text.replace(/https?:\/\/\S{1,500}/g, ' ')
  if (text.includes('('))
    text = text.replace(/\s*\([^()]{0,120}\)(\s\p{Lu}\p{Ll})?/gu, (paren, name?: string) =>
      (/^\s*\([\p{Lu}.\s]{2,6}\)/u.test(paren) && !AGENCIES.has(paren.replace(/[^\p{L}]/gu, '').toLowerCase())) || (name !== undefined && BORN.test(paren))
        ? paren
        : ` ${name ?? ''}`,
    )
  if (LOOSE.test(text)) text = text.replace(/[ \t\u00a0]+/g, ' ')
  if (MAY_BE_FROM.test(text)) text = text.replace(MORE_FROM, '')
  if (MAY_PAIR.test(text)) text = text.replace(NEXT_LABEL, '\n').replace(NEXT_PERSON, ', ').replace(HEBREW_AND, '$1, ')
  text = text.trim()
  if (shape === 'library' && text.includes(';')) return { names: text.split(';').flatMap(name => namesIn(name.trim(), site, 'library').names).slice(0, MOST), opened: null, dated: false }
  if (shape === 'library') { const turned = /^([^,]{2,40}),\s*([^,]{1,40})$/.exec(text); if (turned) text = `${turned[2]} ${turned[1]}` }
  const segments = MAY_PART.test(text) ? text.split(BARS).filter(segment => segment !== '') : text === '' ? [] : [text]
  if (shape === 'line') return line(segments, site)
  return { names: collect(segments.map(segment => statedOf(segment)), site, true), opened: null, dated: false }
}

/** Reporters of the line, or of what stands behind its day and hour: "2004-03-11 9:14 입력 조한솔 기자". */
function signedBy(line: string): readonly string[] {
  if (!maySign(line)) return []
  const text = line.replace(/\s+/gu, ' ').trim(), whole = reportersOf(text)
  return whole.length > 0 || findDates(text, null).length === 0 ? whole : reportersOf(text.replace(/^.*\d/u, '').trim())
}

/** One word of what a page offers, as most short lines are: "Share", "Print". */
const isOffer = (text: string): boolean => WORD.test(text) && packs().not.has(text.toLowerCase()) && !DESK.test(text)
const WORD = /^[A-Za-z][a-z]*$/

/** "Autor: Ann Lee", but "Redaktion" is what it says. */
function statedOf(segment: string): string {
  const { rest, how } = withoutOpener(segment, false)
  if (how !== null) return rest === '' ? segment : rest
  return openedWithin(segment)?.rest ?? ''
}

/** "By spawning a new thread, as above": what opens a sentence. */
const CLAUSE = /^(?:\p{Ll}+ ){3,}\p{Ll}/u

/** A line's first segment that opens like a byline, else its first that holds names. */
function line(segments: readonly string[], site: ReadonlySet<string>): Byline {
  const dated = segments.some(segment => /\d/.test(segment) && findDates(segment, null).length > 0)
  for (let i = 0; i < segments.length; i++) {
    const found = opened(segments[i]!, segments)
    if (found === null || CLAUSE.test(found.rest)) continue
    if (opensClause(found.rest, found.how === 'colon')) return NOBODY
    const names = collect([withoutDate(found.rest === '' ? segments[i + 1] ?? '' : found.rest)], site, false, true)
    if (names.length > 0) return { names, opened: found.how, dated }
  }
  for (const segment of segments) {
    if (isUnspacedSentence(segment)) continue
    const within = openedWithin(segment)
    const names = within ? collect([withoutDate(within.rest)], site) : []
    if (within?.how === null && names.length > 0 && isLabel(names[0]!)) return NOBODY
    // "Media contact | Ann Lee"
    if (names.length > 0)
      return opensAsContact(segment) || segments.slice(0, segments.indexOf(segment)).some(isContact) ? NOBODY : { names, opened: within!.how, dated }
  }
  return NOBODY
}

/** "By Ann Lee", and "3 May 2020 by Ann Lee": what stands behind the opener; null where there is none. */
function opened(segment: string, beside: readonly string[]): Opened | null {
  const start = withoutOpener(segment, true)
  // "15:49 VON Ann Lee"
  const clock = start.how === null && segment < ':' ? HOUR.exec(segment) : null
  if (clock) { const behind = withoutOpener(segment.slice(clock[0].length), true); if (behind.how !== null) return behind }
  // "ByBy Ann Lee": one for those who see it, one for those who hear it.
  if (start.how !== null) return { rest: withoutOpener(start.rest, true).rest, how: start.how }
  const date = findDates(segment, null).at(-1)
  // "Last updated on 3 May 2020 by Ann Lee" names who changed it; beside the day of publication it is whoever wrote it.
  if (!date || UPDATED.test(segment.slice(0, date.start)) && !beside.some(part => PUBLISHED.test(part))) return null
  const behind = withoutOpener(segment.slice(date.end).replace(/^[\s,.:()]*(?:Uhr)?[\s,.:]*/u, ''), true)
  return behind.how === null ? null : behind
}

/** `stated`: by a field that is for names, where "ann lee" is one too. `isList`: it is known to name people. */
function collect(texts: readonly string[], site: ReadonlySet<string>, stated = false, isList = stated): string[] {
  const out: string[] = []
  const seen = new Set<string>()
  for (const text of texts) {
    if (!LETTER.test(text)) continue
    const turned = isList ? turnedIn(text.trim(), isJoiner) : null
    if (turned) { for (const name of turned) if (!seen.has(fold(name)) && out.length < MOST) { seen.add(fold(name)); out.push(name) } continue }
    let afterRole = false, whole = false, field = false, next = false
    for (const part of split(text, site)) {
      // "Ann Lee and Tom Hill": the other name is what stands next.
      const isOther = part.joined && next
      next = false
      if (FURTHER.test(part.text)) continue
      const name = trimmed(part, site)
      // "Head of Marketing and Community Development": what is joined to a field is more of it.
      if (field && part.joined) continue
      field = name === null && FIELD.test(part.text)
      if (name === null || (!part.joined && out.at(-1)?.includes(' ') && isRole(name))) { afterRole = true; continue }
      // "Ana Luján en Territorio": in Dutch it would be another person, with two names.
      if (part.place && out.at(-1)?.includes(' ') && !name.includes(' ')) continue
      // "Ann Lee, Tarn Post": where she writes.
      if (!part.joined && out.some(isCalled) && isOfSite(name, site)) { afterRole = true; continue }
      // "Ana Luz, da Agência Brasil", "Ann Lee, Product Marketing"
      if (!part.joined && out.at(-1)?.includes(' ') && (FROM.test(part.text) || DEPARTMENT.test(name) && !isCalled(name))) { afterRole = true; continue }
      // "Ann Lee, New York"
      if (!part.joined && out.at(-1)?.includes(' ') && TOWN.test(name)) continue
      // "Senior Editor, Lee Labs Privacy and Technology Project": houses stand behind roles.
      if (afterRole && (HOUSE.test(name) || isInstitution(name) || site.has(fold(name.split(' ')[0]!)))) continue
      // Behind a role its own parts go on: "Director, Content & Marketing"; behind a name its town: "Ann Lee, Berlin".
      const oneWord = !name.includes(' ') && !AGENCIES.has(name.toLowerCase())
      if (oneWord && !part.joined && (afterRole || (out.at(-1)?.includes(' ') && !/[\u3040-\u9fff]/.test(name)))) continue
      // "Ann Lee, Home and Digital Security Expert": what a role ends behind a name that none ended is more of the role.
      const cut = !part.text.endsWith(name) && !part.text.trim().endsWith(name) && roleOf(part.text.trim().split(/\s+/).at(-1)!)
      if (cut && whole && !(isOther && PERSON.test(name))) { afterRole = true; continue }
      // "নিজস্ব প্রতিবেদক, ঢাকা": where a desk has one.
      if (packs().not.has(name.toLowerCase()) && !DESK.test(name)) { afterRole = true; continue }
      afterRole = false
      const folded = fold(name)
      if (!isName(name, stated) || seen.has(folded) || out.length >= MOST) continue
      seen.add(folded)
      out.push(name)
      whole = !cut
      next = true
    }
  }
  return out
}

/** Parts at commas and slashes, and at the words that join names; none of an institution: "Ministerium für Bau und Verkehr". */
function split(text: string, site: ReadonlySet<string>): Part[] {
  const pieces = MAY_LIST.test(text) ? text.split(PARTS) : [text]
  if (pieces.length === 1 ? isWhole(text, site) : site.has(fold(text)) || isInstitution(pieces[0]!) || isStaff(text)) return [{ text, joined: false }]
  const parts: Part[] = []
  for (const piece of pieces) {
    if (piece !== pieces[0] && isInstitution(piece)) { parts.push({ text: piece, joined: false }); continue }
    let current: string[] = []
    let joined = false, place = false
    for (const word of piece.split(/\s+/)) {
      if (!joins(word, current.length === 0)) { current.push(word); continue }
      if (current.length > 0) parts.push({ text: current.join(' '), joined, place })
      current = []
      joined = true
      place = word === 'en'
    }
    if (current.length > 0) parts.push({ text: current.join(' '), joined, place })
  }
  // What was asked of the whole is not asked again of a part that is all of it.
  if (pieces.length === 1 && parts[0]?.text === text) return [{ text, joined: false, isNoHouse: true }]
  return parts.filter(part => part.text.trim() !== '')
}

/** "and", "AND"; but Dan and Ed are people, and "E" an initial. */
function joins(word: string, first: boolean): boolean {
  const { joiners, longestJoiner } = packs()
  if (word.length > longestJoiner || !joiners.has(word.toLowerCase())) return false
  return word === word.toLowerCase() || (word.length > 1 && !first && word !== 'Dan')
}

/** "Reporting by Ann Lee; Editing by Tom Hill": who helped behind who wrote. */
const FURTHER = /^(?:additional |further )?\p{L}+ing by\s/iu
/** Whose she is, or where. */
const FROM = /^(?:d[ao]s?|del|dal|dalla|vom|of|from|for|pour|für|para) \p{Lu}/u
/** A role that names its field. */
const FIELD = /\s(?:of|for|für|de|du|des|di|del|della)\s/u
const HOUSE = /project|program|department|school|college|cent(?:er|re)\b|\blabs?\b|office|division|\bunit\b|abteilung|lehrstuhl/iu

/** "Фото РИА Новости": whose the picture is, or where the text comes from. */
const PICTURED = /^(?:fot(?:o|os|ografie|ka|\.)?|photos?|фото(?:графия)?|φωτο(?:γραφία)?|bild|zdjęcie|источник|πηγή|źródło)\s/iu

const isWeekday = (word: string): boolean => WEEKDAYS.has((/[.,]$/.test(word) ? word.slice(0, -1) : word).toLowerCase())

function isName(name: string, stated: boolean): boolean {
  if (name.length < 2 || (name.length > MOST_CHARS && (name.length > MOST_CHARS * 2 || !isInstitution(name))) || !NAME.test(name) || !LETTER.test(name))
    return false
  const list = name.split(/[\s\u00a0]+/)
  if (list.length > 1 && UNENDED.test(list.at(-1)!)) return false
  if (list.length > MOST_WORDS && list.filter(word => !PARTICLES.has(word)).length > MOST_WORDS && !isInstitution(name)) return false
  // A sentence has more small words than names do: "I've consulted with hundreds".
  if (list.length >= 3 && list.filter(word => /^\p{Ll}/u.test(word) && !PARTICLES.has(word)).length >= 2 && !isStaff(name)) return false
  if (list.length > (stated ? 2 : 1) && /^\p{Ll}/u.test(name) && !PARTICLES.has(list[0]!)) return false
  if (/\d/.test(name) && findDates(name, null).length > 0 || list.every(isWeekday)) return false
  if (!stated && (PICTURED.test(name) || list.length > 1 && list.every(word => packs().not.has(word.toLowerCase())) && !DESK.test(name) || !mayBeUnspacedName(name))) return false
  // "الثلاثاء 02 رمضان"
  if (/\d/.test(name) && !/[a-z]/i.test(name)) return false
  // "Version 13.1.5", "2.1. Basics", "T2" and "1 2 Next" are numbered, people are not.
  if (UNFILLED.test(name) || NETWORK.test(name) || (/\d/.test(name) && (CLOCK.test(name) || /\d\.\d|^\d+(?:\.\s|\s\d)/.test(name) || name.length <= 2))) return false
  const lower = name.toLowerCase()
  // "Version 3": what is no name is none with a number.
  return (
    !(
      packs().not.has(lower.replace(/\s\d{1,9}$/, ''))
      || packs().joiners.has(lower)
      || PARTICLES.has(lower)
      || isOpener(name)
      || (!stated && isMonth(list[0]!) && list.slice(1).every(word => /^\d/.test(word)))
    ) || DESK.test(lower)
  )
}
