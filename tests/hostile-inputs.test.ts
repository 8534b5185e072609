/**
 * Every input ends, in an article or a named failure, in time: what is made to be slow, deep, large or no text at
 * all goes all the way through, each as an article of its own, and is held against the same laws as the fuzzer's.
 */
import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { PACKERS } from '../fuzz/contain.ts'
import { inputOf } from '../fuzz/inputs.ts'
import { brokenBy } from '../fuzz/laws.ts'
import { Random } from '../fuzz/random.ts'
import { readSeeds } from '../fuzz/seeds.ts'
import { tried } from '../fuzz/trial.ts'
import { quotedPrintable } from '../src/archives/mime.ts'
import { ByteReader } from '../src/archives/reader.ts'
import { extract, render } from '../src/index.ts'
import { constructTree } from '../src/inputs/html/construct.ts'
import { looksLikeHtml } from '../src/inputs/sniff.ts'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const LINE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, so the queue reached past the chandlery and round the corner.'
const N = 100_000
const within = (inside: string): string => `<!doctype html><title>A title</title><article><h1>A title</h1><p>${LINE}</p>${inside}<p>${LINE.replace('ferry', 'tug')}</p></article>`
const seconds = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 }

const PAGES: Readonly<Record<string, string>> = {
  '20,000 nested divs': `${'<div>'.repeat(20_000)}${within('')}`, '100,000 nested divs': `${'<div>'.repeat(N)}${within('')}`, '100,000 nested inlines': within(`${'<b>'.repeat(N)}deep`), '100,000 nested lists': within(`${'<ul><li>x'.repeat(N)}`), '100,000 nested quotes': within('<blockquote>x'.repeat(N)), '30,000 nested tables': within('<table><tr><td>x'.repeat(30_000)),
  '1,000,000 attributes': within(`<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=b`).join(' ')}>x</p>`), 'a million empty paragraphs': within('<p></p>'.repeat(1_000_000)), 'a hundred thousand links': within('<a href="/x">link</a> '.repeat(N)), 'a class of a megabyte': within(`<p class="${'a '.repeat(500_000)}">text</p>`),
  'no-break spaces': within(`<p>x${'\u00a0'.repeat(N)}y <b>${'\u00a0'.repeat(N)}</b> z</p>`), 'soft hyphens': within(`<p>x${'\u00ad'.repeat(N)}y</p>`), 'combining marks': within(`<p>x${'\u0301'.repeat(N)}</p>`), 'joiners': within(`<p>${'\u200d'.repeat(N)}</p>`), 'a line of 300,000 letters': within(`<p>${'a'.repeat(300_000)}</p>`), 'tabs': within(`<pre>x${'\t'.repeat(N)}y</pre><p><code>a${'\t'.repeat(N)}b</code></p>`), 'hashes': within(`<h2>x ${'#'.repeat(N)} y</h2>`), 'backticks': within(`<p><code>${'` '.repeat(N)}</code>${'`'.repeat(N)}</p>`), 'brackets': within(`<p>${'['.repeat(N)}${'!['.repeat(N)}</p>`), 'stars': within(`<p>${'* _ ** '.repeat(30_000)}</p>`), 'marks at the end': within(`<p>${','.repeat(N)} x</p><p>${' !'.repeat(N)} x</p>`),
  'a title of spaces': `<title>x${' '.repeat(N)}|${'\t'.repeat(N)}y</title>${within('')}`, 'claims of spaces': `${Array.from({ length: 100 }, (_, i) => `<meta name="author" content="${' '.repeat(8000)}x${i}">`).join('')}${within('')}`, 'feeds of spaces': `${'<link rel=alternate type="application/rss+xml" title="'.concat(' '.repeat(60), '--', '\n'.repeat(60), 'RSS-x">').repeat(500)}${within('')}`, 'a byline without end': within(`<div class="byline">By ${'klo\t'.repeat(200)} ${'a.'.repeat(5000)}@x</div>`), 'a date with a time without end': within(`<time>3/4/2021 ${'klo\t'.repeat(40)}s</time><p>Published 3.4.2021 ${'klo '.repeat(40)}</p>`),
  'comments that open a page': `${'<!--E--><!--EY'.repeat(200)}x${within('')}`, 'comments in a row': `${'<!-- x -->'.repeat(300)}${within('')}`, 'deep JSON-LD': `<script type="application/ld+json">${'['.repeat(N)}</script><script type="application/ld+json">${'{"@graph":['.repeat(30_000)}</script><script type="application/ld+json">${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}</script>${within('')}`, 'names of objects': `<script type="application/ld+json">{"@type":"Article","__proto__":{"headline":"x"},"constructor":{"prototype":1},"author":{"__proto__":null,"name":"toString"},"headline":"hasOwnProperty"}</script>${within('<p class="constructor __proto__">x</p>')}`,
  'lone halves of characters': within(`<p>half \ud800 and \udc00\ud800 x</p><h2>\ud83d</h2><pre>\udfff</pre><a href="/\ud800">\udbff</a>`), 'NUL': within('<p>a\u0000b</p><pre>\u0000</pre><a href="\u0000x">y\u0000</a>'), 'many footnotes': within(`<p>${Array.from({ length: 5000 }, (_, i) => `x<sup><a href="#n${i}">${i}</a></sup>`).join(' ')}</p><ol>${Array.from({ length: 5000 }, (_, i) => `<li id="n${i}">note</li>`).join('')}</ol>`), 'formulas': within(`<math><annotation encoding="application/x-tex">${'\\frac{1}{'.repeat(2000)}</annotation></math> \\(${'{'.repeat(5000)}\\) <script type="math/tex">\\def\\a{\\a\\a}\\a</script>`), 'a table of one row': within(`<table><tr>${'<td>x</td>'.repeat(20_000)}</tr></table>`), 'a table of wide cells': within(`<table>${'<tr><td colspan=1000 rowspan=1000>x</td></tr>'.repeat(500)}</table>`), 'selects': within(`<select>${'<option>x'.repeat(N)}`), 'foreign elements': within(`<svg>${'<g><title>x</title>'.repeat(30_000)}`),
}
const TEXTS: Readonly<Record<string, string>> = {
  'short lines': `${LINE}\n\n${'a-\n'.repeat(N)}\n${LINE}`, 'wrapped lines without end': Array.from({ length: 30_000 }, (_, i) => `the line number ${i} of a text that goes on and on and`).join('\n'), 'spaces': `${LINE}\n\nx${' '.repeat(300_000)}y\n`, 'fences': `# A\n\n${'~'.repeat(N)}\`\n\n~~~#${'#'.repeat(N)}~\`\n\n${LINE}`, 'rows': `# A\n\n**b**\n${'|x|x\u2028'.repeat(30_000)}\n\n${LINE}`, 'front matter': `---\ntitle:${'\t'.repeat(N)}x\u2028\n---\n\n# A\n\n**b** ${LINE}`, 'headings': `# A ${' '.repeat(N)}#x\n\n**b** ${LINE}`, 'links': `# A\n\n**b** ${'[x]('.repeat(20_000)}${`[x](${'\t'.repeat(1990)}`.repeat(100)}\n\n${LINE}`, 'rest links': `# A\n\n**b** ${`\`x${'\t'.repeat(1990)}`.repeat(100)}\n\n${LINE}`, 'codes': `# A\n\n**b** ${`\` ${'x'.repeat(1900)}\t\` `.repeat(100)}\n\n${LINE}`, 'bullets': `${'- '.repeat(N)}\n\n${LINE}`, 'marks': `${','.repeat(N)} x\n\n${' !'.repeat(N)} x\n\n${LINE}`,
}

