/** The result of a job that came to nothing before or outside its extraction. */
import type { Failure } from '../model/outcome.ts'
import { fail } from '../model/outcome.ts'
import { aboutOf } from './job.ts'
import type { Job, Result } from './job.ts'

/** What could not even be opened counts as unread: a call in which nothing could be read ends differently. */
export const failed = (job: Job, failure: Failure, digest: string | null = null, milliseconds = 0): Result => ({
  job: aboutOf(job),
  source: job.source,
  outcome: fail(failure),
  reject: null,
  read: failure.kind !== 'missing' && failure.kind !== 'unreadable',
  digest,
  milliseconds,
})
