/** Outputs that are more than a text: books, pages with their pictures, pictures beside a text. Real processes, and a real server for the pictures. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMarkdown } from '../bench/roundtrip.ts'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const server = createServer((request, response) => {
  if (request.url === '/dot.png') { response.writeHead(200, { 'content-type': 'image/png' }); response.end(PNG); return }
  if (request.url === '/page.png') { response.writeHead(200, { 'content-type': 'image/png' }); response.end('<html>'); return }
  response.writeHead(404)
  response.end()
})
let origin = ''
beforeAll(async () => { await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) }); origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
afterAll(() => { server.close() })

const figure = (path: string): string => `<figure><img src="${origin}${path}" alt="dot of ${path}" width="300"><figcaption>A dot, seen from the quay on a clear morning in spring.</figcaption></figure><p>${SENTENCE}, and the ferry after it was late as well, as everyone on the quay had said it would be.</p>`

test('several articles in one book', async () => {
  const cwd = folder({ 'a.html': page('One'), 'b.html': page('Two'), 'bad.html': '' })
  expect(await cleancopy(['a.html', 'b.html', 'bad.html', '-t', 'epub', '-o', 'book.epub'], { cwd })).toMatchObject({ code: 1, stdout: '', stderr: 'cleancopy: bad.html: is empty: nothing to extract\nSee that the page was saved or fetched whole.\n' })
  const first = readFileSync(join(cwd, 'book.epub'))
  const files = unzipSync(first)
  expect(strFromU8(files['book/article-1.xhtml']!)).toContain('<h1>One</h1>')
  expect(strFromU8(files['book/article-2.xhtml']!)).toContain('<h1>Two</h1>')
  await cleancopy(['a.html', 'b.html', '-t', 'epub', '-o', 'again.epub', '-j', '1'], { cwd })
  expect(readFileSync(join(cwd, 'again.epub')).equals(first)).toBe(true)
  await cleancopy(['bad.html', '-t', 'epub', '-o', 'none.epub'], { cwd })
  expect(existsSync(join(cwd, 'none.epub'))).toBe(false)
})

test.each([
  ['y.epub', 'PK\x03\x04'],
  ['y.htm', '<!doctype html>'],
  ['y.ndjson', '{"source"'],
  ['y.markdown', '# One\n'],
  ['y.TEXT', 'One\n\nThe ferry'],
])('a name without -t says the format: %s', async (name, start) => {
  const cwd = folder({ 'a.html': page('One', `<p>${SENTENCE}.</p>`), 'b.html': page('Two') })
  for (const inputs of [['a.html'], ['a.html', 'b.html']]) {
    expect(await cleancopy([...inputs, '-o', name], { cwd })).toMatchObject({ code: 0, stderr: '' })
    expect(readFileSync(join(cwd, name), 'latin1').slice(0, start.length)).toBe(start)
  }
})

test('a book of two by its name alone holds both', async () => {
  const cwd = folder({ 'a.html': page('One'), 'b.html': page('Two') })
  expect(await cleancopy(['a.html', 'b.html', '-o', 'y.epub'], { cwd })).toMatchObject({ code: 0 })
  expect(Object.keys(unzipSync(readFileSync(join(cwd, 'y.epub'))))).toContain('book/article-2.xhtml')
})

test('a name of what is never written is refused, and nothing is there then; with -t or as a directory it is as it was asked', async () => {
  const cwd = folder({ 'a.html': page('One') })
  for (const name of ['y.xhtml', 'y.jsonl.bz2', 'y.md.xz', 'y.zip', 'y.warc.gz', 'y.png', 'y.css']) {
    const { code, stderr } = await cleancopy(['a.html', '-o', name], { cwd })
    expect([code, stderr.slice(0, 10)], name).toEqual([2, 'cleancopy:'])
    expect(stderr, name).toContain('--output: ')
    expect(existsSync(join(cwd, name))).toBe(false)
  }
  expect(await cleancopy(['a.html', '-t', 'html', '-o', 'y.xhtml'], { cwd })).toMatchObject({ code: 0 })
  expect(await cleancopy(['a.html', '-o', 'y.zip/'], { cwd })).toMatchObject({ code: 0 })
  expect(readdirSync(join(cwd, 'y.zip'))).toContain('one.md')
})

test('a book a document in a directory', async () => {
  const cwd = folder({ 'a.html': page('One'), 'b.html': page('Two') })
  expect(await cleancopy(['a.html', 'b.html', '-t', 'epub', '-o', 'out/'], { cwd })).toMatchObject({ code: 0 })
  expect(readdirSync(join(cwd, 'out')).filter(name => !name.startsWith('.')).sort()).toEqual(['one.epub', 'two.epub'])
  expect(strFromU8(unzipSync(readFileSync(join(cwd, 'out/two.epub')))['book/article-1.xhtml']!)).toContain('<h1>Two</h1>')
})

test('pictures: beside Markdown, in a page, in a book; one that is none is named', async () => {
  const cwd = folder({ 'a.html': page('One', figure('/dot.png') + figure('/page.png') + figure('/gone.png')) })
  const { code, stderr } = await cleancopy(['a.html', '--images', 'download', '--allow-private', '-o', 'out/a.md'], { cwd: (await cleancopy(['--version']), cwd) })
  expect(code).toBe(3)
  expect(stderr).toContain('out/a.md')
  const run = await cleancopy(['a.html', '--images', 'download', '--allow-private', '-o', 'a.md'], { cwd })
  expect(run.code).toBe(0)
  expect(run.stderr).toContain(`a.html: the picture ${origin}/page.png is left where it is: it is no PNG`)
  expect(run.stderr).toContain(`${origin}/gone.png is left where it is: HTTP status 404`)
  const [name] = readdirSync(join(cwd, 'images'))
  expect(name).toMatch(/^[0-9a-f]{24}\.png$/)
  expect(readFileSync(join(cwd, 'images', name!)).equals(PNG)).toBe(true)
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain(`![dot of /dot.png](images/${name})`)
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toContain(`![dot of /gone.png](${origin}/gone.png)`)
  const inPage = await cleancopy(['a.html', '--images', 'download', '--allow-private', '-t', 'html'], { cwd })
  expect(inPage.stdout).toContain(`<img src="data:image/png;base64,${PNG.toString('base64')}" alt="dot of /dot.png">`)
  await cleancopy(['a.html', '--images', 'download', '--allow-private', '-t', 'epub', '-o', 'a.epub'], { cwd })
  expect(Buffer.from(unzipSync(readFileSync(join(cwd, 'a.epub')))['book/images/1.png']!).equals(PNG)).toBe(true)
  expect((await cleancopy(['a.html', '-t', 'terminal'], { cwd })).stdout).toContain('dot')
  for (const to of ['markdown', 'terminal']) expect(await cleancopy(['a.html', '-t', to, '--images', 'none'], { cwd })).toMatchObject({ code: 0, stdout: expect.not.stringContaining('dot') })
})

test('html is a page, several articles are one page, a fragment is the article alone', async () => {
  const cwd = folder({ 'a.html': page('One'), 'b.html': page('Two') })
  const one = (await cleancopy(['a.html', '-t', 'html'], { cwd })).stdout
  expect(one).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
  const two = (await cleancopy(['a.html', 'b.html', '-t', 'html'], { cwd })).stdout
  expect(two.match(/<!doctype|<\/html>/g)).toEqual(['<!doctype', '</html>'])
  expect(two.match(/<article/g)).toHaveLength(2)
  const bare = (await cleancopy(['a.html', '-t', 'html', '--fragment'], { cwd })).stdout
  expect(bare).toMatch(/^<article lang="en" dir="ltr">\n<h1>One<\/h1>[\s\S]*<\/article>\n$/)
})

test('notes and listed links of several articles in one stream are told apart', async () => {
  const noted = (name: string): string => page(name, `<p>The keeper wrote it all down in <a href="https://${name}.example/log">the log</a> of the harbour, in ink<sup><a href="#fn1" id="r1">1</a></sup> that did not run.</p><hr><p id="fn1"><a href="#r1">1</a> The ink of ${name} is made of soot.</p>`)
  const cwd = folder({ 'one.html': noted('one'), 'two.html': noted('two') })
  const alone = (await cleancopy(['two.html', '--links', 'reference'], { cwd })).stdout
  expect(alone).toContain('the log][1] of the harbour, in ink[^1] that')
  const { stdout } = await cleancopy(['one.html', 'two.html', '--links', 'reference'], { cwd })
  const read = readMarkdown(stdout, false)
  for (const name of ['one', 'two']) expect(read).toContain(`href="https://${name}.example/log"`)
  for (const name of ['one', 'two']) expect(read.match(new RegExp(`The ink of ${name}`, 'g'))).toHaveLength(1)
  expect((await cleancopy(['one.html', 'two.html', '--links', 'reference', '-o', 'out/'], { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'out/two.md'), 'utf8')).toBe(alone)
  const ids = (await cleancopy(['one.html', 'two.html', '-t', 'html', '--fragment'], { cwd })).stdout.match(/ id="[^"]*fn-1"/g)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(2)
  expect((await cleancopy(['one.html', '-t', 'html', '--fragment'], { cwd })).stdout).toContain(' id="fn-1"')
})

test.each([
  [['-t', 'json', '--fragment'], '--fragment is for --to html'],
  [['-t', 'json', '--links', 'none'], '--links is for --to terminal, markdown, html, epub'],
  [['-t', 'html', '--links', 'reference'], '--links reference is for --to markdown and terminal'],
  [['-t', 'text', '--images', 'none'], '--images is for --to terminal, markdown, html, epub'],
  [['-t', 'terminal', '--images', 'download'], '--images download is for --to markdown, html, epub, not terminal'],
  [['--images', 'download'], 'needs --output'],
  [['-t', 'html', '--fragment', '--images', 'download'], 'needs --output'],
  [['--pager', 'some'], 'pager'],
])('%s is refused', async (args, message) => {
  const { code, stderr } = await cleancopy([...args, '-'], { input: page('One') })
  expect(code).toBe(2)
  expect(stderr).toContain(message)
})

test('front matter comes from the built program too', async () => {
  const cwd = folder({ 'a.html': page('Late: a story') })
  const { code, stdout, stderr } = await cleancopy(['a.html', '--front-matter'], { cwd })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/^---\ntitle: "Late: a story"\n/)
})

test('front matter of several articles needs a file each', async () => {
  const cwd = folder({ 'a.html': page('One'), 'b.html': page('Two') })
  for (const place of [[], ['-o', 'all.md']]) {
    const { code, stderr } = await cleancopy(['a.html', 'b.html', '--front-matter', ...place], { cwd })
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining('--front-matter opens a file, and several articles are to stand in one: give --output DIR/') as string })
  }
  expect((await cleancopy(['a.html', 'b.html', '--front-matter', '-o', 'out/'], { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'out/two.md'), 'utf8')).toMatch(/^---\ntitle: Two\n/)
  // Configured for all calls, it is left out of one that it does not fit.
  const configured = folder({ 'cleancopy.config.yaml': 'front-matter: true\n', 'a.html': page('One'), 'b.html': page('Two') })
  const { code, stdout } = await cleancopy(['a.html', 'b.html'], { cwd: configured })
  expect({ code, start: stdout.slice(0, 6) }).toEqual({ code: 0, start: '# One\n' })
  expect((await cleancopy(['a.html'], { cwd: configured })).stdout).toMatch(/^---\n/)
})

describe.skipIf(process.platform === 'win32')('the pager', () => {
  const paged = (PAGER: string, env: Readonly<Record<string, string>> = {}) => cleancopy(['-t', 'terminal', '--pager', 'always'], { input: page('One'), env: { PAGER, ...env } })

  test('is told to show colours raw, whatever else LESS asks for', async () => {
    for (const LESS of ['', '-iMX', '-Pprompt$i']) expect((await paged('cat > /dev/null; echo "[$LESS]"', { LESS })).stdout).toBe(`[-R ${LESS}]\n`)
  })

  test.each(['false', 'sh -c "exit 3"', 'no-such-pager'])('that fails (%s) costs nothing', async command => {
    const { code, stdout } = await paged(command)
    expect(code).toBe(0)
    expect(stdout).toContain(SENTENCE)
  })

  test('is not written across: what is said meanwhile comes when it is left', async () => {
    const cwd = folder({ 'a.html': page('One') })
    const { code, stderr } = await cleancopy(['-t', 'terminal', '--pager', 'always', 'a.html', 'none.html'], { cwd, env: { PAGER: 'cat > /dev/null; sleep 0.5; echo LEFT >&2' } })
    expect(code).toBe(1)
    expect(stderr).toMatch(/^LEFT\ncleancopy: none\.html: .+\n/)
  })
})
