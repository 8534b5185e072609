/**
 * JSON Lines: one record a line, in order, holding no more than one line. A line that is no record
 * gives a failed member, so that one line in stays one line out. The end of the last line is not a line.
 */
import type { ArchiveFormat, Input, Member, RecordFields } from '../model/contracts.ts'
import { Broken } from './broken.ts'
import { at, failedRecord, numberIn, recordMember } from './records.ts'
import type { Place } from './records.ts'
import { ByteReader, joined, latin1, MAX_BYTES } from './reader.ts'

export const jsonLines: ArchiveFormat = { name: 'jsonl', summary: 'JSON Lines with html or text', matches, members }

function matches(start: Uint8Array, fields: RecordFields): boolean {
  const text = latin1(start).replace(/^\xef\xbb\xbf/, '')
  if (!/^\s{0,100}\{\s{0,100}"/.test(text)) return false
  const [first = '', second] = text.trimStart().split('\n', 2)
  return second === undefined ? namesPage(first, fields) : isRecord(first)
}

/** Somewhere in what is seen of a line stands the key of a page or text. */
const namesPage = (line: string, fields: RecordFields): boolean => [fields.html, fields.text].some(field => line.includes(`"${field.split('.').at(-1) ?? ''}"`))

/** A line of JSON longer than what is looked at otherwise: whether a page or text is in it, at the place where records have it; of one that is longer still, whether one is named. */
export function isLongRecord(start: Uint8Array, fields: RecordFields, isAll: boolean): boolean {
  const [line = ''] = new TextDecoder().decode(start).split('\n', 1)
  try {
    const record: unknown = JSON.parse(line)
    return (
      typeof record === 'object'
      && record !== null
      && [fields.html, fields.text].some(field => at(record as Readonly<Record<string, unknown>>, field) !== undefined)
    )
  } catch {
    return !isAll && namesPage(line, fields)
  }
}

/** It opens a record, of whose line no more is seen: its page may stand behind what else it has. */
export const opensLongRecord = (start: Uint8Array): boolean => !start.includes(LINE_END) && OPENS_OBJECT.test(latin1(start))
const OPENS_OBJECT = /^(?:\xef\xbb\xbf)?\s{0,100}\{\s{0,100}"(?:[^"\\]|\\.){0,200}"\s{0,100}:/, LINE_END = 0x0a

function isRecord(line: string): boolean {
  try { return typeof JSON.parse(line) === 'object' } catch { return false }
}

async function* members(input: Input, fields: RecordFields): AsyncGenerator<Member> {
  const { range } = input
  const reader = new ByteReader(input.bytes)
  reader.offset = range?.start ?? 0
  if (range && range.start < range.from) await passLine(reader, range.to)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  for (let record = 1; ; record++) {
    if (range && reader.offset >= range.to) return
    // In a part of a file no one knows how many lines stand before it.
    const place = { ...(range ? {} : { record }), offset: input.path === null ? null : reader.offset }
    let line: Uint8Array | number | null
    try {
      line = await wholeLine(reader)
    } catch (error) {
      if (!(error instanceof Broken)) throw error
      yield failedRecord(error.failure, place)
      return
    }
    if (line === null) return
    if (typeof line === 'number') { yield failedRecord({ kind: 'too-large', bytes: line, limit: MAX_BYTES }, place); continue }
    const text = decoder.decode(line).replace(/\r?\n?$/, '')
    yield read(record === 1 && (range?.start ?? 0) === 0 && text.startsWith('\ufeff') ? text.slice(1) : text, place, fields)
  }
}

function read(line: string, place: Place, fields: RecordFields): Member {
  if (line.trim() === '') return failedRecord({ kind: 'bad-record', detail: 'the line is blank, expected a JSON object' }, place)
  try {
    const record = JSON.parse(line) as unknown
    const id = typeof (record as { id?: unknown } | null)?.id === 'number' ? numberAt(line, 'id') : null
    return recordMember(id === null ? record : { ...record as object, id: numberIn(id) }, place, fields)
  } catch (error) {
    return failedRecord({ kind: 'bad-record', detail: `not JSON: ${error instanceof Error ? error.message : String(error)}` }, place)
  }
}

/** The number under a key of the outermost object as it is written, for JSON.parse (before Node 21) gives no more than its value; of several the last. */
function numberAt(json: string, key: string): string | null {
  let depth = 0
  let found: string | null = null
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (sign === '{' || sign === '[') depth++
    else if (sign === '}' || sign === ']') depth--
    if (sign !== '"') continue
    const end = endOfString(json, at)
    NUMBER_BEHIND.lastIndex = end
    if (depth === 1 && json.slice(at, end) === `"${key}"`) found = NUMBER_BEHIND.exec(json)?.[1] ?? found
    at = end - 1
  }
  return found
}

const NUMBER_BEHIND = /\s*:\s*([-+.\dEe]+)/y

function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let escapes = 0
    while (json[end - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return end + 1
  }
  return json.length
}

/** To the end of the line that this is in, or not as far where that is behind `to`. */
async function passLine(reader: ByteReader, to: number): Promise<void> {
  while (reader.offset < to) {
    const piece = await reader.line(1 << 16)
    if (piece === null || piece.at(-1) === 0x0a) return
  }
}

/** Past the bound only the length of a line is kept. */
async function wholeLine(reader: ByteReader): Promise<Uint8Array | number | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const piece = await reader.line(1 << 20)
    if (piece === null) return length === 0 ? null : length > MAX_BYTES ? length : joined(pieces)
    length += piece.length
    if (length > MAX_BYTES) pieces.length = 0
    else pieces.push(piece)
    if (piece.at(-1) === 0x0a) return length > MAX_BYTES + 2 ? length : joined(pieces)
  }
}
