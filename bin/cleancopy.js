#!/usr/bin/env node
/** The edge: the only place that sets the exit status. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runScript } from './script.js'

/** V8 bears these only before its first collection has begun, and kept code only those that it was made with: they hold from here on, for all threads. */
const FLAGS = [
  // Each thread collects its own garbage by itself. Helpers for it are threads beside ours, and where each core has a
  // job they only stand in the way: two jobs on two cores take a tenth longer with them. Nobody waits for a moment between
  // two pages, so that memory is marked at once when it is full, and for one page not at all.
  '--no-parallel-scavenge', '--no-concurrent-marking', '--no-incremental-marking',
  // Expressions are compiled once, and not once to be interpreted and then again: of a first page that is a quarter of the time.
  '--no-regexp-tier-up',
  // How much a heap may grow over what lives in it before it is swept, in per cent. With a limit as high as that of our
  // threads it would be fourfold, and threads that hold 25 MB would take 170.
  '--heap-growing-percent=50',
  // How long code runs before it is compiled for good, in bytes of it: eight times what Node 20 has by itself. Each thread
  // compiles for itself, beside the threads that do the work, and a third of a short run's time would go there.
  // Later Nodes compile in quicker steps, and have no such flag.
  ...(process.versions.node.startsWith('20.') ? ['--interrupt-budget=528000'] : []),
]
for (const flag of FLAGS) setFlagsFromString(flag)

const built = fileURLToPath(new URL('../dist/cli/main.cjs', import.meta.url))
if (existsSync(built)) {
  process.exitCode = await runScript(built).main(process.argv.slice(2))
} else {
  process.stderr.write('cleancopy: dist/ is not there yet; build it first: npm ci, or npm run build\n')
  process.exitCode = 3
}
