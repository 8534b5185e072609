/**
 * Code that a highlighter or a file view wrote as a table: a cell that counts the lines beside one that holds them, once
 * for all lines or in each row. Known by that form and not by who wrote it; a table whose rows are only numbered is none.
 */
import type { Block, Code } from '../model/article.ts'
import { attribute, closest, descendants, firstBelow, type ElementNode, type TreeNode } from '../model/document.ts'
import type { Candidate } from './candidate.ts'
import { codeLines, countsUp } from './code.ts'
import { languageOf } from './code-languages.ts'
import { isSkipped, shownText } from './elements.ts'
import type { Holder } from './holder.ts'
import { cellsOf } from './tables.ts'

/** By table, as the walk asks more than once. */
const known = new WeakMap<ElementNode, ReadonlyMap<ElementNode, ElementNode> | null>()

/** Row → its cell of code, for a table that is one block of code; null for any other. */
export function codeRows(table: ElementNode): ReadonlyMap<ElementNode, ElementNode> | null {
  let found = known.get(table)
  if (found === undefined) known.set(table, found = findRows(table))
  return found
}

const NUMBER_CLASS = /(?:^|[\s_-])(?:ln|lnt|lntd|line-?no|linenos|line-?numbers?|num|nums|gutter)(?:$|[\s_-])/i
const CODE_CLASS = /(?:^|[\s_-])code(?:$|[\s_-])/i
const CODE_TAGS = new Set(['pre', 'code', 'kbd', 'samp', 'tt'])
/** A number by itself counts nothing, unless its class says that it does. */
const FEWEST_LINES = 2

function findRows(table: ElementNode): Map<ElementNode, ElementNode> | null {
  const rows = new Map<ElementNode, ElementNode>()
  const numbers: string[] = []
  let isCounted = true
  for (const node of descendants(table)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'table') return null
    if (node.tag !== 'tr') continue
    const cells = cellsOf(node)
    if (cells.length === 0) continue
    const code = cells.pop()!, count = cells.at(-1)
    // A row of one cell names the file.
    if (!count && code.tag === 'th' && rows.size === 0) continue
    if (!count || !cells.every(cell => /^[\d\s]*$/.test(numbersIn(cell))) || !holdsCode(code)) return null
    numbers.push(numbersIn(count))
    isCounted &&= countsByName(count)
    rows.set(node, code)
  }
  if (rows.size === 0 || !countsUp(numbers.join(' '))) return null
  const [only] = rows.values()
  return isCounted || (rows.size === 1 && numbers[0]!.trim().split(/\s+/).length >= FEWEST_LINES && holdsOnlyCode(only!)) ? rows : null
}

const countsByName = (cell: ElementNode): boolean => lineNumber(cell) !== null || NUMBER_CLASS.test(attribute(cell, 'class') ?? '')

const lineNumber = (element: ElementNode): string | null => attribute(element, 'data-line-number')

/** The numbers that a cell shows, or that its style sheet writes from an attribute. */
function numbersIn(cell: ElementNode): string {
  const own = lineNumber(cell)
  if (own !== null) return own
  const parts: string[] = []
  for (const node of descendants(cell)) {
    if (node.kind === 'text') parts.push(node.value)
    else if (isSkipped(node.tag)) return '?'
    else if (lineNumber(node) !== null && shownText(node).trim() === '') parts.push(lineNumber(node)!)
  }
  return parts.join(' ')
}

const holdsCode = (cell: ElementNode): boolean => CODE_CLASS.test(attribute(cell, 'class') ?? '') || holdsOnlyCode(cell)

/** All its text stands in elements of code. */
function holdsOnlyCode(cell: ElementNode): boolean {
  for (let node = cell.first; node; node = node.next) {
    if (node.kind === 'text' ? node.value.trim() !== '' : !CODE_TAGS.has(node.tag) && !holdsOnlyCode(node)) return false
  }
  return true
}

/** One block of code, below what else the table says; null where it is no such table. */
export function codeTableOf(table: ElementNode, runs: ReadonlyMap<TreeNode, Candidate>, holder: Holder): Block[] | null {
  const rows = codeRows(table)
  if (!rows) return null
  const out: Block[] = []
  const lines: string[] = []
  const language = languageOf(table)
  const collect = (top: ElementNode): void => {
    for (let node = top.first; node; node = node.next) {
      if (node.kind === 'text') continue
      const cell = rows.get(node)
      if (!cell && (node.tag === 'tr' || node.tag === 'caption')) out.push(...holder.blocks(node))
      else if (!cell) collect(node)
      else if (rows.size === 1 && holdsPre(cell))
        for (const block of holder.blocks(cell)) {
          if (block.type === 'code' && block.language === null) out.push({ ...block, language })
          else out.push(block)
        }
      else if (shownText(cell).trim() === '') lines.push('')
      else lines.push(...codeLines(cell, runs, true))
    }
  }
  collect(table)
  while (lines.at(-1) === '') lines.pop()
  while (lines[0] === '') lines.shift()
  // Highlighters indent by spaces that no browser folds, which no compiler takes.
  const value = lines.map(line => line.replace(/^\s+/, space => space.replaceAll('\u00a0', ' '))).join('\n')
  return value === '' ? out : [...out, { type: 'code', language, value } satisfies Code]
}

const holdsPre = (cell: ElementNode): boolean => firstBelow(cell, ({ tag }) => tag === 'pre') !== null

/** It is, or stands in, a cell that counts the lines of code. */
export function countsLines(element: ElementNode): boolean {
  const cell = closest(element, ({ tag }) => tag === 'td', CELL_LEVELS), row = cell?.parent
  if (row?.tag !== 'tr') return false
  const table = closest(row, ({ tag }) => tag === 'table', TABLE_LEVELS), code = table ? codeRows(table)?.get(row) : undefined
  return code !== undefined && code !== cell
}

const CELL_LEVELS = 6, TABLE_LEVELS = 4
/** How far below the block of code an element for one line may stand: tables of lines are the deepest. */
const LINE_LEVELS = 8

/** The block of code that the element is a line of, a table of lines too. */
export const codeAround = (element: ElementNode): ElementNode | null =>
  closest(element, at => CODE.has(at.tag) && (at.tag === 'pre' || codeRows(at) !== null), LINE_LEVELS)
const CODE: ReadonlySet<string> = new Set(['pre', 'table'])

/** Longer tables declare nothing. */
const DECLARATION_CELLS = 200

/** A declaration that tools set in cells to have its parameters below one another, as one line: "int pour", "(", "Cup", "cup", ")". Null for any other table. */
export function declarationOf(table: ElementNode): string | null {
  const tds: ElementNode[] = []
  for (const node of descendants(table)) {
    if (node.kind !== 'element' || (node.tag !== 'td' && node.tag !== 'table' && node.tag !== 'th')) continue
    if (node.tag !== 'td' || tds.length >= DECLARATION_CELLS) return null
    // Few tables get as far.
    if (tds.push(node) === 2 && shownText(node).trim() !== '(') return null
  }
  const cells = tds.map(cell => shownText(cell).replace(/\s+/g, ' ').trim())
  const opens = cells.indexOf('('), closes = cells.findIndex((cell, i) => i > opens && cell.startsWith(')')), row = tds[closes]?.parent
  // In a table of marks each of the two stands behind what it is called.
  const isLed = row !== tds[opens]?.parent && cells.some((cell, i) => i < closes && cell !== '' && tds[i]!.parent === row)
  return opens === 1 && closes > 0 && row === tds.at(-1)!.parent && !isLed ? cells.filter(cell => cell !== '').join(' ') : null
}
