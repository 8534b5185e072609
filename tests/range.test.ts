/** A file by ranges: whatever the cuts, each document of the whole comes once, and no range reads the whole. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openFile } from '../src/archives/index.ts'
import type { Slice } from '../src/archives/index.ts'
import { BIN, cleancopy, folder, page } from './cli-process.ts'

const FIXTURES = fileURLToPath(new URL('../fixtures/archives', import.meta.url))

/** Text that does not pack well, the same for the same number. */
function noise(n: number, length: number): string {
  let text = ''
  for (let i = 0; text.length < length; i++) text += `${createHash('sha256').update(`${n} ${i}`).digest('base64')} `
  return text
}

const headOf = (n: number, type: string, length: number, line: string): string =>
  [`WARC/1.0`, `WARC-Type: ${type}`, `WARC-Target-URI: https://example.org/${n}`, `WARC-Record-ID: <urn:uuid:${n}>`, `Content-Type: ${type === 'response' ? 'application/http; msgtype=response' : 'text/plain'}`, `Content-Length: ${length}`, '', ''].join(line)

function record(n: number, body: string, { type = 'response', length = null as number | null, line = '\r\n' } = {}): string {
  const http = type === 'response' ? `HTTP/1.1 200 OK${line}Content-Type: text/html; charset=utf-8${line}${line}${body}` : body
  return `${headOf(n, type, length ?? Buffer.byteLength(http), line)}${http}${line}${line}`
}

/** A member that holds packed records as they are: a page can be a crawl, and what is packed packs no further. */
function storedMember(n: number): Buffer {
  const http = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), ...[7777, 7778, 7779].map(inner => gzipSync(record(inner, page('Inside', noise(inner, 6000)))))])
  return gzipSync(Buffer.concat([Buffer.from(headOf(n, 'response', http.length, '\r\n')), http, Buffer.from('\r\n\r\n')]), { level: 0 })
}

const SAMPLE = '<pre>\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nContent-Length: 20\r\n\r\nan example of a record</pre>'

/** A crawl of some two megabytes with what makes cutting hard: records about records, whole records in records, false lengths, long ones, kinds that give no document. */
function records(): string[] {
  return Array.from({ length: 90 }, (_, n) => {
    const text = page(`Page ${n}`, `<p>${noise(n, 3000 + 400 * (n % 50))}</p>`)
    switch (n % 15) {
      case 3: return record(n, `${text}${SAMPLE}`)
      case 5: return record(n, [0, 1, 2].map(inner => record(1000 * n + inner, page('Inside', noise(inner, 2000)))).join(''), { type: 'conversion' })
      case 7: return record(n, `${text}\r\n\r\nWARC/1.0\r\n`, { length: 200 })
      case 8: return record(n, text, { length: text.length + 5000 })
      case 10: return record(n, noise(n, 400_000))
      case 11: return record(n, noise(n, 9000), { type: 'request' })
      case 12: return record(n, '', { type: 'warcinfo' })
      default: return record(n, text)
    }
  })
}

function damaged(members: readonly Buffer[]): Buffer {
  const bytes = Buffer.concat(members)
  // The middle of a member, and a whole stretch over the ends of several.
  const at = members.slice(0, 30).reduce((sum, { length }) => sum + length, 0)
  bytes.fill(0x41, at + 900, at + 960)
  bytes.fill(0x42, bytes.length - 60_000, bytes.length - 30_000)
  return bytes
}

