/**
 * Runs a built script from the code that V8 made of it in an earlier run: of a short run, compiling is a quarter of the time.
 * That code is in the user's own cache folder, a file for each V8 and its flags, headed by the digest of the script
 * that it is of and its own checksum: V8 compares no more than lengths, and damaged code would end the process.
 * Where it can't be read or written the script is compiled, and nothing else changes.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cachedDataVersionTag, getHeapCodeStatistics } from 'node:v8'
import { Script } from 'node:vm'
import { crc32 } from 'node:zlib'

/** The script's first line is `//` and a SHA-256 in hexadecimal. */
const headOf = (source, code) => source.slice(2, 66) + crc32(code).toString(16).padStart(8, '0')
const HEAD = 72
/** In bytes: functions are compiled when they are first called, and once this much is new all is kept anew. */
const MUCH = 250_000
/** Files: each version of Node and each set of its flags has one. */
const MOST = 6

/** What the CommonJS script at `path` exports. V8's flags are to be set before. */
export function runScript(path) {
  const source = readFileSync(path, 'latin1')
  const tag = cachedDataVersionTag()
  const file = placeFor(tag)
  const script = new Script(`(function (exports, require, module, __filename, __dirname, importing) {${source}\n})`, { filename: path, cachedData: kept(file, source) })
  const begun = bytecode()
  const module = { exports: {} }
  const address = pathToFileURL(path)
  script.runInThisContext()(module.exports, createRequire(address), module, path, dirname(path), name => import(/^\.\.?\//.test(name) ? new URL(name, address).href : name))
  // Flags that were changed meanwhile would be those of the kept code, and refuse it to every next run.
  if (file !== null) process.once('exit', () => { if (bytecode() - begun > MUCH && cachedDataVersionTag() === tag) keep(file, source, script.createCachedData()) })
  return module.exports
}

const bytecode = () => getHeapCodeStatistics().bytecode_and_metadata_size

/** Null where it is told not to keep any, and where nothing tells of a place: one relative to the folder at hand would be anybody's. */
function placeFor(tag) {
  const { XDG_CACHE_HOME: xdg = '', LOCALAPPDATA: local = '', NODE_DISABLE_COMPILE_CACHE: off } = process.env
  const folder = [xdg, process.platform === 'win32' ? local : '', join(homedir(), '.cache')].find(isAbsolute)
  return off || folder === undefined ? null : join(folder, 'cleancopy', `${process.version}-${tag.toString(36)}.code`)
}

/** Undefined where there is none of this very script. What somebody else has put there is not run: with `sudo` the folder may be another user's. */
function kept(file, source) {
  if (file === null) return undefined
  try {
    if (process.getuid && statSync(file).uid !== process.getuid()) return undefined
    const data = readFileSync(file), code = data.subarray(HEAD)
    return data.latin1Slice(0, HEAD) === headOf(source, code) ? code : undefined
  } catch {
    return undefined
  }
}

/** Written beside and then renamed, so that another run finds all of it or nothing. Where it can't be, that is no one's business. */
function keep(file, source, code) {
  const beside = `${file}.${process.pid}.tmp`
  try {
    made(dirname(dirname(file)))
    made(dirname(file))
    try {
      writeFileSync(beside, Buffer.concat([Buffer.from(headOf(source, code), 'latin1'), code]), { mode: 0o600 })
      renameSync(beside, file)
      for (const old of kin(dirname(file)).slice(MOST)) rmSync(old, { force: true })
    } finally {
      rmSync(beside, { force: true })
    }
  } catch {}
}

/** What is kept for this and other versions of Node and their flags, newest first. */
const kin = folder => readdirSync(folder).filter(name => name.endsWith('.code')).map(name => join(folder, name)).sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)

/** By itself: all the way up, Node tries for ever where a folder is said not to be there and can't be made, as in /proc and below some mounts. */
function made(folder) {
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch {}
}
