/** What the lines of a page or text say around its headline and behind its end, where no element says what they are: bylines, dates, places. */
import { attribute, closest, textOf, type ElementNode } from '../../model/document.ts'
import { packsFor, phraseMatcher, termsOf } from '../../languages/index.ts'
import { isHeading } from '../elements.ts'
import type { Fact } from '../facts/index.ts'
import type { MetadataContext } from './context.ts'
import { isCalled } from '../names/given-names.ts'
import { isFarewell } from '../letters.ts'
import { headsIn, labelOf } from '../mail-heads.ts'
import { withDigits } from '../dates/calendars.ts'
import { agenciesIn, dateline, signature } from './datelines.ts'
import { personOfNote } from './notes.ts'
import { placedIn } from './placed.ts'
import { OLD } from './published.ts'
import { findDates, mayHoldDate } from '../dates/dates.ts'
import { isInPassing } from '../dates/passing.ts'
import { namesIn } from '../names/names.ts'
import { isContact, isLabel, mayOpen, withoutOpener } from '../names/openers.ts'
import { signersOf } from './signers.ts'
import { PUBLISHED, UPDATED } from '../dates/words.ts'
import { AGENCIES } from '../names/words.ts'
import type { Block, Zones } from './zones.ts'

/** Longer lines are sentences. */
const BYLINE = 160, BARE_NAME = 50, LABEL = 20, DATED = 240, OPENING = 60, SIGNED = 70, MOST_SAID = 12
const COPYRIGHT = /^\s*(?:copyright|©|\(c\))\s*(?:copyright|©|\(c\))?/i
const MOST_LINES = 120, MOST_TEXT_LINES = 400, MOST_RIGHTS = 120, MOST_FAR = 3000
/** "Posted on", "Last updated:". */
const DAY_LABEL = /^\p{L}[\p{Ll}\p{Lo}\p{M} ]{2,19}:?$/u
/** What the next line's person did, where no pack has it for an opener. */
const WORK = /^(?:text|texte|texto|testo|tekst|words|story|interview|entrevista|intervista|wywiad|protokoll|reportage|report|bericht|recherche|essay|kolumne|kommentar)\s*:?$/iu
/** Lines behind the body that may be a person's name by itself; lines below the headline, but above the text, that may be its day. */
const LATER = 6, NEAR = 60, MOST_NEAR = 3
/** Notes on the author stand in the last lines of the body or below it. */
const LAST_NOTES = 2, FAR_NOTES = 80, MOST_NOTES = 8
const NOTHING_QUOTED = { quoted: -1 }
/** All of a line: how agencies name who wrote and who helped. */
const BRACKETED = /^\(([^()]{1,150})\)\.?$/
/** Lines below a text's headline where a name by itself is its author's. */
const BELOW = 2
/** Short lines that were kept above the first paragraph. */
const MOST_ABOVE = 3
/** Lines of a text above its first paragraph. */
const TEXT_HEAD = 12

