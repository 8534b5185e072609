/**
 * The same pages by one core, by two, and by two workers of Spark on the same two cores, in one run:
 * pages a second side by side, and what of it each spends on itself. Cores are pinned with taskset
 * where that is installed; else the numbers of threads alone are bounded, and the table says so.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './growth.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const USAGE = `bench:scale [options]
  --pages N       default 10000
  --rounds N      default 3
  --no-spark      just one core and two
`

interface Timed { readonly seconds: number; readonly note: string }

export async function main(argv: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { pages: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '3' }, 'no-spark': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } })
  const [count, rounds] = [Number(values.pages), Number(values.rounds)]
  if (values.help || !(count >= 1) || !(rounds >= 1)) {
    process.stderr.write(USAGE)
    return values.help ? 0 : 2
  }
  const folder = mkdtempSync(join(tmpdir(), 'bench-scale-'))
  try {
    const [lines, one] = [join(folder, 'pages.jsonl'), join(folder, 'one.jsonl')]
    const bytes = writePages(lines, count)
    writePages(one, 1)
    const pinned = spawnSync('taskset', ['-c', '0', 'true']).status === 0
    process.stdout.write(`\n${count} pages, ${(bytes / 1e6).toFixed(1)} MB of JSON Lines, ${rounds} rounds in turn, Node ${process.version}, ${cpus().length} cores${pinned ? ', pinned' : ', not pinned: taskset is missing'}\n\n`)
    const ways: Readonly<Record<string, { readonly cores: number; readonly run: () => Timed | null }>> = {
      'one core': { cores: 1, run: () => filter(lines, one, 1, pinned) },
      'two cores': { cores: 2, run: () => filter(lines, one, 2, pinned) },
      ...(values['no-spark'] ? {} : { 'two Spark workers': { cores: 2, run: () => spark(lines, pinned) } }),
    }
    const times = new Map<string, Timed[]>()
    for (let round = 0; round < rounds; round++) {
      for (const [name, { run }] of Object.entries(ways)) {
        const timed = run()
        if (timed) times.set(name, [...times.get(name) ?? [], timed])
      }
    }
    const rate = (name: string): number => count / median((times.get(name) ?? []).map(({ seconds }) => seconds))
    process.stdout.write('| way | pages/s | for each core | of twice one core | overhead |\n|---|--:|--:|--:|---|\n')
    for (const [name, { cores }] of Object.entries(ways)) {
      const note = times.get(name)?.at(-1)?.note
      process.stdout.write(note === undefined ? `| ${name} | not measured | | | |\n` : `| ${name} | ${rate(name).toFixed(1)} | ${(rate(name) / cores).toFixed(1)} | ${(rate(name) / rate('one core') / cores * 100).toFixed(0)} % | ${note} |\n`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return 0
}

/** The fixture pages again and again. Gives the number of bytes. */
function writePages(path: string, count: number): number {
  const pages = join(ROOT, 'fixtures/pages')
  const texts = readdirSync(pages).sort().flatMap(name => {
    try { return [readFileSync(join(pages, name, 'source.html'), 'utf8')] } catch { return [] }
  })
  const text = Array.from({ length: count }, (_, id) => `${JSON.stringify({ id, html: texts[id % texts.length] })}\n`).join('')
  writeFileSync(path, text)
  return Buffer.byteLength(text)
}

const onCores = (cores: number, pinned: boolean, command: readonly string[]): readonly [string, string[]] =>
  (pinned ? ['taskset', ['-c', cores === 1 ? '0' : '0,1', ...command]] : [command[0]!, command.slice(1)])

function filter(lines: string, one: string, cores: number, pinned: boolean): Timed | null {
  const seconds = (input: string): number => {
    const [command, args] = onCores(cores, pinned, [process.execPath, join(ROOT, 'bin/cleancopy.js'), '-q', '-f', 'jsonl', '-t', 'jsonl', '-j', String(cores), input])
    const began = performance.now()
    spawnSync(command, args, { stdio: 'ignore' })
    return (performance.now() - began) / 1000
  }
  const start = seconds(one)
  return { seconds: seconds(lines), note: `${start.toFixed(1)} s to start and to do one page` }
}

/** Null, said on stderr, where there is no Spark. */
function spark(lines: string, pinned: boolean): Timed | null {
  const [command, args] = onCores(2, pinned, ['python3', join(ROOT, 'examples/spark/measure.py'), lines])
  const { stdout, status } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const told = status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as { readonly skipped?: string; readonly cluster: number; readonly total: number; readonly job: number } : null
  if (told === null || told.skipped !== undefined) {
    process.stderr.write(`bench: no Spark: ${told?.skipped ?? 'the job failed'}\n`)
    return null
  }
  return { seconds: told.job, note: `${(told.total - told.job).toFixed(1)} s to submit, to start executors and to count; ${told.cluster.toFixed(1)} s for the cluster itself` }
}
