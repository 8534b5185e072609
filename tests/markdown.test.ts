/**
 * Markdown reads back as what it was made from: over every fixture and over trees grown at random,
 * by micromark with GFM, down to text, structure, links, code and images. turndown, which it took
 * the place of, is asked for a second opinion on the text.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import TurndownService from 'turndown'
import { describe, expect, test } from 'vitest'
import { readMarkdown, roundTrip } from '../bench/roundtrip.ts'
import { extract, render } from '../src/index.ts'
import type { Block, Inline } from '../src/index.ts'
import { htmlOf } from '../src/render/html.ts'
import { bodyMarkdown } from '../src/render/markdown.ts'
import { articleOf, bodies, inlines, paragraph, text } from './article-trees.ts'

const same = async (body: readonly Block[]): Promise<void> => {
  const { expected, found, markdown } = await roundTrip(body)
  expect(found, markdown).toBe(expected)
}

/** The same trees in each run: a new tree that fails belongs in a test of its own. */
const SEED = 20260301

describe('read back by micromark', () => {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  test.each(readdirSync(pages).map(slug => [slug]))('%s', async slug => {
    const file = ['html', 'txt'].map(end => new URL(`${slug}/source.${end}`, pages)).find(url => existsSync(url))
    const outcome = await extract(readFileSync(file!))
    if (outcome.ok) await same(outcome.value.body)
  })

  test('paragraphs at random', () => fc.assert(fc.asyncProperty(inlines, children => same([{ type: 'paragraph', children }])), { numRuns: 400, seed: SEED }))
  test('bodies at random', () => fc.assert(fc.asyncProperty(bodies, same), { numRuns: 250, seed: SEED }))
})

const em = (...children: Inline[]): Inline => ({ type: 'emphasis', children })
const strong = (...children: Inline[]): Inline => ({ type: 'strong', children })
const code = (value: string): Inline => ({ type: 'inlineCode', value })
const row = (...cells: Inline[]): Block => ({ type: 'table', caption: [], rows: [{ type: 'row', cells: cells.map(cell => ({ type: 'cell', header: false, align: null, colSpan: 1, rowSpan: 1, children: [paragraph(cell)] })) }] })
const sup = (...children: Inline[]): Inline => ({ type: 'superscript', children })
const sub = (...children: Inline[]): Inline => ({ type: 'subscript', children })
const item = (...children: Block[]) => ({ type: 'item', checked: null, children } as const)

describe('where one mark could be read as another', () => {
  const CASES: readonly (readonly [string, readonly Block[]])[] = [
    ['a mark that ends in punctuation before a letter', [paragraph('x', strong(text('“a”')), 'b')]],
    ['Chinese quotation marks in bold', [paragraph('これは', strong(text('「引用」')), 'です。')]],
    ['bold and italic side by side', [paragraph('a', em(text('b')), strong(text('c')), 'd')]],
    ['bold that ends in italic', [paragraph(strong(text('a '), em(text('b'))), 'c')]],
    ['a stage of marks in one word', [paragraph('a', em(text('b'), strong(text('c'))), 'd')]],
    ['a no-break space at the edge of a mark', [paragraph('a', strong(text('\u00a0b\u00a0')), 'c')]],
    ['an emoji beside a mark', [paragraph('😀', em(text('~')), 'a')]],
    ['code beside code', [paragraph({ type: 'inlineCode', value: 'a' }, { type: 'inlineCode', value: 'b' })]],
    ['an exclamation before a link', [paragraph('Now!', { type: 'link', url: '/a', title: null, children: [text('b')] })]],
    ['an address that is no link', [paragraph('See www.example.org or https://example.org or a@b.example')]],
    ['lines that open blocks', [paragraph('# a', { type: 'break' }, '1. b', { type: 'break' }, '---', { type: 'break' }, '===', { type: 'break' }, '| a |')]],
    ['two lists one after another', [{ type: 'list', start: null, items: [item(paragraph('a'))] }, { type: 'list', start: null, items: [item(paragraph('b'))] }, { type: 'list', start: 1, items: [item(paragraph('c'))] }, { type: 'list', start: 5, items: [item(paragraph('d'))] }]],
    ['a list in an item that starts at 4', [{ type: 'list', start: null, items: [item(paragraph('a'), { type: 'list', start: 4, items: [item(paragraph('b'))] })] }]],
    ['a list that counts down', [{ type: 'list', start: 3, reversed: true, items: [item(paragraph('c')), item(paragraph('b'), { type: 'list', start: 2, reversed: true, items: [item(paragraph('y')), item(paragraph('x'))] }), item(paragraph('a'))] }, { type: 'list', start: 5, items: [item(paragraph('d'))] }]],
    ['a rule in an item', [{ type: 'list', start: null, items: [item({ type: 'divider' })] }]],
    ['code with fences in it', [{ type: 'code', language: 'md', value: '````\n```\n~~~' }]],
    ['a pipe in a cell', [{ type: 'table', caption: [], rows: [{ type: 'row', cells: [{ type: 'cell', header: true, align: 'right', colSpan: 1, rowSpan: 2, children: [paragraph('a | b', { type: 'inlineCode', value: 'c | d' })] }, { type: 'cell', header: true, align: null, colSpan: 2, rowSpan: 1, children: [] }] }, { type: 'row', cells: [{ type: 'cell', header: false, align: null, colSpan: 1, rowSpan: 1, children: [paragraph('\\')] }] }] }]],
    ['a footnote called twice, with a colon behind', [paragraph({ type: 'footnoteReference', label: '1', mark: '[1]' }, ': a', { type: 'footnoteReference', label: '1', mark: '[1]' }), { type: 'footnote', label: '1', mark: '[1]', children: [paragraph('note'), { type: 'code', language: null, value: 'x' }] }]],
    ['formulas beside money', [paragraph('At $5 or ', { type: 'maths', tex: '\\frac{a}{b} \\$ c', display: false }, ' or $6')]],
  ]
  test.each(CASES)('%s', async (_, body) => same(body))
})

