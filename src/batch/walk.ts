/**
 * Directories → the files below them, sorted by code unit, so that every run sees the same order.
 * Hidden names, what is neither file nor directory, and files that never hold an article by their
 * kind (styles, scripts) are passed over; a symlink loop ends where it would begin again.
 */
import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isPieceOfPage } from '../archives/kinds.ts'
import type { Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import { codeOf, readFailure } from './read.ts'

/** More files than this in one call are refused, not half done. */
const MAX_FILES = 2_000_000
const MAX_LEVELS = 100

/** What a scraper's folder holds beside its texts. JSON may be records and is looked at. */
const NO_DOCUMENT = /\.(?:css|m?js|cjs|map|woff2?|ttf|otf|eot)$/i
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export interface Walk {
  readonly files: readonly string[]
  /** What each file was that was passed over. */
  readonly skipped: readonly string[]
  /** What is below and can't be opened: directories, dangling links. */
  readonly unreadable: readonly { readonly path: string; readonly failure: ReturnType<typeof readFailure> }[]
}

/** `exclude` are the real paths of directories that are not entered: those that are being written to; `all` takes files of every kind. */
export async function walk(top: string, exclude: readonly string[] = [], all = false): Promise<Outcome<Walk>> {
  const files: string[] = []
  const unreadable: { path: string; failure: ReturnType<typeof readFailure> }[] = []
  const skipped: string[] = []
  const visit = async (directory: string, above: readonly string[]): Promise<boolean> => {
    let names: string[]
    let real: string
    try {
      real = await realpath(directory)
      if (above.includes(real) || (exclude.includes(real) && above.length > 0) || above.length > MAX_LEVELS) return true
      names = (await readdir(directory)).sort(byCodeUnit)
    } catch (error) {
      unreadable.push({ path: directory, failure: readFailure(error) })
      return true
    }
    const here = [...above, real]
    const beside = new Set(names)
    for (const name of names) {
      if (name.startsWith('.')) continue
      if (!all && isPieceOfPage(`${name}/`, page => beside.has(page))) { skipped.push('pieces of saved pages'); continue }
      const path = join(directory, name)
      const entry = await stat(path).catch((error: unknown) => {
        // A link to itself leads nowhere; one to a file that is gone is a document that is missing.
        if (codeOf(error) !== 'ELOOP') unreadable.push({ path, failure: readFailure(error) })
        return null
      })
      if (entry?.isDirectory()) {
        if (!await visit(path, here)) return false
      } else if (entry?.isFile()) {
        if (!all && NO_DOCUMENT.test(name)) skipped.push('styles, scripts and data')
        else files.push(path)
        if (files.length > MAX_FILES) return false
      }
    }
    return true
  }
  if (!await visit(top, [])) return fail({ kind: 'unreadable', detail: `it holds more than ${MAX_FILES} files` })
  const first = unreadable[0]
  if (first && first.path === top) return fail(first.failure)
  return ok({ files, skipped, unreadable })
}

/** Whether an input that is no file may be a pattern. */
export const isPattern = (input: string): boolean => /[*?{[]/.test(input)

/** Files that a pattern names, sorted by code unit. */
export async function matching(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob([pattern.replaceAll('\\', '/')], { dot: false, onlyFiles: true, expandDirectories: false, followSymbolicLinks: false })
  return found.sort(byCodeUnit)
}
