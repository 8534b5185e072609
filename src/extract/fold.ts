/** What two spellings of a name or title have in common: their letters and digits, small. */

const CAPITALS_FROM = 0x41, CAPITALS_TO = 0x5a, TO_SMALL = 0x20

export function fold(text: string): string {
  // Most names and titles are plain ASCII, and are asked for often: no expression for them.
  let folded = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code > 0x7f) return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) folded += text[i]!
    else if (code >= CAPITALS_FROM && code <= CAPITALS_TO) folded += String.fromCharCode(code + TO_SMALL)
  }
  return folded
}
