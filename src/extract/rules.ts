/**
 * The rule for a page's site: finds it by host, generator or a selector, takes the facts that it points
 * at and narrows the page to what it selects. One rule holds for a page. It judges no text.
 */
import type { Field, RuleUse } from '../model/article.ts'
import type { OneOrMore, PlacedRule } from '../model/contracts.ts'
import { attribute, detach, type Document, type ElementNode } from '../model/document.ts'
import { hostOf } from '../model/host.ts'
import { fail, ok, type Failure, type Outcome } from '../model/outcome.ts'
import { SHIPPED } from '../sites/index.ts'
import type { Candidate } from './candidate.ts'
import { isBlock } from './elements.ts'
import { Claims } from './facts/claims.ts'
import { collectFacts, type Facts } from './facts/index.ts'
import { seenText } from './facts/text.ts'
import { hostOfPage } from './host.ts'
import type { ExtractOptions } from './options.ts'
import { generatorsOf } from './own.ts'
import { matching } from './select.ts'
import { OUTSIDE, REMOVED, SELECTED, type Why } from './steps/why.ts'
import { parseUrl } from '../model/url.ts'

type RuleSet = readonly PlacedRule[]

/** Rules by whole host and by suffix (with its dot); those without hosts by themselves. */
interface Index { readonly hosts: ReadonlyMap<string, RuleSet>; readonly anywhere: RuleSet }
const indexes = new WeakMap<RuleSet, Index>()

/** Fields that a rule may point at, each with the characters that its text may have. */
const VALUES = [['title', 400, ' '], ['authors', 200, ' | '], ['published', 160, ' | ']] as const satisfies readonly (readonly [Field, number, string])[]
const MOST_VALUES = 60

const listOf = (value: OneOrMore | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value)

function indexOf(set: RuleSet): Index {
  const known = indexes.get(set)
  if (known) return known
  const hosts = new Map<string, PlacedRule[]>()
  for (const rule of set) for (const host of listOf(rule.hosts)) {
    const key = host.toLowerCase().replace(/^www\./, '')
    hosts.set(key, [...hosts.get(key) ?? [], rule])
  }
  const index = { hosts, anywhere: set.filter(rule => rule.hosts === undefined) }
  indexes.set(set, index)
  return index
}

/** Rules of a set that may hold on a host: of the whole host, of its suffixes from the longest, of any host. */
function* candidates({ hosts, anywhere }: Index, host: string | null): Generator<PlacedRule> {
  if (host !== null && hosts.size > 0) {
    yield* hosts.get(host) ?? []
    for (let suffix = `.${host}`; suffix !== ''; suffix = suffix.slice(suffix.indexOf('.', 1))) {
      yield* hosts.get(suffix) ?? []
      if (!suffix.includes('.', 1)) break
    }
  }
  yield* anywhere
}

/** The caller's sets in their order, then the shipped one. Null: no rule holds. A selector that does not parse is `unsupported`. */
export async function ruleFor(
  document: Document,
  { claims }: Facts,
  generators: readonly string[],
  sets: readonly RuleSet[],
): Promise<Outcome<PlacedRule | null>> {
  const host = hostOfPage(document, () => claims)
  const names = generators.map(name => name.toLowerCase())
  for (const set of [...sets, SHIPPED]) {
    for (const rule of candidates(indexOf(set), host)) {
      const { generator, when } = rule
      if (generator !== undefined && !names.some(name => name.startsWith(generator.toLowerCase()))) continue
      if (when === undefined) return ok(rule)
      const found = await matching(document, when)
      if (!found.ok) return misplaced(found.failure, rule, 'when')
      if (found.value.length > 0) return ok(rule)
    }
  }
  return ok(null)
}

/** What a rule says of a page. */
export interface Said {
  /** What it selects; null where it selects nothing of this page, or the caller does. */
  readonly selected: ReadonlySet<ElementNode> | null
  /** Blocks that it removes; the judge looks at the page with them. */
  readonly removed: ReadonlySet<ElementNode>
  readonly phrases: readonly string[]
}
export const NO_RULE: Said = { selected: null, removed: new Set(), phrases: [] }
interface Steered extends Said { readonly facts: Facts; readonly use: RuleUse }

/** Takes what the rule removes within lines out of the document's tree. What the caller selects goes before what the rule does. */
export async function steer(document: Document, facts: Facts, rule: PlacedRule, { select }: ExtractOptions): Promise<Outcome<Steered>> {
  const idle: string[] = []
  const claims = new Claims()
  // Raw text has no elements to select: a rule's phrases are all that holds for it.
  const isPage = document.format === 'html'
  for (const [field, most, joint] of isPage ? VALUES : []) {
    const selectors = listOf(rule[field])
    if (selectors.length === 0) continue
    const found = await firstValues(document, selectors, element => seenText(element, most, joint))
    if (!found.ok) return misplaced(found.failure, rule, field)
    for (const { selector, value } of found.value) claims.say(field, 'rule', value, 'rule', selector)
    if (found.value.length === 0) idle.push(`${placeOf(rule, field)}: ${field} ${selectors.map(s => JSON.stringify(s)).join(', ')}`)
  }
  const elementsOf = async (key: 'select' | 'remove'): Promise<Outcome<readonly (readonly [string, readonly ElementNode[]])[]>> => {
    const found: [string, readonly ElementNode[]][] = []
    for (const [i, css] of listOf(rule[key]).entries()) {
      const elements = await matching(document, css)
      if (!elements.ok) return misplaced(elements.failure, rule, `${key} ${i}`)
      found.push([css, elements.value])
    }
    return ok(found)
  }
  const removed = isPage ? await elementsOf('remove') : ok([])
  const wanted = isPage && select.length === 0 ? await elementsOf('select') : ok([])
  if (!removed.ok) return removed
  if (!wanted.ok) return wanted
  removed.value.forEach(([css, elements], i) => { if (elements.length === 0) idle.push(`${placeOf(rule, `remove ${i}`)}: remove ${JSON.stringify(css)}`) })
  const dropped = removed.value.flatMap(([, elements]) => elements), kept = wanted.value.flatMap(([, elements]) => elements)
  if (wanted.value.length > 0 && kept.length === 0)
    idle.push(`${placeOf(rule, 'select')}: select ${wanted.value.map(([css]) => JSON.stringify(css)).join(', ')}`)
  // What stands within a line goes before lines are read.
  for (const element of dropped) if (!isBlock(element)) detach(element)
  return ok({
    facts: withClaims(facts, claims),
    selected: kept.length > 0 ? new Set(kept) : null,
    removed: new Set(dropped.filter(isBlock)),
    phrases: listOf(rule.phrases),
    use: { name: nameOf(rule), own: !SHIPPED.includes(rule), idle },
  })
}

