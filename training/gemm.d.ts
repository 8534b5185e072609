export function assembled(): Promise<{ readonly wasm: string }>
