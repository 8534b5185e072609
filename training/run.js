/** Runs one of the TypeScript scripts of this folder: node training/run.js NAME ARGS… */
import { build } from 'esbuild'
import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [name, ...rest] = process.argv.slice(2)
const outfile = new URL(`out/${name}.mjs`, import.meta.url).pathname
mkdirSync(new URL('out/', import.meta.url), { recursive: true })
await build({ entryPoints: [new URL(`${name}.ts`, import.meta.url).pathname], outfile, bundle: true, format: 'esm', platform: 'node', target: 'es2023', packages: 'external', logLevel: 'warning' })
process.argv = [process.argv[0], outfile, ...rest]
await import(pathToFileURL(outfile).href)
