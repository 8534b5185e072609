/** Names, titles and days as pages really write them: rows of labels, prefixes, separators and clocks, each in a page of our own words. */
import { describe, expect, test } from 'vitest'
import { collectFacts } from '../src/extract/facts/index.ts'
import { extract } from '../src/index.ts'
import type { Metadata } from '../src/index.ts'
import { parseHtml } from '../src/inputs/html.ts'

const BODY = '<p>The ferrymen counted eleven herons on the lower weir this week, three more than in any week since the sluice was mended and the reeds were cut back to the old stone.</p>'
  + '<p>Nobody in the town office could say why the birds are back so early, though two of the older keepers pointed out that the mill has been still since the flood of last autumn.</p>'
  + '<p>A second count is planned for the coming month, when the water stands low enough to walk from the landing to the island without a boat, and everyone who owns boots is invited.</p>'
const TITLE = 'Eleven herons on the lower weir'
const UNTITLED = { title: 'Weir Gazette', url: 'https://weir.example/p/17' }
interface Parts { readonly title?: string; readonly head?: string; readonly h1?: string; readonly top?: string; readonly end?: string; readonly body?: string; readonly lang?: string; readonly url?: string }

async function metadataOf({ title = TITLE, head = '', h1 = `<h1>${TITLE}</h1>`, top = '', end = '', body = BODY, lang = 'en', url = 'https://weir.example/herons-on-the-lower-weir' }: Parts): Promise<Metadata> {
  const outcome = await extract(`<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title>${head}</head><body><header><a href="/">Weir Gazette</a></header><main><article>${h1}${top}<div>${body}</div>${end}</article></main></body></html>`, { source: { url } })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value.metadata
}
const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, ...value })}</script>`
const og = (title: string): string => `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Weir Gazette">`
const metas = (name: string, values: readonly string[]): string => values.map(value => `<meta name="${name}" content="${value}">`).join('')

describe('authors', () => {
  test.each([['en', '3 May 2024', 'Present: Ann Lee, Peter Quern'], ['en', '3 May 2024', 'Attendees: Ann Lee, Peter Quern'], ['en', '3 May 2024', 'Apologies: Ann Lee'], ['de', '3. Mai 2024', 'Anwesend: Anna Lehm, Peter Quandt'], ['fr', '3 mai 2024', 'Présents : Anne Laurier, Pierre Quint']])('are none of those who were there (%s)', async (lang, day, line) => {
    expect((await metadataOf({ lang, top: `<p>${day}</p><p>${line}</p>` })).authors).toEqual([])
  })
  test.each([['3 May 2024', 'Ann Lee', ['Ann Lee']], ['May 3, 2024', 'Ann Lee, Peter Quern and Clara Voss', ['Ann Lee', 'Peter Quern', 'Clara Voss']], ['May 3, 2024', 'Weather', []]])('are those behind the day: %s %s', async (day, behind, authors) => {
    expect((await metadataOf({ top: `<div><span>${day}</span> <span>${behind}</span></div>` })).authors).toEqual(authors)
  })
  const THREE = ['Ann Lee', 'Peter Quern', 'Clara Voss']
  test.each(['dc.creator', 'citation_author'])('are all whom a library\'s data name: %s', async name => {
    const top = `<ul class="authors-list">${THREE.map((person, n) => `<li class="contrib"><a class="author-name" href="/authors/${n}">${person}, PhD</a><div class="author-info">University of Quern, Department of Water, Quern (${n})<a href="/search?a=${n}">Search for more papers by this author</a></div></li>`).join('')}</ul><p>${THREE[0]}, PhD</p><div class="author">${THREE[0]}</div>`
    expect((await metadataOf({ head: metas(name, THREE), top })).authors).toEqual(THREE)
  })
  test('are whose page the data name, and not the tag beside her', async () => {
    const top = '<div class="byline"><span>via</span> <a class="u-author h-card" href="/~weirwatch">weirwatch</a> 1 year ago | <a href="/s/1/archive">caches</a> | 12 comments</div>'
    expect((await metadataOf({ head: '<meta property="article:author" content="https://weir.example/~weirwatch">', top })).authors).toEqual(['weirwatch'])
  })
  test('are who "authored" it, months ago', async () => {
    expect((await metadataOf({ top: '<div class="byline"><span>authored by</span> <a class="u-author h-card" href="/~weirwatch">weirwatch</a> 2 months ago | <a href="/s/1/archive">caches</a></div>' })).authors).toEqual(['weirwatch'])
  })
  test('are who posted a link, of all that comment on it', async () => {
    const reply = (name: string): string => `<tr class="comtr"><td><span class="comhead"><a href="user?id=${name}" class="hnuser">${name}</a> <span class="age">2 hours ago</span></span><div class="comment">${BODY}</div></td></tr>`
    const body = `<table class="fatitem"><tr><td class="title"><span class="titleline"><a href="https://birds.example/h">${TITLE}</a></span></td></tr><tr><td class="subtext"><span class="score">214 points</span> by <a href="user?id=weirwatch" class="hnuser">weirwatch</a> <span class="age" title="2024-05-03T10:11:12">3 hours ago</span> | <a href="hide?id=1">hide</a></td></tr></table><table class="comment-tree">${['reedling', 'millstone', 'lockhand'].map(reply).join('')}</table>`
    expect(await metadataOf({ title: `${TITLE} | Weir Links`, h1: '', body })).toMatchObject({ authors: ['weirwatch'], title: TITLE })
  })
  test('may be nicknames where a thread states them', async () => {
    const posts = ['reedling', 'millstone'].map(name => `<div class="post"><div class="user">${name}</div>${BODY}<div class="signature">The weir is always right</div></div>`).join('')
    expect((await metadataOf({ head: ld({ '@type': 'DiscussionForumPosting', author: { '@type': 'Person', name: 'Weir2Watch' } }), body: posts })).authors).toEqual(['Weir2Watch'])
  })
  test('are no pages to turn beside a day', async () => {
    expect((await metadataOf({ top: '<p>1 2 Next</p><p>3 May 2024</p>' })).authors).toEqual([])
  })
  test.each(['© Anna Lehm (KNA)', '© unsplash/Clara Voss', '© Clara Voss / Getty Images'])('are none of those whose pictures stand below: %s', async line => {
    expect((await metadataOf({ end: `<p>${line}</p>` })).authors).toEqual([])
  })
  test.each([['© Sid Vale', 'Sid Vale'], ['© 2021 Sid Vale', 'Sid Vale']])('are whose the text is, though agencies are called so: %s', async (line, author) => {
    expect((await metadataOf({ end: `<p>${line}</p>` })).authors).toEqual([author])
  })
})

