/**
 * Raised and lowered text for formats that have no marks for it: as characters where Unicode has them (10⁶, H₂O), behind a caret
 * where it would be read as more of the number before it: 10^(6.5). Words stay as they are: 1er, Mme.
 */
import type { Inline } from './article.ts'
import { inlineText } from './plain.ts'

type Script = 'superscript' | 'subscript'

/** Letters of ordinals (2e, 1a, 3o, 4th) and of short forms (Dr) are left out, and those that few fonts have. Commas stand between numbers of notes. */
const FORMS: Readonly<Record<Script, Readonly<Record<string, string>>>> = {
  superscript: {
    0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', '−': '⁻', '–': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', ',': ',',
    b: 'ᵇ', c: 'ᶜ', f: 'ᶠ', g: 'ᵍ', i: 'ⁱ', j: 'ʲ', k: 'ᵏ', l: 'ˡ', m: 'ᵐ', n: 'ⁿ', p: 'ᵖ', u: 'ᵘ', v: 'ᵛ', w: 'ʷ', x: 'ˣ', y: 'ʸ', z: 'ᶻ', N: 'ᴺ', T: 'ᵀ',
  },
  subscript: {
    0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋', '−': '₋', '–': '₋', '=': '₌', '(': '₍', ')': '₎', ',': ',',
    i: 'ᵢ', j: 'ⱼ', k: 'ₖ', m: 'ₘ', n: 'ₙ', x: 'ₓ',
  },
}

/** What no character has a form for is told by a sign where it is a number or a term, and what stands before would be read on with it. PM2.5 is written so. */
const SIGNS: Readonly<Record<Script, { readonly sign: string; readonly after: RegExp; readonly term: RegExp }>> = {
  superscript: { sign: '^', after: /[\p{L}\p{N})\]]$/u, term: /^(?!\p{L}{2}|\[)(?:.*\p{N}|[-−–]|.*[+=×·])/su },
  subscript: { sign: '_', after: /\p{N}$/u, term: /^\p{N}/u },
}

/** What a script that holds one itself stands behind: a number, a bracket, a letter that is no word. Marks of notes stand behind words. */
const BASE = /(?:[\p{N})\]]|(?<!\p{L})\p{L})$/u

/** How a script of this text is told behind what stands `before` it, whose last characters decide. One that `holds` another is put in brackets, as their characters side by side would be one number: 2^(10³). */
export function formOf(text: string, type: Script, before: string, holds = false): { readonly open: string; readonly close: string } {
  const { sign, after, term } = SIGNS[type], last = before.slice(-2)
  if (holds && BASE.test(last) && !/\p{L}{2}/u.test(text)) return { open: `${sign}(`, close: ')' }
  if (!term.test(text) || raised(text, type) !== text || !after.test(last)) return { open: '', close: '' }
  return [...text].length === 1 || /^\(.*\)$/s.test(text) ? { open: sign, close: '' } : { open: `${sign}(`, close: ')' }
}

const holdsScript = (nodes: readonly Inline[]): boolean =>
  nodes.some(node => node.type === 'superscript' || node.type === 'subscript' || ('children' in node && holdsScript(node.children)))

/** The nodes of a script as they are told without marks; what is no plain text among them stays. */
export function raisedNodes(nodes: readonly Inline[], type: Script, before: string): Inline[] {
  const text = inlineText(nodes)
  const { open, close } = formOf(text, type, before, holdsScript(nodes))
  if (open !== '') return [{ type: 'text', value: open }, ...nodes, ...(close === '' ? [] : [{ type: 'text', value: close } as const])]
  return raised(text, type) === text ? [...nodes] : raisedText(nodes, type)
}

const raisedText = (nodes: readonly Inline[], type: Script): Inline[] =>
  nodes.map(node =>
    node.type === 'text'
      ? { type: 'text', value: raised(node.value, type) }
      : node.type === 'link' || node.type === 'emphasis' || node.type === 'strong'
        ? { ...node, children: raisedText(node.children, type) }
        : node,
  )

/** All of the text, or none where one character has no such form, or letters make a word. */
export function raised(text: string, type: Script): string {
  const forms = FORMS[type]
  if (/\p{L}{2}/u.test(text)) return text
  let out = ''
  for (const char of text) {
    const one = Object.hasOwn(forms, char) ? forms[char] : char.trim() === '' ? char : undefined
    if (one === undefined) return text
    out += one
  }
  return out
}
