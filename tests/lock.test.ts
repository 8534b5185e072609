/** One run at a time writes to a directory, and who comes second is told so before anything is touched. */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BIN, cleancopy, ended, folder, page, plainEnvironment, start } from './cli-process.ts'

const state = (cwd: string): string => join(cwd, 'out/.cleancopy')
const until = async (holds: () => boolean): Promise<void> => { for (let n = 0; n < 2000 && !holds(); n++) await new Promise(resolve => setTimeout(resolve, 10)) }
const files = (cwd: string): string[] => readdirSync(join(cwd, 'out')).filter(name => name !== '.cleancopy').sort()
const numbering = process.platform === 'linux' ? /\d+/.exec(readlinkSync('/proc/self/ns/pid'))![0] : null
const ourRun = (process: number, by = numbering): string => `run.${encodeURIComponent(hostname())}.${process}${by === null ? '' : `.${by}`}`

/** A page that is not answered before it is let go. */
async function slowPage(title: string): Promise<{ readonly url: string; readonly letGo: () => void; readonly server: Server }> {
  let letGo = (): void => {}
  const gone = new Promise<void>(resolve => { letGo = resolve })
  const server = createServer((_, response) => { void gone.then(() => response.setHeader('content-type', 'text/html').end(page(title))) })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, letGo: () => letGo(), server }
}

test('of two runs into one directory the second ends with 3, whatever it was asked for, and the first is whole', async () => {
  const cwd = folder({ 'one.html': page('One'), 'two.html': page('Two') })
  const slow = await slowPage('Three')
  const first = start(['one.html', slow.url, '--allow-private', '--timeout', '60', '-o', 'out'], { cwd })
  const end = ended(first)
  await until(() => existsSync(join(cwd, 'out/one.md')))
  for (const more of [[], ['--resume'], ['--retry-failed']]) {
    const second = await cleancopy(['two.html', '-o', 'out', ...more], { cwd })
    expect(second.code).toBe(3)
    expect(second.stderr).toContain(`out can't be written: another run is writing there (process ${first.pid})`)
    expect(second.stderr).toContain(`Wait until it has ended, or give another directory. If that process is none of cleancopy's, delete ${join('out/.cleancopy', ourRun(first.pid!))}.`)
  }
  expect(files(cwd)).toEqual(['one.md'])
  slow.letGo()
  expect((await end).code).toBe(0)
  slow.server.close()
  expect(files(cwd)).toEqual(['one.md', 'three.md'])
  expect(readdirSync(state(cwd)).sort()).toEqual(['journal.jsonl', 'settings'])
  expect((await cleancopy(['two.html', '-o', 'out'], { cwd })).code).toBe(0)
}, 60_000)

test('ranges of one file and what is refused are directories of their own', async () => {
  const cwd = folder({ 'pages.jsonl': [1, 2].map(n => JSON.stringify({ html: page(`Record ${n}`) })).join('\n') })
  const runs = await Promise.all([1, 2].map(part => cleancopy(['pages.jsonl', '--range', `${part}/2`, '-o', 'out/', '-t', 'md'], { cwd })))
  expect(runs.map(({ code }) => code)).toEqual([0, 0])
  const slow = await slowPage('Four')
  const rejecting = start(['pages.jsonl', slow.url, '--allow-private', '--timeout', '60', '-o', 'kept', '--rejects', 'out', '--min-confidence', '0.9'], { cwd })
  const end = ended(rejecting)
  await until(() => existsSync(state(cwd)) && readdirSync(state(cwd)).some(name => name.startsWith('run.')))
  expect((await cleancopy(['pages.jsonl', '-o', 'out'], { cwd })).code).toBe(3)
  slow.letGo()
  await end
  slow.server.close()
}, 60_000)

test('runs that ended without a trace, of this machine or another, stand in nobody’s way', async () => {
  const cwd = folder({ 'one.html': page('One') })
  mkdirSync(state(cwd), { recursive: true })
  const gone = spawn('true')
  await new Promise(resolve => gone.once('exit', resolve))
  // A process of this number is there, but the file is from before the machine was started; then a running one of another machine.
  const old = join(state(cwd), ourRun(process.pid))
  for (const name of [ourRun(gone.pid!), ourRun(process.pid), 'run.other%20machine.1']) writeFileSync(join(state(cwd), name), '')
  utimesSync(old, 0, 0)
  expect((await cleancopy(['one.html', '-o', 'out'], { cwd })).code).toBe(0)
  expect(readdirSync(state(cwd)).sort()).toEqual(['journal.jsonl', 'run.other%20machine.1', 'settings'])
})

test.skipIf(process.platform !== 'linux')('a run that has ended and that no one has asked for stands in nobody’s way', async () => {
  const cwd = folder({ 'one.html': page('One') })
  mkdirSync(state(cwd), { recursive: true })
  // The shell gives its place to a program that asks for no child, before the child ends: it would ask itself.
  const parent = spawn('bash', ['-c', 'sleep 2 & exec sleep 60'])
  const child = (): number => Number(readFileSync(`/proc/${parent.pid}/task/${parent.pid}/children`, 'utf8').trim())
  await until(() => child() > 0 && / Z /.test(readFileSync(`/proc/${child()}/stat`, 'utf8')))
  writeFileSync(join(state(cwd), ourRun(child())), '')
  expect((await cleancopy(['one.html', '-o', 'out'], { cwd })).code).toBe(0)
  parent.kill()
  expect(readdirSync(state(cwd)).sort()).toEqual(['journal.jsonl', 'settings'])
})

const APART = ['--pid', '--fork', '--mount-proc'] as const
const canPart = process.platform === 'linux' && spawnSync('unshare', [...APART, 'true']).status === 0
test.skipIf(!canPart)(`of two runs in containers that number their processes alike the second ends with 3${canPart ? '' : ' (skipped: processes can’t be numbered apart here)'}`, async () => {
  const cwd = folder({ 'one.html': page('One'), 'two.html': page('Two') })
  const apart = (...args: string[]) => spawn('unshare', [...APART, process.execPath, BIN, ...args], { cwd, env: plainEnvironment() })
  const slow = await slowPage('Three')
  const end = ended(apart('one.html', slow.url, '--allow-private', '--timeout', '60', '-o', 'out'))
  await until(() => existsSync(join(cwd, 'out/one.md')))
  for (const second of [await ended(apart('two.html', '-o', 'out')), await cleancopy(['two.html', '-o', 'out'], { cwd })]) {
    expect(second).toMatchObject({ code: 3, stderr: expect.stringContaining("out can't be written: another run is writing there (process 1 of another container)") })
  }
  expect(files(cwd)).toEqual(['one.md'])
  slow.letGo()
  expect((await end).code).toBe(0)
  slow.server.close()
  // What a container left that was killed is waited for no longer than its run would be silent.
  const left = join(state(cwd), ourRun(1, '1'))
  writeFileSync(left, '')
  expect((await cleancopy(['two.html', '-o', 'out'], { cwd })).code).toBe(3)
  utimesSync(left, new Date(), new Date(Date.now() - 40_000))
  expect((await cleancopy(['two.html', '-o', 'out'], { cwd })).code).toBe(0)
  expect(existsSync(left)).toBe(false)
}, 60_000)