describe.each([['html' as const, PAGES], ['text' as const, TEXTS]])('%s', (format, table) => {
  test.each(Object.entries(table))('%s', { timeout: 180_000 }, async (_, input) => {
    const began = seconds()
    const outcome = await extract(input, { format, today: '2026-01-01' })
    // A document has ten seconds; a tenth of that is what one of such a size takes on a quiet machine.
    expect(seconds() - began).toBeLessThan(10)
    if (!outcome.ok) { expect(outcome.failure.kind).toMatch(/^(?:no-article|empty|too-large)$/); return }
    // What is written of the deepest is long; the laws are for what a reader could open.
    if (input.length < 700_000) expect(await brokenBy(outcome.value, { input, format, charset: null })).toBeNull()
    expect(seconds() - began).toBeLessThan(60)
  })
})

test('the laws are broken by what breaks them', async () => {
  const outcome = await extract(within(''), { format: 'html' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const page = { input: within(''), format: 'html' as const, charset: null }
  expect(await brokenBy(outcome.value, page)).toBeNull()
  const strange = { ...outcome.value, body: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'The ferry had been early.' }] }] }
  expect(await brokenBy(strange, page)).toContain('words that the page has not')
  const turned = { ...outcome.value, body: outcome.value.body.toReversed() }
  expect(await brokenBy(turned, page)).toContain('words that the page has not')
})

