/** Damaged and hostile containers: what is good in them arrives, each thing that is bad is one named failure at its offset, and nothing leaves its place. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, deflateSync, gunzipSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { decoded } from '../src/archives/http.ts'
import { openFile } from '../src/archives/index.ts'
import { zstd } from '../src/archives/zstd-wasm.ts'
import { tarOf } from '../fuzz/contain.ts'
import { cleancopy, folder, page } from './cli-process.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/archives', import.meta.url))
interface Row { readonly title?: string | null; readonly source: { readonly url: string | null; readonly member: string | null }; readonly error?: { readonly kind: string; readonly message: string; readonly offset?: number } }
const rows = (jsonl: string): Row[] => (jsonl === '' ? [] : jsonl.trim().split('\n').map(line => JSON.parse(line) as Row))
const FIELDS = ['-t', 'jsonl', '--fields', 'source,title', '-j', '2']
const join2 = (...pieces: (string | Uint8Array)[]): Uint8Array => new Uint8Array(Buffer.concat(pieces.map(piece => Buffer.from(piece as Uint8Array))))

/** A record of one page, plain; `length` is what it says of itself. */
function record(title: string, { length = 0 } = {}): Buffer {
  const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(title)}`)
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${title}\r\nWARC-Date: 2024-03-08T07:30:00Z\r\nWARC-Record-ID: <urn:uuid:${title}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length + length}\r\n\r\n`
  return Buffer.from(`${head}${block.toString()}\r\n\r\n`)
}
/** Titles of the pages that are found, and kind and offset of what failed. */
async function shown(file: Uint8Array, name = 'a.warc.gz'): Promise<unknown[]> {
  const cwd = folder({ [name]: file })
  const { documents } = await openFile(join(cwd, name), { from: 'auto', fields: { html: 'html', text: 'text' } })
  const found: unknown[] = []
  for await (const { content, offset } of documents()) {
    if (content.kind === 'failed') found.push([content.failure.kind, offset])
    else if (content.kind !== 'skipped') found.push(/<title>([^<]*)/.exec(content.kind === 'text' ? content.text : new TextDecoder().decode(content.bytes))?.[1] ?? 'no title')
  }
  return found
}

test('what revisits have unpacked again counts against the bound of the whole file', async () => {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Great</title>${' '.repeat(20_000_000)}`
  const of = (type: string, id: number, more: string, held: string): Uint8Array => gzipSync(`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://example.org/${id}\r\nWARC-Record-ID: <urn:uuid:${id}>\r\n${more}Content-Type: application/http; msgtype=response\r\nContent-Length: ${held.length}\r\n\r\n${held}\r\n\r\n`)
  const found = await shown(join2(of('response', 0, '', block), ...Array.from({ length: 20 }, (_, i) => of('revisit', i + 1, 'WARC-Refers-To: <urn:uuid:0>\r\n', ''))))
  expect(found.slice(0, 2)).toEqual(['Great', 'Great'])
  expect(found.at(-1)).toEqual(['too-large', null])
  expect(found.length).toBeLessThan(15)
})

test('a gzip member that is cut off in the middle of its record costs that record', async () => {
  const [a, b, c] = ['A', 'B', 'C'].map(title => gzipSync(record(title)))
  const cut = b!.subarray(0, b!.length / 2)
  expect(await shown(join2(a!, cut, c!))).toEqual(['A', ['unreadable', a!.length], 'C'])
  expect(await shown(join2(a!, c!, cut))).toEqual(['A', 'C', ['unreadable', a!.length + c!.length]])
})

test('a byte that has changed in a member costs its record, by its checksum where it still unpacks', async () => {
  const [a, b, c] = ['A', 'B', 'C'].map(title => gzipSync(record(title)))
  const bad = Buffer.from(b!)
  bad[bad.length - 6] = (bad.at(-6) ?? 0) ^ 0xff
  expect(await shown(join2(a!, bad, c!))).toEqual(['A', ['unreadable', a!.length], 'C'])
  const worse = Buffer.from(b!)
  worse.fill(0xff, 40, 80)
  expect(await shown(join2(a!, worse, worse, c!))).toEqual(['A', ['unreadable', a!.length], ['unreadable', a!.length + worse.length], 'C'])
})

