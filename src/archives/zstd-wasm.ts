/** zstd itself, loaded on use and made ready once: made ready a second time, it has lost what it was told. */
type Zstd = typeof import('@bokuweb/zstd-wasm')
let ready: Promise<Zstd> | null = null

export function zstd(): Promise<Zstd> {
  return ready ??= import('@bokuweb/zstd-wasm').then(async module => { await module.init(); return module })
}
