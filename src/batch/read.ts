/**
 * A file → its bytes, bounded: never more than the limit is held, whatever the file says of its
 * size. Refuses directories; a pipe or device is read like a file.
 */
import { open } from 'node:fs/promises'
import { joined } from '../archives/reader.ts'
import type { Failure, Outcome } from '../model/outcome.ts'
import { fail, ok } from '../model/outcome.ts'
import { MAX_BYTES } from './job.ts'

const CHUNK = 1 << 16

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied', EPERM: 'permission denied', EISDIR: 'it is a directory', ELOOP: 'too many symbolic links',
  ENOTDIR: 'a part of its path is not a directory', ENAMETOOLONG: 'its name is too long', EMFILE: 'too many open files',
  ENOSPC: 'no space left', EROFS: 'the file system is read-only', EIO: 'input or output error', ENXIO: 'no such device',
  EEXIST: 'it exists already', EDQUOT: 'the disk quota is used up', EFBIG: 'it would be larger than files may be here', EAGAIN: 'it gives no data at the moment',
}

/** Why the system said no, in words; its own code where no words are known. */
export function reason(error: unknown): string {
  const code = codeOf(error)
  return (code !== null && REASONS[code]) || (code ?? (error instanceof Error ? error.message : String(error)))
}

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

export function readFailure(error: unknown): Failure {
  if (codeOf(error) !== 'ENOENT') return { kind: 'unreadable', detail: reason(error) }
  // Node has no other way to say the bytes of such a name, and looks for a file that isn't there.
  const misnamed = error instanceof Error && 'path' in error && String(error.path).includes('\ufffd')
  return misnamed ? { kind: 'unreadable', detail: 'its name is no UTF-8', next: 'Give it another name, or its bytes on standard input.' } : { kind: 'missing' }
}

/** Failures: `missing`, `unreadable`, `too-large`. */
export async function readBounded(path: string, limit: number = MAX_BYTES): Promise<Outcome<Uint8Array>> {
  let file
  try {
    file = await open(path, 'r')
  } catch (error) {
    return fail(readFailure(error))
  }
  try {
    const { size } = await file.stat()
    if (size > limit) return fail({ kind: 'too-large', bytes: size, limit })
    const chunks: Uint8Array[] = []
    let total = 0
    for (;;) {
      const buffer = new Uint8Array(Math.max(CHUNK, Math.min(size - total + 1, limit - total + 1)))
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null)
      if (bytesRead === 0) return ok(joined(chunks))
      total += bytesRead
      if (total > limit) return fail({ kind: 'too-large', bytes: total, limit })
      chunks.push(buffer.subarray(0, bytesRead))
    }
  } catch (error) {
    return fail(readFailure(error))
  } finally {
    await file.close()
  }
}
