/** What a worker thread runs: one document a task. Says when it starts, for that is when its time begins. */
import type { MessagePort } from 'node:worker_threads'
import { processDocument } from './document.ts'
import type { Job, Result, Work } from './job.ts'

export interface Task { readonly job: Job; readonly work: Work; readonly started: MessagePort }

export default function run({ job, work, started }: Task): Promise<Result> {
  started.postMessage(true)
  started.close()
  return processDocument(job, work)
}
