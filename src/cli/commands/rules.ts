/** `cleancopy rules`: `test` holds rules against their examples, `import` writes the rules of a ftr-site-config as ours. */
import { dirname, resolve } from 'node:path'
import { readBounded } from '../../batch/read.ts'
import type { PlacedRule } from '../../model/contracts.ts'
import { describe } from '../../model/outcome.ts'
import { visible } from '../../render/sanitize.ts'
import type { Command } from '../command.ts'
import type { Io } from '../io.ts'
import { nearest } from '../nearest.ts'
import { printed } from '../print.ts'
import type { ExitCode } from '../run.ts'
import { failuresOf } from '../rule-examples.ts'
import { ownRuleFiles, readRuleFile } from '../rules.ts'
import { UsageError } from '../values.ts'

const ACTIONS = ['test', 'import'] as const

export const command: Command = {
  options: [],
  operands: ACTIONS,
  files: true,
  about: `cleancopy rules test [FILE...]
  Reads the example page of each rule and prints a line for it. Without files
  it takes those of the configuration folder (~/.config/cleancopy/rules).
  Exit status: 0 all hold, 1 some don't, 2 the call or a file is wrong.

cleancopy rules import FILE-OR-FOLDER
  Writes the rules of ftr-site-config files (example.org.txt) as YAML on
  standard output; each line that could not be translated is named on
  standard error.
  Exit status: 0 something was translated, 1 nothing was, 3 can't be read.
`,
  answer: async (_, [action, ...paths], io) => {
    switch (action) {
      case 'test': return test(paths, io)
      case 'import': {
        if (paths.length !== 1) throw new UsageError(`rules import: got ${paths.length} inputs, expected one file or folder`)
        return (await import('../import-rules.ts')).importRules(paths[0]!, io)
      }
      case undefined: throw new UsageError(`rules: got nothing, expected ${ACTIONS.join(' or ')}`)
      default: {
        const near = nearest(action, ACTIONS)
        throw new UsageError(`rules: got '${action}'${near === null ? '' : `, did you mean '${near}'?`} (expected ${ACTIONS.join(' or ')})`)
      }
    }
  },
}

async function test(paths: readonly string[], io: Io): Promise<ExitCode> {
  const files = paths.length > 0 ? paths : await ownRuleFiles(io.env)
  if (files.length === 0) throw new UsageError('rules test: no file is given, and the configuration folder has none')
  let failed = 0
  let text = ''
  for (const file of files) {
    const rules = await readRuleFile(file)
    for (const rule of rules) {
      const wrong = await failures(rule, rules, file)
      if (wrong && wrong.length > 0) failed++
      const verdict = wrong === null ? 'has no example' : wrong.length === 0 ? 'ok' : 'failed'
      text += visible(
        `${file}:${Math.min(...Object.values(rule.place?.lines ?? { '': 1 }))}: ${nameOf(rule)}: ${verdict}\n${(wrong ?? []).map(line => `  ${line}\n`).join('')}`,
      )
    }
  }
  const status = await printed(text, io)
  return status === 0 && failed > 0 ? 1 : status
}

const nameOf = ({ name, hosts, generator, when }: PlacedRule): string => name ?? [hosts ?? generator ?? when ?? ''].flat().join(', ')

/** Null for a rule without an example. The rules of its file hold beside it, as they will in use. */
async function failures(rule: PlacedRule, rules: readonly PlacedRule[], file: string): Promise<readonly string[] | null> {
  if (!rule.example) return null
  const page = await readBounded(resolve(dirname(file), rule.example.page))
  return page.ok ? failuresOf(rule, page.value, [rules]) : [`${rule.example.page}: ${describe(page.failure)}`]
}
