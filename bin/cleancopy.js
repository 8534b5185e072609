#!/usr/bin/env node
/** The edge: the only place that sets the exit status. */
import { existsSync } from 'node:fs'

const built = new URL('../dist/cli/main.js', import.meta.url)
if (existsSync(built)) {
  const { main } = await import(built.href)
  process.exitCode = await main(process.argv.slice(2))
} else {
  process.stderr.write('cleancopy: dist/ is not there yet; build it first: npm ci, or npm run build\n')
  process.exitCode = 3
}
