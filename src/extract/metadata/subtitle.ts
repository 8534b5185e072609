/**
 * Subtitle claims → options: what the data call one, what a class name does, and each line between
 * the headline and the text. What stands in the body is none: it would be told twice.
 */
import { attribute, type ElementNode } from '../../model/document.ts'
import { packsFor, phraseMatcher } from '../../languages/index.ts'
import type { Fact } from '../facts/index.ts'
import { GROUPS, groupsOf } from '../features/groups.ts'
import { fold } from '../../model/fold.ts'
import type { Ground } from './context.ts'
import { findDates, mayHoldDate } from '../dates/dates.ts'
import { PERSON, plain } from '../names/looks.ts'
import { isJoiner } from '../names/lists.ts'
import { namesIn } from '../names/names.ts'
import { mayOpen } from '../names/openers.ts'
import { SUBTITLE } from './precedence.ts'
import type { Said } from './said.ts'
import { Ballot, type Winner } from './vote.ts'
import { PARTICLES } from '../names/words.ts'
import { placed } from './zones.ts'

/** Of what a site earns by its links; it stands between headline and text, and is none of the author's. */
const DISCLOSURE = /affiliate[- ](?:links?|partner|commission|program)|provisions-?links?|affiliate-?links?|partnerlinks?|liens? affiliés?|enlaces de afiliad|link di affiliazione|links de afiliad|linki afiliacyjne|gelieerde links/iu

/** Of a line that may be one, in characters; shorter ones are labels and buttons. */
const SHORTEST = 12, LONGEST = 700
/** So much of the body's opening is looked through for a subtitle that stands in it. */
const OPENING = 4000
/** Lines behind the first of the body; a picture's caption or a date may stand among them. */
const BEHIND = 2
const MOST_LINES = 24, MOST_ORDERED = 4
/** What scores as much was taken for the text, and out of it only as it is told here. */
const READS = 0.5
/** Class names this far up speak of the line, further up of what holds it and more. */
const UP = 3
/** Below this length a headline's letters may stand in any line. */
const TELLING = 12
const LENGTHS: readonly (readonly [most: number, mark: string])[] = [
  [30, 'length.label'],
  [70, 'length.line'],
  [160, 'length.sentence'],
  [320, 'length.lead'],
  [LONGEST, 'length.paragraph'],
]

export function subtitle(facts: Said, ground: Ground, title: string | null): Winner<string> | null {
  const opening = openingOf(ground)
  const winner = subtitles(facts, ground, title, opening).winner()
  return winner !== null && !isTold(fold(winner.value), opening) ? winner : null
}

/** "123 points by quern | hide | past | 2 comments": what a page offers side by side. */
const ROW = /\|[^|]{1,40}\|[^|]{1,40}\|/
const HEADLINES = /^(?:h1(?:\.bare)?|open-graph|ld)$/

/** Most pages have no line that has to be held against it. */
type Opening = () => string
function openingOf({ text }: Ground): Opening {
  let folded: string | null = null
  return () => folded ??= fold(text.slice(0, OPENING))
}
const isTold = (key: string, opening: Opening): boolean => opening().includes(key)

export function subtitles(facts: Said, ground: Ground, title: string | null, opening = openingOf(ground)): Ballot<string> {
  const ballot = new Ballot<string>(SUBTITLE)
  const headline = title === null ? '' : fold(title)
  // A run of label, headline, date and lead is no subtitle: its lines are options by themselves.
  const headlines = [headline, ...facts.of('title').filter(({ slot, away }) => HEADLINES.test(slot ?? '') && away !== true).map(({ value }) => fold(value))]
  const told = (key: string): boolean => headlines.some(other => key === other || (other.length >= TELLING && key.includes(other)))
  const authors = authorsOf(facts.of('authors'))
  const phrase = phraseMatcher(packsFor(ground.language))
  const add: Add = (value, fact, marks) => {
    const key = fold(value)
    if (key.length < SHORTEST / 2 || told(key)) return
    // What the site says on every page, and what has a field of its own or is a note on who wrote this one.
    if (phrase(value) !== null || ROW.test(value) || DISCLOSURE.test(value) || authors.isNote(value, key) || isDay(value) || isNames(value, ground.sites))
      return
    ballot.add(key, value, [fact], marks())
  }
  const from = placeOf(headline, facts, ground)
  for (const fact of facts.of('subtitle')) if (fact.value.length <= LONGEST) {
    const slot = fact.slot ?? fact.origin.kind
    const zone = ground.zones.of(fact.node), at = ground.zones.at(fact.node)
    // Between the site's heading and the headline stands what the site says of itself.
    if (at !== null && from !== null && at < from && ground.zones.headline !== null && ground.zones.headline < from) continue
    // Where only a part of the page is read, what names the line is no longer in the tree, and has no zone.
    if (fact.node && !fact.slot?.startsWith('text') && zone !== 'head' && zone !== 'none') continue
    add(fact.value, fact, () => (fact.node ? placed(slot, zone, fact.away === true) : [slot]))
  }
  // By the headings of shops, threads and manuals stand offers and notes.
  if (ground.document.format === 'html' && ground.document.isDrawn !== true && ground.kind === 'article') lines(ground, from, add)
  relate(ballot, facts, ground, headline, opening)
  return ballot
}

