/**
 * A first pass over all pages, that learns for each site which blocks stand on many of its pages.
 * Counts are bounded: where there are too many, those of blocks that were seen least are forgotten.
 */
import type { Repeats } from '../index.ts'
import type { Job } from './job.ts'

/** What a page told; `site` is an address's host, or where the page lies; null: it told nothing. */
export interface Told { readonly site: string; readonly hashes: Float64Array }

/** A block is the site's when half of its pages have it: of a few pages at least three, of many no more than ten. */
const SHARE = 0.5
const LEAST_PAGES = 3
const MOST_PAGES = 10
const MAX_COUNTS = 4_000_000

export class Learned {
  readonly #sites = new Map<string, { pages: number; counts: Map<number, number>; repeated: Repeats | null }>()
  readonly #siteOf: (string | null)[] = []
  #size = 0

  constructor(private readonly most = MAX_COUNTS) {}

  /** In the order of the jobs. */
  add(told: Told | null): void {
    this.#siteOf.push(told?.site ?? null)
    if (told === null) return
    const site = this.#sites.get(told.site) ?? { pages: 0, counts: new Map<number, number>(), repeated: null }
    this.#sites.set(told.site, site)
    site.pages++
    for (const hash of told.hashes) {
      const before = site.counts.get(hash) ?? 0
      if (before === 0) this.#size++
      site.counts.set(hash, before + 1)
    }
    if (this.#size > this.most) this.#forget()
  }

  /** To half of the bound, so that all counts are not gone through again at each further page. */
  #forget(): void {
    for (let least = 1; this.#size > this.most / 2; least *= 2) {
      for (const { counts } of this.#sites.values()) for (const [hash, count] of counts) if (count <= least) { counts.delete(hash); this.#size-- }
    }
  }

  /** The same jobs in the same order, each with what is known of its site. */
  async* apply(jobs: AsyncIterable<Job>): AsyncGenerator<Job> {
    let at = 0
    for await (const job of jobs) {
      const site = this.#sites.get(this.#siteOf[at++] ?? '')
      if (site) site.repeated ??= repeatedOf(site)
      yield site && site.repeated && site.repeated.hashes.length > 0 ? { ...job, repeated: site.repeated } : job
    }
  }

  /** Sites of which something is known, and their blocks. */
  get found(): { readonly sites: number; readonly blocks: number } {
    const lists = [...this.#sites.values()].map(site => repeatedOf(site).hashes).filter(list => list.length > 0)
    return { sites: lists.length, blocks: lists.reduce((sum, list) => sum + list.length, 0) }
  }
}

function repeatedOf({ pages, counts }: { readonly pages: number; readonly counts: ReadonlyMap<number, number> }): Repeats {
  const least = Math.min(MOST_PAGES, Math.max(LEAST_PAGES, pages * SHARE))
  const hashes: number[] = []
  for (const [hash, count] of counts) if (count >= least) hashes.push(hash)
  const sorted = Float64Array.from(hashes).sort()
  return { hashes: sorted, pages: Uint32Array.from(sorted, hash => counts.get(hash)!) }
}
