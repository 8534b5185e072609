/** What stands apart from most of what is kept. */
import type { Candidate } from '../candidate.ts'

/** So many blocks off, of the words kept no more, and on the mean of its words so doubtful; where the page is so likely an article. */
interface Apart { readonly off: number; readonly most: number; readonly doubt: number; readonly article: number }
/** Lines of a raw text, the farther off the likelier they have to be; and parts of a product's page: marks, other products, what the shop says of itself. */
export const APART: Readonly<Record<'lines' | 'parts', readonly Apart[]>> = {
  lines: [{ off: 2, most: 0.25, doubt: 0.3, article: 0.7 }, { off: 5, most: 0.25, doubt: 0.4, article: 0.8 }],
  parts: [{ off: 14, most: 0.1, doubt: 0.5, article: 0 }],
}

/** Changes `keep`: where much is doubtful the choice by expected F1 keeps teasers with the text. The stretch with most of the article stays, and stretches that are likely or long. */
export function dropApart(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, apart: readonly Apart[], article: number): void {
  for (const kind of apart) if (article >= kind.article) dropStretches(candidates, scores, keep, kind)
}

function dropStretches(candidates: readonly Candidate[], scores: Float64Array, keep: Uint8Array, { off, most, doubt }: Apart): void {
  const stretches: { readonly from: number; to: number; words: number; expected: number }[] = []
  let all = 0
  for (const [i, { words }] of candidates.entries()) {
    if (keep[i] !== 1) continue
    let last = stretches.at(-1)
    if (!last || i - last.to > off) stretches.push(last = { from: i, to: i, words: 0, expected: 0 })
    last.to = i
    last.words += words
    last.expected += words * scores[i]!
    all += words
  }
  const main = Math.max(...stretches.map(({ expected }) => expected))
  for (const { from, to, words, expected } of stretches) if (expected < main && words < most * all && expected < doubt * words) keep.fill(0, from, to + 1)
}
