/** Document → article: the calls, in order. */
import type { Article } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { fail, ok, type Outcome } from '../model/outcome.ts'
import { bylineMatcher, identifyLanguage, jargonOf, languageTag, noticeMatcher, ownMatcher, packsFor, phraseMatcher, sampleOf, writtenAs } from '../languages/index.ts'
import { articleOf, type Judged } from './article.ts'
import { withoutClosing } from './closing.ts'
import { withoutCredits } from './credits.ts'
import { collectFacts, type Facts } from './facts/index.ts'
import { measure, type Evidence } from './features/index.ts'
import { fold } from './fold.ts'
import { withoutFrames } from './frames.ts'
import { withoutHeads } from './heads.ts'
import { hostOfPage } from './host.ts'
import { judge, type Judgement } from './judge.ts'
import { withoutBylines } from './metadata/bylines.ts'
import { fromData, kindOfData, ofData } from './data-body.ts'
import { withoutBareHeadings } from './loose-ends.ts'
import { openingLines } from './opening.ts'
import { withoutNotices } from './notices.ts'
import { withoutReplies } from './comments.ts'
import type { ExtractOptions } from './options.ts'
import { askedOf, generatorsOf } from './own.ts'
import { withoutRepeats } from './repeats.ts'
import { NO_RULE, obeying, ruleFor, steer } from './rules.ts'
import { segment, wholeOf, type Segments } from './segment.ts'
import { prune } from './select.ts'

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
  const data = options.select.length > 0 ? null : fromData(document, facts.articleBody, segments)
  if (data) {
    const own = segment(data)
    return ok({ document: data, facts: ofData(facts), candidates: own.candidates, judgement: { ...everything(own), kind: kindOfData(facts.types), confidence: DATA_CONFIDENCE } })
  }
  if (segments.candidates.length === 0) return fail({ kind: 'no-article', detail: 'the page shows no text' })
  const evidence = await evidenceOf(facts, segments)
  const features = measure(document.format, segments, evidence)
  const bare = options.select.length > 0 ? everything(segments) : judge(document, segments, features, options.prefer, options.explain)
  const told = bare.inside ? (await import('./reasons/index.ts')).withReasons(bare, bare.inside, { format: document.format, candidates: segments.candidates, features, phrase: evidence.phrase }) : bare
  const judgement = options.select.length > 0 ? told : withoutByline(segments, document.format === 'text' ? { ...told, verdicts: withoutFrames(segments.candidates, withoutHeads(segments.candidates, told.verdicts)) } : told)
  const found = { ...judgement, verdicts: obeying(segments.candidates, judgement.verdicts, said) }
  const isPage = document.format === 'html' && options.select.length === 0, isArticle = isPage && judgement.kind === 'article'
  const shown = isArticle ? { ...found, verdicts: withoutCredits(segments.candidates, found.verdicts, evidence.phrase) } : found
  const titled = document.format === 'text' ? withoutTitle(document, segments, shown, evidence, facts) : isPage ? withoutOpening(segments, shown, evidence) : shown
  const closed = isArticle ? { ...titled, verdicts: withoutClosing(segments.candidates, titled.verdicts, hostOfPage(document, () => facts.claims)) } : titled
  // A file that its author marked up may be about its own terms.
  const noticed = options.select.length > 0 || document.isMarkedUp || judgement.kind !== 'article' ? closed : { ...closed, verdicts: withoutNotices(segments.candidates, closed.verdicts, evidence.notice) }
  const own = withoutPhrases(segments, withoutPhrases(segments, noticed, said.phrases, 'phrase of the site\'s rule'), options.phrases, 'your phrase')
  const rest = options.repeated === null ? own.verdicts : withoutRepeats(segments.candidates, own.verdicts, options.repeated)
  const verdicts = document.format === 'text' || options.select.length > 0 ? rest : withoutBareHeadings(segments.candidates, rest, judgement.kind === 'article')
  return ok({ document, facts, candidates: segments.candidates, judgement: { ...own, verdicts } })
}

const withoutByline = ({ candidates }: Segments, judgement: Judgement): Judgement => ({ ...judgement, verdicts: withoutBylines(candidates, judgement.verdicts) })

/** The first heading of a raw text, or the one that opens a text with marks, is its title, which has a field of its own, as have bylines and days below it. */
function withoutTitle(document: Document, segments: Segments, judgement: Judgement, evidence: Evidence, { claims }: Facts): Judgement {
  const highest = segments.candidates.findIndex(({ element }) => element.tag === 'h1')
  const title = highest < 0 && document.isMarkedUp && /^h[2-6]$/.test(segments.candidates[0]!.element.tag) ? 0 : highest
  const named = claims.find(({ field, slot }) => field === 'title' && slot === 'front-matter')
  if (title < 0 && !document.isMarkedUp) return withoutOpening(segments, judgement, evidence, true)
  // Where the file has its title above the text, another heading is one of the text's.
  if (title < 0 || (named && fold(named.value) !== fold(segments.candidates[title]!.text))) return judgement
  return withoutOpening(segments, { ...judgement, verdicts: judgement.verdicts.map((verdict, i) => (i === title && verdict.keep ? { ...verdict, keep: false, reasons: [{ feature: 'title', text: 'it is the title', weight: -1 }] } : verdict)) }, evidence)
}

/** Bylines and days before the text, counts of comments around it and comments below it, of what is taken for an article. */
function withoutOpening({ candidates }: Segments, judgement: Judgement, evidence: Evidence, isUntitled = false): Judgement {
  const told = judgement.kind === 'article' || judgement.kind === 'documentation' ? { ...judgement, verdicts: withoutReplies(candidates, judgement.verdicts, evidence.phrase) } : judgement
  const lines = judgement.kind === 'article' ? openingLines(candidates, told.verdicts, evidence, isUntitled) : new Set<number>()
  if (lines.size === 0) return told
  return { ...told, verdicts: told.verdicts.map((verdict, i) => (lines.has(i) ? { ...verdict, keep: false, reasons: [{ feature: 'opening', text: 'a byline, a day, a reading time, an excerpt or how many comments there are, at the edge of the text', weight: -1 }] } : verdict)) }
}

/** What the caller, or a rule, calls a site line is none of the article's. */
function withoutPhrases({ candidates }: Segments, judgement: Judgement, phrases: readonly string[], whose: string): Judgement {
  if (phrases.length === 0) return judgement
  const own = ownMatcher(phrases)
  const verdicts = judgement.verdicts.map((verdict, i) => {
    const hit = own(candidates[i]!.text)
    return hit ? { keep: false, score: 0, reasons: [{ feature: 'phrase', text: `${whose}: ${hit.phrase}`, weight: -1 }] } : verdict
  })
  return { ...judgement, verdicts }
}

/** What the judge and its training know of a page beside its blocks. */
export async function evidenceOf(facts: Facts, { candidates }: Segments): Promise<Evidence> {
  const sample = sampleOf(candidates)
  const language = writtenAs(languageTag(facts.declaredLanguage) ?? await identifyLanguage(sample), sample)
  const packs = packsFor(language)
  return {
    headlines: facts.headlines, description: facts.description, articleBody: facts.articleBody, authors: facts.authorNames, types: facts.types,
    phrase: phraseMatcher(packs), byline: bylineMatcher(packs), jargon: jargonOf(packs), notice: noticeMatcher(packs),
  }
}

function everything({ candidates }: Segments): Judgement {
  return { verdicts: candidates.map(() => ({ keep: true, score: 1, reasons: [] })), expected: 1, confidence: 1, kind: 'article', inside: null }
}
