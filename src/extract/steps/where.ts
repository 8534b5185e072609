/** Where a step holds: what the page is taken for, and how surely. And what is asked of its blocks by the names of their features. */
import type { Kind } from '../../model/article.ts'
import { PHRASE_CATEGORIES, type PhraseCategory } from '../../model/contracts.ts'
import { WHOLE_PAGE } from '../neighbours.ts'
import type { Asked, Draft } from './draft.ts'
import { openersOf } from './headings.ts'
import { textTitle } from './text-title.ts'

export type Where = (draft: Draft) => boolean

export const isPage: Where = ({ document }) => document.format === 'html'
export const isText: Where = ({ document }) => document.format === 'text'
/** Every raw text is called an article's. */
export const isOf = (...kinds: readonly Kind[]): Where => ({ kind }) => kinds.includes(kind)
export const isNo = (...kinds: readonly Kind[]): Where => ({ kind }) => !kinds.includes(kind)
export const isArticle: Where = draft => isPage(draft) && draft.kind === 'article'
export const isLikely = (least: number): Where => ({ article }) => article >= least
export const isWholePage: Where = ({ candidates }) => candidates.length >= WHOLE_PAGE
/** Threads of long posts are often taken for articles; nothing else is taken for a forum as much. Less is enough where posts are only held against those beside them. */
export const mayBeThread = (least: number): Where => draft => isPage(draft) && draft.forum >= least
export const isNoThread: Where = ({ forum }) => forum < LEAST_THREAD
export const LEAST_THREAD = 0.2, LEAST_POSTS = 0.1
/** Whole pages of other kinds repeat their lines: what stands amid the text is theirs there. */
export const SURE = 0.8, LIKELY = 0.7, HALF = 0.5
/** What is expected to be no better may be labels alone. */
export const MENU = 0.15
export const hasOpening: Where = draft => isPage(draft) || textTitle(draft) !== null

export const has = ({ feature }: Draft, name: string): Asked => { const value = feature(name); return i => value(i) > 0 }
/** Up to so many levels above, what is called a newsletter's is; further up it may be all of the page. */
const MOST_LEVELS = 2
export const isSites = (draft: Draft): Asked => { const newsletter = draft.feature('class-newsletter'); return i => draft.isSiteLine(i) || newsletter(i) <= MOST_LEVELS }
/** What heads a part of a page that is none of its article, and nothing else. */
export const heads = (draft: Draft, ...categories: readonly PhraseCategory[]): Asked => {
  const isWhole = has(draft, 'phrase-whole'), phrase = draft.feature('phrase'), numbers = new Set(categories.map(category => PHRASE_CATEGORIES.indexOf(category) + 1))
  return i => isWhole(i) && numbers.has(phrase(i))
}
export const headings = (draft: Draft): Asked => { const isHeading = has(draft, 'heading-level'), isOpener = openersOf(draft.candidates, has(draft, 'all-bold')); return i => isHeading(i) || isOpener(i) }
export const plainHeadings = (draft: Draft): Asked => { const isHeading = has(draft, 'heading-level'), isTitled = has(draft, 'title-overlap'); return i => isHeading(i) && !isTitled(i) && !draft.isSiteLine(i) }
