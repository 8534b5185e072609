/** What changed between two captures: by the function, and through the real command line. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '../src/diff/index.ts'
import type { Change } from '../src/diff/index.ts'
import type { Article } from '../src/index.ts'
import { articleOf, paragraph, text } from './article-trees.ts'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const article = (...texts: readonly string[]): Article => articleOf(texts.map(value => ({ type: 'paragraph', children: [{ type: 'text', value }] })))
const changes = (a: readonly string[], b: readonly string[]): readonly Change[] => compare(article(...a), article(...b)).changes
const [P, Q, R, S] = ['The ferry had been late all summer long.', 'Nobody in the office could say why it was.', 'Marta closed her window and went home early.', 'Few of them believed a word of what she said.'] as [string, string, string, string]

test('the same', () => expect(compare(article(P, Q), article(P.replace(' ', '  '), Q))).toMatchObject({ same: true, metadata: [], changes: [], kept: 2 }))

test('added, removed, moved', () => {
  expect(changes([P, Q], [P, R, Q])).toEqual([{ kind: 'added', to: 1, text: R }])
  expect(changes([P, R, Q], [P, Q])).toEqual([{ kind: 'removed', from: 1, text: R }])
  expect(changes([P, Q, R, S], [Q, R, S, P])).toEqual([{ kind: 'moved', from: 0, to: 3, text: P }])
})

test('changed, word by word', () => {
  expect(changes([P, Q], [P, 'Nobody in the harbour office could say why.'])).toEqual([{ kind: 'changed', from: 1, to: 1, pieces: [
    { kind: 'same', text: 'Nobody in the ' }, { kind: 'added', text: 'harbour ' }, { kind: 'same', text: 'office could say why' }, { kind: 'removed', text: ' it was' }, { kind: 'same', text: '.' }] }])
})

test('powers and marks of notes are told as such, in the places of the record', () => {
  const of = (power: string, mark: string): Article => articleOf([paragraph(' '), paragraph('It weighs 10', { type: 'superscript', children: [text(power)] }, ' kg since 1911', { type: 'footnoteReference', label: mark, mark }, ' at the least')])
  expect(compare(of('6', '1'), of('6.5', '1')).changes).toEqual([{ kind: 'changed', from: 0, to: 0, pieces: [
    { kind: 'same', text: 'It weighs 10' }, { kind: 'removed', text: '⁶' }, { kind: 'added', text: '^(6.5)' }, { kind: 'same', text: ' kg since 1911[1] at the least' }] }])
})

test('a paragraph is held against the one that is most like it', () => {
  const found = changes([P, Q], [R, 'The ferry had been late all winter long.', 'Nobody in the office could say how it was.'])
  expect(found.map(({ kind }) => kind)).toEqual(['added', 'changed', 'changed'])
})

test('Chinese is compared by its words and not by the line', () => {
  const [found] = changes(['渡轮整个夏天都晚点，码头的人说不出原因。'], ['渡轮整个冬天都晚点，码头的人说不出原因。'])
  expect(found).toMatchObject({ kind: 'changed', pieces: [{ kind: 'same', text: '渡轮整个' }, { kind: 'removed' }, { kind: 'added' }, { kind: 'same', text: '都晚点，码头的人说不出原因。' }] })
})

test('whatever two texts are, the pieces and places give both back', () => {
  const texts = fc.array(fc.array(fc.constantFrom('a', 'ferry', 'late', '渡', 'Thé', '1,5'), { minLength: 1, maxLength: 12 }).map(words => words.join(' ')), { maxLength: 12 })
  fc.assert(fc.property(texts, texts, (a, b) => {
    const { changes: found, kept } = compare(article(...a), article(...b))
    const went = new Set<number>(), came = new Set<number>()
    for (const change of found) {
      if (change.kind !== 'added') went.add(change.from)
      if (change.kind !== 'removed') came.add(change.to)
      if (change.kind === 'removed') expect(change.text).toBe(a[change.from])
      if (change.kind === 'added') expect(change.text).toBe(b[change.to])
      if (change.kind !== 'changed') continue
      const side = (kind: string): string => change.pieces.filter(piece => piece.kind !== kind).map(({ text }) => text).join('')
      expect(side('added')).toBe(a[change.from])
      expect(side('removed')).toBe(b[change.to])
    }
    expect([a.length - went.size, b.length - came.size]).toEqual([kept, kept])
    expect(a.filter((_, i) => !went.has(i))).toEqual(b.filter((_, i) => !came.has(i)))
  }), { numRuns: 300, seed: 11 })
})

test('texts that have nothing in common end in time', () => {
  const many = (word: string): string[] => Array.from({ length: 5000 }, (_, i) => `${word} number ${i} of a very long list ${word}${i * 7}`)
  const began = performance.now()
  expect(compare(article(...many('ash')), article(...many('birch'))).same).toBe(false)
  const long = Array.from({ length: 30_000 }, (_, i) => `w${i}`).join(' ')
  expect(compare(article(long), article(long.replace(/w(\d)/g, 'v$1'))).same).toBe(false)
  expect(performance.now() - began).toBeLessThan(30_000)
})

test('the command: marks and words, what stands around the article counts for nothing', { timeout: 180_000 }, async () => {
  const before = page('The late ferry'), after = page('The late ferry', '<p>On Tuesday a diver went down twice and came back up with a bent bolt, which nobody would sign for.</p>').replace('did not come', 'failed to come').replace('Home', 'Start here').replace('All rights reserved', 'No rights reserved since Tuesday')
  const cwd = folder({ 'a.html': before, 'b.html': after, 'c.html': before.replace('Home', 'Start here'), 'none.html': '<nav><a href="/">Home</a></nav>' })
  const got = await cleancopy(['diff', 'a.html', 'b.html', '--width', '60', '--color', 'never'], { cwd })
  expect(got).toMatchObject({ code: 1, stderr: '' })
  expect(got.stdout).toMatch(/^- a\.html\n\+ b\.html\n/)
  expect(got.stdout.replace(/\s+/g, ' ')).toContain('it [-did not-]{+failed to+} come at all')
  expect(got.stdout).toContain('+ On Tuesday a diver')
  expect(got.stdout).not.toMatch(/rights|Start here/)
  for (const line of got.stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(60)
  const coloured = await cleancopy(['diff', 'a.html', 'b.html', '--color', 'always'], { cwd })
  expect(coloured.stdout).toContain('\u001b[32m')
  expect(await cleancopy(['diff', 'a.html', 'c.html'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
  const record = JSON.parse((await cleancopy(['diff', '-t', 'json', 'a.html', 'b.html'], { cwd })).stdout) as { same: boolean; from: { path: string }; changes: Change[]; kept: number }
  expect(record).toMatchObject({ same: false, from: { path: 'a.html' } })
  expect(record.changes.map(({ kind }) => kind)).toEqual(['changed', 'added'])
})

test('the command: standard input, failures, wrong calls', { timeout: 180_000 }, async () => {
  const cwd = folder({ 'a.html': page('The late ferry'), 'none.html': '<nav><a href="/">Home</a></nav>' })
  expect(await cleancopy(['diff', 'a.html', '-'], { cwd, input: page('The late ferry') })).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(await cleancopy(['diff', 'a.html', 'none.html'], { cwd })).toMatchObject({ code: 3, stdout: '', stderr: expect.stringMatching(/none\.html: no article found/) })
  expect(await cleancopy(['diff', 'a.html', 'gone.html'], { cwd })).toMatchObject({ code: 3, stdout: '', stderr: 'cleancopy: gone.html: no such file or directory\n' })
  expect(await cleancopy(['diff', 'a.html'], { cwd })).toMatchObject({ code: 2 })
  expect(await cleancopy(['diff', '-', '-'], { cwd })).toMatchObject({ code: 2 })
  const hostile = await cleancopy(['diff', 'a.html', '-', '--color', 'never'], { cwd, input: page('The late ferry', `<p>${SENTENCE} \u001b[31mred\u202e and so on, for long enough to be a paragraph of its own in this story.</p>`) })
  expect(hostile.code).toBe(1)
  expect(hostile.stdout).not.toMatch(/\u001b|\u202e/)
})
