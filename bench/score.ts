/**
 * Scores rows of output against the truth of a corpus, figure for figure as the referee of the
 * corpora does: word F1 a page, 4-word shingles, snippets wanted and unwanted, metadata. Reads no
 * file; see corpus.ts.
 */
import { counted, folded, isBlank, nameSet, plainName, shared, shingles, words } from './words.ts'

export interface Truth {
  readonly id: string
  readonly url?: string | null
  readonly type?: string | null
  readonly lang?: string | null
  readonly text?: string
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly title?: string | null
  readonly author?: string | readonly string[] | null
  readonly date?: string | null
}

/** One page as an engine gave it. `text` is its paragraphs joined by a blank line; a page without a row counts as empty. */
export interface Row {
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  /** As stated, from 0 to 1; null where nothing was found, absent where an engine states none. */
  readonly confidence?: number | null
}

/** Means from 0 to 1; a figure that nothing was measured for is absent. `n` is pages with a full text. */
export interface Figures {
  n?: number
  F1?: number; P?: number; R?: number
  shingleF1?: number; shP?: number; shR?: number
  exact?: number; empty?: number
  snipP?: number; snipR?: number; snipF1?: number; snipAcc?: number
  title?: number; author?: number; date?: number
}

class Tally {
  private readonly sums = new Map<string, { sum: number; n: number }>()
  add(name: string, value: number): void {
    const entry = this.sums.get(name) ?? { sum: 0, n: 0 }
    entry.sum += value
    entry.n++
    this.sums.set(name, entry)
  }
  count(name: string): number { return this.sums.get(name)?.n ?? 0 }
  mean(name: string): number | undefined {
    const entry = this.sums.get(name)
    return entry && round(entry.sum / entry.n)
  }
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4

/** Figures for each group that `groupsOf` puts pages in, in the order of their first page. */
export function score(truths: readonly Truth[], rows: readonly Row[], groupsOf: (truth: Truth) => readonly string[]): Map<string, Figures> {
  const got = new Map(rows.map(row => [row.id, row]))
  const tallies = new Map<string, Tally>()
  for (const truth of truths) {
    const marks = scorePage(truth, got.get(truth.id))
    for (const group of groupsOf(truth)) {
      let home = tallies.get(group)
      if (!home) tallies.set(group, home = new Tally())
      for (const [name, value] of marks) home.add(name, value)
    }
  }
  return new Map([...tallies].map(([group, tally]) => [group, figures(tally)]))
}

type Mark = readonly [name: string, value: number]

/** What one page adds to its groups. */
export function scorePage(truth: Truth, row: Row | undefined): Mark[] {
  const text = row?.text ?? ''
  const marks: Mark[] = []
  if (truth.text !== undefined) marks.push(...textMarks(text, truth.text))
  if (truth.with?.length || truth.without?.length) {
    const lower = folded(text)
    for (const snippet of truth.with ?? []) marks.push([lower.includes(folded(snippet)) ? 'tp' : 'fn', 1])
    for (const snippet of truth.without ?? []) marks.push([lower.includes(folded(snippet)) ? 'fp' : 'tn', 1])
  }
  if (truth.title) marks.push(['title', Number(plainName(row?.title ?? '') === plainName(truth.title))])
  if (truth.author && truth.author.length > 0) {
    const found = nameSet(row?.authors ?? [])
    const wanted = nameSet(truth.author)
    marks.push(['author', Number(found.size > 0 && found.size === wanted.size && [...found].every(name => wanted.has(name)))])
  }
  if (truth.date) marks.push(['date', Number((row?.published ?? '').slice(0, 10) === truth.date.slice(0, 10))])
  return marks
}

function textMarks(text: string, truth: string): Mark[] {
  const found = words(text)
  const wanted = words(truth)
  const [p, r, f] = precisionRecall(found, wanted)
  const a = shingles(found)
  const b = shingles(wanted)
  const both = shared(a, b)
  const size = (map: ReadonlyMap<string, number>): number => { let n = 0; for (const v of map.values()) n += v; return n }
  const extra = size(a) - both
  const missed = size(b) - both
  const exact = extra === 0 && missed === 0
  const marks: Mark[] = [['P', p], ['R', r], ['F', f], ['exact', Number(exact)], ['empty', Number(isBlank(text))]]
  // A page with nothing found counts for no shingle precision, one with nothing to find for no recall.
  if (both + extra > 0) marks.push(['sP', exact ? 1 : both / (both + extra)])
  if (both + missed > 0) marks.push(['sR', exact ? 1 : both / (both + missed)])
  return marks
}

function precisionRecall(found: readonly string[], wanted: readonly string[]): readonly [number, number, number] {
  if (wanted.length === 0) return found.length === 0 ? [1, 1, 1] : [0, 0, 0]
  if (found.length === 0) return [0, 0, 0]
  const overlap = shared(counted(found), counted(wanted))
  const p = overlap / found.length
  const r = overlap / wanted.length
  return [p, r, p + r > 0 ? 2 * p * r / (p + r) : 0]
}

function figures(tally: Tally): Figures {
  const out: Figures = {}
  const set = (name: keyof Figures, value: number | undefined): void => { if (value !== undefined) out[name] = value }
  if (tally.count('F') > 0) {
    const sP = tally.mean('sP') ?? 0
    const sR = tally.mean('sR') ?? 0
    out.n = tally.count('F')
    for (const [name, mark] of [['F1', 'F'], ['P', 'P'], ['R', 'R'], ['exact', 'exact'], ['empty', 'empty']] as const) set(name, tally.mean(mark))
    set('shP', sP)
    set('shR', sR)
    set('shingleF1', sP + sR > 0 ? round(2 * sP * sR / (sP + sR)) : 0)
  }
  const [tp, fp, fn, tn] = (['tp', 'fp', 'fn', 'tn'] as const).map(name => tally.count(name)) as [number, number, number, number]
  if (tp + fn > 0) {
    set('snipP', tp + fp > 0 ? round(tp / (tp + fp)) : 0)
    set('snipR', round(tp / (tp + fn)))
    set('snipF1', round(2 * tp / (2 * tp + fp + fn)))
    set('snipAcc', round((tp + tn) / (tp + tn + fp + fn)))
  }
  for (const name of ['title', 'author', 'date'] as const) set(name, tally.mean(name))
  return out
}
