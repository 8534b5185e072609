/** Books: valid for epubcheck where it is installed, the same bytes from run to run, and nothing in them that leads nowhere. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { epubcheck } from '../bench/epubcheck.ts'
import { bind, extract } from '../src/index.ts'
import type { Article, Asset } from '../src/index.ts'
import { bookLink } from '../src/render/epub.ts'
import { articleOf, bodies, paragraph, text } from './article-trees.ts'
import { folder } from './cli-process.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function fixtures(): Promise<Article[]> {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  const out: Article[] = []
  for (const slug of readdirSync(pages).sort()) {
    const file = ['html', 'txt'].map(end => new URL(`${slug}/source.${end}`, pages)).find(url => existsSync(url))
    const outcome = await extract(readFileSync(file!), { source: { url: `https://page.example/${slug}` } })
    if (outcome.ok) out.push(outcome.value)
  }
  return out
}

test('the first entry says what it is, unpacked; the rest hangs together', async () => {
  const bytes = await bind([articleOf([{ type: 'figure', url: 'https://a.example/i.png', alt: 'a dot', caption: [text('Small')], credit: null }, { type: 'heading', level: 2, children: [text('One')] }, { type: 'heading', level: 2, children: [text('Two')] }], { title: 'A <book>', site: 'Site', authors: ['A. B.'], language: 'fr', published: '2024-03-08' })], 'epub', [{ url: 'https://a.example/i.png', mediaType: 'image/png', bytes: PNG }])
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip')
  const files = unzipSync(bytes)
  const read = (name: string): string => strFromU8(files[name]!)
  expect(Object.keys(files)).toEqual(['mimetype', 'META-INF/container.xml', 'book/package.opf', 'book/nav.xhtml', 'book/cover.xhtml', 'book/style.css', 'book/article-1.xhtml', 'book/images/1.png'])
  expect(read('book/package.opf')).toContain('<dc:title>A &lt;book&gt;</dc:title>')
  expect(read('book/package.opf')).toContain('<dc:language>fr</dc:language>')
  expect(read('book/package.opf')).toContain('<meta property="dcterms:modified">2024-03-08T00:00:00Z</meta>')
  expect(read('book/article-1.xhtml')).toContain('<img src="images/1.png" alt="a dot"/>')
  expect(read('book/nav.xhtml')).toContain('article-1.xhtml#s-2')
  expect(Buffer.from(files['book/images/1.png']!).equals(PNG)).toBe(true)
})

test('the same bytes in every run, other ones for another article', async () => {
  const article = articleOf([paragraph('text')], { title: 'T' })
  const first = await bind([article], 'epub')
  expect(await bind([article], 'epub')).toEqual(first)
  expect(await bind([articleOf([paragraph('other text')], { title: 'T' })], 'epub')).not.toEqual(first)
})

test('only whole addresses lead out of a book', () => {
  expect(['/a', '#b', 'a.html', 'javascript:x()', 'data:text/html,x', '//a.example', 'ftp://a.example/'].map(bookLink)).toEqual([null, null, null, null, null, null, null])
  expect(bookLink('https://a.example/a b|c[d]?x={y}^#z#w%')).toBe('https://a.example/a%20b%7Cc%5Bd%5D?x=%7By%7D%5E#z%23w%25'.replace('[', '%5B'))
})

const check = epubcheck()
describe.skipIf(check === null)('epubcheck finds nothing to complain about', () => {
  const complaints = async (articles: readonly Article[], assets: readonly Asset[] = []): Promise<string[]> => {
    const file = join(folder({}), 'book.epub')
    writeFileSync(file, await bind(articles, 'epub', assets))
    return check!(file)
  }
  // One book for all: the checker takes its time to start.
  test('in all fixtures, and in articles of every kind of node', { timeout: 300_000 }, async () => {
    const trees = fc.sample(bodies, { numRuns: 40, seed: 11 })
    const notes = articleOf([paragraph('a', { type: 'footnoteReference', label: '1', mark: '1' }, { type: 'maths', tex: '\\sum_{i=1}^n \\frac{x^2}{y_i}', display: true }, { type: 'image', url: 'i', alt: 'x' }), { type: 'footnote', label: '1', mark: '1', children: [paragraph('note')] }, { type: 'footnote', label: '1', mark: '1', children: [{ type: 'divider' }] }], { title: 'T' })
    const bare = articleOf([paragraph('\u0000\u000b\ud800 text')])
    expect(await complaints([...await fixtures(), notes, bare, ...trees.map(body => articleOf(body))], [{ url: 'i', mediaType: 'image/png', bytes: PNG }])).toEqual([])
  })
})
if (check === null) test.skip('epubcheck or Java is not installed (Debian: apt-get install epubcheck): books are not checked by it', () => {})
