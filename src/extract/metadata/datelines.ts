/** What a report's own text says of where it comes from and who sent it: the dateline that opens it, the names or initials in its last line. */
import type { Fact } from '../facts/index.ts'
import { closingReporter, openingReporters } from '../names/reporters.ts'
import { AGENCIES } from '../names/words.ts'
import { placedIn } from './placed.ts'
import type { Block } from './zones.ts'

/** "PARIS, 12 mars (AFP) –", "Berlin (dpa) –", "LONDON —", "Ayerbe (Huesca), 30 ene (EFE).-", "(ANSA) - TRENTO -", "TARN, England, March 5, 2024 /PRNewswire/ --", "Tarn, 5 March 2024 –": a town in capitals, or one before an agency or a day. */
const DATELINE = /^(?:\(\p{Lu}[^()]{1,20}\) ?[–—-] )?((?:\p{Lu}[\p{L}\p{M}.'’-]*)(?:[ ](?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|am|an|der|du|la|le|sur|upon|da|do)){0,3})(?: \([^(),]{2,30}\)(?=,))?(?:,\s?([^()–—/]{2,30}?))?\s?(?:(\(\p{L}[^()]{1,30}\)|\/\p{L}[^()/]{1,30}\/)|(?<=[\p{L}\d.)]))\s?(?:[–—]|--|\.?- )/u

/** The town, and who sent the report: "(dpa)". */
export function dateline(blocks: readonly Block[], sites: ReadonlySet<string>): Fact[] {
  const first = blocks.filter(block => block.keep && block.candidate.text.length > 80).slice(0, 2)
  for (const { candidate: { text, index, nodes } } of first) {
    const opening = text.slice(0, 90)
    const fact = (field: Fact['field'], value: string): Fact => ({
      field,
      value,
      origin: { kind: 'text', path: `line ${index + 1}` },
      slot: 'dateline',
      node: nodes[0]!,
    })
    const facts: Fact[] = []
    const agency = (opening.includes('(') ? AGENCY.exec(opening)?.[1] : undefined) ?? openingReporters(opening)
    if (agency !== undefined) facts.push(fact('authors', agency))
    const found = /[–—]|--|- /.test(opening) ? DATELINE.exec(opening) : null
    const town = found?.[1]
    if (
      town !== undefined
      && town.length >= 3
      && (found![3] !== undefined || (town === town.toUpperCase() && /\p{Lu}{3}/u.test(town)) || placedIn(`${town}, ${found![2] ?? ''}`, sites) !== null)
    )
      facts.push(fact('place', town))
    if (facts.length > 0) return facts
  }
  return []
}
/** "Wiesbaden (KNA/iz).", "(EFE).- Nicaragua", "KABUL, Afghanistan (AP) --" */
const AGENCY = /^(?:\p{Lu}[\p{L},.'’/-]{1,30} (?:(?:\p{Lu}[\p{L},.'’/-]{0,30}|de|del|der|la|le|el|am|an|upon|sur|und|y|and|e) ){0,5})?\(((?=[^()]{0,20}\p{Lu})[\p{L}./ -]{2,24})\)\s?[.:–—-]/u

/** What an article's last line ends with: "(Ann Lee)", "aja/PAP". */
export function signature(blocks: readonly Block[]): Fact[] {
  return blocks.flatMap(({ candidate: { text, index, nodes }, keep }): Fact[] => {
    // The line that is nothing else may be no more part of the body.
    const signed = (keep ? SIGNATURE.exec(text.slice(-80))?.[1] ?? closingReporter(text) : undefined) ?? agenciesIn(text)
    // "(kna)" signs, "(obsolete)" does not.
    return signed === undefined || (signed.length > INITIALS_ONLY && signed === signed.toLowerCase())
      ? []
      : [{ field: 'authors', value: signed, origin: { kind: 'text', path: `line ${index + 1}` }, slot: 'signature', node: nodes[0]! }]
  })
}
/** A line of agencies and the initials of who took it from them, and nothing else. */
export function agenciesIn(line: string): string | undefined {
  if (line.length > SIGNED_BY) return undefined
  const parts = line.replace(/\.$/, '').split(/[/,·&|]/).map(part => part.trim())
  const agencies = parts.filter(part => AGENCIES.has(part.toLowerCase()) && part !== part.toLowerCase())
  return agencies.length > 0 && parts.every(part => agencies.includes(part) || INITIALS.test(part)) ? agencies.join(', ') : undefined
}
const SIGNED_BY = 30, INITIALS_ONLY = 5
const INITIALS = /^\p{Ll}{1,4}$/u
const SIGNATURE = /(?<![\p{L}\d_])\(([\p{L}.,/ -]{2,50})\)[\s.+*]{0,6}$/u
