/** Peers written in Python: asks bench/peers.py what is installed, and for its output, kept by version and digest. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { cached, keep, keyPath } from './cache.ts'
import type { Corpus } from './corpus.ts'
import type { Row } from './score.ts'

const SCRIPT = fileURLToPath(new URL('../../peers.py', import.meta.url))
/** Another interpreter, a virtual environment's for example. */
const PYTHON = process.env['BENCH_PYTHON'] ?? 'python3'

/** Rows by peer; a peer that is not installed is named on stdout and left out. */
export async function outputOfPeers(corpus: Corpus, fresh: boolean): Promise<Map<string, Row[]>> {
  const out = new Map<string, Row[]>()
  const asked = spawnSync(PYTHON, [SCRIPT, 'versions'], { encoding: 'utf8' })
  if (asked.status !== 0) {
    process.stdout.write(`peers: ${PYTHON} does not run\n`)
    return out
  }
  const versions = JSON.parse(asked.stdout) as Readonly<Record<string, string | null>>
  for (const [name, version] of Object.entries(versions)) {
    if (version === null) { process.stdout.write(`${name}: not installed, left out\n`); continue }
    const path = keyPath(name, version, corpus)
    const kept = fresh ? null : cached(path)
    process.stdout.write(`${name} ${version}${kept ? ': kept output' : ''}\n`)
    const rows = kept ?? run(name, corpus)
    if (rows === null) continue
    if (!kept) keep(path, rows)
    out.set(name, rows)
  }
  return out
}

function run(name: string, corpus: Corpus): Row[] | null {
  const input = corpus.pages.map(page => `${JSON.stringify(page)}\n`).join('')
  const { status, stdout } = spawnSync(PYTHON, [SCRIPT, name], { input, encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['pipe', 'pipe', 'ignore'] })
  if (status !== 0) { process.stdout.write(`${name}: ended with ${status}, left out\n`); return null }
  return stdout.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Row)
}
