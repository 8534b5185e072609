/** What a subcommand is: its row in the table of commands.ts, and what the row loads when it is called. */
import type { Io } from './io.ts'
import type { OptionRow } from './options.ts'
import type { ExitCode } from './run.ts'

export interface Command {
  /** The options it knows; `--help` comes by itself. */
  readonly options: readonly OptionRow[]
  /** What its help page says beside usage and options: prose and examples, lines of at most 80 columns. */
  readonly about: string
  /** What its first argument may be, for completions; left out: files. */
  readonly operands?: readonly string[]
  /** Behind its first argument, which is a word, stand files. */
  readonly files?: true
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
