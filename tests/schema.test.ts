/** The published schema is what the types say today, and every record that the program writes keeps to it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSchema } from '../schema/make.js'
import { extract, render } from '../src/index.ts'
import { articleOf, bodies } from './article-trees.ts'

const written = readFileSync(new URL('../schema/article.schema.json', import.meta.url), 'utf8')
const valid = new Ajv({ strict: true, allErrors: true, strictTypes: false }).compile(JSON.parse(written))
const FIELDS = ['source', 'title', 'subtitle', 'authors', 'published', 'modified', 'site', 'url', 'language', 'description', 'image', 'section', 'tags', 'license', 'kind', 'wordCount', 'readingMinutes', 'confidence', 'figures', 'paragraphs', 'text', 'markdown', 'html', 'body', 'provenance', 'removed', 'comments', 'publisher', 'place', 'isAccessibleForFree', 'generator', 'logo', 'imageWidth', 'alternates']

const check = (record: unknown): void => { expect(valid(record) || valid.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`)).toBe(true) }

test('the schema is current: npm run schema', { timeout: 120_000 }, () => expect(makeSchema()).toBe(written))

describe('records keep to it', () => {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  test.each(readdirSync(pages).map(slug => [slug]))('%s', async slug => {
    const file = ['html', 'txt'].map(end => new URL(`${slug}/source.${end}`, pages)).find(url => existsSync(url))
    const outcome = await extract(readFileSync(file!), { explain: true })
    if (!outcome.ok) return
    check(JSON.parse(await render(outcome.value, 'json')))
    check(JSON.parse(await render(outcome.value, 'jsonl', { fields: FIELDS })))
  })
  test('trees at random', () => fc.assert(fc.asyncProperty(bodies, async body => check(JSON.parse(await render(articleOf(body), 'json', { fields: FIELDS })))), { numRuns: 100, seed: 3 }))
})

test('what is none fails', () => {
  expect(valid({ title: 3 })).toBe(false)
  expect(valid({ body: [{ type: 'paragraph', children: [{ type: 'no-such-node' }] }] })).toBe(false)
  expect(valid({ kind: 'song' })).toBe(false)
})
