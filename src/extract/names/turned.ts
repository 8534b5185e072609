/** "Clark, Ann; Lee, Bo": lists of people whose surnames stand first. One that is no such list as a whole is left alone. */
import { opensWithGivenName } from './given-names.ts'
import { roleOf } from './parts.ts'
import { AGENCIES, DESK } from './words.ts'

const SHORTEST = 4, LONGEST = 2000, MOST = 100
/** "García López", "de la Cruz"; "Jan P.", "J.P." */
const MOST_WORDS = 5, MOST_FIRST = 3
const WORD = /^\p{Lu}[\p{L}\p{M}.'’-]{0,40}$/u, PARTICLE = /^(?:d[aeiou]s?|del|van|von|der|den|ter|la|le|el|al|bin|zu)$/
const INITIALS = /^(?:\p{Lu}\.[ -]?){1,4}$/u
/** Whom the list does not name. */
const REST = /[;,\s]et al\.?$/i

/** The names in their order; null where the text is no such list. `isJoiner`: a word that joins names. */
export function turnedIn(text: string, isJoiner: (word: string) => boolean): readonly string[] | null {
  if (text.length < SHORTEST || text.length > LONGEST || !text.includes(',')) return null
  const people = peopleIn(text.replace(REST, ''), isJoiner)
  if (people.length > MOST) return null
  const names: string[] = []
  let given = 0
  for (const one of people) {
    const [surname = '', first = '', ...more] = one.split(/,\s*/, 3)
    if (more.length > 0 || !isTurned(surname, first, people.length > 1)) return null
    if (isGiven(first) || people.length > 1 && UNLISTED.test(first)) given++
    names.push(`${first} ${surname}`)
  }
  // Of several some may be rare.
  return given * 2 >= names.length ? names : null
}

function isTurned(surname: string, first: string, isListed: boolean): boolean {
  const words = surname.split(' '), firsts = first.split(' '), own = words.filter(word => !PARTICLE.test(word))
  if (
    words.length > MOST_WORDS
    || firsts.length > MOST_FIRST
    || own.length === 0
    || !own.every(word => WORD.test(word))
    || !WORD.test(words.at(-1)!)
    || !firsts.every(word => WORD.test(word))
  )
    return false
  if (AGENCIES.has(surname.toLowerCase()) || DESK.test(surname) || DESK.test(first) || [...words, ...firsts].some(roleOf)) return false
  // "Ann Lee, Tarn Post" are a person and her paper, "Emma, Olivia" two people; that "Clark, Ann" is one tells the list that it stands in.
  if (isListed) return own.length === 1 || !opensWithGivenName(surname)
  return own.length === 1 && firsts.slice(1).every(word => INITIALS.test(word)) && (INITIALS.test(first) || !opensWithGivenName(surname))
}

const isGiven = (first: string): boolean => INITIALS.test(first) || opensWithGivenName(first)
/** First names of these scripts are in no list. */
const UNLISTED = /^\p{Script=Cyrillic}|^\p{Script=Greek}/u

/** Parted by semicolons, and by the words that join two. */
function peopleIn(text: string, isJoiner: (word: string) => boolean): readonly string[] {
  return text.split(';').flatMap(part => {
    const people: string[] = ['']
    for (const word of part.trim().split(/\s+/)) {
      if (isJoiner(word)) people.push('')
      else people.push(`${people.pop()!} ${word}`.trim())
    }
    return people.map(one => one.replace(/,$/, '')).filter((one, i) => one !== '' || i > 0)
  })
}
