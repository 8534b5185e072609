/** "Clark, Ann; Lee, Bo": lists of people whose surnames stand first. One that is no such list as a whole is left alone. */
import { opensWithGivenName } from './given-names.ts'
import { roleOf } from './parts.ts'
import { AGENCIES, DESK } from './words.ts'

/** "van der Berg, Jan P." */
const TURNED = /^((?:(?:d[aeiou]s?|del|van|von|der|den|ter|la|le|el|al|bin|zu) ){0,2}\p{Lu}[\p{L}\p{M}'’-]{1,40}), (\p{Lu}[\p{L}\p{M}'’-]{0,40}\.?(?:[ -]?\p{Lu}\.){0,3})$/u
const INITIALS = /^(?:\p{Lu}\.[ -]?){1,4}$/u
const SHORTEST = 5, LONGEST = 2000, MOST = 100

/** The names in their order; null where the text is no such list. `isJoiner`: a word that joins names. */
export function turnedIn(text: string, isJoiner: (word: string) => boolean): readonly string[] | null {
  if (text.length < SHORTEST || text.length > LONGEST || !text.includes(', ')) return null
  const names: string[] = []
  let given = 0
  for (const one of peopleIn(text, isJoiner)) {
    const [, surname = '', first = ''] = TURNED.exec(one) ?? []
    if (surname === '' || names.length === MOST || AGENCIES.has(surname.toLowerCase()) || DESK.test(surname) || DESK.test(first) || roleOf(surname) || roleOf(first)) return null
    if (INITIALS.test(first) || opensWithGivenName(first)) given++
    names.push(`${first} ${surname}`)
  }
  // Of several some may be rare.
  return given * 2 >= names.length ? names : null
}

/** Parted by semicolons, and by the words that join two. */
function peopleIn(text: string, isJoiner: (word: string) => boolean): readonly string[] {
  return text.split(';').flatMap(part => {
    const people: string[] = ['']
    for (const word of part.trim().split(/\s+/)) {
      if (isJoiner(word)) people.push('')
      else people.push(`${people.pop()!} ${word}`.trim())
    }
    return people.filter((one, i) => one !== '' || i > 0)
  })
}