/** "Ann Lee writes about …", "Ann is a gardener and …": notes on her. */
function authorsOf(said: readonly Fact[]): { readonly isNote: (value: string, key: string) => boolean } {
  const names = [
    ...new Set(
      said
        .filter(({ value, slot }) => value.length <= MOST_NAME && !(GUESSED.test(slot ?? '') && /[,，、]/.test(value)) && fold(value).length >= SHORTEST / 2)
        .map(({ value }) => value),
    ),
  ].slice(0, MOST_LINES)
  const whole = names.map(fold), given = new Set(names.filter(name => name.includes(' ')).map(name => name.split(' ')[0]!))
  return {
    isNote: (value, key) => {
      const [first, next] = value.split(' ', 2)
      return whole.some(name => key.startsWith(name)) || (given.has(first!) && TELLS.test(next ?? ''))
    },
  }
}
const MOST_NAME = 40
/** A line that may be names by where it stands; one with a comma may be the subtitle as well. */
const GUESSED = /^line\.(?:bare|beside|dated|last|behind)$/
const TELLS = /^(?:is|has|was|writes|ist|hat|war|schreibt|est|a|écrit|es|ha|escribe|è|scrive|é|escreve|jest|skriver|är)$/

/** A day and next to nothing beside it. */
function isDay(value: string): boolean {
  if (value.length > MOST_BESIDE || !mayHoldDate(value)) return false
  const rest = findDates(value, null).reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), value)
  return rest !== value && (rest.match(/\p{L}/gu)?.length ?? 0) < SHORTEST
}

