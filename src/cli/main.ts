/**
 * argv ↔ streams: reads the call, answers help and version, and turns what a run came to into an
 * exit status. Never throws and never exits: that is for the edge, bin/cleancopy.js.
 */
import { readFileSync } from 'node:fs'
import { FORMAT_ALIASES, RECORD_FIELDS, TARGETS } from '../render/index.ts'
import { commandNamed } from './commands.ts'
import type { CommandRow } from './commands.ts'
import { commandPage, helpPage, SHORT_HELP } from './help.ts'
import type { Io } from './io.ts'
import { processIo } from './io.ts'
import { optionTable } from './options.ts'
import { parseArguments } from './parse.ts'
import { printed } from './print.ts'
import { run } from './run.ts'
import type { ExitCode } from './run.ts'
import { readCall } from './settings.ts'
import { talkOn } from './talk.ts'
import { UsageError } from './values.ts'

export type { ExitCode } from './run.ts'
export { markdownTable } from './options.ts'

/** The table with the formats and fields that there are. */
export const OPTIONS = optionTable(TARGETS, FORMAT_ALIASES, RECORD_FIELDS)

/** `argv` is without node and script. */
export async function main(argv: readonly string[], io: Io = processIo): Promise<ExitCode> {
  try {
    return await answer(argv, io)
  } catch (error) {
    // A bug: told in a line, for a stack trace helps no one who calls a command.
    talkOn(io.stderr, 'normal').fatal(`failed inside: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}; please report this`)
    return 1
  }
}

async function answer(argv: readonly string[], io: Io): Promise<ExitCode> {
  const talk = talkOn(io.stderr, 'normal')
  const row = commandNamed(argv[0])
  if (row) return subcommand(row, argv.slice(1), io)
  const call = await readCall(argv, OPTIONS, io)
  switch (call.kind) {
    case 'wrong':
      talk.wrong(call.message)
      return 2
    case 'no-input':
      io.stderr.write(SHORT_HELP)
      return 2
    case 'help': return printed(helpPage(OPTIONS), io)
    case 'version': return printed(`${version()}\n`, io)
    case 'run': return run(call.settings, io)
  }
}

async function subcommand(row: CommandRow, argv: readonly string[], io: Io): Promise<ExitCode> {
  const command = await row.load()
  try {
    const { typed, inputs } = parseArguments<Record<string, unknown>>(`cleancopy ${row.name}`, argv, [...command.options, ...OPTIONS.filter(({ flag }) => flag === '--help')])
    return typed['help'] ? await printed(commandPage(row, command), io) : await command.answer(typed, inputs, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    talkOn(io.stderr, 'normal').wrong(error.message)
    return 2
  }
}

function version(): string {
  // Built and unbuilt code both stand two levels below the package.
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
  return version
}
