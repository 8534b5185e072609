/**
 * Articles that are less sure than `--min-confidence`, kept aside in a directory of their own, named
 * and journaled as those of `-o DIR` are. The run itself takes them for failures.
 */
import type { Result } from '../batch/job.ts'
import type { Journal } from '../batch/journal.ts'
import { ok } from '../model/outcome.ts'
import { directorySink } from './directory.ts'
import type { Finisher } from './finish.ts'
import type { Gathered } from '../batch/gather.ts'
import type { Settings } from './settings.ts'
import { formatOf, journalIn } from './target.ts'

export interface Rejects {
  readonly journal: Journal
  /** Keeps what was refused, and takes away what an earlier run kept of a document that is none of these any more. Throws WriteError. */
  readonly take: (result: Result) => Promise<void>
}

/** Throws WriteError and OtherSettings. */
export async function rejectsIn(directory: string, settings: Settings, gathered: Gathered, finish: Finisher): Promise<Rejects> {
  const journal = await journalIn(directory, false, settings)
  const sink = await directorySink(directory, formatOf(settings.work.to).extension, await gathered.files(), journal)
  return {
    journal,
    take: async result => {
      const { reject, job: { key, label } } = result
      if (reject) {
        const rendered = await finish.article(reject, label)
        await sink.article({ ...result, outcome: ok(rendered), reject: null }, rendered)
      } else if ((journal.before.get(key ?? '')?.output ?? null) !== null) await sink.failure(result, true)
    },
  }
}
