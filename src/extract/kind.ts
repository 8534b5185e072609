/** What kind of page it is: learned chances of each kind, from its blocks taken together. */
import { KINDS, type Kind } from '../model/article.ts'
import type { Candidate } from './candidate.ts'
import { FEATURES, type Features } from './features/index.ts'
import { KIND_INPUTS, kindInputs } from './features/kinds.ts'
import { decodeModel, sums, type Model } from './model.ts'
import kindModel from './model-kind.json' with { type: 'json' }

/** One chance for each of KINDS, in their order; together 1. */
export type Chances = readonly number[]

const NAMES = FEATURES.html.map(([name]) => name)
const FIRST = NAMES.indexOf(`kind-${KINDS[0]}`)
let model: Model | null = null

export function chancesOf(candidates: readonly Candidate[], { values }: Features): Chances {
  model ??= decodeModel(kindModel, KIND_INPUTS)
  const scores = sums(model, kindInputs(values, NAMES, candidates.map(candidate => candidate.words)), KINDS.length)
  const most = Math.max(...scores)
  const shares = scores.map(score => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => share / all)
}

/** Writes the chances into each block's row, where the judge reads them. */
export function fillChances(chances: Chances, { values, width }: Features): void {
  for (let at = FIRST; at < values.length; at += width) values.set(chances, at)
}

export const kindOf = (chances: Chances): Kind => KINDS[chances.indexOf(Math.max(...chances))]!
