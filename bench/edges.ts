/** Runs of text with their marks, and what Markdown tells otherwise at the edge of a mark. */

import { ODD_PIPE } from '../src/render/markdown-escape.ts'

export type Run = [kind: string, text: string, marks: readonly string[]]

const EMPHASIS = new Set(['em', 'strong', 'del'])

/** Punctuation at the edge of a mark, with a letter right behind that edge, has the marks of that letter and no others. */
export function atEdges(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  const like = (marks: readonly string[], other: readonly string[]): string[] => marks.filter(mark => !EMPHASIS.has(mark) || other.includes(mark))
  for (const run of runs) {
    const last = out.at(-1)
    if (!last || last[0] !== 'text' || run[0] !== 'text' || last[2].includes('code') || run[2].includes('code')) { out.push([...run]); continue }
    const tail = /^[\p{L}\p{N}]/u.test(run[1]) ? (/[\p{P}\p{S}]+$/u.exec(last[1])?.[0] ?? '') : ''
    const head = /[\p{L}\p{N}]$/u.test(last[1]) ? (/^[\p{P}\p{S}]+/u.exec(run[1])?.[0] ?? '') : ''
    if (tail !== '') { last[1] = last[1].slice(0, last[1].length - tail.length); out.push(['text', tail, like(last[2], run[2])]) }
    if (head !== '') out.push(['text', head, like(run[2], last[2])])
    if (run[1] !== head) out.push(['text', run[1].slice(head.length), run[2]])
  }
  return out
}

/** A pipe in the code of a cell, behind an odd number of backslashes, stands outside of the code. */
export function pipesApart([kind, text, marks]: Run): Run[] {
  if (!marks.includes('code')) return [[kind, text, marks]]
  const pipe: Run = [kind, '|', marks.filter(mark => mark !== 'code')]
  return text.split(ODD_PIPE).flatMap((part, i): Run[] => [...(i > 0 ? [pipe] : []), ...(part === '' ? [] : [[kind, part, marks] as Run])])
}
