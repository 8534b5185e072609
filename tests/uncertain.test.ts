/** `--min-confidence` makes what is less sure a named failure, and `--rejects` keeps it aside: nothing lost, nothing twice. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const DOUBTFUL = `<!doctype html><html lang="en"><head><title>Offers</title></head><body><div>${['Lamps', 'Chairs', 'Clocks', 'Stoves'].map(what => `<div><a href="/${what}">${what} for every room</a> <span>Now cheaper than ever before, while stocks last in the shop.</span></div>`).join('')}</div><p>Our shop is open on Sundays, and the kettle is always on for those who come by.</p></body></html>`
const names = (directory: string): string[] => (existsSync(directory) ? readdirSync(directory).filter(name => name !== '.cleancopy').sort() : [])
const journal = (directory: string): Record<string, unknown>[] => readFileSync(join(directory, '.cleancopy/journal.jsonl'), 'utf8').trim().split('\n').map(line => JSON.parse(line) as Record<string, unknown>)
const pages = (): string => folder({ 'in/doubtful.html': DOUBTFUL, 'in/sure.html': page('The late ferry') })

/** Between what the judge says of the two pages, whatever the model of the day. */
let between = '', said = 0
beforeAll(async () => {
  const { stdout } = await cleancopy(['in', '-t', 'jsonl', '--fields', 'confidence'], { cwd: pages() })
  const [doubtful, sure] = stdout.trim().split('\n').map(line => (JSON.parse(line) as { confidence: number }).confidence)
  expect(sure!).toBeGreaterThan(doubtful! + 0.05)
  said = doubtful!
  between = ((sure! + doubtful!) / 2).toFixed(3)
}, 60_000)

test('what is less sure fails as uncertain, told like any failure', async () => {
  const { code, stdout, stderr } = await cleancopy(['in', '-t', 'jsonl', '--min-confidence', between], { cwd: pages() })
  expect(code).toBe(1)
  expect(stderr).toBe(`cleancopy: ${join('in', 'doubtful.html')}: is uncertain: its confidence is ${said}, wanted ${Number(between)} or more\nLower --min-confidence to take it.\n`)
  const [failed, article] = stdout.trim().split('\n').map(line => JSON.parse(line) as { error?: { kind: string }; paragraphs?: string[] })
  expect(failed!.error!.kind).toBe('uncertain')
  expect(article!.paragraphs!.join()).toContain(SENTENCE)
})

test('all that are sure enough: exit 0, and no folder is left half made', async () => {
  const cwd = pages()
  const { code } = await cleancopy(['in/sure.html', '--min-confidence', between, '--rejects', 'aside'], { cwd })
  expect(code).toBe(0)
  expect(names(join(cwd, 'aside'))).toEqual([])
})

test('kept aside under the names of -o DIR, and journaled on both sides', async () => {
  const cwd = pages()
  await cleancopy(['in', '-o', 'all'], { cwd })
  const { code } = await cleancopy(['in', '-o', 'out', '--min-confidence', between, '--rejects', 'aside'], { cwd })
  expect(code).toBe(1)
  expect([...names(join(cwd, 'out')), ...names(join(cwd, 'aside'))].sort()).toEqual(names(join(cwd, 'all')))
  expect(names(join(cwd, 'aside'))).toHaveLength(1)
  for (const side of ['out', 'aside']) for (const name of names(join(cwd, side))) expect(readFileSync(join(cwd, side, name), 'utf8')).toBe(readFileSync(join(cwd, 'all', name), 'utf8'))
  expect(journal(join(cwd, 'out')).map(({ status, reason, confidence, output }) => ({ status, reason, confidence, output }))).toEqual([
    { status: 'failed', reason: 'uncertain', confidence: said, output: null },
    { status: 'done', reason: null, confidence: expect.any(Number) as number, output: 'the-late-ferry.md' },
  ])
  expect(journal(join(cwd, 'aside'))).toMatchObject([{ source: join('in', 'doubtful.html'), status: 'done', output: names(join(cwd, 'aside'))[0], confidence: said }])
})

