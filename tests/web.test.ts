/** Pages from addresses: redirects, encodings, bounds, manners, and no way into a private network. All hosts here are this machine. */
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPrivate, PrivateAddress, publicLookup, refusePrivateHost } from '../src/batch/addresses.ts'
import { openClient } from '../src/batch/client.ts'
import { main } from '../src/cli/main.ts'
import { cleancopy, ended, folder, page, SENTENCE, start } from './cli-process.ts'

/** The beginning of a picture, with line ends in it. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d494844520000000a0a0000010806', 'hex')
const seen: { readonly url: string; readonly agent: string; readonly time: number }[] = []
const html = (response: ServerResponse, body: string | Uint8Array, headers: Record<string, string> = {}): void => { response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body) }
const moved = (response: ServerResponse, location: string): void => { response.writeHead(302, { location }).end() }

const ROUTES: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/page': response => html(response, page('Fetched')),
  '/gzip': response => html(response, gzipSync(page('Zipped')), { 'content-encoding': 'gzip' }),
  '/br': response => html(response, brotliCompressSync(page('Brotli')), { 'content-encoding': 'br' }),
  '/latin': response => html(response, Buffer.from(page('Größe “eins”').replace(/[“”]/g, '"').replace('<meta charset="utf-8">', ''), 'latin1'), { 'content-type': 'text/html; charset=iso-8859-1' }),
  '/moved': response => moved(response, '/moved2'),
  '/moved2': response => moved(response, '/page'),
  '/loop': response => moved(response, '/loop'),
  '/file': response => moved(response, 'file:///etc/passwd'),
  '/broken': response => html(response, gzipSync(page('Broken')).subarray(0, 200), { 'content-encoding': 'gzip' }),
  '/bomb': response => html(response, gzipSync(Buffer.alloc(70_000_000)), { 'content-encoding': 'gzip' }),
  '/records': response => { response.writeHead(200, { 'content-type': 'application/x-ndjson' }).end(`${JSON.stringify({ html: page('One') })}\n${JSON.stringify({ html: page('Two') })}\n`) },
  '/robots.txt': response => { response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\nDisallow: /secret\n') },
  '/busy': response => { if (seen.filter(({ url }) => url === '/busy').length > 1) html(response, page('Late')); else response.writeHead(429, { 'retry-after': '2' }).end() },
  '/shut': response => { response.writeHead(503, { 'retry-after': '3600' }).end() },
  '/hangs': () => {},
  '/secret': response => html(response, page('Secret')),
}

let server: Server
let base = ''
const listen = async (handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> => {
  const made = createServer(handler)
  await new Promise<void>(resolve => { made.listen(0, '127.0.0.1', resolve) })
  return made
}
beforeAll(async () => {
  server = await listen((request, response) => {
    seen.push({ url: request.url ?? '', agent: request.headers['user-agent'] ?? '', time: Date.now() })
    const route = ROUTES[request.url ?? '']
    if (route) route(response)
    else response.writeHead(404).end()
  })
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => { server.closeAllConnections(); server.close() })

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void { this.text += chunk.toString(); done() }
}
async function called(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const stdout = new Sink()
  const stderr = new Sink()
  const code = await main(args, { stdin: Readable.from([]), stdout, stderr, env: {}, onInterrupt: () => () => {} })
  return { code, out: stdout.text, err: stderr.text }
}

test('a page, with its address in the record', async () => {
  const { code, out, err } = await called('--allow-private', `${base}/page`, '-t', 'json', '--user-agent', 'tester/1.0')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({ title: 'Fetched', source: { path: null, url: `${base}/page` } })
  expect(seen.at(-1)?.agent).toBe('tester/1.0')
})

test.each([['/gzip', 'Zipped'], ['/br', 'Brotli'], ['/latin', 'Größe "eins"'], ['/moved', 'Fetched']])('%s', async (path, title) => {
  const { code, out } = await called('--allow-private', base + path, '-t', 'json')
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ title, source: { url: base + (path === '/moved' ? '/page' : path) } })
})

test('what is taken is bounded packed and unpacked', async () => {
  const client = await openClient({ userAgent: 'tester/1.0', allowPrivate: true, seconds: 10 })
  const whole = Buffer.byteLength(page('Zipped')), packed = gzipSync(page('Zipped')).length
  expect(packed).toBeLessThan(whole - 1)
  const get = (limit: number) => client.get(`${base}/gzip`, { accept: '*/*', limit })
  expect(await get(whole)).toMatchObject({ type: 'text/html; charset=utf-8' })
  for (const limit of [whole - 1, packed - 1]) expect(await get(limit)).toMatchObject({ failure: { kind: 'too-large', limit } })
  await client.close()
})

test('an address that answers with several documents', async () => {
  const cwd = folder({})
  const { stdout, code } = await cleancopy(['--allow-private', `${base}/records`, '-t', 'json', '--fields', 'title'], { cwd })
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toEqual([{ title: 'One' }, { title: 'Two' }])
})

