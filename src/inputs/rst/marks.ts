/**
 * reStructuredText's inline marks → inline elements: emphasis, code, links, roles. What closes nowhere,
 * or stands inside a word, is text as it was typed. One pass, bounded look ahead.
 */
import { append, newElement, newText, type ElementNode } from '../../model/document.ts'

/** What stands between marks is no longer than this. */
const REACH = 1000
/** Each at the place that is looked at; the first that fits is taken. Null: the text goes on without the marks, in no element. */
const FORMS: readonly (readonly [form: RegExp, tag: string | null])[] = [
  [/^`([^`<\n]{1,300})<((?:https?:\/\/|mailto:|[./#])[^>\s`]{1,1000})>`__?/, 'a'],
  [/^``(?=\S)([^\n]{0,300}?\S)``(?![\p{L}\p{N}])/u, 'code'],
  [/^:[a-z][\w:.+-]{0,40}:`[~!]?([^`<\n]{1,300})(?:<[^>`\n]{1,300}>)?`/i, null],
  [/^`(?=\S)([^`\n]{1,300})`__?/, null],
  [/^`(?=\S)([^`\n]{1,300})`(?![\p{L}\p{N}_])/u, 'em'],
  [/^\*\*(?=\S)([^\n]{0,500}?[^\s*\\])\*\*(?![\p{L}\p{N}*])/u, 'strong'],
  [/^\*(?=[^\s*])([^*\n]{0,500}?[^\s*\\])\*(?![\p{L}\p{N}*])/u, 'em'],
]
/** Roles whose text is code or a formula, by their names' ends. */
const CODE_ROLE = /(?:^|:)(?:code|samp|command|file|func|meth|class|mod|attr|data|option|envvar|program|kbd|literal|obj|exc|const|type|macro|keyword)$/i
const SPECIAL = /[\\`*:]/

/** Appends a text with its marks as elements. */
export function appendMarked(parent: ElementNode, text: string): void {
  let plain = ''
  const flush = (): void => { if (plain !== '') { append(parent, newText(plain)); plain = '' } }
  for (let at = 0; at < text.length;) {
    const char = text[at]!
    // A backslash takes the meaning from what follows, and is nothing before a space.
    if (char === '\\' && at + 1 < text.length && /[\s\\`*_|:]/.test(text[at + 1]!)) { if (!/\s/.test(text[at + 1]!)) plain += text[at + 1]!; at += 2; continue }
    const found = SPECIAL.test(char) && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') ? formAt(text.slice(at, at + REACH)) : null
    if (!found) { plain += char; at++; continue }
    const { tag, inner, href, length } = found
    at += length
    if (tag === null) { plain += inner; continue }
    flush()
    const element = newElement(tag, href === undefined ? [] : [{ name: 'href', value: href }])
    append(parent, element)
    append(element, newText(inner))
  }
  flush()
}

function formAt(rest: string): { readonly tag: string | null; readonly inner: string; readonly href: string | undefined; readonly length: number } | null {
  for (const [form, tag] of FORMS) {
    const found = form.exec(rest)
    if (!found) continue
    const role = rest[0] === ':' ? rest.slice(1, rest.indexOf('`') - 1) : ''
    return { tag: CODE_ROLE.test(role) ? 'code' : tag, inner: found[1]!.trim(), href: tag === 'a' ? found[2] : undefined, length: found[0].length }
  }
  return null
}
