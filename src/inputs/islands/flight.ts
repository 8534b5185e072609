/** What React's server components send piece by piece ("self.__next_f.push([1, …])") → their values: rows of JSON, and long texts by themselves. */

const PUSH = /__next_f\.push\((?=\[)/g
const MOST_PUSHES = 5_000
/** "1a:", and of a text how many bytes it has: "1a:T4f2,". */
const ROW = /([\da-f]{1,8}):(?:T([\da-f]{1,7}),)?/y

/** `endOf` gives the place behind the JSON that begins at a place, -1 where it has no end. */
export function piecesOf(text: string, endOf: (text: string, start: number) => number, parse: (text: string) => unknown): string {
  const pieces: string[] = []
  let from = 0
  for (const { index, 0: head } of text.matchAll(PUSH)) {
    const start = index + head.length
    if (start < from) continue
    const end = pieces.length < MOST_PUSHES ? endOf(text, start) : -1
    if (end < 0) break
    from = end
    const pushed = parse(text.slice(start, end))
    if (Array.isArray(pushed) && typeof pushed[1] === 'string') pieces.push(pushed[1])
  }
  return pieces.join('')
}

/** All pieces of the page together, as a row may begin in one and end in another. A row names a text that has one of its own: "$1a". */
export function rowsOf(all: string): unknown[] {
  const rows: string[] = [], texts = new Map<string, string>()
  for (let at = 0; at < all.length;) {
    ROW.lastIndex = at
    const row = ROW.exec(all)
    if (!row) { at = behindLine(all, at); continue }
    const start = at + row[0].length
    at = row[2] === undefined ? behindLine(all, start) : behindBytes(all, start, Number.parseInt(row[2], 16))
    if (row[2] !== undefined) texts.set(`$${row[1]!}`, all.slice(start, at))
    else if (all[start] === '[' || all[start] === '{') rows.push(all.slice(start, at))
  }
  const named = (_: string, value: unknown): unknown => (typeof value === 'string' ? texts.get(value) ?? value : value)
  // What is no JSON is no data.
  return rows.flatMap(row => { try { return [JSON.parse(row, named) as unknown] } catch { return [] } })
}

function behindLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}

/** The place behind so many bytes of UTF-8. */
function behindBytes(text: string, from: number, bytes: number): number {
  let at = from
  for (let left = bytes; left > 0 && at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Each half of a pair is two of its four.
    left -= code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return at
}
