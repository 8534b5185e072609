/**
 * Choice → article: what is known of pages beyond each block's own chance. One row a step, in their order: where it holds, what is said of the
 * blocks that it turns over, and what it does. `npm run bench:steps` says what each is worth.
 */
import type { Reason } from '../../model/article.ts'
import { hostOfPage } from '../host.ts'
import { dropRepeated } from '../repeats.ts'
import { obey } from '../rules.ts'
import { keepAmid, keepCaptions, keepLists, keepRefrains } from './amid.ts'
import { APART, dropApart } from './apart.ts'
import { has, heads, headings, headsSites, isSites, plainHeadings, says } from './asked.ts'
import { keepAttributions } from './attributions.ts'
import { keepAuthored, OWN_FILE } from './authored.ts'
import { dropBylines } from './bylines.ts'
import { dropClosing } from './closing.ts'
import { dropCodeLabels, keepCodeCaptions } from './code-labels.ts'
import { dropCredits } from './credits.ts'
import type { Draft } from './draft.ts'
import { dropFrames } from './frames.ts'
import { keepFirstHeading, keepHeadings, keepHeads, keepHeadsAlike } from './headings.ts'
import { dropHeads } from './heads.ts'
import { dropHoles, dropTemplates } from './holes.ts'
import {
  keepAgain,
  keepAnnounced,
  keepBetween,
  keepClipping,
  keepClosing,
  keepCounted,
  keepFarewell,
  keepGoing,
  keepLast,
  keepListed,
  keepOpening,
  keepOpeningHead,
  keepStanzas,
  keepWithin,
} from './lines.ts'
import { dropBareLinks, dropLinkedOpening, dropPartContents } from './links.ts'
import { bareHeadings, dropAlone, dropBehindGate, dropEmptyHeadings, dropLabels, dropLastLine } from './loose-ends.ts'
import { dropMore } from './more.ts'
import { keepNotes } from './notes.ts'
import { dropNotices } from './notices.ts'
import { dropOpening } from './opening.ts'
import {
  buttonAmong,
  callAmong,
  choiceAmong,
  dropSigned,
  inDialog,
  isBeside,
  isDoubtfulLink,
  isEmbedding,
  isHeard,
  isRelated,
  linkAlone,
  MOST_CALLED,
  MOST_LINKS,
  MOST_RELATED,
} from './overlays.ts'
import { dropPhrases } from './phrases.ts'
import { keepPostHeads, keepPostsAlike } from './posts.ts'
import { dropPullQuotes } from './pull-quotes.ts'
import { dropDoubtfulComments, dropReplies } from './replies.ts'
import { dropBelowHead, dropMenu, dropTerms } from './site-lines.ts'
import { textTitle } from './text-title.ts'
import { dropRepeats, dropTwins } from './told-twice.ts'
import { completeWholes, keepLongRuns } from './whole.ts'
import {
  HALF,
  hasNoHeads,
  hasOpening,
  isArticle,
  isLikely,
  isNo,
  isNoThread,
  isOf,
  isPage,
  isText,
  isSaved,
  isWholePage,
  LEAST_POSTS,
  LEAST_THREAD,
  LIKELY,
  mayBeThread,
  mayHaveByline,
  MENU,
  SURE,
  type Where,
} from './where.ts'
import * as why from './why.ts'
import type { Why } from './why.ts'

interface Step {
  readonly name: string
  /** All of these hold for the page. */
  readonly where: readonly Where[]
  /** It holds as well where the caller has said what to keep, and nothing was judged. */
  readonly always?: true
  /** Said of each block that it turns over, unless `run` has its own to say; null where it always has. */
  readonly why: Reason | null
  readonly run: (draft: Draft) => Why | void
}

