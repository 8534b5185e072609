/** Doubtful lines of a raw text that belong to what is kept of it, by their place and shape: nothing else tells of a line what it is. */
import { termsOf } from '../../languages/index.ts'
import { fold } from '../../model/fold.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { sectionsIn, seriesIn } from '../counted.ts'
import { isFarewell } from '../letters.ts'
import type { Asked } from './draft.ts'
import { labelOf } from '../mail-heads.ts'

const OPENS_LIST = /[:：]$/
/** A raw text of no more lines is a clipping, where all that reads as a sentence was meant. */
const FEW_LINES = 5
const SENTENCE = /[.!?…。！？।][ \u00a0\u202f]?["'”“’»)\]」』]*$/

/** Changes `keep`: a short clipping of which any line is kept loses no sentence. */
export function keepClipping(candidates: readonly Candidate[], keep: Uint8Array, isSiteLine: Asked): void {
  if (candidates.length > FEW_LINES || !keep.includes(1)) return
  for (const [i, { text }] of candidates.entries()) if (SENTENCE.test(text) && !isSiteLine(i)) keep[i] = 1
}

/** What scores less at the end of a raw text is hardly ever its author's. */
const LEAST_CLOSING = 0.1
/** A longer one has enough in it to be judged by. */
const CLOSING_WORDS = 15
const ASKS = /[?？…]["'”’»)]*$/
const OPENS_SENTENCE = /^["'“”«»„‘([¿¡]*[ \u00a0\u202f]?[\p{Lu}\p{Lt}\p{Lo}\d]/u

/** In a text that somebody saved a likelier one that somebody says is its author's, however long. */
const LIKELY_CLOSING = 0.3, OPENS_QUOTATION = /^["“”«»„‘「『]/

/** Changes `keep`: the sentence straight after the last line that is kept of a raw text closes it, however short ("The trial continues."). `isSaved`: the text is no whole page. */
export function keepClosing(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked, isSaved: boolean): void {
  const i = keep.lastIndexOf(1) + 1
  if (i === 0 || i >= candidates.length || scores[i]! < LEAST_CLOSING || isSiteLine(i)) return
  const { text, words } = candidates[i]!
  if (
    (words <= CLOSING_WORDS || (isSaved && scores[i]! >= LIKELY_CLOSING && OPENS_QUOTATION.test(text)))
    && SENTENCE.test(text)
    && !ASKS.test(text)
    && OPENS_SENTENCE.test(text)
  )
    keep[i] = 1
}

/** A last section may have nothing but a line of the site's between it and the text: so likely and so long a paragraph, so many lines on; less likely where the site's own follow it at once. */
const LEAST_LAST = 0.3, LEAST_CLOSED = 0.2, LAST_WORDS = 15, LAST_REACH = 3
/** In a text that somebody saved, with few lines of the site's among its own, a sentence between those is its author's. */
const SAVED_WORDS = 5

/** Changes `keep`: a paragraph that only the site's lines and its heading part from the last line that is kept goes on with the text. `isSiteHead`: such a line is nothing but the head of what follows. `isSaved`: the text is no whole page. */
export function keepLast(
  candidates: readonly Candidate[],
  scores: Float64Array,
  keep: Uint8Array,
  isSiteLine: Asked,
  isSiteHead: Asked,
  isSaved: boolean,
): void {
  const last = keep.lastIndexOf(1)
  const heads = (i: number): boolean => candidates[i]!.element.tag === 'h2' && !isSiteLine(i)
  let isParted = false
  for (let i = last + 1; last >= 0 && i < candidates.length && i <= last + LAST_REACH; i++) {
    if (isSiteHead(i)) isParted = true
    if (isSiteLine(i) || heads(i)) continue
    const { text, words } = candidates[i]!
    const isClosed = !isParted && (i + 1 === candidates.length || isSiteLine(i + 1))
    const isBetween = isClosed && i > last + 1
    const isTold = isSaved && isBetween && !heads(i - 1) && OPENS_SENTENCE.test(text) && !ASKS.test(text)
    const least = heads(i - 1) ? (isClosed ? LEAST_CLOSED : LEAST_LAST) : isTold ? LEAST_CLOSING : isBetween ? LEAST_LAST : Infinity
    if (scores[i]! >= least && words >= (isTold ? SAVED_WORDS : LAST_WORDS) && SENTENCE.test(text)) keep[i] = 1
    return
  }
}

/** Of a name below it. */
const SIGNED_WORDS = 6

/** Changes `keep`: how a letter ends, at the end of what is kept of it, and who signs it. */
export function keepFarewell(candidates: readonly Candidate[], keep: Uint8Array, isSiteLine: Asked): void {
  const last = keep.lastIndexOf(1), i = [last, last + 1].find(at => isFarewell(candidates[at]?.text ?? ''))
  if (last < 0 || i === undefined) return
  keep[i] = 1
  if (i + 1 < candidates.length && candidates[i + 1]!.words <= SIGNED_WORDS && !isSiteLine(i + 1)) keep[i + 1] = 1
}

/** What a list behind the text scores at least, all in all, and how far behind it stands. */
const LEAST_LISTED = 0.15, LISTED_REACH = 3

/** Changes `keep`: what a line with a colon, the last that is kept or the next of the author's, lists is the author's with it. */
export function keepListed(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const last = keep.lastIndexOf(1)
  if (last < 0) return
  const from = OPENS_LIST.test(candidates[last]!.text) ? last : candidates.findIndex((_, i) => i > last && !isSiteLine(i))
  if (from < 0 || from > last + LISTED_REACH || !OPENS_LIST.test(candidates[from]!.text)) return
  const list = candidates[from + 1]?.element
  let to = from + 1, sum = 0
  for (; list?.tag === 'li' && candidates[to]?.element.parent === list.parent && !isSiteLine(to); to++) sum += scores[to]!
  if (to === from + 1 || sum < (to - from - 1) * LEAST_LISTED) return
  keep.fill(1, from, to)
}

/** What such a line announces amid the text in lines without an end: so likely on the mean, of so few words and no more of them. */
const LEAST_ANNOUNCED = 0.25, ANNOUNCED_WORDS = 10, MOST_ANNOUNCED = 30

/** Changes `keep`: a list whose items nothing marks stays or goes as one. */
export function keepAnnounced(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const isItem: Asked = i => candidates[i]!.words <= ANNOUNCED_WORDS && !SENTENCE.test(candidates[i]!.text) && !isSiteLine(i)
  for (let i = 0; i + 1 < candidates.length; i++) {
    if (keep[i] !== 1 || !OPENS_LIST.test(candidates[i]!.text)) continue
    let to = i + 1, sum = 0
    for (; to < candidates.length && to - i <= MOST_ANNOUNCED && isItem(to); to++) sum += scores[to]!
    if (sum >= LEAST_ANNOUNCED * (to - i - 1)) keep.fill(1, i, to)
  }
}

/** Of a text of which no more is kept, a paragraph so long right beside one that is doubtful too: nearly as likely, it goes with it. */
const MOST_GOING = 400, GOING_WORDS = 25, GOING_CHARS = 50, DOUBTFUL = 0.7, AS_LIKELY = 0.4, LEAST_GOING = 0.1

/** Changes `keep`: where all of a short article is doubtful the choice by expected F1 begins and ends in the middle of it, and its paragraphs stay or go together. */
export function keepGoing(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  let words = 0, expected = 0
  for (const [i, candidate] of candidates.entries()) if (keep[i] === 1) {
    words += candidate.words
    expected += candidate.words * scores[i]!
  }
  if (words > MOST_GOING || expected > DOUBTFUL * words) return
  const isParagraph: Asked = i =>
    candidates[i]!.words >= GOING_WORDS && candidates[i]!.text.length >= GOING_CHARS && SENTENCE.test(candidates[i]!.text) && !isSiteLine(i)
  const goesWith = (i: number, beside: number): boolean =>
    keep[beside] === 1
    && scores[beside]! <= DOUBTFUL
    && scores[i]! >= Math.max(LEAST_GOING, scores[beside]! * AS_LIKELY)
    && isParagraph(i)
    && isParagraph(beside)
  for (let i = 1; i < candidates.length; i++) if (keep[i] !== 1 && goesWith(i, i - 1)) keep[i] = 1
  for (let i = candidates.length - 2; i >= 0; i--) if (keep[i] !== 1 && goesWith(i, i + 1)) keep[i] = 1
}

/** So likely a sentence above the first line that is kept, and so long a one with none but sentences between, opens the text, whatever it has at its head: "BERLIN, 4 Jan – ". */
const LEAST_OPENING = 0.15, OPENING_WORDS = 18

/** Changes `keep`. */
export function keepOpening(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const first = keep.indexOf(1)
  let top = first
  for (let i = first - 1; i >= 0 && scores[i]! >= LEAST_OPENING && SENTENCE.test(candidates[i]!.text) && !isSiteLine(i); i--)
    if (candidates[i]!.words >= OPENING_WORDS) top = i
  if (first > 0) keep.fill(1, top, first)
}

/** So likely and short, a line between two sentences that are kept heads the second, where nothing but its place says so. */
const LEAST_BETWEEN = 0.2, BETWEEN_WORDS = 8

/** Changes `keep`. A line of the site's may stand above it and below it. */
export function keepBetween(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const told = (from: number, step: number): boolean => {
    const i = isSiteLine(from) ? from + step : from
    return keep[i] === 1 && candidates[i]!.words >= LAST_WORDS && SENTENCE.test(candidates[i]!.text)
  }
  for (let i = 1; i + 1 < candidates.length; i++) {
    const { text, words } = candidates[i]!
    if (
      keep[i] !== 1
      && scores[i]! >= LEAST_BETWEEN
      && words <= BETWEEN_WORDS
      && !isSiteLine(i)
      && OPENS_SENTENCE.test(text)
      && !/[:：]/.test(text)
      && told(i - 1, -1)
      && told(i + 1, 1)
    )
      keep[i] = 1
  }
}

/** Of lines that count on, the share that is kept. */
const MOST_COUNTED = 0.7

/** Changes `keep`: of lines that count on from the first, those that are doubtful go with the rest; of those that head sections each goes with the text below it. */
export function keepCounted(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const texts = candidates.map(({ text }) => text)
  const series = seriesIn(texts)
  for (const { lines, key } of series)
    if (key !== '' && lines.filter(i => keep[i] === 1).length >= MOST_COUNTED * lines.length)
      for (const i of lines) if (scores[i]! >= LEAST_WITHIN && !isSiteLine(i)) keep[i] = 1
  for (const lines of sectionsIn(series, texts, i => keep[i] === 1)) for (const i of lines) if (keep[i + 1] === 1) keep[i] = 1
}

/** So many headings that are kept. */
const FEWEST_HEADS = 2, OPENING_HEADS: ReadonlySet<string> = new Set(termsOf('opening').map(fold))

/** Changes `keep`: in a text with headings "Introduction" between its title and its first paragraph heads that. Of other lines there nothing tells: who wrote it, a section of the paper, where it happened. */
export function keepOpeningHead(candidates: readonly Candidate[], keep: Uint8Array, isSiteLine: Asked): void {
  const first = keep.indexOf(1), i = first - 1
  if (i < 1 || isSiteLine(i) || candidates[first]!.words < LAST_WORDS || !OPENING_HEADS.has(fold(candidates[i]!.text))) return
  if (candidates.filter(({ element, index }) => element.tag === 'h2' && keep[index] === 1 && keep[index + 1] === 1).length >= FEWEST_HEADS) keep[i] = 1
}

/** Of a text that somebody took out of its page no more stands before the first line that is kept and behind the last, of its lines and of its words; a whole page has its menus there. */
const LINES_OUTSIDE = 0.05, WORDS_OUTSIDE = 0.1
/** So likely and short, a line within is a cell, an item, a day of the plan. */
const LEAST_WITHIN = 0.1, WITHIN_WORDS = 12

/** So likely in a text that somebody saved, a verse beside what is kept that is sung again elsewhere, and what is said by one who speaks there more than once. */
const LEAST_SAVED = 0.25, VERSE_WORDS = 3, TURNS = 2

/** Changes `keep`: what comes again in a short text is no site's. */
export function keepAgain(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const sung = new Set<string>(), turns = new Map<string, number>()
  // A site says its line again elsewhere, a song at once.
  const isSong = candidates.some(({ text, words }, i) => words >= VERSE_WORDS && text === candidates[i - 1]?.text)
  candidates.forEach(({ text, words }, i) => {
    if (keep[i] !== 1) return
    if (isSong && words >= VERSE_WORDS) sung.add(text)
    const speaker = labelOf(text)
    if (speaker !== undefined) turns.set(speaker, (turns.get(speaker) ?? 0) + 1)
  })
  const isAgain = (i: number, beside: number): boolean => {
    const { text } = candidates[i]!
    return (
      keep[i] !== 1 && scores[i]! >= LEAST_SAVED && !isSiteLine(i) && ((keep[beside] === 1 && sung.has(text)) || (turns.get(labelOf(text) ?? '') ?? 0) >= TURNS)
    )
  }
  for (let i = 0; i < candidates.length; i++) if (isAgain(i, i - 1)) keep[i] = 1
  for (let i = candidates.length - 1; i >= 0; i--) if (isAgain(i, i + 1)) keep[i] = 1
}

/** Of the words of a text, that stand in stanzas where it is verse; stanzas at least; how likely a line is that stands alone below them. */
const SUNG = 0.6, FEWEST_STANZAS = 2, LEAST_SIGNED = 0.2
/** Of the lines that stand as a stanza's do, phrases of sites where it is none, so many at least; a site says each once, a song its own again. */
const SITES = 0.6, FEWEST_SITES = 2

/** Changes `keep`, and says whether the text is verse: all stanzas of it are its own, what stands between them and is no site's, and who signs it. Menus whose lines are as long as those of verse are none. */
export function keepStanzas(
  candidates: readonly Candidate[],
  scores: Float64Array,
  keep: Uint8Array,
  isSiteLine: Asked,
  isPhrase: (line: string) => boolean,
): boolean {
  const runs = candidates.filter(({ element, text }) => element.tag === 'p' && text.includes('\n'))
  const sites = new Set(
    runs.filter(({ text }) => {
      const lines = text.split('\n')
      const own = [...new Set(lines)].filter(isPhrase).length
      return own >= FEWEST_SITES && own >= lines.length * SITES
    }),
  )
  const stanzas = runs.filter(run => !sites.has(run))
  if (stanzas.length < FEWEST_STANZAS || wordsOf(stanzas) < wordsOf(candidates.filter(candidate => !sites.has(candidate))) * SUNG) return false
  const last = stanzas.at(-1)!.index + 1
  const isSigned = last + 1 === candidates.length && scores[last]! >= LEAST_SIGNED && !isSiteLine(last)
  for (let i = stanzas[0]!.index; i < last; i++) if (!isSiteLine(i)) keep[i] = 1
  if (isSigned) keep[last] = 1
  for (const { index } of sites) keep[index] = 0
  return true
}

/** Changes `keep`: of a text without menus, what stands within is its own, however much it looks like one. */
export function keepWithin(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, isSiteLine: Asked): void {
  const first = keep.indexOf(1), last = keep.lastIndexOf(1)
  const outside = [...candidates.slice(0, Math.max(0, first)), ...candidates.slice(last + 1)]
  if (first < 0 || outside.length > LINES_OUTSIDE * candidates.length || wordsOf(outside) > WORDS_OUTSIDE * wordsOf(candidates)) return
  for (let i = first; i < last; i++) if (scores[i]! >= LEAST_WITHIN && candidates[i]!.words <= WITHIN_WORDS && !isSiteLine(i)) keep[i] = 1
}
