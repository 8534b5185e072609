/**
 * Bytes or a file → every document in it: opens wrappers and containers, one in another, as deep as
 * they go, each told by its bytes. What can't be read is a failed document at its offset; what
 * can't hold an article is counted. Throws only for bugs.
 */
import { createReadStream } from 'node:fs'
import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import {
  isDocumentFormat,
  type ArchiveFormat,
  type DocumentFormat,
  type Input,
  type Member,
  type MemberContent,
  type RecordFields,
} from '../model/contracts.ts'
import type { Failure } from '../model/outcome.ts'
import { arc } from './arc.ts'
import { Broken, TooMuch } from './broken.ts'
import { Budget, counting, MAX_LEVELS } from './budget.ts'
import { wrapperOf } from './compression.ts'
import { har, jsonArray } from './json.ts'
import { isLongRecord, jsonLines, opensLongRecord } from './json-lines.ts'
import { eml } from './mail.ts'
import { passedSeen } from './kinds.ts'
import { mbox } from './mbox.ts'
import { mhtml } from './mhtml.ts'
import { bytesFrom, bytesOf, ENTRIES, within } from './range.ts'
import type { Slice } from './range.ts'
import { ByteReader, MAX_BYTES, readAll } from './reader.ts'
import { tar } from './tar.ts'
import { warc } from './warc.ts'
import { zip } from './zip.ts'

/** Sniffed in this order: a mail may look like a saved page, not the other way round. */
export const ARCHIVES = { warc, arc, zip, tar, mhtml, mbox, eml, har, jsonl: jsonLines, json: jsonArray } as const satisfies Record<string, ArchiveFormat>
export type ArchiveName = keyof typeof ARCHIVES
/** Names that mean the same reader. */
export const ARCHIVE_ALIASES = { wet: 'warc', epub: 'zip', wacz: 'zip' } as const satisfies Record<string, ArchiveName>
/** These can't be taken for a page or a text, whatever the caller says that pages are. */
const UNMISTAKABLE: ReadonlySet<string> = new Set(['warc', 'arc', 'zip', 'tar'])

/** As much as is looked at to tell what something is. */
const SNIFF_BYTES = 4096
/** As much of a line of JSON whose page does not stand at its beginning. */
const SNIFF_LINE = 1 << 20
/** Packed bytes that unpack to as much. */
const SNIFF_PACKED = 1 << 16

/** One document of an input, or what stands in its place. */
export interface Found extends Omit<Member, 'content' | 'nests' | 'name'> {
  readonly content: Exclude<MemberContent, { kind: 'stream' }>
  /** Names of the containers inside the input and of the document in the last of them, joined by slashes. */
  readonly member: string | null
}

export interface OpenOptions {
  /** What the caller says it is; `auto` sniffs. */
  readonly from: 'auto' | DocumentFormat | ArchiveName
  readonly fields: RecordFields
  /** Of a file only this part is wanted; null: all of it. */
  readonly range?: Slice | null
}

export interface Opened {
  /** Null: it is one document, packed or not. */
  readonly container: string | null
  /** It is a range of a file, and there may be nothing in it. */
  readonly partial: boolean
  readonly documents: () => AsyncGenerator<Found>
  /** For what is not read to its end. */
  readonly close: () => void
}

/** Throws what the file system throws. */
export async function openFile(path: string, options: OpenOptions): Promise<Opened> {
  const about = await stat(path)
  if (options.range) return openRange(path, options, options.range, about)
  const stream = createReadStream(path)
  // Whoever reads it meets the error; until someone does it is no one's.
  stream.on('error', () => {})
  const budget = new Budget()
  budget.holds(about.size)
  const close = (): void => { stream.destroy() }
  try {
    return await open({ name: path, path: about.isFile() ? path : null, bytes: stream, unpacked: budget.unpacked, range: null }, options, close)
  } catch (error) {
    close()
    throw error
  }
}

export async function openStream(bytes: AsyncIterable<Uint8Array>, name: string, options: OpenOptions): Promise<Opened> {
  const budget = new Budget()
  return open({ name, path: null, bytes: budget.reading(bytes), unpacked: budget.unpacked, range: null }, options, () => {})
}

