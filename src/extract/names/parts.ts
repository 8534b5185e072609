/** One part of a byline → the name in it, without the roles, labels and rests of lines that stand around it. */
import { fold } from '../../model/fold.ts'
import { isCalled, opensWithGivenName } from './given-names.ts'
import { PERSON } from './looks.ts'
import { withoutOpener } from './openers.ts'
import { BEFORE_NAMES, DEGREES, DESK, PARTICLES, ROLES } from './words.ts'

export interface Part {
  readonly text: string
  /** A word that joins names stands before it. */
  readonly joined: boolean
  /** That word is "en", which in other languages stands before a place. */
  readonly place?: boolean
  /** It is known to be no institution, desk or site. */
  readonly isNoHouse?: boolean
}

/** "Staff and wire reports": one desk. */
const STAFF = /^(?:\p{L}+ )?staff and (?:\p{Ll}+ ){0,2}(?:agenc(?:y|ies)|reports?|services?|wires?|reporters?)$/iu
export const isStaff = (name: string): boolean => MAY_BE_STAFF.test(name) && STAFF.test(name)
const MAY_BE_STAFF = /staff and /i

/** Of small letters: regardless of case it would cost thrice as much. */
const INSTITUTION = /minist|universit|institut|verband|verein|stiftung|bundes|departe?ment|direktion|commission|kommission|association|foundation|gesellschaft|\bgmbh|\be\.\s?v\./
export const isInstitution = (name: string): boolean => INSTITUTION.test(name.toLowerCase())
/** What signs as a whole: none of its words is taken off. */
export const isWhole = (name: string, site: ReadonlySet<string>): boolean => isInstitution(name) || isStaff(name) || site.has(fold(name))

/** Degrees are written in capitals, or nearly: "MA" and "PhD", but Rui Ma is a name. */
export const roleOf = (word: string): boolean => {
  const bare = '.,:;()®™'.includes(word.at(-1) ?? '') ? word.replace(/[.,:;()®™]+$/, '') : word
  const small = bare.toLowerCase()
  return ROLES.has(small) || (DEGREES.has(small) && !/^\p{Lu}\p{Ll}{1,2}$/u.test(bare) && bare !== small)
}

/** Nobody is one by herself: "Tarn Post Staff". */
const TOGETHER = /^(?:staff|editors|team)$/i

