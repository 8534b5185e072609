/** The scorer of the bench gives the figures that the referee of the corpora gives for the same rows. */
import { expect, test } from 'vitest'
import { score } from '../bench/score.ts'
import type { Row, Truth } from '../bench/score.ts'
import { folded, isBlank, nameSet, plainName, shingles, words } from '../bench/words.ts'

const TRUTH: readonly Truth[] = [
  { id: 'a', type: 'article', lang: 'en', text: 'The ferry left at noon.\n\nNobody on the quay waved to it, and the gulls kept their distance.', with: ['nobody on  the quay'], without: ['Subscribe now'], title: 'The Ferry – at Noon', author: 'Ann Lee and Bo Strand', date: '2024-05-06' },
  { id: 'b', type: 'article', lang: 'el', text: 'ΟΔΟΣ και λιμάνι', title: 'Λιμάνι', author: ['Νίκος Δ.'], date: '2023-01-02T10:00:00Z' },
  { id: 'c', type: 'forum', lang: 'ja', text: '港の朝・静か', with: ['港の朝', '夜'], without: ['広告', '静か'] },
  { id: 'd', type: 'forum', text: 'One two three four five six seven' },
  { id: 'e', type: 'listing', text: '' },
  { id: 'f', type: 'listing', with: ['kept'], without: ['dropped'] },
]
const ROWS: readonly Row[] = [
  { id: 'a', text: 'The ferry left at noon.\n\nNobody on\u00a0the quay waved to it. SUBSCRIBE NOW for more ferries', title: 'the ferry at noon', authors: ['Bo Strand', 'ann lee'], published: '2024-05-06T12:00:00+02:00' },
  { id: 'b', text: 'οδος και λιμάνι', title: 'Λιμάνι | Νέα', authors: ['Νίκος Δ'], published: '2023-01-03' },
  { id: 'c', text: '港の朝・静か', title: null, authors: [], published: null },
  { id: 'e', text: '', title: null, authors: [], published: null },
  { id: 'f', text: 'it is Kept', title: null, authors: [], published: null },
]

// Printed by the referee for exactly these pages and rows.
const REFEREE = {
  ALL: { n: 5, F1: 0.7371, P: 0.7412, R: 0.7333, shingleF1: 0.7481, shP: 0.881, shR: 0.65, exact: 0.6, empty: 0.4, snipP: 0.6, snipR: 0.75, snipF1: 0.6667, snipAcc: 0.625, title: 0.5, author: 1.0, date: 0.5 },
  article: { n: 2, F1: 0.8429, P: 0.8529, R: 0.8333, shingleF1: 0.8106, shP: 0.8214, shR: 0.8, exact: 0.5, empty: 0.0, snipP: 0.5, snipR: 1.0, snipF1: 0.6667, snipAcc: 0.5, title: 0.5, author: 1.0, date: 0.5 },
  forum: { n: 2, F1: 0.5, P: 0.5, R: 0.5, shingleF1: 0.6667, shP: 1.0, shR: 0.5, exact: 0.5, empty: 0.5, snipP: 0.5, snipR: 0.5, snipF1: 0.5, snipAcc: 0.5 },
  listing: { n: 1, F1: 1.0, P: 1.0, R: 1.0, shingleF1: 0, shP: 0, shR: 0, exact: 1.0, empty: 1.0, snipP: 1.0, snipR: 1.0, snipF1: 1.0, snipAcc: 1.0 },
}

test('every figure is the referee\'s', () => {
  const got = score(TRUTH, ROWS, truth => ['ALL', String(truth.type)])
  expect(Object.fromEntries(got)).toEqual(REFEREE)
})

test('a page without a row is an empty page, and a row without a page is nothing', () => {
  const one = [TRUTH[3]!]
  const figures = (rows: readonly Row[]) => score(one, rows, () => ['ALL']).get('ALL')
  expect(figures([])).toEqual(figures([{ id: 'd', text: ' \u00a0\x1c', title: null, authors: [], published: null }]))
  expect(figures([])).toMatchObject({ n: 1, F1: 0, empty: 1, exact: 0 })
  expect(score(one, [{ ...ROWS[0]!, id: 'z' }], () => ['ALL'])).toEqual(score(one, [], () => ['ALL']))
})

test('words, names and spaces are those of the referee', () => {
  expect(words('Don’t re-use snake_case ½ ３ ΟΔΟΣ')).toEqual(['don', 't', 're', 'use', 'snake_case', '½', '３', 'οδος'])
  expect(words('日本のAI・한글x')).toEqual(['日', '本', 'の', 'ai', '・', '한', '글', 'x'])
  expect(words('')).toEqual([])
  expect(plainName('  Ｔhe “Ferry”—at\u00a0noon! ')).toBe('the ferry at noon')
  expect(folded('A\u2003b\ufeff\x1cC')).toBe('a b\ufeff c')
  expect([isBlank(' \x1c\u3000'), isBlank('\ufeff')]).toEqual([true, false])
  expect(nameSet('Ann Lee; Bo/Cy & Di and Ed')).toEqual(new Set(['ann lee', 'bo', 'cy', 'di', 'ed']))
  expect([...shingles(['a', 'b'])]).toEqual([['a b', 1]])
  expect([...shingles(['a', 'b', 'a', 'b', 'a', 'b'])]).toEqual([['a b a b', 2], ['b a b a', 1]])
})