async function open(input: Input, options: OpenOptions, close: () => void): Promise<Opened> {
  const looked = await look(input, options, saidIn(options), 0).catch((error: unknown) => {
    if (error instanceof Broken) return error
    throw error
  })
  if (looked instanceof Broken) return { container: null, partial: false, close, documents: async function* () { yield failedAt(null, looked) } }
  return {
    container: looked.format?.name ?? null, partial: false, close,
    documents: () => all(looked, options, close),
  }
}

async function* all(looked: Told, options: OpenOptions, close: () => void): AsyncGenerator<Found> {
  try {
    yield* whatIsIn(looked, options, 0, null, NOTHING)
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    yield failedAt(null, error)
  } finally {
    close()
  }
}

/** What a file is, is told by its beginning, whichever part of it is wanted. */
async function openRange(path: string, options: OpenOptions, slice: Slice, about: Stats): Promise<Opened> {
  const budget = new Budget()
  budget.holds(about.size)
  const input = { name: path, path: about.isFile() ? path : null, unpacked: budget.unpacked }
  const beginning = createReadStream(path)
  beginning.on('error', () => {})
  const looked = await look({ ...input, bytes: beginning, range: null }, options, saidIn(options), 0).catch((error: unknown) => {
    if (error instanceof Broken) return null
    throw error
  }).finally(() => beginning.destroy())
  // What came out of a wrapper has no path.
  const format = looked !== null && looked.input.path !== null ? looked.format : null
  const enter = format ? ENTRIES[format.name] : undefined
  if (!format || !enter) {
    const fault = new Broken({ kind: 'unsupported', detail: '--range is for WARC, plain or packed record by record, for JSON Lines and for ZIP', next: 'Leave --range out, or give such a file.' })
    return { container: 'unknown', partial: true, close: () => {}, documents: async function* () { yield failedAt(null, fault) } }
  }
  const { from, to } = bytesOf(slice, about.size)
  const start = await enter(path, from)
  const { bytes, close } = bytesFrom(path, start)
  return {
    container: format.name,
    partial: true,
    close,
    documents: () => all({ format, input: { ...input, bytes, range: { from, to, start } } }, options, close),
  }
}

const saidIn = ({ from }: OpenOptions): ArchiveFormat | null => (from in ARCHIVES ? ARCHIVES[from as ArchiveName] : null)

interface Told { readonly format: ArchiveFormat | null; readonly input: Input }
/** `start`: the first bytes of what it is. */
interface Looked extends Told { readonly start: Uint8Array }

const once = async function* (bytes: Uint8Array): AsyncGenerator<Uint8Array> { yield bytes }

/** What it is once its wrappers are off. `said` overrules the bytes. */
async function look(input: Input, options: OpenOptions, said: ArchiveFormat | null, wrappers: number): Promise<Looked> {
  const reader = new ByteReader(input.bytes)
  // A line of JSON is answered before the next one comes, and its format has been said.
  if (said?.name === 'jsonl' && await reader.held() === null) return { format: said, input: { ...input, bytes: reader.pieces() }, start: new Uint8Array(0) }
  const start = said?.name === 'jsonl' ? await reader.held() ?? new Uint8Array(0) : await reader.peek(SNIFF_BYTES)
  const wrapper = wrapperOf(start, input.name)
  if (!wrapper) {
    const format =
      said
      ?? formatOf(start, options)
      ?? (!isDocumentFormat(options.from) && opensLongRecord(start) && (await startsLongRecord(reader, options)) ? jsonLines : null)
    return { format, input: { ...input, bytes: reader.pieces() }, start }
  }
  if (wrappers >= MAX_LEVELS) throw tooDeep()
  if (wrapper.name === 'gzip') {
    // Web archives are packed record by record, and their readers go from one to the next themselves.
    const format = said ?? formatOf(await firstBytes(wrapper.open(once(await reader.peek(SNIFF_PACKED)))), options)
    if (format === warc || format === arc) return { format, input: { ...input, bytes: reader.pieces() }, start }
  }
  const bytes = counting(wrapper.open(reader.pieces()), input.unpacked)
  return look({ ...input, name: input.name.replace(/\.[a-z0-9]+$/i, ''), path: null, bytes }, options, said, wrappers + 1)
}

async function startsLongRecord(reader: ByteReader, { fields }: OpenOptions): Promise<boolean> {
  const start = await reader.peek(SNIFF_LINE)
  return isLongRecord(start, fields, start.length < SNIFF_LINE)
}

const tooDeep = (): Broken => new Broken({ kind: 'unsupported', detail: `more than ${MAX_LEVELS} containers in one another` })

