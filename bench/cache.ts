/** Outputs of engines that do not change with the judge, kept under bench/out by what they depend on. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { jsonLines, toJsonLines } from './corpus.ts'
import type { Corpus } from './corpus.ts'
import { versionOf } from './engines.ts'
import type { EngineRow } from './engines.ts'
import type { Row } from './score.ts'

// Built scripts run from bench/out/build-…/.
export const OUT = fileURLToPath(new URL('../', import.meta.url))

/** Where the rows of this engine over this corpus are kept; null where they are not. */
export function cachePath(name: string, { stamp }: EngineRow, corpus: Corpus): string | null {
  if (stamp === null) return null
  const hash = createHash('sha256')
  for (const file of stamp.files) {
    const path = new URL(`../../../src/${file}`, import.meta.url)
    if (existsSync(path)) hash.update(`${file}\0`).update(readFileSync(path))
  }
  return keyPath(name, [...stamp.packages.map(p => `${p}@${versionOf(p)}`), hash.digest('hex')].join(' '), corpus)
}

export function keyPath(name: string, version: string, corpus: Corpus): string {
  const key = createHash('sha256').update(`${version} ${corpus.digest} ${corpus.pages.map(p => p.id).join(' ')}`).digest('hex').slice(0, 16)
  return `${OUT}cache/${corpus.name}.${name}.${key}.jsonl`
}

export const cached = (path: string | null): Row[] | null => (path !== null && existsSync(path) ? jsonLines<Row>(path) : null)

export function keep(path: string | null, rows: readonly Row[]): void {
  if (path === null) return
  mkdirSync(new URL('../cache/', import.meta.url), { recursive: true })
  writeFileSync(path, toJsonLines(rows))
}
