/** The network is used for what the call names and for nothing else: no private address, however it is reached, no cookie, no certificate that does not hold. All hosts here are this machine. */
import { spawnSync } from 'node:child_process'
import type * as Dns from 'node:dns'
import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { publicLookup } from '../src/batch/addresses.ts'
import { openClient } from '../src/batch/client.ts'
import { cleancopy, folder, page } from './cli-process.ts'

/** What a name server that means harm says, one answer after another; names that are not here are asked for in earnest. */
const answers: Record<string, string[][]> = {}
const asked: string[] = []
vi.mock('node:dns', async original => {
  const dns = await original<typeof Dns>()
  return {
    ...dns,
    lookup: (host: string, options: object, done: (error: null, found: { address: string; family: number }[]) => void) => {
      const answer = answers[host]?.shift()
      if (answer === undefined) { dns.lookup(host, options, done as never); return }
      asked.push(host)
      done(null, answer.map(address => ({ address, family: 4 })))
    },
  }
})
const look = (host: string): Promise<[Error | null, string]> => new Promise(resolve => { (publicLookup as LookupFunction)(host, { all: false }, (error, address) => resolve([error, String(address)])) })

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const WANTED = { accept: '*/*', limit: 1_000_000 }
const BY = { userAgent: 'tester', allowPrivate: false, seconds: 10 }
const seen: { readonly url: string; readonly cookie: string | undefined; readonly referer: string | undefined }[] = []
const server = createServer((request, response) => {
  seen.push({ url: request.url ?? '', cookie: request.headers.cookie, referer: request.headers.referer })
  if (request.url === '/moved') response.writeHead(302, { location: '/dot.png', 'set-cookie': 'track=1' }).end()
  else if (request.url === '/dot.png') response.writeHead(200, { 'content-type': 'image/png', 'set-cookie': 'track=2' }).end(PNG)
  else if (request.url === '/page') response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'track=3' }).end(page('Fetched'))
  else response.writeHead(404).end()
})
let port = 0
beforeAll(async () => {
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  port = (server.address() as AddressInfo).port
})
beforeEach(() => { seen.length = 0 })
afterAll(() => { server.closeAllConnections(); server.close() })

const pictured = (...urls: string[]): string => page('Story', urls.map(url => `<figure><img src="${url}" alt="dot"><figcaption>A dot on the quay.</figcaption></figure>`).join(''))

test('pictures come by the rules of pages: none from a private address, however it is written', async () => {
  const hosts = ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', 'x.localhost', '169.254.169.254', '0']
  const cwd = folder({ 'a.html': pictured(...hosts.map((host, n) => `http://${host}:${port}/dot.png?${n}`), 'file:///etc/passwd', 'ftp://example.org/x.png') })
  for (const [to, output] of [['markdown', 'a.md'], ['html', 'a.page'], ['epub', 'a.epub']] as const) {
    const { code, stderr } = await cleancopy(['a.html', '--images', 'download', '-t', to, '-o', output], { cwd })
    expect(code).toBe(0)
    expect(stderr.match(/is a private address/g)).toHaveLength(hosts.length)
    expect(seen).toEqual([])
  }
  const { stderr } = await cleancopy(['a.html', '--images', 'download', '-o', 'b.md', '--allow-private'], { cwd })
  expect(stderr).not.toContain('127.0.0.1 is a private address')
  expect(seen.length).toBeGreaterThanOrEqual(4)
}, 60_000)

test('pictures do not go through a link', async () => {
  const cwd = folder({ 'a.html': pictured(`http://127.0.0.1:${port}/dot.png`), 'elsewhere/.keep': '', 'out/.keep': '' })
  symlinkSync('../elsewhere', join(cwd, 'out/images'))
  const { code, stderr } = await cleancopy(['a.html', '--images', 'download', '--allow-private', '-o', 'out/'], { cwd })
  expect([code, readdirSync(join(cwd, 'elsewhere'))]).toEqual([3, ['.keep']])
  expect(stderr).toContain('images is a symbolic link')
})

test('without --images download no format asks for anything that a page names', async () => {
  const cwd = folder({ 'a.html': pictured(`http://127.0.0.1:${port}/dot.png`, `http://127.0.0.1:${port}/page`) })
  for (const to of ['terminal', 'markdown', 'html', 'json', 'epub']) await cleancopy(['a.html', '-t', to, '-o', `a.${to}`, '--allow-private'], { cwd })
  await cleancopy(['a.html', '--engine', 'readability', '--allow-private'], { cwd })
  expect(seen).toEqual([])
}, 60_000)

test('a name is judged by the address that is connected to, and asked for once', async () => {
  // The second answer of such a name server would be the private one.
  answers['rebinding.example'] = [['8.8.8.8'], ['127.0.0.1']]
  expect(await look('rebinding.example')).toEqual([null, '8.8.8.8'])
  expect(asked).toEqual(['rebinding.example'])
  answers['both.example'] = [['8.8.8.8', '10.0.0.1']]
  expect(String((await look('both.example'))[0])).toContain('10.0.0.1')
  answers['inward.example'] = [['127.0.0.1'], ['127.0.0.1']]
  const client = await openClient(BY)
  for (let n = 0; n < 2; n++) expect(await client.get(`http://inward.example:${port}/page`, WANTED)).toMatchObject({ failure: { kind: 'unreadable', detail: '127.0.0.1 is a private address' } })
  await client.close()
  expect(seen).toEqual([])
})

test('cookies are not kept and no one is told where a link stood', async () => {
  const client = await openClient({ ...BY, allowPrivate: true })
  for (const path of ['/moved', '/page', '/dot.png']) expect(await client.get(`http://127.0.0.1:${port}${path}`, WANTED)).toHaveProperty('bytes')
  await client.close()
  expect(seen.map(({ url }) => url)).toEqual(['/moved', '/dot.png', '/page', '/dot.png'])
  expect(seen.every(({ cookie, referer }) => cookie === undefined && referer === undefined)).toBe(true)
})

test('only http and https', async () => {
  const client = await openClient({ ...BY, allowPrivate: true })
  for (const url of ['file:///etc/passwd', 'ftp://example.org/', 'data:text/html,x', 'gopher://example.org/']) expect(await client.get(url, WANTED)).toMatchObject({ failure: { kind: 'unreadable', detail: expect.stringContaining('address') } })
  await client.close()
  expect(await cleancopy(['file:///etc/passwd'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is no address that can be fetched') })
})

const directory = folder({})
const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'key.pem', '-out', 'cert.pem', '-days', '2', '-subj', '/CN=localhost'], { cwd: directory }).status === 0
test.skipIf(!made)(`a certificate that no one vouches for is refused${made ? '' : ' (skipped: no openssl)'}`, async () => {
  let asked = 0
  const secure = createSecure({ key: readFileSync(join(directory, 'key.pem')), cert: readFileSync(join(directory, 'cert.pem')) }, (_, response) => { asked++; response.end(page('Secret')) })
  await new Promise<void>(resolve => { secure.listen(0, '127.0.0.1', resolve) })
  const url = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/`
  const { code, stdout, stderr } = await cleancopy(['--allow-private', url])
  secure.closeAllConnections()
  secure.close()
  expect({ code, stdout, asked }).toEqual({ code: 3, stdout: '', asked: 0 })
  expect(stderr).toContain('certificate')
})
