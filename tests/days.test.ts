/** Days as pages write them in many languages, calendars and clocks, and which of several is the article's. */
import { describe, expect, test } from 'vitest'
import { extract, type Metadata } from '../src/index.ts'
import { findDates, isoDate } from '../src/extract/dates/dates.ts'
import { isInPassing } from '../src/extract/dates/passing.ts'

const PARAGRAPHS = ['The parish council met on the green for the ninth time this year, and again no one could say who had moved the bench, though everyone agreed that it looked better where it was now.', 'A motion to leave it there was carried by eleven votes to two. The clerk asked that the minutes record her thanks to whoever it had been, and the meeting closed at nine with tea.']
const BODY = PARAGRAPHS.map(text => `<p>${text}</p>`).join('')
const page = (line: string, { head = '', behind = '', lang = 'en' } = {}): string => `<!DOCTYPE html><html lang="${lang}"><head><title>The bench that moved by night</title>${head}</head><body><main><article><h1>The bench that moved by night</h1>${line}${BODY}</article>${behind}</main></body></html>`
async function metadataOf(source: string, request: Parameters<typeof extract>[1] = {}): Promise<Metadata> {
  const outcome = await extract(source, request)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value.metadata
}

test.each([['en', 'On 14 August 2014, the river left its bed.'], ['de', 'Am 14. August 2014 trat der Fluss über die Ufer.'], ['zh', '2014年8月14日，河水漫过了堤岸。']])('the day that a text opens by speaking of is not its own: %s', async (lang, sentence) => {
  expect((await metadataOf(page(`<p>${sentence}</p>`, { lang }))).published).toBeNull()
  expect((await metadataOf(`The bench that moved by night\n\n${sentence}\n\n${PARAGRAPHS.join('\n\n')}`)).published).toBeNull()
})

const ROW = '<li><time datetime="2024-05-03T10:00:00Z">10:00</time> <a href="/x">Fire in the old mill</a></li><li><time datetime="2024-05-03T09:00:00Z">09:00</time> <a href="/y">The bridge is shut</a></li>'
test.each<[string, string, string | null]>([
  ['a ticker', page('').replace('<main>', `<div class="now"><ul>${ROW}</ul></div><main>`), null],
  ['teasers', page('', { behind: `<section><ul>${ROW}</ul></section>` }), null],
  ['a ticker above a byline', page('<p>By Ann Lee, <time datetime="2024-03-03">3 March 2024</time></p>').replace('<main>', `<ul>${ROW}</ul><main>`), '2024-03-03'],
  ['links to the days beside each other', page('<div><a href="/2024/03/03"><time class="published" datetime="2024-03-03">2 days ago</time></a><a href="/2024/03/05"><time class="updated" datetime="2024-03-05">today</time></a></div>'), '2024-03-03'],
  ['a rubric and what can be done beside days', page('<div><span class="m"><time datetime="2024-03-03">2 days ago</time> · <a href="/news">News</a></span><span class="m"><time datetime="PT4M">4 min</time> · <a href="/save">Save</a></span></div>'), '2024-03-03'],
  ['teasers with headings', page('', { behind: `<section>${['<article><a href="/x"></a><h3>Fire</h3><time datetime="2024-05-03">May 3</time></article>', '<article><a href="/y"></a><h3>Shut</h3><time datetime="2024-05-02">May 2</time></article>'].join('')}</section>` }), null],
  ['a ticker in Chinese', page('').replace('<main>', `<ul>${ROW.replace('Fire in the old mill', '老磨坊失火').replace('The bridge is shut', '大桥封闭通行')}</ul><main>`), null],
  ['a property', page('<p><time itemprop="startDate" datetime="2024-08-14T19:30">14 August 2024</time>, in the hall</p>'), null],
  ['a class', page('<p class="event-date"><time datetime="2024-08-14T19:30">14 August 2024</time></p>'), null],
  ['a property, and the page came out before', page('<p><time class="published" datetime="2024-03-03">3 March 2024</time></p><p><time itemprop="startDate" datetime="2024-08-14T19:30">14 August 2024</time>, in the hall</p>'), '2024-03-03'],
  ['an event beside the text, on the day when it came out', page('', { head: '<meta property="article:published_time" content="2024-03-03T08:00:00Z">', behind: '<aside><p class="event-date"><time datetime="2024-03-03">3 March</time></p><a href="/fair">Village fair</a></aside>' }), '2024-03-03T08:00:00Z'],
  ['an event in the text, on the day when it came out', page('<p>3 March 2024</p>').replace('</article>', '<p>Tickets until <time itemprop="endDate" datetime="2024-03-03">tonight</time>.</p></article>'), '2024-03-03'],
  ['a line that says both', page('<p>Posted 3 March 2024, for <time itemprop="startDate" datetime="2024-03-03">tonight</time></p>'), '2024-03-03'],
  ['a class without an element of its own', page('<p>The hall, <span class="date event-date">14 August 2024</span></p>'), null],
  ['a class that only holds the words', page('<p>Ann Lee <span class="post-event-time"><time datetime="2024-03-03">3 March 2024</time></span></p>'), '2024-03-03'],
  ['a class of the whole page', page('').replace('<main>', '<main class="event-date">').replace('<h1>', '<time datetime="2024-03-03">3 March 2024</time><h1>'), '2024-03-03'],
  ['a day that is both', page('<p><time itemprop="startDate datePublished" datetime="2024-03-03">3 March 2024</time></p>'), '2024-03-03'],
  ['a day of publication in an event\'s box', page('<p class="event-date"><time pubdate datetime="2024-03-03">3 March 2024</time></p>'), '2024-03-03'],
  ['until when one may apply', page('<p>*Dead&shy;line to apply: March 1st, 2024</p>'), null],
  ['until when one may enter', page('<p>Einsendeschluss: 1. März 2024</p>', { lang: 'de' }), null],
  ['a label that may be broken', page('<p>Deadline to apply: March 1st, 2024</p><p>Pub&shy;lished: 3 Feb&shy;ru&shy;ary 2024</p>'), '2024-02-03'],
  ['a list of what the text itself is', page('<ul><li><time datetime="2024-03-03">3 March 2024</time></li><li><a href="/author/ann">Ann Lee</a></li></ul>'), '2024-03-03'],
])('a day of other pages, or of what takes place, is not when it came out, and its own is: %s', async (_, source, published) => expect((await metadataOf(source)).published).toBe(published))

