/**
 * Where a script that has lost its end tag ends: at the first tag outside of its strings, comments and patterns. By
 * the standard all that follows is the script's, up to the end of the next one, and browsers show none of it.
 */

/** Types of scripts that are markup, or a language with tags of its own. */
const MARKUP = /html|templ|babel|[jt]sx|handlebars|mustache|underscore|xml|svg|shader|markdown/i

/** `type`: of the script element, null where it says none. */
export const mayHoldTags = (type: string | null): boolean => type !== null && MARKUP.test(type)

const TAG = /<(?:\/(?!script)[a-z]|script\b|[a-z][a-z0-9]*(?:\s*\/?>|\s+[a-z][\w:-]*=)?)/iy
/** No program has these outside of its strings. Behind a value other tags are a comparison. */
const NO_COMPARISON = /^<(?:\/|script\b)|[>=]$/i
const WORD = /[\p{ID_Continue}$]+/uy
/** Words that are no value: behind them a pattern may begin. */
const NO_VALUE = new Set(['return', 'typeof', 'case', 'in', 'of', 'do', 'else', 'void', 'delete', 'throw', 'new', 'await', 'yield'])
/** A longer pattern is none, but a division. */
const PATTERN_CHARS = 1000

/** The place of the tag; `end` where there is none. Time is linear in the length of the script. */
export function scriptStop(text: string, start: number, end: number): number {
  /** For each open `${` of a template, how many braces are open in it. */
  const holes: number[] = []
  /** What stands before is a value: a slash divides it, `<` compares it. */
  let value = false
  for (let at = start; at < end;) {
    const char = text[at]!
    if (char === '"' || char === "'") {
      at = stringEnd(text, at, end, char)
      value = true
    } else if (char === '`' || (char === '}' && holes.at(-1) === 0)) {
      if (char === '}') holes.pop()
      const { next, isHole } = templateEnd(text, at + 1, end)
      if (isHole) holes.push(0)
      at = next
      value = !isHole
    } else if (char === '/' && text[at + 1] === '/') at = behind(text, '\n', at, end)
    else if (char === '/' && text[at + 1] === '*') at = behind(text, '*/', at + 2, end)
    else if (char === '/') {
      const next: number = value ? at + 1 : patternEnd(text, at, end)
      value = next > at + 1
      at = next
    } else if (char === '<') {
      // It shifts bits.
      if (text[at + 1] === '<') { at += 2; value = false; continue }
      if (text.startsWith('<!--', at)) { at = Math.min(behind(text, '-->', at, end), behind(text, '\n', at, end)); continue }
      TAG.lastIndex = at
      const tag = TAG.exec(text)
      if (tag && (!value || NO_COMPARISON.test(tag[0]))) return at
      at++
      value = false
    } else {
      WORD.lastIndex = at
      const word = WORD.exec(text)?.[0]
      if (word !== undefined) value = !NO_VALUE.has(word)
      else if (char === ')' || char === ']') value = true
      else if (char.trim() !== '') value = false
      if (holes.length > 0 && (char === '{' || char === '}')) holes[holes.length - 1]! += char === '{' ? 1 : -1
      at += word?.length ?? 1
    }
  }
  return end
}

/** Behind the mark that ends it, or at the end of its line, which no string goes across. */
function stringEnd(text: string, from: number, end: number, mark: string): number {
  for (let at = from + 1; at < end; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === mark) return at + 1
    else if (char === '\n') return at
  }
  return end
}

/** Behind the mark that ends it, or behind the `${` of what it inserts. */
function templateEnd(text: string, from: number, end: number): { readonly next: number; readonly isHole: boolean } {
  for (let at = from; at < end; at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '`') return { next: at + 1, isHole: false }
    else if (char === '$' && text[at + 1] === '{') return { next: at + 2, isHole: true }
  }
  return { next: end, isHole: false }
}

/** Behind the slash that ends it, or behind the first one, where it divides. */
function patternEnd(text: string, from: number, end: number): number {
  let inClass = false
  for (let at = from + 1; at < Math.min(end, from + PATTERN_CHARS); at++) {
    const char = text[at]
    if (char === '\\') at++
    else if (char === '\n') break
    else if (char === '[') inClass = true
    else if (char === ']') inClass = false
    else if (char === '/' && !inClass) return at + 1
  }
  return from + 1
}

function behind(text: string, what: string, from: number, end: number): number {
  const found = text.indexOf(what, from)
  return found < 0 || found >= end ? end : found + what.length
}
