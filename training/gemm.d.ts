export function assembled(name: string): Promise<{ readonly wasm: string }>