describe('clocks', () => {
  test.each<[string, string]>([
    ['Sun Mar 03 2024 08:15:00 GMT+0100', '2024-03-03T08:15:00+01:00'], ['Sun Mar 03 2024 08:15:00 GMT+0100 (Central European Standard Time)', '2024-03-03T08:15:00+01:00'],
    ['March 3, 2024 5:04 PM GMT-5', '2024-03-03T17:04-05:00'], ['March 3, 2024, 5:04 PM UTC+5:30', '2024-03-03T17:04+05:30'], ['2024-03-03 08:15:00-05', '2024-03-03T08:15:00-05:00'],
    ['2024-03-03T08:15:00+01', '2024-03-03T08:15:00+01:00'], ['2024-03-03 08:15:00.123456+00', '2024-03-03T08:15:00+00:00'], ['2024-03-03T08:15:00+0530', '2024-03-03T08:15:00+05:30'],
    ['2024 Mar 3', '2024-03-03'], ['Sent 2024 Mar 3; taken 2025 Apr 4', '2024-03-03'],
    ['Sun Mar 03 08:15:00 +0000 2024', '2024-03-03T08:15:00+00:00'], ['Sun Mar  3 08:15:00 UTC 2024', '2024-03-03T08:15:00Z'], ['Sun, 03 Mar 2024 08:15:00 GMT', '2024-03-03T08:15:00Z'],
  ])('the zone of %s', (raw, iso) => expect(isoDate(raw, 'en')).toBe(iso))
  test.each<[string, string]>([
    ['3. März 2024, 14:00-16 Uhr', '2024-03-03T14:00'], ['2024-03-03 14:00-16:00', '2024-03-03T14:00'], ['3. März 2024, 08:15 zuletzt geändert', '2024-03-03T08:15'],
  ])('none in %s', (raw, iso) => expect(isoDate(raw, 'de')).toBe(iso))
  test.each<[string, string]>([
    ['hr', '03.03.2024. 14:30'], ['hr', '3. ožujka 2024. u 14:30'], ['sr', '3. март 2024. у 14:30'], ['hu', '2024. március 3. 14:30'], ['hu', '2024.03.03. 14:30'], ['he', '3 במרץ 2024, בשעה 14:30'], ['ar', '03 مارس 2024 الساعة 14:30'],
    ['ar', '3 مارس 2024 - 2:30 م'], ['ar', '3 مارس 2024 02:30 مساءً'], ['ar', '2024-03-03 02:30 م'], ['fa', '۱۳ اسفند ۱۴۰۲ ساعت ۱۴:۳۰'], ['ru', '3 марта 2024 года в 14:30'], ['uk', '3 березня 2024 р., 14:30'], ['cs', '3. března 2024 v 14:30'],
    ['el', '3 Μαρ 2024 στις 2:30 μ.μ.'], ['tr', '3 Mart 2024 saat 14.30'], ['sv', '2024-03-03 kl 14:30'], ['nl', '3 maart 2024 om 14.30 uur'], ['nl', '3 maart 2024, 14.30'], ['es', '3 de marzo de 2024, 14.30 h'], ['th', '3 มีนาคม 2567 เวลา 14.30 น.'],
    ['ja', '2024年3月3日 午後2時30分'], ['ko', '2024년 3월 3일 오후 2시 30분'], ['ko', '2024/03/03 [14:30]'], ['zh-Hant', '2024年3月3日 週日 下午2:30'], ['hi', '3 मार्च 2024 दोपहर 2:30 बजे'], ['bn', '০৩ মার্চ ২০২৪, ১৪: ৩০'], ['en', '2024-03-03 02:30 PM'],
    ['en', 'March 3, 2024 14:30 PM'], ['vi', '14:30 03/03/2024'], ['ru', '14:30, 3 марта 2024'], ['en', '2:30 PM · March 3, 2024'], ['en', '2:30 PM ET, Sun March 3, 2024'],
  ])('of %s: %s', (language, raw) => expect(isoDate(raw, language)).toBe('2024-03-03T14:30'))
  test.each<[string, string, string]>([
    ['de', '3.3.2024, 6 Uhr', 'T06:00'], ['en', '3 March 2024, 9am', 'T09:00'], ['fr', '3 mars 2024 à 9h', 'T09:00'], ['en', 'Sun 3 Mar 2024 09.00 BST', 'T09:00+01:00'], ['ru', '3 марта 2024 года, 14:30 (МСК)', 'T14:30+03:00'], ['vi', '3/3/2024, 14:30 (GMT+7)', 'T14:30+07:00'], ['id', '3 Maret 2024 14:30 WIB', 'T14:30+07:00'],
    ['en', '3 March 2024. 12.50 was all it cost', ''], ['en', '3 March 2024, 5 comments', ''], ['fr', '3 mars 2024 5 h', ''], ['en', 'Film 3:45 | March 3, 2024', ''], ['de', '3. März 2024 10.000 Euro', ''],
  ])('in %s %s is as exact as it says', (language, raw, clock) => expect(isoDate(raw, language)).toBe(`2024-03-03${clock}`))
})

