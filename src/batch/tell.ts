/** The first pass over a page: which blocks it has, for learn.ts to count. */
import { blocksOf } from '../index.ts'
import { contentOf, openedContent } from './content.ts'
import type { Job, Work } from './job.ts'
import type { Told } from './learn.ts'

/** Null where the page tells nothing. */
export async function tell(job: Job, work: Work): Promise<Told | null> {
  try {
    const raw = await contentOf(job.content)
    if (!raw.ok) return null
    const opened = await openedContent(raw.value, job, work)
    if (!opened.ok) return null
    const blocks = await blocksOf(opened.value.input, opened.value.about)
    return blocks && { site: blocks.host ?? placeOf(job), hashes: blocks.hashes }
  } catch {
    // What breaks here breaks again when the page is done, and is told then.
    return null
  }
}

const placeOf = ({ source: { path, member } }: Job): string => [path, member].filter(part => part !== null).join('/').split('/').slice(0, -1).join('/')