test('wrong lengths cost the record that has them', async () => {
  for (const length of [-100, 60, 5000]) {
    const [a, b, c] = [record('A'), record('B', { length }), record('C')]
    expect([length, ...await shown(join2(a, b, c), 'a.warc')]).toEqual([length, 'A', ['bad-record', a.length], 'C'])
    const packed = [a, b, c].map(bytes => gzipSync(bytes))
    expect([length, ...await shown(join2(...packed))]).toEqual([length, 'A', ['bad-record', packed[0]!.length], 'C'])
  }
})

test('a file cut off in a record, packed as a whole or not at all', async () => {
  const whole = join2(record('A'), record('B'), record('C'))
  expect(await shown(whole.subarray(0, whole.length - 300), 'a.warc')).toEqual(['A', 'B', ['bad-record', record('A').length * 2]])
  const packed = gzipSync(whole)
  const got = await shown(packed.subarray(0, packed.length - 60))
  expect(got.slice(0, -1).every((title, at) => title === 'ABC'[at])).toBe(true)
  expect(got.at(-1)).toEqual([expect.stringMatching(/unreadable|bad-record/), expect.any(Number)])
})

test('garbage between records, and zeros after the last', async () => {
  const [a, b] = [record('A'), record('B')]
  expect(await shown(join2(a, 'garbage\r\nmore of it\r\n', b), 'a.warc')).toEqual(['A', ['bad-record', a.length], 'B'])
  const [x, y] = [gzipSync(a), gzipSync(b)]
  expect(await shown(join2(x, 'garbage', y))).toEqual(['A', ['unreadable', x.length], 'B'])
  expect(await shown(join2(x, y, new Uint8Array(600)))).toEqual(['A', 'B'])
})

test('a chunked body that is cut off, or was joined already, still gives its page', async () => {
  const of = (body: string, headers: string): Buffer => {
    const block = Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n\r\n${body}`)
    return Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\nContent-Type: application/http\r\nContent-Length: ${block.length}\r\n\r\n${block.toString()}\r\n\r\n`)
  }
  const html = page('Joined')
  expect(await shown(join2(of(html, 'Transfer-Encoding: chunked'), of(html, 'Content-Encoding: gzip'), of(html, 'Content-Encoding: br'), of(`${html.length.toString(16)}\r\n${html}\r\n40\r\ncut`, 'Transfer-Encoding: chunked')), 'a.warc')).toEqual(Array(4).fill('Joined'))
})

test('a tar that is cut off or damaged', async () => {
  const plain = gunzipSync(readFileSync(join(FIXTURES, 'pages.tar.gz')))
  const cut = await shown(new Uint8Array(plain.subarray(0, 12_000)), 'a.tar')
  expect(cut[0]).toMatch(/^Gemeinderat/)
  expect(cut.slice(1)).toEqual([['unreadable', 6656 + 1024]])
  // In the head of the next file, or in what fills the last block of the one before, and where the mark of the end is.
  for (const length of [6800, 6600]) expect(await shown(new Uint8Array(plain.subarray(0, length)), 'a.tar')).toEqual([expect.stringMatching(/^Gemeinderat/), ['unreadable', 6656]])
  for (const length of [6656, plain.length]) expect(await shown(new Uint8Array(plain.subarray(0, length)), 'a.tar')).not.toContainEqual(['unreadable', expect.any(Number)])
  // A picture that is cut off took what stood behind it along.
  const [a, picture] = [Buffer.from(page('A')), Buffer.alloc(3000)]
  expect(await shown(tarOf([['a.html', a], ['b.png', picture], ['c.html', a]]).subarray(0, 3072), 'a.tar')).toEqual(['A', ['unreadable', expect.any(Number)]])
  const packed = readFileSync(join(FIXTURES, 'pages.tar.gz'))
  const half = await shown(new Uint8Array(packed.subarray(0, packed.length / 2)), 'a.tar.gz')
  expect(half[0]).toMatch(/^Gemeinderat/)
  expect(half.at(-1)).toEqual(['unreadable', expect.any(Number)])
  const damaged = new Uint8Array(plain)
  damaged.fill(0xff, 100, 200)
  expect((await shown(damaged, 'a.tar')).slice(-3)).toEqual([expect.stringMatching(/^Un/), expect.stringMatching(/^The last/), expect.stringMatching(/^Gemeinderat/)])
})

