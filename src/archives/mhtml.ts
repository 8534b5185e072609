/** MHTML, a page saved with its pieces in one file: the main part, never its frames. */
import type { ArchiveFormat, Input, Member } from '../model/contracts.ts'
import { isMail } from './mail.ts'
import { openingHeaders, readMessage } from './mime.ts'
import { latin1 } from './reader.ts'
import { parseUrl } from '../model/url.ts'

export const mhtml: ArchiveFormat = { name: 'mhtml', summary: 'a page saved as one file (.mht)', matches, members }

/** A mail is multipart/related too, but has been on its way. */
function matches(start: Uint8Array): boolean {
  const headers = openingHeaders(start)
  if (!/multipart\/related/i.test(headers.get('content-type') ?? '')) return false
  if (headers.has('snapshot-content-location') || /^from:\s*<?saved by/i.test(headers.get('from') ?? '')) return true
  return !['received', 'to', 'delivered-to', 'return-path'].some(name => headers.has(name)) && (/^content-location:/im.test(latin1(start)) || !isMail(start))
}

async function* members(input: Input): AsyncGenerator<Member> {
  const { header, parts } = await readMessage(input.bytes)
  const start = /;\s*start\s*=\s*"?<?([^">;\s]+)/i.exec(header('content-type') ?? '')?.[1]
  const pages = parts.filter(({ type }) => type !== 'text/plain')
  const main = pages.find(part => start !== undefined && part.header('content-id')?.includes(start) === true) ?? pages[0] ?? parts[0]
  const location =
    [header('snapshot-content-location'), main?.header('content-location') ?? null].find(url => url !== null && /^https?:/i.test(url) && parseUrl(url) !== null)
    ?? null
  const about = { name: null, offset: null, url: location, id: null, charset: main?.charset ?? null, hints: null, nests: false }
  if (!main) yield { ...about, format: 'auto', content: { kind: 'failed', failure: { kind: 'no-article', detail: 'the saved page has no part that is a page', next: 'Save it anew, from a browser.' } } }
  else if (!main.whole) yield { ...about, format: 'auto', content: { kind: 'failed', failure: { kind: 'unreadable', detail: 'it is cut off: the end of its page is missing' } } }
  else yield { ...about, format: main.type === 'text/plain' ? 'text' : 'html', content: { kind: 'bytes', bytes: main.bytes } }
}
