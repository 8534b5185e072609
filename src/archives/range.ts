/**
 * Parts of a file, so that a huge one spreads over many tasks and none reads it whole. A document
 * belongs to the range that its first byte lies in: ranges that cover the file give each of its
 * documents once. Says where a reader has to begin for that; refuses what can't be entered in the middle.
 */
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import type { Member, Range } from '../model/contracts.ts'
import { Broken } from './broken.ts'
import { GZIP, GzipMembers, isHeader } from './gzip.ts'
import { ByteReader, startsWith } from './reader.ts'
import type { Pull } from './reader.ts'
import { isRecord } from './warc.ts'

/** A range as the caller says it: bytes, `to` not among them and null for the end of the file; or the n-th of so many equal parts, from 1. */
export type Slice =
  | { readonly kind: 'bytes'; readonly from: number; readonly to: number | null }
  | { readonly kind: 'part'; readonly part: number; readonly of: number }

export function bytesOf(slice: Slice, size: number): { readonly from: number; readonly to: number } {
  if (slice.kind === 'bytes') return { from: slice.from, to: slice.to ?? size }
  const cut = (n: number): number => Math.floor(size / slice.of * n)
  return { from: cut(slice.part - 1), to: slice.part === slice.of ? size : cut(slice.part) }
}

/** The members that begin in the range, and the fault that does. What is at no known place is at the file's beginning. */
export async function* within(members: AsyncIterable<Member>, { from, to }: Range): AsyncGenerator<Member> {
  const owns = (offset: number | null): boolean => (offset ?? 0) >= from && (offset ?? 0) < to
  try {
    for await (const member of members) if (owns(member.offset)) yield member
  } catch (error) {
    if (!(error instanceof Broken) || owns(error.offset)) throw error
  }
}

/** Where each format is entered for a range that begins at `from`: at or before it. */
export const ENTRIES: Readonly<Record<string, (path: string, from: number) => Promise<number>>> = {
  // From a byte earlier it can be seen whether a line begins.
  jsonl: async (_, from) => Math.max(0, from - 1),
  // By the directory at its end, whatever the range.
  zip: async () => 0,
  warc: recordBefore,
}

/** The size of a stream's pieces. */
const PIECE = 1 << 16

/** A file from `start` on, in the pieces that a reader of the whole gets: how much can be read of what is damaged depends on where they end. */
export function bytesFrom(path: string, start: number): { readonly bytes: AsyncIterable<Uint8Array>; readonly close: () => void } {
  const skipped = start % PIECE
  const stream = createReadStream(path, { start: start - skipped, highWaterMark: PIECE })
  // Whoever reads it meets the error.
  stream.on('error', () => {})
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    let first = skipped
    for await (const piece of stream as AsyncIterable<Uint8Array>) {
      if (piece.length > first) yield piece.subarray(first)
      first = Math.max(0, first - piece.length)
    }
  }
  return { bytes: bytes(), close: () => { stream.destroy() } }
}

/** So far back a record is looked for first, and then eight times as far, up to LONGEST. */
const NEAR = 1 << 18
/** Above this the file is read from its beginning: its records are longer than any document, or it is packed as a whole. */
const LONGEST = 1 << 27
const STEP = 1 << 18

/**
 * The beginning of a record at or before `from`, from where a reader comes to `from` in step with
 * one that has read everything: 0, or one behind which there is another. A page can hold what looks
 * like a record; the first in sight is taken, for what stands in a page stands behind its beginning.
 */
async function recordBefore(path: string, from: number): Promise<number> {
  const file = await open(path)
  try {
    const packed = startsWith((await file.read(new Uint8Array(3), 0, 3, 0)).buffer, GZIP)
    for (let back = NEAR; back < from && back <= LONGEST; back *= 8) {
      const found = await firstRecord(file, from - back, from, packed)
      if (found !== null) return found
    }
    return 0
  } finally {
    await file.close()
  }
}

async function firstRecord(file: FileHandle, low: number, high: number, packed: boolean): Promise<number | null> {
  const mark = Buffer.from(packed ? GZIP : Buffer.from('\nWARC/'))
  const before = packed ? 0 : 1
  for (let at = low - before; at <= high;) {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(STEP), 0, STEP, at)
    const bytes = buffer.subarray(0, bytesRead)
    for (let hit = bytes.indexOf(mark); hit >= 0; hit = bytes.indexOf(mark, hit + 1)) {
      const place = at + hit + before
      if (place > high) return null
      if (await beginsRecord(file, place, packed)) return place
    }
    if (bytesRead < STEP) return null
    at += STEP - mark.length
  }
  return null
}

async function beginsRecord(file: FileHandle, place: number, packed: boolean): Promise<boolean> {
  const plain = new ByteReader(pullFrom(file, place))
  if (!packed) return isRecord(plain)
  return isHeader(await plain.peek(10)) && isRecord(new ByteReader(new GzipMembers(plain.pieces()).pull))
}

function pullFrom(file: FileHandle, place: number): Pull {
  let at = place
  return async () => {
    const { bytesRead, buffer } = await file.read(new Uint8Array(STEP), 0, STEP, at)
    at += bytesRead
    return bytesRead === 0 ? null : buffer.subarray(0, bytesRead)
  }
}
