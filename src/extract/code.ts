/** Blocks of code: the author's lines as they stand, and the language that the page's highlighter names. */
import type { Code } from '../model/article.ts'
import { attribute, childrenOf, closest, descendants, textOf, type ElementNode, type TreeNode } from '../model/document.ts'
import type { Candidate } from './candidate.ts'
import { languageOf } from './code-languages.ts'
import { isPreformatted, isSkipped, shownText } from './elements.ts'
import { readableNames, remembered } from './remembered.ts'

/** What highlighters write around each line. */
const LINES = new Set(['div', 'li', 'p', 'tr'])

/** Null where nothing of it is kept, or where it is but the numbers of lines. */
export function codeOf(element: ElementNode, runs: ReadonlyMap<TreeNode, Candidate>): Code | null {
  const value = codeLines(element, runs, !isPreformatted(element.tag)).join('\n')
  return value === '' || isGutter(element, value) ? null : { type: 'code', language: languageOf(element), value }
}

/** `isFolded`: the blocks' text has lost its white space, which is read anew. */
export function codeLines(element: ElementNode, runs: ReadonlyMap<TreeNode, Candidate>, isFolded: boolean): string[] {
  const numbers = numbersIn(element), starts = lineStartsIn(element)
  const lines: string[] = []
  const collect = (top: ElementNode): void => {
    for (let node = top.first; node; node = node.next) {
      const run = runs.get(node)
      if (run) lines.push(isFolded || numbers.size > 0 || starts.size > 0 ? textIn(run.nodes, numbers, starts) : run.text)
      else if (node.kind === 'element' && (LINES.has(node.tag) || isEmptyLine(node)) && lines.length > 0 && isBlank(node)) lines.push('')
      else if (node.kind === 'element' && !(node.tag === 'td' && countsUp(shownText(node)))) collect(node)
    }
  }
  collect(element)
  while (lines.at(-1) === '') lines.pop()
  return lines
}

/** A break that follows the element of a line. */
const isEmptyLine = ({ tag, previous }: ElementNode): boolean => tag === 'br' && previous?.kind === 'element' && LINES.has(previous.tag)

const isBlank = (line: ElementNode): boolean => shownText(line).trim() === ''

const NUMBER_CLASS = /(?:^|\s)(?:ln|lnt|linenos?|line-?numbers?)(?:\s|$)/i

/** The elements in which a highlighter counts the lines, each before its own. */
function numbersIn(pre: ElementNode): ReadonlySet<ElementNode> {
  const found: ElementNode[] = []
  for (const node of descendants(pre))
    if (node.kind === 'element' && NUMBER_CLASS.test(attribute(node, 'class') ?? '') && /^\s*\d+\s*$/.test(textOf(node))) found.push(node)
  return new Set(countsUp(found.map(textOf).join(' ')) ? found : [])
}

const LINE_CLASS = /(?:^|\s)(?:line|code-line|highlight-line|token-line|view-line|cm-line)(?:\s|$)/

/** The same by the style of the element itself. */
const LINE_STYLE = /(?:^|[\s;])display\s*:\s*block/i

/** Elements of a line each that a style alone sets below one another. */
function lineStartsIn(pre: ElementNode): ReadonlySet<ElementNode> {
  const starts = new Set<ElementNode>()
  for (const node of descendants(pre)) {
    const before = node.kind === 'element' ? node.previous : null
    if (node.kind !== 'element' || before?.kind !== 'element' || !isLine(node) || !isLine(before)) continue
    if (!shownText(before).endsWith('\n')) starts.add(node)
  }
  return starts
}

const isLine = (element: ElementNode): boolean =>
  element.tag === 'span' && (LINE_CLASS.test(attribute(element, 'class') ?? '') || LINE_STYLE.test(attribute(element, 'style') ?? ''))

function textIn(nodes: readonly TreeNode[], numbers: ReadonlySet<ElementNode>, starts: ReadonlySet<ElementNode>): string {
  let text = ''
  const read = (node: TreeNode): void => {
    if (node.kind === 'text') { text += node.value; return }
    if (numbers.has(node) || isSkipped(node.tag)) return
    if (node.tag === 'br' || starts.has(node)) text += '\n'
    for (let child = node.first; child; child = child.next) read(child)
  }
  nodes.forEach(read)
  return text.replace(/^\n+/, '').trimEnd()
}

/** 1, 2, 3 … and nothing else. */
export function countsUp(text: string): boolean {
  const numbers = text.trim().split(/\s+/)
  const first = Number(numbers[0])
  return numbers[0] !== '' && numbers.every((number, i) => /^\d+$/.test(number) && Number(number) === first + i)
}

/** What such a box is called where it is no `pre`: verse has lines too. */
const BOX_CLASS = /(?:^|\s)(?:fragment|code|code-?block|highlight)(?:\s|$)/
const namesBox = remembered(name => BOX_CLASS.test(name))

/** A box of code that holds an element for each line and nothing else. */
export function isLineBox(element: ElementNode): boolean {
  const name = element.tag === 'div' ? attribute(element, 'class') : null
  if (name === null || !namesBox(readableNames(name))) return false
  const lines = childrenOf(element).filter(node => node.kind === 'element' || node.value.trim() !== '')
  return lines.length > 0 && lines.every(node => node.kind === 'element' && LINE_CLASS.test(attribute(node, 'class') ?? ''))
}

/** The numbers of lines in a column of their own beside the code. */
const isGutter = (element: ElementNode, value: string): boolean => closest(element, ({ tag }) => tag === 'td') !== null && countsUp(value)
