/** mbox: mails one after another, each begun by a "From " line after a blank one and before a header; ">From " inside is what the writer wrote as "From ". */
import type { ArchiveFormat, Input, Member } from '../model/contracts.ts'
import { Broken } from './broken.ts'
import { mailMember } from './mail.ts'
import { openingHeaders } from './mime.ts'
import { ByteReader, latin1, MAX_BYTES, startsWith } from './reader.ts'
import { failedRecord } from './records.ts'

export const mbox: ArchiveFormat = { name: 'mbox', summary: 'a folder of mails', matches, members }

/** With a day of whatever form, or the bare sender. */
const FROM = /^From (?:.{0,200}\d{4}|[^\s@]{1,200}@\S{1,200}\s*$)/
/** No such line is longer, in bytes. */
const MOST_FROM = 500
const isFrom = (line: Uint8Array): boolean => line.length <= MOST_FROM && startsWith(line, 'From ') && FROM.test(latin1(line))
/** What stands below such a line, unless it is one of a text. */
const HEADER = /^(?:>From |[A-Za-z][A-Za-z0-9-]{0,60}:)/
/** With its attachments. */
const MAX_MAIL = 4 * MAX_BYTES

function matches(start: Uint8Array): boolean {
  const end = start.indexOf(0x0a)
  return end > 0 && isFrom(start.subarray(0, end)) && openingHeaders(start.subarray(end + 1)).size >= 2
}

async function* members(input: Input): AsyncGenerator<Member> {
  const reader = new ByteReader(input.bytes)
  let record = 0
  await reader.line(1 << 16)
  for (let more = true; more;) {
    const offset = reader.offset
    const lines: Uint8Array[] = []
    let size = 0
    let blank = false
    for (;;) {
      const line = await reader.line(1 << 16)
      if (line === null) { more = false; break }
      if (blank && isFrom(line) && HEADER.test(latin1(await reader.peek(64)))) break
      blank = line.length <= 2 && /^\r?\n$/.test(latin1(line))
      size += line.length
      if (size > MAX_MAIL) lines.length = 0
      else lines.push(line[0] === 0x3e && /^>+From /.test(latin1(line.subarray(0, 40))) ? line.subarray(1) : line)
    }
    if (size === 0 && !more) return
    record++
    yield { ...await mailOf(lines, size, offset), record }
  }
}

async function mailOf(lines: readonly Uint8Array[], size: number, offset: number): Promise<Member> {
  const failed = (failure: Broken['failure']): Member => failedRecord(failure, { offset })
  if (size > MAX_MAIL) return failed({ kind: 'too-large', bytes: size, limit: MAX_MAIL })
  try {
    return await mailMember((async function* () { yield* lines })(), offset)
  } catch (error) {
    return failed(
      error instanceof Broken
        ? error.failure
        : { kind: 'bad-record', detail: `the mail can't be read (${error instanceof Error ? error.message : String(error)})` },
    )
  }
}
