/** Verdicts → article: the body, its metadata and what was left out. Every engine ends here. */
import type { Article, Block, Kind, RuleUse, Removal } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import { paragraphs } from '../model/plain.ts'
import { assembleBody } from './assemble.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { commentsOf } from './comments.ts'
import { isPreformatted } from './elements.ts'
import type { Facts } from './facts/index.ts'
import { isRaw } from './metadata/context.ts'
import { chooseMetadata } from './metadata/index.ts'
import type { ExtractOptions } from './options.ts'
import { isOwn } from './own.ts'
import { toldWithPictures } from './pictured.ts'
import { readingMinutes, wordsToRead } from './reading.ts'
import { standsInPlace } from './stand-in.ts'
import { ASIDE } from './steps/why.ts'
import { withoutTold } from './told.ts'
import { withFirstLine } from './untitled.ts'

/** Below this expected quality a page holds nothing that could be called its article. */
const LEAST_EXPECTED = 0.1
/** So few words, all of them likelier the site's than an article's, below no headline, are what is left of a page that was cut off or says nothing. */
const FEW_WORDS = 3, HEADED_WORDS = 8, LIKELY = 0.5
/** Drawn lines and stars say nothing. */
const SAYS = /[\p{L}\p{N}\p{So}\p{Sc}]/u
const SOFT_HYPHEN = '\u00ad'
const NO_TEXT = 'no block of text looks like one'

export interface Judgement {
  readonly verdicts: readonly Verdict[]
  /** Expected word F1 of what is kept, from 0 to 1. */
  readonly expected: number
  /** Chance that its word F1 is 0.9 or more. */
  readonly confidence: number
  readonly kind: Kind
}

/** A document whose blocks have been judged. `document` is the page, or the tree that its data gave in its place. `isOurs`: by us, and not by the caller's selectors or another engine. */
export interface Judged {
  readonly document: Document
  readonly facts: Facts
  readonly candidates: readonly Candidate[]
  readonly judgement: Judgement
  readonly isOurs: boolean
  readonly rule?: RuleUse
}

/** Of blocks that somebody else chose. */
export const allKept = (candidates: readonly Candidate[], kind: Kind, confidence: number): Judgement => ({
  verdicts: candidates.map(() => KEPT),
  expected: 1,
  confidence,
  kind,
})
const KEPT: Verdict = { keep: true, score: 1, reasons: [] }