describe('written as an author would', () => {
  const CASES: readonly (readonly [string, readonly Block[], string])[] = [
    ['a number that opens a heading', [{ type: 'heading', level: 2, children: [text('1. Tea')] }, { type: 'heading', level: 3, children: [text('- 2) Pots')] }], '## 1. Tea\n\n### - 2) Pots'],
    ['a number that opens a paragraph', [paragraph('1. Tea')], '1\\. Tea'],
    ['stars of notes', [paragraph('Score* of 24/7* and colleagues*innen')], 'Score* of 24/7* and colleagues*innen'],
    ['stars that would be emphasis', [paragraph('not *bad* to bring')], 'not \\*bad\\* to bring'],
    ['a star beside emphasis', [paragraph('a* ', em(text('b')))], 'a\\* *b*'],
    ['stars that would be a rule', [paragraph('* * *'), paragraph('***'), paragraph('___'), paragraph('~~~')], '\\* \\* \\*\n\n\\*\\*\\*\n\n\\_\\_\\_\n\n\\~\\~\\~'],
    ['a tilde for about', [paragraph('costs ~40 or 50')], 'costs ~40 or 50'],
    ['tildes that would strike', [paragraph('costs ~40~ or 50')], 'costs \\~40\\~ or 50'],
    ['a name that ends in an underscore, and a backtick', [paragraph('by clubcontact_ at 5` deep')], 'by clubcontact_ at 5` deep'],
    ['brackets of an editor', [paragraph('“[we] went”, [sic]')], '“[we] went”, [sic]'],
    ['brackets around a link', [paragraph('Age [', { type: 'link', url: '/a', title: null, children: [text('1')] }, ']. See')], 'Age [[1](/a)]. See'],
    ['brackets in a link', [paragraph({ type: 'link', url: '/a', title: null, children: [text('[source]')] })], '[\\[source\\]](/a)'],
    ['brackets that would be a link', [paragraph('[a](b) and [c][d]')], '\\[a](b) and \\[c]\\[d]'],
    ['brackets before a link', [paragraph('[a]', { type: 'link', url: '/a', title: null, children: [text('b')] })], '\\[a][b](/a)'],
    ['brackets that would be a definition, a note, a task', [paragraph('[a]: b'), paragraph('x [^1] y'), { type: 'list', start: null, items: [item(paragraph('[ ] a')), item(paragraph('[x] b'))] }], '\\[a]: b\n\nx \\[^1] y\n\n- \\[ ] a\n- \\[x] b'],
    ['punctuation between a mark and a letter', [paragraph(strong(text('Mike wrote:')), 'Thanks, ', em(text('“')), 'he said', strong(em(text('?'))), 'x')], '**Mike wrote**:Thanks, “he said?x'],
    ['a mark in bold behind a word', [paragraph('The Combo', strong(text('®')), ' j7')], 'The Combo® j7'],
    ['powers with and without raised forms', [paragraph('10', sup(text('5–6')), ', 10', sup(text('6.5')), ', ', em(text('10')), strong(sup(text('6 '))), 'J, x', sup(text('1/2')), ', 10', sup(em(text('2k'))), ', 2', sup(text('½')), ', e', sup(text('−t'), em(text('/τ'))), ', 2', sup(text('N')), ', (a+b)', sup(text('2.5'))), paragraph('1', sub(text('2.5')))], '10⁵⁻⁶, 10^(6.5), _10_**⁶** J, x^(1/2), 10*²ᵏ*, 2^½, e^(−t/*τ*), 2ᴺ, (a+b)^(2.5)\n\n1_(2.5)'],
    ['powers of powers', [paragraph('2', sup(text('10'), sup(text('3'))), ', x', sup(text('n'), sub(text('1'))), ', (a+b)', sup(text('y'), sup(text('2'))), ', x', sub(text('n'), sup(text('2')))), paragraph('so', sup(text('1,'), sup(text('2'))), ' a 5', sup(text('th'), sup(text('*'))))], '2^(10³), x^(n₁), (a+b)^(y²), x_(n²)\n\nso¹,² a 5th*'],
    ['code with a pipe in a cell', [row(code("grep 'a\\|b'"), code('a\\\\|b'), code('\\|\\\\\\|'), strong(code('a\\'), code('||b')), text('a\\|b'), code('a|b'))], "|  |  |  |  |  |  |\n| --- | --- | --- | --- | --- | --- |\n| `grep 'a\\`\\|`b'` | `a\\\\\\|b` | `\\`\\|`\\\\\\`\\| | **`a\\`\\|`\\|b`** | a\\\\\\|b | `a\\|b` |"],
    ['tasks in a cell', [{ type: 'table', caption: [], rows: [{ type: 'row', cells: [null, 1].map(start => ({ type: 'cell', header: false, align: null, colSpan: 1, rowSpan: 1, children: [{ type: 'list', start, items: [true, false, null].map(checked => ({ type: 'item', checked, children: [paragraph('a')] })) }] })) }] }], '|  |  |\n| --- | --- |\n| ☑ a ☐ a • a | 1. ☑ a 2. ☐ a 3. a |'],
    ['raised words, marks of notes, lowered names', [paragraph('1', sup(text('er')), ' M', sup(text('me')), ' 2', sup(text('e')), ' 1', sup(text('er/ère')), ' said', sup(text('[1]')), ' so', sup(text('1,2')), ' too', sup(text('*')), ' see', sup(text('note 1')), ' PM', sub(text('2.5')), ' x', sub(text('min')), ' x', sub(text('i')))], '1er Mme 2e 1er/ère said[1] so¹,² too* seenote 1 PM2.5 xmin xᵢ'],
    ['quotation marks in bold, without spaces', [paragraph('これは', strong(text('「引用」')), 'です。')], 'これは「**引用**」です。'],
  ]
  test.each(CASES)('%s', async (_, body, expected) => { expect(bodyMarkdown(body)).toBe(expected); await same(body) })
})

