/**
 * A directory with one file a document. Each is written whole and then journaled, so that a run
 * that ends anywhere can be taken up. A file of an earlier run keeps its name; one that is made
 * anew takes the old one's place.
 */
import { realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pathKey } from '../batch/gather.ts'
import type { Journal } from '../batch/journal.ts'
import { nameFor, Names } from '../batch/names.ts'
import { codeOf, reason } from '../batch/read.ts'
import { makeDirectories, writeWhole } from '../batch/write.ts'
import { NO_ROOM_THERE } from './advice.ts'
import type { Sink } from './sinks.ts'
import { WriteError, writeBeside } from './sinks.ts'

/** Throws WriteError. */
export async function makeDirectory(directory: string): Promise<void> {
  try {
    await makeDirectories(directory)
  } catch (error) {
    throw new WriteError(`${directory} can't be made: ${codeOf(error) === 'EEXIST' ? 'a file of that name is there' : reason(error)}`)
  }
}

/** `inputs` holds the keys (see pathKey) of the real paths that are never written over. */
export async function directorySink(directory: string, extension: string, inputs: ReadonlySet<string>, journal: Journal): Promise<Sink> {
  const names = new Names()
  const real = await realpath(directory)
  for (const { output } of journal.before.values()) if (output !== null) names.reserve(output)
  const free = async (file: string): Promise<boolean> => {
    const path = join(real, file)
    if (inputs.has(pathKey(path))) return false
    const there = await stat(path).catch(() => null)
    return there === null || (there.isFile() && !inputs.has(pathKey(await realpath(path))))
  }
  const guarded = async <T>(path: string, act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (error) {
      throw new WriteError(`${path} can't be written: ${reason(error)}`, NO_ROOM_THERE)
    }
  }
  const journalPath = join(journal.state, 'journal.jsonl')
  /** The output of an earlier run that this document had. */
  const replaced = async (result: Parameters<Sink['failure']>[0], name: string | null): Promise<void> => {
    const old = journal.before.get(result.job.key ?? '')?.output ?? null
    if (old !== null && old !== name && !inputs.has(pathKey(join(real, old)))) await rm(join(directory, old), { force: true })
  }
  return {
    article: async (result, rendered) => {
      const old = journal.before.get(result.job.key ?? '')?.output ?? null
      if (old !== null) names.release(old)
      const name = await names.pick(nameFor(result, rendered), extension, free)
      const path = join(directory, name)
      await writeBeside(directory, rendered.files)
      await guarded(path, () => writeWhole(path, rendered.text, journal.state))
      await guarded(journalPath, () => journal.write(result, 'done', name))
      await replaced(result, name)
      return name
    },
    failure: async (result, skipped) => {
      await guarded(journalPath, () => journal.write(result, skipped ? 'skipped' : 'failed', null))
      await replaced(result, null)
    },
    duplicate: async (result, of) => {
      await guarded(journalPath, () => journal.write(result, 'duplicate', null, of))
      await replaced(result, null)
    },
    drop: async (name, better) => {
      await rm(join(directory, name), { force: true })
      // The better one stands for it, and for all that it stood for.
      for (const [key, line] of journal.duplicates.at(name))
        await guarded(journalPath, () => journal.add(key, { ...line, status: 'duplicate', output: null, duplicateOf: better }))
    },
    place: name => join(directory, name),
    finish: () => guarded(journalPath, () => journal.close()),
  }
}
