/**
 * What Jazzer.js calls with each input that it makes: the same way through and the same laws as the other fuzzer. What
 * breaks a law is kept once for each kind and the search goes on; only a hang or a death ends it.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tried } from './trial.ts'

const found = process.env['CLEANCOPY_FUZZ_FOUND'] ?? '.'
const kinds = new Set<string>()

/** Two faults that differ in quoted text and numbers only are one. */
const kindOf = (fault: string): string => fault.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '…').slice(0, 120)

export async function fuzz(data: Buffer): Promise<void> {
  const bytes = Buffer.from(data)
  const { fault } = await tried({ bytes, name: '', url: null, charset: null, story: '' })
  if (fault === null || kinds.has(kindOf(fault))) return
  kinds.add(kindOf(fault))
  const name = `guided-${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.bin`
  mkdirSync(found, { recursive: true })
  writeFileSync(join(found, name), bytes)
  process.stdout.write(`fault: ${name} (${bytes.length} bytes): ${fault}\n`)
}