describe('the title', () => {
  const SITE = og(TITLE).slice(og(TITLE).indexOf('<meta', 5))
  test.each<[string, Parts]>([
    ['is without the section that the data name', { title: `${TITLE} | Nature | Weir Gazette`, h1: '', head: `${og(`${TITLE} | Nature | Weir Gazette`)}<meta property="article:section" content="Nature">` }],
    ['… and without what stands behind the site\'s name', { title: `${TITLE}: Weir Gazette: Nature &amp; Birds`, h1: '', head: SITE }],
    ['… and without the site\'s name before it', { title: `Weir Gazette: ${TITLE}`, h1: '', head: og(`Weir Gazette: ${TITLE}`) }],
    ...['🐦 Weir Gazette', '[Weir Gazette]', '(Weir Gazette)'].map((end): [string, Parts] => [`… or behind it: ${end}`, { title: `${TITLE} ${end}`, h1: '', head: SITE }]),
    ['… without a space, too', { title: `${TITLE}—Weir Gazette`, h1: '', head: SITE }],
    ['has its words parted where its spans run together', { h1: `<h1>${TITLE.split(' ').map(word => `<span class="word">${word}</span>`).join('')}</h1>` }],
    ['does not shout where the document does not', { h1: `<h1>${TITLE.toUpperCase()}</h1>` }],
    ['is without soft hyphens', { h1: '<h1>Eleven her&shy;ons on the low&shy;er weir</h1>' }],
    ['is without a label in an element of its own', { title: `News - ${TITLE} | Weir Gazette`, h1: `<h1><span class="label">News</span> ${TITLE}</h1>`, head: og(`News - ${TITLE}`) + ld({ '@type': 'DiscussionForumPosting' }) }],
    ['is without a word before it that only the heading says', { title: `${TITLE} | Weir Gazette`, h1: `<h1>Blog: ${TITLE}</h1>`, head: og(TITLE) }],
    ['is without the number of the issue', { title: `${TITLE} · Issue #12 · quern/weirkit`, h1: `<h1><bdi>${TITLE}</bdi> <span>#12</span></h1>`, head: og(`${TITLE} · Issue #12 · quern/weirkit`) }],
    ['is without what a bar divides from it in document and heading', { title: `${TITLE} | WGZ`, h1: `<h1>${TITLE} | WGZ</h1>`, head: og(`${TITLE} | WGZ`).replace('Weir Gazette', 'WGZ'), url: 'https://wgz.example/t/17' }],
    ['is no heading of which the titles outside of the page have no word', { h1: `<h1>Information and resources</h1><h2>${TITLE}</h2>`, url: 'https://weir.example/p/17' }],
    ['is no numbered heading of a part', { h1: '<h1>1. Overview</h1>' }],
    ['is no heading for those who hear the page', { title: `${TITLE} - Weir Gazette`, h1: '<h2 class="visually-hidden">Main content</h2>', head: og(TITLE) }],
    ...['hidden', 'style="display:none"', 'class="assistive-text"', 'class="hidden"', 'class="hidden dark:inline"'].map((how): [string, Parts] => [`is without words that nobody sees, ${how}`, { ...UNTITLED, h1: `<h1>${TITLE}<span ${how}> draft seven</span></h1>` }]),
    ...['md:inline', 'md:!block', 'sm:block!', 'md:list-item', 'lg:flow-root', 'min-[900px]:inline', '@lg:block', 'md:line-clamp-2'].map((shown): [string, Parts] => [`has words that wide screens show, ${shown}`, { ...UNTITLED, h1: `<h1>Eleven <span class="hidden ${shown}">herons </span>on the lower weir</h1>` }]),
    ...['style="visibility:hidden"', 'style="display: none"', 'hidden'].map((how): [string, Parts] => [`is what a script shows as a whole, ${how}`, { ...UNTITLED, h1: `<h1><span ${how}>${TITLE}</span></h1>` }]),
  ])('%s', async (_name, parts) => expect((await metadataOf(parts)).title).toBe(TITLE))
  test.each(['visually-hidden', 'o-VisuallyHidden'])('has a colon that those who see the page need not: %s', async name => {
    const whole = `Weirs: ${TITLE}`
    expect((await metadataOf({ title: whole, head: og(whole), h1: `<h1><span>Weirs</span>\n<span class="${name}">: </span>\n<span class="headline-text">${TITLE}</span></h1>` })).title).toBe(whole)
  })
  test.each(['', '?', ':', '!', ' –'])('has none at its end, nor behind a sign of its own: "%s"', async end => {
    const lines = [TITLE + end, `What now${end || '?'} ${TITLE}`]
    for (const [whole, h1] of [[lines[0]!, lines[0]!], [lines[1]!, lines[1]!.replace(` ${TITLE}`, '')]] as const) {
      const h = `<h1>${h1}<span class="sr-only">:</span>${whole === h1 ? '' : ` <span>${TITLE}</span>`}</h1>`
      expect((await metadataOf({ title: whole, h1: h })).title).toBe(whole)
    }
  })
  test('and where it parts a name from an office, that is no author', async () => expect((await metadataOf({ top: '<p class="byline">Ann Lee<span class="sr-only">:</span> Reporter</p>' })).authors).toEqual(['Ann Lee']))
  test('is read without the readings above its signs', async () => {
    const ruby = '<h1><ruby>川<rt>かわ</rt></ruby>の<ruby>鳥<rt>とり</rt></ruby>が<ruby>十一羽<rt>じゅういちわ</rt></ruby>もどってきた</h1>'
    expect((await metadataOf({ lang: 'ja', title: '川の鳥が十一羽もどってきた｜やさしいニュース', h1: ruby })).title).toBe('川の鳥が十一羽もどってきた')
  })
  test.each(['Weirs: how the water was tamed', 'Herons – a short history', 'Weir Gazette: the shop'])('keeps what is a part of it: %s', async title => {
    expect((await metadataOf({ title, h1: `<h1>${title}</h1>`, head: og(title) })).title).toBe(title)
  })
})

