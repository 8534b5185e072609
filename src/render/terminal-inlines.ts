/** Inline nodes as runs of text with the paint of all that is around them. Links are clickable where the terminal can, and numbered where not. */
import type { ChalkInstance } from 'chalk'
import type { Inline, Link } from '../model/article.ts'
import { inlineText } from '../model/plain.ts'
import { raised, raisedNodes } from '../model/scripts.ts'
import { visible } from './sanitize.ts'
import type { Span } from './wrap.ts'

export interface InlineContext {
  readonly paint: ChalkInstance
  readonly hyperlinks: boolean
  /** Addresses that are listed at the end, each with its number. */
  readonly references: Map<string, number>
}

type Paint = (text: string) => string
type Mark = 'emphasis' | 'strong' | 'strike'
/** Terminals follow no longer address, and it stands before each line of its words. */
const MOST_ADDRESS = 2083
const PAINTS: Readonly<Record<Mark, 'italic' | 'bold' | 'strikethrough'>> = { emphasis: 'italic', strong: 'bold', strike: 'strikethrough' }

/** `worn` are the marks around the nodes: a mark in itself is painted once, as hundreds in one another would cost more than their text. */
export function spansOf(nodes: readonly Inline[], context: InlineContext, paint: Paint = text => text, out: Span[] = [], worn: readonly Mark[] = []): Span[] {
  const within = (children: readonly Inline[], mark: Mark): void => {
    if (worn.includes(mark)) spansOf(children, context, paint, out, worn)
    else spansOf(children, context, text => paint(context.paint[PAINTS[mark]](text)), out, [...worn, mark])
  }
  for (const node of nodes) {
    switch (node.type) {
      case 'text': out.push({ text: visible(node.value), paint }); break
      case 'break': out.push({ text: '\n', paint }); break
      case 'inlineCode': out.push({ text: visible(node.value), paint: text => paint(context.paint.cyan(text)) }); break
      case 'maths': out.push({ text: visible(node.tex), paint: text => paint(context.paint.cyan(text)) }); break
      case 'footnoteReference': out.push({ text: noteMark(node.mark), paint: text => paint(context.paint.dim(text)) }); break
      case 'image': if (node.alt !== '') out.push({ text: `[${visible(node.alt)}]`, paint: text => paint(context.paint.dim(text)) }); break
      case 'emphasis': case 'strong': case 'strike': within(node.children, node.type); break
      case 'subscript': case 'superscript': spansOf(raisedNodes(node.children, node.type, out.at(-1)?.text ?? ''), context, paint, out, worn); break
      case 'link': link(node, context, paint, out, worn); break
    }
  }
  return out
}

/** Raised where it can be, so that it is not taken for the number of a link. */
export function noteMark(mark: string): string {
  const up = raised(mark.replace(/^[[(](.*)[\])]$/, '$1'), 'superscript')
  return /[\p{L}\p{N}]/u.test(up) && up === mark ? `(${visible(mark)})` : visible(up)
}

function link({ url, children }: Link, context: InlineContext, paint: Paint, out: Span[], worn: readonly Mark[]): void {
  const safe = visible(url).replace(/\s/g, '%20')
  const underlined: Paint = text => paint(context.paint.underline(text))
  if (context.hyperlinks && safe.length <= MOST_ADDRESS) {
    spansOf(children, context, text => `\u001b]8;;${safe}\u001b\\${underlined(text)}\u001b]8;;\u001b\\`, out, worn)
    return
  }
  spansOf(children, context, underlined, out, worn)
  // A link inside the page, or one that is its own text, needs no number.
  if (safe.startsWith('#') || inlineText(children).trim() === url) return
  const number = context.references.get(safe) ?? context.references.size + 1
  context.references.set(safe, number)
  out.push({ text: `\u00a0[${number}]`, paint: text => paint(context.paint.dim(text)) })
}
