/**
 * Features → verdicts: the model gives each block its probability, and the set of blocks is chosen
 * that has the best expected F1 in words. Blocks that say again what was kept already are dropped.
 */
import { KINDS, type Kind } from '../model/article.ts'
import { PHRASE_CATEGORIES, type PhraseCategory } from '../model/contracts.ts'
import type { Document } from '../model/document.ts'
import type { Verdict } from './candidate.ts'
import { keepAuthored, OWN_FILE } from './authored.ts'
import { keepAmid, keepAnnounced, keepBetween, keepClipping, keepClosing, keepCounted, keepFirstHeading, keepGoing, keepHeadings, keepHeads, keepLast, keepListed, keepLists, keepOpening, keepRefrains, keepWithin, openersOf } from './amid.ts'
import { COLUMNS, type Features } from './features/index.ts'
import { chancesAt, chancesBy, chancesOf, fillChances, kindOf } from './kind.ts'
import { modelOf, scoreRows, type Model, type ModelFile } from './model.ts'
import { chooseOn, type Choice } from './choose.ts'
import { dropCodeLabels } from './code-labels.ts'
import { dropDoubtfulComments } from './comments.ts'
import { confidenceOf } from './confidence.ts'
import { hearContext, type NetworkFile } from './context/index.ts'
import { APART, dropApart, dropBareLinks, dropBelowHead, dropHoles, dropLastLines, dropLinkedOpening, dropLooseEnds, dropMenu, dropPartContents, dropTerms } from './loose-ends.ts'
import { amongNeighbours, WHOLE_PAGE } from './neighbours.ts'
import { keepNotes } from './notes.ts'
import { generatorsOf } from './own.ts'
import { dropOverlays } from './overlays.ts'
import { keepPostHeads, keepPostsAlike } from './posts.ts'
import { dropPullQuotes } from './pull-quotes.ts'
import type { Segments } from './segment.ts'
import { dropRepeats, dropTwins } from './told-twice.ts'
import { completeWholes, keepLongRuns } from './whole.ts'
import htmlModel from './model-html.json' with { type: 'json' }
import htmlNetwork from './model-html-network.json' with { type: 'json' }
import textModel from './model-text.json' with { type: 'json' }
import textNetwork from './model-text-network.json' with { type: 'json' }

export type Preference = 'balanced' | 'precision' | 'recall'

export interface Judgement {
  readonly verdicts: readonly Verdict[]
  /** Expected word F1 of what is kept, from 0 to 1. */
  readonly expected: number
  /** Chance that its word F1 is 0.9 or more. */
  readonly confidence: number
  readonly kind: Kind
  /** What reasons are made from (see reasons/); null where none are asked for. */
  readonly inside: Inside | null
}

/** How the verdicts came about. */
export interface Inside {
  readonly model: Model
  /** The model's own probabilities, before a line's neighbours were heard. */
  readonly alone: Float64Array
  /** By candidate: the step that turned the choice over, null where none did. */
  readonly turned: readonly (Step | null)[]
}
export type Step = 'heading' | 'amid' | 'loose-end' | 'code-label' | 'overlay' | 'whole' | 'note' | 'repeat' | 'post' | 'post-head' | 'authored'

