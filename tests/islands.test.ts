/** Pages whose text stands in nothing but the data for their scripts: every way of keeping it that is known gives the same article. */
import { expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'

const FIRST = 'The lamp at the end of the mole was lit by hand until the spring of the year in which the ferry went over to oil, and Ada Quern kept the book of it.'
const SECOND = 'She wrote down the hour, the wind and who had passed, and on three nights she wrote nothing at all. Nobody has found out what happened on those nights.'
const THIRD = 'The book was found in a biscuit tin below the stairs. It is on show in the net loft until the end of May, and the pages may be turned by whoever asks.'
const TEXTS = [FIRST, SECOND, THIRD]
const HTML = TEXTS.map(text => `<p>${text}</p>`).join('')

const page = (data: string): string => `<!doctype html><html lang="en"><head><title>The lamp book | Tarn Herald</title><meta property="og:title" content="The lamp book"></head><body><div id="root"><p>Loading…</p></div>${data}</body></html>`
const script = (value: unknown): string => page(`<script type="application/json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`)
const post = (body: unknown, key = 'body'): string => script({ props: { pageProps: { post: { title: 'The lamp book', [key]: body } } } })
const span = (text: string): unknown => ({ type: 'text', text })

const SHAPES: readonly (readonly [name: string, html: string])[] = [
  ['a string of HTML', post(HTML, 'contentHtml')],
  ['HTML as WordPress gives it', post({ rendered: HTML }, 'content')],
  ['plain text', post(TEXTS.join('\n\n'))],
  ['blocks of a site’s own', post(TEXTS.map(text => ({ type: 'paragraph', text })))],
  ['blocks of WordPress', post(TEXTS.map(text => ({ name: 'core/paragraph', attributes: { content: text }, innerBlocks: [] })), 'blocks')],
  ['Contentful', post({ nodeType: 'document', data: {}, content: TEXTS.map(value => ({ nodeType: 'paragraph', data: {}, content: [{ nodeType: 'text', value, marks: [], data: {} }] })) })],
  ['ProseMirror', post({ type: 'doc', content: TEXTS.map(text => ({ type: 'paragraph', content: [span(text)] })) }, 'content')],
  ['Portable Text', post(TEXTS.map(text => ({ _type: 'block', style: 'normal', markDefs: [], children: [{ _type: 'span', text, marks: [] }] })))],
  ['Slate', post(TEXTS.map(text => ({ type: 'paragraph', children: [{ text }] })), 'content')],
  ['Lexical', post({ root: { type: 'root', children: TEXTS.map(text => ({ type: 'paragraph', children: [{ type: 'text', text, format: 0, mode: 'normal' }] })) } }, 'content')],
  ['Draft.js', post({ blocks: TEXTS.map(text => ({ type: 'unstyled', text, depth: 0, inlineStyleRanges: [], entityRanges: [] })), entityMap: {} })],
  ['Editor.js', post({ time: 1, blocks: TEXTS.map(text => ({ type: 'paragraph', data: { text } })), version: '2.0' })],
  ['a state that a script is given', page(`<script>window.__STATE__ = ${JSON.stringify({ article: { title: 'The lamp book', html: HTML } })};(function(){var s;(s=document.currentScript).parentNode.removeChild(s)}())</script>`)],
  ['what JSON has none of', page(`<script>window.__NUXT__={"post":{"title":"The lamp book","draft":undefined,"html":${JSON.stringify(HTML)}}}</script>`)],
  ['a string that is parsed', page(`<script>var state = JSON.parse(${JSON.stringify(JSON.stringify({ post: { title: 'The lamp book', html: HTML } }))})</script>`)],
  ['places in a list', page(`<script type="application/json" id="__NUXT_DATA__">${JSON.stringify([['Reactive', 1], { post: 2 }, { title: 3, content: 4 }, 'The lamp book', HTML]).replaceAll('<', '\\u003c')}</script>`)],
  ['pieces that a server sends, in rows', page(['1:["$","main",null,{"post":{"title":"The lamp book","content":"$2"}}]\n2:T', `${Buffer.byteLength(HTML).toString(16)},${HTML.slice(0, 99)}`, `${HTML.slice(99)}3:null\n`].map(piece => `<script>self.__next_f.push([1,${JSON.stringify(piece)}])</script>`).join(''))],
  ['an attribute', page(`<div id="app" data-page="${JSON.stringify({ props: { post: { title: 'The lamp book', content: HTML } } }).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>`)],
]

test.each(SHAPES)('%s', async (_, html) => {
  const found = await extract(html)
  expect(found.ok && paragraphs(found.value.body)).toEqual(TEXTS)
  expect(found.ok && found.value.metadata.title).toBe('The lamp book')
})

test('what stands in a block is told: headings, lists, links and how words are set', async () => {
  const found = await extract(post([
    { _type: 'block', style: 'h2', children: [{ _type: 'span', text: 'What she kept' }] },
    { _type: 'block', style: 'normal', children: [{ _type: 'span', text: FIRST, marks: [] }, { _type: 'span', text: ' All of it.', marks: ['strong'] }] },
    ...['The hour', 'The wind'].map(text => ({ _type: 'block', style: 'normal', listItem: 'number', level: 1, children: [{ _type: 'span', text }] })),
    { _type: 'block', style: 'normal', listItem: 'bullet', level: 2, children: [{ _type: 'span', text: 'its force' }] },
    { _type: 'block', style: 'blockquote', children: [{ _type: 'span', text: SECOND }] },
    { type: 'paragraph', content: [span('It is kept in '), { type: 'text', text: 'the loft', marks: [{ type: 'link', attrs: { href: 'https://loft.example/' } }] }, span('.')] },
    { type: 'list', data: { style: 'ordered', items: ['Ask', 'Wait'] } },
    { type: 'code', data: { code: 'if (a < b)\n  wait()' } },
  ]))
  const text = found.ok ? await render(found.value, 'markdown') : ''
  for (const piece of ['## What she kept', ' **All of it.**', '1. The hour\n2. The wind\n', '   - its force', `> ${SECOND}`, 'in [the loft](https://loft.example/).', '1. Ask\n2. Wait', '```\nif (a < b)\n  wait()\n```']) expect(text).toContain(piece)
})

test('posts of a thread are told all, in their order and with who wrote them', async () => {
  const posts = TEXTS.map((text, i) => ({ username: `keeper${i}`, created_at: `2023-01-0${i + 1}`, cooked: `<p>${text}</p>` }))
  const html = page(`<div id="data-preloaded" data-preloaded="${JSON.stringify({ topic_1: JSON.stringify({ title: 'The lamp book', post_stream: { posts } }) }).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>`)
  const found = await extract(html)
  const text = found.ok ? paragraphs(found.value.body).join('\n') : ''
  const places = [FIRST, 'keeper1', SECOND, 'keeper2', THIRD].map(piece => text.indexOf(piece))
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(found.ok && found.value.kind).toBe('forum')
})

test.each([
  ['teasers, of which each has a title', script({ stories: TEXTS.map((text, i) => ({ title: `Story ${i}`, content: `<p>${text}</p>${HTML}` })) })],
  ['a shop’s terms, beside no title of the page’s', script({ product: { name: 'The lamp book' }, shipping: { content: HTML } })],
  ['words of no body', script({ messages: { privacyNotice: `${FIRST} ${SECOND} ${THIRD} ${FIRST}` } })],
  ['a script', script({ post: { html: `function a() { return 1 }. ${HTML}` } })],
])('no article is made of %s', async (_, html) => {
  expect(await extract(html)).toMatchObject({ ok: false })
})

const LONG = `${FIRST} ${SECOND} `.repeat(6), SHOWN = '<h1>The lamp shop</h1><p>We sell lamps by the pier, from nine to five, except when the ferry is late.</p>'
test.each([
  ['what its site says of privacy', { messages: { privacy: { title: 'Privacy', text: LONG } } }],
  ['words without a title', { dialogs: { first: { content: LONG } } }],
  ['another text', { next: { title: 'The late ferry', content: LONG } }],
  ['several texts in a list', { posts: [{ title: 'The late ferry', content: LONG, author: 'Ada Quern', date: '2024-03-05' }, { title: 'The goose', content: LONG, author: 'Ada Quern', date: '2024-03-06' }] }],
  ['an application’s words, each with a name', { messages: [{ name: 'cart_empty', text: LONG }, { name: 'error', text: LONG }] }],
  ['its comments', { title: 'The lamp book', comments: TEXTS.map((text, i) => ({ author: `keeper${i}`, date: `2023-01-0${i + 1}`, text })) }],
  ['what its site says of itself', { site: { title: 'The lamp book', description: LONG } }],
])('a page that shows little is not %s', async (_, value) => {
  const found = await extract(script(value).replace('<p>Loading…</p>', SHOWN))
  expect(found.ok && paragraphs(found.value.body)).toEqual(['We sell lamps by the pier, from nine to five, except when the ferry is late.'])
})

test('the page’s own text goes before a longer one', async () => {
  const found = await extract(script({ post: { title: 'The lamp book', content: HTML }, help: { content: LONG.repeat(9) } }))
  expect(found.ok && paragraphs(found.value.body)).toEqual(TEXTS)
})

test('a page that shows its text is read from what it shows', async () => {
  const html = post(`<p>Draft. ${THIRD}</p><p>${SECOND} ${SECOND} ${SECOND}</p>`).replace('<p>Loading…</p>', `<article><h1>The lamp book</h1>${HTML}</article>`)
  const found = await extract(html)
  expect(found.ok && paragraphs(found.value.body)).toEqual(TEXTS)
})
