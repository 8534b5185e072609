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
import { KIND_INPUTS } from '../src/extract/features/kinds.ts'
import { rowsOf, rowsOfLines, rowsWithout, type Rows } from './rows.ts'
import { label } from './labels.ts'

interface Truth { readonly id: string; readonly url?: string; readonly type?: string; readonly lang?: string; readonly text?: string; readonly with?: string[]; readonly without?: string[] }

const [out, ...rest] = process.argv.slice(2)
const asText = rest.includes('--as-text')
const format = asText || rest.every(name => name.endsWith('-wet') || name.endsWith('-leftovers')) ? 'text' : 'html'
const corpora = rest.filter(name => name !== '--as-text')
if (!out || corpora.length === 0) { console.error('usage: node training/run.js export OUT [--as-text] CORPUS…'); process.exit(2) }
const rows = createWriteStream(`${out}.f32`)
const meta = createWriteStream(`${out}.jsonl`)
meta.write(JSON.stringify({ features: FEATURES[format].map(([name]) => name), inputs: KIND_INPUTS }) + '\n')

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
    if (!page) { meta.write(JSON.stringify({ corpus: basename(corpus), id: truth.id, site: siteOf(truth), type: truth.type ?? null, lang: truth.lang ?? null, truth: truth.text ?? null, labels: [], texts: [], page: [] }) + '\n'); continue }
    const { texts } = page
    const labels = truth.text !== undefined ? [...label(texts, truth.text)].map(y => Math.round(y * 1000) / 1000) : texts.map(text => fromSnippets(text, truth))
    const about = { id: truth.id, site: siteOf(truth), type: truth.type ?? null, lang: truth.lang ?? null }
    await write(page, { corpus: basename(corpus), ...about, truth: truth.text ?? null, labels })
    if (truth.text === undefined || /leftovers|daniel/.test(corpus) || (truth.type ?? 'article') !== 'article') continue
    for (const copy of format === 'html' ? ['shortened', 'nameless'] : ['shortened']) {
      const without = format === 'html' ? (dropped: ReadonlySet<number>) => rowsWithout(bytes, truth.url ?? null, dropped, copy === 'nameless') : null
      const again = await shortened(texts, labels, copy === 'shortened' ? truth.id : `${truth.id} ${copy}`, copy === 'shortened', without)
      if (again) await write(again.page, { corpus: copy, ...about, truth: again.truth, labels: again.labels })
    }
  }
  console.error(`${basename(corpus)}: ${truths.length} pages`)
}
rows.end()
meta.end()

async function write({ values, texts, page }: Rows, about: object): Promise<void> {
  if (!rows.write(Buffer.from(values.buffer, values.byteOffset, values.byteLength))) await new Promise<void>(resolve => { rows.once('drain', () => resolve()) })
  meta.write(JSON.stringify({ ...about, texts, page }) + '\n')
}

interface Copy { readonly page: Rows; readonly labels: readonly number[]; readonly truth: string }

/**
 * The same page with an article of 40 to 250 words: one run of its blocks alone, the first ones where
 * `fromStart`. Short articles among many teasers are what corpora have few of and extractors fail on
 * most. Null where it is short already. `without` measures a page without some of its blocks; for
 * null the page is its lines.
 */
async function shortened(texts: readonly string[], labels: readonly number[], seed: string, fromStart: boolean, without: ((dropped: ReadonlySet<number>) => Promise<Rows | null>) | null): Promise<Copy | null> {
  const draws = createHash('sha256').update(seed).digest()
  const most = 40 + draws.readUInt16LE(0) / 65535 * 210
  const own = texts.map((_, i) => i).filter(i => labels[i]! >= 0.5)
  const first = fromStart ? 0 : Math.floor(draws.readUInt16LE(2) / 65536 * own.length * 0.8)
  const dropped = new Set(own.slice(0, first))
  let words = 0
  for (const i of own.slice(first)) { if (words >= most) dropped.add(i); else words += countWords(texts[i]!) }
  if (dropped.size < 3) return null
  const kept = texts.map((_, i) => i).filter(i => !dropped.has(i))
  const page = without ? await without(dropped) : await rowsOfLines(kept.map(i => texts[i]!.replaceAll('\n', ' ')))
  if (!page || page.texts.length !== kept.length || (without && kept.some((i, k) => texts[i] !== page.texts[k]))) return null
  const left = kept.map(i => labels[i]!)
  return { page, labels: left, truth: page.texts.filter((_, i) => left[i]! >= 0.5).join('\n') }
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
