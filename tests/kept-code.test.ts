/** Compiled code that one run keeps for the next: the same answers with it, without it, and whatever became of it. */
import { chmodSync, chownSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cleancopy, folder, page } from './cli-process.ts'

const ARTICLE = page('The ferry')
const run = (cache: string, args: readonly string[] = [], env: Readonly<Record<string, string>> = {}): ReturnType<typeof cleancopy> =>
  cleancopy(args, { input: ARTICLE, env: { XDG_CACHE_HOME: cache, ...env } })
/** The one file of kept code. */
function kept(cache: string): string {
  const files = readdirSync(join(cache, 'cleancopy'))
  expect(files).toHaveLength(1)
  return join(cache, 'cleancopy', files[0]!)
}
const LONG_AGO = new Date('2020-01-01')
const isNew = (file: string): boolean => statSync(file).mtimeMs > LONG_AGO.getTime() + 1000
const age = (file: string): void => utimesSync(file, LONG_AGO, LONG_AGO)

test('the second run starts from what the first kept, which is left as it is', async () => {
  const cache = folder({})
  const first = await run(cache)
  expect(first).toMatchObject({ code: 0, stderr: '' })
  const file = kept(cache)
  age(file)
  expect(await run(cache)).toEqual(first)
  expect(isNew(file)).toBe(false)
})

test('what is kept of a short run grows with the first that does more', async () => {
  const cache = folder({})
  const version = await run(cache, ['--version'])
  const whole = await run(cache)
  const file = kept(cache)
  const size = statSync(file).size
  expect(size).toBeGreaterThan(1_000_000)
  expect(await run(cache, ['--version'])).toEqual(version)
  expect(await run(cache)).toEqual(whole)
  expect(statSync(file).size).toBe(size)
})

test.each<[string, (code: Buffer) => Buffer]>([
  ['cut short', code => code.subarray(0, code.length >> 1)],
  ['empty', () => Buffer.alloc(0)],
  ['damaged', code => { for (let i = 200; i < code.length; i += 997) code[i]! ^= 0x55; return code }],
  ['of another build', code => { code.write('0'.repeat(64), 0, 'latin1'); return code }],
])('code that is %s is not run, and made anew', async (_, spoil) => {
  const cache = folder({})
  const whole = await run(cache)
  const file = kept(cache)
  const before = readFileSync(file)
  writeFileSync(file, spoil(Buffer.from(before)))
  age(file)
  expect(await run(cache)).toEqual(whole)
  expect(isNew(file)).toBe(true)
  expect(readFileSync(file).subarray(0, 64)).toEqual(before.subarray(0, 64))
})

test('where nothing can be kept the answer is the same, and nothing is said', async () => {
  const whole = await run(folder({}))
  expect(await run(join(folder({ 'a-file': '' }), 'a-file'))).toEqual(whole)
  const locked = folder({})
  chmodSync(locked, 0o500)
  expect(await run(locked)).toEqual(whole)
  chmodSync(locked, 0o700)
})

test.runIf(existsSync('/proc/self'))('a folder that cannot be made, and yet is not there, is tried once', async () => {
  expect(await run('/proc')).toEqual(await run(folder({})))
})

test.skipIf(process.getuid?.() !== 0)('what another user has put there is not run', async () => {
  const cache = folder({})
  const whole = await run(cache)
  const file = kept(cache)
  chownSync(file, 65534, 65534)
  age(file)
  expect(await run(cache)).toEqual(whole)
  expect(statSync(file)).toMatchObject({ uid: 0 })
  expect(isNew(file)).toBe(true)
})

test('what other versions of Node have kept goes, oldest first', async () => {
  const cache = folder(Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`cleancopy/v18.${n}.0-old.code`, 'code'])))
  for (const [n, name] of readdirSync(join(cache, 'cleancopy')).entries()) utimesSync(join(cache, 'cleancopy', name), LONG_AGO, new Date(2020, n))
  await run(cache)
  const left = readdirSync(join(cache, 'cleancopy')).sort()
  expect(left).toHaveLength(6)
  expect(left.slice(0, 5)).toEqual([3, 4, 5, 6, 7].map(n => `v18.${n}.0-old.code`))
})

test('nothing is kept where that is turned off, and never beside the files at hand', async () => {
  const cache = folder({}), here = folder({})
  await run(cache, [], { NODE_DISABLE_COMPILE_CACHE: '1' })
  await cleancopy([], { input: ARTICLE, cwd: here, env: { XDG_CACHE_HOME: 'cache', HOME: '', LOCALAPPDATA: '' } })
  expect([...readdirSync(cache), ...readdirSync(here)]).toEqual([])
})

test('parts and packages that are loaded on use are found from kept code, and so is a configuration that is a module', async () => {
  const cache = folder({}), place = folder({ 'mine.mjs': 'export default { to: "epub" }', 'page.html': ARTICLE })
  await run(cache)
  expect(existsSync(kept(cache))).toBe(true)
  expect(await cleancopy(['page.html', '--config', 'mine.mjs', '-o', 'book.epub'], { cwd: place, env: { XDG_CACHE_HOME: cache } })).toMatchObject({ code: 0 })
  expect(readFileSync(join(place, 'book.epub')).subarray(0, 2).toString()).toBe('PK')
})
