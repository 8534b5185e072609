/** Bad input: a named failure on stderr and the right exit status; never a stack trace, never silence. */
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const BINARY = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 0, 0, 0])

test.each([
  ['a missing file', 'missing.html', 3, /^cleancopy: missing\.html: no such file/],
  ['a path through a file', 'good.html/x', 3, /^cleancopy: good\.html\/x: can't be read/],
  ['an empty directory', 'nothing', 3, /^cleancopy: nothing: /],
  ['an empty file', 'empty.html', 1, /^cleancopy: empty\.html: is empty/],
  ['a file of spaces', 'spaces.txt', 1, /^cleancopy: spaces\.txt: /],
  ['a binary file', 'picture.png', 1, /^cleancopy: picture\.png: is binary/],
  ['a truncated gzip file', 'cut.gz', 1, /^cleancopy: cut\.gz: can't be read: its gzip data are broken/],
])('%s', async (_, path, code, message) => {
  const cwd = folder({ 'good.html': page('Good'), 'empty.html': '', 'spaces.txt': ' \n\n ', 'picture.png': BINARY, 'cut.gz': gzipSync(page('Cut')).subarray(0, 200), 'nothing/.keep': '' })
  const got = await cleancopy([path], { cwd })
  expect(got.stderr).toMatch(message)
  expect(got.stderr.match(/^cleancopy: /gm)).toHaveLength(1)
  expect(got).toMatchObject({ code, stdout: '' })
})

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('an unreadable file', async () => {
  const cwd = folder({ 'secret.html': page('Secret') })
  chmodSync(join(cwd, 'secret.html'), 0)
  expect(await cleancopy(['secret.html'], { cwd })).toEqual({ code: 3, stdout: '', stderr: "cleancopy: secret.html: can't be read: permission denied\n" })
})

test.skipIf(process.platform !== 'linux')('a name that is no UTF-8 is not said to be of no file', async () => {
  const cwd = folder({ 'in/a.html': page('Good') })
  writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'in/b')), Buffer.from([0xff])]), page('Bad'))
  const { code, stdout, stderr } = await cleancopy(['in', '-t', 'text', '--fields', 'title'], { cwd })
  expect({ code, stdout }).toEqual({ code: 1, stdout: 'Good\n' })
  expect(stderr).toBe("cleancopy: in/b\ufffd: can't be read: its name is no UTF-8\nGive it another name, or its bytes on standard input.\n")
})

test('empty stdin is named, not silent', async () => {
  expect(await cleancopy([])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/<stdin>: is empty/) })
})

test('one bad input among good ones costs only itself', async () => {
  const cwd = folder({ 'a.html': page('First'), 'c.html': page('Third') })
  const { code, stdout, stderr } = await cleancopy(['a.html', 'b.html', 'c.html', '-t', 'json'], { cwd })
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject([{ title: 'First' }, { source: { path: 'b.html' }, error: { kind: 'missing', message: expect.any(String) } }, { title: 'Third' }])
  expect(stderr).toBe('cleancopy: b.html: no such file or directory\nSee that the name is right, from this directory.\n')
})

test('what was read and is binary is not nothing: the status is that of the same file named', async () => {
  const cwd = folder({ 'd/picture.png': BINARY })
  for (const path of ['d', 'd/picture.png']) expect(await cleancopy([path, 'nope.html'], { cwd })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('cleancopy: nope.html: no such file') })
  expect(await cleancopy(['nope.html', 'none.html'], { cwd })).toMatchObject({ code: 3 })
})

test('a file above 64 MiB is refused by its size, and so is one that unpacks to more', async () => {
  const big = new Uint8Array(64 * 1024 * 1024 + 1).fill(0x61)
  const cwd = folder({ 'big.txt': big, 'bomb.gz': gzipSync(big) })
  const { code, stderr } = await cleancopy(['big.txt', 'bomb.gz'], { cwd })
  expect(code).toBe(1)
  expect(stderr).toMatch(/big\.txt: is too large/)
  expect(stderr).toMatch(/bomb\.gz: is too large/)
})

test('a document that takes too long ends at --timeout, and only it', async () => {
  const cwd = folder({ 'slow.html': page('Slow', '<p>and <b>so</b> on</p>'.repeat(1_200_000)), 'quick.html': page('Quick') })
  const alone = await cleancopy(['slow.html', '--timeout', '0.1'], { cwd })
  expect(alone).toEqual({ code: 1, stdout: '', stderr: 'cleancopy: slow.html: gave up after 0.1 s (see --timeout)\n' })
  const { code, stdout } = await cleancopy(['slow.html', 'quick.html', '--timeout', '1', '-t', 'jsonl'], { cwd })
  expect(code).toBe(1)
  expect(stdout.trim().split('\n').map(line => JSON.parse(line) as unknown)).toMatchObject([{ error: { kind: 'timed-out' } }, { title: 'Quick' }])
}, 60_000)

test('an output that cannot be written ends with 3', async () => {
  const cwd = folder({ 'a.html': page('One'), 'plain': 'a file' })
  for (const output of ['no/such/place.md', 'plain/below/', 'plain/x.md']) {
    const { code, stderr } = await cleancopy(['a.html', '-o', output], { cwd })
    expect({ output, code }).toEqual({ output, code: 3 })
    expect(stderr.match(/^cleancopy: /gm)).toHaveLength(1)
  }
})

test('twenty thousand nested elements end as an article or a named failure', async () => {
  const deep = `${'<div>'.repeat(20_000)}${page('Deep')}${'</div>'.repeat(20_000)}`
  const { code, stdout, stderr } = await cleancopy([], { input: deep })
  if (code === 0) expect(stdout).toContain(SENTENCE)
  else expect(stderr).toMatch(/^cleancopy: <stdin>: .+\n(?!cleancopy)/)
  expect(stderr).not.toMatch(/\n\s+at /)
})
