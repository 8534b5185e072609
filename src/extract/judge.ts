/**
 * Features → choice: the models give each block its probability, and the set of blocks is chosen that has the best expected F1 in words. What is known of
 * pages beyond that is for the steps that follow (steps/).
 */
import { KINDS, type Kind } from '../model/article.ts'
import type { Document } from '../model/document.ts'
import { choose, chooseOn, type Choice } from './choose.ts'
import { confidenceOf } from './confidence.ts'
import { hearContext, type NetworkFile } from './context/index.ts'
import { COLUMNS, type Features } from './features/index.ts'
import { chancesAt, chancesBy, chancesOf, fillChances, kindOf } from './kind.ts'
import { modelOf, scoreRows, type Model, type ModelFile } from './model.ts'
import { amongNeighbours } from './neighbours.ts'
import { generatorsOf } from './own.ts'
import type { Segments } from './segment.ts'
import htmlModel from './model-html.json' with { type: 'json' }
import htmlNetwork from './model-html-network.json' with { type: 'json' }
import textModel from './model-text.json' with { type: 'json' }
import textNetwork from './model-text-network.json' with { type: 'json' }

export type Preference = 'balanced' | 'precision' | 'recall'

export interface Opinion extends Choice {
  /** By candidate: the probability that it belongs to the article. */
  readonly scores: Float64Array
  readonly kind: Kind
  /** Chances that the page is an article, and a thread. */
  readonly article: number
  readonly forum: number
  /** What reasons are made from: the trees, and their own probabilities, before a block's neighbours were heard. */
  readonly model: Model
  readonly alone: Float64Array
}

/** How much more recall counts than precision, squared: the beta of F-beta. */
const BETA: Readonly<Record<Preference, number>> = { precision: 0.35, balanced: 1, recall: 2.5 }
const ARTICLE = KINDS.indexOf('article'), FORUM = KINDS.indexOf('forum')

type Format = Document['format']
const FILES: Readonly<Record<Format, ModelFile>> = { html: htmlModel, text: textModel }
const NETWORKS: Readonly<Record<Format, NetworkFile>> = { html: htmlNetwork, text: textNetwork }

export function judge(document: Document, { candidates }: Segments, features: Features, prefer: Preference): Opinion {
  const { format, source } = document
  const blocks = chancesOf(format, candidates, features), chances = format === 'html' ? chancesBy(generatorsOf(document), chancesAt(source.url, blocks)) : blocks
  if (format === 'html') fillChances(chances, features)
  const model = modelOf(FILES[format], COLUMNS[format])
  const alone = scoreRows(model, features.values, features.width)
  // What kind of page a raw text was is too seldom right to be told.
  const kind = format === 'html' ? kindOf(chances) : 'article'
  const article = chances[ARTICLE]!, forum = chances[FORUM]!
  const choice = (chances: Float64Array): Choice & Pick<Opinion, 'scores'> => {
    if (format === 'html') return { scores: chances, ...chooseOn(kind, candidates, chances, BETA[prefer], article) }
    const scores = amongNeighbours(candidates, chances)
    return { scores, ...choose(candidates, scores, BETA[prefer], article) }
  }
  const network = NETWORKS[format]
  const first = choice(alone)
  // A thread's posts are alike all over the page, and their records say more than what stands beside them.
  const isDoubtful = kind !== 'forum' && candidates.length >= network.fewest && confidenceOf(FILES[format].confidence, first.expected, article) < network.below
  return { ...(isDoubtful ? choice(hearContext(network, COLUMNS[format], features, alone)) : first), kind, article, forum, model, alone }
}

/** Chance that the word F1 of what is kept is 0.9 or more. */
export const confidenceIn = (format: Format, expected: number, article: number): number => confidenceOf(NETWORKS[format].confidence, expected, article)
