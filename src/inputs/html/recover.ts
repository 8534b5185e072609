/**
 * Elements that have lost their end tag and would swallow the page: a select, a template, the title of a drawing. The
 * standard has all that follows in there, and browsers show none of it. What cannot stand in them ends them.
 */
import { endTemplate } from './head.ts'
import type { State } from './state.ts'
import { endSelect } from './table.ts'
import { IS, known, SVG, type Tag } from './tags.ts'

const SELECT = known('select'), TEMPLATE = known('template'), P = known('p'), DIV = known('div')
/** Parts of a page that no list of options holds. */
const PARTS: ReadonlySet<Tag> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'form', 'article', 'section', 'main', 'aside', 'header', 'footer', 'nav', 'body'].map(known))
/** Of a drawing: text for those who don't see it. */
const SVG_TEXT: ReadonlySet<string> = new Set(['title', 'desc'])

/** Before a start tag is taken. */
export function beforeStart(p: State, tag: Tag): void {
  // The drawing itself goes on, or the page does.
  if (p.foreign > 0 && p.tag.space === SVG && SVG_TEXT.has(p.tag.name) && (tag.id === 0 || (tag.is & IS.special) !== 0)) p.pop()
  else if (isInSelect(p)) {
    if (PARTS.has(tag)) endSelect(p)
    else if (tag === DIV) p.divsInSelect++
  }
}

/** Before an end tag is taken. */
export function beforeEnd(p: State, tag: Tag): void {
  if (!p.isOpen(tag)) return
  if (isInSelect(p) && (PARTS.has(tag) || (tag === DIV && --p.divsInSelect < 0))) endSelect(p)
  // What was open before the template ends, and nothing of this name in it.
  if ((tag.is & IS.special) !== 0 && tag !== TEMPLATE && tag !== P)
    while (p.isOpen(TEMPLATE) && p.tags.lastIndexOf(tag) < p.tags.lastIndexOf(TEMPLATE)) endTemplate(p)
}

const isInSelect = (p: State): boolean => p.isOpen(SELECT) && (p.mode === p.modes.inSelect || p.mode === p.modes.inSelectInTable)
