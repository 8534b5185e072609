/** How time grows with a page's size, depth, tags, attributes and text; memory with its size; what a second worker gives, and what a whole process takes for one page. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CONTESTANTS } from './contestants.ts'
import type { Input } from './contestants.ts'
import { PYTHON } from './outside.ts'

const root = (name: string): string => fileURLToPath(new URL(`../../../${name}`, import.meta.url))
const TIMES = [1, 2, 4, 8, 16] as const
const SENTENCE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all. '

/** Pages that grow in one way; n goes from 1 to 16. */
const GROWING: Readonly<Record<string, (n: number) => string>> = {
  'nesting depth': n => `<p>${SENTENCE.repeat(20)}</p>${'<div>'.repeat(1000 * n)}<p>${SENTENCE.repeat(5)}`,
  tags: n => `<p>${SENTENCE.repeat(20)}</p>${`<p>${SENTENCE}<b>x</b></p>`.repeat(500 * n)}`,
  'attributes of a tag': n => `<p>${SENTENCE.repeat(20)}</p><p ${Array.from({ length: 5000 * n }, (_, i) => `a${i}="${i}"`).join(' ')}>${SENTENCE}`,
  'text of one paragraph': n => `<p>${SENTENCE.repeat(1000 * n)}</p>`,
  'list items that do not end': n => `<p>${SENTENCE.repeat(20)}</p><ul>${`<li>${SENTENCE}`.repeat(500 * n)}`,
}

/** Prints a row for each way of growing: milliseconds, and the power of n that fits them best; 1 is linear. */
export async function growth(inputs: readonly Input[], rounds: number): Promise<void> {
  const middle = [...inputs].sort((a, b) => a.bytes.length - b.bytes.length)[inputs.length >> 1]!
  const run = await CONTESTANTS['cleancopy']!.open()
  const text = new TextDecoder().decode(middle.bytes)
  const ways: Readonly<Record<string, (n: number) => string>> = { [`the same page of ${Math.round(middle.bytes.length / 1000)} kB`]: n => text.repeat(n), ...GROWING }
  process.stdout.write(`| what grows | ${TIMES.map(n => `${n}x, ms`).join(' | ')} | power |\n|---|${'--:|'.repeat(TIMES.length + 1)}\n`)
  for (const [name, make] of Object.entries(ways)) {
    const pages = TIMES.map(n => ({ bytes: new TextEncoder().encode(`<!doctype html><title>Late</title><body>${make(n)}`), url: null }))
    const best = pages.map(() => Infinity)
    for (let round = 0; round <= rounds; round++) for (const [i, page] of pages.entries()) {
      const start = process.cpuUsage()
      await run(page)
      const { user, system } = process.cpuUsage(start)
      if (round > 0) best[i] = Math.min(best[i]!, (user + system) / 1000)
    }
    process.stdout.write(`| ${[name, ...best.map(ms => ms.toFixed(1)), power(best).toFixed(2)].join(' | ')} |\n`)
  }
}

/** The slope of the logarithms, by least squares. */
function power(times: readonly number[]): number {
  const points = times.map((ms, i) => [Math.log2(TIMES[i]!), Math.log2(ms)] as const)
  const [mx, my] = [0, 1].map(axis => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length) as [number, number]
  return points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}

const PEAK = `import { extract, render } from ${JSON.stringify(root('dist/index.js'))}
import { readFileSync } from 'node:fs'
const bytes = readFileSync(0)
const all = async input => { const article = await extract(input); if (article.ok) await render(article.value, 'json') }
await all('<p>' + 'A sentence to have everything loaded, and another, so that it is an article. '.repeat(20))
const before = process.resourceUsage().maxRSS
await all(bytes)
process.stdout.write(String((process.resourceUsage().maxRSS - before) * 1024))`

/** Peak memory above the start for each byte of the page, in a process of its own. */
export function memory(inputs: readonly Input[]): void {
  const largest = [...inputs].sort((a, b) => b.bytes.length - a.bytes.length)[0]!
  process.stdout.write('\n| page, MB | peak above the start, MB | times the page |\n|--:|--:|--:|\n')
  for (const n of [1, 4, 16]) {
    const page = Buffer.concat(Array.from({ length: n }, () => largest.bytes))
    const peak = Number(spawnSync(process.execPath, ['--input-type=module', '-e', PEAK], { input: page, encoding: 'utf8', maxBuffer: 1 << 30 }).stdout)
    process.stdout.write(`| ${[(page.length / 1e6).toFixed(2), (peak / 1e6).toFixed(1), (peak / page.length).toFixed(1)].join(' | ')} |\n`)
  }
}

