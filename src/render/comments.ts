/** Readers' comments below the article, parted by a rule, for formats that are read as one text. */
import type { Article } from '../model/article.ts'

/** The article itself where it has none, as when they were not asked for. */
export function withComments(article: Article): Article {
  return article.comments.length === 0 ? article : { ...article, body: [...article.body, { type: 'divider' }, ...article.comments], comments: [] }
}
