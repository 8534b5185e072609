/** Lines of raw text → options for its headline: those above the text, each with what speaks for it and against it. */
import { packsFor, phraseMatcher } from '../../languages/index.ts'
import { sectionsIn, seriesIn } from '../counted.ts'
import { fold } from '../../model/fold.ts'
import { isCalled } from '../names/given-names.ts'
import { isSalutation } from '../letters.ts'
import { isByline } from './bylines.ts'
import { findDates, mayHoldDate, withoutDates } from '../dates/dates.ts'
import { placedIn } from './placed.ts'
import { HEADLINE } from './precedence-text.ts'
import { Ballot } from './vote.ts'
import { PUBLISHED, UPDATED, WEEKDAYS } from '../dates/words.ts'
import type { Block } from './zones.ts'

/** Longer lines are no titles; so long ones are text, in scripts without spaces half of it. In characters. */
export const TITLE = 200
const PROSE = 100
/** Lines above the text, and behind its first paragraph, that may be its headline. */
const ABOVE = 40, BEHIND = 3
/** A text with so few lines above it was saved by a reader, and has no menus. */
const FEW = 8
/** So much of the text is held against a line, in characters. */
const OPENING = 3000
/** Lines beside one that show a menu, and those behind one where bylines stand. */
const BESIDE = 2, NEAR = 4
/** Words of a line that is no label, and the most of one in a menu. */
export const FEWEST_WORDS = 3
const MENU_WORDS = 3
/** Words of an address that tell of the title. */
const FEWEST_NAMED = 2
/** In characters: what is so short stands in others by chance. */
const TELLING = 10

