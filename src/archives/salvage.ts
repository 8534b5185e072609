/**
 * What can be had of a ZIP whose directory is missing or broken: the files in the order of their
 * own headers, up to where the damage is, which is a failure with its offset.
 */
import { inflateRawSync } from 'node:zlib'
import type { Member } from '../model/contracts.ts'
import { passedUnseen } from './kinds.ts'
import { ByteReader, latin1, MAX_BYTES, startsWith } from './reader.ts'

const HEADER = 'PK\x03\x04'
const DESCRIPTOR = 'PK\x07\x08'

export async function* salvaged(bytes: AsyncIterable<Uint8Array>, why: string, unpacked: (bytes: number) => void): AsyncGenerator<Member> {
  const reader = new ByteReader(bytes)
  const member = (content: Member['content'], name: string | null, offset: number): Member =>
    ({ content, name, offset, url: null, id: null, charset: null, format: 'auto', hints: null, nests: content.kind !== 'failed' })
  for (;;) {
    const offset = reader.offset
    const header = await reader.take(30)
    if (header.length < 30 || !startsWith(header, HEADER)) {
      yield member({ kind: 'failed', failure: { kind: 'unreadable', detail: `its ZIP data are broken (${why})` } }, null, offset)
      return
    }
    const view = new DataView(header.buffer, header.byteOffset, 30)
    const [flags, method, packed] = [view.getUint16(6, true), view.getUint16(8, true), view.getUint32(18, true)]
    const name = nameOf(await reader.take(view.getUint16(26, true)))
    await reader.skip(view.getUint16(28, true))
    const data = method === 8 ? await inflated(reader) : method === 0 && !(flags & 8) ? await reader.take(packed) : null
    if (data === null || (flags & 1) !== 0 || (method === 0 && data.length < packed)) {
      yield member({ kind: 'failed', failure: { kind: 'unreadable', detail: 'its ZIP data are cut off or broken' } }, name, offset)
      return
    }
    unpacked(data.length)
    if (flags & 8) await reader.skip(startsWith(await reader.peek(4), DESCRIPTOR) ? 16 : 12)
    if (name.endsWith('/')) continue
    const what = passedUnseen(name)
    yield member(what === null ? { kind: 'bytes', bytes: data } : { kind: 'skipped', what }, name, offset)
  }
}

function nameOf(raw: Uint8Array): string {
  try { return new TextDecoder('utf-8', { fatal: true }).decode(raw) } catch { return latin1(raw) }
}

/** The deflated data that begin here, taken; null where they are broken, cut off or too many. */
async function inflated(reader: ByteReader): Promise<Uint8Array | null> {
  for (let window = 1 << 16; ; window *= 8) {
    const ahead = await reader.peek(window)
    try {
      const { buffer, engine } = inflateRawSync(ahead, { info: true, maxOutputLength: MAX_BYTES }) as unknown as {
        buffer: Buffer
        engine: { bytesWritten: number }
      }
      await reader.skip(engine.bytesWritten)
      return buffer
    } catch (error) {
      if ((error as { code?: string }).code !== 'Z_BUF_ERROR' || ahead.length < window || window > MAX_BYTES) return null
    }
  }
}
