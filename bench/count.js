/**
 * How much work extraction does, in a number that no machine changes: how often the blocks of our
 * own code are run, as V8 counts them, over a fixed set of fixtures. `node bench/count.js [--pin]`
 * after a build; prints the total and the functions that have most of it. tests/work.test.ts holds
 * the total against the one in bench/work.json, which `--pin` writes.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Session } from 'node:inspector/promises'
import { fileURLToPath } from 'node:url'

const here = name => fileURLToPath(new URL(name, import.meta.url))
const LISTED = 25

/** Blocks run, by function, of what the built library does over the pages: `{total, functions}`. */
export async function countWork(pages) {
  // Blocks are counted in code that is compiled from now on.
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  const { extract, render } = await import('../dist/index.js')
  const inputs = pages.map(name => ['html', 'txt'].map(end => here(`../fixtures/pages/${name}/source.${end}`)).find(path => existsSync(path)) ?? fail(name)).map(path => readFileSync(path))
  const run = async () => {
    for (const bytes of inputs) {
      const article = await extract(bytes)
      if (article.ok) await render(article.value, 'json')
    }
  }
  // Once before, so that what is made on first use is not counted.
  await run()
  await session.post('Profiler.takePreciseCoverage')
  await run()
  const { result } = await session.post('Profiler.takePreciseCoverage')
  session.disconnect()
  const own = result.filter(({ url }) => url.includes('/dist/'))
  const functions = new Map()
  for (const { functions: list } of own) for (const { functionName, ranges } of list) {
    functions.set(functionName, (functions.get(functionName) ?? 0) + ranges.reduce((sum, { count }) => sum + count, 0))
  }
  return { total: [...functions.values()].reduce((a, b) => a + b, 0), functions: [...functions].sort((a, b) => b[1] - a[1]) }
}

function fail(name) { throw new Error(`fixtures/pages/${name} is counted in bench/work.json, and is not there`) }

if (process.argv[1] === here('count.js')) {
  const path = here('work.json')
  const pinned = JSON.parse(readFileSync(path, 'utf8'))
  const { total, functions } = await countWork(pinned.pages)
  const line = (name, count) => process.stdout.write(`${String(count).padStart(10)}  ${(count / total * 100).toFixed(1).padStart(5)} %  ${name || '(without a name)'}\n`)
  for (const [name, count] of functions.slice(0, LISTED)) line(name, count)
  line(`in all; pinned: ${pinned.blocks}, now ${((total / pinned.blocks - 1) * 100).toFixed(1)} % beside it`, total)
  if (process.argv.includes('--pin')) writeFileSync(path, `${JSON.stringify({ ...pinned, blocks: total }, null, 2)}\n`)
}
