/** Every block of a tree, in document order, and a tree with its inline nodes changed: what several rooms ask for. */
import type { Block, Inline, Node } from './article.ts'

export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block)
    for (const children of childBlocks(block)) eachBlock(children, visit)
  }
}

/** The lists of blocks straight below a block. */
function childBlocks(block: Block): readonly (readonly Block[])[] {
  switch (block.type) {
    case 'quote': case 'details': case 'callout': case 'footnote': return [block.children]
    case 'list': return block.items.map(item => item.children)
    case 'table': return block.rows.flatMap(row => row.cells.map(cell => cell.children))
    case 'definitions': return block.items.flatMap(item => item.descriptions)
    case 'paragraph': case 'heading': case 'code': case 'figure': case 'embed': case 'divider': return []
  }
}

/** The lines of text straight in a block. */
function childLines(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph': case 'heading': return [block.children]
    case 'figure': case 'table': return [block.caption]
    case 'definitions': return block.items.flatMap(item => item.terms)
    case 'details': return [block.summary]
    case 'callout': return [block.title]
    case 'embed': return block.caption ? [block.caption] : []
    case 'list': case 'quote': case 'code': case 'divider': case 'footnote': return []
  }
}

export function eachInline(blocks: readonly Block[], visit: (node: Inline) => void): void {
  const walk = (nodes: readonly Inline[]): void => { for (const node of nodes) { visit(node); if ('children' in node) walk(node.children) } }
  eachBlock(blocks, block => { for (const line of childLines(block)) walk(line) })
}

/** The words that blocks begin with: of so many characters, or all there are. */
export function openingOf(blocks: readonly Block[], most: number): string {
  let text = ''
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (text.length >= most) return
      if (node.type === 'text') text += node.value.slice(0, most)
      else if ('children' in node) walk(node.children)
    }
  }
  const down = (nodes: readonly Block[]): void => {
    for (const node of nodes) {
      if (text.length >= most) return
      for (const line of childLines(node)) walk(line)
      for (const children of childBlocks(node)) down(children)
    }
  }
  down(blocks)
  return text
}

type Change<T extends Node> = (node: T) => readonly T[]

/** A tree whose blocks and inline nodes are each replaced by what the two functions give for them, inner ones first. */
export function mapTree(blocks: readonly Block[], block: Change<Block>, inline: Change<Inline>): Block[] {
  const line = (nodes: readonly Inline[]): Inline[] => nodes.flatMap(node => inline('children' in node ? { ...node, children: line(node.children) } : node))
  const walk = (nodes: readonly Block[]): Block[] => nodes.flatMap(node => block(inner(node)))
  const inner = (node: Block): Block => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return { ...node, children: line(node.children) }
      case 'quote':
      case 'footnote':
        return { ...node, children: walk(node.children) }
      case 'list':
        return { ...node, items: node.items.map(item => ({ ...item, children: walk(item.children) })) }
      case 'table':
        return {
          ...node,
          caption: line(node.caption),
          rows: node.rows.map(row => ({ ...row, cells: row.cells.map(cell => ({ ...cell, children: walk(cell.children) })) })),
        }
      case 'figure':
        return { ...node, caption: line(node.caption) }
      case 'definitions':
        return { ...node, items: node.items.map(item => ({ ...item, terms: item.terms.map(line), descriptions: item.descriptions.map(walk) })) }
      case 'details':
        return { ...node, summary: line(node.summary), children: walk(node.children) }
      case 'callout':
        return { ...node, title: line(node.title), children: walk(node.children) }
      case 'embed':
        return node.caption ? { ...node, caption: line(node.caption) } : node
      case 'code':
      case 'divider':
        return node
    }
  }
  return walk(blocks)
}