describe('a real run', () => {
  test.each([['100,000 nested divs', `${'<div>'.repeat(N)}${page('Deep')}`], ['lone surrogates in UTF-16', Buffer.from(`\ufeff${page('Half \ud800 a title')}`, 'utf16le')], ['UTF-8 that says it is UTF-16', page('Wrong').replace('charset="utf-8"', 'charset="utf-16"')], ['Latin 1 that says it is UTF-8', Buffer.from(page('Größe'), 'latin1')], ['two encodings', Buffer.concat([Buffer.from(page('Größe'), 'utf8'), Buffer.from('<p>Größe und Übermaß</p>', 'latin1')])]])('%s', async (_, input) => {
    const { code, stdout, stderr } = await cleancopy(['-f', 'html', '-t', 'json'], { input })
    expect([code, stderr]).toEqual([0, ''])
    expect((JSON.parse(stdout) as { paragraphs: string[] }).paragraphs.join('\n')).toContain(SENTENCE)
  }, 60_000)

  test('one text of 100 MB is too large, one of 60 MB an article or out of time', async () => {
    const cwd = folder({})
    for (const [name, megabytes] of [['large.html', 100], ['less.html', 60]] as const) {
      const file = createWriteStream(join(cwd, name))
      file.write('<!doctype html><p>')
      for (let n = 0; n < megabytes; n++) if (!file.write(Buffer.alloc(1_000_000, 'word and '))) await once(file, 'drain')
      file.end()
      await once(file, 'close')
    }
    const large = await cleancopy(['large.html'], { cwd })
    expect(large).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^cleancopy: large\.html: is too large: 100000018 bytes/) })
    const less = await cleancopy(['less.html', '-t', 'text', '--timeout', '20'], { cwd })
    if (less.code !== 0) expect(less.stderr).toMatch(/^cleancopy: less\.html: (?:gave up after 20 s|no article found|failed inside: it needs more)/)
  }, 240_000)
})

