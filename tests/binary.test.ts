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

const PROSE = ' explained, in a text that nobody should take for anything else, since it goes on in whole sentences. The second one says so too.\n\nAnd a paragraph follows it, of the same kind and with as little to say.\n'

test.each(['ID3 tags', 'The ftyp box', 'RIFF files', 'GIF8 and GIF9', 'Rar! the lion said', 'SQLite format 3', 'OggS pages'])('a text that opens with "%s" is one', async opening => {
  const outcome = await extract(new TextEncoder().encode(opening + PROSE))
  expect(outcome.ok, opening).toBe(true)
})

test.each([
  ['a WebP image', 'RIFF\x24\x10\0\0WEBPVP8 '], ['a WAVE sound', 'RIFF\x24\x10\0\0WAVEfmt '], ['an MP3 sound', 'ID3\x03\0\0\0\0\x21'], ['an MP4 film', '\0\0\0\x20ftypisom\0\0\x02\0'], ['a GIF image', 'GIF89a\x10\0\x10\0'], ['an Ogg file', 'OggS\0\x02\0\0'],
])('%s is no text', async (name, start) => {
  const outcome = await extract(Uint8Array.from(start + PROSE, char => char.charCodeAt(0)))
  expect(outcome.ok ? 'an article' : `${outcome.failure.kind}, ${'detail' in outcome.failure ? outcome.failure.detail : ''}`).toContain(`binary, ${name}`)
})
