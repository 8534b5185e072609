/**
 * The bound on what one input may grow to, all its containers together: what unpacks to far more
 * than text does is made to fill a machine, not to be read. Nested containers count again, so a
 * container that holds itself ends too.
 */
import { TooMuch } from './broken.ts'

/** Containers in containers. */
export const MAX_LEVELS = 8
/** Text packs to a tenth, tables and logs to a fiftieth. */
const MAX_RATIO = 200
/** Below this no ratio is suspicious: 256 MiB. */
const FREE = 256 * 1024 * 1024

export class Budget {
  #read = 0
  #made = 0

  /** Counts what comes from the input itself. */
  async* reading(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes) {
      this.#read += piece.length
      yield piece
    }
  }

  /** For files that are read at any place: all of it may be. */
  holds(bytes: number): void { this.#read += bytes }

  /** Counts what is unpacked from it; throws TooMuch. */
  readonly unpacked = (bytes: number): void => {
    this.#made += bytes
    const limit = Math.max(FREE, this.#read * MAX_RATIO)
    if (this.#made > limit) throw new TooMuch({ kind: 'too-large', bytes: this.#made, limit })
  }
}

export async function* counting(bytes: AsyncIterable<Uint8Array>, tell: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    tell(piece.length)
    yield piece
  }
}
