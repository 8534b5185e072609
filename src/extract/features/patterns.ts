/** Shapes of raw text's lines: menus, link lists and teasers repeat theirs, line after line. */
import { column } from './column.ts'
import { Counter } from './counter.ts'
import type { Line } from './vocabulary.ts'

const MOST = 99

/** By line: how often a line of its shape stands between two of its neighbours' shapes; 0 for prose. */
export function patternsOf(lines: readonly Line[], isProse: Uint8Array, hits: Uint8Array): Float32Array {
  const n = lines.length
  const shape = (i: number): number => {
    if (i < 0 || i >= n) return 63
    const { size, endMark, year, capitalWords, words } = lines[i]!
    return (
      (size <= 2 ? 0 : size <= 6 ? 1 : size <= 14 ? 2 : size <= 30 ? 3 : 4) * 12
      + (endMark >= 3 ? endMark - 2 : 0) * 4
      + (year ? 2 : 0)
      + (capitalWords > words / 2 || hits[i] ? 1 : 0)
    )
  }
  const shapes = new Uint8Array(n)
  for (let i = 0; i < n; i++) shapes[i] = shape(i)
  const counts = new Counter(n)
  const key = (i: number): number => ((i > 0 ? shapes[i - 1]! : 63) * 64 + shapes[i]!) * 64 + (i + 1 < n ? shapes[i + 1]! : 63)
  for (let i = 0; i < n; i++) counts.add(key(i), i)
  return column(n, i => (isProse[i] ? 0 : Math.min(MOST, counts.of(key(i)))))
}
