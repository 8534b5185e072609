/** Every container gives every document in it, whoever wrote it, from a file and through a pipe. The fixtures are made by other people's writers: see fixtures/archives/make.py. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ARCHIVES } from '../src/archives/index.ts'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/archives', import.meta.url))
const [DE, KO, RU, ES, EN, FR] = ['Gemeinderat streitet über die Höhe der Bank', '마을 우체통에 삼십 년 만에 도착한 편지', 'Старый трамвай вернулся на кольцевую линию', 'Un rebaño corta la autovía para mirar el eclipse', 'The last sign painter of Marrow puts down his brush', 'Le pont de Valserine rouvrira avant l’été, promet le conseil du canton']
const FIVE = [DE, KO, RU, ES, EN]
const CRAWL = [...FIVE, DE, EN, FR]
/** A revisit can be resolved only where the file can be read at any place. */
const STREAMED = [...FIVE, EN, FR]

interface Row { readonly title?: string | null; readonly source: Readonly<Record<string, unknown>>; readonly error?: { readonly kind: string; readonly offset?: number } }
const rows = (jsonl: string): Row[] => (jsonl === '' ? [] : jsonl.trim().split('\n').map(line => JSON.parse(line) as Row))
const FIELDS = ['-t', 'jsonl', '--fields', 'source,title,site,authors,published']

const CONTAINERS: readonly (readonly [file: string, titles: readonly string[], streamed?: readonly string[]])[] = [
  ['pages.warc', CRAWL, STREAMED], ['pages.warc.gz', CRAWL, STREAMED], ['whole.warc.gz', STREAMED], ['pages.warc.zst', STREAMED], ['dictionary.warc.zst', STREAMED], ['pages.arc', FIVE],
  ['pages.zip', [...FIVE, DE, DE, ES, 'empty']], ['collection.wacz', STREAMED], ['nested.zip', STREAMED], ['locked.zip', ['unsupported']],
  ['pages.tar.gz', [...FIVE, DE]], ['pages.tar.bz2', [...FIVE, DE]], ['pages.tar.xz', [...FIVE, DE]], ['pages.tar.zst', [...FIVE, DE]],
  ['letter.eml', [DE]], ['letters.mbox', [DE, ES]], ['saved.mht', [DE]], ['single-file.html', [DE]], ['book.epub', ['Chapter 2', 'Chapter 1']],
  ['pages.jsonl', FIVE], ['pages.json', FIVE], ['browser.har', [DE, KO, RU]],
]
/** A title, or the kind of the failure that stands in its place. */
const shown = ({ title, error }: Row): unknown => error?.kind ?? title

test.each(CONTAINERS.map(([file, titles, streamed = titles]) => ({ file, titles, streamed })))('$file', async ({ file, titles, streamed }) => {
  const path = await cleancopy([...FIELDS, join(FIXTURES, file)])
  expect(rows(path.stdout).map(shown)).toEqual(titles)
  const piped = await cleancopy(FIELDS, { input: readFileSync(join(FIXTURES, file)) })
  expect(rows(piped.stdout).map(shown)).toEqual(streamed)
  expect([path.code, piped.code]).toEqual(titles.some(title => /^[a-z-]+$/.test(title)) ? [1, 1] : [0, 0])
})

test('every format of the registry has a container here', () => {
  const opened = CONTAINERS.map(([file]) => file).join(' ')
  for (const [name, sign] of Object.entries({ warc: '.warc', arc: '.arc', zip: '.zip', tar: '.tar', mhtml: '.mht', mbox: '.mbox', eml: '.eml', har: '.har', jsonl: '.jsonl', json: '.json' } satisfies Record<keyof typeof ARCHIVES, string>)) {
    expect(opened, name).toContain(sign)
  }
})

