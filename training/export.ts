/**
 * Corpora → features and labels: for each page the rows that our own judge would read, the label
 * of each, and the block texts, for train.py. Usage: node training/run.js export OUT [--as-text] CORPUS…
 */
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { countWords } from '../src/extract/words.ts'
import { FEATURES } from '../src/extract/features/index.ts'
import { rowsOf, rowsOfLines } from './rows.ts'
import { label } from './labels.ts'

interface Truth { readonly id: string; readonly url?: string; readonly type?: string; readonly lang?: string; readonly text?: string; readonly with?: string[]; readonly without?: string[] }

const [out, ...rest] = process.argv.slice(2)
const asText = rest.includes('--as-text')
const format = asText || rest.every(name => name.endsWith('-wet') || name.endsWith('-leftovers')) ? 'text' : 'html'
const corpora = rest.filter(name => name !== '--as-text')
if (!out || corpora.length === 0) { console.error('usage: node training/run.js export OUT [--as-text] CORPUS…'); process.exit(2) }
const rows = createWriteStream(`${out}.f32`)
const meta = createWriteStream(`${out}.jsonl`)
meta.write(JSON.stringify({ features: FEATURES[format].map(([name]) => name) }) + '\n')

for (const corpus of corpora) {
  const borrowed = join(corpus, 'truth-from')
  const home = existsSync(borrowed) ? join(corpus, '..', readFileSync(borrowed, 'utf8').trim()) : corpus
  const truths = readFileSync(join(home, 'truth.jsonl'), 'utf8').split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Truth)
  const files = new Map(readdirSync(join(corpus, 'pages')).map(name => [name.replace(/\.(html|txt)\.gz$/, ''), name]))
  for (const truth of truths) {
    const file = files.get(truth.id)
    if (file === undefined) continue
    const bytes = gunzipSync(readFileSync(join(corpus, 'pages', file)))
    const isText = file.endsWith('.txt.gz')
    const page = await rowsOf(bytes, isText ? null : truth.url ?? null, isText ? 'text' : 'html', asText && !isText)
    if (!page) { meta.write(JSON.stringify({ corpus: basename(corpus), id: truth.id, site: siteOf(truth), type: truth.type ?? null, lang: truth.lang ?? null, truth: truth.text ?? null, labels: [], texts: [] }) + '\n'); continue }
    const { texts, values } = page
    const labels = truth.text !== undefined ? [...label(texts, truth.text)].map(y => Math.round(y * 1000) / 1000) : texts.map(text => fromSnippets(text, truth))
    await write(values, { corpus: basename(corpus), id: truth.id, site: siteOf(truth), type: truth.type ?? null, lang: truth.lang ?? null, truth: truth.text ?? null, labels, texts })
    const shorter = format === 'text' && truth.text !== undefined && !/leftovers|daniel/.test(corpus) && (truth.type ?? 'article') === 'article' ? await shortened(texts, labels, truth.id) : null
    if (shorter) await write(shorter.values, { corpus: 'shortened', id: truth.id, site: siteOf(truth), type: 'article', lang: truth.lang ?? null, truth: shorter.truth, labels: shorter.labels, texts: shorter.texts })
  }
  console.error(`${basename(corpus)}: ${truths.length} pages`)
}
rows.end()
meta.end()

async function write(values: Float32Array, page: object): Promise<void> {
  if (!rows.write(Buffer.from(values.buffer, values.byteOffset, values.byteLength))) await new Promise<void>(resolve => { rows.once('drain', () => resolve()) })
  meta.write(JSON.stringify(page) + '\n')
}

/**
 * The same page with an article of 40 to 250 words: its first lines alone. Short articles among many
 * teasers are what corpora have few of and extractors fail on most. Null where it is short already.
 */
async function shortened(texts: readonly string[], labels: readonly number[], id: string): Promise<{ values: Float32Array; texts: readonly string[]; labels: readonly number[]; truth: string } | null> {
  const most = 40 + createHash('sha256').update(id).digest().readUInt16LE(0) / 65535 * 210
  let words = 0
  const kept: number[] = []
  for (let i = 0; i < texts.length; i++) {
    if (labels[i]! >= 0.5) { if (words >= most) continue; words += countWords(texts[i]!) }
    kept.push(i)
  }
  if (texts.length - kept.length < 3) return null
  const page = await rowsOfLines(kept.map(i => texts[i]!.replaceAll('\n', ' ')))
  if (!page || page.texts.length !== kept.length) return null
  const own = kept.map(i => labels[i]!)
  return { ...page, labels: own, truth: page.texts.filter((_, i) => own[i]! >= 0.5).join('\n') }
}

/** A snippet corpus tells of a few blocks only: 1 wanted, 0 unwanted, -1 untold. */
function fromSnippets(text: string, truth: Truth): number {
  const folded = fold(text)
  if ((truth.with ?? []).some(s => folded.includes(fold(s)))) return 1
  if ((truth.without ?? []).some(s => folded.includes(fold(s)))) return 0
  return -1
}

function fold(text: string): string { return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ') }

/** Pages of one site stay in one fold. */
function siteOf(truth: Truth): string {
  const host = truth.url && URL.canParse(truth.url) ? new URL(truth.url).hostname : /_(www\.)?([\w.-]+\.[a-z]+)_/.exec(truth.id)?.[2] ?? truth.id
  return host.split('.').slice(-2).join('.')
}
