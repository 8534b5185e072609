/** Blocks of code: the author's lines as they stand, and the language that the page's highlighter names. */
import type { Code } from '../model/article.ts'
import { attribute, descendants, type ElementNode, type TreeNode } from '../model/document.ts'
import type { Candidate } from './candidate.ts'

/** Null where nothing of it is kept, or where it is but the numbers of lines. */
export function codeOf(element: ElementNode, runs: ReadonlyMap<TreeNode, Candidate>): Code | null {
  const lines: string[] = []
  const collect = (top: ElementNode): void => {
    for (let node = top.first; node; node = node.next) {
      const run = runs.get(node)
      if (run) lines.push(run.text)
      else if (node.kind === 'element') collect(node)
    }
  }
  collect(element)
  const value = lines.join('\n')
  return value === '' || isGutter(element, value) ? null : { type: 'code', language: languageOf(element), value }
}

/** 1, 2, 3 … in a column of their own beside the code. */
function isGutter(element: ElementNode, value: string): boolean {
  let cell: ElementNode | null = element
  while (cell && cell.tag !== 'td') cell = cell.parent
  if (!cell) return false
  const numbers = value.trim().split(/\s+/)
  const first = Number(numbers[0])
  return numbers.every((number, i) => Number(number) === first + i)
}

const LANGUAGE = /(?:^|\s)(?:lang(?:uage)?-|highlight-source-|brush:\s*|sourceCode\s+)([\w+#.-]+)/

/** From the class names that highlighters write, on the element, its code or what is around it. */
function languageOf(pre: ElementNode): string | null {
  const near: ElementNode[] = [pre]
  for (const node of descendants(pre)) if (node.kind === 'element' && node.tag === 'code') { near.push(node); break }
  if (pre.parent) near.push(pre.parent)
  if (pre.parent?.parent) near.push(pre.parent.parent)
  for (const element of near) {
    const named = attribute(element, 'data-lang') ?? attribute(element, 'data-language') ?? LANGUAGE.exec(attribute(element, 'class') ?? '')?.[1]
    if (named && /^[\w+#.-]{1,30}$/.test(named) && named !== 'none' && named !== 'text' && named !== 'default') return named.toLowerCase()
  }
  return null
}
