/**
 * Whether an article's words are the page's own: each piece of its text between spaces stands in the
 * visible text of the page, letter for letter, marks and all, and in the page's order. Spaces are compared
 * apart from no-break ones, which are part of what an author wrote.
 *
 * What is told otherwise than by the page's letters, or elsewhere than where its source has it, is compared as
 * such and counted: a formula is told as TeX, and a caption stands above its table, as browsers show it.
 */
import { paragraphs } from '../src/index.ts'
import type { Article, Block, Inline } from '../src/index.ts'
import type { Document, ElementNode } from '../src/model/document.ts'
import { isUnseen } from '../src/extract/elements.ts'
import { collectFacts } from '../src/extract/facts/index.ts'
import { after, descendants, past } from '../src/model/document.ts'
import { mapTree } from '../src/model/walk.ts'

/** White space that a browser folds; no-break spaces stay. */
const FOLDED = /[\t\n\v\f\r \u0085\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/u
/** Elements whose text no browser shows as text of the page: `title` and `desc` of a drawing are what a pointer over it is told. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'desc'])

export interface Comparison {
  /** Pieces of the article's text that its page has not, or not there. */
  readonly strangers: readonly string[]
  /** Formulas, which are not compared. */
  readonly formulas: number
  /** Captions of tables, which are looked for in the whole page. */
  readonly captions: number
}

/** All text of the page without its spaces; what stands in scripts and styles is no text of it. */
function visibleText({ root }: Pick<Document, 'root'>, isLeftOut: (element: ElementNode) => boolean = () => false): string {
  let text = ''
  for (let node = root.first; node;) {
    if (node.kind === 'element' && (HIDDEN.has(node.tag) || isLeftOut(node))) { node = past(node, root); continue }
    if (node.kind === 'text') text += node.value
    node = after(node, root)
  }
  return text.split(FOLDED).join('')
}

/** An article's text as it is compared: what the record puts between cells is no one's word, and a formula parts words. */
function comparable({ body }: Pick<Article, 'body'>): { readonly pieces: readonly string[]; readonly captions: readonly (readonly string[])[]; readonly formulas: number } {
  let formulas = 0
  const captions: string[][] = []
  const inline = (node: Inline): readonly Inline[] => {
    if (node.type !== 'maths') return [node]
    formulas++
    return [{ type: 'text', value: ' ' }]
  }
  const cellByCell = (block: Block): readonly Block[] => {
    // Between two lines of code may stand the number of a line.
    if (block.type === 'code') return block.value.split('\n').map(value => ({ type: 'paragraph', children: [{ type: 'text', value }] }))
    if (block.type !== 'table') return [block]
    captions.push(pieces([{ type: 'paragraph', children: block.caption }]))
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ children }) => children))
  }
  return { pieces: pieces(mapTree(body, cellByCell, inline)), captions, formulas }
}

/** An empty piece begins each paragraph. */
const pieces = (blocks: readonly Block[]): string[] => paragraphs(blocks).flatMap(text => ['', ...text.split(FOLDED).filter(piece => piece !== '')])

function hasReadings({ root }: Document): boolean {
  for (const node of descendants(root)) if (node.kind === 'element' && node.tag === 'rt') return true
  return false
}

/** At most `most` strangers. A page that shows nothing gives what its data hold, and is compared with that. */
export function compare(article: Pick<Article, 'body'>, document: Document, most = 20): Comparison {
  const told = comparable(article)
  // Around a reading stand brackets where its page has none.
  const bare = hasReadings(document) ? (text: string): string => text.replace(/[()]/g, '') : (text: string): string => text
  const against = (text: string): Comparison => {
    const visible = bare(text)
    const strangers = missing(told.pieces.map(bare), visible, most)
    let captions = 0
    for (const caption of told.captions) {
      if (caption.length < 2) continue
      const strange = missing(caption.map(bare), visible, most)
      if (strange.length === 0) captions++
      else strangers.push(...strange)
    }
    return { strangers, captions, formulas: told.formulas }
  }
  const all = against(visibleText(document))
  // What is hidden amid a word or before its comma parts them in the page's source alone.
  const found = all.strangers.length === 0 ? all : [all, against(visibleText(document, isUnseen))].find(({ strangers }) => strangers.length === 0) ?? all
  const data = found.strangers.length === 0 || document.format === 'text' ? null : collectFacts(document).articleBody
  if (data === null) return found
  const ofData = against(data.replace(/<[^<>]{1,400}>/g, ' ').split(FOLDED).join(''))
  return ofData.strangers.length === 0 ? ofData : found
}

/** Between two words of a paragraph these alone are the author's: an article that has a plain space there has changed them. */
const NO_BREAK = /^[\u00a0\u2007\u202f]+$/

function missing(wanted: readonly string[], visible: string, most: number): string[] {
  const found: string[] = []
  let at = 0
  wanted.forEach((piece, i) => {
    const next = found.length < most && piece !== '' ? visible.indexOf(piece, at) : at
    if (next < 0) found.push(piece)
    else if (piece !== '' && wanted[i - 1] !== '' && NO_BREAK.test(visible.slice(at, Math.min(next, at + 9)))) found.push(`${wanted[i - 1]} ${piece}`)
    if (next >= 0 && piece !== '') at = next + piece.length
  })
  return found
}
