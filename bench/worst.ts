/** The pages that lose most, to be read one by one. */
import { scorePage } from './score.ts'
import type { Row, Truth } from './score.ts'

/** Of pages with a full text as truth, worst first. */
export function worstPages(truths: readonly Truth[], rows: readonly Row[], most: number): string {
  const byId = new Map(rows.map(row => [row.id, row]))
  const pages = truths.filter(({ text }) => text !== undefined).map(truth => {
    const row = byId.get(truth.id)
    const marks = new Map(scorePage(truth, row))
    return { truth, F: marks.get('F')!, P: marks.get('P')!, R: marks.get('R')!, said: row?.confidence ?? null }
  }).sort((a, b) => a.F - b.F || (a.truth.id < b.truth.id ? -1 : 1))
  const lines = pages.slice(0, most).map(({ truth: { id, type, lang, url }, F, P, R, said }) => `| ${[id, type ?? lang ?? '', F.toFixed(3), P.toFixed(3), R.toFixed(3), said?.toFixed(3) ?? '', url ?? ''].join(' | ')} |`)
  return ['| page | kind | F1 | P | R | confidence | address |', '|---|---|--:|--:|--:|--:|---|', ...lines].join('\n')
}
