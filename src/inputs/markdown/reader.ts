/**
 * Markdown → HTML by markdown-it: CommonMark with GitHub's tables, strikethrough, tasks and notes, formulas between
 * dollar signs and headings with names of their own. HTML in it stays; what only looks like a tag stays text.
 */
import makeReader, { type MarkdownIt, type RendererRule, type StateCore, type StateInline, type Token } from 'markdown-it'
import footnote from 'markdown-it-footnote'
import { CALLOUT_KINDS } from '../../model/article.ts'
import { isHtmlTag } from '../html.ts'
import { isWide } from '../wrapping.ts'
import { readsAsGitHub } from './github.ts'

/** Lists in lists and quotations in quotations: more than the tree takes, so that nothing is left out. */
const DEEPEST = 1000
/** With more marks of notes than these, they stay as they are typed: the package's time grows with their square. */
const MOST_NOTES = 1000

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function reader(withNotes: boolean): MarkdownIt {
  const markdown = new makeReader({ html: true, maxNesting: DEEPEST })
  // Links are the author's as they are typed; what may not be followed is dropped where all links are written.
  markdown.normalizeLink = url => url
  markdown.normalizeLinkText = url => url
  markdown.validateLink = () => true
  if (withNotes) markdown.use(footnote)
  markdown.core.ruler.after('block', 'heading_names', headingNames)
  markdown.core.ruler.after('block', 'alerts', alerts)
  markdown.core.ruler.after('inline', 'tasks', tasks)
  markdown.core.ruler.after('inline', 'disallowed', disallowed)
  markdown.inline.ruler.before('escape', 'formula', formula)
  readsAsGitHub(markdown)
  Object.assign(markdown.renderer.rules, RULES)
  return markdown
}

const RULES: Readonly<Record<string, RendererRule>> = {
  html_inline: (tokens, i) => (isTag(tokens[i]!.content) ? tokens[i]!.content : escape(tokens[i]!.content)),
  html_block: (tokens, i) => unswallowing(tokens[i]!.content),
  softbreak: (tokens, i) => joint(tokens[i - 1]?.content ?? '', tokens[i + 1]?.content ?? ''),
  formula: (tokens, i) => `<math${tokens[i]!.markup === '$$' ? ' display="block"' : ''}><annotation encoding="application/x-tex">${escape(tokens[i]!.content)}</annotation></math>`,
  footnote_block_open: () => '<section class="footnotes"><ol>\n',
  footnote_caption: (tokens, i) => `[${Number((tokens[i]!.meta as { readonly id: number }).id) + 1}]`,
  footnote_anchor: (tokens, i) => ` <a href="#fnref${Number((tokens[i]!.meta as { readonly id: number }).id) + 1}">↩</a>`,
}

/** A tag of HTML, a component's with a hyphen, a comment; `Vec<String>` has none. */
const isTag = (html: string): boolean => {
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html)?.[1]?.toLowerCase()
  return name === undefined || name.includes('-') || isHtmlTag(name)
}

/** Elements that take all that follows for text of their own: where their end is not in the same piece of HTML, they are text. */
const NAMES = 'title|textarea|style|script|xmp|iframe|noembed|noframes|plaintext'
const SWALLOWING = new RegExp(`<(${NAMES})(?=[\\s>/])`, 'gi'), TAG = new RegExp(`^</?(${NAMES})(?=[\\s>/])`, 'i')
function unswallowing(html: string): string {
  if (html.search(SWALLOWING) < 0) return html
  // Once for all tags, of which a hostile text has a hundred thousand.
  const lower = html.toLowerCase(), ends = new Map<string, number>()
  return html.replace(SWALLOWING, (tag: string, written: string, at: number) => {
    const name = written.toLowerCase(), end = ends.get(name) ?? lower.lastIndexOf(`</${name}`)
    ends.set(name, end)
    return end > at ? tag : `&lt;${written}`
  })
}

/** In a paragraph, where each tag is a piece of its own, they are text as well, unless they hold nothing; so their words stay, and GitHub shows them so too. */
function disallowed({ tokens }: StateCore): void {
  for (const { children } of tokens) for (let i = 0; children && i < children.length; i++) {
    const [child, next] = [children[i]!, children[i + 1]]
    const name = child.type === 'html_inline' ? TAG.exec(child.content)?.[1]?.toLowerCase() : undefined
    if (name === undefined) continue
    if (next?.type === 'html_inline' && next.content.toLowerCase().startsWith(`</${name}`)) i++
    else child.type = 'text'
  }
}

