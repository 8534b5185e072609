/** What names and words are worth, as training counts it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namesIn, saidIn, Tally } from '../training/tally.ts'

test('an attribute holds names, their parts, and parts side by side', () => {
  expect(namesIn('entry-content')).toEqual(['=entry-content', 'entry', 'content', 'entry-content'])
  expect(namesIn('mainText HTMLBody')).toEqual(['=maintext', 'main', 'text', 'main-text', '=htmlbody', 'html', 'body', 'html-body'])
  expect(namesIn(' post-12345 a1 ')).toEqual(['=post-0', 'post', '=a0'])
})

test('a line says its words, its pairs of words, all of it where it is short, its first and its last words', () => {
  expect(saidIn('Share this story')).toEqual(['share', 'this', 'story', 'share this', 'this story', '=share this story', '^share', '^share this', '^share this story', '$this story', '$share this story'])
  expect(saidIn('© 2024').toSorted()).toEqual(['0', '=0', '^0'])
  expect(saidIn('—')).toEqual([])
  expect(saidIn('word '.repeat(500))).toEqual(['^word', '^word word', '^word word word', '$word word', '$word word word'])
})

test('each site counts once, and what few sites have is not told', () => {
  const tally = new Tally()
  for (let page = 0; page < 50; page++) tally.add('menu', 'one.example', { wanted: 0, all: 10 }, 0.5)
  tally.add('menu', 'two.example', { wanted: 10, all: 10 }, 0.5)
  tally.add('rare', 'one.example', { wanted: 10, all: 10 }, 0.5)
  const [only, ...more] = tally.known(2)
  expect(more).toEqual([])
  // A half of two sites beside three of 0.3, for what is half of its pages: (1 + 0.9) / 5 for both.
  expect(only).toEqual({ key: 'menu', worth: 0, sites: 2 })
})

test('what is wanted more than its pages is worth more than nothing, what is wanted less is worth less', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 }), (share, base, sites) => {
    const tally = new Tally()
    for (let site = 0; site < sites; site++) tally.add('name', `${site}.example`, { wanted: share * 100, all: 100 }, base)
    const { worth } = tally.known(1)[0]!
    if (share - base > 1e-6) expect(worth).toBeGreaterThan(0)
    if (base - share > 1e-6) expect(worth).toBeLessThan(0)
    expect(Number.isFinite(worth)).toBe(true)
  }))
})
