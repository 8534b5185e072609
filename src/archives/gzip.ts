/**
 * gzip, member by member: archives of the web have one member a record, and one that is broken
 * costs only itself. After an error the next pull goes on at the next member that can be found.
 * The checksum is verified, before anything is given of a member that is small.
 */
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { Broken } from './broken.ts'
import { ByteReader, startsWith } from './reader.ts'
import type { Pull } from './reader.ts'

export const GZIP = [0x1f, 0x8b, 0x08]
/** A member that lies within this is unpacked at once, which is much faster. */
const SMALL_IN = 1 << 18
const SMALL_OUT = 1 << 22
/** One step into a longer one: what comes out may be a thousand times larger before it can be stopped. */
const STEP = 1 << 16
const MAX_HEADER = 1 << 16
const MARK = Buffer.from(GZIP)
/** Packed data come to so many times their length at the most. */
const MOST_GROWTH = 1032
const LEAST_ROOM = 1 << 14

/** Where members begin: in the bytes as they lie there and in those that come out. */
interface Start { readonly packed: number; readonly plain: number }

export class GzipMembers {
  readonly #reader: ByteReader
  readonly #starts: Start[] = []
  #plain = 0
  #current: AsyncGenerator<Uint8Array> | null = null
  #lost = false

  /** `offset` is where the source begins in its file. */
  constructor(source: AsyncIterable<Uint8Array>, offset = 0) {
    this.#reader = new ByteReader(source)
    this.#reader.offset = offset
  }

