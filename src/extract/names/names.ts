/** Author claims → names: addresses and brackets off, bylines told by how they open, the names in them by way of lists.ts. */
import { findDates } from '../dates/dates.ts'
import { PUBLISHED, UPDATED } from '../dates/words.ts'
import { isNoName, listedIn, MOST } from './lists.ts'
import { type How, type Opened, isContact, openedWithin, opensAsContact, withoutOpener } from './openers.ts'
import { isLabel } from './parts.ts'
import { maySign, reportersOf } from './reporters.ts'
import { withoutDate } from './undated.ts'
import { isUnspacedSentence, opensClause } from './unspaced.ts'
import { AGENCIES } from './words.ts'

const MAX_TEXT = 2000
const LETTER = /\p{L}/u
/** What parts a byline from what stands beside it. */
const BARS = /\s*(?:[|｜•●‖⋅¦╱]|·(?![\u3040-\u9fff\uac00-\ud7af])|(?<![\u3040-\u9fff\uac00-\ud7af])·|\/\/|::|\s[–—-]{1,2}\s|—(?=\d)|^[–—-]{1,4}\s|\s[–—-]$|\n)\s*/u
/** A cheap look before: most lines hold neither. */
const LOOSE = /[\t\u00a0]| {2}/
/** Letters below are normal as they stand. */
const MAY_COMBINE = /[\u0300-\uffff]/
const MAY_PART = /[|｜•●·‖⋅¦╱–—\n:/-]/
const EMAIL = /<?[^\s<>@]{1,80}@[\w-]{1,80}\.[\w.]{1,80}>?/g
interface Byline {
  readonly names: readonly string[]
  /** How it opens as bylines do: "By", "Von", "作者："; null where it does not. */
  readonly opened: How | null
  /** A date stands in the same line. */
  readonly dated: boolean
}
export type Shape = 'stated' | 'library' | 'line'

/** "Ann (Quill) Lee": what she is called besides. */
const BORN = /^\s\(\p{Lu}\p{Ll}{1,15}\)\s/u
/** "12.09 Uhr Von": when it was written. */
const HOUR = /^\d{1,2}[.:]\d{2}(?::\d{2})?(?:\s?(?:Uhr|[ap]m|h))?[\s,]+(?=\p{L})/iu
/** "Mehr von Ann Lee", "View all posts by Ann Lee": a link to her other pages. */
const MORE_FROM = /^(?:(?:mehr|weitere\s\p{L}+|alle\s\p{L}+)\svon|(?:more|(?:view |see )?all(?: \p{L}+)?)\s(?:from|by)|(?:más|plus|mais) (?:de|par|por))\s(?=\p{L})/iu
const MAY_BE_FROM = /\s(?:von|from|by|de|par|por)\s/i, MAY_PAIR = /[\u0590-\u05ff\u0e01-\u0e4e\u2e80-\u9fff\uf900-\ufaff\ud800-\udfff]/
/** "来源：晚报 作者：李安安", "文・佐藤花子 写真・山田太郎": a label behind what another one says. */
const NEXT_LABEL = /(?<=\S)[ \u3000](?=[\u0e01-\u0e4e\u3040-\u9fff]{2,6}[:：]|\p{Script=Han}{2,4}[・＝])/gu
/** "记者 李文华 通讯员 王小梅", "יעל אברהם ורון לוי": what stands between two people and is no word by itself. */
const NEXT_PERSON = /(?<=\S)[ \u3000](?=(?:通讯员|通訊員|实习生|實習生)[ \u3000]?\p{Script=Han})/gu, HEBREW_AND = /^([\u05d0-\u05ea]{2,20} [\u05d0-\u05ea]{2,20}) ו(?=[\u05d0-\u05ea]{2,20} )/u
const NOBODY: Byline = { names: [], opened: null, dated: false }

/**
 * `stated` is a value that holds names and nothing else, if its page is right; `library` one name
 * turned round ("Lee, Ann"); `line` text of the page. `site` are names of the site, folded.
 */
export function namesIn(raw: string, site: ReadonlySet<string>, shape: Shape): Byline {
  if (site === NO_SITES) return parse(raw, site, shape)
  let page = read.get(site)
  if (!page) read.set(site, page = { stated: new Map(), library: new Map(), line: new Map() })
  const before = page[shape].get(raw)
  if (before) return before
  const byline = parse(raw, site, shape)
  page[shape].set(raw, byline)
  return byline
}

/** Where the site is not known yet. What is read with it is not kept: it would be for good. */
export const NO_SITES: ReadonlySet<string> = new Set()

/** A page says the same byline in an element, in the one around it and in a link: each is read once. */
const read = new WeakMap<ReadonlySet<string>, Readonly<Record<Shape, Map<string, Byline>>>>()

