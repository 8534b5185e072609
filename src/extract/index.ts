/** Document → article: the calls, in order. */
import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import { bylineMatcher, identifyLanguage, jargonOf, tagAsWritten, noticeMatcher, packsFor, phraseMatcher, sampleOf, writtenAs } from '../languages/index.ts'
import { allKept, articleOf, type Judged, type Judgement } from './article.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { fromData, kindOfData, ofData } from './data-body.ts'
import { collectFacts, type Facts } from './facts/index.ts'
import { measure, type Evidence, type Features } from './features/index.ts'
import { confidenceIn, judge, type Opinion } from './judge.ts'
import type { ExtractOptions } from './options.ts'
import { askedOf, generatorsOf } from './own.ts'
import { NO_RULE, ruleFor, steer } from './rules.ts'
import { segment, wholeOf, type Segments } from './segment.ts'
import { prune } from './select.ts'
import { draftOf, type Draft } from './steps/draft.ts'
import { walk } from './steps/index.ts'

/** Where the caller has said what to keep. */
const NOTHING_MEASURED: Features = { values: new Float32Array(0), width: 0 }
/** Of an article that the page's data hold and the page does not show. */
const DATA_CONFIDENCE = 0.7

/** Failures: `no-article`, `other-language`, `too-large`, `unsupported` (a selector that does not parse). */
export async function extractArticle(document: Document, options: ExtractOptions): Promise<Outcome<Article>> {
  const asked = askedOf(document, options)
  const judged = await judgeDocument(document, asked)
  if (!judged.ok) return judged
  const article = await articleOf(judged.value, asked)
  return article.ok && judged.value.rule ? ok({ ...article.value, rule: judged.value.rule }) : article
}

/** All of it but the article's writing: what the blocks are and what is said of each. Failures are those of `extractArticle`. */
export async function judgeDocument(document: Document, asked: ExtractOptions): Promise<Outcome<Judged>> {
  if (asked.engine === 'readability') return (await import('./readability.ts')).judgedByReadability(document, asked)
  const facts = collectFacts(document)
  const rule = asked.rules === null ? ok(null) : await ruleFor(document, facts, generatorsOf(document), asked.rules)
  if (!rule.ok) return rule
  if (rule.value === null) return judged(document, facts, asked)
  const steered = await steer(document, facts, rule.value, asked)
  if (!steered.ok) return steered
  const found = await judged(document, steered.value.facts, asked, steered.value)
  return found.ok ? ok({ ...found.value, rule: steered.value.use }) : found
}

async function judged(document: Document, facts: Facts, options: ExtractOptions, said = NO_RULE): Promise<Outcome<Judged>> {
  const pruned = await prune(document, options)
  if (!pruned.ok) return pruned
  const whole = wholeOf(segment(document))
  if (!whole.ok) return whole
  const segments = whole.value
  const isOurs = options.select.length === 0
  const data = isOurs ? fromData(document, facts.articleBody, segments) : null
  if (data) {
    const own = segment(data)
    return ok({
      document: data,
      facts: ofData(facts),
      candidates: own.candidates,
      judgement: allKept(own.candidates, kindOfData(data, facts.types), DATA_CONFIDENCE),
      isOurs: true,
    })
  }
  if (segments.candidates.length === 0) return fail({ kind: 'no-article', detail: 'the page shows no text' })
  return ok({ document, facts, candidates: segments.candidates, judgement: await verdictsOn(document, facts, segments, options, said), isOurs })
}

/** What is to be said of the blocks by the models and by all that is known of pages beyond that. Where the caller has said what to keep, nothing is judged. */
export async function verdictsOn(document: Document, facts: Facts, segments: Segments, options: ExtractOptions, said = NO_RULE): Promise<Judgement> {
  const { draft, opinion, features } = await draftFor(document, facts, segments, options, said)
  const turned = walk(draft)
  const { candidates, keep, scores, kind, expected } = draft
  const why =
    opinion && options.explain
      ? (await import('./reasons/index.ts')).reasonsFor(draft, opinion, features, turned)
      : turned.map(reason => (reason ? [reason] : []))
  const verdicts = candidates.map((_, i): Verdict => ({ keep: keep[i] === 1, score: scores[i]!, reasons: why[i]! }))
  return { verdicts, expected, confidence: opinion ? confidenceIn(opinion, expected) : 1, kind }
}

/** The models' own choice, before any step. */
export async function draftFor(
  document: Document,
  facts: Facts,
  segments: Segments,
  options: ExtractOptions,
  said = NO_RULE,
): Promise<{ readonly draft: Draft; readonly opinion: Opinion | null; readonly features: Features }> {
  const evidence = await evidenceOf(facts, segments)
  const isChosen = options.select.length > 0
  const features = isChosen ? NOTHING_MEASURED : measure(document.format, segments, evidence)
  const opinion = isChosen ? null : judge(document, facts.types, segments, features, options.prefer)
  return {
    draft: draftOf({ document, facts, evidence, options, said, segments, ...(opinion ?? everythingKept(segments.candidates)) }, features),
    opinion,
    features,
  }
}

/** What the judge and its training know of a page beside its blocks. */
export async function evidenceOf(facts: Facts, { candidates }: Segments): Promise<Evidence> {
  const sample = sampleOf(candidates)
  const language = writtenAs(tagAsWritten(facts.declaredLanguage) ?? await identifyLanguage(sample), sample)
  const packs = packsFor(language)
  return {
    headlines: facts.headlines, description: facts.description, articleBody: facts.articleBody, authors: facts.authorNames, types: facts.types,
    phrase: phraseMatcher(packs), byline: bylineMatcher(packs), jargon: jargonOf(packs), notice: noticeMatcher(packs),
  }
}

const everythingKept = (candidates: readonly Candidate[]): Pick<Draft, 'scores' | 'keep' | 'kind' | 'article' | 'forum' | 'expected'> =>
  ({ scores: new Float64Array(candidates.length).fill(1), keep: new Uint8Array(candidates.length).fill(1), kind: 'article', article: 1, forum: 0, expected: 1 })
