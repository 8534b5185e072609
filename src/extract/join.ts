/** An article that stands on several pages → one: what later pages say again of the first is left out. */
import type { Article, Block } from '../model/article.ts'
import { must } from '../model/calls.ts'
import { paragraphs } from '../model/plain.ts'
import { readingMinutes, wordsToRead } from './reading.ts'

/** Metadata, comments and confidence are the first page's, the rest is of all. */
export function joinPages(first: Article, rest: readonly Article[]): Article {
  must(Array.isArray(rest), 'rest', rest, 'a list of articles')
  const seen = new Set(first.body.map(block => JSON.stringify(block)))
  const body: Block[] = [...first.body]
  rest.forEach((page, i) => {
    for (const block of page.body) {
      const key = JSON.stringify(block)
      if (seen.has(key)) continue
      seen.add(key)
      body.push(relabelled(key, i + 2))
    }
  })
  const wordCount = wordsToRead(paragraphs(body).join('\n\n'))
  return { ...first, body, removed: [first, ...rest].flatMap(({ removed }) => removed), wordCount, readingMinutes: readingMinutes(wordCount, first.metadata.language) }
}

/** Each page counts its footnotes from 1, and labels are unique in an article. */
const relabelled = (block: string, page: number): Block =>
  JSON.parse(block, (key, value: unknown) => (key === 'label' && typeof value === 'string' ? `page-${page}-${value}` : value)) as Block
