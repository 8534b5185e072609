/**
 * Corpora → features and labels: for each page the rows that our own judge would read, the label
 * of each, and the block texts, for train.py. Names of elements and words of texts
 * are worth what names.ts and words.ts found on other folds of sites.
 * Usage: node training/run.js export OUT [--as-text] [--worths FOLDS] [--draw N] CORPUS…
 */
import { createWriteStream, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { COLUMNS } from '../src/extract/features/index.ts'
import { kindInputNames } from '../src/extract/features/kinds.ts'
import { Worths, type WorthsFile } from '../src/extract/features/worths.ts'
import { decode } from '../src/inputs/decode.ts'
import { identifyLanguage, packsFor, sampleOf } from '../src/languages/index.ts'
import { bare, isMangled, mangled, saved, shortened, withSiteLines } from './copies.ts'
import { rowsOf, rowsOfLines, rowsWith, type Rows } from './rows.ts'
import { foldOf, FOLDS } from './tally.ts'
import { labelsOf, pagesOf, siteOf } from './truths.ts'

const { values: { 'as-text': asText, worths: folds, draw }, positionals: [out, ...corpora] } = parseArgs({ options: { 'as-text': { type: 'boolean', default: false }, worths: { type: 'string' }, draw: { type: 'string', default: '0' } }, allowPositionals: true })
if (out === undefined || corpora.length === 0) { console.error('usage: node training/run.js export OUT [--as-text] [--worths FOLDS] [--draw N] CORPUS…'); process.exit(2) }
const format = asText || corpora.every(name => name.endsWith('-wet') || name.endsWith('-leftovers')) ? 'text' : 'html'
const tables = folds === undefined ? [] : Array.from({ length: FOLDS }, (_, fold) => new Worths(JSON.parse(readFileSync(`${folds}/${fold}/model-${format === 'html' ? 'names' : 'words'}.json`, 'utf8')) as WorthsFile))
const rows = createWriteStream(`${out}.f32`)
const meta = createWriteStream(`${out}.jsonl`)
meta.write(JSON.stringify({ features: COLUMNS[format], inputs: kindInputNames(format, COLUMNS[format]) }) + '\n')

for (const corpus of corpora) {
  let count = 0
  for (const { truth, bytes, isText } of pagesOf(corpus)) {
    count++
    const worths = tables[foldOf(siteOf(truth), Number(draw))]
    const page = await rowsOf(bytes, isText ? null : truth.url ?? null, isText ? 'text' : 'html', asText && !isText, worths)
    if (!page) { meta.write(JSON.stringify({ corpus: basename(corpus), id: truth.id, site: siteOf(truth), type: truth.type ?? null, lang: truth.lang ?? null, truth: truth.text ?? null, labels: [], texts: [], page: [] }) + '\n'); continue }
    const { texts } = page
    const labels = labelsOf(texts, truth)
    const about = { id: truth.id, site: siteOf(truth), type: truth.type ?? null, lang: truth.lang ?? null }
    await write(page, { corpus: basename(corpus), ...about, truth: truth.text ?? null, labels })
    if (truth.text === undefined || /leftovers|daniel/.test(corpus)) continue
    const isArticle = (truth.type ?? 'article') === 'article'
    if (isArticle && format === 'html' && isMangled(truth.id)) {
      const broken = await rowsOf(new TextEncoder().encode(`\ufeff${mangled((await decode(bytes, null)).text, truth.id)}`), truth.url ?? null, 'html', false, worths)
      if (broken) await write(broken, { corpus: 'mangled', ...about, truth: truth.text, labels: labelsOf(broken.texts, truth) })
    }
    const copies = !isArticle ? [['bare', bare(texts, labels, truth.id)]] as const : format === 'html'
      ? [['shortened', shortened(texts, labels, truth.id, 15, true)], ['nameless', shortened(texts, labels, `${truth.id} nameless`, 15, false)]] as const
      : [['shortened', shortened(texts, labels, truth.id, 40, true)], ['saved', saved(texts, labels, truth.id)]] as const
    for (const [copy, kept] of copies) {
      if (texts.length - kept.length < 3 || kept.length === 0) continue
      let own = kept.map(k => labels[k]!), lines = kept.map(k => texts[k]!.replaceAll('\n', ' '))
      if (copy === 'saved') ({ lines, labels: own } = withSiteLines(lines, own, texts.filter((_, i) => labels[i]! < 0.5), await phrasesFor(lines), truth.id))
      const again = format === 'html' ? await rowsWith(bytes, truth.url ?? null, new Set(kept), copy === 'nameless', worths) : await rowsOfLines(lines, worths)
      // A page that reads otherwise without them is no copy.
      if (!again || again.texts.length !== own.length) continue
      await write(again, { corpus: copy, ...about, truth: again.texts.filter((_, k) => own[k]! >= 0.5).join('\n'), labels: own })
    }
  }
  console.error(`${basename(corpus)}: ${count} pages`)
}
rows.end()
meta.end()

async function write({ values, texts, page }: Rows, about: object): Promise<void> {
  if (!rows.write(Buffer.from(values.buffer, values.byteOffset, values.byteLength))) await new Promise<void>(resolve => { rows.once('drain', () => resolve()) })
  meta.write(JSON.stringify({ ...about, texts, page }) + '\n')
}

/** The site lines of the language that they are written in. */
async function phrasesFor(lines: readonly string[]): Promise<ReturnType<typeof packsFor>[number]['phrases']> {
  return packsFor(await identifyLanguage(sampleOf(lines.map(text => ({ text })))))[0]!.phrases
}