/** A letter of a script that writes without spaces. */
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff]/
/** Of one that says as much in half the characters, Hangul among them; and of one without a mark for the end of a sentence. */
const TERSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]/, UNENDED = /[\u0e00-\u0eff]/
/** "https://tarn.example/keeper", "Home > News > Lakes", "Home | News | Lakes | Search". */
export const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]{1,80}@[^\s@]{1,80}$/i, TRAIL = /\S\s[>›»]\s\S|[>›»→][^>›»→\n]{1,40}[>›»→]|\s\/\s[^/\n]{1,40}\s\/\s|\|[^|\n]{1,60}\|[^|\n]{0,60}\|/
/** "To read this on the web: https://tarn.example/9" */
export const LEADS = /^[^:：]{1,120}[:：] ?<?https?:\/\/\S+$/i
/** "« Le lac »", "»Der See«": no way leads there. */
const QUOTED = /«[^«»\n]{1,80}»|»[^«»\n]{1,80}«|‹[^‹›\n]{1,80}›|›[^‹›\n]{1,80}‹/g
const PROSE_END = /[.!?…。！？।।۔؟”"’»」)]$/, OPENS_LIST = /[:：]$/
/** Who a page's rights are with is its site. */
const RIGHTS = /©|\(c\) \d|copyright/i, MOST_RIGHTS = 5
const DASHED = /\s[|–—·-]\s/
const ENDINGS: readonly (readonly [ending: RegExp, mark: string])[] = [[/[?？؟]$/, 'ends.question'], [/[.。।۔…]$/, 'ends.full'], [/[:：]$/, 'ends.colon'], [/[,;，、]$/, 'ends.open'], [/[!！]$/, 'ends.shout']]

const STEPS = [1, 2, 3, 4, 6, 9, 14, 20, 30, 45]
/** The step that a count stands on: fine below, coarse above. */
export const step = (count: number): number => STEPS.findLast(least => count >= least) ?? 0

type Kind = 'line' | 'byline' | 'day' | 'address' | 'salutation'

/** `path`: words of the file's name or of the address. */
export function headlines(blocks: readonly Block[], sites: ReadonlySet<string>, path: ReadonlySet<string>): Ballot<Block> {
  const options = new Map<string, { readonly block: Block; readonly marks: readonly string[] }>()
  const isSiteLine = phraseMatcher(packsFor(null))
  const first = (is: (text: string) => boolean): number => blocks.findIndex(({ candidate: { text }, keep }) => keep && is(text))
  const prose = first(isProse), kept = blocks.filter(({ keep }) => keep)
  const end = prose < 0 && kept.filter(({ candidate }) => isSentence(candidate.text)).length * 2 >= kept.length ? first(isSentence) : prose
  const from = Math.max(0, end - ABOVE), to = Math.min(blocks.length, end < 0 ? ABOVE : end + 1 + BEHIND)
  const opening = wordsOf(blocks.filter(({ keep }) => keep).slice(0, ABOVE).map(({ candidate }) => candidate.text).join(' ').slice(0, OPENING))
  const named = wordsOf([...path].join(' '))
  const rights = blocks
    .filter(({ candidate: { text } }) => text.length <= TITLE && RIGHTS.test(text))
    .slice(-MOST_RIGHTS)
    .map(({ candidate }) => fold(candidate.text))
  // What opens the text is text, however short: a stanza, a sentence.
  const around = blocks
    .slice(from, to + NEAR)
    .map(({ candidate: { text } }, i) => ({ kind: kindOf(text, sites), words: countOf(text), isProse: from + i === end || isProse(text) }))
  const texts = blocks.map(({ candidate }) => candidate.text)
  const sections = new Set(sectionsIn(seriesIn(texts), texts, i => blocks[i]?.keep === true).flat().map(i => fold(blocks[i]!.candidate.text)))
  const few = end >= 0 && end <= FEW ? '.few' : ''
  let long = 0
  for (let i = from; i < to; i++) {
    const { candidate: { text, element }, keep, score } = blocks[i]!
    const { kind, words } = around[i - from]!
    const key = fold(text)
    // A stanza's lines are several, and what is quoted is another's. Above no text a line is a title where the text's shape made it a heading; where a text begins with a paragraph, what stands in it below is a section's heading.
    if (
      i === end
      || text.length > TITLE
      || kind !== 'line'
      || key === ''
      || sections.has(key)
      || element.parent?.tag === 'blockquote'
      || text.includes('\n')
      || (end < 0 && element.tag !== 'h1')
      || (end === 0 && keep)
    )
      continue
    const phrase = isSiteLine(text) !== null
    const marks = [
      `words.${step(words)}`,
      `top.${step(i)}${few}`,
      i < end ? `gap.${step(end - 1 - i)}${few}` : 'behind',
      `score.${Math.floor(score * 5)}`,
      `is.${element.tag}`,
      ...shapeOf(text),
      ...besideOf(around, i - from),
    ]
    if (phrase) marks.push('phrase')
    else if (words >= FEWEST_WORDS) marks.push(`long.${step(++long)}`)
    if (TRAIL.test(text.replace(QUOTED, 'x'))) marks.push('trail')
    if (DASHED.test(text)) marks.push('dashed')
    if (sites.has(key) || (key.length >= TELLING / 2 && rights.some(line => line.includes(key)))) marks.push('site')
    if (keep) marks.push('kept')
    if (isCalled(text)) marks.push('called')
    if (options.has(key)) marks.push('twice')
    const own = wordsOf(text)
    marks.push(`told.${shareOf(own, opening)}.${Math.min(own.size, 4)}`)
    if (named.size >= FEWEST_NAMED) marks.push(`path.${shareOf(own, named)}.${Math.min(own.size, 4)}`)
    // Of a line that stands there again the one nearest to the text counts, spelled as the other where it shouts.
    const before = options.get(key)?.block
    if (i < end || !before) options.set(key, { block: before && isShouted(text) && !isShouted(before.candidate.text) ? before : blocks[i]!, marks })
  }
  const ballot = new Ballot<Block>(HEADLINE)
  for (const [key, { block, marks }] of options) ballot.add(key, block, [], marks, 0)
  relate(ballot)
  return ballot
}

const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

export const isProse = (text: string): boolean =>
  text.length > (TERSE.test(text) ? PROSE / 2 : PROSE)
  && (text.length > (UNENDED.test(text) ? TITLE / 2 : TITLE) || PROSE_END.test(text) || OPENS_LIST.test(text))
/** Where all paragraphs are short, the first that ends as sentences do is one. */
export const isSentence = (text: string): boolean => text.length > PROSE / (TERSE.test(text) ? 5 : 2) && PROSE_END.test(text)

export function kindOf(text: string, sites: ReadonlySet<string>): Kind {
  if (text.length > TITLE) return 'line'
  if (ADDRESS.test(text) || LEADS.test(text)) return 'address'
  if (isByline(text, sites)) return 'byline'
  if (isSalutation(text)) return 'salutation'
  return isDay(text) || isStamped(text) || placedIn(text, sites) !== null ? 'day' : 'line'
}

/** A day, and nothing beside it but what says which day it is. */
export function isDay(text: string): boolean {
  const rest = mayHoldDate(text) ? withoutDates(text) : text
  return (
    rest !== text
    && (rest.match(/[\p{L}\p{M}]+/gu) ?? []).every(word => word.length <= 3 || WEEKDAYS.has(word.toLowerCase()) || PUBLISHED.test(word) || UPDATED.test(word))
  )
}

/** "2012-01-17 18:10 来源：…", "Tarn Post | 28-12-2011 14:44": when it was put there, by day and hour, and from where. */
function isStamped(text: string): boolean {
  const moments = mayHoldDate(text) ? findDates(text, null).filter(({ iso }) => iso.length > 10) : []
  return moments.some(({ start, end }) => start <= LEAD || text.length - end <= LEAD && STAMPED.test(text.slice(0, start)))
}
const LEAD = 2, STAMPED = /[|·•,–—-]\s?$/

/** In scripts without spaces three signs are as good as a word. */
export const countOf = (text: string): number => (DENSE.test(text) ? Math.ceil(text.length / 3) : text.split(/\s+/, STEPS.at(-1)).length)

/** How words of some length begin, whatever ending they have; signs, and runs of four in scripts that write without spaces. */
function wordsOf(text: string): ReadonlySet<string> {
  const small = text.toLowerCase()
  if (!DENSE.test(text)) return new Set((small.match(/[\p{L}\p{N}]{4,}/gu) ?? []).map(word => word.slice(0, STEM)))
  const runs = small.match(/[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]{4,}/g) ?? []
  return new Set([
    ...(small.match(/\p{Script=Han}|\p{Script=Katakana}{2,}|[a-z\d]{4,}/gu) ?? []),
    ...runs.flatMap(run => Array.from({ length: run.length - 3 }, (_, i) => run.slice(i, i + 4))),
  ])
}
const STEM = 5

/** Of its words, in fifths; `no` where it has none that would tell. */
function shareOf(own: ReadonlySet<string>, others: ReadonlySet<string>): number | 'no' {
  if (own.size === 0) return 'no'
  let shared = 0
  for (const word of own) if (others.has(word)) shared++
  return Math.floor(shared / own.size * 4.999)
}

function shapeOf(text: string): string[] {
  const marks = ENDINGS.filter(([ending]) => ending.test(text)).map(([, mark]) => mark)
  const words = text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? []
  const capital = words.filter(word => /^\p{Lu}/u.test(word)).length
  if (/^\p{Ll}/u.test(text)) marks.push('case.lower')
  else if (words.length > 1 && isShouted(text)) marks.push('case.upper')
  else if (words.length > 2) marks.push(`case.${Math.floor(capital / words.length * 3.999)}`)
  if (/\d/.test(text)) marks.push('digits')
  return marks
}

interface Around { readonly kind: Kind; readonly words: number; readonly isProse: boolean }

/** Bylines and days around it, other lines beside it, and short ones, as menus have them. */
function besideOf(around: readonly Around[], at: number): string[] {
  const marks: string[] = []
  for (const kind of ['byline', 'day'] as const) {
    const below = around.slice(at + 1, at + 1 + NEAR).findIndex(line => line.kind === kind)
    if (below >= 0) marks.push(`above-${kind}.${below}`)
    if (around[at - 1]?.kind === kind) marks.push(`below-${kind}`)
  }
  // A headline has its subtitle below it, and a subtitle its headline above.
  const own = around[at]!
  for (const [side, other] of [
    ['over', around[at + 1]],
    ['under', around[at - 1]],
  ] as const)
    if (other?.kind === 'line' && other.words >= FEWEST_WORDS) marks.push(`${side}.${other.isProse ? 'text' : other.words > own.words ? 'longer' : 'shorter'}`)
  const short = (line: Around | undefined): number => Number(line !== undefined && line.words <= MENU_WORDS)
  const before = short(around[at - 1]) + short(around[at - BESIDE]), after = short(around[at + 1]) + short(around[at + BESIDE])
  return [...marks, `menu.${before}.${after}`]
}

/** What lines are to each other: "Keeper counts steps - Tarn Post" holds "Keeper counts steps". */
function relate(ballot: Ballot<Block>): void {
  const options = [...ballot.entries()].map(([key]) => key)
  if (options.length === 1) ballot.mark(options[0]!, 'only')
  for (const key of options)
    for (const other of options)
      if (key !== other && other.length >= TELLING && key.includes(other)) {
        ballot.mark(key, 'holds')
        ballot.mark(other, 'within')
      }
}
