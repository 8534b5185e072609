/** Date claims → options by day: what the page says to machines, what its readers see, what its address says. */
import type { Fact } from '../facts/index.ts'
import { typeAround } from '../facts/item.ts'
import type { Ground } from './context.ts'
import { dateInUrl, findDates } from '../dates/dates.ts'
import { daysOf, STATED, type Dated } from './days.ts'
import { MODIFIED, PUBLISHED } from './precedence.ts'
import type { Said } from './said.ts'
import { isUnsigned } from './unsigned.ts'
import { Ballot, type Option } from './vote.ts'
import { placed } from './zones.ts'

/** A thread by its own data, whatever it looks like. */
const THREAD = /DiscussionForumPosting$/
/** There were hardly any pages then. */
export const OLD = '1995'
const HOUR = 3_600_000, DAY = 24 * HOUR

/** `modified` claims stand for the publication where nothing else does. */
export function dates(facts: Said, ground: Ground): { readonly published: Ballot<string>; readonly modified: Ballot<string> } {
  const { address, zones, language, kind, today } = ground
  const published = new Ballot<string>(PUBLISHED), modified = new Ballot<string>(MODIFIED)
  const addChange: typeof add = (key, iso, claims, marks, rank) => modified.add(key, iso, claims, marks, rank)
  const add = (key: string, iso: string, claims: readonly Fact[], marks: readonly string[], rank: number): void => {
    published.add(key, iso, claims, marks, rank)
    modified.add(key, iso, claims, marks, rank)
  }
  const shown: Shown[] = [], changes: Shown[] = []
  /** Whether all that is said of a day is said in passing. */
  const inPassing = new Map<string, boolean>()
  // Of several such lines most are teasers'.
  const alone = facts.of('modified').filter(fact => fact.slot === 'marked.modified').length === 1
  const claims = daysOf(facts, ground)
  const isBehind = ({ node }: Fact): boolean => { const zone = zones.of(node); return zone === 'tail' || zone === 'after' }
  // Of an article the day of the last change stands for that of publication; in a wiki's or a manual's footer it does not. The element of the day has none of the words before it.
  const footers = new Set(
    claims
      .filter(({ fact }) => isBehind(fact))
      .flatMap(({ days }) =>
        days.filter(({ said }) => said.includes('said.page') || (kind === 'documentation' && said.includes('said.updated'))).map(({ iso }) => iso.slice(0, 10)),
      ),
  )
  for (const fact of facts.all) {
    // "Una solución - 07.12.2017 - La Nación"
    if ((fact.field === 'title' && fact.slot === 'doc') || (fact.field === 'description' && fact.slot === 'meta'))
      for (const { iso } of findDates(fact.value, language)) add(iso.slice(0, 10), iso.slice(0, 10), [{ ...fact, field: 'published' }], [`in-${fact.field}`], 0)
  }
  for (const { fact, days } of claims) {
    const slot = `${fact.field === 'modified' && !/modified/.test(fact.slot ?? '') ? 'modified.' : ''}${fact.slot ?? fact.origin.kind}`
    const at = zones.at(fact.node)
    const marks = at === null ? [slot] : placed(slot, zones.of(fact.node), fact.away === true)
    days.forEach(({ iso, other, said, isInPassing }, n) => {
      const key = iso.slice(0, 10)
      inPassing.set(key, isInPassing && inPassing.get(key) !== false)
      if (today !== null && key > today) return
      // Of the values that name one day the most precise is kept, but no hour that is another event's.
      const precise = iso.length, roughly = precise / 100
      const own = [...(n === 0 ? marks : [`${marks[0]}.more`, 'more']), ...said]
      const zone = zones.of(fact.node)
      // The opening post's own data, beside days of the last post and of today. Behind the thread stand others.
      if (slot === 'item.own' && (kind === 'forum' || (fact.node && THREAD.test(typeAround(fact.node)))) && zone !== 'tail' && zone !== 'after')
        own.push('item.own.thread')
      const isFooters = footers.has(key) && isBehind(fact) && (said.length > 0 || fact.slot?.startsWith('time') === true)
      if (!isFooters) published.add(key, iso, [fact], own, fact.field === 'published' ? precise : roughly)
      modified.add(
        key,
        iso,
        [fact],
        alone && fact.slot === 'marked.modified' && said.includes('said.updated') ? [...own, 'updated.twice'] : isFooters ? [...own, 'changed.below'] : own,
        fact.field === 'modified' ? precise : roughly,
      )
      if (other !== undefined) (isFooters ? addChange : add)(other, other, [fact], [...own, 'swapped'], 0)
      if (
        at !== null
        && !fact.away
        && (zone === 'head' || zone === 'tail')
        && (said.includes('said.updated') || (CHANGE.test(slot) && !said.includes('said.published')))
      )
        changes.push({ key, at, zone })
      if (n === 0 && at !== null && !fact.away && zone === 'head' && !isInPassing && zones.headline !== null && at >= zones.headline)
        shown.push({ key, at, zone })
    })
  }
  const day = address === null ? null : dateInUrl(address)
  if (day !== null) add(day, day, [{ field: 'published', value: day, origin: { kind: 'url', path: address!.slice(0, 300) } }], ['url'], 0)
  const next = shown.sort((a, b) => a.at - b.at)[0]
  for (const key of changedLater(claims)) modified.mark(key, 'hours-later')
  for (const ballot of [published, modified]) {
    if (next) ballot.mark(next.key, 'nearest')
    relate(ballot, seenChange(changes))
    for (const [key, option] of ballot.entries()) {
      if (isUnsigned(kind, option)) ballot.mark(key, 'unsigned-kind')
      if (inPassing.get(key) === true && key !== day) ballot.mark(key, 'passing')
    }
  }
  return { published, modified }
}

