/**
 * Builds dist/: the library, which leaves packages where they are installed, and the command line with its worker, one
 * script with all it needs but packages that are loaded on use, so that a start reads one file and not hundreds. It
 * stands one directory below dist: batch/pool.ts and cli/version.ts rely on it. The manual page and completions stand beside
 * it, made by the program that was just built. With `--types`, or when npm packs, the library's declarations are added.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'

const { build } = await import('esbuild').catch(() => {
  // An install without development packages (--omit=dev) has nothing to build with, and should not fail for it.
  process.stderr.write('build.js: esbuild is not installed, dist/ is left as it is\n')
  process.exit(0)
})

const shared = { outbase: 'src', bundle: true, minify: true, format: 'esm', platform: 'node', target: 'es2023', legalComments: 'none', logLevel: 'warning', metafile: true,
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

/** Packages that are loaded on use get files of their own, `packages/NAME.js`: a third of the command line's code, which most starts need not read. */
const packages = new Map()
const aside = (outside, folder, found) => ({
  name: 'aside',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind !== 'dynamic-import' || path.startsWith('node:') || outside.includes(path)) return null
      const name = path.replaceAll(/\W+/g, '-').replace(/^-/, '')
      found.set(name, path)
      return { path: `${folder}${name}.js`, external: true }
    })
  },
})
/** Those that the library loads too; it finds them by the `imports` of package.json, wherever a bundler puts its own parts. */
const common = new Map()

/**
 * The models are a quarter of a megabyte that no packing makes smaller, so they stand in dist once: as modules, which the library imports,
 * and of which the command line, a script that can't wait for an import, reads what follows the first words.
 */
const models = new Map()
const MODULE = 'export default '
const modelsApart = way => ({
  name: 'models-apart',
  setup(build) {
    build.onResolve({ filter: /\/model-[^/]+\.json$/ }, ({ path, resolveDir }) => {
      const file = join(resolveDir, path), name = basename(path, '.json')
      models.set(name, file)
      return way === 'read' ? { path: name, namespace: 'models' } : { path: `#models/${name}.js`, external: true }
    })
    build.onLoad({ filter: /.*/, namespace: 'models' }, ({ path }) => ({ contents: `module.exports = JSON.parse(require('node:fs').readFileSync(require('node:path').join(__dirname, '../models/${path}.js'), 'utf8').slice(${MODULE.length}))` }))
  },
})

/**
 * The command line is one script, which bin/script.js can run from code that was compiled before: in ASCII, so that it can be
 * read as it is (esbuild leaves only expressions in other letters); headed by a digest of itself, to know its code by; and with
 * `bring` for imports on use, which V8 refuses to a script from kept code. The word in a string would be changed as well, so they are counted.
 */
function asScript({ text }, { imports }) {
  let changed = 0
  const inAscii = (_, escapes, letter) => `${escapes.slice(escapes.length % 2)}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  const script = text.replaceAll(/\bimport\(/g, () => (changed++, 'bring(')).replaceAll(/(\\*)([^\0-\x7F])/g, inAscii)
  // One more is a user's configuration that is a module.
  const more = changed - imports.filter(({ kind }) => kind === 'dynamic-import').length
  if (more !== 0 && more !== 1) throw new Error(`${changed} imports on use are ${more} more than those of packages`)
  return `//${createHash('sha256').update(script).digest('hex')}\nconst bring = typeof importing === 'undefined' ? path => import(path) : importing;${script}`
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
  const library = await build({ ...shared, entryPoints: ['src/index.ts'], outdir: fresh, splitting: true, chunkNames: 'chunks/[name]-[hash]', external: INSTALLED, plugins: [modelsApart('import'), aside(INSTALLED, '#packages/', common)] })
  const outside = { ...shared, external: OUTSIDE, outdir: fresh }
  const command = await build({
    ...outside, format: 'cjs', outExtension: { '.js': '.cjs' }, entryPoints: ['src/cli/main.ts'], write: false, plugins: [noSubprocess, modelsApart('read'), aside(OUTSIDE, '../packages/', packages)],
    define: { 'import.meta.url': 'here' },
    banner: { js: `const here = require('node:url').pathToFileURL(__filename).href` },
  })
  const [script] = command.outputFiles, [told] = Object.values(command.metafile.outputs)
  mkdirSync(dirname(script.path), { recursive: true })
  writeFileSync(script.path, asScript(script, told))
  mkdirSync(`${fresh}/models`)
  for (const [name, file] of models) writeFileSync(`${fresh}/models/${name}.js`, MODULE + JSON.stringify(JSON.parse(readFileSync(file, 'utf8'))))
  const asides = (which, more) => build({ ...outside, ...more, splitting: true, outdir: `${fresh}/packages`, entryPoints: Object.fromEntries(which.map(([name, path]) => [name, shared.alias[path] ?? path])) })
  const inBrowsers = await asides([...common])
  // Packages of the older kind ask for Node's own modules by require.
  const inNode = await asides([...packages].filter(([name]) => !common.has(name)), { banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' } })
  writeFileSync(`${fresh}/NOTICES.txt`, notices(Object.assign({}, ...[command, inBrowsers, inNode, library].map(({ metafile }) => metafile.inputs))))
  if (process.argv.includes('--types') || ['pack', 'publish'].includes(process.env.npm_command)) {
    const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.types.json', '--outDir', `${fresh}/types`], { stdio: 'inherit' })
    if (status !== 0) throw new Error('the declarations were not made: see the type errors above')
  }
  // The manual page and the completions are what the program itself prints.
  const { main } = await import(new URL(`${fresh}/cli/main.cjs`, import.meta.url))
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
