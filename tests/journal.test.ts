/** A run that ends anywhere is taken up where it ended: nothing lost, nothing twice, no half file. Proved by ending it anywhere. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleancopy, ended, folder, page, start } from './cli-process.ts'

interface Line { readonly key: string; readonly source: string; readonly member: string | null; readonly status: string; readonly output: string | null; readonly reason: string | null; readonly digest: string | null; readonly offset: number | null; readonly milliseconds: number; readonly confidence: number | null }
const journal = (directory: string): Line[] => readFileSync(join(directory, '.cleancopy/journal.jsonl'), 'utf8').trim().split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Line)
const contents = (directory: string): Record<string, string> => (existsSync(directory) ? Object.fromEntries(readdirSync(directory).filter(name => name !== '.cleancopy').sort().map(name => [name, readFileSync(join(directory, name), 'utf8')])) : {})

/** Pages that differ, some of one title, one that fails, and an archive of more. */
function pages(count: number): string {
  const cwd = folder({ 'in/bad.html': '' })
  for (let n = 0; n < count; n++) writeFileSync(join(cwd, 'in', `${String(n).padStart(3, '0')}.html`), page(n % 5 === 0 ? 'The same title' : `Page ${n}`, `<p>This is the page of the number ${n}, and no other page says so.</p>`))
  mkdirSync(join(cwd, 'more'))
  for (let n = 0; n < 12; n++) writeFileSync(join(cwd, 'more', `${n}.html`), page(`Packed ${n}`))
  spawnSync('tar', ['czf', 'in/zz.tar.gz', '--sort=name', 'more'], { cwd })
  return cwd
}
const ALL = (count: number): number => count + 12