const made = spawnSync('python3', ['-c', 'import warcio']).status === 0 && ['zip', 'zstd', 'bzip2', 'xz'].every(tool => spawnSync('which', [tool]).status === 0)
test.skipIf(!made)(`containers written just now by Python and the usual tools${made ? '' : ' (skipped: python3 with warcio, zip, zstd, bzip2 and xz are not all here)'}`, async () => {
  const cwd = folder({})
  expect(spawnSync('python3', [join(FIXTURES, 'make.py'), cwd], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  for (const [file, titles] of CONTAINERS) {
    const { stdout } = await cleancopy([...FIELDS, file], { cwd })
    expect([file, ...rows(stdout).map(shown)]).toEqual([file, ...titles])
  }
}, 120_000)

test('what a record says of its source: path, member, address, id, charset of the header', async () => {
  const of = async (file: string): Promise<Row[]> => rows((await cleancopy([...FIELDS, file], { cwd: FIXTURES })).stdout)
  expect((await of('pages.warc.gz'))[2]?.source).toMatchObject({ path: 'pages.warc.gz', member: null, url: 'https://example.org/russian-1251', id: expect.stringMatching(/^urn:uuid:/), encoding: 'windows-1251' })
  expect((await of('nested.zip'))[0]?.source).toMatchObject({ path: 'nested.zip', member: 'deep/crawl.tar.gz/crawl/pages.warc.gz', url: 'https://example.org/german-news' })
  expect((await of('pages.warc'))[5]?.source).toMatchObject({ url: 'https://example.org/again' })
  expect((await of('saved.mht'))[0]?.source).toMatchObject({ url: 'https://example.org/saved' })
  expect((await of('single-file.html'))[0]?.source).toMatchObject({ url: 'https://example.org/single' })
})

test('JSON Lines whose first page stands far behind the start of its line are told by how the line opens', async () => {
  const lines = ['One', 'Two'].map(title => JSON.stringify({ id: title, meta: 'm '.repeat(60_000), html: page(title) })).join('\n')
  expect(rows((await cleancopy(FIELDS, { input: `${lines}\n` })).stdout).map(({ title }) => title)).toEqual(['One', 'Two'])
})

test('a mail and a book tell what their pages do not', async () => {
  const mail = (headers: string): string => `From: =?utf-8?q?Odile_March=C3=A9taz?= <o@example.org>\r\nTo: r@example.org\r\nSubject: =?utf-8?b?TGUgcG9udCByb3V2cmlyYQ==?=\r\nDate: Fri, 08 Mar 2024 07:30:00 +0100\r\nMessage-ID: <1@example.org>\r\n${headers}\r\n\r\n${page('').replace(/<title>.*?<\/title>|<h1>.*?<\/h1>/g, '')}`
  const { stdout } = await cleancopy(FIELDS, { input: mail('Content-Type: text/html; charset=utf-8') })
  expect(rows(stdout)).toMatchObject([{ title: 'Le pont rouvrira', authors: ['Odile Marchétaz'], published: '2024-03-08T07:30:00+01:00', source: { id: '1@example.org' } }])
  const book = rows((await cleancopy([...FIELDS, join(FIXTURES, 'book.epub')])).stdout)
  expect(book[0]).toMatchObject({ title: 'Chapter 2', site: 'The Ferry Book', authors: ['Marta Lindqvist'], published: '2023-05' })
})

test('a mail with no page gives its text, in the charset that it says', async () => {
  const text = 'Der Fähre war es den ganzen Sommer über schlecht gegangen, und am ersten Montag im Herbst kam sie überhaupt nicht mehr.\r\n\r\nIm Büro wusste niemand, warum das so war. Der Fahrplan an der Wand versprach noch immer alle vierzig Minuten eine Überfahrt.\r\n'
  const input = Buffer.from(`Received: from x\r\nFrom: a@example.org\r\nSubject: Brief\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}`, 'latin1')
  const { stdout, code } = await cleancopy(['-t', 'json'], { input })
  expect(code).toBe(0)
  expect(stdout).toContain('Fähre')
})

test('a mail whose page is blank gives its text', async () => {
  const cwd = folder({ 'a.eml': `From: a@example.org\nSubject: Late\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n \n\n--b\nContent-Type: text/plain\n\n${SENTENCE}\n\nNobody on the quay could say why, and nobody asked.\n--b--\n` })
  expect(await cleancopy(['a.eml', '-t', 'text'], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining(SENTENCE) })
})

test('a mailbox is parted where mails begin, however the line says when, and not in a text that opens like one', async () => {
  const mail = (title: string): string => `Subject: ${title}\nFrom: a@example.org\nContent-Type: text/plain\n\n${SENTENCE}.\n\nFrom Tarn to the weir it took an hour, as it had in 2004\n\nThe ferry was late again: nobody on the quay could say why, and nobody asked.\n\n`
  const lines = ['a@example.org Mon Jan  1 10:00:00 2024', 'a@example.org Mon Jan  1 10:00:00 2024 remote from host', 'a@example.org 2024-01-01T10:00:00Z', '- Mon Jan 01 10:00:00 2024', 'a@example.org']
  for (const line of lines) {
    const cwd = folder({ 'a.mbox': ['One', 'Two', 'Three'].map(title => `From ${line}\n${mail(title)}`).join('') })
    const { code, stdout } = await cleancopy(['a.mbox', '-t', 'jsonl', '--fields', 'title,paragraphs'], { cwd })
    expect(code, line).toBe(0)
    expect(rows(stdout), line).toMatchObject(['One', 'Two', 'Three'].map(title => ({ title, paragraphs: [`${SENTENCE}.`, expect.stringMatching(/^From Tarn/), expect.stringMatching(/^The ferry was late again/)] })))
  }
})

test('records under other keys, and through objects', async () => {
  const { stdout, code } = await cleancopy([...FIELDS, '-f', 'jsonl', '--html-field', 'page.body', join(FIXTURES, 'fields.jsonl')])
  expect({ code, titles: rows(stdout).map(shown) }).toEqual({ code: 0, titles: [DE, KO] })
  expect(rows((await cleancopy([...FIELDS, '--html-field', 'page.body', join(FIXTURES, 'fields.jsonl')])).stdout).map(shown)).toEqual([DE, KO])
})

test('pages and records in a container are told by their bytes where their names are those of data; data stay passed over', async () => {
  const xhtml = `<?xml version="1.0"?>\n<!-- saved -->\n${page('Chapter')}`
  const files = {
    'a.html': page('Alone'), 'b.xml': xhtml, 'c/records.json': JSON.stringify([{ html: page('Record') }]), 'd.bin': page('Raw'), 'e.xml': gzipSync(xhtml), 'f.html.br': brotliCompressSync(page('Brotli')),
    'package.json': '{"name": "x"}', 'sitemap.xml': '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/</loc></url></urlset>',
    'feed.xml': `<rss version="2.0"><channel><item><description><![CDATA[${page('Feed')}]]></description></item></channel></rss>`, 'model.bin': new Uint8Array(300_000).fill(7), 'large.json': `{"a": "${'x'.repeat(300_000)}", "b": {"text": ""}}\n`, 'z.html': page('Last'),
  }
  const cwd = folder(Object.fromEntries(Object.entries(files).map(([path, content]) => [`d/${path}`, content])))
  const packed = zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : new Uint8Array(content)])))
  writeFileSync(join(cwd, 'a.zip'), packed)
  // Without its directory a ZIP is read from header to header.
  writeFileSync(join(cwd, 'cut.zip'), packed.subarray(0, packed.length - 100))
  spawnSync('tar', ['cf', '../a.tar', ...Object.keys(files)], { cwd: join(cwd, 'd') })
  for (const [name, failures] of [['a.zip', 0], ['a.tar', 0], ['cut.zip', 1]] as const) {
    const { stdout, stderr } = await cleancopy([...FIELDS, '-q', name, '--summary', 'json'], { cwd })
    expect(rows(stdout).flatMap(({ title }) => title ?? []), name).toEqual(['Alone', 'Chapter', 'Record', 'Raw', 'Chapter', 'Brotli', 'Last'])
    expect(JSON.parse(stderr), name).toMatchObject({ articles: 7, failures, passedOver: { 'styles, scripts and data': 4, programs: 1 } })
  }
})

