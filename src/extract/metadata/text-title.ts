/** What raw text calls itself, where nothing but its lines say so: its headline, not the site's lines above it; and the subtitle below it. */
import { packsFor, phraseMatcher, termsOf } from '../../languages/index.ts'
import { sectionsIn, seriesIn } from '../counted.ts'
import type { Fact } from '../facts/index.ts'
import { fold } from '../../model/fold.ts'
import { findDates } from '../dates/dates.ts'
import { ADDRESS, countOf, FEWEST_WORDS, headlines, isProse, isSentence, kindOf, TITLE, TRAIL } from './headlines.ts'
import { namesIn } from '../names/names.ts'
import { UNSPACED } from '../names/unspaced.ts'
import { NETWORK } from '../names/words.ts'
import type { Block } from './zones.ts'

/** In characters: the least of a subtitle, the most of a heading by its shape alone, and the most of what is looked through for a byline. */
const SUBTITLE = 20, HEADING = 100, BYLINE = 160, BARE_NAME = 50, SIGNED = 24
/** Lines from the top where labels stand. */
const LABELLED = 12
const LABEL = new RegExp(`^(${termsOf('title').join('|')})[ \\t\\u00a0]?[:：][ \\t\\u00a0]?(\\S.*)$`, 'iu')

/** `isAuthored`: the headings are the author's own. `path`: words of the file's name or of the address. */
export function textTitle(blocks: readonly Block[], sites: ReadonlySet<string>, isAuthored: boolean, path: ReadonlySet<string>): Fact[] {
  const claim = (field: Fact['field'], slot: string, value: string, { index, nodes }: Block['candidate']): Fact => ({
    field,
    value: value.replace(/\n/g, ' '),
    origin: { kind: 'text', path: `line ${index + 1}` },
    slot,
    node: nodes[0]!,
  })
  const highest = blocks.find(({ candidate }) => candidate.element.tag === 'h1'), heading = isAuthored ? highest : undefined
  // What an article quotes below its first paragraph is another's head.
  const prose = blocks.findIndex(({ candidate: { text }, keep }) => keep && (isProse(text) || isSentence(text)))
  const said = (isAuthored ? [] : blocks.slice(0, prose < 0 ? LABELLED : Math.min(prose, LABELLED))).flatMap(({ candidate }) => {
    const [, label, value] = LABEL.exec(candidate.text.slice(0, TITLE)) ?? []
    return value === undefined ? [] : [{ candidate, label: label!.toLowerCase(), value }]
  })
  // Who speaks in turn may be called so too.
  const own = said.find(one => said.every(({ label }, i) => said[i] === one || label !== one.label))
  if (own) return [claim('title', 'text.heading', own.value, own.candidate)]
  const found = headlines(blocks, sites, path).winner()?.value ?? (opensAll(highest, blocks, sites) ? highest : undefined) ?? aboveSections(blocks, sites)
  const above = found ? blocks[blocks.indexOf(found) - 1] : undefined
  const isOfQuestions =
    found !== undefined
    && blocks[1] === found
    && ASKS.test(found.candidate.text)
    && blocks.some(({ candidate: { text, index } }) => index > found.candidate.index + 1 && text.length <= TITLE && ASKS.test(text))
  const chosen = heading ?? (above && (isOfQuestions && mayBeSubtitle(above, sites) || SAID.test(above.candidate.text)) ? above : found)
  if (!chosen) return []
  const first = withoutSite(chosen, blocks, sites)
  const title = claim('title', first.candidate.element.tag === 'h1' ? 'text.heading' : 'text.line', first.candidate.text, first.candidate)
  const at = blocks.indexOf(first)
  const next = blocks[at + 1], after = blocks[at + 2]?.candidate.text.slice(0, BYLINE)
  // Without a byline or a date behind it a short line is as likely a short paragraph.
  return next && after !== undefined && fold(next.candidate.text) !== fold(first.candidate.text) && mayBeSubtitle(next, sites) && isBeside(after, sites)
    ? [title, claim('subtitle', 'text.line', next.candidate.text, next.candidate)]
    : [title]
}

