/** Raised and lowered figures as characters, for formats that have no marks for them: 10⁶, H₂O. Words stay as they are: 1er, Mme. */
import type { Inline } from '../model/article.ts'

const SUPERSCRIPTS: Readonly<Record<string, string>> = { 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹', '+': '⁺', '-': '⁻', '−': '⁻', '=': '⁼', '(': '⁽', ')': '⁾', n: 'ⁿ' }
const SUBSCRIPTS: Readonly<Record<string, string>> = { 0: '₀', 1: '₁', 2: '₂', 3: '₃', 4: '₄', 5: '₅', 6: '₆', 7: '₇', 8: '₈', 9: '₉', '+': '₊', '-': '₋', '−': '₋', '=': '₌', '(': '₍', ')': '₎' }

/** The same nodes with their text raised or lowered; what is no plain text among them stays. */
export function raisedNodes(nodes: readonly Inline[], type: 'superscript' | 'subscript'): Inline[] {
  return nodes.map(node => (node.type === 'text' ? { type: 'text', value: raised(node.value, type) } : node.type === 'link' || node.type === 'emphasis' || node.type === 'strong' ? { ...node, children: raisedNodes(node.children, type) } : node))
}

/** All of the text, or none where one character has no such form. */
export function raised(text: string, type: 'superscript' | 'subscript'): string {
  const table = type === 'superscript' ? SUPERSCRIPTS : SUBSCRIPTS
  let out = ''
  for (const char of text) {
    const one = Object.hasOwn(table, char) ? table[char] : undefined
    if (one === undefined) return text
    out += one
  }
  return out
}
