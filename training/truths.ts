/** Pages of the corpora beside their truth. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { label } from './labels.ts'

export interface Truth { readonly id: string; readonly url?: string; readonly type?: string; readonly lang?: string; readonly text?: string; readonly with?: string[]; readonly without?: string[] }
export interface Page { readonly truth: Truth; readonly bytes: Uint8Array; readonly isText: boolean }

export function* pagesOf(corpus: string): Generator<Page> {
  const borrowed = join(corpus, 'truth-from')
  const home = existsSync(borrowed) ? join(corpus, '..', readFileSync(borrowed, 'utf8').trim()) : corpus
  const truths = readFileSync(join(home, 'truth.jsonl'), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Truth)
  const files = new Map(readdirSync(join(corpus, 'pages')).map(name => [name.replace(/\.(html|txt)\.gz$/, ''), name]))
  for (const truth of truths) {
    const file = files.get(truth.id)
    if (file !== undefined) yield { truth, bytes: gunzipSync(readFileSync(join(corpus, 'pages', file))), isText: file.endsWith('.txt.gz') }
  }
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
  const host = truth.url && URL.canParse(truth.url) ? new URL(truth.url).hostname : /_(www\.)?([\w.-]+\.[a-z]+)_/.exec(truth.id)?.[2] ?? truth.id
  return host.split('.').slice(-2).join('.')
}
