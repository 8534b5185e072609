/** SVG and MathML in the page (13.2.6.5): their own elements, and where HTML begins again. */
import { foreignTag, HTML, IS, MATHML, SVG, known, type Tag } from './tags.ts'
import type { State } from './state.ts'

const FONT = known('font'), BR = known('br'), P = known('p')
/** Attributes that make a font element HTML's. */
const FONT_ATTRIBUTES: ReadonlySet<string> = new Set(['color', 'face', 'size'])

/** The token is for the rules of foreign content and not for the insertion mode. */
export const takesStart = (p: State, tag: Tag): boolean => {
  const open = p.tag
  if (open.space === HTML || (open.is & IS.holdsHtml) !== 0) return false
  if ((open.is & IS.holdsHtmlText) !== 0 && tag.name !== 'mglyph' && tag.name !== 'malignmark') return false
  return !(open.space === MATHML && open.name === 'annotation-xml' && tag.name === 'svg')
}
export const takesText = (p: State): boolean => p.tag.space !== HTML && (p.tag.is & (IS.holdsHtml | IS.holdsHtmlText)) === 0
export const takesEnd = (p: State): boolean => p.tag.space !== HTML

export function insertForeign(p: State, tag: Tag, space: typeof MATHML | typeof SVG): void {
  const encoding = space === MATHML && tag.name === 'annotation-xml' ? p.attributes.find(a => a.name === 'encoding')?.value.toLowerCase() : undefined
  p.insert(foreignTag(tag.name, space, encoding === 'text/html' || encoding === 'application/xhtml+xml'))
  if (p.selfClosing) p.pop()
}

export function foreignStart(p: State, tag: Tag): void {
  if ((tag.is & IS.breaksOut) !== 0 || (tag === FONT && p.attributes.some(a => FONT_ATTRIBUTES.has(a.name)))) {
    breakOut(p)
    p.mode.start(p, tag)
    return
  }
  insertForeign(p, tag, p.tag.space === MATHML ? MATHML : SVG)
}

export function foreignEnd(p: State, tag: Tag): void {
  if (tag === BR || tag === P) {
    breakOut(p)
    p.mode.end(p, tag)
    return
  }
  for (let i = p.tags.length - 1; i > 0; i--) {
    const open = p.tags[i]!
    if (open.space === HTML) { p.mode.end(p, tag); return }
    if (open.name === tag.name) { p.popTo(i); return }
  }
}

export function foreignText(p: State, value: string): void {
  p.insertText(value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value)
  if (p.framesetOk && /[^ \t\n\f\r\0]/.test(value)) p.framesetOk = false
}

function breakOut(p: State): void {
  while (p.tag.space !== HTML && (p.tag.is & (IS.holdsHtml | IS.holdsHtmlText)) === 0) p.pop()
}

