/**
 * WARC 0.18 to 1.1: responses, resources and conversions (WET), and revisits of records that are
 * in the same file. A record whose length is wrong or whose data are broken fails alone, at its
 * offset; reading goes on at the next record that can be found.
 */
import { createReadStream } from 'node:fs'
import type { ArchiveFormat, Input, Member } from '../model/contracts.ts'
import { Broken, TooMuch } from './broken.ts'
import { counted, GZIP, GzipMembers } from './gzip.ts'
import { httpMember, mediaMember, parseHeaders } from './http.ts'
import { ByteReader, indexOf, latin1, MAX_BYTES, startsWith } from './reader.ts'
import { failedRecord } from './records.ts'
import { parseUrl } from '../model/url.ts'

const MAX_HEAD = 1 << 17
/** Of records that revisits may point at; further ones of a file can't be pointed at. */
const MAX_KNOWN = 500_000
/** What ends a record. */
const BLANK = /^\r?\n\r?\n/
const VERSION = /^WARC\/\d\.\d+\s*$/

export const warc: ArchiveFormat = {
  name: 'warc', summary: 'WARC and WET, plain, or packed as a whole or record by record',
  matches: start => startsWith(start, 'WARC/') || startsWith(start, '\r\nWARC/'),
  members: input => records(input),
}

interface RecordHead { readonly headers: ReadonlyMap<string, string>; readonly length: number }
type At = { readonly offset: number; readonly path: string | null; readonly packed: boolean; readonly unpacked: Input['unpacked'] }

async function* records(input: Input): AsyncGenerator<Member> {
  const first = new ByteReader(input.bytes)
  const packed = startsWith(await first.peek(3), GZIP)
  first.offset = input.range?.start ?? 0
  const gzip = packed ? new GzipMembers(first.pieces(), first.offset) : null
  const reader = gzip ? new ByteReader(counted(gzip.pull, input.unpacked)) : first
  const known = new Map<string, At>()
  for (;;) {
    let place = { offset: reader.offset, exact: true }
    try {
      await skipBlank(reader)
      place = gzip ? gzip.packedOffset(reader.offset) : { offset: reader.offset, exact: true }
      if (input.range && place.offset >= input.range.to) return
      const head = await readHead(reader, place.offset)
      if (head === null) return
      const block = await readBlock(reader, head, place.offset)
      const at: At = { offset: place.offset, path: place.exact ? input.path : null, packed, unpacked: input.unpacked }
      const member = await memberOf(head, block, at, known)
      if (member) yield member
    } catch (error) {
      if (!(error instanceof Broken) || error instanceof TooMuch) throw error
      for (let fault = error; ;) {
        yield failed(fault, fault.offset ?? place.offset)
        try {
          if (!await resync(reader)) return
          break
        } catch (again) {
          if (!(again instanceof Broken) || again instanceof TooMuch) throw again
          fault = again
        }
      }
    }
  }
}

const failed = ({ failure }: Broken, offset: number): Member => failedRecord(failure, { offset })

async function skipBlank(reader: ByteReader): Promise<void> {
  for (;;) {
    const held = await reader.held()
    if (held === null || (held[0] !== 0x0d && held[0] !== 0x0a)) return
    await reader.skip(1)
  }
}

/** Null at the end of the file. */
async function readHead(reader: ByteReader, offset: number): Promise<RecordHead | null> {
  const version = await reader.line(1024)
  if (version === null) return null
  const bad = (detail: string): Broken => new Broken({ kind: 'bad-record', detail }, offset)
  if (!VERSION.test(latin1(version))) throw bad('what stands between its records is no record')
  let size = 0
  const lines: string[] = []
  for (;;) {
    const line = await reader.line(MAX_HEAD)
    if (line === null) throw bad('its header has no end')
    const text = Buffer.from(line).toString('utf8').replace(/\r?\n$/, '')
    if (text === '') break
    size += line.length
    if (size > MAX_HEAD) throw bad('its header has no end')
    lines.push(text)
  }
  const headers = parseHeaders(lines)
  const length = headers.get('content-length')
  if (length === undefined || !/^\d{1,15}$/.test(length)) throw bad(`its Content-Length is ${length === undefined ? 'missing' : `'${length}'`}`)
  return { headers, length: Number(length) }
}

/** Whether a whole record begins here, with another one or nothing behind it. */
export async function isRecord(reader: ByteReader): Promise<boolean> {
  try {
    const head = await readHead(reader, 0)
    if (head === null || await reader.skip(head.length) < head.length) return false
    await skipBlank(reader)
    const next = await reader.peek(5)
    return next.length === 0 || startsWith(next, 'WARC/')
  } catch (error) {
    if (error instanceof Broken) return false
    throw error
  }
}

const TAKEN = new Set(['response', 'resource', 'conversion', 'revisit'])

