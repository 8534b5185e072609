/** Writes the WebAssembly of src/extract/context/gemm.wat and src/extract/trees/trees.wat, assembled, beside them. `npm run gemm`, after a change there; tests hold them together. */
import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

const path = (name, end) => new URL(`../src/extract/${name}.${end}`, import.meta.url)
const NAMES = ['context/gemm', 'trees/trees']

export async function assembled(name) {
  const { parseWat } = await wabt()
  const { buffer } = parseWat(name, readFileSync(path(name, 'wat'), 'utf8'), { simd: true }).toBinary({})
  return { wasm: Buffer.from(buffer).toString('base64') }
}

if (process.argv[1] === new URL(import.meta.url).pathname) for (const name of NAMES) writeFileSync(path(name, 'json'), JSON.stringify(await assembled(name)) + '\n')
