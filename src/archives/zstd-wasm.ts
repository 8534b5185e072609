/** zstd itself, loaded on use and made ready once: made ready a second time, it has lost what it was told. */
import type * as Zstd from '@bokuweb/zstd-wasm'

let ready: Promise<typeof Zstd> | null = null

export function zstd(): Promise<typeof Zstd> {
  return ready ??= import('@bokuweb/zstd-wasm').then(async module => { await module.init(); return module })
}
