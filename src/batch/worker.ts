/** What a worker thread runs: one document a task. Says when it starts, for that is when its time begins. */
import type { MessagePort } from 'node:worker_threads'
import { processDocument } from './document.ts'
import type { Job, Result, Work } from './job.ts'
import type { Told } from './learn.ts'
import { tell } from './tell.ts'

/** `do` makes the article, `learn` only looks at the page. */
export interface Task { readonly kind: 'do' | 'learn'; readonly job: Job; readonly work: Work; readonly started: MessagePort }

export default function run({ kind, job, work, started }: Task): Promise<Result | Told | null> {
  started.postMessage(true)
  started.close()
  return kind === 'do' ? processDocument(job, work) : tell(job, work)
}
