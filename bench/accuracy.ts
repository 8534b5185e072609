/**
 * How right the extraction is: runs engines over corpora, scores what they give, prints one table
 * and writes their rows as JSON Lines. `--check` compares with the floors that are pinned.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { cached, cachePath, keep, OUT } from './cache.ts'
import { agreesWithCli } from './cli.ts'
import { openCorpus, toJsonLines } from './corpus.ts'
import type { Corpus } from './corpus.ts'
import { drive } from './drive.ts'
import { ENGINES, isEngine } from './engines.ts'
import type { EngineName } from './engines.ts'
import { checkFloors, pinFloors } from './floors.ts'
import { MANGLINGS } from './mangle.ts'
import type { Mangling } from './mangle.ts'
import { outputOfPeers } from './peers.ts'
import { reliability, reliabilityTable } from './reliability.ts'
import type { Figures, Row, Truth } from './score.ts'
import { score } from './score.ts'
import { table } from './table.ts'
import { words } from './words.ts'
import { worstPages } from './worst.ts'

const USAGE = `bench:accuracy [options] CORPUS…
  --engine a,b   ${Object.keys(ENGINES).join(', ')}; default cleancopy,readability
  --peers        Defuddle too, and what is installed of trafilatura, newspaper4k, resiliparse, jusText, go-trafilatura
  --mangled      cleancopy over copies of the articles with end tags left out, beside the clean ones
  --worst N      the N worst pages of the first engine, with what was said of them
  --by type|lang only this grouping; default both
  --jobs N       processes; default 2
  --ids FILE     only these pages, one id a line
  --out FILE     the rows of the first engine, for one corpus
  --fresh        don't use kept outputs
  --no-cli       don't hold 20 pages against the real command line
  --check        fail where a figure is below its floor in bench/floors.json
  --pin          write the figures as the new floors
`

/** A text shorter than this is where extractors differ most. */
const SHORT_WORDS = 250

interface Line { readonly engine: string; readonly group: string; readonly figures: Figures }

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv], allowPositionals: true,
    options: {
      engine: { type: 'string', default: 'cleancopy,readability' }, peers: { type: 'boolean' }, mangled: { type: 'boolean' }, worst: { type: 'string' }, by: { type: 'string' }, jobs: { type: 'string', default: '2' }, ids: { type: 'string' },
      out: { type: 'string' }, fresh: { type: 'boolean', default: false }, 'no-cli': { type: 'boolean' }, check: { type: 'boolean' }, pin: { type: 'boolean' }, help: { type: 'boolean', short: 'h' },
    },
  })
  const engines = values.engine.split(',')
  const jobs = Number(values.jobs)
  const worst = Number(values.worst ?? 0)
  const unknown = engines.find(name => !isEngine(name))
  const wrong = positionals.length === 0 ? 'no corpus given'
    : unknown !== undefined ? `no engine is called '${unknown}'`
    : values.by !== undefined && values.by !== 'type' && values.by !== 'lang' ? `--by is '${values.by}', expected type or lang`
    : !Number.isInteger(jobs) || jobs < 1 ? `--jobs is '${values.jobs}', expected a whole number above 0`
    : !Number.isInteger(worst) || worst < 0 ? `--worst is '${values.worst}', expected a whole number`
    : values.out !== undefined && positionals.length > 1 ? '--out is for one corpus'
    : values.pin && values.ids !== undefined ? '--pin is for whole corpora' : null
  if (values.help || wrong !== null) {
    process.stderr.write(wrong !== null && !values.help ? `bench: ${wrong}\n${USAGE}` : USAGE)
    return values.help ? 0 : 2
  }
  const ids = values.ids === undefined ? null : new Set(readFileSync(values.ids, 'utf8').split(/\s+/).filter(id => id !== ''))
  const names = [...new Set([...engines, ...(values.peers ? ['defuddle'] : [])])] as EngineName[]
  let good = true
  for (const folder of positionals) {
    const corpus = openCorpus(folder, ids)
    process.stdout.write(`\n## ${corpus.name}: ${corpus.pages.length} pages, digest ${corpus.digest.slice(0, 16)}\n\n`)
    const lines: Line[] = []
    let after = ''
    for (const name of names) {
      const rows = await rowsOf(name, corpus, jobs, values.fresh)
      if (name === names[0] && values.out !== undefined) writeFileSync(values.out, toJsonLines(rows))
      lines.push(...scored(name, corpus, rows, values.by))
      if (name === names[0] && worst > 0) after += `\n${worstPages(corpus.truths, rows, worst)}\n`
      if (name === 'cleancopy' || name === 'unseen') after += `\n${reliabilityTable(reliability(corpus.truths, rows))}\n`
      if (name === 'cleancopy' && !values['no-cli']) good = agreesWithCli(corpus.pages, rows) && good
    }
    if (values.peers) for (const [name, rows] of await outputOfPeers(corpus, values.fresh)) lines.push(...scored(name, corpus, save(name, corpus, rows), values.by))
    if (values.mangled) lines.push(...await mangledLines(corpus, jobs))
    process.stdout.write(`${table(lines)}\n${after}`)
    const own = new Map(lines.filter(line => line.engine === 'cleancopy').map(line => [line.group, line.figures]))
    if (values.pin) pinFloors(corpus, own)
    if (values.check && ids === null) good = checkFloors(corpus, own) && good
  }
  return good ? 0 : 1
}