const ON_TEXT: readonly Step[] = [
  { name: 'terms', where: [isWholePage], why: why.LOOSE_END, run: d => dropTerms(d.scores, d.keep, d.feature('legal-3')) },
  { name: 'stretches', where: [], why: why.LOOSE_END, run: d => dropApart(d.candidates, d.scores, d.keep, APART.lines, d.article) },
  // Readers' comments are as long and as much of the subject as the text.
  { name: 'below-comments', where: [isLikely(0.7)], why: why.LOOSE_END, run: d => dropBelowHead(d.candidates, d.scores, d.keep, 0.75, heads(d, 'comments')) },
  { name: 'below-related', where: [isLikely(0.85)], why: why.LOOSE_END, run: d => dropBelowHead(d.candidates, d.scores, d.keep, 0.6, heads(d, 'related', 'share', 'subscribe')) },
  { name: 'going', where: [isLikely(LIKELY)], why: why.AMID, run: d => keepGoing(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'opening-lines', where: [isLikely(LIKELY)], why: why.AMID, run: d => keepOpening(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'clipping', where: [], why: why.AMID, run: d => keepClipping(d.candidates, d.keep, d.isSiteLine) },
  { name: 'listed', where: [], why: why.AMID, run: d => keepListed(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'counted', where: [], why: why.AMID, run: d => keepCounted(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'announced', where: [isLikely(HALF)], why: why.AMID, run: d => keepAnnounced(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'closing-line', where: [], why: why.AMID, run: d => keepClosing(d.candidates, d.scores, d.keep, d.isSiteLine, isSaved(d)) },
  { name: 'last', where: [], why: why.AMID, run: d => keepLast(d.candidates, d.scores, d.keep, d.isSiteLine, has(d, 'phrase-whole'), isSaved(d)) },
  { name: 'farewell', where: [], why: why.AMID, run: d => keepFarewell(d.candidates, d.keep, d.isSiteLine) },
  { name: 'between', where: [], why: why.AMID, run: d => keepBetween(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'amid-lines', where: [isLikely(LIKELY), isWholePage], why: why.AMID, run: d => keepAmid(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'text-headings', where: [], why: why.AMID, run: d => keepHeadings(d.candidates, d.scores, d.keep, i => d.candidates[i]!.element.tag === 'h2', d.isSiteLine) },
  { name: 'opening-head', where: [isSaved], why: why.HEADING, run: d => keepOpeningHead(d.candidates, d.keep, d.isSiteLine) },
  { name: 'within', where: [isLikely(HALF), isWholePage], why: why.AMID, run: d => keepWithin(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'again', where: [isSaved], why: why.AMID, run: d => keepAgain(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'stanzas', where: [], why: why.AMID, run: d => { if (keepStanzas(d.candidates, d.scores, d.keep, d.isSiteLine, line => d.evidence.phrase(line) !== null)) d.expected = Math.max(d.expected, OWN_FILE); return (i, isTurned) => (!isTurned ? null : d.keep[i] === 1 ? why.AMID : why.LOOSE_END) } },
  { name: 'menu', where: [({ expected }) => expected < MENU], why: why.LOOSE_END, run: d => dropMenu(d.candidates, d.keep) },
]

const ON_PAGES: readonly Step[] = [
  { name: 'headings', where: [], why: why.HEADING, run: d => keepHeadings(d.candidates, d.scores, d.keep, headings(d), headsSites(d)) },
  { name: 'first-heading', where: [isOf('article', 'documentation')], why: why.HEADING, run: d => keepFirstHeading(d.candidates, d.keep, plainHeadings(d)) },
  { name: 'amid', where: [], why: why.AMID, run: d => keepAmid(d.candidates, d.scores, d.keep, isSites(d)) },
  { name: 'lists', where: [], why: why.AMID, run: d => keepLists(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'captions', where: [isArticle], why: why.AMID, run: d => keepCaptions(d.candidates, d.scores, d.keep) },
  { name: 'heads', where: [isOf('article', 'documentation')], why: why.AMID, run: d => keepHeads(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'posts-alike', where: [mayBeThread(LEAST_POSTS)], why: why.POST, run: d => keepPostsAlike(d.candidates, d.scores, d.keep, d.isSiteLine) },
  // Where it is no article such lines are much of what there is.
  { name: 'alone', where: [isLikely(HALF)], why: why.LOOSE_END, run: d => dropAlone(d.candidates, d.scores, d.keep) },
  { name: 'labels', where: [isLikely(HALF)], why: why.LOOSE_END, run: d => dropLabels(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'heads-alike', where: [isArticle], why: why.HEADING, run: d => keepHeadsAlike(d.candidates, d.scores, d.keep, d.isSiteLine) },
  { name: 'gate', where: [isLikely(HALF)], why: why.LOOSE_END, run: d => dropBehindGate(d.candidates, d.scores, d.keep, d.isSiteLine, says(d, 'subscribe', 'sign-in')) },
  { name: 'last-line', where: [isLikely(HALF)], why: why.LOOSE_END, run: d => dropLastLine(d.candidates, d.scores, d.keep) },
  { name: 'more', where: [isArticle], why: why.LOOSE_END, run: d => dropMore(d.candidates, d.scores, d.keep, says(d, 'related'), d.evidence.phrase) },
  { name: 'doubtful-comments', where: [isArticle, isNoThread], why: why.LOOSE_END, run: d => dropDoubtfulComments(d.candidates, d.scores, d.keep) },
  { name: 'bare-links', where: [], why: why.LOOSE_END, run: d => dropBareLinks(d.candidates, d.keep) },
]

const ON_BOTH: readonly Step[] = [
  { name: 'refrains', where: [isOf('article')], why: why.AMID, run: d => keepRefrains(d.candidates, d.keep) },
  { name: 'wholes', where: [], why: why.WHOLE, run: d => completeWholes(d.candidates, d.scores, d.keep, mayBeThread(LEAST_POSTS)(d), d.kind === 'article') },
  { name: 'attributions', where: [isPage], why: why.ATTRIBUTION, run: d => keepAttributions(d.candidates, d.keep, d.isSiteLine) },
  { name: 'long-runs', where: [isArticle], why: why.WHOLE, run: d => keepLongRuns(d.candidates, d.scores, d.keep) },
  { name: 'holes', where: [isPage], why: why.LOOSE_END, run: d => dropHoles(d.candidates, d.keep, isArticle(d)) },
  { name: 'templates', where: [isPage], why: why.TEMPLATE, run: d => dropTemplates(d.candidates, d.keep) },
  { name: 'contents', where: [isArticle], why: why.LOOSE_END, run: d => dropPartContents(d.candidates, d.scores, d.keep) },
  { name: 'linked-opening', where: [isArticle, isLikely(SURE)], why: why.LOOSE_END, run: d => dropLinkedOpening(d.candidates, d.scores, d.keep) },
  // A manual has its tabs of code, a product what it may be had in.
  { name: 'choices', where: [isPage, isNo('documentation', 'product')], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, choiceAmong(d.candidates, isArticle(d))) },
  { name: 'buttons', where: [isPage], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, buttonAmong(d.candidates)) },
  { name: 'dialogs', where: [isPage], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, inDialog()) },
  { name: 'heard', where: [isPage], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, isHeard) },
  { name: 'related', where: [isPage, ({ kind, article }) => kind !== 'article' || article < HALF], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, isRelated(d.kind === 'documentation'), MOST_RELATED) },
  { name: 'embeds', where: [isArticle], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, isEmbedding) },
  { name: 'beside', where: [isOf('product')], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, isBeside(d.scores)) },
  { name: 'doubtful-links', where: [isOf('product')], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, isDoubtfulLink(d.scores), MOST_LINKS) },
  { name: 'calls', where: [isArticle, isLikely(SURE)], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, callAmong(d.candidates, d.scores, d.keep), MOST_CALLED) },
  { name: 'link-alone', where: [isArticle, isLikely(SURE)], why: why.OVERLAY, run: d => dropSigned(d.candidates, d.keep, linkAlone(d.scores), MOST_CALLED) },
  { name: 'parts', where: [isOf('product')], why: why.OVERLAY, run: d => dropApart(d.candidates, d.scores, d.keep, APART.parts, d.article) },
  { name: 'code-labels', where: [isPage], why: why.CODE_LABEL, run: d => dropCodeLabels(d.segments, d.keep) },
  { name: 'code-captions', where: [isPage], why: why.AMID, run: d => keepCodeCaptions(d.segments, d.keep, d.isSiteLine) },
  { name: 'notes', where: [isOf('article', 'documentation')], why: why.NOTE, run: d => keepNotes(d.candidates, d.keep) },
  { name: 'repeats', where: [], why: why.REPEAT, run: d => dropRepeats(d.candidates, d.keep, isText(d), d.kind) },
  { name: 'twins', where: [isPage], why: why.REPEAT, run: d => dropTwins(d.candidates, d.keep, d.kind) },
  { name: 'pull-quotes', where: [isArticle, isNoThread], why: why.REPEAT, run: d => dropPullQuotes(d.candidates, d.keep) },
  { name: 'authored', where: [({ document }) => document.isMarkedUp === true], why: why.AUTHORED, run: d => { if (keepAuthored(d.candidates, d.keep, d.isSiteLine)) d.expected = Math.max(d.expected, OWN_FILE) } },
  { name: 'post-heads', where: [mayBeThread(LEAST_THREAD)], why: why.POST_HEAD, run: d => { d.headed = keepPostHeads(d.segments, d.keep) } },
  // What has a field of its own, what the site's rule says, and what closes a text.
  { name: 'mail-heads', where: [isText], why: why.HEAD, run: d => dropHeads(d.candidates, d.scores, d.keep) },
  { name: 'frames', where: [isText], why: why.FRAME, run: d => dropFrames(d.candidates, d.keep) },
  // Where posts have their heads, those are no bylines.
  { name: 'bylines', where: [isOf('article'), hasNoHeads], why: why.BYLINE, run: d => dropBylines(d.candidates, d.keep) },
  { name: 'rule', where: [({ said }) => said.selected !== null || said.removed.size > 0], always: true, why: null, run: d => obey(d.candidates, d.keep, d.said) },
  { name: 'credits', where: [isArticle], why: why.CREDIT, run: d => dropCredits(d.candidates, d.scores, d.keep, says(d, 'credit'), d.evidence.phrase) },
  { name: 'title', where: [isText], why: why.TITLE, run: d => { const title = textTitle(d); if (typeof title === 'number') d.keep[title] = 0 } },
  { name: 'replies', where: [isOf('article', 'documentation'), hasOpening], why: why.REPLIES, run: d => dropReplies(d.candidates, d.keep, d.evidence.phrase) },
  { name: 'opening', where: [isOf('article'), hasNoHeads, mayHaveByline, hasOpening], why: why.OPENING, run: d => dropOpening(d.candidates, d.keep, d.evidence, isText(d) && textTitle(d) === 'none') },
  { name: 'closing', where: [isArticle], why: why.CLOSING, run: d => dropClosing(d.candidates, d.scores, d.keep, hostOfPage(d.document, () => d.facts.claims)) },
  // A file that its author marked up may be about its own terms.
  { name: 'notices', where: [isOf('article'), ({ document }) => !document.isMarkedUp], why: why.NOTICE, run: d => dropNotices(d.candidates, d.keep, d.evidence.notice) },
  { name: 'rule-phrases', where: [({ said }) => said.phrases.length > 0], always: true, why: null, run: d => dropPhrases(d.candidates, d.keep, d.said.phrases, 'phrase of the site\'s rule') },
  { name: 'own-phrases', where: [({ options }) => options.phrases.length > 0], always: true, why: null, run: d => dropPhrases(d.candidates, d.keep, d.options.phrases, 'your phrase') },
  { name: 'repeated', where: [({ options }) => options.repeated !== null], always: true, why: null, run: d => dropRepeated(d.candidates, d.keep, d.options.repeated!) },
  { name: 'empty-headings', where: [isPage], why: why.EMPTY_HEADING, run: d => dropEmptyHeadings(d.segments, d.scores, d.keep, isArticle(d) && isLikely(SURE)(d)) },
  { name: 'bare-headings', where: [isPage], why: why.BARE_HEADING, run: d => { for (const { index } of bareHeadings(d.candidates, i => d.keep[i] === 1, isArticle(d))) d.keep[index] = 0 } },
]

const on = (format: Where, steps: readonly Step[]): readonly Step[] => steps.map(step => ({ ...step, where: [format, ...step.where] }))

export const STEPS: readonly Step[] = [...on(isText, ON_TEXT), ...on(isPage, ON_PAGES), ...ON_BOTH]

/** Changes the draft. By candidate: what is to be said of it, null where no step turned it over. */
export function walk(draft: Draft, steps: readonly Step[] = STEPS): readonly (Reason | null)[] {
  const { candidates, keep, options } = draft, isChosen = options.select.length > 0
  const turned = candidates.map((): Reason | null => null)
  const before = keep.slice()
  for (const { where, always, why, run } of steps) {
    if ((isChosen && !always) || !where.every(holds => holds(draft))) continue
    const own = run(draft)
    for (let i = 0; i < keep.length; i++) {
      const isTurned = keep[i] !== before[i]
      if (!isTurned && !own) continue
      turned[i] = own ? own(i, isTurned) ?? turned[i]! : why
      before[i] = keep[i]!
    }
  }
  return turned
}
