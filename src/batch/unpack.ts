/**
 * Opens a compressed wrapper around one file: gzip, Brotli, Zstandard, bzip2, xz, known by their
 * first bytes (Brotli has none: by its name). Output is bounded while it grows, so that a bomb is
 * a failure and not a full memory. One wrapper is opened, not a wrapper in a wrapper.
 */
import type { Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import { MAX_BYTES } from './job.ts'
import { join } from './read.ts'

interface Wrapper {
  readonly name: string
  readonly extension: string
  readonly matches: (bytes: Uint8Array, name: string) => boolean
  /** Gives the pieces to `out`, which throws when there are too many. */
  readonly unpack: (bytes: Uint8Array, out: (piece: Uint8Array) => void, limit: number) => void | Promise<void>
}

class TooLarge extends Error {}

const starts = (...magic: number[]) => (bytes: Uint8Array): boolean => magic.every((byte, at) => bytes[at] === byte)

export const WRAPPERS: readonly Wrapper[] = [
  {
    name: 'gzip', extension: '.gz', matches: starts(0x1f, 0x8b, 0x08),
    unpack: async (bytes, out, limit) => out((await import('node:zlib')).gunzipSync(bytes, { maxOutputLength: limit })),
  },
  {
    name: 'Zstandard', extension: '.zst', matches: starts(0x28, 0xb5, 0x2f, 0xfd),
    unpack: async (bytes, out) => {
      const { Decompress } = await import('fzstd')
      const stream = new Decompress(piece => out(piece))
      // In steps, so that the bound is felt before the whole bomb is open.
      for (let at = 0; at < bytes.length; at += 1 << 16) stream.push(bytes.subarray(at, at + (1 << 16)), at + (1 << 16) >= bytes.length)
    },
  },
  {
    name: 'bzip2', extension: '.bz2',
    // "BZh", the block size as a digit, then the first block's magic number, or that of an empty stream.
    matches: bytes => starts(0x42, 0x5a, 0x68)(bytes) && (starts(0x31, 0x41, 0x59, 0x26, 0x53, 0x59)(bytes.subarray(4)) || starts(0x17, 0x72, 0x45, 0x38, 0x50, 0x90)(bytes.subarray(4))),
    unpack: async (bytes, out) => {
      const { default: bunzip } = await import('seek-bzip')
      let page = new Uint8Array(1 << 16)
      let used = 0
      bunzip.decode(bytes, {
        writeByte: (byte: number) => {
          page[used++] = byte
          if (used < page.length) return
          out(page)
          page = new Uint8Array(1 << 16)
          used = 0
        },
      }, true)
      out(page.subarray(0, used))
    },
  },
  {
    name: 'xz', extension: '.xz', matches: starts(0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00),
    unpack: async (bytes, out) => {
      const { default: xz } = await import('xz-decompress')
      const stream = new xz.XzReadableStream(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream() as ReadableStream<Uint8Array>)
      for await (const piece of stream) out(piece.slice())
    },
  },
  {
    name: 'Brotli', extension: '.br', matches: (_, name) => /\.br$/i.test(name),
    unpack: async (bytes, out, limit) => out((await import('node:zlib')).brotliDecompressSync(bytes, { maxOutputLength: limit })),
  },
]

export const isPacked = (bytes: Uint8Array, name: string): boolean => WRAPPERS.some(wrapper => wrapper.matches(bytes, name))

/** Bytes as they lie in the file → the document's bytes. Failures: `too-large`, `unreadable` (broken data). */
export async function unpack(bytes: Uint8Array, name: string, limit: number = MAX_BYTES): Promise<Outcome<Uint8Array>> {
  const wrapper = WRAPPERS.find(w => w.matches(bytes, name))
  if (!wrapper) return ok(bytes)
  const pieces: Uint8Array[] = []
  let total = 0
  try {
    await wrapper.unpack(bytes, piece => {
      total += piece.length
      if (total > limit) throw new TooLarge()
      pieces.push(piece)
    }, limit)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (error instanceof TooLarge || code === 'ERR_BUFFER_TOO_LARGE') return fail({ kind: 'too-large', bytes: Math.max(total, limit + 1), limit })
    return fail({ kind: 'unreadable', detail: `its ${wrapper.name} data are broken (${error instanceof Error ? error.message : String(error)})` })
  }
  return ok(join(pieces, total))
}
