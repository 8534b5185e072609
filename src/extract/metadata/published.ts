/** Date claims → options by day: what the page says to machines, what its readers see, what its address says. */
import type { Fact } from '../facts/index.ts'
import type { Ground } from './context.ts'
import { dateInUrl, findDates, orderOf, type DateFound } from './dates.ts'
import { MODIFIED, PUBLISHED } from './precedence.ts'
import type { Said } from './said.ts'
import { Ballot, type Option } from './vote.ts'
import { placed } from './zones.ts'
import { OTHER_DATES, PUBLISHED as SAID_PUBLISHED, UPDATED } from './words.ts'

const OLD = '1995'
const HOUR = 3_600_000, DAY = 24 * HOUR

/** `modified` claims stand for the publication where nothing else does. */
export function dates(facts: Said, { zones, language, document, today }: Ground): { readonly published: Ballot<string>; readonly modified: Ballot<string> } {
  const published = new Ballot<string>(PUBLISHED), modified = new Ballot<string>(MODIFIED)
  const add = (key: string, iso: string, claims: readonly Fact[], marks: readonly string[], rank: number): void => { published.add(key, iso, claims, marks, rank); modified.add(key, iso, claims, marks, rank) }
  const shown: { key: string; at: number }[] = []
  // Of several such lines most are teasers'.
  const alone = facts.of('modified').filter(fact => fact.slot === 'marked.modified').length === 1
  const claims = facts.all.filter(({ field, node }) => (field === 'published' || field === 'modified') && !zones.inComment(node)).map(fact => ({ fact, found: findDates(fact.value, language) }))
  const order = orderOf(claims.map(({ fact }) => fact.value))
  const sure = new Set(claims.flatMap(({ fact, found }) => (STATED.test(fact.slot ?? '') ? found.filter(({ otherwise }) => otherwise === undefined).map(({ iso }) => iso.slice(0, 10)) : [])))
  for (const fact of facts.all) {
    // "Una solución - 07.12.2017 - La Nación"
    if (fact.field === 'title' && fact.slot === 'doc' || fact.field === 'description' && fact.slot === 'meta') for (const { iso } of findDates(fact.value, language)) add(iso.slice(0, 10), iso.slice(0, 10), [{ ...fact, field: 'published' }], [`in-${fact.field}`], 0)
  }
  for (const { fact, found: days } of claims) {
    const slot = `${fact.field === 'modified' && !/modified/.test(fact.slot ?? '') ? 'modified.' : ''}${fact.slot ?? fact.origin.kind}`
    const at = zones.at(fact.node)
    const marks = at === null ? [slot] : placed(slot, zones.of(fact.node), fact.away === true)
    let from = 0
    days.forEach(({ iso: found, start, end, otherwise, order: taken }, n) => {
      // 3/4/2021, and the machine's word or the page's other days say which of the two it is.
      const turned = otherwise !== undefined && (sure.has(otherwise) ? !sure.has(found.slice(0, 10)) : order !== null && taken !== order && !sure.has(found.slice(0, 10)))
      const iso = turned ? otherwise + found.slice(10) : found
      const key = iso.slice(0, 10)
      const said = saidOf(fact.value.slice(from, start))
      if (today !== null && key > today) return
      // Of the values that name one day the most precise is kept, but no hour that is another event's.
      const precise = iso.length, roughly = precise / 100
      const own = [...(n === 0 ? marks : [`${marks[0]}.more`, 'more']), ...said]
      published.add(key, iso, [fact], own, fact.field === 'published' ? precise : roughly)
      modified.add(key, iso, [fact], alone && fact.slot === 'marked.modified' && said.includes('said.updated') ? [...own, 'updated.twice'] : own, fact.field === 'modified' ? precise : roughly)
      const other = turned ? found.slice(0, 10) : otherwise
      if (other !== undefined) add(other, other, [fact], ['swapped'], 0)
      if (n === 0 && at !== null && !fact.away && zones.of(fact.node) === 'head' && zones.headline !== null && at >= zones.headline) shown.push({ key, at })
      from = end
    })
  }
  const address = document.source.url ?? document.base
  const day = address === null ? null : dateInUrl(address)
  if (day !== null) add(day, day, [{ field: 'published', value: day, origin: { kind: 'url', path: address!.slice(0, 300) } }], ['url'], 0)
  const next = shown.sort((a, b) => a.at - b.at)[0]
  for (const key of changedLater(claims)) modified.mark(key, 'hours-later')
  for (const ballot of [published, modified]) {
    if (next) ballot.mark(next.key, 'nearest')
    relate(ballot)
  }
  return { published, modified }
}

