/**
 * Article → plain text: title, then its paragraphs, a blank line between. What plain text has signs for is told by them: the
 * numbers of lists, the places of cells, the marks of notes. Controls are dropped, words stay as they are.
 */
import type { Article, Block, Inline, Table } from '../model/article.ts'
import { numberOf } from '../model/plain.ts'
import { noteMark, told } from '../model/told.ts'
import { gridOf } from './cells.ts'
import { undriven } from './sanitize.ts'

export function textOf(article: Article): string {
  const { title } = article.metadata
  return [...(title === null ? [] : [title]), ...parts(article.body)].join('\n\n')
}

export const text = (article: Article): string => undriven(textOf(article)) + '\n'

function parts(blocks: readonly Block[]): string[] {
  const out: string[] = []
  collect(blocks, out)
  return out
}

function collect(blocks: readonly Block[], out: string[]): void {
  const add = (text: string): void => { if (text.trim() !== '') out.push(text) }
  for (const block of blocks) {
    switch (block.type) {
      case 'paragraph': case 'heading': add(line(block.children)); break
      case 'code': add(block.value); break
      case 'quote': collect(block.children, out); break
      case 'list':
        block.items.forEach((item, i) => {
          const box = item.checked === null ? '' : item.checked ? '[x] ' : '[ ] '
          marked((block.start === null ? '' : `${numberOf(block, i)}. `) + box, item.children, out)
        })
        break
      case 'table': add(line(block.caption)); out.push(...rowsOf(block)); break
      case 'definitions':
        for (const { terms, descriptions } of block.items) {
          for (const term of terms) add(line(term))
          for (const description of descriptions) collect(description, out)
        }
        break
      case 'details': add(line(block.summary)); collect(block.children, out); break
      case 'callout': add(line(block.title)); collect(block.children, out); break
      case 'footnote': marked(`${noteMark(block.mark)} `, block.children, out); break
      case 'figure': case 'embed': case 'divider': break
    }
  }
}

/** The mark stands before the first of what it marks. */
function marked(mark: string, children: readonly Block[], out: string[]): void {
  const at = out.length
  collect(children, out)
  if (out.length > at) out[at] = mark + out[at]!
}

/** A line for each row; a cell without a word keeps its place. */
function rowsOf(table: Table): string[] {
  const rows = gridOf(table).map(row => row.map(cell => (cell === null ? '' : parts(cell.children).join(' ').replace(/\s+/g, ' '))))
  return rows.filter(row => row.some(cell => cell !== '')).map(row => row.join(' | ').trim())
}

const line = (nodes: readonly Inline[]): string => told(nodes).trim()
