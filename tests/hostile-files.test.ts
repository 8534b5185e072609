/** Nothing is written but where the call says: not through a link, not over an input, under names that every system takes; and what can't be written fails cleanly, with nothing half done. */
import { spawnSync } from 'node:child_process'
import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameFor } from '../src/batch/names.ts'
import { NO_SOURCE } from '../src/batch/job.ts'
import { BIN, cleancopy, folder, page } from './cli-process.ts'

const TITLES = ['CON', 'con.txt', 'NUL.', 'aux', 'PRN ', 'COM1', 'com¹', 'LPT9', '..', '.', '...', '/etc/passwd', '..\\..\\x', 'C:\\x', 'a:b', 'a<b>c|d?e*f"g', 'a\u0000b', 'a\nb', 'trailing dots...', 'trailing space   ', '\u202egpj.exe', '.bashrc', '-rf', '~', '$HOME', '`x`', 'x'.repeat(400), 'ü'.repeat(400), '港'.repeat(400), '😀'.repeat(200), '\ud800', 'ﬁ', 'İstanbul', 'Straße', '', ' ', '\u200b']
const BAD_NAME = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u202a-\u202e]|[. ]$|^[.-]|^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?:\.|$)/i

const isSafe = (name: string): void => {
  expect([name, BAD_NAME.exec(name)?.[0] ?? null]).toEqual([name, null])
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240)
  expect(name).not.toBe('')
}

test('names that Linux, macOS and Windows take, out of any title, id, member or address', () => {
  const name = (title: string | null, source: Partial<typeof NO_SOURCE> = {}): string => nameFor({ source: { ...NO_SOURCE, ...source } }, { title, published: null })
  for (const text of TITLES) for (const one of [name(text), name(null, { id: text }), name(null, { member: text }), name(null, { url: `https://example.org/${text}` }), name(null, { path: text })]) isSafe(one)
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.option(fc.constantFrom('2024', '2024-02-30T99', '../x', '2024-01-01')), (title, published) => isSafe(nameFor({ source: NO_SOURCE }, { title, published }))))
})

test('files under such names, each once, none outside', async () => {
  const cwd = folder(Object.fromEntries(TITLES.map((title, n) => [`in/${n}.html`, page(title.replace(/[<>&]/g, char => `&#${char.charCodeAt(0)};`))])))
  expect((await cleancopy(['in', '-o', 'a/b/out'], { cwd })).code).toBe(0)
  const names = readdirSync(join(cwd, 'a/b/out')).filter(name => name !== '.cleancopy')
  expect(names).toHaveLength(TITLES.length)
  expect(new Set(names.map(name => name.normalize('NFKC').toLowerCase())).size).toBe(names.length)
  for (const name of names) isSafe(name)
  expect([readdirSync(cwd).sort(), readdirSync(join(cwd, 'a')), readdirSync(join(cwd, 'a/b'))]).toEqual([['a', 'in'], ['b'], ['out']])
})

