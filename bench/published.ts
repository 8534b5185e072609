/**
 * Public benchmarks in the layouts that they are published in, so that a fresh download can be
 * measured as it is. Each row knows its layout by the files that stand in the folder.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Truth } from './score.ts'

export interface Published {
  readonly truths: readonly Truth[]
  /** Paths in the folder, by id. */
  readonly pages: ReadonlyMap<string, string>
  readonly truthFiles: readonly string[]
}

interface Layout {
  /** What stands in the folder where it is this one. */
  readonly has: readonly string[]
  readonly read: (home: string) => Pick<Published, 'truths' | 'truthFiles'>
}

const LAYOUTS: Readonly<Record<string, Layout>> = {
  // scrapinghub/article-extraction-benchmark: {id: {url, articleBody}}
  'article-extraction-benchmark': {
    has: ['ground-truth.json', 'html'],
    read: home => {
      const path = join(home, 'ground-truth.json')
      const all = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, { url?: string; articleBody: string }>>
      return { truthFiles: [path], truths: Object.entries(all).map(([id, { url, articleBody }]) => ({ id, url: url ?? null, type: 'article', text: articleBody })) }
    },
  },
  // WCXB, one of its splits: a file a page.
  wcxb: {
    has: ['ground-truth', 'html'],
    read: home => {
      const names = readdirSync(join(home, 'ground-truth')).filter(name => name.endsWith('.json')).sort()
      const truthFiles = names.map(name => join(home, 'ground-truth', name))
      return { truthFiles, truths: truthFiles.map((path, i) => truthOf(names[i]!.replace(/\.json$/, ''), JSON.parse(readFileSync(path, 'utf8')) as Annotation)) }
    },
  },
}

interface Annotation {
  readonly url?: string | null
  readonly ground_truth: { readonly main_content?: string | null; readonly title?: string | null; readonly author?: string | readonly string[] | null; readonly publish_date?: string | null; readonly with?: readonly string[]; readonly without?: readonly string[] }
  readonly _internal?: { readonly page_type?: { readonly primary?: string } | string | null } | null
}

/** Its own evaluation takes a page without a type for an article, and calls a category a collection. */
function truthOf(id: string, { url, ground_truth: truth, _internal }: Annotation): Truth {
  const kind = _internal?.page_type
  const type = (typeof kind === 'string' ? kind : kind?.primary) ?? 'article'
  return {
    id, url: url ?? null, type: type === 'category' ? 'collection' : type, text: truth.main_content ?? '',
    with: truth.with ?? [], without: truth.without ?? [], title: truth.title ?? null, author: truth.author ?? null, date: truth.publish_date ?? null,
  }
}

/** Null where the folder is in none of these layouts. Throws where it is, and its truth can't be read. */
export function publishedIn(home: string): Published | null {
  const layout = Object.values(LAYOUTS).find(({ has }) => has.every(name => existsSync(join(home, name))))
  if (!layout) return null
  const pages = new Map<string, string>()
  for (const name of readdirSync(join(home, 'html')).sort()) {
    const id = /^(.*)\.html?(?:\.gz)?$/.exec(name)?.[1]
    if (id !== undefined && statSync(join(home, 'html', name)).isFile()) pages.set(id, `html/${name}`)
  }
  return { ...layout.read(home), pages }
}
