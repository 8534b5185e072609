/**
 * XPath as rule files of other readers write it → the same in CSS, for the shapes that have one. It
 * refuses the rest: a selector that means something else would be worse than none.
 */

/** What has no counterpart in CSS, in words. */
export class Untranslatable extends Error {}

interface Translated {
  readonly css: string
  /** The attribute that the path ends in: `//meta/@content`. */
  readonly attribute: string | null
}

const MOST_CHARS = 2000
const STEP = /^(?:(descendant-or-self|descendant|child|following-sibling|self)::)?([\w-]+|\*)/
const CLASS_WORD = /^contains\s*\(\s*concat\s*\(\s*(['"])\s+\1\s*,\s*(?:normalize-space\s*\(\s*)?@([\w:-]+)\s*\)?\s*,\s*(['"])\s+\3\s*\)\s*,\s*(['"])\s+([^'"\s]+)\s+\4\s*\)$/
const TEST = /^(contains|starts-with)\s*\(\s*(?:normalize-space\s*\(\s*)?(@[\w:-]+|\.|text\(\s*\))\s*\)?\s*,\s*(?:'([^']*)'|"([^"]*)")\s*\)$/
const EQUALS = /^(?:normalize-space\s*\(\s*)?(@[\w:-]+)\s*\)?\s*(!?=)\s*(?:'([^']*)'|"([^"]*)")$/

/** Throws `Untranslatable`. `first`: of what is found the first alone counts, so that `(…)[1]` says nothing more. */
export function cssOf(xpath: string, first: boolean): Translated {
  const text = xpath.trim()
  if (text.length > MOST_CHARS) throw new Untranslatable('it is too long')
  const whole = /^\((.*)\)\s*\[\s*1\s*\]$/s.exec(text)
  if (whole && first) return cssOf(whole[1]!, first)
  const parts = splitAt(text, '|').map(part => pathOf(part.trim()))
  const names = new Set(parts.map(({ attribute }) => attribute))
  if (names.size > 1) throw new Untranslatable('its alternatives end in different attributes')
  return { css: parts.map(({ css }) => css).join(', '), attribute: parts[0]!.attribute }
}

function pathOf(path: string): Translated {
  const id = /^id\(\s*(['"])([^'"]+)\1\s*\)/.exec(path)
  let css = id ? `[id=${quoted(id[2]!)}]` : ''
  let rest = id ? path.slice(id[0].length) : path
  if (!id && !rest.startsWith('/')) throw new Untranslatable('it does not begin at the root')
  while (rest !== '') {
    const axis = rest.startsWith('//') ? ' ' : rest.startsWith('/') ? ' > ' : null
    if (axis === null) throw new Untranslatable(`nothing in CSS is like ${JSON.stringify(rest.slice(0, 40))}`)
    rest = rest.slice(axis === ' ' ? 2 : 1)
    const attribute = /^@([\w:-]+)\s*$/.exec(rest)
    if (attribute) return { css: need(css), attribute: attribute[1]! }
    if (/^(?:text\(\s*\)|node\(\s*\))\s*$/.test(rest)) return { css: need(css), attribute: null }
    const step = STEP.exec(rest)
    if (!step || /^\s*(?:\(|::)/.test(rest.slice(step[0].length))) throw new Untranslatable(`nothing in CSS is like ${JSON.stringify(rest.slice(0, 40))}`)
    rest = rest.slice(step[0].length)
    const joint = step[1] === 'following-sibling' ? ' ~ ' : step[1]?.startsWith('descendant') ? ' ' : axis
    if (step[1] === 'self') throw new Untranslatable('nothing in CSS is like self::')
    let compound = step[2]!.toLowerCase()
    while (rest.startsWith('[')) {
      const end = closing(rest)
      const predicate = predicateOf(rest.slice(1, end).trim(), compound)
      compound = compound === '*' ? predicate : compound + predicate
      rest = rest.slice(end + 1).trimStart()
    }
    css = css === '' ? compound : `${css}${joint}${compound}`
  }
  return { css: need(css), attribute: null }
}

function need(css: string): string {
  if (css === '') throw new Untranslatable('it selects no element')
  return css
}

function predicateOf(text: string, before: string): string {
  const either = splitAt(text, ' or ')
  if (either.length > 1) return `:is(${either.map(part => predicateOf(part.trim(), '*')).join(', ')})`
  const both = splitAt(text, ' and ')
  if (both.length > 1) return both.map(part => predicateOf(part.trim(), '*')).join('')
  if (/^\d+$/.test(text) || /^(?:position\(\s*\)\s*=\s*\d+|last\(\s*\))$/.test(text)) {
    // The first of those with a class is not the first of its name.
    if (!/^[\w-]+$/.test(before)) throw new Untranslatable('CSS can\'t count what other conditions have chosen')
    return text.startsWith('last') ? ':last-of-type' : `:nth-of-type(${/\d+/.exec(text)![0]})`
  }
  const not = /^not\s*\((.*)\)$/s.exec(text)
  if (not) return `:not(${predicateOf(not[1]!.trim(), '*')})`
  if (text.startsWith('(') && closing(text, '(', ')') === text.length - 1) return predicateOf(text.slice(1, -1).trim(), before)
  if (/^@[\w:-]+$/.test(text)) return `[${text.slice(1)}]`
  const word = CLASS_WORD.exec(text)
  if (word) return `[${word[2]}~=${quoted(word[5]!)}]`
  const test = TEST.exec(text)
  if (test) {
    const value = test[3] ?? test[4] ?? ''
    if (test[2]!.startsWith('@')) return `[${test[2]!.slice(1)}${test[1] === 'contains' ? '*=' : '^='}${quoted(value)}]`
    if (test[1] === 'contains') return `:contains(${quoted(value)})`
  }
  const equals = EQUALS.exec(text)
  if (equals) {
    const same = `[${equals[1]!.slice(1)}=${quoted(equals[3] ?? equals[4] ?? '')}]`
    return equals[2] === '=' ? same : `:not(${same})`
  }
  if (/^(?:\.?\/\/?)?[\w-]+(?:\[.*\])?$/s.test(text)) return `:has(${text.startsWith('.//') ? pathOf(text.slice(1)).css : `> ${pathOf(`/${text.replace(/^\.?\//, '')}`).css}`})`
  throw new Untranslatable(`nothing in CSS is like [${text.slice(0, 60)}]`)
}

const quoted = (text: string): string => JSON.stringify(text)

/** Parts between a separator that stands outside of brackets and quotes. */
function splitAt(text: string, separator: string): string[] {
  const parts: string[] = []
  let depth = 0, quote = '', from = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (quote !== '') { if (char === quote) quote = ''; continue }
    if (char === '"' || char === "'") quote = char
    else if (char === '[' || char === '(') depth++
    else if (char === ']' || char === ')') depth--
    else if (depth === 0 && text.startsWith(separator, i)) { parts.push(text.slice(from, i)); from = i + separator.length; i = from - 1 }
  }
  return [...parts, text.slice(from)]
}

/** Where the bracket that the text begins with is closed. */
function closing(text: string, open = '[', close = ']'): number {
  let depth = 0, quote = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (quote !== '') { if (char === quote) quote = ''; continue }
    if (char === '"' || char === "'") quote = char
    else if (char === open) depth++
    else if (char === close && --depth === 0) return i
  }
  throw new Untranslatable('its brackets are not closed')
}
