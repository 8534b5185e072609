/** What heads the parts of a text stays with them, and goes where nothing of its part is kept. */
import { expect, test } from 'vitest'
import { segment } from '../src/extract/segment.ts'
import { dropEmptyHeadings, dropLabels } from '../src/extract/steps/loose-ends.ts'
import { keepFirstHeading, keepHeadings, keepHeadsAlike } from '../src/extract/steps/headings.ts'
import { keepLists } from '../src/extract/steps/amid.ts'
import { completeWholes } from '../src/extract/steps/whole.ts'
import { parseHtml } from '../src/inputs/html.ts'
import type { Candidate } from '../src/extract/candidate.ts'

const TEXT = '<p>The lamp was lit at dusk by whoever stood nearest to the stairs, and nobody ever wrote down who that was.</p>'

/** What is left of a page where all is kept but what stands in an element of class `out`. */
function left(body: string, step: (segments: ReturnType<typeof segment>, keep: Uint8Array, scores: Float64Array, isHeading: (i: number) => boolean) => void, score = 0.4): string[] {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const segments = segment(document.value), { candidates } = segments
  const isOut = ({ element }: Candidate): boolean => [element, element.parent, element.parent?.parent].some(up => up?.attributes.some(({ value }) => value.startsWith('out')) === true)
  const keep = Uint8Array.from(candidates, candidate => (isOut(candidate) ? 0 : 1))
  step(segments, keep, new Float64Array(candidates.length).fill(score), i => /^h[1-6]$/.test(candidates[i]!.element.tag))
  return candidates.filter(({ words }, i) => keep[i] === 1 && words < 12).map(({ text }) => text)
}
const none = (): boolean => false

const entries = (heads: readonly string[], between = ''): string => heads.map(head => `<div class="entry"><div class="out-when">${head}</div>${between}${TEXT}</div>`).join('')
const alike = (body: string, score = 0.4): string[] => left(body, ({ candidates }, keep, scores) => keepHeadsAlike(candidates, scores, keep, i => candidates[i]!.text === 'Share'), score)
const YEARS = ['1919', '1927', '28 May 1932', '1953']

test('lines alike, each above kept text, head its parts', () => {
  expect(alike(entries(YEARS))).toEqual(YEARS)
  expect(alike(entries(['20.10 CET', '21.11 CET', '22.12 CET', '23.13 CET']), 0.26)).toHaveLength(4)
  expect(alike(entries(['Anna Bell (Speaker)', 'Bert Coe (North)', 'Anna Bell (Speaker)', 'Bert Coe (North)']))).toHaveLength(4)
})

test.each([
  ['few', entries(YEARS.slice(0, 3)), 0.4],
  ['unlikely', entries(YEARS), 0.2],
  ['all the same', entries(YEARS.map(() => 'Culture')), 0.4],
  ['the site’s', entries(YEARS.map(() => 'Share')), 0.4],
  ['links of little likelihood', entries(YEARS.map(year => `<a href="/${year}">${year}</a>`)), 0.3],
  ['above what is dropped', entries(YEARS, '<p class="out">Read more</p>'), 0.4],
])('lines that are %s head nothing', (_, body, score) => expect(alike(body, score)).toEqual([]))

const headed = (body: string): string[] => left(body, ({ candidates }, keep, scores, isHeading) => keepHeadings(candidates, scores, keep, isHeading, none))
test('a caption between a heading and its text parts them not', () => {
  expect(headed(`${TEXT}<h2 class="out">Rubjerg</h2><figure class="out"><img src="a.jpg"><figcaption>The lamp room</figcaption></figure>${TEXT}`)).toEqual(['Rubjerg'])
  expect(headed(`${TEXT}<h2 class="out">Rubjerg</h2><p class="out">Sign up for our letter</p>${TEXT}`)).toEqual([])
})

