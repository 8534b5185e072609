/** What raw text calls itself, where nothing but its lines say so: its headline, not the site's lines above it; and the subtitle below it. */
import { packsFor, phraseMatcher } from '../../languages/index.ts'
import type { Fact } from '../facts/index.ts'
import { isByline } from './bylines.ts'
import { findDates, mayHoldDate } from './dates.ts'
import { namesIn } from './names.ts'
import { UNSPACED } from './unspaced.ts'
import { DAYS, NETWORK, PUBLISHED, TITLE_LABELS, UPDATED } from './words.ts'
import type { Block } from './zones.ts'

/** Longer lines are no titles; so long ones are text, in scripts without spaces half of it. */
const TITLE = 200, PROSE = 100
/** Of lines that may be a headline or a subtitle, in words: a menu's have fewer. */
const FEWEST_WORDS = 3, SUBTITLE = 20, BYLINE = 160
/** Lines above the text that are looked at, and those where labels stand. */
const MOST_LINES = 60, LABELLED = 12
const LABEL = new RegExp(`^(?:${TITLE_LABELS.join('|')})[ \\t\\u00a0]?[:：][ \\t\\u00a0]?(\\S.*)$`, 'iu')
/** "https://tarn.example/keeper", "Home > News > Lakes". */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]{1,80}@[^\s@]{1,80}$/i, TRAIL = /\S\s[>›»]\s\S/
const ENDED = /[.;,。]$/

/** `isAuthored`: the headings are the author's own. */
export function textTitle(blocks: readonly Block[], sites: ReadonlySet<string>, isAuthored: boolean): Fact[] {
  const claim = (field: Fact['field'], slot: string, value: string, { index, nodes }: Block['candidate']): Fact => ({ field, value: value.replace(/\n/g, ' '), origin: { kind: 'text', path: `line ${index + 1}` }, slot, node: nodes[0]! })
  const heading = isAuthored ? blocks.find(({ candidate }) => candidate.element.tag === 'h1') : undefined
  for (const { candidate } of isAuthored ? [] : blocks.slice(0, LABELLED)) {
    const said = LABEL.exec(candidate.text.slice(0, TITLE))?.[1]
    if (said !== undefined) return [claim('title', 'text.heading', said, candidate)]
  }
  const first = heading ?? headline(blocks, sites)
  if (!first) return []
  const title = claim('title', first.candidate.element.tag === 'h1' ? 'text.heading' : 'text.line', first.candidate.text, first.candidate)
  // The line between the title and what follows it, where it is neither byline nor date nor the first paragraph.
  const next = blocks[blocks.indexOf(first) + 1]?.candidate
  const after = blocks[blocks.indexOf(first) + 2]?.candidate
  if (!next || !after || next.text.length > TITLE || next.text.length < SUBTITLE || /^h[2-6]$|^li$/.test(next.element.tag) || /[.:]$/.test(next.text) || findDates(next.text, null).length > 0 || namesIn(next.text, sites, 'line').opened || NETWORK.test(next.text) || phraseMatcher(packsFor(null))(next.text) !== null) return [title]
  // Without a byline or a date behind it a short line is as likely a short paragraph.
  if (findDates(after.text.slice(0, BYLINE), null).length === 0 && !namesIn(after.text.slice(0, BYLINE), sites, 'line').opened) return [title]
  return [title, claim('subtitle', 'text.line', next.text, next)]
}

/** Of the lines above the text the first where it opens the text; below a site's lines the last before byline and day, or the one above it that has this one for a subtitle. */
function headline(blocks: readonly Block[], sites: ReadonlySet<string>): Block | undefined {
  const end = blocks.slice(0, MOST_LINES).findIndex(({ candidate: { text }, keep }) => keep && text.length > (UNSPACED.test(text) ? PROSE / 2 : PROSE) && (text.length > TITLE || ENDS.test(text)))
  // Above no text a line is a title where the text's shape made it a heading.
  const lines = end < 0 ? blocks.slice(0, MOST_LINES).filter(({ candidate }) => candidate.element.tag === 'h1') : blocks.slice(0, end)
  const kinds = lines.map(({ candidate: { text } }) => kindOf(text, sites))
  const first = kinds.indexOf('line')
  if (first < 0) return undefined
  if (first === 0 && isLongEnough(lines[0]!)) return lines[0]
  const byline = kinds.indexOf('byline', first), day = kinds.indexOf('day', first)
  const last = kinds.lastIndexOf('line', byline >= 0 ? byline : day >= 0 ? day : lines.length - 1)
  let top = last
  while (top > 0 && kinds[top - 1] === 'line' && isLongEnough(lines[top - 1]!)) top--
  return lines[last - top === 1 ? top : last]
}
const ENDS = /[.!?…。！？।।۔؟”"’»」)]$/

const isLongEnough = ({ candidate: { text } }: Block): boolean => UNSPACED.test(text) || text.split(/\s+/, FEWEST_WORDS).length >= FEWEST_WORDS

type Kind = 'line' | 'byline' | 'day' | 'site'

/** What a line above the text may be; `line` is what may be its title. */
function kindOf(text: string, sites: ReadonlySet<string>): Kind {
  if (text.length > TITLE || ENDED.test(text) || ADDRESS.test(text) || TRAIL.test(text) || phraseMatcher(packsFor(null))(text) !== null) return 'site'
  if (isByline(text, sites)) return 'byline'
  return isDay(text) ? 'day' : 'line'
}

/** A day, and nothing beside it but what says which day it is. */
function isDay(text: string): boolean {
  const dates = mayHoldDate(text) ? findDates(text, null) : []
  let rest = text
  for (const { start, end } of dates.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  return dates.length > 0 && (rest.match(/[\p{L}\p{M}]+/gu) ?? []).every(word => word.length <= 3 || DAYS.has(word.toLowerCase()) || PUBLISHED.test(word) || UPDATED.test(word))
}
