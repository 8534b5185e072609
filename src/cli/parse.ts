/**
 * Arguments → values by a table of options: for the plain call and for every subcommand. What a
 * single value can't be is refused by its row; what several can't mean together is for the caller.
 */
import { Command, CommanderError, Option } from 'commander'
import type { OptionRow } from './options.ts'
import { UsageError } from './values.ts'

export interface Parsed<Typed> {
  readonly typed: Typed
  /** The arguments that are not options, in their order. */
  readonly inputs: readonly string[]
}

/** Throws `UsageError` for a call that is wrong. */
export function parseArguments<Typed extends object>(name: string, argv: readonly string[], table: readonly OptionRow[]): Parsed<Typed> {
  const command = new Command(name).argument('[input...]').helpOption(false).exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  for (const { flag, short, argument, parse, repeatable } of table) {
    const option = new Option(`${short ? `${short}, ` : ''}${flag}${argument ? ` ${argument}` : ''}`)
    if (parse) option.argParser((value: string, before: unknown) => (repeatable ? [...(Array.isArray(before) ? before : []), parse(value, flag)] : parse(value, flag)))
    command.addOption(option)
  }
  try {
    command.parse(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw new UsageError(error.message.replace(/^error: /, '').replaceAll('\n', ' '))
    throw error
  }
  return { typed: command.opts<Typed>(), inputs: command.args }
}
