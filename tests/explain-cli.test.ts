/** `cleancopy explain` as a real process: forms, filters, widths, colours, exit statuses and hostile text. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../src/render/wrap.ts'
import { cleancopy, folder, page } from './cli-process.ts'

const at = (path: string): string => fileURLToPath(new URL(`../fixtures/${path}`, import.meta.url))
const STORY = at('explain/story.html')

describe('in the terminal', { timeout: 120_000 }, () => {
  test.each([[80, 'wide'], [36, 'narrow']])('%d columns', async (width, name) => {
    const { code, stdout, stderr } = await cleancopy(['explain', STORY, '--width', String(width)])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width)
    await expect(stdout).toMatchFileSnapshot(`../fixtures/explain/${name}.txt`)
  })

  test('colours where they are wanted, none where not', async () => {
    const plain = (await cleancopy(['explain', STORY])).stdout
    expect(plain).not.toContain('\u001b')
    expect((await cleancopy(['explain', STORY], { env: { NO_COLOR: '1' } })).stdout).toBe(plain)
    const colored = (await cleancopy(['explain', STORY, '--color', 'always'])).stdout
    expect(colored).toContain('\u001b[32m+')
    expect(colored.replace(/\u001b\[[0-9;]*m/g, '')).toBe(plain)
  })

  test('nothing of the page drives it', async () => {
    const { stdout } = await cleancopy(['explain', at('explain/hostile.html'), '--color', 'never'])
    expect(stdout).toContain('Nobody in the office')
    expect(stdout).toContain('␛[2J')
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  })
})

test('filters', { timeout: 120_000 }, async () => {
  const numbers = async (...args: string[]): Promise<string[]> => [...(await cleancopy(['explain', STORY, ...args])).stdout.matchAll(/^ *(\d+) [+-] [\d.]+ /gm)].map(([, number]) => number!)
  const all = await numbers(), kept = await numbers('--kept'), dropped = await numbers('--dropped')
  expect(all).toEqual(all.map((_, i) => String(i + 1)))
  expect([...kept, ...dropped].sort((a, b) => Number(a) - Number(b))).toEqual(all)
  expect(await numbers('--grep', 'SHARE ON')).toHaveLength(1)
  // A pattern is text, whatever it would be elsewhere.
  expect(await numbers('--grep', '(a+)+$')).toEqual([])
  expect((await cleancopy(['explain', STORY, '--grep', 'no such words'])).stdout).toContain('0 shown')
})

test('forms: by --to, by the name of the output, and from standard input', { timeout: 120_000 }, async () => {
  const cwd = folder({})
  const json = JSON.parse((await cleancopy(['explain', '-t', 'json', STORY])).stdout)
  expect(json.source.path).toBe(STORY)
  expect(await cleancopy(['explain', STORY, '-o', 'why.html'], { cwd })).toMatchObject({ code: 0, stdout: '' })
  expect(readFileSync(join(cwd, 'why.html'), 'utf8')).toMatch(/^<!doctype html>/)
  await cleancopy(['explain', STORY, '-o', 'why.json'], { cwd })
  expect(JSON.parse(readFileSync(join(cwd, 'why.json'), 'utf8'))).toEqual(json)
  const piped = await cleancopy(['explain'], { input: 'Quitter la version mobile\n\nLe conseil du canton de Haute-Brenne a annoncé jeudi que le pont de Valserine, fermé depuis novembre, rouvrira aux piétons au plus tard le 20 mai.\n' })
  expect(piped.stdout).toMatch(/1 - .*Quitter la version mobile/)
})

test('--site: what repeats on other pages of the site is named with their number', { timeout: 120_000 }, async () => {
  const line = 'The harbour office is open on weekdays from nine until four, and on the first Saturday of each month.'
  const pages = Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`site/${i}.html`, page(`Story ${'abcde'[i]}`, `<p>${line}</p><p>Number ${i} is said on this page alone, and on no other page of the whole site of the harbour.</p>`).replaceAll('The ferry', `The ferry of ${'abcde'[i]}`).replace(/<p>(?!The harbour|Number)([^<]*)/g, (_, text: string) => `<p>${text.split(' ').map((word, k) => (k % 3 === 0 ? `${word}${'abcde'[i]}` : word)).join(' ')}`)]))
  const cwd = folder(pages)
  const { stdout } = await cleancopy(['explain', 'site/0.html', '--site', 'site', '--grep', 'harbour office', '-t', 'json'], { cwd })
  expect(JSON.parse(stdout).blocks).toMatchObject([{ kept: false, reasons: [{ feature: 'site', text: 'repeats on 5 pages of this site' }, {}, {}] }])
  const alone = await cleancopy(['explain', 'site/0.html', '--grep', 'harbour office', '-t', 'json'], { cwd })
  expect(JSON.parse(alone.stdout).blocks).toMatchObject([{ kept: true }])
  expect(await cleancopy(['explain', '--site', 'site'], { cwd, input: 'text' })).toMatchObject({ code: 2, stderr: expect.stringContaining('--site reads the page twice') })
  expect(await cleancopy(['explain', 'site/0.html', '--site', 'site', '--site', 'sit', '--grep', 'zebra'], { cwd })).toMatchObject({ code: 0, stderr: 'cleancopy: --site: sit: no such file or directory\nSee that the name is right, from this directory.\n' })
  expect(await cleancopy(['explain', 'gone.html', '--site', 'site'], { cwd })).toMatchObject({ code: 3, stdout: '', stderr: 'cleancopy: gone.html: no such file or directory\nSee that the name is right, from this directory.\n' })
})

test.each([
  [['explain', STORY, STORY], 'explain shows one document, and there are 2 inputs'],
  [['explain', at('sample')], 'holds several'],
  [['explain', STORY, '--kept', '--dropped'], 'exclude each other'],
  [['explain', STORY, '-t', 'html', '--dropped'], 'for terminal and json'],
  [['explain', STORY, '-t', 'epub'], "unknown form of an explanation 'epub'"],
  [['explain', STORY, '--grep', ''], '--grep: got nothing'],
  [['explain', STORY, '-o', 'why.pdf'], '--output: pdf is not written here'],
  [['explain', STORY, '--remove', 'p:['], 'is no CSS selector'],
])('a wrong call: %j', async (args, message) => {
  const { code, stdout, stderr } = await cleancopy(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})

test('what can not be explained is a named failure', { timeout: 120_000 }, async () => {
  const cwd = folder({ 'empty.html': '', 'nav.html': '<!doctype html><nav><a href="/">Home</a></nav>' })
  expect(await cleancopy(['explain', 'empty.html'], { cwd })).toMatchObject({ code: 1, stdout: '', stderr: 'cleancopy: empty.html: is empty: nothing to extract\nSee that the page was saved or fetched whole.\n' })
  expect(await cleancopy(['explain', 'gone.html'], { cwd })).toMatchObject({ code: 3, stdout: '' })
  const nav = await cleancopy(['explain', 'nav.html'], { cwd })
  expect(nav).toMatchObject({ code: 1, stderr: expect.stringContaining('nav.html: no article found') })
  expect(nav.stdout).toContain('Home')
  expect(await cleancopy(['explain', STORY, '-o', 'no/such/place.html'], { cwd })).toMatchObject({ code: 3 })
})
