/**
 * One run at a time writes to a directory: of two, each would take the other's journal for one of before, and its
 * half-written files for those of a run that was killed. Each run has a file here while it lasts, called by its machine,
 * process and, where processes are numbered anew in each container, by what numbers them. It is there before the others are
 * looked for, so that of two that begin together never both go on. A run of another machine may have ended without a trace,
 * and is not waited for; one of another container on this machine can't be asked for, but its file is touched while it lasts.
 */
import { readdir, readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'

/** Another run writes there, and says so by the file `path`. */
export class Busy extends Error {
  constructor(directory: string, process: string, readonly path: string) { super(`${directory} can't be written: another run is writing there (process ${process})`) }
}

const PREFIX = 'run.'
/** A file is touched so often, in milliseconds. */
const BEAT = 5000
/** One that was not touched for so long is of a run that has ended. */
const SILENCE = 30_000

/** Says in the folder `state` of `directory` that this process writes there; what it gives takes that back. Throws Busy, and what the file system throws. */
export async function take(state: string, directory: string): Promise<() => Promise<void>> {
  const machine = `${PREFIX}${encodeURIComponent(hostname())}.`
  const numbering = await ownNumbering()
  const own = join(state, `${machine}${process.pid}${numbering === '' ? '' : `.${numbering}`}`)
  const touch = (): Promise<void> => utimes(own, new Date(), new Date()).catch(() => {})
  // What is there under this name was left by an earlier process of this number.
  await writeFile(own, '')
  await touch()
  const beat = setInterval(() => void touch(), BEAT).unref()
  const leave = (): Promise<void> => { clearInterval(beat); return rm(own, { force: true }) }
  for (const name of await readdir(state)) {
    const path = join(state, name)
    const [, number = '', other = numbering] = /^(\d+)(?:\.(\d+))?$/.exec(name.startsWith(machine) ? name.slice(machine.length) : '') ?? []
    if (number === '' || path === own) continue
    if (other === numbering ? await isRunning(Number(number), path) : await isTouched(path)) {
      await leave()
      throw new Busy(directory, other === numbering ? number : `${number} of another container`, path)
    }
    await rm(path, { force: true })
  }
  return leave
}

/** What numbers this process (a namespace of Linux), as a number itself; empty where there is one for all. */
const ownNumbering = async (): Promise<string> => /\d+/.exec(await readlink('/proc/self/ns/pid').catch(() => ''))?.[0] ?? ''

const touchedAt = async (path: string): Promise<number> => (await stat(path).catch(() => null))?.mtimeMs ?? 0

const isTouched = async (path: string): Promise<boolean> => Math.abs(Date.now() - await touchedAt(path)) < SILENCE

/** Numbers of processes are given anew after a start of the machine. */
async function isRunning(number: number, path: string): Promise<boolean> {
  if (await touchedAt(path) < Date.now() - uptime() * 1000) return false
  try {
    process.kill(number, 0)
  } catch (error) {
    // Somebody else's process is there, and can't be asked.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  // One that has ended keeps its number until whoever began it asks how. Its state stands behind its name, which may hold brackets.
  const told = await readFile(`/proc/${number}/stat`, 'utf8').catch(() => '')
  return !/^[ZX]/.test(told.slice(told.lastIndexOf(')') + 2))
}
