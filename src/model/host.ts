/** The host that an address names: lower case, without `www.`; null where there is none. */
import { parseUrl } from './url.ts'
export const hostOf = (url: string | null): string | null => (url === null ? null : parseUrl(url)?.hostname.replace(/^www\./, '') || null)
