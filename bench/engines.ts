/**
 * What accuracy is measured of: cleancopy, its second engine, and peers that run in this process.
 * Each takes a page's bytes as published and its address. Peers of other languages: peers.ts.
 */
import { readFileSync } from 'node:fs'
import { decodePage } from './decode.ts'
import type * as OwnModule from './own.ts'
import { blockText } from './plain.ts'
import type { Row } from './score.ts'

export type Own = typeof OwnModule
export type Result = Omit<Row, 'id'>
/** `id` is the page's in its corpus. */
export type Engine = (bytes: Uint8Array, url: string | null, id: string) => Promise<Result>

export const NOTHING: Result = { text: '', title: null, authors: [], published: null }

/** What the public door does, without the renderers; cli.ts holds it against the real command line. */
const own = async (engine: 'cleancopy' | 'readability'): Promise<Engine> => (await import('./own.ts')).own(engine)

/** Models that have seen none of a page's site, as training leaves them. */
const FOLDS = new URL('../../../training/out/folds/', import.meta.url)

/** cleancopy with the models of cross-validation, each page with those that have not seen its site: what it is worth on pages that nobody has seen. */
async function unseen(): Promise<Engine> {
  const ownOf = await foldsOwn()
  const engines = new Map<Own, Engine>()
  return async (bytes, url, id) => {
    const own = ownOf(id)
    if (!engines.has(own)) engines.set(own, own.own('cleancopy'))
    return engines.get(own)!(bytes, url, id)
  }
}

/** By a page's id: our own code with the models that have not seen its site. Throws for a page that is in no fold. */
export async function foldsOwn(): Promise<(id: string) => Own> {
  const foldOf = JSON.parse(readFileSync(new URL('folds.json', FOLDS), 'utf8')) as Readonly<Record<string, number>>
  const folds = [...new Set(Object.values(foldOf))].sort()
  const owns = await Promise.all(folds.map(async fold => (await import(new URL(`fold-${fold}/own.mjs`, import.meta.url).href)) as Own))
  return id => {
    const own = owns[folds.indexOf(foldOf[id] ?? -1)]
    if (!own) throw new Error(`${id} is in no fold of training/out/folds: train with --folds`)
    return own
  }
}

async function defuddle(): Promise<Engine> {
  const { Defuddle } = await import('defuddle/node')
  return async (bytes, url) => {
    const page = await Defuddle(await decodePage(bytes), url ?? undefined, { useAsync: false })
    return { text: blockText(page.content), title: page.title || null, authors: page.author ? page.author.split(/,\s*/) : [], published: page.published || null }
  }
}

export interface EngineRow {
  readonly open: () => Promise<Engine>
  /** What its output depends on beside the pages: packages, and files of ours. Null: measured afresh every time. */
  readonly stamp: { readonly packages: readonly string[]; readonly files: readonly string[] } | null
}

export const ENGINES = {
  cleancopy: { open: () => own('cleancopy'), stamp: null },
  unseen: { open: unseen, stamp: null },
  readability: {
    open: () => own('readability'),
    // Without the judge, which has no say here and changes most.
    stamp: { packages: ['jsdom', '@mozilla/readability', 'entities'], files: ['extract/readability.ts', 'extract/segment.ts', 'extract/elements.ts', 'extract/assemble.ts', 'extract/inlines.ts', 'extract/tables.ts', 'extract/facts/index.ts', 'extract/facts/json-ld.ts', 'extract/facts/meta.ts', ...['metadata/index', 'metadata/authors', 'metadata/lines', 'metadata/precedence', 'metadata/published', 'metadata/ranked', 'metadata/title', 'metadata/vote', 'metadata/zones', 'dates/dates', 'dates/words', 'names/names', 'names/openers', 'names/words'].map(name => `extract/${name}.ts`), 'inputs/decode.ts', 'inputs/html.ts', ...['tokenizer', 'construct', 'state', 'tags', 'head', 'body', 'table', 'formatting', 'foreign'].map(name => `inputs/html/${name}.ts`), 'inputs/text.ts', 'inputs/sniff.ts'] },
  },
  defuddle: { open: defuddle, stamp: { packages: ['defuddle', 'linkedom'], files: ['../bench/plain.ts', '../bench/decode.ts'] } },
} as const satisfies Record<string, EngineRow>
export type EngineName = keyof typeof ENGINES
export const isEngine = (name: string): name is EngineName => Object.hasOwn(ENGINES, name)

/** Version of an installed package. */
export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(new URL(`../../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version
}
