/**
 * The page that was read → HTML that is safe to look at. Only elements of the table below are written, and
 * of the page's attributes only those that shape text: nothing in it can run, load, link or send. It
 * stands in a sandboxed frame all the same.
 */
import type { ExplainedBlock, PageBranch, PageNode } from '../../model/explanation.ts'
import { escapeHtml } from '../escape.ts'
import { visible } from '../sanitize.ts'
import { FRAME_STYLE } from './style.ts'
import { table } from '../../model/table.ts'

/** Elements that keep their name; all others are boxes or spans. */
const KEPT = new Set('h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table caption thead tbody tfoot tr td th blockquote pre figure figcaption b strong i em u s del ins sub sup code kbd samp var small mark q cite abbr time hr br'.split(' '))
const BOXES = new Set('html body div section article main header footer nav aside address form fieldset legend details summary dialog center hgroup search menu dir label button optgroup option select noscript template object iframe video audio listing xmp plaintext'.split(' '))
const PICTURES = new Set(['img', 'svg', 'canvas', 'video', 'audio', 'iframe', 'object', 'embed'])
const VOID = new Set(['hr', 'br'])
/** Of the page's own attributes, with what their values may be. */
const ATTRIBUTES: Readonly<Record<string, RegExp>> = table({
  lang: /^[A-Za-z0-9-]{1,35}$/,
  dir: /^(?:ltr|rtl|auto)$/i,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  start: /^-?\d{1,9}$/,
  value: /^-?\d{1,9}$/,
  reversed: /^(?:reversed)?$/,
})

/** Blocks and characters that a browser still shows at ease. */
const MOST_BLOCKS = 4000
export const MOST_CHARACTERS = 1_500_000
/** Characters of one run of text. */
const MOST_TEXT = 20_000

interface Frame {
  readonly html: string
  /** Blocks that stand in it: the first so many of the page. */
  readonly blocks: number
}

export function frameOf(page: PageBranch, blocks: readonly ExplainedBlock[]): Frame {
  const writer = new Writer(blocks)
  writer.children(page.children)
  const rest = blocks.length - writer.blocks
  const end = rest > 0 ? `<p class="cut">${rest} more blocks are not shown here.</p>` : ''
  return {
    blocks: writer.blocks,
    html: `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="color-scheme" content="light dark"><title>The page</title><style>${FRAME_STYLE}</style></head><body>${writer.out.join('')}${end}</body></html>`,
  }
}

/** What stands in a picture's place. Its words are none of the page's text, so they stand in an attribute. */
export const picture = (label: string, otherwise: string): string =>
  `<span class="pic" role="img" aria-label="${escapeHtml(visible(label.slice(0, 200)).trim() || otherwise)}"></span>`

class Writer {
  readonly out: string[] = []
  blocks = 0
  private characters = 0

  constructor(private readonly verdicts: readonly ExplainedBlock[]) {}

  private get full(): boolean { return this.characters > MOST_CHARACTERS }

  children(nodes: readonly PageNode[]): void {
    for (const node of nodes) {
      if (this.full) return
      if (typeof node !== 'string') { this.branch(node); continue }
      const text = node.length > MOST_TEXT ? `${node.slice(0, MOST_TEXT)}…` : node
      this.characters += text.length
      this.out.push(escapeHtml(visible(text)))
    }
  }

  private branch({ tag, block, label, attributes, children }: PageBranch): void {
    if (block !== null) {
      const verdict = this.verdicts[block - 1]
      if (this.blocks >= MOST_BLOCKS || !verdict) { this.characters = Infinity; return }
      this.blocks++
      const sure = verdict.score === null ? 1 : Math.abs(verdict.score - 0.5) * 2
      this.out.push(`<span class="b ${verdict.kept ? 'k' : 'd'}${verdict.hidden ? ' h' : ''}" id="b${block}" style="--s:${sure.toFixed(2)}">`)
      this.children(children)
      this.out.push('</span>')
      return
    }
    if (PICTURES.has(tag) && children.length === 0) {
      this.out.push(
        picture(label ?? '', tag === 'img' || tag === 'svg' || tag === 'canvas' ? 'picture' : tag === 'video' || tag === 'audio' ? tag : 'embedded page'),
      )
      return
    }
    const name = KEPT.has(tag) ? tag : BOXES.has(tag) || tag.includes('-') ? 'div' : 'span'
    this.characters += name.length
    if (VOID.has(name)) { this.out.push(`<${name}>`); return }
    const kept = Object.entries(attributes)
      .filter(([key, value]) => ATTRIBUTES[key]?.test(value))
      .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
      .join('')
    this.out.push(`<${name}${kept}${tag === 'a' ? ' class="a"' : ''}>${name === 'pre' ? '\n' : ''}`)
    this.children(children)
    this.out.push(`</${name}>`)
  }
}
