/**
 * Compressed wrappers, opened as streams: gzip, Zstandard, bzip2, xz by their first bytes, Brotli,
 * which has none, by its name. Broken data throw Broken; how much may come out is for the reader
 * of the stream to bound (see budget.ts).
 */
import { Readable } from 'node:stream'
import { broken } from './broken.ts'
import { GZIP, GzipMembers } from './gzip.ts'
import { startsWith, steps } from './reader.ts'
import type { Pull } from './reader.ts'
import { isZstd, unzstd } from './zstd.ts'

interface Wrapper {
  readonly name: string
  readonly extension: string
  readonly matches: (start: Uint8Array, name: string) => boolean
  readonly open: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>
}

export const WRAPPERS: readonly Wrapper[] = [
  { name: 'gzip', extension: '.gz', matches: start => startsWith(start, GZIP), open: bytes => iterate(new GzipMembers(bytes).pull) },
  { name: 'Zstandard', extension: '.zst', matches: isZstd, open: unzstd },
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

async function* through(
  bytes: AsyncIterable<Uint8Array>,
  decoder: NodeJS.ReadWriteStream & { destroy?: (error?: Error) => void },
  name: string,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(steps(bytes), { objectMode: true })
  const out = new Readable({
    objectMode: true,
    highWaterMark: 4,
    read() {
      decoder.resume()
    },
  })
  decoder.on('data', (piece: Uint8Array) => {
    if (!out.push(piece)) decoder.pause()
  })
  decoder.on('end', () => {
    out.push(null)
  })
  decoder.on('error', (error: Error) => {
    out.destroy(error)
  })
  // `pipe` alone would swallow the errors of its source.
  source.on('error', error => {
    out.destroy(error)
  })
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
