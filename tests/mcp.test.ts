/** cleancopy mcp, as clients see it: the SDK's own client starts the real process and calls its tools. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bounded } from '../src/cli/mcp/server.ts'
import { BIN, cleancopy, folder, page, plainEnvironment, SENTENCE } from './cli-process.ts'

const cwd = folder({ 'a.html': page('Late'), 'pages/one.html': page('One'), 'pages/two.html': page('Two'), 'bad.html': '', 'nav.html': '<nav><a href="/">Home</a></nav>', '-': page('Named like a pipe') })
const client = new Client({ name: 'test', version: '1.0.0' })
const env = Object.fromEntries(Object.entries(plainEnvironment()).filter((entry): entry is [string, string] => entry[1] !== undefined))
const transport = new StdioClientTransport({ command: process.execPath, args: [BIN, 'mcp'], cwd, env, stderr: 'pipe' })
const server = createServer((_, answer) => { answer.end(page('Local')) })
let said = ''

beforeAll(async () => {
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  transport.stderr?.on('data', (data: Buffer) => { said += data.toString() })
  await client.connect(transport)
}, 60_000)
afterAll(async () => { await client.close(); server.close() })

test('what is no message is told in a line of its own, without what drives a terminal', async () => {
  const { code, stdout, stderr } = await cleancopy(['mcp'], { input: '[]\n["\u001b[31m"]\n' })
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  expect(stderr).toMatch(/^(?:cleancopy: mcp: [^\u0000-\u001f]+\n)+$/)
})

async function call(name: string, args: Record<string, unknown>): Promise<{ readonly error: boolean; readonly texts: string[] }> {
  const { content, isError } = await client.callTool({ name, arguments: args })
  return { error: isError === true, texts: (content as { text: string }[]).map(({ text }) => text) }
}

test('says who it is and which tools it has, each with schema and annotations', async () => {
  expect(client.getServerVersion()).toMatchObject({ name: 'cleancopy', version: expect.stringMatching(/^\d+\.\d+\.\d+/) })
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual(['explain', 'extract', 'metadata'])
  for (const { inputSchema, annotations, description } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false })
    expect(Object.keys(inputSchema.properties ?? {})).toEqual(expect.arrayContaining(['path', 'url', 'html', 'text', 'max_characters']))
    expect(description).toContain('exactly one of')
  }
})

describe('extract', () => {
  test('a file, in each format', async () => {
    expect(await call('extract', { path: 'a.html' })).toEqual({ error: false, texts: [expect.stringMatching(/^# Late\n[^]*The ferry had been late/)] })
    expect((await call('extract', { path: 'a.html', format: 'text' })).texts[0]).toMatch(/^Late\n/)
    expect((await call('extract', { path: 'a.html', format: 'html' })).texts[0]).toMatch(/^<article/)
    expect(JSON.parse((await call('extract', { path: 'a.html', format: 'json' })).texts[0]!)).toMatchObject({ title: 'Late' })
  })
  test('a page and a text that are handed over', async () => {
    expect((await call('extract', { html: page('Given', '<p>See <a href="/more">the rest of the story of the ferry</a> that was told then.</p>'), base_url: 'https://example.org/a' })).texts[0]).toContain('(https://example.org/more)')
    expect((await call('extract', { text: `The late ferry\n\n${'The ferry was late again, and nobody in the office could say why it was so. '.repeat(4)}` })).texts[0]).toContain('nobody in the office')
  })
  test('several documents, and that there are more', async () => {
    const { texts } = await call('extract', { path: 'pages' })
    expect(texts[0]).toMatch(/^===== pages\/one\.html\n# One[^]*\n===== pages\/two\.html\n# Two/)
    expect((await call('extract', { path: 'pages', max_documents: 1 })).texts).toEqual([expect.stringContaining('# One'), expect.stringContaining('max_documents')])
  })
  test('what is long comes in pieces that make the whole', async () => {
    const whole = (await call('extract', { path: 'a.html' })).texts[0]!
    let got = ''
    for (let offset = 0; offset < whole.length; offset += 300) {
      const { texts } = await call('extract', { path: 'a.html', max_characters: 300, offset })
      expect(texts[0]!.length).toBeLessThanOrEqual(300)
      got += texts[0]
    }
    expect(got).toBe(whole)
  })
  test('selectors and preferences as on the command line', async () => {
    expect((await call('extract', { path: 'a.html', remove: ['h1', 'p:nth-of-type(2)'], prefer: 'recall' })).texts[0]).not.toContain('Nobody in the office')
  })
  test('a file called - is no pipe', async () => expect((await call('extract', { path: '-' })).texts[0]).toContain('Named like a pipe'))
})

test('metadata with provenance', async () => {
  const record = JSON.parse((await call('metadata', { path: 'a.html' })).texts[0]!) as { title: string; provenance: { field: string; chosen: unknown[] }[]; paragraphs?: unknown }
  expect(record.title).toBe('Late')
  expect(record.provenance.find(({ field }) => field === 'title')?.chosen.length).toBeGreaterThan(0)
  expect(record.paragraphs).toBeUndefined()
})

describe('explain', () => {
  const explained = async (args: Record<string, unknown>): Promise<{ counts: { blocks: number }; error: { kind: string } | null; blocks: { kept: boolean; text: string; selector: string | null; reasons: { text: string }[] }[] }> => JSON.parse((await call('explain', { max_characters: 200_000, ...args })).texts[0]!)
  test('is what cleancopy explain -t json says', async () => {
    const { stdout } = await cleancopy(['explain', '-t', 'json', 'a.html'], { cwd })
    expect((await call('explain', { path: 'a.html', max_characters: 200_000 })).texts).toEqual([stdout])
    expect((await explained({ path: 'a.html' })).blocks).toEqual(expect.arrayContaining([expect.objectContaining({ kept: true, text: expect.stringContaining(SENTENCE) }), expect.objectContaining({ kept: false, text: expect.stringContaining('All rights reserved'), selector: expect.any(String) })]))
  })
  test('only what was dropped or kept, and only blocks that hold a text', async () => {
    const all = (await explained({ path: 'a.html' })).counts.blocks
    const dropped = (await explained({ path: 'a.html', show: 'dropped' })).blocks, kept = (await explained({ path: 'a.html', show: 'kept' })).blocks
    expect([dropped.every(block => !block.kept), kept.every(block => block.kept), dropped.length + kept.length]).toEqual([true, true, all])
    expect((await explained({ path: 'a.html', grep: 'ALL RIGHTS' })).blocks).toEqual([expect.objectContaining({ text: expect.stringContaining('All rights reserved') })])
  })
  test('a page without an article is explained all the same, and said to have none', async () => {
    const { error, texts } = await call('explain', { path: 'nav.html' })
    expect(JSON.parse(texts[0]!)).toMatchObject({ error: { kind: 'no-article' }, blocks: [{ text: 'Home' }] })
    expect({ error, notes: texts.slice(1) }).toEqual({ error: false, notes: [expect.stringMatching(/^Failed: no-article: nav\.html: .*Try prefer recall/)] })
  })
})

describe('what fails is a tool’s error by its name', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    ['a missing file', { path: 'none.html' }, /^missing: none\.html: no such file/],
    ['an empty one', { path: 'bad.html' }, /^empty: bad\.html/],
    ['a page without an article', { path: 'nav.html' }, /^no-article: .*Try prefer recall/],
    ['nothing to read', {}, /^wrong call: got none of path, url, html and text/],
    ['two things', { path: 'a.html', text: 'x' }, /^wrong call: got path and text/],
    ['no address', { url: 'file:///etc/passwd' }, /^wrong call: url: got 'file:/],
    ['a private address', { url: 'http://127.0.0.1:1/' }, /^unreadable: .*private address$/],
    ['what was given itself', { html: '<nav><a href="/">Home</a></nav>' }, /^no-article: html: /],
    ['no address of what was given', { text: 'x', base_url: 'nowhere' }, /^wrong call: base_url: got 'nowhere'/],
    ['a bad selector', { path: 'a.html', select: ['p['] }, /^wrong call: select: 'p\[' is no CSS selector/],
    ['an option in the clothes of a file', { path: '--output=x' }, /^missing: --output=x/],
  ])('%s', async (_, args, message) => {
    const { error, texts } = await call('extract', args)
    expect(texts[0]).toMatch(message)
    expect(error).toBe(true)
  })
  test('an address of this machine is refused though a server answers there', async () => {
    const { error, texts } = await call('extract', { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` })
    expect({ error, text: texts[0] }).toEqual({ error: true, text: expect.stringContaining('private address') })
  })
  test('arguments against the schema', async () => {
    const got = await call('extract', { path: 'a.html', format: 'pdf' }).catch((error: Error) => ({ error: true, texts: [error.message] }))
    expect(got).toMatchObject({ error: true, texts: [expect.stringMatching(/format/)] })
  })
  test('what one input breaks, another can still be read after', async () => expect((await call('extract', { path: join(cwd, 'a.html') })).error).toBe(false))
})

test('an answer is never cut within a character', () => {
  const answer = bounded({ documents: [{ label: '', text: 'ab😀cd' }], failures: [], more: false }, { max_characters: 3 })
  expect(answer.content[0]).toEqual({ type: 'text', text: 'ab' })
  expect(answer.content[1]).toMatchObject({ text: expect.stringContaining('offset 2') })
  expect(bounded({ documents: [{ label: '', text: 'ab😀cd' }], failures: [], more: false }, { offset: 2 }).content[0]).toEqual({ type: 'text', text: '😀cd' })
})

test('nothing was said beside the protocol', () => expect(said).toBe(''))
