/** Claims → one value: those that agree are one option, its weight is what its marks weigh together, the heaviest wins. */
import type { Claim, Field, Provenance } from '../../model/article.ts'
import { addTo } from '../../model/groups.ts'
import type { Fact } from '../facts/index.ts'

export interface Option<T> {
  readonly value: T
  /** The claims behind it, best first. */
  readonly claims: readonly Fact[]
  /** Rows of the field's table that speak for or against it. */
  readonly marks: ReadonlySet<string>
}
export type Weights = Readonly<Record<string, number>>
export interface Winner<T> { readonly value: T; readonly claims: readonly Claim[]; readonly confidence: number }

/** Collects options by key: what agrees under it is one. */
export class Ballot<T> {
  private readonly options = new Map<string, { value: T; claims: Fact[]; marks: Set<string>; best: number }>()
  private readonly weights: ReadonlyMap<string, number>
  constructor(table: Weights) { this.weights = rowsOf(table) }

  /** `marks` say what sort of claim this is. Of the spellings of one option the first of the highest rank is shown: as a rule the heaviest mark's. */
  add(key: string, value: T, claims: readonly Fact[], marks: readonly string[], rank?: number): void {
    const best = rank ?? this.heaviest(marks)
    const option = this.options.get(key)
    if (!option) { this.options.set(key, { value, claims: [...claims], marks: new Set(marks), best }); return }
    for (const mark of marks) option.marks.add(mark)
    if (best > option.best) { option.value = value; option.best = best; option.claims.unshift(...claims) } else option.claims.push(...claims)
  }

  private heaviest(marks: readonly string[]): number {
    let most = -Infinity
    for (const mark of marks) most = Math.max(most, this.weights.get(mark) ?? 0)
    return most
  }

  mark(key: string, mark: string): void { this.options.get(key)?.marks.add(mark) }
  /** Another of the option's spellings is shown. */
  respell(key: string, value: T): void { const option = this.options.get(key); if (option) option.value = value }
  entries(): IterableIterator<[string, Option<T>]> { return this.options.entries() }

  weight(option: Option<T>): number {
    let sum = 0
    for (const mark of option.marks) sum += this.weights.get(mark) ?? 0
    return sum
  }

  /** Null where no option weighs more than silence: the table's `none`. Equal weights: the first. */
  winner(): Winner<T> | null {
    const none = this.weights.get('none') ?? -Infinity
    let winner: Option<T> | null = null
    let most = none
    const all: number[] = none === -Infinity ? [] : [none]
    for (const option of this.options.values()) {
      const weight = this.weight(option)
      all.push(weight)
      if (weight > most) { most = weight; winner = option }
    }
    if (!winner) return null
    const sum = all.reduce((total, weight) => total + Math.exp(weight - most), 0)
    return { value: winner.value, claims: winner.claims, confidence: Math.round(1000 / sum) / 1000 }
  }
}

/** A table's rows by their marks. Marks are put together anew for each claim, and a map finds such a string in half the time that an object does. */
function rowsOf(table: Weights): ReadonlyMap<string, number> {
  let rows = tables.get(table)
  if (!rows) tables.set(table, rows = new Map(Object.entries(table)))
  return rows
}
const tables = new WeakMap<Weights, ReadonlyMap<string, number>>()

/** The claims as the record has them, without elements of the tree, each once; none that `seen` holds. */
function unique(facts: readonly Claim[], seen: Map<string, Claim['origin'][]>, most = Infinity): Claim[] {
  const out: Claim[] = []
  for (const { field, value, origin } of facts) {
    if (out.length >= most) break
    if (seen.get(value)?.some(({ kind, path }) => kind === origin.kind && path === origin.path) === true) continue
    addTo(seen, value, origin)
    out.push({ field, value, origin })
  }
  return out
}

const MOST_LOST = 40

/** What was chosen, and what lost: every other claim about the field, which `said` are. */
export function provenanceOf(field: Field, winners: readonly Claim[], confidence: number, said: readonly Fact[]): Provenance {
  const seen = new Map<string, Claim['origin'][]>()
  return {
    field,
    chosen: unique(winners, seen),
    confidence,
    lost: unique(
      said.filter(({ slot }) => !/^(?:portrait|profile)/.test(slot ?? '')),
      seen,
      MOST_LOST,
    ),
  }
}
