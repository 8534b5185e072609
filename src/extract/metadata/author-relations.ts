/** What options of authors are to each other and to the page, once all of them are on the ballot: a fuller name, the site's own, a person beside a house. */
import type { Fact } from '../facts/index.ts'
import type { Ground } from './context.ts'
import { fold } from '../../model/fold.ts'
import { isHouse, lookOf, PERSON, type Look } from '../names/looks.ts'
import { AGENCIES } from '../names/words.ts'
import type { Said } from './said.ts'
import { isUnsigned } from './unsigned.ts'
import type { Ballot } from './vote.ts'

/** Slots of what the page says to machines; the rest are lines that readers see. */
export const STATED = /^(?:front-matter|ld|meta|dublin-core|open-graph|twitter|engine|rule|item)/
/** Letters of a host that may be called as a person is. */
export const SHORTEST_OWN = 7
const MANY = 4, MOST_COMPARED = 120

/** How Japanese writers call themselves; on a line it is a word as likely. */
const KANA = /^[\u3040-\u30ff\u4e00-\u9fff]{2,8}$/

/** Each relation is a mark on the option. */
export function relate(ballot: Ballot<readonly string[]>, facts: Said, { sites, host, kind }: Ground): void {
  const headlines = facts.of('title').filter(({ slot }) => /^(?:h1|doc|open-graph|ld)$/.test(slot ?? '')).map(({ value }) => fold(value)).join('|')
  const options = [...ballot.entries()].map(([key, option]) => {
    const own = [...option.marks], looks = option.value.map(lookOf)
    return {
      key,
      names: new Set(key.split('|')),
      option,
      looks,
      said: own.some(mark => STATED.test(mark)),
      own,
      isHouse: looks.some(look => isHouse(look, sites)),
    }
  })
  // Names that readers see by the headline, each by itself.
  const visible = new Set(options.filter(({ option }) => option.marks.has('@head')).flatMap(({ names }) => [...names]))
  const houses = options.filter(option => option.isHouse)
  const people = options.filter(({ isHouse, looks }) => !isHouse && looks.every(look => look.isPerson))
  const stated = people.some(({ said }) => said), signed = people.some(({ own }) => own.some(mark => SIGNED.test(mark)))
  if (options.length === 1) ballot.mark(options[0]!.key, 'only')
  else if (people.length === 1) ballot.mark(people[0]!.key, 'only-person')
  for (const { key, names, option, looks, said, own, isHouse } of options) {
    const mark = (name: string): void => ballot.mark(key, name)
    const { value, claims } = option
    const isPerson = looks.every(look => look.isPerson), isDesk = looks.some(look => look.isDesk)
    if (isHouse) { if (stated) mark('house.person-stated'); if (signed) mark('house.person-signed') }
    else if (isPerson && houses.length > 0) mark(houses.some(house => house.said) ? 'person.house-stated' : 'person.house')
    // "By tarnpost.co.uk" signs, and in a thread whoever posts.
    for (const { tells } of looks)
      for (const name of tells) if (!(name === 'domain' && option.marks.has('opened')) && !(name === 'account' && kind === 'forum')) mark(name)
    if (isUnsigned(kind, option)) mark('unsigned-kind')
    if (value.length > 1) mark([...names].every(name => visible.has(name)) ? 'several.seen' : 'several')
    if (value.length > MANY) mark('many')
    if (said && option.marks.has('row.people')) mark('row.said')
    const onlyLine = !said && claims.every(({ slot }) => slot?.startsWith('line') ?? false)
    if (looks.some(look => sites.has(look.key))) {
      mark('is-site')
      if (said) mark('is-site.stated')
      else if (!own.some(mark => VOUCHED.test(mark)) && !looks.some(look => look.isGiven)) mark('is-site.line')
    }
    if (isDesk) mark(said ? 'desk.stated' : 'desk')
    if (isDesk && said && people.length === 0) mark('desk.alone')
    if (value.every(name => AGENCIES.has(name.toLowerCase()))) mark('agency')
    else if (value.some(name => !/[\s\u3040-\u9fff\uac00-\ud7af]/.test(name))) {
      mark('one-word')
      if (said && (kind === 'forum' || claims.some(({ origin }) => POSTED.test(origin.path)))) mark('one-word.forum')
      if (onlyLine) mark('one-word.line')
    }
    if (value.length === 1 && host.length >= SHORTEST_OWN && key === host && value[0]!.includes(' ')) mark('own-site')
    if (!isDesk && looks.some(look => look.words > 3)) mark('four-words')
    if (!isDesk && (isPerson || said && value.every(name => KANA.test(name)))) { mark('person-like'); if (onlyLine) mark('person-like.line') }
    given(looks, said, onlyLine, claims, mark)
    if (looks.some(look => look.name.length > 3 && headlines.includes(look.key))) mark('in-headline')
    if (claims.length > 3) mark('repeated')
    // "Nils" is the shorter "Nils Pickert".
    if (value.length === 1 && PERSON.test(value[0]!)) for (const other of options) {
      if (other.names.size !== 1 || !opensWith(value[0]!, other.option.value[0]!)) continue
      mark(option.marks.has('@head') ? 'fuller.seen' : 'fuller')
      ballot.mark(other.key, 'shorter')
    }
    // "srauturier" is how a machine calls Solene Rauturier.
    if (value.length === 1 && PERSON.test(value[0]!)) {
      const last = fold(value[0]!.split(' ').at(-1)!)
      if (last.length >= 4) for (const other of options) {
        if (other.names.size !== 1 || other.key === key || !other.key.endsWith(last) || sites.has(other.key) || !/^[a-z\d._-]+$/.test(other.option.value[0]!))
          continue
        mark('spelt-out')
        ballot.mark(other.key, 'handle')
      }
    }
    if (options.length <= MOST_COMPARED) for (const other of options) {
      if (other.key === key) continue
      if (other.names.size > names.size && [...names].every(name => other.names.has(name))) {
        mark('within')
        // A library's data name all.
        if (other.option.marks.has('meta.citation') || other.option.marks.has('dublin-core')) mark('within.library')
        if (other.said && [...other.names].every(name => visible.has(name))) {
          mark('within.stated')
          ballot.mark(other.key, 'beyond.stated')
          // The data name her and him, and readers see both: what speaks for one of them speaks for all.
          for (const name of own) if (!name.startsWith('part')) ballot.mark(other.key, name)
        }
      }
      if (other.names.size < names.size && [...other.names].every(name => names.has(name))) mark('beyond')
    }
  }
}