describe('months', () => {
  test.each(['3. märts 2024', 'Publicat el 3 de març de 2024', '2024 m. kovo 3 d.', '3 მარტი, 2024', '3 մարտի, 2024', '3 مارچ 2024', '3 மார்ச் 2024', '3 Machi 2024', '3 Mawrth 2024', '2024. gada 3. marts', '3 III 2024', '2024. III. 3.'])('are known where no language is: %s', raw => expect(isoDate(raw)).toBe('2024-03-03'))
  test.each<[string, string]>([['12 تشرين الثاني 2024', '2024-11-12'], ['12 تشرين الثاني/نوفمبر 2024', '2024-11-12'], ['12 كانون الأول 2024', '2024-12-12'], ['12 يوليوز 2024', '2024-07-12']])('of Arabic lands: %s', (raw, iso) => expect(isoDate(raw)).toBe(iso))
  test.each<[string, string, string | null]>([
    ['ca', '3 de març de 2024', '2024-03-03'], ['ca', '14 d’octubre de 2024', '2024-10-14'], ['ca', '1 d’abril de 2024', '2024-04-01'], ['ca', '3 març 2024', '2024-03-03'],
    ['gl', '3 de marzo de 2024', '2024-03-03'], ['lt', '2024 m. kovo 3 d.', '2024-03-03'],
  ])('of %s, which has no pack: %s', (language, raw, iso) => expect(isoDate(raw, language)).toBe(iso))
  test.each<[string, string]>([
    ['he', '3 במרץ 2024'], ['he', '3 מרץ 2024'], ['he', '3 במרס 2024'], ['th', '3 มี.ค. 2567'], ['th', 'วันที่ 3 มี.ค.2567'], ['th', '3 มีนาคม 2567'], ['el', '3 ΜΑΡΤΙΟΥ 2024'], ['el', '3 Μαρτίου 2024'],
    ['vi', '3 tháng 3, 2024'], ['vi', 'Ngày 3 tháng 3 năm 2024'], ['vi', '03 thg 3, 2024'], ['vi', 'NGÀY 3 THÁNG 3 NĂM 2024'], ['tr', '3 MART 2024'], ['ar', '3 مارس 2024'], ['fa', '3 مارس 2024'],
  ])('of %s: %s', (language, raw) => expect(isoDate(raw, language)).toBe('2024-03-03'))
  test.each<[string, string]>([['3 KASIM 2024', '2024-11-03'], ['3 kasım 2024', '2024-11-03'], ['3 MAYIS 2024', '2024-05-03'], ['3 ابريل 2024', '2024-04-03'], ['14 tháng 10, 2024, 08:15', '2024-10-14T08:15']])('in capitals and in other spellings: %s', (raw, iso) => expect(isoDate(raw, null)).toBe(iso))
})