test('links in an output directory are replaced or refused, and never followed', async () => {
  const cwd = folder({ 'in/a.html': page('Story'), 'in/b.html': page('Other'), victim: 'untouched', 'elsewhere/journal.jsonl': 'untouched', 'out/.keep': '', 'out2/.keep': '', 'out3/.cleancopy/.keep': '' })
  symlinkSync('../victim', join(cwd, 'out/story.md'))
  symlinkSync('../nowhere', join(cwd, 'out/other.md'))
  expect((await cleancopy(['in', '-o', 'out'], { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'victim'), 'utf8')).toBe('untouched')
  expect(existsSync(join(cwd, 'nowhere'))).toBe(false)
  for (const name of ['story.md', 'other.md']) expect(lstatSync(join(cwd, 'out', name)).isFile()).toBe(true)
  symlinkSync('../elsewhere', join(cwd, 'out2/.cleancopy'))
  symlinkSync('../../elsewhere/journal.jsonl', join(cwd, 'out3/.cleancopy/journal.jsonl'))
  for (const out of ['out2', 'out3']) for (const more of [[], ['--resume']]) {
    expect(await cleancopy(['in', '-o', out, ...more], { cwd })).toMatchObject({ code: 3, stderr: expect.stringMatching(/can.t be written: it is a symbolic link\nMake room or give another --output; what is finished is kept.\n$/) })
    expect([readdirSync(join(cwd, 'elsewhere')), readFileSync(join(cwd, 'elsewhere/journal.jsonl'), 'utf8')]).toEqual([['journal.jsonl'], 'untouched'])
  }
})

test('an output is never an input, by whatever name it goes', async () => {
  const cwd = folder({ 'a.md': page('A'), 'b.html': page('B'), 'd/a.md': page('A') })
  const before = readFileSync(join(cwd, 'a.md'), 'utf8')
  symlinkSync('a.md', join(cwd, 'link.md'))
  linkSync(join(cwd, 'a.md'), join(cwd, 'hard.md'))
  for (const output of ['a.md', './a.md', 'link.md', `${cwd}/d/../a.md`]) expect(await cleancopy(['a.md', '-o', output], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('inputs are never written over') })
  for (const site of [[], ['--site', 'd']]) expect(await cleancopy(['explain', 'b.html', ...site, '-o', site.length > 0 ? 'd/a.md' : 'b.html'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('inputs are never written over') })
  expect(await cleancopy(['explain', 'b.html', '-o', 'why.html'], { cwd })).toMatchObject({ code: 0 })
  // A second name of the same file is another file once it is written, and the input stays.
  await cleancopy(['a.md', '-o', 'hard.md'], { cwd })
  expect(readFileSync(join(cwd, 'a.md'), 'utf8')).toBe(before)
  expect((await cleancopy(['d', '-o', 'd'], { cwd })).code).toBe(0)
  expect(readFileSync(join(cwd, 'd/a.md'), 'utf8')).toBe(before)
  expect(readdirSync(join(cwd, 'd')).sort()).toEqual(['.cleancopy', 'a-2.md', 'a.md'])
})

test('what is in the way stays', async () => {
  const cwd = folder({ 'a.html': page('Story'), 'out/story.md/keep': 'x' })
  expect((await cleancopy(['a.html', '-o', 'out/'], { cwd })).code).toBe(0)
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.cleancopy', 'story-2.md', 'story.md'])
  expect(readdirSync(join(cwd, 'out/story.md'))).toEqual(['keep'])
})

test.skipIf(process.platform === 'win32')('a bound on the size of files: one failure, and nothing half written', async () => {
  const cwd = folder({ 'a.html': page('Story', Array.from({ length: 2000 }, (_, n) => `<p>And then ferry number ${n}, called ${Math.sin(n)}, came, and it was late too, which surprised no one on the quay.</p>`).join('')), 'b.html': page('Short') })
  const run = (args: string): ReturnType<typeof spawnSync> => spawnSync('bash', ['-c', `ulimit -f 8; exec ${process.execPath} ${BIN} ${args}`], { cwd, encoding: 'utf8' })
  for (const args of ['a.html -o all.md', 'a.html -o all.jsonl', 'a.html -o all.jsonl.gz', 'b.html a.html -o out/']) {
    const { status, stderr } = run(args)
    expect([args, status]).toEqual([args, 3])
    expect(String(stderr)).toMatch(/^cleancopy: .* can't be written: .+\nMake room or give another --output/)
    // What is in one file goes with it.
    expect([args, String(stderr).endsWith('; what is finished is kept.\n')]).toEqual([args, args.endsWith('/')])
  }
  expect(readdirSync(cwd).sort()).toEqual(['a.html', 'b.html', 'out'])
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.cleancopy', 'short.md'])
  expect(readdirSync(join(cwd, 'out/.cleancopy')).sort()).toEqual(['journal.jsonl', 'settings'])
  expect((await cleancopy(['b.html', 'a.html', '-o', 'out/', '--resume', '--summary', 'json'], { cwd })).stderr).toContain('"documents":1,"articles":1')
})

const mounts = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('unshare', ['-m', 'true']).status === 0
test.skipIf(!mounts)(`a read-only file system${mounts ? '' : ' (skipped: none can be mounted here)'}`, async () => {
  const cwd = folder({ 'a.html': page('Story'), 'out/.keep': '' })
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,ro', 'tmpfs', join(cwd, 'out')]).status !== 0) return
  try {
    for (const output of ['out/', 'out/a.md', 'out/new/']) expect(await cleancopy(['a.html', '-o', output], { cwd })).toMatchObject({ code: 3, stdout: '', stderr: expect.stringMatching(/^cleancopy: .*read-only\nMake room or give another --output(?:; what is finished is kept)?\.\n$/) })
  } finally {
    spawnSync('umount', [join(cwd, 'out')])
  }
})

test('after a power cut a file may be missing or empty though its line is there: it is made again', async () => {
  const cwd = folder({ 'in/a.html': page('One'), 'in/b.html': page('Two'), 'in/c.html': page('Three') })
  await cleancopy(['in', '-o', 'out'], { cwd })
  const whole = readFileSync(join(cwd, 'out/one.md'), 'utf8')
  writeFileSync(join(cwd, 'out/one.md'), '')
  rmSync(join(cwd, 'out/two.md'))
  mkdirSync(join(cwd, 'out/.cleancopy/x.tmp'), { recursive: true })
  rmSync(join(cwd, 'out/.cleancopy/x.tmp'), { recursive: true })
  const { stderr } = await cleancopy(['in', '-o', 'out', '--resume', '--summary', 'json'], { cwd })
  expect(JSON.parse(stderr)).toMatchObject({ articles: 2, before: { done: 1 } })
  expect(readFileSync(join(cwd, 'out/one.md'), 'utf8')).toBe(whole)
  expect(readdirSync(join(cwd, 'out')).sort()).toEqual(['.cleancopy', 'one.md', 'three.md', 'two.md'])
})