/** What the words before a date say of it. */
function saidOf(before: string): string[] {
  const words = before.slice(-60)
  const out: string[] = []
  if (UPDATED.test(words)) out.push('said.updated')
  else if (SAID_PUBLISHED.test(words)) out.push('said.published')
  if (OTHER_DATES.test(words)) out.push('said.other')
  return out
}

/** Days on which the data state both the publication and, an hour or more behind it, a change. */
function changedLater(claims: readonly { readonly fact: Fact; readonly found: readonly DateFound[] }[]): string[] {
  const moments = claims.flatMap(({ fact, found: [first] }) => (fact.node || !first || !ZONE.test(first.iso) ? [] : [{ field: fact.field, slot: fact.slot ?? '', key: first.iso.slice(0, 10), time: Date.parse(first.iso) }]))
  const out = moments.filter(({ field, slot }) => field === 'published' && STATED.test(slot))
  return moments.filter(({ field, key, time }) => field === 'modified' && out.some(first => first.key === key) && out.every(first => time - first.time >= HOUR)).map(({ key }) => key)
}

/** The page's word to machines on when it came out. */
const STATED = /^(?:open-graph|ld|ld\.page|meta|meta\.service|item\.own|dublin-core)$|^item\.own@head$/
/** An element's name, which templates give to the day of the last change too. */
const NAMED = /^time\.published@head$/

function relate(ballot: Ballot<string>): void {
  const options = [...ballot.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const stated = options.filter(([, { marks }]) => [...marks].some(mark => STATED.test(mark) || (NAMED.test(mark) && !isChange(marks)))).map(([key]) => key)
  // Behind the day that is stated readers often see that of the last change.
  if (stated.length > 0) for (const [key, { marks }] of options) if (key > stated[0]! && !stated.includes(key)) {
    const told = [...marks].some(mark => mark.startsWith('modified.')), seen = marks.has('said.updated') || marks.has('marked.modified')
    ballot.mark(key, `after-stated${told ? '.modified' : ''}${seen ? '.updated' : ''}`)
  }
  options.forEach(([key, option], i) => {
    const mark = (name: string): void => ballot.mark(key, name)
    if (options.length === 1) mark('only')
    else if (i === 0) mark('earliest')
    else if (i === options.length - 1) mark('latest')
    if (key < OLD) mark('old')
    // The machine's day by Greenwich, and the reader's by the clock of the place: "2020-02-25T02:25Z" is the evening before in New York.
    const next = options[i + 1]
    if (next === undefined || Date.parse(next[0]) - Date.parse(key) !== DAY) return
    const late = Number(next[1].value.slice(11, 13)), early = Number(option.value.slice(11, 13))
    const one = isOneMoment(option.value, next[1].value) ? 'clock' : 'day'
    if (GREENWICH.test(next[1].value) && late < 12 && isSeen(option)) { mark(`local-${one}`); ballot.mark(next[0], `greenwich-${one}`) }
    else if (GREENWICH.test(option.value) && early >= 12 && isSeen(next[1])) { ballot.mark(next[0], `local-${one}`); mark(`greenwich-${one}`) }
    else { mark('day-before'); ballot.mark(next[0], 'day-after') }
  })
}

const isChange = (marks: ReadonlySet<string>): boolean => marks.has('said.updated') || marks.has('marked.modified') || [...marks].some(mark => mark.startsWith('modified.'))

/** The same minute, with a zone in one and none in the other: it is one moment, and the reader's day is the other's. */
const isOneMoment = (one: string, other: string): boolean => one.length > 10 && one.slice(14, 16) === other.slice(14, 16) && ZONE.test(one) !== ZONE.test(other)
const ZONE = /T[\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d)$/
const GREENWICH = /T.*(?:Z|\+00:?00)$/
const isSeen = (option: Option<string>): boolean => option.marks.has('@head') || option.marks.has('@head~') || option.marks.has('url')
