/** The package in the hands of a bundler: for browsers and for Node, where the optional packages are installed and where they are not. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { folder, page } from './cli-process.ts'
import { ROOT } from './console.ts'

const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<'dependencies' | 'optionalDependencies', Record<string, string>>

/** A project that has the package installed. */
function project(packages: readonly string[]): string {
  const at = folder({ 'app.js': "import { extract } from 'cleancopy'\nglobalThis.extract = extract\n" })
  const installed = join(at, 'node_modules')
  mkdirSync(join(installed, 'cleancopy'), { recursive: true })
  for (const part of ['package.json', 'dist/index.js', 'dist/chunks', 'dist/models', 'dist/packages']) cpSync(join(ROOT, part), join(installed, 'cleancopy', part), { recursive: true })
  for (const name of packages) {
    mkdirSync(dirname(join(installed, name)), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), join(installed, name), 'junction')
  }
  return at
}

describe('bundled', { timeout: 60_000 }, () => {
  test.each([['browser', 'esm', true], ['browser', 'esm', false], ['browser', 'iife', true], ['node', 'esm', false], ['node', 'cjs', false]] as const)('for a %s, as %s, with the optional packages: %s', async (platform, format, whole) => {
    const at = project(Object.keys({ ...dependencies, ...(whole ? optionalDependencies : {}) }))
    const outfile = join(at, format === 'esm' ? 'out.mjs' : 'out.cjs')
    const { errors } = await build({ absWorkingDir: at, entryPoints: ['app.js'], bundle: true, outfile, platform, format, logLevel: 'silent' })
    expect(errors).toEqual([])
    writeFileSync(join(at, 'run.mjs'), `import './${basename(outfile)}'
for (const engine of ['cleancopy', 'readability']) {
  const { ok, value, failure } = await globalThis.extract(${JSON.stringify(page('One'))}, { engine })
  console.log(ok ? value.metadata.title : failure.kind)
}`)
    const { stdout, stderr } = spawnSync(process.execPath, [join(at, 'run.mjs')], { encoding: 'utf8' })
    expect({ stdout, stderr }).toEqual({ stdout: 'One\nunsupported\n', stderr: '' })
  })
})
