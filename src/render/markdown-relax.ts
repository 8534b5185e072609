/**
 * Escapes that a line of Markdown needs only together: a star that opens emphasis needs one that closes it, a bracket an
 * address behind its other half. Text with none of these reads the same without, as an author would have written it.
 */

/** A piece of a line: its own text, a mark of emphasis, or what stands as it is: links, code, pictures. */
interface Part { readonly kind: 'text' | 'mark' | 'raw'; readonly text: string }

const ESCAPED = /\\([^])/g
const SPACE = /^\s?$/u
const PUNCTUATION = /^[\p{P}\p{S}]$/u
/** A line of nothing but these is a rule, or opens code. */
const RULE = /^[ \t]*([*_~])(?:[ \t]*\1)*[ \t]*$|^[ \t]*~~~/m

/** What opens and closes by what stands beside it. */
const FLANKING = ['*', '_', '~'] as const

/** The texts of the parts, in order. `listed`: addresses stand below the text, where any bracket may name one. */
export function relaxed(parts: readonly Part[], listed: boolean): string[] {
  const bare = parts.map(({ kind, text }) => (kind === 'text' ? text.replace(ESCAPED, '$1') : kind === 'mark' ? text : `${text[0]}x${text.at(-1)}`))
  const written = bare.join('')
  const free = new Set<string>()
  if (!RULE.test(written))
    for (const mark of FLANKING) if (!parts.some(({ kind, text }) => kind === 'mark' && text.includes(mark)) && !canPair(written, mark)) free.add(mark)
  if (parts.reduce((sum, { text }) => sum + text.split('`').length - 1, 0) === 1) free.add('`')
  if (!listed && !opensLink(parts, bare)) free.add('[')
  let inLink = false
  return parts.map(({ kind, text }) => {
    if (kind === 'raw') inLink = text === '[' || (inLink && !text.startsWith(']'))
    return kind === 'text' && free.size > 0
      ? text.replace(ESCAPED, (whole, char: string) => (free.has(char) && !(inLink && char === '[') ? char : whole))
      : text
  })
}

/** One that can open stands before one that can close. */
function canPair(written: string, mark: string): boolean {
  let isOpen = false
  for (let at = written.indexOf(mark); at >= 0;) {
    let end = at
    while (written[end] === mark) end++
    const before = lastOf(written, at), after = end === written.length ? '' : String.fromCodePoint(written.codePointAt(end)!)
    const opens = !SPACE.test(after) && (!PUNCTUATION.test(after) || SPACE.test(before) || PUNCTUATION.test(before))
    const closes = !SPACE.test(before) && (!PUNCTUATION.test(before) || SPACE.test(after) || PUNCTUATION.test(after))
    if (closes && isOpen) return true
    if (opens) isOpen = true
    at = written.indexOf(mark, end)
  }
  return false
}

/** The character before a place, whole where it takes two units. */
function lastOf(text: string, at: number): string {
  const code = at > 1 ? text.codePointAt(at - 2)! : 0
  return code > 0xffff ? text.slice(at - 2, at) : text.slice(Math.max(0, at - 1), at)
}

/** An address, a label or a definition behind a bracket, a mark of a note, a box of a task or the kind of a callout. */
function opensLink(parts: readonly Part[], bare: readonly string[]): boolean {
  return bare.some(
    (text, i) =>
      parts[i]!.kind === 'text'
      && (/\][([:]|\[[\^!]/.test(text) || (text.endsWith(']') && /^[([:]/.test(parts[i + 1]?.text ?? '')) || (i === 0 && /^\s*\[[\sxX]\]/.test(text))),
  )
}
