/**
 * Article → Markdown: CommonMark and GFM, by turndown over our own clean HTML, with rules of our
 * own where turndown's output would read back as something else.
 */
import TurndownService from 'turndown'
import type { Article } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import { htmlOf } from './html.ts'

/** Title, byline and body; with front matter the facts stand there. */
export async function markdown(article: Article, options: RenderOptions): Promise<string> {
  const front = options.frontMatter ? await frontMatter(article) : ''
  return front + markdownOf(article, options) + '\n'
}

export function markdownOf(article: Article, options: RenderOptions): string {
  const { title, subtitle, authors, published } = article.metadata
  const head: string[] = []
  if (title !== null) head.push(`# ${escapeText(title.replace(/\s*\n\s*/g, ' '))}`)
  if (!options.frontMatter) {
    if (subtitle !== null) head.push(`*${escapeText(subtitle)}*`)
    const byline = [authors.join(', '), published?.slice(0, 10) ?? ''].filter(part => part !== '').map(escapeText).join(' · ')
    if (byline !== '') head.push(byline)
  }
  return [...head, service().turndown(htmlOf(article.body)).trimEnd()].filter(part => part !== '').join('\n\n')
}

async function frontMatter({ metadata: m, wordCount, readingMinutes }: Article): Promise<string> {
  const { stringify } = await import('yaml')
  const facts: Record<string, unknown> = { title: m.title, subtitle: m.subtitle, authors: m.authors, published: m.published, modified: m.modified, site: m.site, url: m.url, language: m.language, description: m.description, image: m.image, section: m.section, tags: m.tags, license: m.license, wordCount, readingMinutes }
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
  return `---\n${stringify(known, { lineWidth: 0 })}---\n\n`
}

/** What would mean something to Markdown, so that the author's characters stay characters. */
function escapeText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w{1,31};)/g, '\\&')
    .replace(/^(\s*)([-+#=]|\d{1,9}[.)](?=\s|$))/gm, (_whole, space: string, mark: string) => (mark.length === 1 ? `${space}\\${mark}` : `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`))
    .replace(/:(?=\/\/)/g, ':')
}

interface Element { readonly nodeName: string; readonly parentNode: Element | null; readonly children: ArrayLike<Element>; readonly childNodes: ArrayLike<Element>; readonly textContent: string | null; getAttribute(name: string): string | null; querySelectorAll(selector: string): ArrayLike<Element> }

let made: TurndownService | null = null

function service(): TurndownService {
  if (made) return made
  const turndown = new TurndownService({ headingStyle: 'atx', hr: '---', bulletListMarker: '-', codeBlockStyle: 'fenced', emDelimiter: '*', br: '\\' })
  turndown.escape = escapeText
  for (const [name, rule] of Object.entries(RULES)) turndown.addRule(name, rule)
  made = turndown
  return turndown
}

const el = (node: unknown): Element => node as Element

const RULES: Readonly<Record<string, TurndownService.Rule>> = {
  strike: { filter: ['del'], replacement: content => (content.trim() === '' ? '' : `~~${content}~~`) },
  /** Markdown has no marks for these; the words stay. */
  small: { filter: ['sub', 'sup'], replacement: content => content },
  fence: {
    filter: node => node.nodeName === 'PRE',
    replacement: (_content, node) => {
      const code = el(node).children[0] ?? el(node)
      const language = /language-([\w+#.-]+)/.exec(code.getAttribute('class') ?? '')?.[1] ?? ''
      const text = (code.textContent ?? '').replace(/\n$/, '')
      const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(run => run.length))
      const fence = '`'.repeat(longest + 1)
      return `\n\n${fence}${language}\n${text}\n${fence}\n\n`
    },
  },
  item: {
    filter: 'li',
    replacement: (content, node) => {
      const parent = el(node).parentNode
      let mark = '- '
      if (parent?.nodeName === 'OL') {
        const start = Number(parent.getAttribute('start') ?? '1')
        let index = 0
        for (let i = 0; i < parent.children.length; i++) if (parent.children[i] === el(node)) index = i
        mark = `${start + index}. `
      }
      return mark + content.trim().replace(/\n/g, `\n${' '.repeat(mark.length)}`).replace(/^ +$/gm, '') + '\n'
    },
  },
  check: { filter: node => node.nodeName === 'INPUT', replacement: (_content, node) => (el(node).getAttribute('checked') !== null ? '[x]' : '[ ]') },
  figure: {
    filter: 'figure',
    replacement: (_content, node) => {
      const image = el(node).querySelectorAll('img')[0]
      const caption = el(node).querySelectorAll('figcaption')[0]
      const picture = image ? `![${escapeText(image.getAttribute('alt') ?? '')}](${destination(image.getAttribute('src') ?? '')})` : ''
      const words = (caption?.textContent ?? '').trim()
      return `\n\n${[picture, words === '' ? '' : `*${escapeText(words)}*`].filter(part => part !== '').join('\n\n')}\n\n`
    },
  },
  image: { filter: 'img', replacement: (_content, node) => `![${escapeText(el(node).getAttribute('alt') ?? '')}](${destination(el(node).getAttribute('src') ?? '')})` },
  link: {
    filter: node => node.nodeName === 'A' && node.getAttribute('href') !== null,
    replacement: (content, node) => {
      const title = el(node).getAttribute('title')
      return content.trim() === '' ? '' : `[${content}](${destination(el(node).getAttribute('href') ?? '')}${title ? ` "${title.replace(/["\\]/g, '\\$&').replace(/\n+/g, ' ')}"` : ''})`
    },
  },
  /** Cells hold a line each: turndown's own blocks inside become breaks. */
  cell: { filter: ['td', 'th'], replacement: (content, node) => `${' '}${content.trim().replace(/\s*\n+\s*/g, '<br>').replace(/^<br>|<br>$/g, '')} |${' |'.repeat(Number(el(node).getAttribute('colspan') ?? '1') - 1)}` },
  row: { filter: 'tr', replacement: content => `|${content}\n` },
  caption: { filter: 'caption', replacement: content => `${content.trim()}\n\n` },
  table: { filter: 'table', replacement: (_content, node) => `\n\n${tableOf(el(node), _content)}\n\n` },
}