async function firstBytes(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const reader = new ByteReader(bytes)
  // The data are cut off: what came out before that is enough.
  try { return await reader.peek(SNIFF_BYTES) } catch { return reader.peek(SNIFF_BYTES).catch(() => new Uint8Array(0)) }
}

function formatOf(start: Uint8Array, { from, fields }: OpenOptions): ArchiveFormat | null {
  for (const format of Object.values(ARCHIVES)) {
    if (isDocumentFormat(from) && !UNMISTAKABLE.has(format.name)) continue
    if (format.matches(start, fields)) return format
  }
  return null
}

type About = Omit<Found, 'content' | 'member'>
const NOTHING: About = { offset: null, url: null, id: null, charset: null, format: 'auto', hints: null }

const failedAt = (member: string | null, { failure, offset }: Broken, about: About = NOTHING): Found => ({
  ...about,
  member,
  offset: offset ?? about.offset,
  content: { kind: 'failed', failure },
})

/** `about` is what the container outside says of the document, where this is one. */
async function* whatIsIn({ format, input }: Told, options: OpenOptions, level: number, prefix: string | null, about: About): AsyncGenerator<Found> {
  if (format === null) {
    const bytes = await readAll(input.bytes)
    yield { ...about, member: prefix, content: typeof bytes === 'number' ? { kind: 'failed', failure: tooLarge(bytes) } : { kind: 'bytes', bytes } }
    return
  }
  if (level >= MAX_LEVELS) throw tooDeep()
  const members = format.members(input, options.fields)
  for await (const member of input.range ? within(members, input.range) : members) {
    const name = member.name === null ? prefix : prefix === null ? member.name : `${prefix}/${member.name}`
    const { content, name: _, nests, ...rest } = member
    if (content.kind !== 'stream') {
      const found: Found = { ...rest, member: name, content }
      if (content.kind === 'bytes' && nests) yield * nested(once(content.bytes), found, input, options, level, nests)
      else
        yield content.kind === 'bytes' && content.bytes.length > MAX_BYTES
          ? { ...found, content: { kind: 'failed', failure: tooLarge(content.bytes.length) } }
          : found
    } else {
      yield* nested(content.stream, { ...rest, member: name }, input, options, level, nests)
    }
  }
}

/** `judged`: it is no document just because the container says so. */
async function* nested(
  bytes: AsyncIterable<Uint8Array>,
  { member, ...about }: Omit<Found, 'content'>,
  outer: Input,
  options: OpenOptions,
  level: number,
  judged: boolean,
): AsyncGenerator<Found> {
  try {
    const looked = await look(
      { name: member ?? '', path: null, bytes, unpacked: outer.unpacked, range: null },
      { ...options, from: isDocumentFormat(options.from) ? options.from : 'auto' },
      null,
      0,
    )
    const what = judged && member !== null && looked.format === null ? passedSeen(member, looked.start) : null
    if (what === null) yield* whatIsIn(looked, options, level + 1, member, about)
    else {
      // What is not read to its end has to be let go.
      await bytes[Symbol.asyncIterator]().return?.()
      yield { ...about, member, content: { kind: 'skipped', what } }
    }
  } catch (error) {
    if (!(error instanceof Broken) || error instanceof TooMuch) throw error
    yield failedAt(member, error, about)
  }
}

const tooLarge = (bytes: number): Failure => ({ kind: 'too-large', bytes, limit: MAX_BYTES })

/** One document's bytes as they lie there → its own, wrappers taken off. */
export async function unwrapped(
  bytes: Uint8Array,
  name: string,
  limit: number = MAX_BYTES,
): Promise<{ readonly bytes: Uint8Array } | { readonly failure: Failure }> {
  let current = bytes
  let called = name
  try {
    for (let level = 0; ; level++) {
      const wrapper = wrapperOf(current, called)
      if (!wrapper) return { bytes: current }
      if (level >= MAX_LEVELS) throw tooDeep()
      const out = await readAll(wrapper.open(once(current)), limit)
      if (typeof out === 'number') return { failure: { kind: 'too-large', bytes: out, limit } }
      current = out
      called = called.replace(/\.[a-z0-9]+$/i, '')
    }
  } catch (error) {
    if (error instanceof Broken) return { failure: error.failure }
    throw error
  }
}

export { wrapperOf, WRAPPERS } from './compression.ts'
export type { Slice } from './range.ts'
export { MAX_BYTES } from './reader.ts'
