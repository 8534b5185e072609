/** The bench tells how far stated confidence holds, and which pages lose most. */
import { expect, test } from 'vitest'
import { MANGLINGS, mangled } from '../bench/mangle.ts'
import type { Mangling } from '../bench/mangle.ts'
import { reliability, reliabilityTable } from '../bench/reliability.ts'
import type { Row } from '../bench/score.ts'
import { worstPages } from '../bench/worst.ts'
import { extract, paragraphs } from '../src/index.ts'
import { page } from './cli-process.ts'

const row = (id: string, text: string, confidence: number | null): Row => ({ id, text, title: null, authors: [], published: null, confidence })
const TRUTHS = [{ id: 'a', text: 'one two three four' }, { id: 'b', text: 'one two' }, { id: 'c', text: 'one two' }, { id: 'd', with: ['one'] }, { id: 'e', text: 'lost' }]
const ROWS = [row('a', 'one two three four', 1), row('b', 'one two', 0.92), row('c', 'one', 0.91), row('d', 'one', 0.9), row('e', '', null)]

test('a page is in the bin of what was stated, and all of 0.9 and more are in the last', () => {
  expect(reliability(TRUTHS, ROWS).map(({ from, pages, good }) => [from, pages, good])).toEqual([[0.9, 2, 0.5], [0.95, 1, 1], [0.9, 3, 2 / 3]])
  expect(reliabilityTable(reliability(TRUTHS, ROWS)).split('\n').at(-1)).toBe('| 0.90 to 1.00 |     3 | 0.943 | 0.667 | 0.889 |')
})

test('the worst come first, those with nothing at all among them', () => {
  expect(worstPages(TRUTHS, ROWS, 2).split('\n').slice(2).map(line => line.split(' | ')[0])).toEqual(['| e', '| c'])
})

test.each(Object.keys(MANGLINGS) as Mangling[])('%s: end tags are gone, and the article is the same', async how => {
  const html = page('The late ferry')
  const bytes = await mangled(new TextEncoder().encode(html), how)
  const text = async (input: string | Uint8Array): Promise<readonly string[]> => { const outcome = await extract(input); return outcome.ok ? paragraphs(outcome.value.body) : [] }
  if (how === 'optional end tags out') expect(new TextDecoder().decode(bytes)).not.toContain('</p>')
  expect(await text(bytes)).toEqual(await text(html))
})
