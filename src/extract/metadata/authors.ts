/** Author claims → options: lists of names, one for each place of the page that names them. */
import { attribute, type TreeNode } from '../../model/document.ts'
import type { Fact } from '../facts/index.ts'
import { type Ground, isRaw } from './context.ts'
import { fold } from '../../model/fold.ts'
import { isCalled } from '../names/given-names.ts'
import { isHouse, lookOf, PERSON, plain, type Look } from '../names/looks.ts'
import { namesIn, type Shape } from '../names/names.ts'
import { AUTHORS } from './precedence.ts'
import { BYLINES } from './precedence-text.ts'
import type { Said } from './said.ts'
import { isBeside, isUnsigned } from './unsigned.ts'
import { Ballot } from './vote.ts'
import { AGENCIES } from '../names/words.ts'
import type { Other } from './others.ts'
import { placed } from './zones.ts'

/** Neighbours closer than this, in characters of visible text, name the authors together. */
const TOGETHER = 160, AND = 6
const MANY = 4, MOST_TOGETHER = 12, MOST_COMPARED = 120

/** Slots of what the page says to machines; the rest are lines that readers see. */
const STATED = /^(?:front-matter|ld|meta|dublin-core|open-graph|twitter|engine|rule|item)/

export function authors(facts: Said, ground: Ground): Ballot<readonly string[]> {
  const ballot = new Ballot<readonly string[]>(isRaw(ground.document) ? BYLINES : AUTHORS)
  const { zones } = ground
  const claims = facts.of('authors').filter(fact => !zones.inComment(fact.node) && !(TEASERS.has(zones.inOther(fact.node)) && zones.of(fact.node) !== 'body') && !isBeside(ground.kind, fact))
  stated(claims, ground, ballot)
  // People's own sites are called by their names, which are not to be left out here as a site's.
  const none = new Set<string>()
  for (const fact of facts.all)
    if ((fact.field === 'site' && !SHOWN_SITE.test(fact.slot ?? '')) || fact.field === 'publisher')
      add(ballot, namesIn(fact.value, none, 'stated').names, [{ ...fact, field: 'authors' }], [`site.${fact.slot ?? fact.origin.kind}`], true)
  own(facts.all, ground, ballot)
  const headlines = new Set(facts.of('title').filter(({ slot }) => HEADLINE.test(slot ?? '')).map(({ value }) => fold(value)))
  seen(claims.filter(({ slot, value }) => !VOUCHERS.has(slot ?? '') && (!headlines.has(fold(value)) || isCalled(value))), ground, ballot)
  vouched(claims, ballot)
  // Whoever is named beside the text alone.
  for (const [key, { claims }] of ballot.entries()) for (const other of BESIDE) if (claims.every(({ node }) => zones.inOther(node) === other)) ballot.mark(key, other)
  relate(ballot, facts, ground)
  return ballot
}

const TEASERS: ReadonlySet<Other | null> = new Set(['teaser', 'article']), BESIDE = ['card', 'aside'] as const