describe('containers', () => {
  test('a page in each, cut off anywhere, is an article or a named failure, and never nothing', { timeout: 240_000 }, async () => {
    const random = new Random(10)
    const html = Buffer.from(page('Contained'))
    for (const [name, pack] of Object.entries(PACKERS)) for (let n = 0; n < 6; n++) {
      const whole = pack(html, random)
      const bytes = n === 0 ? whole : whole.subarray(0, 1 + random.below(whole.length))
      expect([name, bytes.length, (await tried({ bytes, name: '', url: null, charset: null, story: '' })).fault]).toEqual([name, bytes.length, null])
    }
  })

  test('a packed tar that is damaged behind its last page ends the tar and not the run', async () => {
    const tar = PACKERS['tar']!(Buffer.from(page('Inside')), new Random(3))
    const bad = Buffer.from(gzipSync(Buffer.concat([tar, Buffer.alloc(200_000, 'x')]), { level: 0 }))
    bad[bad.length - 5]! ^= 0xff
    for (const bytes of [bad, gzipSync(Buffer.concat([tar.subarray(0, 700), Buffer.alloc(100_000)])).subarray(0, -9)]) {
      const cwd = folder({ 'a.tar.gz': bytes, 'b.html': page('Beside') })
      const { code, stdout, stderr } = await cleancopy(['a.tar.gz', 'b.html', '-t', 'jsonl', '--fields', 'title'], { cwd })
      expect(code).toBe(1)
      expect(stdout).toContain('{"title":"Beside"}')
      expect(stderr).toMatch(/^cleancopy: a\.tar\.gz/)
      expect(stderr).not.toMatch(/\n\s+at |node:/)
    }
  })

  test('lengths that lie cost what is there: time grows with the file', async () => {
    const file = (name: 'warc' | 'arc', times: number): Buffer => Buffer.from(name === 'warc' ? 'WARC/1.0\r\nWARC-Type: response\r\nContent-Type: text/html\r\nContent-Length: 60000000\r\n\r\nx\r\n'.repeat(times) : `filedesc://x.arc 0.0.0.0 20240101000000 text/plain 76\n1 0 Alexa\nURL IP-address Archive-date Content-type Archive-length\n\n${'http://a/ 1.2.3.4 20240101000000 text/html 60000000\nx\n'.repeat(times)}`)
    for (const name of ['warc', 'arc'] as const) {
      const cost = async (times: number): Promise<number> => { const began = seconds(); const trial = await tried({ bytes: file(name, times), name: '', url: null, charset: null, story: '' }); expect(trial.fault).toBeNull(); return seconds() - began }
      await cost(100)
      const [small, large] = [await cost(5000), await cost(40_000)]
      expect(large / Math.max(0.05, small)).toBeLessThan(24)
    }
  }, 120_000)

  test('a record behind one whose length lies is read', async () => {
    const body = page('Behind')
    const cwd = folder({ 'a.arc': `filedesc://x.arc 0.0.0.0 20240101000000 text/plain 76\n1 0 Alexa\nURL IP-address Archive-date Content-type Archive-length\n\nhttps://example.org/1 1.2.3.4 20240101000000 text/html 9000000\nshort\nhttps://example.org/2 1.2.3.4 20240101000000 text/html ${Buffer.byteLength(body)}\n${body}\nhttps://example.org/3 1.2.3.4 20240101000000 text/html 99000000\nx\n` })
    const { stdout } = await cleancopy(['a.arc', '-t', 'jsonl', '--fields', 'title'], { cwd })
    expect(stdout.trim().split('\n').map(line => { const row = JSON.parse(line) as { title?: string; error?: { kind: string } }; return row.title ?? row.error?.kind })).toEqual(['bad-record', 'Behind', 'too-large'])
  })

  test('a mail of blanks: quoted-printable in time that its length bounds', () => {
    const began = seconds()
    expect(quotedPrintable(Buffer.from(`a${'\t'.repeat(2_000_000)}b=20 \r\nc=\r\nd=C3=A9 `)).length).toBe(2_000_009)
    expect(Buffer.from(quotedPrintable(Buffer.from('a=3D=\r\nb \t\r\nc=20\n=zz=e'))).toString()).toBe('a=b\r\nc \n=zz=e')
    expect(seconds() - began).toBeLessThan(2)
  })

  test('a reader gives back what was taken, wherever pieces end', async () => {
    const all = Buffer.from(Array.from({ length: 3000 }, (_, i) => i % 251))
    for (const size of [1, 7, 64, 5000]) {
      const reader = new ByteReader((async function* () { for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size) })())
      const random = new Random(size)
      for (let at = 0; at < all.length;) {
        const taken = await reader.take(1 + random.below(200))
        expect(Buffer.from(taken).equals(all.subarray(at, at + taken.length))).toBe(true)
        at += taken.length
        if (random.chance(0.3)) { const back = taken.subarray(random.below(taken.length + 1)); reader.giveBack(back); at -= back.length }
        expect(reader.offset).toBe(at)
      }
    }
  })
})

describe('XML', () => {
  const book = (dtd: string, title: string): Uint8Array => zipSync({ mimetype: strToU8('application/epub+zip'), 'META-INF/container.xml': strToU8(`<?xml version="1.0"?>${dtd}<container><rootfiles><rootfile full-path="p.opf"/></rootfiles></container>`), 'p.opf': strToU8(`<?xml version="1.0"?>${dtd}<package><metadata><dc:title>${title}</dc:title><dc:creator>${title}</dc:creator></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`), 'c.xhtml': strToU8(`<?xml version="1.0"?>${dtd}${page('Chapter').replace('<!doctype html>', '')}<p>${title}</p>`) })
  const BOMB = `<!DOCTYPE x [<!ENTITY a0 "lol">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`
  const OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]>'

  test('no entity is expanded, none is fetched', async () => {
    const cwd = folder({ 'bomb.epub': book(BOMB, '&a12;'), 'outside.epub': book(OUTSIDE, '&f;'), 'page.xhtml': `<?xml version="1.0"?>${OUTSIDE}${page('Page').replace('<!doctype html>', '')}<p>&f;</p>` })
    for (const file of ['bomb.epub', 'outside.epub', 'page.xhtml']) {
      const { stdout } = await cleancopy([file, '-t', 'json'], { cwd })
      expect(stdout).toContain(SENTENCE)
      expect(stdout).not.toMatch(/root:|lollol/)
      expect(stdout.length).toBeLessThan(20_000)
    }
  }, 60_000)
})

