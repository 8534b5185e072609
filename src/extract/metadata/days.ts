/** Date claims → the days that may be the page's own, each with what the words before it say of it. Left out: a paper's way into print. */
import type { Kind } from '../../model/article.ts'
import { EVENT } from '../facts/events.ts'
import type { Fact } from '../facts/index.ts'
import type { Ground } from './context.ts'
import { dateInUrl, findDates, orderOf, type DateFound } from '../dates/dates.ts'
import { isInPassing } from '../dates/passing.ts'
import type { Said } from './said.ts'
import { COUNTED_SINCE, FIRST_OUT, LAST_CHANGED, NEVER_ITS_DATE, OTHER_DATES, PAGE_CHANGED, PUBLISHED, RECEIVED, SUBMITTED, UPDATED } from '../dates/words.ts'
import { isBeside } from './unsigned.ts'
import type { Other } from './others.ts'
import { teasersAfter } from './zones.ts'
import { parseUrl } from '../../model/url.ts'

interface Day {
  readonly iso: string
  /** The other way round that 3/4/2021 can be read; where data or another day say which it is, there is none. */
  readonly other: string | undefined
  /** Marks of what the words before it say. */
  readonly said: readonly string[]
  /** The line speaks of it, and is no line of data. */
  readonly isInPassing: boolean
}
export interface Dated { readonly fact: Fact; readonly days: readonly Day[] }

/** The page's word to machines on when it came out. */
export const STATED = /^(?:open-graph|ld|ld\.page|meta|meta\.service|item\.own|dublin-core)$|^item\.own@head$/

/** … and what an element keeps for it. */
const MACHINES = /^(?:moment|time|time\.published|marked\.attribute)$/

/** Parts of the page whose days are of what they show or lead to. */
const OTHERS: ReadonlySet<Other | null> = new Set(['teaser', 'article', 'caption'])
/** Zero of systems, here and west of Greenwich. */
const UNSET: ReadonlySet<string> = new Set(['1970-01-01', '1969-12-31', '1900-01-01', '1899-12-30', '1899-12-31'])

interface Found extends DateFound { readonly before: string; /** What those words say. */ readonly label: 'said.updated' | 'said.published' | null }

/** In the order of the page. */
export function daysOf(facts: Said, ground: Ground): Dated[] {
  const { address, zones, kind } = ground
  const language = writtenIn(ground.language, facts.of('language'), address)
  // A page says one day in an element, in the one around it and in its data.
  const read = new Map<string, readonly Found[]>()
  const foundIn = (value: string): readonly Found[] => {
    let found = read.get(value)
    if (found === undefined) read.set(value, (found = withWords(value, findDates(value, language))))
    return found
  }
  const claims = facts.all
    .filter(
      fact =>
        (fact.field === 'published' || fact.field === 'modified')
        && fact.slot !== EVENT
        && !zones.inComment(fact.node)
        && !zones.inMasthead(fact.node)
        && !(kind !== 'forum' && TIME.test(fact.slot ?? '') && zones.inRow(fact.node))
        && !isBeside(kind, fact),
    )
    .map(fact => ({ fact, found: foundIn(fact.value) }))
  let asked: ReturnType<typeof orderOf> | undefined
  // Few pages hold a day that can be read both ways.
  const order = (): ReturnType<typeof orderOf> => (asked === undefined ? asked = orderOf(new Set(claims.map(({ fact }) => fact.value)), language) : asked)
  const sure = new Set(
    claims.flatMap(({ fact, found }) =>
      STATED.test(fact.slot ?? '') || (!fact.away && MACHINES.test(fact.slot ?? '')) ? found.filter(({ otherwise }) => otherwise === undefined).map(dayOf) : [],
    ),
  )
  const named = address === null ? null : dateInUrl(address)
  if (named !== null) sure.add(named)
  const isPaper = claims.some(({ found }) => found.some(({ before }) => RECEIVED.test(before)))
  const isOnTheWay = ({ before }: Found): boolean => isPaper && (RECEIVED.test(before) || SUBMITTED.test(before))
  const onTheWay = new Set(claims.flatMap(({ found }) => found.filter(isOnTheWay).map(dayOf)))
  // The line that an event's day stands in tells it too; another line, or the data, may tell the page's own.
  const events = facts.all.flatMap(fact => (fact.slot === EVENT ? foundIn(fact.value).map(date => ({ day: dayOf(date), at: zones.at(fact.node) ?? -1 })) : []))
  const isEvents = (fact: Fact, date: Found): boolean => {
    const from = events.length === 0 || date.label === 'said.published' || OUT.test(fact.slot ?? '') ? null : zones.at(fact.node)
    const day = dayOf(date)
    return from !== null && events.some(event => event.day === day && event.at >= from && event.at <= from + fact.value.length)
  }
  // What a clock says that was never set.
  const isUnset = (fact: Fact, date: Found): boolean => UNSET.has(dayOf(date)) && (MACHINES.test(fact.slot ?? '') || STATED.test(fact.slot ?? ''))
  // An element around the day holds none of its words.
  const isOwn = (fact: Fact, date: Found): boolean =>
    date.before === '' ? !(fact.node && onTheWay.has(dayOf(date))) : !isOnTheWay(date) && !NEVER_ITS_DATE.test(date.before) && !COUNTED_SINCE.test(date.before)
  // A line without a word on its day, behind the first that offers other pages.
  const lines = claims
    .filter(({ fact, found }) => LINE.test(fact.slot ?? '') && found.some(({ label }) => label === null))
    .map(({ fact }) => zones.at(fact.node) ?? 0)
  const from = teasersAfter(ground.blocks, zones.at, Math.max(0, ...lines)) ?? Infinity
  const isTeaser = (fact: Fact, { label }: Found): boolean =>
    LINE.test(fact.slot ?? '') && ((label === null && (zones.at(fact.node) ?? 0) >= from) || OTHERS.has(zones.inOther(fact.node)))
  const known = new Set([...(named === null ? [] : [named]), ...claims.flatMap(({ fact, found }) => found.filter(date => !isTeaser(fact, date)).map(dayOf))])
  return claims.map(({ fact, found }) => {
    const own = found.filter(date => isOwn(fact, date) && !isUnset(fact, date) && !isEvents(fact, date))
    return {
      fact, days: own.map((date, n): Day => {
        const { iso, otherwise, order: taken, before } = date
        // 3/4/2021, and the machine's word or the page's other days say which of the two it is.
        const turned = otherwise !== undefined && !sure.has(dayOf(date)) && (sure.has(otherwise) || order() !== null && taken !== order())
        // "3 January 2024 · Updated 5 March 2024"
        const label = date.label ?? (n === 0 && own.some(other => other.label === 'said.updated') ? 'said.published' : null)
        return {
          iso: turned ? otherwise + iso.slice(10) : iso,
          other: sure.has(dayOf(date)) ? undefined : turned ? dayOf(date) : otherwise,
          said: [...(label === null ? [] : [label]), ...(before === '' ? [] : toldBefore(before, kind)), ...(known.has(dayOf(date)) ? [] : ['teaser'])],
          isInPassing: label === null && BARE_LINE.test(fact.slot ?? '') && isInPassing(fact.value, date),
        }
      }),
    }
  })
}

