/** A child process that runs one engine over the pages it is sent, one at a time, and answers each. */
import { pageBytes } from './corpus.ts'
import type { Page } from './corpus.ts'
import { mangled } from './mangle.ts'
import { ENGINES, isEngine } from './engines.ts'
import type { Result } from './engines.ts'

export type Answer = { readonly ready: true } | { readonly id: string; readonly result: Result | null; readonly error: string | null; readonly ms: number }

const answer = (message: Answer): void => { process.send?.(message) }
const name = process.env['BENCH_ENGINE']
// The same module is in the bundle of the parent: only a child with an engine to run starts one.
if (name !== undefined && isEngine(name)) {
  // Peers print warnings of pages; none of it is a result.
  for (const key of ['log', 'warn', 'error', 'info', 'debug'] as const) console[key] = () => {}
  const engine = await ENGINES[name].open()
  process.on('message', (page: Page) => {
    const start = performance.now()
    const bytes = pageBytes(page.path)
    Promise.resolve(page.mangle === undefined ? bytes : mangled(bytes, page.mangle)).then(given => engine(given, page.url, page.id))
      .then(result => answer({ id: page.id, result, error: null, ms: performance.now() - start }))
      .catch((error: unknown) => answer({ id: page.id, result: null, error: error instanceof Error ? (error.stack ?? error.message) : String(error), ms: performance.now() - start }))
  })
  answer({ ready: true })
}