  /** The offset as it lies in the file, of the member that begins at, or else holds, this offset of what came out. */
  packedOffset(plain: number): { readonly offset: number; readonly exact: boolean } {
    while (this.#starts.length > 1 && this.#starts[1]!.plain <= plain) this.#starts.shift()
    const start = this.#starts[0] ?? { packed: 0, plain: 0 }
    return { offset: start.packed, exact: start.plain === plain }
  }

  readonly pull: Pull = async () => {
    for (;;) {
      if (this.#current === null) {
        if (!await this.#toMember()) return null
        this.#starts.push({ packed: this.#reader.offset, plain: this.#plain })
        this.#current = this.#member()
      }
      let next: IteratorResult<Uint8Array>
      try {
        next = await this.#current.next()
      } catch (error) {
        this.#current = null
        this.#lost = true
        throw error
      }
      if (next.done) { this.#current = null; continue }
      if (next.value.length === 0) continue
      this.#plain += next.value.length
      return next.value
    }
  }

  /** To the next member; false at the end. What follows the last member and is none is padding or damage. */
  async #toMember(): Promise<boolean> {
    const start = await this.#reader.peek(3)
    if (start.length === 0) return false
    if (startsWith(start, GZIP) && !this.#lost) return true
    const from = this.#reader.offset
    const padding = start.every(byte => byte === 0)
    const found = await this.#search(startsWith(start, GZIP) && from === this.#starts.at(-1)?.packed)
    const said = this.#lost || (padding && !found)
    this.#lost = false
    if (!said) throw new Broken({ kind: 'unreadable', detail: 'what stands between its gzip members is no gzip' }, from)
    return found
  }

  async #search(past: boolean): Promise<boolean> {
    if (past) await this.#reader.skip(1)
    for (;;) {
      const held = await this.#reader.held()
      if (held === null) return false
      const at = held.indexOf(0x1f)
      if (at < 0) { await this.#reader.skip(held.length); continue }
      await this.#reader.skip(at)
      if (isHeader(await this.#reader.peek(10))) return true
      await this.#reader.skip(1)
    }
  }

  async* #member(): AsyncGenerator<Uint8Array> {
    const at = this.#reader.offset
    const bad = (detail: string): Broken => new Broken({ kind: 'unreadable', detail: `its gzip data are broken (${detail})` }, at)
    let ahead = await this.#reader.peek(SMALL_IN)
    let header = headerLength(ahead)
    if (header === null && ahead.length === SMALL_IN) {
      ahead = await this.#reader.peek(MAX_HEADER + SMALL_IN)
      header = headerLength(ahead)
    }
    if (header === null) throw bad('its header has no end')
    try {
      const { buffer, engine } = inflateRawSync(ahead.subarray(header), {
        info: true,
        maxOutputLength: SMALL_OUT,
        chunkSize: roomFor(ahead, header),
      }) as unknown as { buffer: Buffer; engine: { bytesWritten: number } }
      const end = header + engine.bytesWritten
      const trailer = await this.#reader.peek(end + 8)
      check(trailer.subarray(end), crc32(buffer), buffer.length, bad)
      await this.#reader.skip(end + 8)
      yield buffer
      return
    } catch (error) {
      if (error instanceof Broken) throw error
      // Longer than was looked at, or damaged: in pieces, so that what comes before the damage is given.
    }
    await this.#reader.skip(header)
    yield* this.#long(bad)
  }

  async* #long(bad: (detail: string) => Broken): AsyncGenerator<Uint8Array> {
    const inflate = createInflateRaw()
    const out: Buffer[] = []
    let ended = false
    let wake: (error: Error | null) => void = () => {}
    inflate.on('data', (piece: Buffer) => { out.push(piece) })
    inflate.on('end', () => { ended = true })
    inflate.on('error', error => wake(error))
    let crc = 0
    let size = 0
    let fed = 0
    try {
      while (!ended) {
        const held = await this.#reader.held()
        if (held === null) throw bad('unexpected end of file')
        const piece = held.subarray(0, STEP)
        const failed = await new Promise<Error | null>(resolve => {
          wake = resolve
          inflate.write(piece, () => setImmediate(resolve, null))
        })
        if (failed) throw bad(failed.message)
        const used = Math.min(piece.length, inflate.bytesWritten - fed)
        if (used < piece.length) {
          await this.#reader.skip(used)
          fed += used
          ended = true
        } else {
          await this.#reader.skip(piece.length)
          fed += piece.length
        }
        for (const data of out.splice(0)) {
          crc = crc32(data, crc)
          size += data.length
          yield data
        }
      }
    } finally {
      inflate.destroy()
    }
    check(await this.#reader.take(8), crc, size, bad)
  }
}

/** The same pieces, each told of before it is given. */
export const counted = (pull: Pull, tell: (bytes: number) => void): Pull => async () => {
  const piece = await pull()
  if (piece !== null) tell(piece.length)
  return piece
}

function check(trailer: Uint8Array, crc: number, size: number, bad: (detail: string) => Broken): void {
  if (trailer.length < 8) throw bad('unexpected end of file')
  const view = new DataView(trailer.buffer, trailer.byteOffset, 8)
  if (view.getUint32(0, true) !== crc >>> 0) throw bad('its checksum is wrong')
  if (view.getUint32(4, true) !== size % 2 ** 32) throw bad('its length is wrong')
}

/** Three bytes can stand anywhere in compressed data: the other fields must be such as writers give too. */
export const isHeader = (start: Uint8Array): boolean =>
  startsWith(start, GZIP) && start.length === 10 && (start[3]! & 0xe0) === 0 && [0, 2, 4].includes(start[8]!) && (start[9]! <= 13 || start[9] === 255)

/**
 * Room for all that comes out of the member that begins here: its own last four bytes say how much, where its end is
 * in sight. They are believed as far as such data can grow; where they are wrong, it comes in pieces and is joined.
 */
function roomFor(ahead: Uint8Array, header: number): number {
  const bytes = Buffer.from(ahead.buffer, ahead.byteOffset, ahead.length)
  let end = header
  do end = bytes.indexOf(MARK, end + 1)
  while (end >= 0 && !isHeader(bytes.subarray(end, end + 10)))
  if (end < 0 && ahead.length < SMALL_IN) end = ahead.length
  const said = end < header + 8 ? 0 : bytes.readUInt32LE(end - 4)
  // With a byte to spare it is seen at once that nothing more comes.
  return Math.max(LEAST_ROOM, Math.min(said, SMALL_OUT, (end - header) * MOST_GROWTH) + 1)
}

/** Length of a member's header; null where it is not whole. */
function headerLength(bytes: Uint8Array): number | null {
  if (bytes.length < 10) return null
  const flags = bytes[3]!
  let at = 10
  if (flags & 4) at += 2 + ((bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8)
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return null
    at = end + 1
  }
  if (flags & 2) at += 2
  return at <= bytes.length ? at : null
}
