/** What names are worth, as training counts it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldOf, FOLDS, Tally } from '../training/tally.ts'

test('each site counts once, and what few sites have is not told', () => {
  const tally = new Tally()
  for (let page = 0; page < 50; page++) tally.add(1, 'one.example', { wanted: 0, all: 10 })
  tally.add(1, 'two.example', { wanted: 6, all: 10 })
  tally.add(2, 'one.example', { wanted: 10, all: 10 })
  const [only, ...more] = tally.known(2)
  expect(more).toEqual([])
  // Nothing of one, 0.6 of the other, beside three of 0.3: 0.3 of five.
  expect(only).toMatchObject({ hash: 1, sites: 2 })
  expect(only!.worth).toBeCloseTo(0, 10)
})

test('what is wanted more than usual is worth more than nothing, what is wanted less is worth less', () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 30 }), (share, sites) => {
    const tally = new Tally()
    for (let site = 0; site < sites; site++) tally.add(1, `${site}.example`, { wanted: share * 100, all: 100 })
    const { worth } = tally.known(1)[0]!
    if (share > 0.3001) expect(worth).toBeGreaterThan(0)
    if (share < 0.2999) expect(worth).toBeLessThan(0)
    expect(Number.isFinite(worth)).toBe(true)
  }))
})

test('a fold is counted without its own sites', () => {
  const tally = new Tally(), sites = Array.from({ length: 40 }, (_, n) => `${n}.example`)
  for (const site of sites) tally.add(1, site, { wanted: 1, all: 1 })
  const left = Array.from({ length: FOLDS }, (_, fold) => tally.known(1, site => foldOf(site, 0) !== fold)[0]!.sites)
  expect(left.reduce((sum, n) => sum + n)).toBe((FOLDS - 1) * sites.length)
  // Another draw parts them otherwise.
  expect(sites.map(site => foldOf(site, 1))).not.toEqual(sites.map(site => foldOf(site, 0)))
})
