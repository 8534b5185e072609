/**
 * Article → Markdown: CommonMark and GFM, straight from the tree, such that any reader of GFM gives
 * the same tree back: text, structure, links, code and images. It writes no HTML.
 */
import type { Article, Block } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import { destination, escapeLineStart, linkTitle } from './markdown-escape.ts'
import { MarkdownWriter } from './markdown-blocks.ts'
import { inlineMarkdown, type InlineContext } from './markdown-inlines.ts'
import { prefixOf } from './sum.ts'
import { eachInline } from '../model/walk.ts'

/** Title, byline and body; with front matter the facts stand there. */
export async function markdown(article: Article, options: RenderOptions): Promise<string> {
  const front = hasFront(options) ? await frontMatter(article) : ''
  return front + markdownOf(article, options) + '\n'
}

export function markdownOf(article: Article, options: RenderOptions): string {
  const { title, subtitle, authors, published } = article.metadata
  const head: string[] = []
  if (title !== null) head.push(`# ${line(title)}`)
  if (!hasFront(options)) {
    if (subtitle !== null) head.push(inlineMarkdown([{ type: 'emphasis', children: [{ type: 'text', value: subtitle }] }], PLAIN))
    const byline = [authors.join(', '), published?.slice(0, 10) ?? ''].filter(part => part !== '').join(' · ')
    if (byline !== '') head.push(escapeLineStart(line(byline), false))
  }
  return [...head, bodyMarkdown(article.body, options.links === 'reference', prefixOf(article, options.framed))].filter(part => part !== '').join('\n\n')
}

/** It opens a file: amid a stream it would be read as text. */
const hasFront = ({ frontMatter, framed }: RenderOptions): boolean => frontMatter && framed === false

const PLAIN: InlineContext = { oneLine: true, maths: false, inCell: false, labelOf: null, prefix: '' }
const line = (text: string): string => inlineMarkdown([{ type: 'text', value: text }], PLAIN)

/** Without a final line end. `listed`: addresses stand below the text and not in it. `prefix`: before every label. */
export function bodyMarkdown(body: readonly Block[], listed = false, prefix = ''): string {
  const labels = new Map<string, string>()
  const labelOf = (url: string, title: string | null): string => {
    const address = destination(url) + linkTitle(title)
    const label = labels.get(address) ?? `${prefix}${labels.size + 1}`
    labels.set(address, label)
    return label
  }
  const writer = new MarkdownWriter({ oneLine: false, maths: hasMaths(body), inCell: false, labelOf: listed ? labelOf : null, prefix })
  writer.blocks(body)
  if (labels.size > 0) writer.lines.push('', ...Array.from(labels, ([address, label]) => `[${label}]: ${address}`))
  return writer.lines.join('\n')
}

function hasMaths(body: readonly Block[]): boolean {
  let found = false
  eachInline(body, node => { if (node.type === 'maths') found = true })
  return found
}

/** What only quotes keep as it is: line ends to readers of YAML 1.1, or characters that they refuse, told by their numbers, and the sign of a value. */
const UNPLAIN = /[\t\u007f-\u009f\u2028\u2029\ufeff]|^=$/
const DAYS: ReadonlySet<string> = new Set(['published', 'modified'])

/** Programs that know YAML 1.1 alone read NO as false and 12:30:45 as a number: such texts are quoted. Days stay bare, as a day is what they are to them. */
async function frontMatter({ metadata: m, wordCount, readingMinutes }: Article): Promise<string> {
  const { stringify } = await import('yaml')
  const facts: Record<string, Fact | readonly string[]> = {
    title: m.title,
    subtitle: m.subtitle,
    authors: m.authors,
    published: m.published,
    modified: m.modified,
    site: m.site,
    url: m.url,
    language: m.language,
    description: m.description,
    image: m.image,
    section: m.section,
    tags: m.tags,
    license: m.license,
    wordCount,
    readingMinutes,
  }
  const lines = Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)).map(([key, value]) => {
    if (DAYS.has(key)) return stringify({ [key]: value })
    const isPlain = ![value].flat().some(one => UNPLAIN.test(String(one)))
    const line = stringify(
      { [key]: value },
      { lineWidth: 0, compat: 'yaml-1.1', defaultKeyType: 'PLAIN', defaultStringType: isPlain ? 'PLAIN' : 'QUOTE_DOUBLE' },
    )
    return isPlain ? line : line.replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
  })
  return `---\n${lines.join('')}---\n\n`
}

type Fact = string | number | null
