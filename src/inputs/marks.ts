/**
 * Markdown's and reStructuredText's inline marks → inline elements: emphasis, code, links, images.
 * What closes nowhere, or stands inside a word, is text as it was typed. One pass, bounded look ahead.
 */
import { append, newElement, newText, type ElementNode } from '../model/document.ts'

/** A link's text or address, and what stands between marks, is no longer than this. */
const REACH = 1000
const PAIRS: readonly (readonly [mark: string, tag: string])[] = [['**', 'strong'], ['__', 'strong'], ['~~', 'del'], ['*', 'em'], ['_', 'em']]
const SPECIAL = /[\\`*_~[!<]/
const AUTOLINK = /^<(https?:\/\/[^\s<>]{1,1000})>/
const TARGET = /^\(\s{0,9}<?([^\s<>()]{0,1000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,500})?)>?(?:\s{1,9}["'(][^"')]{0,300}["')])?\s{0,9}\)/
/** reStructuredText: `text <address>`_ */
const REST_LINK = /^`([^`<\n]{1,300}?)\s{0,9}<(https?:\/\/[^\s<>`]{1,1000})>`__?/

/** One space at either end is there for the ticks, where more than spaces stands between. */
const unpadded = (code: string): string => (code.length > 2 && code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code)

/** Appends a text with its marks as elements. */
export function appendMarked(parent: ElementNode, text: string, depth = 0): void {
  let plain = ''
  const flush = (): void => { if (plain !== '') { append(parent, newText(plain)); plain = '' } }
  const element = (tag: string, inner: string, attributes: readonly { name: string; value: string }[] = [], marked = true): void => {
    flush()
    const node = newElement(tag, attributes)
    append(parent, node)
    if (marked && depth < 8) appendMarked(node, inner, depth + 1)
    else append(node, newText(inner))
  }
  for (let at = 0; at < text.length;) {
    const char = text[at]!
    if (!SPECIAL.test(char)) { plain += char; at++; continue }
    if (char === '\\' && /[\\`*_{}[\]()#+.!~>|-]/.test(text[at + 1] ?? '')) { plain += text[at + 1]!; at += 2; continue }
    const rest = text.slice(at, at + REACH * 2)
    if (char === '`') {
      const link = REST_LINK.exec(rest)
      if (link) { element('a', link[1]!, [{ name: 'href', value: link[2]! }]); at += link[0].length; continue }
      const ticks = /^`+/.exec(rest)![0]
      const end = rest.indexOf(ticks, ticks.length)
      if (end > 0 && rest[end + ticks.length] !== '`') { element('code', unpadded(rest.slice(ticks.length, end)), [], false); at += end + ticks.length; continue }
      plain += ticks
      at += ticks.length
      continue
    }
    if (char === '<') {
      const link = AUTOLINK.exec(rest)
      if (link) { element('a', link[1]!, [{ name: 'href', value: link[1]! }], false); at += link[0].length; continue }
    }
    if (char === '[' || (char === '!' && rest[1] === '[')) {
      const image = char === '!'
      const from = image ? 2 : 1
      const close = closing(rest, from)
      const target = close < 0 ? null : TARGET.exec(rest.slice(close + 1))
      if (target) {
        const label = rest.slice(from, close)
        if (image) { flush(); append(parent, newElement('img', [{ name: 'src', value: target[1]! }, { name: 'alt', value: label }])) } else element('a', label, [{ name: 'href', value: target[1]! }])
        at += close + 1 + target[0].length
        continue
      }
    }
    const pair = PAIRS.find(([mark]) => rest.startsWith(mark))
    const end = pair ? closingMark(rest, pair[0], text[at - 1] ?? ' ') : -1
    if (pair && end > 0) { element(pair[1], rest.slice(pair[0].length, end)); at += end + pair[0].length; continue }
    const run = pair ? pair[0] : char
    plain += run
    at += run.length
  }
  flush()
}

/** The bracket that closes the one before `from`. */
function closing(text: string, from: number): number {
  let depth = 1
  for (let i = from; i < text.length && i < from + REACH; i++) {
    if (text[i] === '\\') { i++; continue }
    if (text[i] === '[') depth++
    else if (text[i] === ']' && --depth === 0) return i
  }
  return -1
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

/** A mark opens before a word and closes after one; inside a word none does. */
function closingMark(text: string, mark: string, before: string): number {
  const from = mark.length
  if (isWord(before) || /\s/.test(text[from] ?? ' ') || text[from] === mark[0]) return -1
  for (let end = text.indexOf(mark, from + 1); end > 0 && end < REACH; end = text.indexOf(mark, end + 1)) {
    if (/[\s\\]/.test(text[end - 1]!) || isWord(text[end + mark.length] ?? ' ') || text[end + mark.length] === mark[0]) continue
    return end
  }
  return -1
}
