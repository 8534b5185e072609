/** Hosts: which one an address names, which site it is of, and what that is called. */
import { parseUrl } from './url.ts'

/** Lower case, without `www.`; null where there is none. */
export const hostOf = (url: string | null): string | null => (url === null ? null : parseUrl(url)?.hostname.replace(/^www\./, '') || null)

/** What stands before a country's name in place of a site's: "co.uk", in many countries; and in one. */
const SECOND = /^(?:com?|org?|net?|gov?|gob|edu|ac)$/
const SECOND_OF: ReadonlyMap<string, readonly string[]> = new Map(Object.entries({
  at: 'gv', au: 'asn id', br: 'adv art blog eco ind jus leg mp mus nom', ca: 'gc', fr: 'asso gouv', hu: 'info', id: 'desa my sch web', il: 'k12 muni', in: 'gen nic res', jp: 'ad ed gr lg', kr: 'pe re',
  nz: 'geek gen govt iwi kiwi maori school', pl: 'info', th: 'in mi', tr: 'av bel gen k12 web', tw: 'idv', ua: 'in', uk: 'ltd me nhs plc police sch', za: 'law nom school web',
}).map(([country, names]) => [country, names.split(' ')]))
/** Whoever writes there has a site below it. */
const SHARED = /^(?:blogspot|wordpress|substack)$/

/** Of the name before what ends the host. */
function placeOfName(parts: readonly string[]): number {
  const at = parts.length - 2, name = parts[at] ?? ''
  return at > 0 && (SECOND.test(name) || SECOND_OF.get(parts[at + 1]!)?.includes(name)) ? at - 1 : Math.max(at, 0)
}

/** "news.herald.co.uk" → "herald.co.uk". */
export function siteOf(host: string): string {
  const parts = host.split('.'), at = placeOfName(parts)
  return parts.slice(at > 0 && SHARED.test(parts[at]!) ? at - 1 : at).join('.')
}

/** "news.herald.co.uk" → "herald". */
export const nameOfSite = (host: string): string => siteOf(host).split('.', 1)[0]!

/** All that it may be called by: "news.herald.co.uk" → "news.herald" and "herald", "ann.wordpress.com" → "wordpress" too, "england.nhs.uk" → "nhs" too. */
export function namesOfHost(host: string): readonly string[] {
  const parts = host.split('.'), at = placeOfName(parts), second = parts.at(-2) ?? ''
  return [host, parts.slice(0, at + 1).join('.'), nameOfSite(host), parts[at]!, ...(SECOND.test(second) ? [] : [second])]
}
