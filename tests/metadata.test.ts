/** Metadata that can be believed: what hostile and broken claims come to, what is told of where a fact was found, and how names, dates and words are read. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { extract, render } from '../src/index.ts'
import type { Article, Metadata } from '../src/index.ts'
import { findDates, isoDate } from '../src/extract/dates/dates.ts'
import { namesIn } from '../src/extract/names/names.ts'
import { wordsToRead } from '../src/extract/reading.ts'

const BODY = '<p>The parish council met on the green for the ninth time this year, and again no one could say who had moved the bench, though everyone agreed that it looked better where it was now.</p>'
  + '<p>A motion to leave it there was carried by eleven votes to two. The clerk asked that the minutes record her thanks to whoever it had been, and the meeting closed at nine with tea.</p>'
const page = (head: string, top = '<h1>The bench that moved by night</h1>'): string => `<!DOCTYPE html><html lang="en"><head><title>The bench that moved by night</title>${head}</head><body><main><article>${top}${BODY}</article></main></body></html>`
const ld = (value: unknown): string => `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`

async function articleOf(html: string, request: Parameters<typeof extract>[1] = {}): Promise<Article> {
  const outcome = await extract(html, request)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value
}
const metadataOf = async (html: string, request: Parameters<typeof extract>[1] = {}): Promise<Metadata> => (await articleOf(html, request)).metadata

describe('broken and hostile claims', () => {
  test.each<[string, string]>([
    ['numbers and objects where text belongs', ld({ '@type': 'Article', headline: { a: 1 }, author: [1, null, { name: { name: 3 } }, [['x']]], datePublished: { '@value': 5 }, keywords: { a: 1 }, image: [[[]]], publisher: 7, articleSection: {} })],
    ['JSON that ends in the middle', ld('{"@type":"Article","headline":"The bench that moved by night","author":[{"name":"Ada Quill"')],
    ['JSON that is none', ld('}{][ not json at all, "author": Ada')],
    ['nesting without end', ld(`${'{"@graph":['.repeat(3000)}${']}'.repeat(3000)}`)],
    ['references in a circle', ld({ '@graph': [{ '@id': '#a', '@type': 'Article', author: { '@id': '#b' } }, { '@id': '#b', author: { '@id': '#a' }, name: { '@id': '#b' } }] })],
    ['megabytes', ld({ '@type': 'Article', headline: 'x'.repeat(3_000_000), keywords: Array.from({ length: 50_000 }, (_, i) => `k${i}`) })],
    ['a thousand scripts', ld({ '@type': 'Article', author: { name: 'Ada Quill' } }).repeat(1000)],
  ])('%s: an article all the same, in bounded time', async (_name, head) => {
    const started = performance.now()
    const { title } = await metadataOf(page(head))
    expect(title).toBe('The bench that moved by night')
    expect(performance.now() - started).toBeLessThan(8000)
  })

  test('five hundred authors are bounded', async () => {
    const { authors } = await metadataOf(page(ld({ '@type': 'Article', headline: 'The bench that moved by night', author: Array.from({ length: 500 }, (_, i) => ({ '@type': 'Person', name: `Ada ${'ABCDEFGHIJ'[i % 10]}quill${'abcdefghij'[Math.floor(i / 10) % 10]}${'klmnopqrst'[Math.floor(i / 100)]}` })) })))
    expect(authors.length).toBeLessThanOrEqual(120)
  })

  test.each(['0000-00-00', 'yesterday', '2021-13-45', '31.02.2020', '99999999999999999999', 'NaN', '<script>', '-1'])('no date: %s', async raw => {
    const { published } = await metadataOf(page(`<meta property="article:published_time" content="${raw.replace(/</g, '&lt;')}">`))
    expect(published).toBeNull()
  })

  test('a date after today is none, where someone knows what day it is', async () => {
    const html = page('<meta property="article:published_time" content="2031-05-02">')
    expect((await metadataOf(html, { today: '2026-01-01' })).published).toBeNull()
    expect((await metadataOf(html)).published).toBe('2031-05-02')
  })

  test('what was changed was out before', async () => {
    const { published, modified } = await metadataOf(page('<meta property="article:published_time" content="2024-05-02T10:00:00Z"><meta property="article:modified_time" content="2023-01-01T10:00:00Z">'))
    expect([published, modified]).toEqual(['2024-05-02T10:00:00Z', null])
  })

  test.each<[string, string, Partial<Metadata>]>([
    ['a list in a list', ld({ '@type': 'Article', author: [[{ '@type': 'Person', name: 'Ada Quill' }]] }), { authors: ['Ada Quill'] }],
    ['an ordered list', ld({ '@type': 'Article', author: { '@list': [{ name: 'Ada Quill' }, { name: 'Bert Harrow' }] } }), { authors: ['Ada Quill', 'Bert Harrow'] }],
    ['a role', ld({ '@type': 'Article', author: { '@type': 'Role', roleName: 'Reporter', author: { '@type': 'Person', name: 'Ada Quill' } } }), { authors: ['Ada Quill'] }],
    ['values with a type', ld({ '@type': 'Article', author: { '@value': 'Ada Quill' }, datePublished: { '@type': 'Date', '@value': '2021-05-03' } }), { authors: ['Ada Quill'], published: '2021-05-03' }],
    ['a reference with a type', ld({ '@graph': [{ '@type': 'Article', headline: 'The bench that moved by night', publisher: { '@type': 'Organization', '@id': '#house' } }, { '@id': '#house', '@type': 'Organization', name: 'Tarn Post', logo: { '@type': 'ImageObject', '@id': '#logo' } }, { '@type': 'ImageObject', '@id': '#logo', url: 'https://tarn.example/logo.png' }] }), { logo: 'https://tarn.example/logo.png' }],
    ['crumbs without the site', ld({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Culture', item: 'https://tarn.example/culture' }, { name: 'The bench that moved by night' }] }), { section: 'Culture' }],
    ['crumbs without the page', ld({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Home', item: 'https://tarn.example/' }, { name: 'Culture', item: 'https://tarn.example/culture' }] }), { section: 'Culture' }],
    ['crumbs with both', ld({ '@type': 'BreadcrumbList', itemListElement: [{ name: 'Tarn Post' }, { name: 'Culture' }, { name: 'The bench' }] }), { section: 'Culture' }],
    ['authors turned round', '<meta name="citation_authors" content="Lee, Ann; Carr, Bo">', { authors: ['Ann Lee', 'Bo Carr'] }],
  ])('%s', async (_name, head, wanted) => expect(await metadataOf(page(head), { source: { url: 'https://tarn.example/culture/bench' } })).toMatchObject(wanted))

  test('named characters of data are read, whichever they are', async () => {
    const { authors, publisher, title } = await metadataOf(page(ld({ '@type': 'NewsArticle', headline: 'Caf&eacute; by night', author: { name: 'Ren&eacute;e M&uuml;ller' }, publisher: { name: 'La D&eacute;p&ecirc;che &copy' } }) + '<meta property="og:title" content="Caf&amp;eacute; by night">', '<h1>Café by night</h1>').replace(/<title>.*?<\/title>/, ''))
    expect([authors, publisher, title]).toEqual([['Renée Müller'], 'La Dépêche &copy', 'Café by night'])
  })

  test('markup, controls and bidi tricks are cleaned out of fields', async () => {
    const { authors, title, tags } = await metadataOf(page(`<meta name="author" content="&lt;b&gt;Ada&#x202e; Quill&lt;/b&gt;&#x7;"><meta property="article:tag" content="be&#x200b;nches&#0;">${ld({ '@type': 'Article', headline: 'The <em>bench</em> that moved by night' })}`))
    expect(authors).toEqual(['Ada Quill'])
    expect(title).toBe('The bench that moved by night')
    // eslint-disable-next-line no-control-regex
    expect(tags.join('')).not.toMatch(/[\u0000-\u001f\u200b\u202e]/)
  })

  test('entities that were escaped twice and thrice are the characters that they stand for', async () => {
    const { description, title } = await metadataOf(page(ld({ '@type': 'Article', headline: 'The bench that moved by night', description: 'Who said &amp;amp;quot;leave it&amp;amp;quot; &amp;ndash; and why' })))
    expect([description, title]).toEqual(['Who said "leave it" – and why', 'The bench that moved by night'])
  })

  test('an hour is no name', async () => {
    expect((await metadataOf(page('', '<h1>The bench that moved by night</h1><p>12.09 Uhr</p><p>Online seit 3. Mai 2021</p>'))).authors).toEqual([])
    expect(namesIn('Von 12.09 Uhr', new Set(), 'line').names).toEqual([])
  })

  test('a headline may speak of markup', async () => {
    expect((await metadataOf('<title>x</title><h1>Why &lt;table&gt; is not dead</h1>' + BODY)).title).toBe('Why <table> is not dead')
  })

  test('whatever the JSON-LD holds, nothing is thrown and every field has its type', async () => {
    await fc.assert(fc.asyncProperty(fc.dictionary(fc.constantFrom('@type', '@graph', '@id', 'headline', 'name', 'author', 'datePublished', 'dateModified', 'keywords', 'image', 'publisher', 'inLanguage', 'license', 'articleBody', 'isAccessibleForFree', 'logo'), fc.jsonValue({ maxDepth: 4 })), async thing => {
      const { metadata } = await articleOf(page(ld(JSON.stringify({ '@type': 'NewsArticle', ...thing }).replace(/</g, '\\u003c'))))
      for (const [field, value] of Object.entries(metadata)) {
        if (field === 'alternates') expect(Array.isArray(value)).toBe(true)
        else if (field === 'isAccessibleForFree') expect([true, false, null]).toContain(value)
        else if (field === 'imageWidth') expect(value === null || typeof value === 'number').toBe(true)
        else if (field === 'authors' || field === 'tags') expect((value as string[]).every(item => typeof item === 'string' && item !== '')).toBe(true)
        else expect(value === null || (typeof value === 'string' && value !== '')).toBe(true)
      }
    }), { numRuns: 60 })
  })
})

describe('what else the page says of itself', () => {
  test('paywall, maker, logo, width of the picture, other languages', async () => {
    const { isAccessibleForFree, generator, logo, imageWidth, alternates } = await metadataOf(page(`<meta name="generator" content="WordPress 6.5"><meta property="og:image" content="https://a.example/b.jpg"><meta property="og:image:width" content="1200">`
      + '<link rel="alternate" hreflang="fr" href="/fr/banc"><link rel="alternate" hreflang="x-default" href="/bench"><link rel="alternate" hreflang="de" href="javascript:alert(1)">'
      + ld({ '@graph': [{ '@type': 'NewsArticle', headline: 'The bench that moved by night', isAccessibleForFree: 'False', publisher: { '@id': '#house' } }, { '@id': '#house', '@type': 'Organization', name: 'The Green', logo: { '@type': 'ImageObject', url: '/logo.png' } }] })), { source: { url: 'https://a.example/en/' } })
    expect({ isAccessibleForFree, generator, logo, imageWidth, alternates }).toEqual({
      isAccessibleForFree: false, generator: 'WordPress 6.5', logo: 'https://a.example/logo.png', imageWidth: 1200,
      alternates: [{ language: 'fr', url: 'https://a.example/fr/banc' }, { language: 'x-default', url: 'https://a.example/bench' }],
    })
  })

  test.each<[string, boolean | null]>([['free', true], ['metered', false], ['locked', false], ['perhaps', null]])('content tier %s', async (tier, free) => {
    expect((await metadataOf(page(`<meta property="article:content_tier" content="${tier}">`))).isAccessibleForFree).toBe(free)
  })

  test('nothing where the page says nothing', async () => {
    const { isAccessibleForFree, generator, logo, imageWidth, alternates } = await metadataOf(page(''))
    expect([isAccessibleForFree, generator, logo, imageWidth, alternates]).toEqual([null, null, null, null, []])
  })
})

describe('provenance', () => {
  const HEAD = `<meta property="og:site_name" content="The Green Gazette"><meta name="author" content="admin">${ld({ '@type': 'NewsArticle', headline: 'The bench that moved by night', author: { '@type': 'Person', name: 'Ada Quill' }, datePublished: '2024-05-02T10:00:00+02:00' })}`

  test('says for each field what was chosen, from where, how sure, and what lost', async () => {
    const { provenance, metadata } = await articleOf(page(HEAD, '<h1>The bench that moved by night</h1><p class="byline">By <a rel="author" href="/people/ada">Ada Quill</a></p>'))
    const of = new Map(provenance.map(entry => [entry.field, entry]))
    expect(metadata.authors).toEqual(['Ada Quill'])
    expect(of.get('authors')!.chosen.map(({ origin }) => origin.kind)).toEqual(expect.arrayContaining(['json-ld', 'byline']))
    expect(of.get('authors')!.lost.map(({ value }) => value)).toContain('admin')
    expect(of.get('published')!.chosen[0]).toEqual({ field: 'published', value: '2024-05-02T10:00:00+02:00', origin: { kind: 'json-ld', path: 'NewsArticle[1].datePublished' } })
    for (const { confidence } of provenance) { expect(confidence).toBeGreaterThan(0); expect(confidence).toBeLessThanOrEqual(1) }
    for (const [field, value] of Object.entries(metadata)) if (field !== 'url' && value !== null && (typeof value !== 'object' || value.length > 0)) expect(of.has(field as keyof Metadata), field).toBe(true)
    // Plain data: no element of the tree hides in it.
    expect(structuredClone(provenance)).toEqual(provenance)
    expect(JSON.parse(await render(await articleOf(page(HEAD)), 'json', { fields: ['provenance'] })).provenance.length).toBeGreaterThan(4)
  })
})

describe('front matter reads back as what it was', () => {
  test.each([
    'Colons: and more: colons', '"Quoted" and \'single\'', 'back\\slash \\n not a line', '- a list?', '# a comment?', '{a: [b', '@at `tick` %percent', 'yes', 'null', '2024-05-02', '1e3', '🦉 owls — ünïcödé', '--- three', '...', '? question', '! bang', '& anchor', '* alias', '| pipe', '> fold', '~', 'trailing: ',
  ])('%s', async title => {
    const article = await articleOf(page(`<meta property="og:site_name" content="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}">`))
    const hostile: Article = { ...article, metadata: { ...article.metadata, title, subtitle: `${title}\nsecond line`, authors: [title, `${title}:`], tags: [`#${title}`] } }
    const markdown = await render(hostile, 'markdown', { frontMatter: true })
    const front = parse(/^---\n([\s\S]*?)\n---\n/.exec(markdown)![1]!) as Record<string, unknown>
    expect([front['title'], front['subtitle'], front['authors'], front['tags']]).toEqual([title, `${title}\nsecond line`, [title, `${title}:`], [`#${title}`]])
  })
})

describe('a line that data and class name call the subtitle', () => {
  const under = async (line: string): Promise<string | null> => (await metadataOf(page(
    `<meta name="author" content="Ada Quill">${ld({ '@type': 'Article', headline: 'The bench that moved by night', alternativeHeadline: line, datePublished: '2024-03-12' })}`,
    `<header><h1>The bench that moved by night</h1><p class="subtitle">${line.replace(/&/g, '&amp;')}</p></header><div class="text">${BODY}</div>`,
  ), { select: ['.text'] })).subtitle
  test.each([
    ['is none where it is a day', 'March 12, 2024'],
    ['is none where it is names and what they are', 'Ellen Lind, VMD, DACVB; Monique Frey, BA, LVT, VTS (Behavior); Deborah Horn, DVM & Gary Sands, DVM'],
    ['is none where it is a note on who wrote it', 'Ada is an avid walker and sitter on benches. She has spent the last nine years on every green of the county.'],
  ])('%s', async (_name, line) => { expect(await under(line)).toBeNull() })
  test.each(['No one saw it.', 'Eleven members of the council know who carried it, and none of them will say so.', 'Of Ann Lee, Bob Ray and what they saw on 12 March 2024'])('is one else, however short: %s', async line => { expect(await under(line)).toBe(line) })
})

describe('who wrote it', () => {
  test('of two people whom the data name and readers see, the first alone is not the author', async () => {
    const head = ld({ '@type': 'NewsArticle', headline: 'The bench that moved by night', author: [{ '@type': 'Person', name: 'David Brandt' }, { '@type': 'Person', name: 'Rita Khal' }] })
    const byline = '<h1>The bench that moved by night</h1><div class="byline">By <a class="byline-name" href="/author/d">David Brandt</a></div><p class="date">Published Nov 7, 2023</p><p class="byline"><a class="byline-name" href="/author/r">Rita Khal</a></p>'
    const end = '<aside class="author"><a href="/author/d">David Brandt</a></aside>'
    expect((await metadataOf(page(head, byline).replace('</article>', `</article>${end}`))).authors).toEqual(['David Brandt', 'Rita Khal'])
  })
  test('a name is written as the page writes it, not as a network does', async () => {
    expect((await metadataOf(page('<meta name="twitter:creator" content="@marsh_postHQ"><meta property="og:site_name" content="marsh-post-hq">', '<h1>The bench that moved by night</h1><p class="byline">By <a href="/author/x">marsh-post-hq</a></p>'))).authors).toEqual(['marsh-post-hq'])
  })
})

describe('names', () => {
  const NO_SITE: ReadonlySet<string> = new Set()
  test.each<[string, string[]]>([
    ['By Ann Lee and Bob Ray, Reuters', ['Ann Lee', 'Bob Ray', 'Reuters']],
    ['Par A. Dupont et B. Martin, avec AFP', ['A. Dupont', 'B. Martin', 'AFP']],
    ['Freitag | 14. Juni 2019 | 15:49 VON Sina Quill IN Mode', ['Sina Quill']],
    ['Stars (1 / 1) 06.11.2023 13:30 von Olga Symbolbild lichtwerk', ['Olga']],
    ['Mehr von Ann Lee', ['Ann Lee']],
    ['By Staff and news service reports', ['Staff and news service reports']],
    ['By J. I. da silva', ['J. I. da silva']],
    ['Pillars of eternity', []],
    ['by\u00a0 Ann Lee, Dietitian', ['Ann Lee']],
    ['Von Friederike Obermoser | 2. April 2024', ['Friederike Obermoser']],
    ['Door Jan de Vries en Piet Bakker', ['Jan de Vries', 'Piet Bakker']],
    ['作者：张三', ['张三']],
    ['Автор: Иван Петров', ['Иван Петров']],
    ['Posted on 3 May 2020 by Ann Lee', ['Ann Lee']],
    ['Eine Kolumne von Nils Anders', ['Nils Anders']],
    ['By Ann Lee, Senior Editor', ['Ann Lee']],
    ['Ann Lee <ann@example.org>', ['Ann Lee']],
    ['ByAnn Lee', ['Ann Lee']],
    ['Walter von Aachen', ['Walter von Aachen']],
    ['Updated 3 May 2020', []],
    ['https://example.org/ann', []],
    ['I have consulted with hundreds of people over the years', []],
    ['Foto: Ann Lee', []],
    ['글: 한서윤', ['한서윤']],
    ['โดย วารุณี ศรีสมบัติ', ['วารุณี ศรีสมบัติ']],
    ['Reviewed by Ann Lee', []], ['Last updated on 3 May 2020 by Ann Lee', []], ['Published 3 May 2020, updated 5 May 2020 by Ann Lee', ['Ann Lee']], ['Published: 3 May 2020 · Modified: 5 May 2020 by Ann Lee', ['Ann Lee']],
    ['Sort by Ann Lee', []],
    ['Christopher von Trotha', ['Christopher von Trotha']],
    ['By Nora Lundtag', ['Nora Lundtag']], ['Written by Harbour Today on November 7, 2023', ['Harbour Today']], ['By Ann Lee on Thursday, 3 May 2020', ['Ann Lee']],
    ['Gespeichert von rasos am 24. Juli 2017 - 18:55', ['rasos']],
    ['By Rui Ma and Dan Quill', ['Rui Ma', 'Dan Quill']],
    ['By Ann Lee, MD, MA', ['Ann Lee']],
    ['By Ann Lee22 Dec', ['Ann Lee']], ['16 January 2012 17:47, Ann Lee', ['Ann Lee']],
    ['By The Harbour editors', ['The Harbour editors']],
    ['By Ann Lee, Home and Digital Security Expert', ['Ann Lee']],
    ['By Ann Lee, Senior Director, Content & Marketing, Quill and Harbour Institute', ['Ann Lee']],
    ['Words: Ann Lee', ['Ann Lee']],
    ['文● 岡本／港編集部', ['岡本', '港編集部']],
    ['Escribe Ana Luján en Territorio', ['Ana Luján']],
    ['Door Jan de Vries', ['Jan de Vries']],
    ['By Ann Lee, Head of Marketing and Community Development', ['Ann Lee']],
    ['लेखक: सुधा मिश्राUpdated: 09 Jan 2024', ['सुधा मिश्रा']],
    ['By Ann Lee, Editor and Bob Ray', ['Ann Lee', 'Bob Ray']],
    ['By Ann Lee, Candidate Representative to the Harbour Committee', ['Ann Lee']],
    ['By Ann (Quill) Lee', ['Ann (Quill) Lee']], ['By Ann (A.Q.) Lee', ['Ann (A.Q.) Lee']],
    ['By Ann Lee (Reuters)', ['Ann Lee']],
    ['Site by Harbour Digital Marketing', []],
    ['Фото РИА Гавань', []], ['Источник: Гавань', []], ['Αποστολή Εκτύπωση Μέγεθος', []], ['Εγγραφείτε!', []], ['Пользователи', []], ['Wyślij Drukuj', []], ['Marketing Team', ['Marketing Team']], ['Ольга Бондарь', ['Ольга Бондарь']],
    ['Log out', []], ['Register', []], ['Abmelden', []], ['Getty Images', []], ['Press release', []], ['Pressemitteilung', []], ['Rezept von', []], ['Zum Profil von', []], ['الجمعة', []], ['пятница', []], ['Artikel von Alexa Quill', ['Alexa Quill']],
    ['Von: Gernot Pfahl Stand: 03.03.2024, 14:30 Uhr', ['Gernot Pfahl']], ['Skrevet af Søren Kjær d. 3. marts 2024', ['Søren Kjær']], ['เขียนโดย กัญญารัตน์ วงศ์สวัสดิ์ วันที่ 3 มีนาคม พ.ศ. 2567', ['กัญญารัตน์ วงศ์สวัสดิ์']], ['By Margaret Ellison / Mar 3, 2024', ['Margaret Ellison']], ['文・写真　佐々木陽子', ['佐々木陽子']], ['撰文：林美玲｜攝影：陳大文', ['林美玲']], ['نویسنده: زهرا موسوی‌نژاد', ['زهرا موسوی‌نژاد']], ['zo 3 mrt 2024 — Jan de Wit', ['Jan de Wit']],
    ['By Noor Haddad, Product Marketing', ['Noor Haddad']], ['By John Smith (AP)', ['John Smith']], ['Por Rui Dias, da Agência Brasil', ['Rui Dias']], ['By Professor Sir John Mills, FRS', ['Professor Sir John Mills']],
    ['By our Rome correspondent John Smith', ['John Smith']], ['Door onze verslaggeefster Anna de Wit', ['Anna de Wit']], ['Von unserer Korrespondentin Anna Pfahl', ['Anna Pfahl']], ['Par notre envoyé spécial Jean Petit', ['Jean Petit']], ['Por nuestro corresponsal Luis Vega', ['Luis Vega']], ['Dal nostro inviato Marco Rossi', ['Marco Rossi']], ['By our own rules', []],
    ['Une enquête de Anne Petit et Paul Roux', ['Anne Petit', 'Paul Roux']], ['Reportagem de Rui Dias', ['Rui Dias']], ['Un reportaj de Ion Popescu', ['Ion Popescu']],
  ])('%s', (line, names) => expect(namesIn(line, NO_SITE, 'line').names).toEqual(names))

  test.each<[string, string[]]>([['ann lee', ['ann lee']], ['page.head.author', []], ['ann.q.lee', ['ann.q.lee']], ['Harbour Contributor', ['Harbour Contributor']]])('%s, where a field is for names', (value, names) => expect(namesIn(value, new Set(['harbour']), 'stated').names).toEqual(names))
})

describe('names in scripts without spaces', () => {
  test.each<[string, string[]]>([
    ['记者 林晓舟', ['林晓舟']],
    ['作者：林晓舟', ['林晓舟']],
    ['文／林晓舟', ['林晓舟']],
    ['港聞社╱記者林曉舟／高雄報導 2021-09-02 12:01', ['林曉舟']],
    ['亚历山大·彼得罗维奇·伊万诺夫', ['亚历山大·彼得罗维奇·伊万诺夫']],
    ['文・佐藤みなと', ['佐藤みなと']],
    ['记者日前从港口管理部门获悉，新码头、货运站、检疫所将在明年春天开放', []],
    ['记者9日从港口管理局获悉，新码头将开放', []],
    ['記者問及：“為何新碼頭遲遲沒有開放？”', []],
    ['记者：新码头开放以后九个泊位的货船都要排队，等候时间多长？', []],
    ['新码头明年春天将向所有渔船开放', []],
    ['港口局副局長：禁止夜間捕撈', []],
    ['漁船夜間出港 港口局加強巡查', []],
    ['来源：港口晚报', []], ['摘自港口晚报', []], ['檢舉本文', []], ['讨论', []], ['我来说两句 (0)', []],
  ])('%s', (line, names) => expect(namesIn(line, new Set(), 'line').names).toEqual(names))
})

test('a headline in Chinese is no byline by itself', async () => {
  const text = '港口新码头明年春天开放\n\n港口管理局昨天宣布，新码头将在明年春天向渔船开放，工程历时三年，共有九个泊位，比原来多一倍。\n\n当地渔民表示，等候这一天已经很久，他们希望货船和渔船从此各走各的航道，不再互相等候。\n\n漁船夜間出港 港口局加強巡查'
  const article = await extract(text, { format: 'text' })
  expect(article.ok && article.value.metadata.authors).toEqual([])
})

test('"door" opens a byline before a whole name alone: on English pages it is a door', () => {
  expect([namesIn('Door Straps', new Set(), 'line').opened, namesIn('Door Jan de Vries', new Set(), 'line').opened, namesIn('Door Jan van der Berg', new Set(), 'line').opened]).toEqual([null, 'weak', 'weak'])
})

describe('dates', () => {
  test.each<[string, string | null, string | null]>([
    ['3 sty 12 06:15', 'pl', '2012-01-03T06:15'], ['Ноя 27th 11 17:46', 'ru', '2011-11-27T17:46'], ['16 Jan 12, 17:47', 'en', '2012-01-16T17:47'], ['12 Jan ’12', 'en', '2012-01-12'], ['Tuesday, Jan 10', 'en', null], ['Jan 10, 12:30', 'en', null], ['5. Mai 20 Uhr', 'de', null], ['Sept 16 | 16 September', 'en', null], ['#5 · Mar 12 15:30', 'en', null], ['Page 3 | Mar 12', 'en', null], ['Week 5 (Mar 12)', 'en', null], ['16. Jan. 12', 'de', '2012-01-16'],
    ['[16:30/28.11.2011]', 'ru', '2011-11-28'], ['20120104T1205+0400Z', 'ru', '2012-01-04T12:05+04:00'],
    ['Sep 22021', 'en', '2021-09-02'], ['Feb 182009', 'en', '2009-02-18'], ['28. Juli 201928. Juli 2019', 'de', '2019-07-28'],
    ['2 septembre 2021', 'fr', '2021-09-02'], ['September 2nd, 2021', 'en', '2021-09-02'], ['2. September 2021, 15:04 Uhr', 'de', '2021-09-02T15:04'], ['Thu, 02 Sep 2021 10:00:00 GMT', 'en', '2021-09-02T10:00:00Z'],
    ['3/4/2021', 'en', '2021-03-04'], ['3/4/2021', 'es', '2021-04-03'], ['2021年9月2日', 'ja', '2021-09-02'], ['2021-09-02T23:30:00+02:00', null, '2021-09-02T23:30:00+02:00'], ['20210902', null, '2021-09-02'], ['1630540800', null, '2021-09-02T00:00:00Z'], ['30 février 2021', 'fr', null], ['12:30', 'en', null],
  ])('%s in %s', (raw, language, iso) => expect(isoDate(raw, language)).toBe(iso))
  test('never throws and stays in its text', () => fc.assert(fc.property(fc.string({ maxLength: 300, unit: 'binary' }), raw => { for (const { iso, start, end } of findDates(raw, 'en')) expect(/^\d{4}-\d\d-\d\d/.test(iso) && start <= end && end <= raw.length).toBe(true) })))
})

describe('words', () => {
  test.each<[string, string, number]>([
    ['English', 'Four words stand here.', 4], ['English, with signs inside', "It's the well-known children’s pool, don't you know - 'yes'.", 9], ['French', "L'ancienne gare d’eau", 3], ['Persian, with letters kept apart', 'آن‌ها می‌نویسند', 2], ['numbers', '3.3.2024 um 14:30 für 1,50', 5], ['Chinese, by characters', '港口今天开放', 6], ['Japanese, by characters', '港が開く', 4], ['Korean, between spaces', '항구가 오늘 다시 열린다', 4], ['Thai, by its dictionary', 'ท่าเรือเปิดวันนี้', 4],
  ])('%s', (_name, text, count) => expect(wordsToRead(text)).toBe(count))
})
