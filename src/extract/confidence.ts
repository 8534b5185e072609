/**
 * Expected F1 → confidence: the chance that an article's word F1 is 0.9 or more. Training fits it on
 * pages as they are judged by models that have never seen their sites, which are less right than they think.
 */
import { chanceOf, logOdds } from './odds.ts'

/** `weights` are those of a constant, of the log odds of expected F1, and of the chance that the page is an article. */
export function confidenceOf(weights: readonly number[] | undefined, expected: number, article: number): number {
  if (expected <= 0) return 0
  if (!weights) throw new Error('the model does not say how sure it is: train it anew')
  const [constant = 0, odds = 0, kind = 0] = weights
  return chanceOf(constant + odds * logOdds(expected) + kind * article)
}
