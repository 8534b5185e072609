/** Writes src/extract/context/gemm.json: gemm.wat, assembled. `npm run gemm`, after a change there; a test holds the two together. */
import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

const folder = new URL('../src/extract/context/', import.meta.url)

export async function assembled() {
  const { parseWat } = await wabt()
  const { buffer } = parseWat('gemm.wat', readFileSync(new URL('gemm.wat', folder), 'utf8'), { simd: true }).toBinary({})
  return { wasm: Buffer.from(buffer).toString('base64') }
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(new URL('gemm.json', folder), JSON.stringify(await assembled()) + '\n')
