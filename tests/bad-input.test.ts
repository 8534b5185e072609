/** What no one means to write and the web holds all the same: each format stays whole, and in time. */
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { roundTrip } from '../bench/roundtrip.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
import { bind, blocksOf, explain, extract, formats, joinPages, nextPage, render, renderExplanation } from '../src/index.ts'
import type { Article } from '../src/index.ts'

const LINE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, so the queue reached past the chandlery and round the corner.'
const BAD: Readonly<Record<string, string>> = {
  'no title': `<article><p>${LINE}</p></article>`,
  'a table of 10,000 cells': `<article><p>${LINE}</p><table>${`<tr>${'<td>cell</td>'.repeat(100)}</tr>`.repeat(100)}</table></article>`,
  'a list 1,000 deep': `<article><p>${LINE}</p>${'<ul><li>item'.repeat(1000)}</article>`,
  'details 1,000 deep': `<article><p>${LINE}</p>${'<details><summary>more'.repeat(1000)}</article>`,
  'definitions 500 deep': `<article><p>${LINE}</p>${'<dl><dt>term<dd>text'.repeat(500)}</article>`,
  'nothing closed': `<article><p>${LINE}<b><i><a href="/x"><code>one<table><tr><td>two<td>three<tr><td>four<td>five<ul><li>six<blockquote>seven<pre>eight`,
  'code of 5 MB': `<article><p>${LINE}</p><pre><code class="language-js">${'const a = `b` // <i>\n'.repeat(220_000)}</code></pre></article>`,
  'addresses that run or hold': `<article><p>${LINE} <a href="javascript:x()">a</a> <a href="data:text/html,x">b</a> <img src="data:image/svg+xml,<svg onload=x()>" alt="c"></p></article>`,
  'duplicate footnotes': `<article><p>${LINE}<sup><a href="#fn1">1</a></sup> again<sup><a href="#fn1">1</a></sup><sup><a href="#fn2">1</a></sup></p><ol><li id="fn1">first note <a href="#r">↩</a></li><li id="fn1">second note</li><li id="fn2">third note</li></ol></article>`,
  'spans without end': `<article><p>${LINE}</p><table><tr><td colspan="99999999">a</td><td rowspan="99999999">b</td></tr><tr><td colspan="-1">c</td><td>d</td></tr></table></article>`,
  'controls': `<article><p>${LINE} &#27;[31m &#x202e;evil&#x202c; \u0007 &#x9b;2J</p><pre>&#27;]0;title&#7;</pre></article>`,
}

