/** Document → article: the calls, in order. */
import type { Article, Block, Kind, Removal } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import { paragraphs } from '../model/plain.ts'
import { packsFor, phraseMatcher, languageTag } from '../languages/index.ts'
import { assembleBody } from './assemble.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { collectFacts, type Facts } from './facts/index.ts'
import { measure, type Evidence } from './features/index.ts'
import { judge } from './judge.ts'
import { kindOf } from './kind.ts'
import { chooseMetadata } from './metadata/index.ts'
import type { ExtractOptions } from './options.ts'
import { readingMinutes } from './reading.ts'
import { segment, type Segments } from './segment.ts'
import { prune } from './select.ts'
import { countWords } from './words.ts'

/** Below this expected quality a page holds nothing that could be called its article. */
const LEAST_CONFIDENCE = 0.1

/** Failures: `no-article`, `other-language`, `unsupported` (a selector that does not parse). */
export async function extractArticle(document: Document, options: ExtractOptions): Promise<Outcome<Article>> {
  if (options.engine === 'readability') return (await import('./readability.ts')).readabilityArticle(document, options)
  const facts = collectFacts(document)
  const pruned = prune(document, options)
  if (!pruned.ok) return pruned
  const segments = segment(document)
  if (segments.candidates.length === 0) return fail({ kind: 'no-article', detail: 'the page shows no text' })
  const features = measure(segments, evidenceOf(facts))
  const { verdicts, confidence } = options.select.length > 0 ? everything(segments) : judge(document.format, segments.candidates, features, options.prefer, options.explain)
  return articleOf(document, facts, segments.candidates, verdicts, confidence, options)
}

/** What the judge and its training know of a page beside its blocks. */
export function evidenceOf(facts: Facts): Evidence {
  return {
    headlines: facts.headlines, description: facts.description, articleBody: facts.articleBody, authors: facts.authorNames, types: facts.types,
    phrase: phraseMatcher(packsFor(languageTag(facts.declaredLanguage))),
  }
}

function everything({ candidates }: Segments): { verdicts: readonly Verdict[]; confidence: number } {
  return { verdicts: candidates.map(() => ({ keep: true, score: 1, reasons: [] })), confidence: 1 }
}

/** Verdicts → article: body, metadata and what was left out. Every engine ends here. */
export async function articleOf(document: Document, facts: Facts, candidates: readonly Candidate[], verdicts: readonly Verdict[], confidence: number, options: ExtractOptions): Promise<Outcome<Article>> {
  const kept = candidates.filter((_, i) => verdicts[i]!.keep)
  const body = assembleBody(document.root, kept, document.base)
  const text = paragraphs(body).join('\n\n')
  const wordCount = countWords(text)
  if (wordCount === 0 || confidence < LEAST_CONFIDENCE) return fail({ kind: 'no-article', detail: wordCount === 0 ? 'no block of text looks like one' : `the best guess has confidence ${confidence.toFixed(2)}` })
  const blocks = candidates.map((candidate, i) => ({ candidate, keep: verdicts[i]!.keep, score: verdicts[i]!.score }))
  const { metadata, provenance } = await chooseMetadata(facts, { document, blocks, text })
  if (options.language !== null && !speaks(metadata.language, options.language)) return fail({ kind: 'other-language', found: metadata.language, wanted: options.language })
  const kind: Kind = kindOf(facts, document)
  const comments: readonly Block[] = []
  return ok({
    source: document.source, kind, metadata, provenance, body, comments, removed: removals(candidates, verdicts), wordCount,
    readingMinutes: readingMinutes(wordCount, metadata.language), confidence: Math.round(confidence * 1000) / 1000,
  })
}

function removals(candidates: readonly Candidate[], verdicts: readonly Verdict[]): Removal[] {
  const out: Removal[] = []
  candidates.forEach(({ text }, i) => { const { keep, score, reasons } = verdicts[i]!; if (!keep) out.push({ text, score: Math.round(score * 1000) / 1000, reasons }) })
  return out
}

/** `fr` asks for any French; `pt-BR` for that one alone. */
const speaks = (found: string | null, wanted: string): boolean => found !== null && (found.toLowerCase() === wanted.toLowerCase() || (!wanted.includes('-') && found.toLowerCase().startsWith(`${wanted.toLowerCase()}-`)))
