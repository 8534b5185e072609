/**
 * Options that hold without being typed: of the environment (CLEANCOPY_TO), of the project's file,
 * of the user's own, in that order of weight; flags weigh more than all. Refuses unknown keys and
 * bad values by file and key. A file that was only found, not named, runs no code and says neither
 * where to write nor that private addresses may be fetched: it may have come with a download.
 */
import { readFileSync, statSync } from 'node:fs'
import nodePath from 'node:path'
import type { PlatformPath } from 'node:path'
import { codeOf, reason } from '../batch/read.ts'
import { configFolder } from './config-folder.ts'
import type { Io } from './io.ts'

import { nearest } from './nearest.ts'
import type { OptionRow } from './options.ts'
import { checkPhrase } from './phrases.ts'
import { NO_RULES } from './rules.ts'
import { UsageError } from './values.ts'
import { table } from '../model/table.ts'

const STEM = 'cleancopy.config'
const EXTENSIONS = ['json', 'yaml', 'yml', 'toml', 'js'] as const
const CODE = /\.[mc]?js$/i
const MOST_BYTES = 1024 * 1024

/** These say what one call is, not how calls are to be done. */
const PER_CALL: ReadonlySet<string> = new Set(['--help', '--version', '--config', '--no-config', '--url', '--range', '--resume', '--retry-failed'])
/** Only from a place that is surely the user's. */
const TRUSTED_ONLY: ReadonlySet<string> = new Set(['--output', '--rejects', '--allow-private'])

/** Where a value comes from, strongest first. */
type Kind = 'environment' | 'named' | 'project' | 'user'
interface Origin { readonly kind: Kind; /** A variable's name or a file's path. */ readonly place: string }

interface Configuration {
  /** By camel-cased flag, as the rows parsed them. */
  readonly values: Readonly<Record<string, unknown>>
  /** By flag: the value as it was given, and by whom. */
  readonly origins: ReadonlyMap<string, { readonly shown: unknown; readonly origin: Origin }>
  /** The files that were read. */
  readonly files: readonly Origin[]
  /** What was found and passed over, as messages. */
  readonly notes: readonly string[]
}

export const NO_CONFIGURATION: Configuration = { values: {}, origins: new Map(), files: [], notes: [] }

export const configurable = (table: readonly OptionRow[]): readonly OptionRow[] => table.filter(({ flag }) => !PER_CALL.has(flag))
export const keyOf = ({ flag }: OptionRow): string => flag.slice(2)
export const variableOf = (row: OptionRow): string => `CLEANCOPY_${keyOf(row).toUpperCase().replaceAll('-', '_')}`
export const attributeOf = (row: OptionRow): string => keyOf(row).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** `named` is what --config gave, false for --no-config. Throws UsageError. */
export async function configuration(
  table: readonly OptionRow[],
  { env }: Pick<Io, 'env'>,
  named?: string | false,
  cwd: () => string = () => process.cwd(),
): Promise<Configuration> {
  if (named === false) return NO_CONFIGURATION
  const rows = configurable(table)
  const notes: string[] = []
  const file = named ?? (env['CLEANCOPY_CONFIG'] || undefined)
  const files: Origin[] = file === undefined ? found(env, cwd, notes) : [{ kind: 'named', place: file }]
  const values: Record<string, unknown> = {}
  const origins = new Map<string, { shown: unknown; origin: Origin }>()
  const set = (row: OptionRow, shown: unknown, origin: Origin): void => {
    const value = valueOf(row, shown, origin)
    if (value === false) delete values[attributeOf(row)]
    else values[attributeOf(row)] = value
    origins.set(row.flag, { shown, origin })
  }
  for (const origin of files) {
    for (const [key, shown] of Object.entries(await contentOf(origin))) {
      const row = rowFor(key, rows, origin)
      if (shown !== null) set(row, shown, origin)
    }
  }
  for (const row of rows) {
    const place = variableOf(row)
    const text = env[place]
    if (text !== undefined && text !== '') set(row, text, { kind: 'environment', place })
  }
  const variables = rows.map(variableOf)
  for (const name of Object.keys(env)) {
    if (!name.startsWith('CLEANCOPY_') || variables.includes(name) || name === 'CLEANCOPY_CONFIG') continue
    const near = nearest(
      name.slice(10),
      variables.map(variable => variable.slice(10)),
    )
    if (near !== null) notes.push(`${name} in the environment means nothing, did you mean CLEANCOPY_${near}?`)
  }
  return { values, origins, files, notes }
}

/** The folder and every one above it. */
export function upwards(folder: string, path: Pick<PlatformPath, 'dirname'> = nodePath): string[] {
  const folders = [folder]
  for (let last = folder; path.dirname(last) !== last; last = path.dirname(last)) folders.push(path.dirname(last))
  return folders
}

/** Weakest first. */
function found(env: Io['env'], cwd: () => string, notes: string[]): Origin[] {
  const user = configFolder(env)
  const own = user === null ? [] : filesIn(user, 'user')
  let folders: string[] = []
  // A working directory that is gone holds no file.
  try { folders = upwards(cwd()) } catch { /* Nothing is above it either. */ }
  for (const folder of folders) {
    const here = folder === user ? [] : filesIn(folder, 'project')
    if (here.length === 0) continue
    const [code, data] = [here.filter(({ place }) => CODE.test(place)), here.filter(({ place }) => !CODE.test(place))]
    for (const { place } of code) notes.push(`${place} is code, and code is run only where it is named: give --config ${place}, or write it as JSON, YAML or TOML`)
    if (data.length > 0) return [...own, ...data]
  }
  return own
}

