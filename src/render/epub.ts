/**
 * Articles → one EPUB 3 book: a cover made of words, contents, a chapter an article, and the
 * pictures whose bytes are given. A pure function: the same articles give the same bytes.
 */
import type { Article } from '../model/article.ts'
import type { Asset } from '../model/contracts.ts'
import { inlineText, paragraphs } from '../model/plain.ts'
import { escapeHtml } from './escape.ts'
import { blocks, contextFor, numberNotes } from './html.ts'
import { directionOf } from './locale.ts'
import { factsOf, GENERATOR, headingsOf, headOf, meta } from './page.ts'
import { BOOK_STYLE } from './style.ts'
import { sumOf } from './sum.ts'
import { opensWithTitle } from './title.ts'
import { table } from '../model/table.ts'
import { parseUrl } from '../model/url.ts'

/** What every reader of books can show; the format asks for no more. */
const EXTENSIONS: Readonly<Record<string, string>> = table({ 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' })

interface Chapter { readonly article: Article; readonly file: string; readonly title: string; readonly xhtml: string }
interface Picture { readonly file: string; readonly mediaType: string; readonly bytes: Uint8Array }

export async function epub(articles: readonly Article[], assets: readonly Asset[]): Promise<Uint8Array> {
  const { zipSync } = await import('fflate')
  const pictures = new Map<string, Picture>()
  for (const { url, mediaType, bytes } of assets) {
    const extension = EXTENSIONS[mediaType]
    if (extension !== undefined && !pictures.has(url)) pictures.set(url, { file: `images/${pictures.size + 1}.${extension}`, mediaType, bytes })
  }
  const used = new Set<string>()
  const chapters: Chapter[] = []
  for (const [i, article] of articles.entries()) chapters.push(await chapterOf(article, i + 1, pictures, used))
  const shown = [...pictures].filter(([url]) => used.has(url)).map(([, picture]) => picture)
  const title = titleOf(articles)
  const text = (content: string): Uint8Array => new TextEncoder().encode(content)
  // Any fixed day: the time of writing would make each run differ. The format wants its first entry unpacked.
  const mtime = new Date(1980, 0, 1)
  return zipSync({
    mimetype: [text('application/epub+zip'), { level: 0, mtime }],
    'META-INF/container.xml': [text(CONTAINER), { mtime }],
    'book/package.opf': [text(packageOf(title, articles, chapters, shown)), { mtime }],
    'book/nav.xhtml': [text(navigation(title, chapters)), { mtime }],
    'book/cover.xhtml': [text(cover(title, articles)), { mtime }],
    'book/style.css': [text(BOOK_STYLE), { mtime }],
    ...Object.fromEntries(chapters.map(({ file, xhtml }) => [`book/${file}`, [text(xhtml), { mtime }] as const])),
    ...Object.fromEntries(shown.map(({ file, bytes }) => [`book/${file}`, [bytes, { level: 0, mtime }] as const])),
  } as Parameters<typeof zipSync>[0])
}

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

function documentOf(title: string, language: string | null, body: string, head = ''): string {
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}" xml:lang="${escapeHtml(language)}"`
  const direction = directionOf(language)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${lang}${direction === 'auto' ? '' : ` dir="${direction}"`}>
<head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/>
${head}</head>
${body}
</html>
`
}

async function chapterOf(article: Article, number: number, pictures: ReadonlyMap<string, Picture>, used: Set<string>): Promise<Chapter> {
  const { metadata: m, body } = article
  const title = lineOf(m.title) ?? lineOf(m.site) ?? `Article ${number}`
  const image = (url: string, alt: string): string => {
    const picture = pictures.get(url)
    if (!picture) return ''
    used.add(url)
    return `<img src="${picture.file}" alt="${escapeHtml(alt)}"/>`
  }
  const context = await contextFor(body, {
    xml: true,
    link: bookLink,
    image,
    direction: directionOf(m.language),
    headings: { next: 1 },
    notes: numberNotes(body),
  })
  const source = m.url === null ? null : bookLink(m.url)
  const site = m.site === null ? '' : `<p class="site">${source === null ? escapeHtml(m.site) : `<a href="${escapeHtml(source)}">${escapeHtml(m.site)}</a>`}</p>\n`
  const head = `${site}${opensWithTitle(article) ? '' : `<h1>${escapeHtml(title)}</h1>\n`}${m.subtitle === null ? '' : `<p class="subtitle">${escapeHtml(m.subtitle)}</p>\n`}<p class="facts">${factsOf(article).join(' · ')}</p>`
  return {
    article,
    file: `article-${number}.xhtml`,
    title,
    xhtml: documentOf(
      title,
      m.language,
      `<body epub:type="bodymatter">\n<article epub:type="chapter">\n<header>\n${head}\n</header>\n<div class="body">\n${blocks(body, context)}\n</div>\n</article>\n</body>`,
      GENERATOR
        + headOf(article)
        + meta('name', 'front-matter:subtitle', m.subtitle)
        + meta('name', m.published === null ? 'front-matter:modified' : 'last-modified', m.modified),
    ),
  }
}

const lineOf = (text: string | null): string | null => text?.replace(/\s+/g, ' ').trim() || null

/** Only whole addresses lead out of a book; each character as the grammar of addresses has it. */
export function bookLink(url: string): string | null {
  const parsed = /^(?:https?|mailto|tel):/i.test(url) ? parseUrl(url) : null
  if (parsed === null) return null
  if (/^https?:$/.test(parsed.protocol) && parsed.hostname === '') return null
  const [before = '', ...fragment] = parsed.href.split('#')
  const strict = (part: string): string => part.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
  return strict(before) + (fragment.length > 0 ? `#${strict(fragment.join('%23'))}` : '')
}

function titleOf(articles: readonly Article[]): string {
  const [first] = articles
  const own = lineOf(first?.metadata.title ?? null) ?? lineOf(first?.metadata.site ?? null)
  if (articles.length === 1) return own ?? 'Article'
  const sites = new Set(articles.map(({ metadata }) => metadata.site))
  const [site] = sites
  return `${sites.size === 1 && site ? lineOf(site) : 'Articles'} (${articles.length})`
}

/** Of one article its headings; of several their titles. */
function navigation(title: string, chapters: readonly Chapter[]): string {
  const entries = chapters.map(({ article, file, title }) => {
    const headings = headingsOf(article.body)
      .slice(opensWithTitle(article) ? 1 : 0)
      .flatMap(({ node, number }) => {
        const text = lineOf(inlineText(node.children))
        return text === null ? [] : [`<li><a href="${file}#s-${number}">${escapeHtml(text)}</a></li>`]
      })
    return `<li><a href="${file}">${escapeHtml(title)}</a>${headings.length > 1 && chapters.length === 1 ? `\n<ol>\n${headings.join('\n')}\n</ol>` : ''}</li>`
  })
  return documentOf(title, languageOf(chapters), `<body>
<nav epub:type="toc" id="toc">
<h1>${escapeHtml(title)}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<ol>
<li><a epub:type="cover" href="cover.xhtml">Cover</a></li>
<li><a epub:type="toc" href="nav.xhtml">Contents</a></li>
<li><a epub:type="bodymatter" href="${chapters[0]?.file ?? 'cover.xhtml'}">Text</a></li>
</ol>
</nav>
</body>`)
}

const languageOf = (chapters: readonly Pick<Chapter, 'article'>[]): string | null =>
  chapters.find(({ article }) => article.metadata.language !== null)?.article.metadata.language ?? null

function cover(title: string, articles: readonly Article[]): string {
  const lines =
    articles.length === 1
      ? [lineOf(articles[0]!.metadata.site), articles[0]!.metadata.authors.join(', ')]
      : articles.slice(0, 12).map(({ metadata }) => lineOf(metadata.title))
  const words = lines.filter((line): line is string => line !== null && line !== '').map(line => `<p>${escapeHtml(line)}</p>`)
  return documentOf(title, languageOf(articles.map(article => ({ article }))), `<body epub:type="cover">\n<section class="cover">\n<h1>${escapeHtml(title)}</h1>\n${words.join('\n')}\n</section>\n</body>`)
}

function packageOf(title: string, articles: readonly Article[], chapters: readonly Chapter[], pictures: readonly Picture[]): string {
  const authors = [...new Set(articles.flatMap(({ metadata }) => metadata.authors).map(lineOf))].filter(author => author !== null)
  const one = articles.length === 1 ? articles[0]!.metadata : null
  const facts = [
    `<dc:identifier id="id">urn:uuid:${uuidOf(articles.map(article => `${article.metadata.title}\n${article.metadata.url}\n${paragraphs(article.body).join('\n')}`).join('\n\n'))}</dc:identifier>`,
    `<dc:title>${escapeHtml(title)}</dc:title>`,
    `<dc:language>${escapeHtml(languageOf(chapters) ?? 'und')}</dc:language>`,
    ...authors.map(author => `<dc:creator>${escapeHtml(author)}</dc:creator>`),
    one?.site ? `<dc:publisher>${escapeHtml(one.site)}</dc:publisher>` : '',
    one?.description?.trim() ? `<dc:description>${escapeHtml(one.description)}</dc:description>` : '',
    one?.published && /^\d{4}(?:-\d{2}-\d{2}(?:T.*)?)?$/.test(one.published) ? `<dc:date>${escapeHtml(one.published.slice(0, 10))}</dc:date>` : '',
    one?.url ? `<dc:source>${escapeHtml(one.url)}</dc:source>` : '',
    ...(one?.tags ?? []).flatMap(tag => (tag.trim() === '' ? [] : [`<dc:subject>${escapeHtml(tag.trim())}</dc:subject>`])),
    one?.license?.trim() ? `<dc:rights>${escapeHtml(one.license)}</dc:rights>` : '',
    `<meta property="dcterms:modified">${latest(articles)}</meta>`,
    GENERATOR.trimEnd(),
  ].filter(line => line !== '')
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>', '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>', '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(({ file, xhtml }, i) => `<item id="c${i + 1}" href="${file}" media-type="application/xhtml+xml"${xhtml.includes('<math') ? ' properties="mathml"' : ''}/>`),
    ...pictures.map(({ file, mediaType }, i) => `<item id="i${i + 1}" href="${file}" media-type="${mediaType}"/>`),
  ]
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${facts.join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine${directionOf(languageOf(chapters)) === 'rtl' ? ' page-progression-direction="rtl"' : ''}>
<itemref idref="cover"/>
<itemref idref="nav"/>
${chapters.map((_, i) => `<itemref idref="c${i + 1}"/>`).join('\n')}
</spine>
</package>
`
}

/** The latest day that the articles name. */
function latest(articles: readonly Article[]): string {
  const days = articles.flatMap(({ metadata: { modified, published } }) => {
    const time = Date.parse((modified ?? published ?? '').slice(0, 25))
    return Number.isNaN(time) ? [] : [time]
  })
  const time = days.length > 0 ? Math.max(...days) : Date.UTC(2000, 0, 1)
  return `${new Date(Math.min(Math.max(time, 0), Date.UTC(2999, 0, 1))).toISOString().slice(0, 19)}Z`
}

/** A name for the book made of what is in it; version 8, for names of one's own making. */
function uuidOf(text: string): string {
  const hex = [0x811c9dc5, 0x1000193, 0x9e3779b9, 0x85ebca6b].map(start => sumOf(text, start)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
