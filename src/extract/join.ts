/** An article that stands on several pages → one: what a page says again of those before it is left out. */
import type { Article, Block } from '../model/article.ts'
import { must } from '../model/calls.ts'
import { paragraphs } from '../model/plain.ts'
import { readingMinutes, wordsToRead } from './reading.ts'

/** Metadata, comments and confidence are the first page's, the rest is of all. */
export function joinPages(first: Article, rest: readonly Article[]): Article {
  must(Array.isArray(rest), 'rest', rest, 'a list of articles')
  const seen = new Set(first.body.map(block => JSON.stringify(block)))
  const body: Block[] = [...first.body]
  rest.forEach((page: Article, i) => {
    // What one page says twice it means twice.
    const keys = page.body.map(block => JSON.stringify(block))
    page.body.forEach((block, at) => { if (isWordless(block) || !seen.has(keys[at]!)) body.push(relabelled(keys[at]!, i + 2)) })
    for (const key of keys) seen.add(key)
  })
  const wordCount = wordsToRead(paragraphs(body).join('\n\n'))
  return {
    ...first,
    body,
    removed: [first, ...rest].flatMap(({ removed }) => removed),
    wordCount,
    readingMinutes: readingMinutes(wordCount, first.metadata.language),
  }
}

/** A divider, "* * *", "}": it belongs to what stands around it. */
function isWordless(block: Block): boolean {
  const text = paragraphs([block]).join('')
  return block.type === 'divider' || (text !== '' && !/[\p{L}\p{N}]/u.test(text))
}

/** Each page counts its footnotes from 1, and labels are unique in an article. */
const relabelled = (block: string, page: number): Block =>
  JSON.parse(block, (key, value: unknown) => (key === 'label' && typeof value === 'string' ? `page-${page}-${value}` : value)) as Block
