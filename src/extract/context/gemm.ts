/** Products of matrices, by a few hundred bytes of WebAssembly (gemm.wat): four numbers at once, five times as fast as JavaScript. */
import { fromBase64 } from '../model.ts'
import assembled from './gemm.json' with { type: 'json' }

/**
 * `c += a · b`. Each is the index of a matrix's first number, row after row: `a` has `rows` rows of `inner` numbers, `b` has
 * `inner` of `columns`, `c` has `rows` of `columns`. `rows` is a multiple of 4 and `columns` of 8.
 */
type Gemm = (a: number, b: number, c: number, rows: number, inner: number, columns: number) => void

export interface Workshop {
  readonly gemm: Gemm
  /** All memory there is, at least `length` numbers. What an earlier call gave is void. */
  readonly memory: (length: number) => Float32Array
}

interface Exports {
  readonly memory: WebAssembly.Memory
  readonly gemm: Gemm
}

const PAGE = 65_536, BYTES = 4
const { fround } = Math

/**
 * One with WebAssembly; where that is turned off (`node --jitless`) or refused, one that reckons the same numbers slower. It is refused
 * under a limit of addresses (`ulimit -v`), as Node sets gigabytes of them aside, and on pages whose policy forbids it.
 */
export function openWorkshop(): Workshop {
  if (typeof WebAssembly === 'undefined') return plainWorkshop()
  try { return assembledWorkshop() } catch { return plainWorkshop() }
}

function assembledWorkshop(): Workshop {
  const { memory, gemm } = new WebAssembly.Instance(new WebAssembly.Module(fromBase64(assembled.wasm) as Uint8Array<ArrayBuffer>)).exports as unknown as Exports
  return {
    gemm: (a, b, c, rows, inner, columns) => { gemm(a * BYTES, b * BYTES, c * BYTES, rows, inner, columns) },
    memory: length => {
      const lacking = length * BYTES - memory.buffer.byteLength
      if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE))
      return new Float32Array(memory.buffer)
    },
  }
}

/** Rounds as the other does, so that both give the same numbers to the bit. */
export function plainWorkshop(): Workshop {
  let all = new Float32Array(0)
  return {
    gemm: (a, b, c, rows, inner, columns) => {
      // What stands in `all` is rounded by that.
      for (let r = 0; r < rows; r++) for (let k = 0, from = b; k < inner; k++) {
        const x = all[a + r * inner + k]!, to = c + r * columns
        for (let n = to; n < to + columns; n++, from++) all[n]! += fround(x * all[from]!)
      }
    },
    memory: length => {
      if (all.length < length) { const more = new Float32Array(length); more.set(all); all = more }
      return all
    },
  }
}
