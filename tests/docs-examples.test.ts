/**
 * The examples that other extractors' documents open with, each beside the call that does the same
 * here: every one of ours is run. The table in docs/examples.md is made from the same rows;
 * `npm run accept` writes it anew.
 */
import { execFile } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { BIN, folder, page, plainEnvironment } from './cli-process.ts'
import { has, ROOT } from './console.ts'

const DOC = join(ROOT, 'docs/examples.md')
const START = '<!-- examples: written by npm run accept -->\n', END = '<!-- end of examples -->'
const STATES = ['same', 'better', 'other way', 'not offered'] as const

interface Example {
  readonly of: string
  /** As their documents have it, with URL for an address; a stroke is escaped for the table. */
  readonly theirs: string
  /** For bash; null where nothing here does it. */
  readonly ours: string | null
  readonly state: (typeof STATES)[number]
  readonly today?: string
  readonly needs?: readonly string[]
  readonly code?: number
  readonly has?: readonly string[]
  readonly hasNot?: readonly string[]
  readonly stderr?: readonly string[]
  /** Files that are there afterwards, and not empty. */
  readonly files?: readonly string[]
}
const examples = JSON.parse(readFileSync(join(ROOT, 'fixtures/examples/examples.json'), 'utf8')) as readonly Example[]

const HEAD = '<head><meta name="author" content="Ada Holm"><meta name="description" content="A ferry is late.">'
const PAGE = page('The late ferry', '<table><tr><th>Fare</th><th>Crowns</th></tr><tr><td>Child</td><td>4</td></tr><tr><td>Grown-up</td><td>9</td></tr></table><figure><img src="/quay.jpg" alt="A quay"><figcaption>The quay at noon.</figcaption></figure>').replace('<head>', HEAD)
const record = (url: string, html: string): string => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-00000000000${url.length % 10}>\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`
}
/** What lies in the folder, and on the site that stands for https://example.org. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'page.html': PAGE, 'pages/one.html': page('One'), 'pages/two.html': page('Two'), 'report.pdf': Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u0000\u0001\u0002\u0003', 'latin1'),
  'rules.yaml': 'hosts: example.org\nremove: aside\n', 'pages.warc': record('https://example.org/one', page('One')) + record('https://example.org/empty', '<nav>Home</nav>'),
}
const listOf = (site: string): string => `${site}/one\n${site}/two\n`
const SITE: Readonly<Record<string, (site: string) => string | Uint8Array>> = {
  '/quay.jpg': () => Buffer.from('/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64'),
  '/story': () => PAGE, '/one': () => page('One'), '/two': () => page('Two'),
  '/sitemap.xml': site => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${site}/one</loc></url>\n<url><loc>${site}/two</loc></url></urlset>`,
  '/feed.xml': site => `<rss><channel><item><link>${site}/one</link></item>\n<item><link>${site}/two</link></item></channel></rss>`,
}

let site = ''
const server = createServer(({ url }, answer) => {
  const make = SITE[url ?? '']
  answer.writeHead(make ? 200 : 404, { 'content-type': url?.endsWith('.xml') ? 'application/xml' : url?.endsWith('.jpg') ? 'image/jpeg' : 'text/html; charset=utf-8' }).end(make?.(site) ?? 'not here')
})
beforeAll(() => new Promise<void>(resolve => { server.listen(0, '127.0.0.1', () => { site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; resolve() }) }))
afterAll(() => { server.close() })

async function ran(command: string): Promise<{ cwd: string; code: number; stdout: string; stderr: string }> {
  const cwd = folder({ ...FILES, 'list.txt': listOf(site), 'bin/cleancopy': `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n` })
  // The stand-in for the site is on this machine, which is refused unless asked for.
  const env = { ...plainEnvironment(), CLEANCOPY_ALLOW_PRIVATE: 'true', PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`, PAGER: 'cat' }
  const line = command.replace(/\bURL\b/g, `${site}/story`).replaceAll('https://example.org', site)
  return new Promise(resolve => {
    const child = execFile('bash', ['-c', `chmod +x bin/cleancopy; ${line}`], { cwd, env: env as NodeJS.ProcessEnv, encoding: 'utf8' }, (error, stdout, stderr) => { resolve({ cwd, code: error === null ? 0 : Number(error.code), stdout, stderr }) })
    child.stdin?.end()
  })
}

describe.each(examples.map(example => [example.of, example.theirs, example] as const))('%s: %s', (_, __, { ours, needs = [], code = 0, has: there = [], hasNot = [], stderr: said = [], files = [], state, today }) => {
  test.skipIf(ours === null || needs.some(tool => !has(tool)))(`is here: ${ours}${needs.length > 0 ? ` (needs ${needs.join(', ')})` : ''}`, { timeout: 120_000 }, async () => {
    const ended = await ran(ours!)
    expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code, stderr: code === 0 ? '' : expect.any(String) })
    for (const text of there) expect(ended.stdout).toContain(text)
    for (const text of hasNot) expect(ended.stdout).not.toContain(text)
    for (const text of said) expect(ended.stderr).toContain(text)
    for (const file of files) expect([file, statSync(join(ended.cwd, file)).size > 40]).toEqual([file, true])
    expect([...there, ...hasNot, ...said, ...files].length > 0 || ours!.includes('/dev/null')).toBe(true)
  })
  test('has one of the states, and says why where it is not offered', () => {
    expect(STATES).toContain(state)
    if (state === 'not offered') expect(ours === null || code > 0).toBe(true)
    if (state === 'not offered' || state === 'other way') expect(today).toMatch(/\w{3}/)
  })
})

test('docs/examples.md has the table as it is', () => {
  const cell = (text: string): string => text.replaceAll(/(?<!\\)\|/g, '\\|')
  const count = (state: string): number => examples.filter(row => row.state === state).length
  const peers = [...new Set(examples.map(row => row.of))]
  const tables = peers.map(peer => [`### ${peer}\n`, '| theirs | here | |', '|---|---|---|',
    ...examples.filter(row => row.of === peer).map(({ theirs, ours, state, today }) => `| \`${theirs}\` | ${ours === null ? '' : `\`${cell(ours)}\``} | ${state === 'same' && today !== undefined ? cell(today) : [state, ...(today === undefined ? [] : [cell(today)])].join(': ')} |`)].join('\n'))
  const table = `Of ${examples.length}: ${STATES.map(state => `${count(state)} ${state}`).join(', ')}.\n\n${tables.join('\n\n')}\n`
  const doc = readFileSync(DOC, 'utf8')
  const [head, rest] = doc.split(START), tail = rest?.slice(rest.indexOf(END))
  const now = `${head}${START}${table}${tail}`
  if (process.env['ACCEPT'] && now !== doc) writeFileSync(DOC, now)
  expect(readFileSync(DOC, 'utf8')).toBe(now)
})
