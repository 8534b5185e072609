/** Which claims are believed of those that speak of something else: other things of the data, the site's own head, teasers, comments, captions. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs } from '../src/index.ts'
import type { Metadata } from '../src/index.ts'

const TITLE = 'New rope for the ferry at Hollin'
const BODY = '<p>The ferry at Hollin has a new rope since Monday, forty metres of hemp that the sailmaker’s two daughters laid in the old drill hall, because no shop has sold that strength for eleven years.</p>'
  + '<p>The ferryman, who had mended the old one nine times, says that it still smells of tar, and that the first passengers of the morning have asked him to leave the window of the cabin open.</p>'
  + '<p>What is left of the old rope lies on the landing in a coil, and whoever needs a piece may cut one off, the parish says, provided that it is not for a swing over the weir.</p>'
interface Parts { readonly head?: string; readonly before?: string; readonly top?: string; readonly end?: string; readonly after?: string; readonly lang?: string; readonly body?: string; readonly title?: string; readonly today?: string }

async function metadataOf({ head = '', before = '', top = '', end = '', after = '', lang = 'en', body = BODY, title = TITLE, today }: Parts): Promise<Metadata> {
  const outcome = await extract(`<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title>${head}</head><body>${before}<article><h1>${TITLE}</h1>${top}${body}${end}</article>${after}</body></html>`, today === undefined ? {} : { today })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value.metadata
}
const ld = (...things: readonly object[]): string => things.map(thing => `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...thing })}</script>`).join('')
const NEWS = { '@type': 'NewsArticle', headline: TITLE, datePublished: '2024-05-17T10:00:00Z' }
const SIGNED = '<p class="byline">By Ann Clark</p>'

describe('of the data', () => {
  test.each<[string, object]>([
    ['a film', { '@type': 'VideoObject', name: 'Ropes of old', datePublished: '2019-01-01T00:00:00Z', uploadDate: '2019-01-01' }], ['the page\'s template, older', { '@type': 'WebPage', name: TITLE, datePublished: '2018-01-01', dateModified: '2026-10-01' }],
    ['… newer', { '@type': 'WebPage', name: TITLE, datePublished: '2025-01-01' }], ['a book', { '@type': 'Book', name: 'Ropes', datePublished: '1999-01-01' }], ['an event', { '@type': 'Event', name: 'Rope day', startDate: '2020-02-03', datePublished: '2020-02-02' }],
  ])('the article\'s own day stands beside that of %s', async (_name, other) => {
    const { published, modified } = await metadataOf({ head: ld({ ...NEWS, dateModified: '2024-05-19T10:00:00Z' }, other), top: SIGNED })
    expect([published, modified]).toEqual(['2024-05-17T10:00:00Z', '2024-05-19T10:00:00Z'])
  })
  test('what customers say of a thing is no word on the page', async () => {
    const review = { '@type': 'Review', author: { '@type': 'Person', name: 'Tina Pell' }, datePublished: '2022-10-10' }
    expect(await metadataOf({ head: ld({ '@type': 'Product', name: 'Hemp rope', review: [review] }) })).toMatchObject({ authors: [], published: null })
    expect((await metadataOf({ head: ld({ '@type': 'Recipe', name: TITLE, datePublished: '2020-01-22', review }) })).published).toBe('2020-01-22')
  })
  const OWN = { author: { '@type': 'Person', name: 'Ann Clark' }, datePublished: '2024-05-17' }
  test.each<[string, readonly object[]]>([
    ['a film alone', [{ '@type': 'VideoObject', name: 'How hemp is laid', ...OWN }]], ['a book alone', [{ '@type': 'Book', ...OWN }]], ['what its page is about', [{ '@type': 'WebPage', name: 'Tarn Post', mainEntity: { '@type': 'Course', name: 'Laying rope', ...OWN } }]],
    ['the one review of a thing', [{ '@type': 'Product', name: 'Hemp rope', review: { '@type': 'Review', reviewBody: 'It holds.', ...OWN } }]],
    ['the page, and not another page\'s article', [{ '@type': 'NewsArticle', headline: 'Timetable of the ferry', datePublished: '2019-01-01' }, { '@type': 'WebPage', name: TITLE, ...OWN }]],
  ])('%s is believed', async (_name, things) => expect(await metadataOf({ head: ld(...things) })).toMatchObject({ authors: ['Ann Clark'], published: '2024-05-17' }))
  test('teasers in a list are on other pages', async () => {
    const items = [['Timetable of the ferry', 'Tom Baker'], ['The library by night', 'Elena Rossi']].map(([headline, name], n) => ({ '@type': 'ListItem', position: n + 1, item: { '@type': 'NewsArticle', headline, datePublished: `2026-11-2${n}`, author: { '@type': 'Person', name } } }))
    expect(await metadataOf({ head: ld({ '@type': 'ItemList', itemListElement: items }) })).toMatchObject({ authors: [], published: null })
    const own = { '@type': 'ListItem', item: { ...NEWS, author: { '@type': 'Person', name: 'Ann Clark' } } }
    expect(await metadataOf({ head: ld({ '@type': 'ItemList', itemListElement: [...items, own] }) })).toMatchObject({ authors: ['Ann Clark'], published: '2024-05-17T10:00:00Z' })
  })
  test('when an event takes place is not when its page came out', async () => {
    const head = ld({ '@type': 'Event', name: TITLE, startDate: '2026-11-15T19:00' })
    expect((await metadataOf({ head, top: '<p>Sunday 15 November 2026, 7 pm</p>' })).published).toBeNull()
  })
  test.each(['1970-01-01T00:00:00Z', '1900-01-01'])('a clock that was never set tells no day: %s', async unset => {
    expect((await metadataOf({ lang: 'de', head: `<meta property="article:published_time" content="${unset}">`, top: '<p>5. Mai 2020</p>' })).published).toBe('2020-05-05')
    expect((await metadataOf({ head: ld({ ...NEWS, datePublished: unset }) })).published).toBeNull()
  })
})

describe('the site\'s head', () => {
  const STRIPS = ['<header><nav><a href="/">Home</a></nav><div class="date-strip">Monday, 30 November 2026</div></header>', '<div class="topbar"><span>Monday, 30 November 2026</span> <span>9 °C</span></div>', '<header><time datetime="2026-11-30">Monday, 30 November</time></header>']
  test.each(STRIPS)('has today\'s day, and not the article\'s: %s', async before => {
    expect((await metadataOf({ before, top: SIGNED })).published).toBeNull()
    expect((await metadataOf({ before, top: `${SIGNED}<p>17 May 2024</p>` })).published).toBe('2024-05-17')
    for (const head of [ld(NEWS), '<meta name="parsely-pub-date" content="2024-05-17T10:00:00Z">', '<meta name="date" content="2024-05-17T10:00:00Z">']) expect((await metadataOf({ before, top: SIGNED, head })).published).toBe('2024-05-17T10:00:00Z')
  })
  test.each<[string, string]>([
    ['', '<header class="entry-header"><p>17 May 2024</p></header>'], ['<header class="post-header"><time datetime="2024-05-17">17 May</time></header>', ''],
    ['<header><time datetime="2024-05-17">17 May 2024</time> | by Ann Clark</header>', ''], ['<div class="topline">17 May 2024 by Ann Clark</div>', ''],
  ])('of an article has its own: %s%s', async (before, above) => {
    const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title></head><body>${before}<article>${above}<h1>${TITLE}</h1>${BODY}</article></body></html>`)
    expect(outcome.ok && outcome.value.metadata.published).toBe('2024-05-17')
  })
})

describe('beside the article', () => {
  const teaser = (name: string, day: string): string => `<div class="teaser"><h3><a href="/t">The library by night</a></h3><p>It stays open until the last reader has gone.</p><span class="author">${name}</span> <span class="date">${day}</span></div>`
  const TEASERS = teaser('Martin Kovac', '28 November 2026') + teaser('Elena Rossi', '27 November 2026')
  const CARDS = [['Martin Kovac', '28 Nov 2026'], ['Elena Rossi', '27 Nov 2026']].map(([name, day]) => `<div class="card"><a href="/t"><h3>The library by night</h3></a><span class="card-author">By ${name}</span> <span>${day}</span></div>`).join('')
  test.each<[string, Parts]>([
    ['a sidebar\'s teasers', { after: `<aside class="sidebar">${TEASERS}</aside>` }], ['teasers below', { after: `<div class="related">${TEASERS}</div>` }], ['cards in a section', { after: `<section><h2>More from the Gazette</h2>${CARDS}</section>` }],
  ])('%s name none of its authors', async (_name, parts) => {
    expect(await metadataOf({ ...parts, top: '<p>17 May 2024</p>' })).toMatchObject({ authors: [], published: '2024-05-17' })
    expect((await metadataOf({ ...parts, head: '<meta property="article:author" content="Susan Brandt">' })).authors).toEqual(['Susan Brandt'])
    expect((await metadataOf({ ...parts, top: '<p>Hugh Lamprey</p>' })).authors).toEqual(['Hugh Lamprey'])
  })
  test.each(['card', 'teaser', 'related-article'])('a box called %s that leads to nothing but its author is the article\'s', async name => {
    const box = `<div class="${name}"><p>By <a href="/authors/ann-clark">Ann Clark</a></p><time datetime="2024-05-17">17 May 2024</time></div>`
    expect(await metadataOf({ end: box })).toMatchObject({ authors: ['Ann Clark'], published: '2024-05-17' })
  })
  test.each([['ja', '渡し船の綱が四十年ぶりに新しくなり、月曜日から使われている。', '2024年3月3日', '佐々木陽子', '2026年11月20日'], ['en', 'The ferry has a new rope since Monday.', '3 March 2024', 'Tom Baker', '20 November 2026']])('readers comment, below a short text too: %s', async (lang, line, day, reader, later) => {
    const after = `<section id="comments" class="comments"><h2>Comments</h2><div class="comment"><p class="comment-author">${reader}</p><p class="date">${later}</p><p>${line}</p></div></section>`
    expect(await metadataOf({ lang, body: `<p>${line}</p>`, top: `<p>${day}</p>`, after })).toMatchObject({ published: '2024-03-03' })
    expect((await metadataOf({ lang, body: `<p>${line}</p>`, top: `<p>${day}</p>`, after })).authors).not.toContain(reader)
  })
  test.each<[string, Parts]>([
    ['a caption', { top: '<figure><img src="/a.jpg" alt=""><figcaption>The old rope. Photo: Bill Kent, 2 May 2019</figcaption></figure>' }],
    ['links to the next page', { after: '<nav class="post-navigation"><a rel="prev" href="/p">Previous: a swing</a> <span class="date">1 May 2024</span></nav>' }],
    ['a box amid the text', { body: `${BODY}<div class="read-more related"><a href="/t">The library by night</a> <span class="date">12 November 2026</span></div>${BODY.replaceAll('rope', 'keel')}` }],
  ])('%s has no day of it', async (_name, parts) => expect((await metadataOf(parts)).published).toBeNull())
})

describe('the site', () => {
  const title = `${TITLE} | Tarn Post`
  test.each<[string, Parts]>([
    ['its picture', { title, before: '<header><a href="/"><img class="logo" src="/l.png" alt="Tarn Post"></a></header>' }], ['the link home', { title, before: '<header><a class="site-title" rel="home" href="/">Tarn Post</a></header>' }],
    ['whose the rights are', { title, after: '<footer><p>© 2024 Tarn Post</p></footer>' }], ['the journal, and not who prints it', { head: '<meta name="citation_publisher" content="Quern Press"><meta name="citation_journal_title" content="Tarn Post">' }],
  ])('is called as %s says', async (_name, parts) => expect((await metadataOf(parts)).site).toBe('Tarn Post'))
  test('is called so without the signs around its name', async () => expect((await metadataOf({ title, after: '<footer><p>© Tarn Post (</p></footer>' })).site).not.toMatch(/[©(]/))
  test('is not called as a longer name begins', async () => expect((await metadataOf({ title: 'Tarn Post Office - The rope', before: '<header><a rel="home" href="/">Tarn Post</a></header>' })).site).toBeNull())
  test('is not called as no title says', async () => expect((await metadataOf({ after: '<footer><p>© 2024 Weblab</p></footer>', before: '<img class="logo" src="/l.png" alt="Home">' })).site).toBeNull())
})

test('a category is the section, and no tag', async () => {
  expect(await metadataOf({ end: '<p class="entry-meta">Posted in <a rel="category tag" href="/c/water">Water</a>, tagged <a rel="tag" href="/t/rope">rope</a></p>' })).toMatchObject({ section: 'Water', tags: ['rope'] })
})

test('a heading that is kept to head its text is the title as one that is not', async () => {
  const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>Tarn notes</title></head><body><div id="page"><div class="head"><div>Tarn notes</div></div><div id="content"><div class="post"><h2><a href="https://tarn.example/2013/08/07/rope/" rel="bookmark">${TITLE}</a></h2><div class="entry">${BODY}</div></div></div><div id="sidebar"><h2>Pages</h2><ul><li><a href="/a">About</a></li></ul></div></div></body></html>`)
  expect(outcome.ok && outcome.value.metadata.title).toBe(TITLE)
})
test.each<[string, string, string, string, string]>([
  ['among others of its level', 'The complete rope handbook', '', 'What is a rope?', '<h2>Who ties it</h2>'], ['below the main heading', 'Of ropes', '<div id="header"><h1>Of ropes</h1></div><div id="nav"><ul><li><a href="/a">About</a></li><li><a href="/b">Boats</a></li></ul></div>', '1968 to this day: rope on the river at Hollin', ''],
])('a heading that heads a part, %s, is no title and stays', async (_, title, above, first, second) => {
  const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>The complete rope handbook - Tarn Post</title></head><body>${above}<main><h2>${first}</h2>${BODY}${second}${BODY}</main></body></html>`)
  expect(outcome.ok && [outcome.value.metadata.title, paragraphs(outcome.value.body)[0]]).toEqual([title, first])
})
test('a heading that is not what the page is called outside of it, twice the same, is not its title', async () => {
  const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title><meta property="og:title" content="${TITLE}"><meta property="article:published_time" content="2024-05-17T10:00:00Z"></head><body><main><h1>How Long Does a Cable Last?</h1>${BODY}<h2>Of wire</h2>${BODY}</main></body></html>`)
  expect(outcome.ok && outcome.value.metadata.title).toBe(TITLE)
})
test('a heading of a part that is taken for the title, since nothing else says one, stays', async () => {
  const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>The complete rope handbook</title></head><body><main><h2>What is a rope?</h2>${BODY}<h2>Who ties it</h2>${BODY}<h2>When it breaks</h2>${BODY}</main></body></html>`)
  expect(outcome.ok && paragraphs(outcome.value.body)[0]).toBe('What is a rope?')
})
test('a heading below that of a part of the site is the title where the document is called so', async () => {
  const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>${TITLE}</title><meta property="article:published_time" content="2024-05-17T10:00:00Z"></head><body><div id="hdr"><h1><span>River Rope Center</span></h1></div><div id="text"><h2>${TITLE}</h2>${BODY}</div></body></html>`)
  expect(outcome.ok && outcome.value.metadata.title).toBe(TITLE)
})
