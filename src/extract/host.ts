/** The host of a page, by the address it came from, else by the one it gives itself. */
import type { Claim } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { hostOf } from '../model/host.ts'

/** Lower case, without `www.`; null where no address is known. `claims` are asked for only where the source has no address. */
export function hostOfPage({ source }: Document, claims: () => readonly Claim[]): string | null {
  return hostOf(source.url ?? claims().find(({ field }) => field === 'url')?.value ?? null)
}
