/** What ends or opens an article and is none of its text: a heading with nothing below it, a short line that asks, the title once more. */
import { expect, test } from 'vitest'
import type { Candidate, Verdict } from '../src/extract/candidate.ts'
import { APART, dropApart } from '../src/extract/steps/apart.ts'
import { dropHoles } from '../src/extract/steps/holes.ts'
import { dropPartContents } from '../src/extract/steps/links.ts'
import type { Draft } from '../src/extract/steps/draft.ts'
import { bareHeadings } from '../src/extract/steps/loose-ends.ts'
import { dropBelowHead } from '../src/extract/steps/site-lines.ts'
import { dropPullQuotes } from '../src/extract/steps/pull-quotes.ts'
import { segment } from '../src/extract/segment.ts'
import { withoutTold } from '../src/extract/told.ts'
import { parseHtml } from '../src/inputs/html.ts'
import { PHRASE_CATEGORIES, type PhraseCategory } from '../src/model/contracts.ts'
import { walked } from './steps.ts'

const LOOSE_ENDS = ['alone', 'labels', 'gate', 'last-line']

const TEXT = '<p>The mill at Ottery grinds on Thursdays, if there is water, and tells stories if there is none, which is most Thursdays from May to October.</p>'.repeat(2)

function candidatesOf(body: string): readonly Candidate[] {
  const document = parseHtml(`<body><article>${body}</article></body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  return segment(document.value).candidates
}

/** All but those of class `out` were kept. */
const verdictsOf = (candidates: readonly Candidate[]): Verdict[] => candidates.map(({ element }) => ({ keep: !element.attributes.some(({ value }) => value === 'out'), score: 0.5, reasons: [] }))

const told = (candidates: readonly Candidate[], verdicts: readonly Verdict[]): string[] => candidates.filter((_, i) => verdicts[i]!.keep).map(({ text }) => text)

/** Lines behind the text that stay where the judge is of two minds about each. */
function ending(last: string): string[] {
  const candidates = candidatesOf(TEXT + last)
  const keep = Uint8Array.from(candidates, () => 1)
  walked(LOOSE_ENDS, { candidates, scores: Float64Array.from(candidates, ({ words }) => (words > 20 ? 0.9 : 0.5)), keep, isSiteLine: i => candidates[i]!.text === 'FAQ' })
  return candidates.filter(({ words }, i) => words <= 20 && keep[i] === 1).map(({ text }) => text)
}

test.each([
  ['a sentence that stands with the text', '<p>The wheel is for sale.</p>', ['The wheel is for sale.']],
  ['a sentence behind a table, whose numbers say something', '<table><tr><th>Day</th><th>Mills</th></tr><tr><td>Thursday</td><td>4</td></tr></table><p>The wheel is for sale.</p>', ['Day', 'Mills', 'Thursday', '4', 'The wheel is for sale.']],
  ['a count', '<div>4</div><p>The wheel is for sale.</p>', ['The wheel is for sale.']],
  ['a line that asks', '<p>Was this useful?</p>', []],
  ['a sentence elsewhere', '<div><p>Thank you for reading.</p></div>', []],
  ['a label of nothing', '<p>The wheel is for sale.</p><p>See further:</p>', ['The wheel is for sale.']],
])('%s, at the end', (_, last, stay) => { expect(ending(last)).toEqual(stay) })

test('a heading that sites have too stays over text', () => { expect(ending(`<h2>FAQ</h2>${TEXT}`)).toEqual(['FAQ']) })

/** Headings that stay. */
function headings(body: string, isArticle = true): string[] {
  const candidates = candidatesOf(body)
  const verdicts = verdictsOf(candidates), bare = bareHeadings(candidates, i => verdicts[i]!.keep, isArticle)
  return told(candidates, verdicts).filter(text => text.length < 60 && !bare.some(heading => heading.text === text))
}

test.each([
  ['with nothing behind it', `${TEXT}<h2>The wheel</h2>`, []],
  ['whose text is dropped', `${TEXT}<h2>Related</h2><p class="out">Ten mills to see</p>`, []],
  ['under another', `${TEXT}<h2>The wheel</h2><h3>Related</h3>`, []],
  ['over kept text', `<h2>The wheel</h2>${TEXT}`, ['The wheel']],
  ['that is a sentence', `${TEXT}<h4>The wheel is for sale.</h4>`, ['The wheel is for sale.']],
  ['on a page of headings', '<h2>The wheel</h2><h2>The race</h2>', ['The wheel', 'The race']],
  ['one of many', `${TEXT}<h3>Oats</h3><h3>Rye</h3><h3>Spelt</h3><h3>Malt</h3>`, ['Oats', 'Rye', 'Spelt', 'Malt']],
])('a heading %s', (_, body, stay) => { expect(headings(body)).toEqual(stay) })

test.each([
  ['a heading of a page that is no article', `${TEXT}<h2>The wheel</h2>`, ['The wheel']],
  ['one that buttons answer', `${TEXT}<h2>Was this useful?</h2><button class="out">Yes</button>`, []],
])('%s', (_, body, stay) => { expect(headings(body, false)).toEqual(stay) })

test.each<[string, PhraseCategory, string, number]>([['Subscribe', 'subscribe', '', 2], ['Advertisement', 'advertisement', '', 4], ['Advertisement', 'advertisement', '<div>', 2]])('short doubtful lines behind %s of %s, %s', (line, category, box, stay) => {
  const candidates = candidatesOf(`${TEXT}<p>${line}</p>${box}<h3>Monthly</h3><p>Two pounds, cancel at will.</p>`)
  const keep = Uint8Array.from(candidates, ({ text }) => (text === line ? 0 : 1)), is = (i: number): boolean => candidates[i]!.text === line
  walked(LOOSE_ENDS, { candidates, scores: Float64Array.from(candidates, ({ words }) => (words > 20 ? 0.9 : 0.72)), keep, isSiteLine: is, feature: name => i => (name === 'phrase' && is(i) ? PHRASE_CATEGORIES.indexOf(category) + 1 : 0) })
  expect(candidates.filter((_, i) => keep[i] === 1)).toHaveLength(stay)
})

test.each([
  ['of a text that somebody saved', 'The first sailing is at noon.', 0, 0.12, true],
  ['that asks', 'Is the first sailing at noon?', 0, 0.12, false],
  ['that is surely the site’s', 'The first sailing is at noon.', 0, 0.05, false],
  ['of a whole page', 'The first sailing is at noon.', 40, 0.12, false],
])('a last sentence between lines of the site’s, %s', (_, last, more, score, stays) => {
  const candidates = candidatesOf(`${TEXT}<p>Read more: geese</p><p>${last}</p>${'<p>Follow us</p>'.repeat(1 + more)}`), at = candidates.findIndex(({ text }) => text === last)
  const keep = Uint8Array.from(candidates, (_, i) => Number(i < at - 1))
  walked(['last'], { document: { format: 'text' } as Draft['document'], candidates, scores: Float64Array.from(candidates, (_, i) => (i === at ? score : keep[i] === 1 ? 0.9 : 0.02)), keep, isSiteLine: i => /^(?:Read|Follow)/.test(candidates[i]!.text) })
  expect(keep[at] === 1).toBe(stays)
})

test('an answer of a few words between paragraphs of its element stays, whatever sites ask so', () => {
  const of = (body: string): string[] => {
    const candidates = candidatesOf(body), keep = Uint8Array.from(candidates, () => 1)
    walked(LOOSE_ENDS, { candidates, scores: Float64Array.from(candidates, ({ words }) => (words > 20 ? 0.9 : 0.6)), keep, isSiteLine: i => candidates[i]!.text.startsWith('I agree') })
    return candidates.filter(({ words }, i) => words <= 20 && keep[i] === 1).map(({ text }) => text)
  }
  expect(of(`${TEXT}<p>I agree.</p>${TEXT}`)).toEqual(['I agree.'])
  expect(of(`${TEXT}<p>I agree</p>${TEXT}`)).toEqual([])
  expect(of(`${TEXT}<div><p>I agree.</p></div>${TEXT}`)).toEqual([])
})

test.each(['<p>The miller’s Thursdays</p>', '<h2>THE MILLER\'S THURS&shy;DAYS | Ottery Post</h2>', '<h1><span>Valley</span> The Miller&#39;s Thursdays</h1>', '<p>VALLEY</p>'])('%s is told in fields', line => {
  const candidates = candidatesOf(line + TEXT)
  expect(told(candidates, withoutTold(candidates, verdictsOf(candidates), 'article', { metadata: { title: 'The miller\'s Thursdays', site: 'Ottery Post', section: 'Valley', authors: [] }, provenance: [] }))).toHaveLength(2)
})

test.each(['<p>The miller’s Thursday</p>', '<p>* * *</p>', '<table><tr><th>The miller’s Thursdays</th></tr></table>'])('%s is not', line => {
  const candidates = candidatesOf(line + TEXT)
  expect(told(candidates, withoutTold(candidates, verdictsOf(candidates), 'article', { metadata: { title: 'The miller\'s Thursdays', site: null, section: null, authors: [] }, provenance: [] }))).toHaveLength(3)
})

test('on other pages than articles a first line is the text’s, unless it is a heading of the first level', () => {
  const candidates = candidatesOf(`<h1>The Miller’s Thursdays</h1><p>The miller’s Thursdays</p>${TEXT}`)
  expect(told(candidates, withoutTold(candidates, verdictsOf(candidates), 'other', { metadata: { title: 'The miller\'s Thursdays', site: null, section: null, authors: [] }, provenance: [] }))).toHaveLength(3)
})

test.each([
  ['data that a script reads are none of an article', '<div>{"columns": 2, "label": "Order now", "items": ["rye", "oats"]}</div>', true, 2],
  ['in code they are what it shows', '<pre>{"columns": 2, "label": "Order now"}</pre>', true, 3],
  ['what a sentence announces is the text’s', '<p>The sign says this of itself:</p><div>{"columns": 2, "label": "Order now"}</div>', true, 4],
  ['a line for browsers without the player is none either', '<video src="mill.mp4">Your browser cannot play this film.</video>', false, 2],
  ['… nor is a paragraph of such words with a link', '<video controls><source src="mill.mp4"><p>Your browser does not support films in pages, which is a pity. <a href="mill.mp4">Get the film</a> and look at it there.</p></video>', true, 2],
  ['a player that was never closed holds the rest of the page', '<video src="mill.mp4">' + TEXT + TEXT, false, 6],
  ['on other pages they may be', '<div>{"columns": 2, "label": "Order now"}</div>', false, 3],
])('%s', (_, last, isArticle, stay) => {
  const candidates = candidatesOf(TEXT + last), keep = Uint8Array.from(candidates, () => 1)
  dropHoles(candidates, keep, isArticle)
  expect(keep.filter(Boolean)).toHaveLength(stay)
})

test.each([
  ['goes', `${TEXT}<template><p>Order a sack now.</p></template>`, 2],
  ['stays where most of the text does', `<p>Order a sack now.</p><template>${TEXT}</template>`, 3],
  ['stays where it is a tree that browsers show', `${TEXT}<template shadowrootmode="open"><p>Order a sack now.</p></template>`, 3],
])('what stands in a template %s', (_, body, stay) => {
  const candidates = candidatesOf(body), keep = Uint8Array.from(candidates, () => 1)
  walked(['templates'], { candidates, scores: Float64Array.from(candidates, () => 0.9), keep })
  expect(keep.filter(Boolean)).toHaveLength(stay)
})

const CONTENTS = '<ol><li><b>1.</b> <a href="#wheel">The wheel</a></li><li><a href="#race">The race</a><ol><li><a href="#sluice">The sluice</a></li></ol></li><li><a href="#rent">Rent in flour</a></li></ol>'

test.each([
  ['goes where little of it was kept', ['The wheel'], CONTENTS, 0.7, []],
  ['stays where half of it was', ['The wheel', 'The sluice'], CONTENTS, 0.7, ['The wheel', 'The sluice']],
  ['goes where all of it is doubtful', ['The wheel', 'The race', 'The sluice', 'Rent in flour'], CONTENTS, 0.55, []],
  ['needs more in a menu', ['The wheel', 'The race', 'The sluice', 'Rent in flour'], `<nav>${CONTENTS}</nav>`, 0.7, []],
  ['stays in a menu where it is sure', ['The wheel', 'The sluice'], `<nav>${CONTENTS}</nav>`, 0.85, ['The wheel', 'The sluice']],
  ['is none where it leads to other pages', ['The wheel'], CONTENTS.replaceAll('#', '/'), 0.5, ['The wheel']],
])('a table of contents %s', (_, kept, contents, score, stay) => {
  const candidates = candidatesOf(contents + TEXT), is = (named: readonly string[], i: number): boolean => named.some(name => candidates[i]!.text.endsWith(name))
  const keep = Uint8Array.from(candidates, ({ words }, i) => Number(words > 20 || is(kept, i)))
  dropPartContents(candidates, Float64Array.from(candidates, () => score), keep)
  expect(candidates.flatMap((_, i) => (keep[i] === 1 && candidates[i]!.words < 20 ? stay.filter(name => candidates[i]!.text.endsWith(name)) : []))).toEqual(stay)
  expect(keep.filter(Boolean)).toHaveLength(stay.length + 2)
})

test.each([
  ['is set amid the text and said there goes', `${TEXT}<blockquote>It tells stories if there is none.</blockquote>`, 3],
  ['opens the text stays', `<blockquote>It tells stories if there is none.</blockquote>${TEXT}`, 4],
])('a quotation that %s', (_, body, stay) => {
  const candidates = candidatesOf(`${body}<p>“It tells stories if there is none.” So it says over the door.</p>`), keep = Uint8Array.from(candidates, () => 1)
  dropPullQuotes(candidates, keep)
  expect(keep.filter(Boolean)).toHaveLength(stay)
})

test.each([
  ['goes with it', '<blockquote><p>It grinds if there is water.</p><footer>Ida Voss, <cite>Mills</cite></footer></blockquote>', 4],
  ['in several lines, too', '<blockquote>It grinds if there is water.<footer><p>Ida Voss</p><p>Mills, 1904</p></footer></blockquote>', 5],
  ['is none where the quotation is not kept', '<blockquote><p class="out">It grinds if there is water.</p><footer>Ida Voss</footer></blockquote>', 2],
  ['is none where it is long', `<blockquote><p>It grinds if there is water.</p><footer>${'Ida Voss of Sarn. '.repeat(8)}</footer></blockquote>`, 3],
  ['is none where it is a line of the site’s', '<blockquote><p>It grinds if there is water.</p><footer>Share this</footer></blockquote>', 3],
  ['is none of a page', '<p>It grinds if there is water.</p><footer>Ida Voss</footer>', 3],
])('the foot of a quotation %s', (_, body, stay) => {
  const candidates = candidatesOf(TEXT + body)
  const isIn = (name: string) => ({ element }: Candidate): boolean => element.tag === name || element.parent?.tag === name
  const keep = Uint8Array.from(candidates, one => Number(!isIn('footer')(one) && one.element.attributes.length === 0))
  walked(['attributions'], { candidates, scores: Float64Array.from(candidates, () => 0.1), keep, isSiteLine: i => candidates[i]!.text === 'Share this' })
  expect(keep.filter(Boolean)).toHaveLength(stay)
})

/** By line, how likely each is: those that stay where all but the unlikeliest were kept, each of ten words. */
function stretches(scores: readonly number[], of: keyof typeof APART = 'lines'): number[] {
  const candidates = candidatesOf('<p>The mill at Ottery grinds on Thursdays, if there is water.</p>'.repeat(scores.length))
  const keep = Uint8Array.from(scores, score => (score === 0 ? 0 : 1))
  dropApart(candidates, Float64Array.from(scores), keep, APART[of], 0.9)
  return [...scores.keys()].filter(i => keep[i] === 1)
}

test.each([
  ['teasers above the text and below it', [0.25, 0, 0, 0.5, 0.4, 0.3, 0.3, 0, 0, 0.2], [3, 4, 5, 6]],
  ['what stands right beside it', [0.25, 0, 0.5, 0.4, 0.3], [0, 2, 3, 4]],
  ['a likely stretch', [0.35, 0, 0, 0.5, 0.4, 0.3, 0.3], [0, 3, 4, 5, 6]],
  ['what is as likely, but farther from it', [0.35, 0, 0, 0, 0, 0, 0.5, 0.4, 0.3, 0.3], [6, 7, 8, 9]],
  ['a long stretch', [0.25, 0.25, 0, 0, 0.5, 0.4, 0.3], [0, 1, 4, 5, 6]],
])('of a doubtful text, %s', (_, scores, stay) => { expect(stretches(scores)).toEqual(stay) })

const PRODUCT = Array.from({ length: 12 }, () => 0.6), BETWEEN = Array.from({ length: 14 }, () => 0)

test.each([
  ['what the shop says far below goes', [...PRODUCT, ...BETWEEN, 0.4], 12],
  ['what is likely stays', [...PRODUCT, ...BETWEEN, 0.55], 13],
  ['what is near stays', [...PRODUCT, ...BETWEEN.slice(1), 0.4], 13],
])('of a product\'s page, %s', (_, scores, stay) => { expect(stretches(scores, 'parts')).toHaveLength(stay) })

/** Lines that stay of a text of ten words each, all kept but the line of comments. */
function below(scores: readonly number[], sure: number): number[] {
  const candidates = candidatesOf('<p>The mill at Ottery grinds on Thursdays, if there is water.</p>'.repeat(scores.length))
  const keep = Uint8Array.from(scores, score => (score === 0 ? 0 : 1))
  dropBelowHead(candidates, Float64Array.from(scores), keep, sure, i => scores[i] === 0)
  return [...scores.keys()].filter(i => keep[i] === 1)
}

test.each([
  ['doubtful ones go', [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0, 0.7, 0.4], 0.6, [0, 1, 2, 3, 4, 5]],
  ['likely ones stay', [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0, 0.7, 0.6], 0.6, [0, 1, 2, 3, 4, 5, 7, 8]],
  ['those below little text stay', [0.9, 0.9, 0, 0.5, 0.4], 0.6, [0, 1, 3, 4]],
  ['likely ones go where more is asked of them', [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0, 0.7, 0.6], 0.75, [0, 1, 2, 3, 4, 5]],
] as const)('below a line that heads comments %s', (_, scores, sure, stay) => { expect(below(scores, sure)).toEqual(stay) })

const STORY = '<p>The wheel at Sarn was built of oak in a winter in which the river froze, and it has turned ever since but for one day.</p>'.repeat(6)
const LINKS = '<ul><li><a href="/wheels">All wheels of the valley</a></li><li><a href="/mills">And all its mills</a></li></ul>'
test.each([
  ['links above the text go', LINKS + STORY, 0.6, 0.9, 6],
  ['a line with a link in it stays', `<p>All of this was told to us at <a href="/mill">the mill</a>.</p>${STORY}`, 0.6, 0.9, 7],
  ['a heading that is a link stays', `<h2><a href="/wheels">The wheel of Sarn</a></h2>${STORY}`, 0.6, 0.9, 7],
  ['likely ones stay', LINKS + STORY, 0.8, 0.9, 8],
  ['of what may be no article they stay', LINKS + STORY, 0.6, 0.7, 8],
  ['many of them stay', LINKS.repeat(9) + STORY, 0.6, 0.9, 24],
])('%s', (_, body, score, article, left) => {
  const candidates = candidatesOf(body), keep = new Uint8Array(candidates.length).fill(1)
  walked(['linked-opening'], { candidates, scores: Float64Array.from(candidates, () => score), keep, article })
  expect(keep.filter(Boolean)).toHaveLength(left)
})
