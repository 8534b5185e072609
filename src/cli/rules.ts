/** Files of rules as named or found → sets of rules, in the order in which they are asked. What is in a file: rule-file.ts. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, reason } from '../batch/read.ts'
import type { PlacedRule } from '../model/contracts.ts'
import { configFolder } from './config-folder.ts'
import type { Io } from './io.ts'
import { UsageError } from './values.ts'

const MOST_BYTES = 4 * 1024 * 1024
/** Given as the file, it means no rules at all. */
export const NO_RULES = 'none'

/** Of `--rules`, and of the configuration folder. Null: no rules are wanted. Throws a UsageError that names file and line. */
export async function ruleSets(given: readonly string[], env: Io['env']): Promise<readonly (readonly PlacedRule[])[] | null> {
  if (given.includes(NO_RULES)) {
    if (given.length > 1) throw new UsageError(`--rules ${NO_RULES} stands by itself: it means no rules at all`)
    return null
  }
  const sets = [await readAll(given), await readAll(await ownRuleFiles(env))]
  return sets.filter(set => set.length > 0)
}

/** Files of rules in the user's configuration folder, by name; none where it isn't there. */
export async function ownRuleFiles(env: Io['env']): Promise<readonly string[]> {
  const home = configFolder(env)
  if (home === null) return []
  const folder = join(home, 'rules')
  try {
    return (await readdir(folder)).filter(name => /\.(?:ya?ml|json)$/i.test(name)).sort().map(name => join(folder, name))
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw new UsageError(`${folder} can't be read: ${reason(error)}`)
  }
}

async function readAll(paths: readonly string[]): Promise<PlacedRule[]> {
  const rules: PlacedRule[] = []
  for (const path of paths) rules.push(...await readRuleFile(path))
  return rules
}

/** Throws a UsageError that names the file, and the line that is wrong. */
export async function readRuleFile(path: string): Promise<readonly PlacedRule[]> {
  const text = await contentOf(path)
  // What reads YAML is large, and most calls have no rules of their own.
  return (await import('./rule-file.ts')).parseRules(text, path)
}

async function contentOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new UsageError(`--rules: ${path} has more than ${MOST_BYTES} bytes`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`--rules: ${path} can't be read: ${error instanceof TypeError ? 'it is no UTF-8 text' : reason(error)}`)
  }
}
