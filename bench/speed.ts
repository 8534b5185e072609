/**
 * How fast the extraction is, beside its peers: every contestant does every page in turn, so that a
 * busy moment of the machine strikes all alike, and what counts is processor time, which waiting for
 * others is no part of. Rounds to get warm (V8 compiles for hundreds of pages, and its threads' time counts as
 * much), then rounds whose medians are printed. Time to read and unpack files is nobody's. `--growth` and `--workers`
 * measure what grows with what (bench/growth.ts).
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { CONTESTANTS } from './contestants.ts'
import type { Input, Run } from './contestants.ts'
import { openCorpus, pageBytes } from './corpus.ts'
import { versionOf } from './engines.ts'
import { growth, median, memory, starts, workers } from './growth.ts'
import { openOutside, OUTSIDE } from './outside.ts'

const USAGE = `bench:speed [options] CORPUS…
  --pages N     spread over each corpus; default 100
  --rounds N    measured rounds; default 5
  --warm N      rounds before them; default 5
  --only a,b    these contestants: ${[...Object.keys(CONTESTANTS), ...OUTSIDE].join(', ')}
  --growth      instead: time by size, depth, tags, attributes and text; memory by size
  --workers     instead: the command line with one worker and with two
  --start       instead: a whole process for the smallest page, beside node alone
`

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv], allowPositionals: true,
    options: { pages: { type: 'string', default: '100' }, rounds: { type: 'string', default: '5' }, warm: { type: 'string', default: '5' }, only: { type: 'string' }, growth: { type: 'boolean' }, workers: { type: 'boolean' }, start: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  })
  const [count, rounds, warm] = [Number(values.pages), Number(values.rounds), Number(values.warm)]
  const names = values.only?.split(',') ?? [...Object.keys(CONTESTANTS), ...OUTSIDE]
  const unknown = names.find(name => !Object.hasOwn(CONTESTANTS, name) && !OUTSIDE.includes(name))
  if (values.help || positionals.length === 0 || !(count >= 1) || !(rounds >= 1) || !(warm >= 1) || unknown !== undefined) {
    process.stderr.write(unknown === undefined ? USAGE : `bench: no contestant is called '${unknown}', there are ${[...Object.keys(CONTESTANTS), ...OUTSIDE].join(', ')}\n`)
    return values.help ? 0 : 2
  }
  // Peers print warnings of pages, which would be measured too.
  for (const key of ['log', 'warn', 'error', 'info', 'debug'] as const) console[key] = () => {}
  const folder = mkdtempSync(join(tmpdir(), 'bench-speed-'))
  try {
    for (const path of positionals) {
      const corpus = openCorpus(path)
      const step = Math.max(1, Math.floor(corpus.pages.length / count))
      const inputs = corpus.pages.filter((_, i) => i % step === 0).slice(0, count).map(({ path, url }) => ({ bytes: pageBytes(path), url }))
      const megabytes = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
      process.stdout.write(`\n## ${corpus.name}: ${inputs.length} pages, ${megabytes.toFixed(1)} MB, digest ${corpus.digest.slice(0, 16)}, ${rounds} rounds after ${warm}, Node ${process.version}\n\n`)
      if (values.growth) { await growth(inputs, rounds); memory(inputs) }
      else if (values.start) starts(inputs, rounds, join(folder, corpus.name))
      else if (values.workers) workers(inputs, rounds, join(folder, corpus.name))
      else await measure(inputs, megabytes, { warm, rounds }, names, join(folder, corpus.name))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
}

async function measure(inputs: readonly Input[], megabytes: number, { warm, rounds }: { readonly warm: number; readonly rounds: number }, names: readonly string[], folder: string): Promise<void> {
  const inside: { readonly name: string; readonly run: Run; failed: number; readonly versions: string }[] = []
  // One after another: Node does not load one module for two at once.
  for (const name of names) {
    const contestant = CONTESTANTS[name]
    if (contestant) inside.push({ name, run: await contestant.open(), failed: 0, versions: contestant.packages.map(p => `${p} ${versionOf(p)}`).join(', ') })
  }
  const outside = (await Promise.all(names.filter(name => OUTSIDE.includes(name)).map(async name => {
    const peer = await openOutside(name, inputs, folder)
    if (!peer) process.stdout.write(`${name}: not installed, left out\n`)
    return peer
  }))).filter(peer => peer !== null)
  const times = new Map<string, number[]>([...inside, ...outside].map(({ name }) => [name, []]))
  for (let round = 1 - warm; round <= rounds; round++) {
    const spent = new Map<string, number>(inside.map(({ name }) => [name, 0]))
    for (const [i, input] of inputs.entries()) {
      // Each page has another one begin, so that none always pays for the one before it.
      for (let k = 0; k < inside.length; k++) {
        const entry = inside[(i + k + round + warm) % inside.length]!
        const start = process.cpuUsage()
        try { await entry.run(input) } catch { entry.failed++ }
        const { user, system } = process.cpuUsage(start)
        spent.set(entry.name, spent.get(entry.name)! + (user + system) / 1e6)
      }
    }
    for (const peer of outside) spent.set(peer.name, await peer.round())
    if (round > 0) for (const [name, seconds] of spent) times.get(name)!.push(seconds)
  }
  for (const peer of outside) peer.close()
  const rows = [...inside, ...outside.map(peer => ({ name: peer.name, failed: 0, versions: peer.version }))]
  process.stdout.write(['| contestant | pages/s | MB/s | spread | time / parse5 | time / cleancopy | pages failed | versions |', '|---|--:|--:|--:|--:|--:|--:|---|', ...rows.map(row)].join('\n') + '\n')

  function row({ name, failed, versions }: { readonly name: string; readonly failed: number; readonly versions: string }): string {
    const seconds = times.get(name)!
    const middle = median(seconds)
    return `| ${[name, (inputs.length / middle).toFixed(1), (megabytes / middle).toFixed(2), `${((Math.max(...seconds) - Math.min(...seconds)) / middle * 100).toFixed(0)} %`, ratio(name, 'parse5 tree'), ratio(name, 'cleancopy'), Math.round(failed / (warm + rounds)), versions].join(' | ')} |`
  }
  /** Of the rounds' own ratios, the median: a slow round is slow for both. */
  function ratio(name: string, to: string): string {
    const other = times.get(to)
    return other ? median(times.get(name)!.map((seconds, round) => seconds / other[round]!)).toFixed(2) : ''
  }
}
