/**
 * Records for a soak of the filter: small pages again and again, with every kind of fault among
 * them, by number alone, so that whoever reads the answers knows what the n-th has to be.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface SoakRecord {
  /** Without its line end. */
  readonly line: string
  /** The record's `source.id` in the answer; null where the line is so broken that none can be known. */
  readonly id: string | null
  /** `article`, or the kind of the failure; null: any answer will do. */
  readonly answer: string | null
}

/** In bytes: so small that a million of them is a matter of minutes. */
const SMALLEST = 800
const LARGEST = 3000
/** Above what one document may have. */
const HUGE = 66 * 1024 * 1024
const BINARY = '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u0001\0\0\0\u0001\0\b\u0006\0\0\0'

/** Faults by what is left of the number when it is divided by `every`. */
const FAULTS: readonly { readonly every: number; readonly at: number; readonly make: (id: string) => SoakRecord }[] = [
  { every: 1000, at: 17, make: () => ({ line: '{"id": "cut off", "html": "<p>and', id: null, answer: 'bad-record' }) },
  { every: 1000, at: 117, make: () => ({ line: '', id: null, answer: 'bad-record' }) },
  { every: 1000, at: 217, make: id => ({ line: JSON.stringify({ id, html: '' }), id, answer: 'empty' }) },
  { every: 1000, at: 317, make: id => ({ line: JSON.stringify({ id, html: BINARY }), id, answer: null }) },
  { every: 1000, at: 417, make: id => ({ line: JSON.stringify({ id }), id, answer: 'bad-record' }) },
  { every: 1000, at: 517, make: id => ({ line: JSON.stringify({ id, html: 7 }), id, answer: 'bad-record' }) },
  { every: 1000, at: 617, make: id => ({ line: JSON.stringify({ id, html: '<nav><a href="/">Home</a></nav>' }), id, answer: 'no-article' }) },
  { every: 50_000, at: 1717, make: id => ({ line: JSON.stringify({ id, html: `<p>${'a '.repeat(HUGE / 2)}` }), id: null, answer: 'too-large' }) },
  // It does not end in the time that the soak gives a document.
  { every: 50_000, at: 817, make: id => ({ line: JSON.stringify({ id, html: ENDLESS.page }), id, answer: 'timed-out' }) },
]

/** Seconds for a document, and a page that takes several times as long on any machine. */
export const ENDLESS = { seconds: 4, page: `<article><h1>On and on</h1>${'<p>and <b>so</b> on</p>'.repeat(2_300_000)}` }

/** The n-th record, from 0. `pages` is the folder fixtures/pages. */
export function soakRecords(pages: string): (n: number) => SoakRecord {
  const texts = readdirSync(pages).sort().flatMap(name => {
    const path = join(pages, name, 'source.html')
    const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    const isArticle = size >= SMALLEST && size <= LARGEST && !('failure' in (JSON.parse(readFileSync(join(pages, name, 'case.json'), 'utf8')) as object))
    const text = isArticle ? new TextDecoder().decode(readFileSync(path)) : ''
    return isArticle && !text.includes('\ufffd') ? [JSON.stringify(text)] : []
  })
  return n => {
    const id = String(n)
    const fault = FAULTS.find(({ every, at }) => n % every === at)
    return fault ? fault.make(id) : { line: `{"id":"${id}","html":${texts[n % texts.length]!}}`, id, answer: 'article' }
  }
}
