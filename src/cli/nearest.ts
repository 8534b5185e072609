/** The known name that a mistyped one stands nearest to. */

/** Null when none is near: more than two in five characters differ. */
export function nearest(name: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Infinity
  const wanted = name.slice(0, 64).toLowerCase()
  for (const candidate of known) {
    const distance = edits(wanted, candidate.toLowerCase())
    if (distance < least) [best, least] = [candidate, distance]
  }
  const prefix = wanted.length >= 2 ? known.find(candidate => candidate.toLowerCase().startsWith(wanted)) : undefined
  if (least <= Math.max(1, Math.floor(Math.max(wanted.length, best?.length ?? 0) * 0.4))) return best
  return prefix ?? null
}

/** Insertions, deletions, substitutions and swaps of neighbours between two short words. */
function edits(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (rows[i - 2]?.[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? Infinity
}
