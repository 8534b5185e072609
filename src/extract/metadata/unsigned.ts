/** Pages that few people sign and no day made: names and days on them are of customers, of teasers and of what is offered. */
import type { Kind } from '../../model/article.ts'
import type { Fact } from '../facts/index.ts'
import type { Option } from './vote.ts'

const UNSIGNED: ReadonlySet<Kind> = new Set(['product', 'collection', 'listing', 'service'])
/** What data say of the page as a whole. */
const OF_PAGE = /^(?:modified\.)?(?:front-matter|engine|rule|meta|dublin-core|open-graph|twitter\.data|ld(?!\.other)|url)/
/** In the data of what is sold: what customers say, and its films. */
const BESIDE = /^(?:Review|VideoObject)\[/

/** On such a page nothing that the page states of itself speaks for it. */
export const isUnsigned = (kind: Kind, { marks }: Option<unknown>): boolean => UNSIGNED.has(kind) && ![...marks].some(mark => OF_PAGE.test(mark))

/** What data say of teasers in a list and of customers, or beside what is sold, is no word on the page. */
export const isBeside = (kind: Kind, { slot, origin }: Fact): boolean =>
  slot?.startsWith('ld.beside') === true || (UNSIGNED.has(kind) && BESIDE.test(origin.path))
