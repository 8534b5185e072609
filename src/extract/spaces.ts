/** White space as browsers fold it: each run is one space. No-break spaces are the author's. */

const RUNS = /[ \t\n\r\f]+/g
/** Most texts have single spaces alone, and are what they would be folded to. */
const UNFOLDED = /[\t\n\r\f]| {2}/

export function foldSpaces(text: string): string {
  if (!UNFOLDED.test(text)) return text
  // Most runs stand at the ends, from how the page's source is indented.
  let start = 0, end = text.length
  while (start < end && isWhite(text.charCodeAt(start))) start++
  if (start === end) return ' '
  while (isWhite(text.charCodeAt(end - 1))) end--
  const inner = text.slice(start, end)
  return (start > 0 ? ' ' : '') + (UNFOLDED.test(inner) ? inner.replace(RUNS, ' ') : inner) + (end < text.length ? ' ' : '')
}

/** Nothing is in it but what is folded. */
export function isBlank(text: string): boolean {
  let at = 0
  while (at < text.length && isWhite(text.charCodeAt(at))) at++
  return at === text.length
}

const isWhite = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 12
