/** How far stated confidence can be believed: pages by what was said of them, and how right they were. */
import { scorePage } from './score.ts'
import type { Row, Truth } from './score.ts'

const BINS = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1] as const
const SURE = 0.9
const GOOD = 0.9

export interface Bin {
  readonly from: number
  readonly to: number
  readonly pages: number
  /** Means over its pages; `good` is the share with a word F1 of 0.9 and more. */
  readonly stated: number
  readonly good: number
  readonly F1: number
}

/** Bins that have pages, from least to most sure, and last all of 0.9 and more. Pages without an article or a full text as truth are in none. */
export function reliability(truths: readonly Truth[], rows: readonly Row[]): Bin[] {
  const byId = new Map(rows.map(row => [row.id, row]))
  const pages = truths.flatMap(truth => {
    const row = byId.get(truth.id)
    const f1 = scorePage(truth, row).find(([name]) => name === 'F')?.[1]
    return f1 === undefined || row?.confidence === undefined || row.confidence === null ? [] : [{ said: row.confidence, f1 }]
  })
  const ranges = [...BINS.slice(0, -1).map((from, i) => [from, BINS[i + 1]!] as const), [SURE, 1] as const]
  return ranges.flatMap(([from, to]) => {
    const own = pages.filter(({ said }) => said >= from && (said < to || to === 1))
    const mean = (value: (page: { said: number; f1: number }) => number): number => own.reduce((sum, page) => sum + value(page), 0) / own.length
    return own.length === 0 ? [] : [{ from, to, pages: own.length, stated: mean(({ said }) => said), good: mean(({ f1 }) => Number(f1 >= GOOD)), F1: mean(({ f1 }) => f1) }]
  })
}

export function reliabilityTable(bins: readonly Bin[]): string {
  if (bins.length === 0) return 'confidence: nothing to hold it against, no page has a full text as truth'
  const lines = bins.map(({ from, to, pages, stated, good, F1 }) => `| ${from.toFixed(2)} to ${to.toFixed(2)} | ${String(pages).padStart(5)} | ${stated.toFixed(3)} | ${good.toFixed(3)} | ${F1.toFixed(3)} |`)
  return ['| confidence   | pages |  mean | F1≥.9 |    F1 |', '|--------------|------:|------:|------:|------:|', ...lines].join('\n')
}