/** The block of a record that matters; null for one that doesn't, which is passed over. */
async function readBlock(reader: ByteReader, { headers, length }: RecordHead, offset: number): Promise<Uint8Array | null> {
  const taken = TAKEN.has(headers.get('warc-type')?.toLowerCase() ?? '')
  if (length > MAX_BYTES || (!taken && length > 1 << 20)) {
    await reader.skip(length)
    if (taken && isText(headers)) throw new Broken({ kind: 'too-large', bytes: length, limit: MAX_BYTES }, offset)
    return null
  }
  const block = await reader.take(length)
  const cut = block.length < length
  const after = await whatFollows(reader)
  if (cut || !(after === '' || BLANK.test(after) || /^\s*$/.test(after) || /^\s+WARC\//.test(after))) {
    // Too long a length has swallowed the records after it: they are read again.
    reader.giveBack(block)
    await reader.skip(1)
    throw new Broken({ kind: 'bad-record', detail: cut ? `it is cut off: ${block.length} of ${length} bytes are there` : `its Content-Length is ${length}, which is wrong` }, offset)
  }
  return taken ? block : null
}

/** What follows a block. What of it is in hand mostly tells; further on the next member begins, and would be joined to it. */
async function whatFollows(reader: ByteReader): Promise<string> {
  const near = latin1(await reader.glance(4))
  return BLANK.test(near) ? near : latin1(await reader.glance(9))
}

const isText = (headers: ReadonlyMap<string, string>): boolean => /^(?:text\/(?:html|plain)|application\/(?:http|xhtml))/i.test(headers.get('content-type') ?? '')

/** To the next line that begins a record; false at the end. */
async function resync(reader: ByteReader): Promise<boolean> {
  for (;;) {
    const line = await reader.line(1 << 16)
    if (line === null) return false
    if (VERSION.test(latin1(line))) { reader.giveBack(line); return true }
    // A record may begin behind data without a final line end.
    const at = indexOf(line, 'WARC/1.')
    if (at > 0 && VERSION.test(latin1(line.subarray(at)))) { reader.giveBack(line.subarray(at)); return true }
  }
}

async function memberOf({ headers }: RecordHead, block: Uint8Array | null, at: At, known: Map<string, At>): Promise<Member | null> {
  if (block === null) return null
  const type = headers.get('warc-type')?.toLowerCase()
  const about = { offset: at.offset, url: address(headers.get('warc-target-uri')), id: angled(headers.get('warc-record-id')) }
  const mime = headers.get('content-type') ?? ''
  switch (type) {
    case 'response':
      if (at.path !== null && known.size < MAX_KNOWN) for (const key of keysOf(headers)) known.set(key, at)
      return /^application\/http/i.test(mime) || startsWith(block, 'HTTP/')
        ? httpMember(block, about, at.unpacked, headers.has('warc-truncated'))
        : mediaMember(block, mime, about)
    case 'resource': return mediaMember(block, mime, about)
    case 'conversion': return mediaMember(block, /^text\/plain/i.test(mime) ? 'text/plain; charset=utf-8' : mime, about)
    case 'revisit': return revisited(headers, about, known)
    default: return null
  }
}

/** Under what a revisit can point at a record. */
function keysOf(headers: ReadonlyMap<string, string>): string[] {
  const digest = headers.get('warc-payload-digest')
  const id = angled(headers.get('warc-record-id'))
  return [...(digest === undefined ? [] : [digest]), ...(id === null ? [] : [id])]
}

async function revisited(headers: ReadonlyMap<string, string>, about: Pick<Member, 'offset' | 'url' | 'id'>, known: ReadonlyMap<string, At>): Promise<Member> {
  const at = known.get(angled(headers.get('warc-refers-to')) ?? '') ?? known.get(headers.get('warc-payload-digest') ?? '')
  const there = at ? await readAgain(at) : null
  if (there) return { ...there, ...about }
  return { ...failed(new Broken({ kind: 'missing' }), about.offset ?? 0), ...about, content: { kind: 'skipped', what: 'revisit of a record that is elsewhere' } }
}

/** What is unpacked again counts again. */
async function readAgain({ path, offset, packed, unpacked }: At): Promise<Member | null> {
  if (path === null) return null
  const stream = createReadStream(path, { start: offset }) as AsyncIterable<Uint8Array> & { destroy: () => void }
  try {
    const reader = new ByteReader(packed ? counted(new GzipMembers(stream).pull, unpacked) : stream)
    const head = await readHead(reader, offset)
    if (head === null) return null
    return await memberOf(head, await readBlock(reader, head, offset), { offset, path: null, packed, unpacked }, new Map())
  } catch (error) {
    if (error instanceof Broken && !(error instanceof TooMuch)) return null
    throw error
  } finally {
    stream.destroy()
  }
}

const angled = (value: string | undefined): string | null => value?.replace(/^<|>$/g, '') ?? null

/** Some writers put the address in angle brackets. */
const address = (value: string | undefined): string | null => {
  const url = angled(value)
  return url !== null && parseUrl(url) !== null ? url : null
}
