/** A page → the page in a container of each kind, as writers write them; mutations damage it afterwards. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'
import type { Random } from './random.ts'

type Packer = (page: Buffer, random: Random) => Buffer

const b = (text: string): Buffer => Buffer.from(text, 'latin1')
const NAMES: readonly string[] = ['a.html', 'b/c.txt', '../../up.html', '/abs.html', 'con', 'a\u0000b.html', 'x.html.gz', '\u202elmth.gpj', 'page_files/f.html', 'page.html', 'n'.repeat(300), '.hidden', 'style.css', 'dir/']

const response = (page: Buffer, random: Random): Buffer => {
  const [encoding, body] = random.pick<readonly [string, Buffer]>([['', page], ['', page], ['gzip', gzipSync(page)], ['br', brotliCompressSync(page)], ['deflate', deflateSync(page)], ['gzip', page]])
  const chunked = random.chance(0.3)
  const sent = chunked ? Buffer.concat([b(`${body.length.toString(16)}\r\n`), body, b('\r\n0\r\n\r\n')]) : body
  return Buffer.concat([b(`HTTP/1.1 ${random.pick(['200 OK', '200', '404 Not Found', '301 Moved'])}\r\nContent-Type: ${random.pick(['text/html', 'text/html; charset=shift_jis', 'text/plain', '', 'application/octet-stream'])}\r\n${encoding === '' ? '' : `Content-Encoding: ${encoding}\r\n`}${chunked ? 'Transfer-Encoding: chunked\r\n' : ''}\r\n`), sent])
}

export function tarOf(files: readonly (readonly [string, Buffer])[]): Buffer {
  const parts = files.flatMap(([name, bytes]) => {
    const head = Buffer.alloc(512)
    head.write(name.slice(0, 99), 0, 'utf8')
    head.write('0000644\x000000000\x000000000\x00', 100)
    head.write(`${bytes.length.toString(8).padStart(11, '0')}\0`, 124)
    head.write('00000000000\0        0', 136)
    head.write('ustar\x0000', 257)
    head.write(`${head.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
    return [head, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

const mail = (page: Buffer, random: Random): Buffer => {
  const encoding = random.pick(['8bit', 'base64', 'quoted-printable', 'x-none'])
  const body = encoding === 'base64' ? b(page.toString('base64').replace(/.{76}/g, '$&\r\n')) : page
  return Buffer.concat([b(`Received: x\r\nMIME-Version: 1.0\r\nFrom: "A" <a@b.example>\r\nTo: c\r\nSubject: =?utf-8?q?A_letter?=\r\nDate: Mon, 1 Jan 2024 00:00:00 +0000\r\nContent-Type: multipart/alternative; boundary="zz"\r\n\r\n--zz\r\nContent-Type: text/html; charset=${random.pick(['utf-8', 'shift_jis', ''])}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n`), body, b('\r\n--zz--\r\n')])
}

const opf = (inner: string): string => `<?xml version="1.0"?><!DOCTYPE package [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]><package xmlns="http://www.idpf.org/2007/opf"><metadata><dc:title>&b;&x;${inner}</dc:title><dc:creator>A</dc:creator></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/><itemref idref="c"/></spine></package>`

/** By name, for what is said of an input. */
export const PACKERS: Readonly<Record<string, Packer>> = {
  gzip: page => gzipSync(page),
  zip: (page, random) => Buffer.from(zipSync(Object.fromEntries(Array.from({ length: 1 + random.below(4) }, () => [random.pick(NAMES), new Uint8Array(page)])), { level: random.pick([0, 6] as const) })),
  tar: (page, random) => tarOf(Array.from({ length: 1 + random.below(3) }, () => [random.pick(NAMES), page])),
  epub: page => Buffer.from(zipSync({ mimetype: [b('application/epub+zip'), { level: 0 }], 'META-INF/container.xml': b('<container><rootfiles><rootfile full-path="o/p.opf"/></rootfiles></container>'), 'o/p.opf': b(opf('T')), 'o/c.xhtml': new Uint8Array(page) })),
  warc: (page, random) => {
    const record = (): Buffer => { const block = response(page, random); return Buffer.concat([b(`WARC/1.0\r\nWARC-Type: ${random.pick(['response', 'response', 'resource', 'revisit', 'conversion'])}\r\nWARC-Target-URI: https://example.org/${random.below(9)}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length + (random.chance(0.2) ? random.below(2000) - 1000 : 0)}\r\n\r\n`), block, b('\r\n\r\n')]) }
    const records = Array.from({ length: 1 + random.below(4) }, record)
    return random.chance(0.5) ? Buffer.concat(records) : Buffer.concat(records.map(bytes => gzipSync(bytes)))
  },
  arc: (page, random) => { const block = response(page, random); return Buffer.concat([b(`filedesc://x.arc 0.0.0.0 20240101000000 text/plain 76\n1 0 Alexa\nURL IP-address Archive-date Content-type Archive-length\n\nhttps://example.org/ 1.2.3.4 20240101000000 text/html ${block.length}\n`), block, b('\n')]) },
  eml: mail,
  mbox: (page, random) => Buffer.concat(Array.from({ length: 1 + random.below(3) }, () => Buffer.concat([b('From a@b.example Mon Jan  1 00:00:00 2024\n'), mail(page, random), b('\n\n')]))),
  mhtml: (page, random) => Buffer.concat([b('From: <Saved by a browser>\r\nSnapshot-Content-Location: https://example.org/\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="yy"\r\n\r\n--yy\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: '), b(random.pick(['binary', 'quoted-printable'])), b('\r\n\r\n'), page, b('\r\n--yy--\r\n')]),
  har: (page, random) => Buffer.from(JSON.stringify({ log: { entries: Array.from({ length: 1 + random.below(3) }, () => ({ request: { url: 'https://example.org/' }, response: { status: 200, content: { mimeType: 'text/html', ...(random.chance(0.5) ? { text: page.toString('base64'), encoding: 'base64' } : { text: page.toString('utf8') }) } } })) } })),
  jsonl: (page, random) => Buffer.from(Array.from({ length: 1 + random.below(4) }, (_, id) => `${JSON.stringify({ id, url: 'https://example.org/', [random.pick(['html', 'text', 'other'])]: page.toString('utf8') })}\n`).join('')),
  json: (page, random) => Buffer.from(JSON.stringify(Array.from({ length: 1 + random.below(4) }, () => ({ html: page.toString('utf8') })))),
}
