/**
 * Files written whole or not at all: to a temporary name beside the target, then renamed. Never
 * follows a link out of the directory it was given, and leaves pipes and devices in place.
 */
import { rmSync } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { access, constants, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './read.ts'

/** A stream of text or bytes into one file that appears under its name when it is finished. */
export interface PendingFile {
  readonly write: (content: string | Uint8Array) => Promise<void>
  readonly finish: () => Promise<void>
  /** Nothing is left of it. */
  readonly discard: () => Promise<void>
}

/** Parts of files that are there now. However the process ends, by a fault, a scheduler or a terminal that is closed, none of them is found afterwards. */
const parts = new Set<string>()
let listens = false
function clear(): void {
  for (const path of parts) rmSync(path, { force: true })
  parts.clear()
}
function leave(signal: NodeJS.Signals): void {
  clear()
  process.kill(process.pid, signal)
}
/** From the first one on it listens to the end: whoever stopped in between would lose a signal that has come and is not told yet. */
function begun(path: string): void {
  if (!listens) process.once('SIGTERM', leave).once('SIGHUP', leave).once('exit', clear)
  listens = true
  parts.add(path)
}

/** Throws what the file system throws. A link at `path` is followed where `follow` says so; the temporary file lies in `beside`, on the same file system. */
export async function pendingFile(path: string, { follow, beside }: { readonly follow: boolean; readonly beside?: string }): Promise<PendingFile> {
  const before = await stat(path).catch(() => null)
  if (before && !before.isFile() && follow) return inPlace(await open(path, 'w'))
  // The directory would let it be replaced, and whoever made it read-only meant to keep it.
  if (before && follow) await access(path, constants.W_OK)
  const target = before && follow ? await realpath(path) : path
  const temporary = join(
    beside ?? dirname(target),
    `.${basename(target).slice(0, 40)}.${Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString('hex')}.tmp`,
  )
  // Before it is there: whoever sees it may end the process.
  begun(temporary)
  const file = await open(temporary, 'wx', before ? before.mode & 0o777 : 0o666).catch((error: unknown) => { parts.delete(temporary); throw error })
  const discard = async (): Promise<void> => {
    await file.close().catch(() => {})
    await rm(temporary, { force: true }).catch(() => {})
    parts.delete(temporary)
  }
  return {
    write: async content => { await file.appendFile(content) },
    finish: async () => {
      try {
        // One file that holds all is on the disk before its name is; files of a directory have a journal.
        if (follow) await synced(file)
        await file.close()
        await rename(temporary, target)
        parts.delete(temporary)
      } catch (error) {
        await discard()
        throw error
      }
    },
    discard,
  }
}

/** The directory, and those above it where they are missing. Node's own way of several levels hides why it failed. */
export async function makeDirectories(path: string): Promise<void> {
  try {
    await mkdir(path)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') await mkdir(path, { recursive: true })
    else if (codeOf(error) !== 'EEXIST' || !(await stat(path)).isDirectory()) throw error
  }
}

/** On the disk itself, where the file system can tell. */
export async function synced(file: FileHandle): Promise<void> {
  try {
    await file.datasync()
  } catch (error) {
    if (!UNABLE.has(codeOf(error) ?? '')) throw error
  }
}

const UNABLE: ReadonlySet<string> = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EROFS', 'EPERM'])

const inPlace = (file: FileHandle): PendingFile => ({
  write: content => file.appendFile(content),
  finish: () => file.close(),
  discard: () => file.close(),
})

/** One whole file. Throws what the file system throws, and leaves nothing half written. */
export async function writeWhole(path: string, text: string | Uint8Array, beside?: string): Promise<void> {
  const file = await pendingFile(path, { follow: false, ...(beside === undefined ? {} : { beside }) })
  try {
    await file.write(text)
  } catch (error) {
    await file.discard()
    throw error
  }
  await file.finish()
}
