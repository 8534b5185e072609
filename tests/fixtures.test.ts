/**
 * Each folder of fixtures/pages goes through the public door. What case.json demands was written
 * before the output was seen; expected.json and expected.md are written by `npm run accept` and
 * read as a diff. A demand under `todo` must still fail, so that a repair is noticed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'
import type { Article, Failure, Request } from '../src/index.ts'

const PAGES = new URL('../fixtures/pages/', import.meta.url)
const ACCEPT = Boolean(process.env['ACCEPT'])

interface Case {
  /** What it shows. */
  readonly name: string
  readonly request?: Request
  /** Sentences that stand in a paragraph, letter for letter. */
  readonly must?: readonly string[]
  /** Text that stands in no paragraph. */
  readonly mustNot?: readonly string[]
  /** Text that stands in the paragraphs in this order. */
  readonly order?: readonly string[]
  readonly metadata?: Readonly<Record<string, unknown>>
  readonly markdown?: readonly string[]
  readonly markdownNot?: readonly string[]
  readonly failure?: Failure['kind']
  /** Check → why it does not hold yet. */
  readonly todo?: Readonly<Record<string, string>>
}

/** Confidence moves with every training and says nothing of a behaviour. */
const FIELDS = ['title', 'subtitle', 'authors', 'published', 'modified', 'site', 'url', 'language', 'description', 'image', 'section', 'tags', 'license', 'kind', 'wordCount', 'readingMinutes', 'figures', 'paragraphs']

const slugs = readdirSync(PAGES).sort()

test('there are fixtures', () => expect(slugs.length).toBeGreaterThanOrEqual(40))

describe.each(slugs)('%s', async slug => {
  const at = (name: string): URL => new URL(`${slug}/${name}`, PAGES)
  const given = JSON.parse(readFileSync(at('case.json'), 'utf8')) as Case
  const source = ['source.html', 'source.txt'].map(at).find(url => existsSync(url))
  if (!source) throw new Error(`fixtures/pages/${slug} holds neither source.html nor source.txt`)
  const outcome = await extract(readFileSync(source), given.request ?? {})

  const names = new Set<string>()
  /** One demand as one test; turned round where it is known not to hold. */
  const check = (name: string, body: () => void): void => {
    names.add(name)
    const why = given.todo?.[name]
    if (why === undefined) test(name, body)
    else test(`${name} (todo: ${why})`, () => { expect(body, 'holds now: take its todo out of case.json').toThrow() })
  }

  if (!outcome.ok) {
    check(`failure: ${given.failure ?? 'none'}`, () => expect(outcome.failure.kind).toBe(given.failure))
    agree(at('expected.json'), `${JSON.stringify({ error: outcome.failure.kind }, null, 2)}\n`)
  } else {
    const article: Article = outcome.value
    const text = paragraphs(article.body)
    const markdown = await render(article, 'markdown')
    if (given.failure) check(`failure: ${given.failure}`, () => expect.fail('an article was found'))
    for (const sentence of given.must ?? []) check(`must: ${sentence}`, () => expect(text.some(p => p.includes(sentence)), text.join('\n')).toBe(true))
    for (const sentence of given.mustNot ?? []) check(`mustNot: ${sentence}`, () => expect(text.filter(p => p.includes(sentence))).toEqual([]))
    if (given.order) check('order', () => {
      const all = text.join('\n')
      const places = given.order!.map(piece => all.indexOf(piece))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(places).not.toContain(-1)
    })
    for (const [field, value] of Object.entries(given.metadata ?? {})) check(`metadata: ${field}`, () => expect(article.metadata[field as keyof Article['metadata']]).toEqual(value))
    for (const piece of given.markdown ?? []) check(`markdown: ${piece}`, () => expect(markdown).toContain(piece))
    for (const piece of given.markdownNot ?? []) check(`markdownNot: ${piece}`, () => expect(markdown).not.toContain(piece))
    agree(at('expected.json'), await render(article, 'json', { fields: FIELDS }))
    agree(at('expected.md'), markdown)
  }
  test('every todo names a check', () => expect(Object.keys(given.todo ?? {}).filter(name => !names.has(name))).toEqual([]))
})

function agree(file: URL, now: string): void {
  const name = file.pathname.slice(file.pathname.lastIndexOf('/') + 1)
  if (ACCEPT && (!existsSync(file) || readFileSync(file, 'utf8') !== now)) writeFileSync(file, now)
  test(name, () => {
    expect(existsSync(file), `${name} is missing: npm run accept`).toBe(true)
    expect(now).toBe(readFileSync(file, 'utf8'))
  })
}
