/**
 * Runs a TypeScript script of this folder on any supported Node: bundles it into bench/out and
 * imports it. `node bench/run.js accuracy CORPUS…`
 */
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [name, ...rest] = process.argv.slice(2)
const scripts = ['accuracy', 'phrases', 'speed', 'parser', 'markdown', 'epub', 'sacred', 'soak', 'scale']
if (!scripts.includes(name)) {
  process.stderr.write(`bench: got ${JSON.stringify(name)}, expected one of ${scripts.join(', ')}\n`)
  process.exit(2)
}
const folder = fileURLToPath(new URL('.', import.meta.url))
// One folder a run: a build that happens meanwhile never changes what is being measured.
const outdir = `${folder}out/build-${process.pid}`
mkdirSync(outdir, { recursive: true })
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))
await build({
  entryPoints: [`${folder}${name}.ts`, `${folder}worker.ts`], outdir, bundle: true, splitting: true, outExtension: { '.js': '.mjs' },
  format: 'esm', platform: 'node', target: 'es2023', packages: 'external', logLevel: 'warning',
})
const { main } = await import(pathToFileURL(`${outdir}/${name}.mjs`).href)
process.exitCode = await main(rest)
