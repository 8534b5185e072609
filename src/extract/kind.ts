/** What kind of page it is: learned chances of each kind, from its blocks taken together. */
import { KINDS, type Kind } from '../model/article.ts'
import type { Candidate } from './candidate.ts'
import { COLUMNS, type Features } from './features/index.ts'
import { KIND_INPUTS, kindInputs } from './features/kinds.ts'
import { modelOf, sums, type ModelFile } from './model.ts'
import pageModel from './model-kind.json' with { type: 'json' }
import textModel from './model-kind-text.json' with { type: 'json' }

/** One chance for each of KINDS, in their order; together 1. */
export type Chances = readonly number[]

type Format = 'html' | 'text'
const FIRST = COLUMNS.html.indexOf(`kind-${KINDS[0]}`)
const FILES: Readonly<Record<Format, ModelFile>> = { html: pageModel, text: textModel }

export function chancesOf(format: Format, candidates: readonly Candidate[], { values }: Features): Chances {
  const scores = sums(modelOf(FILES[format], KIND_INPUTS[format]), kindInputs(format, values, COLUMNS[format], candidates.map(candidate => candidate.words)), KINDS.length)
  const most = Math.max(...scores)
  const shares = scores.map(score => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map(share => share / all)
}

/** Writes the chances into each row of a page's blocks, where the judge reads them. Lines of raw text have no such columns: they gained nothing by them. */
export function fillChances(chances: Chances, { values, width }: Features): void {
  for (let at = FIRST; at < values.length; at += width) values.set(chances, at)
}

export const kindOf = (chances: Chances): Kind => KINDS[chances.indexOf(Math.max(...chances))]!
