/** What the page calls its site, and its host: none of it is a title or an author by itself. */
import { hostOf } from '../../model/host.ts'
import type { Fact } from '../facts/index.ts'
import { fold } from '../fold.ts'

/** "ann-lee.co.uk" → "annlee". */
export function hostName(url: string | null): string {
  return fold((hostOf(url) ?? '').replace(/(?:\.(?:co|com|org|net|ac|gov|edu|blogspot|wordpress|substack))?\.[a-z]{2,8}$/, '').split('.').at(-1) ?? '')
}

/** Folded. */
export function siteNames(facts: readonly Fact[], url: string | null): ReadonlySet<string> {
  const names = facts.filter(({ field, value }) => (field === 'site' || field === 'publisher') && value.length <= 80 && !/^https?:/.test(value)).map(({ value }) => value)
  const host = hostOf(url) ?? ''
  return new Set([...names, host, host.replace(/\.[a-z.]{2,6}$/, ''), host.split('.').at(-2) ?? ''].map(fold).filter(name => name.length > 1))
}
