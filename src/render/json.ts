/** Article → the JSON record of the contract: keys always there, in one order, byte-identical from run to run. */
import type { Article, Block, Embed, Figure } from '../model/article.ts'
import type { RenderOptions } from '../model/contracts.ts'
import type { FigureRecord } from '../model/record.ts'
import { inlineText, paragraphs } from '../model/plain.ts'
import { htmlOf } from './html.ts'
import { plainJson, undriven } from './sanitize.ts'
import { textOf } from './text.ts'
import { withTitleOnce } from './title.ts'
import { eachBlock } from '../model/walk.ts'
import { table } from '../model/table.ts'

type Getter = (article: Article, options: RenderOptions) => unknown

/** The record's own keys, in its order. */
const RECORD: Readonly<Record<string, Getter>> = {
  source: a => a.source,
  title: a => a.metadata.title, subtitle: a => a.metadata.subtitle, authors: a => a.metadata.authors,
  published: a => a.metadata.published, modified: a => a.metadata.modified, site: a => a.metadata.site, url: a => a.metadata.url, language: a => a.metadata.language,
  description: a => a.metadata.description, image: a => a.metadata.image, section: a => a.metadata.section, tags: a => a.metadata.tags, license: a => a.metadata.license,
  kind: a => a.kind, wordCount: a => a.wordCount, readingMinutes: a => a.readingMinutes, confidence: a => a.confidence,
  figures: a => figures(a.body), paragraphs: a => paragraphs(a.body),
}

/** Keys that --fields gives beside those. */
const MORE: Readonly<Record<string, Getter>> = {
  text: a => paragraphs(a.body).join('\n\n'),
  markdown: async (a, o) => (await import('./markdown.ts')).markdownOf(withTitleOnce(a), o),
  html: a => htmlOf(a.body, a.metadata.language), body: a => a.body, provenance: a => a.provenance, removed: a => a.removed,
  comments: a => paragraphs(a.comments), publisher: a => a.metadata.publisher, place: a => a.metadata.place,
  isAccessibleForFree: a => a.metadata.isAccessibleForFree, generator: a => a.metadata.generator, logo: a => a.metadata.logo, imageWidth: a => a.metadata.imageWidth, alternates: a => a.metadata.alternates, plain: a => textOf(withTitleOnce(a)),
}

const ALL: Readonly<Record<string, Getter>> = table({ ...RECORD, ...MORE })
/** Every name that --fields knows. */
export const RECORD_FIELDS: readonly string[] = Object.keys(ALL).filter(name => name !== 'plain')

async function recordOf(article: Article, options: RenderOptions): Promise<Record<string, unknown>> {
  const out: Record<string, unknown> = {}
  // Comments are there only where they were asked for.
  const usual = article.comments.length > 0 ? [...Object.keys(RECORD), 'comments'] : Object.keys(RECORD)
  for (const name of options.fields ?? usual) {
    const get = ALL[name]
    if (!get) throw new RangeError(`field is ${JSON.stringify(name)}, expected one of ${RECORD_FIELDS.join(', ')}`)
    out[name] = await get(article, options)
  }
  return out
}

/** Lone surrogates are no text in any encoding: JSON gets what a UTF-8 file would hold. */
export const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && /[\ud800-\udfff]/.test(value)
    ? value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    : value

/** Each value is looked at only where one holds half a character, which is written by its number. */
function written(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent)
  return plainJson(json.includes('\\ud') ? JSON.stringify(value, wellFormed, indent) : json)
}

export const json = async (article: Article, options: RenderOptions): Promise<string> => `${written(await recordOf(article, options), 2)}\n`
export const jsonl = async (article: Article, options: RenderOptions): Promise<string> => `${written(await recordOf(article, options))}\n`

/** Lists of these are text, not names. */
const PROSE: ReadonlySet<string> = new Set(['paragraphs', 'comments'])

/** The values alone, for shells: a line each, as many as it has for a text, an empty one for what is not known; names of a list in one line. */
export async function fieldsOf(article: Article, options: RenderOptions): Promise<string> {
  const told = (value: unknown): string => (value === null ? '' : typeof value === 'object' ? written(value) : undriven(String(value)))
  const lines = Object.entries(await recordOf(article, options)).map(([name, value]) =>
    Array.isArray(value) && value.every(item => typeof item === 'string') ? value.map(told).join(PROSE.has(name) ? '\n\n' : ', ') : told(value),
  )
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

function figures(blocks: readonly Block[]): FigureRecord[] {
  const out: FigureRecord[] = []
  eachBlock(blocks, block => {
    if (block.type === 'figure') out.push(figure(block))
    else if (block.type === 'embed' && hasCaption(block))
      out.push(figure({ url: block.url, alt: block.title ?? '', caption: block.caption ?? [], credit: block.credit ?? null }))
  })
  return out
}

const hasCaption = ({ caption = [], credit }: Embed): boolean => caption.length > 0 || credit !== undefined

const figure = ({ url, alt, caption, credit }: Omit<Figure, 'type'>): FigureRecord => ({ url, alt, caption: inlineText(caption).trim() || null, credit })
