/**
 * Features → verdicts: the model gives each block its probability, and the set of blocks is chosen
 * that has the best expected F1 in words. Blocks that say again what was kept already are dropped.
 */
import { KINDS, type Kind, type Reason } from '../model/article.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { FEATURES, type Features } from './features/index.ts'
import { chancesOf, fillChances, kindOf } from './kind.ts'
import { contributions, decodeModel, scoreRows, type Model, type ModelFile } from './model.ts'
import { choose } from './choose.ts'
import { confidenceOf } from './confidence.ts'
import { amongNeighbours } from './neighbours.ts'
import { keepNotes } from './notes.ts'
import { keepPostHeads } from './posts.ts'
import type { Segments } from './segment.ts'
import { completeWholes } from './whole.ts'
import htmlModel from './model-html.json' with { type: 'json' }
import textModel from './model-text.json' with { type: 'json' }

export type Preference = 'balanced' | 'precision' | 'recall'

export interface Judgement {
  readonly verdicts: readonly Verdict[]
  /** Expected word F1 of what is kept, from 0 to 1. */
  readonly expected: number
  /** Chance that its word F1 is 0.9 or more. */
  readonly confidence: number
  readonly kind: Kind
}

/** How much more recall counts than precision, squared: the beta of F-beta. */
const BETA: Readonly<Record<Preference, number>> = { precision: 0.35, balanced: 1, recall: 2.5 }
/** Shorter blocks repeat honestly: "Yes.", a label, a number. */
const REPEAT_WORDS = 10
const MOST_REASONS = 3
const ARTICLE = KINDS.indexOf('article')

const FILES: Readonly<Record<'html' | 'text', ModelFile>> = { html: htmlModel, text: textModel }
const models = new Map<string, Model>()

function modelFor(format: 'html' | 'text'): Model {
  let model = models.get(format)
  if (!model) { model = decodeModel(FILES[format], FEATURES[format].map(([name]) => name)); models.set(format, model) }
  return model
}

/** `explain` asks for reasons, which cost as much again as the verdicts. */
export function judge(format: 'html' | 'text', segments: Segments, features: Features, prefer: Preference, explain: boolean): Judgement {
  const { candidates } = segments
  const chances = format === 'html' ? chancesOf(candidates, features) : null
  if (chances) fillChances(chances, features)
  const model = modelFor(format)
  const { values, width } = features
  const alone = scoreRows(model, values, width)
  const scores = format === 'text' ? amongNeighbours(candidates, alone) : alone
  const rowOf = (i: number): Float32Array => values.subarray(i * width, (i + 1) * width)
  const article = chances ? chances[ARTICLE]! : 0
  const { keep, expected } = choose(candidates, scores, BETA[prefer], article)
  completeWholes(candidates, scores, keep)
  keepNotes(candidates, keep)
  const repeated = dropRepeats(candidates, keep)
  const kind = chances ? kindOf(chances) : 'article'
  if (kind === 'forum') keepPostHeads(segments, keep)
  const verdicts = candidates.map((_, i): Verdict => ({ keep: keep[i] === 1, score: scores[i]!, reasons: explain ? reasonsOf(model, FEATURES[format], rowOf(i), repeated.has(i)) : [] }))
  return { verdicts, expected, confidence: confidenceOf(FILES[format].confidence, expected, article), kind }
}

function dropRepeats(candidates: readonly Candidate[], keep: Uint8Array): Set<number> {
  const seen = new Set<string>()
  const dropped = new Set<number>()
  for (let i = 0; i < candidates.length; i++) {
    const { words, text, element } = candidates[i]!
    if (keep[i] !== 1 || words < REPEAT_WORDS || element.tag === 'pre') continue
    if (seen.has(text)) { keep[i] = 0; dropped.add(i) }
    seen.add(text)
  }
  return dropped
}

function reasonsOf(model: Model, columns: (typeof FEATURES)['html' | 'text'], row: Float32Array, repeated: boolean): Reason[] {
  const weights = contributions(model, row)
  const order = [...weights.keys()].sort((a, b) => Math.abs(weights[b]!) - Math.abs(weights[a]!)).slice(0, MOST_REASONS)
  const reasons = order.filter(i => weights[i] !== 0).map((i): Reason => ({ feature: columns[i]![0], text: `${columns[i]![1]}: ${round(row[i]!)}`, weight: round(weights[i]!) }))
  return repeated ? [{ feature: 'repeat', text: 'the same block was kept before', weight: -1 }, ...reasons] : reasons
}

const round = (value: number): number => Math.round(value * 1000) / 1000
