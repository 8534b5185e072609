/** Bytes without any mark of their kind, as compressed or encrypted files are, never pass for a text. */
import { createCipheriv } from 'node:crypto'
import { expect, test } from 'vitest'
import { extract } from '../src/index.ts'

/** Bytes that look random and are the same each time. */
const noise = (seed: number, length: number): Uint8Array => createCipheriv('aes-128-ctr', Buffer.alloc(16, seed), Buffer.alloc(16)).update(Buffer.alloc(length))

test.each([500, 3000, 70_000])('%i bytes of noise are a named failure', async length => {
  for (let seed = 1; seed <= 20; seed++) {
    const bytes = noise(seed, length)
    // Noise may open with a mark by chance; what is asked here is that it has a name.
    const outcome = await extract(bytes)
    expect(outcome.ok ? 'an article' : outcome.failure.kind, `seed ${seed}`).toBe('binary')
  }
})
