/** A job's content → its bytes or text, as they lie there. */
import type { Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import type { Content } from './job.ts'
import { readBounded } from './read.ts'

export async function contentOf(content: Content): Promise<Outcome<Uint8Array | string>> {
  switch (content.kind) {
    case 'file': return readBounded(content.path)
    case 'bytes': return ok(content.bytes)
    case 'text': return ok(content.text)
    case 'failed': return fail(content.failure)
  }
}
