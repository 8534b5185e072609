/** Title claims → options: what the page calls its article, whole and without what may be the site's name. */
import { firstBelow, textOf } from '../../model/document.ts'
import { isHeading } from '../elements.ts'
import type { Fact } from '../facts/index.ts'
import type { Ground } from './context.ts'
import { fold } from '../../model/fold.ts'
import { isDay } from './headlines.ts'
import { remembered } from '../remembered.ts'
import { TITLE } from './precedence.ts'
import type { Said } from './said.ts'
import { siteHeadings, type Line } from './site-heading.ts'
import { cutsOf, isSite, piecesOf, shortened, withoutSite, type Short } from './title-parts.ts'
import { isBeside } from './unsigned.ts'
import { Ballot } from './vote.ts'
import { placed, type Block } from './zones.ts'
import { parseUrl } from '../../model/url.ts'

const LONG = 220, FEW = 3
/** So many kinds of origins that agree are as good as more. */
const MOST_KINDS = 5

export function titles(facts: Said, ground: Ground): Ballot<string> {
  const ballot = new Ballot<string>(TITLE)
  const documentTitle = facts.of('title').find(({ slot }) => slot === 'doc')?.value ?? '', title = fold(documentTitle)
  const claims = facts
    .of('title')
    .filter(fact => !isBeside(ground.kind, fact))
    .map(fact => uncounted(fact, title))
    .map((fact): Claimed => ({ fact, key: fold(fact.value) }))
  const headings = claims.filter(({ fact }) => fact.slot === 'h1')
  // A document that is called one thing, and no site beside it, is called rightly; what looks like several titles is a list.
  const isShown =
    headings.length === 0
    && new Set(claims.filter(({ fact }) => fact.slot === 'shown').map(({ key }) => key)).size <= FEW
    && facts.of('title').every(({ slot, value }) => slot !== 'doc' || cutsOf(value).length > 0)
  const single = new Set(headings.map(({ key }) => key)).size === 1
  const nearest = headings.findLast(({ fact }) => !fact.away && ground.zones.of(fact.node) === 'head')?.fact
  const page = pageOf(facts, ground)
  const named = headingOfTitle(claims)
  const partsOf = remembered((title): Short[] => [...shortened(title, ground.sites), ...(headings.length === 0 ? withoutSite(title, ground.sites) : [])])
  for (const { fact, key } of claims) {
    const slot = fact.slot ?? fact.origin.kind
    if (
      (named !== null && slot.startsWith('h2') && key !== named)
      || (slot === 'shown' && (!isShown || (wordsOf(fact.value) < FEW && !DENSE.test(fact.value))))
    )
      continue
    const seen = /^(?:h1|h2|marked|item|shown)/.test(slot)
    const marks = seen ? [...placed(slot, ground.zones.of(fact.node), fact.away === true)] : [slot]
    if (MAIN.has(slot)) marks.push(`${slot}${page}`)
    if (slot === 'h1' && single) marks.push('h1.single')
    if (slot === 'h1' && fact === nearest) marks.push('h1.nearest')
    const parts = /^(?:marked|h2|shown)/.test(slot) ? [] : partsOf(fact.value)
    if (parts.some(({ cut, site }) => site && cut === 'last')) marks.push('ends-site')
    // "Quern: Shop" is what a page is called.
    if (parts.some(({ cut, site, value }) => site && /^first:?$/.test(cut) && wordsOf(value) > FEW)) marks.push(`opens-site${page}`)
    if (key !== '') ballot.add(key, fact.value, [fact], marks)
    for (const { value, cut, site, behind } of parts)
      add(ballot, { ...fact, value }, [
        `${seen ? 'seen' : slot}/${cut}${site ? '.site' : ''}`,
        `/${cut}${site ? '.site' : ''}`,
        ...(behind ? ['behind-site'] : []),
      ])
  }
  const lines: Line[] = []
  for (const block of ground.blocks) {
    const { text, nodes, hidden } = block.candidate
    if (text.length <= LONG && !hidden && ground.zones.of(nodes[0]) === 'head') lines.push({ block, key: fold(text) })
  }
  for (const [site, beside] of siteHeadings(facts.of('title'), cutsOf(documentTitle), lines, ground.blocks)) {
    ballot.mark(site, 'site-heading')
    ballot.mark(beside, 'beside-site')
  }
  const homes = new Set(facts.of('site').filter(({ slot }) => slot === 'home').map(({ value }) => fold(value)))
  respell(ballot)
  relate(ballot, claims, facts, homes, lines, ground, page)
  return ballot
}

