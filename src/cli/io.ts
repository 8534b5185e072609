/** What the command line needs of the process, as a value, so that a test can stand in for it. */
import type { Readable, Writable } from 'node:stream'

export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Calls back at the first interrupt; a second one ends the process at once. Gives the way to stop listening. */
  readonly onInterrupt: (listener: () => void) => () => void
}

/** The getter keeps standard input unopened until someone asks for it. */
export const processIo: Io = {
  get stdin() { return process.stdin },
  get stdout() { return process.stdout },
  get stderr() { return process.stderr },
  env: process.env,
  onInterrupt: listener => {
    process.once('SIGINT', listener)
    return () => { process.off('SIGINT', listener) }
  },
}
