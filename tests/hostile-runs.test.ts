/** A run never lies: whatever mix of good and bad it gets, summary, journal, exit status, messages and what it wrote say the same. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { ADVICE } from '../src/cli/advice.ts'
import { BIN, cleancopy, folder, page } from './cli-process.ts'

/** What an input is, and what must come of it. */
interface Piece { readonly files: Readonly<Record<string, string | Uint8Array>>; readonly input: string; readonly articles: number; readonly failures: number; readonly unread: number; readonly binary: number }
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0])
const piece = (input: string, content: string | Uint8Array | null, counts: Partial<Piece>): Piece => ({ files: content === null ? {} : { [input]: content }, input, articles: 0, failures: 0, unread: 0, binary: 0, ...counts })
const story = (n: number): string => page(`Story ${n}`, `<p>Of all the stories on the quay this is number ${n}, and no other one says so.</p>`)

const KINDS: Readonly<Record<string, (n: number) => Piece>> = {
  page: n => piece(`${n}.html`, story(n), { articles: 1 }),
  text: n => piece(`${n}.txt`, `The lantern of quay ${n}\n\nThe ferry had been late all summer, and on the first Monday of autumn it did not come at all.\n\nNobody in the office could say why, and the timetable still promised a crossing every forty minutes.\n\nFew believed it, for the bridge is sixty kilometres to the north of pier ${n}.\n`, { articles: 1 }),
  packed: n => piece(`${n}.html.gz`, gzipSync(story(n)), { articles: 1 }),
  empty: n => piece(`${n}.html`, '', { failures: 1 }),
  binary: n => piece(`${n}.png`, PNG, { failures: 1 }),
  links: n => piece(`${n}.html`, '<nav><a href="/">Home</a></nav>', { failures: 1 }),
  missing: n => piece(`${n}.html`, null, { failures: 1, unread: 1 }),
  cut: n => piece(`${n}.html.gz`, gzipSync(story(n)).subarray(0, 150), { failures: 1, unread: 1 }),
  zip: n => piece(`${n}.zip`, zipSync({ 'a.html': strToU8(story(n)), 'b.html': strToU8(''), 'c.css': strToU8('p{}'), 'd.html': strToU8(story(n + 5000)), 'e.bin2': PNG }), { articles: 2, failures: 1, binary: 1 }),
  records: n => piece(`${n}.jsonl`, `${JSON.stringify({ html: story(n) })}\nnot json\n${JSON.stringify({ text: '' })}\n${JSON.stringify({ id: 1 })}\n`, { articles: 1, failures: 3 }),
  directory: n => ({ files: { [`${n}/a.html`]: story(n), [`${n}/b.html`]: '', [`${n}/c`]: PNG, [`${n}/x.css`]: 'p{}' }, input: String(n), articles: 1, failures: 1, unread: 0, binary: 1 }),
  'bad container': n => piece(`${n}.warc`, 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5000\r\n\r\nHTTP/1.1 200 OK\r\n\r\n', { failures: 1 }),
}
const OUTPUTS = ['jsonl', 'json', 'directory', 'file'] as const

interface Counts { readonly documents: number; readonly articles: number; readonly failures: number; readonly duplicates: number; readonly binary: number; readonly reasons: Readonly<Record<string, number>> }

const mixes = fc.record({ kinds: fc.array(fc.constantFrom(...Object.keys(KINDS)), { minLength: 2, maxLength: 7 }), output: fc.constantFrom(...OUTPUTS), jobs: fc.constantFrom('1', '2', '3') })

async function holds({ kinds, output, jobs }: { kinds: string[]; output: (typeof OUTPUTS)[number]; jobs: string }): Promise<void> {
  const pieces = kinds.map((kind, n) => KINDS[kind]!(n + 100))
  const cwd = folder(Object.assign({}, ...pieces.map(({ files }) => files)) as Record<string, string>)
  const sum = (key: 'articles' | 'failures' | 'unread' | 'binary'): number => pieces.reduce((total, one) => total + one[key], 0)
  const [articles, failures, binary] = [sum('articles'), sum('failures'), sum('binary')]
  const to = output === 'jsonl' || output === 'json' ? ['-t', output] : output === 'file' ? ['-o', 'all.jsonl'] : ['-o', 'out/']
  const { code, stdout, stderr } = await cleancopy([...pieces.map(({ input }) => input), ...to, '-j', jobs, '--summary', 'json'], { cwd })
  const lines = stderr.trimEnd().split('\n')
  const { reasons, ...counts } = JSON.parse(lines.pop()!) as Counts
  expect(counts).toMatchObject({ documents: articles + failures + binary, articles, failures, duplicates: 0, binary })
  // Each failure has a line, and nothing else has one but what to do about the first of each kind.
  const told = lines.filter(line => line.startsWith('cleancopy: '))
  expect(told).toHaveLength(failures)
  const advice = lines.filter(line => !told.includes(line))
  expect(advice.every(line => Object.values(ADVICE).includes(line))).toBe(true)
  expect(new Set(advice).size).toBe(advice.length)
  expect(Object.values(reasons).reduce((total, count) => total + count, 0)).toBe(failures + binary)
  expect(code).toBe(failures === 0 ? 0 : articles === 0 && sum('unread') === failures ? 3 : 1)
  if (output === 'directory') {
    expect(stdout).toBe('')
    const journal = readFileSync(join(cwd, 'out/.cleancopy/journal.jsonl'), 'utf8').trimEnd().split('\n').map(line => JSON.parse(line) as { status: string; output: string | null; reason: string | null })
    const written = readdirSync(join(cwd, 'out')).filter(name => name !== '.cleancopy').sort()
    expect(written).toHaveLength(articles)
    expect(journal.flatMap(({ output }) => output ?? []).sort()).toEqual(written)
    const having = (status: string): number => journal.filter(line => line.status === status).length
    expect([having('done'), having('failed'), having('skipped')]).toEqual([articles, failures, binary])
    for (const name of written) expect(readFileSync(join(cwd, 'out', name), 'utf8')).toContain('The ferry had been late')
  } else {
    const text = output === 'file' ? readFileSync(join(cwd, 'all.jsonl'), 'utf8') : stdout
    const records = (output === 'json' ? JSON.parse(text) : text.trimEnd().split('\n').map(line => JSON.parse(line) as unknown)) as { title?: string; error?: { kind: string } }[]
    expect([records.filter(({ title }) => title !== undefined).length, records.filter(({ error }) => error !== undefined).length]).toEqual([articles, failures])
    const kindsSaid: Record<string, number> = {}
    for (const { error } of records) if (error) kindsSaid[error.kind] = (kindsSaid[error.kind] ?? 0) + 1
    const { binary: _, ...said } = reasons
    const { binary: __, ...told } = kindsSaid
    expect(told).toEqual(said)
  }
}

test('any mix of good and bad inputs', { timeout: 600_000 }, () => fc.assert(fc.asyncProperty(mixes, holds), { numRuns: process.env['CI'] ? 12 : 8, seed: 7 }))

test('every kind alone, beside a good one', { timeout: 300_000 }, async () => {
  for (const [n, kind] of Object.keys(KINDS).entries()) await holds({ kinds: ['page', kind], output: OUTPUTS[n % 4]!, jobs: '2' })
})

test.skipIf(process.platform === 'win32')('a pipe that is named like a file gives what runs through it', async () => {
  const cwd = folder({ 'a.html': story(1), 'b.zip': zipSync({ 'a.html': strToU8(story(2)) }) })
  const run = (command: string): string => spawnSync('bash', ['-c', command.replace('cleancopy', `${process.execPath} ${BIN}`)], { cwd, encoding: 'utf8' }).stdout
  expect(run('cleancopy <(cat a.html) -t json --fields title')).toBe('{\n  "title": "Story 1"\n}\n')
  expect(run('cleancopy <(cat a.html) <(cat b.zip) -t jsonl --fields title')).toBe('{"title":"Story 1"}\n{"title":"Story 2"}\n')
})
