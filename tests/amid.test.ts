/** Doubtful blocks go with the text they stand in: a heading with what is right behind it, anything with kept blocks on both sides; and one far from all goes. */
import { expect, test } from 'vitest'
import { keepAmid, keepLists } from '../src/extract/steps/amid.ts'
import { keepHeadings, keepHeads, openersOf } from '../src/extract/steps/headings.ts'
import { keepAnnounced, keepClipping, keepCounted, keepGoing, keepOpening, keepWithin } from '../src/extract/steps/lines.ts'
import type { Candidate } from '../src/extract/candidate.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'
import { extract } from '../src/index.ts'
import { append, newElement, type ElementNode } from '../src/model/document.ts'
import { walked } from './steps.ts'

const DOUBT = 0.3

/** Headings of the page that stay, where all other blocks but those of class `out` are kept. */
function staying(body: string, score = DOUBT, siteLine = ''): string[] {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const isOpener = openersOf(candidates, i => candidates[i]!.nodes.every(node => node.kind === 'element' && node.tag === 'b'))
  const isHeading = (i: number): boolean => /^h[1-6]$/.test(candidates[i]!.element.tag) || isOpener(i)
  const keep = Uint8Array.from(candidates, ({ element }, i) => (isHeading(i) || element.attributes.some(({ value }) => value === 'out') ? 0 : 1))
  keepHeadings(candidates, new Float64Array(candidates.length).fill(score), keep, isHeading, i => candidates[i]!.text === siteLine)
  return candidates.filter((_, i) => isHeading(i) && keep[i] === 1).map(({ text }) => text)
}

/** Items that stay of a list whose items are doubtful, where all paragraphs are kept. */
function listed(body: string, score = 0.35): number {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const isItem = (i: number): boolean => /^(?:li|d[td])$/.test(candidates[i]!.element.tag)
  const keep = Uint8Array.from(candidates, (_, i) => (isItem(i) ? 0 : 1))
  keepLists(candidates, new Float64Array(candidates.length).fill(score), keep, i => /^(?:Share|More on oil:)$/.test(candidates[i]!.text))
  return candidates.filter((_, i) => isItem(i) && keep[i] === 1).length
}

test('a list right below paragraphs of its element goes on with them', () => {
  const text = '<p>The oil was bought in Sarn.</p>'.repeat(3)
  expect(listed(`<div>${text}<ul><li>lamp oil</li><li>a wick</li></ul></div>`)).toBe(2)
  expect(listed(`<div>${text}<ol><li>lamp oil</li><li>a wick</li></ol>${text}</div>`)).toBe(2)
  expect(listed(`<div>${text}<ul><li>lamp oil</li><li>a wick</li></ul></div>`, 0.25)).toBe(0)
  expect(listed(`<div>${text}<ul><li>lamp oil</li><li><a href="/wicks">wicks</a></li></ul></div>`)).toBe(0)
  expect(listed(`<div>${text}<ul><li>lamp oil</li><li>Share</li></ul></div>`)).toBe(0)
  expect(listed(`<div>${text}</div><ul><li>lamp oil</li><li>a wick</li></ul>`)).toBe(0)
  expect(listed(`<div><p>The oil was bought in Sarn.</p><ul><li>lamp oil</li><li>a wick</li></ul></div>`)).toBe(0)
})

test('a list of links does where the paragraph announces it and text stands below', () => {
  const text = '<p>The oil was bought in Sarn.</p>'.repeat(3), list = '<ul><li><a href="/lamps">The lamps of Sarn</a></li><li><a href="/wicks">On wicks</a></li></ul>'
  expect(listed(`<div>${text}<p>Of use were:</p>${list}${text}</div>`, 0.2)).toBe(2)
  expect(listed(`<div>${text}<p>Of use were two.</p>${list}${text}</div>`)).toBe(0)
  expect(listed(`<div>${text}<p>Of use were:</p>${list}</div>`)).toBe(0)
  expect(listed(`<div>${text}<p>More on oil:</p>${list}${text}</div>`)).toBe(0)
})

