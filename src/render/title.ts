/** The title, for formats that write it above the text: a heading that opens the text with the same words is not written a second time. */
import type { Article } from '../model/article.ts'
import { inlineText } from '../model/plain.ts'

const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A page of a title and pictures has such a heading, as has what a selector took with its title. */
export function opensWithTitle({ metadata: { title }, body: [first] }: Article): boolean {
  return title !== null && first?.type === 'heading' && line(inlineText(first.children)) === line(title)
}

export const withTitleOnce = (article: Article): Article => (opensWithTitle(article) ? { ...article, body: article.body.slice(1) } : article)
