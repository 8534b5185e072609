/** ARC, the format of web archives before WARC: a line of address, host, date, type and length, then the response as it came. */
import type { ArchiveFormat, Input, Member } from '../model/contracts.ts'
import { Broken, TooMuch } from './broken.ts'
import { counted, GZIP, GzipMembers } from './gzip.ts'
import { httpMember, kindOfMedia, mediaMember } from './http.ts'
import { ByteReader, latin1, MAX_BYTES, startsWith } from './reader.ts'
import { parseUrl } from '../model/url.ts'

export const arc: ArchiveFormat = { name: 'arc', summary: 'ARC, plain or packed', matches: start => startsWith(start, 'filedesc://'), members }

/** Version 1 has five fields, version 2 ten; the address is first and the length last. Null for a line that is none. */
function headOf(line: string): { readonly url: string; readonly type: string; readonly length: number } | null {
  const fields = line.trimEnd().split(' ')
  const [url = '', , date = '', type = ''] = fields
  const length = fields.at(-1) ?? ''
  return fields.length >= 5 && /^[a-z][a-z0-9+.-]*:\S/i.test(url) && /^\d{12,14}$/.test(date) && /^\d{1,15}$/.test(length)
    ? { url, type, length: Number(length) }
    : null
}

async function* members(input: Input): AsyncGenerator<Member> {
  const first = new ByteReader(input.bytes)
  const gzip = startsWith(await first.peek(3), GZIP) ? new GzipMembers(first.pieces()) : null
  const reader = gzip ? new ByteReader(counted(gzip.pull, input.unpacked)) : first
  const about = { name: null, id: null, charset: null, format: 'auto' as const, hints: null, nests: false }
  for (let lost = false; ;) {
    let offset = reader.offset
    try {
      const line = await reader.line(1 << 16)
      if (line === null) return
      offset = gzip ? gzip.packedOffset(offset).offset : offset
      const text = latin1(line)
      const head = headOf(text)
      if (!head) {
        if (text.trim() === '' || lost) continue
        throw new Broken({ kind: 'bad-record', detail: 'what stands between its records is no record' }, offset)
      }
      lost = false
      const { url, type, length } = head
      if (length > MAX_BYTES) {
        await reader.skip(length)
        if (kindOfMedia(type) === 'other') continue
        throw new Broken({ kind: 'too-large', bytes: length, limit: MAX_BYTES }, offset)
      }
      const block = await reader.take(length)
      if (block.length < length) {
        // Too long a length has swallowed the records after it: they are read again.
        reader.giveBack(block)
        throw new Broken({ kind: 'bad-record', detail: `it is cut off: ${block.length} of ${length} bytes are there` }, offset)
      }
      if (url.startsWith('filedesc:') || url.startsWith('dns:')) continue
      const place = { offset, url: parseUrl(url) === null ? null : url, id: null }
      yield startsWith(block, 'HTTP/') ? await httpMember(block, place, input.unpacked) : mediaMember(block, type, place)
    } catch (error) {
      if (!(error instanceof Broken) || error instanceof TooMuch) throw error
      lost = true
      yield { ...about, content: { kind: 'failed', failure: error.failure }, offset: error.offset ?? offset, url: null }
    }
  }
}
