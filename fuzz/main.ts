/**
 * `npm run fuzz -- --minutes N [--seed S] [--from N] [--until N]`: tries input after input in a process of its own, so that
 * one that hangs or kills it is found too. What breaks a law is kept in fuzz/found with its seed and number.
 */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Asked, Told } from './child.ts'
import { inputOf } from './inputs.ts'
import { readSeeds } from './seeds.ts'

/** As a worker of a run has it, with room for what the laws hold beside. */
const HEAP_MEGABYTES = 2560
/** Without a word for so long a process hangs, on however busy a machine. */
const SILENCE = 180_000

export async function main(argv: readonly string[], root: string): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' }, from: { type: 'string', default: '0' }, until: { type: 'string', default: '1e12' } } })
  const [minutes, seed, until] = [Number(values.minutes), Number(values.seed ?? Math.floor(Date.now() / 1000)), Number(values.until)]
  if (!(minutes > 0) || !Number.isInteger(seed)) { process.stderr.write('fuzz: --minutes and --seed take numbers\n'); return 2 }
  const fixtures = fileURLToPath(new URL('fixtures', root))
  const seeds = readSeeds(fixtures)
  const end = Date.now() + minutes * 60_000
  const counts = { inputs: 0, documents: 0, articles: 0, faults: 0 }
  const keep = (n: number, story: string, fault: string): void => {
    counts.faults++
    mkdirSync(new URL('fuzz/found/', root), { recursive: true })
    const given = inputOf(seeds, seed, n)
    writeFileSync(new URL(`fuzz/found/${seed}-${n}.bin`, root), given.bytes)
    process.stdout.write(`seed ${seed}, input ${n} (${given.bytes.length} bytes, ${story}): ${fault}\n`)
  }
  const last = { n: Number(values.from) - 1 }
  const round = (): Promise<void> => new Promise(resolve => {
    const child: ChildProcess = fork(fileURLToPath(new URL('./child.mjs', import.meta.url)), { execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    let said = ''
    child.stderr?.on('data', (data: Buffer) => { said = (said + data.toString()).slice(-4000) })
    let busy: number | null = null
    let over = false
    let timer = setTimeout(() => child.kill('SIGKILL'), SILENCE)
    child.on('message', (told: Told) => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), SILENCE)
      if ('n' in told) { busy = told.n; last.n = told.n; return }
      busy = null
      counts.inputs++
      counts.documents += told.documents
      counts.articles += told.articles
      if (told.fault !== null) keep(told.done, told.story, told.fault)
      if (counts.inputs % 1000 === 0) process.stdout.write(`… ${JSON.stringify(counts)}\n`)
      if (Date.now() > end) { over = true; child.kill() }
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      if (!over && busy !== null) { counts.inputs++; keep(busy, inputOf(seeds, seed, busy).story, signal === 'SIGKILL' ? `hangs: no word for ${SILENCE / 1000} s` : `kills its process (${signal ?? code}): ${said.trim().replace(/\s*\n\s*/g, ' ').slice(-1500)}`) }
      resolve()
    })
    child.send({ fixtures, seed, from: last.n + 1, until } satisfies Asked)
  })
  while (Date.now() < end && last.n + 1 < until) await round()
  process.stdout.write(`seed ${seed}: ${counts.inputs} inputs, ${counts.documents} documents, ${counts.articles} articles, ${counts.faults} faults\n`)
  return counts.faults === 0 ? 0 : 1
}
