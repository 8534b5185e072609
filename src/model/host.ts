/** Hosts: which one an address names, which site it is of, and what that is called. */
import { parseUrl } from './url.ts'

/** Lower case, without `www.`; null where there is none. */
export const hostOf = (url: string | null): string | null => (url === null ? null : parseUrl(url)?.hostname.replace(/^www\./, '') || null)

/** What stands before a country's name in place of a site's: "co.uk". */
const SECOND = /^(?:com?|org?|net?|gov?|gob|edu|ac)$/
/** Whoever writes there has a site below it. */
const SHARED = /^(?:blogspot|wordpress|substack)$/

/** "news.herald.co.uk" → "herald.co.uk". */
export function siteOf(host: string): string {
  const parts = host.split('.')
  let at = parts.length - 2
  for (const names of [SECOND, SHARED]) if (at > 0 && names.test(parts[at]!)) at--
  return parts.slice(Math.max(at, 0)).join('.')
}

/** "news.herald.co.uk" → "herald". */
export const nameOfSite = (host: string): string => siteOf(host).split('.', 1)[0]!