test('messages are of the input, and of no file or code that it has nothing to do with', async () => {
  const none = join(folder({}), 'none')
  expect(await cleancopy(['-'], { input: readFileSync(join(FIXTURES, 'pages.zip')), env: { TMPDIR: none, TEMP: none, TMP: none } })).toMatchObject({ code: 3, stderr: "cleancopy: <stdin>: can't be read: there is no temporary folder to lay it down in\nSet TMPDIR to one that can be written to, or give the file by its name.\n" })
  const cwd = folder({ 'cut.bz2': readFileSync(join(FIXTURES, 'pages.tar.bz2')).subarray(0, 4000) })
  expect(await cleancopy(['cut.bz2'], { cwd })).toMatchObject({ code: 1, stderr: expect.stringContaining("cut.bz2: can't be read: its bzip2 data are broken\n") })
})

test('a ZIP that is cut off gives what is whole in it; one byte changed costs one page', async () => {
  const whole = readFileSync(join(FIXTURES, 'pages.zip'))
  const got = await shown(new Uint8Array(whole.subarray(0, 12_000)), 'a.zip')
  expect(got.slice(0, 2)).toEqual([expect.stringMatching(/^Gemeinderat/), expect.stringMatching(/^마을/)])
  expect(got.at(-1)).toEqual(['unreadable', expect.any(Number)])
  const changed = Buffer.from(whole)
  changed.fill(0, 300, 320)
  const rest = await shown(new Uint8Array(changed), 'a.zip')
  expect(rest[0]).toEqual(['unreadable', 0])
  expect(rest.slice(1, 4).every(title => typeof title === 'string')).toBe(true)
})

test('JSON that breaks off', async () => {
  const array = readFileSync(join(FIXTURES, 'pages.json'))
  const got = await shown(new Uint8Array(array.subarray(0, array.length - 2000)), 'a.json')
  expect(got).toHaveLength(5)
  expect(got.at(-1)).toEqual(['unreadable', expect.any(Number)])
})

/** Ten gigabytes of zeros, a gigabyte a member, as Python writes them. */
const BOMBS = `
import gzip, io, sys, tarfile, zipfile, zlib, os
zeros = b'\\0' * (1 << 20)
with gzip.open('bomb.gz', 'wb', 9) as f:
    for _ in range(400): f.write(zeros)
with zipfile.ZipFile('bomb.zip', 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('a.html', b'<p>' + b' ' * (200 << 20))
    for n in range(6): z.writestr('b%d.html' % n, b'<p>' + b' ' * (60 << 20))
    z.writestr('last.html', b'<p>x</p>')
inner = open('bomb.zip', 'rb').read()
for level in range(12):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('inner.zip', inner)
    inner = out.getvalue()
open('deep.zip', 'wb').write(inner)
`
const python = spawnSync('python3', ['-V']).status === 0
test.skipIf(!python)(`bombs end as named failures, soon${python ? '' : ' (skipped: no python3)'}`, async () => {
  const cwd = folder({})
  expect(spawnSync('python3', ['-c', BOMBS], { cwd }).status).toBe(0)
  const { stdout, code } = await cleancopy([...FIELDS, 'bomb.gz', 'bomb.zip', 'deep.zip', '--timeout', '30'], { cwd })
  expect(code).toBe(1)
  const got = rows(stdout)
  expect(got[0]?.error).toMatchObject({ kind: 'too-large' })
  expect(got[1]?.error).toMatchObject({ kind: 'too-large', message: expect.stringContaining('67108864') })
  expect(got.findLast(({ source }) => source.member?.startsWith('inner') === true || source.member === null)?.error?.kind).toMatch(/too-large|unsupported/)
}, 120_000)

