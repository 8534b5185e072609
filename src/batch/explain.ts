/** One document, explained: in the place of its article stands the text that shows why it is what it is. */
import { explain, renderExplanation } from '../index.ts'
import type { ExplainView, Request } from '../index.ts'
import type { Outcome } from '../model/outcome.ts'
import { ok } from '../model/outcome.ts'
import type { Rendered } from './job.ts'

export async function explained(input: Uint8Array | string, request: Request, view: ExplainView): Promise<Outcome<Rendered>> {
  const outcome = await explain(input, request)
  if (!outcome.ok) return outcome
  const { article, metadata, confidence, failure } = outcome.value
  const text = await renderExplanation(outcome.value, view)
  return ok({
    text,
    article: null,
    files: [],
    title: metadata?.title ?? null,
    published: metadata?.published ?? null,
    language: metadata?.language ?? null,
    site: metadata?.site ?? null,
    words: article?.wordCount ?? 0,
    confidence,
    evidence: [],
    notes: [],
    fingerprint: null,
    failure,
  })
}
