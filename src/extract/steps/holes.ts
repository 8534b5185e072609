/** What a script puts something in the place of, reads or copies, and what stands in a player for browsers that have none: no reader sees any of it. */
import { closest, textOf, type ElementNode } from '../../model/document.ts'
import { wordsOf, type Candidate } from '../candidate.ts'
import { isInert } from '../elements.ts'
import { countWords } from '../words.ts'

/** "{{ message }}", as it stands in the page's source. A manual has it as code. */
const HOLE = /^\{\{[^{}]{1,200}\}\}$/
/** What a script reads of it, unless the text announces it. */
const DATA = /^\{\s?"[\w-]{1,60}"\s?:[^]*\}$/, ANNOUNCES = /[:：]$/
/** What stands in a player is for browsers that have none. More words tell what is to be heard or seen. */
const PLAYER = /^(?:video|audio)$/
const PLAYER_WORDS = 60, LEVELS = 5
const CODE = new Set(['code', 'kbd', 'samp', 'tt', 'var', 'pre'])

const isCode = ({ element, nodes }: Candidate): boolean => CODE.has(element.tag) || nodes.some(node => node.kind === 'element' && CODE.has(node.tag))

/** Changes `keep`. */
export function dropHoles(candidates: readonly Candidate[], keep: Uint8Array, isArticle: boolean): void {
  for (const [i, candidate] of candidates.entries()) {
    if (keep[i] !== 1) continue
    const { text, element } = candidate
    if (isFallback(element) || ((HOLE.test(text) || (isArticle && DATA.test(text) && !ANNOUNCES.test(candidates[i - 1]?.text ?? ''))) && !isCode(candidate)))
      keep[i] = 0
  }
}

function isFallback(element: ElementNode): boolean {
  const player = closest(element, ({ tag }) => PLAYER.test(tag), LEVELS)
  return player !== null && countWords(textOf(player)) <= PLAYER_WORDS
}

/** Changes `keep`: what stands in a template, unless the most of what is kept does, as on pages that a script builds as a whole. */
export function dropTemplates(candidates: readonly Candidate[], keep: Uint8Array): void {
  const inside = candidates.filter(({ index, hidden, element }) => keep[index] === 1 && hidden && closest(element, isInert) !== null)
  const all = candidates.reduce((sum, { index, words }) => sum + (keep[index] === 1 ? words : 0), 0)
  if (wordsOf(inside) * 2 < all) for (const { index } of inside) keep[index] = 0
}
