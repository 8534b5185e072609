/** Peers of other languages: asks each program which peers it has, and for their output, kept by version and digest. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cached, keep, keyPath } from './cache.ts'
import type { Corpus } from './corpus.ts'
import type { Row } from './score.ts'

const here = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))
/** Another interpreter, a virtual environment's for example. */
const PYTHON = process.env['BENCH_PYTHON'] ?? 'python3'
/** What bench/install-peers builds stands beside the script. */
const PROGRAMS: readonly (readonly string[])[] = [[PYTHON, here('peers.py')], [here('out/peers/go-trafilatura')]]

/** Rows by peer; a peer that is not installed is named on stdout and left out. */
export async function outputOfPeers(corpus: Corpus, fresh: boolean): Promise<Map<string, Row[]>> {
  const out = new Map<string, Row[]>()
  for (const program of PROGRAMS) {
    const [command, ...args] = program
    const asked = spawnSync(command!, [...args, 'versions'], { encoding: 'utf8' })
    if (asked.status !== 0) { process.stdout.write(`peers: ${command} ${existsSync(command!) ? 'does not run' : 'is not there'}, left out\n`); continue }
    for (const [name, version] of Object.entries(JSON.parse(asked.stdout) as Readonly<Record<string, string | null>>)) {
      if (version === null) { process.stdout.write(`${name}: not installed, left out\n`); continue }
      const path = keyPath(name, version, corpus)
      const kept = fresh ? null : cached(path)
      process.stdout.write(`${name} ${version}${kept ? ': kept output' : ''}\n`)
      const rows = kept ?? run(program, name, corpus)
      if (rows === null) continue
      if (!kept) keep(path, rows)
      out.set(name, rows)
    }
  }
  return out
}

function run([command, ...args]: readonly string[], name: string, corpus: Corpus): Row[] | null {
  const input = corpus.pages.map(page => `${JSON.stringify(page)}\n`).join('')
  const { status, stdout } = spawnSync(command!, [...args, name], { input, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'ignore'] })
  if (status !== 0) { process.stdout.write(`${name}: ended with ${status}, left out\n`); return null }
  return stdout.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Row)
}
