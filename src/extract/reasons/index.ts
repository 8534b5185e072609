/**
 * Verdicts → the few reasons that weighed most, in words: why a block was kept or dropped beside those of
 * its own page that were judged otherwise. A step after the model that turned the verdict comes first.
 */
import type { Reason } from '../../model/article.ts'
import { COLUMNS, type Features } from '../features/index.ts'
import type { Opinion } from '../judge.ts'
import { logOdds } from '../odds.ts'
import type { Draft } from '../steps/draft.ts'
import type { Absent, Line, Words } from './say.ts'
import { weigh, type Weighing } from './weigh.ts'
import { LINE_WORDS } from './words-line.ts'
import { PAGE_WORDS } from './words-page.ts'

const MOST_REASONS = 3
/** Weights that are smaller, in log odds or beside the first, say nothing. */
const LEAST_WEIGHT = 0.05
const LEAST_PART = 0.15
/** What a reason ranks beside others of its weight that tells of something missing. */
const LACK = 0.5
/** What the lines around one must add to its log odds to be worth a word. */
const LEAST_NEIGHBOURS = 0.5

export const WORDS: Readonly<Record<'html' | 'text', Words>> = { html: PAGE_WORDS, text: LINE_WORDS }

/** By candidate. `turned` is said first: why a step turned the choice over. */
export function reasonsFor(
  { document: { format }, evidence, candidates, keep, scores }: Draft,
  { model, alone }: Opinion,
  features: Features,
  turned: readonly (Reason | null)[],
): readonly (readonly Reason[])[] {
  const { values, width } = features
  const names = COLUMNS[format]
  const columns = new Map(names.map((name, column) => [name, column]))
  const words = new Map(WORDS[format].map(([topic, feature, say]) => [feature, { topic, say }]))
  const topics = [...new Set(WORDS[format].map(([topic]) => topic))]
  const topicOf = Int32Array.from(names, name => topics.indexOf(words.get(name)?.topic ?? ''))
  const says = names.map(name => words.get(name)?.say)
  const reasons: Reason[][] = []
  weigh(
    model,
    features,
    Array.from(keep, kept => kept === 1),
    alone,
    topicOf,
    (i, weighing) => {
      const line: Line = { index: i, candidates, value: name => values[i * width + columns.get(name)!] ?? 0, hit: evidence.phrase }
      const told = tell(weighing, topicOf, column => says[column]?.(values[i * width + column]!, line) ?? null, names)
      const neighbours = logOdds(scores[i]!) - logOdds(alone[i]!)
      if (Math.abs(neighbours) >= LEAST_NEIGHBOURS)
        told.push({
          feature: 'neighbours',
          text: `the ${format === 'text' ? 'lines' : 'blocks'} around it are ${neighbours > 0 ? 'likely' : 'hardly'} the article’s`,
          weight: round(neighbours),
        })
      const step = turned[i]
      reasons.push([...(step ? [step] : []), ...heaviest(told)].slice(0, MOST_REASONS))
    },
  )
  return reasons
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** One reason a topic, told by its heaviest feature that sets the block apart; what the block lacks gives way to what it has. */
function tell({ topics, paths, differs }: Weighing, topicOf: Int32Array, say: (column: number) => string | Absent | null, names: readonly string[]): Reason[] {
  const reasons: { reason: Reason; rank: number }[] = []
  topics.forEach((weight, topic) => {
    const sign = Math.sign(weight)
    if (sign === 0) return
    const columns = [...paths.keys()]
      .filter(c => topicOf[c] === topic && paths[c] !== 0 && (differs.length === 0 || differs[c] === 1))
      .sort((a, b) => (paths[b]! - paths[a]!) * sign)
    const told = columns.map(column => ({ column, said: say(column) })).filter(({ said }) => said !== null)
    const best = told.find(({ column, said }) => typeof said === 'string' && paths[column]! * sign > 0) ?? told[0]
    if (!best?.said) return
    const text = typeof best.said === 'string' ? best.said : best.said.absent
    reasons.push({ reason: { feature: names[best.column]!, text, weight: round(weight) }, rank: Math.abs(weight) * (typeof best.said === 'string' ? 1 : LACK) })
  })
  return reasons.sort((a, b) => b.rank - a.rank).slice(0, MOST_REASONS).map(({ reason }) => reason)
}

function heaviest(reasons: readonly Reason[]): Reason[] {
  const least = Math.max(LEAST_WEIGHT, ...reasons.map(({ weight }) => Math.abs(weight) * LEAST_PART))
  return reasons.filter(({ weight }, at) => at === 0 || Math.abs(weight) >= least)
}
