/** What names and words are worth: shares by site → the tables that src/extract/features/worths.ts reads. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { LEAST, numberOf, STEP, type WorthsFile } from '../src/extract/features/worths.ts'

/** `worth` is in log odds beside those of the usual share, `sites` how many have what the hash stands for. */
export interface Known { readonly hash: number; readonly worth: number; readonly sites: number }
/** On one page, of what bears a name or a word: how many words it has, and how many of them are wanted. */
export interface Share { readonly wanted: number; readonly all: number }

/** So many sites of which the usual share is wanted stand beside each one's own, so that few sites say little. */
const DOUBT_SITES = 3, USUAL = 0.3
/** What is short counts too: a block weighs its words and so much more. */
export const PER_BLOCK = 1.5

export const FOLDS = 5
/** The site's fold, as train.py has it: another draw parts the sites otherwise. */
export const foldOf = (site: string, draw: number): number => Number(BigInt(`0x${createHash('sha256').update(`${draw === 0 ? '' : draw}${site}`).digest('hex')}`) % BigInt(FOLDS))

const logOdds = (share: number): number => Math.log(share / (1 - share))

/** Of one site: its pages, and the sum over them of the share that is wanted. */
interface OnSite { readonly pages: number; readonly shares: number }

export class Tally {
  private readonly names = new Map<number, Map<string, OnSite>>()

  add(hash: number, site: string, { wanted, all }: Share): void {
    let sites = this.names.get(hash)
    if (!sites) this.names.set(hash, sites = new Map())
    const { pages, shares } = sites.get(site) ?? { pages: 0, shares: 0 }
    sites.set(site, { pages: pages + 1, shares: shares + wanted / all })
  }

  /** What at least so many sites have for which `counts` holds. Each of them counts once, however many of its pages there are. */
  known(leastSites: number, counts = (_site: string): boolean => true): readonly Known[] {
    return [...this.names].flatMap(([hash, all]) => {
      const sites = [...all].filter(([site]) => counts(site))
      if (sites.length < leastSites) return []
      const shares = sites.reduce((sum, [, { pages, shares }]) => sum + shares / pages, 0)
      return [{ hash, worth: logOdds((shares + DOUBT_SITES * USUAL) / (sites.length + DOUBT_SITES)) - logOdds(USUAL), sites: sites.length }]
    })
  }
}

/** The table that ships into src/extract, and one for each fold, of the sites of all others, into its folder. */
export function writeTables(name: string, folds: string, known: (counts: (site: string) => boolean) => readonly Known[], draw: number): void {
  for (const without of [...Array(FOLDS).keys(), null]) {
    const rows = known(site => foldOf(site, draw) !== without)
    if (without !== null) mkdirSync(`${folds}/${without}`, { recursive: true })
    writeFileSync(without === null ? new URL(`../../src/extract/${name}`, import.meta.url) : `${folds}/${without}/${name}`, `${JSON.stringify(write(rows))}\n`)
    console.log(`${name}${without === null ? '' : ` of fold ${without}`}: ${rows.length} known`)
  }
}

/** Of two with one number the one that more sites have. */
export function write(known: readonly Known[]): WorthsFile {
  const worthOf = new Map(known.toSorted((a, b) => a.sites - b.sites || a.hash - b.hash).map(({ hash, worth }) => [numberOf(hash), worth]))
  const distances: number[] = [], halves = new Uint8Array(Math.ceil(worthOf.size / 2))
  let before = 0
  for (const [i, number] of [...worthOf.keys()].sort((a, b) => a - b).entries()) {
    let distance = number - before
    before = number
    for (; distance > 127; distance >>= 7) distances.push(distance & 127)
    distances.push(distance | 128)
    halves[i >> 1]! |= Math.max(0, Math.min(15, Math.round(worthOf.get(number)! / STEP) - LEAST)) << (i % 2) * 4
  }
  return { numbers: Buffer.from(distances).toString('base64'), worths: Buffer.from(halves).toString('base64') }
}
