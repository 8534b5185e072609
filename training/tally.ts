/** What names of elements and words of lines are worth, counted on pages whose truth is known. */

/** On one page, of what bears a name or a word: how many words it has, and how many of them are wanted. */
export interface Share { readonly wanted: number; readonly all: number }
/** `worth` is how much more of what bears it is wanted than of the pages that have it, in log odds; `sites` how many have it. */
export interface Known { readonly key: string; readonly worth: number; readonly sites: number }

/** So many sites of which the usual share is wanted stand beside each one's own, so that few sites say little. */
const DOUBT_SITES = 3, USUAL = 0.3
/** What is short counts too: a block weighs its words and so much more. */
export const PER_BLOCK = 1.5

const logOdds = (share: number): number => Math.log(Math.max(share, 1e-3) / (1 - Math.min(share, 1 - 1e-3)))

/** Of one site: its pages, and sums over them of the share that is wanted of what bears it, and of all the page. */
interface OnSite { pages: number; rate: number; base: number }

export class Tally {
  private readonly keys = new Map<string, Map<string, OnSite>>()

  /** `base` is the share of the whole page that is wanted. */
  add(key: string, site: string, { wanted, all }: Share, base: number): void {
    let sites = this.keys.get(key)
    if (!sites) this.keys.set(key, sites = new Map())
    const known = sites.get(site) ?? { pages: 0, rate: 0, base: 0 }
    sites.set(site, { pages: known.pages + 1, rate: known.rate + wanted / all, base: known.base + base })
  }

  /** What at least so many sites have, the least worth first. Each site counts once, however many of its pages there are. */
  known(leastSites: number): readonly Known[] {
    return [...this.keys].filter(([, sites]) => sites.size >= leastSites).map(([key, sites]) => {
      let rate = DOUBT_SITES * USUAL, base = rate
      for (const own of sites.values()) { rate += own.rate / own.pages; base += own.base / own.pages }
      const all = sites.size + DOUBT_SITES
      return { key, worth: logOdds(rate / all) - logOdds(base / all), sites: sites.size }
    }).sort((a, b) => a.worth - b.worth || (a.key < b.key ? -1 : 1))
  }
}

const MOST_NAME = 60, MOST_PART = 20, LEAST_PART = 2

/** The names in an attribute: each whole, with its digits as one 0, its parts (split at signs, digits and capitals), and every two parts side by side. */
export function namesIn(text: string): readonly string[] {
  return text.split(/\s+/).filter(name => name !== '' && name.length <= MOST_NAME).flatMap(name => {
    const parts = (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map(part => part.toLowerCase()).filter(part => part.length >= LEAST_PART && part.length <= MOST_PART)
    return [`=${name.toLowerCase().replace(/\d+/g, '0')}`, ...parts, ...parts.slice(1).map((part, i) => `${parts[i]!}-${part}`)]
  })
}

const MOST_WORDS = 60, MOST_PAIRED = 40, MOST_WHOLE = 8

/** What a line says: its words and pairs of words, where it is not too long; all of it (=) where it is short; its first (^) and its last words ($). */
export function saidIn(text: string): readonly string[] {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).map(word => word.replace(/\d+/g, '0')), count = words.length
  const first = (length: number): string => words.slice(0, length).join(' '), last = (length: number): string => words.slice(count - length).join(' ')
  return [
    ...(count <= MOST_WORDS ? words : []),
    ...(count <= MOST_PAIRED ? words.slice(1).map((word, i) => `${words[i]!} ${word}`) : []),
    ...(count > 0 && count <= MOST_WHOLE ? [`=${first(count)}`] : []),
    ...[1, 2, 3].filter(length => count >= length).map(length => `^${first(length)}`),
    ...[2, 3].filter(length => count >= length).map(length => `$${last(length)}`),
  ]
}
