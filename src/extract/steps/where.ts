/** Where a step holds: what the page is taken for, and how surely. */
import type { Kind } from '../../model/article.ts'
import { WHOLE_PAGE } from '../neighbours.ts'
import type { Draft } from './draft.ts'
import { FEWEST_POSTS } from './posts.ts'
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
/** So short a raw text was taken out of its page by somebody. */
export const isSaved: Where = draft => isText(draft) && !isWholePage(draft)
/** Threads of long posts are often taken for articles; nothing else is taken for a forum as much. Less is enough where posts are only held against those beside them. */
export const mayBeThread = (least: number): Where => draft => isPage(draft) && draft.forum >= least
export const hasNoHeads: Where = ({ headed }) => headed < FEWEST_POSTS
export const isNoThread: Where = ({ forum }) => forum < LEAST_THREAD
export const LEAST_THREAD = 0.2, LEAST_POSTS = 0.1
/** How likely it has to be an article. Pages of other kinds repeat their lines: what stands amid the text or at its end is theirs there. */
export const SURE = 0.8, LIKELY = 0.7, HALF = 0.5
/** What is expected to be no better may be labels alone. */
export const MENU = 0.15
export const hasOpening: Where = draft => isPage(draft) || textTitle(draft) !== 'elsewhere'
/** Cards have bylines too, and are their listing's. */
export const mayHaveByline: Where = draft => draft.article >= HALF || (isText(draft) && !isWholePage(draft))