test('a list without links needs less where it is announced, and no more paragraphs', () => {
  const text = '<p>The oil was bought in Sarn.</p>'.repeat(3), list = '<ul><li>lamp oil</li><li>a wick</li></ul>', terms = '<dl><dt>Oil</dt><dd>3</dd><dt>Wicks</dt><dd>8</dd></dl>'
  expect(listed(`<div>${text}<p>Of use were:</p>${list}${text}</div>`, 0.2)).toBe(2)
  expect(listed(`<div>${text}<p>Of use were two.</p>${list}${text}</div>`, 0.2)).toBe(0)
  expect(listed(`<blockquote><p>Of use were:</p>${list}</blockquote>`)).toBe(2)
  expect(listed(`<blockquote><p>Of use were:</p>${list}</blockquote>`, 0.2)).toBe(0)
  expect(listed(`<div>${text}<p>Of use were:</p>${terms}${text}</div>`, 0.2)).toBe(4)
  // What stands in the descriptions is not looked at.
  expect(listed(`<div>${text}<p>Of use were:</p>${terms.replace('8', '<p>8</p>')}${text}</div>`, 0.35)).toBe(0)
})

const HEAD = '<p>The lamp had burnt for a week when somebody asked who filled it.</p>'
const TEXT = '<p>Nobody would say. The oil was bought in Sarn, on a Friday, by a man in a hat.</p>'

test.each([
  ['a summary', `<details><summary>The oil</summary>${TEXT}</details>`],
  ['a button that opens a panel', `<button aria-expanded="false">The oil</button>${TEXT}`],
  ['a term', '<dl><dt>The oil</dt><dd>It was bought in Sarn, on a Friday, by a man in a hat.</dd></dl>'],
  ['a bold question', `<p><b>Who bought it?</b></p>${TEXT}`],
])('so does what heads it and is %s', (_, body) => { expect(staying(HEAD + body)).toHaveLength(1) })

test('a heading that is a link parts a text that stands right above and below it', () => {
  const linked = '<h2><a href="#oil">The oil</a></h2>'
  expect(staying(`<div>${HEAD}${linked}${TEXT}</div>`)).toEqual(['The oil'])
  expect(staying(`<div>${HEAD}${linked}${TEXT}</div>`, 0.15)).toEqual([])
  expect(staying(`<div>${HEAD}<h2><a href="/oil">Look: the oil was bought in Sarn on a Friday by a man who wore a hat</a></h2>${TEXT}</div>`)).toEqual([])
  expect(staying(`<div>${HEAD}<p class="out">Advertisement</p>${linked}${TEXT}</div>`)).toEqual([])
  expect(staying(`<div>${HEAD}</div><div class="teaser">${linked}${TEXT}</div>`)).toEqual([])
})

test.each([
  ['a bold line that asks nothing', `<p><b>Advertisement</b></p>${TEXT}`],
  ['a button that says the same again', `<button aria-expanded="false">More</button>${TEXT}<button aria-expanded="false">More</button>${TEXT}`],
])('%s does not', (_, body) => { expect(staying(HEAD + body)).toEqual([]) })

test('with a link to edit it between it and its text it stays', () => { expect(staying(`${HEAD}<div class="out"><h2>The oil</h2><span><a href="/edit">edit</a></span></div>${TEXT}`)).toEqual(['The oil']) })

test('over kept text it stays', () => { expect(staying(`${HEAD}<h2>The oil</h2>${TEXT}`)).toEqual(['The oil']) })

test.each([
  ['before anything that is kept', `<h2>The oil</h2>${TEXT}`],
  ['over what is dropped', `${HEAD}<h2>The oil</h2><p class="out">Buy lamp oil here.</p>${TEXT}`],
  ['over another heading', `${HEAD}<h2>The oil</h2><h3>Its price</h3>`],
  ['that is a link', `<div>${HEAD}</div><div><h2><a href="/oil">The oil</a></h2>${TEXT}</div>`],
])('one %s does not', (_, body) => { expect(staying(body)).toEqual([]) })

test('nor does one that the judge is sure of, or a known site line', () => {
  expect(staying(`${HEAD}<h2>The oil</h2>${TEXT}`, 0.05)).toEqual([])
  expect(staying(`${HEAD}<h2>Read also</h2>${TEXT}`, DOUBT, 'Read also')).toEqual([])
})

/** In a wrapper of its own where it has no home. */
function blockIn(home: ElementNode | null, wrapper: string, tag = 'p'): ElementNode {
  const paragraph = newElement(tag)
  append(home ?? newElement('div', [{ name: 'class', value: wrapper }]), paragraph)
  return paragraph
}

/** Kept blocks `#`, doubtful ones `?`, those that are none `.`, of which the judge is sure. */
function amid(blocks: string, { siteLine = -1, doubt = 0.3, words = 30, linkChars = 0, home = newElement('div') as ElementNode | null, wrapper = '', tag = 'p' } = {}): string {
  const keep = Uint8Array.from(blocks, block => (block === '#' ? 1 : 0))
  const candidates = Array.from(blocks, () => ({ words, text: 'word '.repeat(words), linkChars, element: blockIn(home, wrapper, tag) }) as unknown as Candidate)
  keepAmid(candidates, Float64Array.from(blocks, block => ({ '#': 0.9, '?': doubt })[block] ?? 0.1), keep, i => i === siteLine)
  return [...keep].map(kept => (kept === 1 ? '#' : '.')).join('')
}

