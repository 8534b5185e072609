/**
 * HTML text → our element tree, as browsers build it (html/ holds the rules). Scripting is off, so
 * that what stands in noscript is part of the page; comments and doctype are dropped; a script, style sheet, title, frame,
 * text field, select or template that has lost its end tag ends where the page goes on. Templates hold their content as plain children: declarative shadow roots are text of the page.
 */
import { after, attribute, elementsOf, type Document, type ElementNode, type Source } from '../model/document.ts'
import { ok, type Outcome } from '../model/outcome.ts'
import { parseUrl } from '../model/url.ts'
import { constructTree } from './html/construct.ts'
import { Signs } from './html/signs.ts'

export { isKnown as isHtmlTag } from './html/tags.ts'
import { breakKeptLines } from './kept-lines.ts'
import { isList, nestLists } from './listed.ts'
import { proseInPre } from './prose-in-pre.ts'
import { isNamedTable, nameTables } from './roles.ts'
import { setApart } from './run-together.ts'
import { fillSlots, isShadow } from './shadow.ts'

/** `text` is the decoded page; never fails, since every string is some HTML. */
export function parseHtml(text: string, source: Source): Outcome<Document> {
  const signs = new Signs(), root = constructTree(text, true, signs)
  if (signs.ofMeaning) showMeant(root)
  if (signs.ofKeptLines) breakKeptLines(root)
  setApart(root)
  return ok({ source, format: 'html', root, base: baseOf(root, source.url) })
}

/** What browsers and readers see otherwise than it is written, found in one walk. */
function showMeant(root: ElementNode): void {
  const shadows: ElementNode[] = [], tables: ElementNode[] = [], lists: ElementNode[] = [], pres: ElementNode[] = []
  for (let node = root.first; node; node = after(node, root)) {
    if (node.kind !== 'element') continue
    if (isList(node)) lists.push(node)
    else if (node.tag === 'pre') pres.push(node)
    else if (isShadow(node) && node.parent !== root) shadows.push(node)
    else if (isNamedTable(node)) tables.push(node)
  }
  fillSlots(shadows)
  nameTables(tables)
  nestLists(lists)
  for (const pre of pres) proseInPre(pre)
}

/** The first base element's address, resolved against the page's own. */
function baseOf(root: ElementNode, url: string | null): string | null {
  const html = child(root, 'html')
  const head = html && child(html, 'head')
  for (let node = head?.first ?? null; node; node = node.next) {
    if (node.kind !== 'element' || node.tag !== 'base') continue
    const href = attribute(node, 'href')
    if (href === null) continue
    return parseUrl(href, url ?? undefined)?.href ?? url
  }
  return url
}

/** The first child with a name. */
export const child = (parent: ElementNode, tag: string): ElementNode | null => elementsOf(parent).find(element => element.tag === tag) ?? null
