/** A mail → its HTML part, else its text; subject, sender and date stand in where the part names none. */
import type { ArchiveFormat, Hints, Input, Member } from '../model/contracts.ts'
import type { Failure } from '../model/outcome.ts'
import { hasEnd } from './http.ts'
import { openingHeaders, readMessage } from './mime.ts'
import type { Message, Part } from './mime.ts'

export const eml: ArchiveFormat = {
  name: 'eml', summary: 'a mail, such as a newsletter',
  matches: isMail,
  members: async function* (input: Input) { yield await mailMember(input.bytes, 0) },
}

const SPACE = 0x20
const ONLY_ATTACHED: Failure = { kind: 'no-article', detail: 'the mail has no text', next: 'What is attached to it can be saved, and read as a file.' }
const CUT_OFF: Failure = { kind: 'unreadable', detail: 'it is cut off: the end of its text is missing' }
/** Characters of what names a sender or a day. */
const MOST_SENDER = 500, MOST_DATE = 100

/** What only a mail begins with; a text that opens with "From:" and "Date:" may be anything. */
export function isMail(start: Uint8Array): boolean {
  const headers = openingHeaders(start)
  return ['received', 'return-path', 'message-id', 'mime-version', 'delivered-to'].some(name => headers.has(name)) && ['from', 'subject', 'date', 'to'].some(name => headers.has(name))
}

export async function mailMember(bytes: AsyncIterable<Uint8Array>, offset: number): Promise<Member> {
  const message = await readMessage(bytes)
  const about = {
    name: null,
    offset,
    url: null,
    id: message.header('message-id')?.replace(/^<|>$/g, '') ?? null,
    format: 'auto' as const,
    hints: await hintsOf(message),
    nests: false,
  }
  const part = bestOf(message.parts.filter(isWhole)) ?? bestOf(message.parts)
  if (!part)
    return {
      ...about,
      charset: null,
      content: { kind: 'failed', failure: message.others > 0 || message.parts.some(({ attached }) => attached) ? ONLY_ATTACHED : { kind: 'empty' } },
    }
  const cut = message.parts.find(other => !isWhole(other) && !other.attached && other.bytes.length > part.bytes.length * MOST_MARKUP)
  if (cut || !isWhole(part)) return { ...about, charset: null, content: { kind: 'failed', failure: CUT_OFF } }
  return { ...about, format: part.type === 'text/html' ? 'html' : 'text', charset: part.charset, content: { kind: 'bytes', bytes: part.bytes } }
}

/** A page that has its end is whole, whoever forgot to end the mail. */
const isWhole = ({ whole, type, bytes }: Part): boolean => whole || (type !== 'text/plain' && hasEnd(bytes))
/** A page of so many times a text's bytes says more than it: that text is a stub ("Your mail reader shows no HTML"). */
const MOST_MARKUP = 20

const bestOf = (parts: readonly Part[]): Part | null => best(parts, 'text/html') ?? best(parts, 'text/plain')

/** Some mailers cut a text in two around a picture: the longest. Others write a page that is blank. */
function best(parts: readonly Part[], type: string): Part | null {
  let found: Part | null = null
  for (const part of parts)
    if (part.type === type && !part.attached && part.bytes.some(byte => byte > SPACE) && (found === null || part.bytes.length > found.bytes.length))
      found = part
  return found
}

async function hintsOf(message: Message): Promise<Hints> {
  const { default: libmime } = await import('libmime')
  const words = (name: string): string | null => libmime.decodeWords(message.header(name) ?? '').replace(/\s+/g, ' ').trim() || null
  const sender = /^"?([^"<@]{1,200}?)"?\s*<[^>]*>$/.exec((words('from') ?? '').slice(0, MOST_SENDER))?.[1]?.trim()
  return { title: words('subject'), authors: sender === undefined || sender === '' ? [] : [sender], published: isoDate(message.header('date')), site: null }
}

/** A mail's date with its own zone; null where it is none. */
function isoDate(date: string | null): string | null {
  const time = date === null || date.length > MOST_DATE ? NaN : Date.parse(date.replace(/\([^)]*\)\s*$/, ''))
  if (date === null || Number.isNaN(time)) return null
  const [, sign, hours, minutes] = /([+-])(\d{2})(\d{2})\s*(?:\(|$)/.exec(date) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  return new Date(time + offset * 60_000).toISOString().slice(0, 19) + (offset === 0 ? '+00:00' : `${sign}${hours}:${minutes}`)
}