/**
 * Changes `keep`, and says why of each. The judge has looked at the whole page, which tells it more than a part would; of what it keeps, only
 * what the rule selects stays. Where that is nothing, the rule knows better than the judge, and all that
 * it selects is kept.
 */
export function obey(candidates: readonly Candidate[], keep: Uint8Array, { selected, removed }: Said): Why {
  const isRemoved = within(removed), isSelected = selected ? within(selected) : () => true
  const why = candidates.map(({ element }) => (isRemoved(element) ? REMOVED : isSelected(element) ? null : OUTSIDE))
  const knowsBetter = selected !== null && !keep.some((kept, i) => kept === 1 && !why[i])
  // The elements have nothing more to say, nor have pictures in them.
  for (const element of removed) detach(element)
  why.forEach((reason, i) => { if (reason) keep[i] = 0; else if (knowsBetter) keep[i] = 1 })
  return (i, isTurned) => (isTurned ? why[i] ?? SELECTED : null)
}

/** Whether an element is one of a set or stands in one; each is found out once. */
function within(set: ReadonlySet<ElementNode>): (element: ElementNode) => boolean {
  const known = new Map<ElementNode, boolean>()
  return element => {
    const path: ElementNode[] = []
    let found = false
    for (let at: ElementNode | null = element; at; at = at.parent) {
      const before = known.get(at)
      found = before ?? set.has(at)
      path.push(at)
      if (found || before === false) break
    }
    for (const at of path) known.set(at, found)
    return found
  }
}

/** What the rule says goes before what the page says of itself. */
function withClaims(facts: Facts, { facts: claims }: Claims): Facts {
  if (claims.length === 0) return facts
  const values = (field: Field): string[] => claims.filter(claim => claim.field === field).map(({ value }) => value)
  return {
    ...facts,
    claims: [...claims, ...facts.claims],
    headlines: [...values('title'), ...facts.headlines],
    authorNames: [...values('authors'), ...facts.authorNames],
  }
}

const AT = /^(.*\S)\s+@([A-Za-z_][\w:.-]*)$/s

/** `a.next @data-href` → its selector and attribute. */
export function valueSelector(text: string): { readonly css: string; readonly name: string | null } {
  const parts = AT.exec(text)
  return parts ? { css: parts[1]!, name: parts[2]!.toLowerCase() } : { css: text, name: null }
}

/** Values of the first selector that gives any. */
async function firstValues(
  document: Document,
  selectors: readonly string[],
  text: (element: ElementNode) => string | null,
): Promise<Outcome<readonly { readonly selector: string; readonly value: string }[]>> {
  for (const selector of selectors) {
    const { css, name } = valueSelector(selector)
    const found = await matching(document, css)
    if (!found.ok) return found
    const values = found.value
      .slice(0, MOST_VALUES)
      .map(element => (name === null ? text(element) : attribute(element, name))?.trim() ?? '')
      .filter(value => value !== '')
    if (values.length > 0) return ok(values.map(value => ({ selector, value })))
  }
  return ok([])
}

/** Address of the page that goes on with this one's article, by the rule of its site; null where there is none, or it is of another host. */
export async function nextPageOf(document: Document, sets: readonly RuleSet[]): Promise<string | null> {
  const rule = await ruleFor(document, collectFacts(document), generatorsOf(document), sets)
  if (!rule.ok || rule.value === null) return null
  const found = await firstValues(document, listOf(rule.value['next-page']), element => attribute(element, 'href'))
  const link = found.ok ? found.value[0]?.value : undefined
  const base = document.base ?? document.source.url
  const next = link === undefined || base === null ? null : parseUrl(link, base)
  if (next === null || base === null) return null
  next.hash = ''
  return /^https?:$/.test(next.protocol) && hostOf(next.href) === hostOf(document.source.url ?? base) ? next.href : null
}

const nameOf = (rule: PlacedRule): string => rule.name ?? (listOf(rule.hosts).join(', ') || rule.generator || rule.when || 'rule')

/** `rules.yaml:12`, or the rule's name. */
function placeOf(rule: PlacedRule, key: string): string {
  const { place } = rule
  if (!place) return `rule ${nameOf(rule)}`
  const line = place.lines[key] ?? place.lines[key.split(' ')[0]!]
  return line === undefined ? place.file : `${place.file}:${line}`
}

/** A selector that does not parse, with where it stands. */
const misplaced = (failure: Failure, rule: PlacedRule, key: string): Outcome<never> =>
  fail(failure.kind === 'unsupported' ? { ...failure, detail: `${placeOf(rule, key)}: ${failure.detail}` } : failure)
