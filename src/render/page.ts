/**
 * Article → a page to read and keep: one file that loads nothing and runs nothing, in light, dark
 * and print. What the article is stands in it for machines too, so that reading the page again
 * gives the same article. Pictures are links to themselves until their bytes are in the page.
 */
import type { Article, Block, Heading, Metadata } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import { inlineText } from '../model/plain.ts'
import { linkAddress } from './address.ts'
import { escapeHtml } from './escape.ts'
import { blocks, contextFor, fragment, languageOf, type HtmlContext } from './html.ts'
import { dateIn, directionOf } from './locale.ts'
import { PAGE_STYLE } from './style.ts'
import { prefixOf } from './sum.ts'
import { opensWithTitle } from './title.ts'
import { eachBlock } from '../model/walk.ts'

/** The law of the page for browsers: nothing is loaded but what stands in it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/** A table of contents is for pieces that are longer than a few screens. */
const LONG_WORDS = 1200
const FEW_HEADINGS = 4

export const html = async (article: Article, options: RenderOptions): Promise<string> => {
  const prefix = prefixOf(article, options.framed)
  return options.fragment ? fragment(article, prefix) : options.framed !== false ? pieceOf(article, prefix) : page(article)
}

async function page(article: Article): Promise<string> {
  const { metadata } = article
  const data = `<script type="application/ld+json">${jsonLd(metadata)}</script>\n`
  return `${opening(metadata.title ?? '', metadata.language, headOf(article) + data)}${await pieceOf(article, '')}</main>\n</body>\n</html>\n`
}

function opening(title: string, language: string | null, head: string): string {
  return `<!doctype html>
<html${language === null ? '' : ` lang="${escapeHtml(language)}"`} dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${GENERATOR}<title>${escapeHtml(title)}</title>
${head}<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
`
}

export const meta = (key: 'name' | 'property', name: string, content: string | null): string =>
  content === null ? '' : `<meta ${key}="${name}" content="${escapeHtml(content)}"/>\n`

const address = (url: string | null): string | null => (url === null ? null : linkAddress(url))

/** The mark of what we wrote: see extract/own.ts. */
export const GENERATOR = meta('name', 'generator', 'cleancopy')

/** The page around several articles, each rendered as `framed`. */
export const PAGE_OPEN = opening('Articles', null, '')
export const PAGE_CLOSE = '</main>\n</body>\n</html>\n'

/** What an article is, for machines: the head of its page, and of its chapter in a book. */
export function headOf(article: Article): string {
  const { metadata: m } = article
  return [
    meta('name', 'description', m.description),
    ...m.authors.map(author => meta('name', 'author', author)),
    m.url !== null && /^https?:/i.test(m.url) ? `<link rel="canonical" href="${escapeHtml(m.url)}"/>\n` : '',
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', m.title),
    meta('property', 'og:description', m.description),
    meta('property', 'og:site_name', m.site),
    meta('property', 'og:url', address(m.url)),
    meta('property', 'og:image', address(m.image)),
    meta('property', 'article:published_time', m.published),
    meta('property', 'article:modified_time', m.modified),
    meta('name', 'front-matter:modified', m.published === null ? m.modified : null),
    meta('property', 'article:section', m.section),
    ...m.tags.map(tag => meta('property', 'article:tag', tag)),
  ].join('')
}

/** Data, not a script: browsers run nothing of this type. No `<` in it can end it. */
function jsonLd(m: Metadata): string {
  const facts: Record<string, unknown> = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: m.title,
    alternativeHeadline: m.subtitle,
    author: m.authors.map(name => ({ '@type': 'Person', name })),
    datePublished: m.published,
    dateModified: m.modified,
    publisher: m.publisher === null && m.site === null ? null : { '@type': 'Organization', name: m.publisher ?? m.site },
    url: address(m.url),
    inLanguage: m.language,
    description: m.description,
    image: address(m.image),
    articleSection: m.section,
    keywords: m.tags,
    license: m.license,
  }
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))
  return JSON.stringify(known).replace(/</g, '\\u003c').replace(/\u2028/g, '\\u2028').replace(/\u2029/g, '\\u2029')
}

/** `prefix` keeps the ids of the articles of one page apart. */
async function pieceOf(article: Article, prefix: string): Promise<string> {
  const { metadata: m, body } = article
  const context = await contextFor(body, { image: away, direction: directionOf(m.language), headings: { next: 1 }, prefix })
  const text = blocks(body, context).replace(/<table\b[^<>]*>/g, '<div class="wide">$&').replace(/<\/table>/g, '</table></div>')
  return `<article${languageOf(m.language)}>\n${headerOf(article)}${contents(article, prefix)}<div class="body">\n${text}\n</div>\n</article>\n`
}

function headerOf(article: Article): string {
  const { metadata: m } = article
  // A heading of the body that says it stays: without it a page of a title and a picture has no text, and is not read again.
  const title = m.title === null || opensWithTitle(article) ? '' : `<h1>${escapeHtml(m.title)}</h1>\n`
  const site =
    m.site === null
      ? ''
      : `<p class="site">${m.url !== null && /^https?:/i.test(m.url) ? `<a href="${escapeHtml(m.url)}">${escapeHtml(m.site)}</a>` : escapeHtml(m.site)}</p>\n`
  return `<header class="head">\n${site}${title}${m.subtitle === null ? '' : `<p class="subtitle">${escapeHtml(m.subtitle)}</p>\n`}<p class="facts">${factsOf(article).join(' ')}</p>\n</header>\n`
}

/** By whom, when and how long. */
export const factsOf = ({ metadata: m, readingMinutes: minutes }: Article): readonly string[] => [
  ...(m.authors.length > 0 ? [`<span class="byline">${escapeHtml(m.authors.join(', '))}</span>`] : []),
  ...(m.published === null ? [] : [`<time datetime="${escapeHtml(m.published)}">${escapeHtml(dateIn(m.published, m.language))}</time>`]),
  `<span dir="ltr">${minutes} min</span>`,
]

function contents({ body, wordCount }: Article, prefix: string): string {
  const headings = headingsOf(body)
  if (wordCount < LONG_WORDS || headings.length < FEW_HEADINGS) return ''
  const top = Math.min(...headings.map(({ node }) => node.level))
  const lines = headings
    .filter(({ node }) => node.level <= top + 1)
    .map(
      ({ node, number }) =>
        `<li${node.level > top ? ' class="deep"' : ''}><a href="#${prefix}s-${number}">${escapeHtml(inlineText(node.children).replace(/\s+/g, ' ').trim())}</a></li>`,
    )
  return `<nav>\n<ol>\n${lines.join('\n')}\n</ol>\n</nav>\n`
}

/** With the numbers that their ids get: in the order of the document. */
export function headingsOf(body: readonly Block[]): { readonly node: Heading; readonly number: number }[] {
  const out: { node: Heading; number: number }[] = []
  eachBlock(body, node => { if (node.type === 'heading') out.push({ node, number: out.length + 1 }) })
  return out
}

/** A picture that is not in the page: a link to it, which shows what it would show. Its address waits where only readers of the page look. */
function away(url: string, alt: string, { inLink }: HtmlContext): string {
  if (url.startsWith('data:')) return `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`
  const label = escapeHtml(alt.trim() || (url.split(/[?#]/)[0]!.split('/').at(-1) ?? ''))
  const picture = `<img data-src="${escapeHtml(url)}" alt="${escapeHtml(alt)}">`
  return inLink ? `<span class="away" aria-label="${label}">${picture}</span>` : `<a class="away" href="${escapeHtml(url)}" aria-label="${label}">${picture}</a>`
}
