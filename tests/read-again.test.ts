/** What the program wrote is read again as the article that it was written from: pages, books of one article and of many, and Markdown with its facts above it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bind, extract, paragraphs, render } from '../src/index.ts'
import type { Article, Request } from '../src/index.ts'
import { cleancopy, folder } from './cli-process.ts'

const PAGES = new URL('../fixtures/pages/', import.meta.url)
const articles = new Map<string, Article>()
for (const slug of readdirSync(PAGES).sort()) {
  const source = ['source.html', 'source.txt'].map(name => new URL(`${slug}/${name}`, PAGES)).find(url => existsSync(url))!
  const { request } = JSON.parse(readFileSync(new URL(`${slug}/case.json`, PAGES), 'utf8')) as { request?: Request }
  const outcome = await extract(readFileSync(source), request)
  if (outcome.ok) articles.set(slug, outcome.value)
}

const FACTS = ['title', 'subtitle', 'authors', 'published', 'modified', 'site', 'url', 'language', 'description', 'image', 'section', 'tags', 'license'] as const
type Told = Readonly<Record<string, unknown>>
const factsOf = (of: Article['metadata']): Told => Object.fromEntries(FACTS.map(name => [name, of[name]]))

interface Said { readonly paragraphs: readonly string[]; readonly facts: Told }
type Row = Article['metadata'] & { readonly source: { readonly path: string; readonly member: string | null }; readonly paragraphs: readonly string[] }

/** What the command says of files, by their names or those of their members. */
async function read(files: Readonly<Record<string, string | Uint8Array>>, by: 'path' | 'member' = 'path'): Promise<Readonly<Record<string, Said>>> {
  const { stdout } = await cleancopy(['.', '-t', 'jsonl'], { cwd: folder(files) })
  return Object.fromEntries(stdout.trim().split('\n').map(line => JSON.parse(line) as Row).map(row => [row.source[by]!, { paragraphs: row.paragraphs, facts: factsOf(row) }]))
}

/** A chapter has to have a name. */
const named = (facts: Told): Told => ({ ...facts, title: facts['title'] ?? expect.stringMatching(/^Article \d+$/) })

const written = (ending: string, facts = (told: Told): Told => told): Readonly<Record<string, Said>> => Object.fromEntries(Array.from(articles, ([slug, { body, metadata }]) => [`${slug}.${ending}`, { paragraphs: paragraphs(body), facts: facts(factsOf(metadata)) }]))
const filesBy = async (ending: string, write: (article: Article) => Promise<string | Uint8Array>): Promise<Readonly<Record<string, string | Uint8Array>>> => Object.fromEntries(await Promise.all(Array.from(articles, async ([slug, article]) => [`${slug}.${ending}`, await write(article)] as const)))

describe('an article of each fixture', () => {
  test('as a page', async () => {
    expect(await read(await filesBy('html', article => render(article, 'html')))).toEqual(written('html'))
  }, 120_000)

  test('as a book of its own', async () => {
    expect(await read(await filesBy('epub', article => bind([article], 'epub')))).toEqual(written('epub', named))
  }, 120_000)

  test('as a chapter of one book', async () => {
    expect(Object.values(await read({ 'a.epub': await bind([...articles.values()], 'epub') }, 'member'))).toEqual(Object.values(written('', named)))
  }, 120_000)

  // Markdown has no form for captions, nor any for the marks of notes: there the facts alone are compared.
  test('as Markdown with its facts above it', async () => {
    const facts = (said: Readonly<Record<string, Said>>): Readonly<Record<string, Told>> => Object.fromEntries(Object.entries(said).map(([name, one]) => [name, one.facts]))
    // A title and a picture alone are an article on a page only.
    const { 'title-and-picture.md': _, ...found } = facts(await read(await filesBy('md', article => render(article, 'markdown', { frontMatter: true }))))
    const { 'title-and-picture.md': __, ...expected } = facts(written('md'))
    expect(found).toEqual(expected)
  }, 120_000)
})