/** "Zeitphilosophie – Ann Lee", "Ann Lee Yoga" at annlee.com: the host is who writes there. */
function own(facts: readonly Fact[], { host }: Ground, ballot: Ballot<readonly string[]>): void {
  if (host.length < SHORTEST_OWN) return
  for (const fact of facts) {
    if (fact.field !== 'site' && fact.field !== 'publisher' && (fact.field !== 'title' || fact.slot !== 'doc') && (fact.field !== 'authors' || fact.slot !== 'copyright')) continue
    const words = fact.value.slice(0, 200).split(/[^\p{L}\p{M}.'’-]+/u)
    for (let i = 0; i < words.length; i++) if (host.startsWith(fold(words[i]!))) for (const size of [2, 3]) {
      const name = words.slice(i, i + size).join(' ')
      if (PERSON.test(name) && fold(name) === host) add(ballot, [name], [{ ...fact, field: 'authors' }], ['own-site'], true)
    }
  }
}
const SHORTEST_OWN = 7

/** What shows or describes a person or is the address of her page, and is no option by itself: pictures and notes are of others too. */
const VOUCHERS: ReadonlySet<string> = new Set(['portrait', 'portrait.avatar', 'note', 'profile'])

function vouched(claims: readonly Fact[], ballot: Ballot<readonly string[]>): void {
  for (const voucher of VOUCHERS) {
    const names = new Set(claims.filter(({ slot }) => slot === voucher).map(({ value }) => fold(value)))
    if (names.size > 0) for (const [key] of ballot.entries()) if (key.split('|').every(name => names.has(name))) ballot.mark(key, voucher)
  }
}

const GLUED = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u

const keyOf = (names: readonly string[]): string => (names.length === 1 ? fold(names[0]!) : names.map(fold).sort().join('|'))

function add(ballot: Ballot<readonly string[]>, names: readonly string[], facts: readonly Fact[], marks: readonly string[], isSite = false): void {
  // Beside others who has no name of her own is left out.
  if (names.length > 1) names = names.filter(name => !lookOf(name).tells.includes('account'))
  // Of "MoritzMeyer", "MORITZ MEYER" and "Moritz Meyer" the last is how the name is written; but who signs "annlee" is written so, whatever the site is called.
  if (names.length > 0) ballot.add(keyOf(names), names, facts, marks, isSite ? -1 : names.some(name => GLUED.test(name)) ? -2 : names.filter(name => /\s/.test(name)).length * 2 + names.filter(name => name !== name.toUpperCase()).length)
}

/** All of one slot is one list: JSON-LD names each author by itself, so does `citation_author`. */
function stated(claims: readonly Fact[], ground: Ground, ballot: Ballot<readonly string[]>): void {
  const slots = new Map<string, { readonly list: Fact[]; readonly marks: readonly string[] }>()
  for (const fact of claims) {
    const slot = fact.slot ?? fact.origin.kind
    if (!STATED.test(slot)) continue
    // What microdata marks in the page has a place in it.
    const marks = slot.startsWith('item') ? placed(slot, ground.zones.of(fact.node), fact.away === true) : [slot]
    const entry = slots.get(marks[0]!)
    if (entry) entry.list.push(fact)
    else slots.set(marks[0]!, { list: [fact], marks })
  }
  for (const [slot, { list, marks }] of slots) {
    const shape: Shape = slot === 'meta.citation' ? 'library' : 'stated'
    add(ballot, merged(list.map(fact => namesIn(fact.value, ground.sites, shape).names)), list, marks, slot === 'twitter')
    if (list.length > 1 && slot.startsWith('item')) add(ballot, namesIn(list[0]!.value, ground.sites, shape).names, [list[0]!], ['item.first', ...marks.slice(1)])
  }
  const people = slots.get('ld')?.list, organisations = slots.get('ld.organisation')?.list
  if (people && organisations) add(ballot, merged([...people, ...organisations].map(fact => namesIn(fact.value, ground.sites, 'stated').names)), [...people, ...organisations], ['ld.both'])
}

/** A line that says one of these again is no byline, unless it is called as people are. */
const HEADLINE = /^(?:h1(?:\.bare)?|doc|ld|open-graph)$/
/** The site's name by what is drawn of it, and not by the data. */
const SHOWN_SITE = /^(?:logo|home)$/

interface Seen { readonly fact: Fact; readonly names: readonly string[]; /** Its names, folded. */ readonly keys: readonly string[]; readonly slot: string; readonly marks: readonly string[]; /** How its line opens. */ readonly opening: readonly string[]; readonly at: number; readonly end: number }

/** Slots whose claim is a name and nothing beside it, where its page is right. */
const NAMED = /^(?:rel|person|byline\.name|item\.own|ld|meta|meta\.service|twitter\.data)$/

/** "Ann Lee 59 Comments" beside a link that says "Ann Lee": the name ends where its own element does, or where the byline around it is parted. Nobody is called "Ann Lee Ann Lee". */
function endings(claims: readonly Fact[], sites: ReadonlySet<string>): (name: string) => string {
  let own: ReadonlySet<string> | null = null, parted: ReadonlySet<string> | null = null
  const named = (): ReadonlySet<string> => own ??= namesOf(claims.filter(({ slot }) => NAMED.test(slot ?? '')), sites, 'stated')
  const listed = (): ReadonlySet<string> => parted ??= namesOf(claims.filter(({ slot, value }) => slot === 'byline' && PARTED.test(value)), sites, 'line')
  const isKnown = (name: string): boolean => named().has(name) || listed().has(name)
  return name => {
    const half = name.slice(0, name.length >> 1)
    if (name === `${half} ${half}` && (half.includes(' ') || isKnown(half))) return half
    // Of two words none goes: a known name has two itself.
    if (name.indexOf(' ') === name.lastIndexOf(' ') || named().has(name)) return name
    for (let end = name.lastIndexOf(' '); end > 0; end = name.lastIndexOf(' ', end - 1)) {
      const shorter = name.slice(0, end)
      if ((shorter.includes(' ') || UNSPACED.test(shorter)) && PERSON.test(shorter) && isKnown(shorter)) return listed().has(name) && listed().has(shorter) ? name : shorter
    }
    return name
  }
}
const namesOf = (claims: readonly Fact[], sites: ReadonlySet<string>, shape: Shape): ReadonlySet<string> => new Set(claims.slice(0, MOST_COMPARED).flatMap(({ value }) => namesIn(value, sites, shape).names))
const PARTED = / \| |, /
/** Names of such scripts are one word. */
const UNSPACED = /^[\u4e00-\u9fff\uac00-\ud7af]+$/

function seen(claims: readonly Fact[], { zones, sites }: Ground, ballot: Ballot<readonly string[]>): void {
  const found: Seen[] = []
  const ended = endings(claims, sites)
  const slots = new Set<string>()
  for (const fact of claims) {
    const slot = fact.slot ?? fact.origin.kind
    if (STATED.test(slot)) continue
    const line = namesIn(fact.value, sites, 'line')
    const { opened, dated } = line
    const read = line.names.length === 0 && slot === 'byline.name' ? namesIn(fact.value, sites, 'stated').names : line.names
    if (read.length === 0) continue
    const names = read.map(ended)
    const zone = zones.of(fact.node)
    const marks = placed(slot, zone, fact.away === true)
    const opening = [...(opened ? [`opened@${zone}`, 'opened', `opened.${opened}`] : []), ...(dated ? [`dated@${zone}`] : [])]
    add(ballot, names, [fact], [...marks, ...opening, ...(slots.has(slot) ? [] : [`${slot}^`]), ...(SAYS.test(fact.value) ? ['says'] : []), ...(fact.marks ?? [])], slot === 'copyright')
    slots.add(slot)
    const at = zones.at(fact.node)
    if (at !== null) found.push({ fact, names, keys: names.map(fold), slot, marks, opening, at, end: at + fact.value.length })
  }
  // Several links or bylines in a row are one list, and each of them a part of it.
  const parts = new Set<string>(), close = new Set<string>(), people = new Set<string>()
  for (let i = 0; i < found.length; i++) {
    const first = found[i]!
    const group: Seen[] = [], together = new Map<string, string>()
    const take = (one: Seen): void => { group.push(one); one.keys.forEach((key, n) => { if (!together.has(key)) together.set(key, one.names[n]!) }) }
    take(first)
    // A row of more names is none, however many follow: a page may sign thousands of lines.
    for (let j = i + 1; j < found.length && together.size < MOST_TOGETHER && found[j]!.at - group.at(-1)!.at < TOGETHER; j++) if (found[j]!.marks[0] === first.marks[0]) take(found[j]!)
    const names = [...together.values()]
    if (names.length <= first.names.length || names.length >= MOST_TOGETHER) continue
    // Nothing but "and" or a comma stands between.
    const tight = group.every((one, n) => n === 0 || one.at - group[n - 1]!.end <= AND)
    // Links to people, one beside the other, are one byline; lines in a row may be anything. What opens the first opens all.
    const isByline = tight && !first.slot.startsWith('line') && names.every(name => PERSON.test(plain(name)))
    add(ballot, names, group.map(({ fact }) => fact), [...first.marks, ...first.opening, ...(isByline ? ['row.people'] : []), ...(isByline && names.some(isCalled) && areSiblings(group) ? ['row.siblings'] : []), tight ? 'row.tight' : 'row', `${first.slot}+`, `${first.marks[2]}+`])
    if (first.marks[2] === '@head') for (const { names } of group) (isByline ? people : tight ? close : parts).add(keyOf(names))
  }
  for (const key of parts) ballot.mark(key, 'part')
  for (const key of close) ballot.mark(key, 'part.tight')
  for (const key of people) ballot.mark(key, 'part.people')
  // The one that stands next behind the headline.
  const next = zones.headline === null ? undefined : found.filter(({ marks, at }) => marks[2] === '@head' && at >= zones.headline!).sort((a, b) => a.at - b.at)[0]
  if (next) ballot.mark(keyOf(next.names), 'nearest')
}

/** Elements of one name in one element: a list of people. */
function areSiblings(group: readonly Seen[]): boolean {
  const first = group[0]?.fact.node ?? null
  const name = nameOf(first)
  return first !== null && name !== null && group.every(({ fact: { node } }) => node?.parent === first.parent && nameOf(node) === name)
}
const nameOf = (node: TreeNode | null): string | null => (node?.kind === 'element' ? attribute(node, 'class') : null)

/** "Ann Lee says:": a comment. */
const SAYS = /(?:^|\s)(?:says?|said|wrote|sagte?|schrieb|meint|dit|dice|diz|zegt|skriver|pisze)\s?:/iu

function merged(lists: readonly (readonly string[])[]): string[] {
  const out = new Map<string, string>()
  for (const list of lists) for (const name of list) { const key = fold(name); if (!out.has(key)) out.set(key, name) }
  return [...out.values()]
}

/** How Japanese writers call themselves; on a line it is a word as likely. */
const KANA = /^[\u3040-\u30ff\u4e00-\u9fff]{2,8}$/

/** What options are to each other and to the page. */
function relate(ballot: Ballot<readonly string[]>, facts: Said, { sites, host, kind }: Ground): void {
  const headlines = facts.of('title').filter(({ slot }) => /^(?:h1|doc|open-graph|ld)$/.test(slot ?? '')).map(({ value }) => fold(value)).join('|')
  const options = [...ballot.entries()].map(([key, option]) => {
    const own = [...option.marks], looks = option.value.map(lookOf)
    return { key, names: new Set(key.split('|')), option, looks, said: own.some(mark => STATED.test(mark)), own, isHouse: looks.some(look => isHouse(look, sites)) }
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
    for (const { tells } of looks) for (const name of tells) if (!(name === 'domain' && option.marks.has('opened')) && !(name === 'account' && kind === 'forum')) mark(name)
    if (isUnsigned(kind, option)) mark('unsigned-kind')
    if (value.length > 1) mark([...names].every(name => visible.has(name)) ? 'several.seen' : 'several')
    if (value.length > MANY) mark('many')
    if (said && option.marks.has('row.people')) mark('row.said')
    const onlyLine = !said && claims.every(({ slot }) => slot?.startsWith('line') ?? false)
    if (looks.some(look => sites.has(look.key))) { mark('is-site'); if (said) mark('is-site.stated'); else if (!own.some(mark => VOUCHED.test(mark)) && !looks.some(look => look.isGiven)) mark('is-site.line') }
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
        if (other.names.size !== 1 || other.key === key || !other.key.endsWith(last) || sites.has(other.key) || !/^[a-z\d._-]+$/.test(other.option.value[0]!)) continue
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