/** English of no country is America's, unless the page's host or its data for networks name another: 3/4/2021 is a day of April then. */
function writtenIn(language: string | null, said: readonly Fact[], address: string | null): string | null {
  if (language !== 'en' && language !== 'en-US') return language
  const host = (address === null ? null : parseUrl(address))?.hostname ?? ''
  const country = COUNTRY.exec(host)?.[1] ?? said.map(({ value }) => LOCALE.exec(value)?.[1]).find(region => region !== undefined) ?? ''
  return country === '' ? language : `en-${country.toUpperCase()}`
}
/** Countries that write English with the day first. Templates are American where nobody said otherwise, hosts are not. */
const COUNTRY = /\.(uk|au|nz|ie|in|za|sg|my|ng|ke|gh|mt)$/, LOCALE = /^en[_-]([a-z]{2})$/i

const toldBefore = (before: string, kind: Kind): string[] => [
  ...(OTHER_DATES.test(before) ? ['said.other'] : []),
  ...(PAGE_CHANGED.test(before) ? ['said.page'] : []),
  ...(kind !== 'forum' && LAST_CHANGED.test(before) ? ['said.last'] : []),
  ...(FIRST_OUT.test(before) && !PREPRINT.test(before) ? ['said.first'] : []),
]
const PREPRINT = /preprint/i

/** Of what readers see; data may stand anywhere. */
const LINE = /^(?:line|time|marked)/, BARE_LINE = /^line(?:\.near)?$/, TIME = /^time/, OUT = /^(?:time\.published|item)/

const dayOf = ({ iso }: DateFound): string => iso.slice(0, 10)

const LABEL = 60
const withWords = (text: string, dates: readonly DateFound[]): Found[] => dates.map((date, n) => {
  const before = text.slice(Math.max(dates[n - 1]?.end ?? 0, date.start - LABEL), date.start)
  const { iso, start, end, otherwise, order } = date
  return { iso, start, end, otherwise, order, before, label: before === '' ? null : labelOf(before) }
})

/** The nearest counts: "Updated: this text was first published on …". */
function labelOf(before: string): Found['label'] {
  const at = (words: RegExp): number => [...before.matchAll(words)].at(-1)?.index ?? -1
  const updated = UPDATED.test(before) ? at(ALL_UPDATED) : -1, published = PUBLISHED.test(before) ? at(ALL_PUBLISHED) : -1
  return updated < 0 && published < 0 ? null : updated >= published ? 'said.updated' : 'said.published'
}
const ALL_UPDATED = new RegExp(UPDATED, 'giu'), ALL_PUBLISHED = new RegExp(PUBLISHED, 'giu')