/** The articles as published and their mangled copies: a page counts in each, or in none. */
async function mangledLines(corpus: Corpus, jobs: number): Promise<Line[]> {
  const truths = corpus.truths.filter(({ type, text }) => text !== undefined && (type ?? 'article') === 'article')
  const ids = new Set(truths.map(({ id }) => id))
  const lines: Line[] = []
  for (const mangle of [null, ...Object.keys(MANGLINGS) as Mangling[]]) {
    const pages = corpus.pages.filter(({ id }) => ids.has(id)).map(page => (mangle === null ? page : { ...page, mangle }))
    const { rows } = await drive('cleancopy', pages, jobs)
    for (const [group, figures] of score(truths, rows, () => ['articles, mangled'])) lines.push({ engine: mangle ?? 'clean', group, figures })
  }
  return lines
}

async function rowsOf(name: EngineName, corpus: Corpus, jobs: number, fresh: boolean): Promise<readonly Row[]> {
  const path = cachePath(name, ENGINES[name], corpus)
  const kept = fresh ? null : cached(path)
  if (kept) {
    process.stdout.write(`${name}: kept output of ${corpus.pages.length} pages\n`)
    return save(name, corpus, kept)
  }
  const { rows, errors, seconds } = await drive(name, corpus.pages, jobs)
  process.stdout.write(`${name}: ${corpus.pages.length} pages in ${seconds.toFixed(1)} s, ${jobs} processes, ${errors.length} errors\n`)
  for (const error of errors.slice(0, 5)) process.stdout.write(`  ${error.split('\n').slice(0, 3).join(' | ')}\n`)
  if (errors.length === 0) keep(path, rows)
  return save(name, corpus, rows)
}

/** The rows where the referee's script finds them. */
function save(name: string, corpus: Corpus, rows: readonly Row[]): readonly Row[] {
  mkdirSync(`${OUT}rows`, { recursive: true })
  writeFileSync(`${OUT}rows/${corpus.name}.${name}.jsonl`, toJsonLines(rows))
  return rows
}

function scored(engine: string, corpus: Corpus, rows: readonly Row[], by: string | undefined): Line[] {
  const kinds = (['type', 'lang'] as const).filter(key => (by === undefined || by === key) && new Set(corpus.truths.map(truth => truth[key])).size > 1)
  const groups = (truth: Truth): string[] => {
    const short = truth.text !== undefined && truth.type === 'article' && words(truth.text).length < SHORT_WORDS
    return ['ALL', ...kinds.map(key => String(truth[key] ?? 'None')), ...(short ? [`article <${SHORT_WORDS} words`] : [])]
  }
  const first = new Map([...score(corpus.truths, rows, groups)].sort(([a], [b]) => (a === 'ALL' ? -1 : b === 'ALL' ? 1 : a < b ? -1 : 1)))
  return [...first].map(([group, figures]) => ({ engine, group, figures }))
}