/** A gzip file that unpacks to itself would end too: here each level holds the next, one deeper than is opened. */
test('wrappers in wrappers end', async () => {
  let bytes: Uint8Array = new TextEncoder().encode(page('Deep'))
  for (let level = 0; level < 8; level++) bytes = gzipSync(bytes)
  expect(await shown(bytes, 'a.gz')).toEqual(['Deep'])
  for (let level = 0; level < 3; level++) bytes = gzipSync(bytes)
  expect(await shown(bytes, 'a.gz')).toEqual([['unsupported', null]])
})

test('codings of answers unpack to no more than their limit, whatever was made to be', async () => {
  const bomb = Buffer.alloc(2_000_000)
  for (const [name, packed] of [['gzip', gzipSync(bomb)], ['deflate', deflateSync(bomb)], ['br', brotliCompressSync(bomb)], ['zstd', (await zstd()).compress(bomb)], ['gzip, br', brotliCompressSync(gzipSync(bomb))]] as const) {
    await expect(decoded(packed, name, 1_000_000)).rejects.toMatchObject({ failure: { kind: 'too-large', limit: 1_000_000 } })
    expect([name, (await decoded(packed, name, bomb.length)).length]).toEqual([name, bomb.length])
  }
})

test.each(['warc', 'arc'])('answers in %s that unpack to far more than text does end it', async kind => {
  const body = gzipSync(Buffer.alloc(60_000_000))
  const answer = join2('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n', body)
  const one = kind === 'warc' ? join2(`WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n`, answer, '\r\n\r\n') : join2(`https://example.org/ 1.2.3.4 20240101000000 text/html ${answer.length}\n`, answer, '\n')
  const found = await shown(join2(kind === 'arc' ? 'filedesc://x.arc 0.0.0.0 20240101000000 text/plain 0\n\n' : '', ...Array(8).fill(one) as Uint8Array[]), `a.${kind}`)
  expect(found).toEqual([...Array<string>(4).fill('no title'), ['too-large', null]])
}, 60_000)

test('names that lead out of the archive write nothing there', async () => {
  const cwd = folder({ 'in/pages.zip': readFileSync(join(FIXTURES, 'pages.zip')), 'in/pages.tar.gz': readFileSync(join(FIXTURES, 'pages.tar.gz')) })
  await cleancopy(['in', '-o', 'deep/er/out'], { cwd })
  expect(readdirSync(cwd).sort()).toEqual(['deep', 'in'])
  expect(readdirSync(join(cwd, 'deep'))).toEqual(['er'])
  expect(readdirSync(join(cwd, 'deep/er'))).toEqual(['out'])
  for (const name of readdirSync(join(cwd, 'deep/er/out'))) expect(name).toMatch(/^(?:\.cleancopy|[^/\\]+\.md)$/)
  expect(existsSync('/absolute.html')).toBe(false)
})

test('symlinks that loop, and files that may not be read', async () => {
  const cwd = folder({ 'd/a.html': page('A'), 'd/b.html': page('B') })
  symlinkSync('..', join(cwd, 'd/loop'))
  symlinkSync('self', join(cwd, 'd/self'))
  chmodSync(join(cwd, 'd/b.html'), 0)
  const { stdout, code } = await cleancopy([...FIELDS, 'd'], { cwd })
  const root = process.getuid?.() === 0
  expect(rows(stdout).map(({ title, error }) => error?.kind ?? title)).toEqual(['A', root ? 'B' : 'unreadable'])
  expect(code).toBe(root ? 0 : 1)
})

