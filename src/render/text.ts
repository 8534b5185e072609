/** Article → plain text: title, then its paragraphs, a blank line between. Controls are dropped, words stay. */
import type { Article } from '../model/article.ts'
import { paragraphs } from '../model/plain.ts'
import { visible } from './sanitize.ts'

export function textOf(article: Article): string {
  const { title } = article.metadata
  return [...(title === null ? [] : [title]), ...paragraphs(article.body)].join('\n\n')
}

export const text = (article: Article): string => visible(textOf(article)) + '\n'
