/** Bundles the fuzzer, whose scripts are TypeScript, and runs it on any supported Node: `npm run fuzz -- --minutes 10 --seed 1`. */
import { mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = new URL('..', import.meta.url)
const outdir = fileURLToPath(new URL(`fuzz/out/build-${process.pid}`, root))
mkdirSync(outdir, { recursive: true })
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }))
process.on('SIGINT', () => process.exit(130))
process.on('SIGTERM', () => process.exit(143))
await build({
  entryPoints: ['main', 'child'].map(name => fileURLToPath(new URL(`fuzz/${name}.ts`, root))), outdir, bundle: true, splitting: true, outExtension: { '.js': '.mjs' },
  format: 'esm', platform: 'node', target: 'es2023', packages: 'external', logLevel: 'warning',
})
const { main } = await import(pathToFileURL(`${outdir}/main.mjs`).href)
process.exitCode = await main(process.argv.slice(2), root.href)