const ENTRIES = `
import sys, zipfile
with zipfile.ZipFile('many.zip', 'w', zipfile.ZIP_STORED) as z:
    for n in range(66000): z.writestr('%d.css' % n, b'')
    z.writestr('last.html', open('a.html', 'rb').read())
class Raw(zipfile.ZipInfo):
    def _encodeFilenameFlags(self): return self.raw, self.flag_bits
with zipfile.ZipFile('names.zip', 'w') as z:
    for n, raw in enumerate(['日本語.html'.encode('shift_jis'), 'Größe.html'.encode('cp437'), 'été.html'.encode('latin1'), b'new\\nline\\x1b[31m.html']):
        info = Raw('%d.html' % n); info.raw = raw
        z.writestr(info, open('a.html', 'rb').read())
`
test.skipIf(!python)(`more than 65,536 entries; names in odd encodings${python ? '' : ' (skipped: no python3)'}`, async () => {
  const cwd = folder({ 'a.html': page('Found') })
  expect(spawnSync('python3', ['-c', ENTRIES], { cwd, encoding: 'utf8' })).toMatchObject({ stderr: '', status: 0 })
  const many = await cleancopy([...FIELDS, 'many.zip', '--summary', 'json'], { cwd })
  expect(rows(many.stdout).map(({ title }) => title)).toEqual(['Found'])
  expect(JSON.parse(many.stderr)).toMatchObject({ passedOver: { 'styles, scripts and data': 66000 } })
  const names = await cleancopy([...FIELDS, 'names.zip', '-v'], { cwd })
  expect(rows(names.stdout).map(({ title }) => title)).toEqual(Array(4).fill('Found'))
  expect(rows(names.stdout)[1]?.source.member).toBe('Größe.html')
  expect(names.stderr).not.toContain('\u001b')
}, 60_000)

test('a mail that breaks off, an empty container, a book without its package', async () => {
  const letter = readFileSync(join(FIXTURES, 'letter.eml'))
  const cwd = folder({ 'cut.eml': letter.subarray(0, 3500), 'empty.zip': Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'empty.warc.gz': gzipSync('') })
  mkdirSync(join(cwd, 'none'))
  expect((await cleancopy([...FIELDS, 'cut.eml'], { cwd })).stdout.trim().split('\n')).toHaveLength(1)
  expect(await cleancopy(['empty.zip'], { cwd })).toMatchObject({ code: 1, stderr: 'cleancopy: empty.zip: no article found: the zip file holds no documents\nGive one that holds pages, texts or archives of them.\n' })
  expect(await cleancopy(['empty.warc.gz'], { cwd })).toMatchObject({ code: 1, stderr: 'cleancopy: empty.warc.gz: is empty: nothing to extract\nSee that the page was saved or fetched whole.\n' })
})

