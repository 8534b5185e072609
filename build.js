/**
 * Builds dist/: the library, the command line and the worker, split so that rarely used parts load
 * on use. Every file but index.js stands one directory below dist: batch/pool.ts and the version in
 * cli/main.ts rely on it. With `--types`, or when npm packs, the library's declarations are added.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, renameSync, rmSync } from 'node:fs'

const { build } = await import('esbuild').catch(() => {
  // An install without development packages (--omit=dev) has nothing to build with, and should not fail for it.
  process.stderr.write('build.js: esbuild is not installed, dist/ is left as it is\n')
  process.exit(0)
})

const entryPoints = ['src/index.ts', 'src/cli/main.ts', 'src/batch/worker.ts']

// Built beside and then renamed, so that a run that starts meanwhile finds one whole build or the other.
const fresh = `dist.${process.pid}.tmp`
mkdirSync(fresh)
try {
  await build({
    entryPoints, outdir: fresh, outbase: 'src', chunkNames: 'chunks/[name]-[hash]', bundle: true, splitting: true, format: 'esm',
    platform: 'node', target: 'node20', packages: 'external', legalComments: 'none', logLevel: 'warning',
  })
  if (process.argv.includes('--types') || ['pack', 'publish'].includes(process.env.npm_command)) {
    const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', '--outDir', `${fresh}/types`], { stdio: 'inherit' })
    if (status !== 0) throw new Error('the declarations were not made: see the type errors above')
  }
  rmSync('dist', { recursive: true, force: true })
  renameSync(fresh, 'dist')
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
