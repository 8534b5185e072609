/** Which of a page's claims are believed where they differ: whole pages of our own words, a page for each kind of difference. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.ts'
import type { Metadata } from '../src/index.ts'

const BODY = '<p>The parish council met on the green for the ninth time this year, and again no one could say who had moved the bench, though everyone agreed that it looked better where it was now.</p>'
  + '<p>A motion to leave it there was carried by eleven votes to two. The clerk asked that the minutes record her thanks to whoever it had been, and the meeting closed at nine with tea.</p>'
interface Parts { readonly head?: string; readonly top?: string; readonly end?: string; readonly below?: string; readonly lang?: string; readonly url?: string; readonly style?: string }

async function metadataOf({ head = '', top = '', end = '', below = '', lang = 'en', url, style }: Parts): Promise<Metadata> {
  const html = `<!DOCTYPE html><html lang="${lang}"><head><title>The bench that moved by night</title>${head}</head><body><main${style === undefined ? '' : ` style="${style}"`}><article><h1>The bench that moved by night</h1>${top}${BODY}${end}</article>${below}</main></body></html>`
  const outcome = await extract(html, url === undefined ? {} : { source: { url } })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value.metadata
}
const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'BlogPosting', headline: 'The bench that moved by night', ...value })}</script>`

describe('authors', () => {
  test.each<[string, Parts, string[]]>([
    ['are written as their byline writes them, not as the site is called', { head: '<meta property="og:site_name" content="The Bench House"><meta name="author" content="thebenchhouse">', top: '<p class="byline">By <a rel="author" href="/author/thebenchhouse">thebenchhouse</a></p>' }, ['thebenchhouse']],
    ['are all of the list below a label', { top: '<div><h6>Author(s)</h6><ul><li><a href="/x">Ada M. Quill</a></li><li><a href="/y">Bert Harrow</a></li><li><a href="/z">Cleo Marsh</a></li></ul></div>' }, ['Ada M. Quill', 'Bert Harrow', 'Cleo Marsh']],
    ['end where the link of their name ends', { top: '<div class="byline">By <a href="/people/ada-quill">Ada Quill</a> Politics Desk | 3 May 2021</div>' }, ['Ada Quill']],
    ['are agencies too, in the last line behind initials', { lang: 'pl', end: '<p>aqu/PAP</p>' }, ['PAP']],
    ['are whoever opens with a first name, in a line of italics behind the text', { lang: 'de', end: '<p><i>Johanna Wegerich</i></p>' }, ['Johanna Wegerich']],
    ['are none where a line beside a day only looks like a name', { top: '<p>Village Greenery</p><p>3 May 2021</p>' }, []],
    ['are those whom a note and a picture below the text are of, rather than a bare company', { top: '<p>By Benchworks</p>', end: '<p>Marianne Colquhoun</p>', below: '<aside><img class="avatar" src="/m.jpg" alt="Marianne Colquhoun"><p>Marianne Colquhoun is a clerk who writes about village greens.</p></aside>' }, ['Marianne Colquhoun']],
    ['stand below what they did', { top: '<div><div>Interview</div><div>MARIANNE COLQUHOUN</div></div>' }, ['MARIANNE COLQUHOUN']],
    ['may be many together, of many words', { top: '<div>Author(s):</div><div><strong>The Members of the Choir of the Old Parish Church</strong></div>' }, ['The Members of the Choir of the Old Parish Church']],
    ['are read of a page that hides all of its text until a script has run', { style: 'opacity:0;visibility:hidden', end: '<p>Written by Marianne Colquhoun</p>' }, ['Marianne Colquhoun']],
    ['are no roles beside the person', { top: '<p class="byline">By Ann Lee, Staff Writer</p>' }, ['Ann Lee']],
    ['are no roles that name their desk', { top: '<p class="byline">By Ann Lee, Business Reporter</p>' }, ['Ann Lee']],
    ['are no house that the person writes for', { top: '<p class="byline">By Ann Lee for MailOnline</p>' }, ['Ann Lee']],
    ['are no house that they are special to', { top: '<p class="byline">By Ann Lee, Special to Tarn Post</p>' }, ['Ann Lee']],
    ['… without a comma either', { top: '<p class="byline">By Ann Lee Special to Tarn Post</p>' }, ['Ann Lee']],
    ['are desks where nobody else signs', { top: '<p class="byline">By Staff Reporter</p>' }, ['Staff Reporter']],
    ['are institutions whose name goes on with "for"', { top: '<p class="byline">By Physicians Committee for Responsible Walking</p>' }, ['Physicians Committee for Responsible Walking']],
    ['are agencies too, alone on the line below the headline', { top: '<p>JIJI</p><p>May 3, 2021</p>' }, ['JIJI']],
    ...['The Editors of Tarn Post', 'Tarn Post Editorial Team', 'Tarn Post Staff', 'Tarn Staff', 'Editorial Staff'].flatMap((desk): [string, Parts, string[]][] => [
      [`are a desk as a whole: ${desk}`, { top: `<p>By ${desk}</p>` }, [desk]], [`… in the data: ${desk}`, { head: `<meta name="author" content="${desk}">` }, [desk]], [`… as a thing: ${desk}`, { head: ld({ author: { name: desk } }) }, [desk]],
    ]),
    ...['Oxford', 'New York', 'San Francisco', 'Washington D.C.', 'London, UK'].flatMap((town): [string, Parts, string[]][] => [
      [`are not where they write: ${town}`, { top: `<p class="byline">By Ada Quill, ${town}</p>` }, ['Ada Quill']], [`… in the data: ${town}`, { head: `<meta name="author" content="Ada Quill, ${town}">` }, ['Ada Quill']], [`… behind "in": ${town}`, { top: `<p>By Ada Quill in ${town}</p>` }, ['Ada Quill']],
    ]),
    ...[
      (name: string) => `<article class="message message--post" data-author="${name}"><h4 class="message-name"><a class="username" href="/members/x.1/">${name}</a></h4><div class="bbWrapper">We liked that bench a lot where it was before, really.</div></article>`,
      (name: string) => `<li class="postbitlegacy postbit"><a class="username" href="member.php?1">${name}</a><div class="content"><blockquote class="postcontent">We liked that bench a lot where it was before, really.</blockquote></div></li>`,
    ].map((reply, n): [string, Parts, string[]] => [`are none of those who reply, in the markup of forum ${n + 1}`, { below: `<div class="block">${reply('Bert Harrow')}${reply('Cleo Marsh')}</div>` }, []]),
    ['are both of two names', { top: '<p>By Ada Quill, Bert Harrow</p>' }, ['Ada Quill', 'Bert Harrow']],
    ['are none where a line beside a day is the site\'s name', { head: '<meta property="og:site_name" content="Green Kitchen">', top: '<p>Green Kitchen</p><p>3 May 2021</p>' }, []],
    ['are the site where its byline says so', { head: '<meta property="og:site_name" content="Green Kitchen">', top: '<p>By Green Kitchen</p>' }, ['Green Kitchen']],
    ['are all in elements of one name, side by side', { top: '<div><span class="creator"><span>Anna Quill<br>Institute of Benches<br>quill@benches.example</span></span><span>, </span><span class="creator"><span>Robert Harrow</span></span></div>' }, ['Anna Quill', 'Robert Harrow']],
    ['are none where "Author" heads a column', { top: '<table><tr><th>Author</th><th>Message</th></tr><tr><td>quern</td><td>Here is what became of the bench.</td></tr></table>' }, []],
    ['are no word for what was done on that day', { lang: 'zh-CN', top: '<div class="author"><em>发表于 2019-10-3 09:12:20</em></div>' }, []],
    ...[['en', 'Media contact'], ['en', 'For press inquiries contact'], ['de', 'Pressekontakt'], ['de', 'Ansprechpartner'], ['fr', 'Contact presse'], ['es', 'Contacto'], ['pl', 'Kontakt dla mediów'], ['ru', 'Контакты для СМИ'], ['nl', 'Perscontact'], ['it', 'Contatti']].flatMap(([lang, label]): [string, Parts, string[]][] => [
      [`are none whom the press is to ask: ${label}`, { lang: lang!, end: `<p>${label}: Johanna Wegerich</p>` }, []], [`… in a line below: ${label}`, { lang: lang!, end: `<h3>${label}</h3><p>Johanna Wegerich</p>` }, []], [`… above the text: ${label}`, { lang: lang!, top: `<p>${label}: Johanna Wegerich</p>` }, []],
    ]),
    ...[['en', 'Nobody made contact with the boat again.'], ['en', 'How a village lost all contact'], ['en', 'First Contact'], ['de', 'Wer noch Kontakt hat'], ['ko', '이번 방문의 뜻이다.'], ['tr', 'Denizde iletişim yok'], ['el', 'Οι πληροφορίες που χάθηκαν']].flatMap(([lang, line]): [string, Parts, string[]][] => [
      [`are who signs below what only speaks of it: ${line}`, { lang: lang!, end: `<p>${line}</p><p>Ada Quill</p>` }, ['Ada Quill']],
    ]),
    ...['First Contact | Ada Quill | 3 March 2024', 'Eye contact: by Ada Quill', 'Ada Quill, Contact'].map((line): [string, Parts, string[]] => [`are who signs beside what only speaks of it: ${line}`, { top: `<p class="byline">${line}</p>` }, ['Ada Quill']]),
    ...['Contact: 555 1234 | Bert Harrow', 'Contact Johanna Wegerich', 'Press office | Johanna Wegerich'].map((line): [string, Parts, string[]] => [`are none whom the press is to ask: ${line}`, { end: `<p>${line}</p>` }, []]),
    ['are those who sign above such a line', { top: '<p>By Ada Quill</p>', end: '<p>Media contact: Bert Harrow</p>' }, ['Ada Quill']],
    ['are read though their surnames stand first', { head: '<meta name="author" content="Quill, Ada; Harrow, Bert">' }, ['Ada Quill', 'Bert Harrow']],
    ...['wpadmin', 'user_12345'].map((name): [string, Parts, string[]] => [`are nobody whom a machine calls so: ${name}`, { head: `<meta name="author" content="${name}">` }, []]),
    ...['The boat was not seen by Tom Hill', 'Five islanders who were saved by Tom Hill'].map((line): [string, Parts, string[]] => [`are none of whom a sentence tells: ${line}`, { top: `<p>${line}</p>`, end: `<p>${line}</p>` }, []]),
    ['are whoever opens a thread, though a machine named them', { head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'DiscussionForumPosting', headline: 'The bench that moved by night', author: { '@type': 'Person', name: 'user_12345' } })}</script>`, top: '<p class="author">by <a class="username" href="/members/user_12345">user_12345</a></p>', below: '<div class="post"><p class="author">by <a class="username" href="/members/annlee">annlee</a></p><div class="content">We liked that bench a lot where it was before, really.</div></div>' }, ['user_12345']],
    ['are guests whom a line says to have written it', { end: '<p><em>This is a guest post by Marianne Colquhoun.</em></p>' }, ['Marianne Colquhoun']],
    ['are no button beside it', { lang: 'zh-CN', top: '<div class="authi"><em>发表于 2019-10-3 09:12:20</em><span class="pipe">|</span><a href="/a">只看该作者</a></div>' }, []],
    ['end where a link of something else begins, though nothing parts the two', { top: '<div class="author"><a href="/a">Marianne Colquhoun</a><a href="/f">Follow</a></div>' }, ['Marianne Colquhoun']],
    ...([
      ['By <a>Ann Lee</a> <span>and Tom Hill</span>', ['Ann Lee', 'Tom Hill']], ['By <a>Ann Lee</a><span>, Tom Hill</span><span> and Kim Roe</span>', ['Ann Lee', 'Tom Hill', 'Kim Roe']],
      ['By <a>Ann Lee</a> <span>in Berlin</span> and <a>Tom Hill</a> <span>in Paris</span>', ['Ann Lee', 'Tom Hill']], ['By <b>Ann Lee</b> <i>Staff Writer</i> and <b>Tom Hill</b> <i>Editor</i>', ['Ann Lee', 'Tom Hill']],
      ['Par <a>Anne Dupont</a> <span>avec AFP</span>', ['Anne Dupont', 'AFP']], ['<a href="/author/a">Ann Lee</a> <a href="/author/b">Tom Hill</a>', ['Ann Lee', 'Tom Hill']],
      ['<span>Juan Carlos</span> <span>García Márquez</span>', ['Juan Carlos García Márquez']], ['<span>Jean Paul</span> <span>van der Berg</span>', ['Jean Paul van der Berg']], ['<b>Ann Lee</b> <i>Jr.</i>', ['Ann Lee Jr.']],
      ['By Ana María, Ana María Pérez', ['Ana María', 'Ana María Pérez']], ['Written and updated by <a href="/author/ann">Ann Lee</a>', ['Ann Lee']], ['<a>The Verge</a> <span>by Ann Lee</span>', ['Ann Lee']],
    ] as readonly [string, string[]][]).map(([byline, names]): [string, Parts, string[]] => [`go on: ${byline}`, { top: `<div class="author">${byline}</div>` }, names]),
    ['… where a link to more of them does', { top: '<div class="author"><strong>Marianne Colquhoun</strong><a href="/m">More articles</a></div>' }, ['Marianne Colquhoun']],
    ['… where a role does', { top: '<div class="author"><span>Marianne Colquhoun</span><span>Village correspondent</span></div>' }, ['Marianne Colquhoun']],
    ['… where a role and a house do', { top: '<p class="byline"><span>By Marianne Colquhoun</span> <span>Village correspondent, Benchworks Daily</span></p>' }, ['Marianne Colquhoun']],
    ['… in a script without capitals', { lang: 'ko', end: '<div class="reporter"><strong>한서윤 기자</strong><a href="/m">다른기사 보기</a></div>' }, ['한서윤']],
    ['go on where an element holds the surname alone', { top: '<div class="author"><span class="first">Anna Maria</span> <span class="last">Quill</span></div>' }, ['Anna Maria Quill']],
    ['are there once where their element says them twice', { top: '<div class="author"><a href="/u">Ada Quill</a><span>Ada Quill</span></div>' }, ['Ada Quill']],
    ['… a single name too', { end: '<div class="user-details" itemprop="author"><a href="/users/9">Wilma</a><span class="d-none" itemprop="name">Wilma</span></div>' }, ['Wilma']],
    ['are two where two links stand side by side', { top: '<div class="author"><a href="/a">Ada Quill</a> <a href="/b">Bert Harrow</a></div>' }, ['Ada Quill', 'Bert Harrow']],
    ['are all of a list', { top: '<ul class="authors"><li><span class="name">Ada Quill</span></li><li><span class="name">Bert Harrow</span></li></ul>' }, ['Ada Quill', 'Bert Harrow']],
    ['… without where they are from', { top: '<ul class="authors"><li><span class="name">Ada Quill</span> <span class="affiliation">Institute of Benches</span></li><li><span class="name">Bert Harrow</span> <span class="affiliation">University of Greens</span></li></ul>' }, ['Ada Quill', 'Bert Harrow']],
    ['… without the marks of notes', { top: '<ul class="authors"><li><a href="/a">Ada Quill</a><sup>1</sup></li><li><a href="/b">Bert Harrow</a><sup>a,*</sup></li></ul>' }, ['Ada Quill', 'Bert Harrow']],
    ['… as papers made of LaTeX have it', { top: `<div class="ltx_authors">${['Ada Quill', 'Bert Harrow'].map(name => `<span class="ltx_creator ltx_role_author"><span class="ltx_personname">${name} </span><span class="ltx_author_notes"><span class="ltx_contact ltx_role_affiliation">Institute of Benches </span></span></span>`).join('<span class="ltx_author_before"> </span>')}</div>` }, ['Ada Quill', 'Bert Harrow']],
    ['are both where a role follows the second', { top: '<p class="byline">By Ada Quill and Bert Harrow <span>Village correspondent</span></p>' }, ['Ada Quill', 'Bert Harrow']],
    ['… where links hold them', { top: '<div class="byline"><span>By <a rel="author">Ada Quill</a> and <a rel="author">Bert Harrow</a></span><span>Village correspondent</span></div>' }, ['Ada Quill', 'Bert Harrow']],
    ['are no site that stands behind them', { head: '<meta property="og:site_name" content="Tarn Post">', top: '<p class="byline">By Ada Quill, Tarn Post — Oxford</p>' }, ['Ada Quill']],
    ['… and none of its desks', { head: '<meta property="og:site_name" content="Tarn Post">', top: '<p class="byline">By Ada Quill, Tarn Post Village Unit</p>' }, ['Ada Quill']],
    ['are who writes for it', { head: '<meta property="og:site_name" content="Tarn Post">', top: '<p class="byline">By Ada Quill for the Tarn Post</p>' }, ['Ada Quill']],
    ['are not who changed it last', { top: '<p class="meta">Last modified by <a href="/b">Bert Harrow</a> on 13 August 2024</p>' }, []],
    ['… in a link to all that they did', { lang: 'de', top: '<p class="meta">Zuletzt geändert von <a href="/user/bert">Bert Harrow</a> am 13. August 2024</p>' }, []],
    ['… behind the day', { end: '<footer><span class="theme-last-updated">Last updated on <b><time datetime="2024-08-13T00:00:00Z">Aug 13, 2024</time></b> by <b>b-harrow</b></span></footer>' }, []],
    ['… but who made it', { top: '<p class="meta">Created by <a href="/people/ada">Ada Quill</a>, last modified by <a href="/people/bert">Bert Harrow</a> on 13 August 2024</p>' }, ['Ada Quill']],
    ['… and whom its element calls the author', { top: '<p class="meta">Last updated on 13 August 2024 by <a rel="author" href="/author/ada">Ada Quill</a></p>' }, ['Ada Quill']],
    ['are whom a class name of Turkish says, behind two days', { lang: 'tr', top: '<div class="info"><span>Giriş: 21.11.2024 - 10:05</span><span>Güncelleme: 22.11.2024 - 08:00</span><span class="muhabir">Elif Taşdemir</span></div>' }, ['Elif Taşdemir']],
    ['are whoever calls the site by her own name', { head: '<meta property="og:site_name" content="Anna Lee">', top: '<p>Anna Lee</p><p>3 May 2021</p>' }, ['Anna Lee']],
  ])('%s', async (_name, parts, authors) => expect((await metadataOf(parts)).authors).toEqual(authors))
})

describe('the title', () => {
  const WHOLE = 'Keeper counts nine thousand steps around the tarn'
  const titleOf = async (title: string, og: string, h1 = WHOLE): Promise<string | null> => {
    const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>${title} | Tarn Post</title><meta property="og:title" content="${og}"><meta name="twitter:title" content="${og}"></head><body><main><article><h1>${h1}</h1>${BODY}</article></main></body></html>`)
    return outcome.ok ? outcome.value.metadata.title : null
  }
  test.each(['…', '...', ' […]', ' [...]', ''])('is whole where title element and data cut it: "thou%s"', async dots => {
    expect(await titleOf(`Keeper counts nine thou${dots}`, `Keeper counts nine thou${dots}`)).toBe(WHOLE)
  })
  test.each(['…', '...'])('is whole where they cut it behind a word: "nine%s"', async dots => {
    expect(await titleOf(`Keeper counts nine${dots}`, `Keeper counts nine${dots}`)).toBe(WHOLE)
  })
  test('may end where the heading goes on with what is no word of it', async () => {
    expect(await titleOf('Keeper counts nine thousand steps around the tarn', 'Keeper counts nine thousand steps around the tarn', `${WHOLE}Share`)).toBe(WHOLE)
  })
  const NINE = 'Nine sheep and a bell at the tarn'
  const alone = async (title: string, head: string, url?: string): Promise<string | null> => {
    const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>${title}</title>${head}</head><body><main><article>${BODY}</article></main></body></html>`, url === undefined ? {} : { source: { url } })
    return outcome.ok ? outcome.value.metadata.title : null
  }
  test.each(['~', '>', '⋆', '★', ':', '«', '»', '|', '::', '→'])('without a heading is without the site\'s name behind "%s", and before it', async mark => {
    for (const title of [`${NINE} ${mark} Tarn Post`, `Tarn Post ${mark} ${NINE}`]) {
      expect(await alone(title, '<meta property="og:site_name" content="Tarn Post">')).toBe(NINE)
      expect(await alone(title, '', 'https://www.tarnpost.com/nine')).toBe(NINE)
      expect(await alone(title, '<link rel="icon" href="/i.png"></head><body><header><a href="/"><img class="logo" src="/l.png" alt="Tarn Post logo"></a></header>')).toBe(NINE)
    }
  })
  test('keeps what is no name of the site', async () => {
    expect(await alone('Nine sheep ~ a bell at the tarn', '<meta property="og:site_name" content="Tarn Post">')).toBe('Nine sheep ~ a bell at the tarn')
  })
  const headed = async (title: string, body: string, url?: string): Promise<Metadata | null> => {
    const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`, url === undefined ? {} : { source: { url } })
    return outcome.ok ? outcome.value.metadata : null
  }
  test.each(['Thread: <span class="threadtitle"><a href="/t">THIS</a></span>', 'Topic: <a class="topic-title">THIS</a>'])('is without the word for what it is the title of: %s', async h1 => {
    expect((await headed(NINE, `<div class="pagetitle"><h1>${h1.replace('THIS', NINE)}</h1></div><div class="post comment"><h2 class="title">${NINE}</h2>${BODY}</div>`))?.title).toBe(NINE)
  })
  test.each(['The Old Lime Kiln', '北岸新码头正式开放'])('is no author where a line or a card says it again: %s', async title => {
    const all = await Promise.all([`<div class="second">${title}</div><p>2023-08-09 10:21</p>`, `<table class="infobox vcard"><tr><th class="fn">${title}</th></tr></table>`].map(line => headed(title, `<h1>${title}</h1>${line}${BODY}`)))
    expect(all.map(found => found?.authors)).toEqual([[], []])
  })
  test('is without a line above it that is in one heading with it, where the data part the two', async () => {
    const found = await headed(`Greens: ${NINE} | Tarn Post`, `<h2><span>Greens</span> <span>${NINE}</span></h2>${ld({ headline: NINE })}<meta property="og:title" content="Greens: ${NINE}">${BODY}`)
    expect(found?.title).toBe(NINE)
  })
  test.each(['/', './', '/index.html', 'https://tarn.example/'])('is no heading that leads to the first page: %s', async home => {
    expect((await headed(`Tarn Diaries: ${NINE}`, `<header><h1><a href="${home}">Tarn Diaries</a></h1></header><div><h3 class="post-title">${NINE}</h3>${BODY}</div>`, 'https://tarn.example/2009/02/nine-sheep'))?.title).toBe(NINE)
  })
  test.each([
    ['Tarn Diaries: THIS', '<div id="header"><h1>Tarn Diaries</h1></div><main><h2>THIS</h2>BODY</main>'],
    ['Tarn Diaries: THIS', '<div id="header"><h1>Tarn Diaries</h1></div><div class="post"><h3 class="post-title"><a href="/n">THIS</a></h3>BODY</div>'],
    ['Tarn Diaries: THIS', '<meta property="og:title" content="THIS"><div id="header"><h1 class="title"><a>Tarn Diaries</a></h1></div><div class="post"><h3 class="entry-title">THIS</h3>BODY</div>'],
    ['THIS : tarndiaries', '<div class="side"><h1>tarndiaries</h1><p>201,118 readers</p></div><main><p class="title"><a class="title" href="/r">THIS</a></p>BODY</main>'],
  ])('is no heading that says one half of the document’s title, where the other stands by the text: %s, %s', async (title, body) => {
    expect((await headed(title.replace('THIS', NINE), body.replaceAll('THIS', NINE).replace('BODY', BODY)))?.title).toBe(NINE)
  })
  test('is the heading where the other half stands below it', async () => {
    expect((await headed(`Nine sheep at the tarn: And a bell`, `<header><h1>Nine sheep at the tarn</h1><p class="subtitle">And a bell</p></header><div>${BODY}</div>`))?.title).toBe('Nine sheep at the tarn')
  })
  test.each(['THIS--国内频道', 'THIS-码头-港口新闻网', 'THIS_新闻中心', 'THIS_畅游_港口站_港口网', '港口视频-THIS'])('is without the channel that Chinese puts behind it or before it without a space: %s', async title => {
    const found = await headed(title.replace('THIS', '北岸新码头明年春天正式开放'), `<table><tr><td><div>北岸新码头明年春天正式开放</div></td></tr></table>${BODY}`)
    expect(found?.title).toBe('北岸新码头明年春天正式开放')
  })
  test.each(['setup.py', 'node.js'])('has the name of a file in brackets: %s', async file => { expect((await headed('How to write a manifest | Tarn', `<h1>How to write a manifest (${file})</h1>${BODY}`))?.title).toBe(`How to write a manifest (${file})`) })
  test.each(['The snake_case guide_v2', 'annual_report_2023', 'L_2016119.01000101.xml'])('has its underscores: %s', async title => { expect(await alone(title, '')).toBe(title) })
  test.each(['THIS _ Tarn Post', 'THIS_ Tarn Post', 'THIS_Tarn Post'])('is without the site’s name behind an underscore: %s', async title => { expect(await alone(title.replace('THIS', NINE), '<meta property="og:site_name" content="Tarn Post">')).toBe(NINE) })
  test('has the long dash of Chinese and what stands behind it, the site’s name too', async () => {
    const title = '专访李明——北岸日报读者的故事'
    expect((await headed(title, `<meta property="og:site_name" content="北岸日报">${BODY}`))?.title).toBe(title)
  })
  test('is without the site that its link leads to', async () => {
    expect((await headed(`${NINE} | Tarn Board`, `<table><tr><td class="title"><span class="titleline"><a href="https://b.example">${NINE}</a><span class="sitebit"> (<a>b.example</a>)</span></span></td></tr></table>${BODY}`))?.title).toBe(NINE)
  })
  test('has the brackets of its label, which the heading shows as a box', async () => {
    expect((await headed(`[Guide] ${NINE} | Tarn Talk`, `<meta property="og:title" content="[Guide] ${NINE}"><h1><span class="label">Guide</span><span class="label-append">&nbsp;</span>${NINE}</h1>${BODY}`))?.title).toBe(`[Guide] ${NINE}`)
  })
  test('may end in dots itself', async () => {
    expect(await titleOf('And then there were nine…', 'And then there were nine…', 'And then there were nine…')).toBe('And then there were nine…')
  })
})

describe('the subtitle', () => {
  test.each<[string, Parts, string | null]>([
    ['may look like a list of names', { head: ld({ description: 'A bench, a green, and four bad winters' }), top: '<header><h3 class="subtitle">A bench, a green, and four bad winters</h3><div><a href="/@quill">Ada Quill</a></div><div>Dec 14, 2023</div><a>23</a><a>4</a><a>Share</a></header>' }, 'A bench, a green, and four bad winters'],
    ['is no row of what a page offers', { top: '<div class="subline">123 points by quern 3 hours ago | hide | past | favourite | 2 comments</div>' }, null],
  ])('%s', async (_name, parts, subtitle) => expect((await metadataOf(parts)).subtitle).toBe(subtitle))
  test.each(['<p class="description">Walks, recipes and a few lies from the shore of the tarn</p>', '<p class="subtitle">Walks, recipes and a few lies from the shore of the tarn</p>'])('is nothing that the site says of itself above the headline: %s', async line => {
    const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>Tarn Diaries: Nine sheep and a bell</title></head><body><div id="header"><h1 class="title"><a href="/">Tarn Diaries</a></h1>${line}</div><div class="post"><h3 class="post-title"><a href="/n">Nine sheep and a bell</a></h3><div class="post-body">${BODY}</div></div></body></html>`)
    expect(outcome.ok && [outcome.value.metadata.title, outcome.value.metadata.subtitle]).toEqual(['Nine sheep and a bell', null])
  })
})

describe('the day', () => {
  test.each<[string, Parts, string]>([
    ['of 09/10/2024 is the one that the data state', { head: ld({ datePublished: '2024-10-09T16:07:00Z' }), top: '<p class="date">09/10/2024</p>' }, '2024-10-09'],
    ['of 03/10/2023 is as the page writes its other days', { top: '<p class="date">03/10/2023</p>', end: '<p class="posted">Last post: 21/07/2024</p>' }, '2023-10-03'],
    ['of an offer of work is when it was posted', { head: '<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Bench Keeper","datePosted":"2024-09-10"}</script>' }, '2024-09-10'],
    ['… in microdata too', { top: '<div itemscope itemtype="https://schema.org/JobPosting"><meta itemprop="datePosted" content="2024-09-10"></div>' }, '2024-09-10'],
    ['is in the address, day first too', { url: 'https://parish.example/news/29-10-2021' }, '2021-10-29'],
    ['is what a script keeps as its date of publication', { end: '<script type="application/json">{"publishedDate":"2016-11-04T20:37:27Z"}</script>' }, '2016-11-04'],
    ['is the reader\'s where the data state the same minute by Greenwich', { head: '<meta property="article:published_time" content="2022-05-04T03:37:37+00:00"><meta property="article:modified_time" content="2022-05-04T03:37:37+00:00">' + ld({ datePublished: '2022-05-04T03:37:37+00:00', dateModified: '2022-05-04T03:37:37+00:00' }), top: '<p>May 3, 2022 23:37</p>' }, '2022-05-03'],
    ['stands in the title of what only says how long ago it was', { top: '<div class="sub">41 points by quern <span class="age" title="2023-04-12T08:11:00 1681287060"><a href="/t">3 hours ago</a></span></div>' }, '2023-04-12'],
    ['stands below a long introduction too', { top: `<div><div>${'By the way of the green and back. '.repeat(14)}</div></div><div><div>3 May 2021 · 6 min read</div></div>` }, '2021-05-03'],
    ['is the byline\'s, not one that a sentence below it speaks of', { top: '<div class="info">Cooper on 25 August 2015 22:30 (159 times read)</div><h1>The bench that moved by night</h1><h3>Ada Quill joins the parish board with effect from 1 September 2015 as its next clerk</h3>' }, '2015-08-25'],
    ...['9–23 February 2017', '9 to 23 February 2017', '28 January - 23 February 2017'].map((span): [string, Parts, string] => [`is no end of a span of time: ${span}`, { head: '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2017-01-19T14:41:17+00:00"}</script>', top: `<p>Town hall, ${span}</p>` }, '2017-01-19']),
    ['is none of a text that is listed as a source', { head: ld({ datePublished: '2016-11-04' }), below: '<h2>References</h2><ol><li>41. Quern A, Lee B. Benches at night. J Parish Life. Published online May 22, 2019. doi:10.1/x</li><li>^ "Benches". Parish House. Archived from the original on 2018-12-26. Retrieved 2008-11-25.</li></ol>' }, '2016-11-04'],
    ['of 01.11.12 is the one that its element keeps for machines', { top: '<h5 class="storyPublishDate published" title="2012-01-11T18:02:36Z">Posted on Wednesday, 01.11.12</h5><h5 class="storyUpdateDate updated" title="2012-01-11T19:42:37Z" style="display:none">Posted on Wednesday, 01.11.12</h5><h1>The bench that moved by night</h1>' }, '2012-01-11'],
    ['has two figures of its year before an hour', { lang: 'pl', top: '<div class="meta">3 sty 12 06:15, GK</div>' }, '2012-01-03'],
    ['that the data state is not the one that readers see as that of the last change', { head: '<meta property="article:published_time" content="2022-03-17T16:52:00+00:00"><meta property="article:modified_time" content="2025-01-16T16:38:32+00:00">', top: '<p class="modified">Last updated on <time class="published" datetime="2025-01-16T16:38:32+00:00">January 16, 2025</time></p>' }, '2022-03-17'],
  ])('%s', async (_name, parts, day) => expect((await metadataOf(parts)).published?.slice(0, 10)).toBe(day))
})

describe('the day of the last change', () => {
  test.each<[string, string, string | null]>([
    ['stands alone', '<p class="meta">Last updated: 13 August 2024</p>', '2024-08-13'],
    ['stands behind who made the page and who changed it', '<div class="page-metadata">Created by <span class="author"><a href="/a">Ada Quill</a></span>, last modified by <span class="editor"><a href="/b">Bert Harrow</a></span> on <a href="/d">Aug 13, 2024</a></div>', '2024-08-13'],
    ['is not the whole site\'s', '<p class="meta">Site last updated: 13 August 2024</p>', null],
  ])('%s', async (_name, top, modified) => expect((await metadataOf({ top })).modified).toBe(modified))
})

describe('the day of publication and that of the last change', () => {
  const STATED = '<meta property="article:published_time" content="2024-01-03T09:00:00Z">'
  const teasers = (heading: string): string => `<section><h2>${heading}</h2><ul><li><a href="/a">The tarn in winter</a> <span>3 January 2024</span></li><li><a href="/b">A bell for the chapel</a> <time>5 March 2024</time></li></ul></section>`
  const FIRST = '2024-01-03', LAST = '2024-03-05'
  test.each<[string, Parts, string | null, string | null]>([
    ['the stated one is first where readers see "Updated on"', { head: STATED, top: '<p>Updated on <time datetime="2024-03-05">5 March 2024</time></p>' }, FIRST, LAST],
    ['… and "Last modified" below the text', { head: STATED, end: '<p>Last modified: March 5, 2024</p>' }, FIRST, LAST],
    ['a change that only readers are told of stands below the text of a page whose data know none', { head: ld({ datePublished: '2024-01-03' }), end: '<p class="date">Updated: 2024-03-05</p>' }, FIRST, LAST],
    ...['Updated 5 March 2024, published 3 January 2024', 'Published 3 January 2024, updated 5 March 2024', '3 January 2024 · Updated 5 March 2024', 'January 3, 2024 (updated March 5, 2024)', 'Last updated March 5, 2024 · First published January 3, 2024']
      .flatMap((line): [string, Parts, string, string][] => [[line, { top: `<p>${line}</p>` }, FIRST, LAST], [`${line}, below the text`, { end: `<p>${line}</p>` }, FIRST, LAST]]),
    ['microformats', { top: '<p class="dt-updated">5 March 2024</p><p class="dt-published">3 January 2024</p>' }, FIRST, LAST],
    ['microformats of time elements', { top: '<p><time class="dt-updated" datetime="2024-03-05">lately</time> <time class="dt-published" datetime="2024-01-03">long ago</time></p>' }, FIRST, LAST],
    ['a change of the same day, in the data', { head: ld({ datePublished: '2024-01-03T09:00:00+09:00', dateModified: '2024-01-03T09:40:00+09:00' }) }, FIRST, FIRST],
    ['… but not where a system only writes twice', { head: ld({ datePublished: '2024-01-03T09:00:00+09:00', dateModified: '2024-01-03T09:00:02+09:00' }) }, FIRST, null],
    ['a change of the same day, in two lines', { top: '<p class="date">Published: 3 January 2024, 09:00</p><p class="date">Updated: 3 January 2024, 14:20</p>' }, FIRST, FIRST],
    ['입력 and 수정', { lang: 'ko', top: '<div class="dates"><p>입력 2024.01.03 09:00</p><p>수정 2024.03.05 10:20</p></div>' }, FIRST, LAST],
    ['수정 and 입력 in a line', { lang: 'ko', top: '<p>수정 : 2024.03.05 10:20 입력 : 2024.01.03 09:00</p>' }, FIRST, LAST],
    ['입력 and 수정 of the same day', { lang: 'ko', top: '<ul><li>입력 2024.01.03 09:00</li><li>수정 2024.01.03 10:20</li></ul>' }, FIRST, FIRST],
    ...['Related articles', 'More news', 'Read more', 'You may also like'].map((heading): [string, Parts, null, null] => [`none is that of pages below "${heading}"`, { below: teasers(heading) }, null, null]),
    ['none is that of pages that an article ends with', { end: teasers('Related articles') }, null, null],
    ...['Joined: Tue Mar 06, 2012 9:10 am', 'Member since 6 March 2012', 'Registriert seit: 06.03.2012', '注册时间: 2012-3-6'].map((line): [string, Parts, string, null] => [`none is that on which somebody joined: ${line}`, { top: `<div class="post"><dl><dt>quern</dt><dd>${line}</dd></dl><p>by quern » Wed Jan 03, 2024 8:14 pm</p></div>` }, FIRST, null]),
    ['that of the last edit in a wiki\'s footer is that of the change alone', { below: '<footer><ul><li>This page was last edited on 5 March 2024, at 18:44.</li></ul></footer>' }, null, LAST],
    ['… or of the page alone', { below: '<div>Last edited on 5 March 2024, at 18:44</div>' }, null, LAST],
    ['none is that of which the text only tells', { end: '<p>The first word of it came <abbr title="1969-07-20T20:17:40">that Sunday evening</abbr>, when nobody was at home to read it.</p>' }, null, null],
    ['none is that on which a tool wrote the page', { below: '<address>Generated on Tue Mar 5 2024 10:11:12 for Pumps by a tool</address>' }, null, null],
    ['a day of its own stands below them all the same', { below: `${teasers('Related articles')}<p>Published on 9 April 2024</p>` }, '2024-04-09', null],
  ])('%s', async (_name, parts, first, last) => {
    const { published, modified } = await metadataOf(parts)
    expect([published?.slice(0, 10) ?? null, modified?.slice(0, 10) ?? null]).toEqual([first, last])
  })

  test.each<[string, string]>([
    ['en', 'Received: 3 Jan 2024; Accepted: 5 March 2024; Published: 9 April 2024'], ['en', 'Received 3 January 2024; Revised 2 February 2024; Accepted 5 March 2024; Published online 9 April 2024'],
    ['en', 'Submitted 3 January 2024; available online 5 March 2024; published 9 April 2024'], ['de', 'Eingegangen: 3. Januar 2024; Angenommen: 5. März 2024; Veröffentlicht: 9. April 2024'],
    ['fr', 'Reçu le 3 janvier 2024; accepté le 5 mars 2024; publié le 9 avril 2024'], ['es', 'Recibido: 3 de enero de 2024; Aceptado: 5 de marzo de 2024; Publicado: 9 de abril de 2024'],
    ['it', 'Ricevuto: 3 gennaio 2024; Accettato: 5 marzo 2024; Pubblicato: 9 aprile 2024'], ['pt', 'Recebido: 3 de janeiro de 2024; Aceito: 5 de março de 2024; Publicado: 9 de abril de 2024'],
    ['zh', '收稿日期：2024-01-03; 接受日期：2024-03-05; 出版日期：2024-04-09'], ['ja', '受付日：2024年1月3日; 受理日：2024年3月5日; 公開日：2024年4月9日'], ['ru', 'Поступила в редакцию: 3 января 2024; Принята: 5 марта 2024; Опубликована: 9 апреля 2024'],
  ])('a paper is published when it is said to be (%s): %s', async (lang, line) => {
    const items = line.split('; '), before = items.slice(0, -1)
    for (const top of [`<p>${line}</p>`, `<p class="dates">${line}</p>`, `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`]) expect((await metadataOf({ lang, top })).published).toBe('2024-04-09')
    for (const top of [`<p>${before.join('; ')}</p>`, `<ul>${before.map(item => `<li>${item}</li>`).join('')}</ul>`]) expect((await metadataOf({ lang, top })).published).toBeNull()
  })

  const LOCALE = '<meta property="og:locale" content="en_GB">'
  test.each<[string, Parts, string]>([
    ['en-GB', { lang: 'en-GB' }, '2024-04-03'], ['en-AU', { lang: 'en-AU' }, '2024-04-03'], ['a British host', { url: 'https://tarn.co.uk/bench' }, '2024-04-03'], ['an Australian one, whatever the template says', { lang: 'en-US', url: 'https://tarn.com.au/bench' }, '2024-04-03'],
    ['the locale of the data', { head: LOCALE }, '2024-04-03'], ['en-US', { lang: 'en-US' }, '2024-03-04'], ['English of no country', {}, '2024-03-04'], ['the day in the address', { lang: 'en-US', url: 'https://tarn.example/2024/04/03/bench' }, '2024-04-03'],
  ])('03/04/2024 by %s', async (_name, parts, day) => expect((await metadataOf({ ...parts, top: '<p class="date">03/04/2024</p>' })).published).toBe(day))
})

describe('the language', () => {
  const ESTONIAN = 'Vallavolikogu kogunes sel aastal üheksandat korda ja jälle ei osanud keegi öelda, kes pingi ära viis, kuid kõik arvasid, et see on uues kohas ilusam. Ettepanek jätta pink sinna võeti vastu üheteistkümne häälega kahe vastu. Kirjutaja palus protokolli märkida, et ta tänab tundmatut, ning koosolek lõppes kell üheksa teega, mida jätkus kõigile.'
  const LATVIAN = 'Pagasta padome šogad sanāca devīto reizi, un atkal neviens nevarēja pateikt, kas ir pārvietojis soliņu, lai gan visi bija vienisprātis, ka tagad tas izskatās labāk. Priekšlikumu atstāt to tur pieņēma ar vienpadsmit balsīm pret divām. Rakstvede lūdza protokolā ierakstīt pateicību nezināmajam, un sēde beidzās deviņos ar tēju, kuras pietika visiem klātesošajiem.'
  const ICELANDIC = 'Hreppsnefndin kom saman í níunda sinn á þessu ári og enn gat enginn sagt hver hefði fært bekkinn, þótt allir væru sammála um að hann færi betur þar sem hann stendur núna. Tillaga um að láta hann standa var samþykkt með ellefu atkvæðum gegn tveimur. Ritarinn bað um að þakkir hennar yrðu bókaðar og fundinum lauk klukkan níu með tei handa öllum.'
  const WELSH = 'Cyfarfu cyngor y plwyf ar y grîn am y nawfed tro eleni, ac unwaith eto ni allai neb ddweud pwy oedd wedi symud y fainc, er bod pawb yn cytuno ei bod yn edrych yn well lle yr oedd hi yn awr. Derbyniwyd cynnig i’w gadael yno o un bleidlais ar ddeg i ddwy. Gofynnodd y clerc i’r cofnodion nodi ei diolch, a daeth y cyfarfod i ben am naw gyda the i bawb.'
  const MARATHI = 'ग्रामपंचायतीची बैठक या वर्षी नवव्यांदा झाली आणि पुन्हा बाक कोणी हलवला हे कोणालाच सांगता आले नाही, पण तो आता जिथे आहे तिथे अधिक चांगला दिसतो यावर सर्वांचे एकमत झाले. तो तिथेच ठेवावा असा ठराव अकरा विरुद्ध दोन मतांनी मंजूर झाला. लिपिकाने अज्ञात व्यक्तीचे आभार इतिवृत्तात नोंदवावेत अशी विनंती केली आणि बैठक नऊ वाजता सर्वांसाठी चहा देऊन संपली.'
  const RUSSIAN = 'Совет прихода собрался на лугу в девятый раз за этот год, и снова никто не смог сказать, кто передвинул скамью, хотя все согласились, что теперь она стоит лучше. Предложение оставить её там приняли одиннадцатью голосами против двух. Секретарь попросила записать в протокол её благодарность, и собрание закончилось в девять часов чаем, которого хватило всем.'
  test.each<[string, string, string, string]>([
    ['is Estonian', 'et', ESTONIAN, 'et'],
    ['is Latvian', 'lv', LATVIAN, 'lv'],
    ['is Estonian where the page says Finnish', 'fi', ESTONIAN, 'et'],
    ['is what the page says of a language that is not told from its neighbours: Icelandic', 'is', ICELANDIC, 'is'],
    ['… Welsh', 'cy', WELSH, 'cy'],
    ['… Marathi', 'mr', MARATHI, 'mr'],
    ['… Irish, whose small words are English ones', 'ga', 'Shocraigh an chomhairle tráthnóna Dé Máirt an seanlinn snámha a choinneáil ar oscailt ar feadh dhá bhliain eile, i ndiaidh díospóireachta a mhair beagnach ceithre huaire an chloig. Dúirt lucht cosanta an fhoirgnimh go bhfágfadh an dúnadh taobh thoir an bhaile gan linn ar bith, agus is mór an náire é sin i mbaile a bhfuil an oiread sin páistí ann.', 'ga'],
    ['… Kazakh, in its own script', 'kk', 'Қала кеңесі сейсенбі күні кешке төрт сағатқа жуық созылған пікірталастан кейін ескі бассейнді тағы екі жыл ашық қалдыруға шешім қабылдады, оны жүзден астам тұрғын тыңдады. Ғимаратты қорғаушылар оны жабу қаланың бүкіл шығыс бөлігін бассейнсіз қалдырады деді.', 'kk'],
    ['… but not in another script', 'sw', RUSSIAN, 'ru'],
    ['… nor of plain English', 'ga', BODY.replace(/<[^>]+>/g, ' '), 'en'],
  ])('%s', async (_name, lang, text, language) => {
    const outcome = await extract(`<!DOCTYPE html><html lang="${lang}"><head><title>1</title></head><body><article>${`<p>${text}</p>`.repeat(2)}</article></body></html>`)
    expect(outcome.ok && outcome.value.metadata.language).toBe(language)
  })
})
