/**
 * Every subcommand, once: `cleancopy NAME …`. A call whose first argument is no name of the table is
 * the plain call, which gives articles; a file that has such a name is read as `./NAME`. Each is
 * loaded only when called.
 */
import type { Io } from './io.ts'
import type { OptionRow } from './options.ts'
import type { ExitCode } from './run.ts'

export interface Command {
  /** The options it knows; `--help` comes by itself. */
  readonly options: readonly OptionRow[]
  /** What its help page says beside usage and options: prose and examples, lines of at most 80 columns. */
  readonly about: string
  /** `typed` has the values by camel-cased flag, as the rows parsed them. A wrong call throws `UsageError`. */
  readonly answer: (typed: Readonly<Record<string, unknown>>, inputs: readonly string[], io: Io) => Promise<ExitCode>
}

export interface CommandRow {
  readonly name: string
  /** What follows the name in its usage line. */
  readonly usage: string
  /** One short line, for help and completions. */
  readonly summary: string
  readonly load: () => Promise<Command>
}

export const COMMANDS: readonly CommandRow[] = []

export const commandNamed = (name: string | undefined): CommandRow | undefined => COMMANDS.find(row => row.name === name)
