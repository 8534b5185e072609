/**
 * Features → choice: the models give each block its probability, and the set of blocks is chosen that has the best expected F1 in words. What is known of
 * pages beyond that is for the steps that follow (steps/).
 */
import { KINDS, type Kind } from '../model/article.ts'
import type { Preference } from '../model/contracts.ts'
import type { Document } from '../model/document.ts'
import { choose, chooseOn, type Choice } from './choose.ts'
import { confidenceOf } from './confidence.ts'
import { hearContext, type NetworkFile } from './context/index.ts'
import { COLUMNS, type Features } from './features/index.ts'
import { chancesAt, chancesBy, chancesOf, fillChances, kindOf } from './kind.ts'
import { modelOf, type Model, type ModelFile } from './model.ts'
import { amongNeighbours, WHOLE_PAGE } from './neighbours.ts'
import { generatorsOf } from './own.ts'
import type { Segments } from './segment.ts'
import { scoreRows } from './trees/index.ts'
import htmlModel from './model-html.json' with { type: 'json' }
import htmlNetwork from './model-html-network.json' with { type: 'json' }
import textModel from './model-text.json' with { type: 'json' }
import wholeModel from './model-whole.json' with { type: 'json' }
import wholeNetwork from './model-whole-network.json' with { type: 'json' }

export interface Opinion extends Choice {
  /** By candidate: the probability that it belongs to the article. */
  readonly scores: Float64Array
  readonly form: Form
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

/** What is judged: a page, the raw text of a whole page, or one as short as an article that somebody saved. */
type Form = 'html' | 'whole' | 'text'
const FILES: Readonly<Record<Form, ModelFile>> = { html: htmlModel, whole: wholeModel, text: textModel }
/** Of short texts training has few that a network would be right of. */
const NETWORKS: Readonly<Record<Form, NetworkFile | null>> = { html: htmlNetwork, whole: wholeNetwork, text: null }
const formOf = (format: Document['format'], lines: number): Form => (format === 'html' ? 'html' : lines < WHOLE_PAGE ? 'text' : 'whole')

export function judge(document: Document, types: readonly string[], { candidates }: Segments, features: Features, prefer: Preference): Opinion {
  const { format, source } = document, form = formOf(format, candidates.length)
  const blocks = chancesOf(format, candidates, features)
  const chances = format === 'html' ? chancesBy(generatorsOf(document), types, chancesAt(source.url, blocks)) : blocks
  if (format === 'html') fillChances(chances, features)
  const model = modelOf(FILES[form], COLUMNS[format])
  const alone = scoreRows(model, features.values, features.width)
  // What kind of page a raw text was is too seldom right to be told.
  const kind = format === 'html' ? kindOf(chances) : 'article'
  const article = chances[ARTICLE]!, forum = chances[FORUM]!
  const choice = (chances: Float64Array): Choice & Pick<Opinion, 'scores'> => {
    if (format === 'html') return { scores: chances, ...chooseOn(kind, candidates, chances, BETA[prefer], article) }
    const scores = amongNeighbours(candidates, chances)
    return { scores, ...choose(candidates, scores, BETA[prefer], article) }
  }
  const network = NETWORKS[form]
  const first = choice(alone)
  // A thread's posts are alike all over the page, and their records say more than what stands beside them.
  const isDoubtful =
    network && kind !== 'forum' && candidates.length >= network.fewest && confidenceOf(FILES[form].confidence, first.expected, article) < network.below
  return { ...(isDoubtful ? choice(hearContext(network, COLUMNS[format], features, alone)) : first), form, kind, article, forum, model, alone }
}

/** Chance that the word F1 of what is kept is 0.9 or more. */
export const confidenceIn = ({ form, article }: Opinion, expected: number): number =>
  confidenceOf((NETWORKS[form] ?? FILES[form]).confidence, expected, article)