export function readLines({ document, blocks }: MetadataContext, zones: Zones, sites: ReadonlySet<string>): Fact[] {
  const facts: Fact[] = []
  const isText = document.format === 'text'
  const say = (field: Fact['field'], slot: string, kind: Fact['origin']['kind'], value: string, { index, nodes }: Block['candidate']): void => {
    facts.push({
      field,
      value,
      origin: { kind: isText ? 'text' : kind, path: `line ${index + 1}` },
      slot,
      node: nodes[0]!,
      ...(around && field === 'authors' ? { marks: around(index) } : {}),
    })
  }
  const firstKept = blocks.findIndex(block => block.keep)
  const lastKept = blocks.findLastIndex(block => block.keep)
  // The headline and a byline may stand before the first paragraph.
  const firstLong = blocks.findIndex(({ keep, candidate: { text } }) => keep && text.length > BARE_NAME)
  const opening = firstLong <= firstKept + MOST_ABOVE ? Math.max(firstLong, firstKept + 1) : firstKept + 1
  // A page that shows itself by script hides all of its body: there it says nothing of a line.
  const kept = blocks.filter(block => block.keep)
  const isVeiled = kept.filter(block => block.candidate.hidden).length * 2 > kept.length
  const headline = isText ? blocks.findIndex(({ candidate }) => zones.headline !== null && zones.at(candidate.nodes[0]) === zones.headline) : -1
  const around = isText ? signersOf(blocks, headline) : null
  const phrase = isText ? phraseMatcher(packsFor(null)) : null
  const isSiteLine = (text: string): boolean => {
    const hit = phrase?.(text) ?? null
    return hit !== null && hit.category !== 'updated' && hit.category !== 'credit'
  }
  // "On Tue, 3 May 2022, Ann wrote:" is the day of what it quotes, and the second "Date:" of a mail that of the one below it.
  const isQuoting = (i: number, text: string): boolean => {
    const next = blocks[i + 1]?.candidate.element
    return text.endsWith(':') && (next?.tag === 'blockquote' || next?.parent?.tag === 'blockquote')
  }
  let sent: string | undefined
  const isOthers = (i: number, text: string): boolean => {
    const label = labelOf(text), before = sent
    if (label !== undefined) sent ??= label
    return isQuoting(i, text) || (isText && label !== undefined && label === before)
  }
  // Below the head of another's mail nothing is said of this one.
  const { quoted } = isText ? headsIn(blocks.map(({ candidate }) => candidate), i => blocks[i]!.keep) : NOTHING_QUOTED
  // "Media contact" above a name, and no link of a menu.
  const isAsked = (i: number): boolean => {
    const over = blocks[i - 1]?.candidate
    return i > firstKept && over !== undefined && over.linkChars === 0 && isContact(over.text)
  }
  let lines = 0, rights = 0, near = 0, said = 0, far = 0, notes = 0
  blocks.forEach(({ candidate, keep }, i) => {
    const { text, hidden, nodes, index } = candidate
    if (hidden && !isVeiled || quoted >= 0 && i >= quoted || isText && text.length <= BYLINE && isRow(text)) return
    const zone = zones.of(nodes[0]!)
    const mayBeDated = text.length <= DATED && mayHoldDate(text)
    if (
      mayBeDated
      && said < MOST_SAID
      && (PUBLISHED.test(text) || UPDATED.test(text))
      && !isQuoting(i, text)
      && !REFERENCE.test(text)
      && findDates(text, null).length > 0
    ) {
      said++
      say('published', 'line.said', 'date-line', text, candidate)
    }
    if (keep && i <= opening && text.length > BARE_NAME && !isQuoting(i, text)) {
      // "Karlsruhe, 12.11.2021. Traditionell …", "April 17, 2015 -- Imagine …"
      const start = text.slice(0, OPENING)
      const date = /\d{4}/.test(withDigits(start)) ? findDates(start, null)[0] : undefined
      if (date && date.start < OPENING / 2 && date.iso >= OLD && !isInPassing(text, date)) say('published', 'line.opening', 'date-line', start, candidate)
    }
    if (i >= lastKept - LAST_NOTES && i <= lastKept + FAR_NOTES && notes < MOST_NOTES) {
      const name = personOfNote(text, blocks[i + 1]?.candidate.text ?? '')
      if (name !== null) { notes++; say('authors', 'note', 'byline', name, candidate); if (isText) say('authors', 'text.note', 'byline', name, candidate) }
    }
    if (text.length > BYLINE) {
      // "By Ann Lee: The Americas …", in bold, opens or ends a paragraph.
      if (keep && (zone === 'head' || i >= lastKept - 1)) for (const node of new Set([nodes[0], nodes.at(-1)])) if (node?.kind === 'element') {
        const inline = textOf(node)
        if (inline.length <= BYLINE && namesIn(inline, sites, 'line').opened) say('authors', 'line.inline', 'byline', inline, candidate)
      }
      return
    }
    if (COPYRIGHT.test(text)) {
      if (rights++ < MOST_RIGHTS && !isPictures(text))
        say('authors', 'copyright', 'text', text.replace(COPYRIGHT, '').replace(/^[\s\d,–-]+|[.|].*$/gu, ''), candidate)
      return
    }
    if (lines >= (isText ? MOST_TEXT_LINES : MOST_LINES)) return
    if (zone !== 'head' && zone !== 'tail' && !(isText && index < TEXT_HEAD)) {
      // Between a long introduction and the text.
      if (!keep && zone === 'body' && near < MOST_NEAR && text.length <= NEAR && mayBeDated && findDates(text, null).length > 0) {
        near++
        say('published', 'line.near', 'date-line', text, candidate)
      }
      // "Written by Ann Lee" stands above a note on her, far below; "by" opens many other lines there.
      if (far++ < MOST_FAR && text.length <= SIGNED) {
        const { how, rest } = withoutOpener(text, false)
        if (how === 'word' && rest !== '' && mayOpen(text)) say('authors', 'line.signed', 'byline', text, candidate)
      }
      return
    }
    // Menus stand above headlines, teasers behind articles: there only what holds a date or opens like a byline is worth a look.
    if (!isText && i > lastKept && i <= lastKept + LATER && isCalled(text) && !isAsked(i) && !isHeading(candidate.element.tag))
      say('authors', 'line.later', 'byline', text, candidate)
    const behind = isText || zones.headline === null || (zones.at(nodes[0]!) ?? -1) > zones.headline
    const mayBeName = text.length <= BARE_NAME && ((zone === 'head' && behind) || (i >= lastKept && i <= lastKept + (isText ? LATER : 2)))
    if (!isText && !mayBeName && !mayBeDated && !mayOpen(text)) return
    lines++
    // "(Reporting by Ann Lee; Editing by Tom Hill)"
    const whole = text.includes('\n') ? text.replace(/\n/g, ' | ') : text
    const value = whole.startsWith('(') ? whole.replace(BRACKETED, '$1') : whole
    // "Posted on" by itself is a label of the next line.
    const above = isText && i > 0 ? blocks[i - 1]!.candidate.text : ''
    if (mayBeDated && !isOthers(i, text) && findDates(value, null).length > 0)
      say('published', 'line', 'date-line', DAY_LABEL.test(above) && (PUBLISHED.test(above) || UPDATED.test(above)) ? `${above} ${value}` : value, candidate)
    else if (!mayBeName && !mayOpen(text)) return
    // "Author" by itself is a label of the next line.
    const isWork = text.length <= LABEL && WORK.test(text)
    const next = isWork || text.length <= LABEL && isLabel(text) ? itemsOf(blocks, i + 1) : null
    const labelled =
      next !== null && !headsColumn(blocks, i) && next.length <= (next.includes(', ') ? BYLINE : BARE_NAME) && (isLabel(text) || (isWork && isCalled(next)))
    const read = labelled ? `${text.replace(/\s*[:：]$/, '')}: ${next}` : value
    const town = placedIn(value, sites)
    if (town !== null && isText && zone === 'head') say('place', 'line', 'text', town, candidate)
    const { names, opened, dated } = town !== null ? NO_NAMES : namesIn(read, sites, 'line')
    if (
      names.length === 0
      || (isText && names.every(name => SMALL.has(name.toLowerCase()) && name !== name.toUpperCase()))
      || (opened === 'word'
        && names.every(name => !name.includes(' '))
        && (isSorting(candidate.element)
          || [blocks[i - 1], blocks[i + 1]].some(beside => beside && withoutOpener(beside.candidate.text, false).how === 'word')))
    )
      return
    if (opened !== null || labelled || (isText && i > lastKept - LAST_NOTES && mayBeName && isFarewell(above)))
      say('authors', isText ? 'text.byline' : 'line', 'byline', read, candidate)
    else if (i === headline && names[0] === text) return
    // Who wrote a thread's posts stands in lines of their own there, and who wrote the first in the data.
    else if (document.isDrawn === true || isSiteLine(text) || isAsked(i)) return
    else if (headline >= 0 && i > headline && i <= headline + BELOW && mayBeName && isCalled(text)) say('authors', 'text.below', 'byline', value, candidate)
    else if (dated) say('authors', 'line.dated', 'byline', value, candidate)
    else if (
      text.length <= BARE_NAME
      && zone === 'head'
      && [blocks[i - 1], blocks[i + 1]].some(
        beside => beside && beside.candidate.text.length <= BARE_NAME && /\d/.test(beside.candidate.text) && findDates(beside.candidate.text, null).length > 0,
      )
    )
      say('authors', 'line.beside', 'byline', value, candidate)
    // "ann/PAP" is a signature, whose initials are no second name.
    else if (mayBeName && agenciesIn(text) === undefined)
      say('authors', i === lastKept ? 'line.last' : i === lastKept + 1 ? 'line.behind' : 'line.bare', 'byline', value, candidate)
  })
  facts.push(...dateline(blocks, sites), ...signature(blocks.slice(Math.max(0, lastKept - 1), lastKept + 2)))
  return facts
}