test.each([
  ['/none', /HTTP status 404/], ['/loop', /more than 10 redirects/], ['/file', /leads to a file: address/], ['/broken', /gzip data are broken/], ['/bomb', /too large/],
])('%s is a named failure', async (path, message) => {
  const { code, out, err } = await called('--allow-private', base + path)
  expect({ code: code === 1 || code === 3, out }).toEqual({ code: true, out: '' })
  expect(err).toMatch(message)
  // What failed, and what to do about it.
  expect(err.trim().split('\n').length).toBeLessThanOrEqual(2)
})

test('private addresses are refused, however they are written', async () => {
  const { port } = server.address() as AddressInfo
  const before = seen.length
  for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '0', '[::1]', '[::ffff:127.0.0.1]', 'x.localhost']) {
    const { code, err } = await called(`http://${host}:${port}/page`)
    expect([host, code]).toEqual([host, 3])
    expect(err).toMatch(/is a private address\nGive --allow-private/)
  }
  expect(seen.length).toBe(before)
})

test('what is private and what is not', () => {
  for (const address of ['10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '::', '::1', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '2002:7f00:1::']) expect([address, isPrivate(address)]).toEqual([address, true])
  for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8']) expect([address, isPrivate(address)]).toEqual([address, false])
  expect(() => refusePrivateHost('LOCALHOST.')).toThrow(PrivateAddress)
})

test('a name is judged by the address that the socket gets', async () => {
  // The connection is made to what this answers and to nothing else, so a second answer of a name server is never asked for.
  const error = await new Promise(resolve => { publicLookup('localhost', { all: true }, resolve as never) })
  expect(error).toBeInstanceOf(PrivateAddress)
})

test('a proxy of the environment is used; a redirect from outside into the private network is refused', async () => {
  const asked: string[] = []
  const proxy = await listen((request, response) => {
    asked.push(request.url ?? '')
    if (request.url?.startsWith('http://inward.example')) moved(response, `${base}/page`)
    else html(response, page('Through the proxy'))
  })
  const env = { http_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` }
  try {
    expect((await cleancopy(['http://outside.example/'], { env })).stdout).toContain(SENTENCE)
    const before = seen.length
    expect(await cleancopy(['http://inward.example/'], { env })).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('127.0.0.1 is a private address') })
    expect(seen.length).toBe(before)
    expect(asked).toEqual(['http://outside.example/', 'http://inward.example/'])
  } finally {
    proxy.closeAllConnections()
    proxy.close()
  }
})

test('a proxy may be told as a host and a port; one that is none, and one that says no, is named, and costs the addresses alone', async () => {
  const proxy = await listen((_, response) => { response.writeHead(407).end() })
  proxy.on('connect', (_, socket) => { socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n') })
  const cwd = folder({ 'a.html': page('Here') })
  const { port } = proxy.address() as AddressInfo
  try {
    expect(await cleancopy(['http://outside.example/'], { env: { http_proxy: `127.0.0.1:${port}` } })).toMatchObject({ code: 3, stderr: expect.stringContaining("can't be read: Proxy Authentication Required (407)") })
    expect(await cleancopy(['https://outside.example/'], { env: { https_proxy: `localhost:${port}` } })).toMatchObject({ code: 3, stderr: expect.stringContaining("can't be read: the proxy refuses the way to the host") })
    for (const value of ['ftp://127.0.0.1', 'http://', 'no proxy']) {
      const { code, stdout, stderr } = await cleancopy(['a.html', 'http://outside.example/', '-t', 'jsonl', '--fields', 'title'], { cwd, env: { http_proxy: value } })
      expect({ code, lines: stdout.trim().split('\n').length, stderr }).toEqual({ code: 1, lines: 2, stderr: `cleancopy: http://outside.example/: can't be read: http_proxy or https_proxy in the environment is no address of a proxy\nSet it to one such as http://proxy.example:3128, or to nothing.\n` })
    }
  } finally {
    proxy.closeAllConnections()
    proxy.close()
  }
})

test('a list: in order, at a pace, obeying robots.txt; an address may hold several documents', async () => {
  const cwd = folder({ list: `# pages\n${base}/page\n\n${base}/secret\nnot an address\n${base}/records\n${base}/none\n` })
  seen.length = 0
  const { code, stdout, stderr } = await cleancopy(['-f', 'urls', 'list', '--allow-private', '-t', 'jsonl', '--fields', 'title'], { cwd })
  expect(stdout.trim().split('\n').map(line => { const { title, error } = JSON.parse(line) as { title?: string; error?: { kind: string } }; return title ?? error?.kind })).toEqual(['Fetched', 'unreadable', 'bad-record', 'One', 'Two', 'unreadable'])
  expect(code).toBe(1)
  expect(stderr).toContain('robots.txt of the host disallows it')
  expect(seen.map(({ url }) => url)).toEqual(['/robots.txt', '/page', '/records', '/none'])
  expect(seen[2]!.time - seen[1]!.time).toBeGreaterThan(900)
})

test('a list in UTF-16, as PowerShell writes one', async () => {
  const little = Buffer.from(`\ufeff${base}/page\r\n`, 'utf16le')
  const cwd = folder({ little, big: Buffer.from(little).swap16() })
  for (const list of ['little', 'big']) expect((await cleancopy(['-f', 'urls', list, '--allow-private', '-t', 'text', '--fields', 'title'], { cwd })).stdout).toBe('Fetched\n')
})

test('a host that says when to ask again is asked once more then, where that is soon', async () => {
  const cwd = folder({ list: `${base}/busy\n${base}/shut\n` })
  const { stdout, stderr } = await cleancopy(['--allow-private', '-f', 'urls', 'list', '-t', 'jsonl', '--fields', 'title'], { cwd })
  expect(stdout.trim().split('\n').map(line => JSON.parse(line) as unknown)).toMatchObject([{ title: 'Late' }, { error: { message: "can't be read: HTTP status 503" } }])
  expect(stderr).toContain('HTTP status 503\nThe host takes no more for now: call again later. Of a directory --retry-failed does what failed once more.\n')
  const [first, second, ...more] = seen.filter(({ url }) => url === '/busy')
  expect(second!.time - first!.time).toBeGreaterThanOrEqual(1990)
  expect(more).toEqual([])
  expect(seen.filter(({ url }) => url === '/shut')).toHaveLength(1)
}, 20_000)

test.skipIf(process.platform === 'win32')('an interrupt waits for no host, and for no pause between two pages', async () => {
  for (const rest of ['/hangs', '/gzip\n/br\n/latin\n/moved\n/none']) {
    const child = start(['--allow-private', '-f', 'urls', '-t', 'jsonl', '--fields', 'title', 'list'], { cwd: folder({ list: `/page\n${rest}\n`.replaceAll('/', `${base}/`) }) })
    const end = ended(child)
    await new Promise<void>(resolve => { child.stdout.once('data', () => resolve()) })
    const asked = Date.now()
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 130, stdout: '{"title":"Fetched"}\n', stderr: '' })
    expect(Date.now() - asked).toBeLessThan(3000)
  }
}, 60_000)

