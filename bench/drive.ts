/**
 * One engine over many pages in a few child processes, a page at a time each, so that a page that
 * hangs or kills its process costs only itself. Gives rows in the order of the pages.
 */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Page } from './corpus.ts'
import { NOTHING } from './engines.ts'
import type { EngineName } from './engines.ts'
import type { Row } from './score.ts'
import type { Answer } from './worker.ts'

const PAGE_SECONDS = 60

export interface Driven { readonly rows: readonly Row[]; readonly errors: readonly string[]; readonly seconds: number }

export async function drive(engine: EngineName, pages: readonly Page[], jobs: number): Promise<Driven> {
  const rows = new Map<string, Row>()
  const errors: string[] = []
  const start = performance.now()
  let next = 0
  let startsLost = 0
  const lane = (): Promise<void> => new Promise((done, broken) => {
    let child: ChildProcess
    let timer: NodeJS.Timeout | undefined
    let current: Page | undefined
    const give = (): void => {
      clearTimeout(timer)
      current = pages[next++]
      if (current === undefined) { child.removeAllListeners('exit'); child.kill(); done(); return }
      timer = setTimeout(() => child.kill('SIGKILL'), PAGE_SECONDS * 1000)
      child.send(current)
    }
    const open = (): void => {
      child = fork(fileURLToPath(new URL('./worker.mjs', import.meta.url)), { env: { ...process.env, BENCH_ENGINE: engine }, execArgv: ['--max-old-space-size=3072'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      child.on('message', (message: Answer) => {
        if ('id' in message) {
          rows.set(message.id, { id: message.id, ...(message.result ?? NOTHING) })
          if (message.error !== null) errors.push(`${message.id}: ${message.error}`)
        }
        give()
      })
      child.on('exit', code => {
        clearTimeout(timer)
        if (current === undefined && ++startsLost > 2) { broken(new Error(`${engine} does not start (exit ${code})`)); return }
        if (current !== undefined) errors.push(`${current.id}: its process ended (exit ${code}), or it took over ${PAGE_SECONDS} s`)
        open()
      })
    }
    open()
  })
  await Promise.all(Array.from({ length: Math.max(1, Math.min(jobs, pages.length)) }, lane))
  return { rows: pages.map(({ id }) => rows.get(id) ?? { id, ...NOTHING }), errors, seconds: (performance.now() - start) / 1000 }
}
