/**
 * Body → a clean HTML fragment: only the elements and attributes written here can stand in it, all
 * text is escaped, and no address of a scheme that runs code gets through.
 */
import type { Article, Block, Handlers, Inline, ListItem, TableCell } from '../model/article.ts'

const SAFE = /^(?:https?:|mailto:|tel:|ftp:|#|\/|\.|\?|[^:]*$|[^:/?#]*[/?#])/i
const IMAGE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=\s]+$/i

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, char => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'))

/** Empty for what must not be followed. */
// eslint-disable-next-line no-control-regex
const href = (url: string): string => { const bare = url.replace(/[\u0000-\u0020]+/g, ''); return SAFE.test(bare) && !/^(?:javascript|data|vbscript):/i.test(bare) ? escapeHtml(url.trim()) : '' }
const src = (url: string): string => (IMAGE_DATA.test(url) ? escapeHtml(url) : href(url))

const around = (tag: string) => (node: { readonly children: readonly Inline[] }): string => `<${tag}>${inlines(node.children)}</${tag}>`

const INLINE: Handlers<Inline, string, null> = {
  text: node => escapeHtml(node.value),
  emphasis: around('em'), strong: around('strong'), strike: around('del'), subscript: around('sub'), superscript: around('sup'),
  inlineCode: node => `<code>${escapeHtml(node.value)}</code>`,
  link: node => { const url = href(node.url); return url === '' ? inlines(node.children) : `<a href="${url}"${node.title === null ? '' : ` title="${escapeHtml(node.title)}"`}>${inlines(node.children)}</a>` },
  image: node => { const url = src(node.url); return url === '' ? escapeHtml(node.alt) : `<img src="${url}" alt="${escapeHtml(node.alt)}">` },
  break: () => '<br>',
}

export const inlines = (nodes: readonly Inline[]): string => nodes.map(node => (INLINE[node.type] as (node: Inline, context: null) => string)(node, null)).join('')

const BLOCK: Handlers<Block, string, null> = {
  paragraph: node => `<p>${inlines(node.children)}</p>`,
  heading: node => `<h${node.level}>${inlines(node.children)}</h${node.level}>`,
  list: node => { const tag = node.start === null ? 'ul' : 'ol'; return `<${tag}${node.start !== null && node.start !== 1 ? ` start="${node.start}"` : ''}>\n${node.items.map(item).join('\n')}\n</${tag}>` },
  quote: node => `<blockquote>\n${htmlOf(node.children)}\n</blockquote>`,
  code: node => `<pre><code${node.language === null ? '' : ` class="language-${escapeHtml(node.language)}"`}>${node.value.startsWith('\n') ? '\n' : ''}${escapeHtml(node.value)}\n</code></pre>`,
  table: node => `<table>${node.caption.length > 0 ? `\n<caption>${inlines(node.caption)}</caption>` : ''}\n${node.rows.map(row => `<tr>${row.cells.map(cell).join('')}</tr>`).join('\n')}\n</table>`,
  figure: node => {
    const url = node.url === null ? '' : src(node.url)
    const caption = [inlines(node.caption), node.credit === null ? '' : `<small>${escapeHtml(node.credit)}</small>`].filter(part => part !== '').join(' ')
    return `<figure>${url === '' ? '' : `<img src="${url}" alt="${escapeHtml(node.alt)}">`}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`
  },
  embed: node => { const url = href(node.url); return url === '' ? '' : `<p><a href="${url}">${escapeHtml(node.title ?? node.url)}</a></p>` },
  divider: () => '<hr>',
}

/** One paragraph alone in an item or cell needs no element of its own. */
function inner(blocks: readonly Block[]): string {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph') return htmlOf(blocks)
  return rest.every(block => block.type === 'list') ? [inlines(first.children), ...(rest.length > 0 ? [htmlOf(rest)] : [])].join('\n') : htmlOf(blocks)
}

const item = (node: ListItem): string => `<li>${node.checked === null ? '' : `<input type="checkbox" disabled${node.checked ? ' checked' : ''}> `}${inner(node.children)}</li>`

function cell(node: TableCell): string {
  const tag = node.header ? 'th' : 'td'
  return `<${tag}${node.colSpan > 1 ? ` colspan="${node.colSpan}"` : ''}${node.align === null ? '' : ` align="${node.align}"`}>${inner(node.children)}</${tag}>`
}

export const htmlOf = (blocks: readonly Block[]): string => blocks.map(block => (BLOCK[block.type] as (node: Block, context: null) => string)(block, null)).filter(part => part !== '').join('\n')

/** The article as a fragment, its title first. */
export function html(article: Article): string {
  const { title, language } = article.metadata
  return `<article${language === null ? '' : ` lang="${escapeHtml(language)}"`}>\n${title === null ? '' : `<h1>${escapeHtml(title)}</h1>\n`}${htmlOf(article.body)}\n</article>\n`
}