function parse(raw: string, site: ReadonlySet<string>, shape: Shape): Byline {
  let text = raw.slice(0, MAX_TEXT).trim()
  if (MAY_COMBINE.test(text)) text = text.normalize('NFC').trim()
  if (!LETTER.test(text) || /^(?:https?:)?\/\/|^www\./i.test(text) || isOffer(text)) return NOBODY
  // Few lines have any of these, and all are asked.
  if (text.includes('@')) text = text.replace(EMAIL, ' ').replace(/^@(\w+)$/, '$1').replace(/(^|[\s(])@(?=\w)/g, '$1')
  const reporters = shape === 'line' ? signedBy(text) : []
  if (reporters.length > 0) return { names: reporters, opened: 'word', dated: false }
  // "水沢順（2003年7月25日）"
  if (text.includes('（')) text = text.replace(/（([^（）]{6,40})）/gu, (paren, inner: string) => (findDates(inner, null).length > 0 ? `\n${inner}` : paren))
  if (text.includes('://')) text = text.replace(/https?:\/\/\S{1,500}/g, ' ')
  if (text.includes('('))
    text = text.replace(/\s*\([^()]{0,120}\)(\s\p{Lu}\p{Ll})?/gu, (paren, name?: string) =>
      (/^\s*\([\p{Lu}.\s]{2,6}\)/u.test(paren) && !AGENCIES.has(paren.replace(/[^\p{L}]/gu, '').toLowerCase())) || (name !== undefined && BORN.test(paren))
        ? paren
        : ` ${name ?? ''}`,
    )
  if (LOOSE.test(text)) text = text.replace(/[ \t\u00a0]+/g, ' ')
  if (MAY_BE_FROM.test(text)) text = text.replace(MORE_FROM, '')
  if (MAY_PAIR.test(text)) text = text.replace(NEXT_LABEL, '\n').replace(NEXT_PERSON, ', ').replace(HEBREW_AND, '$1, ')
  text = text.trim()
  if (shape === 'library' && text.includes(';')) {
    const names = text.split(';').flatMap(name => namesIn(name.trim(), site, 'library').names)
    return { names: names.slice(0, MOST), opened: null, dated: false }
  }
  if (shape === 'library') { const turned = /^([^,]{2,40}),\s*([^,]{1,40})$/.exec(text); if (turned) text = `${turned[2]} ${turned[1]}` }
  const segments = MAY_PART.test(text) ? text.split(BARS).filter(segment => segment !== '') : text === '' ? [] : [text]
  if (shape === 'line') return line(segments, site)
  return { names: listedIn(segments.map(segment => statedOf(segment)), site, true), opened: null, dated: false }
}

/** Reporters of the line, or of what stands behind its day and hour: "2004-03-11 9:14 입력 조한솔 기자". */
function signedBy(line: string): readonly string[] {
  if (!maySign(line)) return []
  const text = line.replace(/\s+/gu, ' ').trim(), whole = reportersOf(text)
  return whole.length > 0 || findDates(text, null).length === 0 ? whole : reportersOf(text.replace(/^.*\d/u, '').trim())
}

/** One word of what a page offers, as most short lines are: "Share", "Print". */
const isOffer = (text: string): boolean => WORD.test(text) && isNoName(text)
const WORD = /^[A-Za-z][a-z]*$/

/** "Autor: Ann Lee", but "Redaktion" is what it says. */
function statedOf(segment: string): string {
  const { rest, how } = withoutOpener(segment, false)
  if (how !== null) return rest === '' ? segment : rest
  return openedWithin(segment)?.rest ?? ''
}

/** "By spawning a new thread, as above": what opens a sentence. */
const CLAUSE = /^(?:\p{Ll}+ ){3,}\p{Ll}/u

/** A line's first segment that opens like a byline, else its first that holds names. */
function line(segments: readonly string[], site: ReadonlySet<string>): Byline {
  const dated = segments.some(segment => /\d/.test(segment) && findDates(segment, null).length > 0)
  for (let i = 0; i < segments.length; i++) {
    const found = opened(segments[i]!, segments)
    if (found === null || CLAUSE.test(found.rest)) continue
    if (opensClause(found.rest, found.how === 'colon')) return NOBODY
    const names = listedIn([withoutDate(found.rest === '' ? segments[i + 1] ?? '' : found.rest)], site, false, true)
    if (names.length > 0) return { names, opened: found.how, dated }
  }
  for (const segment of segments) {
    if (isUnspacedSentence(segment)) continue
    const within = openedWithin(segment)
    const names = within ? listedIn([withoutDate(within.rest)], site) : []
    if (within?.how === null && names.length > 0 && isLabel(names[0]!)) return NOBODY
    // "Media contact | Ann Lee"
    if (names.length > 0)
      return opensAsContact(segment) || segments.slice(0, segments.indexOf(segment)).some(isContact) ? NOBODY : { names, opened: within!.how, dated }
  }
  return NOBODY
}

/** "By Ann Lee", and "3 May 2020 by Ann Lee": what stands behind the opener; null where there is none. */
function opened(segment: string, beside: readonly string[]): Opened | null {
  const start = withoutOpener(segment, true)
  // "15:49 VON Ann Lee"
  const clock = start.how === null && segment < ':' ? HOUR.exec(segment) : null
  if (clock) { const behind = withoutOpener(segment.slice(clock[0].length), true); if (behind.how !== null) return behind }
  // "ByBy Ann Lee": one for those who see it, one for those who hear it.
  if (start.how !== null) return { rest: withoutOpener(start.rest, true).rest, how: start.how }
  const date = findDates(segment, null).at(-1)
  // "Last updated on 3 May 2020 by Ann Lee" names who changed it; beside the day of publication it is whoever wrote it.
  if (!date || UPDATED.test(segment.slice(0, date.start)) && !beside.some(part => PUBLISHED.test(part))) return null
  const behind = withoutOpener(segment.slice(date.end).replace(/^[\s,.:()]*(?:Uhr)?[\s,.:]*/u, ''), true)
  return behind.how === null ? null : behind
}