test('what stands amid three kept blocks on either side is kept', () => {
  expect(amid('###?###')).toBe('#######')
  expect(amid('###?###?###')).toBe('###########')
})

test.each(['##?###', '###?##', '###.###', '###??###', '###?#?###', '?###', '###?'])('%s stays as it is', blocks => { expect(amid(blocks)).toBe(blocks.replaceAll('?', '.')) })

test('nor does a link stand amid the text', () => { expect(amid('###?###', { linkChars: 150 })).toBe('###.###') })

test('nor is a caption the text it stands amid', () => { expect(amid('###?###', { tag: 'figcaption' })).toBe('###.###') })

test('nor does one part what it stands amid', () => {
  const keep = Uint8Array.from('##.#?##.#', block => (block === '#' ? 1 : 0))
  const candidates = Array.from(keep, (_, i) => ({ words: 9, text: 'word '.repeat(9), linkChars: 0, element: blockIn(null, '', i === 2 || i === 7 ? 'figcaption' : 'p') }) as unknown as Candidate)
  keepAmid(candidates, new Float64Array(keep.length).fill(0.3), keep, () => false)
  expect([...keep].join('')).toBe('110111101')
})

test('nor does a known site line stand amid the text', () => { expect(amid('###?###', { siteLine: 3 })).toBe('###.###') })

test('a paragraph that is likely enough stays beside three kept ones in its element, first or last', () => {
  expect(amid('?###', { doubt: 0.45 })).toBe('####')
  expect(amid('.###?.', { doubt: 0.45 })).toBe('.####.')
  expect(amid('##?', { doubt: 0.45 })).toBe('##.')
  expect(amid('###?', { doubt: 0.45, words: 12 })).toBe('###.')
  expect(amid('###?', { doubt: 0.45, home: null })).toBe('###.')
  expect(amid('###?', { doubt: 0.45, siteLine: 3 })).toBe('###.')
  expect(amid('###?', { doubt: 0.45, home: null, wrapper: 'widget text' })).toBe('####')
})

test('what stands between the paragraphs of an element and is none of it does not part them', () => {
  const home = newElement('div')
  const blocks = ['#', '.', '#', '.', '#', '?'], own = (i: number): boolean => i % 2 === 0 || i === 5
  const keep = Uint8Array.from(blocks, block => (block === '#' ? 1 : 0))
  const candidates = blocks.map((_, i) => ({ words: 30, text: 'word '.repeat(30), linkChars: 0, element: blockIn(own(i) ? home : null, 'teaser') }) as unknown as Candidate)
  keepAmid(candidates, Float64Array.from(blocks, block => ({ '#': 0.9, '?': 0.45 })[block] ?? 0.1), keep, () => false)
  expect([...keep]).toEqual([1, 0, 1, 0, 1, 1])
})

/** Of blocks of twenty words, kept ones `#`, kept ones that are doubtful `?`, dropped ones `.`. */
function alone(blocks: string, article = 1, home: ElementNode | null = null, wrapper = ''): string {
  const keep = Uint8Array.from(blocks, block => (block === '.' ? 0 : 1))
  const candidates = Array.from(blocks, () => ({ words: 20, text: 'word '.repeat(20), linkChars: 0, element: blockIn(home, wrapper) }) as unknown as Candidate)
  walked(['alone', 'labels', 'gate', 'last-line'], { candidates, scores: Float64Array.from(blocks, block => ({ '#': 0.9, '?': 0.5 })[block] ?? 0.1), keep, article })
  return [...keep].map(kept => (kept === 1 ? '#' : '.')).join('')
}

test('a doubtful block of an article far from all that is kept goes', () => {
  expect(alone('?...####..')).toBe('....####..')
  expect(alone('####...?..')).toBe('####......')
  expect(alone('####...?...####')).toBe('####.......####')
})

test.each([
  ['one near the rest', '?..####'],
  ['two together', '??...########'],
  ['one the judge is sure of', '#...####'],
  ['one with more than a quarter of the words', '?...#'],
  ['the only one', '....?....'],
])('%s stays', (_, blocks) => { expect(alone(blocks)).toBe(blocks.replaceAll('?', '#')) })

test('one in an element with other kept ones stays', () => { expect(alone('?...####', 1, newElement('div'))).toBe('#...####') })

