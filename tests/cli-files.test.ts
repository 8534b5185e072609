/** Inputs that are directories or packed, and outputs that are files: order, names, and what is left alone. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { nameFor, slug } from '../src/batch/names.ts'
import { NO_SOURCE } from '../src/batch/job.ts'
import { BIN, cleancopy, folder, page, plainEnvironment, SENTENCE } from './cli-process.ts'

/** The documents in a directory: without the run's own notes. */
const visibleNames = (directory: string): string[] => readdirSync(directory).filter(name => !name.startsWith('.')).sort()

const titles = (jsonl: string): unknown[] => jsonl.trim().split('\n').map(line => (JSON.parse(line) as { title: unknown }).title)

test('a directory is walked in the order of code units; hidden, binary and style files are passed over', async () => {
  const cwd = folder({
    'd/b.html': page('b'), 'd/Z.html': page('Z'), 'd/a/deep.html': page('deep'), 'd/.hidden.html': page('hidden'), 'd/.git/x.html': page('git'),
    'd/s.css': 'p { color: red }', 'd/i.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 0]),
  })
  symlinkSync('..', join(cwd, 'd/a/loop'))
  const { code, stdout, stderr } = await cleancopy(['d', '-t', 'jsonl'], { cwd })
  expect(titles(stdout)).toEqual(['Z', 'deep', 'b'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('folders that lie too deep are named, not dropped', async () => {
  const deep = join('d', ...Array.from({ length: 102 }, () => 'e'))
  const cwd = folder({ 'd/a.html': page('One'), [join(deep, 'b.html')]: page('Two') })
  const { code, stdout, stderr } = await cleancopy(['d', '-t', 'jsonl'], { cwd })
  expect({ code, title: (JSON.parse(stdout.split('\n')[0]!) as { title: string }).title }).toEqual({ code: 1, title: 'One' })
  expect(stderr).toBe(`cleancopy: ${join('d', ...Array.from({ length: 101 }, () => 'e'))}: can't be read: it is more than 100 folders deep\nGive it as an input of its own.\n`)
})

test('a folder is read once, however many links lead to it, and its files go by the path without links', async () => {
  const cwd = folder({ 'fan/page.html': page('Top'), 'fan/d5/x.html': page('Five'), 'fan/.store/s.html': page('Hidden'), 'else/in/f.html': page('Inner'), 'else/g.html': page('Outer') })
  for (let i = 1; i <= 9; i++) {
    mkdirSync(join(cwd, `fan/d${i}`), { recursive: true })
    for (let j = 1; j <= 9; j++) symlinkSync(`../d${j}`, join(cwd, `fan/d${i}/l${j}`))
  }
  // What is only reached by a link is read by the first one, in its place.
  for (const [from, to] of [['../else', 'b'], ['../else/in', 'e'], ['.store', 'c'], ['..', 'up']] as const) symlinkSync(from, join(cwd, 'fan', to))
  const { code, stdout, stderr } = await cleancopy(['fan', '-t', 'jsonl', '--fields', 'source', '--summary', 'json'], { cwd })
  const paths = stdout.trim().split('\n').map(line => (JSON.parse(line) as { source: { path: string } }).source.path)
  expect({ code, paths }).toEqual({ code: 0, paths: ['fan/b/g.html', 'fan/b/in/f.html', 'fan/c/s.html', 'fan/d5/x.html', 'fan/page.html'].map(path => join(...path.split('/'))) })
  // 81 in the fan, and e, and what is in the folder above: it holds else and fan itself.
  expect(JSON.parse(stderr)).toMatchObject({ articles: 5, passedOver: { 'folders that are read already': 84 } })
}, 20_000)

test('a directory of which every file is passed over ends like an empty one, however many there are', async () => {
  const data = '{\n "a": 1\n}\n'
  const many = Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`many/${n}.json`, data]))
  const cwd = folder({ 'one/1.json': data, 'styles/a.css': 'p {}', ...many, 'mixed/1.json': data, 'mixed/a.html': page('One') })
  for (const path of ['styles', 'one', 'many']) expect(await cleancopy([path], { cwd }), path).toEqual({ code: 3, stdout: '', stderr: `cleancopy: ${path}: can't be read: the directory holds no documents\nGive one that holds pages, texts or archives of them.\n` })
  expect(await cleancopy(['many/*.json'], { cwd })).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('many/*.json: can\'t be read: what matches this pattern holds no documents') })
  expect(await cleancopy(['one', 'mixed', '-t', 'text', '--fields', 'title'], { cwd })).toMatchObject({ code: 1, stdout: 'One\n', stderr: expect.stringMatching(/^cleancopy: one: .*\n.*\n$/) })
  expect(await cleancopy(['mixed', '-t', 'text', '--fields', 'title'], { cwd })).toEqual({ code: 0, stdout: 'One\n', stderr: '' })
}, 60_000)

