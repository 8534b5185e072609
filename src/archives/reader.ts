/**
 * A stream of bytes, read as a parser wants them: peek, take, skip, a line at a time, with the
 * offset always known. Holds no more than was peeked at.
 */
import { MAX_BYTES } from '../model/contracts.ts'
export { MAX_BYTES }

/** The next piece; null at the end. May go on after it has thrown. */
export type Pull = () => Promise<Uint8Array | null>

export class ByteReader {
  /** Bytes taken so far. */
  offset = 0
  readonly #pull: Pull
  #held: Uint8Array = new Uint8Array(0)
  /** What `held` lies in, where it was joined here and may be written on behind it. */
  #room: ArrayBufferLike | null = null
  #ended = false
  /** Met by a glance, and thrown when someone needs to go on. */
  #fault: unknown = null

  constructor(source: AsyncIterable<Uint8Array> | Pull) {
    const pull = typeof source === 'function' ? source : pullFrom(source)
    this.#pull = async () => {
      const fault = this.#fault
      this.#fault = null
      if (fault !== null) throw fault
      return pull()
    }
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false
    const piece = await this.#pull()
    if (piece === null) { this.#ended = true; return false }
    this.#append([piece], piece.length)
    return true
  }

  /** At a cost of what is added and not of what is there: who reads a file of false lengths piece by piece holds much for long. */
  #append(pieces: readonly Uint8Array[], length: number): void {
    const held = this.#held
    const total = held.length + length
    if (held.length === 0 && pieces.length <= 1) { this.#held = pieces[0] ?? held; return }
    const own = held.buffer === this.#room
    let whole = held
    if (own && held.byteOffset + total <= held.buffer.byteLength) whole = new Uint8Array(held.buffer, held.byteOffset, total)
    else {
      whole = new Uint8Array(own ? 2 * total : total).subarray(0, total)
      whole.set(held)
      this.#room = whole.buffer
    }
    let at = held.length
    for (const piece of pieces) { whole.set(piece, at); at += piece.length }
    this.#held = whole
  }

  /** The next `count` bytes, fewer at the end; they stay to be read. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.#held.length < count && !this.#ended) {
      const pieces: Uint8Array[] = []
      let more = 0
      try {
        while (this.#held.length + more < count) {
          const piece = await this.#pull()
          if (piece === null) { this.#ended = true; break }
          pieces.push(piece)
          more += piece.length
        }
      } finally {
        this.#append(pieces, more)
      }
    }
    return this.#held.subarray(0, count)
  }

  /** As `peek`, but what can't be read is left for the next read to meet. */
  async glance(count: number): Promise<Uint8Array> {
    try {
      return await this.peek(count)
    } catch (error) {
      this.#fault = error
      return this.#held.subarray(0, count)
    }
  }

  /** What is held at the moment, at least one byte, or null at the end; it stays to be read. */
  async held(): Promise<Uint8Array | null> {
    while (this.#held.length === 0) if (!await this.#more()) return null
    return this.#held
  }

  /** Takes the next `count` bytes; fewer at the end. */
  async take(count: number): Promise<Uint8Array> {
    const bytes = await this.peek(count)
    this.#advance(bytes.length)
    return bytes
  }

  /** Gives how many there were. */
  async skip(count: number): Promise<number> {
    let left = count
    while (left > 0) {
      const held = await this.held()
      if (held === null) break
      const step = Math.min(left, held.length)
      this.#advance(step)
      left -= step
    }
    return count - left
  }

  /** A line with its end, at most `limit` bytes of it; null at the end. */
  async line(limit: number): Promise<Uint8Array | null> {
    for (let looked = 0; ;) {
      const at = this.#held.indexOf(0x0a, looked)
      if (at >= 0 || this.#held.length >= limit) return this.take(at >= 0 ? Math.min(at + 1, limit) : limit)
      looked = this.#held.length
      if (!await this.#more()) return looked === 0 ? null : this.take(looked)
    }
  }

  /** Pieces of the next `count` bytes. */
  async* pieces(count = Infinity): AsyncGenerator<Uint8Array> {
    for (let left = count; left > 0;) {
      const held = await this.held()
      if (held === null) return
      const piece = held.length > left ? held.subarray(0, left) : held
      this.#advance(piece.length)
      left -= piece.length
      yield piece
    }
  }

  /** Bytes that were taken and are to be read again. */
  giveBack(bytes: Uint8Array): void {
    const held = this.#held
    const before = bytes.buffer === held.buffer && bytes.byteOffset + bytes.length === held.byteOffset
    this.#held = before ? new Uint8Array(held.buffer, bytes.byteOffset, bytes.length + held.length) : joined([bytes, held])
    this.offset -= bytes.length
  }

  #advance(count: number): void {
    this.#held = this.#held.subarray(count)
    this.offset += count
  }
}

function pullFrom(source: AsyncIterable<Uint8Array>): Pull {
  const iterator = source[Symbol.asyncIterator]()
  return async () => {
    for (;;) {
      const next = await iterator.next()
      if (next.done) return null
      // Streams that were told an encoding give text.
      const piece: Uint8Array | string = next.value
      if (piece.length > 0) return typeof piece === 'string' ? new TextEncoder().encode(piece) : piece
    }
  }
}

/** One step into a decoder: what comes out of it may be a thousand times larger. */
const STEP = 1 << 16

export async function* steps(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) for (let at = 0; at < piece.length; at += STEP) yield piece.subarray(at, at + STEP)
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const some = pieces.filter(piece => piece.length > 0)
  const [first] = some
  if (some.length === 1 && first) return first
  const bytes = new Uint8Array(some.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of some) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** All of a stream; its length alone where it is longer than `limit`. What comes after the limit is left unread. */
export async function readAll(stream: AsyncIterable<Uint8Array>, limit: number = MAX_BYTES): Promise<Uint8Array | number> {
  const pieces: Uint8Array[] = []
  let total = 0
  for await (const piece of stream) {
    total += piece.length
    if (total > limit) return total
    pieces.push(piece)
  }
  return joined(pieces)
}

/** Bytes that are characters of Latin 1, such as headers. */
export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export const startsWith = (bytes: Uint8Array, magic: readonly number[] | string, at = 0): boolean => {
  if (bytes.length < at + magic.length) return false
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== (typeof magic === 'string' ? magic.charCodeAt(i) : magic[i])) return false
  return true
}

export function indexOf(bytes: Uint8Array, text: string, from = 0): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1')
}
