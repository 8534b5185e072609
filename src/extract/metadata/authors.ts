/** Author claims → options: lists of names, one for each place of the page that names them. */
import { attribute, type TreeNode } from '../../model/document.ts'
import type { Fact } from '../facts/index.ts'
import { type Ground, isRaw } from './context.ts'
import { fold } from '../../model/fold.ts'
import { isCalled } from '../names/given-names.ts'
import { lookOf, PERSON, plain } from '../names/looks.ts'
import { namesIn, type Shape } from '../names/names.ts'
import { relate, SHORTEST_OWN, STATED } from './author-relations.ts'
import { AUTHORS } from './precedence.ts'
import { BYLINES } from './precedence-text.ts'
import type { Said } from './said.ts'
import { isBeside } from './unsigned.ts'
import { Ballot } from './vote.ts'
import type { Other } from './others.ts'
import { placed } from './zones.ts'

/** Neighbours closer than this, in characters of visible text, name the authors together. */
const TOGETHER = 160, AND = 6
const MOST_TOGETHER = 12, MOST_COMPARED = 120

export function authors(facts: Said, ground: Ground): Ballot<readonly string[]> {
  const ballot = new Ballot<readonly string[]>(isRaw(ground.document) ? BYLINES : AUTHORS)
  const { zones } = ground
  const claims = facts
    .of('authors')
    .filter(fact => !zones.inComment(fact.node) && !(TEASERS.has(zones.inOther(fact.node)) && zones.of(fact.node) !== 'body') && !isBeside(ground.kind, fact))
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
  for (const [key, { claims }] of ballot.entries())
    for (const other of BESIDE) if (claims.every(({ node }) => zones.inOther(node) === other)) ballot.mark(key, other)
  relate(ballot, facts, ground)
  return ballot
}

const TEASERS: ReadonlySet<Other | null> = new Set(['teaser', 'article']), BESIDE = ['card', 'aside'] as const

/** "Zeitphilosophie – Ann Lee", "Ann Lee Yoga" at annlee.com: the host is who writes there. */
function own(facts: readonly Fact[], { host }: Ground, ballot: Ballot<readonly string[]>): void {
  if (host.length < SHORTEST_OWN) return
  for (const fact of facts) {
    if (
      fact.field !== 'site'
      && fact.field !== 'publisher'
      && (fact.field !== 'title' || fact.slot !== 'doc')
      && (fact.field !== 'authors' || fact.slot !== 'copyright')
    )
      continue
    const words = fact.value.slice(0, 200).split(/[^\p{L}\p{M}.'’-]+/u)
    for (let i = 0; i < words.length; i++) if (host.startsWith(fold(words[i]!))) for (const size of [2, 3]) {
      const name = words.slice(i, i + size).join(' ')
      if (PERSON.test(name) && fold(name) === host) add(ballot, [name], [{ ...fact, field: 'authors' }], ['own-site'], true)
    }
  }
}

/** What shows or describes a person or is the address of her page, and is no option by itself: pictures and notes are of others too. */
const VOUCHERS: ReadonlySet<string> = new Set(['portrait', 'portrait.avatar', 'note', 'profile'])

function vouched(claims: readonly Fact[], ballot: Ballot<readonly string[]>): void {
  for (const voucher of VOUCHERS) {
    const names = new Set(claims.filter(({ slot }) => slot === voucher).map(({ value }) => fold(value)))
    if (names.size > 0) for (const [key] of ballot.entries()) if (key.split('|').every(name => names.has(name))) ballot.mark(key, voucher)
  }
}

const keyOf = (names: readonly string[]): string => (names.length === 1 ? fold(names[0]!) : names.map(fold).sort().join('|'))

function add(ballot: Ballot<readonly string[]>, names: readonly string[], facts: readonly Fact[], marks: readonly string[], isSite = false): void {
  // Beside others who has no name of her own is left out.
  if (names.length > 1) names = names.filter(name => !lookOf(name).tells.includes('account'))
  // Who signs "annlee" is written so, whatever the site is called.
  if (names.length > 0) ballot.add(keyOf(names), names, facts, marks, isSite ? -1 : spelling(names))
}

/** Of "MoritzMeyer", "MORITZ MEYER" and "Moritz Meyer" the last is how the name is written. */
const spelling = (names: readonly string[]): number =>
  names.some(name => GLUED.test(name)) ? -2 : names.filter(name => /\s/.test(name)).length * 2 + names.filter(name => name !== name.toUpperCase()).length
const GLUED = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u

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
    if (list.length > 1 && slot.startsWith('item'))
      add(ballot, namesIn(list[0]!.value, ground.sites, shape).names, [list[0]!], ['item.first', ...marks.slice(1)])
  }
  const people = slots.get('ld')?.list, organisations = slots.get('ld.organisation')?.list
  if (!people || !organisations) return
  const both = [...people, ...organisations]
  add(ballot, merged(both.map(fact => namesIn(fact.value, ground.sites, 'stated').names)), both, ['ld.both'])
}

