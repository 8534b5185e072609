/**
 * Whether articles say what their pages say: every piece of text of every article of a corpus is looked for in the
 * visible text of its page, letter for letter and in order. Prints counts a corpus, what could not be compared so and
 * why, and with `--show` the strangers.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parseArgs } from 'node:util'
import { extract } from '../src/index.ts'
import { readDocument } from '../src/inputs/index.ts'
import { openCorpus } from './corpus.ts'
import { compare } from './faithful.ts'

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { pages: { type: 'string' }, show: { type: 'boolean', default: false } } })
  if (positionals.length === 0) { process.stderr.write('usage: bench:sacred CORPUS… [--pages N] [--show]\n'); return 2 }
  let all = 0
  for (const folder of positionals) {
    const { name, digest, pages } = openCorpus(folder)
    const step = Math.max(1, Math.floor(pages.length / Number(values.pages ?? pages.length)))
    const counts = { pages: 0, articles: 0, strange: 0, formulas: 0, captions: 0 }
    for (const { id, path, url } of pages.filter((_, i) => i % step === 0)) {
      const bytes = gunzipSync(readFileSync(path))
      const source = { url }
      counts.pages++
      const outcome = await extract(bytes, { source })
      const document = await readDocument(bytes, source, { format: 'auto', charset: null })
      if (!outcome.ok || !document.ok) continue
      counts.articles++
      const { strangers, formulas, captions } = compare(outcome.value, document.value, 5)
      counts.formulas += formulas
      counts.captions += captions
      if (strangers.length === 0) continue
      counts.strange++
      if (values.show) process.stdout.write(`${name} ${id}: ${JSON.stringify(strangers)}\n`)
    }
    all += counts.strange
    process.stdout.write(`${name}, ${digest.slice(0, 16)}: ${counts.pages} pages, ${counts.articles} articles, ${counts.strange} with words that their page has not, or not there\n`)
    process.stdout.write(`  not compared: ${counts.formulas} formulas, as they are told as TeX, which no page shows; compared apart from order: ${counts.captions} captions, as they stand above their tables wherever the source has them\n`)
  }
  return all === 0 ? 0 : 1
}