/** The command line over a folder of pages with one worker and with two, in turn. */
export function workers(inputs: readonly Input[], rounds: number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [i, { bytes }] of inputs.entries()) writeFileSync(`${folder}/${i}.html`, bytes)
  const seconds = (jobs: number): number => {
    const start = performance.now()
    spawnSync(process.execPath, [root('bin/cleancopy.js'), '-q', '-t', 'jsonl', '-j', String(jobs), folder], { stdio: 'ignore' })
    return (performance.now() - start) / 1000
  }
  const pairs = Array.from({ length: rounds }, () => [seconds(1), seconds(2)] as const)
  process.stdout.write(`| workers | seconds | pages/s |\n|--:|--:|--:|\n${[0, 1].map(i => { const s = median(pairs.map(pair => pair[i]!)); return `| ${i + 1} | ${s.toFixed(2)} | ${(inputs.length / s).toFixed(1)} |\n` }).join('')}\ntwo do ${median(pairs.map(([one, two]) => one / two)).toFixed(2)} times what one does\n`)
}

/** What a script has to do of a page whose path is its last argument, for peers without a command. */
const asScript = (libraries: string, parse: string): readonly string[] => [process.execPath, '--input-type=module', '-e', `${libraries}; import { readFileSync } from 'node:fs'; const html = readFileSync(process.argv[1], 'utf8'); process.stdout.write(JSON.stringify(${parse}))`]
const STARTS: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': [process.execPath, '-e', '0'],
  'cleancopy --version': [process.execPath, root('bin/cleancopy.js'), '--version'],
  cleancopy: [process.execPath, root('bin/cleancopy.js'), '-q', '-t', 'json'],
  'cleancopy, no code kept': ['env', 'NODE_DISABLE_COMPILE_CACHE=1', process.execPath, root('bin/cleancopy.js'), '-q', '-t', 'json'],
  'Readability on linkedom': asScript("import { Readability } from '@mozilla/readability'; import { parseHTML } from 'linkedom'", 'new Readability(parseHTML(html).document).parse()'),
  'Readability on jsdom': asScript("import { Readability } from '@mozilla/readability'; import { JSDOM } from 'jsdom'", 'new Readability(new JSDOM(html).window.document).parse()'),
  'Defuddle, its command': [process.execPath, root('node_modules/.bin/defuddle'), 'parse', '--json'],
  'trafilatura, its command': [PYTHON, '-c', 'import sys, trafilatura; print(trafilatura.extract(open(sys.argv[1], "rb").read(), output_format="json", with_metadata=True))'],
}

/** Whole processes, from start to end, for the smallest page; one that fails is left out. */
export function starts(inputs: readonly Input[], rounds: number, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const page = `${folder}/page.html`, smallest = [...inputs].sort((a, b) => a.bytes.length - b.bytes.length)[0]!
  writeFileSync(page, smallest.bytes)
  const milliseconds = ([command, ...args]: readonly string[]): number => {
    const start = performance.now()
    const { status } = spawnSync(command!, [...args, page], { stdio: 'ignore', cwd: root('') })
    return status === 0 ? performance.now() - start : NaN
  }
  const times = new Map(Object.keys(STARTS).map(name => [name, [] as number[]]))
  for (let round = 0; round <= rounds; round++) for (const [name, command] of Object.entries(STARTS)) { const ms = milliseconds(command); if (round > 0) times.get(name)!.push(ms) }
  const bare = median(times.get('node -e 0')!)
  process.stdout.write(`| process, page of ${Math.round(smallest.bytes.length / 1000)} kB | median, ms | of node alone |\n|---|--:|--:|\n`)
  for (const [name, all] of times) if (!all.some(Number.isNaN)) process.stdout.write(`| ${name} | ${median(all).toFixed(0)} | ${(median(all) / bare).toFixed(2)} |\n`)
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
