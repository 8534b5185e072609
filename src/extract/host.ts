/** The host of a page, by the address it came from, else by the one it gives itself. */
import type { Claim } from '../model/article.ts'
import type { Document } from '../model/document.ts'

/** Lower case, without `www.`; null where no address is known. `claims` are asked for only where the source has no address. */
export function hostOf({ source }: Document, claims: () => readonly Claim[]): string | null {
  const url = source.url ?? claims().find(({ field }) => field === 'url')?.value ?? ''
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : null
}
