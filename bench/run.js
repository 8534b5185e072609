/**
 * Runs a TypeScript script of this folder on any supported Node: bundles it into bench/out and
 * imports it. `node bench/run.js accuracy CORPUS…`
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const [name, ...rest] = process.argv.slice(2)
const scripts = ['accuracy', 'phrases', 'speed', 'parser', 'markdown', 'epub', 'sacred', 'soak', 'scale', 'steps']
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
const shared = { bundle: true, splitting: true, outExtension: { '.js': '.mjs' }, format: 'esm', platform: 'node', target: 'es2023', packages: 'external', logLevel: 'warning' }
await build({ ...shared, entryPoints: [`${folder}${name}.ts`, `${folder}worker.ts`], outdir })
if (name === 'steps' || rest.some(word => word.split(',').includes('unseen'))) await buildFolds(fileURLToPath(new URL('../training/out/folds/', import.meta.url)))
const { main } = await import(pathToFileURL(`${outdir}/${name}.mjs`).href)
process.exitCode = await main(rest)

/** For the engine `unseen`: cleancopy once more for each fold of the training, with the models that have not seen its pages. */
async function buildFolds(models) {
  for (const fold of readdirSync(models).filter(name => /^\d$/.test(name))) {
    const instead = { name: 'models-of-fold', setup: building => building.onResolve({ filter: /\/model-[\w-]+\.json$/ }, ({ path }) => ({ path: `${models}${fold}/${path.split('/').at(-1)}` })) }
    await build({ ...shared, entryPoints: [`${folder}own.ts`], outdir: `${outdir}/fold-${fold}`, plugins: [instead] })
  }
}
