/** What extracting costs grows with its input and no faster, whatever repeats in it. A further way to be slow is a row. */
import { beforeAll, describe, expect, test } from 'vitest'
import { isPieceOfPage } from '../src/archives/kinds.ts'
import { extract, render, type Block, type Inline, type Request } from '../src/index.ts'
import { articleOf, paragraph, text } from './article-trees.ts'

const times = (n: number, what: string | ((i: number) => string)): string => (typeof what === 'string' ? what.repeat(n) : Array.from({ length: n }, (_, i) => what(i)).join(''))
const P = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, which the harbour master put down in his book without a word.'
const name = (i: number): string => [...String(i)].map(digit => 'abcdefghij'[Number(digit)]).join('')
const clock = (second: number): string => `${new Date(second * 1000).toISOString().slice(11, 19)},000`
const html = (body: string, head = ''): string => `<!doctype html><html lang="en"><head><title>The late ferry</title>${head}</head><body><article><h1>The late ferry</h1>${times(4, `<p>${P}</p>`)}${body}</article></body></html>`
const read = (make: (n: number) => string, request: Request = {}) => (n: number): Promise<unknown> => extract(make(n), request)
const markdown = (make: (n: number) => string) => read(n => `# The late ferry\n\n${P}\n\n${make(n)}\n\n${P}\n`, { format: 'markdown' })
const rst = (make: (n: number) => string) => read(n => `The late ferry\n==============\n\n${P}\n\n.. note:: ${P}\n\n${make(n)}\n\n${P}\n`)
const written = (format: string, body: (n: number) => readonly Block[]) => (n: number): Promise<unknown> => render(articleOf(body(n)), format)
const many = <T>(n: number, what: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => what(i))
const pieces = (what: (i: number) => Inline) => (n: number): Block[] => [{ type: 'paragraph', children: many(n, what) }]
const POWERS = pieces(i => (i % 2 ? { type: 'superscript', children: [text('6.5')] } : text('10')))
const tableOf = (rows: readonly (readonly [colSpan: number, rowSpan: number][])[]): Block[] => [{ type: 'table', caption: [], rows: rows.map(cells => ({ type: 'row', cells: cells.map(([colSpan, rowSpan]) => ({ type: 'cell', header: false, align: null, colSpan, rowSpan, children: [paragraph('x')] })) })) }]

