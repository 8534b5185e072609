/** Paragraphs of two texts side by side: first those that are equal, then, between them, those that are alike. Its work is bounded, whatever the texts. */
import { diffArrays } from 'diff'

/** `from` and `to` are -1 where there is none. */
interface Pair { readonly kind: 'added' | 'removed' | 'changed' | 'moved'; readonly from: number; readonly to: number }

/** Edits beyond this are not looked for: such texts have nothing in common that would help a reader. */
const MOST_EDITS = 2000
/** Pairs of paragraphs that are compared within one run of changes. */
const MOST_PAIRS = 40_000
/** Share of words that two paragraphs have in common, to be one that was changed. */
const ALIKE = 0.5
/** Shorter paragraphs are equal by chance: "Yes.", a label. */
const LEAST_MOVED = 24

const keyOf = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** In the order of the second text; `kept` counts the equal ones. */
export function aligned(before: readonly string[], after: readonly string[]): { readonly pairs: readonly Pair[]; readonly kept: number } {
  const a = before.map(keyOf), b = after.map(keyOf)
  const runs = diffArrays(a, b, { maxEditLength: MOST_EDITS }) as
    readonly { readonly added?: boolean; readonly removed?: boolean; readonly count?: number }[] | undefined
  const pairs: Pair[] = []
  let kept = 0, i = 0, j = 0, gone = 0, come = 0
  const close = (): void => {
    pairs.push(...matched(a, b, i - gone, i, j - come, j))
    gone = come = 0
  }
  for (const { added, removed, count = 0 } of runs ?? [{ removed: true, count: a.length }, { added: true, count: b.length }]) {
    if (removed) { i += count; gone += count; continue }
    if (added) { j += count; come += count; continue }
    close()
    i += count
    j += count
    kept += count
  }
  close()
  return { pairs: moved(pairs, a, b), kept }
}

/** One run of changes: pairs that are alike, in order, as many words as can be; the others went or came. */
function matched(a: readonly string[], b: readonly string[], i0: number, i1: number, j0: number, j1: number): Pair[] {
  const rows = i1 - i0, columns = j1 - j0
  const links = rows * columns === 0 || rows * columns > MOST_PAIRS ? [] : bestLinks(a.slice(i0, i1).map(bagOf), b.slice(j0, j1).map(bagOf))
  const out: Pair[] = []
  let i = i0, j = j0
  for (const [row, column] of [...links, [rows, columns] as const]) {
    while (i < i0 + row) out.push({ kind: 'removed', from: i++, to: -1 })
    while (j < j0 + column) out.push({ kind: 'added', from: -1, to: j++ })
    if (row < rows) out.push({ kind: 'changed', from: i++, to: j++ })
  }
  return out
}

interface Bag { readonly counts: ReadonlyMap<string, number>; readonly size: number }

/** Words of a paragraph; characters, where a script does not part words. */
function bagOf(text: string): Bag {
  const words = text.toLowerCase().match(/[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]|[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return { counts, size: words.length }
}

function likeness(a: Bag, b: Bag): number {
  const [few, many] = a.counts.size < b.counts.size ? [a, b] : [b, a]
  const most = 2 * Math.min(a.size, b.size) / Math.max(1, a.size + b.size)
  if (most < ALIKE) return 0
  let shared = 0
  for (const [word, count] of few.counts) shared += Math.min(count, many.counts.get(word) ?? 0)
  return 2 * shared / Math.max(1, a.size + b.size)
}

/** The chain of pairs, rising in both, whose likenesses add up to most. */
function bestLinks(a: readonly Bag[], b: readonly Bag[]): (readonly [number, number])[] {
  const width = b.length + 1
  const best = new Float64Array((a.length + 1) * width), like = new Float64Array(a.length * b.length)
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) {
    const score = likeness(a[i]!, b[j]!)
    like[i * b.length + j] = score >= ALIKE ? score : 0
    const together = score >= ALIKE ? score + best[(i + 1) * width + j + 1]! : 0
    best[i * width + j] = Math.max(together, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
  }
  const links: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const score = like[i * b.length + j]!
    const here = best[i * width + j]!
    if (score > 0 && here === score + best[(i + 1) * width + j + 1]!) links.push([i++, j++])
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return links
}

/** What went in one place and came in another did neither. */
function moved(pairs: readonly Pair[], a: readonly string[], b: readonly string[]): Pair[] {
  const gone = new Map<string, number[]>()
  for (const { kind, from } of pairs) if (kind === 'removed' && a[from]!.length >= LEAST_MOVED) gone.set(a[from]!, [...gone.get(a[from]!) ?? [], from])
  const taken = new Set<number>()
  const out = pairs.map((pair): Pair => {
    const from = pair.kind === 'added' ? gone.get(b[pair.to]!)?.shift() : undefined
    if (from === undefined) return pair
    taken.add(from)
    return { kind: 'moved', from, to: pair.to }
  })
  return out.filter(({ kind, from }) => kind !== 'removed' || !taken.has(from))
}