/** Names and their degrees, in capitals all of them. */
function isNames(value: string, sites: ReadonlySet<string>): boolean {
  if (
    !/[,;]/.test(value)
    || /[?!:]/.test(value)
    || value.split(/[^\p{L}\p{M}.'’-]+/u).some(word => /^\p{Ll}/u.test(word) && !PARTICLES.has(word) && !isJoiner(word))
  )
    return false
  return namesIn(value, sites, 'stated').names.filter(name => name.includes(' ') && PERSON.test(plain(name))).length > 1
}

/** Takes a line where it may be one; most may not, and are not asked for their marks. */
type Add = (value: string, fact: Fact, marks: () => readonly string[]) => void

/** Where the title stands by the text: what is above it is the site's, or its kicker. Null where it stands nowhere. */
function placeOf(headline: string, facts: Said, { zones }: Ground): number | null {
  const places = facts
    .of('title')
    .flatMap(({ value, node, origin }) => (origin.kind === 'heading' && zones.of(node) === 'head' && fold(value) === headline ? [zones.at(node)!] : []))
  return places.length === 0 ? zones.headline : Math.max(zones.headline ?? 0, Math.min(...places))
}

/** Every line from the headline, which stands at `from`, to the body's first ones. */
function lines({ blocks, zones, sites }: Ground, from: number | null, add: Add): void {
  // Each line is asked for what stands above and below, and is itself above and below others.
  const known: (boolean | undefined)[] = []
  const standsBeside = (i: number): boolean => known[i] ??= blocks[i] !== undefined && isBeside(blocks[i].candidate.text, sites)
  const last = Math.min(blocks.length - 1, blocks.findIndex(({ keep }) => keep) + BEHIND)
  let order = 0, seen = 0
  for (let i = 0; i <= last && seen < MOST_LINES; i++) {
    const { candidate: { text, hidden, nodes, element, index, linkChars }, keep, score } = blocks[i]!
    const at = zones.at(nodes[0])
    if (
      hidden
      || isItem(element)
      || text.length < SHORTEST
      || text.length > LONGEST
      || at === null
      || (from !== null && at <= from)
      || zones.of(nodes[0]) !== 'head'
    )
      continue
    seen++
    const place = text.length > LABEL && !isDated(text) ? [`order.${Math.min(++order, MOST_ORDERED)}`] : []
    add(
      text.replace(/\n/g, ' '),
      { field: 'subtitle', value: text, origin: { kind: 'text', path: `line ${index + 1}` }, slot: 'line', node: nodes[0]! },
      () => {
        const marks = [
          'line',
          `line.${element.tag}`,
          ...groupsOf(element).map(group => `own.${GROUPS[group]![0]}`),
          ...namesOf(element).map(name => `in.${name}`),
          ...place,
        ]
        if (linkChars > text.length / 2) marks.push('linked')
        if (nodes.every(node => (node.kind === 'element' ? STRONG.has(node.tag) : node.value.trim() === ''))) marks.push('strong')
        if (keep) marks.push('kept')
        else if (score >= READS && (isExcerpt(element) || isExcerpt(element.parent))) marks.push('excerpt')
        if ((i > 0 && standsBeside(i - 1)) || standsBeside(i + 1)) marks.push('beside')
        return marks
      },
    )
  }
}
/** Key points in a list are the body's. */
const isItem = ({ tag, parent }: ElementNode): boolean => tag === 'li' || parent?.tag === 'li'
const isDated = (text: string): boolean => mayHoldDate(text) && findDates(text, null).length > 0
/** A byline or a date. */
const isBeside = (text: string, sites: ReadonlySet<string>): boolean =>
  text.length <= MOST_BESIDE && (isDated(text) || (mayOpen(text) && namesIn(text, sites, 'line').opened !== null))
const MOST_BESIDE = 120
const STRONG: ReadonlySet<string> = new Set(['strong', 'b', 'em', 'i'])
/** Lines that are no longer are mostly labels, and not counted on the way to the body. */
const LABEL = 30

/** Of its element and what is just around it. */
function namesOf(element: ElementNode): string[] {
  const names = new Set<string>()
  let up: ElementNode | null = element
  for (let i = 0; up && i <= UP && up.tag !== 'article' && up.tag !== 'main' && up.tag !== 'body'; i++, up = up.parent) {
    if (up.tag === 'figure' || up.tag === 'figcaption' || up.tag === 'header' || up.tag === 'blockquote' || up.tag === 'li') names.add(up.tag)
    for (const group of groupsOf(up)) names.add(GROUPS[group]![0])
  }
  return [...names]
}

/** An alternative headline of the data. */
const STATED = /^(?:ld|item\.own)(?:$|[.@])/
/** What options are to each other and to the page. */
function relate(ballot: Ballot<string>, facts: Said, ground: Ground, headline: string, opening: Opening): void {
  const descriptions = facts.of('description').map(({ value }) => fold(value)).filter(value => value.length >= TELLING)
  const documentTitle = fold(facts.of('title').find(({ slot }) => slot === 'doc')?.value ?? '')
  for (const [key, { value, marks }] of ballot.entries()) {
    const mark = (name: string): void => ballot.mark(key, name)
    if (!marks.has('line')) mark('no-line')
    if (marks.has('marked') && [...marks].some(name => STATED.test(name))) mark('marked.stated')
    if (isDated(value)) mark('dated')
    if (!headline.includes(key) && documentTitle.includes(key)) mark('in-doc')
    mark(LENGTHS.find(([most]) => value.length <= most)?.[1] ?? 'length.paragraph')
    if (/[.!?…。！？]["”»“')\]]*$/u.test(value)) mark(/[.!?…。！？]\s+\p{L}/u.test(value) ? 'sentences' : 'sentence')
    if (value === value.toUpperCase() && value !== value.toLowerCase()) mark('capitals')
    if (descriptions.includes(key)) mark('described')
    else if (descriptions.some(description => description.startsWith(key) || key.startsWith(description))) mark('described.part')
    else if (descriptions.some(description => description.includes(key))) mark('described.within')
    if (headline.includes(key)) mark('in-title')
    if (isTold(key, opening)) mark('told')
    if (value.length < 160 && mayOpen(value) && namesIn(value, ground.sites, 'line').opened !== null) mark('opened')
  }
}

/** The class of what systems tell of a text in place of all of it: what opens the page by that name is its subtitle. */
const EXCERPT = /(?:^|[\s_-])excerpt(?:$|[\s_-])/i
/** Is it called so itself? */
export const isExcerpt = (element: ElementNode | null): boolean => element !== null && EXCERPT.test(attribute(element, 'class') ?? '')