test('a page that is cut off inside a whole record is told, but where the crawl says that it kept no more', async () => {
  const html = page('Cut').replace(/<\/html>\s*$/, ''), sent = (headers: string, body: string, more = ''): Buffer => {
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n${body}`
    return Buffer.from(`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/\r\n${more}Content-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`)
  }
  const size = Buffer.byteLength(html), bad = ['bad-record', expect.any(Number)], chunk = (length: number): string => `${length.toString(16)}\r\n${html}`
  expect(await shown(join2(
    sent(`Content-Length: ${size}\r\n`, html), sent(`Content-Length: ${size + 500}\r\n`, html), sent(`Content-Length: ${size + 500}\r\n`, html, 'WARC-Truncated: length\r\n'), sent(`Content-Encoding: gzip\r\nContent-Length: ${size + 500}\r\n`, html),
    sent(`Content-Length: ${size + 500}\r\n`, `${html}</html>`), sent('Transfer-Encoding: chunked\r\n', `${chunk(size)}\r\n0\r\n\r\n`), sent('Transfer-Encoding: chunked\r\n', chunk(size + 500)), sent('Transfer-Encoding: chunked\r\n', chunk(size + 500), 'WARC-Truncated: time\r\n'), sent('Transfer-Encoding: chunked\r\n', `${chunk(size)}\r\n`),
  ), 'a.warc')).toEqual(['Cut', bad, 'Cut', 'Cut', 'Cut', 'Cut', bad, 'Cut', bad])
})

test('a mail whose page is cut off gives its text where that is whole, and is told where it is not', async () => {
  const mail = (text: string, end: string): string => `From: a@example.org\r\nSubject: Late\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n${text}--b\r\nContent-Type: text/html\r\n\r\n${page('Page').replace(/<\/html>\s*$/, '')}\r\n${end}`
  const saying = (text: string): string => `--b\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`, plain = saying(`<title>Text</title> ${'The ferry was late. '.repeat(20)}`)
  for (const [text, end, found] of [[plain, '--b--\r\n', 'Page'], [plain, '', 'Text'], ['', '', ['unreadable', 0]], ['', '</html>', 'Page'], [saying('No HTML is shown here.'), '', ['unreadable', 0]]] as const) expect(await shown(Buffer.from(mail(text, end)), 'a.eml')).toEqual([found])
})

test('a chapter of a book that is locked is a named failure, and what is not is there', async () => {
  const item = (id: string): string => `<item id="${id}" href="${id}%20x.xhtml" media-type="application/xhtml+xml"/>`
  const locks = '<encryption><enc:EncryptedData xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/><enc:CipherData><enc:CipherReference URI="o/b%20x.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>'
  const book = zipSync({ 'META-INF/container.xml': strToU8('<container><rootfiles><rootfile full-path="o/p.opf"/></rootfiles></container>'), 'META-INF/encryption.xml': strToU8(locks), 'o/p.opf': strToU8(`<package><manifest>${item('a')}${item('b')}</manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>`), 'o/a x.xhtml': strToU8(page('Free')), 'o/b x.xhtml': new Uint8Array(900).map((_, i) => i * 7919 >> 3) })
  const cwd = folder({ 'a.epub': book })
  const { code, stdout } = await cleancopy([...FIELDS, 'a.epub'], { cwd })
  expect(code).toBe(1)
  expect(rows(stdout)).toMatchObject([{ title: 'Free' }, { source: { member: 'o/b x.xhtml' }, error: { kind: 'unsupported', message: 'not supported: it is encrypted, as its book says' } }])
})

test('a saved page whose part is cut off is told, and one whose pictures are is there', async () => {
  const head = 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n'
  const text = `${head}${page('Saved')}\r\n`
  for (const cut of [text.slice(0, -200), text]) expect(await shown(Buffer.from(cut), 'a.mht')).toEqual([['unreadable', null]])
  for (const more of ['--b\r\nContent-Type: image/png\r\n\r\nx', '--b--\r\n']) expect(await shown(Buffer.from(text + more), 'a.mht')).toEqual(['Saved'])
})

test('a mail or saved page without a text says what to do about it', async () => {
  const cwd = folder({ 'a.eml': 'From: a@example.org\r\nSubject: Photos\r\nMIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx\r\n', 'a.mht': 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n' })
  expect((await cleancopy(['a.eml'], { cwd })).stderr).toBe('cleancopy: a.eml at byte 0: no article found: the mail has no text\nWhat is attached to it can be saved, and read as a file.\n')
  expect((await cleancopy(['a.mht'], { cwd })).stderr).toBe('cleancopy: a.mht: no article found: the saved page has no part that is a page\nSave it anew, from a browser.\n')
})

test('a mail of more parts than mails have costs itself, and not the mailbox', async () => {
  const mail = (title: string, more: number): string => `From a@example.org Mon Jan  1 00:00:00 2024\r\nFrom: a@example.org\r\nSubject: ${title}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${page(title)}\r\n${'--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(more)}--b--\r\n\r\n`
  expect(await shown(Buffer.from(mail('A', 0) + mail('B', 2000) + mail('C', 20_000) + mail('D', 0)), 'a.mbox')).toEqual(['A', 'B', ['too-large', expect.any(Number)], 'D'])
})
