/**
 * How exact the Markdown is: HTML → Markdown → HTML over the articles of a corpus, by the proof in
 * roundtrip.ts. Prints for each corpus how many give the same tree, and names those that do not; then
 * how long it takes beside turndown, which gets HTML that is made already, in rounds by turns.
 */
import { parseArgs } from 'node:util'
import { extract, render } from '../src/index.ts'
import type { Article } from '../src/index.ts'
import TurndownService from 'turndown'
import { htmlOf } from '../src/render/html.ts'
import { openCorpus, pageBytes } from './corpus.ts'
import type { Page } from './corpus.ts'
import { roundTrip } from './roundtrip.ts'

const USAGE = `bench:markdown [options] CORPUS…
  --pages N     spread over each corpus; default all
  --show N      print the first N differences; default 0
`

const turndown = new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' })

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { pages: { type: 'string' }, show: { type: 'string', default: '0' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help || positionals.length === 0) { process.stderr.write(USAGE); return values.help ? 0 : 2 }
  let shown = Number(values.show)
  let broken = 0
  for (const folder of positionals) {
    const corpus = openCorpus(folder)
    const step = values.pages === undefined ? 1 : Math.max(1, Math.floor(corpus.pages.length / Number(values.pages)))
    const pages = corpus.pages.filter((_, i) => i % step === 0)
    const wrong: string[] = []
    const articles: Article[] = []
    for (const page of pages) {
      const article = await articleOf(page)
      if (!article) continue
      articles.push(article)
      const trip = await roundTrip(article.body)
      if (trip.same) continue
      wrong.push(page.id)
      if (shown-- > 0) process.stdout.write(`${page.id}\n${difference(trip.expected, trip.found)}\n`)
    }
    broken += wrong.length
    const share = ((1 - wrong.length / Math.max(1, articles.length)) * 100).toFixed(2)
    process.stdout.write(`${corpus.name}: ${pages.length} pages, ${articles.length} articles, ${articles.length - wrong.length} give the same tree back (${share} %)${wrong.length > 0 ? `\n  differ: ${wrong.join(' ')}` : ''}\n  ${await timed(articles)}\n`)
  }
  return broken === 0 ? 0 : 1
}

const ROUNDS = 7
/** Articles whose rendering is timed, spread over the corpus. */
const TIMED = 120

/** Medians of the rounds, after the first, which warms up. */
async function timed(all: readonly Article[]): Promise<string> {
  const step = Math.max(1, Math.floor(all.length / TIMED))
  const articles = all.filter((_, i) => i % step === 0)
  const pages = await Promise.all(articles.map(({ body }) => htmlOf(body)))
  const ways: Readonly<Record<string, () => Promise<unknown>>> = {
    markdown: async () => { for (const article of articles) await render(article, 'markdown') },
    turndown: async () => { for (const page of pages) turndown.turndown(page) },
    json: async () => { for (const article of articles) await render(article, 'json') },
  }
  const took: Record<string, number[]> = {}
  for (let round = 0; round < ROUNDS; round++) for (const [name, way] of Object.entries(ways)) {
    const start = performance.now()
    await way()
    if (round > 0) (took[name] ??= []).push(performance.now() - start)
  }
  const median = (name: string): number => { const sorted = (took[name] ?? []).toSorted((a, b) => a - b); return sorted[sorted.length >> 1] ?? 0 }
  return `${articles.length} articles: markdown ${median('markdown').toFixed(1)} ms, turndown ${median('turndown').toFixed(1)} ms (${(median('turndown') / median('markdown')).toFixed(2)}x), json ${median('json').toFixed(1)} ms`
}

async function articleOf({ path, url }: Page): Promise<Article | null> {
  const outcome = await extract(pageBytes(path), { source: { url } })
  return outcome.ok ? outcome.value : null
}

function difference(expected: string, found: string): string {
  const [a, b] = [expected.split('\n'), found.split('\n')]
  const at = a.findIndex((line, i) => line !== b[i])
  const from = at < 0 ? a.length : at
  const column = [...(a[from] ?? '')].findIndex((char, i) => char !== (b[from] ?? '')[i])
  const cut = (line: string | undefined): string => (line ?? '(nothing)').slice(Math.max(0, column - 150), Math.max(0, column - 150) + 400)
  return `  expected ${cut(a[from])}\n  found    ${cut(b[from])}`
}
