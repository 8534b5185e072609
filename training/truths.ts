/** Pages of the corpora beside their truth. */
import { openCorpus, pageBytes } from '../bench/corpus.ts'
import type { Truth } from '../bench/score.ts'
import { label } from './labels.ts'
import { parseUrl } from '../src/model/url.ts'

export interface Page { readonly truth: Truth; readonly bytes: Uint8Array; readonly isText: boolean }

/** In the order of the truth. Throws where the folder is no corpus. */
export function* pagesOf(folder: string): Generator<Page> {
  const { truths, pages } = openCorpus(folder)
  const byId = new Map(truths.map(truth => [truth.id, truth]))
  for (const { id, path } of pages) yield { truth: byId.get(id)!, bytes: pageBytes(path), isText: path.endsWith('.txt.gz') }
}

/** Of each block, the share of its words that the truth holds; -1 where the truth says nothing of it. */
export const labelsOf = (texts: readonly string[], truth: Truth): number[] => (truth.text !== undefined ? [...label(texts, truth.text)].map(y => Math.round(y * 1000) / 1000) : texts.map(text => fromSnippets(text, truth)))

/** A snippet corpus tells of a few blocks only: 1 wanted, 0 unwanted, -1 untold. */
function fromSnippets(text: string, truth: Truth): number {
  const folded = fold(text)
  if ((truth.with ?? []).some(s => folded.includes(fold(s)))) return 1
  if ((truth.without ?? []).some(s => folded.includes(fold(s)))) return 0
  return -1
}

function fold(text: string): string { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ') }

/** Pages of one site stay in one fold. */
export function siteOf(truth: Truth): string {
  const host = (truth.url ? parseUrl(truth.url) : null)?.hostname ?? /_(www\.)?([\w.-]+\.[a-z]+)_/.exec(truth.id)?.[2] ?? truth.id
  return host.split('.').slice(-2).join('.')
}
