/** Zstandard with a dictionary before it: each frame stands for itself, so that one that is bad costs no other, and no length that a file claims is believed. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Broken } from '../src/archives/broken.ts'
import { unzstd } from '../src/archives/zstd.ts'

const bytes = new Uint8Array(readFileSync(fileURLToPath(new URL('../fixtures/archives/dictionary.warc.zst', import.meta.url))))
const behindDictionary = 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)

/** What comes out, and the failure at the end. `step`: bytes that arrive at a time. */
async function unpacked(file: Uint8Array, step = 1000): Promise<{ records: string[]; failure: Broken | null }> {
  const records: string[] = []
  async function* arriving(): AsyncGenerator<Uint8Array> { for (let at = 0; at < file.length; at += step) yield file.subarray(at, at + step) }
  try {
    for await (const piece of unzstd(arriving())) records.push(Buffer.from(piece).toString('latin1'))
    return { records, failure: null }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    return { records, failure: error }
  }
}
const changed = (at: number, ...values: number[]): Uint8Array => { const copy = bytes.slice(); copy.set(values, at); return copy }
const whole = await unpacked(bytes)

test('a frame is a record, whether or not it tells its length, however the bytes arrive', async () => {
  expect(whole.failure).toBeNull()
  expect(whole.records.length).toBe(11)
  expect(whole.records.every(record => record.startsWith('WARC/1.0\r\n') && record.endsWith('\r\n\r\n'))).toBe(true)
  expect((await unpacked(bytes, 1)).records).toEqual(whole.records)
})

test('a broken frame is left out and said, with the place where it begins', async () => {
  // In the data of the first frame's first block, behind its three bytes.
  const { records, failure } = await unpacked(changed(behindDictionary + 40, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))
  expect(records).toEqual(whole.records.slice(1))
  expect(failure).toMatchObject({ failure: { kind: 'unreadable', detail: expect.stringContaining('a frame is left out') }, offset: behindDictionary })
})

test.each([
  ['the dictionary claims four gigabytes', changed(4, 0xff, 0xff, 0xff, 0xff)],
  ['the file ends in its dictionary', bytes.subarray(0, 100)],
  ['the file ends in a frame', bytes.subarray(0, bytes.length - 5)],
  ['what follows the dictionary is no frame', changed(behindDictionary, 1, 2, 3, 4)],
  // A single segment of eight bytes of length: the frame claims 2^63 bytes.
  ['a frame claims more than there is memory', Uint8Array.of(...bytes.subarray(0, behindDictionary), 0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0x80, 1, 0, 0)],
  // A packed dictionary that claims 2^40 bytes.
  ['the dictionary unpacks to more than there is memory', Uint8Array.of(0x5d, 0x2a, 0x4d, 0x18, 16, 0, 0, 0, 0x28, 0xb5, 0x2f, 0xfd, 0xe0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0)],
])('%s: a named failure', async (_, file) => {
  expect((await unpacked(file)).failure?.failure).toMatchObject({ kind: 'unreadable', detail: expect.stringContaining('Zstandard') })
})

test('an empty archive with a dictionary holds nothing', async () => {
  expect(await unpacked(bytes.subarray(0, behindDictionary))).toEqual({ records: [], failure: null })
})

test('whatever bytes are changed, it ends in records or a named failure', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async changes => {
    const file = bytes.slice()
    for (const [at, value] of changes) file[at] = value
    const { records, failure } = await unpacked(file)
    if (failure === null) expect(records.length).toBeGreaterThan(0)
  }), { numRuns: 150 })
})
