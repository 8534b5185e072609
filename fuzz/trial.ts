/**
 * One input all the way, as a run would take it: opened, every document in it found, each extracted and
 * rendered in every format, and held against the laws. Gives what is wrong in a line, or null.
 */
import { openFile, openStream } from '../src/archives/index.ts'
import type { Found, Opened } from '../src/archives/index.ts'
import { processDocument } from '../src/batch/document.ts'
import { foundJobs } from '../src/batch/found.ts'
import type { Work } from '../src/batch/job.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
import { describe } from '../src/model/outcome.ts'
import { RENDER_DEFAULTS } from '../src/render/index.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Given } from './inputs.ts'
import { brokenBy } from './laws.ts'
import { Random } from './random.ts'

const WORK: Work = { format: 'auto', charset: null, extract: { ...EXTRACT_DEFAULTS, today: '2026-01-01' }, to: 'json', render: RENDER_DEFAULTS, keepArticle: true, fingerprint: true, minConfidence: 0, keepRejects: false }
const OPEN = { from: 'auto', fields: { html: 'html', text: 'text' } } as const
/** Of one input; containers may hold many of the same. */
const MOST_DOCUMENTS = 12
/** Processor time of one document or of finding all of them, in seconds for each megabyte: the machine may be busy, and the usual is a tenth of it. */
const SECONDS = 6
const SECONDS_A_MEGABYTE = 4

export interface Trial { readonly fault: string | null; readonly documents: number; readonly articles: number }

const processor = (): number => { const { user, system } = process.cpuUsage(); return (user + system) / 1e6 }

async function* inPieces(bytes: Uint8Array, random: Random): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const step = random.chance(0.5) ? 1 + random.below(100) : 1 << 16
    yield bytes.subarray(at, at + step)
    at += step
  }
}

/** What was found, in a form that two ways of reading can be compared by. */
const gist = ({ member, content }: Found): string => `${member} ${content.kind} ${content.kind === 'bytes' ? content.bytes.length : content.kind === 'text' ? content.text.length : content.kind === 'failed' ? content.failure.kind : content.what}`
async function gists(opened: Opened): Promise<string[]> {
  const out: string[] = []
  for await (const found of opened.documents()) out.push(gist(found))
  return out
}

export async function tried({ bytes, name, url, charset }: Given): Promise<Trial> {
  const random = new Random(bytes.length, bytes[0] ?? 0)
  let documents = 0
  let articles = 0
  const end = (fault: string | null): Trial => ({ fault, documents, articles })
  const allowed = SECONDS + SECONDS_A_MEGABYTE * bytes.length / 1e6
  const directory = mkdtempSync(join(tmpdir(), 'fuzz-'))
  try {
    const path = join(directory, `x${/\.[a-z.]+$/.exec(name)?.[0] ?? ''}`)
    writeFileSync(path, bytes)
    const began = processor()
    const whole = await gists(await openFile(path, OPEN))
    if (whole.length === 0 && (await openFile(path, OPEN)).container === null) return end('an input that is no container holds nothing, not even a failure')
    if (processor() - began > allowed) return end(`finding its documents took ${(processor() - began).toFixed(1)} s`)
    // A ZIP in a stream is read from its front, in a file by its directory.
    if (bytes.length < 100_000 && !whole.some(gist => gist.includes('ZIP')) && !bytes.includes('PK\x03\x04', 0, 'latin1')) {
      const pieces = await gists(await openStream(inPieces(bytes, random), path, OPEN))
      // What a revisit points at is read from the file, and a stream can't go back.
      if (!pieces.some(gist => gist.includes('revisit')) && pieces.join('\n') !== whole.join('\n')) return end(`in pieces it is read as ${JSON.stringify(pieces).slice(0, 200)}, as a file as ${JSON.stringify(whole).slice(0, 200)}`)
    }
    const opened = await openFile(path, OPEN)
    for await (const found of foundJobs(opened, path, url, () => {})) {
      if (documents++ >= MOST_DOCUMENTS) break
      const before = processor()
      const job = { ...found, charset: found.charset ?? charset }
      const { content } = job
      const { outcome } = await processDocument(job, WORK)
      const took = processor() - before
      if (took > allowed) return end(`a document took ${took.toFixed(1)} s of processor time`)
      if (!outcome.ok) {
        if (outcome.failure.kind === 'crashed') return end(describe(outcome.failure))
        if (describe(outcome.failure) === '') return end('a failure without a word')
        continue
      }
      articles++
      const article = outcome.value.article
      if (article === null) return end('an article was asked for and did not come')
      const page = content.kind === 'bytes' ? { input: content.bytes, format: job.format, charset: job.charset } : content.kind === 'text' ? { input: content.text, format: content.format, charset: null } : null
      const fault = await brokenBy(article, page)
      if (fault !== null) return end(fault)
    }
    return end(null)
  } catch (error) {
    return end(error instanceof Error ? `threw ${error.stack?.split('\n').slice(0, 4).join(' ') ?? error.message}` : `threw ${String(error)}`)
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}
