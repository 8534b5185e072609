/**
 * The fuzzer that sees coverage: `npm run fuzz:guided -- --minutes 10 --seed 1`. Jazzer.js is fetched by npm for this
 * run, in one version and without install scripts: a hundred packages that nothing else needs are no part of the
 * development install. It begins with the fixtures and keeps what reaches new code in fuzz/out/corpus.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'

const JAZZER = '@jazzer.js/core@4.0.0'
/** Its engine for Linux is built against this version of the C library; other systems have no such bound. */
const GLIBC = [2, 38]
/** Longer inputs are for the other fuzzer, which makes them on purpose; the longest page of the fixtures is 10 kB. */
const MOST_BYTES = 16_384
/** Milliseconds of one input, on however busy a machine. */
const SILENCE = 120_000

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: String(Math.floor(Date.now() / 1000)) } } })
const [minutes, seed] = [Number(values.minutes), Number(values.seed)]
if (!(minutes > 0) || !Number.isInteger(seed)) { process.stderr.write('fuzz: --minutes and --seed take numbers\n'); process.exit(2) }
const has = process.report.getReport().header.glibcVersionRuntime
if (process.platform === 'linux') {
  const [major, minor] = (has ?? '0.0').split('.').map(Number)
  if (major < GLIBC[0] || major === GLIBC[0] && minor < GLIBC[1]) {
    process.stderr.write(`fuzz: Jazzer.js needs glibc ${GLIBC.join('.')} or newer (Debian 13, Ubuntu 24.04), and this system has ${has ?? 'none'}; npm run fuzz runs everywhere\n`)
    process.exit(2)
  }
}

const began = Date.now()
const root = new URL('..', import.meta.url)
const path = name => fileURLToPath(new URL(name, root))
const [out, corpus, seeds, found] = [`fuzz/out/guided-${process.pid}`, 'fuzz/out/corpus', `fuzz/out/guided-${process.pid}/seeds`, 'fuzz/found'].map(path)
for (const folder of [out, corpus, seeds, found]) mkdirSync(folder, { recursive: true })
process.on('exit', () => rmSync(out, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130))

await build({
  entryPoints: ['target', 'seeds', 'pieces'].map(name => path(`fuzz/${name}.ts`)), outdir: out, bundle: true, splitting: true, outExtension: { '.js': '.mjs' },
  format: 'esm', platform: 'node', target: 'es2023', packages: 'external', logLevel: 'warning',
})
const load = name => import(pathToFileURL(`${out}/${name}.mjs`).href)
for (const { name, bytes } of (await load('seeds')).readSeeds(path('fixtures'))) if (bytes.length <= MOST_BYTES) writeFileSync(`${seeds}/${name}`, bytes)
const { MAGIC, MARKUP, VALUES } = await load('pieces')
const escaped = piece => [...Buffer.from(piece, MAGIC.includes(piece) ? 'latin1' : 'utf8')].map(byte => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
writeFileSync(`${out}/pieces.dict`, [...MAGIC, ...MARKUP, ...VALUES].filter(piece => piece !== '' && Buffer.byteLength(piece) <= 60).map(piece => `"${escaped(piece)}"\n`).join(''))

const child = spawn('npm', [
  'exec', '--yes', '--ignore-scripts', `--package=${JAZZER}`, '--', 'jazzer', `${out}/target.mjs`, corpus, seeds, '--includes', out, '--timeout', String(SILENCE), '--',
  `-max_total_time=${Math.ceil(minutes * 60)}`, `-seed=${seed}`, `-max_len=${MOST_BYTES}`, `-dict=${out}/pieces.dict`, `-artifact_prefix=${found}/guided-`, '-report_slow_units=120',
], { stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, CLEANCOPY_FUZZ_FOUND: found } })
child.on('exit', (code, signal) => {
  const faults = existsSync(found) ? readdirSync(found).filter(name => name.startsWith('guided-') && statSync(`${found}/${name}`).mtimeMs >= began) : []
  process.stdout.write(`seed ${seed}: ${faults.length} faults${faults.map(name => `\n  fuzz/found/${name}`).join('')}\n`)
  process.exitCode = code === 0 ? Number(faults.length > 0) : code ?? (signal === null ? 1 : 130)
})
