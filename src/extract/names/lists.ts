/** Text that may list people → their names: parted at commas and at the words that join them, without roles, houses and towns, what is no name refused. */
import { LANGUAGES } from '../../languages/index.ts'
import type { PhraseCategory } from '../../model/contracts.ts'
import { fold } from '../../model/fold.ts'
import { findDates, isMonth } from '../dates/dates.ts'
import { WEEKDAYS } from '../dates/words.ts'
import { isCalled } from './given-names.ts'
import { isOfSite, PERSON } from './looks.ts'
import { isOpener } from './openers.ts'
import { isInstitution, isRole, isStaff, isWhole, type Part, roleOf, trimmed } from './parts.ts'
import { turnedIn } from './turned.ts'
import { mayBeUnspacedName } from './unspaced.ts'
import { AGENCIES, BRANDS, DEPARTMENT, DESK, NETWORK, PARTICLES, TOWN } from './words.ts'

/** Collaborations of physicists: more are counted, not read. */
export const MOST = 100
const MOST_WORDS = 6, MOST_CHARS = 60
const LETTER = /\p{L}/u
const NAME = /^[\p{L}\p{M}\d«“"„'‘’(][\p{L}\p{M}\d'‘’ʼ`´".“”„«»\u200c\-‐‑–·・&+!_®()*/\u00a0 ]*$/u
/** A cheap look before: most hold no more than one name. */
const MAY_LIST = /[,;，、；／/&+]/
const PARTS = /\s*(?:[,;，、；／]|(?<=[\p{L}.)])\s*\/\s*(?=\p{L})|\s&\s|\s\+\s)\s*/u
/** "page.head.author": what a template left unfilled. */
const UNFILLED = /^(?:\p{Ll}+\.)+(?:author|byline|name)$/u
/** No name ends so: "Pillars of". */
const UNENDED = /^(?:of|the|and|de|da|do|das|dos|del|della|von|van|der|und|et|y|e|für|for|du|des)$/
/** "12.09 Uhr", "18:30": when it was written. */
const CLOCK = /^\d{1,2}[.:]\d{2}(?!\d)/

/** What a page offers its readers is no name, in whatever language: "Log out", "Share". */
const OFFERS: readonly PhraseCategory[] = ['version', 'share', 'subscribe', 'sign-in', 'related', 'comments', 'consent', 'advertisement', 'tags', 'navigation', 'credit']
interface Words { readonly joiners: ReadonlySet<string>; readonly longestJoiner: number; readonly not: ReadonlySet<string> }
let words: Words | null = null

function packs(): Words {
  if (words) return words
  const all = Object.values(LANGUAGES)
  // Patterns among the phrases, with their `*`, are equal to no name.
  const joiners = new Set(all.flatMap(pack => pack.nameJoiners))
  return words = {
    joiners,
    longestJoiner: Math.max(...[...joiners].map(word => word.length)),
    not: new Set(BRANDS.concat(...all.flatMap(pack => [pack.notNames, ...OFFERS.map(category => pack.phrases[category])]))),
  }
}

/** "and", in any language of the packs. */
export const isJoiner = (word: string): boolean => packs().joiners.has(word)

/** What the packs know for something else; a desk signs all the same. */
export const isNoName = (text: string): boolean => packs().not.has(text.toLowerCase()) && !DESK.test(text)

/** `stated`: by a field that is for names, where "ann lee" is one too. `isList`: it is known to name people. */
export function listedIn(texts: readonly string[], site: ReadonlySet<string>, stated = false, isList = stated): string[] {
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
      if (isNoName(name)) { afterRole = true; continue }
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
  const isOfNoNames = (): boolean => list.length > 1 && list.every(word => packs().not.has(word.toLowerCase())) && !DESK.test(name)
  if (!stated && (PICTURED.test(name) || isOfNoNames() || !mayBeUnspacedName(name))) return false
  // "الثلاثاء 02 رمضان"
  if (/\d/.test(name) && !/[a-z]/i.test(name)) return false
  // "Version 13.1.5", "2.1. Basics", "T2" and "1 2 Next" are numbered, people are not.
  if (UNFILLED.test(name) || NETWORK.test(name) || (/\d/.test(name) && (CLOCK.test(name) || /\d\.\d|^\d+(?:\.\s|\s\d)/.test(name) || name.length <= 2)))
    return false
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
