/**
 * Short blocks of a truth one after another (cards, menus, tables of features): none is long enough to be told by
 * itself, together they are. The longest runs of words that page and truth share are given away first.
 */

const LEAST = 4
const MOST_PLACES = 40

interface Run { readonly from: number; readonly place: number; readonly length: number }

/**
 * For each word of the page where it stands in the truth, -1 for nowhere. `free` words of the page and of the truth
 * are matched only; a run ends where either is not free.
 */
export function sharedRuns(page: Int32Array, pageFree: Uint8Array, truth: Int32Array, truthFree: Uint8Array): Int32Array {
  const places = new Map<number, number[]>()
  for (let t = 0; t + LEAST <= truth.length; t++) {
    if (!allFree(truthFree, t)) continue
    const key = hash(truth, t), list = places.get(key)
    if (!list) places.set(key, [t])
    else if (list.length < MOST_PLACES) list.push(t)
  }
  const at = new Int32Array(page.length).fill(-1)
  const byLength: Run[][] = []
  const put = (run: Run): void => { if (run.length >= LEAST) (byLength[run.length] ??= []).push(run) }
  const same = (p: number, t: number): boolean => p >= 0 && t >= 0 && p < page.length && t < truth.length && page[p] === truth[t] && pageFree[p] === 1 && truthFree[t] === 1
  for (let p = 0; p + LEAST <= page.length; p++) {
    for (const t of allFree(pageFree, p) ? places.get(hash(page, p)) ?? [] : []) {
      if (same(p - 1, t - 1)) continue
      let length = 0
      while (same(p + length, t + length)) length++
      put({ from: p, place: t, length })
    }
  }
  const taken = new Uint8Array(truth.length)
  for (let length = byLength.length - 1; length >= LEAST; length--) {
    // What is put back in the meantime is shorter.
    for (const { from, place } of byLength[length] ?? []) {
      let start = 0
      for (let k = 0; k <= length; k++) {
        if (k < length && at[from + k] === -1 && taken[place + k] === 0) continue
        if (start === 0 && k === length) { for (let m = 0; m < length; m++) { at[from + m] = place + m; taken[place + m] = 1 } break }
        put({ from: from + start, place: place + start, length: k - start })
        start = k + 1
      }
    }
  }
  return at
}

function allFree(free: Uint8Array, from: number): boolean {
  for (let k = 0; k < LEAST; k++) if (free[from + k] !== 1) return false
  return true
}

function hash(words: Int32Array, from: number): number {
  let h = LEAST
  for (let i = from; i < from + LEAST; i++) h = (Math.imul(h, 1000003) ^ words[i]!) | 0
  return h
}