test('a line for every document: where it was, what came of it, where it went', async () => {
  const cwd = pages(3)
  expect((await cleancopy(['in', '-o', 'out'], { cwd })).code).toBe(1)
  const lines = journal(join(cwd, 'out'))
  expect(lines).toHaveLength(ALL(3) + 1)
  expect(lines[0]).toMatchObject({ source: join('in', '000.html'), member: null, status: 'done', output: 'the-same-title.md', digest: expect.stringMatching(/^[0-9a-f]{64}$/), milliseconds: expect.any(Number), confidence: expect.any(Number) })
  expect(lines.find(({ status }) => status === 'failed')).toMatchObject({ source: join('in', 'bad.html'), reason: 'empty', output: null })
  expect(lines.at(-1)).toMatchObject({ source: join('in', 'zz.tar.gz'), member: expect.stringMatching(/^more\//), offset: expect.any(Number) })
})

test('killed at random moments, again and again', async () => {
  const count = 20
  const cwd = pages(count)
  await cleancopy(['in', '-o', 'whole', '-j', '2'], { cwd })
  const whole = contents(join(cwd, 'whole'))
  expect(Object.keys(whole)).toHaveLength(ALL(count))
  let kills = 0
  for (let run = 0; run < 6; run++) {
    const child = start(['in', '-o', 'out', '-j', '2', ...(run === 0 ? [] : ['--resume'])], { cwd })
    const end = ended(child)
    // Not before the first document of this run is written, or it would never end.
    const before = Object.keys(contents(join(cwd, 'out'))).length
    const until = Date.now() + 20_000
    while (child.exitCode === null && Object.keys(contents(join(cwd, 'out'))).length <= before && Date.now() < until) await new Promise(resolve => setTimeout(resolve, 2))
    await new Promise(resolve => setTimeout(resolve, Math.random() * 40))
    child.kill('SIGKILL')
    if ((await end).code === null) kills++
    for (const [name, text] of Object.entries(contents(join(cwd, 'out')))) expect([name, text]).toEqual([name, whole[name]])
    if (child.exitCode !== null) break
  }
  expect(kills).toBeGreaterThanOrEqual(2)
  await cleancopy(['in', '-o', 'out', '-j', '2', '--resume'], { cwd })
  const last = await cleancopy(['in', '-o', 'out', '-j', '2', '--resume', '--summary', 'json'], { cwd })
  expect(last.code).toBe(1)
  expect(JSON.parse(last.stderr.trim().split('\n').at(-1)!)).toMatchObject({ documents: 0, before: { done: ALL(count), failed: 1 } })
  expect(contents(join(cwd, 'out'))).toEqual(whole)
  const keys = journal(join(cwd, 'out')).map(({ key }) => key)
  expect(new Set(keys).size).toBe(keys.length)
  expect(keys).toHaveLength(ALL(count) + 1)
  expect(readdirSync(join(cwd, 'out/.cleancopy')).sort()).toEqual(['journal.jsonl', 'settings'])
}, 240_000)

test('a line that was cut off in the middle is no line', async () => {
  const cwd = pages(4)
  await cleancopy(['in', '-o', 'out'], { cwd })
  const whole = contents(join(cwd, 'out'))
  const path = join(cwd, 'out/.cleancopy/journal.jsonl')
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length - 40))
  appendFileSync(path, '')
  const again = await cleancopy(['in', '-o', 'out', '--resume', '--summary', 'json'], { cwd })
  expect(JSON.parse(again.stderr)).toMatchObject({ documents: 1, articles: 1 })
  expect(contents(join(cwd, 'out'))).toEqual(whole)
}, 120_000)

test('what has changed is done anew, under its own name; what is new is done; the rest is left', async () => {
  const cwd = folder({ 'in/a.html': page('One'), 'in/b.html': page('Two') })
  await cleancopy(['in', '-o', 'out'], { cwd })
  writeFileSync(join(cwd, 'in/a.html'), page('Another title'))
  writeFileSync(join(cwd, 'in/c.html'), page('Three'))
  writeFileSync(join(cwd, 'out/two.md'), 'left alone')
  const { stderr, code } = await cleancopy(['in', '-o', 'out', '--resume', '--summary', 'json'], { cwd })
  expect(JSON.parse(stderr)).toMatchObject({ articles: 2, before: { done: 1, failed: 0 } })
  expect(code).toBe(0)
  expect(Object.keys(contents(join(cwd, 'out')))).toEqual(['another-title.md', 'three.md', 'two.md'])
  expect(contents(join(cwd, 'out'))['two.md']).toBe('left alone')
})

test('--retry-failed does what failed and nothing else; with --resume also what is new', async () => {
  const cwd = folder({ 'in/a.html': page('One'), 'in/b.html': '', 'in/c.html': '' })
  expect((await cleancopy(['in', '-o', 'out'], { cwd })).code).toBe(1)
  writeFileSync(join(cwd, 'in/b.html'), page('Two'))
  writeFileSync(join(cwd, 'in/new.html'), page('New'))
  const resumed = await cleancopy(['in', '-o', 'out', '--retry-failed', '--summary', 'json', '-q'], { cwd })
  expect(JSON.parse(resumed.stderr)).toMatchObject({ articles: 1, failures: 1 })
  expect(Object.keys(contents(join(cwd, 'out')))).toEqual(['one.md', 'two.md'])
  await cleancopy(['in', '-o', 'out', '--retry-failed', '--resume'], { cwd })
  expect(Object.keys(contents(join(cwd, 'out')))).toEqual(['new.md', 'one.md', 'two.md'])
})

test('a run of yesterday is taken up today', async () => {
  const cwd = folder({ 'in/a.html': page('One'), 'in/b.html': '', 'tomorrow.cjs': 'const now = Date.now; Date.now = () => now() + 86_400_000' })
  await cleancopy(['in', '-o', 'out'], { cwd })
  for (const more of ['--resume', '--retry-failed']) {
    const { code, stderr } = await cleancopy(['in', '-o', 'out', more, '--summary', 'json', '-q'], { cwd, env: { NODE_OPTIONS: `--require ${join(cwd, 'tomorrow.cjs')}` } })
    expect({ code, before: (JSON.parse(stderr) as { before: unknown }).before }).toEqual({ code: 1, before: { done: 1, failed: more === '--resume' ? 1 : 0 } })
  }
})

test('a resumed run that ends with 1 for what failed before says so', async () => {
  const cwd = folder({ 'in/a.html': page('One'), 'in/b.html': '', 'in/c.html': '' })
  await cleancopy(['in', '-o', 'out'], { cwd })
  expect(await cleancopy(['in', '-o', 'out', '--resume'], { cwd })).toEqual({ code: 1, stdout: '', stderr: 'cleancopy: 2 documents failed before: --retry-failed does them once more\n' })
  expect(await cleancopy(['in', '-o', 'out', '--resume', '-q'], { cwd })).toEqual({ code: 1, stdout: '', stderr: '' })
  writeFileSync(join(cwd, 'in/c.html'), page('Three'))
  expect(await cleancopy(['in', '-o', 'out', '--resume'], { cwd })).toEqual({ code: 1, stdout: '', stderr: 'cleancopy: 1 document failed before: --retry-failed does it once more\n' })
})

test('a directory of another kind of call is not mixed with this one', async () => {
  const cwd = folder({ 'a.html': page('One') })
  await cleancopy(['a.html', '-o', 'out/'], { cwd })
  expect(await cleancopy(['a.html', '-o', 'out/', '-t', 'json', '--resume'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('written with other options') })
  expect(await cleancopy(['a.html', '-o', 'x.md', '--resume'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('--resume needs the journal of a directory') })
})

const small = process.platform === 'linux' && process.getuid?.() === 0 && (() => {
  const place = folder({ 'm/.keep': '' })
  const can = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', join(place, 'm')]).status === 0
  if (can) spawnSync('umount', [join(place, 'm')])
  return can
})()
test.skipIf(!small)(`a full disk ends with 3, and with room the rest is done${small ? '' : ' (skipped: no small file system can be mounted here)'}`, async () => {
  const cwd = pages(40)
  await cleancopy(['in', '-o', 'whole', '-j', '2'], { cwd })
  const whole = contents(join(cwd, 'whole'))
  mkdirSync(join(cwd, 'out'))
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', join(cwd, 'out')]).status).toBe(0)
  try {
    const full = await cleancopy(['in', '-o', 'out', '-j', '2'], { cwd })
    expect(full).toMatchObject({ code: 3, stderr: expect.stringContaining('no space left') })
    const some = contents(join(cwd, 'out'))
    expect(Object.keys(some).length).toBeLessThan(Object.keys(whole).length)
    for (const [name, text] of Object.entries(some)) expect(text).toBe(whole[name])
    expect(spawnSync('mount', ['-o', 'remount,size=10m', join(cwd, 'out')]).status).toBe(0)
    expect((await cleancopy(['in', '-o', 'out', '-j', '2', '--resume'], { cwd })).code).toBe(1)
    expect(contents(join(cwd, 'out'))).toEqual(whole)
  } finally {
    spawnSync('umount', [join(cwd, 'out')])
    rmSync(join(cwd, 'out'), { recursive: true, force: true })
  }
}, 120_000)

test('a full disk under one file leaves nothing of it', async () => {
  if (!existsSync('/dev/full')) return
  const cwd = folder({ 'a.html': page('One') })
  expect(await cleancopy(['a.html', '-o', '/dev/full'], { cwd })).toMatchObject({ code: 3, stderr: expect.stringContaining('no space left') })
})

test('one file for all, packed: whole or not there', async () => {
  const cwd = pages(20)
  for (const [name, unpack] of [['all.jsonl', 'cat'], ['all.jsonl.gz', 'gzip -dc'], ['all.jsonl.zst', 'zstd -qdc']] as const) {
    if (spawnSync('which', [unpack.split(' ')[0]!]).status !== 0) continue
    const { code, stdout } = await cleancopy(['in', '-o', name, '-j', '2'], { cwd })
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const text = spawnSync('bash', ['-c', `${unpack} ${name}`], { cwd, encoding: 'utf8' })
    expect(text.status).toBe(0)
    expect(text.stdout.trim().split('\n').map(line => JSON.parse(line) as unknown)).toHaveLength(ALL(20) + 1)
  }
  const child = start(['in', '-o', 'cut.jsonl.gz', '-j', '2'], { cwd })
  const end = ended(child)
  await new Promise(resolve => setTimeout(resolve, 700))
  child.kill('SIGKILL')
  const { code } = await end
  if (code === null) expect(existsSync(join(cwd, 'cut.jsonl.gz'))).toBe(false)
}, 120_000)
