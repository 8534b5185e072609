/** What a worker thread runs: one document a task. Says when it starts, for that is when its time begins. */
import { processDocument } from './document.ts'
import type { Job, Result, Work } from './job.ts'
import type { Told } from './learn.ts'
import { tell } from './tell.ts'

/** `do` makes the article, `learn` only looks at the page. */
export interface Task { readonly kind: 'do' | 'learn'; readonly job: Job; readonly work: Work; readonly begun: Int32Array; readonly place: number }

export function run({ kind, job, work, begun, place }: Task): Promise<Result | Told | null> {
  Atomics.store(begun, place, 1)
  return kind === 'do' ? processDocument(job, work) : tell(job, work)
}
