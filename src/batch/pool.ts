/**
 * Worker threads with a time limit and a heap limit for each document. A document that hangs or
 * dies costs only itself: its thread is ended and replaced. Holds no queue; see order.ts.
 */
import { Tinypool } from 'tinypool'
import type { Failure } from '../model/outcome.ts'
import { failed } from './failed.ts'
import type { Job, Result, Work } from './job.ts'
import type { Told } from './learn.ts'

/** A page of 64 MiB needs about nine times its size as a tree; the rest is room to work. */
const HEAP_MEGABYTES = 2048
/** Room for what is new, in three parts: most of a page's tree dies before it fills one. */
const YOUNG_MEGABYTES = 24
/** A thread that has not begun within this time never will. */
const BOOT_SECONDS = 60
/** How often the time of the documents in hand is looked at, in milliseconds, at the most. */
const LOOK = 50

export interface Pool {
  readonly run: (job: Job, work: Work) => Promise<Result>
  /** Null where the page tells nothing. */
  readonly learn: (job: Job, work: Work) => Promise<Told | null>
  /** Ends every thread; tasks still running never settle. */
  readonly close: () => Promise<void>
}

/** `seconds` is for one document, counted from when its thread takes it up. */
export function openPool(threads: number, seconds: number): Pool {
  const filename = new URL('../../bin/worker.js', import.meta.url).href
  // A thread that is slow to end is waited for (0): giving up on it would end the whole run.
  const pool = new Tinypool({
    filename,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    terminateTimeout: 0,
  })
  // A thread that dies between two tasks is replaced like any other; there is no one to tell.
  pool.on('error', () => {})
  let closed = false
  // Threads set their document's place when they take it up. There are never more tasks than threads.
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * threads))
  const free = Array.from({ length: threads }, (_, place) => place)
  const watched = new Map<number, { readonly abort: AbortController; since: number; started: boolean }>()
  const look = setInterval(() => {
    const now = performance.now()
    for (const [place, task] of watched) {
      if (!task.started && Atomics.load(begun, place) === 1) { task.started = true; task.since = now }
      else if (now - task.since > (task.started ? seconds : BOOT_SECONDS) * 1000) task.abort.abort()
    }
  }, Math.max(1, Math.min(LOOK, seconds * 250)))

  const task = async <R>(kind: 'do' | 'learn', job: Job, work: Work, otherwise: (failure: Failure) => R): Promise<R> => {
    const place = free.pop()!
    Atomics.store(begun, place, 0)
    const abort = new AbortController()
    watched.set(place, { abort, since: performance.now(), started: false })
    const outcome = await (pool.run({ kind, job, work, begun, place }, { transferList: ownBuffer(job), signal: abort.signal }) as Promise<R>)
      .catch((error: unknown) => otherwise(abort.signal.aborted ? { kind: 'timed-out', seconds } : crash(error)))
    watched.delete(place)
    free.push(place)
    return closed ? new Promise<never>(() => {}) : outcome
  }
  const run = (job: Job, work: Work): Promise<Result> => task('do', job, work, failure => failed(job, failure, null, seconds * 1000))
  const learn = (job: Job, work: Work): Promise<Told | null> => task<Told | null>('learn', job, work, () => null)
  const close = async (): Promise<void> => {
    closed = true
    clearInterval(look)
    await pool.destroy()
  }
  return { run, learn, close }
}

/** Bytes that nothing else looks at go to the thread as they are, others as a copy. */
const ownBuffer = ({ content }: Job): ArrayBuffer[] =>
  content.kind === 'bytes' && content.bytes.buffer instanceof ArrayBuffer && content.bytes.byteLength === content.bytes.buffer.byteLength
    ? [content.bytes.buffer]
    : []

function crash(error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'crashed', detail: `it needs more than ${HEAP_MEGABYTES} MB of memory` }
  return { kind: 'crashed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}