/** Failures: `no-article`, `other-language`. */
export async function articleOf(
  { document, facts, candidates, judgement: { verdicts: judged, expected, confidence, kind }, isOurs }: Judged,
  options: ExtractOptions,
): Promise<Outcome<Article>> {
  const written = (verdicts: readonly Verdict[]): { readonly verdicts: readonly Verdict[]; readonly body: readonly Block[]; readonly wordCount: number } => {
    const body = assembleBody(
      document.root,
      candidates.filter((_, i) => verdicts[i]!.keep),
      document.base,
    )
    return { verdicts, body, wordCount: wordsToRead(paragraphs(body).join('\n\n')) }
  }
  const kept = candidates.filter((_, i) => judged[i]!.keep)
  // Data, and code and tables that raw text sets off, are in no language, and have neither title nor author; whose words are quoted is no author either. Our own pages have said in their heads what there is to say.
  const own = isOwn(document)
  const saysNothing = ({ element }: Candidate): boolean =>
    own
    || document.isData === true
    || (document.format === 'text'
      && (isPreformatted(element.tag) || isPreformatted(element.parent?.tag ?? '') || (element.tag === 'footer' && element.parent?.tag === 'blockquote')))
  if (kept.length === 0 || (isRaw(document) && !kept.some(({ text }) => SAYS.test(text)))) return fail({ kind: 'no-article', detail: NO_TEXT })
  if (expected < LEAST_EXPECTED) return fail({ kind: 'no-article', detail: `the best guess has an expected F1 of ${expected.toFixed(2)}` })
  if (isOurs && options.prefer !== 'recall') {
    const why = standsInPlace(facts.headlines, kept)
    if (why !== null) return fail({ kind: 'no-article', detail: why })
  }
  // Where words may be broken says nothing of names and days.
  const said = (candidate: Candidate): Candidate =>
    saysNothing(candidate)
      ? { ...candidate, text: '' }
      : candidate.text.includes(SOFT_HYPHEN)
        ? { ...candidate, text: candidate.text.replaceAll(SOFT_HYPHEN, '') }
        : candidate
  const blocks = candidates.map((candidate, i) => ({ candidate: said(candidate), keep: judged[i]!.keep, score: judged[i]!.score }))
  const chosen = await chooseMetadata(facts, {
    document,
    blocks,
    kind,
    text: kept
      .filter(candidate => !saysNothing(candidate))
      .map(({ text }) => text)
      .join('\n\n'),
    today: options.today,
  })
  const { metadata, provenance } = chosen
  if (options.language !== null && !speaks(metadata.language, options.language))
    return fail({ kind: 'other-language', found: metadata.language, wanted: options.language })
  let told = written(
    isOurs
      ? withoutTold(candidates, judged, isRaw(document) ? 'raw text' : document.format === 'html' && kind === 'article' ? 'article' : 'other', chosen)
      : judged,
  )
  if (told.wordCount === 0 && told.verdicts !== judged) {
    // A picture below its title is an article; without the title nothing would be near it, and it would not be found again.
    told = written(judged)
    if (told.body.every(({ type }) => type === 'heading')) return fail({ kind: 'no-article', detail: 'the page shows no text but its title' })
  }
  // What no field tells of the first line, the text does.
  if (isOurs && isRaw(document) && metadata.title === null) told = written(withFirstLine(candidates, told.verdicts))
  const { verdicts, body, wordCount } = told
  if (wordCount === 0) return fail({ kind: 'no-article', detail: NO_TEXT })
  const isDoubtful = options.prefer !== 'recall' && judged.every(({ keep, score }) => !keep || score < LIKELY)
  // A page that was cut off before its text may have headings of its menus. One whose title stands above several words more says all that it has to say.
  const isWhole = wordCount >= HEADED_WORDS && isHeaded(metadata.title, facts, candidates)
  if (isDoubtful && document.format === 'html' && body.every(({ type }) => type === 'heading') && !isWhole)
    return fail({ kind: 'no-article', detail: 'the page shows no text but headings that are none of an article' })
  if (isDoubtful && wordCount <= FEW_WORDS && body.every(({ type }) => type === 'paragraph') && isUnheaded(facts, candidates))
    return fail({ kind: 'no-article', detail: `only ${wordCount === 1 ? 'one word is' : `${wordCount} words are`} left, and the page's title stands nowhere` })
  const comments = options.comments ? commentsOf(document, candidates, verdicts) : []
  return ok({
    source: document.source,
    kind,
    metadata,
    provenance,
    body,
    comments,
    removed: removals(document, candidates, verdicts, body),
    wordCount,
    readingMinutes: readingMinutes(wordCount, metadata.language),
    confidence: Math.round(confidence * 1000) / 1000,
  })
}

function removals({ aside = [] }: Document, candidates: readonly Candidate[], verdicts: readonly Verdict[], body: readonly Block[]): Removal[] {
  const out: Removal[] = aside.map(({ text, as }) => ({ text: text.trim(), score: 0, reasons: [ASIDE[as]] }))
  const isTold = toldWithPictures(body)
  candidates.forEach((candidate, i) => {
    const { text } = candidate
    const { keep, score, reasons } = verdicts[i]!
    if (!keep && !isTold(candidate)) out.push({ text, score: Math.round(score * 1000) / 1000, reasons })
  })
  return out
}

/** The page has a title, and shows none of its forms. */
const isUnheaded = ({ headlines }: Facts, candidates: readonly Candidate[]): boolean =>
  headlines.length > 0 && !candidates.some(({ text }) => headlines.includes(text))

/** The title that the page has in its head, or what of it was chosen, stands among its blocks. */
const isHeaded = (title: string | null, { claims }: Facts, candidates: readonly Candidate[]): boolean =>
  claims.some(
    ({ field, origin, value }) =>
      field === 'title' && origin.kind !== 'heading' && candidates.some(({ text }) => text === value || (text === title && value.startsWith(text))),
  )

/** `fr` asks for any French; `pt-BR` for that one alone. */
const speaks = (found: string | null, wanted: string): boolean =>
  found !== null && (found.toLowerCase() === wanted.toLowerCase() || (!wanted.includes('-') && found.toLowerCase().startsWith(`${wanted.toLowerCase()}-`)))