describe('digits, eras and calendars', () => {
  test.each<[string, string]>([
    ['๓ มีนาคม ๒๕๖๗', '2024-03-03'], ['๑๖ กันยายน ๒๕๖๘', '2025-09-16'], ['03/04/2567', '2024-04-03'], ['3 มี.ค. 67', '2024-03-03'], ['3 มี.ค. 67 08:15 น.', '2024-03-03T08:15'], ['อัปเดต 3 มีนาคม 67', '2024-03-03'],
    ['29/2/2567', '2024-02-29'], ['29 ก.พ. 2566', ''],
  ])('Thai: %s', (raw, iso) => expect(isoDate(raw, 'th') ?? '').toBe(iso))
  test.each<[string, string]>([
    ['۱۳ اسفند ۱۴۰۲', '2024-03-03'], ['۱۴۰۲/۱۲/۱۳', '2024-03-03'], ['1402/12/13', '2024-03-03'], ['یکشنبه ۱۳ اسفند ۱۴۰۲ ساعت ۰۸:۱۵', '2024-03-03T08:15'], ['۱۴۰۳/۱۲/۳۰', '2025-03-20'], ['۱۴۰۲/۱۲/۳۰', ''], ['۱ فروردین ۱۴۰۳', '2024-03-20'],
  ])('Persian: %s', (raw, iso) => expect(isoDate(raw, 'fa') ?? '').toBe(iso))
  test.each<[string, string]>([['二〇二四年三月三日', '2024-03-03'], ['二零二四年十二月三十一日', '2024-12-31'], ['令和六年三月三日', '2024-03-03'], ['令和元年五月一日', '2019-05-01'], ['民國一百一十三年三月三日', '2024-03-03'], ['3/3 2024', '2024-03-03'], ['3/4-2024 kl. 14.30', '2024-04-03T14:30'], ['تاریخ انتشار: 1402/12/13', '2024-03-03']])('written out or beside a slash: %s', (raw, iso) => expect(isoDate(raw)).toBe(iso))
  test('a year of the Persian count is none elsewhere', () => expect([isoDate('1402/12/13', 'en'), isoDate('3 March 1402', 'fa')]).toEqual([null, null]))
  test.each<[string, string]>([
    ['令和6年3月3日', '2024-03-03'], ['令和元年5月1日', '2019-05-01'], ['平成 31年4月30日', '2019-04-30'], ['昭和64年1月7日 08:15', '1989-01-07T08:15'], ['民國113年3月3日', '2024-03-03'], ['中華民國 113 年 3 月 3 日', '2024-03-03'], ['更新：令和６年３月３日', '2024-03-03'],
  ])('eras: %s', (raw, iso) => expect(isoDate(raw, 'ja')).toBe(iso))
  test('the Persian count is that of the runtime, day by day', () => {
    const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' })
    for (let time = Date.UTC(1925, 0, 1); time < Date.UTC(2060, 0, 1); time += 86_400_000) {
      const part = Object.fromEntries(persian.formatToParts(time).map(({ type, value }) => [type, value]))
      const iso = new Date(time).toISOString().slice(0, 10)
      if (isoDate(`${part['year']}/${part['month']}/${part['day']}`, 'fa') !== iso) expect(part).toBe(iso)
    }
  })
})