interface Shown { readonly key: string; readonly at: number; readonly zone: string }

/** The day by the headline that readers are told to be the last change's, or the one behind the text: of several there most are teasers'. */
function seenChange(changes: readonly Shown[]): string | null {
  const above = changes.filter(({ zone }) => zone === 'head').sort((a, b) => a.at - b.at)[0]
  return above?.key ?? (new Set(changes.map(({ key }) => key)).size === 1 ? changes[0]!.key : null)
}
const CHANGE = /^(?:marked|time)\.modified/

/** Days on which the data state both the publication and, an hour or more behind it, a change. */
function changedLater(claims: readonly Dated[]): string[] {
  const moments = claims.flatMap(({ fact, days }) =>
    days
      .filter(({ iso }) => CLOCK.test(iso))
      .map(({ iso, said }) => ({
        key: iso.slice(0, 10),
        time: Date.parse(ZONE.test(iso) ? iso : `${iso}Z`),
        zoned: ZONE.test(iso),
        first: said.includes('said.published') || (fact.field === 'published' && !fact.node && STATED.test(fact.slot ?? '')),
        change: said.includes('said.updated') || (fact.field === 'modified' && !fact.node),
        least: fact.node ? 1 : 60_000,
      })),
  )
  return moments.filter(({ change, key, time, zoned, least }) => {
    const out = moments.filter(other => other.first && other.key === key && other.zoned === zoned)
    return change && out.length > 0 && out.every(first => time - first.time >= least)
  }).map(({ key }) => key)
}
const CLOCK = /T\d/

/** An element's name, which templates give to the day of the last change too. */
const NAMED = /^time\.published@head$/

function relate(ballot: Ballot<string>, changed: string | null): void {
  const options = [...ballot.entries()].sort(([a], [b]) => (a < b ? -1 : 1))
  const stated = options.filter(([, { marks }]) => [...marks].some(mark => STATED.test(mark) || (NAMED.test(mark) && !isChange(marks)))).map(([key]) => key)
  // Where data alone name the first day, and readers are told of the last change, theirs is the truth on most pages: that is weighed.
  const isSure = (marks: ReadonlySet<string>): boolean =>
    marks.has('said.published') || marks.has('open-graph') || (marks.has('time.published') && !isChange(marks))
  const sure = options.find(([, { marks }]) => isSure(marks))?.[0]
  // Many templates state the day of publication as that of the last change too.
  const isTold = options.some(([key, { marks }]) => key !== stated[0] && [...marks].some(mark => TOLD.test(mark)))
  const out = isTold ? undefined : options.find(([key, { marks }]) => key !== changed && (isSure(marks) || stated.includes(key) || marks.has('@head')))?.[0]
  for (const [key, { marks }] of options) if (!isSure(marks) && !stated.includes(key)) {
    if (sure !== undefined && key > sure && (marks.has('said.updated') || marks.has('marked.modified') || marks.has('time.modified'))) ballot.mark(key, 'changed')
    if (out !== undefined && key > out && key === changed) ballot.mark(key, 'changed.seen')
  }
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

/** The page's word to machines on its last change. */
const TOLD = /^modified\.(?:open-graph|ld|ld\.page|meta|dublin-core|item\.own)$/
const isChange = (marks: ReadonlySet<string>): boolean =>
  marks.has('said.updated') || marks.has('marked.modified') || [...marks].some(mark => mark.startsWith('modified.'))

/** The same minute, with a zone in one and none in the other: it is one moment, and the reader's day is the other's. */
const isOneMoment = (one: string, other: string): boolean => one.length > 10 && one.slice(14, 16) === other.slice(14, 16) && ZONE.test(one) !== ZONE.test(other)
const ZONE = /T[\d:.]{4,20}(?:Z|[+-]\d\d:?\d\d)$/
const GREENWICH = /T.*(?:Z|\+00:?00)$/
const isSeen = (option: Option<string>): boolean => option.marks.has('@head') || option.marks.has('@head~') || option.marks.has('url')
