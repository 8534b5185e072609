/**
 * A long run of the filter: records go in as fast as they are taken, each answer is held against
 * what it has to be, and memory is watched all the while. Ends with 1 where an answer is missing,
 * doubled, out of order or not what it has to be, or where memory grows.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './growth.ts'
import { ENDLESS, soakRecords } from './soak-records.ts'
import type { SoakRecord } from './soak-records.ts'

const USAGE = `bench:soak [options]
  --records N   default 1000000
  --jobs N      worker threads; default 2
  --from N      number of the first record; default 0
`
/** Milliseconds between two looks at the process. */
const LOOK = 1000
/** What memory may have grown by from the second tenth of the run to its last: its share, and megabytes for a heap's own waves. */
const GROWTH = 1.1
const WAVE = 64

export interface Soaked {
  /** Empty: every answer is there, once, in order and right. */
  readonly wrong: readonly string[]
  readonly answers: number
  readonly seconds: number
  /** Of a processor, all threads together. */
  readonly cpuSeconds: number
  /** Resident megabytes at even distances. */
  readonly memory: readonly number[]
  readonly code: number | null
}

/** `root` is the project's folder; `told` hears of how it goes. */
export async function soak(root: string, { records, jobs, from }: { readonly records: number; readonly jobs: number; readonly from: number }, told: (line: string) => void = () => {}): Promise<Soaked> {
  const make = soakRecords(`${root}/fixtures/pages`)
  const child = spawn(process.execPath, [`${root}/bin/cleancopy.js`, '-f', 'jsonl', '-t', 'jsonl', '-q', '-j', String(jobs), '--timeout', String(ENDLESS.seconds)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close') as Promise<[number | null]>
  const began = performance.now()
  const memory: number[] = []
  let cpuSeconds = 0
  let answers = 0
  const look = setInterval(() => {
    const now = lookAt(child.pid!)
    if (now === null) return
    memory.push(now.megabytes)
    cpuSeconds = now.cpuSeconds
    if (memory.length % 30 === 0) told(`${answers} answers, ${(answers / (performance.now() - began) * 1000).toFixed(0)}/s, ${now.megabytes.toFixed(0)} MB`)
  }, LOOK)
  const feed = async (): Promise<void> => {
    for (let n = from; n < from + records; n++) if (!child.stdin.write(`${make(n).line}\n`)) await once(child.stdin, 'drain')
    child.stdin.end()
  }
  // Where the process ends early its answers tell.
  child.stdin.on('error', () => {})
  void feed()
  const wrong: string[] = []
  for await (const line of createInterface({ input: child.stdout, crlfDelay: Infinity })) {
    const n = from + answers++
    const why = answers > records ? 'more answers than records' : differs(line, make(n))
    if (why !== null && wrong.length < 20) wrong.push(`record ${n}: ${why}`)
  }
  const [code] = await ended
  clearInterval(look)
  if (answers < records) wrong.push(`${records - answers} answers are missing`)
  return { wrong, answers, seconds: (performance.now() - began) / 1000, cpuSeconds, memory, code }
}

function differs(line: string, { id, answer }: SoakRecord): string | null {
  const { source, error } = JSON.parse(line) as { readonly source: { readonly id: string | null }; readonly error?: { readonly kind: string } }
  if (source.id !== id) return `its answer has the id ${source.id}`
  const got = error?.kind ?? 'article'
  return answer === null || got === answer ? null : `its answer is ${got}, expected ${answer}`
}

/** Null where the system has no such files, or the process has ended. */
function lookAt(pid: number): { readonly megabytes: number; readonly cpuSeconds: number } | null {
  try {
    const megabytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
    // Behind the name, which may hold anything: the 14th and 15th field, in hundredths of a second.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
    return { megabytes, cpuSeconds: (Number(fields[11]) + Number(fields[12])) / 100 }
  } catch {
    return null
  }
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { records: { type: 'string', default: '1000000' }, jobs: { type: 'string', default: '2' }, from: { type: 'string', default: '0' }, help: { type: 'boolean', short: 'h' } } })
  const [records, jobs, from] = [Number(values.records), Number(values.jobs), Number(values.from)]
  if (values.help || !(records >= 1) || !(jobs >= 1) || !(from >= 0)) {
    process.stderr.write(USAGE)
    return values.help ? 0 : 2
  }
  const { wrong, answers, seconds, cpuSeconds, memory, code } = await soak(fileURLToPath(new URL('../../..', import.meta.url)), { records, jobs, from }, line => process.stderr.write(`${line}\n`))
  const tenths = Array.from({ length: 10 }, (_, i) => memory.slice(Math.floor(i * memory.length / 10), Math.floor((i + 1) * memory.length / 10)))
  const [early, late] = [median(tenths[1]!), median(tenths[9]!)]
  const flat = memory.length < 20 || late <= early * GROWTH + WAVE
  const lines = [
    `${answers} answers to ${records} records in ${seconds.toFixed(0)} s, exit status ${code}`,
    `${(answers / seconds).toFixed(0)} records/s with ${jobs} worker threads; ${(answers / cpuSeconds).toFixed(0)} records for each second of a core (${cpuSeconds.toFixed(0)} s)`,
    `memory, median of each tenth in MB: ${tenths.map(tenth => (tenth.length > 0 ? median(tenth).toFixed(0) : '-')).join(' ')}; peak ${Math.max(...memory).toFixed(0)}: ${memory.length < 20 ? 'too short a run to tell' : flat ? 'flat' : 'IT GROWS'}`,
    ...(wrong.length === 0 ? ['nothing lost, nothing twice, all in order'] : wrong),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return wrong.length === 0 && flat && code === 1 ? 0 : 1
}
