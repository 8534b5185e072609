/**
 * What must hold of every input, whatever it is: each law looks at what came of one and says in a line
 * what is broken, or nothing. They are the promises of docs/promises.md, as far as bytes alone can break them.
 */
import { createHash } from 'node:crypto'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { compare } from '../bench/faithful.ts'
import { bind, formats, render } from '../src/index.ts'
import type { Article } from '../src/index.ts'
import { readDocument } from '../src/inputs/index.ts'
import { constructTree } from '../src/inputs/html/construct.ts'
import { descendants } from '../src/model/document.ts'
import { visible } from '../src/render/sanitize.ts'
import { parse as parseYaml } from 'yaml'

/** Beyond this the readers of others take too long; our own law is checked on what is shorter. */
const READABLE = 60_000

const OWN_ESCAPES = /\u001b\[[0-9;]{1,8}m|\u001b\]8;;[^\u0000-\u001f\u007f-\u009f]*\u001b\\/g
/** Drives a terminal, turns its text around, or hides in it; joiners inside emoji and words of some scripts are none of these. */
const TRICKS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
/** What no text in a file holds either. Soft hyphens and characters without a width are the page's own, and stay in it. */
const DRIVES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Elements and attributes that our HTML may hold; data of types that nothing runs aside. */
const ELEMENTS = new Set('html head body meta title style main article header footer nav section div p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre code table caption tr td th tbody thead figure figcaption small a img em strong del sub sup br hr span time input details summary aside link math semantics mrow mi mo mn ms mtext mspace mfrac msqrt mroot mstyle msub msup msubsup munder mover munderover mtable mtr mtd mpadded mphantom menclose mmultiscripts mprescripts none merror annotation s kbd'.split(' '))
const ADDRESSES = new Set(['href', 'src', 'data-src', 'action', 'formaction', 'poster', 'background', 'cite', 'xlink:href', 'srcset', 'data', 'ping'])
const SAFE = /^(?:https?:|mailto:|tel:|ftp:|data:image\/(?:png|jpe?g|gif|webp|avif);base64,|[^a-z]|[^:]*$|[^:]*[^:a-z0-9+.-])/i

/** What in a piece of HTML could run, load or send; null where nothing can. */
export function dangerIn(html: string): string | null {
  for (const node of descendants(constructTree(html))) {
    if (node.kind !== 'element') continue
    if (node.tag === 'script' ? node.attributes.find(({ name }) => name === 'type')?.value !== 'application/ld+json' : !ELEMENTS.has(node.tag)) return `<${node.tag}>`
    for (const { name, value } of node.attributes) {
      const bare = value.replace(/[\s\u0000-\u001f\u007f]+/g, '')
      if (name.startsWith('on') || ['srcdoc', 'ping', 'formaction', 'action', 'background', 'srcset', 'is'].includes(name)) return `${node.tag} ${name}`
      if (ADDRESSES.has(name) && !SAFE.test(bare)) return `${node.tag} ${name}="${bare.slice(0, 40)}"`
      if (name === 'http-equiv' && !/^content-security-policy$/i.test(value)) return `meta http-equiv="${value.slice(0, 40)}"`
      if (name === 'style' && !/^(?:text-align:(?:left|right|center)|[a-z0-9:;.#%\- ]*)$/i.test(value)) return `${node.tag} style="${value.slice(0, 60)}"`
      if (name === 'rel' && node.tag === 'link' && value !== 'canonical') return `link rel="${value.slice(0, 40)}"`
    }
  }
  return null
}

/** Raw HTML or a dangerous address that a reader of Markdown finds; null where it finds none. */
export function dangerInMarkdown(markdown: string): string | null {
  let raw: string | null = null
  const tell = { enter: { htmlFlow(this: { sliceSerialize(token: unknown): string }, token: unknown) { raw ??= this.sliceSerialize(token) }, htmlText(this: { sliceSerialize(token: unknown): string }, token: unknown) { raw ??= this.sliceSerialize(token) } } }
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml(), tell as unknown as ReturnType<typeof gfmHtml>] })
  return raw === null ? dangerIn(`<body>${html}`) : `raw HTML ${String(raw).slice(0, 60)}`
}

/** The first law that an article breaks, in a line; null where all hold. `bytes` is the page itself, null where it is not at hand. */
export async function brokenBy(article: Article, page: { readonly input: Uint8Array | string; readonly format: 'auto' | 'html' | 'markdown' | 'text'; readonly charset: string | null } | null): Promise<string | null> {
  const outputs = Object.fromEntries(await Promise.all(formats.map(async format => [format, await render(article, format, { color: true, hyperlinks: true, width: 60, frontMatter: format === 'markdown' })] as const))) as Record<string, string>
  const terminal = TRICKS.exec(outputs['terminal']!.replace(OWN_ESCAPES, ''))
  if (terminal) return `the terminal gets ${JSON.stringify(terminal[0])}`
  const text = DRIVES.exec(outputs['text']!) ?? TRICKS.exec(visible(outputs['text']!).replaceAll('\t', ''))
  if (text) return `the text holds ${JSON.stringify(text[0])}`
  const record = JSON.parse(outputs['json']!) as { paragraphs: string[] }
  if (JSON.stringify(record) !== JSON.stringify(JSON.parse(outputs['jsonl']!)) || outputs['jsonl']!.trimEnd().includes('\n')) return 'JSON and JSON Lines differ'
  if (!record.paragraphs.some(paragraph => /\S/.test(paragraph)) && article.body.length === 0) return 'an article without a word is called a success'
  for (const html of [outputs['html']!, await render(article, 'html', { fragment: true })]) { const danger = dangerIn(html); if (danger !== null) return `HTML holds ${danger}` }
  const front = /^---\n([\s\S]*?\n)---\n\n/.exec(outputs['markdown']!)
  const facts = front === null ? null : parseYaml(front[1]!, { maxAliasCount: 0 }) as Record<string, unknown>
  if (facts === null || (facts['title'] ?? null) !== article.metadata.title && !/[\ud800-\udfff\u0000-\u001f\ufffe\uffff]/.test(article.metadata.title ?? '')) return `front matter reads ${JSON.stringify(facts?.['title'] ?? null).slice(0, 60)} for the title`
  const markdown = outputs['markdown']!.slice(front![0].length)
  if (markdown.length < READABLE) { const danger = dangerInMarkdown(markdown); if (danger !== null) return `Markdown holds ${danger}` }
  const book = await bind([article], 'epub')
  if (createHash('sha256').update(book).digest('hex') !== createHash('sha256').update(await bind([article], 'epub')).digest('hex')) return 'the same book has other bytes the second time'
  const document = page === null ? null : await readDocument(page.input, {}, { format: page.format, charset: page.charset })
  if (document?.ok) {
    const strange = compare(article, document.value, 3).strangers
    if (strange.length > 0) return `words that the page has not, or not there: ${JSON.stringify(strange.map(one => one.slice(0, 60)))}`
  }
  return null
}
