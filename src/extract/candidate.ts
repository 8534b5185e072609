/** A candidate: one block of a page or paragraph of a text, before anyone has judged it. */
import type { ElementNode, TreeNode } from '../model/document.ts'
import type { Reason } from '../model/article.ts'

export interface Candidate {
  /** Place among the document's candidates, from 0. */
  readonly index: number
  /** The nearest block-level element: p, h1 … h6, li, td, pre, div … */
  readonly element: ElementNode
  /** The run of text and inline elements that it is made of, siblings in order, all below `element`. */
  readonly nodes: readonly TreeNode[]
  /** Visible text; white space folded, except in `pre`. Never empty. */
  readonly text: string
  /** Words of the text; a Chinese or Japanese character is a word. */
  readonly words: number
  /** Characters of the text that stand in links. */
  readonly linkChars: number
  /** It or an ancestor is hidden by attribute or inline style, or stands in noscript or template. */
  readonly hidden: boolean
}

export interface Verdict {
  readonly keep: boolean
  /** Probability that the block belongs to the article, from 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

export const wordsOf = (candidates: readonly Candidate[]): number => candidates.reduce((sum, { words }) => sum + words, 0)
