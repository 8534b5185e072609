/** Inline nodes as runs of text with the paint of all that is around them. Links are clickable where the terminal can, and numbered where not. */
import type { ChalkInstance } from 'chalk'
import type { Inline } from '../model/article.ts'
import { inlineText } from '../model/plain.ts'
import { visible } from './sanitize.ts'
import { raised, raisedNodes } from './scripts.ts'
import type { Span } from './wrap.ts'

export interface InlineContext {
  readonly paint: ChalkInstance
  readonly hyperlinks: boolean
  /** Addresses that are listed at the end, each with its number. */
  readonly references: Map<string, number>
}

type Paint = (text: string) => string

export function spansOf(nodes: readonly Inline[], context: InlineContext, paint: Paint = text => text, out: Span[] = []): Span[] {
  const within = (children: readonly Inline[], own: Paint): void => { spansOf(children, context, text => paint(own(text)), out) }
  for (const node of nodes) {
    switch (node.type) {
      case 'text': out.push({ text: visible(node.value), paint }); break
      case 'break': out.push({ text: '\n', paint }); break
      case 'inlineCode': out.push({ text: visible(node.value), paint: text => paint(context.paint.cyan(text)) }); break
      case 'maths': out.push({ text: visible(node.tex), paint: text => paint(context.paint.cyan(text)) }); break
      case 'footnoteReference': out.push({ text: noteMark(node.mark), paint: text => paint(context.paint.dim(text)) }); break
      case 'image': if (node.alt !== '') out.push({ text: `[${visible(node.alt)}]`, paint: text => paint(context.paint.dim(text)) }); break
      case 'emphasis': within(node.children, context.paint.italic); break
      case 'strong': within(node.children, context.paint.bold); break
      case 'strike': within(node.children, context.paint.strikethrough); break
      case 'subscript': case 'superscript': spansOf(raisedNodes(node.children, node.type), context, paint, out); break
      case 'link': link(node.url, node.children, context, paint, out); break
    }
  }
  return out
}

/** Raised where it can be, so that it is not taken for the number of a link. */
export function noteMark(mark: string): string {
  const up = raised(mark.replace(/^[[(](.*)[\])]$/, '$1'), 'superscript')
  return /[\p{L}\p{N}]/u.test(up) && up === mark ? `(${visible(mark)})` : visible(up)
}

function link(url: string, children: readonly Inline[], context: InlineContext, paint: Paint, out: Span[]): void {
  const safe = visible(url).replace(/\s/g, '%20')
  const underlined: Paint = text => paint(context.paint.underline(text))
  if (context.hyperlinks) { spansOf(children, context, text => `\u001b]8;;${safe}\u001b\\${underlined(text)}\u001b]8;;\u001b\\`, out); return }
  spansOf(children, context, underlined, out)
  // A link inside the page, or one that is its own text, needs no number.
  if (safe.startsWith('#') || inlineText(children).trim() === url) return
  const number = context.references.get(safe) ?? context.references.size + 1
  context.references.set(safe, number)
  out.push({ text: `\u00a0[${number}]`, paint: text => paint(context.paint.dim(text)) })
}
