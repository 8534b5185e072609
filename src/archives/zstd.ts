/**
 * Zstandard streams. Archives of the web may begin with a dictionary, in a skippable frame of its own ("Zstandard
 * Compression for WARC Files 1.0"): then each further frame is a record, unpacked with it and by itself, and one
 * that is broken or too large costs no other. What was lost is said at the end of the stream.
 */
import { Broken, broken } from './broken.ts'
import { ByteReader, joined, MAX_BYTES, startsWith, steps } from './reader.ts'
import { zstd } from './zstd-wasm.ts'

const FRAME = [0x28, 0xb5, 0x2f, 0xfd]
const DICTIONARY = [0x5d, 0x2a, 0x4d, 0x18]
/** In bytes; they are some hundred thousand long, and nobody has use for one of millions. */
const MOST_DICTIONARY = 16 * 1024 * 1024
/** What a frame that doesn't tell its length is first thought to come to, and the code of those that come to more. */
const FIRST_GUESS = 1 << 20, TOO_SHORT = '-70'

export const isZstd = (start: Uint8Array): boolean => startsWith(start, FRAME) || startsWith(start, DICTIONARY)

export async function* unzstd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new ByteReader(bytes)
  if (startsWith(await reader.peek(DICTIONARY.length), DICTIONARY)) yield* withDictionary(reader)
  else yield* streamed(reader.pieces())
}

async function* streamed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { Decompress } = await import('fzstd')
  const out: Uint8Array[] = []
  let ended = false
  const stream = new Decompress((piece, last) => { out.push(piece); ended ||= last === true })
  try {
    for await (const piece of steps(bytes)) {
      stream.push(piece)
      yield* out.splice(0)
    }
    if (!ended) stream.push(new Uint8Array(0), true)
    yield* out.splice(0)
  } catch (error) {
    if (error instanceof Error && /dictionary/i.test(error.message)) throw new Broken({ kind: 'unsupported', detail: 'Zstandard data that need a dictionary, and have none before them' })
    throw broken('Zstandard', error)
  }
}

async function* withDictionary(reader: ByteReader): AsyncGenerator<Uint8Array> {
  const { createDCtx, decompress, decompressUsingDict, freeDCtx } = await zstd()
  const dictionary = await dictionaryOf(reader, decompress)
  const context = createDCtx()
  let lost = 0, why: unknown, where = 0
  try {
    for (;;) {
      const from = reader.offset
      const start = await reader.peek(FRAME.length)
      if (start.length === 0) break
      if (isSkippable(start)) { await reader.skip(await lengthOfSkippable(reader)); continue }
      if (!startsWith(start, FRAME)) throw broken('Zstandard', new Error('no frame where one should begin'), from)
      const frame = await frameOf(reader)
      let record: Uint8Array
      try {
        if (frame === null) throw new Error(`it is larger than ${MAX_BYTES} bytes`)
        record = unpack(frame, options => decompressUsingDict(context, frame, dictionary, options))
      } catch (error) {
        if (lost++ === 0) { why = error; where = from }
        continue
      }
      yield record
    }
  } finally {
    freeDCtx(context)
  }
  if (lost > 0)
    throw broken(
      'Zstandard',
      new Error(`${lost === 1 ? 'a frame is' : `${lost} frames are`} left out: ${why instanceof Error ? why.message : String(why)}`),
      where,
    )
}

/** It may be packed itself. */
async function dictionaryOf(reader: ByteReader, decompress: (frame: Uint8Array, options: { defaultHeapSize: number }) => Uint8Array): Promise<Uint8Array> {
  const size = await lengthOfSkippable(reader)
  if (size > MOST_DICTIONARY) throw broken('Zstandard', new Error(`a dictionary of ${size} bytes`))
  const held = (await reader.take(size)).slice()
  if (held.length < size) throw broken('Zstandard', new Error('it ends in its dictionary'))
  if (!startsWith(held, FRAME)) return held
  try {
    if (headOf(held).length > MOST_DICTIONARY) throw new Error(`it is larger than ${MOST_DICTIONARY} bytes`)
    return unpack(held, options => decompress(held, options))
  } catch (error) {
    throw broken('Zstandard', new Error(`its dictionary can't be unpacked: ${error instanceof Error ? error.message : String(error)}`))
  }
}

const isSkippable = (start: Uint8Array): boolean => start.length === 4 && (start[0]! & 0xf0) === 0x50 && startsWith(start, DICTIONARY.slice(1), 1)

/** Its first eight bytes are taken. */
async function lengthOfSkippable(reader: ByteReader): Promise<number> {
  const head = await reader.take(8)
  return head.length < 8 ? 0 : new DataView(head.buffer, head.byteOffset).getUint32(4, true)
}

/** One frame as it lies there, found by the lengths of its blocks; null, and passed over, where it is too large. */
async function frameOf(reader: ByteReader): Promise<Uint8Array | null> {
  const { header, flags, length } = headOf(await reader.peek(18))
  const parts = [(await reader.take(header)).slice()]
  let total = header
  for (let last = false; !last;) {
    const head = (await reader.take(3)).slice()
    if (head.length < 3) throw broken('Zstandard', new Error('it ends in a frame'), reader.offset)
    last = (head[0]! & 1) !== 0
    const size = (head[0]! | head[1]! << 8 | head[2]! << 16) >> 3
    // A block of one byte, so many times.
    const stored = (head[0]! >> 1 & 3) === 1 ? 1 : size
    total += 3 + stored
    if (total > MAX_BYTES) { parts.length = 0; await reader.skip(stored) } else parts.push(head, (await reader.take(stored)).slice())
  }
  if ((flags & 4) !== 0) parts.push((await reader.take(4)).slice())
  return total > MAX_BYTES || length > MAX_BYTES ? null : joined(parts)
}

/** Of a frame: how many bytes its head has, what it says is in it, and what that unpacks to; 0 where it doesn't say. */
function headOf(frame: Uint8Array): { readonly header: number; readonly flags: number; readonly length: number } {
  const flags = frame[4] ?? 0
  const isSingle = (flags & 0x20) !== 0
  const bytes = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6]!
  const header = 5 + (isSingle ? 0 : 1) + [0, 1, 2, 4][flags & 3]! + bytes
  let length = 0
  for (let i = header - 1; i >= header - bytes; i--) length = length * 256 + (frame[i] ?? 0)
  return { header, flags, length }
}

/** `defaultHeapSize` is the room for a frame that doesn't tell its length: tried again with more where that was too little. */
function unpack(frame: Uint8Array, decompress: (options: { defaultHeapSize: number }) => Uint8Array): Uint8Array {
  for (let room = Math.max(FIRST_GUESS, 8 * frame.length); ; room *= 4) {
    try {
      return decompress({ defaultHeapSize: Math.min(room, MAX_BYTES) })
    } catch (error) {
      const isShort = error instanceof Error && error.message.endsWith(` ${TOO_SHORT}`)
      if (!isShort) throw new Error('it is broken', { cause: error })
      if (room >= MAX_BYTES) throw new Error(`it unpacks to more than ${MAX_BYTES} bytes`, { cause: error })
    }
  }
}
