/**
 * Builds dist/: the library, which leaves packages where they are installed, and the command line
 * with its worker, which holds all it needs, so that a start reads a few files and not hundreds.
 * Rarely used parts load on use. Every file but index.js stands one directory below dist:
 * batch/pool.ts and cli/version.ts rely on it. The manual page and completions stand beside them, made
 * by the program that was just built. With `--types`, or when npm packs, the
 * library's declarations are added.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Readable, Writable } from 'node:stream'

const { build } = await import('esbuild').catch(() => {
  // An install without development packages (--omit=dev) has nothing to build with, and should not fail for it.
  process.stderr.write('build.js: esbuild is not installed, dist/ is left as it is\n')
  process.exit(0)
})

const shared = { outbase: 'src', bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'es2023', legalComments: 'none', logLevel: 'warning',
  // Its other build is CommonJS, whose names a bundle does not give to `await import()`.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
}
/** What an install brings. Development packages that src imports are in dist instead: a few of their many files are used. */
const { dependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const INSTALLED = [...Object.keys(dependencies), ...Object.keys(optionalDependencies)]
/** For containers, addresses and comparing: loaded where one is met, and never at a start. */
const MET = ['yauzl', 'tar', 'mailsplit', 'libmime', 'htmlparser2', '@streamparser/json', 'unbzip2-stream', '@bokuweb/zstd-wasm', 'undici', 'robots-parser', 'tinyglobby', 'xxhash-wasm', 'diff']
/** Packages that stay outside the command line too: they are optional, find their own files beside them, or draw Node's warnings of old code, which it spares packages. */
const OUTSIDE = ['jsdom', '@mozilla/readability', 'tinypool', ...MET]

/** commander asks for it only to start subcommands that are programs of their own; loading it takes a tenth of a start. */
const noSubprocess = {
  name: 'no-subprocess',
  setup(build) {
    build.onResolve({ filter: /^node:child_process$/ }, ({ path, resolveDir }) => (/[/\\]node_modules[/\\]/.test(resolveDir) ? { path, namespace: 'empty' } : null))
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}', loader: 'js' }))
  },
}

/**
 * Builds with what all parts share in one file. esbuild makes a file of each set of modules that the same parts share, half
 * a hundred for a start; here each part of src that is loaded on use asks for all of `core` first, which is loaded by then.
 * The parts of `before`, and what they import, are loaded before it.
 */
async function buildAround(core, before, options) {
  const { metafile: { inputs, outputs } } = await build({ ...options, write: false, metafile: true })
  const early = new Set(before)
  for (const path of early) for (const { path: next, kind } of inputs[path].imports) if (kind !== 'dynamic-import' && next in inputs) early.add(next)
  const late = new Set(Object.values(outputs).map(({ entryPoint }) => entryPoint).filter(path => path?.startsWith('src/') && !early.has(path)).map(path => resolve(path)))
  const aroundCore = {
    name: 'around-core',
    setup(build) {
      build.onResolve({ filter: /^core$/ }, ({ path }) => ({ path, namespace: 'core' }))
      build.onLoad({ filter: /.*/, namespace: 'core' }, () => ({ contents: core.map(path => `import './${path}'`).join('\n'), resolveDir: '.' }))
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => (late.has(path) ? { contents: `import 'core'; ${readFileSync(path, 'utf8')}`, loader: 'ts' } : null))
    },
  }
  return build({ ...options, metafile: true, plugins: [...options.plugins ?? [], aroundCore] })
}

/** The licences of the packages whose code is in the bundle. */
function notices(inputs) {
  const folders = new Set(Object.keys(inputs).map(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]).filter(folder => folder !== undefined && existsSync(`${folder}/package.json`)))
  return [...folders].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
    const file = readdirSync(folder).find(file => /^licen[cs]e/i.test(file))
    return `${name} ${version}: ${license}\n\n${file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`
  }).join('\n---\n\n')
}

// Built beside and then renamed, so that a run that starts meanwhile finds one whole build or the other.
const fresh = `dist.${process.pid}.tmp`
mkdirSync(fresh)
try {
  const library = await buildAround(['src/index.ts'], ['src/index.ts'], { ...shared, entryPoints: ['src/index.ts'], outdir: fresh, chunkNames: 'chunks/[name]-[hash]', external: INSTALLED })
  const { metafile } = await buildAround(['src/cli/run.ts', 'src/batch/document.ts', 'src/render/markdown.ts'], ['src/cli/main.ts', 'src/cli/help.ts', 'src/cli/topics/index.ts'], {
    ...shared, entryPoints: ['src/cli/main.ts', 'src/batch/worker.ts'], outdir: fresh, chunkNames: 'command/[name]-[hash]', external: OUTSIDE, plugins: [noSubprocess], minify: true,
    // Its other build is CommonJS, whose names a bundle does not give to `await import()`.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    // Packages of the older kind ask for Node's own modules by require.
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
  })
  writeFileSync(`${fresh}/NOTICES.txt`, notices({ ...metafile.inputs, ...library.metafile.inputs }))
  if (process.argv.includes('--types') || ['pack', 'publish'].includes(process.env.npm_command)) {
    const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', '--outDir', `${fresh}/types`], { stdio: 'inherit' })
    if (status !== 0) throw new Error('the declarations were not made: see the type errors above')
  }
  // The manual page and the completions are what the program itself prints.
  const { main } = await import(new URL(`${fresh}/cli/main.js`, import.meta.url))
  for (const [path, ...argv] of [['man/cleancopy.1', 'help', '--roff'], ...['bash', 'zsh', 'fish', 'powershell'].map(shell => [`completions/cleancopy.${shell}`, 'completion', shell])]) {
    const chunks = []
    const stdout = new Writable({ write: (chunk, _, done) => { chunks.push(chunk); done() } })
    if (await main(argv, { stdin: Readable.from([]), stdout, stderr: process.stderr, env: {}, onInterrupt: () => () => {} }) !== 0) throw new Error(`${path} was not made`)
    mkdirSync(dirname(`${fresh}/${path}`), { recursive: true })
    writeFileSync(`${fresh}/${path}`, Buffer.concat(chunks))
  }
  // The old one is moved away before it is deleted, which takes longer: a run that is loading its parts meanwhile would miss some.
  const old = `dist.${process.pid}.old.tmp`
  if (existsSync('dist')) renameSync('dist', old)
  renameSync(fresh, 'dist')
  rmSync(old, { recursive: true, force: true })
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
