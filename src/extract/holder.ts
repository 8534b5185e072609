/** What boxes, lists, tables and blocks of code ask of the assembly that writes what is in them. */
import type { Block } from '../model/article.ts'
import type { ElementNode, TreeNode } from '../model/document.ts'
import type { Surroundings } from './inlines.ts'

export interface Holder {
  readonly around: Surroundings
  /** Kept text is in it. */
  holds(element: ElementNode): boolean
  /** It is a part of a kept line, which is written with its first node. */
  isInRun(node: TreeNode): boolean
  blocks(element: ElementNode): Block[]
  /** Adds the blocks of one child. */
  child(node: TreeNode, out: Block[]): void
}
