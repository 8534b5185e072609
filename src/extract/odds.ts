/** Chances ↔ log odds, in which evidence adds up. Training does the same (`training/train.py`). */

/** Nothing is surer than this, nor less sure: beyond it the numbers say how a model was fitted, and no more of the page. */
const LEAST = 0.001

/** The log odds of a chance from 0 to 1, between −6.9 and 6.9. */
export function logOdds(chance: number): number {
  const doubted = Math.min(1 - LEAST, Math.max(LEAST, chance))
  return Math.log(doubted / (1 - doubted))
}

export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds))
