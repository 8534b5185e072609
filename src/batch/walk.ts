/**
 * Directories → the files below them, sorted by code unit, so that every run sees the same order.
 * Hidden names, what is neither file nor directory, and files that never hold an article by their
 * kind (styles, scripts) are passed over. A directory is entered once, however many links lead to it.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPieceOfPage } from '../archives/kinds.ts'
import type { Failure, Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import { codeOf, readFailure } from './read.ts'

/** More files than this in one call are refused, not half done. */
const MAX_FILES = 2_000_000
const MAX_LEVELS = 100
const TOO_DEEP: Failure = { kind: 'unreadable', detail: `it is more than ${MAX_LEVELS} folders deep`, next: 'Give it as an input of its own.' }

/** What a scraper's folder holds beside its texts. JSON may be records and is looked at. */
const NO_DOCUMENT = /\.(?:css|m?js|cjs|map|woff2?|ttf|otf|eot)$/i
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

interface Walk {
  readonly files: readonly string[]
  /** What each was that was passed over: files by their kind, and links to directories that are read anyway. */
  readonly skipped: readonly string[]
  /** What is below and can't be opened: directories, dangling links. */
  readonly unreadable: readonly { readonly path: string; readonly failure: Failure }[]
}

/** Files in their order, and in the place of each link to a directory what it leads to. */
type Level = (string | Level)[]

/** `exclude` are the real paths of directories that are not entered: those that are being written to; `all` takes files of every kind. */
export async function walk(top: string, exclude: readonly string[] = [], all = false): Promise<Outcome<Walk>> {
  const files: Level = []
  const unreadable: { path: string; failure: Failure }[] = []
  const skipped: string[] = []
  const entered = new Set<string>()
  // Links are followed when all else is read: a file has the path without links, where it has one.
  const links: { readonly path: string; readonly depth: number; readonly into: Level }[] = []
  let count = 0
  const visit = async (directory: string, depth: number, into: Level): Promise<boolean> => {
    let entries
    try {
      const real = await realpath(directory)
      if (exclude.includes(real) && depth > 0) return true
      if (entered.has(real)) { skipped.push('folders that are read already'); return true }
      if (depth > MAX_LEVELS) { unreadable.push({ path: directory, failure: TOO_DEEP }); return true }
      entered.add(real)
      entries = (await readdir(directory, { withFileTypes: true })).sort((a, b) => byCodeUnit(a.name, b.name))
    } catch (error) {
      unreadable.push({ path: directory, failure: readFailure(error) })
      return true
    }
    const beside = new Set(entries.map(({ name }) => name))
    for (const found of entries) {
      const { name } = found
      if (name.startsWith('.')) continue
      if (!all && isPieceOfPage(`${name}/`, page => beside.has(page))) { skipped.push('pieces of saved pages'); continue }
      const path = join(directory, name)
      const entry = await stat(path).catch((error: unknown) => {
        // A link to itself leads nowhere; one to a file that is gone is a document that is missing.
        if (codeOf(error) !== 'ELOOP') unreadable.push({ path, failure: readFailure(error) })
        return null
      })
      if (entry?.isDirectory() && found.isSymbolicLink()) {
        const place: Level = []
        into.push(place)
        links.push({ path, depth: depth + 1, into: place })
      } else if (entry?.isDirectory()) {
        if (!await visit(path, depth + 1, into)) return false
      } else if (entry?.isFile()) {
        if (!all && NO_DOCUMENT.test(name)) skipped.push('styles, scripts and data')
        else { into.push(path); count++ }
        if (count > MAX_FILES) return false
      }
    }
    return true
  }
  let within = await visit(top, 0, files)
  // Those that stand in what a link led to come last of all.
  for (const { path, depth, into } of links) within &&= await visit(path, depth, into)
  if (!within) return fail({ kind: 'unreadable', detail: `it holds more than ${MAX_FILES} files` })
  const first = unreadable[0]
  if (first && first.path === top) return fail(first.failure)
  return ok({ files: [...inPlace(files)], skipped, unreadable })
}

function* inPlace(level: Level): Generator<string> {
  for (const entry of level) {
    if (typeof entry === 'string') yield entry
    else yield* inPlace(entry)
  }
}

/** Whether an input that is no file may be a pattern. */
export const isPattern = (input: string): boolean => /[*?{[]/.test(input)

/** Files that a pattern names, sorted by code unit. */
export async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob([pattern.replaceAll('\\', '/')], { dot: false, onlyFiles: true, expandDirectories: false, followSymbolicLinks: false })
  return found.sort(byCodeUnit)
}
