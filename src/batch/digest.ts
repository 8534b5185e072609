/** What tells whether an input has changed since it was done. Loaded for runs that keep account: a start has no need of it. */
import { createHash } from 'node:crypto'

/** SHA-256, in hex. */
export const digestOf = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')