/** "The ferry in spring | Tarn Post", and near it "The ferry in spring": what stands by itself there is the title. "Opinion | The ferry in spring" is a section and a title. */
function withoutSite(title: Block, blocks: readonly Block[], sites: ReadonlySet<string>): Block {
  const at = blocks.indexOf(title), { text } = title.candidate
  const isTitle = ({ candidate: { text: other } }: Block): boolean => {
    const behind = text.length > other.length && text.startsWith(other) ? SITE.exec(text.slice(other.length))?.[1] : undefined
    return behind !== undefined && (sites.has(fold(behind)) || countOf(other) >= Math.max(FEWEST_WORDS, countOf(behind)))
  }
  return blocks.slice(Math.max(0, at - NEAR), at + 1 + NEAR).find(isTitle) ?? title
}
/** A dash before a small letter is a sentence's. */
const NEAR = 3, SITE = /^\s+(?:[|·•]|[–—-](?!\s+\p{Ll}))\s+(\S.{0,60})$/u

/** What the text's shape made its heading, with nothing of the text above it, is its title where no other line is. */
function opensAll(heading: Block | undefined, blocks: readonly Block[], sites: ReadonlySet<string>): boolean {
  if (heading === undefined || blocks.slice(0, blocks.indexOf(heading)).some(({ keep }) => keep)) return false
  const { text } = heading.candidate
  return text.length <= HEADING && !text.includes('\n') && kindOf(text, sites) === 'line' && !TRAIL.test(text) && phraseMatcher(packsFor(null))(text) === null
}

/** What opens a text of counted sections is what they are of, however often sites say it: "Privacy Policy". Between them stand days and bylines. */
function aboveSections(blocks: readonly Block[], sites: ReadonlySet<string>): Block | undefined {
  const texts = blocks.map(({ candidate }) => candidate.text)
  const [first = 0] = sectionsIn(seriesIn(texts), texts, i => blocks[i]?.keep === true)[0] ?? []
  const [own, ...between] = blocks.slice(0, Math.min(first, LABELLED)), isLine = ({ candidate: { text } }: Block): boolean => kindOf(text, sites) === 'line'
  return own
    && isLine(own)
    && own.candidate.text.length <= TITLE
    && first <= LABELLED
    && !between.some(block => isLine(block) && findDates(block.candidate.text, null).length === 0)
    ? own
    : undefined
}

/** Of several questions the first is no title, where one line stands above it that is neither byline nor day nor the site's. */
const ASKS = /[?？؟]$/

/** What was said in an interview, and calls it, above the line that tells of whom: "‘You talk more quietly on the river’". */
const SAID = /^(?:["“„”»«‘’'「『].{3,120}["“”«»’'」』]|– \S.{3,120}[^.!?:,])$/u

/** What is neither byline nor date nor the first paragraph: between the title and what follows it, or above the first of several questions. */
function mayBeSubtitle({ candidate: { text, element }, keep }: Block, sites: ReadonlySet<string>): boolean {
  if (
    text.length > TITLE
    || text.length < (UNSPACED.test(text) ? SUBTITLE / 2 : SUBTITLE)
    || /^h[2-6]$|^li$/.test(element.tag)
    || text.endsWith(':')
    || ADDRESS.test(text)
    || (keep && text.endsWith('.'))
  )
    return false
  const { names, opened } = namesIn(text, sites, 'line')
  return (
    findDates(text, null).length === 0 && opened === null && !isSigned(text, names[0]) && !NETWORK.test(text) && phraseMatcher(packsFor(null))(text) === null
  )
}

/** "Ann Lee, reporter", "Ann Lee — 12 March, 07:15": a name, and little beside it. */
const isSigned = (text: string, name = '\n'): boolean =>
  text.startsWith(name) && /^ ?[,|·(–—-]/.test(text.slice(name.length)) && text.length - name.length <= SIGNED

/** A day, or a byline with its opener or without. */
function isBeside(text: string, sites: ReadonlySet<string>): boolean {
  const { names, opened } = namesIn(text, sites, 'line')
  return opened !== null || (names.length > 0 && text.length <= BARE_NAME) || findDates(text, null).length > 0
}