test('so does one in a wrapper like those of others, most of which are kept', () => {
  expect(alone('?...########', 1, null, 'widget text')).toBe('#...########')
  expect(alone('?.......####', 1, null, 'widget text')).toBe('........####')
})

test('what is no article has blocks far apart', () => { expect(alone('?...####', 0.3)).toBe('#...####') })

test('a clipping of a few lines loses no sentence, and one of many lines may', () => {
  const clipped = (lines: readonly string[], kept: number): string[] => {
    const keep = Uint8Array.from(lines, (_, i) => (i === kept ? 1 : 0))
    keepClipping(lines.map(text => ({ text }) as Candidate), keep, i => lines[i] === 'Read also.')
    return lines.filter((_, i) => keep[i] === 1)
  }
  expect(clipped(['The ferry was late all summer.', 'Home', 'Read also.', 'Nobody could say why.'], 3)).toEqual(['The ferry was late all summer.', 'Nobody could say why.'])
  expect(clipped(['The ferry was late.', 'Nobody could say why.'], -1)).toEqual([])
  expect(clipped(Array.from({ length: 6 }, (_, i) => `Line ${i}.`), 3)).toEqual(['Line 3.'])
})

const PARAGRAPH = 'The men of the upper weir came down on Monday with lamps and rope, and found that the lower weir had been mended overnight by nobody they could name.'
/** Scores of paragraphs, those above `least` being kept: which stay where doubtful ones go on with them. Site lines are at 0.01, headlines at 0.02. */
function going(scores: readonly number[], least = 0.3, words = 28): string {
  const keep = Uint8Array.from(scores, score => (score >= least ? 1 : 0))
  const candidates = scores.map((score, index) => ({ index, text: score === 0.02 ? 'The upper weir' : PARAGRAPH, words: score === 0.02 ? 3 : words }) as Candidate)
  keepGoing(candidates, Float64Array.from(scores), keep, i => scores[i] === 0.01)
  return [...keep].map(kept => (kept === 1 ? '#' : '.')).join('')
}

test('paragraphs right beside a doubtful one go with it, each nearly as likely as the one before', () => {
  expect(going([0.02, 0.4, 0.2, 0.15, 0.02])).toBe('.###.')
  expect(going([0.02, 0.2, 0.4, 0.02])).toBe('.##.')
  expect(going([0.02, 0.6, 0.2, 0.02])).toBe('.#..')
  expect(going([0.02, 0.4, 0.2, 0.09])).toBe('.##.')
})
test('nor beside a sure one, across a line, or where much is kept or most of it is sure', () => {
  expect(going([0.8, 0.29])).toBe('#.')
  expect(going([0.4, 0.02, 0.29])).toBe('#..')
  expect(going([0.4, 0.01, 0.29])).toBe('#..')
  expect(going([0.4, 0.29], 0.3, 500)).toBe('#.')
  expect(going([0.95, 0.95, 0.02, 0.5, 0.29])).toBe('##.#.')
  expect(going([0.4, 0.29], 0.3, 20)).toBe('#.')
})

test('what heads the first text of a manual stays, unless it is a line of the site\'s', async () => {
  const text = '<p>The sluice opens early in the morning, and three barges full of gravel go one after another into the narrow basin below the mill.</p>'
  const headed = async (heading: string): Promise<boolean> => {
    const found = await extract(`<!doctype html><html lang="en"><title>The sluice</title><body><main><h3>${heading}</h3>${text}${text.replace('three', 'nine')}<pre>sluice open --now</pre>${text.replace('three', 'four')}</main></body></html>`)
    return found.ok && found.value.body[0]?.type === 'heading'
  }
  expect(await headed('Overview')).toBe(true)
  for (const line of ['Related articles', 'Advertisement', 'Share', 'Sign in']) expect(await headed(line), line).toBe(false)
})

/** What stays of the class `head`, where all else but those of class `out` is kept. */
function headed(body: string, score = DOUBT): string[] {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const is = (name: string, i: number): boolean => candidates[i]!.element.attributes.some(({ value }) => value === name)
  const keep = Uint8Array.from(candidates, (_, i) => (is('head', i) || is('out', i) ? 0 : 1))
  keepHeads(candidates, new Float64Array(candidates.length).fill(score), keep, i => candidates[i]!.text === 'Share')
  return candidates.filter((_, i) => is('head', i) && keep[i] === 1).map(({ text }) => text)
}