const first = (body: string): string[] => left(body, ({ candidates }, keep, _, isHeading) => keepFirstHeading(candidates, keep, isHeading))
test('a heading right above the first text is its own', () => expect(first(`<h2 class="out">Our verdict</h2>${TEXT}`)).toEqual(['Our verdict']))
test('a day above the first text has a field', () => expect(first(`<h2 class="out">March 03, 2003</h2>${TEXT}`)).toEqual([]))

const filled = (body: string, score = 0.6, isArticle = true): string[] => left(body, (segments, keep, scores) => dropEmptyHeadings(segments, scores, keep, isArticle), score)
test('a heading of whose part nothing is kept heads nothing', () => {
  const lost = '<p class="out">Read these five posts too</p>'
  expect(filled(`<h2>Links</h2>${lost}<h2>Tides</h2>${TEXT}`)).toEqual(['Tides'])
  expect(filled(`<h2>Links</h2>${lost}<h2>Tides</h2>${TEXT}`, 0.8)).toEqual(['Links', 'Tides'])
  expect(filled(`<h2>Links</h2>${lost}<h3>Tides</h3>${TEXT}`)).toEqual(['Links', 'Tides'])
  expect(filled(`<h2>Links</h2>${lost}${TEXT}<h2>Tides</h2>${TEXT}`)).toEqual(['Links', 'Tides'])
  expect(filled(`<h2>Thank you for the party.</h2>${lost}<h2>Tides</h2>${TEXT}`)).toEqual(['Thank you for the party.', 'Tides'])
  expect(filled(`<h2>Lamps</h2><img src="lamp.jpg">${lost}<h2>Tides</h2>${TEXT}`)).toEqual(['Lamps', 'Tides'])
})
test('outside of articles nothing but links makes a heading one of nothing', () => {
  const contents = '<ul class="out"><li><a href="#tides">Tides of the sound</a></li></ul>'
  expect(filled(`<h2>Contents</h2>${contents}<h2>Tides</h2>${TEXT}`, 0.6, false)).toEqual(['Tides'])
  expect(filled(`<h2>Contents</h2>${contents}<p class="out">Read these five too</p><h2>Tides</h2>${TEXT}`, 0.6, false)).toEqual(['Contents', 'Tides'])
})

const listed = (list: string, score: number, below = TEXT): number => left(`<div>${TEXT.repeat(3)}<h2>Key figures</h2>${list}${below}</div>`, ({ candidates }, keep, scores) => keepLists(candidates, scores, keep, none), score).length - 1
test('a list in boxes of its pairs, and all that a heading has, goes with the text', () => {
  const pair = (term: string, told: string): string => `<div class="out"><dt>${term}</dt><dd>${told}</dd></div>`, list = `<dl>${pair('Length', '412 metres')}${pair('Opened', '1932')}</dl>`
  expect(listed(list, 0.35)).toBe(4)
  expect(listed(list, 0.22)).toBe(4)
  expect(listed(list, 0.22, '')).toBe(0)
  expect(listed('<ul class="out"><li>412 metres</li><li>1932</li></ul>', 0.22)).toBe(2)
  expect(listed('<ul class="out"><li>412 metres</li><li><a href="/1932">1932</a></li></ul>', 0.22)).toBe(0)
})

const counted = (body: string): string[] => left(body, ({ candidates }, keep, scores) => dropLabels(candidates, scores, keep, none))
test('a year or a time above its text is no count', () => {
  expect(counted(`<div>1953</div>${TEXT}<div>14:05</div>${TEXT}`)).toEqual(['1953', '14:05'])
  expect(counted(`<div>412</div>${TEXT}<div>1953</div>`)).toEqual([])
})

test('code below a label of three words goes with the text above', () => {
  const code = (label: string): string[] => left(`${TEXT}<div class="out"><p>${label}</p><pre>set idle 900</pre></div>`, ({ candidates }, keep, scores) => completeWholes(candidates, scores, keep, false, true))
  expect(code('Code: Select all')).toContain('set idle 900')
  expect(code('See what others say of it')).not.toContain('set idle 900')
})