/** How much more recall counts than precision, squared: the beta of F-beta. */
const BETA: Readonly<Record<Preference, number>> = { precision: 0.35, balanced: 1, recall: 2.5 }
const ARTICLE = KINDS.indexOf('article'), FORUM = KINDS.indexOf('forum')
/** Whole pages of other kinds repeat their lines: what stands amid the text is theirs there. */
const LEAST_ARTICLE = 0.7, HALF_ARTICLE = 0.5
/** Threads of long posts are often taken for articles; nothing else is taken for a forum as much. */
const LEAST_FORUM = 0.2
/** What is expected to be no better may be labels alone. */
const MENU = 0.15
/** Enough where posts are only held against those beside them. */
const LEAST_THREAD = 0.1
const PHRASE = { html: COLUMNS.html.indexOf('phrase'), text: COLUMNS.text.indexOf('phrase') }
/** What heads a part of a page that is none of its article, by number: so likely an article's page it has to be, and so likely may be on the mean what stands below. Readers' comments are as long and as much of the subject as the text. */
const HEADS: readonly (readonly [heads: ReadonlySet<number>, article: number, sure: number])[] = ([
  [['comments'], 0.7, 0.75], [['related', 'share', 'subscribe'], 0.85, 0.6],
] satisfies [PhraseCategory[], number, number][]).map(([categories, article, sure]) => [new Set(categories.map(category => PHRASE_CATEGORIES.indexOf(category) + 1)), article, sure])
const LEGAL = COLUMNS.text.indexOf('legal-3')
const PHRASE_WHOLE = COLUMNS.text.indexOf('phrase-whole')
const HEADING = COLUMNS.html.indexOf('heading-level')
const TITLED = COLUMNS.html.indexOf('title-overlap'), NEWSLETTER = COLUMNS.html.indexOf('class-newsletter')
/** Levels up to what is called a newsletter's: further up it may be all of the page. */
const MOST_LEVELS = 2
const BOLD = COLUMNS.html.indexOf('all-bold')

const FILES: Readonly<Record<'html' | 'text', ModelFile>> = { html: htmlModel, text: textModel }
const NETWORKS: Readonly<Record<'html' | 'text', NetworkFile>> = { html: htmlNetwork, text: textNetwork }

interface Scored extends Choice { readonly scores: Float64Array }