test.each([
  ['a heading of a lower one', `${HEAD}<h2 class="head">The wicks</h2><h3>Of flax</h3>${TEXT}`],
  ['a word above a list', `${HEAD}<p class="head">Needed:</p><ul><li>lamp oil</li><li>a wick</li></ul>`],
])('right below the text stays %s', (_, body) => {
  expect(headed(body)).toHaveLength(1)
  expect(headed(body, 0.05)).toEqual([])
  expect(headed(body.replace(HEAD, HEAD.replace('<p', '<p class="out"')))).toEqual([])
  expect(headed(body.replace(/(?<=class="head">)[^<]+/, 'Share'))).toEqual([])
})
test.each([
  ['a heading of one beside it', `${HEAD}<h3 class="head">The wicks</h3><h3>Of flax</h3>${TEXT}`],
  ['a sentence above a list', `${HEAD}<p class="head">${'All that follows can be had at the mill on any day. '.repeat(2)}</p><ul><li>lamp oil</li></ul>`],
])('right below the text does not stay %s', (_, body) => expect(headed(body)).toEqual([]))

/** Which lines of a raw text stay. Those at 0.5 and more were kept before; "Share" is the site's. */
function lines(step: typeof keepWithin, ...given: readonly (readonly [text: string, score: number])[]): string {
  const keep = Uint8Array.from(given, ([, score]) => (score >= 0.5 ? 1 : 0))
  const candidates = given.map(([text], index) => ({ index, text, words: text.split(' ').length }) as Candidate)
  step(candidates, Float64Array.from(given, ([, score]) => score), keep, i => given[i]![0] === 'Share')
  return [...keep].map(kept => (kept === 1 ? '#' : '.')).join('')
}
const PROSE = Array.from({ length: 10 }, () => [PARAGRAPH, 0.9] as const)

test('a sentence right above the text opens it, whatever stands at its head', () => {
  const dateline = `SARN, 4 Jan – Ottery News. ${PARAGRAPH}`
  expect(lines(keepOpening, ['Ferry runs again', 0.3], [dateline, 0.2], [PARAGRAPH, 0.9])).toBe('.##')
  expect(lines(keepOpening, [dateline, 0.2], ['Share', 0.2], [PARAGRAPH, 0.9])).toBe('..#')
  expect(lines(keepOpening, [dateline, 0.1], [PARAGRAPH, 0.9])).toBe('.#')
  expect(lines(keepOpening, ['It runs.', 0.3], [PARAGRAPH, 0.9])).toBe('.#')
})
test('a text without menus keeps what stands within it', () => {
  const cells = [['Wren', 0.2], ['48 kg', 0.15], ['Share', 0.2], [PARAGRAPH, 0.2], ['no', 0.05]] as const
  expect(lines(keepWithin, ...PROSE, ...cells, ...PROSE)).toBe(`${'#'.repeat(12)}...${'#'.repeat(10)}`)
  expect(lines(keepWithin, ['Home', 0.01], ['News', 0.01], ['Sport', 0.01], ...PROSE, ...cells, ...PROSE)).toBe(`...${'#'.repeat(10)}.....${'#'.repeat(10)}`)
  expect(lines(keepWithin, [PARAGRAPH.repeat(9), 0.1], ...PROSE, ['Wren', 0.2], ...PROSE)).toBe(`.${'#'.repeat(10)}.${'#'.repeat(10)}`)
})
test('lines that count on from the first go together', () => {
  expect(lines(keepCounted, ['§ 1 Purpose', 0.4], ['§ 2 Boats', 0.6], [PARAGRAPH, 0.9], ['§ 3 Fares', 0.6], ['§ 4 Dogs', 0.6])).toBe('#####')
  expect(lines(keepCounted, ['1. The Wren', 0.4], ['2. The Heron', 0.4], ['3. The Kestrel', 0.6], ['4. Old Bram', 0.6])).toBe('..##')
  expect(lines(keepCounted, ['1 Wren', 0.4], ['2 Herons', 0.6], ['3 Kestrels', 0.6], ['4 Rams', 0.6])).toBe('.###')
})
test('what a line with a colon announces stays or goes as one', () => {
  expect(lines(keepAnnounced, ['Fares are:', 0.6], ['Adults 1.50', 0.5], ['Children 0.80', 0.3], [PARAGRAPH, 0.2])).toBe('###.')
  expect(lines(keepAnnounced, ['Fares are:', 0.6], ['Adults 1.50', 0.1], ['Children 0.80', 0.1])).toBe('#..')
  expect(lines(keepAnnounced, ['Fares are:', 0.6], ['Share', 0.4], ['Adults 1.50', 0.4])).toBe('#..')
})
