/** The table of options with the formats and fields that there are. */
import { FORMAT_ALIASES, RECORD_FIELDS, TARGETS } from '../render/index.ts'
import { optionTable } from './options.ts'
import type { Command } from './command.ts'
import type { OptionRow } from './options.ts'

export const OPTIONS = optionTable(TARGETS, FORMAT_ALIASES, RECORD_FIELDS)

/** Rows of the table by their flags, in that order: for subcommands that know options of the plain call. */
export const optionsNamed = (...flags: readonly OptionRow['flag'][]): readonly OptionRow[] => flags.map(flag => {
  const row = OPTIONS.find(row => row.flag === flag)
  if (!row) throw new Error(`no option ${flag} in the table`)
  return row
})

/** Options of the plain call that shape what a subcommand sees too, wherever it knows them: those are configured for both. */
const SHARED: ReadonlySet<string> = new Set(['Input', 'Article'])
export const sharedWith = ({ options }: Command): readonly OptionRow[] =>
  OPTIONS.filter(row => SHARED.has(row.group) && options.some(({ flag }) => flag === row.flag))

/** All that a subcommand knows: its own, `--help`, and what says where configured options come from. */
export function optionsOf(command: Command): readonly OptionRow[] {
  const common = sharedWith(command).length > 0 ? optionsNamed('--config', '--no-config', '--help') : optionsNamed('--help')
  return [...command.options, ...common.filter(row => !command.options.some(({ flag }) => flag === row.flag))]
}
