/** What a name tells by its spelling alone: whether it is a person's, a desk's or a company's. */
import { fold } from '../../model/fold.ts'
import { isCalled, opensWithGivenName } from './given-names.ts'
import { remembered } from '../remembered.ts'
import { DESK, PARTICLES } from './words.ts'

/** Without a title. */
export const plain = (name: string): string => name.replace(/^(?:(?:Dr|Prof|Mrs?|Ms|Sir)\.? )+/, '')
/** Two or three words with capitals, particles between; in scripts without capitals two to four words, or as many characters of Chinese and Korean. */
export const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|del|van|von|der|den|ter|la|le|el|al|bin|zu)){1,4}$|^[\u4e00-\u9fff]{2,4}$|^[\uac00-\ud7af]{2,4}$|^[\p{Lo}\p{M}]{2,20}(?: [\p{Lo}\p{M}.]{2,20}){1,3}$/u

/** What a name tells by itself, on every page that she signs. */
export interface Look {
  readonly name: string
  /** Folded. */
  readonly key: string
  readonly isDesk: boolean
  readonly isPerson: boolean
  /** It opens with a first name. */
  readonly isGiven: boolean
  /** How many, without particles. */
  readonly words: number
  /** The marks of `TELLS` that it earns its option. */
  readonly tells: readonly string[]
}
export const lookOf = remembered((name): Look => ({
  name, key: fold(name), isDesk: DESK.test(name), isPerson: PERSON.test(plain(name)), isGiven: opensWithGivenName(name),
  words: plain(name).split(' ').filter(word => !PARTICLES.has(word)).length, tells: Object.keys(TELLS).filter(mark => TELLS[mark]!(name)),
}))

/** The site, a desk or a company. */
export function isHouse({ key, isDesk, tells }: Look, sites: ReadonlySet<string>): boolean {
  if (sites.has(key) || isDesk || tells.includes('house')) return true
  for (const site of sites) if (site.length >= SHORTEST_SITE && key.startsWith(site)) return true
  return false
}
const SHORTEST_SITE = 4

/** "Tarn Post", "Tarn Post Health Desk": the site alone. Who is called as people are is none, whatever the site is called. */
export function isOfSite(name: string, sites: ReadonlySet<string>): boolean {
  if (isCalled(name)) return false
  const key = fold(name)
  if (sites.has(key)) return true
  for (const site of sites) if (site.length >= TELLING_SITE && key.startsWith(site)) return true
  return false
}
const TELLING_SITE = 6
/** Marks that the spelling of a name earns. */
const TELLS: Readonly<Record<string, (name: string) => boolean>> = {
  // Who runs the machine.
  admin: name => /(?:^|\s|wordpress|site|web)[_-]?(?:admin|administrator|webmaster)\d?$/iu.test(name),
  // "wpadmin", "user_12345": what a machine called somebody who chose no name.
  account: name => /^(?:wp[_-]?admin\d{0,3}|(?:user|member|guest)[_-]\d{1,12})$/iu.test(name),
  // The legal form of a company.
  house: name => /\b(?:gmbh|inc|llc|ltd|limited|corp|corporation|group|b\.?v|s\.?a|kg|verlag|foundation|association|institute?|university|company)\b/iu.test(name),
  // "petra92", "ann_lee", "page.head.author"
  handle: name => /^(?=.*[\d._])[\p{Ll}\d._-]+$/u.test(name),
  // "tarnpost.co.uk": where a text stood before.
  domain: name => /^(?:[\w-]{1,40}\.){1,3}[a-z]{2,4}$/i.test(name),
  small: name => /^\p{Ll}/u.test(name),
  'small-inside': name => name.split(' ').some((word, i) => i > 0 && /^\p{Ll}/u.test(word) && !PARTICLES.has(word)),
  digits: name => /\d/.test(name),
}