test('a directory gives an array even for one file, a file one record', async () => {
  const cwd = folder({ 'd/a.html': page('One') })
  expect(JSON.parse((await cleancopy(['d', '-t', 'json'], { cwd })).stdout)).toHaveLength(1)
  expect(JSON.parse((await cleancopy(['d/a.html', '-t', 'json'], { cwd })).stdout)).toMatchObject({ title: 'One' })
})

test('the same bytes for any number of jobs', async () => {
  const cwd = folder(Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`d/${n}.html`, page(`Number ${n}`, '<p>More of it.</p>'.repeat(n * 40))])))
  const one = await cleancopy(['d', '-t', 'jsonl', '-j', '1'], { cwd })
  const two = await cleancopy(['d', '-t', 'jsonl', '-j', '2'], { cwd })
  const four = await cleancopy(['d', '-t', 'jsonl', '-j', '4'], { cwd })
  expect(two).toEqual(one)
  expect(four).toEqual(one)
  // Nor of V8, that it knows no such flag.
  expect(one.stderr).not.toMatch(/flag/)
  expect(titles(one.stdout)).toHaveLength(12)
})

test('a wrapper around a file is opened, known by its bytes', async () => {
  const html = page('Packed')
  const cwd = folder({ 'page.html': gzipSync(html), 'page.br': brotliCompressSync(html), 'two.gz': Buffer.concat([gzipSync(html.slice(0, 300)), gzipSync(html.slice(300))]) })
  for (const path of ['page.html', 'page.br', 'two.gz']) {
    const { code, stdout } = await cleancopy([path], { cwd })
    expect({ path, code }).toEqual({ path, code: 0 })
    expect(stdout).toContain(SENTENCE)
  }
  expect((await cleancopy([], { input: gzipSync(html) })).stdout).toContain(SENTENCE)
})