const lines = (): string => Array.from({ length: 400 }, (_, n) => (n % 50 === 7 ? 'no record' : n % 50 === 9 ? '' : JSON.stringify({ id: n, html: page(`Page ${n}`, noise(n, 1000 + 37 * n)) }))).join('\n')
const members = records()
const FILES: Readonly<Record<string, Uint8Array>> = {
  'crawl.warc': Buffer.from(members.join('')),
  'crawl.warc.gz': Buffer.concat(members.map(text => gzipSync(text))),
  'damaged.warc.gz': damaged(members.map(text => gzipSync(text))),
  'cut.warc': Buffer.from(members.join('')).subarray(0, 1_500_000),
  'stored.warc.gz': Buffer.concat(members.map((text, n) => (n % 9 === 4 ? storedMember(n) : gzipSync(text)))),
  'lines.jsonl': Buffer.from(`\ufeff${lines()}\n`),
  'no-end.jsonl': Buffer.from(lines().replaceAll('\n', '\r\n')),
  'pages.zip': zipSync(Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${(n * 7) % 60}/page.html`, Buffer.from(page(`Page ${n}`, noise(n, 9000)))]))),
}
const cwd = folder(FILES)

/** What a range gives: where, what it is called, and what is in it. */
async function given(name: string, range: Slice | null): Promise<string[]> {
  const { documents } = await openFile(join(cwd, name), { from: 'auto', fields: { html: 'html', text: 'text' }, range })
  const all: string[] = []
  for await (const { offset, url, id, member, content } of documents()) {
    const what = content.kind === 'bytes' ? content.bytes : content.kind === 'text' ? content.text : JSON.stringify(content)
    all.push(JSON.stringify([offset, url, id, member, content.kind, createHash('sha256').update(what).digest('hex')]))
  }
  return all
}

const parts = (cuts: readonly number[], size: number): Slice[] => {
  const edges = [0, ...[...cuts].sort((a, b) => a - b), null]
  return edges.slice(1).map((to, i) => ({ kind: 'bytes', from: Math.min(edges[i] ?? 0, size), to }))
}

describe('ranges that cover a file give each of its documents once', () => {
  test.each(Object.keys(FILES))('%s, cut anywhere', async name => {
    const size = FILES[name]!.length
    const whole = await given(name, null)
    expect(whole.length).toBeGreaterThan(30)
    const isZip = name.endsWith('.zip')
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 0, max: size }), { minLength: 1, maxLength: 5 }), async cuts => {
      const all: string[] = []
      for (const range of parts(cuts, size)) all.push(...await given(name, range))
      // A ZIP's directory has an order of its own.
      expect(isZip ? all.sort() : all).toEqual(isZip ? [...whole].sort() : whole)
    }), { numRuns: 12 })
  }, 120_000)

  test('damage, cut where what can be read of it once depended on the cut', async () => {
    for (const cut of [348_114, 1_000_001, 2_000_003]) expect([...await given('damaged.warc.gz', { kind: 'bytes', from: 0, to: cut }), ...await given('damaged.warc.gz', { kind: 'bytes', from: cut, to: null })]).toEqual(await given('damaged.warc.gz', null))
  })

  test.each(['crawl.warc', 'crawl.warc.gz', 'damaged.warc.gz', 'lines.jsonl'])('%s, cut just before, at and just behind a beginning', async name => {
    const whole = await given(name, null)
    const offsets = whole.map(found => (JSON.parse(found) as [number])[0])
    for (const at of [offsets[1]!, offsets[Math.floor(offsets.length / 2)]!, offsets.at(-1)!]) for (const cut of [at - 1, at, at + 1]) {
      const [first, second] = [await given(name, { kind: 'bytes', from: 0, to: cut }), await given(name, { kind: 'bytes', from: cut, to: null })]
      expect([...first, ...second]).toEqual(whole)
      expect(first).toHaveLength(offsets.filter(offset => offset < cut).length)
    }
  }, 60_000)

  test.each([['crawl.warc', '\nWARC/1.'], ['cut.warc', '\nWARC/1.'], ['stored.warc.gz', '\x1f\x8b\x08']])('%s, cut at all that looks like a beginning and at what only seems so', async (name, mark) => {
    const whole = await given(name, null)
    const bytes = Buffer.from(FILES[name]!)
    const marks: number[] = []
    for (let at = bytes.indexOf(mark, 'latin1'); at >= 0; at = bytes.indexOf(mark, at + 1, 'latin1')) marks.push(at + (name.endsWith('gz') ? 0 : 1))
    const inside = marks.filter(at => !whole.some(found => (JSON.parse(found) as [number])[0] === at))
    expect(inside.length).toBeGreaterThan(5)
    for (const cut of [...inside, ...marks.slice(10, 20)]) expect([...await given(name, { kind: 'bytes', from: 0, to: cut }), ...await given(name, { kind: 'bytes', from: cut, to: null })]).toEqual(whole)
  }, 120_000)

  test('equal parts, more of them than there are documents', async () => {
    for (const name of ['crawl.warc.gz', 'lines.jsonl', 'pages.zip']) {
      const all: string[] = []
      for (let part = 1; part <= 150; part++) all.push(...await given(name, { kind: 'part', part, of: 150 }))
      expect(all.sort()).toEqual((await given(name, null)).sort())
    }
  }, 60_000)

  test('through the command line, byte for byte, with the fixtures of other writers', async () => {
    for (const name of ['pages.jsonl', 'pages.zip', 'nested.zip', 'collection.wacz', 'book.epub', 'whole.warc.gz']) {
      const path = join(FIXTURES, name)
      const { stdout } = await cleancopy([path, '-t', 'jsonl', '-q'])
      const shards = await Promise.all(['1/3', '2/3', '3/3'].map(range => cleancopy([path, '-t', 'jsonl', '-q', '--range', range])))
      expect(shards.map(shard => shard.stdout).join('').split('\n').sort()).toEqual(stdout.split('\n').sort())
    }
  }, 120_000)
})

const canCount = existsSync('/proc/self/io')
test.skipIf(!canCount)(`no range reads the whole${canCount ? '' : ' (skipped: this system does not count what a process reads)'}`, () => {
  const text = page('Late', noise(1, 20_000))
  const place = folder({
    'big.warc': Array.from({ length: 2500 }, (_, n) => record(n, text, { type: 'request' })).join(''),
    'big.warc.gz': Buffer.concat(Array.from({ length: 2500 }, () => gzipSync(record(1, text, { type: 'request' })))),
    'big.jsonl': Array.from({ length: 2500 }, () => `${' '.repeat(20_000)}\n`).join(''),
    'small.jsonl': ' \n',
  })
  /** Bytes that a process and its children have read; those of the program itself are taken off. Its kept code may grow from one run to the next, by what others do. */
  const read = (...args: string[]): number => Number(/^rchar: (\d+)/m.exec(spawnSync('bash', ['-c', `"${process.execPath}" "${BIN}" "$@" > /dev/null 2>&1; cat /proc/$$/io`, '-', ...args], { cwd: place, encoding: 'utf8', env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' } }).stdout)?.[1])
  const itself = read('small.jsonl', '-f', 'jsonl', '--range', '2-')
  for (const name of ['big.warc', 'big.warc.gz', 'big.jsonl']) {
    const { length } = readFileSync(join(place, name))
    expect(length).toBeGreaterThan(30_000_000)
    const bytes = read(name, '-f', name.endsWith('l') ? 'jsonl' : 'warc', '--range', '7/20')
    expect(bytes - itself).toBeGreaterThan(length / 25)
    expect(bytes - itself).toBeLessThan(length / 20 + 2_000_000)
  }
}, 60_000)

describe('shards', () => {
  const pages = folder({ 'pages.jsonl': Array.from({ length: 12 }, (_, n) => `${JSON.stringify({ id: n, html: page(`Page ${n}`) })}\n`).join('') })
  const here = (directory: string): string[] => readdirSync(join(pages, directory)).sort()

  test('records are a file by the name of their shard, which a rerun replaces, and no other', async () => {
    for (const range of ['1/2', '2/2', '0-10', '5-10']) expect((await cleancopy(['pages.jsonl', '--range', range, '-t', 'jsonl', '-o', 'records/'], { cwd: pages })).code).toBe(0)
    expect(here('records')).toEqual(['pages.jsonl.000000000000-000000000010.jsonl', 'pages.jsonl.000000000005-000000000010.jsonl', 'pages.jsonl.1-of-2.jsonl', 'pages.jsonl.2-of-2.jsonl'])
    expect(readFileSync(join(pages, 'records/pages.jsonl.000000000005-000000000010.jsonl'), 'utf8')).toBe('')
    const [one, two] = [1, 2].map(n => join(pages, `records/pages.jsonl.${n}-of-2.jsonl`))
    const whole = await cleancopy(['pages.jsonl', '-t', 'jsonl'], { cwd: pages })
    expect(readFileSync(one!, 'utf8') + readFileSync(two!, 'utf8')).toBe(whole.stdout)
    const before = readFileSync(one!, 'utf8')
    writeFileSync(one!, 'half')
    writeFileSync(two!, 'of another run')
    await cleancopy(['pages.jsonl', '--range', '1/2', '-t', 'jsonl', '-o', 'records/'], { cwd: pages })
    expect([readFileSync(one!, 'utf8'), readFileSync(two!, 'utf8')]).toEqual([before, 'of another run'])
    expect(await cleancopy(['pages.jsonl', '--range', '1/2', '-t', 'jsonl', '-o', 'records/', '--resume'], { cwd: pages })).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing to take up') })
  }, 60_000)

  test('files have a directory and a journal for each shard; a rerun leaves nothing of the run before', async () => {
    for (const range of ['1/2', '2/2']) await cleancopy(['pages.jsonl', '--range', range, '-o', 'files'], { cwd: pages })
    expect(here('files')).toEqual(['pages.jsonl.1-of-2', 'pages.jsonl.2-of-2'])
    const all = ['files/pages.jsonl.1-of-2', 'files/pages.jsonl.2-of-2'].flatMap(here)
    expect(all.filter(name => name.endsWith('.md'))).toHaveLength(12)
    expect(all.filter(name => name === '.cleancopy')).toHaveLength(2)
    writeFileSync(join(pages, 'files/pages.jsonl.1-of-2/mine.txt'), 'kept')
    writeFileSync(join(pages, 'files/pages.jsonl.2-of-2/page-11.md'), 'kept')
    writeFileSync(join(pages, 'pages.jsonl'), readFileSync(join(pages, 'pages.jsonl'), 'utf8').replaceAll('Page 1<', 'Paje 1<'))
    await cleancopy(['pages.jsonl', '--range', '1/2', '-o', 'files'], { cwd: pages })
    expect(here('files/pages.jsonl.1-of-2')).toEqual(['.cleancopy', 'mine.txt', 'page-0.md', 'page-2.md', 'page-3.md', 'page-4.md', 'page-5.md', 'page-6.md', 'paje-1.md'])
    expect(readFileSync(join(pages, 'files/pages.jsonl.2-of-2/page-11.md'), 'utf8')).toBe('kept')
    const resumed = await cleancopy(['pages.jsonl', '--range', '1/2', '-o', 'files', '--resume', '--summary', 'json'], { cwd: pages })
    expect(JSON.parse(resumed.stderr)).toMatchObject({ documents: 0, before: { done: 7 } })
  }, 60_000)

  const parallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' })
  const isGnu = parallel.status === 0 && parallel.stdout.startsWith('GNU parallel')
  test.skipIf(!isGnu)(`GNU parallel${isGnu ? '' : ' (skipped: it is not installed)'}`, async () => {
    const { status, stderr } = spawnSync('bash', ['-c', `cleancopy() { "${process.execPath}" "${BIN}" "$@"; }; export -f cleancopy; seq 5 | parallel --will-cite -j 2 --joblog jobs.log cleancopy -q -j 1 --range {}/5 pages.jsonl -t jsonl -o parallel/`], { cwd: pages, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(here('parallel')).toHaveLength(5)
    const whole = await cleancopy(['pages.jsonl', '-t', 'jsonl'], { cwd: pages })
    expect(here('parallel').map(name => readFileSync(join(pages, 'parallel', name), 'utf8')).join('')).toBe(whole.stdout)
  }, 60_000)
})

test('what has no ranges says so, and is not read whole instead', async () => {
  for (const name of ['pages.tar.gz', 'pages.warc.zst', 'letters.mbox', 'single-file.html']) {
    expect(await cleancopy([join(FIXTURES, name), '--range', '1/2', '-t', 'jsonl'])).toMatchObject({ code: 1, stdout: expect.stringContaining('"error":{"kind":"unsupported"'), stderr: expect.stringContaining('--range is for WARC') })
  }
  expect(await cleancopy(['missing.warc', '--range', '1/2'])).toMatchObject({ code: 3, stderr: expect.stringContaining('no such file') })
})

test.each([['5-5'], ['9-1'], ['0/4'], ['5/4'], ['1/0'], ['-5'], ['half']])('--range %s is a wrong call', async range => {
  expect(await cleancopy(['a.warc', '--range', range])).toMatchObject({ code: 2, stderr: expect.stringContaining(`--range: got '${range}'`) })
})

test.each([[['-']], [['a.warc', 'b.warc']], [['https://example.org/']], [[FIXTURES]]])('--range of %j is a wrong call', async inputs => {
  expect(await cleancopy([...inputs, '--range', '1/2'], { input: '' })).toMatchObject({ code: 2, stderr: expect.stringContaining('--range is a part of one file') })
})

test('what is kept aside has one journal for a whole run, so a part of one keeps none', async () => {
  expect(await cleancopy(['a.warc', '--range', '1/2', '--min-confidence', '0.5', '--rejects', 'aside'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('--rejects has one journal for all of a run') })
})
