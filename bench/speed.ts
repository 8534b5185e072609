/**
 * How fast the extraction is, beside its peers: every contestant does every page in one process, in
 * turn, so that a busy moment of the machine strikes all alike. One warm-up round, then rounds whose
 * medians are printed. Single-threaded; time to read and unpack files is nobody's.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { openCorpus } from './corpus.ts'
import { decodePage } from './decode.ts'
import { versionOf } from './engines.ts'

const USAGE = `bench:speed [options] CORPUS…
  --pages N     spread over each corpus; default 100
  --rounds N    measured rounds; default 5
  --only a,b    these contestants
`

interface Input { readonly bytes: Uint8Array; readonly url: string | null }
type Run = (input: Input) => unknown

/** From the page's bytes to what its user has in hand: for all but the parser that is text and metadata. */
const CONTESTANTS: Readonly<Record<string, { readonly packages: readonly string[]; readonly open: () => Promise<Run> }>> = {
  'parse-only': {
    packages: ['parse5'],
    open: async () => {
      const { readDocument } = await import('../src/inputs/index.ts')
      return ({ bytes, url }) => readDocument(bytes, { url }, { format: 'auto', charset: null })
    },
  },
  cleancopy: {
    packages: [],
    open: async () => {
      const { extract, render } = await import('../src/index.ts')
      return async ({ bytes, url }) => {
        const article = await extract(bytes, { source: { url } })
        return article.ok ? render(article.value, 'json') : null
      }
    },
  },
  'Readability on jsdom': {
    packages: ['@mozilla/readability', 'jsdom'],
    open: async () => {
      const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([import('jsdom'), import('@mozilla/readability')])
      return ({ bytes, url }) => {
        const dom = new JSDOM(decodePage(bytes), { virtualConsole: new VirtualConsole(), ...(url === null ? {} : { url }) })
        try { return JSON.stringify(new Readability(dom.window.document).parse()) } finally { dom.window.close() }
      }
    },
  },
  'Readability on linkedom': {
    packages: ['@mozilla/readability', 'linkedom'],
    open: async () => {
      const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
      return ({ bytes }) => JSON.stringify(new Readability(parseHTML(decodePage(bytes)).document).parse())
    },
  },
  'Defuddle on linkedom': {
    packages: ['defuddle', 'linkedom'],
    open: async () => {
      const { Defuddle } = await import('defuddle/node')
      return async ({ bytes, url }) => JSON.stringify(await Defuddle(decodePage(bytes), url ?? undefined, { useAsync: false }))
    },
  },
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv], allowPositionals: true,
    options: { pages: { type: 'string', default: '100' }, rounds: { type: 'string', default: '5' }, only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  const [count, rounds] = [Number(values.pages), Number(values.rounds)]
  const names = values.only?.split(',') ?? Object.keys(CONTESTANTS)
  const unknown = names.find(name => !Object.hasOwn(CONTESTANTS, name))
  if (values.help || positionals.length === 0 || !(count >= 1) || !(rounds >= 1) || unknown !== undefined) {
    process.stderr.write(unknown === undefined ? USAGE : `bench: no contestant is called '${unknown}', there are ${Object.keys(CONTESTANTS).join(', ')}\n`)
    return values.help ? 0 : 2
  }
  // Peers print warnings of pages, which would be measured too.
  for (const key of ['log', 'warn', 'error', 'info', 'debug'] as const) console[key] = () => {}
  for (const folder of positionals) await measure(folder, count, rounds, names)
  return 0
}

async function measure(folder: string, count: number, rounds: number, names: readonly string[]): Promise<void> {
  const corpus = openCorpus(folder)
  const step = Math.max(1, Math.floor(corpus.pages.length / count))
  const inputs = corpus.pages.filter((_, i) => i % step === 0).slice(0, count).map(({ path, url }) => ({ bytes: new Uint8Array(gunzipSync(readFileSync(path))), url }))
  const megabytes = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  process.stdout.write(`\n## ${corpus.name}: ${inputs.length} pages, ${megabytes.toFixed(1)} MB, digest ${corpus.digest.slice(0, 16)}, ${rounds} rounds, Node ${process.version}\n\n`)
  const runs = await Promise.all(names.map(async name => ({ name, run: await CONTESTANTS[name]!.open(), failed: 0 })))
  const times = new Map<string, number[]>(names.map(name => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    const spent = new Map<string, number>(names.map(name => [name, 0]))
    for (const [i, input] of inputs.entries()) {
      // Each page has another one begin, so that none always pays for the one before it.
      for (let k = 0; k < runs.length; k++) {
        const entry = runs[(i + k + round) % runs.length]!
        const start = performance.now()
        try { await entry.run(input) } catch { entry.failed++ }
        spent.set(entry.name, spent.get(entry.name)! + performance.now() - start)
      }
    }
    if (round > 0) for (const [name, ms] of spent) times.get(name)!.push(ms / 1000)
  }
  print(runs, times, inputs.length, megabytes, rounds)
}

function print(runs: readonly { readonly name: string; readonly failed: number }[], times: ReadonlyMap<string, readonly number[]>, pages: number, megabytes: number, rounds: number): void {
  const middle = (name: string): number => median(times.get(name) ?? [])
  const ratio = (name: string, to: string): string => (times.has(name) && times.has(to) ? (middle(name) / middle(to)).toFixed(2) : '')
  const rows = runs.map(({ name, failed }) => {
    const seconds = times.get(name)!
    const spread = (Math.max(...seconds) - Math.min(...seconds)) / middle(name)
    const versions = CONTESTANTS[name]!.packages.map(p => `${p} ${versionOf(p)}`).join(', ')
    return `| ${[name, (pages / middle(name)).toFixed(1), (megabytes / middle(name)).toFixed(2), `${(spread * 100).toFixed(0)} %`, ratio(name, 'parse-only'), ratio(name, 'cleancopy'), Math.round(failed / (rounds + 1)), versions].join(' | ')} |`
  })
  process.stdout.write(['| contestant | pages/s | MB/s | spread | time / parse-only | time / cleancopy | pages failed | versions |', '|---|--:|--:|--:|--:|--:|--:|---|', ...rows].join('\n') + '\n')
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
