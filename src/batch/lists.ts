/** Lists of addresses, one a line → the documents that they name. What of a list can't be read fails under its own name, before any of these. */
import type { Opened, OpenOptions } from '../archives/index.ts'
import { extract } from '../index.ts'
import type { Failure } from '../model/outcome.ts'
import { foundJobs } from './found.ts'
import type { Job } from './job.ts'
import { fetched } from './web.ts'
import type { PageFetching } from './web.ts'

/** As much is looked at to tell whether a list is text. */
const BEGINNING = 4096

/** `path` is the list's own; `open` is for what its addresses answer with. */
export async function* listed(
  opened: Opened,
  path: string | null,
  fetching: PageFetching,
  open: OpenOptions,
  skipped: (what: string) => void,
): AsyncGenerator<Job> {
  const addresses: string[] = []
  for await (const job of foundJobs(opened, path, null, skipped)) {
    const { content } = job
    const binary = content.kind === 'bytes' ? await binaryIn(content.bytes) : null
    if (binary) yield { ...job, content: { kind: 'failed', failure: binary } }
    else if (content.kind === 'bytes')
      for (const address of addressesIn(new TextDecoder(encodingOf(content.bytes)).decode(content.bytes))) addresses.push(address)
    else if (content.kind === 'text') for (const address of addressesIn(content.text)) addresses.push(address)
    else yield job
  }
  yield* fetched(addresses, true, fetching, open, skipped)
}

/** As PowerShell writes it, by its mark; else UTF-8. */
const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'

/** Blank lines and lines that begin with # are none. */
const addressesIn = (list: string): string[] => list.split(/\r?\n/).map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'))

/** What is no text is for the reader of documents to say. */
async function binaryIn(bytes: Uint8Array): Promise<Failure | null> {
  const read = await extract(bytes.subarray(0, BEGINNING), { format: 'text' })
  return !read.ok && read.failure.kind === 'binary' ? read.failure : null
}
