/**
 * One document, all the way: read, open, extract, render. Runs in a worker or in the main thread
 * alike; throws never: what breaks inside becomes a `crashed` failure of this document alone.
 */
import { books, extract, render } from '../index.ts'
import type { Metadata, Provenance } from '../model/article.ts'
import type { Source } from '../model/document.ts'
import type { Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import { failed } from './failed.ts'
import type { Content, Evidence, Job, Rendered, Result, Work } from './job.ts'
import { readBounded } from './read.ts'
import { unpack } from './unpack.ts'

/** Characters of a value in what is said to people. */
const MOST_SHOWN = 120

export async function processDocument(job: Job, work: Work): Promise<Result> {
  const { label, walked } = job
  const result = (outcome: Outcome<Rendered>, source: Source = job.source): Result => ({ job: { label, walked }, source, outcome, read: true })
  try {
    const raw = await contentOf(job.content)
    if (!raw.ok) return failed(job, raw.failure)
    const input = typeof raw.value === 'string' ? ok(raw.value) : await unpack(raw.value, nameOf(job.content))
    if (!input.ok) return result(input)
    const format = job.content.kind === 'text' ? job.content.format : work.format
    const article = await extract(input.value, { ...work.extract, source: job.source, format, charset: work.charset })
    if (!article.ok) return result(article)
    const { metadata, provenance, wordCount, confidence, source } = article.value
    // A book is bound when all its articles are there.
    const text = books.includes(work.to) ? '' : await render(article.value, work.to, work.render)
    return result(ok({ text, article: work.keepArticle ? article.value : null, files: [], title: metadata.title, published: metadata.published, language: metadata.language, words: wordCount, confidence, evidence: evidenceOf(metadata, provenance) }), source)
  } catch (error) {
    return result(fail({ kind: 'crashed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }))
  }
}

/** A line or less of each: the whole provenance would be cloned from thread to thread for every document. */
function evidenceOf(metadata: Metadata, provenance: readonly Provenance[]): Evidence[] {
  return provenance.flatMap(({ field, chosen, confidence, lost }) => {
    const value = metadata[field], best = chosen[0]
    if (value === null || !best) return []
    return [{ field, value: String(Array.isArray(value) ? value.join(', ') : value).slice(0, MOST_SHOWN), origin: best.origin, confidence, agree: chosen.length - 1, lost: lost.length }]
  })
}

async function contentOf(content: Content): Promise<Outcome<Uint8Array | string>> {
  switch (content.kind) {
    case 'file': return readBounded(content.path)
    case 'bytes': return ok(content.bytes)
    case 'text': return ok(content.text)
    case 'failed': return fail(content.failure)
  }
}

const nameOf = (content: Content): string => (content.kind === 'file' ? content.path : content.kind === 'bytes' ? content.name : '')
