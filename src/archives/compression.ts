/**
 * Compressed wrappers, opened as streams: gzip, Zstandard, bzip2, xz by their first bytes, Brotli,
 * which has none, by its name. Broken data throw Broken; how much may come out is for the reader
 * of the stream to bound (see budget.ts).
 */
import { Readable } from 'node:stream'
import { broken, Broken } from './broken.ts'
import { GZIP, GzipMembers } from './gzip.ts'
import { startsWith } from './reader.ts'
import type { Pull } from './reader.ts'

interface Wrapper {
  readonly name: string
  readonly extension: string
  readonly matches: (start: Uint8Array, name: string) => boolean
  readonly open: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
}

/** One step into a decoder: what comes out of it may be a thousand times larger. */
const STEP = 1 << 16

export const WRAPPERS: readonly Wrapper[] = [
  { name: 'gzip', extension: '.gz', matches: start => startsWith(start, GZIP), open: bytes => iterate(new GzipMembers(bytes).pull) },
  // A frame, or the skippable frame that archives of the web keep their dictionary in.
  { name: 'Zstandard', extension: '.zst', matches: start => startsWith(start, [0x28, 0xb5, 0x2f, 0xfd]) || startsWith(start, [0x5d, 0x2a, 0x4d, 0x18]), open: unzstd },
  {
    name: 'bzip2', extension: '.bz2', open: bunzip,
    // "BZh", the block size as a digit, then the first block's magic number, or that of an empty stream.
    matches: start => startsWith(start, 'BZh') && (startsWith(start, [0x31, 0x41, 0x59, 0x26, 0x53, 0x59], 4) || startsWith(start, [0x17, 0x72, 0x45, 0x38, 0x50, 0x90], 4)),
  },
  { name: 'xz', extension: '.xz', matches: start => startsWith(start, [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]), open: unxz },
  { name: 'Brotli', extension: '.br', matches: (_, name) => /\.br$/i.test(name), open: unbrotli },
]

export const wrapperOf = (start: Uint8Array, name: string): Wrapper | null => WRAPPERS.find(wrapper => wrapper.matches(start, name)) ?? null

export async function* iterate(pull: Pull): AsyncGenerator<Uint8Array> {
  for (let piece = await pull(); piece !== null; piece = await pull()) yield piece
}

async function* steps(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) for (let at = 0; at < piece.length; at += STEP) yield piece.subarray(at, at + STEP)
}

async function* unzstd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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
    if (error instanceof Error && /dictionary/i.test(error.message)) throw new Broken({ kind: 'unsupported', detail: 'Zstandard data that need a dictionary' })
    throw broken('Zstandard', error)
  }
}

async function* through(bytes: AsyncIterable<Uint8Array>, decoder: NodeJS.ReadWriteStream & { destroy?: (error?: Error) => void }, name: string): AsyncGenerator<Uint8Array> {
  const source = Readable.from(steps(bytes), { objectMode: true })
  const out = new Readable({ objectMode: true, highWaterMark: 4, read() { decoder.resume() } })
  decoder.on('data', (piece: Uint8Array) => { if (!out.push(piece)) decoder.pause() })
  decoder.on('end', () => { out.push(null) })
  decoder.on('error', (error: Error) => { out.destroy(error) })
  // `pipe` alone would swallow the errors of its source.
  source.on('error', error => { out.destroy(error) })
  source.pipe(decoder)
  try {
    yield* out as AsyncIterable<Uint8Array>
  } catch (error) {
    throw broken(name, error)
  } finally {
    source.destroy()
    decoder.destroy?.()
  }
}

async function* bunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { default: unbzip2 } = await import('unbzip2-stream')
  yield* through(bytes, unbzip2(), 'bzip2')
}

async function* unbrotli(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { createBrotliDecompress } = await import('node:zlib')
  yield* through(bytes, createBrotliDecompress(), 'Brotli')
}

async function* unxz(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { default: xz } = await import('xz-decompress')
  try {
    const stream = new xz.XzReadableStream(Readable.toWeb(Readable.from(steps(bytes), { objectMode: true, highWaterMark: 2 })) as ReadableStream<Uint8Array>)
    // The decoder uses one buffer again and again.
    for await (const piece of stream) yield piece.slice()
  } catch (error) {
    throw broken('xz', error)
  }
}
