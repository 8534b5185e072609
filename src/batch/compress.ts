/**
 * One file of many records, packed as it grows: in pieces that stand for themselves, which both
 * formats allow one after another, so that what was written can be read whatever comes after.
 */
import { zstd } from '../archives/zstd-wasm.ts'
import type { PendingFile } from './write.ts'

export const PACKED = /\.(?:gz|zst)$/i

/** Larger pieces pack hardly better. */
const PIECE = 1 << 20

type Pack = (bytes: Uint8Array) => Uint8Array

async function packFor(path: string): Promise<Pack> {
  if (/\.gz$/i.test(path)) {
    const { gzipSync } = await import('node:zlib')
    return bytes => gzipSync(bytes)
  }
  const { compress } = await zstd()
  return bytes => compress(bytes, 6)
}

/** The same file, packed as its name says; itself where its name says nothing. */
export async function packed(file: PendingFile, path: string): Promise<PendingFile> {
  if (!PACKED.test(path)) return file
  const pack = await packFor(path)
  let held: Buffer[] = []
  let size = 0
  const flush = async (): Promise<void> => {
    const bytes = Buffer.concat(held)
    held = []
    size = 0
    await file.write(pack(bytes))
  }
  return {
    write: async content => {
      const bytes = Buffer.from(content as Uint8Array)
      held.push(bytes)
      size += bytes.length
      if (size >= PIECE) await flush()
    },
    finish: async () => {
      if (size > 0) await flush()
      await file.finish()
    },
    discard: file.discard,
  }
}