/** How many pieces there are, and what is done with so many. */
const HOSTILE: Readonly<Record<string, readonly [n: number, work: (n: number) => unknown]>> = {
  'callouts in callouts around nothing': [20, markdown(n => `${times(n, '<div class="callout callout-note">')}<h2><a href="#x">#</a></h2>${times(n, '</div>')}`)],
  'columns and short lines of a simple table': [3000, rst(n => `${times(n, '== ')}==\n${times(n, 'x\n')}${times(n, '== ')}==`)],
  'columns and short lines of a grid': [9000, rst(n => `+${times(n, '-+')}\n${times(n, '|')}\n${times(n, 'x\n')}+${times(n, '-+')}`)],
  'small tables of many columns': [40, rst(n => times(n, `${times(300, '== ')}==\n${times(300, 'x\n')}${times(300, '== ')}==\n\n`))],
  'lines of one cell': [20_000, rst(n => `+----+\n${times(n, `| ${P} |\n`)}+----+`)],
  'lines of code': [150_000, rst(n => `.. code-block:: c\n\n${times(n, '   x\n')}`)],
  'rows of a table with a day in its head': [4000, n => extract(`# Prices of the day\n\n| 2024-01-01 | EUR |\n|---|---|\n${times(n, i => `| item ${i} | ${i} |\n`)}`)],
  'formulas that open and do not close': [20_000, read(n => html(`<p>${P} ${times(n, '\\( ')}\\) ${P}</p>`, '<script src="/mathjax.js"></script>'))],
  'formulas that open in turn': [10_000, read(n => html(`<p>${P} ${times(n, '\\( \\[ ')}${times(n, '\\) \\] ')}${P}</p>`, '<script src="/mathjax.js"></script>'))],
  'lines of rights': [12_000, read(n => html(times(n, i => `<p>© Ann${name(i)} Lee${name(i)}</p>`)))],
  'broken data': [180_000, read(n => html('', `<script type="application/ld+json">{"@type":"Article","x":${times(n, '"')}</script>`))],
  'scripts of broken data': [40, read(n => html('', times(n, `<script type="application/ld+json">{"@type":"Article","x":${times(49_000, '"')}</script>`)))],
  'subtitles whose sentence never ends': [20_000, read(n => times(n, i => `${i + 1}\n${clock(i)} --> ${clock(i + 1)}\nand the boat ${name(i)} went on and\n\n`))],
  'subtitles without a blank line': [60_000, read(n => times(n, i => `${i + 1}\n${clock(i)} --> ${clock(i + 1)}\nand the boat ${name(i)}\n`))],
  'moments in one another': [20_000, read(n => html(`<p>${times(n, '<b title="2024-03-05T10:22:00">')}x</p>`))],
  'links of a dump': [8000, read(n => `The late ferry\n\n${P}\n\n${times(n, i => `[${i}]boat `)}\n\nReferences\n\n${times(n, i => `  ${i}. https://tarn.example/${i}\n`)}`)],
  'lines of a head': [40_000, read(n => `${times(n, i => `From ${name(i)}: Ann\n`)}\n${P}`)],
  'those who answer one another': [200_000, read(n => times(n, () => '> so he said\n>> so she said\n'))],
  'rows that are pushed': [200_000, read(n => html(`<script>self.__next_f.push([1,"${times(n, () => '1:{}\\n')}"])</script><p>x`))],
  'what stands in one slot': [20_000, read(n => html(`<p>${P}</p><x-a><template shadowrootmode="open"><slot></slot></template>${times(n, '<b>x</b>')}</x-a>`))],
  'data that are pushed and do not end': [20_000, read(n => html(`<script>${times(n, '__next_f.push([')}</script><p>x`))],
  'elements that run together, in one another': [20_000, read(n => html(`<p>${times(n, '<b>ab</b><i class="c1 c2">Cd<a>https://</a>')}`))],
  'quotations that open and do not close': [40_000, read(n => `${P}\n\n${times(n, '»A ')}\n\n${times(n / 1000, `${times(1000, '»A ')}\n\n`)}${P}`)],
  'pictures in a row': [40_000, read(n => html(`${times(n, i => `<div><img src="/i/${i}.jpg" alt="x"></div>`)}<p>${P}</p>`))],
  'names as long as each other': [1500, read(n => html(times(n, i => `<div class="${'a'.repeat(17_000)}${String(i).padStart(5, '0')}">${P}</div>`)))],
  'words of no width': [8000, written('terminal', n => [paragraph(times(n, '\u0301 '))])],
  'powers in Markdown': [100_000, written('markdown', POWERS)],
  'powers in text': [200_000, written('text', POWERS)],
  'pieces of text in Markdown': [100_000, written('markdown', pieces(() => text('x ')))],
  'cells that reach over many': [1500, written('markdown', n => tableOf(many(n, () => [[100, 100]])))],
  'cells that reach to the end of a page\'s table': [1500, async n => { const found = await extract(html(`<table><tr><th>a<th>b${times(n, '<tr><td rowspan=0>x<td>y')}</table>`), { select: ['article'] }); if (found.ok) await render(found.value, 'markdown') }],
  'drawings of formulas without their source': [20_000, read(n => html(`<p>${P} ${times(n, '<span class="MathJax"></span>')}${P}</p>`))],
  'one long row among short ones': [6000, written('markdown', n => tableOf([many(n, () => [1, 1]), ...many(n, () => [[1, 1] as [number, number]])]))],
  'folders of pieces in a name': [25_000, n => isPieceOfPage(`${times(n, 'x_files/')}a.html`, () => false)],
}

/** At first, and how many times as long twice the input may take, on a machine that does other things too: the square would be four times. */
const MOST_SECONDS = 2.5, MOST_GROWTH = 3.5, UNMEASURED = 0.4

async function seconds(work: (n: number) => unknown, n: number): Promise<number> {
  const start = performance.now()
  await work(n)
  return (performance.now() - start) / 1000
}

// What is loaded and compiled once is no input's cost.
beforeAll(async () => { for (const format of ['html', 'markdown', 'text'] as const) await extract(format === 'html' ? html('') : `# The late ferry\n\n${P}`, { format }) })

describe('twice the input takes twice as long', () => {
  test.each(Object.entries(HOSTILE))('%s', async (_, [n, work]) => {
    let once = Infinity, twice = Infinity
    for (let again = 0; again < 3 && (again === 0 || twice > once * MOST_GROWTH + UNMEASURED); again++) {
      once = await seconds(work, n)
      expect(once).toBeLessThan(MOST_SECONDS)
      twice = await seconds(work, 2 * n)
    }
    expect(twice).toBeLessThanOrEqual(once * MOST_GROWTH + UNMEASURED)
  }, 120_000)
})

test('a sign of formulas that closes nowhere leaves the other formulas', async () => {
  const outcome = await extract(html(`<p>It costs $$ a lot. ${P} Here \\(x^2\\) is it, and \\[ is not.</p>`, '<script src="/mathjax.js"></script>'))
  expect(JSON.stringify(outcome)).toContain('{"type":"maths","tex":"x^2","display":false}')
})

describe('what is written is bounded by what it is written from, and holds all of its words', () => {
  const words = (n: number): Block[] => tableOf(many(n, () => [[100, 100]])).map(block => (block.type === 'table' ? { ...block, rows: block.rows.map((row, i) => ({ ...row, cells: row.cells.map(cell => ({ ...cell, children: [paragraph(`w${i}`)] })) })) } : block))
  const deep = many(400, i => i).reduce<Block>((inner, i) => (i % 2 ? { type: 'quote', children: [inner] } : { type: 'list', start: null, items: [{ type: 'item', checked: null, children: [inner] }] }), { type: 'code', language: null, value: times(1000, i => `w${i}\n`) })
  const address: Block = paragraph({ type: 'link', url: `https://example.org/${times(3000, 'u')}`, title: null, children: [text(times(1000, i => `w${i} `))] })
  test.each<readonly [string, readonly Block[], number]>([['cells that reach over many', words(1000), 100_000], ['code hundreds deep', [deep], 1_000_000], ['words of a long address', [address], 20_000]])('%s', async (_, body, most) => {
    for (const format of ['markdown', 'text', 'terminal', 'html']) {
      const out = await render(articleOf(body), format, { hyperlinks: true, color: true })
      expect([format, out.length < most]).toEqual([format, true])
      for (let i = 0; i < 1000; i++) if (!out.includes(`w${i}`)) throw new Error(`${format} has no w${i}`)
    }
  })
})
