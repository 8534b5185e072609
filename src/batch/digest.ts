/** What tells whether an input has changed since it was done. */
import { createHash } from 'node:crypto'

/** SHA-256, in hex. */
export const digestOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
