/** Corpora are read with their borrowed truth, and their digest tells any change of page or truth. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCorpus, pageBytes } from '../bench/corpus.ts'
import { table } from '../bench/table.ts'

const home = mkdtempSync(join(tmpdir(), 'cleancopy-bench-'))
const page = (corpus: string, name: string, text: string): void => { writeFileSync(join(home, corpus, 'pages', name), gzipSync(text)) }
const truth = (lines: readonly object[]): void => { writeFileSync(join(home, 'small', 'truth.jsonl'), lines.map(line => `${JSON.stringify(line)}\n`).join('')) }
const LINES = [{ id: 'b.1', url: 'https://example.org/b', text: 'Bee', title: 'B', author: 'Bo', date: '2024-01-02' }, { id: 'a', type: 'article', text: 'Ay' }]

beforeAll(() => {
  for (const name of ['small', 'small-text']) mkdirSync(join(home, name, 'pages'), { recursive: true })
  page('small', 'a.html.gz', '<p>Ay')
  page('small', 'b.1.html.gz', '<p>Bee')
  page('small-text', 'b.1.txt.gz', 'Bee')
  writeFileSync(join(home, 'small-text', 'truth-from'), 'small\n')
  truth(LINES)
})
afterAll(() => { rmSync(home, { recursive: true, force: true }) })

test('pages stand in the order of the truth, with their addresses', () => {
  const corpus = openCorpus(join(home, 'small'))
  expect(corpus.name).toBe('small')
  expect(corpus.pages.map(({ id, url }) => [id, url])).toEqual([['b.1', 'https://example.org/b'], ['a', null]])
  expect(openCorpus(join(home, 'small'), new Set(['a'])).truths).toEqual([LINES[1]])
})

test('a corpus of raw text takes the truth of its pages from its neighbour, without metadata', () => {
  expect(openCorpus(join(home, 'small-text')).truths).toEqual([{ id: 'b.1', url: 'https://example.org/b', text: 'Bee' }])
})

test('the digest changes with a page, a name or the truth, and with nothing else', () => {
  const digest = (): string => openCorpus(join(home, 'small')).digest
  const first = digest()
  expect(first).toMatch(/^[0-9a-f]{64}$/)
  expect(openCorpus(join(home, 'small'), new Set(['a'])).digest).toBe(first)
  truth([...LINES].reverse())
  const second = digest()
  page('small', 'a.html.gz', '<p>Eh')
  const third = digest()
  page('small', 'c.html.gz', '<p>Sea')
  expect(new Set([first, second, third, digest()]).size).toBe(4)
})

test('the table has a column only for what was measured', () => {
  expect(table([{ engine: 'one', group: 'ALL', figures: { n: 2, F1: 0.5 } }, { engine: 'other', group: 'ALL', figures: { n: 2, F1: 1 } }])).toBe([
    '| group | engine | n |     F1 |', '|-------|--------|--:|-------:|', '| ALL   | one    | 2 | 0.5000 |', '| ALL   | other  | 2 | 1.0000 |'].join('\n'))
})

/** Files by path, in a folder under home. */
function published(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(home, name, path, '..'), { recursive: true })
    writeFileSync(join(home, name, path), content)
  }
  return join(home, name)
}
const FERRY = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all.'
const NOBODY = 'Nobody in the office could say why, and nobody at the quay had asked them to.'
const ARTICLE = `<html><body><nav><a href="/">Home</a></nav><article><h1>Late</h1><p>${FERRY}</p><p>${NOBODY}</p></article><footer>All rights reserved</footer></body></html>`

test('the article-extraction-benchmark is read as it is published', () => {
  const corpus = openCorpus(published('aeb', {
    'ground-truth.json': JSON.stringify({ ab12: { url: 'https://example.org/a', articleBody: FERRY }, cd34: { articleBody: NOBODY } }),
    'html/ab12.html.gz': gzipSync(ARTICLE), 'html/cd34.html.gz': gzipSync(ARTICLE), 'output/other.json': '{}',
  }))
  expect(corpus.truths).toEqual([{ id: 'ab12', url: 'https://example.org/a', type: 'article', text: FERRY }, { id: 'cd34', url: null, type: 'article', text: NOBODY }])
  expect(corpus.pages.map(({ id, url }) => [id, url])).toEqual([['ab12', 'https://example.org/a'], ['cd34', null]])
  expect(Buffer.from(pageBytes(corpus.pages[0]!.path)).toString()).toBe(ARTICLE)
})

const ANNOTATION = { schema_version: '2.0', url: 'https://example.org/b', file_id: '0001', ground_truth: { title: 'Late', author: 'Bo', publish_date: '2024-01-02', main_content: `${FERRY}\n\n${NOBODY}`, with: ['first Monday'], without: ['Home'] }, _internal: { page_type: { primary: 'category' } } }

test('a split of WCXB is read as it is published, packed or not', () => {
  const corpus = openCorpus(published('dev', {
    'ground-truth/0001.json': JSON.stringify(ANNOTATION), 'ground-truth/0002.json': JSON.stringify({ ground_truth: { main_content: FERRY }, _internal: {} }),
    'html/0001.html': ARTICLE, 'html/0002.html.gz': gzipSync(ARTICLE),
  }), new Set(['0001', '0002']))
  expect(corpus.truths[0]).toEqual({ id: '0001', url: 'https://example.org/b', type: 'collection', text: `${FERRY}\n\n${NOBODY}`, with: ['first Monday'], without: ['Home'], title: 'Late', author: 'Bo', date: '2024-01-02' })
  expect(corpus.truths[1]).toMatchObject({ id: '0002', type: 'article', text: FERRY, title: null })
  expect(corpus.pages.map(({ path }) => Buffer.from(pageBytes(path)).toString())).toEqual([ARTICLE, ARTICLE])
})

test('a page of the truth that is missing is no page, and counts as empty', () => {
  const corpus = openCorpus(published('holes', { 'ground-truth/0001.json': JSON.stringify(ANNOTATION), 'html/0009.html': ARTICLE }))
  expect([corpus.truths.length, corpus.pages.length]).toEqual([1, 0])
})

test('the bench measures both', { timeout: 120_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('../bench/run.js', import.meta.url)), 'accuracy', join(home, 'aeb'), join(home, 'dev'), '--engine', 'cleancopy', '--no-cli', '--fresh', '--jobs', '1', '--by', 'type'], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toContain('## aeb: 2 pages')
  expect(stdout).toContain('## dev: 2 pages')
  // Both sentences are the article of every page: all true words are found, and those of 0001 alone are exact.
  expect(stdout).toMatch(/collection *\| cleancopy *\| *1 \| 1\.0000 \| 1\.0000 \| 1\.0000/)
})
