/** Builds dist/: the library, the command line and the worker, split so that rarely used parts load on use. */
import { build } from 'esbuild'
import { existsSync, rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
const entryPoints = ['src/index.ts', 'src/cli/main.ts', 'src/batch/worker.ts'].filter(path => existsSync(path))
await build({
  entryPoints, outdir: 'dist', outbase: 'src', bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20',
  packages: 'external', legalComments: 'none', logLevel: 'warning',
})
