/**
 * Whether books are valid: each article of a corpus's pages as an EPUB of its own, and all of them
 * in one, through epubcheck. Prints the counts, and every error or warning with the page it is of.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bind, extract } from '../src/index.ts'
import type { Article } from '../src/index.ts'
import { openCorpus, pageBytes } from './corpus.ts'
import { epubcheck } from './epubcheck.ts'

const USAGE = `bench:epub [options] CORPUS…
  --pages N     spread over each corpus; default 200
  --each        a book a page too, which takes a second for each; default: books of 25 articles
`

const BOOK = 25

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { pages: { type: 'string', default: '200' }, each: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help || positionals.length === 0) { process.stderr.write(USAGE); return values.help ? 0 : 2 }
  const check = epubcheck()
  if (!check) { process.stderr.write('bench: epubcheck is not installed (Debian: apt-get install epubcheck)\n'); return 2 }
  const folder = mkdtempSync(join(tmpdir(), 'cleancopy-epub-'))
  let broken = 0
  try {
    for (const path of positionals) {
      const corpus = openCorpus(path)
      const step = Math.max(1, Math.floor(corpus.pages.length / Number(values.pages)))
      const articles: { readonly id: string; readonly article: Article }[] = []
      for (const page of corpus.pages.filter((_, i) => i % step === 0)) {
        const outcome = await extract(pageBytes(page.path), { source: { url: page.url } })
        if (outcome.ok) articles.push({ id: page.id, article: outcome.value })
      }
      const size = values.each ? 1 : BOOK
      let messages = 0, books = 0
      for (let at = 0; at < articles.length; at += size) {
        const some = articles.slice(at, at + size)
        const bytes = await bind(some.map(({ article }) => article), 'epub')
        const again = await bind(some.map(({ article }) => article), 'epub')
        const file = join(folder, 'book.epub')
        writeFileSync(file, bytes)
        books++
        const found = check(file)
        if (Buffer.compare(bytes, again) !== 0) found.push('two runs differ')
        for (const line of found) {
          const chapter = /article-(\d+)\.xhtml/.exec(line)?.[1]
          process.stdout.write(`${chapter ? some[Number(chapter) - 1]?.id : some.map(({ id }) => id).slice(0, 3).join(' ')}: ${line}\n`)
        }
        messages += found.length
      }
      broken += messages
      process.stdout.write(`${corpus.name}: ${articles.length} articles in ${books} books, ${messages} errors and warnings\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return broken === 0 ? 0 : 1
}
