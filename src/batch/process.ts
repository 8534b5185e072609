/**
 * Jobs → results, in order, each document within its time. Threads are opened only where they are
 * needed: a few small documents are done right here, which saves their start-up. Code that is
 * busy can only be stopped from another thread, so "small" is chosen such that even work that
 * grows with the square of its size ends well within the time limit; all else goes to a thread.
 */
import { stat } from 'node:fs/promises'
import { wrapperOf } from '../archives/index.ts'
import { failed } from './failed.ts'
import { MAX_BYTES } from './job.ts'
import type { Job, Result, Work } from './job.ts'
import { Learned } from './learn.ts'
import { inOrder } from './order.ts'
import type { Pool } from './pool.ts'
import { readBounded } from './read.ts'

const SMALL_BYTES = 64 * 1024
/** Documents, at most, that take less time one after another than threads do to start. */
const FEW = 4
/** With less time than this even a small document gets its thread. */
const AMPLE_SECONDS = 2
/** Results that wait for an earlier one, for each thread. */
const AHEAD = 8
/** Documents in hand that are not yet done. */
const HELD_BYTES = 2 * MAX_BYTES

export interface Bounds {
  readonly threads: number
  /** For one document. */
  readonly seconds: number
  /** Number of jobs, null where it isn't known. */
  readonly count: number | null
}

interface Run {
  readonly results: AsyncGenerator<Result>
  /** Ends all work; results not yet given are lost. */
  readonly close: () => Promise<void>
}

export function processJobs(jobs: AsyncIterable<Job>, work: Work, { threads, seconds, count }: Bounds): Run {
  const width = Math.max(1, Math.min(threads, count ?? threads))
  let pool: Promise<Pool> | null = null
  let closed = false
  const inThread = async (job: Job): Promise<Result> => {
    // What is opened after the end nobody closes, and its threads would keep the process.
    if (closed) return new Promise<never>(() => {})
    pool ??= import('./pool.ts').then(({ openPool }) => openPool(width, seconds))
    const { run } = await pool
    return closed ? await new Promise<never>(() => {}) : run(job, work)
  }
  const task = async (job: Job): Promise<Result> => {
    if (job.content.kind === 'failed') return failed(job, job.content.failure)
    const small = count !== null && count <= FEW && seconds >= AMPLE_SECONDS && work.extract.engine === 'cleancopy' ? await inHand(job) : null
    return small === null ? inThread(job) : inTurn(small)
  }
  // One after another: of two at once each would be charged with the time of the other.
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (job: Job): Promise<Result> => {
    const result = turn.then(() => here(job, work, seconds))
    turn = result.catch(() => {})
    return result
  }
  const close = async (): Promise<void> => {
    closed = true
    await (await pool)?.close()
  }
  return { results: inOrder(jobs, task, { width, ahead: width * AHEAD, weigh, budget: HELD_BYTES }), close }
}

/** The first pass of two: what the pages tell of their sites, up to `stop`. */
export async function learnFrom(jobs: AsyncIterable<Job>, work: Work, { threads, seconds }: Bounds, stop?: AbortSignal): Promise<Learned> {
  const { openPool } = await import('./pool.ts')
  const pool = openPool(threads, seconds)
  const learned = new Learned()
  const task = (job: Job): ReturnType<Pool['learn']> => (job.content.kind === 'failed' ? Promise.resolve(null) : pool.learn(job, work))
  try {
    for await (const told of inOrder(jobs, task, { width: threads, ahead: threads * AHEAD, weigh, budget: HELD_BYTES })) {
      learned.add(told)
      if (stop?.aborted) break
    }
  } finally {
    await pool.close()
  }
  return learned
}

const weigh = ({ content }: Job): number => (content.kind === 'bytes' ? content.bytes.length : content.kind === 'text' ? content.text.length : 0)

const isPacked = (bytes: Uint8Array, name: string): boolean => wrapperOf(bytes, name) !== null

/** The job with its bytes read, if it is small as it lies there and nothing is packed in it; else null. */
async function inHand(job: Job): Promise<Job | null> {
  const { content } = job
  if (content.kind === 'bytes') return content.bytes.length <= SMALL_BYTES && !isPacked(content.bytes, '') ? job : null
  if (content.kind !== 'file') return null
  const about = await stat(content.path).catch(() => null)
  if (!about?.isFile() || about.size > SMALL_BYTES) return null
  const bytes = await readBounded(content.path, SMALL_BYTES)
  if (!bytes.ok || isPacked(bytes.value, content.path)) return null
  return { ...job, content: { kind: 'bytes', bytes: bytes.value } }
}

async function here(job: Job, work: Work, seconds: number): Promise<Result> {
  const { processDocument } = await import('./document.ts')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Result>(resolve => { timer = setTimeout(() => resolve(failed(job, { kind: 'timed-out', seconds })), seconds * 1000) })
  try {
    return await Promise.race([processDocument(job, work), late])
  } finally {
    clearTimeout(timer)
  }
}