/** The name without what stands around it; null for a role. */
export function trimmed({ text, isNoHouse }: Part, site: ReadonlySet<string>): string | null {
  const opened = withoutOpener(text, false)
  let name = withoutHouse(opened.rest === '' ? text : opened.rest)
  if (name === '') return null
  // Most begin and end with a letter.
  if (!isLetter(name.charCodeAt(0)) || !isLetter(name.charCodeAt(name.length - 1))) {
    name = name.replace(/^[\s,;:|•·–—*"“(»›-]+(?![^"]*"[^"]*$)|[\s,;:|•·–—*(»›-]+$/gu, '').trim()
    if (name.endsWith('.') && !/(?:^|\s)\p{L}{1,3}\.$/u.test(name)) name = name.slice(0, -1)
  }
  if (!(isNoHouse === true && name === text) && isWhole(name, site)) return name
  // "Ann LeeFounder": the role stands below the name there.
  const parted = MAY_GLUE.test(name) ? name.replace(/(?<=\p{Ll})\p{Lu}\p{Ll}{3,}/gu, word => (roleOf(word) ? ` ${word}` : word)) : name
  const list = withoutTail(parted.split(/\s+/))
  while (list.length > 2 && (BEFORE_NAMES.has(list[0]!.toLowerCase()) || ROLE_BEFORE.test(list[0]!))) list.shift()
  // "Ann Lee1": the mark of a footnote.
  if (list.length > 1 && list.at(-1)!.at(-1)! <= '9') list[list.length - 1] = list.at(-1)!.replace(/^(\p{Lu}[\p{L}'’-]*\p{Ll})\d{1,2}$/u, '$1')
  // "Professor John Mills" keeps what he is.
  const titles = list.length > 2 && PROFESSOR.test(list[0]!) ? 1 : 0
  const role = list.findIndex((word, i) => i >= titles && roleOf(word))
  if (role >= 0) {
    // "Ann Lee Senior Editor": two words before the role may be the name; what is a role alone is none, but a desk signs.
    const before = list.slice(0, role)
    // "SFist Contributor" is how a site signs.
    if (
      list.length === before.length + 1
      && (site.has(fold(before.join(''))) || (before.length > 1 && TOGETHER.test(list.at(-1)!) && !opensWithGivenName(before.join(' '))))
    )
      return list.join(' ')
    if (before.length === 1 && /^[\u3040-\u9fff\uac00-\ud7af]{2,5}$/.test(before[0]!)) return before[0]!
    if (before[0] !== undefined && !/^(?:The|A|Our)$/.test(before[0]) && RANK.test(before[0])) return null
    if (before.length < 2 || before.length > 4 || !before.every(word => /^\p{Lu}/u.test(word)) || RANK.test(before[0]!))
      return list.length <= 4 && DESK.test(name) ? list.join(' ') : null
    return before.filter(word => !RANK.test(word)).join(' ')
  }
  // "Ann Lee USA TODAY": the site's name behind hers.
  if (list.length > 2 && !DESK.test(name) && !/\d/.test(list[0]!))
    for (let keep = list.length - 1, behind = ''; keep >= 2; keep--) if (site.has((behind = fold(list[keep]!) + behind))) return list.slice(0, keep).join(' ')
  return list.join(' ')
}

const MAY_GLUE = /\p{Ll}\p{Lu}/u

/** "Ann Lee for MailOnline", "Ann Lee for the Tarn Post", "Ann Lee, Special to Tarn Post": whom it was written for; "Physicians Committee for …" is one name. */
function withoutHouse(name: string): string {
  const special = /(?:^|\s)special to\b/i.exec(name)
  if (special) return name.slice(0, special.index).trim()
  const person = WRITES_FOR.exec(name)?.[1]
  return person === undefined || FOUNDED.test(person) || isInstitution(person) ? name : person
}
const WRITES_FOR = /^(\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+) for (?:[Tt]he )?\p{Lu}/u
const FOUNDED = /cent(?:er|re)\b|school|college|project|program|office|committee|coalition|alliance|council|society|network|fund\b|campaign|group|movement|union\b|united\b|trust\b|initiative|forum|league|academy|board\b|department|laboratory/i

/** "Staff Writer", "Business Reporter": what a person is, and behind a person none; "Reuters Staff" signs beside one. */
export function isRole(name: string): boolean {
  const words = name.split(' ')
  return roleOf(words.at(-1)!) && (words.every(roleOf) || words.at(-1)!.toLowerCase() !== 'staff')
}

/** Of the alphabets of Europe and the Near East. */
const isLetter = (code: number): boolean => ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) || (code >= 0xc0 && code < 0x700)

/** "Ann Lee. Last updated", "Zach Hanlon 5", "Ann Lee ann_lee", "Ann Lee on behalf of", "BeauHD on": the name ends before. */
function withoutTail(words: readonly string[]): string[] {
  if (words.length < 2) return [...words]
  let list = [...words]
  if (list.length <= 4 && DESK.test(list.at(-1)!)) return list
  const stop = list.findIndex((word, i) => i > 0 && word.endsWith('.') && /\p{L}{3}\.$/u.test(word) && !/^(?:prof|phil|habil|dipl|rer|nat|med)\.$/i.test(word))
  if (stop > 0 && stop < list.length - 1) list = list.slice(0, stop + 1).map((word, i) => (i === stop ? word.slice(0, -1) : word))
  while (list.length > 1 && ((/^\d+$/.test(list.at(-1)!) && !isNumbered(list)) || (list.length > 2 && fold(list.at(-1)!) === fold(list.slice(0, -1).join('')))))
    list.pop()
  // "Olga Symbolbild imago": what the picture is called. "Ann Lee IN Fashion": the template's capitals.
  const credit = list.findIndex((word, i) => i > 0 && (PICTURE.test(word) || (i > 1 && SHOUTED.test(word))))
  if (credit > 0) list = list.slice(0, credit)
  // "J. I. da silva" is written so, "Ann Lee said" is not.
  const small = list.findIndex(
    (word, i) => i > 0 && /^\p{Ll}{2,}$/u.test(word) && !PARTICLES.has(word) && !/^(?:d[aeo]s?|del?|van|von|der|den|la)$/.test(list[i - 1]!),
  )
  return small > 1 && /^\p{Lu}/u.test(list[0]!) || small === 1 && BEHIND.test(list[1]!) ? list.slice(0, small) : list
}

/** "Issue 42", "Your mark on page 4", and not a name beside which something is counted. */
const isNumbered = (words: readonly string[]): boolean => words.length > 1 && NUMBER.test(words.at(-1)!) && !PERSON.test(words.slice(0, -1).join(' '))
const NUMBER = /^\d{1,3}(?:[-–]\d+)?$/
/** … or "ANN LEE Respondent": what she is stands beside her, in other letters. */
export const isLabel = (name: string): boolean => isNumbered(name.split(' ')) || LOUD.test(name) && isCalled(name)
const LOUD = /^\p{Lu}{2,} \p{Lu}{2,} \p{Lu}\p{Ll}{2,}$/u

const PICTURE = /^(?:symbolbild|symbolfoto|archivbild|archivfoto|fotos?|photos?|bild|bilder)[:;]?$/i
const SHOUTED = /^(?:IN|IM|AT)$/
const BEHIND = /^(?:on|at|am|um|im|said|says|writes|wrote|schrieb|schreibt|sagt|dice|dit)$/

const RANK = /^(?:The|A|Our|Senior|Chief|Managing|Associate|Assistant|Deputy|Guest|Contributing|Freelance|Executive|News|Sports|Science|Health|Technology)$/

const PROFESSOR = /^Professor$/

/** "FOCUS-Online-Experte Ann Lee" */
const ROLE_BEFORE = /-(?:expert|redakt|autor|report|korrespond|kolumn|mitarbeiter)\p{L}*$/iu