test('no HTML of the page, and none of our own, is in it', async () => {
  const body: Block[] = [paragraph('<script>alert(1)</script> &lt; <!-- --> <b>'), { type: 'table', caption: [], rows: [{ type: 'row', cells: [{ type: 'cell', header: false, align: null, colSpan: 1, rowSpan: 1, children: [paragraph('a'), paragraph('b', { type: 'break' }, 'c')] }] }] }, paragraph({ type: 'subscript', children: [text('x')] })]
  expect(readMarkdown(await render(articleOf(body), 'markdown'), false)).not.toMatch(/&lt;(?:br|sub|sup|div)/)
  await same(body)
})

test('links that run code are words, and so is what stands for their pictures', async () => {
  const markdown = await render(articleOf([paragraph({ type: 'link', url: 'java\nscript:alert(1)', title: null, children: [text('click')] }, { type: 'image', url: 'data:text/html,<script>', alt: 'seen' })]), 'markdown')
  expect(markdown).toBe('clickseen\n')
})

test('--links and --images', async () => {
  const link = (url: string, words: string): Inline => ({ type: 'link', url, title: null, children: [text(words)] })
  const article = articleOf([paragraph(link('/a', 'one'), ' ', link('/b', 'two'), ' ', link('/a', 'again')), { type: 'figure', url: '/i.png', alt: 'i', caption: [text('c')], credit: null }, paragraph({ type: 'image', url: '/j.png', alt: 'j' })])
  expect(await render(article, 'markdown', { links: 'reference', images: 'none' })).toBe('[one][1] [two][2] [again][1]\n\n[1]: /a\n[2]: /b\n')
  expect(await render(article, 'markdown', { links: 'none' })).toBe('one two again\n\n![i](/i.png)\n\n*c*\n\n![j](/j.png)\n')
})

test('turndown reads the same words, where it has no fault of its own', async () => {
  const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' })
  const words = (markdown: string): string[] => readMarkdown(markdown, false).replace(/<[^>]+>/g, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
  for (const slug of ['lists-nested', 'quotations', 'interview', 'chinese-news', 'ghost-post', 'recipe']) {
    const outcome = await extract(readFileSync(new URL(`../fixtures/pages/${slug}/source.html`, import.meta.url)))
    if (!outcome.ok) throw new Error(slug)
    const { body } = outcome.value
    expect(words((await roundTrip(body)).markdown), slug).toEqual(words(turndown.turndown(await htmlOf(body))))
  }
})
