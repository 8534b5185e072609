/** Corpora are read with their borrowed truth, and their digest tells any change of page or truth. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCorpus } from '../bench/corpus.ts'
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
