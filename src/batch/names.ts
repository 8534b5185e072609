/**
 * File names for articles: day and title, readable, the same from run to run, safe on every file
 * system, and never two that a case-blind one takes for the same.
 */
import type { Rendered, Result } from './job.ts'
import { parseUrl } from '../model/url.ts'

const MAX_CHARACTERS = 80
/** Well below the 255 bytes of most file systems: room for date, number and extension. */
const MAX_BYTES = 180

/** Names that Windows keeps for devices. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Words joined by hyphens, lower case, Latin accents taken off; other scripts keep their letters. May be empty. */
export function slug(text: string): string {
  const plain = text.slice(0, 1000).toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f]/g, '').replace(/['’ʼ]/g, ' ').normalize('NFC')
  const words = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let name = ''
  for (const word of words) {
    const longer = name === '' ? word : `${name}-${word}`
    if (!fits(longer)) return name === '' ? cut(word) : name
    name = longer
  }
  return name
}

const fits = (name: string): boolean => [...name].length <= MAX_CHARACTERS && Buffer.byteLength(name) <= MAX_BYTES

function cut(word: string): string {
  let name = ''
  for (const character of word) {
    if (!fits(name + character)) break
    name += character
  }
  return name
}

/** `2021-09-02-title-of-the-article`, without extension; the source's name where there is no title. Never empty. */
export function nameFor({ source }: Pick<Result, 'source'>, article: Pick<Rendered, 'title' | 'published'>): string {
  const day = /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(article.published ?? '')?.[0]
  const words =
    slug(article.title ?? '')
    || slug(source.id ?? '')
    || slug(baseName(source.member ?? ''))
    || slug(lastOf(source.url))
    || slug(baseName(source.path ?? ''))
    || 'article'
  const name = day === undefined ? words : `${day}-${words}`
  return RESERVED.test(name) ? `${name}-article` : name
}

const baseName = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').replace(/(?:\.(?:gz|br|zst|bz2|xz))?$/i, '').replace(/\.[^.]*$/, '')

const lastOf = (url: string | null): string => baseName(((url === null ? null : parseUrl(url))?.pathname ?? '').replace(/(?<!\/)\/+$/, ''))

const keyOf = (file: string): string => file.normalize('NFKC').toLowerCase()

/** Gives each name once: the second of a kind gets `-2`. `free` may refuse a file for reasons of its own. */
export class Names {
  readonly #taken = new Set<string>()
  readonly #next = new Map<string, number>()

  /** A file of an earlier run keeps its name, until it is made anew. */
  reserve(file: string): void { this.#taken.add(keyOf(file)) }
  release(file: string): void { this.#taken.delete(keyOf(file)) }

  async pick(name: string, extension: string, free: (file: string) => boolean | Promise<boolean>): Promise<string> {
    for (let n = this.#next.get(name) ?? 1; ; n++) {
      const file = `${n === 1 ? name : `${name}-${n}`}.${extension}`
      const key = keyOf(file)
      if (this.#taken.has(key) || !await free(file)) continue
      this.#taken.add(key)
      this.#next.set(name, n + 1)
      return file
    }
  }
}
