/** A short name made of a text, the same from run to run: its 32-bit FNV-1a sum, in eight hexadecimal digits. For telling apart, not for safety. */
export function sumOf(text: string, start = 0x811c9dc5): string {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