/** Between two lines of a paragraph: nothing between characters that need no space, nor behind a word's hyphen. */
const joint = (before: string, after: string): string =>
  (isWide(before.charCodeAt(before.length - 1)) && isWide(after.charCodeAt(0))) || (/\p{L}-$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(after)) ? '' : '\n'

/** `## Name {#place .kind}`, as many tools have it. */
function headingNames({ tokens }: StateCore): void {
  tokens.forEach((token, i) => {
    if (token.type !== 'inline' || tokens[i - 1]?.type !== 'heading_open') return
    const from = token.content.endsWith('}') ? token.content.lastIndexOf(' {') : -1
    const names = from < 0 ? [] : token.content.slice(from + 2, -1).trim().split(/\s+/)
    if (names.length === 0 || !names.every(name => /^[#.][\w:.-]+$/.test(name))) return
    token.content = token.content.slice(0, from).trimEnd()
    const id = names.find(name => name.startsWith('#'))
    if (id !== undefined) tokens[i - 1]!.attrSet('id', id.slice(1))
  })
}

/** A quotation that begins with `[!NOTE]`: GitHub's boxes. */
function alerts({ tokens }: StateCore): void {
  const open: Token[] = []
  tokens.forEach((token, i) => {
    if (token.type === 'blockquote_close') token.tag = open.pop()!.tag
    if (token.type !== 'blockquote_open') return
    open.push(token)
    const text = tokens[i + 2]
    const mark = text?.type === 'inline' ? ALERT.exec(text.content) : null
    if (!text || !mark) return
    text.content = text.content.slice(mark[0].length)
    token.tag = 'div'
    token.attrSet('class', `callout callout-${mark[1]!.toLowerCase()}`)
  })
}

const ALERT = new RegExp(`^\\[!(${CALLOUT_KINDS.join('|')})\\][ \\t]*(?:\\n|$)`, 'i')

/** `- [x] done`: the box before an item's text. */
function tasks({ tokens, Token: Made }: StateCore & { readonly Token: new (type: string, tag: string, nesting: -1 | 0 | 1) => Token }): void {
  tokens.forEach((token, i) => {
    const first = token.children?.[0]
    if (token.type !== 'inline' || first?.type !== 'text' || tokens[i - 1]?.type !== 'paragraph_open' || tokens[i - 2]?.type !== 'list_item_open') return
    const box = /^\[([ xX])\][ \t]+(?=\S)/.exec(first.content)
    if (!box) return
    first.content = first.content.slice(box[0].length)
    const html = new Made('html_inline', '', 0)
    html.content = `<input type="checkbox"${box[1] === ' ' ? '' : ' checked'}>`
    token.children!.unshift(html)
  })
}

/** What makes a text between dollar signs a formula, and not two prices or a name that is to be filled in: a sign of TeX, a few letters, or a term of such letters. */
const TEX = /[\\^_={}<>+]|^[A-Za-z]{1,3}$/
const TERM = { opens: /^[A-Za-z(|]/, holds: /[|()!'/*]/, word: /\p{L}{4}|(?:^|\s)\p{L}{2,3}(?=\s|$)/u }
const isTex = (text: string): boolean => TEX.test(text) || (TERM.opens.test(text) && TERM.holds.test(text) && !TERM.word.test(text))
const LONGEST_FORMULA = 2000

function formula(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state
  if (src[pos] !== '$' || /[\p{L}\p{N}\\$]/u.test(src[pos - 1] ?? ' ')) return false
  const mark = src[pos + 1] === '$' ? '$$' : '$'
  const end = src.slice(pos, pos + LONGEST_FORMULA).indexOf(mark, mark.length) + pos
  const inner = src.slice(pos + mark.length, end)
  if (end < pos + mark.length || !isTex(inner) || /[\p{L}\p{N}$]/u.test(src[end + mark.length] ?? ' ')) return false
  if (mark === '$' && (/^\s|\s$/.test(inner) || inner.includes('\n\n'))) return false
  if (!silent) Object.assign(state.push('formula', 'math', 0), { content: inner.trim(), markup: mark })
  state.pos = end + mark.length
  return true
}

let plain: MarkdownIt | null = null, noted: MarkdownIt | null = null

/** Deeper than the stack is, a text stands as it is typed. */
export function toHtml(text: string): string {
  const withNotes = text.includes('[^') && text.split('[^', MOST_NOTES + 2).length <= MOST_NOTES + 1
  try { return (withNotes ? noted ??= reader(true) : plain ??= reader(false)).render(text) } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return text.split(/\n{2,}/).map(paragraph => `<p>${escape(paragraph)}</p>`).join('\n')
  }
}
