/** What is left to do for an article once its worker is done: its pictures fetched, the book bound. Pictures that can't be had are named, and keep their address. */
import type { Client, Fetching } from '../batch/client.ts'
import type { Fetched } from '../batch/images.ts'
import type { Rendered, SideFile, Work } from '../batch/job.ts'
import { bind, books, render } from '../index.ts'
import type { Article, Asset } from '../index.ts'
import { eachBlock, eachInline, mapTree } from '../model/walk.ts'
import type { Talk } from './talk.ts'

export interface Finisher {
  readonly article: (rendered: Rendered, label: string) => Promise<Rendered>
  readonly bind: (articles: readonly Rendered[]) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

const PLACE = 'images'

/** `download`: how pictures are fetched, null where they are not; `alone`: each article is a file of its own. */
export function finisher(work: Work, { download, alone }: { readonly download: Fetching | null; readonly alone: boolean }, talk: Talk): Finisher {
  let client: Promise<Client> | null = null
  const isBook = books.includes(work.to)
  const assets = new WeakMap<Article, readonly Asset[]>()
  const bound = (articles: readonly Article[]): Promise<Uint8Array> =>
    bind(
      articles,
      work.to,
      articles.flatMap(article => assets.get(article) ?? []),
      work.render,
    )
  const fetched = async (urls: readonly string[], download: Fetching): Promise<Fetched[]> => {
    const [{ openClient }, { fetchPictures, PICTURE_SECONDS }] = await Promise.all([import('../batch/client.ts'), import('../batch/images.ts')])
    return fetchPictures(urls, await (client ??= openClient({ ...download, seconds: PICTURE_SECONDS })))
  }
  return {
    article: async (rendered, label) => {
      const { article } = rendered
      if (!article) return rendered
      const urls = download === null ? [] : picturesOf(article)
      const pictures = download === null || urls.length === 0 ? [] : await fetched(urls, download)
      for (const picture of pictures) if (!picture.ok) talk.picture(label, picture.url, picture.why)
      const got = pictures.filter(picture => picture.ok)
      if (isBook) {
        assets.set(article, got)
        return alone ? { ...rendered, text: await bound([article]) } : rendered
      }
      // A page holds its pictures itself; a text has them beside it.
      const inside = work.to === 'html' && !work.render.fragment
      const places = new Map(
        got.map(picture => [
          picture.url,
          inside ? `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}` : `${PLACE}/${picture.name}`,
        ]),
      )
      const files: SideFile[] = inside ? [] : got.map(({ name, bytes }) => ({ path: `${PLACE}/${name}`, bytes }))
      return { ...rendered, text: await render(moved(article, places), work.to, work.render), article: null, files }
    },
    bind: articles => bound(articles.flatMap(({ article }) => (article ? [article] : []))),
    close: async () => { await (await client)?.close() },
  }
}

function picturesOf({ body }: Article): string[] {
  const urls = new Set<string>()
  eachBlock(body, block => { if (block.type === 'figure' && block.url !== null) urls.add(block.url) })
  eachInline(body, node => { if (node.type === 'image') urls.add(node.url) })
  return [...urls]
}

const moved = (article: Article, places: ReadonlyMap<string, string>): Article => ({
  ...article,
  body: mapTree(
    article.body,
    block => [block.type === 'figure' && block.url !== null ? { ...block, url: places.get(block.url) ?? block.url } : block],
    node => [node.type === 'image' ? { ...node, url: places.get(node.url) ?? node.url } : node],
  ),
})
