/**
 * A stream of JSON Lines → jobs, one for each line, in order, holding no more than one line.
 * A line that is no record gives a job that has failed already, so that one line in stays one
 * line out. The end of the last line is not a line.
 */
import type { Failure } from '../model/outcome.ts'
import type { Job } from './job.ts'
import { MAX_BYTES, NO_SOURCE } from './job.ts'
import { join, readFailure } from './read.ts'

const NEWLINE = 0x0a

/** Jobs of the lines; `path` is null for standard input, `url` stands in where a record has none. */
export async function* records(stream: AsyncIterable<Uint8Array | string>, path: string | null, url: string | null): AsyncGenerator<Job> {
  let number = 0
  for await (const line of lines(stream)) {
    number++
    yield toJob(line, number, path, url)
  }
}

function toJob(line: string | Failure, number: number, path: string | null, url: string | null): Job {
  const label = `${path ?? '<stdin>'}:${number}`
  const failed = (failure: Failure, source = { ...NO_SOURCE, path }): Job => ({ content: { kind: 'failed', failure }, source, label, walked: false })
  if (typeof line !== 'string') return failed(line)
  const bad = (detail: string, source?: Job['source']): Job => failed({ kind: 'bad-record', detail }, source)
  if (line.trim() === '') return bad('the line is blank, expected a JSON object')
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch (error) {
    return bad(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return bad(`got ${kindOf(record)}, expected an object with "html" or "text"`)
  const get = (key: string): unknown => (Object.hasOwn(record, key) ? (record as Readonly<Record<string, unknown>>)[key] : undefined)
  const id = get('id')
  const source = {
    ...NO_SOURCE, path,
    id: typeof id === 'string' ? id : typeof id === 'number' ? String(id) : null,
    url: typeof get('url') === 'string' ? String(get('url')) : url,
  }
  for (const format of ['html', 'text'] as const) {
    const text = get(format)
    if (typeof text === 'string') return { content: { kind: 'text', text, format }, source, label, walked: false }
    if (text !== undefined && text !== null) return bad(`"${format}" is ${kindOf(text)}, expected a string`, source)
  }
  return bad('it has neither "html" nor "text"', source)
}

const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : `a ${typeof value}`)

async function* lines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | Failure> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let parts: Uint8Array[] = []
  let held = 0
  let first = true
  const take = (): string | Failure => {
    const size = held
    const bytes = size > MAX_BYTES ? null : join(parts, size)
    parts = []
    held = 0
    if (!bytes) return { kind: 'too-large', bytes: size, limit: MAX_BYTES }
    let text = decoder.decode(bytes)
    if (first && text.startsWith('\ufeff')) text = text.slice(1)
    first = false
    return text.endsWith('\r') ? text.slice(0, -1) : text
  }
  const hold = (bytes: Uint8Array): void => {
    held += bytes.length
    // Past the bound only the length is kept: the line is refused when it ends.
    if (held > MAX_BYTES) parts = []
    else if (bytes.length > 0) parts.push(bytes)
  }
  try {
    for await (const piece of stream) {
      const chunk = typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
      let from = 0
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
        hold(chunk.subarray(from, end))
        yield take()
        from = end + 1
      }
      hold(chunk.subarray(from))
    }
  } catch (error) {
    yield readFailure(error)
    return
  }
  if (held > 0) yield take()
}
