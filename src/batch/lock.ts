/**
 * One run at a time writes to a directory: of two, each would take the other's journal for one of before, and its
 * half-written files for those of a run that was killed. Each run has a file here while it lasts, called by its machine and
 * process. It is there before the others are looked for, so that of two that begin together never both go on. A run of
 * another machine may have ended without a trace, and is not waited for.
 */
import { readdir, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'

/** Another run writes there, and says so by the file `path`. */
export class Busy extends Error {
  constructor(directory: string, process: number, readonly path: string) { super(`${directory} can't be written: another run is writing there (process ${process})`) }
}

const PREFIX = 'run.'

/** Says in the folder `state` of `directory` that this process writes there; what it gives takes that back. Throws Busy, and what the file system throws. */
export async function take(state: string, directory: string): Promise<() => Promise<void>> {
  const machine = `${PREFIX}${encodeURIComponent(hostname())}.`
  const own = join(state, `${machine}${process.pid}`), leave = (): Promise<void> => rm(own, { force: true })
  await writeFile(own, '')
  for (const name of await readdir(state)) {
    const path = join(state, name), number = Number(name.slice(machine.length))
    if (!name.startsWith(machine) || path === own || !Number.isSafeInteger(number)) continue
    if (await isRunning(number, path)) {
      await leave()
      throw new Busy(directory, number, path)
    }
    await rm(path, { force: true })
  }
  return leave
}

/** Numbers of processes are given anew after a start of the machine. */
async function isRunning(number: number, path: string): Promise<boolean> {
  const written = (await stat(path).catch(() => null))?.mtimeMs ?? 0
  if (written < Date.now() - uptime() * 1000) return false
  try {
    return process.kill(number, 0)
  } catch (error) {
    // Somebody else's process is there, and can't be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