test('links and hidden files of a container are no documents, and are counted', async () => {
  const cwd = folder({ 'd/a.html': page('Alone'), 'd/.b.html': page('Hidden'), 'd/__MACOSX/._a.html': 'x' })
  symlinkSync('a.html', join(cwd, 'd/c.html'))
  spawnSync('tar', ['cf', '../a.tar', 'a.html', '.b.html', '__MACOSX', 'c.html'], { cwd: join(cwd, 'd') })
  const link = { os: 3, attrs: 0o120777 * 0x10000 }
  writeFileSync(join(cwd, 'a.zip'), zipSync({ 'a.html': strToU8(page('Alone')), '.b.html': strToU8(page('Hidden')), '__MACOSX/._a.html': strToU8('x'), 'c.html': [strToU8('a.html'), link] }))
  for (const name of ['a.tar', 'a.zip']) {
    const { code, stdout, stderr } = await cleancopy([...FIELDS, name, '--summary', 'json'], { cwd })
    expect(rows(stdout).map(shown), name).toEqual(['Alone'])
    expect(code, name).toBe(0)
    expect(JSON.parse(stderr), name).toMatchObject({ articles: 1, failures: 0, passedOver: { links: 1, 'hidden files': 2 } })
  }
})

test('a folder of containers and pages; patterns; pieces of saved pages', async () => {
  const cwd = folder({
    'd/a.html': page('Alone'), 'd/a_files/frame.html': page('Frame'), 'd/b.jsonl': `${JSON.stringify({ html: page('Line') })}\n`, 'd/data.json': '{"a": 1}',
    'd/x/c.warc.gz': readFileSync(join(FIXTURES, 'pages.warc.gz')), 'd/y_files/kept.html': page('No piece: there is no page y'),
  })
  const { stdout, stderr, code } = await cleancopy([...FIELDS, 'd', '--summary', 'json'], { cwd })
  expect(rows(stdout).map(shown)).toEqual(['Alone', 'Line', ...CRAWL, 'No piece: there is no page y'])
  expect(code).toBe(0)
  expect(JSON.parse(stderr)).toMatchObject({ articles: 11, failures: 0, passedOver: { 'pieces of saved pages': 1, 'styles, scripts and data': 1 } })
  expect(rows((await cleancopy([...FIELDS, 'd/**/*.{html,gz}'], { cwd })).stdout).map(shown)).toEqual(['Alone', 'Frame', ...CRAWL, 'No piece: there is no page y'])
  expect(await cleancopy(['d/*.none'], { cwd })).toMatchObject({ code: 3, stderr: expect.stringContaining('no file matches') })
})