/** A line that says one of these again is no byline, unless it is called as people are. */
const HEADLINE = /^(?:h1(?:\.bare)?|doc|ld|open-graph)$/
/** The site's name by what is drawn of it, and not by the data. */
const SHOWN_SITE = /^(?:logo|home)$/

interface Seen {
  readonly fact: Fact
  readonly names: readonly string[]
  /** Its names, folded. */
  readonly keys: readonly string[]
  readonly slot: string
  readonly marks: readonly string[]
  /** How its line opens. */
  readonly opening: readonly string[]
  readonly at: number
  readonly end: number
}

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
      if ((shorter.includes(' ') || UNSPACED.test(shorter)) && PERSON.test(shorter) && isKnown(shorter))
        return listed().has(name) && listed().has(shorter) ? name : shorter
    }
    return name
  }
}
const namesOf = (claims: readonly Fact[], sites: ReadonlySet<string>, shape: Shape): ReadonlySet<string> =>
  new Set(claims.slice(0, MOST_COMPARED).flatMap(({ value }) => namesIn(value, sites, shape).names))
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
    const told = [...(slots.has(slot) ? [] : [`${slot}^`]), ...(SAYS.test(fact.value) ? ['says'] : []), ...(fact.marks ?? [])]
    add(ballot, names, [fact], [...marks, ...opening, ...told], slot === 'copyright')
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
    for (let j = i + 1; j < found.length && together.size < MOST_TOGETHER && found[j]!.at - group.at(-1)!.at < TOGETHER; j++)
      if (found[j]!.marks[0] === first.marks[0]) take(found[j]!)
    const names = [...together.values()]
    if (names.length <= first.names.length || names.length >= MOST_TOGETHER) continue
    // Nothing but "and" or a comma stands between.
    const tight = group.every((one, n) => n === 0 || one.at - group[n - 1]!.end <= AND)
    // Links to people, one beside the other, are one byline; lines in a row may be anything. What opens the first opens all.
    const isByline = tight && !first.slot.startsWith('line') && names.every(name => PERSON.test(plain(name)))
    const isList = isByline && names.some(isCalled) && areSiblings(group)
    const row = [...(isByline ? ['row.people'] : []), ...(isList ? ['row.siblings'] : []), tight ? 'row.tight' : 'row']
    add(ballot, names, group.map(({ fact }) => fact), [...first.marks, ...first.opening, ...row, `${first.slot}+`, `${first.marks[2]}+`])
    if (first.marks[2] === '@head') for (const { names } of group) (isByline ? people : tight ? close : parts).add(keyOf(names))
  }
  for (const key of parts) ballot.mark(key, 'part')
  for (const key of close) ballot.mark(key, 'part.tight')
  for (const key of people) ballot.mark(key, 'part.people')
  // The one that stands next behind the headline.
  const next =
    zones.headline === null ? undefined : found.filter(({ marks, at }) => marks[2] === '@head' && at >= zones.headline!).sort((a, b) => a.at - b.at)[0]
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
