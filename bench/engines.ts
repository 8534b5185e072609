/**
 * What accuracy is measured of: cleancopy, its second engine, and peers that run in this process.
 * Each takes a page's bytes as published and its address. Peers of other languages: peers.ts.
 */
import { readFileSync } from 'node:fs'
import { decodePage } from './decode.ts'
import { blockText } from './plain.ts'
import type { Row } from './score.ts'

export type Result = Omit<Row, 'id'>
export type Engine = (bytes: Uint8Array, url: string | null) => Promise<Result>

export const NOTHING: Result = { text: '', title: null, authors: [], published: null }

async function own(engine: 'cleancopy' | 'readability'): Promise<Engine> {
  const { extract, paragraphs } = await import('../src/index.ts')
  return async (bytes, url) => {
    const outcome = await extract(bytes, { engine, source: { url } })
    if (!outcome.ok) {
      if (outcome.failure.kind === 'crashed') throw new Error(outcome.failure.detail)
      return NOTHING
    }
    const { body, metadata: { title, authors, published } } = outcome.value
    return { text: paragraphs(body).join('\n\n'), title, authors, published }
  }
}

async function defuddle(): Promise<Engine> {
  const { Defuddle } = await import('defuddle/node')
  return async (bytes, url) => {
    const page = await Defuddle(decodePage(bytes), url ?? undefined, { useAsync: false })
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
  readability: {
    open: () => own('readability'),
    // Without the judge, which has no say here and changes most.
    stamp: { packages: ['jsdom', '@mozilla/readability', 'parse5'], files: ['extract/readability.ts', 'extract/segment.ts', 'extract/elements.ts', 'extract/assemble.ts', 'extract/inlines.ts', 'extract/tables.ts', 'extract/facts.ts', 'extract/metadata.ts', 'inputs/decode.ts', 'inputs/html.ts', 'inputs/text.ts', 'inputs/sniff.ts'] },
  },
  defuddle: { open: defuddle, stamp: { packages: ['defuddle', 'linkedom'], files: ['../bench/plain.ts', '../bench/decode.ts'] } },
} as const satisfies Record<string, EngineRow>
export type EngineName = keyof typeof ENGINES
export const isEngine = (name: string): name is EngineName => Object.hasOwn(ENGINES, name)

/** Version of an installed package. */
export function versionOf(name: string): string {
  return (JSON.parse(readFileSync(new URL(`../../../node_modules/${name}/package.json`, import.meta.url), 'utf8')) as { version: string }).version
}