const opensWith = (name: string, shorter: string): boolean => name.startsWith(shorter) && name[shorter.length] === ' '

/** What first names say: `given`, all are called so; `given.alone`, a first name by itself; `unknown`, a person's name by its look whose first word is none; `unlisted`, in a script whose first names are in no list. */
function given(looks: readonly Look[], said: boolean, onlyLine: boolean, claims: readonly Fact[], mark: (name: string) => void): void {
  const mere = !said && (onlyLine || claims.every(({ slot }) => MERE.test(slot ?? '')))
  // Of several half may be rare: one list has one sort of name.
  if (looks.every(({ name }) => name.includes(' ')) && looks.filter(look => look.isGiven).length * 2 >= looks.length) {
    mark('given')
    if (mere) mark('given.line')
  } else if (looks.every(({ name }) => !/[a-z]/i.test(name))) mark('unlisted')
  else if (looks.length === 1 && !looks[0]!.name.includes(' ') && looks[0]!.isGiven) mark('given.alone')
  else if (looks.every(({ name, isPerson }) => isPerson && /[a-z]/i.test(name))) {
    mark('unknown')
    if (mere) mark('unknown.line')
  }
}
/** Things of JSON-LD whose authors sign with nicknames. */
const POSTED = /^(?:DiscussionForumPosting|SocialMediaPosting|Question)\[/
/** Marks of an element or a word that says who wrote. */
const VOUCHED = /^(?:opened|byline|rel|person$|person@)/
/** Slots of claims that no element vouches for. */
const MERE = /^(?:line|copyright|signature|site)/
/** Marks of a line that speaks of who wrote. */
const SIGNED = /^(?:opened|(?:rel|person|byline)@head$|(?:byline\.name)@head$)/
