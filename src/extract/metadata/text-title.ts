/** What raw text calls itself, where nothing but its lines say so: its headline, not the site's lines above it; and the subtitle below it. */
import { packsFor, phraseMatcher, termsOf } from '../../languages/index.ts'
import type { Fact } from '../facts/index.ts'
import { findDates } from './dates.ts'
import { headlines, isProse, TITLE } from './headlines.ts'
import { namesIn } from './names.ts'
import { NETWORK } from './words.ts'
import type { Block } from './zones.ts'

/** In characters: the least of a subtitle, and the most of what is looked through for a byline. */
const SUBTITLE = 20, BYLINE = 160
/** Lines from the top where labels stand. */
const LABELLED = 12
const LABEL = new RegExp(`^(${termsOf('title').join('|')})[ \\t\\u00a0]?[:：][ \\t\\u00a0]?(\\S.*)$`, 'iu')

/** `isAuthored`: the headings are the author's own. `path`: words of the file's name or of the address. */
export function textTitle(blocks: readonly Block[], sites: ReadonlySet<string>, isAuthored: boolean, path: ReadonlySet<string>): Fact[] {
  const claim = (field: Fact['field'], slot: string, value: string, { index, nodes }: Block['candidate']): Fact => ({ field, value: value.replace(/\n/g, ' '), origin: { kind: 'text', path: `line ${index + 1}` }, slot, node: nodes[0]! })
  const heading = isAuthored ? blocks.find(({ candidate }) => candidate.element.tag === 'h1') : undefined
  // What an article quotes below its first paragraph is another's head.
  const prose = blocks.findIndex(({ candidate, keep }) => keep && isProse(candidate.text))
  const said = (isAuthored ? [] : blocks.slice(0, prose < 0 ? LABELLED : Math.min(prose, LABELLED))).flatMap(({ candidate }) => {
    const [, label, value] = LABEL.exec(candidate.text.slice(0, TITLE)) ?? []
    return value === undefined ? [] : [{ candidate, label: label!.toLowerCase(), value }]
  })
  // Who speaks in turn may be called so too.
  const own = said.find(one => said.every(({ label }, i) => said[i] === one || label !== one.label))
  if (own) return [claim('title', 'text.heading', own.value, own.candidate)]
  const first = heading ?? headlines(blocks, sites, path).winner()?.value
  if (!first) return []
  const title = claim('title', first.candidate.element.tag === 'h1' ? 'text.heading' : 'text.line', first.candidate.text, first.candidate)
  // The line between the title and what follows it, where it is neither byline nor date nor the first paragraph.
  const { candidate: next, keep: nextKept } = blocks[blocks.indexOf(first) + 1] ?? {}
  const after = blocks[blocks.indexOf(first) + 2]?.candidate
  if (!next || !after || next.text.length > TITLE || next.text.length < SUBTITLE || /^h[2-6]$|^li$/.test(next.element.tag) || (/[.:]$/.test(next.text) && (nextKept || next.text.endsWith(':'))) || findDates(next.text, null).length > 0 || namesIn(next.text, sites, 'line').opened || NETWORK.test(next.text) || phraseMatcher(packsFor(null))(next.text) !== null) return [title]
  // Without a byline or a date behind it a short line is as likely a short paragraph.
  if (findDates(after.text.slice(0, BYLINE), null).length === 0 && !namesIn(after.text.slice(0, BYLINE), sites, 'line').opened) return [title]
  return [title, claim('subtitle', 'text.line', next.text, next)]
}
