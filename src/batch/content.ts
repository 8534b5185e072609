/** A job's content → its bytes or text, as they lie there; and out of their wrappers, with what is known of them. */
import { unwrapped } from '../archives/index.ts'
import { savedFrom } from '../archives/saved-page.ts'
import type { DocumentFormat } from '../model/contracts.ts'
import type { Source } from '../model/document.ts'
import type { Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import type { Content, Job, Work } from './job.ts'
import { readBounded } from './read.ts'

export async function contentOf(content: Content): Promise<Outcome<Uint8Array | string>> {
  switch (content.kind) {
    case 'file': return readBounded(content.path)
    case 'bytes': return ok(content.bytes)
    case 'text': return ok(content.text)
    case 'failed': return fail(content.failure)
  }
}

interface OpenedContent {
  readonly input: Uint8Array | string
  readonly about: { readonly source: Source; readonly format: 'auto' | DocumentFormat; readonly charset: string | null }
}

/** `raw` is the job's content. Only a file's name says a wrapper: what a container calls a member was asked when it was opened. */
export async function openedContent(raw: Uint8Array | string, { content, source, format, charset }: Job, work: Work): Promise<Outcome<OpenedContent>> {
  const plain = typeof raw === 'string' ? { bytes: raw } : await unwrapped(raw, content.kind === 'file' ? content.path : '')
  if ('failure' in plain) return fail(plain.failure)
  const input = plain.bytes
  const said = content.kind === 'text' ? content.format : format
  return ok({
    input,
    about: {
      source: { ...source, url: source.url ?? savedFrom(input) },
      format: work.format !== 'auto' ? work.format : said,
      charset: work.charset ?? charset,
    },
  })
}
