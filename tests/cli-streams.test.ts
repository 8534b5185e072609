/** stdin, stdout and stderr: what is product goes to one, what is talk to the other. */
import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { strToU8, zipSync } from 'fflate'
import { expect, test, vi } from 'vitest'
import { BIN, cleancopy, ended, folder, page, SENTENCE, start } from './cli-process.ts'

const run = promisify(execFile)

test('a file gives its article on stdout and nothing on stderr', async () => {
  const cwd = folder({ 'page.html': page('Late again') })
  const { code, stdout, stderr } = await cleancopy(['page.html'], { cwd })
  expect(stdout).toContain(SENTENCE)
  expect(stdout).not.toContain('All rights reserved')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('stdin gives the same as the file, with and without a dash', async () => {
  const cwd = folder({ 'page.html': page('Late again') })
  const file = await cleancopy(['page.html', '-t', 'markdown'], { cwd })
  expect(await cleancopy(['-t', 'markdown'], { input: page('Late again') })).toEqual(file)
  expect(await cleancopy(['-', '-t', 'md'], { input: page('Late again') })).toEqual(file)
})

test.each(['terminal', 'markdown', 'md', 'json', 'jsonl', 'text', 'html'])('every output format: %s', async format => {
  const { code, stdout, stderr } = await cleancopy(['-t', format], { input: page('Late again') })
  expect(stdout.replace(/\s+/g, ' ')).toContain(SENTENCE)
  expect(stdout.endsWith('\n')).toBe(true)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('a reader that closes the pipe early is success, without a word', async () => {
  const cwd = folder({})
  mkdirSync(join(cwd, 'pages'))
  for (let n = 0; n < 200; n++) writeFileSync(join(cwd, 'pages', `${n}.html`), page(`Number ${n}`))
  const { stdout, stderr } = await run('bash', ['-c', `"${process.execPath}" "${BIN}" pages -t jsonl | head -1; echo "status \${PIPESTATUS[0]}"`], { cwd })
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(2)
  expect(JSON.parse(lines[0] ?? '')).toHaveProperty('title')
  expect(lines[1]).toBe('status 0')
  expect(stderr).toBe('')
})

test('stdout is not coloured through a pipe, but where it is asked for', async () => {
  const escape = String.fromCharCode(27)
  const input = page('Late again')
  expect((await cleancopy(['-t', 'terminal'], { input })).stdout).not.toContain(escape)
  expect((await cleancopy(['-t', 'terminal', '--color', 'always'], { input })).stdout).toContain(escape)
  expect((await cleancopy(['-t', 'terminal'], { input, env: { FORCE_COLOR: '1' } })).stdout).toContain(escape)
  expect((await cleancopy(['-t', 'terminal', '--color', 'never'], { input, env: { FORCE_COLOR: '1' } })).stdout).not.toContain(escape)
  expect((await cleancopy(['-t', 'terminal'], { input, env: { NO_COLOR: '1' } })).stdout).not.toContain(escape)
})

test('COLUMNS and --width set where lines break', async () => {
  const longest = (text: string): number => Math.max(...text.split('\n').map(line => line.length))
  const input = page('Late again')
  expect(longest((await cleancopy(['-t', 'terminal'], { input, env: { COLUMNS: '40' } })).stdout)).toBeLessThanOrEqual(40)
  expect(longest((await cleancopy(['-t', 'terminal', '--width', '60'], { input, env: { COLUMNS: '40' } })).stdout)).toBeGreaterThan(40)
})

test('a hostile file name is made visible before stderr sees it', async () => {
  const { stderr, code } = await cleancopy(['no\u001b[31m\u202esuch.html'])
  expect(code).toBe(3)
  expect(stderr).not.toContain('\u001b')
  expect(stderr).not.toContain('\u202e')
})

test('verbose says a word on each document, quiet not even on failures', async () => {
  const cwd = folder({ 'a.html': page('One'), 'b.html': '' })
  const verbose = await cleancopy(['-v', 'a.html', 'b.html'], { cwd })
  expect(verbose.stderr).toMatch(/a\.html: .*words/)
  expect(verbose.stderr).toMatch(/ {2}title: .+ \([a-z-]+ .+, confidence [01]\.\d\d/)
  const quiet = await cleancopy(['-q', 'a.html', 'b.html'], { cwd })
  expect(quiet).toMatchObject({ code: 1, stderr: '' })
})

test('an interrupt keeps finished work and ends with 130', async () => {
  const child = start(['-f', 'jsonl'])
  const end = ended(child)
  child.stdin.write(`${JSON.stringify({ html: page('Before'), id: '1' })}\n`)
  await new Promise<void>(resolve => { child.stdout.once('data', () => resolve()) })
  child.kill('SIGINT')
  const { code, stdout, stderr } = await end
  expect(code).toBe(130)
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Before' })
  expect(stderr).toBe('')
})

test.skipIf(process.platform === 'win32')('an interrupt ends a run that is still learning', async () => {
  const cwd = folder(Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`in/${i}.html`, page(`Page ${i}`)])))
  const child = start(['--learn', '-t', 'jsonl', 'in'], { cwd })
  child.stdin.end()
  const end = ended(child)
  await new Promise(resolve => { setTimeout(resolve, 700) })
  child.kill('SIGINT')
  const late = setTimeout(() => { child.kill('SIGKILL') }, 8000)
  expect(await end).toMatchObject({ code: 130, stdout: '' })
  clearTimeout(late)
}, 20_000)

test.skipIf(process.platform === 'win32')('an interrupt leaves no temporary copy of an archive that came through a pipe', async () => {
  const cwd = folder({ 'tmp/none': '' })
  const child = start(['-t', 'jsonl'], { cwd, env: { TMPDIR: join(cwd, 'tmp') } })
  const end = ended(child)
  child.stdin.on('error', () => {})
  child.stdin.end(zipSync(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.html`, strToU8(page(`Page ${i}`))]))))
  await new Promise<void>(resolve => { child.stdout.once('data', () => resolve()) })
  expect(readdirSync(join(cwd, 'tmp'))).toHaveLength(2)
  child.kill('SIGINT')
  expect(await end).toMatchObject({ code: 130 })
  expect(readdirSync(join(cwd, 'tmp'))).toEqual(['none'])
}, 20_000)

test.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGHUP'] as const)('a run that is told to end by %s leaves no part of a file behind', async signal => {
  const cwd = folder({})
  const child = start(['-f', 'jsonl', '-o', 'all.jsonl'], { cwd })
  child.stdin.write(`${JSON.stringify({ html: page('Before') })}\n`)
  await vi.waitUntil(() => readdirSync(cwd).length > 0, 20_000)
  const by = new Promise(resolve => { child.on('exit', (_, by) => resolve(by)) })
  child.kill(signal)
  expect(await by).toBe(signal)
  expect(readdirSync(cwd)).toEqual([])
})

test('an interrupted array is still JSON', async () => {
  const child = start(['-f', 'jsonl', '-t', 'json'])
  const end = ended(child)
  child.stdin.write(`${JSON.stringify({ html: page('Before') })}\n`)
  await new Promise<void>(resolve => { child.stdout.once('data', () => resolve()) })
  child.kill('SIGINT')
  const { code, stdout } = await end
  expect(code).toBe(130)
  expect(JSON.parse(stdout)).toHaveLength(1)
})

test.skipIf(process.platform === 'win32')('a run that is told to end just when a file gets its name ends too', async () => {
  // The signal is there before the last part is gone, and is told to the program only afterwards.
  const early = `import { promises, renameSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
promises.rename = async (from, to) => { if (to.endsWith('.md')) process.kill(process.pid, 'SIGTERM'); renameSync(from, to) }
syncBuiltinESMExports()`
  const cwd = folder({ 'early.mjs': early, ...Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`in/${i}.html`, page(`Page ${i}`)])) })
  const child = start(['-o', 'out', 'in'], { cwd, env: { NODE_OPTIONS: `--import ${join(cwd, 'early.mjs')}` } })
  child.stdin.end()
  expect(await new Promise(resolve => { child.on('exit', (_, signal) => resolve(signal)) })).toBe('SIGTERM')
  expect(readdirSync(join(cwd, 'out')).filter(name => !name.startsWith('.')).length).toBeLessThan(40)
})

test('a document that stands twice in one stream keeps its notes apart from themselves', async () => {
  const noted = page('Late', '<p>The clerk says so<sup><a href="#fn1">1</a></sup>, and no one on the quay has asked her why.</p><ol><li id="fn1">In a letter of the spring.</li></ol>')
  const cwd = folder({ 'a.html': noted, 'b.jsonl': `${JSON.stringify({ html: noted })}\n`.repeat(2) })
  for (const inputs of [['a.html', 'a.html'], ['b.jsonl'], ['b.jsonl', 'b.jsonl']]) {
    const { stdout } = await cleancopy(['-t', 'html', ...inputs], { cwd })
    const [ids, targets] = [/ id="([^"]+)"/g, / href="#([^"]+)"/g].map(way => [...stdout.matchAll(way)].map(([, name]) => name).sort()) as [string[], string[]]
    expect(new Set(ids).size).toBe(2 * inputs.length * (inputs[0] === 'b.jsonl' ? 2 : 1))
    expect(targets).toEqual(ids)
    const labels = [...(await cleancopy(['-t', 'markdown', ...inputs], { cwd })).stdout.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, label]) => label)
    expect(new Set(labels).size).toBe(ids.length / 2)
  }
})
