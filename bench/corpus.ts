/**
 * A corpus from disk: pages/<id>.html.gz or .txt.gz with truth.jsonl beside them, or `truth-from`
 * naming the neighbour whose truth it shares. Pages stay on disk; only their digest is taken.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Mangling } from './mangle.ts'
import type { Row, Truth } from './score.ts'

/** `mangle` names what is done to its markup before it is read: see mangle.ts. */
export interface Page { readonly id: string; readonly path: string; readonly url: string | null; readonly mangle?: Mangling }
export interface Corpus {
  readonly name: string
  /** SHA-256 over the sorted names and contents of pages and truth, in hex. */
  readonly digest: string
  readonly truths: readonly Truth[]
  /** In the order of the truth. */
  readonly pages: readonly Page[]
}

const PAGE_NAME = /^(.*)\.(?:html|txt)\.gz$/

/** `ids` narrows it to some of its pages. Throws where the folder is no corpus. */
export function openCorpus(folder: string, ids: ReadonlySet<string> | null = null): Corpus {
  const home = resolve(folder)
  const borrowed = join(home, 'truth-from')
  const shares = existsSync(borrowed)
  const truthPath = join(shares ? join(dirname(home), readFileSync(borrowed, 'utf8').trim()) : home, 'truth.jsonl')
  const names = readdirSync(join(home, 'pages')).sort()
  const files = new Map(names.flatMap(name => { const id = PAGE_NAME.exec(name)?.[1]; return id === undefined ? [] : [[id, name] as const] }))
  const hash = createHash('sha256')
  for (const name of names) hash.update(`pages/${name}\0`).update(readFileSync(join(home, 'pages', name))).update('\0')
  hash.update('truth.jsonl\0').update(readFileSync(truthPath))
  const truths = jsonLines<Truth>(truthPath)
    .filter(truth => (!shares || files.has(truth.id)) && (ids === null || ids.has(truth.id)))
    .map(truth => (shares ? textOnly(truth) : truth))
  const pages = truths.flatMap(({ id, url }) => { const name = files.get(id); return name === undefined ? [] : [{ id, path: join(home, 'pages', name), url: url ?? null }] })
  return { name: basename(home), digest: hash.digest('hex'), truths, pages }
}

/** Raw text says nothing of its own metadata that the page's truth could be held against. */
function textOnly({ title: _title, author: _author, date: _date, ...rest }: Truth): Truth { return rest }

export function jsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as T)
}

export const toJsonLines = (rows: readonly Row[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')