/** "© Ann Lee / Pixabay", "© Ann Lee (dpa)": whose the picture above is. */
const isPictures = (line: string): boolean =>
  line.split(/[^\p{L}]+/u).some(word => PICTURE_HOUSES.has(word.toLowerCase()) || (AGENCIES.has(word.toLowerCase()) && !CALLED.test(word)))
/** Sid and Ani are people where they are written so, SID and dpa are not. */
const CALLED = /^\p{Lu}\p{Ll}{1,2}$/u
const PICTURE_HOUSES: ReadonlySet<string> = new Set(['unsplash', 'pixabay', 'pexels', 'getty', 'istock', 'istockphoto', 'shutterstock', 'imago', 'flickr', 'alamy', 'depositphotos', 'fotolia', 'freepik'])

/** "said", "To": what every text says is nobody, where no element says that it is. */
const SMALL: ReadonlySet<string> = new Set(termsOf('small'))

/** "^ Quern, Ada (2004) …", "41. Quern A, Lee B. … Published online 22 May 2019": that is on another text. */
const REFERENCE = /^(?:\^|\[?\d{1,3}[.\]]\s?\p{Lu}[\p{L}'’-]+,? \p{Lu}{1,3}[,.])/u

/** "Author" beside "Message", over the columns of a table. */
const headsColumn = (blocks: readonly Block[], i: number): boolean => [i, i + 1].every(at => blocks[at]?.candidate.element.tag === 'th')

/** "By price", "By Inheritance" among the ways to sort what a page lists. */
const isSorting = (element: ElementNode): boolean =>
  closest(element, up => SORTING.test(`${attribute(up, 'class') ?? ''} ${attribute(up, 'id') ?? ''}`), SORT_LEVELS) !== null
const SORT_LEVELS = 4, SORTING = /(?:^|[\s_-])(?:sort|sorting|sortby|ordering|orderby|filters?)(?:$|[\s_-])|(?:^|\s)order(?:$|\s)/i

/** "5,Ann Lee,Tarn,14.00,2024-03-03": a row of data. */
const isRow = (text: string): boolean => ROW.some(mark => (text.match(mark)?.length ?? 0) >= LEAST_MARKS)
const ROW = [/[^\s,],(?=[^\s,])/g, /[^\s;];(?=[^\s;])/g], LEAST_MARKS = 3

const NO_NAMES = { names: [], opened: null, dated: false }

const MOST_ITEMS = 12

/** The line, or the whole list that it begins, as one. */
function itemsOf(blocks: readonly Block[], from: number): string {
  const first = blocks[from]?.candidate
  if (!first) return ''
  const items = [first.text]
  if (first.element.tag === 'li')
    for (
      let i = from + 1;
      i < from + MOST_ITEMS && blocks[i]?.candidate.element.tag === 'li' && blocks[i]!.candidate.element.parent === first.element.parent;
      i++
    )
      items.push(blocks[i]!.candidate.text)
  return items.join(', ')
}