describe('the day', () => {
  test.each([
    ['en', 'Friday, May 3, 2024 at 4:05 PM'], ['de', 'Freitag, 3. Mai 2024, 16:05 Uhr'], ['fr', 'Vendredi 3 mai 2024 à 16h05'], ['es', 'Viernes, 3 de mayo de 2024, 16:05 h'], ['it', 'Venerdì 3 maggio 2024 ore 16:05'], ['pt', 'Sexta-feira, 3 de maio de 2024 às 16h05'],
    ['nl', 'vrijdag 3 mei 2024 om 16:05 uur'], ['pl', 'piątek, 3 maja 2024 r., godz. 16:05'], ['ru', 'Пятница, 3 мая 2024 г. в 16:05'], ['ja', '2024年5月3日（金）16時05分'], ['zh', '2024年5月3日 星期五 16:05'], ['ko', '2024년 5월 3일 금요일 오후 4:05'],
    ['sv', 'fredag 3 maj 2024 kl. 16.05'], ['cs', 'pátek 3. května 2024 16:05'], ['tr', '3 Mayıs 2024 Cuma 16:05'], ['hu', '2024. május 3., péntek 16:05'], ['fi', 'perjantai 3.5.2024 klo 16.05'], ['ro', 'Vineri, 3 mai 2024, ora 16:05'], ['uk', 'П’ятниця, 3 травня 2024, 16:05'],
  ])('has its clock behind the day of the week (%s): %s', async (lang, line) => {
    expect((await metadataOf({ lang, top: `<p class="date">${line}</p>` })).published).toBe('2024-05-03T16:05')
  })
  test.each<[string, Parts]>([
    ['in data of a system for content', { head: '<meta name="w-published-date" content="2024-05-03T06:03:43.274Z">' }],
    ['… with an underscore', { head: '<meta name="published_date" content="2024-05-03">' }],
    ['… for networks', { head: '<meta property="og:published_time" content="2024-05-03T06:03:43Z">' }],
    ['in what an element keeps for its own script', { top: `<weir-card props="${JSON.stringify({ text: 'Eleven herons. '.repeat(20), datePublished: '2024-05-03T09:00:00-05:00' }).replaceAll('"', '&quot;')}"></weir-card>` }],
    ['in an element of the site\'s own that a script fills', { top: '<p><relative-time datetime="2024-05-03T10:00:00Z"></relative-time></p>' }],
    ['… whatever its attribute is called', { top: '<p><weir-timeago ts="2024-05-03T10:00:00.000000+0000"></weir-timeago></p>' }],
    ['that English writes with the day first where its other days are so', { top: '<p class="date">03/05/2024</p>', end: '<ul><li><a href="/a">The tarn in winter</a> <span class="date">16 February 2026</span></li><li><a href="/b">The mill</a> <span class="date">9 February 2026</span></li></ul>' }],
    ['before the first words of the text, below a byline that stayed with it', { h1: '', body: `<h1>Information and resources</h1><h2>${TITLE}</h2><h3>Ann Lee</h3>${BODY.replace('<p>', '<p>May 3, 2024 -- ')}` }],
    ['that no reading the other way round goes before', { lang: 'de', head: '<meta name="date" content="2024-05-03T11:41:00+0100">', title: `${TITLE} : 03.05.2024, 11.41 Uhr`, top: '<p>Fr, 11:41 Uhr<br>03.05.2024</p><p class="date">03.05.2024</p>' }],
  ])('is read %s', async (_name, parts) => expect((await metadataOf(parts)).published?.slice(0, 10)).toBe('2024-05-03'))
  test.each(['<aside>$</aside>', '<div class="related-articles">$</div>', '$'])('is not that of another article, which its card keeps: %s', async around => {
    const kept = JSON.stringify({ text: 'Eleven herons. '.repeat(20), datePublished: '2013-03-03T09:00:00Z' }).replaceAll('"', '&quot;')
    expect((await metadataOf({ end: around.replace('$', `<div class="related" data-card="${kept}"><a href="/herons">Eleven herons</a></div>`) })).published).toBeNull()
  })
  test('is month first where the page writes its other days so', async () => {
    expect((await metadataOf({ top: '<p class="date">05/03/2024</p>', end: '<p class="date">February 16, 2026</p>' })).published).toBe('2024-05-03')
  })
  test('of a thread is that of its opening post, and none of its last post or today', async () => {
    const post = (day: string, name: string, type: string, inner = ''): string => `<div itemscope itemtype="https://schema.org/${type}" itemprop="comment"><meta itemprop="datePublished" content="${day}"><a class="user" itemprop="author">${name}</a><div itemprop="text">${BODY}</div>${inner}</div>`
    const page = `<p>Thursday, 5 March 2026 at 01:16 PM</p><div itemscope itemtype="https://schema.org/DiscussionForumPosting"><h1 itemprop="headline">${TITLE}</h1><meta itemprop="datePublished" content="2024-05-03T14:21:23Z"><a class="user" itemprop="author">reedling</a><div itemprop="text">${BODY}</div>${post('2024-12-09T20:43:15Z', 'millstone', 'Comment')}${post('2025-01-10T20:43:15Z', 'lockhand', 'Comment')}</div>`
    expect((await metadataOf({ h1: '', body: page })).published).toBe('2024-05-03T14:21:23Z')
  })
  test.each(['First published 3 May 2024', 'This article was originally published on 3 May 2024 but has been updated since.', 'Zuerst veröffentlicht am 3. Mai 2024'])('is the first of which the page tells: %s', async line => {
    expect((await metadataOf({ top: '<p class="date">9 August 2024</p>', end: `<p>${line}</p>` })).published).toBe('2024-05-03')
  })
})

