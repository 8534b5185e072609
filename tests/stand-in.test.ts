/** Pages that stand in an article's place are a named failure, in every language of the packs; short articles are not taken for one. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.ts'
import { LANGUAGES, standIn } from '../src/languages/index.ts'
import { STAND_INS } from '../src/model/contracts.ts'
import { cleancopy } from './cli-process.ts'

const page = (title: string, body: string): string => `<!DOCTYPE html><html><head><title>${title}</title></head><body>${body}</body></html>`
const SITE = '<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav></header>'

const PAGES: readonly (readonly [name: string, html: string, says: RegExp])[] = [
  ['a server without the page', page('404 Not Found', '<center><h1>404 Not Found</h1></center><hr><center>nginx/1.25.1</center>'), /not there: "404 Not Found"/],
  ['a server that keeps it', page('Access Denied', '<h1>Access Denied</h1>You don\'t have permission to access "/story" on this server.<p>Reference #18.2f4a</p>'), /not there/],
  ['a site without the page', page('Page not found - The Harbour Gazette', `${SITE}<main><h1>Sorry, nothing lives here</h1><p>The story may have moved to another address, or somebody mistyped the one that brought you to this place.</p></main><footer>© 2026 The Harbour Gazette</footer>`), /not there: "Page not found"/],
  ['a gatekeeper', page('Just a moment...', '<div role="main"><h1>gazette.example</h1><h2>Checking if the site connection is secure</h2><p>gazette.example needs to review the security of your connection before proceeding.</p></div><footer>Ray ID: 8a1b2c</footer>'), /proof that a person reads/],
  ['another', page('gazette.example', '<div><h1>Please verify you are a human</h1><p>We think that a program is reading our pages, and let nobody pass until a person tells us otherwise by the button below.</p></div>'), /proof that a person reads/],
  ['a page for scripts', page('Gazette', '<div id="app"><p>You need to enable JavaScript to run this app.</p></div>'), /by script/],
  ['a page for newer browsers', page('Das Hafenblatt', '<div class="hint">Ihr Browser ist veraltet. Bitte laden Sie einen neueren, damit Sie unsere Seiten lesen können.</div>'), /newer browsers/],
  ['an address for sale', page('gazette.example', '<h1>gazette.example</h1><p>This domain is for sale! Ask its owner for a price.</p>'), /placeholder/],
]

describe('stand-ins', () => {
  test.each(PAGES)('%s is no article', async (_name, html, says) => {
    const outcome = await extract(html)
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'no-article', detail: expect.stringMatching(says) as string } })
    expect((await extract(html, { prefer: 'recall' })).ok).toBe(true)
    expect((await extract(html, { select: ['body'] })).ok).toBe(true)
  })

  test('a word or two of the site that are left of a page that was cut off are none either', async () => {
    const html = page('The ferry is late', '<div id="kept-bar"><div class="kept-note"><span>success</span></div><div class="kept-note"><span>fail</span></div></div>')
    expect(await extract(html)).toMatchObject({ ok: false, failure: { kind: 'no-article', detail: expect.stringMatching(/^only one word is left/) as string } })
    expect((await extract(html, { prefer: 'recall' })).ok).toBe(true)
    expect((await extract(html, { select: ['body'] })).ok).toBe(true)
  })

  test.each([
    '<header><h1>Harbour News</h1><h2>Main navigation</h2><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></header>',
    '<div class="top"><h2 class="visually-hidden">Main menu</h2><div><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></div></div><div class="sub"><h4>All sections of this site</h4>',
  ])('headings of menus, where no more of the page has come, are none either', async menu => {
    const html = `<!doctype html><html lang="en"><head><title>Late ferry strands the town - Harbour News</title></head><body>${menu}`
    expect(await extract(html)).toMatchObject({ ok: false, failure: { kind: 'no-article', detail: expect.stringMatching(/no text but headings/) as string } })
    expect((await extract(html, { prefer: 'recall' })).ok).toBe(true)
    expect((await extract(html, { select: ['body'] })).ok).toBe(true)
  })

  test('headings below its title may be all that a page with a menu says', async () => {
    const html = page('In memory of Ann Lee', '<nav><a href="/">Home</a> <a href="/a">About us</a></nav><h1>In memory of Ann Lee</h1><h4>Until the fourth of August in the old school</h4><h2>The old school and the meadow behind it</h2><footer>© 2026</footer>')
    expect(await extract(html)).toMatchObject({ ok: true, value: { metadata: { title: 'In memory of Ann Lee' }, wordCount: 17 } })
  })

  test('headings alone may be all that a page says', async () => {
    expect(await extract('<title>The Old Mill</title><h1>The Old Mill</h1><h2>We are closed until the first of May, and wish all of you a good winter.</h2><h2>Call us on 555 1234 if the wheel turns.</h2>')).toMatchObject({ ok: true, value: { body: [{}, {}] } })
  })

  test('in raw text too', async () => {
    const text = 'Home\nNews\nSport\n\nThe page you are looking for may have been moved to another address, renamed, or taken away by those who wrote it.\n\nGo to the front page\n'
    expect(await extract(text, { format: 'text' })).toMatchObject({ ok: false, failure: { kind: 'no-article' } })
  })

  test.each([
    'Service Unavailable\nThe server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.',
    'Service Unavailable\n\nHTTP Error 503. The service is unavailable.', 'Error 503 Backend fetch failed\n\nBackend fetch failed\n\nGuru Meditation:\n\nXID: 32771\n\nVarnish cache server',
    'An error occurred.\n\nSorry, the page you are looking for is currently unavailable.\nPlease try again later.\n\nIf you are the system administrator of this resource then you should check the error log for details.\n\nFaithfully yours, nginx.',
    '404 - File or directory not found.\n\nThe resource you are looking for might have been removed, had its name changed, or is temporarily unavailable.', 'Bad Request\nYour browser sent a request that this server could not understand.',
    'Objekt nicht gefunden!\n\nDer angeforderte URL konnte auf dem Server nicht gefunden werden.', 'Objet non trouvé!\n\nL\'URL demandée n\'a pas pu être trouvée sur ce serveur.',
    'お探しのページは見つかりませんでした。\n一時的にアクセスできない状況にあるか、移動または削除された可能性があります。\nトップページへ',
  ])('what servers say: %s', async text => expect(await extract(text, { format: 'text' })).toMatchObject({ ok: false, failure: { kind: 'no-article' } }))
  test('nor are drawn lines', async () => expect(await extract('---\n\n***\n____\n', { format: 'text' })).toMatchObject({ ok: false, failure: { kind: 'no-article' } }))

  test('the command line says why, prints nothing and exits with 1', async () => {
    const { code, stdout, stderr } = await cleancopy(['-'], { input: PAGES[2]![1] })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr).toContain('no article found: the page says that what was asked for is not there: "Page not found"')
  })
})

const PARAGRAPH = 'The old lighthouse keeper counted the boats each evening, wrote their names into a book with a blue cover, and rang the bell when one of them was late. '

describe('articles', () => {
  test.each([
    ['a story by that name', page('Page not found', `<article><h1>Page not found</h1>${['boats', 'ships', 'barges', 'ferries', 'trawlers'].map(word => `<p>${PARAGRAPH.replace('boats', word)}</p>`).join('')}</article>`)],
    ['a short note that speaks of it', page('Why the archive fell silent', `<article><h1>Why the archive fell silent</h1><p>${PARAGRAPH}</p><p>Whoever opened the book's page on the web last week was told that the page was not found, and that nobody knew where it had gone.</p></article>`)],
    ['a short story below a wish for scripts', page('The bell', `<article><h1>The bell</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH.replaceAll('boats', 'ships')}</p><p>Please enable JavaScript to see the comments.</p></article>`)],
    ...['Service unavailable: no trains to the tarn on Sunday', 'Error 503: what it means', 'Backend fetch failed, and what the keeper did', 'Guru meditation on the pier', 'Sorry, the page you are looking for is a novel'].map((title): [string, string] => [title, page(title, `<article><h1>${title}</h1><p>${PARAGRAPH}</p></article>`)]),
    ['a number for a name', page('Flight 404', `<article><h1>Flight 404</h1><p>${PARAGRAPH}</p></article>`)],
  ])('%s stays one', async (_name, html) => expect((await extract(html)).ok).toBe(true))
})

describe.each(Object.values(LANGUAGES))('$name', ({ standIns }) => {
  test('each phrase is found where it stands', () => {
    for (const kind of STAND_INS) for (const phrase of standIns[kind] ?? []) {
      expect(phrase, 'an end or a start').not.toMatch(/^\*.*\*$|^\*?$/)
      const line = phrase.replace(/(?<=.)\*(?=.)/g, ' x ').replaceAll('*', '')
      // Two kinds may have the same words, as "404" in two languages has.
      expect(standIn(line), phrase).not.toBeNull()
    }
  })
  test('a page that says so is no article', async () => {
    const says = standIns.missing!.find(phrase => !phrase.slice(0, -1).includes('*'))!.replace('*', '')
    expect(await extract(page(`${says} | Example`, `${SITE}<main><h1>${says}</h1><p>${says}. Example, example, example.</p></main>`))).toMatchObject({ ok: false, failure: { kind: 'no-article', detail: expect.stringContaining(says) as string } })
  })
})
