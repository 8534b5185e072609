/** tar, with its extensions for long names; links and devices are passed over, names are never paths. A header that is broken costs what it headed. */
import type { ReadEntry } from 'tar'
import type { ArchiveFormat, Input, Member } from '../model/contracts.ts'
import { Broken } from './broken.ts'
import { isPieceOfPage, passedUnseen } from './kinds.ts'
import { latin1, startsWith } from './reader.ts'
import { failedRecord } from './records.ts'

const BLOCK = 512

export const tar: ArchiveFormat = { name: 'tar', summary: 'tar, packed in any way', matches, members }

/** The magic of POSIX and GNU; older ones by their checksum. */
function matches(start: Uint8Array): boolean {
  if (start.length < BLOCK) return false
  if (startsWith(start, 'ustar', 257)) return true
  const said = parseInt(latin1(start.subarray(148, 156)).replace(/[\0 ]+$/, '').trim(), 8)
  let sum = 8 * 32
  for (let i = 0; i < BLOCK; i++) if (i < 148 || i >= 156) sum += start[i]!
  return start[0] !== 0 && said === sum
}

async function* members(input: Input): AsyncGenerator<Member> {
  const { Parser } = await import('tar')
  const found: (Member | { readonly entry: ReadEntry; readonly offset: number })[] = []
  const pages = new Set<string>()
  let wake: () => void = () => {}
  const give = (item: (typeof found)[number]): void => { found.push(item); wake() }
  /** Of the next header: the parser counts none itself. */
  let offset = 0
  /** Where the last that was headed ends, before its block is filled up. */
  let reached = 0
  const pass = (bytes: number): number => {
    const at = offset
    reached = at + BLOCK + bytes
    offset = at + Math.ceil((BLOCK + bytes) / BLOCK) * BLOCK
    return at
  }
  const bad = (detail: string): Member => failedRecord({ kind: 'unreadable', detail }, { offset: pass(0) })
  let ended = false
  /** Zeros behind the last file have been met, or the parser has said itself that it is cut off. */
  let closed = false
  let fault: unknown = null
  /** The document that is being read at the moment: damage costs it, and is told as its own. */
  let current: ReadEntry | null = null
  let met: unknown = null
  const meets = (error: unknown): void => { met = error }
  const parser = new Parser({
    strict: false,
    onReadEntry: entry => {
      // Whoever reads it meets its error; one that no one reads must not end the process by it.
      entry.on('error', () => {})
      give({ entry, offset: pass(entry.size) })
    },
    onwarn: (code, message, data) => {
      const isCut = /truncated/i.test(String(message))
      if (!/INVALID|BAD|ABORT/.test(code) || (isCut && 'entry' in data && data.entry === current)) return
      closed ||= isCut
      give(bad(`its tar data are broken (${String(message)})`))
    },
  })
  parser.on('meta', (text: string) => { pass(Buffer.byteLength(text)) })
  parser.on('ignoredEntry', (entry: ReadEntry) => { pass(entry.size) })
  parser.on('eof', () => { closed = true })
  parser.on('end', () => { ended = true; wake() })
  const pump = async (): Promise<void> => {
    let size = 0
    try {
      for await (const piece of input.bytes) {
        if (ended) return
        size += piece.length
        if (!parser.write(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength)))
          await new Promise<void>(resolve => {
            parser.once('drain', resolve)
            parser.once('end', resolve)
          })
      }
      parser.end()
      // A tar is whole blocks: the parser says nothing of a part of one where a file's head should be.
      if (!closed && size % BLOCK > 0 && size >= reached) give(bad('it is cut off'))
    } catch (error) {
      ended = true
      fault = error
      current?.destroy(error)
      for (const item of found) if ('entry' in item) item.entry.destroy(error)
      wake()
    }
  }
  void pump()
  for (;;) {
    const item = found.shift()
    if (item && 'entry' in item) {
      const { entry, offset } = item
      const member = memberOf(entry, offset, pages, meets)
      if (member?.content.kind === 'stream') current = entry
      if (member) yield member
      current = null
      // What was not read of it has to go by before the next one can come.
      entry.resume()
    } else if (item) {
      yield item
    } else if (ended) {
      break
    } else {
      await new Promise<void>(resolve => { wake = resolve })
    }
  }
  if (fault !== null && fault !== met) throw fault
}

async function* whole(entry: ReadEntry, meets: (error: unknown) => void): AsyncGenerator<Uint8Array> {
  let size = 0
  try {
    for await (const piece of entry as AsyncIterable<Uint8Array>) {
      size += piece.length
      yield piece
    }
  } catch (error) {
    meets(error)
    throw error
  }
  if (size < entry.size) throw new Broken({ kind: 'unreadable', detail: `it is cut off: ${size} of ${entry.size} bytes are there` })
}

/** Null: it is none. */
function memberOf(entry: ReadEntry, offset: number, pages: Set<string>, meets: (error: unknown) => void): Member | null {
  const name = entry.path
  const isLink = /^(?:Symbolic)?Link$/.test(entry.type)
  if (!isLink && !/^(?:File|OldFile|ContiguousFile)$/.test(entry.type)) return null
  pages.add(name)
  const what = isLink ? 'links' : isPieceOfPage(name, page => pages.has(page)) ? 'pieces of saved pages' : passedUnseen(name)
  return {
    content: what === null ? { kind: 'stream', stream: whole(entry, meets) } : { kind: 'skipped', what },
    name, offset, url: null, id: null, charset: null, format: 'auto', hints: null, nests: true,
  }
}