test('one document in a container is still a stream of records; none is a failure', async () => {
  const cwd = folder({})
  mkdirSync(join(cwd, 'd'))
  writeFileSync(join(cwd, 'd/style.css'), 'p {}')
  spawnSync('tar', ['cf', 'only.tar', 'd'], { cwd })
  expect(await cleancopy(['only.tar'], { cwd })).toMatchObject({ code: 1, stderr: 'cleancopy: only.tar: no article found: the tar file holds no documents, but 1 other thing\nGive one that holds pages, texts or archives of them.\n' })
  expect(JSON.parse((await cleancopy([join(FIXTURES, 'letter.eml'), '-t', 'json'])).stdout)).toHaveLength(1)
})

test('an Office document is no archive of articles', async () => {
  const cwd = folder({ 'a.docx': readFileSync(join(FIXTURES, 'office.docx')) })
  expect(await cleancopy(['a.docx'], { cwd })).toMatchObject({ code: 1, stdout: '', stderr: 'cleancopy: a.docx: is binary (an Office document), expected HTML or text\nConvert it to HTML or text first.\n' })
})

test('the caller overrules what it looks like', async () => {
  const input = readFileSync(join(FIXTURES, 'pages.jsonl'))
  expect((await cleancopy(['-f', 'text', '-t', 'text'], { input })).stdout).toContain('"html"')
  expect(await cleancopy(['-f', 'warc'], { input: page('A page') })).toMatchObject({ code: 1, stderr: expect.stringContaining('at byte 0: bad record') })
  expect((await cleancopy(['-f', 'html', '-t', 'jsonl'], { input: gzipSync(readFileSync(join(FIXTURES, 'pages.warc'))) })).stdout.trim().split('\n')).toHaveLength(7)
})
