/**
 * ZIP, ZIP64 included, by its central directory, which needs the whole file: what comes as a stream
 * is laid down in a temporary file first. E-books and web archives in ZIP are told by what is in
 * them and choose their members themselves. Names are never paths: nothing is written by them.
 */
import { createReadStream, createWriteStream, rmSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import type { Entry, getFileNameLowLevel, ZipFile } from 'yauzl'
import type { ArchiveFormat, Input, Member } from '../model/contracts.ts'
import type { Failure } from '../model/outcome.ts'
import { broken, Broken, TooMuch } from './broken.ts'
import { counting } from './budget.ts'
import { book } from './epub.ts'
import { isPieceOfPage, passedUnseen } from './kinds.ts'
import { MAX_BYTES, readAll, startsWith } from './reader.ts'
import { salvaged } from './salvage.ts'
import { collection } from './wacz.ts'
import type { Picked, ZipLayout } from './zip-layout.ts'

export const zip: ArchiveFormat = {
  name: 'zip', summary: 'ZIP, with EPUB and WACZ',
  matches: start => startsWith(start, 'PK\x03\x04') || startsWith(start, 'PK\x05\x06'),
  members,
}

/** The first that fits. Programs' own formats are ZIPs of no articles. */
const LAYOUTS: readonly ZipLayout[] = [
  book,
  collection,
  { is: names => names.has('[Content_Types].xml'), pick: async () => { throw new Broken({ kind: 'binary', detail: 'an Office document' }) } },
  { is: names => names.has('mimetype') && names.has('content.xml'), pick: async () => { throw new Broken({ kind: 'binary', detail: 'an OpenDocument file' }) } },
  { is: names => names.has('META-INF/MANIFEST.MF') || names.has('AndroidManifest.xml'), pick: async () => { throw new Broken({ kind: 'binary', detail: 'a program' }) } },
]

async function* members(input: Input): AsyncGenerator<Member> {
  const laid = input.path === null ? await layDown(input) : null
  const path = input.path ?? laid!.path
  try {
    const yauzl = await import('yauzl')
    const file = await yauzl.openPromise(path, { lazyEntries: true, decodeStrings: false, autoClose: false }).catch((error: unknown) => error as Error)
    if (file instanceof Error) {
      yield* salvaged(createReadStream(path), file.message, input.unpacked)
      return
    }
    try {
      yield* listed(file, yauzl.getFileNameLowLevel, input)
    } finally {
      file.close()
    }
  } finally {
    await laid?.remove()
  }
}

const NO_FOLDER: Failure = { kind: 'unreadable', detail: 'there is no temporary folder to lay it down in', next: 'Set TMPDIR to one that can be written to, or give the file by its name.' }

async function layDown(input: Input): Promise<{ path: string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'cleancopy-')).catch(() => { throw new Broken(NO_FOLDER) })
  // A run that is interrupted reads nothing to its end.
  const leave = (): void => rmSync(directory, { recursive: true, force: true })
  process.once('exit', leave)
  const remove = (): Promise<void> => { process.off('exit', leave); return rm(directory, { recursive: true, force: true }) }
  const path = join(directory, 'archive.zip')
  try {
    await pipeline(input.bytes, createWriteStream(path))
  } catch (error) {
    await remove()
    throw error
  }
  return { path, remove }
}

type NameOf = typeof getFileNameLowLevel

async function* listed(file: ZipFile, nameOf: NameOf, input: Input): AsyncGenerator<Member> {
  const entries = new Map<string, Entry>()
  let broke: unknown = null
  try {
    for await (const entry of file.eachEntry()) {
      const name = nameIn(entry, nameOf)
      // Two of a name are two documents.
      if (!name.endsWith('/')) entries.set(entries.has(name) ? `${name}\0${entries.size}` : name, entry)
    }
  } catch (error) {
    broke = error
  }
  const names = new Set(entries.keys())
  const layout = LAYOUTS.find(({ is }) => is(names))
  const read = async (name: string): Promise<Uint8Array | null> => {
    const entry = entries.get(name)
    const bytes = entry && !entry.isEncrypted() && entry.uncompressedSize <= MAX_BYTES ? await readAll(dataOf(file, entry, input)).catch(() => null) : null
    return typeof bytes === 'number' ? null : bytes
  }
  const picked = layout ? await layout.pick({ names, read }) : [...names].map((name): Picked => ({ name, hints: null, nests: true }))
  for (const { name, hints, nests, locked = false } of picked) {
    const entry = entries.get(name)
    const about = {
      name: name.split('\0')[0]!,
      offset: entry?.relativeOffsetOfLocalHeader ?? null,
      url: null,
      id: null,
      charset: null,
      format: 'auto' as const,
      hints,
      nests,
    }
    const what = layout ? null : entry && isLink(entry) ? 'links' : isPieceOfPage(name, page => names.has(page)) ? 'pieces of saved pages' : passedUnseen(name)
    if (!entry) yield { ...about, content: { kind: 'failed', failure: { kind: 'missing' } } }
    else if (what !== null) yield { ...about, content: { kind: 'skipped', what } }
    else if (locked || entry.isEncrypted()) yield { ...about, content: { kind: 'failed', failure: { kind: 'unsupported', detail: locked ? 'it is encrypted, as its book says' : 'it is encrypted with a password' } } }
    else if (!entry.canDecodeFileData()) yield { ...about, content: { kind: 'failed', failure: { kind: 'unsupported', detail: `compression method ${entry.compressionMethod}` } } }
    else yield { ...about, content: { kind: 'stream', stream: dataOf(file, entry, input) } }
  }
  if (broke !== null) throw broken('ZIP', broke)
}

/** As systems of the family of Unix write them: the bytes are the path that it leads to. */
const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean => versionMadeBy >> 8 === 3 && externalFileAttributes >>> 28 === 0o12

/** UTF-8 where it is said or is what the bytes are; else the encoding of the first PCs, as the format has it. */
function nameIn(entry: Entry, nameOf: NameOf): string {
  const raw = entry.fileNameRaw
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return nameOf(entry.generalPurposeBitFlag, raw, entry.extraFields, false)
  }
}

async function* dataOf(file: ZipFile, entry: Entry, input: Input): AsyncGenerator<Uint8Array> {
  let crc = 0
  try {
    const stream = await file.openReadStreamPromise(entry)
    for await (const piece of counting(stream, input.unpacked)) {
      crc = crc32(piece, crc)
      yield piece
    }
  } catch (error) {
    if (error instanceof TooMuch) throw error
    throw broken('ZIP', error, entry.relativeOffsetOfLocalHeader)
  }
  if (crc >>> 0 !== entry.crc32) throw new Broken({ kind: 'unreadable', detail: 'its ZIP data are broken (its checksum is wrong)' }, entry.relativeOffsetOfLocalHeader)
}
