/**
 * A corpus from disk: pages/<id>.html.gz or .txt.gz with truth.jsonl beside them, or `truth-from`
 * naming the neighbour whose truth it shares; or a public benchmark as it is published (published.ts).
 * Pages stay on disk; only their digest is taken.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Mangling } from './mangle.ts'
import { publishedIn } from './published.ts'
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
  const published = publishedIn(home)
  if (published) return corpusOf(home, published.truths, published.pages, published.truthFiles, ids)
  const borrowed = join(home, 'truth-from')
  const shares = existsSync(borrowed)
  const truthPath = join(shares ? join(dirname(home), readFileSync(borrowed, 'utf8').trim()) : home, 'truth.jsonl')
  const names = readdirSync(join(home, 'pages')).sort()
  const files = new Map(names.flatMap(name => { const id = PAGE_NAME.exec(name)?.[1]; return id === undefined ? [] : [[id, name] as const] }))
  const truths = jsonLines<Truth>(truthPath).filter(truth => !shares || files.has(truth.id)).map(truth => (shares ? textOnly(truth) : truth))
  return corpusOf(home, truths, new Map([...files].map(([id, name]) => [id, `pages/${name}`])), [truthPath], ids, names.map(name => `pages/${name}`))
}

/** `files` has the pages by id, as paths in `home`; `hashed` is what the digest goes over, all pages as a rule. */
function corpusOf(home: string, all: readonly Truth[], files: ReadonlyMap<string, string>, truthFiles: readonly string[], ids: ReadonlySet<string> | null, hashed: readonly string[] = [...files.values()].sort()): Corpus {
  const hash = createHash('sha256')
  for (const name of hashed) hash.update(`${name}\0`).update(readFileSync(join(home, name))).update('\0')
  for (const path of truthFiles) hash.update(`${basename(path)}\0`).update(readFileSync(path))
  const truths = all.filter(truth => ids === null || ids.has(truth.id))
  const pages = truths.flatMap(({ id, url }) => { const name = files.get(id); return name === undefined ? [] : [{ id, path: join(home, name), url: url ?? null }] })
  return { name: basename(home), digest: hash.digest('hex'), truths, pages }
}

/** The bytes of a page as the site sent them. */
export function pageBytes(path: string): Uint8Array {
  const bytes = readFileSync(path)
  return new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
}

/** Raw text says nothing of its own metadata that the page's truth could be held against. */
function textOnly({ title: _title, author: _author, date: _date, ...rest }: Truth): Truth { return rest }

export function jsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8').split('\n').filter(line => line.trim() !== '').map(line => JSON.parse(line) as T)
}

export const toJsonLines = (rows: readonly Row[]): string => rows.map(row => `${JSON.stringify(row)}\n`).join('')
