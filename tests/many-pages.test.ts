/** What only many pages together can say: which articles are alike, which blocks are the site's, how far a run is and what it came to. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PLACES, Standings } from '../src/batch/dedupe.ts'
import { fingerprintOf } from '../src/batch/fingerprint.ts'
import { Learned } from '../src/batch/learn.ts'
import { progressOn } from '../src/cli/progress.ts'
import { cleancopy, folder, page } from './cli-process.ts'

const WORDS = 'harbour lantern timetable crossing winter ferry bridge rope kettle ledger pilot salt market window engine captain notice bell anchor cargo tide mist gull rudder'.split(' ')
/** Prose that differs from one seed to the next, the same in every run. */
function prose(seed: number, sentences: number): string[] {
  let state = seed * 2654435761 % 4294967296
  const next = (n: number): number => { state = (state * 1664525 + 1013904223) % 4294967296; return Math.floor(state / 4294967296 * n) }
  return Array.from({ length: sentences }, () => `The ${Array.from({ length: 14 }, () => WORDS[next(WORDS.length)]).join(' ')} was seen by the ${WORDS[next(WORDS.length)]}.`)
}
const html = (title: string, paragraphs: readonly string[]): string => `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map(text => `<p>${text}</p>`).join('')}</article></body></html>`
const titles = (jsonl: string): unknown[] => jsonl.trim().split('\n').filter(line => line !== '').map(line => (JSON.parse(line) as { title: unknown }).title)

test('what is learned of sites is bounded, and many blocks seen now and then leave room for further sites', () => {
  const learned = new Learned(1000)
  for (let block = 0; block < 3000; block++) for (let seen = 0; seen < 2; seen++) learned.add({ site: 'example.org', hashes: Float64Array.of(block) })
  for (let seen = 0; seen < 10; seen++) learned.add({ site: 'example.net', hashes: Float64Array.of(1) })
  expect(learned.found).toEqual({ sites: 1, blocks: 1 })
})

test('how alike two articles are, by their fingerprints', async () => {
  const alike = async (a: readonly string[], b: readonly string[]): Promise<number> => {
    const [x, y] = [Buffer.from((await fingerprintOf(a)).near, 'base64'), Buffer.from((await fingerprintOf(b)).near, 'base64')]
    return x.reduce((equal, value, at) => equal + (value === y[at] ? 1 : 0), 0) / PLACES
  }
  const base = prose(1, 30)
  expect(await alike(base, base)).toBe(1)
  expect(await alike(base, [...base, 'Read more in our newsletter.'])).toBeGreaterThan(0.85)
  expect(await alike(base, base.slice(0, 15))).toBeLessThan(0.75)
  expect(await alike(base, prose(2, 30))).toBeLessThan(0.2)
  expect(await alike(['漢字だけの文章もある。'.repeat(9)], ['別の文章である。'.repeat(9)])).toBeLessThan(0.3)
  expect((await fingerprintOf(['One, two!'])).exact).toBe((await fingerprintOf(['one two'])).exact)
})

test('of a kind the surest stands, then the longest, then the surest by little, then the first', () => {
  const near = Buffer.alloc(PLACES).toString('base64')
  const of = (confidence: number, words: number, exact = 'x') => ({ confidence, words, fingerprint: { exact, near } })
  const standings = new Standings('near')
  expect(standings.offer(of(0.8, 100))).toEqual({ kind: 'new' })
  standings.keep('a', of(0.8, 100))
  expect(standings.offer(of(0.8, 100, 'y'))).toEqual({ kind: 'duplicate', of: 'a' })
  expect(standings.offer(of(0.9, 10, 'y'))).toEqual({ kind: 'better', than: 'a' })
  standings.drop('a')
  standings.keep('b', of(0.9, 10, 'y'))
  expect(standings.offer(of(0.9, 11, 'z'))).toEqual({ kind: 'better', than: 'b' })
  expect(standings.offer(of(0.91, 10, 'z'))).toEqual({ kind: 'better', than: 'b' })
  expect(standings.offer(of(0.89, 10, 'z'))).toEqual({ kind: 'duplicate', of: 'b' })
  expect(new Standings('exact').offer(of(1, 1))).toEqual({ kind: 'new' })
})

