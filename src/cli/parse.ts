/**
 * Arguments → values by a table of options: for the plain call and for every subcommand. What a
 * single value can't be is refused by its row; what several can't mean together is for the caller.
 */
import { Command, CommanderError, Option } from 'commander'
import type { OptionRow } from './options.ts'
import { optionMeant } from './theirs.ts'
import type { Parser } from './values.ts'
import { UsageError } from './values.ts'

interface Parsed<Typed> {
  readonly typed: Typed
  /** The arguments that are not options, in their order. */
  readonly inputs: readonly string[]
}

/** Throws `UsageError` for a call that is wrong. */
export function parseArguments<Typed extends object>(name: string, argv: readonly string[], table: readonly OptionRow[]): Parsed<Typed> {
  const command = new Command(name).argument('[input...]').helpOption(false).exitOverride().configureOutput({ writeErr: () => {}, writeOut: () => {} })
  const given = new Set<string>()
  for (const { flag, short, argument, parse, repeatable } of table) {
    const option = new Option(`${short ? `${short}, ` : ''}${flag}${argument ? ` ${argument}` : ''}`)
    if (parse)
      option.argParser((value: string, before: unknown) =>
        repeatable ? [...(Array.isArray(before) ? before : []), parsed(parse, value, flag)] : parsed(parse, value, flag),
      )
    command.addOption(option)
    command.on(`option:${option.name()}`, () => given.add(flag))
  }
  try {
    command.parse(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw refusal(error, table)
    throw error
  }
  // They are one value, of which the last would hold.
  for (const no of given) if (no.startsWith('--no-') && given.has(`--${no.slice(5)}`)) throw new UsageError(`--${no.slice(5)} and ${no} exclude each other: give one of them`)
  return { typed: command.opts<Typed>(), inputs: command.args }
}

function parsed(parse: Parser, value: string, flag: string): unknown {
  try {
    return parse(value, flag)
  } catch (error) {
    if (error instanceof UsageError) error.flag = flag
    throw error
  }
}

/** commander's words → ours: what was got, and what was expected. */
function refusal({ code, message }: CommanderError, table: readonly OptionRow[]): UsageError {
  const got = /'([^']*)'/.exec(message)?.[1] ?? ''
  if (code === 'commander.unknownOption') {
    const meant = optionMeant(got, table.flatMap(({ flag, short }) => [flag, ...(short === null ? [] : [short])]))
    return new UsageError(`unknown option '${got}'${meant === null ? ', expected one that --help names' : `, did you mean '${meant}'?`}`)
  }
  if (code === 'commander.optionMissingArgument') {
    const row = table.find(({ flag }) => got.includes(flag))
    if (row) return Object.assign(new UsageError(`${row.flag}: got nothing, expected ${row.argument}: ${row.summary}`), { flag: row.flag })
  }
  return new UsageError(message.replace(/^error: /, '').replaceAll('\n', ' '))
}