/** "Nine sheep #12", "Nine sheep (tarn.example)", where the document's title goes on otherwise: the number of an issue, the site that a link leads to. */
function uncounted(fact: Fact, title: string): Fact {
  const value =
    fact.origin.kind === 'heading' ? fact.value.replace(COUNTED, (cut, site?: string) => (site === undefined || isLink(site, fact) ? '' : cut)) : fact.value
  return value !== fact.value && value !== '' && title.startsWith(fold(value)) && !title.startsWith(fold(fact.value)) ? { ...fact, value } : fact
}
const COUNTED = /\s(?:\(?[#!]\d{1,9}\)?|\(((?:[\w-]{1,40}\.){1,3}[a-z]{2,12}(?:\/[\w./-]{1,40})?)\))$/i
/** A file in brackets ("setup.py") is none. */
const isLink = (text: string, { node }: Fact): boolean =>
  node?.kind === 'element'
  && firstBelow(
    node,
    inner =>
      inner.tag === 'a'
      && textOf(inner)
        .trim()
        .replace(/^\(|\)$/g, '') === text,
  ) !== null

interface Claimed { readonly fact: Fact; /** Its value, folded. */ readonly key: string }
/** Of the first claim of a slot; empty where there is none. */
const keyOf = (claims: readonly Claimed[], slot: string): string => claims.find(({ fact }) => fact.slot === slot)?.key ?? ''

/** Where a heading says the document's title and nothing else, no heading of a part is the headline. */
function headingOfTitle(claims: readonly Claimed[]): string | null {
  const title = keyOf(claims, 'doc')
  return title !== '' && claims.some(({ fact, key }) => key === title && /^h[12](?:\.|$)/.test(fact.slot ?? '')) ? title : null
}

/** On the pages of shops and services headings sell, and a site's first page is called like the site. */
function pageOf(facts: Said, { address }: Ground): '' | '?' | '/' {
  if (address !== null && (parseUrl(address)?.pathname.length ?? Infinity) <= 1) return '/'
  return facts.of('published').some(({ slot }) => /^(?:ld|open-graph|meta|item\.own|time\.published|url)/.test(slot ?? ''))
    || facts.all.some(({ slot }) => slot === 'ld' || slot === 'ld.beside')
    ? ''
    : '?'
}

const MAIN: ReadonlySet<string> = new Set(['h1', 'open-graph', 'doc', 'ld', 'ld.page.name', 'twitter'])

function add(ballot: Ballot<string>, part: Fact, marks: readonly string[]): void {
  const key = fold(part.value)
  if (key !== '') ballot.add(key, part.value, [part], marks)
}

/** Spans of a heading run into each other, some headings shout, and some show a label in a box that is in brackets elsewhere: what the page says without an element is better spelled, where it says the same. */
function respell(ballot: Ballot<string>): void {
  for (const [key, { value, claims }] of ballot.entries()) {
    const parted = wordsOf(value)
    const stated = claims.filter(({ origin }) => origin.kind !== 'heading')
    if (stated.some(claim => claim.value === value)) continue
    const other = stated.find(
      claim => wordsOf(claim.value) > parted || (isShouted(value) && !isShouted(claim.value)) || (BRACKETED.test(claim.value) && !BRACKETED.test(value)),
    )
    if (other) ballot.respell(key, other.value)
  }
}
/** "[Guide] Nine sheep" */
const BRACKETED = /^[[(【〔][\p{L}\p{N}][^\][()【】〔〕]{0,40}[\])】〕]\s?\S/u
const wordsOf = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0
const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

/** What options are to each other and to the page. */
function relate(
  ballot: Ballot<string>,
  claims: readonly Claimed[],
  facts: Said,
  homes: ReadonlySet<string>,
  heads: readonly Line[],
  { address, sites, blocks, kind }: Ground,
  page: string,
): void {
  const documentTitle = keyOf(claims, 'doc'), social = keyOf(claims, 'open-graph'), stated = keyOf(claims, 'ld')
  const inner = keyOf(claims, 'h1.inner'), bare = keyOf(claims, 'h1.bare')
  const isParted = [...ballot.entries()].some(([key, { marks }]) => key === stated && marks.has('/first:'))
  const path = slugOf(address)
  const headings = claims.filter(({ fact }) => fact.slot?.startsWith('h1') === true && !fact.away)
  // What stands by itself on a line by the body is a headline, whatever element it is in, and so is what is kept of an article to head its text, where the titles outside of it are not one.
  const isHeaded = headings.some(({ key }) => !sites.has(key))
  const head = kind === 'article' && (social === '' || social !== documentTitle) ? headOf(blocks, isHeaded, documentTitle) : undefined
  const lines = new Map(heads.map(({ block, key }) => [key, block.keep && block !== head ? 'line.kept' : 'line']))
  const outside = new Set(claims.flatMap(({ fact: { slot }, key }) => (DATA.test(slot ?? '') ? [key] : [])))
  // What the data and the document call it, where a heading by itself says more.
  const agreed = [...ballot.entries()]
    .filter(
      ([key, { value, claims }]) =>
        key.length >= TELLING && OPENS.test(value) && new Set(claims.flatMap(({ origin: { kind } }) => (kind === 'heading' ? [] : [kind]))).size > 1,
    )
    .map(([key]) => key)
  const told = new Set(claims.flatMap(({ fact: { slot, value } }) => (OUTER.has(slot ?? '') ? wordsTold(value) : [])))
  // Without a main heading the line that says what the document is called is the headline, and no heading of a part.
  const isSaid =
    headings.length === 0
    && [...ballot.entries()].some(([key, { value }]) => lines.has(key) && wordsOf(value) >= FEW && documentTitle.includes(key) && !sites.has(key))
  const people = new Set(facts.of('authors').map(({ value }) => fold(value)))
  const sections = new Set(facts.of('section').map(({ value }) => fold(value)))
  for (const [key, option] of ballot.entries()) {
    if (option.claims.every(({ origin }) => origin.kind === 'heading') && agreed.some(other => other !== key && key.endsWith(other)))
      ballot.mark(key, 'prefixed')
    const pieces = piecesOf(option.value).map(fold)
    if (pieces.length > 1 && sections.has(pieces.at(-1)!)) ballot.mark(key, 'ends-section')
    if (pieces.slice(1, -1).some(piece => sites.has(piece))) ballot.mark(key, 'holds-site')
    if (/^\d{1,2}\.\s/.test(option.value) && documentTitle !== '' && !documentTitle.includes(key)) ballot.mark(key, 'numbered')
    if (headings.some(heading => isCut(key, option.claims, heading))) ballot.mark(key, 'cut')
    const mark = (name: string): void => ballot.mark(key, name)
    // Two of its parts are still in it, and no claim says them as one.
    if (BAR.test(option.value) && option.claims.every(({ value }) => BAR.test(value))) mark('holds-bar')
    if (told.size > 0 && option.claims.every(({ origin }) => origin.kind === 'heading') && isUnheard(option.value, told)) mark('unheard')
    if (isSaid && option.marks.has('h2') && !documentTitle.includes(key)) mark('part-heading')
    mark(`kinds.${Math.min(MOST_KINDS, new Set(option.claims.map(({ origin }) => origin.kind)).size)}`)
    // "Thread: Nine sheep": a word for what it is, before what the heading itself and the document call its title.
    if (inner !== '' && inner === documentTitle && key !== inner && key.endsWith(inner) && LABEL.test(option.value)) mark('labelled')
    // "News Nine sheep": a label in an element of its own, which the data leave out.
    else if (bare !== '' && outside.has(bare) && key !== bare && key.endsWith(bare) && headings.some(heading => heading.key === key)) mark('labelled')
    // "Greens: Nine sheep" is a line and a headline, which the heading writes without the colon.
    else if (
      isParted
      && key !== stated
      && key.endsWith(stated)
      && HEADED.some(slot => option.marks.has(slot))
      && option.claims.some(({ slot, value }) => HEADED.includes(slot ?? '') && !value.includes(':'))
    )
      mark('labelled')
    const line = lines.get(key)
    if (line !== undefined) mark(line)
    if (people.has(key)) mark('is-author')
    if (isDay(option.value)) mark('is-day')
    if (homes.has(key)) mark(`leads-home${page}`)
    if (sites.has(key)) mark(`is-site${page}`)
    else if (isSite(option.value, sites)) mark(`like-site${page}`)
    if (documentTitle !== '' && key.length > 8 && documentTitle.startsWith(key)) mark('opens-doc')
    else if (documentTitle !== '' && key.length > 8 && documentTitle.includes(key)) mark('in-doc')
    if (social !== '' && key.length > 8 && social.startsWith(key)) mark('opens-og')
    const words = option.value.split(/\s+/).length
    if (words === 1 && !DENSE.test(option.value)) mark(`one-word${page}`)
    else if (words <= 2) mark('two-words')
    if (option.value.length > LONG) mark('long')
    if (/[:：,–—-]$/.test(option.value)) mark('unfinished')
    if (path.size >= 3 && words >= 3) {
      const own = option.value.toLowerCase().normalize('NFD').match(/[\p{L}\p{N}]+/gu) ?? []
      const shared = own.filter(word => path.has(word)).length / own.length
      mark(shared > 0.7 ? 'slug.most' : shared > 0.35 ? 'slug.some' : 'slug.none')
    }
  }
}

/** The heading that opens what is kept; below a main heading, or among others of its level, it heads no more than a part, unless the document is called so. */
function headOf(blocks: readonly Block[], isHeaded: boolean, documentTitle: string): Block | undefined {
  const [first, ...below] = blocks.filter(({ keep }) => keep), { tag } = first?.candidate.element ?? { tag: '' }
  const headsPart = tag !== 'h1' && isHeaded || below.some(({ candidate }) => candidate.element.tag === tag)
  return first && isHeading(tag) && (!headsPart || fold(first.candidate.text) === documentTitle) ? first : undefined
}
/** Scripts that write words of two signs. */
const DENSE = /[\u3040-\u9fff\uac00-\ud7af]/
const TELLING = 9
const BAR = / [|│｜] /
/** "<table>: The table" without its tag is no title. */
const OPENS = /^[\p{L}\p{N}\p{Ps}\p{Pi}"'¿¡]/u
/** … for what is called a title there and nothing else. */
const DATA = /^(?:ld|meta\.service)$/
const LABEL = /^\p{L}+:\s/u, HEADED = ['h1', 'h2']

/** What stands outside of the page: in the tab of a browser, and where others link to it. */
const OUTER: ReadonlySet<string> = new Set(['doc', 'open-graph', 'twitter'])
const wordsTold = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? []
/** "Served with love!": a heading of which the page's titles have no word. */
function isUnheard(heading: string, told: ReadonlySet<string>): boolean {
  const words = wordsTold(heading)
  return words.length > 0 && !words.some(word => told.has(word))
}

/** The start of a heading, as its dots say, or since it ends inside of a word; what a heading goes on with in capitals is glued to it. */
function isCut(key: string, claims: readonly Fact[], heading: Claimed): boolean {
  if (key === '' || key === heading.key || !heading.key.startsWith(key)) return false
  return claims.some(
    ({ value }) =>
      DOTS.test(value) || (heading.fact.value.startsWith(value) && /^\p{Ll}/u.test(heading.fact.value.slice(value.length)) && /\p{L}$/u.test(value)),
  )
}
const DOTS = /(?:…|\.{3}|[[(](?:…|\.{3})[\])])$/

/** Words of an address's last part, or of a file's name. */
export function slugOf(url: string | null): ReadonlySet<string> {
  if (url === null) return new Set()
  const last = url.replace(/[?#].*$/s, '').split('/').findLast(part => /[-_]\p{L}/u.test(part)) ?? ''
  return new Set(last.slice(0, 400).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word.length > 1).slice(0, 40))
}
