/**
 * The public door, and the whole pipeline in one screen:
 *
 *     bytes → readDocument → extractArticle → OUTPUTS[format].render
 *
 * Runs in a browser too. Bad input is a value, not an exception; only a wrong call throws.
 */
import { extractArticle } from './extract/index.ts'
import type { ExtractOptions } from './extract/options.ts'
import { asked, EXTRACT_DEFAULTS } from './extract/options.ts'
import { pageBlocks } from './extract/repeats.ts'
import { nextPageOf } from './extract/rules.ts'
import type { PageBlocks } from './extract/repeats.ts'
import { readDocument } from './inputs/index.ts'
import type { Article } from './model/article.ts'
import type { Asset, DocumentFormat, RenderOptions } from './model/contracts.ts'
import type { Source } from './model/document.ts'
import { EXPLAIN_DEFAULTS, EXPLAIN_FORMATS, type ExplainView, type Explanation } from './model/explanation.ts'
import { choicesIn, isObject, keysIn, must } from './model/calls.ts'
import type { Outcome } from './model/outcome.ts'
import { BOOKS, formatNamed, OUTPUTS, rendering } from './render/index.ts'

export type * from './model/article.ts'
export type * from './model/contracts.ts'
export type * from './model/explanation.ts'
export type { ArticleRecord, FigureRecord } from './model/record.ts'
export type { Source } from './model/document.ts'
export type { Failure, FailureKind, Outcome } from './model/outcome.ts'
export type { ExtractOptions } from './extract/options.ts'
export type { PageBlocks, Repeats } from './extract/repeats.ts'
export { joinPages } from './extract/join.ts'
export { describe } from './model/outcome.ts'
export { paragraphs } from './model/plain.ts'

export interface Request extends Partial<ExtractOptions> {
  /** What is known of the input: its address above all, which links and dates are read with. */
  readonly source?: Partial<Omit<Source, 'url'>> & { readonly url?: string | URL | null | undefined }
  /** `auto` sniffs. */
  readonly format?: 'auto' | DocumentFormat
  /** WHATWG label that overrules detection, such as a host's word; for bytes only. One that nobody knows counts as none. */
  readonly charset?: string | null
}

/** A document of a browser, or anything that shows itself as one does. */
export interface LiveDocument { readonly documentElement: { readonly outerHTML: string }; readonly URL?: string }

const REQUEST_KEYS = [...['source', 'format', 'charset'] satisfies (keyof Request)[], ...Object.keys(EXTRACT_DEFAULTS)]
const SOURCE_KEYS: Readonly<Record<keyof Source, true>> = { url: true, path: true, member: true, id: true, format: true, encoding: true }

/** A request's parts, held against what they may be: as source, as how it is read, and as options of the extraction. */
function parts(request: Request): {
  readonly source: Partial<Source>
  readonly reading: { readonly format: NonNullable<Request['format']>; readonly charset: string | null }
  readonly options: Partial<ExtractOptions>
} {
  must(isObject(request), 'the request', request, 'an object')
  const { source = {}, format = 'auto', charset = null, ...options } = request
  must(isObject(source), 'source', source, 'an object with url')
  keysIn('the request', request, REQUEST_KEYS)
  keysIn('source', source, Object.keys(SOURCE_KEYS))
  const url = source.url instanceof URL ? source.url.href : (source.url ?? null)
  must(url === null || typeof url === 'string', 'source.url', url, 'an address')
  must(charset === null || typeof charset === 'string', 'charset', charset, 'a label such as windows-1252')
  return { source: { ...source, url }, reading: { format, charset }, options }
}

/** One page or raw text → its article, or a failure with a `kind`. A live document is read as it is now, and not changed. */
export async function extract(input: string | Uint8Array | LiveDocument, request: Request = {}): Promise<Outcome<Article>> {
  if (typeof input === 'object' && input !== null && 'documentElement' in input) {
    must(typeof input.documentElement?.outerHTML === 'string', 'the documentElement', input.documentElement, 'that of a document')
    must(isObject(request), 'the request', request, 'an object')
    const url = input.URL !== undefined && /^https?:/i.test(input.URL) ? input.URL : null
    return extract(input.documentElement.outerHTML, { ...request, format: 'html', source: { url, ...request.source } })
  }
  const { source, reading, options } = parts(request)
  const document = await readDocument(input, source, reading)
  if (!document.ok) return document
  return extractArticle(document.value, asked(options))
}

/** One page or raw text → every block of it, kept or dropped, and why. What gives no article is explained too, with its `failure`. */
export async function explain(input: string | Uint8Array, request: Request = {}): Promise<Outcome<Explanation>> {
  const { source, reading, options } = parts(request)
  const document = await readDocument(input, source, reading)
  if (!document.ok) return document
  return (await import('./extract/explain/index.ts')).explainDocument(document.value, asked(options))
}

/** An explanation → text for a terminal, a JSON object, or a page to look at; final line end included. */
export async function renderExplanation(explanation: Explanation, view: Partial<ExplainView> = {}): Promise<string> {
  keysIn('the view', view, Object.keys(EXPLAIN_DEFAULTS))
  const whole = { ...EXPLAIN_DEFAULTS, ...view }
  choicesIn(whole, { format: EXPLAIN_FORMATS, show: ['all', 'kept', 'dropped'] })
  return (await import('./render/explain/index.ts')).explanation(explanation, whole)
}

/** What a page would tell of its site beside others: its host, and hashes of its blocks for `repeated`; null where it can't be read. */
export async function blocksOf(input: string | Uint8Array, request: Request = {}): Promise<PageBlocks | null> {
  const { source, reading } = parts(request)
  const document = await readDocument(input, source, reading)
  return document.ok ? pageBlocks(document.value) : null
}

/** Address of the page that goes on with a page's article, where the rule of its site (`request.rules`) has `next-page`; null else. Join the articles by `joinPages`. */
export async function nextPage(input: string | Uint8Array, request: Request = {}): Promise<string | null> {
  const { source, reading, options } = parts(request)
  const { rules } = asked(options)
  // Most callers have no such rule, and their pages are not read twice.
  if (!rules?.some(set => set.some(rule => rule['next-page'] !== undefined))) return null
  const document = await readDocument(input, source, reading)
  return document.ok ? nextPageOf(document.value, rules) : null
}

/** An article → text in a format of `formats`, final line end included. Throws a RangeError for another. */
export async function render(article: Article, format: string, options: Partial<RenderOptions> = {}): Promise<string> {
  const output = formatNamed(format)
  if (!output) throw new RangeError(`format is ${JSON.stringify(format)}, expected one of ${formats.join(', ')}`)
  return output.render(article, rendering(options))
}

/** Articles → the bytes of one file in a format of `books`. Pictures stand in it where `assets` has their bytes. Throws a RangeError for another format. */
export async function bind(
  articles: readonly Article[],
  format: string,
  assets: readonly Asset[] = [],
  options: Partial<RenderOptions> = {},
): Promise<Uint8Array> {
  if (!Object.hasOwn(BOOKS, format)) throw new RangeError(`format is ${JSON.stringify(format)}, expected one of ${books.join(', ')}`)
  return BOOKS[format as keyof typeof BOOKS].write(articles, assets, rendering(options))
}

export const formats: readonly string[] = Object.keys(OUTPUTS)
export const books: readonly string[] = Object.keys(BOOKS)