/** GFM wants a header row and as many cells in each row as in it. */
function tableOf(table: Element, content: string): string {
  const [before = '', ...found] = content.split(/^(?=\|)/m)
  const lines = found.map(line => line.trimEnd()).filter(line => line !== '')
  const rows = Array.from(table.querySelectorAll('tr'))
  const first = rows[0] ? Array.from(rows[0].children) : []
  const isHeader = first.length > 0 && first.every(cell => cell.nodeName === 'TH')
  const columns = Math.max(1, ...rows.map(row => Array.from(row.children).reduce((sum, cell) => sum + Number(cell.getAttribute('colspan') ?? '1'), 0)))
  const aligns: string[] = []
  for (let i = 0; i < columns; i++) aligns.push(rows.map(row => row.children[i]?.getAttribute('align')).find(align => align) ?? '')
  const rule = `|${aligns.map(align => (align === 'center' ? ' :-: |' : align === 'right' ? ' --: |' : align === 'left' ? ' :-- |' : ' --- |')).join('')}`
  const pad = (line: string, i: number): string => line + ' |'.repeat(Math.max(0, columns - Array.from(rows[i]?.children ?? []).reduce((sum, cell) => sum + Number(cell.getAttribute('colspan') ?? '1'), 0)))
  const padded = lines.map(pad)
  const body = isHeader ? [padded[0]!, rule, ...padded.slice(1)] : [`|${'  |'.repeat(columns)}`, rule, ...padded]
  return (before.trim() === '' ? '' : `${before.trim()}\n\n`) + body.join('\n')
}

/** Addresses with spaces or brackets stand in angle brackets, line ends never. */
function destination(url: string): string {
  const bare = url.replace(/[\n\r]+/g, '')
  return /[\s()<>]/.test(bare) ? `<${bare.replace(/[<>]/g, char => (char === '<' ? '%3C' : '%3E'))}>` : bare
}
