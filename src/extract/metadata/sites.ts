/** What the page calls its site, and its host: none of it is a title or an author by itself. */
import { hostOf, nameOfSite, namesOfHost } from '../../model/host.ts'
import type { Fact } from '../facts/index.ts'
import { fold } from '../../model/fold.ts'

/** "ann-lee.co.uk" → "annlee". */
export const hostName = (url: string | null): string => fold(nameOfSite(hostOf(url) ?? ''))

/** Folded. */
export function siteNames(facts: readonly Fact[], url: string | null): ReadonlySet<string> {
  const names = facts
    .filter(({ field, value }) => (field === 'site' || field === 'publisher') && value.length <= 80 && !/^https?:/.test(value))
    .map(({ value }) => value)
  return new Set([...names, ...namesOfHost(hostOf(url) ?? '')].map(fold).filter(name => name.length > 1))
}
