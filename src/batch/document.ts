/**
 * One document, all the way: read, open, extract, render. Runs in a worker or in the main thread
 * alike; throws never: what breaks inside becomes a `crashed` failure of this document alone.
 */
import { books, extract, joinPages, paragraphs, render } from '../index.ts'
import type { Article } from '../index.ts'
import type { Metadata, Provenance } from '../model/article.ts'
import type { Hints } from '../model/contracts.ts'
import type { Source } from '../model/document.ts'
import type { Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import { contentOf, openedContent } from './content.ts'
import { failed } from './failed.ts'
import { aboutOf } from './job.ts'
import type { Evidence, Job, Rendered, Result, Work } from './job.ts'

/** Characters of a value in what is said to people. */
const MOST_SHOWN = 120

/** What is kept aside is a file of its own, wherever the rest goes. */
const IN_A_FILE = { color: false, hyperlinks: false, framed: false } as const

export async function processDocument(job: Job, work: Work): Promise<Result> {
  const began = performance.now()
  let digest: string | null = null
  const result = (outcome: Outcome<Rendered>, source: Source = job.source): Result =>
    ({ job: aboutOf(job), source, outcome, reject: null, read: true, digest, milliseconds: Math.round(performance.now() - began) })
  try {
    const raw = await contentOf(job.content)
    if (!raw.ok) return failed(job, raw.failure)
    if (work.digest) digest = (await import('./digest.ts')).digestOf(raw.value)
    const opened = await openedContent(raw.value, job, work)
    if (!opened.ok) return result(opened)
    const { input, about } = opened.value
    const request = { ...work.extract, ...about, repeated: job.repeated }
    if (work.explain) return result(await (await import('./explain.ts')).explained(input, request, work.explain), about.source)
    const article = await extract(input, request)
    if (!article.ok) return result(article, about.source)
    const whole = job.more ? await withMore(article.value, job, work) : article.value
    const told = job.hints ? withHints(whole, job.hints) : whole
    const missed = job.more?.missed ?? null
    const { confidence } = told
    if (confidence >= work.minConfidence) return result(ok(await rendered(told, work, work.render.framed === false ? null : job.key, missed)), told.source)
    const refused = result(fail({ kind: 'uncertain', confidence, wanted: work.minConfidence }), told.source)
    return work.keepRejects ? { ...refused, reject: await rendered(told, { ...work, render: { ...work.render, ...IN_A_FILE } }, null, missed) } : refused
  } catch (error) {
    return result(fail({ kind: 'crashed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }))
  }
}

/** A line or less of each: the whole provenance would be cloned from thread to thread for every document. */
function evidenceOf(metadata: Metadata, provenance: readonly Provenance[]): Evidence[] {
  return provenance.flatMap(({ field, chosen, confidence, lost }) => {
    const value = metadata[field], best = chosen[0]
    if (value === null || !best) return []
    return [
      {
        field,
        value: String(Array.isArray(value) ? value.join(', ') : value).slice(0, MOST_SHOWN),
        origin: best.origin,
        confidence,
        agree: chosen.length - 1,
        lost: lost.length,
      },
    ]
  })
}

/** `name`: what tells it from the others of one stream; null where it has a file of its own. */
async function rendered(article: Article, work: Work, name: string | null, missed: string | null): Promise<Rendered> {
  const { metadata, provenance, wordCount, confidence, rule } = article
  // A book is bound when all its articles are there.
  const text = books.includes(work.to) ? '' : await render(article, work.to, name === null ? work.render : { ...work.render, framed: name })
  const notes = [
    ...(rule?.idle ?? []).map(text => ({ text: `${text} matches nothing`, own: rule!.own })),
    ...(missed === null ? [] : [{ text: missed, own: true }]),
  ]
  const fingerprint = work.fingerprint ? await (await import('./fingerprint.ts')).fingerprintOf(paragraphs(article.body)) : null
  return {
    text,
    article: work.keepArticle ? article : null,
    files: [],
    title: metadata.title,
    published: metadata.published,
    language: metadata.language,
    site: metadata.site,
    words: wordCount,
    confidence,
    evidence: evidenceOf(metadata, provenance),
    notes,
    fingerprint,
  }
}

/** A page that gives no article of its own ends none that was begun. */
async function withMore(first: Article, job: Job, work: Work): Promise<Article> {
  const rest: Article[] = []
  for (const { url, bytes } of job.more?.pages ?? []) {
    const next = await extract(bytes, {
      ...work.extract,
      source: { ...job.source, url },
      format: 'auto',
      charset: work.charset ?? job.charset,
      repeated: job.repeated,
    })
    if (next.ok) rest.push(next.value)
  }
  return joinPages(first, rest)
}

/** What the container knows stands where the document itself says nothing. */
function withHints(article: Article, { title, authors, published, site }: Hints): Article {
  const { metadata } = article
  const hinted = {
    title: metadata.title ?? title, authors: metadata.authors.length > 0 ? metadata.authors : authors,
    published: metadata.published ?? published, site: metadata.site ?? site,
  }
  const claims = (['title', 'authors', 'published', 'site'] as const).filter(field => hinted[field] !== metadata[field]).map(field => ({
    field, confidence: 0.9, lost: [],
    chosen: [hinted[field]].flat().map(value => ({ field, value: value ?? '', origin: { kind: 'source' as const, path: 'container' } })),
  })).filter(({ chosen }) => chosen.length > 0)
  return {
    ...article,
    metadata: { ...metadata, ...hinted },
    provenance: [...article.provenance.filter(({ field }) => !claims.some(claim => claim.field === field)), ...claims],
  }
}