test('-o FILE holds what stdout would have got, and nothing goes to stdout', async () => {
  const cwd = folder({ 'a.html': page('One'), 'b.html': page('Two') })
  const { stdout: expected } = await cleancopy(['a.html', '-t', 'markdown'], { cwd })
  expect(await cleancopy(['a.html', '-o', 'out.md'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(readFileSync(join(cwd, 'out.md'), 'utf8')).toBe(expected)
  await cleancopy(['a.html', 'b.html', '-t', 'jsonl', '-o', 'all.jsonl'], { cwd })
  expect(titles(readFileSync(join(cwd, 'all.jsonl'), 'utf8'))).toEqual(['One', 'Two'])
  expect(readdirSync(cwd).sort()).toEqual(['a.html', 'all.jsonl', 'b.html', 'out.md'])
})

test('-o DIR has one file a document, named by title, never two alike, the same on a second run', async () => {
  const cwd = folder({ 'a.html': page('Été à Łódź: “what’s new?”'), 'b.html': page('ÉTÉ À ŁÓDŹ: what’s new'), 'c.html': page('Other'), 'bad.html': '' })
  const args = ['a.html', 'b.html', 'c.html', 'bad.html', '-o', 'out']
  const { code, stdout, stderr } = await cleancopy(args, { cwd })
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: 'cleancopy: bad.html: is empty: nothing to extract\nSee that the page was saved or fetched whole.\n' })
  const names = visibleNames(join(cwd, 'out'))
  expect(names).toEqual(['ete-a-łodz-what-s-new-2.md', 'ete-a-łodz-what-s-new.md', 'other.md'].sort())
  await cleancopy(args, { cwd })
  expect(visibleNames(join(cwd, 'out'))).toEqual(names)
})

test('a file that holds no article leaves no output behind, nor does a stream hide what was there', async () => {
  const cwd = folder({ 'bad.html': '', 'old.md': 'old' })
  for (const output of ['new.md', 'old.md']) expect(await cleancopy(['bad.html', '-o', output], { cwd })).toMatchObject({ code: 1 })
  expect(readdirSync(cwd).sort()).toEqual(['bad.html', 'old.md'])
  expect(readFileSync(join(cwd, 'old.md'), 'utf8')).toBe('old')
})

test('what is written is not read: output inside the input directory', async () => {
  const cwd = folder({ 'd/a.html': page('One') })
  for (let run = 0; run < 2; run++) expect(await cleancopy(['d', '-o', 'd/out'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(visibleNames(join(cwd, 'd/out'))).toEqual(['one.md'])
  expect(await cleancopy(['d/a.html', 'd', '-o', 'd/a.html', '-t', 'html'], { cwd })).toMatchObject({ code: 2 })
})

test('a link to a file that is gone is named, a link to itself is not followed', async () => {
  const cwd = folder({ 'd/a.html': page('One') })
  symlinkSync('gone.html', join(cwd, 'd/b.html'))
  symlinkSync('self', join(cwd, 'd/self'))
  const { code, stderr } = await cleancopy(['d', '-t', 'jsonl'], { cwd })
  expect({ code, stderr }).toEqual({ code: 1, stderr: `cleancopy: ${join('d', 'b.html')}: no such file or directory\nSee that the name is right, from this directory.\n` })
})

test('a directory written into keeps its inputs', async () => {
  const cwd = folder({ 'd/other.html': page('Other') })
  await cleancopy(['d', '-o', 'd', '-t', 'html'], { cwd })
  expect(readFileSync(join(cwd, 'd/other.html'), 'utf8')).toBe(page('Other'))
  expect(existsSync(join(cwd, 'd/other-2.html'))).toBe(true)
})

test('names are safe and bounded, whatever the title', () => {
  const name = (title: string | null, published: string | null = null, path: string | null = null): string => nameFor({ source: { ...NO_SOURCE, path } }, { title, published })
  expect(name('../../etc/passwd')).toBe('etc-passwd')
  expect(name('CON')).toBe('con-article')
  expect(name('???', '2021-09-02T10:00:00Z', 'x/Some Page.html.gz')).toBe('2021-09-02-some-page')
  expect(name(null)).toBe('article')
  expect(name('日本語の題')).toBe('日本語の題')
  expect(Buffer.byteLength(name('漢'.repeat(500)))).toBeLessThanOrEqual(200)
  expect([...slug('word '.repeat(100))].length).toBeLessThanOrEqual(80)
})

test('what a run wrote into the directory that it reads is no input of the next', { timeout: 60_000 }, async () => {
  for (const [input, more] of [['d', []], ['d', ['--resume']], ['d/*', []]] as const) {
    const cwd = folder({ 'd/a.html': page('One'), 'd/b.html': page('Two', '<p>And what no one on the quay had thought of was the bridge.</p>'), 'd/own.md': `# Mine\n\n${SENTENCE}, as I wrote down on the day itself, when no one knew yet why.\n` })
    for (let run = 1; run <= 3; run++) {
      const { code, stderr } = await cleancopy(['-q', '-o', 'd', '--summary', 'json', ...more, input], { cwd })
      expect(code).toBe(0)
      expect(visibleNames(join(cwd, 'd')), `${input} ${more.join()} ${run}`).toHaveLength(6)
      if (run > 1) expect(JSON.parse(stderr)).toMatchObject({ passedOver: { 'outputs of an earlier run': 3 } })
    }
  }
})

test('nor is what an earlier run wrote there in another format', { timeout: 60_000 }, async () => {
  const cwd = folder({ 'd/a.htm': page('One'), 'd/b.htm': page('Two', '<p>And what no one on the quay had thought of was the bridge.</p>') })
  for (const [run, to] of ['html', 'markdown', 'text', 'html'].entries()) {
    const { stderr } = await cleancopy(['-q', '-o', 'd', '-t', to, '--summary', 'json', 'd'], { cwd })
    expect(JSON.parse(stderr).articles, `${run} ${to}`).toBe(2)
  }
  expect(visibleNames(join(cwd, 'd'))).toEqual(['a.htm', 'b.htm', 'one.html', 'one.md', 'one.txt', 'two.html', 'two.md', 'two.txt'])
})

test.skipIf(process.platform === 'win32')('a file that is read-only is not written over', () => {
  const cwd = folder({ 'a.html': page('One'), 'ro.md': 'mine' })
  chmodSync(cwd, 0o777)
  chmodSync(join(cwd, 'ro.md'), 0o444)
  // Who may do all is no measure.
  const { status, stderr } = spawnSync(process.execPath, [BIN, '-o', 'ro.md', 'a.html'], { cwd, encoding: 'utf8', env: { ...plainEnvironment(), XDG_CONFIG_HOME: cwd } as NodeJS.ProcessEnv, ...(process.getuid?.() === 0 ? { uid: 65534 } : {}) })
  expect({ status, stderr, text: readFileSync(join(cwd, 'ro.md'), 'utf8') }).toEqual({ status: 3, stderr: "cleancopy: ro.md can't be written: permission denied\nMake it writable, or give another --output.\n", text: 'mine' })
})

test('what to do about an output that is not to be had is what helps', async () => {
  const cwd = folder({ 'a.html': page('One') })
  expect((await cleancopy(['-o', 'no/sub/x.md', 'a.html'], { cwd })).stderr).toBe("cleancopy: no/sub/x.md can't be written: there is no directory no/sub\nMake it first, or give another --output.\n")
  expect((await cleancopy(['--resume', '-o', 'new', 'a.html'], { cwd })).stderr).toContain('give --output new/\n')
  expect((await cleancopy(['--range', '1/2', 'a.html'], { cwd })).stderr).toContain('\nLeave --range out, or give such a file.\n')
})