describe('a slice of the fuzzer', () => {
  const seeds = readSeeds(fileURLToPath(new URL('../fixtures', import.meta.url)))
  const SEED = 20_261

  test('a seed gives the same inputs each time, and another seed others', () => {
    for (let n = 0; n < 20; n++) {
      const [once, again, other] = [inputOf(seeds, SEED, n), inputOf(seeds, SEED, n), inputOf(seeds, SEED + 1, n)]
      expect([once.bytes.equals(again.bytes), { ...once, bytes: null }]).toEqual([true, { ...again, bytes: null }])
      expect(once.bytes.equals(other.bytes)).toBe(false)
    }
  })

  test('no input of it breaks a law', { timeout: 600_000 }, async () => {
    let articles = 0
    for (let n = 0; n < 150; n++) {
      const given = inputOf(seeds, SEED, n)
      const trial = await tried(given)
      expect([n, given.story, trial.fault]).toEqual([n, given.story, null])
      articles += trial.articles
    }
    // Inputs that all fail would show nothing.
    expect(articles).toBeGreaterThan(50)
  })

  test('the command runs, and tells what it did', { timeout: 120_000 }, () => {
    const { status, stdout } = spawnSync(process.execPath, [fileURLToPath(new URL('../fuzz/run.js', import.meta.url)), '--minutes', '1', '--seed', '5', '--until', '4'], { encoding: 'utf8' })
    expect(stdout).toMatch(/^seed 5: 4 inputs, \d+ documents, \d+ articles, 0 faults\n$/)
    expect(status).toBe(0)
  })
})

test('marks in one another are painted once, and in time', async () => {
  const began = seconds()
  const outcome = await extract(`<!doctype html><html lang="en"><title>Ferry</title><article><h1>The ferry was late</h1><p>The ferry had been late for a week, and nobody on the quay asked why it was so, or when it would be on time again.</p><p>${'<i>late <b>and '.repeat(4000)}gone.</p></article></html>`, {})
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const shown = await render(outcome.value, 'terminal', { color: true, width: 60 })
  expect(shown).toContain('gone.')
  expect(shown.length).toBeLessThan(4_000_000)
  expect(seconds() - began).toBeLessThan(20)
}, 120_000)

test('the guided fuzzer says what it takes, and where it does not run', { timeout: 60_000 }, () => {
  const run = (...args: string[]): ReturnType<typeof spawnSync> => spawnSync(process.execPath, [fileURLToPath(new URL('../fuzz/guided.js', import.meta.url)), ...args], { encoding: 'utf8' })
  for (const args of [['--minutes', 'x'], ['--minutes', '0'], ['--seed', 'x']]) expect(run(...args)).toMatchObject({ status: 2, stdout: '', stderr: 'fuzz: --minutes and --seed take numbers\n' })
  const { glibcVersionRuntime } = (process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } }).header
  const [major = 0, minor = 0] = (glibcVersionRuntime ?? '').split('.').map(Number)
  if (process.platform === 'linux' && (major < 2 || major === 2 && minor < 38)) expect(run('--minutes', '1')).toMatchObject({ status: 2, stderr: expect.stringMatching(/^fuzz: Jazzer\.js needs glibc 2\.38 or newer .* npm run fuzz runs everywhere\n$/) })
})

test('the start of a page is told in time', () => {
  const began = seconds()
  expect(looksLikeHtml(`${'<!--E--><!--EY'.repeat(300)}a`)).toBe(false)
  expect(looksLikeHtml(`${'<!-- a - b -- c -->'.repeat(20)}<html><body>x`)).toBe(true)
  expect(seconds() - began).toBeLessThan(2)
  expect(constructTree(gunzipSync(gzipSync('<p>x')).toString()).first).not.toBeNull()
})