test('whatever comes in whatever order, every kind has exactly one that stands', () => {
  fc.assert(fc.property(fc.array(fc.record({ kind: fc.integer({ min: 0, max: 5 }), confidence: fc.integer({ min: 900, max: 1000 }).map(thousandths => thousandths / 1000) }), { maxLength: 40 }), documents => {
    const standings = new Standings('exact')
    const standing = new Map<string, { kind: number; confidence: number }>()
    documents.forEach(({ kind, confidence }, at) => {
      const article = { confidence, words: 1, fingerprint: { exact: String(kind), near: '' } }
      const verdict = standings.offer(article)
      if (verdict.kind === 'duplicate') return
      if (verdict.kind === 'better') { standings.drop(verdict.than); standing.delete(verdict.than) }
      standings.keep(String(at), article)
      standing.set(String(at), { kind, confidence })
    })
    const kinds = new Set(documents.map(({ kind }) => kind))
    expect([...standing.values()].map(({ kind }) => kind).sort()).toEqual([...kinds].sort())
    for (const { kind, confidence } of standing.values()) expect(confidence).toBe(Math.max(...documents.filter(other => other.kind === kind).map(other => other.confidence)))
  }))
})

test('--dedupe without a place for its temporary file ends with 3', async () => {
  const cwd = folder({ 'a.html': page('Alone') })
  expect(await cleancopy(['a.html', '--dedupe', 'near'], { cwd, env: { TMPDIR: join(cwd, 'none'), TEMP: join(cwd, 'none'), TMP: join(cwd, 'none') } })).toMatchObject({ code: 3, stdout: '', stderr: expect.stringMatching(/^cleancopy: the temporary file can't be written: no such file or directory\n/) })
})

test('--dedupe keeps one of each kind, the same for any number of jobs, and journals the others', async () => {
  const base = prose(1, 20)
  const cwd = folder({
    'in/1.html': html('First', base), 'in/2.html': html('Other', prose(2, 20)), 'in/3.html': html('Copy', base),
    'in/4.html': html('Longer', [...base, 'One more sentence stands at the end of this one, and so it is the longest.']), 'in/5.html': html('Third', prose(3, 20)),
  })
  const got = async (...args: string[]): Promise<unknown[]> => titles((await cleancopy(['in', '-t', 'jsonl', ...args], { cwd })).stdout)
  expect(await got('-j', '2')).toHaveLength(5)
  const near = await got('--dedupe', 'near', '-j', '2')
  expect(near).toHaveLength(3)
  expect(await got('--dedupe', 'near', '-j', '1')).toEqual(near)
  expect(await got('--dedupe', 'exact', '-j', '3')).toEqual(['First', 'Other', 'Longer', 'Third'])
  const { stderr, code } = await cleancopy(['in', '-o', 'out', '--dedupe', 'near', '--summary', 'json'], { cwd })
  expect({ code, summary: JSON.parse(stderr) as unknown }).toMatchObject({ code: 0, summary: { articles: 3, duplicates: 2, failures: 0 } })
  const files = readdirSync(join(cwd, 'out')).filter(name => name.endsWith('.md')).sort()
  expect(files).toEqual(near.map(title => `${String(title).toLowerCase()}.md`).sort())
  const last = new Map(readFileSync(join(cwd, 'out/.cleancopy/journal.jsonl'), 'utf8').trim().split('\n').map(line => { const { key, ...rest } = JSON.parse(line) as { key: string; status: string; output: string | null; duplicateOf: string | null }; return [key, rest] as const }))
  expect([...last.values()].filter(({ status }) => status === 'duplicate').map(({ duplicateOf }) => files.includes(duplicateOf ?? ''))).toEqual([true, true])
  // A resumed run knows what stands.
  const again = await cleancopy(['in', '-o', 'out', '--dedupe', 'near', '--summary', 'json', '--resume'], { cwd })
  expect(JSON.parse(again.stderr)).toMatchObject({ documents: 0, before: { done: 5, failed: 0 } })
}, 180_000)

test('--learn drops what stands on page after page of a site, in pages and in raw text, and keeps copies of one page', async () => {
  const line = 'This is one of the letters that our reader in the harbour sends us every week of the year.'
  const pages = Array.from({ length: 6 }, (_, n) => ({ title: `Letter ${n}`, paragraphs: [...prose(n + 10, 4), line, ...prose(n + 20, 4)] }))
  const cwd = folder({
    'html.jsonl': pages.map(({ title, paragraphs }, n) => `${JSON.stringify({ url: `https://letters.example/${n}`, html: html(title, paragraphs) })}\n`).join(''),
    'text.jsonl': pages.map(({ title, paragraphs }, n) => `${JSON.stringify({ url: `https://letters.example/${n}`, text: [title, ...paragraphs].join('\n\n') })}\n`).join(''),
    'copies.jsonl': Array.from({ length: 6 }, (_, n) => `${JSON.stringify({ url: `https://letters.example/${n}`, html: html('Copy', prose(5, 8)) })}\n`).join(''),
  })
  for (const kind of ['html', 'text', 'copies']) {
    const paragraphs = async (...args: string[]): Promise<string[][]> => (await cleancopy(['-f', 'jsonl', `${kind}.jsonl`, '--fields', 'paragraphs', ...args], { cwd })).stdout.trim().split('\n').map(text => (JSON.parse(text) as { paragraphs: string[] }).paragraphs)
    const before = await paragraphs()
    const after = await paragraphs('--learn')
    if (kind === 'copies') { expect(after).toEqual(before); continue }
    expect(before.flat().filter(text => text === line).length).toBeGreaterThan(0)
    expect(after).toEqual(before.map(all => all.filter(text => text !== line)))
  }
}, 180_000)

class Terminal extends Writable {
  text = ''
  readonly columns = 60
  readonly isTTY: boolean
  constructor(isTTY: boolean) { super(); this.isTTY = isTTY }
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void { this.text += chunk.toString(); done() }
}

test('progress: one line that changes on a terminal, nothing of short runs elsewhere', async () => {
  for (const isTTY of [true, false]) {
    const stderr = new Terminal(isTTY)
    const progress = progressOn(stderr, { bytes: 5e6, total: 1e7, current: '' })
    progress.step('pages/a\u001b[31m.html', false)
    progress.step('pages/b.html', true)
    await new Promise(resolve => setTimeout(resolve, 450))
    progress.end()
    if (!isTTY) { expect(stderr.text).toBe(''); continue }
    expect(stderr.text).toContain('2 documents, 5.0 MB of 10 MB, ')
    expect(stderr.text).toContain('1 failed')
    expect(stderr.text.endsWith('\r\u001b[K')).toBe(true)
    for (const drawn of stderr.text.split('\r\u001b[K')) expect(drawn.length).toBeLessThan(60)
  }
})

test('--summary tells in text and in JSON what a run came to', async () => {
  const cwd = folder({ 'in/1.html': html('First', prose(1, 9)), 'in/2.html': '', 'in/3.css': 'p {}' })
  const asJson = await cleancopy(['in', '-t', 'jsonl', '--summary', 'json', '-q'], { cwd })
  expect(JSON.parse(asJson.stderr)).toMatchObject({
    documents: 2, articles: 1, failures: 1, duplicates: 0, reasons: { empty: 1 }, passedOver: { 'styles, scripts and data': 1 }, languages: { en: 1 },
    slowest: [{ label: expect.any(String), milliseconds: expect.any(Number) }, expect.anything()], words: expect.any(Number), seconds: expect.any(Number),
  })
  const asText = await cleancopy(['in', '-t', 'jsonl', '--summary', 'text'], { cwd })
  expect(asText.stderr).toContain('cleancopy: 1 article, 1 failure, 0 binary files skipped')
  expect(asText.stderr).toContain('cleancopy: failures: empty 1')
}, 60_000)
