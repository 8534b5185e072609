/**
 * Floors of quality, pinned in floors.json beside the digest of the corpus that they were measured
 * on. They fall only by explicit consent: by running with `--pin` and committing the difference.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Corpus } from './corpus.ts'
import type { Figures } from './score.ts'

const PATH = fileURLToPath(new URL('../../floors.json', import.meta.url))
const FIGURES = ['F1', 'shingleF1', 'exact', 'snipF1', 'title', 'author', 'date'] as const
/** Figures are rounded to four places; less than this is no drop. */
const SLACK = 0.0001

interface Floor { readonly digest: string; readonly groups: Readonly<Record<string, Partial<Record<(typeof FIGURES)[number], number>>>> }
type Floors = Record<string, Floor>

const read = (): Floors => (existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Floors) : {})

export function pinFloors(corpus: Corpus, groups: ReadonlyMap<string, Figures>): void {
  const floors = read()
  floors[corpus.name] = { digest: corpus.digest, groups: Object.fromEntries([...groups].map(([group, figures]) => [group, Object.fromEntries(FIGURES.flatMap(name => (figures[name] === undefined ? [] : [[name, figures[name]]])))])) }
  const sorted = Object.fromEntries(Object.entries(floors).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(PATH, `${JSON.stringify(sorted, null, 2)}\n`)
}

/** False, said on stdout, where a figure is below its floor or there is nothing to compare with. */
export function checkFloors(corpus: Corpus, groups: ReadonlyMap<string, Figures>): boolean {
  const floor = read()[corpus.name]
  if (!floor || floor.digest !== corpus.digest) {
    process.stdout.write(`floors: ${floor ? `pinned for another ${corpus.name} (digest ${floor.digest.slice(0, 16)})` : `none pinned for ${corpus.name}`}\n`)
    return false
  }
  const drops = Object.entries(floor.groups).flatMap(([group, pinned]) => FIGURES.flatMap(name => {
    const least = pinned[name]
    const now = groups.get(group)?.[name]
    return least === undefined || (now !== undefined && now >= least - SLACK) ? [] : [`${group} ${name}: ${now ?? 'nothing'}, the floor is ${least}`]
  }))
  process.stdout.write(drops.length === 0 ? `floors: held\n` : `floors: ${drops.length} below\n${drops.map(drop => `  ${drop}\n`).join('')}`)
  return drops.length === 0
}