describe.each(Object.entries(BAD))('%s', async (_, html) => {
  const outcome = await extract(html, { format: 'html', select: ['article'] })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const article: Article = outcome.value

  test.each(formats)('as %s', { timeout: 60_000 }, async format => {
    const out = await render(article, format, { color: true, width: 60 })
    expect(out).toContain('The ferry had been late')
    if (format === 'json' || format === 'jsonl') expect(JSON.parse(out)).toHaveProperty('paragraphs')
    // eslint-disable-next-line no-control-regex
    if (format === 'terminal') expect(out.replace(/\u001b\[[0-9;]*m/g, '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    if (format === 'html' && out.length < 1_000_000) {
      const { document } = new JSDOM(out).window
      const ids = [...document.querySelectorAll('[id]')].map(element => element.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const link of document.querySelectorAll('a[href^="#"]')) expect(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML).not.toBeNull()
    }
  })

  test('as a book', { timeout: 60_000 }, async () => {
    const files = unzipSync(await bind([article], 'epub'))
    const chapter = new TextDecoder().decode(files['book/article-1.xhtml'])
    if (chapter.length < 1_000_000) expect(() => new JSDOM(chapter, { contentType: 'application/xhtml+xml' })).not.toThrow()
  })

  test('Markdown reads back', { timeout: 60_000 }, async () => {
    // A reader of Markdown needs minutes for lists of such depth.
    if (html.length > 1_000_000 || / deep/.test(_)) return
    const { expected, found } = await roundTrip(article.body)
    expect(found).toBe(expected)
  })
})

test('an input of another type is a wrong call, which says what is expected', async () => {
  for (const [name, input] of Object.entries({ ArrayBuffer: new ArrayBuffer(8), Null: null, Undefined: undefined, Number: 5, Array: [], Promise: Promise.resolve('') })) {
    await expect(extract(input as unknown as string)).rejects.toThrow(new TypeError(`the input is of type ${name}, expected a string, a Uint8Array or a document`))
  }
})

test('a format that there is none of is a wrong call, told by what there is', async () => {
  for (const format of ['md', 'constructor']) await expect(extract('The ferry was late.', { format: format as 'text' })).rejects.toThrow(new RangeError(`format is "${format}", expected one of auto, html, markdown, text`))
})

test('a choice that there is none of, or a phrase where a list of them belongs, is a wrong call', async () => {
  const call = (request: object): Promise<unknown> => extract('The ferry was late.', request)
  await expect(call({ prefer: 'recal' })).rejects.toThrow(new RangeError('prefer is "recal", expected one of balanced, precision, recall'))
  await expect(call({ engine: 'Readability' })).rejects.toThrow(new RangeError('engine is "Readability", expected one of cleancopy, readability'))
  await expect(call({ language: 5 })).rejects.toThrow(new TypeError('language is 5, expected a tag such as en'))
  for (const name of ['select', 'remove', 'phrases', 'rules']) await expect(call({ [name]: 'read also*' })).rejects.toThrow(new TypeError(`${name} is "read also*", expected a list`))
})

test('what no caller with types could give is a wrong call, told by what was got and what was expected', async () => {
  const page = '<article><h1>Harbour news</h1><p>The new pier opened for the fishing boats this morning.</p></article>'
  const call = (request: unknown, input: unknown = page): Promise<unknown> => extract(input as string, request as object)
  for (const [request, message] of [
    [null, 'the request is null, expected an object'], [{ source: 'https://example.org/' }, 'source is "https://example.org/", expected an object with url'], [{ source: { url: 5 } }, 'source.url is 5, expected an address'],
    [{ rules: [{ hosts: 'example.org', select: 'p' }] }, 'a set of rules is {"hosts":"example.org","select":"p"}, expected a list of rules'], [{ rules: [['p']] }, 'a rule is "p", expected keys such as hosts, select and remove'],
    [{ repeated: 5 }, 'repeated is 5, expected hashes of blocks and on how many pages each stands'],
  ] as const) await expect(call(request)).rejects.toThrow(new TypeError(message))
  await expect(call({}, { documentElement: null })).rejects.toThrow(new TypeError('the documentElement is null, expected that of a document'))
  await expect(call({ rules: [[{ hosts: 'example.org', slect: 'p' }]] })).rejects.toThrow(/^a key of a rule is "slect", expected one of name, hosts, /)
  await expect(call({ language: 'english' })).rejects.toThrow(new RangeError('language is "english", expected a BCP 47 tag such as fr or pt-BR'))
  const [article, explained] = [await extract(page), await explain(page)]
  if (!article.ok || !explained.ok) throw new Error('it gives none')
  const shown = (options: object): Promise<string> => render(article.value, 'terminal', options)
  await expect(shown({ links: 'x' })).rejects.toThrow(new RangeError('links is "x", expected one of inline, reference, none'))
  await expect(shown({ images: 'download' })).rejects.toThrow(new RangeError('images is "download", expected one of keep, none'))
  await expect(shown({ width: NaN })).rejects.toThrow(new TypeError('width is NaN, expected a number of columns'))
  await expect(renderExplanation(explained.value, { format: 'pdf' as 'html' })).rejects.toThrow(new RangeError('format is "pdf", expected one of terminal, json, html'))
  expect(() => joinPages(article.value, null as unknown as [])).toThrow(new TypeError('rest is null, expected a list of articles'))
})

test('a key that there is none of is a wrong call, told by its name', async () => {
  const page = '<article><h1>Harbour news</h1><p>The new pier opened for the fishing boats this morning.</p></article>'
  const request = { formt: 'html' } as object
  for (const call of [extract, explain, blocksOf, nextPage]) await expect(call(page, request)).rejects.toThrow(/^a key of the request is "formt", expected one of source, format, charset, engine, /)
  await expect(extract(page, { source: { adress: 'https://example.org/' } } as object)).rejects.toThrow(new RangeError('a key of source is "adress", expected one of url, path, member, id, format, encoding'))
  await expect(extract(page, { charset: 5 } as object)).rejects.toThrow(new TypeError('charset is 5, expected a label such as windows-1252'))
  const [article, explained] = [await extract(page), await explain(page)]
  if (!article.ok || !explained.ok) throw new Error('it gives none')
  for (const call of [(options: object) => render(article.value, 'html', options), (options: object) => bind([article.value], 'epub', [], options)]) await expect(call({ link: 'none' })).rejects.toThrow(/^a key of the options is "link", expected one of color, /)
  await expect(renderExplanation(explained.value, { only: 'kept' } as object)).rejects.toThrow(/^a key of the view is "only", expected one of format, show, /)
  // A host's word is no call of ours.
  expect(await extract(Buffer.from(page), { charset: 'utf8mb4', source: { ...article.value.source, url: undefined } })).toMatchObject({ ok: true })
})

test('an address may be a URL', async () => {
  const article = await extract('<article><h1>Harbour news</h1><p>The new pier <a href="b">opened</a> for the fishing boats this morning.</p></article>', { source: { url: new URL('https://example.org/a') } })
  expect(article).toMatchObject({ value: { source: { url: 'https://example.org/a' }, body: [{ children: [{}, { url: 'https://example.org/b' }, {}] }] } })
})

test('an option that is there and undefined is as one that is not', async () => {
  const text = `Harbour news\n\n${'The new pier opened for the fishing boats this morning. '.repeat(8)}`
  for (const name of Object.keys(EXTRACT_DEFAULTS)) expect(await extract(text, { [name]: undefined })).toEqual(await extract(text))
})

test('text in UTF-32, which browsers do not read, is told by its mark', async () => {
  const units = [...'\ufeff<p>The ferry was late.</p>'].map(character => character.codePointAt(0)!)
  for (const isLittle of [true, false]) {
    const bytes = new DataView(new ArrayBuffer(4 * units.length))
    units.forEach((unit, i) => { bytes.setUint32(4 * i, unit, isLittle) })
    expect(await extract(new Uint8Array(bytes.buffer))).toEqual({ ok: false, failure: { kind: 'binary', detail: 'text in UTF-32' } })
  }
})

test('what a caller leaves undefined is not known, and nothing breaks over it', async () => {
  const source = { url: undefined, path: undefined } as unknown as { url: string }
  const article = await extract(`<article><h1>Harbour news</h1><p>${'The new pier opened for the fishing boats this morning. '.repeat(8)}</p></article>`, { source })
  expect(article.ok && [article.value.source.url, article.value.source.path, article.value.metadata.title]).toEqual([null, null, 'Harbour news'])
})

test.each([
  ['readings', 'a<rt>b</rt>'], ['brackets without a reading', 'a<rp>(</rp><rt></rt>'], ['quotations', '<q>word</q> '],
])('20,000 %s of one line take no longer than as many words', async (_, piece) => {
  const page = (inner: string): string => `<article><h1>Harbour news</h1><p>${LINE}</p><p>word ${inner}</p></article>`
  const took = async (inner: string): Promise<number> => { const start = performance.now(); await extract(page(`<ruby>${inner}</ruby>`), { select: ['article'] }); return performance.now() - start }
  await took(piece.repeat(100))
  expect(await took(piece.repeat(20_000))).toBeLessThan(2500)
}, 120_000)

const CAFE = '<meta charset="utf-8"><title>The keeper’s café</title><article><h1>The keeper’s café</h1><p>The keeper’s café opens at nine, when the ferry comes in, and closes whenever the last of the passengers has gone home.</p><p>Nobody has ever seen him serve a second cup, not even to the harbour master, who pays.</p></article>'

test('a stray byte makes no page of another encoding', async () => {
  const bytes = Buffer.concat([Buffer.from(CAFE), Buffer.from([0xa9]), Buffer.from(' Tarn Post')])
  const outcome = await extract(bytes)
  expect(outcome.ok && outcome.value.metadata.title).toBe('The keeper’s café')
})

test('a picture whose size is stated as nothing is no spacer', async () => {
  const outcome = await extract(CAFE.replace('</p>', '</p><figure><img src="a.jpg" width="" height="" alt="The café"><figcaption>The café at nine</figcaption></figure>'))
  expect(outcome.ok && JSON.parse(await render(outcome.value, 'json')).figures).toMatchObject([{ url: 'a.jpg' }])
})
