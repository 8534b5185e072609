/** JSON arrays of records, and HAR: values one after another as the parser comes to them, never the whole file. */
import type { Member, ArchiveFormat, Input } from '../model/contracts.ts'
import { broken, Broken } from './broken.ts'
import { kindOfMedia, mediaMember } from './http.ts'
import { at, numberIn, recordMember } from './records.ts'
import { latin1, MAX_BYTES } from './reader.ts'
import { parseUrl } from '../model/url.ts'

/** A value's JSON is longer than its page by its escapes. */
const MAX_VALUE = 2 * MAX_BYTES

export const jsonArray: ArchiveFormat = {
  name: 'json', summary: 'a JSON array of records with html or text',
  matches: start => /^(?:\xef\xbb\xbf)?\s{0,100}\[\s{0,100}\{\s{0,100}"/.test(latin1(start)),
  members: async function* (input, fields) {
    let record = 0
    for await (const value of values(input, '$.*')) yield recordMember(value, { record: ++record, offset: null }, fields)
  },
}

export const har: ArchiveFormat = {
  name: 'har', summary: 'HAR, a log of a browser',
  matches: start => /^(?:\xef\xbb\xbf)?\s{0,100}\{\s{0,100}"log"\s{0,100}:\s{0,100}\{/.test(latin1(start)),
  members: async function* (input) {
    let record = 0
    for await (const value of values(input, '$.log.entries.*')) yield logged(value, ++record)
  },
}

async function* values(input: Input, path: string): AsyncGenerator<unknown> {
  const { Tokenizer, TokenParser } = await import('@streamparser/json')
  const found: unknown[] = []
  let since = 0
  let total = 0
  const parser = new TokenParser({ paths: [path], keepStack: false })
  const tokens = new class extends Tokenizer {
    override parseNumber(text: string): number { return numberIn(text) as number }
  }()
  tokens.onToken = token => parser.write(token)
  parser.onError = error => tokens.error(error)
  parser.onValue = ({ value }) => { found.push(value); since = 0 }
  for await (const whole of input.bytes) {
    for (let from = 0; from < whole.length; from += 1 << 16) {
      const piece = whole.subarray(from, from + (1 << 16))
      since += piece.length
      if (since > MAX_VALUE) throw new Broken({ kind: 'too-large', bytes: since, limit: MAX_VALUE }, total)
      let fault: unknown = null
      try { tokens.write(total === 0 ? withoutMark(piece) : piece) } catch (error) { fault = error }
      yield* found.splice(0)
      if (fault !== null) throw broken('JSON', fault, total)
      total += piece.length
    }
  }
  if (!parser.isEnded) throw broken('JSON', new Error('unexpected end of file'), total)
}

const withoutMark = (piece: Uint8Array): Uint8Array => (piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf ? piece.subarray(3) : piece)

function logged(value: unknown, record: number): Member {
  const entry = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  const text = (path: string): string => { const found = at(entry, path); return typeof found === 'string' ? found : '' }
  const url = text('request.url')
  const about = { offset: null, url: parseUrl(url) === null ? null : url, id: null }
  const type = text('response.content.mimeType')
  const status = Number(at(entry, 'response.status'))
  const body = text('response.content.text')
  const base64 = text('response.content.encoding') === 'base64'
  const bytes = base64 ? new Uint8Array(Buffer.from(body, 'base64')) : new Uint8Array(0)
  const member = { ...mediaMember(bytes, kindOfMedia(type) === 'unknown' ? 'application/json' : type, about), record }
  if (status < 200 || status > 299) return { ...member, content: { kind: 'skipped', what: `HTTP status ${status}` } }
  if (member.content.kind !== 'bytes' || base64) return member
  // A browser drops large and old bodies from its log.
  return body === '' ? { ...member, content: { kind: 'failed', failure: { kind: 'empty' } } } : { ...member, content: { kind: 'text', text: body } }
}