test('a list that can not be read is named, once, and its status tells', async () => {
  const cwd = folder({ 'cut.gz': gzipSync(`${base}/page\n`).subarray(0, 20), noise: PNG, list: `${base}/page\n` })
  const of = (...lists: string[]): ReturnType<typeof cleancopy> => cleancopy(['-f', 'urls', '--allow-private', '-t', 'jsonl', '--fields', 'title', ...lists], { cwd })
  expect(await of('none')).toMatchObject({ code: 3, stderr: expect.stringContaining('none: no such file') })
  expect(await of('cut.gz')).toMatchObject({ code: 3, stderr: expect.stringContaining("cut.gz at byte 0: can't be read: its gzip data are broken") })
  const noise = await of('noise')
  expect(noise.code).toBe(1)
  expect(noise.stdout.trim().split('\n').map(line => (JSON.parse(line) as { error: { kind: string } }).error.kind)).toEqual(['binary'])
  expect(noise.stderr).toContain('noise: is binary (a PNG image)')
  expect(await of('none', 'list')).toMatchObject({ code: 1, stdout: expect.stringContaining('Fetched') })
})

test('a list may be longer than a call has room for arguments', async () => {
  const { gather } = await import('../src/batch/gather.ts')
  const cwd = folder({ list: 'no address\n'.repeat(300_000) })
  const { jobs } = await gather({ inputs: [join(cwd, 'list')], open: { from: 'auto', fields: { html: 'html', text: 'text' } }, lists: true, fetching: { userAgent: 'x', allowPrivate: false, rules: [], seconds: 1 }, url: null, exclude: [], stdin: () => { throw new Error('no') } })
  const first = await jobs(() => {}).next()
  expect(first.value).toMatchObject({ content: { kind: 'failed', failure: { kind: 'bad-record' } } })
})

test('a host that never answers ends in time', async () => {
  const silent = await listen(() => {})
  const { fetched } = await import('../src/batch/web.ts')
  const jobs = []
  for await (const job of fetched([`http://127.0.0.1:${(silent.address() as AddressInfo).port}/`], false, { userAgent: 'x', allowPrivate: true, rules: [], seconds: 0.3 }, { from: 'auto', fields: { html: 'html', text: 'text' } }, () => {})) jobs.push(job)
  silent.closeAllConnections()
  silent.close()
  expect(jobs).toMatchObject([{ content: { kind: 'failed', failure: { kind: 'timed-out', seconds: 0.3 } } }])
})

test('--timeout is for the answer of a host too', async () => {
  const silent = await listen(() => {})
  expect(await called('--allow-private', '--timeout', '0.4', `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`)).toMatchObject({ code: 1, err: expect.stringContaining('gave up after 0.4 s (see --timeout)') })
  silent.closeAllConnections()
  silent.close()
})
