/** The first pass over a page: which blocks it has, for learn.ts to count. */
import { unwrapped } from '../archives/index.ts'
import { savedFrom } from '../archives/saved-page.ts'
import { blocksOf } from '../index.ts'
import { contentOf } from './content.ts'
import type { Job, Work } from './job.ts'
import type { Told } from './learn.ts'

/** Null where the page tells nothing. */
export async function tell(job: Job, work: Work): Promise<Told | null> {
  try {
    const raw = await contentOf(job.content)
    if (!raw.ok) return null
    const plain = typeof raw.value === 'string' ? { bytes: raw.value } : await unwrapped(raw.value, job.content.kind === 'file' ? job.content.path : '')
    if ('failure' in plain) return null
    const format = work.format !== 'auto' ? work.format : job.content.kind === 'text' ? job.content.format : job.format
    const blocks = await blocksOf(plain.bytes, { source: { ...job.source, url: job.source.url ?? savedFrom(plain.bytes) }, format, charset: work.charset ?? job.charset })
    return blocks && { site: blocks.host ?? placeOf(job), hashes: blocks.hashes }
  } catch {
    // What breaks here breaks again when the page is done, and is told then.
    return null
  }
}

const placeOf = ({ source: { path, member } }: Job): string => [path, member].filter(part => part !== null).join('/').split('/').slice(0, -1).join('/')
