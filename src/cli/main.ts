/**
 * argv ↔ streams: reads the call, answers help and version, and turns what a run came to into an
 * exit status. Never throws and never exits: that is for the edge, bin/cleancopy.js.
 */
import { existsSync } from 'node:fs'
import type { Result } from '../batch/job.ts'
import type { Told } from '../batch/learn.ts'
import type { Task } from '../batch/worker.ts'
import { COMMANDS, commandNamed } from './commands.ts'
import type { CommandRow } from './commands.ts'
import { attributeOf, configuration, NO_CONFIGURATION } from './config.ts'
import type { Io } from './io.ts'
import { processIo } from './io.ts'
import { nearest } from './nearest.ts'
import { parseArguments } from './parse.ts'
import { printed } from './print.ts'
import type { ExitCode } from './run.ts'
import { readCall } from './settings.ts'
import { OPTIONS, optionsOf, sharedWith } from './table.ts'
import { talkOn } from './talk.ts'
import { UsageError } from './values.ts'
import { version } from './version.ts'

export type { ExitCode } from './run.ts'
export { markdownTable } from './options.ts'
export { OPTIONS } from './table.ts'

/** What a worker thread runs, from the same script as all else. */
export const work = async (task: Task): Promise<Result | Told | null> => (await import('../batch/worker.ts')).run(task)

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
      talk.wrong(call.message, await helpFor(call.flag))
      return 2
    case 'no-input':
      io.stderr.write((await import('./help.ts')).SHORT_HELP)
      return 2
    case 'help': return printed((await import('./help.ts')).helpPage(OPTIONS, COMMANDS), io)
    case 'version': return printed(`${version()}\n`, io)
    case 'run':
      if (call.settings.talk !== 'quiet') call.notes.forEach(talk.said)
      return meantCommand(call.settings.inputs, await (await import('./run.ts')).run(call.settings, io), io)
  }
}

/** A mistyped subcommand, or an address without its https, is read as a file's name: where no such file is there, it may have been meant. */
function meantCommand([first = '']: readonly string[], code: ExitCode, io: Io): ExitCode {
  if (code === 0 || code === 2 || existsSync(first)) return code
  const meant =
    /^(?:www\.|\w[\w-]*\.[\w.-]*\/)[^\s\\]*$/.test(first) && !existsSync(first.split('/')[0] ?? '')
      ? `https://${first}`
      : /^[a-z]+$/.test(first)
        ? nearest(
            first,
            COMMANDS.map(({ name }) => name),
          )
        : null
  if (meant !== null) io.stderr.write(`Or did you mean 'cleancopy ${meant}'?\n`)
  return code
}

async function subcommand(row: CommandRow, argv: readonly string[], io: Io): Promise<ExitCode> {
  const command = await row.load()
  try {
    const shared = sharedWith(command)
    const { typed, inputs } = parseArguments<Record<string, unknown>>(`cleancopy ${row.name}`, argv, optionsOf(command))
    if (typed['help']) return await printed((await import('./help.ts')).commandPage(row, command), io)
    const { values } = shared.length === 0 ? NO_CONFIGURATION : await configuration(OPTIONS, io, typed['config'] as string | false | undefined)
    const held = Object.fromEntries(shared.map(attributeOf).filter(name => name in values).map(name => [name, values[name]]))
    return await command.answer({ ...held, ...typed }, inputs, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    talkOn(io.stderr, 'normal').wrong(error.message, `cleancopy ${row.name} --help`)
    return 2
  }
}

/** What to call to read on about an option. Topics are loaded for a call that went wrong, and not before. */
async function helpFor(flag: string | null): Promise<string> {
  const topic = flag === null ? undefined : (await import('./topics/index.ts')).topicOf(flag)
  return topic ? `cleancopy help ${topic.name}` : 'cleancopy --help'
}