describe('a change that the data state', () => {
  const OUT = '<meta property="article:published_time" content="2024-03-03T08:15:00Z">'
  const NEXT = '2024-03-09T18:15:00Z', SAME = '2024-03-03T18:15:00Z'
  test.each<[string, string, string, string]>([
    ['Open Graph, hours later', '<meta property="article:modified_time" content="2024-03-03T18:15:00Z">', '', SAME],
    ['JSON-LD, hours later', `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The bench that moved by night","datePublished":"2024-03-03T08:15:00Z","dateModified":"${SAME}"}</script>`, '', SAME],
    ['JSON-LD, days later', `<script type="application/ld+json">{"@type":"NewsArticle","headline":"The bench that moved by night","datePublished":"2024-03-03T08:15:00Z","dateModified":"${NEXT}"}</script>`, '', NEXT],
    ['dcterms', `<meta name="dcterms.modified" content="${NEXT}">`, '', NEXT], ['DC', `<meta name="DC.date.modified" content="${NEXT}">`, '', NEXT], ['last-modified', `<meta name="last-modified" content="${NEXT}">`, '', NEXT],
    ['hAtom', '', `<p>Last changed <abbr class="updated" title="${NEXT}">March 9</abbr></p>`, NEXT],
  ])('%s', async (_name, head, line, iso) => {
    const { published, modified } = await metadataOf(page(line, { head: OUT + head }))
    expect([published, modified]).toEqual(['2024-03-03T08:15:00Z', iso])
  })
  test.each(['lastmod', 'modified', 'updated', 'last_modified_at'])('%s of front matter', async key => {
    const { published, modified, subtitle } = await metadataOf(`---\ntitle: The bench that moved by night\nsubtitle: No one saw who did it\ndate: 2024-03-03\n${key}: 2024-03-09\n---\n\n${PARAGRAPHS.join('\n\n')}\n`, { format: 'markdown' })
    expect([published?.slice(0, 10), modified?.slice(0, 10), subtitle]).toEqual(['2024-03-03', '2024-03-09', 'No one saw who did it'])
  })
  test('none where it is the moment of publication', async () => {
    expect((await metadataOf(page('', { head: `${OUT}<meta property="article:modified_time" content="2024-03-03T08:15:00Z">` }))).modified).toBe(null)
  })
})

describe('a change that a line states', () => {
  test.each<[string, string, string]>([
    ['es', '03/03/2024', 'Última actualización: 4 de abril de 2024'], ['pt', '03/03/2024', 'Última atualização em 4/4/2024'], ['it', '03/03/2024', 'Ultimo aggiornamento: 4 aprile 2024'], ['it', '03/03/2024', 'Ultima modifica: 4 aprile 2024'], ['sv', '2024-03-03', 'Senast ändrad 2024-04-04'],
    ['cs', '03.03.2024', 'Poslední aktualizace: 4. dubna 2024'], ['ro', '03.03.2024', 'Ultima actualizare: 4 aprilie 2024'], ['nb', '03.03.2024', 'Sist endret 4. april 2024'], ['bg', '03.03.2024', 'Последна актуализация: 4 април 2024'], ['hr', '03.03.2024.', 'Zadnja izmjena: 4. travnja 2024.'],
    ['he', '03.03.2024', 'עדכון אחרון: 4 באפריל 2024'], ['hi', '3 मार्च 2024', 'अंतिम अद्यतन: 4 अप्रैल 2024'],
  ])('in %s, by a noun or another verb: %s, %s', async (lang, day, line) => {
    const { published, modified } = await metadataOf(page(`<p>${day}</p><p>${line}</p>`, { lang }))
    expect([published, modified]).toEqual(['2024-03-03', '2024-04-04'])
  })
})

describe('a line of data', () => {
  const spoken = (text: string): boolean => findDates(text, null).every(date => isInPassing(text, date))
  test.each(['12 May 2020 – 3 comments', '3 May 2020 - 4 min read', '12. März 2024 – 5 Min. Lesezeit', '4 replies – 12 May 2020', '12 Aufrufe - 3. Mai 2020', 'Issue 15 – 12 May 2020'])('says its day, beside a count: %s', text => expect(spoken(text)).toBe(false))
  test.each(['On 14 August 2014, the river left its bed.', 'Am 14. August 2014 trat der Fluss über die Ufer. Niemand war darauf gefasst.', 'El 14 de agosto de 2014 el río se desbordó.', 'The choir sings in the village hall on 28 September 2024.', '14 августа 2014 года река вышла из берегов.', '2014年8月14日，河水漫过了堤岸。', '2014年8月14日、川があふれた。'])('opens or ends a sentence: %s', text => expect(spoken(text)).toBe(true))
  test.each(['London, 3 May 2020. The council met at noon.', '12 May 2020 by J. R. Smith and A. Lee', 'PARIS, 12 mars 2024 (AFP) – Le ministre a parlé.', '2014年8月14日 新华社', '3. Mai 2020, Ulm. Der Rat tagte.', 'Ann Lee, 3 May 2020.'])('opens a text with its day: %s', text => expect(spoken(text)).toBe(false))
  test.each(['9–23 February 2017', '9 bis 23. Februar 2017', '28 January – 23 February 2017', '31. Dezember 2021-4. Januar 2022', '12 May 2020 – 15 June 2020'])('may tell a span of time: %s', text => expect(spoken(text)).toBe(true))
})
