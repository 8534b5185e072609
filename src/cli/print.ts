/** Text that was asked for and is no article: on standard output, with the exit status that it comes to. */
import type { Io } from './io.ts'
import type { ExitCode } from './run.ts'
import { ClosedPipe, outputStream, WriteError } from './sinks.ts'
import { talkOn } from './talk.ts'

export async function printed(text: string, io: Io): Promise<ExitCode> {
  try {
    await outputStream(io.stdout).write(text)
    return 0
  } catch (error) {
    if (error instanceof ClosedPipe) return 0
    if (!(error instanceof WriteError)) throw error
    talkOn(io.stderr, 'normal').fatal(error.message, 'Make room, or write it to another place.')
    return 3
  }
}
