/** What two spellings of a name or title have in common: their letters and digits, small. */

const LETTER = /[\p{L}\p{N}]/u
const UNKNOWN = 0, KEPT = 1, LEFT_OUT = 2
/** By code unit, filled as they are met: titles and names are folded often, and an expression for them costs thrice as much. */
const known = new Uint8Array(0x10000)
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff

export function fold(text: string): string {
  const lower = text.toLowerCase()
  let folded = '', from = 0
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    // Letters of two code units are rare.
    if (isHalf(code)) return lower.replace(/[^\p{L}\p{N}]+/gu, '')
    if (known[code] === UNKNOWN) known[code] = LETTER.test(lower[i]!) ? KEPT : LEFT_OUT
    if (known[code] === KEPT) continue
    if (from < i) folded += lower.slice(from, i)
    from = i + 1
  }
  return from === 0 ? lower : folded + lower.slice(from)
}