/** `explain` keeps what reasons are made from. */
export function judge(document: Document, segments: Segments, features: Features, prefer: Preference, explain: boolean): Judgement {
  const { format, isMarkedUp, source } = document, { candidates } = segments
  const blocks = chancesOf(format, candidates, features), chances = format === 'html' ? chancesBy(generatorsOf(document), chancesAt(source.url, blocks)) : blocks
  if (format === 'html') fillChances(chances, features)
  const model = modelOf(FILES[format], COLUMNS[format])
  const alone = scoreRows(model, features.values, features.width)
  // What kind of page a raw text was is too seldom right to be told.
  const kind = format === 'html' ? kindOf(chances) : 'article'
  const article = chances[ARTICLE]!, isArticle = format === 'html' && kind === 'article'
  const choice = (chances: Float64Array): Scored => {
    const scores = format === 'text' ? amongNeighbours(candidates, chances) : chances
    return { scores, ...chooseOn(kind, candidates, scores, BETA[prefer], article) }
  }
  const network = NETWORKS[format]
  const first = choice(alone)
  // A thread's posts are alike all over the page, and their records say more than what stands beside them.
  const isDoubtful = kind !== 'forum' && candidates.length >= network.fewest && confidenceOf(FILES[format].confidence, first.expected, article) < network.below
  const { scores, keep, expected: chosen } = isDoubtful ? choice(hearContext(network, COLUMNS[format], features, alone)) : first
  const turns = explain ? new Turns(keep) : null
  const has = (column: number) => (i: number): boolean => features.values[i * features.width + column]! > 0
  const isSiteLine = has(PHRASE[format])
  if (format === 'text') {
    const isSiteHead = has(PHRASE_WHOLE)
    if (candidates.length >= WHOLE_PAGE) dropTerms(scores, keep, i => features.values[i * features.width + LEGAL]!)
    dropApart(candidates, scores, keep, APART.lines, article)
    for (const [heads, least, sure] of HEADS) if (article >= least) dropBelowHead(candidates, scores, keep, sure, i => isSiteHead(i) && heads.has(features.values[i * features.width + PHRASE.text]!))
    turns?.note('loose-end', keep)
    if (article >= LEAST_ARTICLE) {
      keepGoing(candidates, scores, keep, isSiteLine)
      keepOpening(candidates, scores, keep, isSiteLine)
    }
    keepClipping(candidates, keep, isSiteLine)
    keepListed(candidates, scores, keep, isSiteLine)
    keepCounted(candidates, scores, keep, isSiteLine)
    if (article >= HALF_ARTICLE) keepAnnounced(candidates, scores, keep, isSiteLine)
    keepClosing(candidates, scores, keep, isSiteLine)
    keepLast(candidates, scores, keep, isSiteLine, isSiteHead)
    keepBetween(candidates, scores, keep, isSiteLine)
    if (article >= LEAST_ARTICLE && candidates.length >= WHOLE_PAGE) keepAmid(candidates, scores, keep, isSiteLine)
    keepHeadings(candidates, scores, keep, i => candidates[i]!.element.tag === 'h2', isSiteLine)
    if (article >= HALF_ARTICLE && candidates.length >= WHOLE_PAGE) keepWithin(candidates, scores, keep, isSiteLine)
    turns?.note('amid', keep)
    if (chosen < MENU) dropMenu(candidates, keep)
    turns?.note('loose-end', keep)
  } else {
    const isHeading = has(HEADING), isTitled = has(TITLED), isOpener = openersOf(candidates, has(BOLD))
    keepHeadings(candidates, scores, keep, i => isHeading(i) || isOpener(i), isSiteLine)
    if (kind === 'documentation') keepFirstHeading(candidates, keep, i => isHeading(i) && !isTitled(i) && !isSiteLine(i))
    turns?.note('heading', keep)
    keepAmid(candidates, scores, keep, i => isSiteLine(i) || features.values[i * features.width + NEWSLETTER]! <= MOST_LEVELS)
    keepLists(candidates, scores, keep, isSiteLine)
    if (isArticle) { keepGoing(candidates, scores, keep, isSiteLine); keepHeads(candidates, scores, keep, isSiteLine) }
    turns?.note('amid', keep)
    if (chances[FORUM]! >= LEAST_THREAD) keepPostsAlike(candidates, scores, keep, isSiteLine)
    turns?.note('post', keep)
    dropLooseEnds(candidates, scores, keep, article, isSiteLine)
    if (isArticle && chances[FORUM]! < LEAST_FORUM) dropDoubtfulComments(candidates, scores, keep)
    dropBareLinks(candidates, keep)
    turns?.note('loose-end', keep)
  }
  keepRefrains(candidates, keep)
  turns?.note('amid', keep)
  completeWholes(candidates, scores, keep, format === 'html' && chances[FORUM]! >= LEAST_THREAD, kind === 'article')
  if (isArticle) keepLongRuns(candidates, scores, keep)
  turns?.note('whole', keep)
  if (format === 'html') dropHoles(candidates, keep, isArticle)
  if (isArticle) { dropPartContents(candidates, scores, keep); dropLinkedOpening(candidates, scores, keep, article) }
  turns?.note('loose-end', keep)
  if (format === 'html') dropOverlays(candidates, scores, keep, kind, article)
  if (format === 'html' && kind === 'product') dropApart(candidates, scores, keep, APART.parts, article)
  if (kind === 'listing') dropLastLines(candidates, scores, keep)
  turns?.note('overlay', keep)
  if (format === 'html') dropCodeLabels(segments, keep)
  turns?.note('code-label', keep)
  keepNotes(candidates, keep)
  turns?.note('note', keep)
  dropRepeats(candidates, keep, format === 'text', kind)
  dropTwins(candidates, keep, kind)
  if (isArticle && chances[FORUM]! < LEAST_FORUM) dropPullQuotes(candidates, keep)
  turns?.note('repeat', keep)
  const expected = isMarkedUp && keepAuthored(candidates, keep, isSiteLine) ? Math.max(chosen, OWN_FILE) : chosen
  turns?.note('authored', keep)
  if (format === 'html' && chances[FORUM]! >= LEAST_FORUM) keepPostHeads(segments, keep)
  turns?.note('post-head', keep)
  const verdicts = candidates.map((_, i): Verdict => ({ keep: keep[i] === 1, score: scores[i]!, reasons: [] }))
  return { verdicts, expected, confidence: confidenceOf(network.confidence, expected, article), kind, inside: turns ? { model, alone, turned: turns.turned } : null }
}

/** Which step changed which verdict. */
class Turns {
  readonly turned: (Step | null)[]
  private before: Uint8Array
  constructor(keep: Uint8Array) {
    this.before = keep.slice()
    this.turned = Array.from(keep, () => null)
  }

  note(step: Step, keep: Uint8Array): void {
    for (let i = 0; i < keep.length; i++) if (keep[i] !== this.before[i]) this.turned[i] = step
    this.before = keep.slice()
  }
}
