/** The second engine: Readability's choice in our own blocks, whatever the page is like. */
import { expect, test } from 'vitest'
import { assembleBody } from '../src/extract/assemble.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
import { extractArticle } from '../src/extract/index.ts'
import { readWithReadability } from '../src/extract/readability.ts'
import type { Reading } from '../src/extract/readability.ts'
import { parseHtml } from '../src/inputs/html.ts'
import { append, newElement, newText } from '../src/model/document.ts'
import type { Document } from '../src/model/document.ts'
import { paragraphs } from '../src/model/plain.ts'

const LONG = 'The harbour office keeps a book of every boat that has come in since the quay was built, and the book is open to whoever asks, on weekdays, until four. '
const page = (html: string, url: string | null = 'https://example.org/news/boats'): Document => {
  const parsed = parseHtml(html, { path: null, member: null, url, id: null, format: 'html', encoding: 'utf-8' })
  if (!parsed.ok) throw new Error('no page')
  return parsed.value
}
const blocks = ({ root, candidates }: Reading, base: string | null = 'https://example.org/news/boats') => assembleBody(root, candidates, base)
const ARTICLE = `<!doctype html><html lang=en><head><title>Every boat since the quay was built</title><meta name=author content="Ann Lee"><meta property="og:site_name" content="The Harbour Post"><meta property="article:published_time" content="2024-05-06T07:00:00Z"></head>
<body><nav><ul><li><a href=/>Home</a><li><a href=/sport>Sport</a></ul></nav><article><h1>Every boat since the quay was built</h1>
<p>First: ${LONG}</p><h2>Who reads it</h2><p>Second, with <a href="/who">a link</a>: ${LONG}</p><ul><li>Fishermen, ${LONG}<li>Heirs, ${LONG}</ul><blockquote><p>It is all there, ${LONG}</p></blockquote><pre>09:10 in
  09:40 out</pre><p>Last: ${LONG}</p></article><footer>All rights reserved</footer></body></html>`

test('gives blocks of our own, links absolute, and no navigation', async () => {
  const reading = await readWithReadability(page(ARTICLE))
  if (!reading.ok) throw new Error(reading.failure.kind)
  const body = blocks(reading.value)
  expect(body.map(block => block.type)).toEqual(['paragraph', 'heading', 'paragraph', 'list', 'quote', 'code', 'paragraph'])
  expect(paragraphs(body).map(text => text.split(/[ ,:]/)[0])).toEqual(['First', 'Who', 'Second', 'Fishermen', 'Heirs', 'It', '09', 'Last'])
  expect(JSON.stringify(body)).toContain('"url":"https://example.org/who"')
  expect(body[5]).toMatchObject({ type: 'code', value: '09:10 in\n  09:40 out' })
})

test('what Readability says of the page are claims of the engine', async () => {
  const reading = await readWithReadability(page(ARTICLE))
  if (!reading.ok) throw new Error(reading.failure.kind)
  expect(reading.value.claims.every(claim => claim.origin.kind === 'engine')).toBe(true)
  const said = Object.fromEntries(reading.value.claims.map(({ field, value }) => [field, value]))
  expect(said).toMatchObject({ title: 'Every boat since the quay was built', authors: 'Ann Lee', site: 'The Harbour Post', published: '2024-05-06T07:00:00Z' })
})

test('the article is whole: metadata, counts, and no word of what was dropped', async () => {
  const article = await extractArticle(page(ARTICLE), { ...EXTRACT_DEFAULTS, engine: 'readability', remove: ['blockquote'] })
  if (!article.ok) throw new Error(article.failure.kind)
  const { metadata, body, wordCount, source } = article.value
  expect(metadata).toMatchObject({ title: 'Every boat since the quay was built', authors: ['Ann Lee'], site: 'The Harbour Post', published: '2024-05-06T07:00:00Z', language: 'en' })
  expect(body.map(block => block.type)).toEqual(['paragraph', 'heading', 'paragraph', 'list', 'code', 'paragraph'])
  expect(wordCount).toBeGreaterThan(140)
  expect(source.url).toBe('https://example.org/news/boats')
})

test('runs no script, loads nothing, and prints nothing', async () => {
  const hostile = ARTICLE.replace('<body>', '<body onload="globalThis.__ran = 1"><script>globalThis.__ran = 1; document.body.textContent = "gone"</script><style>@import url(http://127.0.0.1:9/x.css); p { color: }}}</style><img src=http://127.0.0.1:9/x.png onerror="globalThis.__ran = 1"><iframe src=http://127.0.0.1:9/></iframe>')
  const reading = await readWithReadability(page(hostile))
  expect(reading.ok).toBe(true)
  expect(Reflect.get(globalThis, '__ran')).toBeUndefined()
})

test('the document is left as it was, and read the same twice', async () => {
  const document = page(ARTICLE)
  const [first, second] = [await readWithReadability(document), await readWithReadability(document)]
  if (!first.ok || !second.ok) throw new Error('no article')
  expect(blocks(second.value)).toEqual(blocks(first.value))
  expect(second.value.claims).toEqual(first.value.claims)
})

test('a page without an article is a named failure', async () => {
  for (const html of ['', '<p></p>', '<body><img src=a.png></body>']) {
    expect(await readWithReadability(page(html))).toMatchObject({ ok: false, failure: { kind: 'no-article' } })
  }
})

test('names that no DOM method takes, addresses that are none, and deep nesting do not stop it', async () => {
  const odd = ARTICLE.replace('<p>First', '<p "=1 <x=2>First').replace('<article>', `<article>${'<div>'.repeat(600)}`).replace('<nav>', '<a"b>odd</a"b><nav>')
  for (const url of [null, 'not an address', 'javascript:alert(1)']) {
    const reading = await readWithReadability(page(odd, url))
    expect(reading.ok && paragraphs(blocks(reading.value)).some(text => text.startsWith('Last'))).toBe(true)
  }
})

test('a page beyond all bounds is refused at once', async () => {
  const root = newElement('#document')
  const html = newElement('html')
  append(root, html)
  for (let i = 0; i < 250_001; i++) append(html, newText('x'))
  const source = { path: null, member: null, url: null, id: null, format: 'html', encoding: null }
  expect(await readWithReadability({ source, format: 'html', root, base: null })).toMatchObject({ ok: false, failure: { kind: 'no-article' } })
})