function filesIn(folder: string, kind: Kind): Origin[] {
  const there = EXTENSIONS.map(extension => nodePath.join(folder, `${STEM}.${extension}`)).filter(isFile)
  const data = kind === 'user' ? there : there.filter(place => !CODE.test(place))
  if (data.length > 1) throw new UsageError(`${data.join(' and ')} are both there: keep one of them`)
  return there.map(place => ({ kind, place }))
}

/** A folder that is a file, or that may not be entered, holds none; nor is a link to itself one. */
function isFile(place: string): boolean {
  try {
    return statSync(place).isFile()
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG'].includes(codeOf(error) ?? '')) throw error
    return false
  }
}

function rowFor(key: string, rows: readonly OptionRow[], { kind, place }: Origin): OptionRow {
  const row = rows.find(row => keyOf(row) === key)
  if (!row) {
    if (PER_CALL.has(`--${key}`)) throw new UsageError(`${place}: '${key}' belongs to one call: give it as --${key} there`)
    // camelCase of a name that is known is told apart by its hyphens alone.
    const near = nearest(key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`).replaceAll('_', '-'), rows.map(keyOf))
    throw new UsageError(`${place}: unknown key '${key}'${near === null ? '' : `, did you mean '${near}'?`} (keys are the long options without dashes)`)
  }
  if (kind === 'project' && TRUSTED_ONLY.has(row.flag)) throw new UsageError(`${place}: '${key}' is taken only from your own file, the environment or a file named by --config: a folder from elsewhere could hold this one`)
  return row
}

const SWITCH: Readonly<Record<string, boolean>> = table({ true: true, yes: true, on: true, 1: true, false: false, no: false, off: false, 0: false })

function valueOf(row: OptionRow, given: unknown, { kind, place }: Origin): unknown {
  const where = kind === 'environment' ? place : `${place}: ${keyOf(row)}`
  const wrong = (expected: string): UsageError => new UsageError(`${where}: got ${JSON.stringify(given) ?? typeof given}, expected ${expected}`)
  if (row.argument === null) {
    const value = typeof given === 'boolean' ? given : SWITCH[String(given).toLowerCase()]
    if (value === undefined) throw wrong('true or false')
    return value
  }
  const expected = `${row.argument}: ${row.summary}`
  const one = (value: unknown): unknown => {
    if (typeof value !== 'string' && !(typeof value === 'number' && row.parse?.numeric)) throw wrong(expected)
    const text = isPath(row) && !NO_PATH.has(String(value)) && kind !== 'environment' ? beside(place, String(value)) : String(value)
    try {
      return row.parse ? row.parse(text, where) : text
    } catch (error) {
      if (error instanceof UsageError && !error.message.startsWith(where)) throw new UsageError(`${where}: ${error.message}`)
      throw error
    }
  }
  if (!Array.isArray(given)) return row.repeatable ? [one(given)] : one(given)
  const items: readonly unknown[] = given
  if (row.repeatable) return items.map(one)
  if (row.parse?.list) return one(items.join(','))
  if (row.flag !== '--phrases') throw wrong(expected)
  return items.map(item => {
    if (typeof item !== 'string') throw wrong('a file, or a list of phrases')
    const trouble = checkPhrase(item)
    if (trouble !== null) throw new UsageError(`${where}: '${item}' ${trouble}`)
    return item.trim()
  })
}

/** Its value names a file or folder: relative ones begin where the file stands that names them. */
const isPath = ({ argument }: OptionRow): boolean => argument === '<file>' || argument === '<path>' || argument === '<dir>'

/** These stand where a path does and are none: no rules, standard output. */
const NO_PATH: ReadonlySet<string> = new Set([NO_RULES, '-'])

/** A slash at its end says that it is a folder, and stays. */
const beside = (place: string, path: string): string => nodePath.resolve(nodePath.dirname(place), path) + (/[\\/]$/.test(path) ? nodePath.sep : '')

/** In a parser's own words, with the line, which TOML's has beside them. */
const told = (error: Error): string => `${error.message.split('\n', 1)[0]?.replace(/:$/, '')}${'line' in error ? ` at line ${error.line}` : ''}`

async function contentOf({ place }: Origin): Promise<Record<string, unknown>> {
  const cannot = (error: unknown): UsageError =>
    new UsageError(
      `${place}: can't be read as configuration: ${error instanceof Error && !('syscall' in error) ? told(error) : reason(error)}, expected keys with values in JSON, YAML, TOML or JavaScript`,
    )
  const extension = nodePath.extname(place).slice(1).toLowerCase()
  let content: unknown
  try {
    if (CODE.test(place)) {
      const { pathToFileURL } = await import('node:url')
      content = (await import(pathToFileURL(nodePath.resolve(place)).href) as { default?: unknown }).default
    } else {
      const about = statSync(place)
      if (about.size > MOST_BYTES) throw new Error(`it has ${about.size} bytes, at most ${MOST_BYTES} are taken`)
      const text = readFileSync(place, 'utf8').replace(/^\ufeff/, '')
      if (extension === 'json') content = JSON.parse(text)
      else if (extension === 'yaml' || extension === 'yml') content = (await import('yaml')).parse(text)
      else if (extension === 'toml') content = (await import('smol-toml')).parse(text)
      else throw new Error(`its name ends with '${nodePath.extname(place)}'`)
    }
  } catch (error) {
    throw cannot(error)
  }
  // A file of YAML with nothing but comments.
  if (content === null && extension !== 'json' && !CODE.test(place)) return {}
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw cannot(
      new Error(`got ${Array.isArray(content) ? 'a list' : content === null ? 'null' : typeof content}${CODE.test(place) ? ' as the default export' : ''}`),
    )
  return content as Record<string, unknown>
}