test('taken up: what is aside stays, is not done twice, and goes when its document has become another', async () => {
  const cwd = pages()
  const call = (...more: string[]): ReturnType<typeof cleancopy> => cleancopy(['in', '-o', 'out', '--min-confidence', between, '--rejects', 'aside', '--summary', 'json', ...more], { cwd })
  const counts = async (...more: string[]): Promise<unknown> => JSON.parse((await call(...more)).stderr.trim().split('\n').at(-1)!)
  await call()
  const aside = names(join(cwd, 'aside'))
  expect(await counts('--resume')).toMatchObject({ documents: 0, before: { done: 1, failed: 1 } })
  expect(names(join(cwd, 'aside'))).toEqual(aside)
  expect(await counts('--retry-failed')).toMatchObject({ documents: 1, reasons: { uncertain: 1 } })
  expect(names(join(cwd, 'aside'))).toEqual(aside)
  writeFileSync(join(cwd, 'in/doubtful.html'), page('A ferry after all'))
  expect(await counts('--resume')).toMatchObject({ documents: 1, articles: 1 })
  expect(names(join(cwd, 'aside'))).toEqual([])
  expect(names(join(cwd, 'out'))).toEqual(['a-ferry-after-all.md', 'the-late-ferry.md'])
})

test('each is a file of its own, whatever the rest becomes', async () => {
  const cwd = pages()
  await cleancopy(['in', '-t', 'html', '-o', 'one.html', '--min-confidence', between, '--rejects', 'aside'], { cwd })
  const [name] = names(join(cwd, 'aside'))
  expect(readFileSync(join(cwd, 'aside', name!), 'utf8')).toMatch(/^<!doctype html>/i)
  await cleancopy(['in', '-t', 'epub', '-o', 'one.epub', '--min-confidence', between, '--rejects', 'books'], { cwd })
  expect(readFileSync(join(cwd, 'books', names(join(cwd, 'books'))[0]!)).subarray(0, 2).toString()).toBe('PK')
})

test('a folder inside the input is not read again, and inputs are never written over', async () => {
  const cwd = folder({ 'in/doubtful.html': DOUBTFUL, 'in/aside/offers.md': 'mine' })
  const { code } = await cleancopy(['in', 'in/aside/offers.md', '--min-confidence', '1', '--rejects', 'in/aside'], { cwd })
  expect(code).toBe(1)
  expect(readFileSync(join(cwd, 'in/aside/offers.md'), 'utf8')).toBe('mine')
  expect(names(join(cwd, 'in/aside')).length).toBeGreaterThan(1)
})

test.each([
  [['in', '--rejects', 'aside'], 2, '--rejects keeps what --min-confidence refuses'],
  [['in', '--min-confidence', '2'], 2, "--min-confidence: got '2', expected a number from 0 to 1"],
  [['in', '-o', 'out/', '--min-confidence', '0.5', '--rejects', './out'], 2, '--rejects: ./out is where the articles go'],
  [['in', '--min-confidence', '0.5', '--rejects', 'in/sure.html'], 3, "in/sure.html can't be made: a file of that name is there"],
])('%j is refused', async (args, status, message) => {
  const { code, stderr } = await cleancopy(args, { cwd: pages() })
  expect(stderr).toContain(message)
  expect(code).toBe(status)
})

test('a rejects folder of other options is not mixed with', async () => {
  const cwd = pages()
  mkdirSync(join(cwd, 'aside'))
  const call = (n: string, ...more: string[]): ReturnType<typeof cleancopy> => cleancopy(['in', '-o', `out${n}`, '--min-confidence', n, '--rejects', 'aside', ...more], { cwd })
  await call('1')
  await call('0.99')
  const { code, stderr } = await call('1', '--resume')
  expect(stderr).toContain('aside: was written with other options')
  expect(code).toBe(2)
})