/** Nobody signs a kettle, and no day made it. */
describe('what is sold', () => {
  const REVIEWS = [['Ann Lee', '2024-05-03', 'Boils before the toast is done, and the handle stays cool.'], ['Peter Quern', '2024-04-19', 'The second one we own. The first went to our son with the flat.']] as const
  const shop = async (head: string): Promise<Metadata> => {
    const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>Weir kettle, 1.7 l | Quern Kitchen</title><meta property="og:type" content="product"><meta property="product:price:amount" content="39.00">${head}
      <script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Product', 'name': 'Weir kettle, 1.7 l', 'sku': 'WK-17', 'offers': { '@type': 'Offer', 'price': '39.00', 'priceCurrency': 'GBP' }, 'review': REVIEWS.map(([author, datePublished, reviewBody]) => ({ '@type': 'Review', author, datePublished, reviewBody })) })}</script></head>
      <body><header><a href="/">Quern Kitchen</a><nav><a href="/kettles">Kettles</a><a href="/cart">Cart</a></nav></header><main><div class="product"><h1>Weir kettle, 1.7 l</h1><p class="price">£39.00</p><p class="sold-by">Sold by Quern Kitchen</p>
      <div class="product-description"><p>A kettle of brushed steel that holds 1.7 litres and boils them in under five minutes. The lid opens wide enough for a hand with a sponge.</p><ul><li>Capacity 1.7 l</li><li>3,000 W</li><li>Cord of 75 cm</li></ul></div>
      <table class="specs"><tr><th>Weight</th><td>1.1 kg</td></tr><tr><th>Material</th><td>Steel</td></tr></table><form action="/cart"><label>Quantity</label><input name="n" value="1"><button>Add to basket</button></form>
      <section class="reviews"><h2>Reviews</h2>${REVIEWS.map(([name, day, text]) => `<div class="review"><span class="review-author">${name}</span> <time datetime="${day}">${day}</time><p>${text}</p></div>`).join('')}</section></div></main></body></html>`, { source: { url: 'https://kitchen.example/kettles/weir' } })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    expect(outcome.value.kind).toBe('product')
    return outcome.value.metadata
  }
  test('has no author and no day of its customers', async () => { expect(await shop('')).toMatchObject({ authors: [], published: null }) })
  test('but those that the page states of itself', async () => { expect(await shop('<meta name="author" content="Clara Voss"><meta property="article:published_time" content="2023-01-09T08:00:00Z">')).toMatchObject({ authors: ['Clara Voss'], published: '2023-01-09T08:00:00Z' }) })
  test('or that its data state of a story that is told there', async () => { expect(await shop(`<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'Recipe', 'name': 'Weir kettle, 1.7 l', 'author': { '@type': 'Person', 'name': 'Clara Voss' }, 'datePublished': '2023-01-09' })}</script>`)).toMatchObject({ authors: ['Clara Voss'], published: '2023-01-09' }) })
})

test.each(['<meta name="dc.language" content="fr">', '<div itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="fr"></div>'])('the language that the record believes is declared for the judge as well: %s', said => {
  const document = parseHtml(`${said}<p>Onze hérons sur le barrage.</p>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  expect(document.ok && collectFacts(document.value).declaredLanguage).toBe('fr')
})
