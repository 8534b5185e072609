/** What was found in a file, archive or answer of a host → jobs, each with what it is called and where it begins. */
import { ARCHIVES } from '../archives/index.ts'
import type { Found, Opened } from '../archives/index.ts'
import type { Failure } from '../model/outcome.ts'
import type { Job } from './job.ts'
import { NO_SOURCE } from './job.ts'
import { readFailure } from './read.ts'

export const plainJob = (label: string, walked = false): Pick<Job, 'label' | 'walked' | 'offset' | 'record' | 'key' | 'charset' | 'format' | 'hints' | 'repeated'> =>
  ({ label, walked, offset: null, record: null, key: null, charset: null, format: 'auto', hints: null, repeated: null })

export const failedJob = (path: string, failure: Failure): Job => ({ ...plainJob(path), content: { kind: 'failed', failure }, source: { ...NO_SOURCE, path } })

/** What to do about a container or directory without documents. */
export const NOTHING_IN_IT = 'Give one that holds pages, texts or archives of them.'

/** `label` stands for what has no path. */
export async function* foundJobs(
  opened: Opened,
  path: string | null,
  url: string | null,
  skipped: (what: string) => void,
  walked = false,
  label = path ?? '<stdin>',
): AsyncGenerator<Job> {
  let documents = 0
  let others = 0
  try {
    for await (const found of opened.documents()) {
      if (found.content.kind === 'skipped') {
        others++
        skipped(found.content.what)
        continue
      }
      documents++
      yield {
        ...toJob(found, found.content, path, url, label),
        walked: walked || (opened.container !== null && opened.container !== ARCHIVES.jsonl.name && found.content.kind !== 'failed'),
      }
    }
  } catch (error) {
    documents++
    yield { ...failedJob(label, readFailure(error)), source: { ...NO_SOURCE, path } }
  }
  if (documents === 0 && !opened.partial && opened.container !== null && opened.container !== ARCHIVES.jsonl.name) {
    yield {
      ...failedJob(label, {
        kind: 'no-article',
        detail: `the ${opened.container} file holds no documents${others > 0 ? `, but ${others} other ${others > 1 ? 'things' : 'thing'}` : ''}`,
        next: NOTHING_IN_IT,
      }),
      source: { ...NO_SOURCE, path },
    }
  }
}

function toJob(found: Found, content: Exclude<Found['content'], { kind: 'skipped' }>, path: string | null, url: string | null, label: string): Job {
  const { member, record = null, offset, charset, format, hints, id } = found
  const where = `${label}${member === null ? '' : `/${member}`}${record === null ? '' : `:${record}`}`
  const at = content.kind === 'failed' && offset !== null ? ` at byte ${offset}` : ''
  return {
    content: content.kind === 'bytes' ? { kind: 'bytes', bytes: own(content.bytes) } : content.kind === 'text' ? { ...content, format } : content,
    source: { ...NO_SOURCE, path, member, id, url: found.url ?? url },
    label: `${where}${found.url === null || record !== null ? '' : ` <${found.url}>`}${at}`,
    walked: false,
    offset, record, key: null, charset, format, hints, repeated: null,
  }
}

/** A view into a larger buffer would take that along to its thread. */
const own = (bytes: Uint8Array): Uint8Array => (bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes))
